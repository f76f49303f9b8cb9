"""Words that were asked back: what they left in doubt is not forgotten.

A letter goes on waiting until there was time to say it in other words; but once, whatever it was for, or who keeps
texting what cannot be read would keep it for ever. A no that was less than plain is asked about once more.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import Office
from daemon.core.interview import Interview, News, Phase
from daemon.core.letters import leaves_after_undo
from daemon.core.plan import RUNG_GAP


def doubted(interview: Interview, office: Office, now: datetime) -> Interview:
    """They may have been meant to take the letter back: its undo window begins anew. Once for each letter, and not for
    one that was to go at once."""
    approval = interview.approval
    if approval is None or not interview.letter_waits or approval.leaves_at is None:
        return interview
    if approval.doubted or approval.at_once:
        return interview
    leaves_at = max(approval.leaves_at, leaves_after_undo(interview, office, now, approval.channel))
    return replace(interview, approval=replace(approval, leaves_at=leaves_at, doubted=True))


def left_open(interview: Interview, now: datetime) -> Interview:
    """They leaned towards a no, and it is asked back whether it is one: it is asked again, soon enough for a call.

    Silence settles it neither way; who goes all the same says so.
    """
    ahead = interview.starts_at is not None and now < interview.starts_at and not interview.maybe
    if not ahead or interview.starts_at is None or interview.phase not in (Phase.ASKED, Phase.ATTENDING):
        return interview
    again = min(now + RUNG_GAP, now + (interview.starts_at - now) / 3)
    return replace(interview, news=interview.news or News.DOUBTED, held_until=again)


def waits_until(interview: Interview) -> datetime | None:
    """When a letter leaves that words which nobody could read have held up; None for any other."""
    return interview.approval.leaves_at if interview.approval and interview.approval.doubted else None
