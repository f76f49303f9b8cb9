"""The main road: found, asked by text, answered, and told."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from zoneinfo import ZoneInfo

from tests.acceptance.stage import ME, Stage, clear_sentence, plain

NEW_YORK = ZoneInfo("America/New_York")


def asked(stage: Stage, **event):
    """An interview in the calendar, and one question about it."""
    invitation = stage.put_event(**event)
    stage.once()
    assert len(stage.questions) == 1
    return invitation


def test_the_question_names_company_day_local_time_and_ref(stage: Stage):
    invitation = asked(stage)

    (question,) = stage.texts
    local = invitation.starts_at.astimezone(NEW_YORK)
    assert "Acme" in question
    assert f"{local:%a}" in question
    assert str(local.day) in question
    assert re.search(rf"\b{local:%-I}(:{local:%M})?\s?[ap]m", question, re.IGNORECASE), question
    assert re.search(rf"\b{stage.ref()}\b", question)
    assert stage.phase() == "asked"
    assert not stage.mail.mails


def test_a_no_is_shown_waits_for_the_undo_window_and_then_leaves_exactly_once(stage: Stage):
    stage.policy["undo_window"] = "4s"
    invitation = asked(stage)
    stage.says(f"n {stage.ref().lower()}")

    stage.once()
    shown = stage.text("bow out")
    assert not stage.mail.mails
    assert stage.phase() == "withdrawing"
    assert stage.partstat(invitation) == "NEEDS-ACTION"

    time.sleep(4)
    stage.once_until(lambda: stage.phase() == "withdrawn" and stage.replies(invitation))
    (letter,) = stage.letters(invitation)
    assert letter["From"].addresses[0].addr_spec == ME
    assert invitation.recruiter in shown
    assert clear_sentence(letter) in shown
    assert stage.text("Acme is told.")
    assert stage.interview()["decision"] == "withdraw"


def test_the_calendar_is_declined_and_the_organizer_gets_one_reply_that_speaks_of_us_alone(stage: Stage):
    invitation = asked(stage)
    stage.says(f"{stage.ref()} no")
    stage.once()
    time.sleep(2)
    stage.once_until(lambda: stage.replies(invitation))

    (reply,) = stage.replies(invitation)
    assert str(reply["UID"]) == invitation.uid
    assert str(reply["ATTENDEE"]) == f"mailto:{ME}"
    assert reply["ATTENDEE"].params["PARTSTAT"] == "DECLINED"
    assert stage.partstats(invitation) == {
        ME: "DECLINED",
        invitation.recruiter: "ACCEPTED",
        "robin@acme.example": "TENTATIVE",
    }
    for _ in range(2):
        stage.once()
    assert len(stage.letters(invitation)) == len(stage.replies(invitation)) == 1
    stage.nothing_twice()


def test_a_server_that_schedules_mails_the_only_reply_itself(scheduling_stage: Stage):
    stage = scheduling_stage
    invitation = asked(stage)
    stage.says(f"n{stage.ref()}")
    stage.once()
    time.sleep(2)
    stage.once_until(lambda: stage.phase() == "withdrawn")
    stage.once()

    assert stage.partstat(invitation) == "DECLINED"
    assert len(stage.letters(invitation)) == 1
    (reply,) = stage.replies(invitation)
    assert reply["ATTENDEE"].params["PARTSTAT"] == "DECLINED"
    (by_server,) = (one for one in stage.mail.mails if b"text/calendar" in one.content)
    assert by_server.sender == "cal@h.test"
    assert not stage.outbox("decline", "email")


def test_s_sends_it_at_once_and_the_next_interview_is_named(stage: Stage):
    stage.policy["undo_window"] = "10m"
    invitation = stage.put_event()
    stage.put_event(timedelta(days=9), company="Globex")
    stage.once()
    stage.says(f"n {stage.ref()}")
    stage.once()
    stage.says(f"s {stage.ref()}")

    stage.once_until(lambda: stage.phase() == "withdrawn")
    assert len(stage.letters(invitation)) == 1
    assert "Globex" in stage.text("Acme is told.")


def test_a_rehearsal_beside_it_sends_writes_and_changes_nothing(stage: Stage):
    invitation = stage.put_event()

    stage.command("once", "--rehearse")

    assert not stage.texts
    assert not stage.mail.mails
    assert stage.partstat(invitation) == "NEEDS-ACTION"
    assert not stage.database.exists()


def test_an_answer_on_the_command_line_does_the_same(stage: Stage):
    invitation = asked(stage)
    stage.command("answer", stage.ref(), "no", "--now", "--reason", "pay")

    stage.once_until(lambda: stage.phase() == "withdrawn" and stage.replies(invitation))
    (letter,) = stage.letters(invitation)
    assert "The pay does not match" in plain(letter)
    stage.nothing_twice()
