"""What the candidate says, and what it does: nothing destructive without a plain word for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from daemon.core.change import Respond, Send
from daemon.core.compose import clear_sentence
from daemon.core.delivery import Purpose
from daemon.core.interview import Decision, Interview, News, Phase, Question, closed
from daemon.core.plan import StepKind, decide_by, next_step
from daemon.core.policy import OnSilence, ThankYou
from daemon.core.reading import Intent, Referral
from daemon.core.replies.hours import hour_in
from tests.core.builders import (
    AUTO_CANCEL,
    DANA,
    DAY,
    HOUR,
    LEE,
    MINUTE,
    MONDAY_NOON,
    NEW_YORK,
    NIGHT,
    NOBODY,
    OFFICE,
    an_interview,
    an_office,
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
    to_employer,
    withdrawing,
)

# Yes


def test_a_yes_keeps_the_interview_and_stops_the_ladder() -> None:
    change = say(asked(), Intent.ATTEND)
    assert (change.interview.phase, change.interview.decision) == (Phase.ATTENDING, Decision.ATTEND)
    assert {Purpose.QUESTION, Purpose.REMINDER} <= revoked(change)
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert step.kind is StepKind.DAY_OF


def test_a_yes_can_become_a_no_until_it_begins() -> None:
    going = say(asked(), Intent.ATTEND).interview
    assert say(going, Intent.CANCEL).interview.phase is Phase.WITHDRAWING


def test_after_it_began_nothing_can_be_decided_any_more() -> None:
    begun = asked(timedelta(minutes=-5))
    for intent in (Intent.ATTEND, Intent.CANCEL, Intent.RESCHEDULE):
        change = say(begun, intent)
        assert change.interview.phase is Phase.ASKED
        assert purposes(change) == [Purpose.ACKNOWLEDGEMENT]


# No


def test_a_no_shows_the_letter_and_its_addressee_and_sends_nothing_yet() -> None:
    change = say(asked(), Intent.CANCEL)
    shown = only_send(change)
    assert change.interview.phase is Phase.WITHDRAWING
    assert not to_employer(change)
    assert DANA.email in shown.draft.body
    assert clear_sentence(change.interview.approval.body) in shown.draft.body
    assert leaves_at(change.interview) == MONDAY_NOON + 10 * MINUTE


def test_the_approval_is_bound_to_what_was_shown() -> None:
    approval = withdrawing().approval
    assert (approval.revision, approval.to, approval.purpose) == (asked().revision, DANA.email, Purpose.CANCELLATION)


def test_an_immediate_no_has_no_undo_window() -> None:
    change = say(asked(), Intent.CANCEL, now=True)
    assert leaves_at(change.interview) == MONDAY_NOON
    assert to_employer(due(change.interview, StepKind.LETTER, MONDAY_NOON))


def test_an_immediate_no_by_text_leaves_once_the_letter_was_shown() -> None:
    unseen = say(asked(), Intent.CANCEL, now=True).interview
    waiting = due(unseen, StepKind.LETTER, MONDAY_NOON, shown=False)
    assert not to_employer(waiting)
    assert to_employer(due(waiting.interview, StepKind.LETTER, MONDAY_NOON + MINUTE))


def test_send_now_after_an_undo_does_not_send_a_letter_that_nobody_saw() -> None:
    """It was undone and the notice began meanwhile: the letter that S makes is another one (seed 1774)."""
    undone = say(withdrawing(), Intent.ATTEND, MONDAY_NOON + MINUTE, key="sms/SM2/0").interview
    again = say(undone, Intent.CANCEL, MONDAY_NOON + MINUTE, key="sms/SM3/0", now=True).interview
    assert not to_employer(due(again, StepKind.LETTER, MONDAY_NOON + MINUTE, shown=False))


def test_a_second_no_changes_nothing_and_send_now_sends_it() -> None:
    leaving = withdrawing()
    again = say(leaving, Intent.CANCEL, MONDAY_NOON + MINUTE, key="sms/SM2/0")
    assert leaves_at(again.interview) == leaves_at(leaving)
    hurried = say(leaving, Intent.CANCEL, MONDAY_NOON + MINUTE, key="sms/SM3/0", now=True)
    assert leaves_at(hurried.interview) == MONDAY_NOON + MINUTE


def test_words_that_cannot_be_read_hold_the_letter_for_another_undo_window_and_only_once() -> None:
    leaving = withdrawing()
    doubted = say(leaving, Intent.UNKNOWN, MONDAY_NOON + 9 * MINUTE, key="sms/SM2/0")
    assert leaves_at(doubted.interview) == MONDAY_NOON + 9 * MINUTE + OFFICE.policy.undo_window
    assert "The letter waits until" in only_send(doubted).draft.body
    again = say(doubted.interview, Intent.HELP, MONDAY_NOON + 18 * MINUTE, key="sms/SM3/0")
    assert leaves_at(again.interview) == leaves_at(doubted.interview)


def test_a_letter_that_was_to_go_at_once_is_not_held_up_by_other_words() -> None:
    hurried = say(withdrawing(), Intent.CANCEL, MONDAY_NOON + MINUTE, key="sms/SM2/0", now=True).interview
    doubted = say(hurried, Intent.UNKNOWN, MONDAY_NOON + MINUTE, key="sms/SM3/0")
    assert leaves_at(doubted.interview) == MONDAY_NOON + MINUTE


def test_words_that_cannot_be_read_never_hold_a_letter_beyond_the_start() -> None:
    soon = say(asked(15 * MINUTE), Intent.CANCEL).interview
    doubted = say(soon, Intent.UNKNOWN, MONDAY_NOON + 9 * MINUTE, key="sms/SM2/0").interview
    assert doubted.starts_at is not None
    assert leaves_at(doubted) < doubted.starts_at


def test_a_no_minutes_before_the_start_still_leaves_before_it() -> None:
    change = say(asked(5 * MINUTE), Intent.CANCEL)
    assert leaves_at(change.interview) < change.interview.starts_at


def test_inside_the_notice_the_call_comes_first_and_the_letter_owns_the_short_notice() -> None:
    change = say(asked(10 * HOUR), Intent.CANCEL)
    shown = only_send(change).draft.body
    assert DANA.phone in shown
    assert "CALLED K7" in shown
    assert "short notice" in change.interview.approval.body


def test_an_immediate_no_just_before_the_notice_is_not_late() -> None:
    change = say(asked(24 * HOUR + 5 * MINUTE), Intent.CANCEL, now=True)
    assert "short notice" not in change.interview.approval.body


def test_no_reason_is_given_unless_the_candidate_gives_one() -> None:
    plain = withdrawing().approval.body
    given = say(asked(), Intent.CANCEL, reason="relocation").interview.approval.body
    assert plain != given
    assert "relocat" not in plain


def test_a_friend_is_referred_by_name() -> None:
    change = say(asked(), Intent.CANCEL, referral=Referral("Kim Lee", "kim@example.org"))
    assert "Kim Lee" in change.interview.approval.body


def test_the_counter_argument_stands_beside_the_undo_window_and_can_be_switched_off() -> None:
    assert "One thought before it goes" in only_send(say(asked(), Intent.CANCEL)).draft.body
    off = say(asked(), Intent.CANCEL, office=an_office(second_thoughts=False))
    assert "One thought" not in only_send(off).draft.body
    ethics = say(asked(), Intent.CANCEL, reason="company")
    assert "One thought" not in only_send(ethics).draft.body


def test_without_an_address_the_candidate_is_told_to_tell_them() -> None:
    change = say(asked(contact=NOBODY), Intent.CANCEL)
    assert "CALLED K7" in only_send(change).draft.body
    assert change.interview.phase is Phase.WITHDRAWING


@pytest.mark.parametrize("intent", [Intent.CANCEL, Intent.NO, Intent.WITHDRAW, Intent.RESCHEDULE])
def test_less_than_a_plain_word_is_asked_back(intent: Intent) -> None:
    change = say(asked(), intent, confirm=True)
    assert change.interview.phase is Phase.ASKED
    assert "Until then I tell nobody" in only_send(change).draft.body


@pytest.mark.parametrize("intent", [Intent.UNKNOWN, Intent.OPT_OUT, Intent.OPT_IN, Intent.HELP, Intent.CALLED])
def test_what_is_no_answer_decides_nothing(intent: Intent) -> None:
    before = asked()
    change = say(before, intent)
    assert replace(change.interview, spoke_at=None) == before
    assert purposes(change) == [Purpose.ACKNOWLEDGEMENT]


def test_every_word_of_the_candidate_is_noted_whatever_it_means() -> None:
    assert say(asked(), Intent.UNKNOWN, MONDAY_NOON + HOUR).interview.spoke_at == MONDAY_NOON + HOUR


# Undo


def test_an_undo_tells_nobody_and_asks_again() -> None:
    change = say(withdrawing(), Intent.UNDO, MONDAY_NOON + MINUTE)
    assert (change.interview.phase, change.interview.decision) == (Phase.ASKED, None)
    assert change.interview.approval is None
    assert {Purpose.CANCELLATION, Purpose.DECLINE} <= revoked(change)
    assert change.interview.question is Question.DECISION


def test_an_undo_goes_back_to_the_yes_that_was_there_before() -> None:
    going = say(asked(), Intent.ATTEND).interview
    back = say(say(going, Intent.CANCEL).interview, Intent.UNDO).interview
    assert (back.phase, back.decision) == (Phase.ATTENDING, Decision.ATTEND)


def test_a_yes_in_the_undo_window_takes_the_no_back() -> None:
    change = say(withdrawing(), Intent.ATTEND)
    assert (change.interview.phase, change.interview.decision) == (Phase.ATTENDING, Decision.ATTEND)


def test_once_something_has_left_an_undo_comes_too_late_and_says_so() -> None:
    change = say(posted(), Intent.UNDO, told=True)
    assert change.interview.phase is Phase.WITHDRAWING
    assert "told already" in only_send(change).draft.body


def test_a_word_about_an_interview_that_is_over_offers_no_choice_that_is_none() -> None:
    # A ref of the past is not read as an answer: "u k7", an hour after the letter, comes as UNKNOWN.
    withdrawn = closed(posted(), Phase.WITHDRAWN, MONDAY_NOON)
    reply = only_send(say(withdrawn, Intent.UNKNOWN, told=True)).draft.body
    assert "told already" in reply
    assert "= going" not in reply
    elsewhere = only_send(say(closed(asked(), Phase.CLOSED, MONDAY_NOON), Intent.UNKNOWN)).draft.body
    assert "no longer open" in elsewhere


def test_an_undone_silence_is_not_withdrawn_again() -> None:
    put = asked()
    at = decide_by(put, AUTO_CANCEL.policy)
    assert at is not None
    leaving = due(put, StepKind.SILENCE, at, AUTO_CANCEL).interview
    back = say(leaving, Intent.UNDO, at + MINUTE, AUTO_CANCEL).interview
    for _ in range(4):
        step = next_step(back, AUTO_CANCEL.policy, AUTO_CANCEL.candidate)
        assert step is not None
        assert step.kind is not StepKind.LETTER
        back = due(back, step.kind, max(step.due_at, at + MINUTE), AUTO_CANCEL).interview
        assert back.phase is not Phase.WITHDRAWING


def test_an_undo_after_a_refused_letter_goes_back_to_the_ladder() -> None:
    refused = replace(asked(), phase=Phase.UNRESOLVED, decision=Decision.WITHDRAW, question=None)
    again = say(refused, Intent.CANCEL).interview
    assert again.phase is Phase.WITHDRAWING
    back = say(again, Intent.UNDO).interview
    assert (back.phase, back.decision) == (Phase.ASKED, None)
    assert next_step(back, OFFICE.policy, OFFICE.candidate) is not None


def test_after_a_refused_letter_the_candidate_may_go_after_all() -> None:
    refused = replace(asked(), phase=Phase.UNRESOLVED, decision=Decision.WITHDRAW, question=None)
    assert say(refused, Intent.ATTEND).interview.phase is Phase.ATTENDING


def test_a_letter_that_may_have_left_cannot_be_taken_back_by_a_yes() -> None:
    doubtful = replace(posted(), phase=Phase.UNRESOLVED, question=None)
    assert say(doubtful, Intent.ATTEND, told=True).interview.phase is Phase.UNRESOLVED


# Another time


def test_another_time_is_asked_for_by_a_letter_and_declines_nothing() -> None:
    waiting = say(asked(), Intent.RESCHEDULE, prefers="Friday afternoon").interview
    assert waiting.decision is Decision.RESCHEDULE
    assert "Friday afternoon" in waiting.approval.body
    (letter,) = due(waiting, StepKind.LETTER, leaves_at(waiting)).effects
    assert isinstance(letter, Send)
    assert letter.purpose is Purpose.RESCHEDULE


def test_another_time_without_an_address_is_theirs_to_ask_for() -> None:
    change = say(asked(contact=NOBODY), Intent.RESCHEDULE)
    assert change.interview.phase is Phase.ASKED
    assert not to_employer(change)


def test_reached_about_another_time_is_no_withdrawal() -> None:
    waiting = say(asked(), Intent.RESCHEDULE).interview
    change = say(waiting, Intent.CALLED)
    assert (change.interview.phase, change.interview.decision) == (Phase.ASKED, Decision.RESCHEDULE)
    assert not to_employer(change)
    assert Purpose.RESCHEDULE in revoked(change)


def test_another_time_in_the_undo_window_puts_its_letter_in_the_place_of_the_no() -> None:
    change = say(withdrawing(), Intent.RESCHEDULE)
    assert change.interview.decision is Decision.RESCHEDULE
    assert change.interview.approval.purpose is Purpose.RESCHEDULE
    assert {Purpose.CANCELLATION, Purpose.DECLINE} <= revoked(change)
    assert "another time" in only_send(change).draft.body
    back = say(change.interview, Intent.UNDO).interview
    assert (back.phase, back.decision, back.approval) == (Phase.ASKED, None, None)


def test_a_no_in_the_undo_window_of_another_time_shows_its_own_letter_instead() -> None:
    waiting = say(asked(), Intent.RESCHEDULE).interview
    change = say(waiting, Intent.CANCEL)
    assert (change.interview.decision, change.interview.approval.purpose) == (Decision.WITHDRAW, Purpose.CANCELLATION)
    assert Purpose.RESCHEDULE in revoked(change)
    assert clear_sentence(change.interview.approval.body) in only_send(change).draft.body
    (letter, *_) = to_employer(due(change.interview, StepKind.LETTER, leaves_at(change.interview)))
    assert letter.purpose is Purpose.CANCELLATION


def test_send_it_now_sends_the_letter_that_was_shown_and_no_other() -> None:
    hurried = say(say(asked(), Intent.RESCHEDULE).interview, Intent.CANCEL, now=True).interview
    assert hurried.approval.purpose is Purpose.RESCHEDULE


@pytest.mark.parametrize(("first", "second"), [(Intent.CANCEL, Intent.RESCHEDULE), (Intent.RESCHEDULE, Intent.CANCEL)])
def test_once_a_letter_may_have_left_another_answer_changes_nothing(first: Intent, second: Intent) -> None:
    left = say(asked(), first).interview
    assert say(left, second, told=True).interview.approval == left.approval


@pytest.mark.parametrize("intent", [Intent.ATTEND, Intent.UNSURE])
def test_what_a_yes_asks_for_besides_is_said_to_be_theirs_to_ask(intent: Intent) -> None:
    told = only_send(say(asked(5 * DAY), intent, asks=True)).draft.body
    assert "please ask Dana yourself" in told
    assert DANA.phone in told
    assert "yourself" not in only_send(say(asked(5 * DAY), intent)).draft.body


# Snooze


def test_a_snooze_asks_again_tomorrow() -> None:
    assert say(asked(5 * DAY), Intent.SNOOZE).interview.held_until == MONDAY_NOON + DAY


def test_a_snooze_is_bounded_by_the_deadline() -> None:
    put = asked(30 * HOUR)
    again = say(put, Intent.SNOOZE).interview.held_until
    assert again == decide_by(put, OFFICE.policy) - 2 * HOUR


def test_a_snooze_ends_before_the_quiet_hours_rather_than_in_them() -> None:
    # Interview at 8 AM on Wednesday: two hours before the deadline is 5:50 AM on Tuesday.
    starts_in = datetime(2026, 12, 2, 8, tzinfo=NEW_YORK) - MONDAY_NOON
    again = say(asked(starts_in), Intent.SNOOZE).interview.held_until
    assert again == datetime(2026, 11, 30, 20, 45, tzinfo=NEW_YORK)


def test_a_snooze_that_leads_into_the_night_ends_in_the_morning_where_that_is_in_time() -> None:
    evening = datetime(2026, 12, 1, 20, 50, tzinfo=NEW_YORK)
    put = asked(timedelta(hours=37, minutes=10), evening)
    for office in (OFFICE, AUTO_CANCEL):
        snoozed = say(put, Intent.SNOOZE, evening, office)
        assert snoozed.interview.held_until == datetime(2026, 12, 2, 8, 0, tzinfo=NEW_YORK)
        assert "8:00 AM" in only_send(snoozed).draft.body


def test_a_snooze_close_to_the_deadline_ends_while_there_is_time_to_answer() -> None:
    put = asked(24 * HOUR + 100 * MINUTE)
    assert say(put, Intent.SNOOZE).interview.held_until == MONDAY_NOON + 30 * MINUTE


def test_a_snooze_without_time_left_is_told_so() -> None:
    change = say(asked(24 * HOUR + 30 * MINUTE), Intent.SNOOZE)
    assert change.interview.held_until is None
    assert "no time to ask again" in only_send(change).draft.body


def test_a_snooze_of_is_it_an_interview_asks_that_again_and_offers_its_own_answers() -> None:
    change = say(asked(5 * DAY, maybe=True, question=Question.IS_INTERVIEW), Intent.SNOOZE)
    assert change.interview.held_until == MONDAY_NOON + DAY
    assert "N K7 = it is none" in only_send(change).draft.body
    assert due(change.interview, StepKind.ASK, MONDAY_NOON + DAY).interview.question is Question.IS_INTERVIEW


def test_how_it_was_is_asked_again_a_day_later_at_a_decent_hour_and_in_another_text() -> None:
    late_in_the_evening = MONDAY_NOON + 10 * HOUR
    change = say(debriefing(MONDAY_NOON), Intent.SNOOZE, late_in_the_evening)
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert "I ask again later" in only_send(change).draft.body
    assert "1 K7 = loved it" in only_send(change).draft.body
    assert (step.kind, step.due_at) == (StepKind.DEBRIEF, datetime(2026, 12, 2, 8, tzinfo=NEW_YORK))
    again = due(change.interview, StepKind.DEBRIEF, step.due_at)
    first = due(an_interview(timedelta(minutes=-90), phase=Phase.ATTENDING), StepKind.DEBRIEF, MONDAY_NOON)
    assert only_send(again).draft == only_send(first).draft
    assert only_send(again).key != only_send(first).key
    assert next_step(again.interview, OFFICE.policy, OFFICE.candidate).kind is StepKind.CLOSE


def test_how_it_was_is_put_off_for_a_week_and_no_longer() -> None:
    interview, now = debriefing(), MONDAY_NOON
    for _ in range(10):
        interview = say(interview, Intent.SNOOZE, now).interview
        if interview.held_until is None:
            break
        now = interview.held_until
        interview = due(interview, StepKind.DEBRIEF, now).interview
    assert DAY <= now - MONDAY_NOON < 7 * DAY
    assert interview.held_until is None
    assert next_step(interview, OFFICE.policy, OFFICE.candidate).kind is StepKind.CLOSE


@pytest.mark.parametrize("first", [Intent.THANK, Intent.WITHDRAW])
def test_a_draft_that_waits_for_a_yes_is_shown_again_word_for_word_as_they_left_it(first: Intent) -> None:
    own = "Thank you for everything, but I withdraw my application. Sam"
    offered = say(say(debriefing(), first).interview, Intent.EDIT, text=own).interview
    snoozed = say(offered, Intent.SNOOZE).interview
    again = due(snoozed, StepKind.OFFER, MONDAY_NOON + DAY)
    assert own in only_send(again).draft.body
    assert again.interview.approval == offered.approval
    assert again.interview.held_until is None
    sent = say(again.interview, Intent.YES, MONDAY_NOON + DAY).interview
    assert sent.approval.body == own
    assert sent.approval.leaves_at is not None


def test_an_answer_before_its_time_ends_the_snooze() -> None:
    snoozed = say(debriefing(), Intent.SNOOZE).interview
    offered = say(snoozed, Intent.THANK).interview
    assert offered.held_until != snoozed.held_until
    assert say(offered, Intent.YES).interview.held_until is None


# Late


def test_late_on_the_day_tells_the_contact_and_the_candidate() -> None:
    change = say(asked(HOUR), Intent.LATE, minutes=10)
    letter, acknowledged = sends(change)
    assert (letter.purpose, letter.to) == (Purpose.LATE, DANA.email)
    assert "10 minutes late" in letter.draft.body
    assert DANA.email in acknowledged.draft.body
    assert clear_sentence(letter.draft.body) in acknowledged.draft.body


@pytest.mark.parametrize("interview", [asked(3 * DAY), asked(HOUR, maybe=True), withdrawing()])
def test_late_for_what_is_not_on_today_tells_nobody(interview: Interview) -> None:
    assert not to_employer(say(interview, Intent.LATE, minutes=10))


# Reached by phone


def test_reached_by_phone_no_letter_goes_and_the_calendar_is_declined() -> None:
    change = say(withdrawing(10 * HOUR), Intent.CALLED)
    assert change.interview.phase is Phase.WITHDRAWN
    assert Purpose.CANCELLATION in revoked(change)
    (declining,) = to_employer(change)
    assert isinstance(declining, Respond)


def test_reached_after_it_began_declines_nothing_any_more() -> None:
    missed = an_interview(timedelta(minutes=-5), phase=Phase.UNRESOLVED, decision=Decision.WITHDRAW)
    change = say(missed, Intent.CALLED)
    assert change.interview.phase is Phase.WITHDRAWN
    assert not to_employer(change)


def test_reached_before_saying_yes_or_no_is_not_taken_for_a_no() -> None:
    change = say(asked(), Intent.CALLED)
    assert change.interview.phase is Phase.ASKED
    assert not to_employer(change)


def test_not_reached_is_no_second_cancellation() -> None:
    leaving = say(asked(contact=NOBODY), Intent.CANCEL).interview
    waiting = due(leaving, StepKind.LETTER, leaves_at(leaving)).interview
    for intent in (Intent.NO, Intent.CANCEL):
        change = say(waiting, intent)
        assert change.interview.phase is Phase.UNRESOLVED
        assert not to_employer(change)
    assert say(waiting, Intent.CALLED).interview.phase is Phase.WITHDRAWN


def test_a_yes_after_a_no_without_an_address_goes_and_is_no_word_that_they_know() -> None:
    leaving = say(asked(contact=NOBODY), Intent.CANCEL).interview
    waiting = due(leaving, StepKind.LETTER, leaves_at(leaving)).interview
    assert say(waiting, Intent.ATTEND).interview.phase is Phase.ATTENDING
    assert say(waiting, Intent.ATTEND, told=True).interview.phase is Phase.UNRESOLVED


# Is it an interview? Which time?


def test_yes_it_is_an_interview_starts_the_ladder_and_is_acknowledged() -> None:
    maybe = asked(10 * DAY, maybe=True, question=Question.IS_INTERVIEW)
    change = say(maybe, Intent.YES)
    assert not change.interview.maybe
    assert purposes(change) == [Purpose.ACKNOWLEDGEMENT]
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert step.kind is StepKind.ASK


def test_yes_it_is_an_interview_and_the_question_follows_at_once_where_it_is_due() -> None:
    change = say(asked(maybe=True, question=Question.IS_INTERVIEW), Intent.YES)
    assert not change.effects
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert (step.kind, step.due_at) == (StepKind.ASK, MONDAY_NOON)


def test_no_it_is_no_interview_closes_it_and_tells_nobody() -> None:
    change = say(asked(maybe=True, question=Question.IS_INTERVIEW), Intent.NO)
    assert change.interview.phase is Phase.CLOSED
    assert not to_employer(change)


@pytest.mark.parametrize("intent", [Intent.CANCEL, Intent.WITHDRAW, Intent.RESCHEDULE, Intent.LATE])
def test_what_may_be_no_interview_cannot_be_cancelled(intent: Intent) -> None:
    maybe = asked(2 * HOUR, maybe=True, question=Question.IS_INTERVIEW)
    change = say(maybe, intent, now=True)
    assert change.interview.phase is Phase.ASKED
    assert not to_employer(change)


ALL_DAY = {"written_start": "2026-12-03", "time_problem": "all day"}


def test_the_hour_of_an_all_day_entry_is_taken_said_back_and_planned_from() -> None:
    change = say(which_time(**ALL_DAY), Intent.AT, hour=time(14, 30))
    dated = change.interview
    assert dated.starts_at == datetime(2026, 12, 3, 14, 30, tzinfo=NEW_YORK)
    assert (dated.time_problem, dated.time_confirmed, dated.question) == ("", "2026-12-03", None)
    assert "Thu, Dec 3, 2:30 PM" in only_send(change).draft.body
    assert next_step(dated, OFFICE.policy, OFFICE.candidate).kind is StepKind.ASK


def test_an_hour_that_is_over_is_asked_for_again() -> None:
    today = f"{MONDAY_NOON.astimezone(NEW_YORK):%Y-%m-%d}"
    change = say(which_time(written_start=today, time_problem="all day"), Intent.AT, hour=time(8))
    assert change.interview.starts_at is None
    assert "no time of day" in only_send(change).draft.body


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("K7 2pm", time(14)),
        ("k7 at 14:30", time(14, 30)),
        ("2:30", time(14, 30)),
        ("at 9:15 K7", time(9, 15)),
        ("um 15 Uhr", time(15)),
        ("à 14h30", time(14, 30)),
        ("a las 10:00", time(10)),
        ("noon", time(12)),
        ("12 am", time(0)),
    ],
)
def test_an_hour_is_read_in_the_ways_that_people_write_one(text: str, at: time) -> None:
    assert hour_in(text, "K7") == at


@pytest.mark.parametrize(
    "text", ["2", "K7", "K7 2", "no", "25:00", "13pm", "2pm or 3pm", "2pm friday", "2pm PST", "10:75"]
)
def test_what_is_not_one_hour_alone_is_none(text: str) -> None:
    assert hour_in(text, "K7") is None


def which_time(**changed: object) -> Interview:
    return replace(an_interview(None, phase=Phase.ASKED, question=Question.WHICH_TIME, asked_at=MONDAY_NOON), **changed)


def test_yes_that_is_my_local_time_dates_the_interview() -> None:
    dated = say(which_time(), Intent.YES).interview
    assert dated.starts_at == datetime(2026, 12, 3, 19, tzinfo=UTC)
    assert (dated.time_problem, dated.time_confirmed) == ("", "2026-12-03 14:00")
    step = next_step(dated, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert step.kind is StepKind.ASK


def test_no_that_is_not_my_local_time_is_not_a_no_to_the_interview() -> None:
    change = say(which_time(), Intent.NO)
    assert change.interview.phase is Phase.ASKED
    assert change.interview.question is Question.WHICH_TIME
    assert "put the right time" in only_send(change).draft.body


@pytest.mark.parametrize("written", ["2026-12-03", "noon", ""])
def test_yes_to_a_day_without_a_time_dates_nothing(written: str) -> None:
    assert say(which_time(written_start=written, time_problem="all day"), Intent.YES).interview.starts_at is None


# Afterwards


@pytest.mark.parametrize("intent", [Intent.THANK, Intent.UNSURE, Intent.YES])
def test_loved_it_or_unsure_shows_a_thank_you_that_waits_for_a_yes(intent: Intent) -> None:
    change = say(debriefing(), intent)
    assert change.interview.question is Question.THANK_YOU
    assert change.interview.approval.leaves_at is None
    assert change.interview.approval.body in only_send(change).draft.body
    assert not to_employer(change)


def test_the_yes_to_a_thank_you_sends_it_at_once_in_civil_hours() -> None:
    shown = say(debriefing(), Intent.THANK).interview
    approved = say(shown, Intent.YES, MONDAY_NOON + MINUTE).interview
    assert leaves_at(approved) == MONDAY_NOON + MINUTE
    assert only_send(due(approved, StepKind.LETTER, MONDAY_NOON + MINUTE)).purpose is Purpose.THANK_YOU


def test_the_yes_to_a_thank_you_at_night_sends_it_in_the_morning() -> None:
    shown = say(debriefing(NIGHT), Intent.THANK, NIGHT).interview
    assert leaves_at(say(shown, Intent.YES, NIGHT).interview) == datetime(2026, 12, 1, 8, tzinfo=NEW_YORK)


def test_the_no_to_a_thank_you_drops_it() -> None:
    shown = say(debriefing(), Intent.THANK).interview
    change = say(shown, Intent.NO)
    assert (change.interview.phase, change.interview.approval) == (Phase.CLOSED, None)
    assert not to_employer(change)


def test_not_for_me_shows_a_withdrawal_that_waits_for_a_yes() -> None:
    shown = say(debriefing(), Intent.WITHDRAW).interview
    assert shown.approval.purpose is Purpose.WITHDRAWAL
    assert shown.phase is Phase.DEBRIEFING
    approved = say(shown, Intent.YES, MONDAY_NOON + MINUTE).interview
    letter = only_send(due(approved, StepKind.LETTER, leaves_at(approved)))
    assert (letter.purpose, letter.to) == (Purpose.WITHDRAWAL, DANA.email)


def test_not_for_me_after_all_shows_a_withdrawal_instead_of_the_thank_you() -> None:
    shown = say(debriefing(), Intent.THANK).interview
    assert say(shown, Intent.WITHDRAW).interview.approval.purpose is Purpose.WITHDRAWAL


def test_it_did_not_happen_leads_to_no_thank_you() -> None:
    change = say(debriefing(), Intent.NO)
    assert change.interview.phase is Phase.CLOSED
    assert not to_employer(change)


def test_a_thank_you_may_be_off() -> None:
    change = say(debriefing(), Intent.THANK, office=an_office(thank_you=ThankYou.OFF))
    assert change.interview.phase is Phase.CLOSED


def test_how_it_was_is_no_yes_to_the_letter_that_withdraws() -> None:
    shown = say(debriefing(), Intent.WITHDRAW).interview
    change = say(shown, Intent.THANK, on_screen=True)
    assert (change.interview.approval.purpose, change.interview.approval.leaves_at) == (Purpose.THANK_YOU, None)
    assert "Shall I send this thank-you" in only_send(change).draft.body


def test_how_it_was_ends_a_withdrawal_and_thanks_nobody_a_second_time() -> None:
    thanked = debriefing(phase=Phase.THANKED, question=None, thanked_at=MONDAY_NOON - HOUR)
    shown = say(thanked, Intent.WITHDRAW).interview
    change = say(shown, Intent.THANK, on_screen=True)
    assert (change.interview.phase, change.interview.approval) == (Phase.CLOSED, None)
    assert "Nothing more is sent" in only_send(change).draft.body


def test_an_automatic_thank_you_is_shown_and_can_be_taken_back_in_any_words() -> None:
    office = an_office(thank_you=ThankYou.AUTO)
    change = say(debriefing(), Intent.THANK, office=office)
    assert leaves_at(change.interview) == MONDAY_NOON + 10 * MINUTE
    assert change.interview.approval.body in only_send(change).draft.body
    for intent in (Intent.UNDO, Intent.NO, Intent.CANCEL):
        back = say(change.interview, intent, MONDAY_NOON + MINUTE, office).interview
        assert (back.phase, back.approval) == (Phase.CLOSED, None)


def test_the_yes_to_a_letter_whose_addressee_changed_shows_the_new_one() -> None:
    shown = replace(say(debriefing(), Intent.THANK).interview, contact=LEE)
    change = say(shown, Intent.YES, key="sms/SM2/0")
    assert change.interview.approval.to == LEE.email
    assert change.interview.approval.leaves_at is None
    assert LEE.email in only_send(change).draft.body


@pytest.mark.parametrize("intent", [Intent.THANK, Intent.WITHDRAW])
def test_with_nobody_to_write_to_that_is_said_and_an_address_asked_for(intent: Intent) -> None:
    change = say(debriefing(contact=replace(NOBODY, phone=DANA.phone)), intent)
    assert change.interview.question is Question.THANK_YOU
    told = only_send(change).draft.body
    assert DANA.phone in told
    assert "K7 name@company.com" in told
    assert "Nothing more is sent" not in told


def test_a_yes_without_an_address_asks_for_one_again_and_sends_nothing() -> None:
    wanted = say(debriefing(contact=NOBODY), Intent.WITHDRAW).interview
    again = say(wanted, Intent.YES)
    assert to_employer(again) == []
    assert again.interview.question is Question.THANK_YOU


# What is over


def test_an_answer_to_a_withdrawn_interview_says_that_they_are_told() -> None:
    over = replace(asked(), phase=Phase.WITHDRAWN, question=None)
    for intent in (Intent.ATTEND, Intent.CANCEL, Intent.UNDO, Intent.RESCHEDULE):
        change = say(over, intent)
        assert change.interview.phase is Phase.WITHDRAWN
        assert not to_employer(change)
    assert "told already" in only_send(say(over, Intent.UNDO)).draft.body


def test_a_yes_to_a_vanished_event_is_going_and_ends_the_news() -> None:
    gone = asked(news=News.VANISHED, missing_since=MONDAY_NOON)
    assert say(gone, Intent.ATTEND).interview.news is None


def test_a_withdrawn_yes_of_auto_cancel_needs_no_second_word() -> None:
    office = an_office(on_silence=OnSilence.WITHDRAW)
    assert say(asked(), Intent.ATTEND, office=office).interview.phase is Phase.ATTENDING


# Where they were told otherwise, and what is left once it has begun


def awaits_new_time(starts_in: timedelta = 2 * DAY, **changed: object) -> Interview:
    known = {"decision": Decision.RESCHEDULE, "new_time_asked_at": MONDAY_NOON, "question": None}
    return replace(asked(starts_in), **(known | changed))


def test_a_yes_after_another_time_was_asked_for_says_whom_to_tell_and_how() -> None:
    change = say(awaits_new_time(), Intent.ATTEND)
    body = only_send(change).draft.body
    assert "They were asked for another time" in body
    assert DANA.phone in body
    assert (change.interview.decision, change.interview.new_time_asked_at) == (Decision.ATTEND, None)


def test_a_plain_yes_speaks_of_no_other_time() -> None:
    assert "another time" not in only_send(say(asked(), Intent.ATTEND)).draft.body


def test_a_yes_while_that_letter_is_in_doubt_says_that_they_may_have_been_asked() -> None:
    doubtful = replace(asked(), phase=Phase.UNRESOLVED, decision=Decision.RESCHEDULE, question=None)
    assert "They may have been asked" in only_send(say(doubtful, Intent.ATTEND)).draft.body


def test_a_yes_that_takes_a_no_back_remembers_the_other_time_as_well() -> None:
    leaving = say(awaits_new_time(), Intent.CANCEL).interview
    change = say(leaving, Intent.ATTEND, MONDAY_NOON + MINUTE)
    assert "They were asked for another time" in only_send(change).draft.body
    assert change.interview.phase is Phase.ATTENDING


def test_a_no_that_is_taken_back_leaves_the_wish_for_another_time_as_it_was() -> None:
    leaving = say(awaits_new_time(), Intent.CANCEL).interview
    assert say(leaving, Intent.UNDO, MONDAY_NOON + MINUTE).interview.awaits_new_time


def test_no_reminder_is_promised_where_none_will_come() -> None:
    assert "I remind you" in only_send(say(asked(2 * DAY), Intent.ATTEND)).draft.body
    for late in (asked(HOUR), asked(HOUR, reminded_at=MONDAY_NOON)):
        assert "I remind you" not in only_send(say(late, Intent.ATTEND)).draft.body


def test_another_time_at_short_notice_offers_the_call_first_and_the_letter_owns_it() -> None:
    change = say(asked(10 * HOUR), Intent.RESCHEDULE)
    shown = only_send(change).draft.body
    assert shown.index(DANA.phone) < shown.index("CALLED K7") < shown.index(DANA.email)
    assert "short notice" in change.interview.approval.body
    assert "short notice" not in say(asked(), Intent.RESCHEDULE).interview.approval.body


def test_who_asks_for_another_time_hears_that_they_are_expected_until_then() -> None:
    assert "Until they give you another time, they expect you" in only_send(say(asked(), Intent.RESCHEDULE)).draft.body


@pytest.mark.parametrize(
    ("intent", "starts_in", "theirs"),
    [(Intent.RESCHEDULE, 2 * DAY, "ask them for another time"), (Intent.LATE, HOUR, "tell them yourself that you are")],
)
def test_without_an_address_only_what_can_be_answered_is_offered(
    intent: Intent, starts_in: timedelta, theirs: str
) -> None:
    body = only_send(say(asked(starts_in, contact=NOBODY), intent)).draft.body
    assert theirs in body
    assert "CALLED" not in body


def test_who_called_before_they_decided_is_heard_and_still_asked() -> None:
    body = only_send(say(asked(), Intent.CALLED)).draft.body
    assert body.startswith("[K7] Noted")
    assert "Are you going? Y K7" in body
    going = say(asked(), Intent.ATTEND).interview
    assert "Are you going" not in only_send(say(going, Intent.CALLED)).draft.body


@pytest.mark.parametrize("intent", [Intent.UNSURE, Intent.SNOOZE])
def test_who_becomes_unsure_after_a_yes_learns_what_holds_and_how_to_change_it(intent: Intent) -> None:
    going = say(asked(), Intent.ATTEND).interview
    change = say(going, intent, MONDAY_NOON + HOUR)
    assert change.interview.decision is Decision.ATTEND
    assert "Until you say otherwise, you are going: N K7" in only_send(change).draft.body


def test_a_doubt_does_not_sound_as_if_it_held_the_letter_up() -> None:
    change = say(withdrawing(), Intent.UNSURE, MONDAY_NOON + MINUTE)
    assert change.interview.letter_waits
    assert "U K7 = keep" in only_send(change).draft.body


@pytest.mark.parametrize("intent", [Intent.ATTEND, Intent.CANCEL, Intent.RESCHEDULE, Intent.UNKNOWN, Intent.HELP])
def test_once_it_has_begun_only_what_is_left_is_offered(intent: Intent) -> None:
    begun = say(asked(), Intent.ATTEND).interview
    for minutes, late in ((11, True), (90, False)):
        body = only_send(say(begun, intent, begun.starts_at + minutes * MINUTE)).draft.body
        assert "MISSED K7" in body
        assert ("LATE K7 10" in body) is late
        assert "N K7" not in body
        assert "R K7" not in body


def test_a_yes_once_it_has_begun_counts_where_another_time_had_been_asked_for() -> None:
    waits = awaits_new_time(HOUR)
    for phase in (Phase.ASKED, Phase.UNRESOLVED):
        there = say(replace(waits, phase=phase), Intent.ATTEND, waits.starts_at + MINUTE).interview
        assert (there.phase, there.decision) == (Phase.ATTENDING, Decision.ATTEND)
        step = next_step(there, OFFICE.policy, OFFICE.candidate)
        assert step is not None
        assert step.kind is StepKind.DEBRIEF


def test_a_no_that_is_asked_about_while_a_letter_waits_holds_it_too() -> None:
    leaving = withdrawing()
    asked_back = say(leaving, Intent.CANCEL, MONDAY_NOON + 9 * MINUTE, key="sms/SM2/0", confirm=True)
    assert leaves_at(asked_back.interview) == MONDAY_NOON + 9 * MINUTE + OFFICE.policy.undo_window
