"""The candidate's line through a phone of their own, against a server that behaves like the app on it."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.delivery import Accepted, DeliveryState, InDoubt, NotFound, NotSent, Refused, Unknowable
from daemon.ports import Heard, Unavailable
from integrations.android_gateway import id_of
from integrations.android_rows import same_number
from integrations.standins.faulty_http import Fault
from tests.integrations.android_phone import Phone
from tests.integrations.message_servers import CANDIDATE, NOON, SetClock, a_gateway, a_text

STRANGER = "+14155550177"


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def phone(clock):
    with Phone(clock=clock.now) as phone:
        yield phone


@pytest.fixture
def line(phone, clock):
    return a_gateway(phone, clock)


def words(heard):
    assert isinstance(heard, Heard)
    return [one.body for one in heard.texts]


# Sending


def test_a_text_leaves_in_the_cheap_alphabet_and_asks_for_a_receipt(phone, line):
    sent = line.send(a_text("It’s on – Thursday…"))

    (text,) = phone.texts
    assert sent == Accepted(text.id)
    assert (text.to, text.body) == (CANDIDATE, "It's on - Thursday...")
    assert text.form["withDeliveryReport"] is True
    assert "simNumber" not in text.form


def test_the_sim_that_sends_can_be_chosen(phone, clock):
    a_gateway(phone, clock, sim=2).send(a_text())

    assert phone.texts[0].form["simNumber"] == 2


@pytest.mark.parametrize(
    ("left", "seconds"), [(timedelta(minutes=30), 1800), (timedelta(days=9), 259_200), (timedelta(seconds=-5), 1)]
)
def test_the_phone_drops_a_text_that_has_lost_its_sense(phone, line, left, seconds):
    line.send(a_text(expires_at=NOON + left))

    assert phone.texts[0].form["ttl"] == seconds


def test_the_same_message_is_never_sent_twice_however_often_it_is_handed_over(phone, line, clock):
    first = line.send(a_text())
    phone.fail(Fault.STORE_DROP)
    assert isinstance(line.send(a_text()), InDoubt)

    assert a_gateway(phone, clock).send(a_text()) == first
    assert len(phone.texts) == 1


@given(st.text(), st.text(), st.sampled_from([CANDIDATE, STRANGER]), st.sampled_from([CANDIDATE, STRANGER]))
def test_two_messages_share_an_id_only_where_key_and_recipient_are_the_same(one, other, to, other_to):
    first, second = a_text(key=one, to=to), a_text(key=other, to=other_to)

    assert (id_of(first) == id_of(second)) == ((one, to) == (other, other_to))
    assert len(id_of(first)) <= 36


def test_a_text_that_the_phone_failed_to_send_before_is_not_called_accepted(phone, line):
    line.send(a_text())
    phone.texts[0].failed = "Send result: RESULT_ERROR_NO_SERVICE"

    assert line.send(a_text()) == Refused("the phone could not send it (RESULT_ERROR_NO_SERVICE)")


@pytest.mark.parametrize(
    ("status", "ending"),
    [(400, Refused), (401, NotSent), (403, NotSent), (404, NotSent), (408, InDoubt), (429, NotSent), (503, InDoubt)],
)
def test_every_status_has_its_ending(phone, line, status, ending):
    phone.refuses = status

    outcome = line.send(a_text())

    assert type(outcome) is ending
    assert not getattr(outcome, "channel_dead", False)
    assert phone.posts == 1


@pytest.mark.parametrize(
    ("fault", "ending"),
    [(Fault.HTML_502, InDoubt), (Fault.HTML_200, InDoubt), (Fault.STORE_502, InDoubt), (Fault.HTML_403, NotSent)],
)
def test_what_something_else_answered_is_not_taken_for_the_phone(phone, line, fault, ending):
    phone.fail(fault)

    assert type(line.send(a_text())) is ending


def test_a_wrong_password_is_never_in_doubt_and_goes_out_once_it_is_mended(phone, clock):
    assert isinstance(a_gateway(phone, clock, password="out-of-date").send(a_text()), NotSent)
    assert isinstance(a_gateway(phone, clock).send(a_text()), Accepted)


# Looking it up


def test_a_restored_backup_finds_the_text_by_its_words(phone, line):
    sent = line.send(a_text(key="ask/before"))

    assert line.look_up(a_text(key="ask/after"), NOON, taken=()) == sent
    assert line.look_up(a_text(key="ask/after"), NOON, taken={sent.provider_id}) == NotFound()
    assert line.look_up(a_text("Something else", key="ask/after"), NOON, taken=()) == NotFound()
    assert line.look_up(a_text(key="ask/after", to=STRANGER), NOON, taken=()) == NotFound()


def test_an_app_that_does_not_tell_its_words_is_asked_by_id_alone(phone, line):
    phone.tells_words = False
    sent = line.send(a_text())

    assert line.look_up(a_text(), NOON, taken=()) == sent
    assert line.look_up(a_text(key="ask/2"), NOON, taken=()) == NotFound()


@pytest.mark.parametrize("fault", [Fault.NO_STORE_500, Fault.HTML_200, Fault.HTML_502, Fault.DROP, Fault.RATE_LIMIT])
def test_a_phone_that_cannot_be_asked_is_no_absence(phone, line, fault):
    phone.fail(fault, on="GET")

    found = line.look_up(a_text(), NOON, taken=())
    assert isinstance(found, Unknowable)
    assert found.passing


# What became of it


def test_receipts_follow_a_text_to_its_end(line, clock):
    message_id = line.send(a_text()).provider_id

    def state():
        return [one.state for one in line.receipts([message_id])]

    assert state() == [DeliveryState.ACCEPTED]
    clock.move(timedelta(seconds=2))
    assert state() == [DeliveryState.ACCEPTED]
    clock.move(timedelta(seconds=2))
    (receipt,) = line.receipts([message_id])
    assert (receipt.state, receipt.at) == (DeliveryState.DELIVERED, NOON + timedelta(seconds=3))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("TTL expired", "in time"),
        ("Send result: RESULT_ERROR_NO_SERVICE", "RESULT_ERROR_NO_SERVICE"),
        (f"Can't send message: {CANDIDATE} is odd", "Failed"),
    ],
)
def test_a_text_that_was_not_sent_says_why_and_names_nobody(phone, line, said, reason):
    message_id = line.send(a_text()).provider_id
    phone.texts[0].failed = said

    (receipt,) = line.receipts([message_id])

    assert receipt.state is DeliveryState.REFUSED
    assert reason in receipt.reason
    assert CANDIDATE not in receipt.reason


def test_many_receipts_are_one_request_and_old_ones_are_fetched_by_their_id(phone, line, clock):
    old = line.send(a_text(key="old")).provider_id
    clock.move(timedelta(minutes=1))
    ids = [line.send(a_text(key=f"ask/{number}")).provider_id for number in range(220)]
    phone.requests.clear()

    assert {one.provider_id for one in line.receipts(ids[-50:])} == set(ids[-50:])
    assert len(phone.requests) == 2
    assert [one.provider_id for one in line.receipts([old])] == [old]


def test_a_round_of_receipts_that_fails_is_empty(phone, line):
    message_id = line.send(a_text()).provider_id
    phone.fail(Fault.NO_STORE_500, Fault.HTML_502, on="GET")

    assert line.receipts([message_id]) == ()


# Hearing


def test_only_texts_of_the_candidate_are_heard_oldest_first(phone, line, clock):
    phone.receive(CANDIDATE, "N K7", at=NOON - timedelta(minutes=2))
    phone.receive(STRANGER, "your parcel is here", at=NOON - timedelta(minutes=1))
    phone.receive("Bank", "your code is 1234", at=NOON - timedelta(minutes=1))
    phone.receive(CANDIDATE, "Y K7", at=NOON)

    heard = line.since(None, clock.now())

    assert [(one.sender, one.body) for one in heard.texts] == [(CANDIDATE, "N K7"), (CANDIDATE, "Y K7")]
    assert heard.texts[1].received_at == NOON
    assert heard.cursor == NOON.isoformat()


def test_a_text_keeps_its_id_from_poll_to_poll_and_no_two_share_one(phone, line, clock):
    for number in range(3):
        phone.receive(CANDIDATE, "Y K7", at=NOON + timedelta(seconds=number))
    phone.receive(CANDIDATE, "N K7")

    first, second = (line.since(None, clock.now()) for _ in range(2))

    assert [one.provider_id for one in first.texts] == [one.provider_id for one in second.texts]
    assert len({one.provider_id for one in first.texts}) == 4


def test_a_carrier_may_write_the_number_without_its_country(phone, line, clock):
    phone.receive("(415) 555-0101", "Y K7")

    assert [one.sender for one in line.since(None, clock.now()).texts] == [CANDIDATE]


@pytest.mark.parametrize("written", ["", "Acme", "12345", STRANGER, "+444155550101", "14155550101000"])
def test_what_is_not_the_number_is_not_taken_for_it(written):
    assert not same_number(written, CANDIDATE)


def test_a_text_that_the_carrier_held_back_is_heard_behind_newer_ones(phone, line, clock):
    phone.receive(CANDIDATE, "Y K7")
    first = line.since(None, clock.now())
    phone.receive(CANDIDATE, "written two days ago", at=NOON - timedelta(days=2))

    second = line.since(first.cursor, clock.now())

    assert words(second) == ["written two days ago", "Y K7"]
    assert second.cursor == first.cursor


def test_a_text_that_is_stamped_hours_ahead_is_heard_at_once(phone, line, clock):
    phone.receive(CANDIDATE, "Y K7", at=NOON + timedelta(hours=9))

    assert words(line.since(None, clock.now())) == ["Y K7"]


def test_texts_that_came_while_the_app_was_not_running_are_brought_in(phone, line, clock):
    phone.receive(CANDIDATE, "Y K7", running=False)

    assert words(line.since(None, clock.now())) == ["Y K7"]


def test_the_phone_is_not_asked_to_look_again_at_every_poll(phone, line, clock):
    for _ in range(5):
        line.since(None, clock.now())

    assert [target for method, target in phone.requests if method == "POST"] == ["/inbox/refresh"]


@pytest.mark.parametrize("fault", [Fault.HANG, Fault.DROP, Fault.NO_STORE_500])
def test_an_app_that_does_not_look_again_is_heard_all_the_same(phone, clock, fault):
    phone.receive(CANDIDATE, "Y K7")
    phone.fail(fault)

    assert words(a_gateway(phone, clock, deadline=timedelta(seconds=4)).since(None, clock.now())) == ["Y K7"]


def test_a_phone_that_texts_itself_does_not_hear_its_own_questions(phone, line, clock):
    phone.receive(CANDIDATE, a_text().body, to=CANDIDATE)

    assert words(line.since(None, clock.now())) == []


def test_our_own_texts_are_seen_too(phone, line, clock):
    sent = line.send(a_text("Still on?"))
    line.send(a_text("To somebody else", to=STRANGER))

    (trace,) = line.since(None, clock.now()).sent

    assert (trace.provider_id, trace.to, trace.body, trace.created_at) == (
        sent.provider_id,
        CANDIDATE,
        "Still on?",
        NOON,
    )


def test_a_list_of_many_pages_is_heard_whole(phone, line, clock):
    for number in range(1_203):
        phone.receive(CANDIDATE, f"text {number}")

    assert len(line.since(None, clock.now()).texts) == 1_203


@pytest.mark.parametrize("fault", [Fault.NO_STORE_500, Fault.HTML_200, Fault.HTML_502, Fault.DROP])
def test_an_inbox_that_cannot_be_read_is_not_an_empty_one(phone, line, clock, fault):
    phone.fail(fault, on="GET")

    assert isinstance(line.since(None, clock.now()), Unavailable)


# Checking


def test_check_says_what_works(phone, line):
    assert line.check() == (True, "the phone answers, and hands out what it receives")
    assert phone.posts == 0


@pytest.mark.parametrize(
    ("wrong", "given", "said"),
    [
        ({"old": True}, {}, "update it"),
        ({"number": CANDIDATE}, {}, "another SIM"),
        ({}, {"sim": 2}, "slot 2"),
        ({}, {"password": "out-of-date"}, "[sms] username and password"),
    ],
)
def test_check_says_what_to_mend(phone, clock, wrong, given, said):
    for name, value in wrong.items():
        setattr(phone, name, value)

    works, detail = a_gateway(phone, clock, **given).check()

    assert not works
    assert said in detail
    assert "out-of-date" not in detail


def test_no_log_line_holds_a_number_or_a_text(phone, line, clock, caplog):
    caplog.set_level(logging.DEBUG)
    line.send(a_text())
    line.look_up(a_text(), NOON, taken=())
    line.since(None, clock.now())

    assert CANDIDATE[1:] not in caplog.text
    assert a_text().body not in caplog.text
