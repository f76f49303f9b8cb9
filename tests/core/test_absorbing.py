"""What a calendar shows, held against what we know: nothing is lost, and nothing is cancelled that nobody refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.absorbing import Identity, absorb, found, is_cancelled, is_worth_knowing
from daemon.core.change import Change, Office, Vanished
from daemon.core.contact import Contact
from daemon.core.delivery import Purpose
from daemon.core.event import Attendee, CalendarEvent, EventStatus, PartStat
from daemon.core.interview import Decision, Interview, News, Phase, Question
from daemon.core.machine import advance
from daemon.core.plan import StepKind, next_step
from daemon.core.reading import Intent
from daemon.core.recognize import Recognition, Verdict
from daemon.core.sessions import follow
from tests.core.builders import (
    AUTO_CANCEL,
    DANA,
    DAY,
    HOUR,
    LEE,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    debriefing,
    due,
    only_send,
    posted,
    purposes,
    revoked,
    say,
    to_employer,
)

SAM = Attendee("sam@example.org", "Sam Rivera")
HOST = Attendee(DANA.email, DANA.name)


def an_event(starts_in: timedelta | None = timedelta(days=4), **changed: Any) -> CalendarEvent:
    defaults: dict[str, Any] = {
        "uid": "event-1@acme.example", "calendar": "personal", "href": "/personal/event-1.ics",
        "summary": "Interview with Acme", "timezone": "America/New_York", "organizer": HOST, "attendees": (SAM, HOST),
    }  # fmt: skip
    if starts_in is not None:
        defaults |= {"starts_at": MONDAY_NOON + starts_in, "ends_at": MONDAY_NOON + starts_in + HOUR}
    else:
        defaults |= {"time_problem": "floating", "written_start": "2026-12-04 12:00"}
    return CalendarEvent(**(defaults | changed))


def recognized(verdict: Verdict = Verdict.INTERVIEW, contact: Contact = DANA, **changed: Any) -> Recognition:
    defaults: dict[str, Any] = {"score": 9.0, "reasons": ("the word interview in its title",), "company": "Acme"}
    return Recognition(verdict=verdict, contact=contact, **(defaults | changed))


def declined(event: CalendarEvent) -> CalendarEvent:
    return replace(event, attendees=(replace(SAM, partstat=PartStat.DECLINED), HOST))


def new(event: CalendarEvent | None = None, recognition: Recognition | None = None) -> Interview:
    event = event or an_event()
    return found(event, recognition or recognized(), Identity("i1", "K7"), OFFICE, MONDAY_NOON).interview


def put(event: CalendarEvent | None = None, recognition: Recognition | None = None) -> Interview:
    """Found, and asked about."""
    return due(new(event, recognition), StepKind.ASK, MONDAY_NOON).interview


def withdrawing() -> Interview:
    return say(put(), Intent.CANCEL).interview


def seen(known: Interview, event: CalendarEvent, recognition: Recognition | None = None, **how: Any) -> Change:
    at = how.pop("at", MONDAY_NOON + HOUR)
    return absorb(known, event, recognition or recognized(), how.pop("told", False), how.pop("office", OFFICE), at)


def asks_at_once(interview: Interview, at: Any = MONDAY_NOON + HOUR) -> bool:
    step = next_step(interview, OFFICE.policy, OFFICE.candidate)
    return step is not None and step.kind is StepKind.ASK and step.due_at <= at


# New


def test_a_new_interview_keeps_the_facts_of_its_event() -> None:
    interview = new()
    assert (interview.phase, interview.company, interview.contact) == (Phase.FOUND, "Acme", DANA)
    assert (interview.organizer, interview.attendee) == (DANA.email, SAM.email)
    assert interview.starts_at == an_event().starts_at


def test_an_invitation_by_another_name_of_the_candidate_is_theirs() -> None:
    office = replace(OFFICE, candidate=replace(OFFICE.candidate, aliases=("S.Rivera@example.com",)))
    event = an_event(attendees=(Attendee("s.rivera@example.com"), HOST))
    interview = found(event, recognized(), Identity("i1", "K7"), office, MONDAY_NOON).interview
    assert interview.attendee == "s.rivera@example.com"


def test_an_event_of_ones_own_has_nobody_to_decline_to() -> None:
    assert new(an_event(organizer=SAM, attendees=())).organizer == ""


def test_what_may_be_an_interview_is_a_question() -> None:
    assert new(recognition=recognized(Verdict.MAYBE)).maybe


def test_what_was_declined_by_hand_is_asked_about_at_once() -> None:
    interview = new(declined(an_event(10 * DAY)))
    assert interview.news is News.DECLINED
    assert asks_at_once(interview, MONDAY_NOON)
    assert "you declined it in your calendar" in only_send(due(interview, StepKind.ASK, MONDAY_NOON)).draft.body


@pytest.mark.parametrize(
    ("event", "recognition"),
    [
        (an_event(), recognized(Verdict.NO)),
        (an_event(), recognized(skip=True)),
        (an_event(status=EventStatus.CANCELLED), recognized()),
        (an_event(-HOUR), recognized()),
    ],
    ids=["no interview", "tagged to be skipped", "cancelled", "begun"],
)
def test_not_worth_knowing(event: CalendarEvent, recognition: Recognition) -> None:
    assert not is_worth_knowing(event, recognition, MONDAY_NOON)


def test_an_unknown_time_is_worth_knowing() -> None:
    assert is_worth_knowing(an_event(None), recognized(Verdict.MAYBE), MONDAY_NOON)


@pytest.mark.parametrize(
    "event",
    [
        an_event(status=EventStatus.CANCELLED),
        an_event(method="CANCEL"),
        an_event(summary="Canceled: Interview with Acme"),
        an_event(summary="  Abgesagt: Gespräch"),
    ],
)
def test_cancelled_by_status_by_method_or_by_outlooks_title(event: CalendarEvent) -> None:
    assert is_cancelled(event)


def test_a_title_that_only_speaks_of_cancelling_is_not_cancelled() -> None:
    assert not is_cancelled(an_event(summary="Interview: the cancelled project"))


# The same again


def test_the_same_event_again_changes_nothing() -> None:
    known = put()
    assert seen(known, an_event()) == Change(known)


def test_a_raised_sequence_alone_is_not_a_new_time() -> None:
    known = put()
    assert seen(known, an_event(sequence=9, changed_at=MONDAY_NOON)) == Change(replace(known, sequence=9))


def test_a_new_room_is_noted_and_asks_nothing() -> None:
    change = seen(put(), an_event(location="Room 5"))
    assert change.interview.location == "Room 5"
    assert not change.effects
    assert change.interview.question is Question.DECISION


# Moved


def test_a_move_voids_the_answer_and_asks_about_the_new_time_at_once() -> None:
    going = say(put(), Intent.ATTEND).interview
    change = seen(going, an_event(5 * DAY))
    assert (change.interview.phase, change.interview.decision) == (Phase.FOUND, None)
    assert asks_at_once(change.interview)
    question = only_send(due(change.interview, StepKind.ASK, MONDAY_NOON + HOUR)).draft.body
    assert "has moved to Sat, Dec 5" in question
    assert "it was Fri, Dec 4" in question


def test_a_move_takes_back_every_prompt_and_every_letter() -> None:
    change = seen(withdrawing(), an_event(5 * DAY))
    assert {Purpose.QUESTION, Purpose.REMINDER, Purpose.CANCELLATION, Purpose.DECLINE} <= revoked(change)
    assert change.interview.approval is None


def test_a_move_before_anybody_was_asked_is_no_news() -> None:
    change = seen(new(an_event(10 * DAY)), an_event(12 * DAY))
    assert change.interview.news is None
    assert not asks_at_once(change.interview)


def test_a_move_after_the_letter_left_is_an_alarm() -> None:
    change = seen(posted(), an_event(5 * DAY), told=True)
    assert purposes(change) == [Purpose.ALERT]
    assert change.interview.phase is Phase.FOUND


def test_thanks_that_waited_when_it_moved_are_said_not_to_have_left() -> None:
    offered = say(debriefing(starts_at=MONDAY_NOON - 2 * HOUR), Intent.THANK).interview
    waiting = say(offered, Intent.YES).interview
    told = only_send(seen(waiting, an_event(timedelta(days=7))))
    assert f"so your thank-you to Dana Reyes ({DANA.email}) was not sent" in told.draft.body
    unapproved = seen(offered, an_event(timedelta(days=7)))
    assert purposes(unapproved) == []


def test_a_no_that_was_told_is_remembered_until_a_yes_to_the_new_time() -> None:
    told = replace(put(), phase=Phase.WITHDRAWN, told_revision=put().revision)
    moved = seen(told, an_event(timedelta(days=6)), told=True).interview
    question = due(moved, StepKind.ASK, MONDAY_NOON + HOUR)
    assert "They were told no for the old time." in only_send(question).draft.body
    going = say(question.interview, Intent.ATTEND)
    assert "They were told that you will not attend" in only_send(going).draft.body
    assert "They were told" not in only_send(say(going.interview, Intent.ATTEND)).draft.body


@pytest.mark.parametrize(("heard_of_it", "it_was"), [(True, "; it was Sun, Dec 6"), (False, "12:00 PM. They")])
def test_moved_back_to_the_time_that_they_were_told_no_for_that_is_said(heard_of_it: bool, it_was: str) -> None:
    told = replace(put(), phase=Phase.WITHDRAWN, told_revision=put().revision)
    moved = seen(told, an_event(timedelta(days=6)), told=True).interview
    moved = due(moved, StepKind.ASK, MONDAY_NOON + HOUR).interview if heard_of_it else moved
    back = seen(moved, an_event(), told=True, at=MONDAY_NOON + 2 * HOUR).interview
    question = due(back, StepKind.ASK, MONDAY_NOON + 2 * HOUR)
    assert "They were told no for this time." in only_send(question).draft.body
    assert it_was in only_send(question).draft.body
    assert "They were told that you will not attend" in only_send(say(question.interview, Intent.ATTEND)).draft.body


def test_a_withdrawn_interview_that_is_given_another_time_is_asked_about_anew() -> None:
    withdrawn = replace(put(), phase=Phase.WITHDRAWN, decision=Decision.WITHDRAW, question=None, closed_at=MONDAY_NOON)
    change = seen(withdrawn, an_event(5 * DAY), told=True)
    assert change.interview.phase is Phase.FOUND
    assert change.interview.closed_at is None
    assert asks_at_once(change.interview)


def test_a_second_round_under_the_same_uid_starts_from_nothing() -> None:
    first = debriefing(thanked_at=MONDAY_NOON, phase=Phase.THANKED, reminded_at=MONDAY_NOON, spoke_at=MONDAY_NOON)
    change = seen(first, an_event(9 * DAY))
    fresh = change.interview
    assert (fresh.phase, fresh.thanked_at, fresh.reminded_at, fresh.spoke_at) == (Phase.FOUND, None, None, None)


def test_a_time_that_is_lost_is_a_question_and_not_a_guess() -> None:
    change = seen(put(), an_event(None))
    assert change.interview.starts_at is None
    asked = due(change.interview, StepKind.ASK, MONDAY_NOON + HOUR)
    assert asked.interview.question is Question.WHICH_TIME


def test_a_time_that_the_candidate_confirmed_stays_until_the_calendar_says_another() -> None:
    unknown = due(new(an_event(None)), StepKind.ASK, MONDAY_NOON).interview
    dated = say(unknown, Intent.YES).interview
    assert seen(dated, an_event(None)).interview.starts_at == dated.starts_at
    corrected = seen(dated, an_event(None, written_start="2026-12-05 09:00")).interview
    assert corrected.starts_at is None


# Another contact


def test_a_new_contact_after_a_no_voids_the_approval() -> None:
    change = seen(withdrawing(), an_event(), recognized(contact=LEE))
    assert (change.interview.phase, change.interview.approval) == (Phase.ASKED, None)
    assert change.interview.news is News.CONTACT_CHANGED
    assert asks_at_once(change.interview)


def test_a_new_contact_after_the_letter_left_changes_nothing_about_it() -> None:
    change = seen(posted(), an_event(2 * DAY), recognized(contact=LEE), told=True)
    assert change.interview.phase is Phase.WITHDRAWING
    assert change.interview.approval.queued


# Cancelled, gone, back


def test_called_off_by_them_takes_every_prompt_back_and_tells_the_candidate() -> None:
    change = seen(put(), an_event(status=EventStatus.CANCELLED))
    assert change.interview.phase is Phase.CANCELLED_BY_EMPLOYER
    assert Purpose.QUESTION in revoked(change)
    assert "has called off" in only_send(change).draft.body
    assert not to_employer(change)


def test_called_off_before_anybody_was_asked_says_nothing() -> None:
    assert not purposes(seen(new(), an_event(status=EventStatus.CANCELLED)))


def test_called_off_in_the_undo_window_sends_no_letter() -> None:
    change = seen(withdrawing(), an_event(status=EventStatus.CANCELLED))
    assert {Purpose.CANCELLATION, Purpose.DECLINE} <= revoked(change)
    assert change.interview.approval is None


def test_called_off_twice_is_told_twice() -> None:
    off = an_event(status=EventStatus.CANCELLED)
    first = seen(put(), off)
    back = seen(first.interview, an_event()).interview
    again = due(back, StepKind.ASK, MONDAY_NOON + 2 * HOUR).interview
    second = seen(again, off, at=MONDAY_NOON + 3 * HOUR)
    assert only_send(first).key != only_send(second).key


def test_a_doubt_outlives_the_session_that_led_its_loop_and_was_called_off() -> None:
    doubted = replace(say(put(), Intent.ATTEND).interview, news=News.DOUBTED)
    off = seen(doubted, an_event(status=EventStatus.CANCELLED)).interview
    other = replace(new(), id="i2", ref="M3", part_of=off.id)
    freed = follow(other, off, MONDAY_NOON + HOUR).interview
    assert (freed.part_of, freed.news) == ("", News.DOUBTED)
    assert seen(off, an_event()).interview.news is News.BACK


def test_confirmed_again_it_is_asked_about_anew() -> None:
    off = seen(put(), an_event(status=EventStatus.CANCELLED)).interview
    back = seen(off, an_event()).interview
    assert (back.phase, back.decision) == (Phase.FOUND, None)
    assert next_step(back, OFFICE.policy, OFFICE.candidate) is not None


def test_what_was_cancelled_after_it_took_place_took_place() -> None:
    over = debriefing()
    change = seen(over, an_event(timedelta(minutes=-90), status=EventStatus.CANCELLED), at=MONDAY_NOON)
    assert change.interview.phase is Phase.DEBRIEFING


def test_a_vanished_event_that_is_back_is_no_news_any_more() -> None:
    gone = advance(put(), Vanished(), OFFICE, MONDAY_NOON).interview
    back = seen(gone, an_event()).interview
    assert (back.missing_since, back.news, back.held_until) == (None, None, None)


def gone_and_said_so(office: Office = AUTO_CANCEL) -> Interview:
    """It went, and "until you answer I tell nobody" was put."""
    gone = advance(put(), Vanished(), office, MONDAY_NOON + HOUR).interview
    return due(gone, StepKind.ASK, MONDAY_NOON + HOUR, office).interview


def test_no_silence_cancels_what_was_said_to_wait_for_an_answer_and_is_back() -> None:
    back = seen(gone_and_said_so(), an_event(), at=MONDAY_NOON + 2 * HOUR).interview
    asked = due(back, StepKind.ASK, MONDAY_NOON + 2 * HOUR, AUTO_CANCEL)
    silent = due(asked.interview, StepKind.SILENCE, back.starts_at - 25 * HOUR, AUTO_CANCEL)
    assert "I tell them that you will not attend" not in only_send(asked).draft.body
    assert (silent.interview.phase, to_employer(silent)) == (Phase.ATTENDING, [])


def test_who_was_told_that_it_is_gone_is_asked_anew_once_it_is_back() -> None:
    back = seen(gone_and_said_so(OFFICE), an_event(), at=MONDAY_NOON + 2 * HOUR).interview
    assert back.held_until == MONDAY_NOON + 2 * HOUR
    assert "Still open" in only_send(due(back, StepKind.ASK, MONDAY_NOON + 2 * HOUR)).draft.body


def test_who_wants_to_be_asked_later_is_asked_then_though_it_is_back() -> None:
    later = say(gone_and_said_so(), Intent.SNOOZE, MONDAY_NOON + HOUR, AUTO_CANCEL).interview
    assert seen(later, an_event(), at=MONDAY_NOON + 2 * HOUR).interview.held_until == later.held_until is not None


def test_a_yes_stands_once_it_is_back() -> None:
    going = say(put(), Intent.ATTEND).interview
    gone = advance(going, Vanished(), OFFICE, MONDAY_NOON + HOUR).interview
    back = seen(due(gone, StepKind.ASK, MONDAY_NOON + HOUR).interview, an_event()).interview
    assert (back.phase, back.news, back.held_until) == (Phase.ATTENDING, None, None)


@pytest.mark.parametrize("open_matter", [News.DOUBTED, News.DECLINED])
def test_what_they_left_open_outlives_an_entry_that_goes_and_comes_back(open_matter: News) -> None:
    going = replace(say(put(), Intent.ATTEND).interview, news=open_matter, held_until=MONDAY_NOON + 2 * HOUR)
    gone = advance(going, Vanished(), OFFICE, MONDAY_NOON + HOUR).interview
    said = due(gone, StepKind.ASK, MONDAY_NOON + HOUR)
    assert "gone from your calendar" in only_send(said).draft.body
    back = seen(said.interview, an_event(), at=MONDAY_NOON + 2 * HOUR).interview
    assert (back.missing_since, back.news) == (None, open_matter)
    assert next_step(back, OFFICE.policy, OFFICE.candidate).kind is StepKind.ASK


def test_a_doubtful_event_that_vanished_and_came_back_is_asked_about_again() -> None:
    maybe = recognized(Verdict.MAYBE)
    gone = advance(new(recognition=maybe), Vanished(), OFFICE, MONDAY_NOON).interview
    back = seen(gone, an_event(), maybe).interview
    assert (back.phase, back.maybe) == (Phase.FOUND, True)
    assert asks_at_once(back)


def test_an_unknown_time_that_vanished_and_came_back_is_asked_about_again() -> None:
    gone = advance(new(an_event(None)), Vanished(), OFFICE, MONDAY_NOON).interview
    assert seen(gone, an_event(None)).interview.phase is Phase.FOUND


# Declined in the calendar, and not by us


def test_declined_by_hand_is_seen_while_it_is_open_whether_they_go() -> None:
    doubted = say(put(), Intent.CANCEL, confirm=True).interview
    change = seen(doubted, declined(an_event()))
    assert (doubted.news, change.interview.news) == (News.DOUBTED, News.DECLINED)
    assert asks_at_once(change.interview)
    assert not change.effects


def test_declined_by_hand_is_a_question_and_not_a_cancellation() -> None:
    change = seen(put(), declined(an_event()))
    assert change.interview.news is News.DECLINED
    assert asks_at_once(change.interview)
    assert not change.effects


def test_declined_by_hand_asks_once() -> None:
    news = seen(put(), declined(an_event())).interview
    asked = due(news, StepKind.ASK, MONDAY_NOON + HOUR).interview
    assert seen(asked, declined(an_event())) == Change(asked)


def test_declined_by_us_is_no_news() -> None:
    change = seen(replace(withdrawing(), approval=None), declined(an_event()), told=True)
    assert change.interview.phase is Phase.WITHDRAWING


def test_our_decline_that_we_do_not_remember_stops_the_letter_and_asks() -> None:
    # A restored backup: the letter may have left in the life that was forgotten.
    change = seen(withdrawing(), declined(an_event()))
    assert (change.interview.phase, change.interview.news) == (Phase.ASKED, News.DECLINED)
    assert Purpose.CANCELLATION in revoked(change)


# Tags, and what the candidate said it is


def test_a_skip_tag_ends_it_silently_and_its_removal_brings_it_back() -> None:
    skipped = seen(put(), an_event(), recognized(skip=True))
    assert skipped.interview.phase is Phase.CLOSED
    assert not purposes(skipped)
    assert seen(skipped.interview, an_event(), recognized(skip=True)).interview.phase is Phase.CLOSED
    back = seen(skipped.interview, an_event()).interview
    assert back.phase is Phase.FOUND


def test_a_skip_tag_does_not_swallow_a_letter_that_was_promised() -> None:
    assert seen(withdrawing(), an_event(), recognized(skip=True)).interview.phase is Phase.WITHDRAWING


def test_what_the_candidate_called_no_interview_is_left_alone_whatever_becomes_of_it() -> None:
    maybe = put(recognition=recognized(Verdict.MAYBE))
    closed = say(maybe, Intent.NO).interview
    for event in (an_event(), an_event(6 * DAY), an_event(status=EventStatus.CANCELLED)):
        assert seen(closed, event) == Change(closed)


def test_a_doubtful_event_that_becomes_plain_is_asked_about_as_an_interview() -> None:
    maybe = replace(new(recognition=recognized(Verdict.MAYBE)))
    plain = seen(maybe, an_event()).interview
    assert not plain.maybe
    assert next_step(plain, OFFICE.policy, OFFICE.candidate) is not None


def test_an_answer_under_way_to_is_it_an_interview_meets_no_other_question() -> None:
    maybe = put(recognition=recognized(Verdict.MAYBE))
    assert seen(maybe, an_event()).interview == maybe
    assert not seen(maybe, an_event(), at=MONDAY_NOON + 13 * HOUR).interview.maybe


def test_the_auto_cancel_tag_is_announced_before_it_counts() -> None:
    change = seen(put(), an_event(), recognized(auto_cancel=True))
    assert asks_at_once(change.interview)
    text = only_send(due(change.interview, StepKind.ASK, MONDAY_NOON + HOUR)).draft.body
    assert "I tell them that you will not attend" in text


# Always, never

events = st.builds(
    an_event,
    st.sampled_from([None, 2 * DAY, 4 * DAY, 5 * DAY, -DAY, MINUTE]),
    status=st.sampled_from(EventStatus),
    summary=st.sampled_from(["Interview with Acme", "Canceled: Interview with Acme"]),
    attendees=st.sampled_from([(SAM, HOST), (replace(SAM, partstat=PartStat.DECLINED), HOST), ()]),
)
recognitions = st.builds(
    recognized,
    st.sampled_from(Verdict),
    st.sampled_from([DANA, LEE, Contact()]),
    skip=st.booleans(),
    auto_cancel=st.booleans(),
)
known_ones = st.sampled_from(
    [new(), put(), withdrawing(), posted(), debriefing(), say(put(), Intent.ATTEND).interview, new(an_event(None))]
).flatmap(lambda one: st.sampled_from(Phase).map(lambda phase: replace(one, phase=phase)) | st.just(one))


@settings(max_examples=250, deadline=None)
@given(known=known_ones, event=events, recognition=recognitions, told=st.booleans(), late=st.integers(0, 200))
def test_no_calendar_whatever_it_shows_ever_tells_an_employer_anything(
    known: Interview, event: CalendarEvent, recognition: Recognition, told: bool, late: int
) -> None:
    change = seen(known, event, recognition, told=told, office=AUTO_CANCEL, at=MONDAY_NOON + late * HOUR)
    assert not to_employer(change)
    if known.phase not in (Phase.WITHDRAWING, Phase.WITHDRAWN):
        assert change.interview.phase not in (Phase.WITHDRAWING, Phase.WITHDRAWN)


@settings(max_examples=250, deadline=None)
@given(known=known_ones, event=events, recognition=recognitions, told=st.booleans())
def test_an_approval_survives_only_for_the_revision_that_was_shown_or_once_it_has_left(
    known: Interview, event: CalendarEvent, recognition: Recognition, told: bool
) -> None:
    after = seen(known, event, recognition, told=told).interview
    if known.phase is Phase.WITHDRAWING and after.phase is Phase.WITHDRAWING and after.approval and not told:
        begun = after.starts_at is not None and after.starts_at <= MONDAY_NOON + HOUR
        assert begun or after.revision == after.approval.revision


@settings(max_examples=250, deadline=None)
@given(known=known_ones, event=events, recognition=recognitions, told=st.booleans())
def test_what_is_absorbed_twice_is_the_same_as_once(
    known: Interview, event: CalendarEvent, recognition: Recognition, told: bool
) -> None:
    recognition = replace(recognition, skip=False)  # a tag waits until a letter that was promised is settled
    once = seen(known, event, recognition, told=told).interview
    again = seen(once, event, recognition, told=told)
    assert not [one for one in purposes(again) if one is not Purpose.ALERT]
    assert again.interview.phase == once.phase or once.phase in (Phase.CLOSED, Phase.CANCELLED_BY_EMPLOYER)


@pytest.mark.parametrize("host", ["boss@currentjob.example", "boss@mail.currentjob.example", SAM.email])
def test_nobody_replies_to_the_current_employer_or_to_themselves(host: str) -> None:
    office = replace(OFFICE, candidate=replace(OFFICE.candidate, employer_domains=("currentjob.example",)))
    event = an_event(organizer=Attendee(host, "Somebody"))
    interview = found(event, recognized(), Identity("i1", "K7"), office, MONDAY_NOON).interview
    assert interview.organizer == ""


def test_a_move_is_noted_in_utc_whatever_zone_the_event_is_written_in() -> None:
    known = put()
    tokyo = ZoneInfo("Asia/Tokyo")
    moved = seen(known, an_event(starts_at=(MONDAY_NOON + 5 * DAY).astimezone(tokyo)))
    assert any(f"to {MONDAY_NOON + 5 * DAY:%Y-%m-%d %H:%M} UTC" in note for note in moved.notes)
