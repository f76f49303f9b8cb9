"""Texts that come in: heard once, in the light of what was asked, and never before it was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.interview import Decision, Phase
from daemon.core.machine import advance
from daemon.loops import hear_replies as hearing
from daemon.loops.hear_replies import hear_replies
from tests.loops.conftest import Calm
from tests.simulation.world import CANDIDATE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def test_a_no_is_acted_on_once_however_often_the_provider_lists_it(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.inbox.duplicates = True
    calm.says(f"n {calm.the(uid).ref}")
    for _ in range(4):
        calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert sum("I will not attend" in one for one in calm.letters()) == 1


def test_a_stranger_who_says_no_is_stored_and_ignored(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}", sender="+14155550177")
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.ASKED
    with calm.store.transaction(CANDIDATE.id) as tx:
        assert [one.outcome for one in tx.inbox.all()] == ["ignored: not the candidate's number"]


def test_a_bare_no_with_two_questions_open_is_asked_back(calm: Calm) -> None:
    acme, globex = calm.invite(company="Acme"), calm.invite(company="Globex")
    calm.go_on()
    calm.says("no")
    calm.go_on(MINUTE)
    assert {calm.the(acme).phase, calm.the(globex).phase} == {Phase.ASKED}
    assert "Acme" in calm.texts()[-1]
    assert "Globex" in calm.texts()[-1]


@pytest.mark.parametrize("words", ["Thanks!", "Vielen Dank!", "ok merci", "Perfecto, muchas gracias", "got it 🙏"])
def test_thanks_by_text_while_nothing_is_asked_want_no_word_back(calm: Calm, words: str) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    said = calm.texts()
    calm.says(words)
    calm.go_on(MINUTE)
    assert calm.texts() == said
    assert calm.the(uid).phase is Phase.ATTENDING
    with calm.store.transaction(CANDIDATE.id) as tx:
        assert [one.outcome for one in tx.inbox.all()][-1] == "thanks"


def test_thanks_while_a_question_is_open_or_a_letter_waits_are_not_left_at_that(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says("Thanks!")
    calm.go_on(MINUTE)
    assert "I could not read that as an answer" in calm.texts()[-1]
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    said = len(calm.texts())
    calm.says("Thanks!")
    calm.go_on(MINUTE)
    assert len(calm.texts()) == said + 1


def test_more_than_thanks_is_no_mere_thanks(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    said = len(calm.texts())
    for words in ("thanks but no", "no thanks", "thank you, I can not come", "Danke, nein"):
        calm.says(words)
        calm.go_on(MINUTE)
    assert len(calm.texts()) == said + 4


def not_a_ref_of(*refs: str) -> str:
    return next(f"Q{digit}" for digit in range(2, 10) if f"Q{digit}" not in refs)


def test_a_ref_that_nobody_has_is_said_to_be_none_and_no_other_interview_is_called_closed(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {(mistyped := not_a_ref_of(calm.the(uid).ref))}")
    calm.go_on(MINUTE)
    assert calm.texts()[-1].startswith(f"{mistyped} is not open, so nothing has changed there. Open: ")
    assert "Acme" in calm.texts()[-1].partition("Open: ")[2]


@pytest.mark.parametrize("words", ["Y {0}, N {1}", "N {1} y {0}", "{0} yes, {1} no", "Y {0} and {1}"])
def test_of_a_good_ref_and_a_mistyped_one_the_good_one_acts_and_the_other_is_named(calm: Calm, words: str) -> None:
    uid = calm.invite()
    calm.go_on()
    ref = calm.the(uid).ref
    calm.says(words.format(ref, mistyped := not_a_ref_of(ref)))
    calm.go_on(MINUTE)
    assert calm.the(uid).decision is Decision.ATTEND
    _, *said = calm.texts()
    assert sorted(one.split()[0] for one in said) == sorted([f"[{ref}]", mistyped])


@pytest.mark.parametrize("words", ["late 20", "l 20", "running 20 minutes late"])
def test_late_without_a_ref_is_late_for_the_only_one_that_is_near(calm: Calm, words: str) -> None:
    near, far = calm.invite(2 * HOUR, company="Acme"), calm.invite(company="Globex")
    calm.go_on()
    calm.says(f"Y {calm.the(near).ref}")
    calm.go_on(MINUTE)
    calm.says(f"what is {calm.the(far).ref}?")
    calm.go_on(MINUTE)
    calm.says(words)
    calm.go_on(MINUTE)
    (letter,) = calm.letters()
    assert "about 20 minutes late" in letter
    assert f"[{calm.the(near).ref}] Telling" in calm.texts()[-1]


def test_late_without_a_ref_is_asked_back_where_two_are_near_and_never_said_to_another_by_name(calm: Calm) -> None:
    calm.invite(2 * HOUR, company="Acme")
    calm.invite(5 * HOUR, company="Globex")
    calm.invite(60 * HOUR, company="Initech")
    calm.go_on()
    calm.says("late 20")
    calm.go_on(MINUTE)
    assert "Which one do you mean?" in calm.texts()[-1]
    calm.says("late 20 for initech")
    calm.go_on(MINUTE)
    assert calm.letters() == []


def test_an_opt_out_word_cancels_nothing_and_mail_takes_over(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says("STOP")
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.ASKED
    to_candidate = [one.message for one in calm.email.ledger if one.message.to == CANDIDATE.email]
    assert any(calm.the(uid).ref in one.body for one in to_candidate)


def test_stop_in_the_undo_window_holds_the_letter(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.says("STOP")
    calm.go_on(MINUTE)
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is Phase.ASKED
    to_candidate = [one.message.body for one in calm.email.ledger if one.message.to == CANDIDATE.email]
    assert "I am not sure any more whether you are going." in to_candidate[-1]


def test_a_second_stop_holds_the_letter_too(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says("STOP")
    calm.go_on(MINUTE)
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    assert calm.the(uid).letter_waits
    calm.says("STOP")
    calm.go_on(MINUTE)
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is Phase.ASKED


def test_a_text_that_cannot_be_read_holds_the_letter_until_there_was_time_to_say_it_again(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.go_on(8 * MINUTE)
    calm.says("hmm what did my sister say about the bees")
    calm.go_on(MINUTE)
    assert "The letter waits until" in calm.texts()[-1]
    calm.go_on(5 * MINUTE)
    assert calm.letters() == []
    calm.says("U")
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is Phase.ASKED


def test_a_no_written_before_the_interview_moved_is_no_answer_to_the_new_time(calm: Calm) -> None:
    """Found by the simulation: unheard for two days, it would have refused a time that nobody had shown."""
    uid = calm.invite()
    calm.go_on()
    calm.inbox.fault = "the provider does not answer"
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.move(uid)
    calm.go_on(MINUTE)
    assert calm.the(uid).decision is None
    calm.inbox.fault = ""
    calm.go_on(MINUTE)
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is Phase.ASKED


def test_an_answer_to_an_earlier_rung_that_is_heard_late_counts(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.inbox.fault = "the provider does not answer"
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(13 * HOUR)
    calm.inbox.fault = ""
    calm.go_on(MINUTE)
    assert calm.the(uid).decision is Decision.ATTEND


def test_an_answer_counts_though_the_providers_clock_is_days_behind_ours(calm: Calm) -> None:
    """A laptop whose clock was set: both instants are taken from the provider."""
    uid = calm.invite()
    calm.go_on()
    sent = calm.sms.ledger[-1]
    behind = timedelta(days=5)
    calm.sms.ledger[-1] = type(sent)(sent.provider_id, sent.message, sent.at - behind)
    calm.inbox.receive(f"Y {calm.the(uid).ref}", CANDIDATE.phone, calm.clock.at + MINUTE - behind)
    with calm.store.transaction(CANDIDATE.id) as tx:
        tx.inbox.set_cursor("sms", (calm.clock.at - behind - HOUR).isoformat(), calm.clock.at)
    calm.go_on(MINUTE)
    assert calm.the(uid).decision is Decision.ATTEND


def test_one_text_that_trips_us_does_not_silence_the_next(calm: Calm, monkeypatch: pytest.MonkeyPatch) -> None:
    acme, globex = calm.invite(company="Acme"), calm.invite(company="Globex")
    calm.go_on()
    bad = calm.the(acme).id

    def trips(interview, trigger, office, now):  # type: ignore[no-untyped-def]
        if interview.id == bad:
            raise ZeroDivisionError
        return advance(interview, trigger, office, now)

    monkeypatch.setattr(hearing, "advance", trips)
    calm.says(f"Y {calm.the(acme).ref}")
    calm.clock.at += MINUTE
    calm.says(f"Y {calm.the(globex).ref}")
    heard = hear_replies(calm.desk)
    assert heard.errors == ["sms: a text could not be read (ZeroDivisionError)"]
    assert calm.the(globex).decision is Decision.ATTEND


# Nothing is asked, and something lies ahead.


def kept(calm: Calm, starts_in: timedelta = 6 * HOUR, company: str = "Acme") -> str:
    """An interview that the candidate has said yes to."""
    uid = calm.invite(starts_in, company)
    calm.go_on()
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    return uid


def reminded(calm: Calm) -> str:
    """One of today, and the candidate has just read "Running late? Good luck!"."""
    uid = kept(calm, 3 * HOUR)
    calm.go_on(59 * MINUTE)
    assert "Good luck" in calm.texts()[-1]
    return uid


def hears(calm: Calm, words: str) -> str:
    calm.says(words)
    calm.go_on(MINUTE)
    return calm.texts()[-1]


def test_running_late_right_after_the_reminder_is_meant_for_it(calm: Calm) -> None:
    reminded(calm)
    assert "about 10 minutes late" in hears(calm, "running 10 late")
    assert any("running about 10 minutes late" in one for one in calm.letters())


def test_who_called_after_the_reminder_is_heard(calm: Calm) -> None:
    uid = reminded(calm)
    assert "Noted" in hears(calm, "called")
    assert calm.the(uid).phase is Phase.ATTENDING


@pytest.mark.parametrize("words", ["no", "I'm sick, can't make it today", "can we do another day?"])
def test_what_would_bow_out_after_the_reminder_is_asked_back_first(calm: Calm, words: str) -> None:
    uid = reminded(calm)
    assert "Until then I tell nobody" in hears(calm, words)
    calm.go_on(15 * MINUTE)
    assert calm.letters() == []
    assert calm.the(uid).decision is Decision.ATTEND


def test_with_its_ref_a_no_after_the_reminder_is_plain(calm: Calm) -> None:
    uid = reminded(calm)
    assert "will not attend" in hears(calm, f"N {calm.the(uid).ref}")


def test_with_two_of_today_running_late_is_asked_back(calm: Calm) -> None:
    kept(calm, 3 * HOUR, "Acme")
    kept(calm, 3 * HOUR + 30 * MINUTE, "Globex")
    calm.go_on(90 * MINUTE)
    body = hears(calm, "running 10 late")
    assert "Acme" in body
    assert "Globex" in body
    assert calm.letters() == []


def test_while_another_question_is_open_running_late_is_late_for_the_one_of_today(calm: Calm) -> None:
    calm.invite(60 * HOUR, "Globex")
    reminded(calm)
    assert "about 10 minutes late for Acme" in hears(calm, "running 10 late")
    assert len(calm.letters()) == 1


def test_hours_before_running_late_is_asked_back_while_another_question_is_open(calm: Calm) -> None:
    calm.invite(60 * HOUR, "Globex")
    kept(calm)
    body = hears(calm, "running 10 late")
    assert "Acme" in body
    assert "Globex" in body
    assert calm.letters() == []


def test_a_plain_cancel_hours_before_the_only_one_ahead_is_confirmed_for_it(calm: Calm) -> None:
    uid = kept(calm)
    assert f"N {calm.the(uid).ref} = yes, bow out" in hears(calm, "I'm sick, can't make it today")
    assert calm.the(uid).phase is Phase.ATTENDING


@pytest.mark.parametrize("words", ["help", "running 10 late", "what is the weather like"])
def test_what_lies_ahead_is_named_where_nothing_is_open(calm: Calm, words: str) -> None:
    uid = kept(calm)
    body = hears(calm, words)
    assert "Nothing is open" not in body
    assert f"Ahead: {calm.the(uid).ref} = Acme" in body
    assert f"LATE {calm.the(uid).ref} 10" in body
    assert calm.letters() == []


def test_where_nothing_lies_ahead_nothing_is_open(calm: Calm) -> None:
    assert "Nothing is open" in hears(calm, "help")


def test_i_missed_it_before_the_debrief_leads_to_the_apology(calm: Calm) -> None:
    uid = reminded(calm)
    calm.go_on(2 * HOUR + 20 * MINUTE)
    assert "That happens" in hears(calm, "I missed it")
    calm.go_on(11 * MINUTE)
    assert any("I was not there for our interview" in one for one in calm.letters())
    assert calm.the(uid).phase is Phase.CLOSED


def test_ask_me_tomorrow_after_the_debrief_is_asked_once_more_and_the_answer_counts(calm: Calm) -> None:
    uid = reminded(calm)
    calm.go_on(4 * HOUR)
    assert "How was" in calm.texts()[-1]
    assert "I ask again later" in hears(calm, "ask me tomorrow")
    before = len(calm.texts())
    for _ in range(30):
        calm.go_on(HOUR)
    (again,) = calm.texts()[before:]
    assert "How was" in again
    assert "Thank you for the interview" in hears(calm, "1")
    assert calm.the(uid).held_until is None


def test_rule_24_called_off_by_them_or_told_by_phone_the_next_one_is_named(calm: Calm) -> None:
    kept(calm, 60 * HOUR, "Globex")
    called, off = kept(calm, 10 * HOUR, "Acme"), kept(calm, 8 * HOUR, "Initech")
    calm._call_off(off)
    calm.go_on(MINUTE)
    assert "called off" in calm.texts()[-1]
    assert "Next: Acme" in calm.texts()[-1]
    hears(calm, f"N {calm.the(called).ref}")
    assert "Next: Globex" in hears(calm, f"CALLED {calm.the(called).ref}")


def test_an_undo_where_nothing_was_said_yet_is_told_what_is_open_and_after_a_yes_what_stands(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    ref = calm.the(uid).ref
    assert f"Are you going? Y {ref} = yes" in hears(calm, f"U {ref}")
    hears(calm, f"Y {ref}")
    assert f"Until you say otherwise, you are going: N {ref} = not going" in hears(calm, f"U {ref}")
    assert calm.the(uid).decision is Decision.ATTEND


# The letter has left.


def told(calm: Calm, starts_in: timedelta = 60 * HOUR, company: str = "Acme") -> str:
    """An interview that the candidate has bowed out of, and they have been told."""
    uid = calm.invite(starts_in, company)
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.go_on(HOUR)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    return uid


@pytest.mark.parametrize(
    "words", ["undo", "U", "wait, I am going", "oh no, wait, I want to keep it!", "doch, ich gehe hin"]
)
def test_a_change_of_mind_after_the_letter_left_is_told_so_and_whom_to_call_without_a_ref(
    calm: Calm, words: str
) -> None:
    uid = told(calm)
    body = hears(calm, words)
    assert f"[{calm.the(uid).ref}] Acme has been told already" in body
    assert calm.the(uid).phase is Phase.WITHDRAWN


def test_with_another_question_open_an_undo_is_still_for_the_letter_that_they_spoke_of_last(calm: Calm) -> None:
    other = calm.invite(62 * HOUR, "Globex")
    told(calm)
    assert "Acme has been told already" in hears(calm, "undo!")
    assert calm.the(other).phase is Phase.ASKED


def test_what_is_said_of_another_interview_is_no_change_of_mind(calm: Calm) -> None:
    other = calm.invite(62 * HOUR, "Globex")
    told(calm)
    hears(calm, f"Y {calm.the(other).ref}")
    assert "told already" not in hears(calm, "undo")
    assert "told already" not in hears(calm, "what a day")
