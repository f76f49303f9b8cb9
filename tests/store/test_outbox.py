from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from multiprocessing import get_context
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from daemon.core.delivery import Channel, DeliveryState, Message, OutboxItem, Purpose
from daemon.store import Store, Transaction
from daemon.store.engine import open_engine
from tests.store.builders import LEASE, ME, MINUTE, NOW, a_message, an_interview, put, some

LIVE = [one for one in DeliveryState if one not in (DeliveryState.UNDONE, DeliveryState.REFUSED, DeliveryState.EXPIRED)]


def leased(tx: Transaction, now: datetime = NOW) -> OutboxItem:
    found = tx.outbox.lease_next(now, LEASE)
    assert found is not None
    return found


def ended(item: OutboxItem, state: DeliveryState, **changed: Any) -> OutboxItem:
    return replace(item, state=state, lease_until=None, **changed)


def set_state(tx: Transaction, key: str, state: DeliveryState, **changed: Any) -> OutboxItem:
    item = tx.outbox.get_by_key(key)
    lease_until = NOW + LEASE if state is DeliveryState.SENDING else None
    assert tx.outbox.save(replace(item, state=state, **({"lease_until": lease_until} | changed)))
    return tx.outbox.get_by_key(key)


def test_a_message_waits_as_it_was_written(store: Store):
    message = a_message(subject="Acme", expires_at=NOW + LEASE)
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "", None)
        assert tx.outbox.add(message, interview_id="i1", ref="K7", revision="r1", due_at=NOW, now=NOW - MINUTE)

    with store.transaction(ME) as tx:
        (item,) = tx.outbox.all()

    assert item == OutboxItem(
        id=item.id, candidate_id=ME, interview_id="i1", ref="K7", message=message, revision="r1",
        created_at=NOW - MINUTE, due_at=NOW,
    )  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(message=some(Message), item=some(OutboxItem))
def test_any_message_and_any_progress_come_back_as_they_were(store: Store, message: Message, item: OutboxItem):
    with store.transaction(ME) as tx:
        for one in tx.outbox.all():
            tx.outbox.save(replace(one, message=replace(one.message, key=f"old {one.id}"), state=DeliveryState.UNDONE))
        assert tx.outbox.add(message, interview_id="", ref="", revision="", due_at=None, now=NOW)
        stored = tx.outbox.get_by_key(message.key)
        kept = {name: getattr(stored, name) for name in ("id", "candidate_id", "interview_id", "created_at", "message")}
        changed = replace(item, **kept, fence=stored.fence, lease_until=NOW)
        assert tx.outbox.save(changed)

    with store.transaction(ME) as tx:
        assert tx.outbox.get(stored.id) == changed


def test_the_same_key_is_never_a_second_message(store: Store):
    with store.transaction(ME) as tx:
        assert put(tx, "k1")
        assert not put(tx, "k1", body="other words")
        set_state(tx, "k1", DeliveryState.UNDONE)

    with store.transaction(ME) as tx:
        assert not put(tx, "k1")
        assert len(tx.outbox.all()) == 1


def test_two_candidates_may_use_the_same_key(store: Store):
    for who in (ME, "kim"):
        with store.transaction(who) as tx:
            assert put(tx, "k1")
            assert len(tx.outbox.all()) == 1


CANCELLATION: dict[str, Any] = {
    "interview_id": "i1", "revision": "r1", "purpose": Purpose.CANCELLATION, "channel": Channel.EMAIL,
}  # fmt: skip


@pytest.mark.parametrize("state", LIVE)
def test_a_live_cancellation_keeps_a_second_letter_out_whatever_its_key(store: Store, state: DeliveryState):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "", None)
        put(tx, "k1", **CANCELLATION)
        set_state(tx, "k1", state)

        assert not put(tx, "k2", **CANCELLATION)
        assert put(tx, "k3", **CANCELLATION | {"revision": "r2"})
        assert not put(tx, "k4", **CANCELLATION | {"channel": Channel.SMS})
        assert put(tx, "k4", **CANCELLATION | {"channel": Channel.VOICE})
        assert put(tx, "k5", **CANCELLATION | {"purpose": Purpose.LATE})


@pytest.mark.parametrize("state", [DeliveryState.UNDONE, DeliveryState.REFUSED, DeliveryState.EXPIRED])
def test_a_cancellation_that_is_off_lets_another_letter_through_and_cannot_come_back(
    store: Store, state: DeliveryState
):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "", None)
        put(tx, "k1", **CANCELLATION)
        off = set_state(tx, "k1", state)
        assert put(tx, "k2", **CANCELLATION)

    with pytest.raises(IntegrityError), store.transaction(ME) as tx:
        tx.outbox.save(replace(off, state=DeliveryState.PENDING))


def test_a_message_about_no_known_interview_cannot_be_committed(store: Store):
    with pytest.raises(IntegrityError), store.transaction(ME) as tx:
        put(tx, interview_id="nobody")

    with store.transaction(ME) as tx:
        assert tx.outbox.all() == []


def test_a_message_may_be_written_before_its_interview_in_one_transaction(store: Store):
    with store.transaction(ME) as tx:
        put(tx, interview_id="i1")
        tx.interviews.save(an_interview(), "", None)

    with store.transaction(ME) as tx:
        assert [one.interview_id for one in tx.outbox.of_interview("i1")] == ["i1"]


def test_a_lease_takes_the_oldest_due_message_and_counts_the_attempt(store: Store):
    with store.transaction(ME) as tx:
        put(tx, "young", due_at=NOW)
        put(tx, "old", due_at=NOW - MINUTE)
        put(tx, "later", due_at=NOW + MINUTE)
        put(tx, "never", due_at=None)

        first = leased(tx)
        second = leased(tx)

        assert (first.message.key, second.message.key) == ("old", "young")
        assert tx.outbox.lease_next(NOW, LEASE) is None
        assert first.state is DeliveryState.SENDING
        assert (first.attempts, first.fence) == (1, 1)
        assert (first.first_tried_at, first.tried_at, first.lease_until) == (NOW, NOW, NOW + LEASE)


def test_a_second_attempt_remembers_the_first(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        tx.outbox.save(ended(leased(tx), DeliveryState.PENDING))

        again = leased(tx, NOW + MINUTE)

    assert (again.first_tried_at, again.tried_at, again.attempts) == (NOW, NOW + MINUTE, 2)


def test_a_skipped_channel_is_not_leased_and_wakes_nobody(store: Store):
    with store.transaction(ME) as tx:
        put(tx, "text", channel=Channel.SMS, due_at=NOW - MINUTE)
        put(tx, "mail", channel=Channel.EMAIL, due_at=NOW)

        assert tx.outbox.next_due_at(skip_channels={Channel.SMS}) == NOW
        assert tx.outbox.lease_next(NOW, LEASE, skip_channels=frozenset({Channel.SMS})).message.key == "mail"
        assert tx.outbox.lease_next(NOW, LEASE, skip_channels=frozenset({Channel.SMS})) is None


def test_only_the_holder_of_the_newest_fence_may_record(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        slow = leased(tx)
    with store.transaction(ME) as tx:
        (lost,) = tx.outbox.abandoned(NOW + LEASE)
        assert tx.outbox.save(ended(lost, DeliveryState.PENDING))
        quick = leased(tx, NOW + LEASE)

    with store.transaction(ME) as tx:
        assert not tx.outbox.save(ended(slow, DeliveryState.REFUSED, error="too late"))
        assert tx.outbox.save(ended(quick, DeliveryState.ACCEPTED, provider_id="SM1"))
        assert tx.outbox.get(quick.id).state is DeliveryState.ACCEPTED
        assert tx.outbox.get(quick.id).error == ""


def test_a_lease_that_ended_is_abandoned_once_and_its_holder_comes_too_late(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        slow = leased(tx)
        assert tx.outbox.abandoned(NOW + LEASE - timedelta(microseconds=1)) == []
    with store.transaction(ME) as tx:
        (lost,) = tx.outbox.abandoned(NOW + LEASE)
        assert tx.outbox.save(ended(lost, DeliveryState.IN_DOUBT))
        assert tx.outbox.abandoned(NOW + LEASE) == []

    with store.transaction(ME) as tx:
        assert not tx.outbox.save(ended(slow, DeliveryState.ACCEPTED))
        assert tx.outbox.get(slow.id).state is DeliveryState.IN_DOUBT


def test_an_abandoned_message_that_nobody_took_care_of_is_found_again(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        leased(tx)
    for _ in range(2):
        with store.transaction(ME) as tx:
            assert [one.message.key for one in tx.outbox.abandoned(NOW + LEASE)] == ["k1"]


def test_a_doubt_is_looked_into_by_one_at_a_time(store: Store):
    with store.transaction(ME) as tx:
        put(tx, "old")
        put(tx, "young", due_at=NOW + MINUTE)
        set_state(tx, "old", DeliveryState.IN_DOUBT)
        set_state(tx, "young", DeliveryState.IN_DOUBT)

        held = tx.outbox.lease_doubt(NOW, LEASE)

        assert (held.message.key, held.state, held.attempts) == ("old", DeliveryState.IN_DOUBT, 0)
        assert tx.outbox.lease_doubt(NOW, LEASE) is None
        assert tx.outbox.lease_doubt(NOW + LEASE, LEASE).message.key == "old"


def test_of_a_look_up_and_a_candidate_who_settles_the_same_doubt_the_first_counts(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        set_state(tx, "k1", DeliveryState.IN_DOUBT)
        looking = tx.outbox.lease_doubt(NOW, LEASE)
    with store.transaction(ME) as tx:
        assert tx.outbox.save(ended(tx.outbox.get(looking.id), DeliveryState.ACCEPTED))

    with store.transaction(ME) as tx:
        assert not tx.outbox.save(ended(looking, DeliveryState.IN_DOUBT, looks=1))
        assert tx.outbox.get(looking.id).state is DeliveryState.ACCEPTED


def test_within_one_transaction_the_same_item_may_be_saved_again(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        item = leased(tx)
    with store.transaction(ME) as tx:
        refused = ended(item, DeliveryState.REFUSED)
        assert tx.outbox.save(refused)
        assert tx.outbox.save(replace(refused, alarmed_at=NOW))

    with store.transaction(ME) as tx:
        assert tx.outbox.get(item.id).alarmed_at == NOW
        assert not tx.outbox.save(refused)


def test_an_item_of_another_candidate_cannot_be_saved(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        mine = tx.outbox.get_by_key("k1")

    with store.transaction("kim") as tx:
        assert tx.outbox.get(mine.id) is None
        assert tx.outbox.lease_next(NOW, LEASE) is None
        assert not tx.outbox.save(replace(mine, state=DeliveryState.UNDONE))


def test_every_state_channel_and_purpose_is_known_to_the_database(store: Store):
    with store.transaction(ME) as tx:
        for state, channel, purpose in product(DeliveryState, Channel, Purpose):
            key = f"{state}/{channel}/{purpose}"
            put(tx, key, channel=channel, purpose=purpose)
            assert set_state(tx, key, state).state is state


@pytest.mark.parametrize("column", ["state", "channel", "purpose"])
def test_a_word_that_nobody_knows_is_refused_by_the_database(store: Store, url: str, column: str):
    with store.transaction(ME) as tx:
        put(tx)

    engine = open_engine(url)
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE outbox SET {column} = 'unheard of'")
    engine.dispose()


def test_a_message_is_never_sending_without_a_lease(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        item = tx.outbox.get_by_key("k1")

    with pytest.raises(IntegrityError), store.transaction(ME) as tx:
        tx.outbox.save(replace(item, state=DeliveryState.SENDING))


def test_the_next_due_instant_is_that_of_the_first_thing_to_do(store: Store):
    with store.transaction(ME) as tx:
        assert tx.outbox.next_due_at() is None
        put(tx, "never", due_at=None)
        assert tx.outbox.next_due_at() is None
        put(tx, "k1", due_at=NOW + MINUTE)
        assert tx.outbox.next_due_at() == NOW + MINUTE
        leased(tx, NOW + MINUTE)
        assert tx.outbox.next_due_at() == NOW + MINUTE + LEASE


def test_a_doubt_that_somebody_looks_into_is_due_when_the_lease_ends(store: Store):
    with store.transaction(ME) as tx:
        put(tx)
        set_state(tx, "k1", DeliveryState.IN_DOUBT)
        assert tx.outbox.next_due_at() == NOW
        tx.outbox.lease_doubt(NOW, LEASE)
        assert tx.outbox.next_due_at() == NOW + LEASE


WAITING = st.sampled_from(
    [DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.IN_DOUBT, DeliveryState.ACCEPTED]
)
MINUTES = st.none() | st.integers(-3, 3)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(WAITING, MINUTES, MINUTES), max_size=4))
def test_there_is_something_to_do_exactly_when_the_next_due_instant_has_come(store: Store, rows: list[Any]):
    """Otherwise the daemon sleeps over a message, or spins over none."""

    def at(minutes: int | None) -> datetime | None:
        return None if minutes is None else NOW + minutes * MINUTE

    with undone(store) as tx:
        for number, (state, due, lease) in enumerate(rows):
            put(tx, f"k{number}", due_at=at(due))
            is_leased = lease is not None and state is not DeliveryState.PENDING
            set_state(tx, f"k{number}", state, **({"lease_until": at(lease)} if is_leased else {}))
        next_due_at = tx.outbox.next_due_at()
        something = tx.outbox.lease_next(NOW, LEASE) or tx.outbox.lease_doubt(NOW, LEASE) or tx.outbox.abandoned(NOW)

    assert bool(something) == (next_due_at is not None and next_due_at <= NOW)


@contextmanager
def undone(store: Store) -> Iterator[Transaction]:
    """A transaction that leaves nothing behind."""
    with suppress(RollBack), store.transaction(ME) as tx:
        yield tx
        raise RollBack


class RollBack(Exception):
    pass


def test_lists_are_in_their_order(store: Store):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "", None)
        for key, minutes in (("a", 2), ("b", 0), ("c", 1)):
            put(tx, key, interview_id="i1", due_at=NOW + minutes * MINUTE)

        assert [one.message.key for one in tx.outbox.all()] == ["c", "b", "a"]
        assert [one.message.key for one in tx.outbox.of_interview("i1")] == ["a", "b", "c"]
        assert [one.message.key for one in tx.outbox.by_state(DeliveryState.PENDING)] == ["b", "c", "a"]
        assert tx.outbox.by_state(DeliveryState.SENDING, DeliveryState.IN_DOUBT) == []


def test_texts_without_a_receipt_are_known_and_mails_are_not_among_them(store: Store):
    with store.transaction(ME) as tx:
        for key, channel, minutes in (
            ("text", Channel.SMS, 0), ("old text", Channel.SMS, -9), ("mail", Channel.EMAIL, 0),
        ):  # fmt: skip
            put(tx, key, channel=channel)
            set_state(tx, key, DeliveryState.ACCEPTED, sent_at=NOW + minutes * MINUTE, provider_id=f"id of {key}")
        put(tx, "arrived")
        set_state(tx, "arrived", DeliveryState.DELIVERED, sent_at=NOW)

        assert [one.message.key for one in tx.outbox.accepted_without_receipt(NOW - MINUTE)] == ["text"]
        assert tx.outbox.provider_ids(Channel.SMS) == {"id of text", "id of old text"}
        assert tx.outbox.by_provider_id("id of mail").message.key == "mail"
        assert tx.outbox.by_provider_id("") is None


def test_a_mail_is_found_by_its_message_id_before_anybody_took_it(store: Store):
    with store.transaction(ME) as tx:
        put(tx, "mail", channel=Channel.EMAIL, message_id="<1@example.org>")
        assert tx.outbox.by_message_id("<1@example.org>").message.key == "mail"
        assert tx.outbox.by_message_id("<2@example.org>") is None
        assert tx.outbox.by_message_id("") is None


ROWS = 30


def lease_until_empty(url: str) -> list[int]:
    """What a second daemon on the same store does."""
    store, mine = Store(url), []
    while True:
        with store.transaction(ME) as tx:
            item = tx.outbox.lease_next(NOW, LEASE)
        if item is None:
            break
        mine.append(item.id)
    store.close()
    return mine


def test_two_processes_never_lease_the_same_message(store: Store, url: str):
    with store.transaction(ME) as tx:
        for number in range(ROWS):
            put(tx, f"k{number}")

    with get_context("spawn").Pool(2) as pool:
        taken = pool.map(lease_until_empty, [url, url], chunksize=1)
        pool.close()
        pool.join()

    assert sorted(taken[0] + taken[1]) == sorted(set(taken[0] + taken[1]))
    assert len(taken[0] + taken[1]) == ROWS


def test_of_many_that_add_the_same_key_at_once_one_writes_it(store: Store):
    def add(_: int) -> bool:
        with store.transaction(ME) as tx:
            return put(tx, "k1")

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(add, range(16))) == 1
