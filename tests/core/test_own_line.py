"""A line of their own goes into the thank-you; a comment for us does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.own_line import with_own_line
from daemon.core.reading import Intent, Reading
from tests.core.builders import debriefing, only_send, say

THANKS = Reading(intent=Intent.THANK, ref="K7")
LINE = "I liked how you plan your releases."


@pytest.mark.parametrize("text", [f"1 K7 {LINE}", f"k7 1: {LINE}", f"1k7, {LINE}", f"1 k7\n{LINE}"])
def test_the_words_behind_the_code_are_the_line(text: str) -> None:
    assert with_own_line(THANKS, text).text == LINE


@pytest.mark.parametrize(
    "text", ["1 K7", "1 K7 loved it", "1", LINE, f"2 K7 {LINE}", f"1 B2 {LINE}", "1 K7 " + "so " * 200]
)
def test_a_comment_or_another_answer_is_no_line(text: str) -> None:
    assert with_own_line(THANKS, text).text == ""


@given(st.text(max_size=400), st.sampled_from([one for one in Intent if one is not Intent.THANK]))
def test_only_thanks_carry_a_line(text: str, intent: Intent) -> None:
    assert with_own_line(Reading(intent=intent, ref="K7"), text).text == ""


def test_it_is_shown_in_the_draft() -> None:
    change = say(debriefing(), Intent.THANK, text=LINE)
    assert LINE in only_send(change).draft.body
    assert "I enjoyed our conversation" in only_send(change).draft.body


def test_who_was_unsure_is_not_made_to_say_that_it_was_a_joy() -> None:
    assert "I enjoyed" not in only_send(say(debriefing(), Intent.UNSURE)).draft.body
