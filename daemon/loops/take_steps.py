"""Due steps -> changes -> rows. Each is decided anew against the present, however late it is (law 4)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import structlog

from daemon.core.change import StepDue
from daemon.core.compose import clear_sentence
from daemon.core.delivery import Channel, DeliveryState, OutboxItem, Purpose
from daemon.core.interview import Interview
from daemon.core.machine import advance
from daemon.core.plan import Step, StepKind, next_step, roused
from daemon.loops.desk import Desk
from daemon.loops.notebook import heard_at
from daemon.loops.record import record
from daemon.loops.timing import ASKING
from daemon.store.errors import DATABASE_ERRORS
from daemon.store.transaction import Transaction

log = structlog.get_logger()
NEEDS_HEARING = frozenset({StepKind.LETTER.value, StepKind.SILENCE.value})
NEVER = datetime.min.replace(tzinfo=UTC)
TRY_AGAIN = timedelta(minutes=10)
AT_MOST = 500  # steps a pass; what is left is due at once in the next
SHOWING = frozenset({Purpose.ACKNOWLEDGEMENT, Purpose.QUESTION})
TAKEN = frozenset({DeliveryState.ACCEPTED, DeliveryState.DELIVERED})
TELLING = frozenset({Purpose.CANCELLATION, Purpose.WITHDRAWAL, Purpose.RESCHEDULE})
ALIVE = frozenset({DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.IN_DOUBT})


def take_steps(desk: Desk) -> int:
    """Take every due step; how many were taken."""
    taken = 0
    while taken < AT_MOST and _take_one(desk):
        taken += 1
    return taken


def replan(desk: Desk) -> None:
    """What every open interview waits for by the rules of today: the policy or the zone may have changed since."""
    with desk.store.transaction(desk.candidate.id) as tx:
        planned = tx.interviews.steps()
        for known in tx.interviews.open():
            interview = roused(known, desk.policy, desk.candidate, desk.now())
            step = next_step(interview, desk.policy, desk.candidate)
            wanted = (step.kind.value, step.due_at) if step else ("", None)
            if interview != known or wanted != planned[interview.id]:
                tx.interviews.save(interview, *wanted)


def due_steps(desk: Desk) -> set[str]:
    """The kinds of step that are due. Those of NEEDS_HEARING rest on what the candidate did not say."""
    with desk.store.transaction(desk.candidate.id) as tx:
        steps = tx.interviews.steps().values()
    now = desk.now()
    return {step for step, due_at in steps if due_at is not None and due_at <= now}


def _take_one(desk: Desk) -> bool:
    interview = None
    try:
        with desk.store.transaction(desk.candidate.id) as tx:
            now = desk.now()
            interview = next(iter(tx.interviews.due(now)), None)
            if interview is None:
                return False
            step = next_step(interview, desk.policy, desk.candidate)
            _take(tx, desk, interview, step, now)
    except DATABASE_ERRORS:
        raise
    except Exception as bug:
        if interview is None:
            raise
        log.exception("a step failed and is tried again later", ref=interview.ref)
        _set_aside(desk, interview, bug)
    return True


def _set_aside(desk: Desk, interview: Interview, bug: Exception) -> None:
    """A bug about one interview must not hold up the others, which are due as well."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        step = next_step(interview, desk.policy, desk.candidate)
        tx.interviews.save(interview, step.kind.value if step else "", now + TRY_AGAIN)
        tx.history.add(interview.id, now, "error", f"a step failed: {type(bug).__name__}")


def _take(tx: Transaction, desk: Desk, interview: Interview, step: Step | None, now: datetime) -> None:
    """The plan as it is now counts, not as it was when the row was written: the policy may have changed."""
    if step is None or step.due_at > now:
        tx.interviews.save(interview, step.kind.value if step else "", step.due_at if step else None)
        return
    due = StepDue(
        kind=step.kind,
        asked_for_sure=_was_asked(tx, interview),
        heard_at=(heard_at(tx, (one.name for one in desk.ways_in)) or NEVER) if desk.ways_in else None,
        shown=_was_shown(tx, interview),
        on_its_way=_is_on_its_way(tx, interview),
        asked_lately_at=_asked_lately_at(tx, interview),
    )
    record(tx, desk, advance(interview, due, desk.office, now), now)


def _was_shown(tx: Transaction, interview: Interview) -> bool:
    """Whether a provider took the text that shows what is to leave, on whatever channel."""
    approval = interview.approval
    return approval is None or any(
        item.message.purpose in SHOWING
        and item.state in TAKEN
        and item.created_at >= approval.shown_at
        and (not approval.to or clear_sentence(approval.body) in item.message.body)
        for item in tx.outbox.of_interview(interview.id)
    )


def _is_on_its_way(tx: Transaction, interview: Interview) -> bool:
    return any(item.message.purpose in TELLING and item.state in ALIVE for item in tx.outbox.of_interview(interview.id))


def _was_asked(tx: Transaction, interview: Interview) -> bool:
    """Since their last word, that is: a question that they have answered somehow is not one they are silent about."""
    spoke_at = interview.spoke_at
    return any(spoke_at is None or item.created_at >= spoke_at for item in _questions_taken(tx, interview))


def _asked_lately_at(tx: Transaction, interview: Interview) -> datetime | None:
    taken = (item.sent_at for item in _questions_taken(tx, interview) if item.sent_at is not None)
    return max(taken, default=None)


def _questions_taken(tx: Transaction, interview: Interview) -> list[OutboxItem]:
    return [
        item
        for item in tx.outbox.of_interview(interview.id)
        if item.message.purpose in ASKING
        and item.message.channel is not Channel.VOICE  # a call only says that a question waits
        and item.state in TAKEN
        and item.revision == interview.revision
    ]
