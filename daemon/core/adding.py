"""A reason, a friend or another role, named while the letter waits: it is drafted anew with them, and shown again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core import letters
from daemon.core.change import Answered, Change, Office, reply_to
from daemon.core.delivery import Purpose
from daemon.core.interview import Approval, Interview, Phase
from daemon.core.reading import Intent, Reading


def is_for_the_letter(reading: Reading) -> bool:
    """Whether it says something that the letter can give; what was said in passing stays with us."""
    return bool(reading.referral or (reading.reason and not reading.in_passing))


def add(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """What was shown is void, and what is shown now takes its place, with a whole undo window (law 1).

    Nothing leaves meanwhile. A letter in their own words is theirs to change, and one that was handed over stays.
    """
    approval = interview.approval
    if approval is None or approval.queued or interview.phase is not Phase.WITHDRAWING:
        return reply_to(interview, "ack_too_late" if said.told else "ack_unclear", said, office, now)
    if approval.own_words:
        return reply_to(interview, "ack_already", said, office, now, variant="own_words")
    if approval.purpose is Purpose.WITHDRAWAL or interview.has_begun(now):
        return reply_to(interview, "ack_unclear", said, office, now)
    more = _with_more(approval, said.reading)
    if approval.said is not None and more == replace(approval.said, now=False):
        return reply_to(interview, "ack_already", said, office, now)
    again = replace(said, reading=more)
    begin = letters.begin_reschedule if approval.purpose is Purpose.RESCHEDULE else letters.begin_withdrawal
    change = begin(before_it(interview), office, again, now, instead_of=approval)
    return replace(change, notes=("more for the letter: it is drafted anew", *change.notes))


def _with_more(approval: Approval, reading: Reading) -> Reading:
    """What the letter was drafted from, and what was said now. A plea for another time names nobody else."""
    known = replace(approval.said or Reading(intent=Intent.CANCEL), now=False)
    if reading.reason and not reading.in_passing:
        known = replace(known, reason=reading.reason, in_passing=False)
    if approval.purpose is Purpose.RESCHEDULE:
        return known
    return replace(known, referral=reading.referral or known.referral, prefers=reading.prefers or known.prefers)


def before_it(interview: Interview) -> Interview:
    """The interview as it was when the letter was drafted first: an undo goes back there."""
    phase, decision = interview.before or (Phase.ASKED, None)
    return replace(interview, phase=phase, decision=decision, before=None, approval=None)
