"""The life of one row: what an attempt, a look-up and a receipt make of it; and an employer is never sent to twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.attempts import (
    GIVE_UP_CHANNEL,
    LOOK_FOR,
    LOOKS,
    TO_EMPLOYER,
    after_accident,
    after_attempt,
    after_look,
    after_receipt,
    back_off,
    expired,
    has_lost_its_sense,
    has_stalled,
    in_doubt,
    is_beyond_help,
    is_harmless_twice,
    is_stale,
    put_off_until,
    undone,
)
from daemon.core.delivery import (
    Accepted,
    Channel,
    DeliveryState,
    InDoubt,
    LookUp,
    NotFound,
    NotSent,
    OutboxItem,
    Purpose,
    Receipt,
    Refused,
    Unknowable,
)
from daemon.core.interview import Phase, Question
from tests.core.builders import DAY, HOUR, LEE, MINUTE, MONDAY_NOON, an_item, asked

LETTERS = sorted(TO_EMPLOYER - {Purpose.DECLINE})
OURS = sorted(set(Purpose) - TO_EMPLOYER)


def doubtful(purpose: Purpose = Purpose.CANCELLATION, channel: Channel = Channel.EMAIL) -> OutboxItem:
    return in_doubt(an_item(purpose, channel), "no answer", MONDAY_NOON)


def looked_up(item: OutboxItem, found: LookUp, times: int) -> tuple[OutboxItem, datetime]:
    """Look again at every instant that is due, `times` at most."""
    now = MONDAY_NOON
    for _ in range(times):
        if item.due_at is None or item.state is not DeliveryState.IN_DOUBT:
            break
        now = item.due_at
        item = after_look(item, found, now)
    return item, now


# An attempt


def test_accepted_is_done() -> None:
    item = after_attempt(an_item(), Accepted("<id@x.example>"), MONDAY_NOON)
    assert (item.state, item.due_at, item.lease_until) == (DeliveryState.ACCEPTED, None, None)
    assert (item.provider_id, item.sent_at) == ("<id@x.example>", MONDAY_NOON)


def test_refused_is_done_and_says_why() -> None:
    item = after_attempt(an_item(), Refused("550 no such user"), MONDAY_NOON)
    assert (item.state, item.due_at, item.error) == (DeliveryState.REFUSED, None, "550 no such user")


def test_what_never_left_is_tried_again_soon() -> None:
    item = after_attempt(an_item(), NotSent("connection refused"), MONDAY_NOON)
    assert item.state is DeliveryState.PENDING
    assert MONDAY_NOON < item.due_at <= MONDAY_NOON + 6 * timedelta(seconds=1)


def test_what_would_be_tried_again_only_after_it_lost_its_sense_expires() -> None:
    soon = an_item(message={"expires_at": MONDAY_NOON + timedelta(seconds=1)})
    item = after_attempt(soon, NotSent("connection refused"), MONDAY_NOON)
    assert (item.state, item.due_at, item.error) == (DeliveryState.EXPIRED, None, "connection refused")


def test_what_may_have_left_is_looked_up_and_not_sent_again() -> None:
    item = after_attempt(an_item(), InDoubt("timeout after DATA"), MONDAY_NOON)
    assert (item.state, item.lease_until) == (DeliveryState.IN_DOUBT, None)
    assert item.due_at == MONDAY_NOON + LOOKS[0]


@given(st.text(max_size=20), st.integers(1, 10_000))
def test_the_waits_grow_to_ten_minutes_and_no_further(key: str, attempts: int) -> None:
    wait = back_off(key, attempts)
    assert timedelta(seconds=4.4) <= wait <= 11 * MINUTE
    assert back_off(key, attempts + 3) > wait * 0.8


def test_rows_do_not_march_in_step() -> None:
    assert len({back_off(f"key {number}", 5) for number in range(20)}) > 10


# A look


def test_found_it_was_sent() -> None:
    item = after_look(doubtful(), Accepted("SM1"), MONDAY_NOON)
    assert (item.state, item.provider_id) == (DeliveryState.ACCEPTED, "SM1")


def test_not_found_it_is_looked_for_several_times_over_minutes() -> None:
    item, at = looked_up(doubtful(), NotFound(), len(LOOKS))
    assert item.looks == len(LOOKS)
    assert at - MONDAY_NOON >= timedelta(minutes=3)


@pytest.mark.parametrize("purpose", LETTERS)
@pytest.mark.parametrize("found", [NotFound(), Unknowable("plain SMTP"), Unknowable("down", passing=True)])
def test_a_letter_that_nothing_settles_stays_in_doubt_for_good(purpose: Purpose, found: LookUp) -> None:
    item, _ = looked_up(doubtful(purpose), found, 200)
    assert item.state is DeliveryState.IN_DOUBT
    assert is_beyond_help(item)


@pytest.mark.parametrize("purpose", OURS)
@pytest.mark.parametrize("found", [NotFound(), Unknowable("plain SMTP"), Unknowable("down", passing=True)])
def test_a_word_to_the_candidate_that_is_not_found_is_sent_again(purpose: Purpose, found: LookUp) -> None:
    item, at = looked_up(doubtful(purpose, Channel.SMS), found, 200)
    assert item.state is DeliveryState.PENDING
    assert item.due_at > at


def test_a_partstat_that_does_not_stand_there_is_written_again_at_once() -> None:
    item = after_look(doubtful(Purpose.DECLINE, Channel.CALENDAR), NotFound(), MONDAY_NOON)
    assert item.state is DeliveryState.PENDING


def test_a_provider_that_cannot_be_asked_is_asked_again_for_an_hour_and_then_a_person_is() -> None:
    item, at = looked_up(doubtful(), Unknowable("down", passing=True), 30)
    assert item.due_at == at + MINUTE
    assert item.looks == 0
    item, at = looked_up(item, Unknowable("down", passing=True), 200)
    assert is_beyond_help(item)
    assert LOOK_FOR <= at - MONDAY_NOON <= LOOK_FOR + 2 * MINUTE


def test_doubt_about_what_has_lost_its_sense_is_told_at_once() -> None:
    late = replace(doubtful(), message=replace(doubtful().message, expires_at=MONDAY_NOON))
    assert is_beyond_help(after_look(late, Unknowable("down", passing=True), MONDAY_NOON + MINUTE))


outcomes = st.sampled_from(
    [
        NotSent("no"),
        InDoubt("timeout"),
        InDoubt("5xx"),
        NotFound(),
        Unknowable("smtp"),
        Unknowable("down", passing=True),
    ]
)


@given(st.sampled_from(LETTERS), st.lists(outcomes, max_size=30))
def test_a_letter_is_pending_again_only_when_it_is_known_not_to_have_left(
    purpose: Purpose, happenings: list[NotSent | InDoubt | LookUp]
) -> None:
    item, now = an_item(purpose), MONDAY_NOON
    for happened in happenings:
        now = max(now, item.due_at or now)
        was = item.state
        if isinstance(happened, NotSent | InDoubt):
            if was is DeliveryState.IN_DOUBT:
                continue  # never sent again: nothing is attempted
            item = after_attempt(item, happened, now)
            assert (item.state is DeliveryState.PENDING) == isinstance(happened, NotSent)
        elif was is DeliveryState.IN_DOUBT and item.due_at is not None:
            item = after_look(item, happened, now)
            assert item.state is DeliveryState.IN_DOUBT


# Receipts


def receipt(state: DeliveryState) -> Receipt:
    return Receipt(provider_id="SM1", state=state, reason="30006" if state is DeliveryState.REFUSED else "")


def test_a_receipt_says_delivered_or_undelivered() -> None:
    sent = an_item(Purpose.QUESTION, Channel.SMS, state=DeliveryState.ACCEPTED)
    assert after_receipt(sent, receipt(DeliveryState.DELIVERED)).state is DeliveryState.DELIVERED
    failed = after_receipt(sent, receipt(DeliveryState.REFUSED))
    assert (failed.state, failed.error) == (DeliveryState.REFUSED, "30006")


final = st.sampled_from([DeliveryState.ACCEPTED, DeliveryState.DELIVERED, DeliveryState.REFUSED])


@given(st.lists(final, max_size=6))
def test_receipts_in_any_order_end_with_the_first_final_word(states: list[DeliveryState]) -> None:
    item = an_item(Purpose.QUESTION, Channel.SMS, state=DeliveryState.ACCEPTED)
    for state in states:
        item = after_receipt(item, receipt(state))
    last_words = [one for one in states if one is not DeliveryState.ACCEPTED]
    assert item.state is (last_words[0] if last_words else DeliveryState.ACCEPTED)


@pytest.mark.parametrize(
    "state", [DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.IN_DOUBT, DeliveryState.UNDONE]
)
def test_a_receipt_for_what_was_not_accepted_counts_for_nothing(state: DeliveryState) -> None:
    item = an_item(state=state)
    assert after_receipt(item, receipt(DeliveryState.DELIVERED)) == item


# Time, and taking back


def test_taken_back_and_expired_rows_are_not_touched_again() -> None:
    for item in (undone(an_item()), expired(an_item())):
        assert (item.due_at, item.lease_until) == (None, None)


def test_a_message_loses_its_sense_at_an_instant() -> None:
    item = an_item(message={"expires_at": MONDAY_NOON + HOUR})
    assert not has_lost_its_sense(item, MONDAY_NOON)
    assert has_lost_its_sense(item, MONDAY_NOON + HOUR)
    assert not has_lost_its_sense(an_item(), MONDAY_NOON + 900 * DAY)


def test_a_channel_is_given_up_after_a_quarter_of_an_hour() -> None:
    waiting = an_item(Purpose.QUESTION, Channel.SMS, state=DeliveryState.PENDING)
    assert not has_stalled(waiting, MONDAY_NOON + GIVE_UP_CHANNEL - MINUTE)
    assert has_stalled(waiting, MONDAY_NOON + GIVE_UP_CHANNEL)


def test_only_words_to_the_candidate_and_partstats_are_harmless_twice() -> None:
    harmless = {(one, Channel.EMAIL) for one in Purpose if is_harmless_twice(an_item(one))}
    assert harmless == {(one, Channel.EMAIL) for one in OURS}
    assert is_harmless_twice(an_item(Purpose.DECLINE, Channel.CALENDAR))


@pytest.mark.parametrize("channel", sorted(set(Channel) - {Channel.NOTIFY}))
def test_what_was_in_hand_when_the_process_died_may_have_left(channel: Channel) -> None:
    taken_over = after_accident(an_item(channel=channel), MONDAY_NOON)
    assert taken_over.state is DeliveryState.IN_DOUBT
    assert taken_over.due_at == MONDAY_NOON + LOOKS[0]


def test_an_extra_notification_that_may_have_left_is_let_go() -> None:
    let_go = after_accident(an_item(Purpose.QUESTION, Channel.NOTIFY), MONDAY_NOON)
    assert (let_go.state, let_go.due_at, let_go.lease_until) == (DeliveryState.EXPIRED, None, None)
    assert let_go.error


# A question that came too late


def question(purpose: Purpose = Purpose.QUESTION, **changed: object) -> OutboxItem:
    return an_item(purpose, Channel.SMS, revision=asked().revision, **changed)


def test_a_question_that_waits_for_its_answer_is_not_stale() -> None:
    assert not is_stale(question(), asked())
    going = replace(asked(), phase=Phase.ATTENDING, question=None, reminded_at=MONDAY_NOON)
    assert not is_stale(question(Purpose.DAY_OF), going)


def test_another_contact_alone_does_not_lose_the_question() -> None:
    assert not is_stale(question(), replace(asked(), contact=LEE))


@pytest.mark.parametrize(
    "changed",
    [
        {"asked_at": MONDAY_NOON + HOUR},
        {"question": None, "phase": Phase.ATTENDING},
        {"question": Question.UNDO, "phase": Phase.WITHDRAWING},
        {"starts_at": MONDAY_NOON + 9 * DAY, "phase": Phase.FOUND, "asked_at": None, "question": None},
    ],
    ids=["a later rung was put", "answered with yes", "answered with no", "moved"],
)
def test_a_question_that_was_answered_replaced_or_overtaken_is_stale(changed: dict[str, object]) -> None:
    assert is_stale(question(), replace(asked(), **changed))


def test_a_reminder_of_what_they_bowed_out_of_or_what_moved_is_stale() -> None:
    assert is_stale(question(Purpose.DAY_OF), replace(asked(), phase=Phase.WITHDRAWN, reminded_at=MONDAY_NOON))
    assert is_stale(question(Purpose.DAY_OF), replace(asked(), reminded_at=None))


@pytest.mark.parametrize("purpose", [Purpose.ACKNOWLEDGEMENT, Purpose.ALERT, Purpose.DEBRIEF, Purpose.CANCELLATION])
def test_nothing_but_questions_goes_stale(purpose: Purpose) -> None:
    assert not is_stale(question(purpose), replace(asked(), phase=Phase.WITHDRAWN, question=None))


@pytest.mark.parametrize(
    ("purpose", "rest", "told_after"),
    [
        (Purpose.LATE, 18 * MINUTE, 2 * MINUTE),
        (Purpose.LATE, -5 * MINUTE, 2 * MINUTE),
        (Purpose.CANCELLATION, 4 * HOUR, 4 * MINUTE),
        (Purpose.RESCHEDULE, 20 * HOUR, 5 * MINUTE),
        (Purpose.CANCELLATION, 36 * HOUR, 3 * HOUR),
        (Purpose.CANCELLATION, 9 * DAY, 6 * HOUR),
        (Purpose.THANK_YOU, -2 * HOUR, 6 * HOUR),
    ],
)
def test_that_a_letter_does_not_leave_is_told_while_there_is_time_to_call(
    purpose: Purpose, rest: timedelta, told_after: timedelta
) -> None:
    assert put_off_until(an_item(purpose), MONDAY_NOON + rest) == MONDAY_NOON + told_after
