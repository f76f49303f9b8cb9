"""Lease, send, record: the one road out. Nothing is held open while we wait for the world."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from daemon.core.attempts import (
    LEASES,
    after_accident,
    after_attempt,
    after_look,
    after_receipt,
    expired,
    has_lost_its_sense,
    has_stalled,
    is_beyond_help,
    is_stale,
    is_to_employer,
    undone,
)
from daemon.core.delivery import (
    Accepted,
    CallEnd,
    Channel,
    DeliveryState,
    InDoubt,
    NotSent,
    OutboxItem,
    Outcome,
    Purpose,
    Receipt,
    Refused,
    Unknowable,
)
from daemon.core.interview import Interview, Phase
from daemon.core.sms_text import segments
from daemon.loops.desk import Desk
from daemon.loops.notebook import RESTORED_AT, instant
from daemon.loops.settle_outbox import (
    alarm_expired,
    alarm_put_off,
    close_channel,
    move_to_another_channel,
    note_delivery,
    settle_with_the_machine,
)
from daemon.store.transaction import Transaction

log = structlog.get_logger()
RECEIPTS_FOR = timedelta(days=3)
LOOK_BACK = timedelta(days=3)  # how far a look reaches when a restored backup has forgotten what it sent
BOUND = frozenset({Purpose.CANCELLATION, Purpose.DECLINE, Purpose.RESCHEDULE})
AT_MOST = 200  # messages a pass


@dataclass(slots=True)
class Report:
    """What one pass over the outbox did: messages sent, and what went wrong, a line each."""

    sent: int = 0
    errors: list[str] = field(default_factory=list)


def deliver_outbox(desk: Desk) -> Report:
    """Send what is due, look up what is in doubt, give up what has lost its sense."""
    report = Report()
    _tidy(desk, report)
    for work in (_look_up_next, _deliver_next):
        for _ in range(AT_MOST):
            if not work(desk, report):
                break
    return report


def collect_receipts(desk: Desk) -> int:
    """Ask what became of accepted texts and calls; how many are known to have arrived or failed since."""
    return sum(_collect_receipts(desk, channel) for channel in (Channel.SMS, Channel.VOICE))


def _collect_receipts(desk: Desk, channel: Channel) -> int:
    with desk.store.transaction(desk.candidate.id) as tx:
        accepted = tx.outbox.accepted_without_receipt(desk.now() - RECEIPTS_FOR, channel)
    waiting = [item.provider_id for item in accepted]
    transport = desk.transports.get(channel)
    if not waiting or transport is None:
        return 0
    return sum(_take_receipt(desk, receipt) for receipt in transport.receipts(waiting))


def _take_receipt(desk: Desk, receipt: Receipt) -> bool:
    with desk.store.transaction(desk.candidate.id) as tx:
        item = tx.outbox.by_provider_id(receipt.provider_id)
        return item is not None and take_receipt(tx, desk, item, receipt, desk.now())


def take_receipt(tx: Transaction, desk: Desk, item: OutboxItem, receipt: Receipt, now: datetime) -> bool:
    """What became of `item`, as a provider or a mail server says later; whether that was news."""
    # Whoever speaks of it has had it: that ends a doubt.
    sure = after_attempt(item, Accepted(receipt.provider_id), now) if item.state is DeliveryState.IN_DOUBT else item
    known = after_receipt(sure, receipt)
    if known.state is item.state or not tx.outbox.save(known):
        return False
    refused = Refused(receipt.reason, receipt.channel_dead, revival=receipt.revival)
    _follow_up(tx, desk, known, refused, now, receipt.call)
    return True


def _tidy(desk: Desk, report: Report) -> None:
    """What needs no I/O: leases that ended, messages that lost their sense, letters put off for too long."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        for item in tx.outbox.abandoned(now):
            _take_over(tx, item, report, now)
        for item in tx.outbox.by_state(DeliveryState.PENDING):
            if has_lost_its_sense(item, now) and tx.outbox.save(late := expired(item)):
                _complain(report, late)
                _follow_up(tx, desk, late, None, now)
        alarm_put_off(tx, desk, now)


def _take_over(tx: Transaction, item: OutboxItem, report: Report, now: datetime) -> None:
    taken = after_accident(item, now)
    tx.outbox.save(taken)
    note_delivery(tx, taken, now)
    _complain(report, taken)


def _deliver_next(desk: Desk, report: Report) -> bool:
    leased = _lease(desk)
    if leased is None:
        return False
    outcome = _send(desk, leased)
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        item = after_attempt(leased, outcome, now)
        if tx.outbox.save(item):
            _report(report, item, outcome)
            _follow_up(tx, desk, item, outcome, now)
    if leased.message.channel is Channel.SMS and desk.segments_per_second:
        desk.pause(segments(leased.message.body) / desk.segments_per_second)
    return True


def _lease(desk: Desk) -> OutboxItem | None:
    """The next message that may leave. What may not is put aside here, before any I/O."""
    with desk.store.transaction(desk.candidate.id) as tx:
        for channel in desk.transports:
            others = frozenset(Channel) - {channel}
            while (item := tx.outbox.lease_next(desk.now(), LEASES[channel], others)) is not None:
                if _may_leave(tx, desk, item, desk.now()):
                    return item
    return None


def _may_leave(tx: Transaction, desk: Desk, item: OutboxItem, now: datetime) -> bool:
    if not is_to_employer(item):
        return _may_reach_the_candidate(tx, desk, item, now)
    interview = tx.interviews.get(item.interview_id)
    if interview is None:
        return True
    void = item.revision != interview.revision or interview.phase is Phase.CANCELLED_BY_EMPLOYER
    if (item.message.purpose in BOUND or item.message.channel is Channel.VOICE) and void:
        # The machine takes such rows back itself; this is the last door (law 1).
        tx.outbox.save(undone(item))
        note_delivery(tx, undone(item), now)
        settle_with_the_machine(tx, desk, undone(item), None, now)
        return False
    restored_at = instant(tx, RESTORED_AT)
    forgotten = restored_at is not None and interview.found_at < restored_at
    if forgotten and item.message.channel in (Channel.EMAIL, Channel.SMS) and not item.alarmed_at:
        return _ask_whether_it_left(tx, desk, item, now)
    return True


def _ask_whether_it_left(tx: Transaction, desk: Desk, item: OutboxItem, now: datetime) -> bool:
    """The database is older than what it did: this letter may have left before. A person decides."""
    doubtful = replace(
        item,
        state=DeliveryState.IN_DOUBT,
        due_at=None,
        lease_until=None,
        error="the database was restored from a backup: it may have left before",
        alarmed_at=now,
    )
    tx.outbox.save(doubtful)
    settle_with_the_machine(tx, desk, doubtful, None, now)
    return False


def _may_reach_the_candidate(tx: Transaction, desk: Desk, item: OutboxItem, now: datetime) -> bool:
    interview = tx.interviews.get(item.interview_id) if item.interview_id else _announced(tx, item)
    if interview is not None and is_stale(item, interview):
        tx.outbox.save(undone(item))
        note_delivery(tx, undone(item), now)
        return False
    if item.message.channel not in tx.channels.dead():
        return True
    gone = replace(expired(item), error="this channel no longer reaches the candidate")
    tx.outbox.save(gone)
    move_to_another_channel(tx, desk, gone, now)
    return False


def _announced(tx: Transaction, item: OutboxItem) -> Interview | None:
    """What an extra notification speaks of; to the interview itself it does not belong."""
    return tx.interviews.by_ref(item.ref) if item.message.channel is Channel.NOTIFY and item.ref else None


def _send(desk: Desk, item: OutboxItem) -> Outcome:
    transport = desk.transports[item.message.channel]
    if _was_forgotten(desk, item):
        found = transport.look_up(item.message, desk.now() - LOOK_BACK, _taken(desk, item.message.channel))
        if isinstance(found, Accepted):
            return found
    return transport.send(item.message)


def _was_forgotten(desk: Desk, item: OutboxItem) -> bool:
    """Whether a restored backup may have forgotten that this text was sent: then the provider is asked first."""
    if item.message.channel is not Channel.SMS or item.attempts > 1:
        return False
    with desk.store.transaction(desk.candidate.id) as tx:
        return instant(tx, RESTORED_AT) is not None


def _look_up_next(desk: Desk, report: Report) -> bool:
    with desk.store.transaction(desk.candidate.id) as tx:
        item = tx.outbox.lease_doubt(desk.now(), timedelta(minutes=1))
        taken = tx.outbox.provider_ids(item.message.channel) if item else set()
    if item is None:
        return False
    since = item.first_tried_at or item.created_at
    transport = desk.transports.get(item.message.channel)
    # One that was sent by a way that the config no longer has must not hold up all the others.
    found = transport.look_up(item.message, since, taken) if transport else Unknowable("no such way out any more")
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        looked = after_look(item, found, now)
        is_news = looked.state is not item.state or is_beyond_help(looked)
        if tx.outbox.save(looked) and is_news:
            outcome = found if isinstance(found, Accepted) else None
            _report(report, looked, outcome)
            _follow_up(tx, desk, looked, outcome, now)
    return True


def _taken(desk: Desk, channel: Channel) -> set[str]:
    with desk.store.transaction(desk.candidate.id) as tx:
        return tx.outbox.provider_ids(channel)


def _follow_up(
    tx: Transaction,
    desk: Desk,
    item: OutboxItem,
    outcome: Outcome | None,
    now: datetime,
    call: CallEnd | None = None,
) -> None:
    """What a row's new state means for others: another channel, an alarm, the interview's own story."""
    note_delivery(tx, item, now)
    if item.message.channel is Channel.NOTIFY:
        return
    if is_to_employer(item):
        if item.state not in (DeliveryState.PENDING, DeliveryState.SENDING) and not _waits_for_a_look(item):
            settle_with_the_machine(tx, desk, item, outcome, now, call=call)
        return
    if item.message.channel is Channel.VOICE:
        return  # it only said that a question waits: the question itself is a row of its own
    if _is_overtaken(tx, item) and not (isinstance(outcome, Refused) and outcome.channel_dead):
        return  # another question has taken its place: it must not go out beside that one by another way
    if item.state is DeliveryState.REFUSED:
        if isinstance(outcome, Refused) and outcome.channel_dead:
            close_channel(tx, desk, item.message.channel, item.error, outcome.revival, now)
        move_to_another_channel(tx, desk, item, now)
    elif item.state is DeliveryState.PENDING and has_stalled(item, now):
        if move_to_another_channel(tx, desk, item, now):
            tx.outbox.save(replace(expired(item), error=f"gone by another channel: {item.error}"))
    elif item.state is DeliveryState.EXPIRED:
        alarm_expired(tx, desk, item, now)


def _is_overtaken(tx: Transaction, item: OutboxItem) -> bool:
    interview = tx.interviews.get(item.interview_id) if item.interview_id else None
    came_to_nothing = item.state in (DeliveryState.REFUSED, DeliveryState.PENDING)
    return came_to_nothing and interview is not None and is_stale(item, interview)


def _waits_for_a_look(item: OutboxItem) -> bool:
    return item.state is DeliveryState.IN_DOUBT and not is_beyond_help(item)


def _report(report: Report, item: OutboxItem, outcome: Outcome | None) -> None:
    if item.state is DeliveryState.ACCEPTED:
        report.sent += item.message.channel is not Channel.NOTIFY
    elif isinstance(outcome, NotSent | InDoubt | Refused) or item.state is DeliveryState.IN_DOUBT:
        _complain(report, item)


def _complain(report: Report, item: OutboxItem) -> None:
    """A line for whoever ran the pass; that an extra did not arrive is for the log alone."""
    if item.message.channel is Channel.NOTIFY:
        log.warning("a notification was not taken", outbox=item.id, state=item.state.value, why=item.error)
    else:
        report.errors.append(_line(item))


def _line(item: OutboxItem) -> str:
    about = f" {item.ref}" if item.ref else ""
    return f"{item.message.purpose.value}{about} by {item.message.channel.value}: {item.state.value}, {item.error}"
