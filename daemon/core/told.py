"""After a no: when the candidate hears that they were not told of it, or that nobody knows whether they read it."""

from __future__ import annotations

from datetime import datetime, timedelta

from daemon.core.delivery import Channel
from daemon.core.hours import before_quiet, out_of_quiet
from daemon.core.interview import Decision, Interview
from daemon.core.policy import Candidate, Policy

TIME_TO_READ = timedelta(hours=1)  # a letter is given that long before it is doubted, or half of the time that is left
CALL_TAKES = timedelta(minutes=25)  # before the start; closer to it a call spares nobody anything
SOON = timedelta(hours=3)  # before the start, where the policy does not say when
WORDS_APART = timedelta(hours=2)  # never two words about one interview closer than this
JUST_SAID = timedelta(minutes=30)
LEFT_UNTOLD = frozenset({Decision.WITHDRAW, Decision.RESCHEDULE})


def confirm_at(interview: Interview, policy: Policy, candidate: Candidate) -> datetime | None:
    """When the candidate is told that nobody confirmed their no: close to the start, while a call still helps.

    None where it is known, was doubted already, could not be known, or the letter left so late that no silence means
    anything.
    """
    told_at, starts_at = interview.closed_at, interview.starts_at
    if not policy.confirm_before or told_at is None or starts_at is None or told_at >= starts_at:
        return None
    if interview.told_in_person or interview.acknowledged_at or interview.doubted_at:
        return None
    if (interview.told_by or Channel.EMAIL) not in policy.hears:
        return None
    read_by = told_at + min(TIME_TO_READ, (starts_at - told_at) / 2)
    return _soon(read_by, starts_at, policy, candidate)


def untold_at(interview: Interview, last_call: datetime, policy: Policy, candidate: Candidate) -> tuple[datetime, ...]:
    """When the candidate hears again that they do not know: before the last moment for a notice, while a call still
    helps, and once it begins. Each but once, and none right after another word about it."""
    starts_at = interview.starts_at
    known = interview.told_in_person or interview.acknowledged_at or interview.missed_at
    if starts_at is None or known or interview.decision not in LEFT_UNTOLD:
        return ()
    since = max(one for one in (interview.question_at, interview.decided_at, interview.found_at) if one)
    again = interview.doubted_at if interview.doubted_at and interview.doubted_at >= since else None
    heard_at = again or since
    # Told for the first time on the day itself, they are reminded once more while a call helps.
    patience = WORDS_APART if again else min(TIME_TO_READ, max(starts_at - since, timedelta(0)) / 2)
    fair = before_quiet(last_call - WORDS_APART, policy.quiet_hours, candidate.zone)
    soon = _soon(heard_at if again else since + patience, starts_at, policy, candidate)
    wanted = ((fair, WORDS_APART), (soon, patience), (starts_at, JUST_SAID))
    return tuple(at for at, apart in wanted if at is not None and at >= heard_at + apart)


def _soon(earliest: datetime, starts_at: datetime, policy: Policy, candidate: Candidate) -> datetime | None:
    """Shortly before the start, outside the quiet hours; not before `earliest`, and not when it is too late to call."""
    wanted = max(starts_at - (policy.confirm_before or SOON), earliest)
    at = out_of_quiet(wanted, starts_at, policy.quiet_hours, candidate.zone)
    return at if earliest <= at <= starts_at - CALL_TAKES else None
