"""Calls through Twilio: what is asked for, and what can be known of how a call ended."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from daemon.core.delivery import Accepted, CallEnd, DeliveryState, NotFound, Refused
from integrations.standins.faulty_http import Fault
from integrations.standins.twilio_calls import Behaviour
from integrations.standins.twilio_server import TwilioServer
from tests.integrations.message_servers import CANDIDATE, DESK, NOON, SetClock, a_call, a_voice

BIN = "https://handler.twilio.com/twiml/EH00000000000000000000000000000001"
SECONDS = timedelta(seconds=1)
LONG = 3600 * SECONDS


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def server(clock):
    with TwilioServer(clock=clock.now) as running:
        yield running


def twiml_of(server: TwilioServer) -> ElementTree.Element:
    return ElementTree.fromstring(server.calls.made[-1].form["Twiml"])


def receipt_after(server: TwilioServer, clock: SetClock, wait: timedelta, message=None, **voice):
    """What is known of a call some time after it was asked for."""
    line = a_voice(server, **voice)
    made = line.send(message or a_call())
    assert isinstance(made, Accepted)
    clock.move(wait)
    (receipt,) = line.receipts({made.provider_id})
    return receipt


def test_the_words_and_the_number_go_along_with_the_request(server):
    a_voice(server, language="de-DE").send(a_call("Hallo & guten Tag."))
    said, dialled = twiml_of(server).find("Say"), twiml_of(server).find("Dial")

    assert (said.text, said.get("language")) == ("Hallo & guten Tag.", "de-DE")
    assert dialled.text == DESK
    assert dialled.get("callerId") == server.number
    assert not any(name in server.calls.made[0].form for name in ("Url", "StatusCallback", "Record"))


def test_it_rings_for_so_short_a_time_that_no_mailbox_takes_it(server):
    a_voice(server).send(a_call())

    assert server.calls.made[0].form["Timeout"] == "20"


def test_with_an_address_for_the_key_nobody_is_dialled_before_it_is_pressed(server):
    a_voice(server, connect_url=BIN).send(a_call())
    gather = twiml_of(server).find("Gather")

    assert twiml_of(server).find("Dial") is None
    assert parse_qs(urlsplit(gather.get("action")).query) == {"to": [DESK]}
    assert gather.get("numDigits") == "1"


def test_a_question_by_voice_dials_nobody(server):
    a_voice(server).send(a_call(dial=""))

    assert [one.tag for one in twiml_of(server)] == ["Say"]


@pytest.mark.parametrize("wait", [0, 2, 20])
def test_while_it_lasts_nothing_is_said_of_how_it_ended(server, clock, wait):
    receipt = receipt_after(server, clock, wait * SECONDS)

    assert (receipt.state, receipt.call) == (DeliveryState.ACCEPTED, None)


@pytest.mark.parametrize("ends", ["busy", "no-answer", "failed"])
def test_who_does_not_pick_up_is_not_reached(server, clock, ends):
    server.calls.people[CANDIDATE] = Behaviour(ends=ends)
    receipt = receipt_after(server, clock, LONG)

    assert (receipt.state, receipt.call) == (DeliveryState.REFUSED, CallEnd.NOT_TAKEN)


@pytest.mark.parametrize("ends", ["busy", "no-answer", "failed"])
def test_nobody_at_the_other_end_is_told_apart(server, clock, ends):
    server.calls.people[DESK] = Behaviour(ends=ends)
    receipt = receipt_after(server, clock, LONG)

    assert (receipt.state, receipt.call) == (DeliveryState.DELIVERED, CallEnd.TAKEN)
    assert receipt.reason


@pytest.mark.parametrize("talks", [3, 50, 600])
def test_without_a_key_no_length_proves_a_person(server, clock, talks):
    server.calls.people[DESK] = Behaviour(talks=talks * SECONDS)

    assert receipt_after(server, clock, LONG).call is CallEnd.ANSWERED


@pytest.mark.parametrize(("talks", "end"), [(20, CallEnd.ANSWERED), (59, CallEnd.ANSWERED), (60, CallEnd.PROVEN)])
def test_with_a_key_a_line_that_stayed_open_proves_one(server, clock, talks, end):
    server.calls.people[DESK] = Behaviour(talks=talks * SECONDS)

    assert receipt_after(server, clock, LONG, connect_url=BIN).call is end


def test_a_mailbox_that_takes_the_candidates_call_presses_no_key(server, clock):
    server.calls.people[CANDIDATE] = Behaviour(presses=False)
    receipt = receipt_after(server, clock, LONG, connect_url=BIN)

    assert receipt.call is CallEnd.TAKEN
    assert not [one for one in server.calls.ledger if one.to == DESK]


def test_a_question_that_was_heard_is_delivered(server, clock):
    receipt = receipt_after(server, clock, LONG, a_call(dial=""))

    assert receipt.state is DeliveryState.DELIVERED


def test_twilio_out_of_reach_says_nothing_yet(server, clock):
    line = a_voice(server)
    made = line.send(a_call())
    clock.move(LONG)
    server.fail(Fault.HTML_502, on="GET")

    assert line.receipts({made.provider_id}) == ()
    assert len(line.receipts({made.provider_id})) == 1


def test_a_country_that_may_not_be_called_refuses_this_call_and_not_the_channel(server):
    server.calls.refuse[CANDIDATE] = (400, 21215)
    refused = a_voice(server).send(a_call())

    assert isinstance(refused, Refused)
    assert not refused.channel_dead
    assert "Geo" in refused.reason


def test_an_older_call_is_not_taken_for_this_one(server, clock):
    line = a_voice(server)
    line.send(a_call())
    clock.move(600 * SECONDS)

    assert line.look_up(a_call(), clock.now(), taken=()) == NotFound()


def test_the_call_to_the_contact_is_not_taken_for_ours(server, clock):
    line = a_voice(server)
    made = line.send(a_call())
    clock.move(60 * SECONDS)

    assert line.look_up(a_call(), NOON, taken={made.provider_id}) == NotFound()


def test_the_account_is_asked_without_ringing_anybody(server):
    works, words = a_voice(server).check()

    assert works, words
    assert not server.calls.made
