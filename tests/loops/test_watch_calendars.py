"""What a calendar shows is absorbed; what it no longer shows is a question, never a cancellation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.event import EventStatus
from daemon.core.interview import News, Phase
from daemon.loops.desk import WatchedCalendar
from daemon.loops.one_pass import one_pass
from daemon.loops.responder import CalendarTransport
from daemon.loops.watch_calendars import watch_calendars
from daemon.ports import CalendarObject, Expanded, Window
from integrations import ical
from integrations.calendar_access import CalendarAccess
from integrations.folder_calendar import FolderCalendar
from integrations.ics_feed import IcsFeed
from integrations.memory import CalendarFault
from tests.integrations.calendar_builders import invitation, vcalendar
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


# ---- a source that cannot say of an event that it was taken out


@pytest.fixture(params=["ics", "folder"])
def saved(calm: Calm, tmp_path: Path, request: pytest.FixtureRequest) -> Saved:
    """One invitation in a file, read as a feed or as a folder."""
    return Saved(calm, tmp_path / "saved", request.param)


class Saved:
    """A directory with one file in it, watched instead of what the calm world has."""

    def __init__(self, calm: Calm, directory: Path, kind: str) -> None:
        self.calm, self.kind = calm, kind
        directory.mkdir()
        self.path = directory / "one.ics"
        calm.expander.other = Plain()
        self.starts_at = calm.clock.at.replace(minute=0, second=0) + 60 * HOUR
        self.hold(invitation("one", start=f"DTSTART:{self.starts_at:%Y%m%dT%H%M%SZ}"))
        self._watch()

    def hold(self, text: str) -> None:
        self.path.write_text(text)

    def _watch(self, respond: str = "auto") -> None:
        url = self.path.as_uri() if self.kind == "ics" else str(self.path.parent)
        access = CalendarAccess(kind=self.kind, name="saved", url=url, respond=respond)
        calendar = IcsFeed(access) if self.kind == "ics" else FolderCalendar(access)
        watched = WatchedCalendar(calendar=calendar, every=5 * MINUTE, every_event=True)
        transports = {**self.calm.desk.transports, Channel.CALENDAR: CalendarTransport({"saved": calendar})}
        self.calm.desk = replace(self.calm.desk, calendars=(watched,), transports=transports)

    def watched(self) -> tuple[bool, str]:
        (watched,) = watch_calendars(self.calm.desk, even_if_not_due=True).calendars
        return watched.ok, watched.error

    def declines(self) -> list[tuple[Channel, DeliveryState]]:
        known = self.calm.the("one")
        with self.calm.store.transaction(CANDIDATE.id) as tx:
            rows = tx.outbox.of_interview(known.id)
        return [(one.message.channel, one.state) for one in rows if one.message.purpose is Purpose.DECLINE]

    def say_no(self) -> list[str]:
        """A no, and what went wrong until all had left."""
        self.calm.says(f"N {self.calm.the('one').ref}")
        one_pass(self.calm.desk)
        self.calm.clock.at += 11 * MINUTE
        return one_pass(self.calm.desk).errors


class Plain:
    """The real reader of iCalendar, without a child of its own."""

    def expand(self, objects: Iterable[CalendarObject], window: Window) -> Expanded:
        return ical.expand(objects, window)


def test_one_interview_in_a_source_that_turns_empty_is_a_failure_at_once_and_a_question_after_an_hour(
    saved: Saved, calm: Calm
) -> None:
    calm.go_on()
    texts = len(calm.texts())
    saved.hold(vcalendar())
    for _ in range(4):
        calm.clock.at += 14 * MINUTE
        assert saved.watched() == (False, "it answered with nothing where it had events")
        assert calm.the("one").missing_since is None
    assert len(calm.texts()) == texts
    calm.go_on(20 * MINUTE)
    assert calm.the("one").news is News.VANISHED
    assert any("gone" in text for text in calm.texts()[texts:])
    assert saved.watched() == (True, "")


def test_hours_without_a_network_do_not_make_an_empty_answer_any_truer(saved: Saved, calm: Calm) -> None:
    calm.go_on()
    hidden = saved.path.parent.rename(saved.path.parent.with_name("away"))
    for _ in range(3):
        calm.clock.at += HOUR
        assert saved.watched()[0] is False
    hidden.rename(saved.path.parent)
    saved.hold(vcalendar())
    for _ in range(3):
        calm.clock.at += MINUTE
        assert saved.watched() == (False, "it answered with nothing where it had events")


def test_a_source_that_fills_again_within_the_hour_was_never_in_doubt(saved: Saved, calm: Calm) -> None:
    calm.go_on()
    text, texts = saved.path.read_text(), len(calm.texts())
    saved.hold(vcalendar())
    calm.go_on(10 * MINUTE)
    saved.hold(text)
    calm.go_on(2 * HOUR)
    assert calm.the("one").missing_since is None
    assert len(calm.texts()) == texts


def test_a_no_where_nothing_can_be_written_is_one_reply_by_mail_and_no_decline_in_the_calendar(
    saved: Saved, calm: Calm
) -> None:
    calm.go_on()
    assert saved.say_no() == []
    assert saved.declines() == [
        (Channel.CALENDAR, DeliveryState.UNDONE),
        (Channel.EMAIL, DeliveryState.ACCEPTED),
    ]
    calm.go_on(2 * HOUR)
    assert len(saved.declines()) == 2


def test_who_wants_no_calendar_told_has_neither_a_reply_nor_a_decline_that_claims_one(saved: Saved, calm: Calm) -> None:
    saved._watch(respond="off")
    calm.go_on()
    assert saved.say_no() == []
    assert saved.declines() == [(Channel.CALENDAR, DeliveryState.UNDONE)]
    known = calm.the("one")
    assert known.phase is Phase.WITHDRAWN
    with calm.store.transaction(CANDIDATE.id) as tx:
        told = [entry.text for entry in tx.history.of(known.id)]
    assert not any(text.startswith("declined in the calendar") for text in told)
    assert any('respond = "off"' in text for text in told)


@pytest.mark.parametrize("schedules", [True, False])
def test_a_no_after_the_event_was_deleted_is_one_reply_whoever_sends_it_and_no_failure(
    calm: Calm, schedules: bool
) -> None:
    calm.calendar.organizer_told = schedules
    uid = calm.invite()
    calm.go_on()
    calm.calendar.remove(f"/personal/{uid}.ics")
    calm.go_on(HOUR)
    assert calm.the(uid).news is News.VANISHED
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on()
    calm.clock.at += 11 * MINUTE
    assert one_pass(calm.desk).errors == []
    mailed = [one.message for one in calm.email.ledger if one.message.purpose is Purpose.DECLINE]
    assert len(mailed) == (0 if schedules else 1)
    assert calm.the(uid).phase is Phase.WITHDRAWN
