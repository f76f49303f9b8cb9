"""A no that reached nobody is not forgotten: when the candidate hears of it again, what that says, and what ends it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.change import Change
from daemon.core.delivery import DeliveryState, Purpose
from daemon.core.hours import is_within
from daemon.core.interview import Decision, Interview, Phase
from daemon.core.plan import StepKind, decide_by, next_step
from daemon.core.policy import Calls
from daemon.core.reading import Intent
from tests.core.builders import (
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    NEW_YORK,
    NOBODY,
    OFFICE,
    QUIET,
    an_office,
    asked,
    due,
    leaves_at,
    live,
    only_send,
    posted,
    say,
    sends,
    settled,
    to_employer,
)

REFUSED, IN_DOUBT = DeliveryState.REFUSED, DeliveryState.IN_DOUBT
BOUNCED_AT = MONDAY_NOON + 11 * MINUTE


def refused(starts_in: timedelta = 3 * DAY, now: datetime = MONDAY_NOON) -> Interview:
    """The letter came back."""
    return settled(posted(starts_in, now), Purpose.CANCELLATION, REFUSED, now + 11 * MINUTE).interview


def unwritten(starts_in: timedelta = 3 * DAY, **changed: object) -> Interview:
    """No address was known, so that no letter left."""
    leaving = say(asked(starts_in, contact=NOBODY, **changed), Intent.CANCEL).interview
    return due(leaving, StepKind.LETTER, leaves_at(leaving)).interview


def words_of(change: Change) -> str:
    return only_send(change).draft.body


def reminders(interview: Interview) -> list[tuple[datetime, Change]]:
    assert interview.starts_at is not None
    lived = replace(interview, found_at=interview.decided_at or interview.found_at)
    return [(at, change) for at, _, change in live(lived, OFFICE, interview.starts_at + 9 * DAY) if sends(change)]


@pytest.mark.parametrize("left", [refused(), unwritten()], ids=["refused", "no address"])
def test_who_reached_nobody_is_reminded_before_the_notice_before_the_start_and_once_it_begins(left: Interview) -> None:
    last_call = decide_by(left, OFFICE.policy)
    assert last_call is not None
    assert left.starts_at is not None
    assert [at for at, _ in reminders(left)] == [last_call - 2 * HOUR, left.starts_at - 3 * HOUR, left.starts_at]


def test_told_of_it_on_the_day_they_are_reminded_once_more_while_a_call_helps() -> None:
    left = refused(3 * HOUR)
    assert left.starts_at is not None
    assert [at for at, _ in reminders(left)] == [BOUNCED_AT + HOUR, left.starts_at]


def test_told_of_it_minutes_before_the_start_they_are_not_told_again() -> None:
    assert reminders(refused(35 * MINUTE)) == []


def test_a_reminder_needs_no_mailbox_and_names_the_phone_and_the_code() -> None:
    assert not OFFICE.policy.confirm_before
    (_, change), *_ = reminders(refused())
    for words in ("still do not know that you are not coming to Acme", "call Dana: +14155550123", "CALLED K7"):
        assert words in words_of(change)
    assert only_send(change).purpose is Purpose.ALERT


def test_where_no_phone_is_known_their_own_page_is_named() -> None:
    page = "https://scheduler.example/cancellations/8c1f"
    (_, change), *_ = reminders(unwritten(cancel_url=page))
    assert page in words_of(change)
    assert "K7 name@company.com" in words_of(change)


def test_where_calls_are_set_up_one_is_offered() -> None:
    left = refused()
    office = an_office(calls=Calls.PLAIN)
    assert "C K7 = I ring you" in words_of(due(left, StepKind.UNTOLD, MONDAY_NOON + DAY, office))


def test_a_letter_in_doubt_is_not_said_to_be_unread() -> None:
    doubtful = settled(posted(3 * DAY), Purpose.CANCELLATION, IN_DOUBT, BOUNCED_AT).interview
    words = words_of(due(doubtful, StepKind.UNTOLD, MONDAY_NOON + DAY, on_its_way=True))
    assert "It is not certain that they know" in words


def test_once_it_begins_an_apology_is_offered_where_somebody_can_be_written_to() -> None:
    assert "MISSED K7 = I send an apology" in words_of(reminders(refused())[-1][1])
    assert "MISSED" not in words_of(reminders(unwritten())[-1][1])
    missed = say(reminders(refused())[-1][1].interview, Intent.MISSED, MONDAY_NOON + 3 * DAY + MINUTE)
    assert missed.interview.missed_at is not None


def test_a_wish_for_another_time_that_was_refused_is_reminded_of_as_such() -> None:
    wanted = say(asked(3 * DAY), Intent.RESCHEDULE).interview
    queued = due(wanted, StepKind.LETTER, leaves_at(wanted)).interview
    left = settled(queued, Purpose.RESCHEDULE, REFUSED, BOUNCED_AT).interview
    (_, change), *_ = reminders(left)
    assert left.decision is Decision.RESCHEDULE
    assert "that you want another time for Acme" in words_of(change)
    assert "Y K7 = you are going" in words_of(change)
    assert change.interview.question is None, "a bare no must not bow out"


def test_they_know_ends_it() -> None:
    (at, change), *_ = reminders(refused())
    told = say(change.interview, Intent.CALLED, at + MINUTE).interview
    assert (told.phase, told.told_in_person) == (Phase.WITHDRAWN, True)
    assert next_step(told, OFFICE.policy, OFFICE.candidate) is None


def test_not_reached_after_a_refusal_shows_the_letter_anew_and_nothing_leaves_yet() -> None:
    (at, change), *_ = reminders(refused())
    again = say(change.interview, Intent.NO, at + MINUTE)
    assert again.interview.letter_waits
    assert not to_employer(again)


def test_who_was_asked_whether_they_reached_them_and_says_that_they_go_withdraws_nothing() -> None:
    going = say(unwritten(), Intent.ATTEND, MONDAY_NOON + HOUR)
    assert going.interview.phase is Phase.ATTENDING
    assert not to_employer(going)


def test_an_answer_of_theirs_ends_it() -> None:
    assert reminders(replace(refused(), acknowledged_at=MONDAY_NOON + HOUR)) == []


def test_woken_days_after_it_nothing_is_said() -> None:
    left = refused()
    assert left.starts_at is not None
    change = due(left, StepKind.UNTOLD, left.starts_at + 5 * DAY)
    assert not change.effects
    assert next_step(change.interview, OFFICE.policy, OFFICE.candidate) is None


def test_one_that_was_missed_or_got_no_new_time_was_told_so_when_it_began() -> None:
    waiting = replace(asked(2 * DAY), decision=Decision.RESCHEDULE, new_time_asked_at=MONDAY_NOON)
    assert waiting.starts_at is not None
    ended = due(waiting, StepKind.ACCOUNT, waiting.starts_at)
    assert ended.interview.phase is Phase.UNRESOLVED
    assert len(sends(ended)) == 1
    assert next_step(ended.interview, OFFICE.policy, OFFICE.candidate) is None


@settings(deadline=None)
@given(st.timedeltas(20 * MINUTE, 10 * DAY), st.timedeltas(timedelta(0), DAY))
def test_they_are_reminded_three_times_at_most_never_at_night_and_never_twice_within_half_an_hour(
    starts_in: timedelta, later: timedelta
) -> None:
    left = refused(starts_in, MONDAY_NOON + later)
    heard = [MONDAY_NOON + later + 11 * MINUTE, *(at for at, _ in reminders(left))]
    assert len(heard) <= 4
    assert all(after - before >= 30 * MINUTE for before, after in itertools.pairwise(heard))
    assert not any(is_within(at, QUIET, NEW_YORK) for at in heard[1:])


def test_the_text_that_shows_no_address_says_until_when_it_can_be_taken_back_and_what_happens_then() -> None:
    shown = words_of(say(asked(3 * DAY, contact=NOBODY), Intent.CANCEL))
    assert "U K7 until 12:10 PM = keep the interview; then your calendar declines." in shown
    uninvited = words_of(say(asked(3 * DAY, contact=NOBODY, organizer="", attendee=""), Intent.CANCEL))
    assert "calendar" not in uninvited
