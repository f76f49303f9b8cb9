"""`E K7 …`: their own words leave, and nothing that was not shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.interview import Interview
from daemon.core.plan import StepKind
from daemon.core.reading import Intent
from tests.core.builders import (
    HOUR,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    Change,
    debriefing,
    due,
    leaves_at,
    only_send,
    posted,
    say,
    to_employer,
    withdrawing,
)

WORDS = "Hi Dana, thank you, but I will not come on Wednesday. Sam"
LATER = MONDAY_NOON + 5 * MINUTE


def edited(interview: Interview, words: str = WORDS, **said: bool) -> Change:
    return say(interview, Intent.EDIT, LATER, text=words, **said)


def test_their_own_words_are_shown_and_the_undo_window_begins_anew() -> None:
    change = edited(withdrawing())
    assert change.interview.approval is not None
    assert change.interview.approval.body == WORDS
    assert leaves_at(change.interview) == LATER + OFFICE.policy.undo_window
    assert WORDS in only_send(change).draft.body
    assert "dana@acme.example" in only_send(change).draft.body


def test_what_leaves_is_what_was_shown_last() -> None:
    change = edited(withdrawing())
    left = due(change.interview, StepKind.LETTER, leaves_at(change.interview), shown=True)
    letter = to_employer(left)[0]
    assert letter.draft.body == WORDS


def test_an_undo_after_an_edit_keeps_the_interview() -> None:
    kept = say(edited(withdrawing()).interview, Intent.UNDO, LATER + MINUTE)
    assert kept.interview.approval is None
    assert kept.interview.decision is None


def test_what_was_handed_over_cannot_be_changed() -> None:
    leaving = posted()
    change = edited(leaving, told=True)
    assert change.interview.approval == leaving.approval


def test_a_thank_you_in_their_own_words_still_waits_for_a_yes() -> None:
    offered = say(debriefing(), Intent.THANK).interview
    change = edited(offered, "Thanks for the great talk, Dana!")
    assert change.interview.approval is not None
    assert change.interview.approval.leaves_at is None
    assert "Shall I send" in only_send(change).draft.body
    approved = say(change.interview, Intent.YES, LATER + MINUTE).interview
    assert approved.approval is not None
    assert approved.approval.body == "Thanks for the great talk, Dana!"


def test_without_words_nothing_changes() -> None:
    leaving = withdrawing()
    assert edited(leaving, "  ").interview.approval == leaving.approval


def test_without_a_letter_there_is_nothing_to_edit() -> None:
    change = edited(say(withdrawing(), Intent.UNDO).interview)
    assert change.interview.approval is None
    assert to_employer(change) == []


@given(st.text(min_size=1, max_size=500), st.integers(min_value=2, max_value=70))
def test_however_often_it_is_edited_it_leaves_before_the_start(words: str, hours: int) -> None:
    interview = withdrawing(starts_in=hours * HOUR)
    for _ in range(3):
        interview = edited(interview, words).interview
    assert interview.starts_at is not None
    assert leaves_at(interview) < interview.starts_at


@pytest.mark.parametrize("injected", ["{{ 7*7 }}", "Subject: x\r\nBcc: eve@example.org\r\n\r\nHello"])
def test_their_words_are_words_and_nothing_else(injected: str) -> None:
    change = edited(withdrawing(), injected)
    assert change.interview.approval is not None
    assert change.interview.approval.body == injected.strip()
    assert change.interview.approval.subject == withdrawing().approval.subject  # type: ignore[union-attr]
