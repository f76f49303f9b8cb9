"""When: an interview and a policy -> the steps that lie ahead, each with the instant it is due.

Steps are derived, never kept: the next one stands on the interview's row as `due_at`,
so that a changed policy, zone or DTSTART re-plans everything by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from daemon.core.business_days import follow_up_at
from daemon.core.hours import after_quiet, before_quiet, out_of_quiet
from daemon.core.interview import UNSETTLED, Interview, Phase, Question
from daemon.core.policy import Candidate, Policy
from daemon.core.told import confirm_at, untold_at
from daemon.core.travel import reminded_for

SNOOZE = timedelta(hours=24)
LATER_AT_LEAST = timedelta(minutes=30)  # asked again any sooner is not later
TIME_TO_ANSWER = timedelta(minutes=15)  # before the last moment for a notice
RUNG_GAP = timedelta(hours=2)  # never two questions about one interview closer than this
ASSUMED_LENGTH = timedelta(hours=1)  # of an event without DTEND
DEBRIEF_WAITS = timedelta(hours=72)  # for an answer to "how was it?"
DEBRIEF_LATEST = timedelta(days=7)  # slept longer than this: asking would be odd
FOLLOW_UP_WAITS = timedelta(days=7)
THANKED_RESTS = timedelta(hours=24)
TIME_ASKED_AT_MOST = 3


class StepKind(StrEnum):
    ASK = "ask"
    SILENCE = "silence"  # the last moment for a notice: what does no answer mean?
    LETTER = "letter"  # the undo window is over
    ACCOUNT = "account"  # it begins, and what should have left has not
    DAY_OF = "day_of"
    DEBRIEF = "debrief"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    OFFER = "offer"  # a draft that waits for a yes is shown again, as was asked for
    CONFIRM = "confirm"  # they were told; is it known that they read it?
    UNTOLD = "untold"  # they were not, as far as is known, and only the candidate can


@dataclass(frozen=True, slots=True)
class Step:
    kind: StepKind
    due_at: datetime


def roused(interview: Interview, policy: Policy, candidate: Candidate, now: datetime) -> Interview:
    """What waits for the end of the quiet hours waits no longer than they last by the rules of today."""
    waits = interview.quiet_until
    ends = after_quiet(now, policy.quiet_hours, candidate.zone)
    if waits is None or waits <= ends:
        return interview
    return replace(
        interview,
        held_until=ends if interview.held_until == waits else interview.held_until,
        retry_at=ends if interview.retry_at == waits else interview.retry_at,
        quiet_until=ends,
    )


def decide_by(interview: Interview, policy: Policy) -> datetime | None:
    """The last instant at which an answer still lets the letter leave before the notice."""
    return interview.starts_at and interview.starts_at - policy.notice - policy.undo_window


def ends_at(interview: Interview) -> datetime | None:
    own = interview.ends_at or (interview.starts_at and interview.starts_at + ASSUMED_LENGTH)
    return max(own, interview.sessions_end_at) if own and interview.sessions_end_at else own


def next_step(interview: Interview, policy: Policy, candidate: Candidate) -> Step | None:
    return min(steps(interview, policy, candidate), key=lambda step: step.due_at, default=None)


def steps(interview: Interview, policy: Policy, candidate: Candidate) -> tuple[Step, ...]:
    """Every step that lies ahead as things stand, soonest first. Pure: due ones may lie in the past."""
    if interview.part_of:
        return ()
    ahead = {
        Phase.FOUND: _undecided,
        Phase.ASKED: _undecided,
        Phase.ATTENDING: _attending,
        Phase.WITHDRAWING: _withdrawing,
        Phase.WITHDRAWN: _withdrawn,
        Phase.UNRESOLVED: _unresolved,
        Phase.DEBRIEFING: _debriefing,
        Phase.THANKED: _thanked,
    }.get(interview.phase, _nothing)(interview, policy, candidate)
    floor = interview.retry_at
    dated = [Step(kind, max(due_at, floor or due_at)) for kind, due_at in ahead if due_at is not None]
    return tuple(sorted(dated, key=lambda step: step.due_at))


Ahead = list[tuple[StepKind, datetime | None]]


def _nothing(_interview: Interview, _policy: Policy, _candidate: Candidate) -> Ahead:
    return []


def _undecided(interview: Interview, policy: Policy, candidate: Candidate) -> Ahead:
    ask = (StepKind.ASK, next_ask_at(interview, policy, candidate))
    if interview.starts_at is None:
        return [ask, (StepKind.CLOSE, _written_day_over(interview, candidate))]
    if interview.maybe:
        return [ask, (StepKind.CLOSE, interview.starts_at)]
    if interview.awaits_new_time:
        # No silence, no reminder and no debrief: that they go was never said.
        return [ask, (StepKind.ACCOUNT, interview.starts_at)]
    return [ask, (StepKind.SILENCE, silence_at(interview, policy)), *_attending(interview, policy, candidate)]


def _attending(interview: Interview, policy: Policy, candidate: Candidate) -> Ahead:
    if interview.news in UNSETTLED:
        # Whether they go is open again: it is asked until it is answered, and nobody is wished luck meanwhile.
        asked_again = (StepKind.ASK, _ask_unsettled_at(interview, policy, candidate))
        return [asked_again, (StepKind.DEBRIEF, debrief_at(interview, policy, candidate))]
    # The question that a changed event raises is put in this phase, too.
    return [
        (StepKind.ASK, interview.held_until if interview.news else None),
        (StepKind.DAY_OF, day_of_at(interview, policy, candidate)),
        (StepKind.DEBRIEF, debrief_at(interview, policy, candidate)),
    ]


def _withdrawing(interview: Interview, _policy: Policy, _candidate: Candidate) -> Ahead:
    approval = interview.approval
    if approval is not None and not approval.queued:
        return [(StepKind.LETTER, approval.leaves_at)]
    return [(StepKind.ACCOUNT, interview.starts_at)]


def _withdrawn(interview: Interview, policy: Policy, candidate: Candidate) -> Ahead:
    return [(StepKind.CONFIRM, confirm_at(interview, policy, candidate))]


def _unresolved(interview: Interview, policy: Policy, candidate: Candidate) -> Ahead:
    last_call = decide_by(interview, policy)
    return [(StepKind.UNTOLD, at) for at in untold_at(interview, last_call, policy, candidate)] if last_call else []


def _debriefing(interview: Interview, _policy: Policy, _candidate: Candidate) -> Ahead:
    approval = interview.approval
    if approval is not None and approval.leaves_at is not None:
        return [] if approval.queued else [(StepKind.LETTER, approval.leaves_at)]
    since = interview.question_at or interview.debriefed_at
    again = StepKind.DEBRIEF if interview.question is Question.DEBRIEF else StepKind.OFFER
    return [(again, interview.held_until), (StepKind.CLOSE, since and since + DEBRIEF_WAITS)]


def _thanked(interview: Interview, policy: Policy, candidate: Candidate) -> Ahead:
    approval = interview.approval
    if approval is not None and approval.leaves_at is not None:
        return [] if approval.queued else [(StepKind.LETTER, approval.leaves_at)]
    if interview.question is Question.FOLLOW_UP:
        closes_at = interview.question_at and interview.question_at + FOLLOW_UP_WAITS
        return [(StepKind.OFFER, interview.held_until), (StepKind.CLOSE, closes_at)]
    if interview.thanked_at is None:
        return []
    if not policy.follow_up_after:
        return [(StepKind.CLOSE, interview.thanked_at + THANKED_RESTS)]
    return [(StepKind.FOLLOW_UP, follow_up_at(interview.thanked_at, policy.follow_up_after, candidate))]


def rungs(interview: Interview, policy: Policy, candidate: Candidate) -> tuple[datetime, ...]:
    """The instants of the ladder, soonest first; one that falls into the quiet hours moves earlier."""
    if interview.starts_at is None:
        return ()
    wanted = (interview.starts_at - before for before in policy.ask_before)
    return tuple(sorted({before_quiet(at, policy.quiet_hours, candidate.zone) for at in wanted}))


def next_ask_at(interview: Interview, policy: Policy, candidate: Candidate) -> datetime | None:
    """When the next question about it is put, or None once the ladder is climbed.

    Slept over several rungs: one question, since whatever lies before the last one asked is skipped.
    """
    if interview.held_until is not None:
        return interview.held_until
    if interview.starts_at is None:
        return _ask_time_at(interview)
    if interview.maybe:
        return None if interview.asked_at else interview.found_at
    if interview.awaits_new_time:
        return _ask_without_new_time_at(interview, policy, candidate)
    if interview.asked_at is None:
        ladder = rungs(interview, policy, candidate)
        return max(interview.found_at, ladder[0]) if ladder else interview.found_at
    return _next_rung(interview, interview.asked_at + RUNG_GAP, policy, candidate)


def _next_rung(interview: Interview, earliest: datetime, policy: Policy, candidate: Candidate) -> datetime | None:
    return next((rung for rung in rungs(interview, policy, candidate) if rung >= earliest), None)


def ask_later_at(interview: Interview, policy: Policy, candidate: Candidate, now: datetime) -> datetime | None:
    """When to ask again whom asking came too early: tomorrow, or while there is still time for a notice.

    Out of the quiet hours: before them, or where that is now or past, once they end. None where no time is left.
    """
    last_call, soonest = decide_by(interview, policy), now + LATER_AT_LEAST
    latest = last_call - TIME_TO_ANSWER if last_call else None
    wanted = max(soonest, min(now + SNOOZE, last_call - RUNG_GAP) if last_call else now + SNOOZE)
    quiet, zone = policy.quiet_hours, candidate.zone
    tries = (before_quiet(wanted, quiet, zone), after_quiet(wanted, quiet, zone))
    return next((at for at in tries if at >= soonest and (latest is None or at <= latest)), None)


def _ask_without_new_time_at(interview: Interview, policy: Policy, candidate: Candidate) -> datetime | None:
    """When to ask whether they go at the old time after all: at the next rung, else soon, and once on the day."""
    asked_for_at = interview.new_time_asked_at or interview.decided_at or interview.found_at
    asked_at = interview.asked_at or asked_for_at
    earliest = max(asked_at, asked_for_at) + RUNG_GAP
    otherwise = _on_the_day if asked_at > asked_for_at else _while_in_time
    at_a_rung = _next_rung(interview, earliest, policy, candidate)
    return at_a_rung or otherwise(interview, earliest, policy, candidate)


def _ask_unsettled_at(interview: Interview, policy: Policy, candidate: Candidate) -> datetime | None:
    """At the next rung, and at last at the hour of the reminder on the day."""
    if interview.held_until is not None or interview.asked_at is None:
        return interview.held_until
    earliest = interview.asked_at + RUNG_GAP
    at_a_rung = _next_rung(interview, earliest, policy, candidate)
    return at_a_rung or _on_the_day(interview, earliest, policy, candidate)


def _while_in_time(interview: Interview, earliest: datetime, policy: Policy, candidate: Candidate) -> datetime | None:
    """Before the last moment for a notice; where that is over, as soon as they have had time to answer."""
    last_call = decide_by(interview, policy)
    if last_call is None or interview.starts_at is None:
        return None
    in_time = before_quiet(last_call - RUNG_GAP, policy.quiet_hours, candidate.zone)
    at = after_quiet(max(in_time, earliest), policy.quiet_hours, candidate.zone)
    return at if at < interview.starts_at else None


def _on_the_day(interview: Interview, earliest: datetime, policy: Policy, candidate: Candidate) -> datetime | None:
    """At the hour of the reminder, which would wish them luck for what they may not go to."""
    if interview.starts_at is None or not policy.day_of_reminder:
        return None
    wanted, ready_at = reminded_for(interview, interview.starts_at, policy)
    at = out_of_quiet(wanted, ready_at, policy.quiet_hours, candidate.zone)
    return at if at >= earliest else None


def is_last_rung(interview: Interview, policy: Policy, candidate: Candidate, now: datetime) -> bool:
    """Whether no later question will follow one that is put now."""
    return all(rung < now + RUNG_GAP for rung in rungs(interview, policy, candidate))


def silence_at(interview: Interview, policy: Policy) -> datetime | None:
    """When no answer becomes an answer: at `decide_by`; asked only later than that, at the start."""
    last_call = decide_by(interview, policy)
    if last_call is None or interview.starts_at is None:
        return None
    first_word = interview.asked_at or interview.timed_at or interview.found_at
    return last_call if first_word < last_call else interview.starts_at


def day_of_at(interview: Interview, policy: Policy, candidate: Candidate) -> datetime | None:
    """When to remind on the day; None where it was done, is off, or would only repeat what was just said."""
    if interview.starts_at is None or interview.reminded_at or not policy.day_of_reminder:
        return None
    wanted, ready_at = reminded_for(interview, interview.starts_at, policy)
    at = out_of_quiet(wanted, ready_at, policy.quiet_hours, candidate.zone)
    just_said = max(interview.found_at, interview.decided_at or interview.found_at, interview.asked_at or at)
    # A question that waits names the day and the hour: who has just got it needs no second text.
    waits = interview.decision is None and interview.asked_at is not None and at < interview.asked_at + RUNG_GAP
    return at if at >= just_said and not waits else None


def debrief_at(interview: Interview, policy: Policy, candidate: Candidate) -> datetime | None:
    end = ends_at(interview)
    return end and after_quiet(end + policy.debrief_after, policy.quiet_hours, candidate.zone)


def _ask_time_at(interview: Interview) -> datetime | None:
    if interview.rungs_put >= TIME_ASKED_AT_MOST:
        return None
    return interview.found_at if interview.asked_at is None else interview.asked_at + timedelta(hours=24)


def _written_day_over(interview: Interview, candidate: Candidate) -> datetime | None:
    try:
        day = date.fromisoformat(interview.written_start[:10])
    except ValueError:
        return None
    return datetime.combine(day + timedelta(days=1), time(12), tzinfo=candidate.zone).astimezone(UTC)
