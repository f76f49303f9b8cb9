"""What the candidate may say, or not say, and what the employer may do meanwhile: nothing is cancelled by accident."""

from __future__ import annotations

import time
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from daemon.clock import SystemClock
from tests.acceptance.stage import ME, STRANGER, Stage, eventually, plain

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def asked(stage: Stage, **event):
    """An interview in the calendar, and one question about it."""
    invitation = stage.put_event(**event)
    stage.once()
    assert stage.questions
    return invitation


def nobody_was_told(stage: Stage, invitation) -> None:
    assert not stage.mails(invitation.recruiter)
    assert stage.partstat(invitation) != "DECLINED"


def soon_over() -> dict[str, object]:
    """A policy for an interview that is over within seconds, in civil hours whatever the hour of the test."""
    local = SystemClock().now().astimezone(ZoneInfo("America/New_York"))
    civil = [f"{local + away:%H:00}" for away in (-2 * HOUR, 3 * HOUR)]
    times = {"notice": "1s", "ask_before": ["2s"], "undo_window": "0s", "day_of_reminder": "0s", "debrief_after": "1s"}
    return {**times, "thank_you_hours": civil}


def test_a_yes_keeps_the_interview(stage: Stage):
    invitation = asked(stage)
    stage.says(f"Yes {stage.ref()}")

    assert stage.once()["replies"] == 1

    assert (stage.phase(), stage.interview()["decision"]) == ("attending", "attend")
    assert len(stage.texts) == 2
    stage.once()
    assert len(stage.texts) == 2
    nobody_was_told(stage, invitation)


def test_an_undo_within_the_window_keeps_the_letter_back(stage: Stage):
    stage.policy["undo_window"] = "15s"
    invitation = stage.put_event()
    with stage.run():
        eventually(lambda: stage.questions)
        ref = stage.ref()
        stage.says(f"n {ref}")
        eventually(lambda: stage.texts_with("bow out"))
        stage.says(f"u {ref}")
        eventually(lambda: stage.texts_with("Taken back"))
        assert stage.phase() == "asked"
        time.sleep(16)
    nobody_was_told(stage, invitation)
    assert not stage.outbox("cancellation")


def test_an_interview_that_moved_after_the_no_is_asked_about_anew_and_no_letter_leaves(stage: Stage):
    invitation = asked(stage)
    stage.says(f"n {stage.ref()}")
    stage.once()
    stage.put(invitation.but(starts_at=invitation.starts_at + 26 * HOUR))
    time.sleep(2)

    stage.once()
    stage.once()

    assert stage.text("has moved to")
    assert (stage.phase(), stage.interview()["decision"]) == ("asked", None)
    nobody_was_told(stage, invitation)


def test_one_that_the_employer_calls_off_is_not_asked_about_again(stage: Stage):
    """One before any answer, one after the no."""
    undecided = stage.put_event()
    refused = stage.put_event(timedelta(hours=62), company="Globex")
    stage.once()
    stage.says(f"n {stage.ref('Globex')}")
    stage.once()
    for one in (undecided, refused):
        stage.put(one.but(status="CANCELLED"))
    time.sleep(2)

    stage.once()
    stage.once()

    assert len(stage.texts_with("has called off")) == 2
    for one in (undecided, refused):
        assert stage.phase(one.company) == "cancelled_by_employer"
        assert stage.interview(one.company)["next"] is None
        assert not stage.mails(one.recruiter)


def test_an_event_that_vanished_is_a_question_and_no_cancellation(stage: Stage):
    invitation = asked(stage)
    stage.remove(invitation)

    stage.once()
    stage.once()

    assert len(stage.texts_with("gone from your calendar")) == 1
    assert stage.phase() == "asked"
    assert not stage.mails(invitation.recruiter)


def test_an_opt_out_word_is_no_cancellation_and_mail_takes_over(stage: Stage):
    invitation = asked(stage)
    stage.says("STOP")

    stage.once()
    stage.once()

    nobody_was_told(stage, invitation)
    assert stage.phase() == "asked"
    assert len(stage.texts) == 1
    mails = [plain(one) for one in stage.mails(ME)]
    assert any("no longer pass" in one for one in mails), mails
    assert sum("Going?" in one or "Are you going?" in one for one in mails) == 1, mails
    stage.nothing_twice()


def test_a_bare_no_while_two_are_open_is_asked_back(stage: Stage):
    first = stage.put_event()
    second = stage.put_event(timedelta(hours=62), company="Globex")
    stage.once()
    stage.says("no")

    stage.once()

    back = stage.texts[-1]
    assert {stage.ref("Acme"), stage.ref("Globex")} <= set(back.replace(",", " ").replace(";", " ").split()), back
    assert {stage.phase("Acme"), stage.phase("Globex")} == {"asked"}
    for one in (first, second):
        nobody_was_told(stage, one)


def test_a_strangers_text_changes_nothing(stage: Stage):
    invitation = asked(stage)
    stage.says(f"n {stage.ref()}", from_=STRANGER)
    stage.says("n", from_=STRANGER)

    assert stage.once()["replies"] == 0

    assert stage.phase() == "asked"
    assert len(stage.texts) == 1
    assert all(one.to != STRANGER for one in stage.twilio.outbound)
    nobody_was_told(stage, invitation)


def test_an_unclear_text_is_answered_once_and_changes_nothing(stage: Stage):
    invitation = asked(stage)
    stage.says("purple monkeys on a bicycle")

    stage.once()
    stage.once()

    assert len(stage.texts) == 2
    assert "could not read" in stage.texts[-1]
    assert stage.phase() == "asked"
    nobody_was_told(stage, invitation)


def test_another_time_is_asked_for_and_nothing_is_declined(stage: Stage):
    invitation = asked(stage)
    stage.says(f"r {stage.ref()} next Tuesday afternoon")
    stage.once()
    time.sleep(2)

    stage.once_until(lambda: stage.letters(invitation))

    (letter,) = stage.letters(invitation)
    assert "another time" in plain(letter)
    assert "will not attend" not in plain(letter)
    assert not stage.replies(invitation)
    assert stage.partstat(invitation) == "NEEDS-ACTION"
    assert stage.interview()["decision"] == "reschedule"


@pytest.mark.slow
@pytest.mark.parametrize("silence", ["attend", "withdraw"])
def test_silence_keeps_the_interview_unless_the_candidate_chose_otherwise(stage: Stage, silence: str):
    stage.policy |= {"on_silence": silence, "ask_before": ["30h"], "undo_window": "5s"}
    with stage.run():
        invitation = stage.put_event(24 * HOUR + 25 * SECOND)
        eventually(lambda: stage.questions)
        assert ("tell them that you will not attend" in stage.questions[0]) == (silence == "withdraw")
        if silence == "withdraw":
            eventually(lambda: stage.phase() == "withdrawn" and stage.replies(invitation))
        else:
            eventually(lambda: stage.phase() == "attending")
    if silence == "attend":
        nobody_was_told(stage, invitation)
    else:
        assert len(stage.letters(invitation)) == len(stage.replies(invitation)) == 1
        assert stage.partstat(invitation) == "DECLINED"
        assert stage.texts_with(invitation.recruiter, "U " + stage.ref())
    stage.nothing_twice()


def test_a_no_inside_the_notice_is_never_refused_and_offers_a_call_first(stage: Stage):
    invitation = asked(stage, starts_in=5 * HOUR)
    assert "short notice" in stage.questions[0]
    stage.says(f"n {stage.ref()}")
    stage.once()
    shown = stage.text("You could say")
    assert "call is best" in shown
    assert f"CALLED {stage.ref()}" in shown
    assert invitation.recruiter in shown
    time.sleep(2)

    stage.once_until(lambda: stage.phase() == "withdrawn")

    (letter,) = stage.letters(invitation)
    assert "sorry for the short notice" in plain(letter)


def test_called_means_that_they_know_so_no_mail_goes_and_the_calendar_is_declined(stage: Stage):
    stage.policy["undo_window"] = "20s"
    invitation = asked(stage, starts_in=5 * HOUR)
    stage.says(f"n {stage.ref()}")
    stage.once()
    stage.says(f"called {stage.ref()}")

    stage.once()
    stage.once()

    assert stage.phase() == "withdrawn"
    assert stage.partstat(invitation) == "DECLINED"
    assert not stage.mails(invitation.recruiter)


@pytest.mark.slow
def test_after_the_interview_a_debrief_leads_to_one_thank_you_that_was_shown(stage: Stage):
    stage.policy |= soon_over()
    with stage.run():
        invitation = stage.put_event(12 * SECOND, lasts=2 * SECOND)
        debrief = eventually(lambda: stage.texts_with("How was"))[0]
        ref = stage.ref()
        assert f"1 {ref}" in debrief
        stage.says(f"1 {ref}")
        shown = eventually(lambda: stage.texts_with("Shall I send this thank-you"))[0]
        assert not stage.mails(invitation.recruiter)
        assert invitation.recruiter in shown
        stage.says(f"Y {ref}")
        eventually(lambda: stage.mails(invitation.recruiter))
        eventually(lambda: stage.phase() == "thanked")
        time.sleep(2)
    (letter,) = stage.mails(invitation.recruiter)
    assert plain(letter).strip() in shown
    stage.nothing_twice()


@pytest.mark.slow
def test_not_for_me_leads_to_a_withdrawal_that_needs_a_yes(stage: Stage):
    stage.policy |= soon_over()
    with stage.run():
        invitation = stage.put_event(12 * SECOND, lasts=2 * SECOND)
        eventually(lambda: stage.texts_with("How was"))
        stage.says(f"3 {stage.ref()}")
        eventually(lambda: stage.texts_with("Shall I send this to"))
        stage.says(f"n {stage.ref()}")
        eventually(lambda: stage.phase() == "closed")
    assert not stage.mails(invitation.recruiter)
