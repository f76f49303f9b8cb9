"""Words that were asked back: what they left in doubt is not forgotten.

A letter goes on waiting until there was time to say it in other words; but once, whatever it was for, or who keeps
texting what cannot be read would keep it for ever. A no that was less than plain is asked about once more. An opt-out
word may have been meant for the letter: that is held until they have said so.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import TELLING_NO, Change, Office, Revoke
from daemon.core.delivery import Purpose
from daemon.core.interview import Interview, News, Phase, Question
from daemon.core.letters import leaves_after_undo, void
from daemon.core.plan import RUNG_GAP
from daemon.core.replies import is_opt_out
from daemon.core.replies.clean import body_of
from daemon.core.replies.codes import is_signed_keyword

HALTED = ("an opt-out word: the letter is held, and asked about",)


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


def is_asked_back(interview: Interview, now: datetime) -> bool:
    """Whether "did you mean to bow out?" may be the question that was put last: one that tells what is new was put, and
    is to be put once more. Who only wanted to be asked later is taken for such, too: it costs them a code with its ref.
    """
    if interview.news is None or interview.held_until is None:
        return False
    told = interview.question is Question.DECISION and interview.held_until != interview.quiet_until
    return interview.news is News.DOUBTED or (told and now < interview.held_until)


def waits_until(interview: Interview) -> datetime | None:
    """When a letter leaves that words which nobody could read have held up; None for any other."""
    return interview.approval.leaves_at if interview.approval and interview.approval.doubted else None


def cries_halt(mail: str) -> bool:
    """Whether a mail is an opt-out word and no more, be it over a name or above what it answers."""
    words = body_of(mail).text
    return is_opt_out(words) or is_signed_keyword(words)


def may_be_halted(interview: Interview) -> bool:
    """Whether a letter that says no waits for its hour; an offer to withdraw does once it was said yes to."""
    approval = interview.approval
    if approval is None or approval.purpose is not Purpose.WITHDRAWAL:
        return interview.letter_waits
    return approval.leaves_at is not None and not approval.queued


def halted(interview: Interview, now: datetime) -> Change:
    """A letter that waits, and an opt-out word that may have been meant for it: it leaves on a plain word alone.

    Whether they go is asked anew. One that bows out of a process is shown once more: no interview is there to go to.
    """
    approval = interview.approval
    if approval is None or approval.purpose is not Purpose.WITHDRAWAL:
        asking = void(replace(interview, news=interview.news or News.DOUBTED), now)
        return replace(asking, notes=HALTED)
    shown_again = replace(
        interview,
        phase=Phase.DEBRIEFING,
        before=None,
        decision=None,
        decided_at=None,
        approval=replace(approval, leaves_at=None, at_once=False),
        question=Question.THANK_YOU,
        question_at=None,
        held_until=now,
        retry_at=None,
    )
    return Change(shown_again, (Revoke(TELLING_NO),), HALTED)
