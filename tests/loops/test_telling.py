"""What is said while it is open whether the employer knows: a courtesy decides nothing, and plain words are heard."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.delivery import Channel
from daemon.core.interview import Decision, Interview, Phase, Question
from tests.loops.conftest import Calm
from tests.loops.test_hear_mail import BOUNCED, Mailbox, box, letter, mails, outcomes, withdrawn
from tests.loops.test_replan import with_rules

__all__ = ["box"]
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
COURTESIES = ("ok", "k", "👍", "great", "Thanks!", "ok, thanks")


def came_back(calm: Calm, box: Mailbox) -> str:
    """The letter that says no bounced, and they heard so."""
    uid = withdrawn(calm)
    box.get("", letter(calm).message_id, sender="mailer-daemon@x.example", report=BOUNCED)
    calm.go_on(MINUTE)
    assert "They do not have it" in calm.texts()[-1]
    return uid


def still_untold(calm: Calm, box: Mailbox) -> str:
    uid = came_back(calm, box)
    while "still do not know" not in calm.texts()[-1]:
        calm.go_on(HOUR)
    return uid


def not_confirmed(calm: Calm) -> str:
    with_rules(calm, confirm_before=3 * HOUR, hears=frozenset({Channel.EMAIL, Channel.SMS}))
    uid = withdrawn(calm, 50 * HOUR)
    starts_at = calm.the(uid).starts_at
    assert starts_at is not None
    calm.go_on(starts_at - 3 * HOUR - calm.clock.at)
    assert calm.the(uid).question is Question.REACHED
    return uid


def hears(calm: Calm, uid: str, words: str) -> Interview:
    calm.says(words)
    calm.go_on(MINUTE)
    return calm.the(uid)


@pytest.mark.parametrize("words", [*COURTESIES, "ok, {ref}", "sure", "Ok, I will call them"])
def test_ok_to_please_tell_them_is_not_taken_for_they_know(calm: Calm, box: Mailbox, words: str) -> None:
    uid = still_untold(calm, box)
    said = hears(calm, uid, words.format(ref=calm.the(uid).ref))
    assert (said.phase, said.decision) == (Phase.UNRESOLVED, Decision.WITHDRAW)
    assert f"CALLED {said.ref}" in calm.texts()[-1]
    told = len(calm.texts())
    calm.go_on(24 * HOUR)
    assert any("do not know" in one for one in calm.texts()[told:]), "the reminders go on"


@pytest.mark.parametrize("words", COURTESIES)
def test_ok_by_mail_is_not_taken_for_they_know_either(calm: Calm, box: Mailbox, words: str) -> None:
    uid = still_untold(calm, box)
    box.get(words, refs=(calm.the(uid).ref,))
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.UNRESOLVED
    assert f"CALLED {calm.the(uid).ref}" in mails(calm)[-1].body


@pytest.mark.parametrize("words", COURTESIES)
def test_ok_to_a_letter_that_is_not_confirmed_decides_nothing_and_wants_no_word_back(calm: Calm, words: str) -> None:
    uid = not_confirmed(calm)
    texts = len(calm.texts())
    said = hears(calm, uid, words)
    assert (said.acknowledged_at, said.question) == (None, Question.REACHED)
    assert (outcomes(calm)[-1], len(calm.texts())) == ("thanks", texts)


@pytest.mark.parametrize("words", [*COURTESIES, "Ok, I will call them", "I'll tell them now", "nobody answered"])
def test_after_the_alarm_ok_is_answered_with_what_to_say_once_they_know(calm: Calm, box: Mailbox, words: str) -> None:
    uid = came_back(calm, box)
    said = hears(calm, uid, words)
    assert said.phase is Phase.UNRESOLVED
    assert calm.texts()[-1].endswith(f"When they know: CALLED {said.ref}.")


@pytest.mark.parametrize("words", ["They know", "I called them, they know, thanks!", "CALLED {ref}"])
def test_after_the_alarm_that_they_know_settles_it(calm: Calm, box: Mailbox, words: str) -> None:
    uid = came_back(calm, box)
    said = hears(calm, uid, words.format(ref=calm.the(uid).ref))
    assert (said.phase, said.told_in_person) == (Phase.WITHDRAWN, True)


def test_what_cannot_be_read_after_the_alarm_is_asked_back_with_what_can_be_said(calm: Calm, box: Mailbox) -> None:
    uid = came_back(calm, box)
    said = hears(calm, uid, "what a pity about the mail server")
    assert said.phase is Phase.UNRESOLVED
    assert f"CALLED {said.ref} = they know" in calm.texts()[-1]


@pytest.mark.parametrize("words", ["They know, thanks", "J'ai appelé", "yes, I did", "called", "yes"])
def test_that_they_know_is_heard_of_a_letter_that_is_not_confirmed(calm: Calm, words: str) -> None:
    uid = not_confirmed(calm)
    assert hears(calm, uid, words).acknowledged_at is not None


@pytest.mark.parametrize(
    "words", ["no", "I called but nobody answered", "I called and left a voicemail", "hab angerufen, keiner ging ran"]
)
def test_who_was_not_reached_is_no_second_no_to_who_was_told(calm: Calm, words: str) -> None:
    uid = not_confirmed(calm)
    said = hears(calm, uid, words)
    assert (said.acknowledged_at, said.question) == (None, Question.REACHED)
    assert calm.texts()[-1].endswith(f"When they know: CALLED {said.ref}.")


def test_what_cannot_be_read_of_a_letter_that_is_not_confirmed_is_not_said_to_be_about_nothing(calm: Calm) -> None:
    uid = not_confirmed(calm)
    hears(calm, uid, "the weather is nice in Lisbon")
    assert "Nothing is open" not in calm.texts()[-1]
    assert f"CALLED {calm.the(uid).ref} = they know" in calm.texts()[-1]


def test_a_no_that_reached_nobody_a_month_ago_takes_no_bare_yes_from_another(calm: Calm, box: Mailbox) -> None:
    old = came_back(calm, box)
    for _ in range(30):
        calm.go_on(timedelta(days=1))
    assert calm.the(old).phase is Phase.UNRESOLVED
    new = calm.invite(60 * HOUR, "Globex")
    calm.go_on()
    calm.go_on(HOUR)
    assert hears(calm, new, "Y").phase is Phase.ATTENDING
    heard = len(calm.texts())
    assert hears(calm, new, "thanks").phase is Phase.ATTENDING
    assert len(calm.texts()) == heard
    assert hears(calm, old, f"CALLED {calm.the(old).ref}").phase is Phase.WITHDRAWN


@pytest.mark.parametrize("words", ["Y {ref}", "yes {ref}, I am going after all"])
def test_a_yes_to_they_still_do_not_know_means_going_and_not_that_they_know(
    calm: Calm, box: Mailbox, words: str
) -> None:
    uid = still_untold(calm, box)
    said = hears(calm, uid, words.format(ref=calm.the(uid).ref))
    assert (said.phase, said.decision) == (Phase.UNRESOLVED, Decision.ATTEND)
    assert "If you want to go after all" in calm.texts()[-1]
    told = len(calm.texts())
    calm.go_on(24 * HOUR)
    assert not any("still do not know" in one for one in calm.texts()[told:])
    said = hears(calm, uid, f"N {said.ref}")
    assert said.decision is Decision.WITHDRAW


def test_a_bare_yes_to_they_still_do_not_know_is_asked_back(calm: Calm, box: Mailbox) -> None:
    uid = still_untold(calm, box)
    said = hears(calm, uid, "yes")
    assert (said.phase, said.decision) == (Phase.UNRESOLVED, Decision.WITHDRAW)
    assert f"CALLED {said.ref} = they know, Y {said.ref} = going" in calm.texts()[-1]
