"""Not for me, said by its code once they have met: the withdrawal is shown, and nothing cheerful leaves beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.change import Answered
from daemon.core.delivery import DeliveryState, Purpose
from daemon.core.interview import Approval, Interview, Phase, Question, closed
from daemon.core.later_no import left_otherwise, may_be_left
from daemon.core.offers import lacks_address
from daemon.core.own_contact import give_contact
from daemon.core.own_line import with_why
from daemon.core.plan import StepKind, next_step
from daemon.core.reading import Asked, Intent, Reading, Referral
from daemon.core.replies import read
from tests.core.builders import (
    DANA,
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    NIGHT,
    NOBODY,
    OFFICE,
    debriefing,
    due,
    only_send,
    revoked,
    say,
    sends,
    settled,
    to_employer,
)

LATER = MONDAY_NOON + 3 * DAY


def thanked() -> Interview:
    return replace(debriefing(), phase=Phase.THANKED, question=None, thanked_at=MONDAY_NOON)


def thanks_for_the_morning() -> Interview:
    """A thank-you that was approved at night and leaves at eight."""
    offered = say(debriefing(NIGHT), Intent.THANK, NIGHT).interview
    return say(offered, Intent.YES, NIGHT + MINUTE).interview


def purpose_of(interview: Interview) -> Purpose:
    assert isinstance(interview.approval, Approval)
    return interview.approval.purpose


@pytest.mark.parametrize(
    "met", [thanked(), closed(thanked(), Phase.CLOSED, MONDAY_NOON), replace(thanked(), question=Question.FOLLOW_UP)]
)
def test_who_was_thanked_may_still_be_withdrawn_from(met: Interview):
    offered = say(met, Intent.WITHDRAW, LATER)
    assert "I withdraw my application" in only_send(offered).draft.body
    assert to_employer(offered) == []
    approved = say(offered.interview, Intent.YES, LATER + MINUTE).interview
    (letter,) = sends(due(approved, StepKind.LETTER, LATER + 2 * MINUTE))
    assert (letter.purpose, letter.to) == (Purpose.WITHDRAWAL, DANA.email)


def test_nobody_who_bows_out_is_asked_to_follow_up():
    offered = say(thanked(), Intent.WITHDRAW, LATER).interview
    asked_next = next_step(offered, OFFICE.policy, OFFICE.candidate)
    assert asked_next is not None
    assert asked_next.kind is not StepKind.FOLLOW_UP


def test_thanks_that_wait_for_the_morning_do_not_leave_beside_a_withdrawal():
    offered = say(thanks_for_the_morning(), Intent.WITHDRAW, NIGHT + 2 * MINUTE)
    assert "the thank-you is not sent" in only_send(offered).draft.body
    assert purpose_of(offered.interview) is Purpose.WITHDRAWAL
    assert Purpose.THANK_YOU in revoked(offered)


def test_thanks_that_arrive_after_all_leave_the_withdrawal_to_be_answered():
    offered = say(thanks_for_the_morning(), Intent.WITHDRAW, NIGHT + 2 * MINUTE).interview
    arrived = settled(offered, Purpose.THANK_YOU, DeliveryState.ACCEPTED, NIGHT + 3 * MINUTE).interview
    assert arrived.question is Question.THANK_YOU
    assert purpose_of(arrived) is Purpose.WITHDRAWAL


def test_a_withdrawal_that_waits_is_not_drafted_twice():
    offered = say(debriefing(NIGHT), Intent.WITHDRAW, NIGHT).interview
    approved = say(offered, Intent.YES, NIGHT + MINUTE).interview
    approval = approved.approval
    assert approval is not None
    waits = replace(approved, approval=replace(approval, leaves_at=NIGHT + HOUR))
    again = say(waits, Intent.WITHDRAW, NIGHT + 2 * MINUTE)
    assert again.interview.approval == waits.approval
    assert f"goes to Dana Reyes ({DANA.email})" in only_send(again).draft.body


def test_neither_before_they_have_met_nor_months_later_nor_where_they_are_told():
    assert not may_be_left(thanked(), MONDAY_NOON - DAY)
    assert not may_be_left(thanked(), MONDAY_NOON + 40 * DAY)
    assert not may_be_left(replace(thanked(), phase=Phase.WITHDRAWN), LATER)


def test_a_letter_of_its_own_to_the_same_people_ends_the_follow_up():
    ended = left_otherwise(thanked(), DANA.email.upper(), "acme", LATER)
    assert ended is not None
    assert ended.interview.phase is Phase.CLOSED
    assert left_otherwise(thanked(), DANA.email, "Globex", LATER) is None
    assert left_otherwise(thanked(), "lee@acme.example", "Acme", LATER) is None


@pytest.mark.parametrize(
    ("summary", "email", "company", "ends"),
    [
        ("Interview", "dana@agency.example", "Globex", False),
        ("Interview", "dana@globex.example", "Globex", True),
        ("Interview at Globex (backend)", "dana@agency.example", "globex", True),
        ("Interview at Globexia", "dana@agency.example", "Globex", False),
    ],
)
def test_a_recruiters_other_process_whose_company_is_not_known_goes_on(
    summary: str, email: str, company: str, ends: bool
) -> None:
    unnamed = replace(thanked(), company="", summary=summary, contact=replace(DANA, email=email))
    assert (left_otherwise(unnamed, email, company, LATER) is not None) is ends


def test_the_reason_and_the_friend_behind_a_three_are_read_and_named():
    text = "3 K7 because the pay is too low, but my friend Alex Kim alex@example.org may suit"
    (reading,) = read(text, Asked.DEBRIEF, ("K7",))
    known = with_why(reading, text)
    assert (known.reason, known.referral) == ("pay", Referral("Alex Kim", "alex@example.org"))
    shown = only_send(
        say(debriefing(), Intent.WITHDRAW, reason=known.reason, referral=known.referral, in_passing=True)
    ).draft.body
    assert "Somebody who may suit you: Alex Kim (alex@example.org)." in shown
    assert "Your reason stays with me" in shown


def test_an_address_that_was_missing_leads_to_the_letter_with_all_that_was_said():
    wanted = say(debriefing(contact=NOBODY), Intent.WITHDRAW, reason="pay").interview
    said = Reading(intent=Intent.UNKNOWN, ref="K7")
    offered = give_contact(wanted, DANA, Answered(reading=said, key="sms/2"), OFFICE, MONDAY_NOON + MINUTE)
    shown = only_send(offered).draft.body
    assert f"Shall I send this to Dana Reyes ({DANA.email})?" in shown
    assert offered.interview.approval is not None
    assert offered.interview.approval.to == DANA.email
    assert offered.interview.approval.said is not None
    assert offered.interview.approval.said.reason == "pay"


def test_a_draft_that_nobody_answers_is_shown_once_more_by_day():
    shown = say(debriefing(), Intent.THANK).interview
    step = next_step(shown, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert (step.kind, step.due_at) == (StepKind.OFFER, MONDAY_NOON + 3 * HOUR)
    again = due(shown, StepKind.OFFER, step.due_at)
    assert "still waits" in only_send(again).draft.body
    following = next_step(again.interview, OFFICE.policy, OFFICE.candidate)
    assert following is not None
    assert following.kind is StepKind.CLOSE


def test_thanks_that_are_no_longer_fresh_are_not_brought_up_again():
    late = say(debriefing(), Intent.THANK, MONDAY_NOON + DAY).interview
    assert late.held_until is None


def test_a_yes_days_later_is_told_how_long_ago_they_met():
    shown = say(debriefing(), Intent.THANK).interview
    assert "ago" not in only_send(say(shown, Intent.YES, MONDAY_NOON + HOUR)).draft.body
    assert "You met them 2 days ago." in only_send(say(shown, Intent.YES, MONDAY_NOON + timedelta(days=2))).draft.body


def test_a_draft_that_was_just_put_into_their_own_words_is_not_shown_again_at_once() -> None:
    shown = say(debriefing(), Intent.THANK).interview
    at = MONDAY_NOON + 3 * HOUR
    edited = say(shown, Intent.EDIT, at - MINUTE, text="Thanks, Dana!").interview
    later = due(edited, StepKind.OFFER, at)
    assert sends(later) == []
    assert later.interview.held_until == at + 3 * HOUR


def test_thanks_that_nobody_can_get_are_never_offered_for_a_yes_however_late() -> None:
    wanted = say(debriefing(contact=NOBODY), Intent.THANK).interview
    later = say(wanted, Intent.SNOOZE, MONDAY_NOON + MINUTE).interview
    assert later.held_until is not None
    again = due(later, StepKind.OFFER, later.held_until)
    assert "Shall I send" not in only_send(again).draft.body
    assert "send me their address" in only_send(again).draft.body
    assert lacks_address(again.interview)


def test_thanks_that_waited_for_an_address_are_offered_once_the_calendar_names_one() -> None:
    wanted = say(debriefing(contact=NOBODY), Intent.THANK).interview
    later = say(wanted, Intent.SNOOZE, MONDAY_NOON + MINUTE).interview
    assert later.held_until is not None
    offered = due(replace(later, contact=DANA), StepKind.OFFER, later.held_until)
    assert f"Shall I send this thank-you to Dana Reyes ({DANA.email})?" in only_send(offered).draft.body
