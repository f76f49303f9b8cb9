"""The life of one outbox row: an attempt or a look-up -> what the row is then, and when it is touched again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.delivery import (
    Accepted,
    Channel,
    DeliveryState,
    InDoubt,
    LookUp,
    Needless,
    NotFound,
    NotSent,
    OutboxItem,
    Outcome,
    Purpose,
    Receipt,
    Refused,
)
from daemon.core.interview import COMING, Interview, Phase

FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(minutes=10)
# Providers do not say how soon a message shows in their lists: look several times over minutes.
LOOKS = tuple(timedelta(seconds=seconds) for seconds in (3, 10, 30, 60, 90))
LOOK_AGAIN = timedelta(minutes=1)
LOOK_FOR = timedelta(hours=1)
PUT_OFF = timedelta(hours=6)
PART_OF_REST = 12  # of the time that is left before the start, before it is told that a letter does not leave
ON_THE_DAY = timedelta(hours=24)  # and closer to it, where minutes count:
TOLD_WITHIN = (timedelta(minutes=2), timedelta(minutes=5))
GIVE_UP_CHANNEL = timedelta(minutes=15)
STOPPED = "we stopped while it was being sent"
# Longer than the transport's own total deadline, so that a lease never ends under a living send.
LEASES = {
    Channel.SMS: timedelta(seconds=60),
    Channel.EMAIL: timedelta(minutes=4),
    Channel.CALENDAR: timedelta(minutes=3),
    Channel.VOICE: timedelta(minutes=2),
    Channel.NOTIFY: timedelta(minutes=1),
}
TO_EMPLOYER = frozenset(
    {
        Purpose.CANCELLATION,
        Purpose.DECLINE,
        Purpose.RESCHEDULE,
        Purpose.LATE,
        Purpose.THANK_YOU,
        Purpose.WITHDRAWAL,
        Purpose.FOLLOW_UP,
    }
)
RANK = {DeliveryState.ACCEPTED: 1, DeliveryState.DELIVERED: 2, DeliveryState.REFUSED: 2}


def is_to_employer(item: OutboxItem) -> bool:
    return item.message.purpose in TO_EMPLOYER


def is_harmless_twice(item: OutboxItem) -> bool:
    """Whether a second copy would do no harm: our words to the candidate, and a PARTSTAT written again."""
    return item.message.channel is Channel.CALENDAR or not is_to_employer(item)


def is_beyond_help(item: OutboxItem) -> bool:
    """In doubt, and nothing is left that could settle it but a person."""
    return item.state is DeliveryState.IN_DOUBT and item.due_at is None


def has_lost_its_sense(item: OutboxItem, now: datetime) -> bool:
    return item.message.expires_at is not None and now >= item.message.expires_at


def put_off_until(item: OutboxItem, starts_at: datetime | None) -> datetime:
    """When the candidate is told that a letter does not leave: while there is time to call instead."""
    since = item.first_tried_at or item.created_at
    before_it = item.message.purpose in (Purpose.CANCELLATION, Purpose.RESCHEDULE, Purpose.LATE)
    if not before_it or starts_at is None:
        return since + PUT_OFF
    rest = starts_at - since
    if rest > ON_THE_DAY:
        return since + min(PUT_OFF, rest / PART_OF_REST)
    soonest, latest = TOLD_WITHIN
    return since + min(latest, max(soonest, rest / 60))


def is_stale(item: OutboxItem, interview: Interview) -> bool:
    """Whether a question has been answered, replaced or overtaken while it could not be delivered.

    The machine takes waiting ones back itself; this one was in doubt, or in a transport's hands, at that moment.
    Another contact alone leaves the question as it is.
    """
    if item.message.purpose is Purpose.DAY_OF:
        return interview.phase not in COMING or interview.reminded_at is None
    if item.message.purpose not in (Purpose.QUESTION, Purpose.REMINDER) or not item.revision:
        return False
    replaced = interview.asked_at is not None and item.created_at < interview.asked_at
    return replaced or interview.question is None or interview.phase not in COMING | {Phase.THANKED}


def after_attempt(item: OutboxItem, outcome: Outcome, now: datetime) -> OutboxItem:
    """What an attempt made of it. A claim ends here: the lease is given back."""
    done = replace(item, lease_until=None, due_at=None, error="")
    match outcome:
        case Accepted(provider_id=provider_id):
            return replace(done, state=DeliveryState.ACCEPTED, provider_id=provider_id, sent_at=now)
        case Refused(reason=reason):
            return replace(done, state=DeliveryState.REFUSED, error=reason)
        case Needless(reason=reason):
            return replace(done, state=DeliveryState.UNDONE, error=reason)
        case NotSent(reason=reason):
            return _again(done, reason, now)
        case InDoubt(reason=reason):
            return in_doubt(done, reason, now)


def after_accident(item: OutboxItem, now: datetime) -> OutboxItem:
    """A lease that ended without a word: the process died, or slept, with the message in its hands."""
    if item.message.channel is Channel.NOTIFY:
        # Nobody can be asked, and an extra is not worth a second copy.
        return replace(expired(item), error=STOPPED)
    return in_doubt(item, STOPPED, now)


def in_doubt(item: OutboxItem, reason: str, now: datetime) -> OutboxItem:
    """It may have left: the first look is soon."""
    return replace(item, state=DeliveryState.IN_DOUBT, lease_until=None, looks=0, due_at=now + LOOKS[0], error=reason)


def after_look(item: OutboxItem, found: LookUp, now: datetime) -> OutboxItem:
    """What a look-up made of a row in doubt.

    Not found after the last look: what does no harm twice is sent again; a letter to an
    employer stays in doubt for good (`due_at` None), and a person decides.
    """
    looked = replace(item, lease_until=None)
    match found:
        case Accepted(provider_id=provider_id):
            return after_attempt(looked, Accepted(provider_id), now)
        case NotFound() if item.message.channel is Channel.CALENDAR:
            return _again(looked, "not there: the answer was not taken", now)
        case NotFound() if looked.looks + 1 < len(LOOKS):
            return replace(looked, looks=looked.looks + 1, due_at=now + LOOKS[looked.looks + 1])
        case NotFound():
            return _unfound(looked, now)
        case _ if found.passing and not _has_looked_for_long(looked, now):
            return replace(looked, due_at=now + LOOK_AGAIN)
        case _:
            return _unfound(looked, now)


def after_receipt(item: OutboxItem, receipt: Receipt) -> OutboxItem:
    """Receipts come in any order: only one of a higher rank counts."""
    if RANK.get(receipt.state, 0) <= RANK.get(item.state, 9):
        return item
    return replace(item, state=receipt.state, error=receipt.reason)


def expired(item: OutboxItem) -> OutboxItem:
    return replace(item, state=DeliveryState.EXPIRED, due_at=None, lease_until=None)


def undone(item: OutboxItem) -> OutboxItem:
    return replace(item, state=DeliveryState.UNDONE, due_at=None, lease_until=None)


def has_stalled(item: OutboxItem, now: datetime) -> bool:
    """The channel has turned it away for so long that another one is worth trying."""
    waiting = item.state is DeliveryState.PENDING and item.first_tried_at is not None
    return waiting and item.first_tried_at is not None and now - item.first_tried_at >= GIVE_UP_CHANNEL


def back_off(key: str, attempts: int) -> timedelta:
    """Twice as long each time, up to ten minutes, spread by a fifth so that rows do not march in step."""
    wait = min(FIRST_RETRY * (1 << min(attempts - 1, 10)), LONGEST_RETRY)
    spread = hashlib.sha256(f"{key}/{attempts}".encode()).digest()[0] / 255
    return wait * (0.9 + 0.2 * spread)


def _again(item: OutboxItem, reason: str, now: datetime) -> OutboxItem:
    due_at = now + back_off(item.message.key, max(item.attempts, 1))
    expires_at = item.message.expires_at
    if expires_at is not None and due_at >= expires_at:
        return replace(expired(item), error=reason)
    return replace(item, state=DeliveryState.PENDING, due_at=due_at, error=reason)


def _has_looked_for_long(item: OutboxItem, now: datetime) -> bool:
    """Nobody to ask for an hour, or it matters no more: doubt that nobody hears of would be silence (law 5)."""
    return has_lost_its_sense(item, now) or now - (item.tried_at or item.created_at) >= LOOK_FOR


def _unfound(item: OutboxItem, now: datetime) -> OutboxItem:
    if is_harmless_twice(item):
        return _again(item, item.error or "no trace of it", now)
    return replace(item, looks=item.looks + 1, due_at=None)
