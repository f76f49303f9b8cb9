"""When we ask, remind, act on silence and ask how it was: elapsed time, and local time only for people's nights."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from daemon.core.business_days import follow_up_at
from daemon.core.hours import QUIET_MARGIN, after_quiet, before_quiet, into, is_within
from daemon.core.interview import Decision, Interview, News, Phase, Question
from daemon.core.plan import (
    RUNG_GAP,
    StepKind,
    day_of_at,
    debrief_at,
    decide_by,
    next_ask_at,
    next_step,
    rungs,
    silence_at,
    steps,
)
from daemon.core.policy import Hours, Policy
from tests.core.builders import (
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    QUIET,
    a_candidate,
    an_approval,
    an_interview,
    asked,
)

ZONES = (
    "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana", "Africa/Casablanca",
    "Pacific/Apia", "America/Sao_Paulo", "UTC",
)  # fmt: skip
POLICY = Policy()
SAM = a_candidate()
zones = st.sampled_from(ZONES).map(ZoneInfo)
walls = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
instants = st.timedeltas(timedelta(days=-400), timedelta(days=400)).map(lambda away: MONDAY_NOON + away)
# Spring and autumn 2026 in New York, Berlin and on Lord Howe Island (which shifts by half an hour).
DST = (
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 11, 1, 6, tzinfo=UTC),
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
)
dst_weeks = st.builds(
    lambda at, away: at + away,
    st.sampled_from(DST),
    st.timedeltas(timedelta(days=-4), timedelta(days=4)),
)


def kinds(interview: Interview, policy: Policy = POLICY) -> list[StepKind]:
    return [one.kind for one in steps(interview, policy, SAM)]


def local(at: datetime | None, zone: str = "America/New_York") -> str:
    assert at is not None
    return f"{at.astimezone(ZoneInfo(zone)):%a %H:%M}"


# The ladder


def test_the_ladder_asks_72_48_and_30_hours_before() -> None:
    interview = an_interview(timedelta(days=10, hours=2))  # at 2 PM, so that 30 hours before is 8 AM
    assert [interview.starts_at - one for one in rungs(interview, POLICY, SAM)] == [72 * HOUR, 48 * HOUR, 30 * HOUR]


def test_a_rung_in_the_quiet_hours_moves_to_the_evening_before() -> None:
    interview = an_interview(timedelta(days=10, hours=-3))  # at 9 AM: 30 hours before is 3 AM
    assert local(rungs(interview, POLICY, SAM)[-1]) == "Tue 20:45"


def test_one_found_far_ahead_is_asked_about_at_the_first_rung() -> None:
    interview = an_interview(timedelta(days=10))
    assert next_ask_at(interview, POLICY, SAM) == interview.starts_at - 72 * HOUR


def test_one_found_between_two_rungs_is_asked_about_at_once() -> None:
    interview = an_interview(40 * HOUR)
    assert next_ask_at(interview, POLICY, SAM) == interview.found_at


def test_one_found_inside_the_notice_is_asked_about_once_and_at_once() -> None:
    interview = an_interview(10 * HOUR)
    assert next_ask_at(interview, POLICY, SAM) == interview.found_at
    assert next_ask_at(asked(10 * HOUR), POLICY, SAM) is None


def test_slept_over_several_rungs_there_is_one_question() -> None:
    interview = an_interview(timedelta(days=10, hours=2))
    woken_at = interview.starts_at - 40 * HOUR
    put = replace(interview, phase=Phase.ASKED, asked_at=woken_at, rungs_put=1)
    assert next_ask_at(put, POLICY, SAM) == rungs(interview, POLICY, SAM)[-1]


def test_a_rung_right_after_a_question_is_skipped() -> None:
    assert next_ask_at(asked(31 * HOUR), POLICY, SAM) is None


def test_without_a_ladder_the_question_is_put_when_it_is_found() -> None:
    interview = an_interview()
    assert next_ask_at(interview, Policy(ask_before=()), SAM) == interview.found_at


def test_a_snooze_is_stronger_than_the_ladder() -> None:
    later = MONDAY_NOON + 5 * HOUR
    assert next_ask_at(asked(timedelta(days=3), held_until=later), POLICY, SAM) == later


def test_an_unknown_time_is_asked_about_three_times_a_day_apart() -> None:
    unknown = an_interview(None)
    assert next_ask_at(unknown, POLICY, SAM) == unknown.found_at
    again = replace(unknown, asked_at=MONDAY_NOON, rungs_put=1)
    assert next_ask_at(again, POLICY, SAM) == MONDAY_NOON + DAY
    assert next_ask_at(replace(again, rungs_put=3), POLICY, SAM) is None


def test_a_doubtful_event_is_asked_about_once_and_dropped_when_it_begins() -> None:
    maybe = an_interview(maybe=True)
    assert kinds(maybe) == [StepKind.ASK, StepKind.CLOSE]
    assert kinds(replace(maybe, asked_at=MONDAY_NOON, phase=Phase.ASKED)) == [StepKind.CLOSE]


@given(st.timedeltas(MINUTE, timedelta(days=30)), st.sampled_from(ZONES), st.sampled_from([QUIET, None]))
def test_every_rung_lies_before_the_notice_and_none_in_the_quiet_hours(
    starts_in: timedelta, zone: str, quiet: Hours | None
) -> None:
    interview = an_interview(starts_in)
    policy = Policy(quiet_hours=quiet)
    for rung in rungs(interview, policy, a_candidate(timezone=zone)):
        assert interview.starts_at - rung > policy.notice
        assert not is_within(rung, quiet, ZoneInfo(zone))


@given(st.timedeltas(MINUTE, timedelta(days=30)), st.timedeltas(timedelta(0), timedelta(days=30)))
def test_after_a_question_the_next_one_is_never_closer_than_the_gap(starts_in: timedelta, asked_in: timedelta) -> None:
    put_at = MONDAY_NOON + asked_in
    again = next_ask_at(asked(starts_in, asked_at=put_at), POLICY, SAM)
    assert again is None or again - put_at >= RUNG_GAP


# Deciding, silence


def test_decide_by_leaves_room_for_the_notice_and_the_undo_window() -> None:
    interview = an_interview()
    assert interview.starts_at - decide_by(interview, POLICY) == 24 * HOUR + 10 * MINUTE


def test_24_hours_are_elapsed_time_also_when_the_clocks_change() -> None:
    # Sunday 1 November 2026, 2 PM in New York: the night before has 25 hours on the wall.
    starts_at = datetime(2026, 11, 1, 14, tzinfo=ZoneInfo("America/New_York")).astimezone(UTC)
    interview = replace(an_interview(), starts_at=starts_at)
    assert local(decide_by(interview, POLICY)) == "Sat 14:50"


def test_silence_is_read_at_decide_by() -> None:
    put = asked(timedelta(days=2))
    assert silence_at(put, POLICY) == decide_by(put, POLICY)


def test_silence_about_a_late_question_is_read_when_it_begins() -> None:
    put = asked(10 * HOUR)
    assert silence_at(put, POLICY) == put.starts_at


def test_an_unknown_time_has_no_deadline() -> None:
    assert decide_by(an_interview(None), POLICY) is None
    assert silence_at(an_interview(None), POLICY) is None


# The day itself, and after


def test_the_reminder_comes_two_hours_before() -> None:
    interview = an_interview(timedelta(days=4, hours=2))
    assert interview.starts_at - day_of_at(interview, POLICY, SAM) == 2 * HOUR


@pytest.mark.parametrize(("start", "reminded"), [(time(9), "Fri 08:00"), (time(8, 30), "Thu 20:45")])
def test_an_early_interview_is_reminded_of_outside_the_quiet_hours(start: time, reminded: str) -> None:
    starts_at = datetime.combine(date(2026, 12, 4), start, tzinfo=ZoneInfo("America/New_York")).astimezone(UTC)
    assert local(day_of_at(replace(an_interview(), starts_at=starts_at), POLICY, SAM)) == reminded


@pytest.mark.parametrize(
    ("start", "travel", "reminded"),
    [
        (time(14), 30 * MINUTE, "Fri 12:00"),
        (time(14), 2 * HOUR, "Fri 11:00"),
        (time(11), 3 * HOUR, "Thu 20:45"),
        (time(10), 45 * MINUTE, "Fri 08:00"),
    ],
)
def test_who_has_a_way_to_go_is_reminded_before_they_leave(start: time, travel: timedelta, reminded: str) -> None:
    starts_at = datetime.combine(date(2026, 12, 4), start, tzinfo=ZoneInfo("America/New_York")).astimezone(UTC)
    there = replace(an_interview(), starts_at=starts_at, location="12 Main Street", join_url="")
    assert local(day_of_at(there, Policy(travel=travel), SAM)) == reminded


def test_no_way_is_gone_to_a_link() -> None:
    interview = replace(an_interview(timedelta(days=4, hours=2)), location="", join_url="https://meet.example/acme")
    assert interview.starts_at - day_of_at(interview, Policy(travel=3 * HOUR), SAM) == 2 * HOUR


def test_no_reminder_right_after_the_question() -> None:
    assert day_of_at(asked(HOUR), POLICY, SAM) is None


def test_a_question_that_waits_on_the_day_stands_in_for_the_reminder() -> None:
    late = asked(2 * HOUR + 7 * MINUTE)
    assert day_of_at(late, POLICY, SAM) is None
    answered = replace(late, decision=Decision.ATTEND, decided_at=MONDAY_NOON + MINUTE)
    assert day_of_at(answered, POLICY, SAM) is not None


def test_a_reminder_is_given_once_and_can_be_switched_off() -> None:
    assert day_of_at(an_interview(reminded_at=MONDAY_NOON), POLICY, SAM) is None
    assert day_of_at(an_interview(), Policy(day_of_reminder=timedelta(0)), SAM) is None


def test_the_debrief_comes_half_an_hour_after_the_end() -> None:
    interview = an_interview(timedelta(days=4))
    assert debrief_at(interview, POLICY, SAM) == interview.ends_at + 30 * MINUTE


def test_the_debrief_of_a_late_evening_waits_for_the_morning() -> None:
    interview = an_interview(timedelta(days=4, hours=8))
    assert local(debrief_at(interview, POLICY, SAM)) == "Sat 08:00"


def test_an_event_without_an_end_is_taken_for_an_hour() -> None:
    interview = replace(an_interview(), ends_at=None)
    assert debrief_at(interview, POLICY, SAM) == interview.starts_at + 90 * MINUTE


def test_the_follow_up_counts_business_days_and_skips_holidays() -> None:
    thanked_at = datetime(2026, 12, 22, 18, tzinfo=UTC)  # Tuesday; the 25th is Christmas, New Year's Day a Friday
    assert follow_up_at(thanked_at, POLICY.follow_up_after, SAM) == datetime(2026, 12, 30, 15, tzinfo=UTC)


def test_the_follow_up_of_one_without_a_known_country_skips_weekends_only() -> None:
    thanked_at = datetime(2026, 12, 22, 18, tzinfo=UTC)
    assert follow_up_at(thanked_at, POLICY.follow_up_after, a_candidate(phone="", timezone="UTC")).day == 29


# Which steps lie ahead


def test_an_open_interview_waits_for_all_of_its_steps() -> None:
    assert kinds(an_interview()) == [StepKind.ASK, StepKind.SILENCE, StepKind.DAY_OF, StepKind.DEBRIEF]


def test_a_kept_interview_is_not_asked_about_any_more() -> None:
    assert kinds(an_interview(phase=Phase.ATTENDING)) == [StepKind.DAY_OF, StepKind.DEBRIEF]


def test_a_kept_interview_with_news_is_asked_about_again() -> None:
    vanished = an_interview(phase=Phase.ATTENDING, news=News.VANISHED, held_until=MONDAY_NOON)
    assert kinds(vanished)[0] is StepKind.ASK


def test_a_waiting_letter_is_the_only_step_of_a_withdrawal() -> None:
    interview = an_interview(phase=Phase.WITHDRAWING)
    waiting = replace(interview, approval=an_approval(interview))
    assert kinds(waiting) == [StepKind.LETTER]
    assert kinds(replace(waiting, approval=an_approval(interview, queued=True))) == [StepKind.ACCOUNT]


def test_an_approved_follow_up_is_not_offered_again_while_it_is_under_way() -> None:
    thanked = an_interview(phase=Phase.THANKED, thanked_at=MONDAY_NOON - 20 * DAY)
    assert kinds(thanked) == [StepKind.FOLLOW_UP]
    assert kinds(replace(thanked, approval=an_approval(thanked, queued=True))) == []


def test_follow_up_after_nothing_is_no_follow_up() -> None:
    thanked = an_interview(phase=Phase.THANKED, thanked_at=MONDAY_NOON)
    assert kinds(thanked, Policy(follow_up_after=0)) == [StepKind.CLOSE]


def test_an_unanswered_offer_is_dropped_after_a_week() -> None:
    offered = an_interview(phase=Phase.THANKED, question=Question.FOLLOW_UP, question_at=MONDAY_NOON)
    assert [one.due_at - MONDAY_NOON for one in steps(offered, POLICY, SAM)] == [7 * DAY]


@pytest.mark.parametrize("phase", [Phase.WITHDRAWN, Phase.CLOSED, Phase.CANCELLED_BY_EMPLOYER])
def test_what_is_over_waits_for_nothing(phase: Phase) -> None:
    assert next_step(an_interview(phase=phase), POLICY, SAM) is None


def test_a_step_that_could_not_be_taken_waits_for_its_next_try() -> None:
    retry_at = MONDAY_NOON + 5 * MINUTE
    put = replace(
        withdrawn := an_interview(phase=Phase.WITHDRAWING), approval=an_approval(withdrawn, leaves_at=MONDAY_NOON)
    )
    assert next_step(replace(put, retry_at=retry_at), POLICY, SAM) is not None
    assert [one.due_at for one in steps(replace(put, retry_at=retry_at), POLICY, SAM)] == [retry_at]


def test_a_changed_policy_changes_the_plan_by_itself() -> None:
    interview = an_interview(timedelta(days=10))
    sooner = next_step(interview, Policy(ask_before=(timedelta(days=6),)), SAM)
    assert sooner is not None
    assert sooner.due_at == before_quiet(interview.starts_at - 6 * DAY, QUIET, OFFICE.candidate.zone)


# Quiet and civil hours


def test_quiet_hours_may_cross_midnight_or_not() -> None:
    zone = ZoneInfo("UTC")
    noon, night = datetime(2026, 12, 1, 12, 30, tzinfo=UTC), datetime(2026, 12, 1, 23, tzinfo=UTC)
    assert not is_within(noon, QUIET, zone)
    assert is_within(night, QUIET, zone)
    siesta = Hours(time(12), time(15))
    assert is_within(noon, siesta, zone)
    assert not is_within(night, siesta, zone)
    assert after_quiet(noon, siesta, zone).hour == 15
    assert before_quiet(noon, siesta, zone) == datetime(2026, 12, 1, 11, 45, tzinfo=UTC)


def test_hours_from_and_to_the_same_time_are_none() -> None:
    assert not is_within(MONDAY_NOON, Hours(time(9), time(9)), ZoneInfo("UTC"))


def test_the_start_of_the_quiet_hours_belongs_to_them_and_the_end_does_not() -> None:
    zone = ZoneInfo("UTC")
    assert is_within(datetime(2026, 12, 1, 21, tzinfo=UTC), QUIET, zone)
    assert not is_within(datetime(2026, 12, 1, 8, tzinfo=UTC), QUIET, zone)


def length(hours: Hours) -> timedelta:
    start, end = (timedelta(hours=one.hour, minutes=one.minute) for one in (hours.start, hours.end))
    return (end - start) % DAY


@given(at=st.one_of(instants, dst_weeks), start=walls, end=walls, zone=zones)
@example(datetime(2026, 11, 1, 6, 15, tzinfo=UTC), time(21), time(1, 30), ZoneInfo("America/New_York"))
@example(datetime(2026, 3, 8, 7, 10, tzinfo=UTC), time(2, 30), time(8), ZoneInfo("America/New_York"))
def test_after_the_quiet_hours_it_is_not_quiet_and_never_later_than_they_last(
    at: datetime, start: time, end: time, zone: ZoneInfo
) -> None:
    quiet = Hours(start, end)
    later = after_quiet(at, quiet, zone)
    assert at <= later <= at + length(quiet) + 2 * HOUR
    assert (later > at) == is_within(at, quiet, zone)
    assert later == at or not is_within(later, quiet, zone)


@given(at=st.one_of(instants, dst_weeks), start=walls, end=walls, zone=zones)
@example(datetime(2026, 3, 8, 7, 10, tzinfo=UTC), time(2, 30), time(8), ZoneInfo("America/New_York"))
def test_before_the_quiet_hours_it_is_never_earlier_than_they_last(
    at: datetime, start: time, end: time, zone: ZoneInfo
) -> None:
    quiet = Hours(start, end)
    earlier = before_quiet(at, quiet, zone)
    assert at - length(quiet) - QUIET_MARGIN - 2 * HOUR <= earlier <= at
    assert (earlier < at) == is_within(at, quiet, zone)


@given(at=st.one_of(instants, dst_weeks), zone=zones)
def test_a_letter_at_a_civil_hour_leaves_between_eight_and_eight(at: datetime, zone: ZoneInfo) -> None:
    civil = Policy().thank_you_hours
    leaves = into(at, civil, zone)
    assert at <= leaves <= at + 13 * HOUR
    assert is_within(leaves, civil, zone)


# They were asked for another time, and gave none.


def awaits(starts_in: timedelta, asked_for: timedelta = timedelta(0), **changed: object) -> Interview:
    """Another time was asked for at noon, `asked_for` after the last question."""
    known = {"phase": Phase.ASKED, "decision": Decision.RESCHEDULE, "new_time_asked_at": MONDAY_NOON}
    return an_interview(starts_in, **(known | {"asked_at": MONDAY_NOON - asked_for} | changed))


def asks_at(interview: Interview) -> datetime | None:
    return next_ask_at(interview, OFFICE.policy, OFFICE.candidate)


def test_without_a_new_time_they_are_asked_at_the_next_rung():
    assert asks_at(awaits(60 * HOUR)) == MONDAY_NOON + 12 * HOUR - 3 * HOUR - QUIET_MARGIN  # midnight is quiet


def test_a_rung_that_comes_right_after_the_letter_is_left_out():
    waits = awaits(49 * HOUR)
    assert asks_at(waits) >= MONDAY_NOON + RUNG_GAP


def test_where_no_rung_is_left_they_are_asked_while_a_notice_can_be_kept():
    waits = awaits(29 * HOUR)
    assert asks_at(waits) == decide_by(waits, OFFICE.policy) - 2 * HOUR


def test_inside_the_notice_they_are_given_two_hours_to_answer():
    assert asks_at(awaits(8 * HOUR)) == MONDAY_NOON + 2 * HOUR


def test_asked_once_they_are_asked_again_in_place_of_the_reminder_and_not_after_that():
    waits = awaits(8 * HOUR, asked_at=MONDAY_NOON + 2 * HOUR)
    assert asks_at(waits) == waits.starts_at - 2 * HOUR
    assert asks_at(replace(waits, asked_at=waits.starts_at - 2 * HOUR)) is None


@given(
    starts_in=st.timedeltas(MINUTE, timedelta(days=9)),
    asked_for=st.timedeltas(timedelta(0), 3 * DAY),
    asked_since=st.one_of(st.none(), st.timedeltas(MINUTE, timedelta(days=9))),
)
def test_it_is_never_asked_twice_within_two_hours_never_at_night_and_never_after_it_began(
    starts_in: timedelta, asked_for: timedelta, asked_since: timedelta | None
):
    asked_at = MONDAY_NOON + asked_since if asked_since is not None else MONDAY_NOON - asked_for
    waits = awaits(starts_in, asked_at=asked_at)
    at = asks_at(waits)
    if at is not None:
        assert at >= max(MONDAY_NOON, asked_at) + RUNG_GAP
        assert at < waits.starts_at
        assert not is_within(at, QUIET, OFFICE.candidate.zone)


def test_until_they_answer_nothing_speaks_of_going():
    kinds = [step.kind for step in steps(awaits(60 * HOUR), OFFICE.policy, OFFICE.candidate)]
    assert kinds == [StepKind.ASK, StepKind.ACCOUNT]
