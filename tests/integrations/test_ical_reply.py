"""Answers, as text: what the organizer is sent, and what is written into one's own copy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from daemon.core.event import PartStat
from daemon.ports import CalendarObject
from integrations import ical
from tests.integrations.calendar_builders import (
    NEW_YORK,
    OWN_ZONE,
    START,
    WINDOW,
    a_reply,
    invitation,
    vcalendar,
    vevent,
)
from tests.integrations.calendar_servers import DANA, SAM

STAMP = datetime(2026, 11, 30, 8, tzinfo=UTC)
SECOND = START + timedelta(weeks=1)
PEOPLE = (
    "SEQUENCE:4",
    f"ORGANIZER;CN=Dana;SCHEDULE-AGENT=SERVER;SCHEDULE-STATUS=1.1:mailto:{DANA}",
    f"ATTENDEE;CN=Sam;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:MAILTO:{SAM.upper()}",
    "ATTENDEE;CN=Lee;PARTSTAT=ACCEPTED:mailto:lee@acme.example",
)
ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM"
SERIES = vevent("one", f"DTEND;{NEW_YORK}20261203T150000", "RRULE:FREQ=WEEKLY;COUNT=3", *PEOPLE, ALARM, summary="Call")
OVERRIDE = vevent(
    "one",
    f"RECURRENCE-ID;{NEW_YORK}20261210T140000",
    *PEOPLE,
    start=f"DTSTART;{NEW_YORK}20261210T160000",
    summary="Call, later",
)


def replied(source, **changes):
    calendar = icalendar.Calendar.from_ical(ical.reply_text(a_reply(source, **changes), STAMP))
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def declined(text, recurrence_id=None, attendee=SAM):
    return ical.with_partstat(text, "one", attendee, PartStat.DECLINED, recurrence_id)


# ---- the REPLY


def test_a_reply_names_us_alone_and_changes_nothing_of_the_organizers():
    calendar, event = replied(vcalendar(vevent("one", *PEOPLE, ALARM, summary="Call")), comment="So sorry; ill")

    assert calendar["METHOD"] == "REPLY"
    assert str(event["ATTENDEE"]).lower() == f"mailto:{SAM}"
    assert event["ATTENDEE"].params["PARTSTAT"] == "DECLINED"
    assert event["ATTENDEE"].params["CN"] == "Sam"
    assert (event["UID"], event["SEQUENCE"], event["DTSTAMP"].dt) == ("one", 4, STAMP)
    assert event["COMMENT"] == "So sorry; ill"
    assert "RECURRENCE-ID" not in event
    assert event.subcomponents == []


def test_a_reply_leaves_out_what_is_between_a_server_and_its_user():
    _, event = replied(vcalendar(vevent("one", *PEOPLE)))

    assert str(event["ORGANIZER"]) == f"mailto:{DANA}"
    assert dict(event["ORGANIZER"].params) == {"CN": "Dana"}
    assert "RSVP" not in event["ATTENDEE"].params


def test_a_reply_for_one_instance_names_it_in_the_form_of_the_original():
    calendar, event = replied(vcalendar(SERIES), recurrence_id=SECOND)

    assert event["RECURRENCE-ID"].to_ical() == b"20261210T140000"
    assert event["RECURRENCE-ID"].params["TZID"] == "America/New_York"
    assert event["DTSTART"].dt == SECOND
    assert event["DTEND"].dt == SECOND + timedelta(hours=1)
    assert "RRULE" not in event
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["America/New_York"]


def test_a_reply_for_an_instance_that_was_moved_says_where_it_now_stands():
    _, event = replied(vcalendar(SERIES, OVERRIDE), recurrence_id=SECOND)

    assert event["RECURRENCE-ID"].dt == SECOND
    assert event["DTSTART"].dt == SECOND + timedelta(hours=2)
    assert event["SUMMARY"] == "Call, later"


def test_the_zone_of_the_original_goes_along_as_it_was():
    start = "DTSTART;TZID=Customized Time Zone:20261203T140000"
    source = vcalendar(OWN_ZONE, vevent("one", "RRULE:FREQ=WEEKLY", *PEOPLE, start=start))

    text = ical.reply_text(a_reply(source, recurrence_id=SECOND), STAMP)

    assert "RECURRENCE-ID;TZID=Customized Time Zone:20261210T140000" in text
    assert "X-MICROSOFT-FOO;X=1:bar" in text


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe"])
def test_a_zone_that_the_original_only_names_is_described_rightly(zone):
    import zoneinfo

    source = vcalendar(vevent("one", *PEOPLE, start=f"DTSTART;TZID={zone}:20261203T140000"))
    calendar, _ = replied(source)
    described = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)

    for month in range(1, 13):
        local = datetime(2026 if month > 6 else 2027, month, 10, 9)  # noqa: DTZ001
        assert local.replace(tzinfo=described).utcoffset() == local.replace(tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset()


def test_a_reply_to_a_time_in_utc_needs_no_zone():
    calendar, event = replied(invitation("one"))

    assert calendar.walk("VTIMEZONE") == []
    assert event["DTSTART"].to_ical() == b"20261203T190000Z"


def test_without_an_organizer_in_the_source_the_one_we_know_is_named():
    _, event = replied(vcalendar(vevent("one", PEOPLE[2])))

    assert str(event["ORGANIZER"]) == f"mailto:{DANA}"


def test_without_a_source_a_reply_is_made_of_what_we_know():
    _, event = replied("", recurrence_id=SECOND)

    assert (event["UID"], str(event["ATTENDEE"]), str(event["ORGANIZER"])) == ("one", f"mailto:{SAM}", f"mailto:{DANA}")
    assert event["RECURRENCE-ID"].to_ical() == b"20261210T190000Z"


def test_a_reply_is_folded_and_ends_its_lines_as_mail_wants_it():
    text = ical.reply_text(a_reply(vcalendar(vevent("one", *PEOPLE, summary="é" * 100))), STAMP)

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


# ---- our own PARTSTAT


def test_only_our_own_line_is_changed():
    text = vcalendar(OWN_ZONE, vevent("other", *PEOPLE), vevent("one", *PEOPLE, 'X-ODD;A="b:c":d', ALARM))

    before, after = text.split("\r\n"), declined(text).split("\r\n")

    (different,) = [(was, now) for was, now in zip(before, after, strict=True) if was != now]
    assert different[0] == PEOPLE[2]
    assert different[1] == f"ATTENDEE;CN=Sam;RSVP=TRUE;PARTSTAT=DECLINED:MAILTO:{SAM.upper()}"


def test_a_folded_line_is_replaced_whole():
    folded = f"ATTENDEE;CN=Sam Rivera of a very long name;PARTSTAT=NEEDS-ACTION;RSVP=TRUE\r\n :mailto:{SAM}"
    text = vcalendar(vevent("one", folded, "SUMMARY:after"))

    answered = declined(text)

    assert ical.partstat_of(answered, "one", SAM, None) is PartStat.DECLINED
    assert answered.count("ATTENDEE") == 1
    assert "\r\nSUMMARY:after\r\n" in answered


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are(ends):
    text = invitation("one").replace("\r\n", ends)

    assert ical.partstat_of(declined(text), "one", SAM, None) is PartStat.DECLINED
    assert ("\r" in declined(text)) == (ends == "\r\n")


def test_an_override_of_the_instance_is_the_one_that_answers():
    answered = declined(vcalendar(SERIES, OVERRIDE), SECOND)

    assert ical.partstat_of(answered, "one", SAM, SECOND) is PartStat.DECLINED
    assert ical.partstat_of(answered, "one", SAM, None) is PartStat.NEEDS_ACTION
    assert answered.count("BEGIN:VEVENT") == 2


def test_an_instance_without_an_override_gets_one_and_the_series_stays():
    text = vcalendar(SERIES)

    answered = declined(text, SECOND)

    made = answered.replace(text.removesuffix("END:VCALENDAR\r\n"), "")
    assert answered.startswith(text.removesuffix("END:VCALENDAR\r\n"))
    assert f"RECURRENCE-ID;{NEW_YORK}20261210T140000" in made
    assert "RRULE" not in made
    assert "SEQUENCE:4" in made
    found = ical.expand([CalendarObject(href="h", text=answered)], WINDOW)
    assert [
        (one.starts_at, one.ends_at - one.starts_at, one.attendee(frozenset({SAM})).partstat) for one in found.events
    ] == [
        (START, timedelta(hours=1), PartStat.NEEDS_ACTION),
        (SECOND, timedelta(hours=1), PartStat.DECLINED),
        (START + timedelta(weeks=2), timedelta(hours=1), PartStat.NEEDS_ACTION),
    ]


def test_answering_an_instance_twice_makes_one_override():
    once = declined(vcalendar(SERIES), SECOND)

    assert declined(once, SECOND) == once


@pytest.mark.parametrize(
    ("start", "written"),
    [
        ("DTSTART;VALUE=DATE:20261203", "RECURRENCE-ID;VALUE=DATE:20261210"),
        ("DTSTART:20261203T140000", "RECURRENCE-ID:20261210T140000"),
        ("DTSTART;TZID=Mars/Base:20261203T140000", "RECURRENCE-ID;TZID=Mars/Base:20261210T140000"),
        ("DTSTART:20261203T190000Z", "RECURRENCE-ID:20261210T190000Z"),
        (
            "DTSTART;TZID=Eastern Standard Time:20261203T140000",
            "RECURRENCE-ID;TZID=Eastern Standard Time:20261210T140000",
        ),
    ],
)
def test_an_override_is_named_as_its_series_is_written(start, written):
    text = vcalendar(vevent("one", "RRULE:FREQ=WEEKLY", *PEOPLE, start=start))
    instances = ical.expand([CalendarObject(href="h", text=text)], WINDOW).events
    second = sorted(one.recurrence_id for one in instances)[1]

    answered = declined(text, second)

    assert written in answered
    again = ical.expand([CalendarObject(href="h", text=answered)], WINDOW)
    partstats = {one.recurrence_id: one.attendee(frozenset({SAM})).partstat for one in again.events}
    assert [key for key, value in partstats.items() if value is PartStat.DECLINED] == [second]


def test_an_attendee_is_found_by_the_address_beside_an_opaque_name():
    text = vcalendar(vevent("one", f"ATTENDEE;EMAIL={SAM};PARTSTAT=NEEDS-ACTION:urn:uuid:12"))

    assert f"ATTENDEE;EMAIL={SAM};PARTSTAT=DECLINED:urn:uuid:12" in declined(text)


@pytest.mark.parametrize("text", [vcalendar(), vcalendar(vevent("one")), vcalendar(vevent("two", *PEOPLE))])
def test_what_is_not_there_cannot_be_answered(text):
    with pytest.raises(LookupError):
        declined(text)

    assert ical.partstat_of(text, "one", SAM, None) is None


def test_what_the_organizer_line_says_of_delivery_is_read():
    text = vcalendar(vevent("one", f'ORGANIZER;SCHEDULE-STATUS="1.1,5.2":mailto:{DANA}'))

    assert ical.schedule_status_of(text, "one", None) == ("1.1", "5.2")
    assert ical.schedule_agent_of(text, "one", None) == "SERVER"
    assert (
        ical.schedule_agent_of(text.replace('SCHEDULE-STATUS="1.1,5.2"', "SCHEDULE-AGENT=none"), "one", None) == "NONE"
    )
