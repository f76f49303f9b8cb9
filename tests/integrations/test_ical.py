"""Objects into instances, and a feed into objects."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daemon.core.event import EventStatus, PartStat
from daemon.ports import CalendarObject
from integrations import ical
from tests.integrations.calendar_builders import (
    NEW_YORK,
    OWN_ZONE,
    START,
    WINDOW,
    event,
    events,
    expanded,
    vcalendar,
    vevent,
)

WEEKLY = vevent("one", f"DTEND;{NEW_YORK}20261203T150000", "RRULE:FREQ=WEEKLY;COUNT=3", summary="Interview")


def starts(*components):
    return [one.starts_at for one in events(*components)]


# ---- times


def test_a_time_in_a_named_zone_is_an_instant():
    found = event(vevent("one", f"DTEND;{NEW_YORK}20261203T150000"))

    assert (found.starts_at, found.ends_at) == (START, START + timedelta(hours=1))
    assert (found.timezone, found.time_problem, found.written_start) == ("America/New_York", "", "2026-12-03 14:00")
    assert not found.is_recurring
    assert found.recurrence_id is None


@pytest.mark.parametrize(
    ("start", "zone"),
    [
        ("DTSTART:20261203T190000Z", ""),
        ("DTSTART;TZID=UTC:20261203T190000", ""),
        ("DTSTART;TZID=Eastern Standard Time:20261203T140000", "America/New_York"),
        ('DTSTART;TZID="Eastern Standard Time":20261203T140000', "America/New_York"),
        ("DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20261203T140000", "America/New_York"),
        ("DTSTART;TZID=america/new_york:20261203T140000", "America/New_York"),
        ("DTSTART;VALUE=DATE-TIME;TZID=America/New_York:20261203T140000", "America/New_York"),
    ],
)
def test_a_zone_is_known_by_whatever_name_calendars_give_it(start, zone):
    found = event(vevent("one", start=start))

    assert (found.starts_at, found.timezone) == (START, zone)


def test_a_zone_that_only_its_vtimezone_describes_is_known_by_its_rules():
    found = event(OWN_ZONE, vevent("one", start="DTSTART;TZID=Customized Time Zone:20261203T140000"))

    assert (found.starts_at, found.timezone, found.time_problem) == (START, "", "")


def test_two_calendars_may_mean_different_zones_by_one_name():
    start = "DTSTART;TZID=Customized Time Zone:20261203T140000"
    shifted = OWN_ZONE.replace("-0500", "+0900").replace("-0400", "+0900")

    assert event(OWN_ZONE, vevent("one", start=start)).starts_at == START
    assert event(shifted, vevent("one", start=start)).starts_at == START - timedelta(hours=14)
    assert event(OWN_ZONE, vevent("one", start=start)).starts_at == START


@pytest.mark.parametrize(
    ("start", "problem", "written"),
    [
        ("DTSTART;TZID=Mars/Base:20261203T140000", "unknown zone Mars/Base", "2026-12-03 14:00"),
        (
            'DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20261203T140000',
            "unknown zone (UTC-05:00) Eastern Time (US & Canada)",
            "2026-12-03 14:00",
        ),
        ("DTSTART:20261203T140000", "floating", "2026-12-03 14:00"),
        ("DTSTART;VALUE=DATE:20261203", "all day", "2026-12-03"),
    ],
)
def test_a_time_that_the_file_does_not_fix_is_a_question(start, problem, written):
    found = event(vevent("one", start=start))

    assert (found.starts_at, found.ends_at) == (None, None)
    assert (found.time_problem, found.written_start) == (problem, written)


def test_instances_without_an_instant_are_still_told_apart():
    found = events(vevent("one", "RRULE:FREQ=DAILY;COUNT=2", start="DTSTART:20261203T140000"))

    assert [one.recurrence_id for one in found] == [datetime(2026, 12, day, 14, tzinfo=UTC) for day in (3, 4)]


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("20270314T023000", datetime(2027, 3, 14, 7, 30, tzinfo=UTC)),  # in the gap: the offset before it
        ("20261101T013000", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),  # in the overlap: the first
    ],
)
def test_a_time_that_clocks_skip_or_repeat_is_read_as_rfc_5545_says(local, utc):
    window = type(WINDOW)(WINDOW.since, datetime(2027, 4, 1, tzinfo=UTC))
    text = vcalendar(vevent("one", start=f"DTSTART;{NEW_YORK}{local}"))

    (found,) = ical.expand([CalendarObject(href="h", text=text)], window).events

    assert found.starts_at == utc


def test_only_what_overlaps_the_window_is_returned():
    before, after = "DTSTART:20261031T100000Z", "DTSTART:20270201T100000Z"
    running = vevent("running", "DTEND:20261101T000500Z", start="DTSTART:20261031T230000Z")

    found = events(vevent("before", start=before), vevent("after", start=after), running)

    assert [one.uid for one in found] == ["running"]


@pytest.mark.parametrize("line", ["DTEND:20261203T180000Z", "DTEND:soon", "DURATION:-PT1H", "DURATION:long"])
def test_an_end_that_makes_no_sense_is_reported_and_the_interview_kept(line):
    found = expanded(vevent("one", line))

    assert [(one.starts_at, one.ends_at) for one in found.events] == [(START, None)]
    assert [one.uid for one in found.problems] == ["one"]


def test_an_event_without_an_end_has_none():
    assert event(vevent("one")).ends_at is None


# ---- recurrence


def test_every_instance_of_a_series_is_an_event_of_its_own():
    found = events(WEEKLY)

    assert [one.starts_at for one in found] == [START + timedelta(weeks=week) for week in range(3)]
    assert [one.recurrence_id for one in found] == [one.starts_at for one in found]
    assert all(one.is_recurring and one.ends_at == one.starts_at + timedelta(hours=1) for one in found)


def test_a_series_keeps_its_local_hour_when_the_clocks_change():
    spring = vevent("one", "RRULE:FREQ=WEEKLY;COUNT=2", start=f"DTSTART;{NEW_YORK}20261027T140000")

    (found,) = events(spring)

    assert found.starts_at == datetime(2026, 11, 3, 19, tzinfo=UTC)


def test_an_exdate_removes_its_instance():
    excepted = WEEKLY.replace("END:VEVENT", f"EXDATE;{NEW_YORK}20261210T140000\r\nEND:VEVENT")

    assert starts(excepted) == [START, START + timedelta(weeks=2)]


def test_an_override_moves_its_instance_and_keeps_its_name():
    moved = vevent(
        "one",
        f"RECURRENCE-ID;{NEW_YORK}20261210T140000",
        start=f"DTSTART;{NEW_YORK}20261211T090000",
        summary="Interview, moved",
    )

    found = events(WEEKLY, moved)[1]

    assert (found.summary, found.starts_at) == ("Interview, moved", datetime(2026, 12, 11, 14, tzinfo=UTC))
    assert found.recurrence_id == START + timedelta(weeks=1)


def test_a_cancelled_override_is_an_event_that_is_cancelled():
    cancelled = vevent("one", "RECURRENCE-ID:20261210T190000Z", start="DTSTART:20261210T190000Z", status="CANCELLED")

    found = events(WEEKLY, cancelled)

    assert [one.status for one in found] == [EventStatus.CONFIRMED, EventStatus.CANCELLED, EventStatus.CONFIRMED]


def test_an_invitation_to_one_instance_alone_is_read_without_its_series():
    alone = vevent("one", f"RECURRENCE-ID;{NEW_YORK}20261210T140000", start=f"DTSTART;{NEW_YORK}20261210T140000")

    found = event(alone)

    assert found.is_recurring
    assert found.recurrence_id == START + timedelta(weeks=1)


def test_an_override_that_cannot_be_read_takes_its_instance_out_and_no_other():
    broken = vevent("one", f"RECURRENCE-ID;{NEW_YORK}20261210T140000", start="DTSTART:someday")

    found = expanded(WEEKLY, broken)

    assert [one.starts_at for one in found.events] == [START, START + timedelta(weeks=2)]
    assert ["someday" in one.reason for one in found.problems] == [True]


def test_instances_moved_by_this_and_future_keep_their_own_names():
    later = vevent(
        "one",
        f"RECURRENCE-ID;RANGE=THISANDFUTURE;{NEW_YORK}20261210T140000",
        start=f"DTSTART;{NEW_YORK}20261210T160000",
    )

    found = events(WEEKLY, later)

    assert [one.recurrence_id for one in found] == [START + timedelta(weeks=week) for week in range(3)]
    assert found[2].starts_at == START + timedelta(weeks=2, hours=2)


def test_until_in_utc_holds_for_a_zone_that_only_a_vtimezone_describes():
    series = vevent(
        "one", "RRULE:FREQ=WEEKLY;UNTIL=20261210T190000Z", start="DTSTART;TZID=Customized Time Zone:20261203T140000"
    )

    assert starts(OWN_ZONE, series) == [START, START + timedelta(weeks=1)]


# ---- what an event says


def test_everything_that_is_documented_is_filled_in():
    found = event(
        vevent(
            "one",
            "SUMMARY;LANGUAGE=en:Interview\\, Acme",
            "DESCRIPTION:Hello Sam\\,\\nsee you.\\nDana\x07",
            "X-ALT-DESC;FMTTYPE=text/html:<b>Hello\\, Sam</b>",
            "LOCATION:Room 1\\; 2nd floor",
            "URL:https://acme.example/a",
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/b",
            "X-GOOGLE-CONFERENCE:https://meet.google.com/abc",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/c",
            "CATEGORIES:work,a\\,b",
            "CATEGORIES:jobs",
            'ORGANIZER;CN="Reyes, Dana";SCHEDULE-AGENT=CLIENT;SCHEDULE-STATUS="1.2,3.7":MAILTO:Dana@ACME.example',
            "ATTENDEE;CN=Sam Rivera;PARTSTAT=tentative;ROLE=OPT-PARTICIPANT;CUTYPE=INDIVIDUAL:mailto:Sam@example.org",
            'ATTENDEE;EMAIL="room@acme.example";CUTYPE=ROOM:urn:uuid:1234',
            "STATUS:TENTATIVE",
            "SEQUENCE:7",
            "DTSTAMP:20261101T090000Z",
            "LAST-MODIFIED:20261102T090000Z",
        ),
        method="REQUEST",
    )

    assert (found.summary, found.location) == ("Interview, Acme", "Room 1; 2nd floor")
    assert (found.description, found.html) == ("Hello Sam,\nsee you.\nDana", "<b>Hello, Sam</b>")
    assert found.urls == (
        "https://acme.example/a",
        "https://meet.example/b",
        "https://meet.google.com/abc",
        "https://teams.microsoft.com/l/c",
    )
    assert found.categories == ("work", "a,b", "jobs")
    assert (found.status, found.sequence, found.method) == (EventStatus.TENTATIVE, 7, "REQUEST")
    assert found.changed_at == datetime(2026, 11, 2, 9, tzinfo=UTC)
    dana, sam, room = found.organizer, *found.attendees
    assert (dana.email, dana.name, dana.schedule_agent) == ("dana@acme.example", "Reyes, Dana", "CLIENT")
    assert dana.schedule_status == "1.2,3.7"
    assert (sam.email, sam.partstat, sam.role) == ("sam@example.org", PartStat.TENTATIVE, "OPT-PARTICIPANT")
    assert (room.email, room.kind) == ("room@acme.example", "ROOM")


def test_a_cancel_by_the_organizer_is_a_cancelled_event_whatever_its_status():
    assert event(vevent("one", status="CONFIRMED"), method="CANCEL").status is EventStatus.CANCELLED


def test_values_that_mean_nothing_fall_back_to_the_default():
    found = event(vevent("one", "STATUS:MAYBE", "SEQUENCE:x", "ATTENDEE;PARTSTAT=HM:mailto:sam@example.org"))

    assert (found.status, found.sequence) == (EventStatus.CONFIRMED, 0)
    assert found.attendees[0].partstat is PartStat.NEEDS_ACTION


@pytest.mark.parametrize("value", ["mailto:", "tel:+1", "mailto:two words@x.example", "invalid"])
def test_an_attendee_without_an_address_has_none(value):
    assert event(vevent("one", f"ATTENDEE;CN=X:{value}")).attendees[0].email == ""


def test_texts_are_cut_and_freed_of_control_characters():
    found = event(vevent("one", "SUMMARY:a\x00b\x1b[31mc\td", "DESCRIPTION:" + "x" * 100_000))

    assert found.summary == "ab[31mc\td"
    assert len(found.description) == 20_000


def test_a_folded_line_is_one_line():
    assert event(vevent("one", "SUMMARY:Inter\r\n view\r\n\t at Acme")).summary == "Interview at Acme"


def test_an_event_without_a_uid_is_not_lost():
    found = event(vevent("", summary="Interview"))

    assert found.uid.startswith("no-uid-")
    assert found == event(vevent("", summary="Interview"))


# ---- problems stay where they are


@pytest.mark.parametrize(
    "bad",
    [
        vevent("bad", start="DTSTART:tomorrow"),
        vevent("bad", start="DTSTART:20261399T990000Z"),
        vevent("bad", start=None),
        "BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:20261203T190000Z",
        vevent("bad", "RRULE:FREQ=FORTNIGHTLY"),
        vevent("bad", "RRULE:"),
        vevent("bad", "RECURRENCE-ID:then", start="DTSTART:20261203T190000Z"),
    ],
)
def test_a_broken_event_is_a_problem_and_its_neighbours_stay(bad):
    found = expanded(bad, vevent("good"))

    assert [one.uid for one in found.events] == ["good"]
    assert [one.uid for one in found.problems] == ["bad"]
    assert found.problems[0].reason


@pytest.mark.parametrize(
    "zone", [OWN_ZONE.replace("-0500", "west"), OWN_ZONE.replace("BEGIN:STANDARD", "BEGIN:STRANGE"), "BEGIN:VTIMEZONE"]
)
def test_a_vtimezone_that_cannot_be_read_harms_only_who_needs_it(zone):
    needs_it = vevent("needs", start="DTSTART;TZID=Customized Time Zone:20261203T140000")

    found = {one.uid: one for one in expanded(zone, needs_it, vevent("other")).events}

    assert found["other"].starts_at == START
    assert found["needs"].starts_at is None


@pytest.mark.parametrize("text", ["", "<html>", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1"])
def test_an_object_that_is_no_calendar_is_a_problem(text):
    found = ical.expand([CalendarObject(href="x", text=text)], WINDOW)

    assert found.events == ()
    assert found.problems[0].href == "x"
    assert found.problems[0].reason.startswith("line ")


# ---- a feed into objects


def test_a_feed_becomes_one_object_per_uid_with_the_zones_it_uses():
    text = vcalendar(
        OWN_ZONE,
        OWN_ZONE.replace("Customized Time Zone", "Unused"),
        WEEKLY,
        vevent("two", start="DTSTART;TZID=Customized Time Zone:20261203T140000"),
        WEEKLY.replace("RRULE:FREQ=WEEKLY;COUNT=3", "RECURRENCE-ID:20261210T190000Z"),
        method="PUBLISH",
    )

    objects, problems = ical.split(text, "feed")

    assert problems == []
    assert [one.href for one in objects] == ["feed#one", "feed#two"]
    assert [one.text.count("BEGIN:VEVENT") for one in objects] == [2, 1]
    assert ["BEGIN:VTIMEZONE" in one.text for one in objects] == [False, True]
    assert all("TZID:Unused" not in one.text and "METHOD:PUBLISH" in one.text for one in objects)


def test_an_event_that_never_ends_is_a_problem_with_its_line_and_the_feed_goes_on():
    text = vcalendar(vevent("bad").removesuffix("END:VEVENT"), vevent("good"))

    objects, (problem,) = ical.split(text, "feed")

    assert [one.href for one in objects] == ["feed#good"]
    assert (problem.uid, problem.reason) == ("bad", "line 4: this VEVENT does not end")


def test_several_calendars_in_one_file_are_all_read():
    objects, _ = ical.split(vcalendar(vevent("one")) + vcalendar(vevent("two")) + vcalendar(vevent("one")), "f")

    assert [one.href for one in objects] == ["f#one", "f#two", "f#one#2"]


def test_an_alarm_does_not_lend_its_uid_to_the_event():
    alarm = "BEGIN:VALARM\r\nUID:alarm\r\nTRIGGER:-PT15M\r\nEND:VALARM"

    objects, _ = ical.split(vcalendar(vevent("", alarm, "UID:event")), "f")

    assert [one.href for one in objects] == ["f#event"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: this is empty"),
        ("\r\n \r\n", "line 1: this is empty"),
        ("\n\n<html>", "line 3: this is a web page"),
        ("Dear Sam", "line 1: a calendar begins with BEGIN:VCALENDAR, not with “Dear Sam”"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\n", "line 2: the calendar is cut off here: END:VCALENDAR is missing"),
        (vcalendar(vevent("one"))[:-60], "line 6: the calendar is cut off here"),
        ("BEGIN:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR", "line 2: a calendar begins before"),
    ],
)
def test_what_is_no_whole_calendar_names_the_line_that_broke(text, said):
    with pytest.raises(ValueError, match=r"^line ") as raised:
        ical.split(text, "f")

    assert str(raised.value).startswith(said)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_in_whatever_encoding_it_came(encoding):
    objects, _ = ical.load(vcalendar(vevent("one", summary="Café")).encode(encoding), "f")

    assert ical.expand(objects, WINDOW).events[0].summary == "Café"


def test_a_file_that_is_no_text_names_the_line():
    with pytest.raises(ValueError, match="line 2: this is not text"):
        ical.load(b"PK\n\x00\x01", "f")


def test_line_ends_of_every_kind_are_read():
    for ends in ("\n", "\r\n", "\r"):
        objects, _ = ical.split(vcalendar(vevent("one")).replace("\r\n", ends), "f")
        assert ical.expand(objects, WINDOW).events[0].starts_at == START


def test_a_new_dtstamp_alone_is_no_change():
    one, two = (vevent("one", f"DTSTAMP:2026110{day}T090000Z") for day in (1, 2))

    assert ical.fingerprint(one) == ical.fingerprint(two)
    assert ical.fingerprint(one) != ical.fingerprint(vevent("one", summary="x"))


def test_reading_text_loads_no_vendor(tmp_path: Path):
    import subprocess
    import sys

    code = (
        "import sys; from integrations import ical, worker; "
        "ical.split('BEGIN:VCALENDAR\\nEND:VCALENDAR', ''); "
        "bad = {'icalendar', 'caldav', 'niquests', 'lxml', 'recurring_ical_events'} & set(sys.modules); "
        "sys.exit(str(bad) if bad else 0)"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
