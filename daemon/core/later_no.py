"""Not for me after all: a process that is bowed out of by its code once they have met, though nothing asks about it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.afterwards import offer_or_say
from daemon.core.change import Answered, Change, Office, Revoke, reply_to
from daemon.core.delivery import Purpose
from daemon.core.interview import Interview, Phase, Question, closed
from daemon.core.plan import ends_at
from daemon.core.reading import Intent

LATER_UNTIL = timedelta(days=30)  # after the end; a ref is used again only long after that
GLAD = frozenset({Purpose.THANK_YOU, Purpose.FOLLOW_UP})  # what must not stand beside a withdrawal
NOT_ANY_MORE = Revoke(GLAD | {Purpose.QUESTION, Purpose.DEBRIEF})


def may_be_left(interview: Interview, now: datetime) -> bool:
    """Whether they have met not long ago, and nobody was told no: the process may still be bowed out of."""
    starts_at, end = interview.starts_at, ends_at(interview)
    if starts_at is None or end is None or not starts_at <= now <= end + LATER_UNTIL:
        return False
    if interview.maybe or interview.denied or interview.part_of or interview.succeeded_by:
        return False
    ended = interview.phase is Phase.CLOSED and interview.closed_at is not None and interview.closed_at >= starts_at
    return ended or interview.phase in (Phase.DEBRIEFING, Phase.THANKED)


def withdraw(interview: Interview, said: Answered, office: Office, now: datetime) -> Change | None:
    """The letter that withdraws is shown, and waits for a yes, whatever came before: thanks that have not left stay.

    None for what another question takes, and for what is no such word.
    """
    if said.reading.intent is not Intent.WITHDRAW or said.told or not may_be_left(interview, now):
        return None
    approval = interview.approval
    if interview.question is Question.DEBRIEF or (approval is not None and approval.purpose is Purpose.LATE):
        return None
    if approval is not None and approval.purpose is Purpose.WITHDRAWAL and approval.leaves_at is not None:
        about = {"leaves_at": approval.leaves_at, "by_text": approval.by_text}
        return reply_to(interview, "ack_thanks_sent", said, office, now, **about)
    approved = approval is not None and approval.leaves_at is not None and not approval.queued
    instead = "instead" if approved and approval is not None and approval.purpose is Purpose.THANK_YOU else None
    again = replace(
        interview, phase=Phase.DEBRIEFING, approval=None, question=None, retry_at=None, closed_at=None, spoke_at=now
    )
    offered = offer_or_say(again, Purpose.WITHDRAWAL, said, office, now, variant=instead)
    return replace(offered, effects=(NOT_ANY_MORE, *offered.effects))


def left_otherwise(interview: Interview, email: str, company: str, now: datetime) -> Change | None:
    """They have bowed out of the process by a letter of its own: no thanks, no nudge any more. None for any other."""
    waits = interview.phase in (Phase.DEBRIEFING, Phase.THANKED)
    if not (_is_at(interview, company) and waits and email and interview.contact.email.casefold() == email.casefold()):
        return None
    if not may_be_left(interview, now):
        return None
    ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
    return Change(ended, (NOT_ANY_MORE,), ("withdrawn by a letter of its own: nothing more is asked or sent",))


def _is_at(interview: Interview, company: str) -> bool:
    """Whether it is theirs. A recruiter may have several processes: one that nothing names is taken for another's."""
    if interview.company or not company:
        return interview.company.casefold() == company.casefold()
    labels = interview.contact.email.rpartition("@")[2].casefold().split(".")
    named = re.search(rf"(?<!\w){re.escape(company)}(?!\w)", interview.summary, re.IGNORECASE)
    return named is not None or re.sub(r"\W", "", company.casefold()) in labels
