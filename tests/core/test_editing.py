"""`E K7 …`: their own words leave, and nothing that was not shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.interview import Interview, Phase
from daemon.core.plan import StepKind
from daemon.core.policy import Calls, ThankYou
from daemon.core.reading import Intent
from daemon.core.replies.clean import above_the_footer
from tests.core.builders import (
    HOUR,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    Change,
    an_interview,
    an_office,
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


def test_an_edited_thank_you_that_leaves_by_itself_can_be_taken_back_for_the_whole_window():
    office = an_office(thank_you=ThankYou.AUTO)
    thanking = say(debriefing(), Intent.YES, MONDAY_NOON, office).interview
    at_last = leaves_at(thanking) - MINUTE / 12
    edited = say(thanking, Intent.EDIT, at_last, office, text="Thank you for the talk about releases.").interview
    assert leaves_at(edited) >= at_last + office.policy.undo_window


def test_an_edited_apology_can_be_taken_back_for_the_whole_window():
    waiting = say(an_interview(-HOUR, phase=Phase.ATTENDING), Intent.MISSED, MONDAY_NOON).interview
    at_last = leaves_at(waiting) - MINUTE / 12
    edited = say(waiting, Intent.EDIT, at_last, text="I am so sorry that I was not there.").interview
    assert leaves_at(edited) >= at_last + OFFICE.policy.undo_window


def test_a_letter_that_is_edited_during_a_call_goes_on_waiting_for_it():
    office = an_office(calls=Calls.PLAIN)
    ringing = say(withdrawing(48 * HOUR, office=office), Intent.CALL, MONDAY_NOON + MINUTE, office).interview
    edited = say(ringing, Intent.EDIT, MONDAY_NOON + 2 * MINUTE, office, text=WORDS).interview
    assert ringing.rung_until is not None
    assert leaves_at(edited) >= ringing.rung_until


@pytest.mark.parametrize(
    "letter",
    [
        "Dear Dana,\n\nI will not attend.\n\nKind regards,\nSam",
        "Liebe Dana,\n\nVon Ihnen wurde mir ein Link gesendet.\nDanke.\n\nIch komme nicht.\n\nViele Grüße\nSam",
    ],
)
def test_a_closing_or_a_sentence_that_looks_like_a_footer_stays_in_the_letter(letter: str) -> None:
    assert above_the_footer(letter) == letter


@pytest.mark.parametrize("footer", ["-- \nSam Rivera", "____\nSam", "Sent from my iPhone", "Enviado desde mi iPhone\n"])
def test_a_footer_is_cut_off_a_letter(footer: str) -> None:
    assert above_the_footer(f"{WORDS}\n\n{footer}") == WORDS
