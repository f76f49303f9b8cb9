"""On the day and after it: "I am late", "I missed it"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.delivery import DeliveryState, Purpose
from daemon.core.interview import Decision, Phase, Question
from daemon.core.lateness import minutes_told
from daemon.core.lint import lint
from daemon.core.plan import StepKind, next_step
from daemon.core.reading import Asked, Intent
from daemon.core.replies import read
from tests.core.builders import (
    DANA,
    DAY,
    HOUR,
    LEE,
    MINUTE,
    MONDAY_NOON,
    NOBODY,
    OFFICE,
    an_interview,
    asked,
    debriefing,
    due,
    leaves_at,
    only_send,
    posted,
    purposes,
    revoked,
    say,
    sends,
    settled,
    to_employer,
)

NOON = MONDAY_NOON


def missed(hours_ago: float = 2, **changed):
    """One that began some hours ago, and the candidate has just said that they were not there."""
    return say(an_interview(timedelta(hours=-hours_ago), phase=Phase.ATTENDING, **changed), Intent.MISSED, NOON)


def test_late_days_ahead_is_kindly_left_for_the_day_itself():
    change = say(asked(3 * DAY), Intent.LATE, minutes=10)

    assert not to_employer(change)
    assert "LATE K7 10" in only_send(change).draft.body
    assert "could not read" not in only_send(change).draft.body


def test_late_on_the_day_tells_them_at_once():
    (letter,) = to_employer(say(asked(HOUR), Intent.LATE, minutes=10))

    assert "about 10 minutes" in letter.draft.body


def test_late_hours_after_the_start_offers_the_apology():
    assert "MISSED K7" in only_send(say(an_interview(-2 * HOUR, phase=Phase.ATTENDING), Intent.LATE)).draft.body


def test_an_apology_is_shown_first_and_leaves_after_the_undo_window():
    change = missed()

    assert not to_employer(change)
    assert leaves_at(change.interview) == NOON + 10 * MINUTE
    assert change.interview.approval.body in only_send(change).draft.body
    gone = due(change.interview, StepKind.LETTER, NOON + 10 * MINUTE)
    (letter,) = to_employer(gone)
    assert (letter.purpose, letter.to) == (Purpose.LATE, DANA.email)


def test_the_apology_keeps_the_etiquette():
    letter = missed().interview.approval

    assert lint(replace(only_send(missed()).draft, subject=letter.subject, body=letter.body), Purpose.LATE, False) == []


def test_it_goes_out_once():
    shown = missed().interview
    gone = due(shown, StepKind.LETTER, NOON + 10 * MINUTE).interview
    accepted = settled(gone, Purpose.LATE, DeliveryState.ACCEPTED, NOON + 11 * MINUTE).interview

    assert accepted.phase is Phase.CLOSED
    for state in (shown, gone, accepted):
        again = say(state, Intent.MISSED, NOON + 12 * MINUTE)
        assert not to_employer(again)
        assert again.interview.approval == state.approval


def test_how_it_was_is_not_asked_of_one_who_was_not_there():
    change = missed()

    assert Purpose.DEBRIEF in revoked(change)
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert step.kind is StepKind.LETTER
    gone = due(change.interview, StepKind.LETTER, NOON + 10 * MINUTE).interview
    over = settled(gone, Purpose.LATE, DeliveryState.ACCEPTED, NOON + 11 * MINUTE).interview
    assert next_step(over, OFFICE.policy, OFFICE.candidate) is None


def test_asked_how_it_was_they_may_say_that_they_missed_it():
    change = say(debriefing(), Intent.MISSED, NOON)

    assert change.interview.question is Question.UNDO
    assert change.interview.approval.purpose is Purpose.LATE


def test_an_undo_drops_it_and_a_second_thought_may_bring_it_back():
    dropped = say(missed().interview, Intent.UNDO, NOON + MINUTE)

    assert not to_employer(dropped)
    assert say(dropped.interview, Intent.MISSED, NOON + 2 * MINUTE).interview.approval is not None


@pytest.mark.parametrize("hours_ago", [-5, 80])
def test_neither_before_it_began_nor_days_later(hours_ago):
    change = missed(hours_ago)

    assert change.interview.approval is None
    assert not to_employer(change)
    assert sends(change)


def test_nothing_is_written_where_a_no_has_been_told():
    told = say(posted(HOUR), Intent.MISSED, NOON + 2 * HOUR, told=True)

    assert not to_employer(told)
    assert told.interview.missed_at is None


def test_without_an_address_they_are_told_whom_to_call():
    change = missed(contact=replace(DANA, email=""))

    assert change.interview.phase is Phase.CLOSED
    assert DANA.phone in only_send(change).draft.body
    assert "no mail address" in only_send(missed(contact=NOBODY)).draft.body


def test_another_addressee_is_shown_before_it_leaves():
    changed = replace(missed().interview, contact=LEE)
    again = due(changed, StepKind.LETTER, NOON + 10 * MINUTE)

    assert not to_employer(again)
    assert again.interview.approval.to == LEE.email
    assert LEE.email in only_send(again).draft.body


@pytest.mark.parametrize(("state", "may_try_again"), [(DeliveryState.REFUSED, True), (DeliveryState.IN_DOUBT, False)])
def test_one_that_may_have_left_is_never_written_again(state, may_try_again):
    gone = due(missed().interview, StepKind.LETTER, NOON + 10 * MINUTE).interview
    failed = settled(gone, Purpose.LATE, state, NOON + 12 * MINUTE)

    assert purposes(failed) == [Purpose.ALERT]
    again = say(failed.interview, Intent.MISSED, NOON + 20 * MINUTE).interview
    assert (again.approval is not None) is may_try_again


def test_days_asleep_an_apology_is_theirs_to_send():
    late = due(missed().interview, StepKind.LETTER, NOON + 3 * DAY)

    assert not to_employer(late)
    assert purposes(late) == [Purpose.ALERT]


@pytest.mark.parametrize("text", ["MISSED K7", "k7 missed", "missedk7"])
def test_missed_is_read_with_its_ref(text):
    (reading,) = read(text, Asked.NONE, ("K7",), ("K7",))

    assert (reading.intent, reading.ref) == (Intent.MISSED, "K7")


def test_missed_without_a_ref_is_no_code():
    assert all(one.intent is not Intent.MISSED for one in read("missed", Asked.DECISION, ("K7",), ("K7",)))


@pytest.mark.parametrize("state", [DeliveryState.ACCEPTED, DeliveryState.REFUSED, DeliveryState.EXPIRED])
def test_what_becomes_of_i_am_late_does_not_end_the_apology_that_waits(state):
    waiting = missed().interview
    late = settled(waiting, Purpose.LATE, state, NOON + MINUTE, key="late/sms/SM0/0", revision=waiting.revision)
    assert late.interview.approval == waiting.approval
    assert not late.interview.is_over


@pytest.mark.parametrize("phase", [Phase.ASKED, Phase.UNRESOLVED])
def test_late_for_the_old_time_is_a_yes_to_it(phase):
    waits = replace(asked(HOUR), phase=phase, decision=Decision.RESCHEDULE, new_time_asked_at=NOON, question=None)
    change = say(waits, Intent.LATE, waits.starts_at + MINUTE, minutes=10)

    assert [one.to for one in sends(change) if one.to] == [DANA.email]
    assert (change.interview.phase, change.interview.decision) == (Phase.ATTENDING, Decision.ATTEND)


@pytest.mark.parametrize("text", ["I missed it K7", "k7 I overslept", "Ich habe verschlafen K7"])
@pytest.mark.parametrize("asking", [Asked.DECISION, Asked.NONE])
def test_who_was_not_there_says_so_in_their_own_words_before_they_are_asked_how_it_was(text, asking):
    (reading,) = read(text, asking, (), ("K7",))

    assert (reading.intent, reading.ref) == (Intent.MISSED, "K7")


def test_missed_before_it_began_is_too_soon_and_tells_nobody():
    change = say(asked(HOUR), Intent.MISSED)

    assert not to_employer(change)
    assert "has not begun" in only_send(change).draft.body


@pytest.mark.parametrize(("told_late", "minutes"), [((10,), 10), ((10, 20), 20), ((10,), None), ((0,), None)])
def test_the_same_delay_is_told_them_once(told_late: tuple[int, ...], minutes: int | None):
    change = say(asked(HOUR), Intent.LATE, told_late=told_late, minutes=minutes)
    told = only_send(change)
    assert not told.to
    assert "They know already" in told.draft.body


def test_a_longer_delay_is_news_to_them():
    letter, _ = sends(say(asked(HOUR), Intent.LATE, told_late=(10,), minutes=20))
    assert letter.to == DANA.email
    assert minutes_told(letter.key) == 20


def test_a_decline_in_the_calendar_alone_leaves_the_apology_to_be_written():
    unresolved = an_interview(-HOUR, phase=Phase.UNRESOLVED)
    assert say(unresolved, Intent.MISSED, told=True).interview.approval is not None
    assert say(unresolved, Intent.MISSED, told=True, told_in_words=True).interview.approval is None


def test_once_it_has_begun_nobody_is_asked_whether_they_bow_out():
    begun = an_interview(timedelta(minutes=-30), phase=Phase.ATTENDING)
    asked_back = only_send(say(begun, Intent.CANCEL, confirm=True)).draft.body
    assert "bow out" not in asked_back
    assert "MISSED K7" in asked_back
