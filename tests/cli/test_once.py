"""`callahead once`: a full pass, its report, and its rehearsal."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta

import time_machine

from tests.cli.home import Home, now
from tests.cli.test_check import heartbeat

REPORT = {"calendars", "replies", "steps", "sent", "in_doubt", "errors"}


def everything_in(home: Home) -> dict[str, str]:
    """Every file with the digest of what it holds."""
    files = [one for one in home.path.rglob("*") if one.is_file()]
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


def test_a_pass_reports_in_one_document_and_prints_nothing_else(home: Home):
    home.put_event()

    report = home.json("once")

    assert set(report) == REPORT
    assert report["calendars"] == [{"name": "personal", "ok": True, "error": None, "problems": []}]
    assert (report["replies"], report["steps"], report["sent"]) == (0, 1, 1)
    assert (report["in_doubt"], report["errors"]) == (0, [])


def test_a_question_that_is_due_is_sent_within_the_pass_and_not_again(home: Home):
    home.put_event()

    assert "Are you going?" in home.run("once").stdout
    assert "0 messages sent" in home.run("once").stdout


def test_a_calendar_that_fails_is_exit_1_and_the_others_are_read_all_the_same(home: Home):
    home.put_event()
    home.write_config(more='[[calendars]]\nname = "lost"\nkind = "folder"\nurl = "/nowhere/at/all"')

    report = home.json("once", code=1)

    assert [(one["name"], one["ok"]) for one in report["calendars"]] == [("personal", True), ("lost", False)]
    assert report["calendars"][1]["error"]
    assert report["sent"] == 1


def test_one_bad_event_among_good_ones_is_reported_and_is_no_failure(home: Home):
    home.put_event()
    (home.calendar / "bad.ics").write_text("BEGIN:VCALENDAR\r\nnonsense")

    report = home.json("once")

    assert report["calendars"][0]["ok"]
    assert report["calendars"][0]["problems"]
    assert report["sent"] == 1


def test_a_rehearsal_changes_nothing_and_tells_what_would_be_sent(asked: Home):
    asked.run("answer", asked.ref(), "no", "--now", "--json")
    asked.put_event("globex@globex.example", summary="Interview: Analyst at Globex")
    before = everything_in(asked)

    result = asked.run("once", "--rehearse")

    assert everything_in(asked) == before
    assert "1 message would be sent now" in result.stdout
    assert "by text to +14155550101" in result.stdout
    assert "Acme (Analyst)" in result.stdout
    assert "0 messages sent" in result.stdout


def test_a_rehearsal_lists_every_message_as_the_outbox_would(asked: Home):
    asked.put_event("globex@globex.example", summary="Interview: Analyst at Globex")

    report = asked.json("once", "--rehearse")

    assert set(report) == REPORT | {"rehearsal", "would_send"}
    assert report["sent"] == 0
    (row,) = report["would_send"]
    assert (row["purpose"], row["channel"], row["to"]) == ("question", "sms", "+14155550101")
    assert "Acme (Analyst)" in row["body"]
    assert set(row) == set(asked.json("outbox")[0])


def test_a_rehearsal_of_a_no_follows_it_to_its_end(asked: Home):
    """The letter, our answer in the calendar and the closing text: all of it is shown, none of it leaves."""
    asked.run("answer", asked.ref(), "no")

    with time_machine.travel(now() + timedelta(minutes=11)):
        would_send = asked.json("once", "--rehearse")["would_send"]

    assert [row["purpose"] for row in would_send] == ["cancellation", "acknowledgement", "decline"]
    assert asked.json("show", asked.ref())["phase"] == "withdrawing"


def test_a_rehearsal_before_the_first_pass_creates_no_database(home: Home):
    home.put_event()

    assert len(home.json("once", "--rehearse")["would_send"]) == 1
    assert not home.database.exists()


def test_a_rehearsal_fails_where_the_pass_would_fail(home: Home):
    home.calendar.rmdir()

    assert home.json("once", "--rehearse", code=1)["calendars"][0]["ok"] is False


def test_a_rehearsal_on_postgresql_leaves_it_as_it_was(home: Home, new_postgresql):
    home.write_config(store=new_postgresql())
    home.run("store", "upgrade")
    home.put_event()

    assert len(home.json("once", "--rehearse")["would_send"]) == 1

    assert home.json("interviews", "--all") == []


def test_a_rehearsal_on_postgresql_knows_what_was_done_before(home: Home, new_postgresql):
    home.write_config(store=new_postgresql())
    home.put_event()
    home.run("once")

    assert home.json("once", "--rehearse")["would_send"] == []


def test_a_pass_in_a_process_of_its_own_ends_with_its_code(home: Home):
    home.put_event()
    good = home.start("once", "--json", "--config", str(home.config))
    out, err = good.communicate(timeout=60)

    assert good.returncode == 0, err
    assert json.loads(out)["sent"] == 1
    home.calendar.rename(home.path / "elsewhere")
    bad = home.start("once", "--config", str(home.config))
    out, err = bad.communicate(timeout=60)
    assert bad.returncode == 1
    assert "Traceback" not in err


def test_far_away_interviews_are_found_and_not_asked_about_yet(home: Home):
    home.put_event(starts_in=timedelta(days=20))

    assert home.json("once")["sent"] == 0
    assert home.json("interviews")[0]["phase"] == "found"


def test_a_pass_that_did_not_fail_pings_the_heartbeat(home: Home):
    with heartbeat(200) as (url, pinged):
        home.write_config(more=f'[alerts]\nheartbeat_url = "{url}"')
        home.json("once")

    assert pinged == ["/ping/secret"]


def test_a_pass_that_failed_and_a_rehearsal_ping_nobody(home: Home):
    with heartbeat(200) as (url, pinged):
        home.write_config(more=f'[alerts]\nheartbeat_url = "{url}"')
        home.json("once", "--rehearse")
        home.calendar.rmdir()
        home.json("once", code=1)

    assert pinged == []


def test_a_heartbeat_that_does_not_answer_fails_no_pass_and_keeps_its_secret(home: Home):
    with heartbeat(500) as (url, _):
        home.write_config(more=f'[alerts]\nheartbeat_url = "{url}"')
        refused = home.run("once", "--json")
    gone = home.run("once", "--json")

    assert json.loads(refused.stdout)["errors"] == json.loads(gone.stdout)["errors"] == []
    assert "secret" not in refused.stderr + gone.stderr


def test_own_wording_that_cannot_be_sent_gives_way_to_ours_and_is_told_once(home: Home):
    own = home.path / "own"
    own.mkdir()
    (own / "question.txt").write_text("Subject: Hi\n\n[{{ ref }}] {{ company }}? Reply STOP {{ ref }} if not.\n")
    home.write_config(more=f'[messages]\ndir = "{own}"')
    home.put_event()

    assert "Are you going?" in home.run("once").stdout
    home.run("once")

    sent = home.json("outbox")
    alarms = [one["body"] for one in sent if one["purpose"] == "alert"]
    assert len(alarms) == 2, "one by text and one by mail"
    assert "in en/question.txt cannot be sent as it is" in alarms[0]
    assert not any("STOP" in one["body"] for one in sent)


def test_own_wording_that_is_no_utf8_stops_no_start_and_is_told(home: Home):
    own = home.path / "own"
    own.mkdir()
    (own / "closing.txt").write_bytes("Subject: für\n\nfür\n".encode("latin-1"))
    home.write_config(more=f'[messages]\ndir = "{own}"')
    home.put_event()

    assert "Are you going?" in home.run("once").stdout

    assert any("in en/closing.txt cannot be sent" in one["body"] for one in home.json("outbox"))
