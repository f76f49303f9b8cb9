"""To "did you mean to bow out? N = yes, Y = no" a bare yes or no may be either: it is asked back, whatever the way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.interview import News, Phase
from daemon.loops.two_faced import _is_bare
from tests.loops.conftest import Calm
from tests.loops.test_hear_mail import Mailbox, box, by_mail_alone, mails

__all__ = ["box", "by_mail_alone"]
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
BARE = ("No", "Yes", "N", "no thanks", "Nope, sorry", "Yes please", "yes I did")


def hears(calm: Calm, words: str) -> None:
    calm.says(words)
    calm.go_on(MINUTE)


@pytest.mark.parametrize("words", BARE)
def test_by_text_it_is_asked_back_with_its_courtesies(calm: Calm, words: str) -> None:
    uid = calm.invite()
    calm.go_on()
    hears(calm, "I dont think I'll go")
    assert "Did you mean to bow out" in calm.texts()[-1]
    hears(calm, words)
    assert calm.the(uid).phase is Phase.ASKED
    hears(calm, f"N {calm.the(uid).ref}")
    assert calm.the(uid).phase is Phase.WITHDRAWING


@pytest.mark.parametrize("words", [*BARE, "No\n\nSent from my iPhone"])
def test_by_mail_it_is_asked_back_as_by_text(calm: Calm, by_mail_alone: Mailbox, words: str) -> None:
    uid = calm.invite()
    calm.go_on()
    by_mail_alone.get("I don't think I can make it", mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    assert "Did you mean to bow out" in mails(calm)[-1].body
    by_mail_alone.get(words, mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.ASKED
    by_mail_alone.get(f"Y {calm.the(uid).ref}", mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.ATTENDING


@pytest.mark.parametrize("words", ["No", "Yes", "no thanks"])
def test_after_the_question_whether_it_is_still_on_it_is_asked_back_too(calm: Calm, words: str) -> None:
    uid = calm.invite(72 * HOUR)
    calm.go_on()
    hears(calm, f"Y {calm.the(uid).ref}")
    calm._remove(uid)
    for _ in range(6):
        calm.go_on(30 * MINUTE)
    assert calm.the(uid).news is News.VANISHED
    hears(calm, "I dont think I'll go")
    assert "Did you mean to bow out" in calm.texts()[-1]
    for _ in range(2):
        hears(calm, words)
        assert (calm.the(uid).phase, calm.the(uid).news) == (Phase.ATTENDING, News.VANISHED)


@pytest.mark.parametrize(
    "words",
    ["nein danke", "ja bitte", "non merci", "sí por favor", "oui, s'il te plaît", "nein, sorry", "no gracias", "N 👍"],
)
def test_courtesies_beside_a_code_leave_it_bare(words: str) -> None:
    assert _is_bare(words, "K7")


@pytest.mark.parametrize("words", ["I am going", "no, I'm going", "thanks", "yes I'd like to bow out", "sorry"])
def test_words_that_say_which_are_not_bare(words: str) -> None:
    assert not _is_bare(words, "K7")


def test_a_bare_yes_after_an_illness_gets_the_question_once_more(calm: Calm) -> None:
    uid = calm.invite(72 * HOUR)
    calm.go_on()
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(HOUR)
    calm.says("I'm in bed with the flu")
    calm.go_on(MINUTE)
    assert "Did you mean to bow out" in calm.texts()[-1]
    heard = len(calm.texts())
    calm.says("yes")
    calm.go_on(MINUTE)
    assert len(calm.texts()) == heard + 1
    assert "Did you mean to bow out" in calm.texts()[-1]
    assert calm.the(uid).phase is Phase.ATTENDING
