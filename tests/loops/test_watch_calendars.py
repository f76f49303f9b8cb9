"""What a calendar shows is absorbed; what it no longer shows is a question, never a cancellation."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from daemon.core.event import EventStatus
from daemon.core.interview import News, Phase
from daemon.loops.watch_calendars import watch_calendars
from integrations.memory import CalendarFault
from tests.loops.conftest import Calm
from tests.loops.test_sessions import session, start_of
from tests.simulation.world import CANDIDATE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def test_an_interview_is_found_once_and_asked_about_once(calm: Calm) -> None:
    uid = calm.invite()
    for _ in range(3):
        calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.ASKED
    assert len(calm.texts()) == 1


def test_a_deleted_event_is_asked_about_and_nothing_is_sent_to_the_employer(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.calendar.remove(f"/personal/{uid}.ics")
    calm.go_on(3 * HOUR)
    assert calm.the(uid).news is News.VANISHED
    assert calm.letters() == []
    assert len(calm.texts()) == 2


def test_an_event_is_not_gone_while_the_calendar_cannot_be_asked_for_it(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.calendar.remove(f"/personal/{uid}.ics")
    calm.calendar.find_fault = CalendarFault.UNAVAILABLE
    calm.go_on(MINUTE)
    assert calm.the(uid).missing_since is None


def test_a_calendar_that_is_suddenly_empty_is_failing_and_nothing_has_vanished(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.calendar.pull_fault = CalendarFault.EMPTY
    calm.clock.at += MINUTE
    (watched,) = watch_calendars(calm.desk, even_if_not_due=True).calendars
    assert (watched.ok, watched.error) == (False, "it answered with nothing where it had events")
    assert calm.the(uid).missing_since is None


def test_the_candidate_hears_of_a_calendar_that_has_failed_for_an_hour_once(calm: Calm) -> None:
    calm.calendar.pull_fault = CalendarFault.UNAVAILABLE
    for _ in range(5):
        calm.go_on(40 * MINUTE)
    alarms = [one for one in calm.texts() if "personal" in one]
    assert len(alarms) == 1


def test_an_event_that_comes_back_is_no_longer_missing(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    event = calm.calendar.events(f"/personal/{uid}.ics")[0]
    calm.calendar.remove(f"/personal/{uid}.ics")
    calm.go_on(MINUTE)
    calm.calendar.put(event)
    calm.go_on(MINUTE)
    assert calm.the(uid).missing_since is None


def test_a_known_interview_keeps_its_contact_though_its_words_are_no_longer_those_of_one(calm: Calm) -> None:
    uid = calm.invite()
    calm.go_on()
    event = calm.calendar.events(f"/personal/{uid}.ics")[0]
    calm.calendar.put(replace(event, summary="Lunch"))
    calm.desk = replace(calm.desk, calendars=tuple(replace(one, every_event=False) for one in calm.desk.calendars))
    calm.go_on(MINUTE)
    assert calm.the(uid).contact.email == "dana@acme.example"


def test_the_same_event_in_the_store_of_two_processes_makes_one_interview(calm: Calm) -> None:
    calm.invite()
    calm.go_on()
    calm.desk = calm._new_process()
    calm.go_on(MINUTE)
    with calm.store.transaction(CANDIDATE.id) as tx:
        assert len(tx.interviews.all()) == 1


def test_a_garbled_answer_does_not_hide_a_move(calm: Calm) -> None:
    """Found by the simulation: what was garbage once was never read again, and the move with it."""
    uid = calm.invite()
    calm.go_on()
    calm.move(uid)
    calm.calendar.pull_fault = CalendarFault.GARBAGE
    calm.go_on(MINUTE)
    calm.calendar.pull_fault = None
    calm.go_on(MINUTE)
    assert calm.the(uid).starts_at == calm.starts[uid][-1]
    assert calm.starts[uid][-1] != calm.starts[uid][0]


def test_an_invitation_that_was_garbled_at_first_is_found_at_the_next_full_reading(calm: Calm) -> None:
    uid = calm.invite()
    calm.calendar.pull_fault = CalendarFault.GARBAGE
    calm.go_on()
    calm.calendar.pull_fault = None
    calm.go_on(2 * HOUR)
    assert calm.the(uid).phase is Phase.ASKED


def said_yes_and_sleeps(calm: Calm) -> int:
    """A yes to one interview, and it is night; how many texts there were by then."""
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    calm.says(f"Y {calm.the('session-0@acme.example').ref}")
    calm.go_on()
    calm.go_on(calm.clock.at.replace(hour=3, minute=0) + DAY - calm.clock.at)
    return len(calm.texts())


def test_what_moves_twice_in_one_night_is_told_in_the_morning(calm: Calm) -> None:
    before, at = said_yes_and_sleeps(calm), start_of(calm)
    for later in (DAY, 4 * DAY):
        calm.calendar.put(session(0, at + later))
        calm.go_on(5 * MINUTE)
    calm.go_on(14 * HOUR)
    assert any("has moved" in one for one in calm.texts()[before:])


def test_what_moves_and_is_called_off_in_one_night_is_told(calm: Calm) -> None:
    before, at = said_yes_and_sleeps(calm), start_of(calm)
    calm.calendar.put(session(0, at + DAY))
    calm.go_on(5 * MINUTE)
    calm.calendar.put(session(0, at + DAY, status=EventStatus.CANCELLED))
    calm.go_on(5 * MINUTE)
    calm.go_on(14 * HOUR)
    assert calm.texts()[before:] != []


def test_what_moves_at_night_to_the_next_morning_is_asked_about_before_it_begins(calm: Calm) -> None:
    """It had not been asked about yet; the last moment for a notice has passed, and that is no silence of theirs."""
    uid = calm.invite(timedelta(days=6))
    calm.go_on()
    late_evening = (calm.clock.at + timedelta(days=1)).replace(hour=2, minute=47)  # a quarter to ten in New York
    calm.go_on(late_evening - calm.clock.at)
    href = f"/personal/{uid}.ics"
    (event,) = calm.calendar.events(href)
    morning = late_evening.replace(hour=15, minute=0)
    calm.calendar.put(replace(event, starts_at=morning, ends_at=morning + timedelta(hours=1)))
    calm.go_on(timedelta(minutes=1))
    calm.go_on(late_evening.replace(hour=13, minute=5) - calm.clock.at)
    assert calm.the(uid).asked_at is not None
    assert any("10:00" in text and "Are you going?" in text for text in calm.texts())
