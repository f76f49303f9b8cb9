"""One contract, every calendar: on real servers, over HTTP, from disk, in memory, and through a child process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Protocol

import pytest

from daemon.core.delivery import Accepted, Needless, NotFound
from daemon.core.event import Attendee, CalendarEvent, PartStat
from daemon.ports import Absent, Calendar, CalendarObject, Pulled, Unavailable
from integrations import ical
from integrations.caldav_calendar import CalDavCalendar
from integrations.calendar_access import CalendarAccess
from integrations.folder_calendar import FolderCalendar
from integrations.ics_feed import IcsFeed
from integrations.imap_calendar import ImapCalendar
from integrations.memory_calendar import MemoryCalendar, MemoryExpander
from integrations.memory_faults import CalendarFault
from integrations.worker import ChildCalendar, Children
from tests.integrations.calendar_builders import START, WINDOW, a_reply, invitation
from tests.integrations.calendar_servers import (
    DANA,
    SAM,
    DavHome,
    answer,
    http_server,
    running_radicale,
    running_xandikos,
)
from tests.integrations.mail_server import Front, Mailbox, a_mail


def read(objects) -> tuple[CalendarEvent, ...]:
    return ical.expand(objects, WINDOW).events


class Bench(Protocol):
    """A calendar, and the hands of somebody else who works on it."""

    calendar: Calendar

    def put(self, uid: str, summary: str) -> None: ...
    def remove(self, uid: str) -> None: ...
    def shut_down(self) -> None: ...
    def events(self, objects: Iterable[CalendarObject]) -> tuple[CalendarEvent, ...]: ...


class CalendarContract:
    """What a test class inherits; it has a fixture `bench`, with an empty calendar on it."""

    def pulled(self, bench, cursor=None) -> Pulled:
        found = bench.calendar.pull(cursor)
        assert isinstance(found, Pulled), found
        return found

    def summaries(self, bench, pulled) -> list[str]:
        return sorted(one.summary for one in bench.events(pulled.objects))

    def href_of(self, bench, uid) -> str:
        (href,) = {one.href for one in self.pulled(bench).objects if bench.events([one])[0].uid == uid}
        return href

    def test_the_first_pull_is_everything(self, bench):
        bench.put("one", "Interview")
        bench.put("two", "Lunch")

        found = self.pulled(bench)

        assert found.complete
        assert self.summaries(bench, found) == ["Interview", "Lunch"]
        assert len({one.href for one in found.objects}) == 2

    def test_an_empty_calendar_is_empty(self, bench):
        found = self.pulled(bench)

        assert (found.objects, found.gone) == ((), ())
        assert self.pulled(bench, found.cursor).objects == ()

    def test_nothing_new_is_nothing(self, bench):
        bench.put("one", "Interview")
        cursor = self.pulled(bench).cursor

        for _ in range(3):
            found = self.pulled(bench, cursor)
            assert (found.objects, found.gone, found.complete) == ((), (), False)
            cursor = found.cursor

    def test_only_what_changed_is_pulled(self, bench):
        for uid in ("one", "two", "three"):
            bench.put(uid, "Interview")
        cursor = self.pulled(bench).cursor
        bench.put("two", "Interview moved")
        bench.put("four", "Another")

        found = self.pulled(bench, cursor)

        assert not found.complete
        assert self.summaries(bench, found) == ["Another", "Interview moved"]
        assert found.gone == ()
        assert self.pulled(bench, found.cursor).objects == ()

    def test_what_was_removed_is_named_by_its_href(self, bench):
        bench.put("one", "Interview")
        bench.put("two", "Lunch")
        first = self.pulled(bench)
        href = self.href_of(bench, "two")
        bench.remove("two")

        found = self.pulled(bench, first.cursor)

        assert (found.objects, found.gone) == ((), (href,))
        assert self.pulled(bench, found.cursor).gone == ()

    def test_the_last_event_goes_with_a_word_or_with_all_there_is(self, bench):
        bench.put("one", "Interview")
        first = self.pulled(bench)
        href = self.href_of(bench, "one")
        bench.remove("one")

        found = self.pulled(bench, first.cursor)

        assert found.objects == ()
        assert found.complete or found.gone == (href,)

    def test_a_pull_that_was_not_kept_can_be_repeated(self, bench):
        bench.put("one", "Interview")
        cursor = self.pulled(bench).cursor
        bench.put("one", "Interview moved")

        assert self.summaries(bench, self.pulled(bench, cursor)) == self.summaries(bench, self.pulled(bench, cursor))

    def test_an_event_is_found_where_it_stood_and_wherever_it_is_now(self, bench):
        bench.put("one", "Interview")
        bench.put("two", "Lunch")
        one, two = self.href_of(bench, "one"), self.href_of(bench, "two")

        for href in (one, two, "", "/nowhere.ics"):
            found = bench.calendar.find("one", href)
            assert isinstance(found, CalendarObject)
            assert found.href == one
            assert [event.uid for event in bench.events([found])] == ["one"]

    def test_an_event_that_is_not_there_is_absent(self, bench):
        bench.put("one", "Interview")
        (one,) = self.pulled(bench).objects
        bench.put("two", "Lunch")
        bench.remove("one")

        assert bench.calendar.find("one", one.href) == Absent()
        assert bench.calendar.find("on", "") == Absent()

    def test_a_uid_with_odd_characters_is_a_uid_like_any_other(self, bench):
        uid = "040000008200E000/74C5 B7101A82E008<&>%2F@acme.example"
        bench.put(uid, "Interview")

        (one,) = self.pulled(bench).objects

        assert isinstance(bench.calendar.find(uid, one.href), CalendarObject)
        assert isinstance(bench.calendar.find(uid, ""), CalendarObject)

    def test_a_calendar_that_is_no_longer_there_is_unavailable_and_nothing_is_gone(self, bench):
        bench.put("one", "Interview")
        (one,) = self.pulled(bench).objects
        cursor = self.pulled(bench).cursor
        bench.shut_down()

        for found in (bench.calendar.pull(cursor), bench.calendar.pull(None), bench.calendar.find("one", one.href)):
            assert isinstance(found, Unavailable)
            assert found.reason
            assert "secret" not in found.reason

    def test_an_answer_is_taken_or_needless_and_may_be_repeated(self, bench):
        bench.put("one", "Interview")
        (one,) = self.pulled(bench).objects
        reply = a_reply(one.text, href=one.href)

        first = bench.calendar.respond(reply)

        assert isinstance(first, Accepted | Needless)
        assert bench.calendar.respond(reply) == first
        assert bench.calendar.responded(reply) == (first if isinstance(first, Accepted) else NotFound())

    def test_a_no_to_an_event_that_is_gone_is_no_failure(self, bench):
        bench.put("one", "Interview")
        (one,) = self.pulled(bench).objects
        bench.remove("one")
        reply = a_reply(one.text, href=one.href)

        assert isinstance(bench.calendar.respond(reply), Needless)
        assert bench.calendar.responded(reply) == NotFound()


class Restartable(CalendarContract):
    """What holds besides where a cursor outlives the process, and may come from an older version or another address."""

    @pytest.mark.parametrize("cursor", ["", "nonsense", "[]", '{"url": 1}', "null"])
    def test_a_cursor_that_is_none_of_ours_means_everything(self, bench, cursor):
        bench.put("one", "Interview")

        found = self.pulled(bench, cursor)

        assert found.complete
        assert self.summaries(bench, found) == ["Interview"]


class Writable(CalendarContract):
    """What holds besides where the answer is written into the calendar itself."""

    def test_what_was_not_answered_is_not_found(self, bench):
        bench.put("one", "Interview")
        (one,) = self.pulled(bench).objects

        assert bench.calendar.responded(a_reply(one.text, href=one.href)) == NotFound()

    def test_an_answer_stands_in_the_calendar_and_changes_nothing_else(self, bench):
        bench.put("one", "Interview")
        bench.put("two", "Lunch")
        before = self.pulled(bench)
        (one,) = [found for found in before.objects if bench.events([found])[0].uid == "one"]

        bench.calendar.respond(a_reply(one.text, href=one.href))

        (changed,) = self.pulled(bench, before.cursor).objects
        (was,), (now,) = (bench.events([found]) for found in (one, changed))
        assert {person.email: person.partstat for person in now.attendees} == {
            DANA: PartStat.ACCEPTED,
            SAM: PartStat.DECLINED,
        }
        # Not the whole ORGANIZER: a server that schedules notes there how the delivery of the REPLY went.
        told, before = ((event.sequence, event.starts_at, event.summary, _organizer(event)) for event in (now, was))
        assert told == before


def _organizer(event: CalendarEvent) -> str:
    return event.organizer.email if event.organizer else ""


class ReadOnly(Restartable):
    """Where nothing is written, the REPLY has to go by mail."""

    def test_nothing_is_declined_here_and_the_organizer_is_to_be_told_by_mail(self, bench):
        bench.put("one", "Interview")
        (one,) = self.pulled(bench).objects

        outcome = bench.calendar.respond(a_reply(one.text, href=one.href))

        assert outcome == Needless("this calendar is only read", by_mail=True)
        assert [found.text for found in self.pulled(bench).objects] == [one.text]

    def test_an_emptied_calendar_is_all_that_it_says_since_it_names_nothing_as_gone(self, bench):
        bench.put("one", "Interview")
        cursor = self.pulled(bench).cursor
        bench.remove("one")

        for _ in range(2):
            found = self.pulled(bench, cursor)
            assert (found.objects, found.gone, found.complete) == ((), (), True)
        assert self.pulled(bench, found.cursor).objects == ()


# ---- real CalDAV servers


@dataclass
class DavBench:
    home: DavHome
    calendar: Calendar
    hrefs: dict[str, str] = field(default_factory=dict)

    def put(self, uid: str, summary: str) -> None:
        name = f"{sum(map(ord, uid))}.ics"
        self.hrefs[uid] = self.home.put(name, invitation(uid, summary=summary), self.home.calendar)

    def remove(self, uid: str) -> None:
        self.home.delete(self.hrefs[uid])

    def events(self, objects) -> tuple[CalendarEvent, ...]:
        return read(objects)

    def shut_down(self) -> None:
        self.home.delete(self.home.calendar)


_numbers = iter(range(1_000_000))


def a_new_calendar(home: DavHome, parent: str) -> DavHome:
    path = f"{parent}c{next(_numbers)}/"
    home.make_calendar(path)
    return replace(home, calendar=path)


@pytest.fixture(scope="module")
def radicale(tmp_path_factory) -> Iterator[DavHome]:
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        yield home


@pytest.fixture(scope="module")
def xandikos(tmp_path_factory) -> Iterator[DavHome]:
    with running_xandikos(tmp_path_factory.mktemp("xandikos")) as home:
        yield home


class TestCalDavOnRadicale(Restartable, Writable):
    @pytest.fixture
    def bench(self, radicale):
        home = a_new_calendar(radicale, "/sam/")
        return DavBench(home, CalDavCalendar(home.access()))


class TestCalDavOnXandikos(Restartable, Writable):
    @pytest.fixture
    def bench(self, xandikos):
        home = a_new_calendar(xandikos, "/sam/calendars/")
        return DavBench(home, CalDavCalendar(home.access()))


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    children = Children()
    yield children
    children.close()


class TestCalDavInAChild(Restartable, Writable):
    @pytest.fixture
    def bench(self, radicale, children):
        home = a_new_calendar(radicale, "/sam/")
        return DavBench(home, ChildCalendar(home.access(), 30, children))


# ---- one file


@dataclass
class FileBench:
    """All events in one file; `path` is None where a server hands it out."""

    calendar: Calendar
    path: Path | None = None
    texts: dict[str, str] = field(default_factory=dict)
    up: bool = True

    def put(self, uid: str, summary: str) -> None:
        self.texts[uid] = invitation(uid, summary=summary)
        self._write()

    def remove(self, uid: str) -> None:
        del self.texts[uid]
        self._write()

    def events(self, objects) -> tuple[CalendarEvent, ...]:
        return read(objects)

    def shut_down(self) -> None:
        self.up = False
        if self.path:
            self.path.unlink()

    @property
    def text(self) -> str:
        bodies = [one.partition("BEGIN:VEVENT")[2].rpartition("END:VCALENDAR")[0] for one in self.texts.values()]
        return (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(f"BEGIN:VEVENT{one}" for one in bodies) + "END:VCALENDAR\r\n"
        )

    def _write(self) -> None:
        if self.path:
            self.path.write_bytes(self.text.encode())


def access(kind: str, url: str, **more: str) -> CalendarAccess:
    return CalendarAccess(kind=kind, name="personal", url=url, timeout=5.0, **more)  # type: ignore[arg-type]


class TestIcsFromDisk(ReadOnly):
    @pytest.fixture
    def bench(self, tmp_path):
        path = tmp_path / "my feed.ics"
        bench = FileBench(IcsFeed(access("ics", path.as_uri())), path)
        bench._write()
        return bench


class TestIcsOverHttp(ReadOnly):
    """A server that gives validators, and answers 304 where they still hold."""

    @pytest.fixture
    def bench(self):
        def handle(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
            etag = f'"{hash(bench.text)}"'
            if not bench.up:
                answer(handler, 503)
            elif handler.headers.get("If-None-Match") == etag:
                answer(handler, 304)
            else:
                answer(handler, 200, bench.text, ETag=etag, Content_Type="text/calendar")

        with http_server(handle) as (base, _):
            bench = FileBench(IcsFeed(access("ics", f"{base}/private-secret/basic.ics")))
            yield bench


# ---- a folder


@dataclass
class FolderBench:
    calendar: Calendar
    directory: Path

    def put(self, uid: str, summary: str) -> None:
        self._path(uid).write_bytes(invitation(uid, summary=summary).encode())

    def remove(self, uid: str) -> None:
        self._path(uid).unlink()

    def events(self, objects) -> tuple[CalendarEvent, ...]:
        return read(objects)

    def shut_down(self) -> None:
        self.directory.rename(self.directory.with_name("elsewhere"))

    def _path(self, uid: str) -> Path:
        return self.directory / f"{sum(map(ord, uid))}.ics"


class TestFolder(ReadOnly):
    @pytest.fixture(params=["path", "URL"])
    def bench(self, tmp_path, request):
        directory = tmp_path / "my calendar"
        directory.mkdir()
        url = directory.as_uri() if request.param == "URL" else str(directory)
        return FolderBench(FolderCalendar(access("folder", url)), directory)


# ---- a mailbox


@dataclass
class MailBench:
    """Each word about an event is a mail of its own."""

    mailbox: Mailbox
    front: Front
    calendar: Calendar
    sent: int = 0

    def put(self, uid: str, summary: str) -> None:
        self.sent += 1
        text = invitation(uid, summary=summary).replace("SEQUENCE:2", f"SEQUENCE:{self.sent}")
        self.mailbox.put(a_mail(text, number=str(self.sent)))

    def remove(self, uid: str) -> None:
        self.mailbox.remove(self.sent)

    def events(self, objects) -> tuple[CalendarEvent, ...]:
        return read(objects)

    def shut_down(self) -> None:
        self.front.close()


class TestMail(ReadOnly):
    """A mail proves nothing about what stands in a calendar today: no pull is complete, nothing is gone or found."""

    @pytest.fixture
    def bench(self, mailbox):
        front = Front(mailbox.port)
        yield MailBench(mailbox, front, ImapCalendar(Mailbox(front.port, mailbox.user, mailbox.root).access()))
        front.close()

    def test_the_first_pull_is_everything(self, bench):
        bench.put("one", "Interview")
        bench.put("two", "Lunch")

        found = self.pulled(bench)

        assert not found.complete
        assert self.summaries(bench, found) == ["Interview", "Lunch"]

    def test_the_last_event_goes_with_a_word_or_with_all_there_is(self, bench):
        bench.put("one", "Interview")
        first = self.pulled(bench)
        bench.remove("one")

        found = self.pulled(bench, first.cursor)

        assert (found.objects, found.gone, found.complete) == ((), (), False)

    test_an_emptied_calendar_is_all_that_it_says_since_it_names_nothing_as_gone = (
        test_the_last_event_goes_with_a_word_or_with_all_there_is
    )

    def test_what_was_removed_is_named_by_its_href(self, bench):
        bench.put("one", "Interview")
        first = self.pulled(bench)
        bench.remove("one")

        found = self.pulled(bench, first.cursor)

        assert (found.objects, found.gone) == ((), ())

    def test_an_event_is_found_where_it_stood_and_wherever_it_is_now(self, bench):
        bench.put("one", "Interview")

        assert bench.calendar.find("one", self.href_of(bench, "one")) == Absent()

    def test_a_uid_with_odd_characters_is_a_uid_like_any_other(self, bench):
        uid = "040000008200E000/74C5 B7101A82E008<&>%2F@acme.example"
        bench.put(uid, "Interview")

        (one,) = self.pulled(bench).objects

        assert [event.uid for event in bench.events([one])] == [uid]

    def test_a_calendar_that_is_no_longer_there_is_unavailable_and_nothing_is_gone(self, bench):
        bench.put("one", "Interview")
        cursor = self.pulled(bench).cursor
        bench.shut_down()

        for found in (bench.calendar.pull(cursor), bench.calendar.pull(None)):
            assert isinstance(found, Unavailable)
            assert "secret" not in found.reason

    @pytest.mark.parametrize("cursor", ["", "nonsense", "[]", '{"url": 1}', "null"])
    def test_a_cursor_that_is_none_of_ours_means_everything(self, bench, cursor):
        bench.put("one", "Interview")

        assert self.summaries(bench, self.pulled(bench, cursor)) == ["Interview"]


# ---- in memory


@dataclass
class MemoryBench:
    calendar: MemoryCalendar

    def put(self, uid: str, summary: str) -> None:
        people = (Attendee(DANA, partstat=PartStat.ACCEPTED), Attendee(SAM))
        self.calendar.put(CalendarEvent(uid=uid, summary=summary, starts_at=START, attendees=people))

    def remove(self, uid: str) -> None:
        self.calendar.remove(f"/{self.calendar.name}/{uid}.ics")

    def shut_down(self) -> None:
        self.calendar.pull_fault = self.calendar.find_fault = CalendarFault.UNAVAILABLE

    def events(self, objects) -> tuple[CalendarEvent, ...]:
        return self.calendar.expander.expand(objects, WINDOW).events


class TestMemory(Writable):
    @pytest.fixture
    def bench(self):
        return MemoryBench(MemoryCalendar(expander=MemoryExpander()))


def test_the_benches_share_one_idea_of_when_an_interview_is():
    (event,) = ical.expand([CalendarObject(href="h", text=invitation())], WINDOW).events

    assert (event.starts_at, event.ends_at) == (START, START + timedelta(hours=1))
