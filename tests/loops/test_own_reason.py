"""Why somebody bows out, by text: what is meant for the letter stands in it, and nothing else does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.loops.conftest import Calm

MINUTE = timedelta(minutes=1)
PAY = "The pay does not match"


@pytest.mark.parametrize(
    ("words", "told"), [("because the pay is too low", True), ("pay", True), ("sorry, the pay is too low", False)]
)
def test_rule_13_a_reason_leaves_only_where_it_was_said_for_them(calm: Calm, words: str, told: bool) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref} {words}")
    calm.go_on(MINUTE)
    assert ("Your reason stays with me" in calm.texts()[-1]) is not told
    calm.go_on(11 * MINUTE)
    (letter,) = [one for one in calm.letters() if "I will not attend" in one]
    assert (PAY in letter) is told
    assert calm.the(uid).reason == "pay", "and it is kept"


@pytest.mark.parametrize(
    ("words", "in_it"),
    [
        ("tell them the commute is too long", "The commute would not work for me."),
        ("my friend Jo Park jo@example.org might suit them", "jo@example.org"),
        ("I'd rather do a part-time role", "part-time role"),
    ],
)
def test_a_detail_within_the_undo_window_is_shown_first_and_leaves_in_one_letter(
    calm: Calm, words: str, in_it: str
) -> None:
    calm.says(f"N {asked_about(calm)}")
    calm.go_on(MINUTE)
    calm.go_on(8 * MINUTE)
    calm.says(words)
    calm.go_on(MINUTE)
    assert in_it in calm.texts()[-1]
    calm.go_on(8 * MINUTE)
    assert calm.letters() == [], "its undo window has begun anew"
    calm.go_on(3 * MINUTE)
    (letter,) = [one for one in calm.letters() if "I will not attend" in one]
    assert in_it in letter


def asked_about(calm: Calm) -> str:
    uid = calm.invite()
    calm.go_on()
    return calm.the(uid).ref
