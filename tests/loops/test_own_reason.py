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
