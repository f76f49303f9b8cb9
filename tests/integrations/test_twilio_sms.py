"""The candidate's line, against a server that behaves like Twilio."""

from __future__ import annotations

import http.client
import logging
import time
from datetime import timedelta, timezone

import pytest

from daemon.core.delivery import Accepted, DeliveryState, InDoubt, NotFound, NotSent, Refused, Revival, Unknowable
from daemon.ports import Heard, Unavailable
from integrations.standins.twilio_server import Fault, TwilioServer
from tests.integrations.message_servers import (
    CANDIDATE,
    NOON,
    SetClock,
    a_line,
    a_mute_server,
    a_text,
)

STRANGER = "+14155550177"


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def twilio(clock):
    with TwilioServer(clock=clock.now) as server:
        yield server


@pytest.fixture
def line(twilio, clock):
    return a_line(twilio, clock)


def test_a_text_leaves_with_its_sender_and_in_the_cheap_alphabet(twilio, line):
    sent = line.send(a_text("It’s on – Thursday…"))

    (row,) = twilio.outbound
    assert sent == Accepted(row.sid)
    assert (row.to, row.from_, row.body) == (CANDIDATE, twilio.number, "It's on - Thursday...")
    assert row.form["SmartEncoded"] == "true"


def test_a_messaging_service_chooses_the_sender(twilio, clock):
    line = a_line(twilio, clock, messaging_service=twilio.messaging_service)

    assert isinstance(line.send(a_text()), Accepted)
    assert twilio.outbound[0].form["MessagingServiceSid"] == twilio.messaging_service
    assert "From" not in twilio.outbound[0].form


@pytest.mark.parametrize(
    ("left", "seconds"),
    [
        (timedelta(minutes=30), "1800"),
        (timedelta(days=3), "36000"),
        (timedelta(seconds=-5), "1"),
    ],
)
def test_twilio_drops_a_text_that_has_lost_its_sense(twilio, line, left, seconds):
    line.send(a_text(expires_at=NOON + left))

    assert twilio.outbound[0].form["ValidityPeriod"] == seconds


def test_a_text_that_keeps_its_sense_has_no_validity_period(twilio, line):
    line.send(a_text())

    assert "ValidityPeriod" not in twilio.outbound[0].form


@pytest.mark.parametrize(
    ("status", "code", "ending"),
    [
        (429, 20429, NotSent),
        (429, 14107, NotSent),
        (429, 63038, NotSent),
        (400, 21611, NotSent),
        (400, 30001, NotSent),
        (400, 30003, NotSent),
        (400, 30008, NotSent),
        (400, 21211, (Refused, True)),
        (400, 21614, (Refused, True)),
        (400, 21610, (Refused, True)),
        (400, 30005, (Refused, True)),
        (400, 30006, (Refused, True)),
        (403, 21408, (Refused, True)),
        (400, 30034, (Refused, True)),
        (400, 30032, (Refused, True)),
        (401, 20003, (Refused, True)),
        (400, 21606, (Refused, True)),
        (400, 21659, (Refused, True)),
        (400, 30007, (Refused, False)),
        (400, 21617, (Refused, False)),
        (400, 12345, (Refused, False)),
        (408, 20001, InDoubt),
        (500, 20500, InDoubt),
        (503, 20503, InDoubt),
        (504, 20504, InDoubt),
    ],
)
def test_every_code_has_its_ending(twilio, line, status, code, ending):
    twilio.refuse[CANDIDATE] = (status, code)

    outcome = line.send(a_text())

    seen = (Refused, outcome.channel_dead) if isinstance(outcome, Refused) else type(outcome)
    assert seen == ending
    assert CANDIDATE not in outcome.reason
    assert twilio.posts == 1


@pytest.mark.parametrize(
    ("status", "code", "revival"),
    [
        (401, 20003, Revival.LOGIN),
        (401, 20005, Revival.LOGIN),
        (404, 20404, Revival.LOGIN),
        (400, 30002, Revival.LOGIN),
        (400, 21606, Revival.SENDER),
        (400, 21608, Revival.SENDER),
        (403, 21408, Revival.SENDER),
        (400, 30034, Revival.SENDER),
        (400, 21610, Revival.START),
        (400, 21614, Revival.START),
    ],
)
def test_a_dead_line_says_what_would_open_it_again(twilio, line, status, code, revival):
    twilio.refuse[CANDIDATE] = (status, code)

    outcome = line.send(a_text())

    assert (outcome.channel_dead, outcome.revival) == (True, revival)


@pytest.mark.parametrize(
    ("fault", "ending", "arrived"),
    [
        (Fault.STORE_500, InDoubt, 1),
        (Fault.NO_STORE_500, InDoubt, 0),
        (Fault.STORE_502, InDoubt, 1),
        (Fault.HTML_502, InDoubt, 0),
        (Fault.HTML_200, InDoubt, 0),
        (Fault.STORE_DROP, InDoubt, 1),
        (Fault.RATE_LIMIT, NotSent, 0),
        (Fault.HTML_403, NotSent, 0),
    ],
)
def test_what_twilio_did_not_say_is_in_doubt(twilio, line, fault, ending, arrived):
    twilio.fail(fault)

    assert isinstance(line.send(a_text()), ending)
    assert (len(twilio.outbound), twilio.posts) == (arrived, 1)


def test_a_name_that_cannot_be_resolved_is_never_in_doubt(twilio, clock):
    line = a_line(twilio, clock, api_base="http://twilio.invalid:5999")

    assert isinstance(line.send(a_text()), NotSent)


def test_a_certificate_that_is_not_twilios_gets_nothing(twilio, clock):
    line = a_line(twilio, clock, api_base=twilio.url.replace("http:", "https:"))

    assert isinstance(line.send(a_text()), NotSent)
    assert twilio.posts == 0


def test_a_text_given_up_while_connecting_never_leaves_later(twilio, clock):
    class Slow(http.client.HTTPConnection):
        def connect(self):
            time.sleep(0.6)
            super().connect()

    line = a_line(twilio, clock, deadline=timedelta(seconds=0.2), connect=lambda scheme, netloc, timeout: Slow(netloc))

    assert isinstance(line.send(a_text()), NotSent)
    time.sleep(0.8)
    assert twilio.posts == 0


def test_a_dripping_answer_is_given_up(twilio, clock):
    with a_mute_server(says=b"H") as port:
        line = a_line(twilio, clock, api_base=f"http://127.0.0.1:{port}", deadline=timedelta(seconds=0.4))
        started = time.monotonic()

        assert isinstance(line.send(a_text()), InDoubt)
        assert time.monotonic() - started < 2


# Looking it up


def test_a_trial_accounts_text_is_found_behind_twilios_sentence(twilio, line):
    twilio.trial = True
    sent = line.send(a_text("It’s on"))

    assert line.look_up(a_text("It’s on"), NOON, taken=()) == sent


def test_a_row_that_is_still_queued_is_found(twilio, line, clock):
    twilio.fail(Fault.STORE_500)
    line.send(a_text())

    assert isinstance(line.look_up(a_text(), clock.now(), taken=()), Accepted)
    assert all("DateSent" not in target for method, target in twilio.requests if method == "GET")


def test_our_clock_may_be_two_minutes_ahead_of_twilios(line, clock):
    line.send(a_text())

    assert isinstance(line.look_up(a_text(), clock.now() + timedelta(minutes=2), taken=()), Accepted)
    assert line.look_up(a_text(), clock.now() + timedelta(minutes=3), taken=()) == NotFound()


def test_the_same_words_to_or_from_somebody_else_are_not_ours(twilio, line):
    line.send(a_text(to=STRANGER))
    twilio.receive(CANDIDATE, a_text().body)
    line.send(a_text("Something else"))

    assert line.look_up(a_text(), NOON, taken=()) == NotFound()


@pytest.mark.parametrize("fault", [Fault.NO_STORE_500, Fault.HTML_200, Fault.HTML_502, Fault.DROP, Fault.RATE_LIMIT])
def test_a_list_that_cannot_be_read_is_no_absence(twilio, line, fault):
    twilio.fail(fault, on="GET")

    found = line.look_up(a_text(), NOON, taken=())
    assert isinstance(found, Unknowable)
    assert found.passing


# What became of it


def test_receipts_follow_a_text_to_its_end(line, clock):
    sid = line.send(a_text()).provider_id

    def state():
        return [one.state for one in line.receipts([sid])]

    assert state() == [DeliveryState.ACCEPTED]
    clock.move(timedelta(seconds=1))
    assert state() == [DeliveryState.ACCEPTED]
    clock.move(timedelta(seconds=2))
    assert state() == [DeliveryState.DELIVERED]


@pytest.mark.parametrize(
    ("code", "dead"), [(30003, False), (30008, False), (30005, True), (30034, True), (30007, False)]
)
def test_a_text_that_was_not_delivered_says_why(twilio, line, clock, code, dead):
    twilio.undeliverable[CANDIDATE] = code
    sid = line.send(a_text()).provider_id
    clock.move(timedelta(minutes=1))

    (receipt,) = line.receipts([sid])

    assert (receipt.state, receipt.channel_dead) == (DeliveryState.REFUSED, dead)
    assert str(code) in receipt.reason


def test_many_receipts_are_one_request(twilio, line):
    sids = [line.send(a_text(f"Question {number}")).provider_id for number in range(8)]
    twilio.requests.clear()

    assert {one.provider_id for one in line.receipts(sids)} == set(sids)
    assert len(twilio.requests) == 1


def test_what_the_list_no_longer_shows_is_fetched_by_its_sid(twilio, line):
    sids = [line.send(a_text(f"Question {number}")).provider_id for number in range(5)]
    twilio.ledger[0].from_ = "+14155550198"  # a number that was replaced since

    assert {one.provider_id for one in line.receipts(sids)} == set(sids)


def test_a_round_of_receipts_that_fails_is_empty(twilio, line):
    sids = [line.send(a_text(f"Question {number}")).provider_id for number in range(2)]
    twilio.fail(Fault.NO_STORE_500, Fault.HTML_502, on="GET")

    assert line.receipts(sids) == ()


# Hearing


def test_texts_are_heard_with_their_sender_oldest_first(twilio, line, clock):
    twilio.receive(CANDIDATE, "Y K7")
    clock.move(timedelta(minutes=1))
    twilio.receive(STRANGER, "who is this")

    heard = line.since(None, clock.now())

    assert [(one.sender, one.body) for one in heard.texts] == [(CANDIDATE, "Y K7"), (STRANGER, "who is this")]
    assert heard.texts[0].received_at == NOON
    assert heard.texts[0].provider_id == twilio.ledger[0].sid


def test_a_cursor_leads_on_with_an_overlap(twilio, line, clock):
    twilio.receive(CANDIDATE, "old", at=NOON - timedelta(hours=3))
    first = line.since(None, clock.now())
    twilio.receive(CANDIDATE, "late to the list", at=NOON - timedelta(hours=3, minutes=10))
    twilio.receive(CANDIDATE, "before that", at=NOON - timedelta(hours=30))
    clock.move(timedelta(minutes=1))
    twilio.receive(CANDIDATE, "new")

    second = line.since(first.cursor, clock.now())

    assert [one.body for one in second.texts] == ["late to the list", "old", "new"]
    assert line.since(second.cursor, clock.now()).cursor == second.cursor


def test_without_a_cursor_two_days_are_heard(twilio, line, clock):
    twilio.receive(CANDIDATE, "yesterday", at=NOON - timedelta(hours=47))
    twilio.receive(CANDIDATE, "long ago", at=NOON - timedelta(hours=49))

    assert [one.body for one in line.since(None, clock.now()).texts] == ["yesterday"]


def test_a_local_time_is_not_taken_for_utc(twilio, line, clock):
    """12:00 UTC is 02:00 of the next day in Kiritimati: read as UTC, its day would hide today's texts."""
    twilio.receive(CANDIDATE, "Y K7")
    there = timezone(timedelta(hours=14))

    assert [one.body for one in line.since(NOON.astimezone(there).isoformat(), NOON.astimezone(there)).texts] == [
        "Y K7"
    ]


def test_our_own_texts_are_seen_too(twilio, line, clock):
    line.send(a_text("Still on?"))
    line.send(a_text("To somebody else", to=STRANGER))
    clock.move(timedelta(minutes=1))

    (trace,) = line.since(None, clock.now()).sent

    assert (trace.provider_id, trace.to, trace.body) == (twilio.ledger[0].sid, CANDIDATE, "Still on?")
    assert trace.created_at == NOON


def test_with_a_messaging_service_texts_are_heard_by_their_sender(twilio, clock):
    line = a_line(twilio, clock, messaging_service=twilio.messaging_service)
    line.send(a_text("Still on?"))
    twilio.receive(CANDIDATE, "N K7")
    clock.move(timedelta(minutes=1))

    heard = line.since(None, clock.now())

    assert [one.body for one in heard.texts] == ["N K7"]
    assert [one.body for one in heard.sent] == ["Still on?"]


def test_a_list_of_many_pages_is_heard_whole(twilio, line, clock):
    for number in range(1_203):
        twilio.receive(CANDIDATE, f"text {number}")

    assert len(line.since(None, clock.now()).texts) == 1_203


@pytest.mark.parametrize("fault", [Fault.NO_STORE_500, Fault.HTML_200, Fault.HTML_502, Fault.DROP, Fault.RATE_LIMIT])
def test_an_inbox_that_cannot_be_read_is_not_an_empty_one(twilio, line, clock, fault):
    twilio.fail(fault, on="GET")

    heard = line.since(None, clock.now())
    assert isinstance(heard, Unavailable)
    assert not heard.by_user


def test_a_wrong_token_is_for_the_candidate_to_mend(twilio, clock):
    line = a_line(twilio, clock, auth_token="out-of-date")

    heard = line.since(None, clock.now())
    assert isinstance(heard, Unavailable)
    assert heard.by_user
    assert "out-of-date" not in heard.reason


def test_an_opt_out_kills_the_channel_until_start(twilio, line, clock):
    twilio.receive(CANDIDATE, " stop ")
    refused = line.send(a_text())
    assert isinstance(refused, Refused)
    assert refused.channel_dead
    assert isinstance(line.since(None, clock.now()), Heard)

    twilio.receive(CANDIDATE, "START")
    assert isinstance(line.send(a_text()), Accepted)


def test_a_polite_cancel_is_no_opt_out(twilio, line):
    twilio.receive(CANDIDATE, "please cancel")

    assert isinstance(line.send(a_text()), Accepted)


# Checking


def test_check_says_what_works(line):
    assert line.check() == (True, "Twilio answers, and the account is active")


def test_check_says_what_a_trial_account_cannot_do(twilio, line):
    twilio.trial = True

    works, words = line.check()
    assert works
    assert "verified" in words


@pytest.mark.parametrize("state", ["suspended", "closed"])
def test_check_finds_an_account_that_is_not_active(twilio, line, state):
    twilio.account_status = state

    works, words = line.check()
    assert not works
    assert state in words


def test_check_finds_a_wrong_token(twilio, clock):
    works, words = a_line(twilio, clock, auth_token="out-of-date").check()

    assert not works
    assert "auth token" in words


def test_no_log_line_holds_a_number_or_a_text(twilio, line, clock, caplog):
    caplog.set_level(logging.DEBUG)
    line.send(a_text())
    line.look_up(a_text(), NOON, taken=())
    line.since(None, clock.now())

    assert CANDIDATE not in caplog.text
    assert CANDIDATE[1:] not in caplog.text
    assert a_text().body not in caplog.text
