"""Calendar files that somebody wrote by hand, or with a slip: what is read all the same, and which line is to blame."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from daemon.core.event import MailTrace
from daemon.ports import CalendarObject, Expanded, Pulled
from integrations import ical
from integrations.calendar_access import CalendarAccess
from integrations.folder_calendar import FolderCalendar
from integrations.ics_feed import IcsFeed
from integrations.imip import Known, as_object, by_uid, invitations
from integrations.worker import ChildCalendar, ChildExpander, Children
from tests.integrations.calendar_builders import WINDOW, vcalendar, vevent

FILES = Path(__file__).parent / "files"
Read = Callable[[str], Expanded]


def access(kind: str, url: str) -> CalendarAccess:
    return CalendarAccess(kind=kind, name="saved", url=url)


def from_feed(name: str, _tmp: Path) -> tuple[CalendarObject, ...]:
    found = IcsFeed(access("ics", (FILES / name).as_uri())).pull(None)
    assert isinstance(found, Pulled)
    return found.objects


def from_folder(name: str, tmp: Path) -> tuple[CalendarObject, ...]:
    (tmp / name).write_bytes((FILES / name).read_bytes())
    found = FolderCalendar(access("folder", str(tmp))).pull(None)
    assert isinstance(found, Pulled)
    return found.objects


def from_caldav(name: str, _tmp: Path) -> tuple[CalendarObject, ...]:
    """As a server hands it out: an object that is the file itself."""
    return (CalendarObject(href="/one.ics", text=ical.decode((FILES / name).read_bytes())),)


@pytest.fixture(params=[from_feed, from_folder, from_caldav], ids=["feed", "folder", "object"])
def read(request: pytest.FixtureRequest, tmp_path: Path) -> Read:
    return lambda name: ical.expand(request.param(name, tmp_path), WINDOW)


def told(found: Expanded) -> dict[str, str]:
    """What is wrong, by UID; the name of one without a UID is a hash of what it says."""
    return {one.uid.split("@")[0].split("-")[0]: one.reason for one in found.problems}


def test_a_nul_in_a_title_costs_that_character_alone(read: Read) -> None:
    found = read("a-nul-in-a-title.ics")

    assert sorted(one.summary for one in found.events) == ["Interview with Acme", "Lunch"]
    assert found.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_nul_is_left_out_however_a_calendar_is_encoded(encoding: str) -> None:
    text = vcalendar(vevent("one", summary="Inter\x00view"))

    assert ical.decode(text.encode(encoding)) == text.replace("\x00", "")


@pytest.mark.parametrize(
    "data", [b"Dear Sam,\nyour \x00 calendar", b"\x00BEGIN:VCALENDAR", "BEGIN:VCALENDAR".encode("utf-16-le")]
)
def test_a_nul_in_what_does_not_begin_as_a_calendar_is_no_text(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"^line \d: this is not text$"):
        ical.decode(data)


def test_an_event_that_cannot_be_read_names_the_line_of_the_file_that_broke_it(read: Read) -> None:
    found = read("bad-starts-far-down.ics")

    assert told(found) == {
        "bad": "line 38: its DTSTART “tomorrow at two” cannot be read",
        "no": "line 44: its DTSTART “in a week” cannot be read",
        "series": "line 52: its DTSTART “20261310T140000” cannot be read",
        "unended": "line 55: this VEVENT does not end",
    }
    assert sorted(one.summary for one in found.events) == ["Lunch", "Weekly"]


def test_the_line_is_known_through_the_child_that_reads_and_the_one_that_expands(tmp_path: Path) -> None:
    children = Children()
    try:
        calendar = ChildCalendar(access("ics", (FILES / "bad-starts-far-down.ics").as_uri()), 30, children)
        found = calendar.pull(None)
        assert isinstance(found, Pulled)
        read = ChildExpander(30, children).expand(found.objects, WINDOW)
    finally:
        children.close()

    assert told(read)["bad"].startswith("line 38: ")


@pytest.mark.parametrize(("start", "line"), [("DTSTART:soon", 6), (None, 4)])
def test_what_is_missing_is_missing_from_the_line_at_which_its_event_begins(start: str | None, line: int) -> None:
    objects, _ = ical.split(vcalendar(vevent("one", summary="Interview", start=start)), "")
    shown = ical.expand(objects, WINDOW).problems[0].reason

    assert shown == (f"line {line}: its DTSTART “soon” cannot be read" if start else f"line {line}: it has no DTSTART")


def test_a_line_that_stands_in_no_file_has_no_number() -> None:
    """Out of a mail an object is put together from what several of them said."""
    text = vcalendar(vevent("one", "DTSTAMP:20261101T090000Z", start="DTSTART:soon"), method="REQUEST")
    (said,) = by_uid(invitations(text, MailTrace(message_id="<1@acme.example>"), "20261101T090000Z")).values()

    (problem,) = ical.expand([as_object(Known().hearing(said))], WINDOW).problems

    assert problem.reason == "its DTSTART “soon” cannot be read"


def test_a_line_without_a_colon_is_reported_beside_the_event_that_is_kept(read: Read) -> None:
    found = read("lines-without-a-colon.ics")

    assert told(found) == {
        "one": "line 8: its SUMMARY has no colon and is ignored",
        "two": "line 17: a line without a colon is ignored, as are 1 more",
    }
    assert all(one.kept for one in found.problems)
    assert sorted(one.summary for one in found.events) == ["", "Interview with Globex", "Lunch"]


def test_what_a_torn_line_says_is_not_repeated(read: Read) -> None:
    """It may be the rest of a description, with whatever stood in that."""
    assert "4711" not in str(read("lines-without-a-colon.ics").problems)


def test_an_event_that_nobody_gave_a_uid_gets_one_and_reads_as_it_was() -> None:
    text = vcalendar(vevent("", summary="Interview", start="DTSTART:20261203T190000Z"))
    ((one,), _) = ical.split(text, "")

    (event,) = ical.expand([one], WINDOW).events

    assert event.uid.startswith("no-uid-")
    assert event.summary == "Interview"
