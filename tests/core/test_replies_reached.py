"""Whether they were reached, in plain words: only what says nothing else is read as that."""

from __future__ import annotations

import pytest

from daemon.core.reading import Intent
from daemon.core.replies.reached import reached_in, will_tell


@pytest.mark.parametrize(
    "words",
    [
        "They know", "they know now.", "K7 they know", "I called them", "told her already", "Yes, I've told them",
        "done", "I spoke to them", "Sie wissen Bescheid", "hab sie angerufen", "Ils le savent", "je les ai prévenus",
        "Ya lo saben", "los he avisado",
        "They know, thanks", "I called them, they know, thanks!", "ok, I called and they know",
        "They know.\n\nThanks,\nSam",
        "J'ai appelé", "yes I did", "he llamado",
    ],
)  # fmt: skip
def test_that_they_know(words: str) -> None:
    assert reached_in(words, "K7") is Intent.CALLED


@pytest.mark.parametrize(
    "words",
    [
        "no answer",
        "They didn't pick up",
        "K7 nobody answered",
        "voicemail",
        "nicht erreicht",
        "no contestan",
        "I called but nobody answered",
        "I called, left a voicemail",
        "hab angerufen, keiner ging ran",
        "no reply yet",
        "J'ai appelé mais ça ne répond pas",
        "he llamado pero nadie contesta",
        "not yet",
        "no, nobody picked up",
    ],
)
def test_that_they_were_not_reached(words: str) -> None:
    assert reached_in(words, "K7") is Intent.NO


@pytest.mark.parametrize(
    "words",
    [
        "do they know?", "they know me well", "I told nobody", "I called my mom", "not done", "I told them I am coming",
        "they know that I am late", "will do", "yes", "no", "",
        "they know, I am coming", "I called, they want another time", "ok", "thanks",
    ],
)  # fmt: skip
def test_anything_more_than_that_is_left_to_others(words: str) -> None:
    assert reached_in(words, "K7") is None


@pytest.mark.parametrize(
    "words", ["Ok, I will call them", "I'll tell them now", "calling them", "ich rufe an", "on it"]
)
def test_that_they_will_be_told(words: str) -> None:
    assert will_tell(words)


@pytest.mark.parametrize(
    "words", ["tell them", "call", "ok", "I will call my mom", "I called them", "will you call them?"]
)
def test_that_is_no_word_about_telling_them(words: str) -> None:
    assert not will_tell(words)
