"""Words that were asked back while a letter waits: it goes on waiting until there was time to say it in others.

A letter waits so but once, whatever it was for: who keeps texting what cannot be read does not keep it for ever.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import Office
from daemon.core.interview import Interview
from daemon.core.letters import leaves_after_undo


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


def waits_until(interview: Interview) -> datetime | None:
    """When a letter leaves that words which nobody could read have held up; None for any other."""
    return interview.approval.leaves_at if interview.approval and interview.approval.doubted else None
