"""The whole way with a phone of one's own: a text out, an answer in; and a notification beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from integrations.standins.faulty_http import Fault
from tests.cli.home import Home, now
from tests.integrations.android_phone import Phone
from tests.integrations.message_servers import CANDIDATE
from tests.integrations.test_apprise_notify import Notified


@pytest.fixture
def phone():
    with Phone(clock=now) as phone:
        yield phone


@pytest.fixture
def by_phone(home: Home, phone: Phone) -> Home:
    sms = f'provider = "android-gateway"\nurl = "{phone.url}"\nusername = "sms"\npassword = "{phone.password}"'
    home.config.write_text(home.config.read_text().replace('[sms]\nprovider = "console"', f"[sms]\n{sms}"))
    return home


def test_a_question_goes_out_by_the_phone_and_its_answer_comes_in(by_phone: Home, phone: Phone):
    by_phone.put_event()
    assert by_phone.json("once")["sent"] == 1
    (question,) = phone.texts
    phone.receive(CANDIDATE, f"Y {by_phone.ref()}", at=now() + timedelta(seconds=1))

    report = by_phone.json("once")

    (interview,) = by_phone.json("interviews")
    assert (report["replies"], interview["phase"]) == (1, "attending")
    assert "Are you going?" in question.body
    assert by_phone.json("once")["replies"] == 0


def test_an_answer_of_the_phone_that_is_lost_sends_no_second_text(by_phone: Home, phone: Phone):
    by_phone.put_event()
    phone.fail(Fault.STORE_DROP, Fault.STORE_DROP)  # what asks it to look again, and the text
    by_phone.json("once", code=1)
    (row,) = by_phone.json("outbox")
    assert row["state"] == "in_doubt"
    by_phone.run("outbox", "settle", str(row["id"]), "resend")

    by_phone.json("once")

    assert len(phone.texts) == 1
    assert [one["state"] for one in by_phone.json("outbox")][-1] in ("accepted", "delivered")


def test_check_and_a_test_text_go_through_the_phone(by_phone: Home, phone: Phone):
    rows = {row["what"]: row for row in by_phone.json("check", "--send-test")["checks"]}

    assert rows["texts"] == {"what": "texts", "ok": True, "detail": "the phone answers, and hands out what it receives"}
    assert rows["test text"]["ok"]
    assert len(phone.texts) == 1


def test_a_question_is_also_announced_and_the_address_is_shown_nowhere(home: Home):
    with Notified() as server:
        home.write_config(more=f'[alerts]\nnotify = ["{server.address}"]')
        home.put_event()
        checked = home.run("check", "--send-test").stdout
        report = home.json("once")
        shown = home.run("outbox").stdout + home.run("show", home.ref()).stdout + checked

        assert report["sent"] == 1
        assert len(server.notes) == 2
        assert "Are you going?" in server.notes[1]["message"]
        assert server.address not in shown
        assert {row["channel"] for row in home.json("outbox")} == {"sms", "notify"}


def test_a_notification_that_nobody_takes_is_no_failure_of_the_pass(home: Home):
    home.write_config(more='[alerts]\nnotify = ["json://127.0.0.1:1"]')
    home.put_event()

    report = home.json("once")

    assert (report["sent"], report["errors"], report["in_doubt"]) == (1, [], 0)
