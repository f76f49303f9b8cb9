"""What is said of an interview that has begun, or is over, though nothing asks about it any more."""

from __future__ import annotations

from datetime import timedelta

from daemon.core.interview import Phase, Question
from tests.loops.conftest import Calm
from tests.simulation.world import CANDIDATE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def say(calm: Calm, words: str) -> str:
    """They write that, and what they get back."""
    calm.says(words)
    calm.go_on(MINUTE)
    return calm.texts()[-1]


def kept(calm: Calm) -> tuple[str, str]:
    """The UID and the ref of one that is on in an hour, and the candidate goes."""
    uid = calm.invite(timedelta(hours=30))
    calm.go_on()
    ref = calm.the(uid).ref
    say(calm, f"Y {ref}")
    calm.go_on(timedelta(hours=29))
    return uid, ref


def thanked(calm: Calm) -> tuple[str, str]:
    uid, ref = kept(calm)
    for _ in range(4):
        calm.go_on(HOUR)
    say(calm, f"1 {ref}")
    say(calm, f"Y {ref}")
    calm.go_on(DAY)
    assert calm.the(uid).phase is Phase.THANKED
    return uid, ref


def test_the_same_delay_said_twice_is_one_letter(calm: Calm) -> None:
    _, ref = kept(calm)
    say(calm, f"late {ref} 10")
    assert "They know already" in say(calm, f"late {ref} 10")
    assert "They know already" in say(calm, "LATE")
    assert len(calm.letters()) == 1
    say(calm, f"late {ref} 20")
    assert len(calm.letters()) == 2


def test_not_for_me_after_the_thanks_by_its_code_its_ref_and_its_name(calm: Calm) -> None:
    _, ref = thanked(calm)
    for words in (f"3 {ref}", f"withdraw {ref}", "I want to withdraw my application at Acme"):
        assert "I withdraw my application" in say(calm, words), words
    assert not any("I withdraw" in one for one in calm.letters())
    say(calm, f"Y {ref}")
    assert "I withdraw my application" in calm.letters()[-1]


def test_loved_after_not_for_me_shows_the_thanks_instead_and_sends_nothing(calm: Calm) -> None:
    _, ref = kept(calm)
    for _ in range(4):
        calm.go_on(HOUR)
    assert "I withdraw my application" in say(calm, f"3 {ref}")
    assert "could not read" in say(calm, f"thanks {ref}")
    assert "Subject: Thank you for the interview" in say(calm, f"1 {ref}")
    assert calm.letters() == []
    calm.go_on(DAY)
    assert not any("I withdraw" in one for one in calm.letters())


def test_what_cannot_be_read_after_the_thanks_is_answered_with_what_can_still_be_said(calm: Calm) -> None:
    _, ref = thanked(calm)
    told = say(calm, f"N {ref}")
    assert f"3 {ref} = not for me" in told
    assert "going" not in told


def test_an_apology_that_was_taken_back_may_be_asked_for_again(calm: Calm) -> None:
    uid, ref = kept(calm)
    calm.go_on(2 * HOUR)
    say(calm, f"MISSED {ref}")
    say(calm, f"U {ref}")
    assert calm.the(uid).phase is Phase.CLOSED
    assert "I was not there" in say(calm, f"MISSED {ref}")


def test_a_yes_to_the_new_time_hears_that_they_were_told_no(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    ref = calm.the(uid).ref
    say(calm, f"N {ref}")
    calm.go_on(20 * MINUTE)
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    calm.move(uid)
    calm.go_on(6 * MINUTE)
    assert "They were told no for the old time." in calm.texts()[-1]
    told = say(calm, f"Y {ref}")
    assert "They were told that you will not attend, so please tell them that you are coming." in told
    assert "told" not in say(calm, f"Y {ref}")


def withdrawal_leaves_in_the_morning(calm: Calm) -> tuple[str, str]:
    """They said yes to a letter that withdraws, at an hour at which none is sent."""
    uid, ref = kept(calm)
    for _ in range(4):
        calm.go_on(HOUR)
    say(calm, f"3 {ref}")
    while calm.clock.at.hour != 1:  # eight in the evening in New York
        calm.go_on(30 * MINUTE)
    assert "8:00" in say(calm, f"Y {ref}")
    return uid, ref


def test_an_opt_out_word_holds_a_withdrawal_that_was_said_yes_to(calm: Calm) -> None:
    uid, _ = withdrawal_leaves_in_the_morning(calm)
    calm.says("STOP")
    for _ in range(30):
        calm.go_on(30 * MINUTE)
    assert not any("I withdraw" in one for one in calm.letters())
    mails = [one.message.body for one in calm.email.ledger if one.message.to == CANDIDATE.email]
    assert "I withdraw my application" in mails[-1], "it is shown once more, and waits for a yes"
    assert calm.the(uid).question is Question.THANK_YOU


def test_a_withdrawal_that_was_said_yes_to_leaves_in_the_morning(calm: Calm) -> None:
    withdrawal_leaves_in_the_morning(calm)
    for _ in range(30):
        calm.go_on(30 * MINUTE)
    assert any("I withdraw" in one for one in calm.letters())
