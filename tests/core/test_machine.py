"""The steps of the machine: what is asked when, what silence means, when a letter leaves, and that it never hangs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.change import Answered, Change, Office, Respond, Revoke, Send, Settled, StepDue, Trigger, Vanished
from daemon.core.compose import clear_sentence
from daemon.core.contact import Contact
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.event import PartStat
from daemon.core.hours import after_quiet, is_within
from daemon.core.interview import ENDED, Decision, Interview, News, Phase, Question
from daemon.core.machine import ASLEEP, HEAR_AGAIN, HOLD_AT_MOST, SHOW_AGAIN, SHOW_FOR, TRIES_TO_SHOW, advance
from daemon.core.plan import RUNG_GAP, StepKind, decide_by, next_step
from daemon.core.policy import OnSilence, Policy, ThankYou
from daemon.core.reading import Intent, Reading
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
    QUIET,
    a_candidate,
    an_approval,
    an_interview,
    an_office,
    asked,
    debriefing,
    due,
    leaves_at,
    live,
    only_send,
    posted,
    purposes,
    revoked,
    say,
    sends,
    to_employer,
    withdrawing,
)

# Asking


def test_a_question_names_company_day_and_local_time() -> None:
    change = due(an_interview(timedelta(days=2, hours=2)), StepKind.ASK, MONDAY_NOON)
    question = only_send(change)
    assert question.purpose is Purpose.QUESTION
    assert "Acme" in question.draft.body
    assert "Wed, Dec 2, 2:00 PM" in question.draft.body
    assert change.interview.phase is Phase.ASKED
    assert change.interview.question is Question.DECISION


def test_the_first_rung_is_a_question_and_every_later_one_a_reminder() -> None:
    first = due(an_interview(), StepKind.ASK, MONDAY_NOON)
    second = due(first.interview, StepKind.ASK, MONDAY_NOON + DAY)
    assert purposes(first) + purposes(second) == [Purpose.QUESTION, Purpose.REMINDER]


def test_a_rung_that_never_got_out_is_taken_back_by_the_next_one() -> None:
    change = due(asked(), StepKind.ASK, MONDAY_NOON)
    assert isinstance(change.effects[0], Revoke)
    assert {Purpose.QUESTION, Purpose.REMINDER} <= revoked(change)


def test_a_rung_at_night_waits_for_the_morning() -> None:
    change = due(an_interview(timedelta(days=2), NIGHT), StepKind.ASK, NIGHT)
    assert not change.effects
    assert change.interview.held_until == datetime(2026, 12, 1, 8, tzinfo=NEW_YORK)


def test_at_night_with_the_deadline_before_the_morning_asking_comes_before_quiet() -> None:
    change = due(an_interview(29 * HOUR, NIGHT), StepKind.ASK, NIGHT)
    assert purposes(change) == [Purpose.QUESTION]


def test_found_inside_the_notice_it_is_asked_about_as_late() -> None:
    change = due(an_interview(10 * HOUR), StepKind.ASK, MONDAY_NOON)
    assert "short notice" in only_send(change).draft.body


def test_slept_through_it_nobody_is_asked_whether_they_go() -> None:
    change = due(an_interview(HOUR), StepKind.ASK, MONDAY_NOON + 2 * HOUR)
    assert not change.effects


def test_an_unknown_time_is_asked_about() -> None:
    change = due(an_interview(None), StepKind.ASK, MONDAY_NOON)
    assert change.interview.question is Question.WHICH_TIME
    assert '"2026-12-03 14:00"' in only_send(change).draft.body


def test_a_doubtful_event_is_a_question() -> None:
    change = due(an_interview(maybe=True), StepKind.ASK, MONDAY_NOON)
    assert change.interview.question is Question.IS_INTERVIEW
    assert only_send(change).purpose is Purpose.QUESTION


@pytest.mark.parametrize("news", [News.MOVED, News.CONTACT_CHANGED])
def test_news_is_told_once_and_the_rungs_after_it_are_reminders(news: News) -> None:
    first = due(an_interview(news=news, held_until=MONDAY_NOON), StepKind.ASK, MONDAY_NOON)
    again = due(first.interview, StepKind.ASK, MONDAY_NOON + DAY)
    assert purposes(first) + purposes(again) == [Purpose.QUESTION, Purpose.REMINDER]


def test_a_vanished_event_stays_a_question_at_every_rung() -> None:
    gone = an_interview(news=News.VANISHED, missing_since=MONDAY_NOON)
    first = due(gone, StepKind.ASK, MONDAY_NOON)
    again = due(first.interview, StepKind.ASK, MONDAY_NOON + DAY)
    assert "gone from your calendar" in only_send(again).draft.body


def test_the_candidates_own_notes_are_shown_with_the_question() -> None:
    noted = an_interview(notes="they were rude on the phone")
    assert "they were rude on the phone" in only_send(due(noted, StepKind.ASK, MONDAY_NOON)).draft.body


# Silence


def test_silence_keeps_the_interview() -> None:
    put = asked()
    change = due(put, StepKind.SILENCE, decide_by(put, OFFICE.policy))
    assert change.interview.phase is Phase.ATTENDING
    assert change.interview.decision is None
    assert not change.effects


def test_silence_that_was_chosen_to_mean_no_withdraws_at_decide_by() -> None:
    put = asked()
    change = due(put, StepKind.SILENCE, decide_by(put, AUTO_CANCEL.policy), AUTO_CANCEL)
    assert change.interview.phase is Phase.WITHDRAWING
    assert leaves_at(change.interview) == put.starts_at - 24 * HOUR
    assert not to_employer(change)
    assert clear_sentence(change.interview.approval.body) in only_send(change).draft.body


def test_every_rung_announces_that_silence_withdraws() -> None:
    interview = an_interview(timedelta(days=6))
    announced = "I tell them that you will not attend"
    taken = live(interview, AUTO_CANCEL, interview.starts_at)
    questions = [only_send(change).draft.body for _, kind, change in taken if kind is StepKind.ASK]
    assert len(questions) == 3
    assert all(announced in one for one in questions)


def test_the_tag_in_the_event_withdraws_on_silence_for_this_one() -> None:
    put = asked(silence_withdraws=True)
    change = due(put, StepKind.SILENCE, decide_by(put, OFFICE.policy))
    assert change.interview.phase is Phase.WITHDRAWING


@pytest.mark.parametrize(
    "changed",
    [
        {"missing_since": MONDAY_NOON, "news": News.VANISHED},
        {"news": News.DECLINED},
        {"kept": True},
        {"decision": Decision.RESCHEDULE, "question": None},
    ],
    ids=["vanished", "declined by hand", "a no was taken back", "another time is asked for"],
)
def test_silence_never_withdraws_what_it_was_not_about_and_the_question_says_so(changed: dict[str, object]) -> None:
    put = replace(asked(), **changed)
    change = due(put, StepKind.SILENCE, decide_by(put, AUTO_CANCEL.policy), AUTO_CANCEL)
    assert change.interview.phase is Phase.ATTENDING
    assert not change.effects
    question = only_send(due(put, StepKind.ASK, MONDAY_NOON, AUTO_CANCEL))
    assert "I tell them that you will not attend" not in question.draft.body


def test_moved_and_announced_silence_counts_for_the_new_time() -> None:
    moved = due(an_interview(timedelta(days=2), news=News.MOVED), StepKind.ASK, MONDAY_NOON, AUTO_CANCEL)
    assert "I tell them that you will not attend" in only_send(moved).draft.body
    silent = due(moved.interview, StepKind.SILENCE, decide_by(moved.interview, AUTO_CANCEL.policy), AUTO_CANCEL)
    assert silent.interview.phase is Phase.WITHDRAWING


def test_a_question_that_no_provider_took_is_no_silence() -> None:
    put = asked()
    change = due(put, StepKind.SILENCE, decide_by(put, AUTO_CANCEL.policy), AUTO_CANCEL, asked_for_sure=False)
    assert change.interview.phase is Phase.ASKED
    assert change.interview.held_until is not None
    assert not change.effects


@pytest.mark.parametrize("intent", [Intent.UNKNOWN, Intent.UNSURE, Intent.OPT_OUT, Intent.HELP, Intent.CALLED])
def test_an_unclear_word_is_no_silence(intent: Intent) -> None:
    put = say(asked(30 * HOUR), intent, MONDAY_NOON + HOUR, AUTO_CANCEL).interview
    change = due(put, StepKind.SILENCE, decide_by(put, AUTO_CANCEL.policy), AUTO_CANCEL)
    assert change.interview.phase is Phase.ASKED
    assert not to_employer(change)


def test_an_inbox_that_does_not_answer_is_no_silence() -> None:
    put = asked()
    at = decide_by(put, AUTO_CANCEL.policy)
    change = due(put, StepKind.SILENCE, at, AUTO_CANCEL, heard_at=at - HOUR)
    assert change.interview.phase is Phase.ASKED
    assert change.interview.retry_at > at


def test_slept_past_the_notice_silence_withdraws_no_more() -> None:
    put = asked()
    change = due(put, StepKind.SILENCE, put.starts_at - 20 * HOUR, AUTO_CANCEL)
    assert change.interview.phase is Phase.ASKED
    assert change.interview.held_until is not None


def test_slept_past_the_start_who_relied_on_their_silence_is_alarmed() -> None:
    put = asked()
    change = due(put, StepKind.SILENCE, put.starts_at + HOUR, AUTO_CANCEL)
    assert change.interview.phase is Phase.UNRESOLVED
    assert purposes(change) == [Purpose.ALERT]


def test_silence_about_a_late_question_keeps_the_interview_when_it_begins() -> None:
    put = asked(10 * HOUR)
    change = due(put, StepKind.SILENCE, put.starts_at, AUTO_CANCEL)
    assert change.interview.phase is Phase.ATTENDING


# The letter


def test_the_letter_leaves_when_the_undo_window_is_over_word_for_word() -> None:
    leaving = withdrawing()
    change = due(leaving, StepKind.LETTER, leaves_at(leaving))
    letter, declining = change.effects
    assert isinstance(letter, Send)
    assert (letter.to, letter.draft.body) == (DANA.email, leaving.approval.body)
    assert isinstance(declining, Respond)
    assert declining.partstat is PartStat.DECLINED
    assert letter.expires_at == declining.expires_at == leaving.starts_at
    assert change.interview.approval.queued


def test_the_letter_never_leaves_before_the_undo_window_is_over() -> None:
    leaving = withdrawing()
    assert not due(leaving, StepKind.LETTER, leaves_at(leaving) - MINUTE).effects


def test_woken_before_the_interview_the_approved_letter_leaves() -> None:
    leaving = withdrawing()
    assert to_employer(due(leaving, StepKind.LETTER, leaving.starts_at - MINUTE))


def test_woken_after_it_began_no_letter_leaves_and_the_candidate_is_told() -> None:
    leaving = withdrawing()
    change = due(leaving, StepKind.LETTER, leaving.starts_at)
    assert change.interview.phase is Phase.UNRESOLVED
    assert not to_employer(change)
    assert purposes(change) == [Purpose.ALERT]


@pytest.mark.parametrize("changed", [{"contact": LEE}, {"starts_at": MONDAY_NOON + 3 * DAY}])
def test_what_changed_after_the_no_is_asked_about_anew(changed: dict[str, object]) -> None:
    leaving = replace(withdrawing(), **changed)
    change = due(leaving, StepKind.LETTER, leaves_at(leaving))
    assert not to_employer(change)
    assert change.interview.phase is Phase.ASKED
    assert change.interview.approval is None
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert (step.kind, step.due_at) == (StepKind.ASK, leaves_at(leaving))


def test_a_void_no_does_not_revive_the_yes_before_it() -> None:
    going = say(asked(), Intent.ATTEND).interview
    leaving = replace(say(going, Intent.CANCEL).interview, contact=LEE)
    change = due(leaving, StepKind.LETTER, leaves_at(leaving))
    assert (change.interview.phase, change.interview.decision) == (Phase.ASKED, None)


def test_moved_into_the_past_after_a_no_the_candidate_is_told() -> None:
    leaving = replace(withdrawing(), starts_at=MONDAY_NOON - HOUR)
    change = due(leaving, StepKind.LETTER, leaves_at(leaving))
    assert change.interview.phase is Phase.UNRESOLVED
    assert purposes(change) == [Purpose.ALERT]


def test_an_undo_that_may_lie_unread_holds_the_letter_but_not_for_ever() -> None:
    leaving = withdrawing()
    at = leaves_at(leaving)
    held = due(leaving, StepKind.LETTER, at, heard_at=at - MINUTE)
    assert not held.effects
    assert held.interview.retry_at > at
    slept = due(held.interview, StepKind.LETTER, at + HOLD_AT_MOST, heard_at=at - MINUTE)
    assert not slept.effects, "while we slept nobody listened"
    waiting, at = slept.interview, at + HOLD_AT_MOST
    for _ in range(HOLD_AT_MOST // HEAR_AGAIN):
        at += HEAR_AGAIN
        waiting = due(waiting, StepKind.LETTER, at, heard_at=leaves_at(leaving) - MINUTE).interview
    assert waiting.approval is not None
    assert waiting.approval.queued


def test_who_looks_every_few_minutes_only_has_waited_as_well() -> None:
    waiting = withdrawing()
    at = leaves_at(waiting)
    for _ in range(HOLD_AT_MOST // ASLEEP + 1):
        change = due(waiting, StepKind.LETTER, at, heard_at=leaves_at(waiting) - MINUTE)
        assert not change.effects
        waiting, at = change.interview, at + ASLEEP + MINUTE
    assert to_employer(due(waiting, StepKind.LETTER, at, heard_at=leaves_at(waiting) - MINUTE))


def test_send_now_waits_for_no_inbox() -> None:
    at_once = say(withdrawing(), Intent.CANCEL, MONDAY_NOON + MINUTE, key="cli/2", now=True).interview
    assert to_employer(due(at_once, StepKind.LETTER, MONDAY_NOON + MINUTE, heard_at=MONDAY_NOON))


def test_what_was_not_shown_yet_is_shown_first_but_a_dead_channel_makes_no_no_show() -> None:
    leaving = withdrawing()
    at = leaves_at(leaving)
    held = due(leaving, StepKind.LETTER, at, shown=False)
    assert not held.effects
    slept = due(held.interview, StepKind.LETTER, at + SHOW_FOR, shown=False)
    assert not slept.effects, "an hour that was slept through shows nothing to anybody"
    waiting, at = slept.interview, at + SHOW_FOR
    for _ in range(SHOW_FOR // SHOW_AGAIN):
        at += SHOW_AGAIN
        waiting = due(waiting, StepKind.LETTER, at, shown=False).interview
    assert waiting.approval is not None
    assert waiting.approval.queued


def test_a_notice_that_passed_in_our_sleep_is_no_reason_to_send_what_nobody_has_seen() -> None:
    leaving = withdrawing()
    assert leaving.starts_at is not None
    at = leaving.starts_at - Policy().notice + timedelta(hours=6)
    waiting = due(leaving, StepKind.LETTER, at, shown=False)
    assert not waiting.effects
    assert to_employer(due(waiting.interview, StepKind.LETTER, at + MINUTE, shown=True))
    for _ in range(TRIES_TO_SHOW):
        at += SHOW_AGAIN
        waiting = due(waiting.interview, StepKind.LETTER, at, shown=False)
    assert to_employer(waiting), "a dead channel is tried for minutes then, not for an hour"


def test_waiting_to_be_shown_never_eats_the_notice() -> None:
    leaving = withdrawing(24 * HOUR + 30 * MINUTE)
    at, notice_at = leaves_at(leaving), leaving.starts_at - 24 * HOUR
    while at < notice_at:
        waiting = due(leaving, StepKind.LETTER, at, shown=False)
        assert not waiting.effects
        leaving, at = waiting.interview, at + SHOW_AGAIN
    assert to_employer(due(leaving, StepKind.LETTER, notice_at, shown=False))


def test_without_an_address_the_calendar_is_declined_and_the_candidate_tells_them() -> None:
    leaving = say(asked(contact=NOBODY), Intent.CANCEL).interview
    change = due(leaving, StepKind.LETTER, leaves_at(leaving))
    (declining,) = change.effects
    assert isinstance(declining, Respond)
    assert (change.interview.phase, change.interview.question) == (Phase.UNRESOLVED, None)


def test_who_is_not_named_in_the_invitation_declines_nothing() -> None:
    leaving = say(asked(attendee=""), Intent.CANCEL).interview
    (letter,) = due(leaving, StepKind.LETTER, leaves_at(leaving)).effects
    assert isinstance(letter, Send)


def test_a_letter_that_is_on_its_way_when_it_begins_leaves_the_matter_unresolved_until_it_settles() -> None:
    change = due(posted(), StepKind.ACCOUNT, posted().starts_at, on_its_way=True)
    assert change.interview.phase is Phase.UNRESOLVED
    assert change.interview.approval is not None
    assert not change.effects


def test_a_letter_that_got_lost_is_an_alarm_when_it_begins() -> None:
    change = due(posted(), StepKind.ACCOUNT, posted().starts_at)
    assert change.interview.phase is Phase.UNRESOLVED
    assert purposes(change) == [Purpose.ALERT]


# The day, and after


def test_the_candidate_is_reminded_once() -> None:
    going = an_interview(2 * HOUR, phase=Phase.ATTENDING)
    change = due(going, StepKind.DAY_OF, MONDAY_NOON)
    assert purposes(change) == [Purpose.DAY_OF]
    assert change.interview.reminded_at == MONDAY_NOON


def test_a_reminder_that_comes_too_late_is_left_out() -> None:
    going = an_interview(2 * HOUR, phase=Phase.ATTENDING)
    assert not due(going, StepKind.DAY_OF, going.starts_at).effects


def test_a_reminder_that_was_slept_over_does_not_wake_anybody() -> None:
    going = an_interview(9 * HOUR + 30 * MINUTE, NIGHT, phase=Phase.ATTENDING)
    change = due(going, StepKind.DAY_OF, NIGHT)
    assert not change.effects
    assert change.interview.retry_at == datetime(2026, 12, 1, 8, tzinfo=NEW_YORK)


def test_a_reminder_is_the_last_thing_they_read_though_it_asks_nothing() -> None:
    # So that a bare "no" to it is not taken for an answer about another interview.
    going = an_interview(2 * HOUR, phase=Phase.ATTENDING, question_at=MONDAY_NOON - DAY)
    assert due(going, StepKind.DAY_OF, MONDAY_NOON).interview.question_at == MONDAY_NOON


def test_after_the_interview_we_ask_how_it_was() -> None:
    over = an_interview(timedelta(minutes=-90), phase=Phase.ATTENDING)
    change = due(over, StepKind.DEBRIEF, MONDAY_NOON)
    assert purposes(change) == [Purpose.DEBRIEF]
    assert (change.interview.phase, change.interview.question) == (Phase.DEBRIEFING, Question.DEBRIEF)


def test_nobody_is_asked_at_night_how_it_was() -> None:
    over = an_interview(timedelta(minutes=-90), NIGHT, phase=Phase.ATTENDING)
    change = due(over, StepKind.DEBRIEF, NIGHT)
    assert not change.effects
    assert change.interview.retry_at > NIGHT


def test_after_a_week_nobody_is_asked_how_it_was() -> None:
    over = an_interview(timedelta(days=-8), phase=Phase.ATTENDING)
    change = due(over, StepKind.DEBRIEF, MONDAY_NOON)
    assert change.interview.phase is Phase.CLOSED
    assert not change.effects


def test_a_follow_up_is_offered_and_leaves_only_on_a_yes() -> None:
    thanked = debriefing(phase=Phase.THANKED, question=None, thanked_at=MONDAY_NOON - 6 * DAY)
    change = due(thanked, StepKind.FOLLOW_UP, MONDAY_NOON)
    assert purposes(change) == [Purpose.QUESTION]
    assert not to_employer(change)
    assert change.interview.approval.leaves_at is None


def test_a_follow_up_to_nobody_is_not_offered() -> None:
    thanked = debriefing(phase=Phase.THANKED, question=None, thanked_at=MONDAY_NOON - 6 * DAY, contact=NOBODY)
    change = due(thanked, StepKind.FOLLOW_UP, MONDAY_NOON)
    assert change.interview.phase is Phase.CLOSED
    assert not change.effects


def test_a_follow_up_is_not_offered_at_night() -> None:
    thanked = debriefing(NIGHT, phase=Phase.THANKED, question=None, thanked_at=NIGHT - 6 * DAY)
    assert not due(thanked, StepKind.FOLLOW_UP, NIGHT).effects


def approved_thanks(now: datetime = MONDAY_NOON) -> Interview:
    shown = say(debriefing(now), Intent.THANK, now).interview
    return say(shown, Intent.YES, now + MINUTE, key="sms/SM2/0").interview


def test_an_approved_thank_you_leaves_once() -> None:
    thanking = approved_thanks()
    change = due(thanking, StepKind.LETTER, leaves_at(thanking))
    assert only_send(change).to == DANA.email
    assert next_step(change.interview, OFFICE.policy, OFFICE.candidate) is None


def test_a_yes_by_day_to_what_was_shown_offers_no_way_back_and_waits_for_none() -> None:
    thanking = approved_thanks()
    assert to_employer(due(thanking, StepKind.LETTER, leaves_at(thanking), heard_at=MONDAY_NOON))


def test_a_yes_by_night_offers_a_way_back_and_waits_until_it_was_listened_for() -> None:
    thanking = approved_thanks(NIGHT)
    morning = leaves_at(thanking)
    assert not due(thanking, StepKind.LETTER, morning, heard_at=morning - MINUTE).effects
    assert to_employer(due(thanking, StepKind.LETTER, morning, heard_at=morning))


def test_a_thank_you_that_was_slept_over_waits_for_a_civil_hour() -> None:
    change = due(approved_thanks(), StepKind.LETTER, NIGHT)
    assert not change.effects
    assert change.interview.retry_at == datetime(2026, 12, 1, 8, tzinfo=NEW_YORK)


def test_a_thank_you_days_later_is_left_to_the_candidate() -> None:
    change = due(approved_thanks(), StepKind.LETTER, MONDAY_NOON + 4 * DAY)
    assert not to_employer(change)
    assert purposes(change) == [Purpose.ALERT]
    assert change.interview.phase is Phase.CLOSED


def test_a_thank_you_whose_addressee_changed_is_shown_again_and_not_taken_for_an_open_interview() -> None:
    thanking = replace(approved_thanks(), contact=LEE)
    change = due(thanking, StepKind.LETTER, leaves_at(thanking))
    assert not to_employer(change)
    assert change.interview.phase is Phase.DEBRIEFING
    assert change.interview.approval.to == LEE.email
    assert change.interview.question is Question.THANK_YOU


# Endings


def test_a_doubtful_event_that_nobody_confirmed_is_closed_when_it_begins() -> None:
    maybe = an_interview(maybe=True, phase=Phase.ASKED, question=Question.IS_INTERVIEW)
    assert due(maybe, StepKind.CLOSE, maybe.starts_at).interview.phase is Phase.CLOSED


def test_a_time_that_was_never_known_is_an_alarm() -> None:
    change = due(an_interview(None), StepKind.CLOSE, MONDAY_NOON + 5 * DAY)
    assert change.interview.phase is Phase.UNRESOLVED
    assert purposes(change) == [Purpose.ALERT]


def test_a_vanished_event_is_a_question_and_not_a_cancellation() -> None:
    change = advance(asked(), Vanished(), OFFICE, MONDAY_NOON)
    assert change.interview.phase is Phase.ASKED
    assert (change.interview.news, change.interview.held_until) == (News.VANISHED, MONDAY_NOON)
    assert not change.effects


def test_a_letter_that_was_approved_is_not_dropped_because_its_event_vanished() -> None:
    leaving = say(asked(), Intent.CANCEL).interview
    change = advance(leaving, Vanished(), OFFICE, MONDAY_NOON)
    assert change.interview.phase is Phase.WITHDRAWING
    unknown = say(replace(an_interview(None), phase=Phase.ASKED), Intent.CANCEL).interview
    assert advance(unknown, Vanished(), OFFICE, MONDAY_NOON).interview.phase is Phase.WITHDRAWING


def test_a_doubtful_event_that_vanished_is_closed() -> None:
    assert advance(an_interview(maybe=True), Vanished(), OFFICE, MONDAY_NOON).interview.phase is Phase.CLOSED


# Whole lives


@pytest.mark.parametrize("office", [OFFICE, AUTO_CANCEL], ids=["attend", "withdraw"])
def test_an_interview_that_nobody_answers_comes_to_its_end(office: Office) -> None:
    taken = live(an_interview(timedelta(days=10)), office, MONDAY_NOON + 30 * DAY)
    last = taken[-1][2].interview
    assert last.phase in ENDED | {Phase.WITHDRAWING, Phase.UNRESOLVED}
    assert [kind for _, kind, _ in taken].count(StepKind.ASK) == 3


# Always, never

policies = st.builds(
    Policy,
    quiet_hours=st.sampled_from([QUIET, None]),
    on_silence=st.sampled_from(OnSilence),
    thank_you=st.sampled_from(ThankYou),
    follow_up_after=st.sampled_from([0, 2]),
)
offices = st.builds(
    Office,
    st.sampled_from(["America/New_York", "Asia/Kolkata", "Europe/Berlin"]).map(lambda zone: a_candidate(timezone=zone)),
    policies,
    st.just(OFFICE.templates),
)
moments = st.timedeltas(timedelta(days=-20), timedelta(days=40)).map(lambda away: MONDAY_NOON + away)
maybe_moments = st.none() | moments


@st.composite
def interviews(draw: st.DrawFn) -> Interview:
    """Any interview at all, whether a life leads to it or not."""
    base = an_interview(draw(st.none() | st.timedeltas(timedelta(days=-10), timedelta(days=10))))
    interview = replace(
        base,
        phase=draw(st.sampled_from(Phase)),
        decision=draw(st.none() | st.sampled_from(Decision)),
        question=draw(st.none() | st.sampled_from(Question)),
        news=draw(st.none() | st.sampled_from(News)),
        contact=draw(st.sampled_from([DANA, NOBODY])),
        maybe=draw(st.booleans()),
        kept=draw(st.booleans()),
        silence_withdraws=draw(st.booleans()),
        before=draw(st.none() | st.tuples(st.sampled_from(Phase), st.none() | st.sampled_from(Decision))),
        rungs_put=draw(st.integers(0, 4)),
        **{name: draw(maybe_moments) for name in WHENS},
    )
    return replace(interview, approval=draw(st.none() | approvals(interview)))


WHENS = (
    "question_at", "asked_at", "held_until", "retry_at", "decided_at", "missing_since", "reminded_at", "debriefed_at",
    "thanked_at", "spoke_at",
)  # fmt: skip


def approvals(interview: Interview) -> st.SearchStrategy[object]:
    return st.builds(
        an_approval,
        st.just(interview),
        purpose=st.sampled_from(
            [Purpose.CANCELLATION, Purpose.WITHDRAWAL, Purpose.RESCHEDULE, Purpose.THANK_YOU, Purpose.FOLLOW_UP]
        ),
        revision=st.sampled_from([interview.revision, "of another time"]),
        to=st.sampled_from([DANA.email, interview.contact.email]),
        leaves_at=maybe_moments,
        shown_at=moments,
        queued=st.booleans(),
        at_once=st.booleans(),
        seen=st.booleans(),
    )


steps_due = st.builds(
    StepDue,
    kind=st.sampled_from(StepKind),
    asked_for_sure=st.booleans(),
    heard_at=maybe_moments,
    shown=st.booleans(),
    on_its_way=st.booleans(),
)
readings = st.builds(
    Reading,
    intent=st.sampled_from(Intent),
    minutes=st.none() | st.integers(0, 90),
    reason=st.sampled_from(["", "company", "pay", "my own words"]),
    confirm=st.booleans(),
    now=st.booleans(),
)
answers = st.builds(Answered, reading=readings, key=st.just("sms/SM9/0"), told=st.booleans(), on_screen=st.booleans())
fates = st.builds(
    Settled,
    purpose=st.sampled_from(Purpose),
    channel=st.sampled_from(Channel),
    state=st.sampled_from(DeliveryState),
    key=st.just("some/key"),
    revision=st.sampled_from(["", "of another time"]),
    organizer_told=st.booleans(),
    by_person=st.booleans(),
)
triggers = st.one_of(steps_due, answers, fates, st.just(Vanished()))


@settings(max_examples=250, deadline=None)
@given(interview=interviews(), trigger=triggers, office=offices, now=moments)
def test_every_trigger_in_every_phase_has_an_answer(
    interview: Interview, trigger: Trigger, office: Office, now: datetime
) -> None:
    change = advance(interview, trigger, office, now)
    assert isinstance(change, Change)
    assert len({one.key for one in sends(change)}) == len(sends(change))
    for send in sends(change):
        assert send.draft.body
    next_step(change.interview, office.policy, office.candidate)


@settings(max_examples=250, deadline=None)
@given(interview=interviews(), trigger=triggers, office=offices, now=moments)
def test_a_letter_leaves_only_with_an_approval_of_the_present_revision(
    interview: Interview, trigger: Trigger, office: Office, now: datetime
) -> None:
    for effect in advance(interview, trigger, office, now).effects:
        if isinstance(effect, Send) and effect.purpose in (Purpose.CANCELLATION, Purpose.RESCHEDULE):
            assert interview.approval is not None
            assert effect.revision == interview.approval.revision == interview.revision
            assert (effect.to, effect.draft.body) == (interview.approval.to, interview.approval.body)
            assert interview.approval.leaves_at is not None
            assert interview.approval.leaves_at <= now


@settings(max_examples=250, deadline=None)
@given(interview=interviews(), trigger=triggers, office=offices, now=moments)
def test_nothing_for_the_employer_is_ever_addressed_to_nobody(
    interview: Interview, trigger: Trigger, office: Office, now: datetime
) -> None:
    # An empty address means the candidate, who must never get a letter that speaks in their own name.
    letters = {
        Purpose.CANCELLATION,
        Purpose.WITHDRAWAL,
        Purpose.RESCHEDULE,
        Purpose.THANK_YOU,
        Purpose.FOLLOW_UP,
        Purpose.LATE,
    }
    for send in sends(advance(interview, trigger, office, now)):
        assert bool(send.to) == (send.purpose in letters)


quiet_words = [
    Intent.UNKNOWN,
    Intent.UNSURE,
    Intent.SNOOZE,
    Intent.HELP,
    Intent.OPT_OUT,
    Intent.OPT_IN,
    Intent.YES,
    Intent.ATTEND,
]
harmless = st.one_of(
    st.builds(
        Answered, reading=readings.filter(lambda one: one.intent in quiet_words), key=st.just("k"), told=st.booleans()
    ),
    st.builds(
        Answered,
        reading=st.builds(Reading, intent=st.sampled_from([Intent.CANCEL, Intent.NO]), confirm=st.just(True)),
        key=st.just("k"),
    ),
    st.just(Vanished()),
    st.builds(StepDue, kind=st.sampled_from(StepKind), asked_for_sure=st.booleans(), heard_at=maybe_moments),
)


@settings(max_examples=250, deadline=None)
@given(interview=interviews(), trigger=harmless, now=moments)
def test_silence_a_vanished_event_an_opt_out_and_an_unclear_word_never_lead_to_a_cancellation(
    interview: Interview, trigger: Trigger, now: datetime
) -> None:
    open_one = replace(interview, silence_withdraws=False, approval=None)
    if open_one.phase in (Phase.WITHDRAWING, Phase.WITHDRAWN) or open_one.question is Question.REACHED:
        open_one = replace(open_one, phase=Phase.ASKED, question=None)
    change = advance(open_one, trigger, OFFICE, now)
    assert change.interview.phase not in (Phase.WITHDRAWING, Phase.WITHDRAWN)
    assert not to_employer(change)


@settings(max_examples=250, deadline=None)
@given(interview=interviews(), office=offices, now=moments, known=steps_due)
def test_taking_what_is_due_comes_to_rest(interview: Interview, office: Office, now: datetime, known: StepDue) -> None:
    for _ in range(8):
        step = next_step(interview, office.policy, office.candidate)
        if step is None or step.due_at > now:
            return
        interview = advance(interview, replace(known, kind=step.kind), office, now).interview
    raise AssertionError(f"a busy loop at {step}")


@settings(max_examples=300, deadline=None)
@given(
    starts_in=st.timedeltas(MINUTE, timedelta(days=9)),
    found_in=st.timedeltas(timedelta(0), timedelta(days=2)),
    office=offices,
)
def test_nobody_is_asked_at_night_unless_the_morning_would_be_too_late_and_never_twice_at_once(
    starts_in: timedelta, found_in: timedelta, office: Office
) -> None:
    interview = an_interview(starts_in, MONDAY_NOON + found_in)
    before: datetime | None = None
    for at, _, change in live(interview, office, interview.starts_at):
        put = [one for one in sends(change) if one.purpose in (Purpose.QUESTION, Purpose.REMINDER)]
        assert len(put) <= 1
        if not put:
            continue
        assert at < interview.starts_at
        assert before is None or at - before >= RUNG_GAP
        before = at
        quiet, zone = office.policy.quiet_hours, office.candidate.zone
        if is_within(at, quiet, zone):
            last_call = decide_by(interview, office.policy)
            assert last_call is not None
            limit = last_call if at < last_call else interview.starts_at - HOUR
            assert after_quiet(at, quiet, zone) >= limit


@settings(max_examples=200, deadline=None)
@given(
    clocks_change=st.sampled_from(
        [
            ("America/New_York", date(2026, 3, 8)),
            ("America/New_York", date(2026, 11, 1)),
            ("Europe/Berlin", date(2026, 3, 29)),
            ("Europe/Berlin", date(2026, 10, 25)),
            ("Australia/Lord_Howe", date(2026, 4, 5)),
        ]
    ),
    hour=st.integers(0, 23),
    away=st.integers(-3, 5),
)
def test_in_the_week_in_which_the_clocks_change_every_rung_keeps_the_notice_and_the_night(
    clocks_change: tuple[str, date], hour: int, away: int
) -> None:
    zone, day = ZoneInfo(clocks_change[0]), clocks_change[1]
    office = an_office(a_candidate(timezone=clocks_change[0]))
    starts_at = datetime.combine(day + away * DAY, time(hour), tzinfo=zone).astimezone(UTC)
    interview = an_interview(8 * DAY, starts_at - 8 * DAY)
    rungs = [at for at, kind, change in live(interview, office, starts_at) if kind is StepKind.ASK and change.effects]
    assert len(rungs) >= 2
    for rung in rungs:
        assert starts_at - rung > 24 * HOUR
        assert not is_within(rung, QUIET, zone)


class Walk:
    """A life by chance: due steps, words, fates of letters; the machine alone, with a list for an outbox."""

    def __init__(self, interview: Interview, office: Office) -> None:
        self.interview, self.office, self.now = interview, office, interview.found_at
        self.waiting: list[Send | Respond] = []
        self.alarmed = False
        self.number = 0

    def happen(self, act: str, intent: Intent, state: DeliveryState, hours: int) -> None:
        self.now += hours * HOUR / 4
        if act == "say":
            self.number += 1
            reading = Reading(intent=intent, now=hours == 0)
            self._take(Answered(reading=reading, key=f"sms/SM{self.number}/0", told=self._told()))
        elif act == "vanish":
            self._take(Vanished())
        elif act == "settle" and self.waiting:
            self._settle(self.waiting.pop(0), state)
        else:
            self._step()

    def _step(self) -> None:
        step = next_step(self.interview, self.office.policy, self.office.candidate)
        if step is not None:
            self.now = max(self.now, step.due_at)
            alive = any(isinstance(one, Send) for one in self.waiting)
            self._take(StepDue(kind=step.kind, asked_for_sure=True, on_its_way=alive))

    def _settle(self, effect: Send | Respond, state: DeliveryState) -> None:
        purpose = effect.purpose if isinstance(effect, Send) else Purpose.DECLINE
        channel = Channel.EMAIL if isinstance(effect, Send) else effect.channel
        self._take(Settled(purpose=purpose, channel=channel, state=state, key=effect.key, revision=effect.revision))

    def _take(self, trigger: Trigger) -> None:
        change = advance(self.interview, trigger, self.office, self.now)
        self.interview = change.interview
        for effect in change.effects:
            if isinstance(effect, Revoke):
                self.waiting = [one for one in self.waiting if _purpose(one) not in effect.purposes]
            elif isinstance(effect, Respond) or effect.to:
                self.waiting.append(effect)
            else:
                self.alarmed |= effect.purpose is Purpose.ALERT

    def _told(self) -> bool:
        return self.interview.phase is Phase.WITHDRAWN


def _purpose(effect: Send | Respond) -> Purpose:
    return effect.purpose if isinstance(effect, Send) else Purpose.DECLINE


acts = st.tuples(
    st.sampled_from(["step", "step", "step", "say", "say", "settle", "settle", "vanish"]),
    st.sampled_from(Intent),
    st.sampled_from([DeliveryState.ACCEPTED, DeliveryState.REFUSED, DeliveryState.IN_DOUBT, DeliveryState.EXPIRED]),
    st.integers(0, 60),
)


@settings(max_examples=400, deadline=None)
@given(
    starts_in=st.timedeltas(HOUR, timedelta(days=6)),
    contact=st.sampled_from([DANA, DANA, NOBODY]),
    maybe=st.booleans(),
    office=offices,
    happenings=st.lists(acts, max_size=25),
)
def test_every_interview_waits_for_something_or_ended_or_somebody_was_alarmed(
    starts_in: timedelta,
    contact: Contact,
    maybe: bool,
    office: Office,
    happenings: list[tuple[str, Intent, DeliveryState, int]],
) -> None:
    walk = Walk(an_interview(starts_in, contact=contact, maybe=maybe), office)
    for happening in happenings:
        walk.happen(*happening)
        interview = walk.interview
        accounted = interview.is_over or walk.alarmed or interview.question is Question.REACHED
        if next_step(interview, office.policy, office.candidate) is None:
            assert accounted or walk.waiting, f"{interview.phase} waits for nothing"


# They were asked for another time, and none has come.


def awaits_new_time(starts_in: timedelta = 29 * HOUR, **changed: object) -> Interview:
    known = {"decision": Decision.RESCHEDULE, "new_time_asked_at": MONDAY_NOON, "question": None}
    return replace(asked(starts_in), **(known | changed))


@pytest.mark.parametrize("starts_in", [29 * HOUR, 10 * HOUR])
def test_without_a_new_time_the_question_says_that_they_are_expected(starts_in: timedelta) -> None:
    change = due(awaits_new_time(starts_in), StepKind.ASK, MONDAY_NOON + 2 * HOUR)
    text = only_send(change)
    assert text.purpose is Purpose.REMINDER
    assert "you asked Dana for another time" in text.draft.body
    assert "they expect you" in text.draft.body
    assert "you are going" not in text.draft.body
    assert change.interview.question is Question.DECISION
    assert change.interview.awaits_new_time, "until it is answered"


def test_who_asked_for_another_time_is_not_woken_at_night() -> None:
    waits = replace(awaits_new_time(), starts_at=NIGHT + 26 * HOUR)  # the last moment for a notice comes before eight
    change = due(waits, StepKind.ASK, NIGHT)
    assert not change.effects
    assert change.interview.held_until == after_quiet(NIGHT, QUIET, NEW_YORK)


@given(starts_in=st.timedeltas(HOUR, timedelta(days=6)))
@settings(max_examples=60, deadline=None)
def test_whatever_silence_means_else_it_never_withdraws_whom_another_time_was_asked_for(starts_in: timedelta) -> None:
    for changed in ({}, {"decision": None}):
        taken = live(awaits_new_time(starts_in, **changed), AUTO_CANCEL, MONDAY_NOON + 9 * DAY)
        assert not any(to_employer(change) for *_, change in taken)
        assert taken[-1][2].interview.phase is Phase.UNRESOLVED
        assert not any("I tell them" in one.draft.body for *_, change in taken for one in sends(change))


def test_it_begins_and_nobody_knows_whether_they_go_so_they_are_alarmed() -> None:
    waits = awaits_new_time(2 * HOUR)
    change = due(waits, StepKind.ACCOUNT, waits.starts_at)
    assert purposes(change) == [Purpose.ALERT]
    assert all(f"{code} K7" in only_send(change).draft.body for code in ("Y", "CALLED", "LATE", "MISSED"))
    assert change.interview.phase is Phase.UNRESOLVED


def test_hours_late_the_alarm_no_longer_offers_to_be_late() -> None:
    waits = awaits_new_time(2 * HOUR)
    text = only_send(due(waits, StepKind.ACCOUNT, waits.starts_at + 3 * HOUR)).draft.body
    assert "LATE K7" not in text
    assert "MISSED K7" in text
