"""Servers that fail, hang or lie: each harms itself alone, and none is taken for a cancellation."""

from __future__ import annotations

import contextlib
import time
from datetime import timedelta

import pytest

from integrations.standins import smtp_sink, twilio_server
from tests.acceptance.stage import Stage, closed_port
from tests.integrations.calendar_servers import answer, http_server

EMPTY_MULTISTATUS = '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"></d:multistatus>'


def says(status: int, body: str = "", kind: str = "text/html"):
    return lambda handler, _body: answer(handler, status, body, Content_Type=kind)


def drips(handler, _body) -> None:
    handler.wfile.write(b"HTTP/1.1 207 Multi-Status\r\nContent-Type: text/xml\r\nContent-Length: 100000\r\n\r\n")
    try:
        for _ in range(600):
            handler.wfile.write(b" ")
            time.sleep(0.2)
    except OSError:
        handler.close_connection = True


BAD = {
    "401": says(401),
    "500": says(500, "<html>oops</html>"),
    "html": says(200, "<html><h1>Please sign in to this network</h1></html>"),
    "garbage": says(207, "\x00\x01<d:multi<<<", "text/xml"),
    "empty": says(207, EMPTY_MULTISTATUS, "application/xml"),
}


def with_others(stage: Stage, kind: str = "caldav", **urls: str) -> None:
    """More calendars beside the good one: name -> url."""
    stage.more = "\n".join(
        f'[[calendars]]\nname = "{name}"\nkind = "{kind}"\nurl = "{url}"\nusername = "a"\npassword = "b"'
        for name, url in urls.items()
    )
    stage.config()


def by_name(report):
    return {one["name"]: one for one in report["calendars"]}


def test_calendars_that_fail_are_named_and_the_rest_of_the_pass_is_done(stage: Stage):
    with contextlib.ExitStack() as servers:
        bad = {name: servers.enter_context(http_server(handle))[0] + "/dav/" for name, handle in BAD.items()}
        bad["refused"] = f"http://127.0.0.1:{closed_port()}/"
        with_others(stage, **bad)
        stage.put_event()

        report = stage.once(code=1)

    assert by_name(report)["personal"]["ok"]
    for name in bad:
        assert not by_name(report)[name]["ok"], name
        assert by_name(report)[name]["error"], name
    assert len(stage.questions) == 1


@pytest.mark.slow
def test_a_calendar_that_drips_is_given_up_and_the_others_go_on(stage: Stage):
    with http_server(drips) as (base, _):
        with_others(stage, other=f"{base}/dav/")
        began = time.monotonic()
        with stage.run():
            stage.put_event()
            deadline = time.monotonic() + 30
            while not stage.questions and time.monotonic() < deadline:
                time.sleep(0.2)
            assert stage.questions, "the other calendar waits for the one that drips"
            assert time.monotonic() - began < 60


def test_an_ics_feed_that_holds_a_bomb_costs_nothing_but_itself(stage: Stage):
    bomb = "\r\n".join(
        (
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", "BEGIN:VEVENT", "UID:bomb", "DTSTAMP:20260101T000000Z",
            "DTSTART:20200101T000000Z", "DURATION:PT1S", "SUMMARY:Interview at Acme", "RRULE:FREQ=SECONDLY",
            "END:VEVENT", "END:VCALENDAR", "",
        )
    )  # fmt: skip
    with http_server(says(200, bomb, "text/calendar")) as (base, _):
        with_others(stage, "ics", other=f"{base}/feed.ics")
        stage.put_event()

        report = stage.once(code=None)

    other = by_name(report)["other"]
    assert other["error"] or other["problems"]
    assert len(stage.questions) == 1
    assert len(stage.interviews()) == 1


def test_a_calendar_that_breaks_after_an_interview_was_found_cancels_nothing(stage: Stage):
    """The very calendar that holds it: a failing server, a captive portal, a sudden nothing."""
    invitation = stage.put_event()
    stage.once()
    now_it_is = {"how": BAD["500"]}
    with http_server(lambda handler, body: now_it_is["how"](handler, body)) as (base, _):
        config = stage.config()
        config.write_text(config.read_text().replace(stage.dav.base, base))
        for name, how in BAD.items():
            now_it_is["how"] = how
            assert by_name(stage.once(code=1))["personal"]["error"], name

    assert len(stage.texts) == 1
    assert (stage.phase(), stage.mail.mails) == ("asked", [])
    stage.config()
    stage.once()
    assert len(stage.texts) == 1
    assert stage.partstat(invitation) == "NEEDS-ACTION"


def test_a_letter_waits_for_a_mail_server_that_is_down_and_leaves_when_it_is_back(timed: Stage):
    stage = timed
    invitation = stage.put_event()
    stage.once()
    stage.smtp_url = f"smtp://127.0.0.1:{closed_port()}"
    stage.config()
    stage.says(f"n {stage.ref()}")
    stage.once()
    time.sleep(2)

    assert stage.once(code=1)["errors"]
    (row,) = stage.outbox("cancellation")
    assert (row["state"], row["attempts"] > 0) == ("pending", True)
    assert stage.phase() == "withdrawing"
    assert stage.partstat(invitation) == "DECLINED"  # the calendar is no hostage of the mail server

    stage.smtp_url = ""
    stage.config()
    stage.jump(timedelta(minutes=1))
    stage.once_until(lambda: stage.phase() == "withdrawn")
    assert len(stage.letters(invitation)) == 1
    assert stage.text("Acme is told.")


def test_a_letter_that_is_put_off_for_six_hours_alarms_by_text(timed: Stage):
    stage = timed
    stage.put_event()
    stage.smtp_url = f"smtp://127.0.0.1:{closed_port()}"
    stage.once()
    stage.says(f"n {stage.ref()}")
    stage.once()
    time.sleep(2)
    stage.once(code=1)
    for _ in range(2):
        stage.jump(timedelta(hours=3, minutes=10))
        stage.once(code=1)

    assert len(stage.texts_with("has not left yet")) == 1


def test_a_recruiters_address_that_is_refused_is_told_at_once(stage: Stage):
    invitation = stage.put_event()
    stage.once()
    stage.mail.fail(smtp_sink.Fault.REFUSE_RCPT)
    stage.says(f"n {stage.ref()}")
    stage.once()
    time.sleep(2)

    stage.once(code=1)
    stage.once(code=None)

    assert stage.phase() == "unresolved"
    assert invitation.recruiter in stage.text("was not delivered")
    assert not stage.letters(invitation)


@pytest.mark.parametrize("fault", [twilio_server.Fault.RATE_LIMIT, twilio_server.Fault.HTML_403])
def test_a_text_that_was_turned_away_goes_out_later_once(timed: Stage, fault):
    stage = timed
    stage.put_event()
    stage.twilio.fail(fault)

    assert stage.once(code=1)["errors"]
    stage.jump(timedelta(minutes=1))
    stage.once()

    assert len(stage.questions) == 1
    assert stage.twilio.posts == 2


def test_an_inbox_that_cannot_be_read_holds_the_letter_back_for_a_while_and_not_for_ever(timed: Stage):
    """An undo could lie in it."""
    stage = timed
    stage.policy["undo_window"] = "5m"
    invitation = stage.put_event()
    stage.once()
    stage.says(f"n {stage.ref()}")
    stage.once()
    stage.jump(timedelta(minutes=6))
    stage.twilio.fail(*[twilio_server.Fault.NO_STORE_500] * 40, on="GET")

    stage.once(code=1)
    assert not stage.letters(invitation)

    for _ in range(3):
        stage.jump(timedelta(minutes=6))
        stage.once(code=None)
    assert len(stage.letters(invitation)) == 1
