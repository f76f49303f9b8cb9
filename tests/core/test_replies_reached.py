"""Whether they were reached, in plain words: only what says nothing else is read as that."""

from __future__ import annotations

import pytest

from daemon.core.reading import Intent
from daemon.core.replies.reached import reached_in


@pytest.mark.parametrize(
    "words",
    [
        "They know", "they know now.", "K7 they know", "I called them", "told her already", "Yes, I've told them",
        "done", "I spoke to them", "Sie wissen Bescheid", "hab sie angerufen", "Ils le savent", "je les ai prévenus",
        "Ya lo saben", "los he avisado",
    ],
)  # fmt: skip
def test_that_they_know(words: str) -> None:
    assert reached_in(words, "K7") is Intent.CALLED


@pytest.mark.parametrize(
    "words",
    ["no answer", "They didn't pick up", "K7 nobody answered", "voicemail", "nicht erreicht", "no contestan"],
)
def test_that_they_were_not_reached(words: str) -> None:
    assert reached_in(words, "K7") is Intent.NO


@pytest.mark.parametrize(
    "words",
    [
        "do they know?", "they know me well", "I told nobody", "I called my mom", "not done", "I told them I am coming",
        "they know that I am late", "will do", "yes", "no", "",
    ],
)  # fmt: skip
def test_anything_more_than_that_is_left_to_others(words: str) -> None:
    assert reached_in(words, "K7") is None
