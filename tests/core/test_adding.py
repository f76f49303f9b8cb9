"""Details said while the letter waits: it is drafted anew with them, and nothing leaves that was not shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.change import Change
from daemon.core.delivery import Purpose
from daemon.core.interview import Decision, Interview, Phase
from daemon.core.plan import StepKind
from daemon.core.policy import Calls
from daemon.core.reading import Asked, Intent, Referral
from daemon.core.replies import read
from tests.core.builders import (
    HOUR,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    an_interview,
    an_office,
    asked,
    debriefing,
    due,
    leaves_at,
    only_send,
    posted,
    say,
    to_employer,
    withdrawing,
)

LATER = MONDAY_NOON + 5 * MINUTE
JO = Referral("Jo Park", "jo@example.org")
SAID = {
    "tell them my kid is sick": {"reason": "personal"},
    "say it's because of the commute": {"reason": "commute"},
    "K7 please tell them the pay is too low": {"reason": "pay"},
    "reason: my cat has learned to fly": {"reason": "my cat has learned to fly"},
    "my friend Jo Park jo@example.org might suit them": {"referral": JO},
    "I'd rather do a part-time role": {"prefers": "part-time role"},
    "sag ihnen, der Weg ist zu weit": {"reason": "commute"},
    "dis-leur que le salaire est trop bas": {"reason": "pay"},
    "diles que queda muy lejos": {"reason": "commute"},
}


def added(interview: Interview, **details: object) -> Change:
    return say(interview, Intent.ADD, LATER, **details)


def body(interview: Interview) -> str:
    assert interview.approval is not None
    return interview.approval.body


@pytest.mark.parametrize(("text", "details"), SAID.items())
def test_what_is_said_for_the_letter_is_read_as_more_for_it(text: str, details: dict[str, object]) -> None:
    (reading,) = read(text, Asked.UNDO, ("K7",))
    assert (reading.intent, reading.ref) == (Intent.ADD, "K7")
    assert {name: getattr(reading, name) for name in details} == details


@pytest.mark.parametrize(
    "text",
    [
        "my kid is sick",
        "it's the commute",
        "tell them I'm coming after all",
        "tell them it was my kid",
        "because my kid pressed it",
        "my friend Jo sent that by mistake",
        "my sister Ana wrote that, undo",
        "my brother Tom says keep it, it's a great job",
        "write to kim@example.org instead",
        "can you tell them the pay is too low?",
        "I'd rather go",
        "thanks for the data role",
        "don't tell them about the pay",
    ],
)
def test_what_is_told_to_us_or_may_take_the_no_back_adds_nothing(text: str) -> None:
    assert all(one.intent is not Intent.ADD for one in read(text, Asked.UNDO, ("K7",)))


def test_the_letter_is_drafted_anew_shown_word_for_word_and_has_a_whole_undo_window() -> None:
    before = withdrawing()
    change = added(before, reason="commute")
    assert "commute" not in body(before)
    assert "The commute would not work for me." in body(change.interview)
    assert body(change.interview) in only_send(change).draft.body
    assert leaves_at(change.interview) == LATER + OFFICE.policy.undo_window
    assert "One thought" not in only_send(change).draft.body
    assert to_employer(change) == []


def test_what_leaves_is_what_was_shown_last_and_once() -> None:
    change = added(withdrawing(), referral=JO)
    left = due(change.interview, StepKind.LETTER, leaves_at(change.interview))
    (letter, *others) = to_employer(left)
    assert letter.draft.body == body(change.interview)
    assert "Jo Park" in letter.draft.body
    assert all(one.key.startswith("decline/") for one in others)


def test_one_detail_after_another_all_stand_in_it() -> None:
    interview = withdrawing(reason="pay")
    interview = added(interview, referral=JO).interview
    interview = added(interview, prefers="part-time role").interview
    assert all(one in body(interview) for one in ("The pay does not match", "Jo Park", "part-time role"))


def test_the_same_again_changes_nothing() -> None:
    interview = withdrawing(reason="pay")
    change = added(interview, reason="pay")
    assert change.interview.approval == interview.approval
    assert "I have that already" in only_send(change).draft.body


def test_a_reason_said_in_passing_stays_out_of_a_letter_that_is_drafted_anew() -> None:
    interview = withdrawing(reason="personal", in_passing=True)
    assert "personal" not in body(added(interview, referral=JO).interview)


def test_an_undo_afterwards_goes_back_to_where_it_stood_before_the_first_no() -> None:
    going = say(asked(), Intent.ATTEND).interview
    leaving = say(going, Intent.CANCEL).interview
    back = say(added(leaving, reason="pay").interview, Intent.UNDO, LATER + MINUTE).interview
    assert (back.phase, back.decision, back.approval) == (Phase.ATTENDING, Decision.ATTEND, None)


def test_their_own_words_stay_as_they_are_and_how_to_change_them_is_said() -> None:
    own = say(withdrawing(), Intent.EDIT, text="Dear Dana, I will not come. Sam").interview
    change = added(own, reason="pay")
    assert change.interview.approval == own.approval
    assert "stays as you wrote it" in only_send(change).draft.body
    assert "E K7" in only_send(change).draft.body


def test_what_was_handed_over_cannot_be_added_to() -> None:
    leaving = posted()
    change = say(leaving, Intent.ADD, LATER, told=True, reason="pay")
    assert change.interview.approval == leaving.approval
    assert to_employer(change) == []


def test_a_wish_for_another_time_takes_a_reason_and_stays_one() -> None:
    asking = say(asked(), Intent.RESCHEDULE, prefers="Friday").interview
    change = added(asking, reason="personal")
    assert change.interview.approval.purpose is Purpose.RESCHEDULE
    assert change.interview.decision is Decision.RESCHEDULE
    assert "Friday" in body(change.interview)
    assert "personal" in body(change.interview)


@pytest.mark.parametrize("intent", [Intent.RESCHEDULE, Intent.CANCEL])
def test_what_was_to_leave_at_once_has_a_whole_undo_window_once_it_is_added_to(intent: Intent) -> None:
    hurried = say(asked(), intent, now=True).interview
    change = added(hurried, reason="commute")
    assert leaves_at(change.interview) == LATER + OFFICE.policy.undo_window
    assert change.interview.approval is not None
    assert not change.interview.approval.at_once


@pytest.mark.parametrize("intent", [Intent.RESCHEDULE, Intent.CANCEL])
def test_what_is_to_leave_at_once_and_is_said_again_changes_nothing(intent: Intent) -> None:
    hurried = say(asked(), intent, now=True, reason="commute").interview
    assert added(hurried, reason="commute").interview.approval == hurried.approval


def test_a_second_no_with_a_reason_for_them_drafts_it_anew_too() -> None:
    change = say(withdrawing(), Intent.CANCEL, LATER, reason="pay")
    assert "The pay does not match" in body(change.interview)


def test_afterwards_there_is_no_such_letter_to_add_to() -> None:
    offered = say(debriefing(), Intent.THANK).interview
    assert added(offered, reason="pay").interview.approval == offered.approval
    begun = an_interview(-HOUR, phase=Phase.ATTENDING)
    assert to_employer(added(begun, reason="pay")) == []


def test_a_letter_that_is_added_to_during_a_call_goes_on_waiting_for_it() -> None:
    office = an_office(calls=Calls.PLAIN)
    ringing = say(withdrawing(48 * HOUR, office=office), Intent.CALL, MONDAY_NOON + MINUTE, office).interview
    change = say(ringing, Intent.ADD, MONDAY_NOON + 2 * MINUTE, office, reason="pay")
    assert ringing.rung_until is not None
    assert leaves_at(change.interview) >= ringing.rung_until


@given(st.integers(min_value=2, max_value=70), st.lists(st.sampled_from(["pay", "commute", "personal"]), max_size=5))
def test_however_often_it_is_added_to_it_leaves_before_the_start(hours: int, reasons: list[str]) -> None:
    interview = withdrawing(starts_in=hours * HOUR)
    for reason in reasons:
        interview = added(interview, reason=reason).interview
    assert leaves_at(interview) < interview.starts_at
