"""The stand-ins behave like the servers that they stand for, where no other test already leans on it."""

from __future__ import annotations

import json
import smtplib
import urllib.error
import urllib.parse
import urllib.request
from base64 import b64encode
from datetime import timedelta

import pytest

from integrations.standins.smtp_sink import SmtpSink
from integrations.standins.twilio_calls import Behaviour
from integrations.standins.twilio_server import TwilioServer
from tests.integrations.message_servers import CANDIDATE, DESK, SetClock


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def twilio(clock):
    with TwilioServer(clock=clock.now) as server:
        yield server


def ask(twilio, path, form=None, token=None):
    """(status, payload) of one request with plain urllib."""
    url = f"{twilio.url}/2010-04-01/Accounts/{twilio.account_sid}{path}"
    login = b64encode(f"{twilio.account_sid}:{token or twilio.auth_token}".encode()).decode()
    body = urllib.parse.urlencode(form).encode() if form else None
    request = urllib.request.Request(url, body, {"Authorization": f"Basic {login}"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


def post(twilio, **changes):
    form = {"To": CANDIDATE, "From": twilio.number, "Body": "Still on?"} | changes
    return ask(twilio, "/Messages.json", {key: value for key, value in form.items() if value is not None})


def test_a_message_is_created_queued_and_dated_as_twilio_dates(twilio):
    status, message = post(twilio)

    assert status == 201
    assert (message["status"], message["date_sent"], message["direction"]) == ("queued", None, "outbound-api")
    assert message["date_created"] == "Tue, 01 Dec 2026 12:00:00 +0000"
    assert message["num_segments"] == "1"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"To": "555"}, 21211),
        ({"From": "+14155550111"}, 21606),
        ({"From": None}, 21603),
        ({"From": None, "MessagingServiceSid": "MG2"}, 21705),
        ({"Body": "a" * 1601}, 21617),
        ({"ValidityPeriod": "36001"}, 21624),
        ({"ValidityPeriod": "0"}, 21624),
    ],
)
def test_a_bad_request_is_refused_as_twilio_refuses(twilio, changes, code):
    status, error = post(twilio, **changes)

    assert (status, error["code"]) == (400, code)
    assert twilio.ledger == []


def test_a_wrong_token_gets_in_nowhere(twilio):
    assert ask(twilio, ".json", token="wrong") == ask(twilio, "/Messages.json", token="wrong")
    assert ask(twilio, ".json", token="wrong")[1]["code"] == 20003


def test_what_is_not_there_is_not_found(twilio):
    assert ask(twilio, "/Messages/SM404.json")[0] == 404
    assert ask(twilio, "/Calls/CA404.json")[0] == 404
    assert ask(twilio, "/Recordings.json")[0] == 404


@pytest.mark.parametrize("word", ["STOP", "stop", " Cancel ", "END", "quit", "OptOut"])
def test_an_opt_out_word_blocks_the_number_and_is_answered(twilio, word):
    twilio.receive(CANDIDATE, word)

    assert post(twilio)[1]["code"] == 21610
    assert [one.direction for one in twilio.ledger] == ["inbound", "outbound-reply"]


@pytest.mark.parametrize("word", ["START", "yes", "Unstop"])
def test_an_opt_in_word_opens_it_again(twilio, word):
    twilio.receive(CANDIDATE, "STOP")
    twilio.receive(CANDIDATE, word)

    assert post(twilio)[0] == 201


def test_the_list_is_newest_first_and_paged(twilio, clock):
    for number in range(5):
        clock.move(timedelta(seconds=10))
        twilio.receive(CANDIDATE, str(number))

    _, first = ask(twilio, "/Messages.json?PageSize=2")
    _, second = ask(twilio, first["next_page_uri"].removeprefix(f"/2010-04-01/Accounts/{twilio.account_sid}"))
    _, third = ask(twilio, second["next_page_uri"].removeprefix(f"/2010-04-01/Accounts/{twilio.account_sid}"))

    assert [[one["body"] for one in page["messages"]] for page in (first, second, third)] == [
        ["4", "3"],
        ["2", "1"],
        ["0"],
    ]
    assert third["next_page_uri"] is None


def test_a_filter_by_date_sent_leaves_out_what_is_still_queued(twilio, clock):
    post(twilio)
    query = urllib.parse.urlencode({"DateSent>": "2026-12-01T00:00:00Z"})

    assert ask(twilio, f"/Messages.json?{query}")[1]["messages"] == []
    clock.move(timedelta(seconds=2))
    assert len(ask(twilio, f"/Messages.json?{query}")[1]["messages"]) == 1
    later = urllib.parse.urlencode({"DateSent>": "2026-12-02"})
    assert ask(twilio, f"/Messages.json?{later}")[1]["messages"] == []


def test_the_demo_hears_of_every_message_as_it_comes(clock):
    heard = []
    with TwilioServer(clock=clock.now, on_message=heard.append) as twilio:
        post(twilio)
        twilio.receive(CANDIDATE, "Y K7")

    assert [one.body for one in heard] == ["Still on?", "Y K7"]


def test_the_sink_keeps_a_mail_for_each_recipient_and_tells_the_demo():
    heard = []
    with SmtpSink(on_mail=heard.append) as sink, smtplib.SMTP("127.0.0.1", sink.port, "[127.0.0.1]") as smtp:
        smtp.sendmail("sam@example.org", ["a@acme.example", "b@acme.example"], "Subject: Hello\r\n\r\nWords\r\n")

    assert [one.recipient for one in sink.mails] == ["a@acme.example", "b@acme.example"]
    assert sink.mails[0].message["Subject"] == "Hello"
    assert heard == sink.mails


def ring(twilio, **changes):
    twiml = f"<Response><Say>Hello.</Say><Dial>{DESK}</Dial></Response>"
    form = {"To": CANDIDATE, "From": twilio.number, "Twiml": twiml} | changes
    return ask(twilio, "/Calls.json", {key: value for key, value in form.items() if value is not None})


def test_a_call_rings_is_taken_and_makes_a_call_of_its_own(twilio, clock):
    status, call = ring(twilio)
    path = f"/Calls/{call['sid']}.json"
    seen = []
    for _ in range(5):
        clock.move(timedelta(seconds=2))
        seen.append(ask(twilio, path)[1]["status"])
    children = ask(twilio, f"/Calls.json?ParentCallSid={call['sid']}")[1]["calls"]

    assert (status, call["status"], call["direction"]) == (201, "queued", "outbound-api")
    assert seen == ["ringing", "in-progress", "in-progress", "in-progress", "in-progress"]
    assert [(one["to"], one["direction"], one["parent_call_sid"]) for one in children] == [
        (DESK, "outbound-dial", call["sid"])
    ]
    clock.move(timedelta(minutes=5))
    assert ask(twilio, path)[1]["status"] == "completed"


def test_a_call_that_nobody_takes_makes_no_other(twilio, clock):
    twilio.calls.people[CANDIDATE] = Behaviour(ends="no-answer")
    call = ring(twilio)[1]
    clock.move(timedelta(minutes=5))

    assert ask(twilio, f"/Calls/{call['sid']}.json")[1]["status"] == "no-answer"
    assert ask(twilio, f"/Calls.json?ParentCallSid={call['sid']}")[1]["calls"] == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"To": "555"}, 21211),
        ({"From": "+14155550100"}, 21210),
        ({"Twiml": None}, 21205),
        ({"Twiml": "x" * 4001}, 21205),
    ],
)
def test_a_call_that_cannot_be_made_is_refused(twilio, changes, code):
    status, answer = ring(twilio, **changes)

    assert (status, answer["code"]) == (400, code)
    assert not twilio.calls.made
