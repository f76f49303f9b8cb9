"""What is made to eat the machine: it costs a moment, is reported, and its neighbours stay."""

from __future__ import annotations

import threading
import time

import pytest

from daemon.ports import CalendarObject
from integrations import ical
from integrations.ical_guard import TooLong, processor_limit
from tests.integrations.calendar_builders import OWN_ZONE, START, WINDOW, expanded, vcalendar, vevent

SECONDS = 2  # of processor time: the machine may have other things to do
LONG_AGO = "DTSTART:20000101T100000Z"


def a_rule(rule, start="DTSTART:20261203T100000Z"):
    return vevent("bomb", f"RRULE:{rule}", start=start)


def a_zone(rule, extra=""):
    return OWN_ZONE.replace("FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", rule).replace("END:STANDARD", f"{extra}END:STANDARD")


def in_zone(*lines):
    return vevent("bomb", *lines, start="DTSTART;TZID=Customized Time Zone:20261203T140000")


RULES = {
    "secondly": a_rule("FREQ=SECONDLY"),
    "secondly, long ago": a_rule("FREQ=SECONDLY", LONG_AGO),
    "secondly, until long after": a_rule("FREQ=SECONDLY;UNTIL=20991231T000000Z", LONG_AGO),
    "minutely, long ago": a_rule("FREQ=MINUTELY", LONG_AGO),
    "hourly": a_rule("FREQ=HOURLY", LONG_AGO),
    "no interval": a_rule("FREQ=DAILY;INTERVAL=0"),
    "a huge interval": a_rule("FREQ=DAILY;INTERVAL=99999999999"),
    "30 February": a_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
    "the 300th Monday of a week": a_rule("FREQ=WEEKLY;BYSETPOS=300;BYDAY=MO"),
    "every minute of every hour": a_rule(
        "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=" + ",".join(map(str, range(60))) + ";BYSECOND=0"
    ),
    "daily since the year 1": a_rule("FREQ=DAILY", "DTSTART:00010101T100000Z"),
    "weekly since 1600 at all hours": a_rule(
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))), "DTSTART:19000101T100000Z"
    ),
    "a part named twice": a_rule("FREQ=DAILY;" * 1000),
    "a rule of a megabyte": a_rule("FREQ=YEARLY;BYMONTHDAY=" + "1," * 500_000 + "1"),
    "three rules": vevent("bomb", *["RRULE:FREQ=DAILY"] * 3),
    "an EXRULE": vevent("bomb", "RRULE:FREQ=DAILY", "EXRULE:FREQ=SECONDLY"),
    "100,000 dates": vevent("bomb", "RDATE:" + ",".join(["20261203T100000Z"] * 100_000)),
    "100,000 exceptions": vevent("bomb", "RRULE:FREQ=DAILY", "EXDATE:" + ",".join(["20261203T100000Z"] * 100_000)),
    "a series of instances that last for ever": vevent("bomb", "RRULE:FREQ=DAILY", "DURATION:P99999D"),
    "3,000 overrides": "\r\n".join(
        vevent("bomb", f"RECURRENCE-ID:2026{month:02d}{day:02d}T{hour:02d}0000Z", start="DTSTART:20261203T100000Z")
        for month in range(1, 7)
        for day in range(1, 26)
        for hour in range(20)
    ),
}


@pytest.mark.parametrize("bomb", RULES.values(), ids=RULES.keys())
def test_a_series_out_of_bounds_is_a_problem_and_its_neighbours_stay(bomb):
    begun = time.process_time()
    found = expanded(bomb, vevent("good"))

    assert time.process_time() - begun < SECONDS
    assert [one.starts_at for one in found.events if one.uid == "good"] == [START]
    assert "bomb" in {one.uid for one in found.problems}


ZONES = {
    "secondly": (a_zone("FREQ=SECONDLY"), in_zone("RRULE:FREQ=DAILY;COUNT=3")),
    "no interval": (a_zone("FREQ=YEARLY;INTERVAL=0"), in_zone()),
    "30 February": (a_zone("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), in_zone()),
    "100,000 dates": (a_zone("FREQ=YEARLY", "RDATE:" + ",".join(["19700101T020000"] * 100_000) + "\n"), in_zone()),
    "the year 9999": (OWN_ZONE.replace("16010101", "99990101"), in_zone()),
    "offsets of a week": (OWN_ZONE.replace("-0500", "-9900"), in_zone()),
}


@pytest.mark.parametrize(("zone", "bomb"), ZONES.values(), ids=ZONES.keys())
def test_a_zone_out_of_bounds_is_an_unknown_zone(zone, bomb):
    begun = time.process_time()
    found = expanded(zone, bomb, vevent("good"))

    assert time.process_time() - begun < SECONDS
    assert {one.time_problem for one in found.events if one.uid == "bomb"} == {"unknown zone Customized Time Zone"}
    assert [one.starts_at for one in found.events if one.uid == "good"] == [START]


HARMLESS = {
    "a description of 5 MB": vevent("big", "DESCRIPTION:" + "x" * 5_000_000),
    "an attachment of 10 MB": vevent("big", "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD" * 2_500_000),
    "50,000 attendees": vevent("big", *["ATTENDEE:mailto:x@acme.example"] * 50_000),
    "500,000 parameters": vevent("big", "ATTENDEE" + ";X=Y" * 500_000 + ":mailto:x@acme.example"),
    "100,000 quotes": vevent("big", "ATTENDEE;CN=" + '"' * 100_001 + ":mailto:x@acme.example"),
    "alarms 50,000 deep": vevent("big", *["BEGIN:VALARM"] * 50_000),
    "spaces by the megabyte": vevent("big", "LOCATION;X=" + " " * 1_000_000 + ":here"),
    "a million carriage returns": vevent("big", "SUMMARY:" + "\r" * 1_000_000 + "x"),
    "an empty line in each of 200,000 folds": vevent("big", "SUMMARY" + "\r\n\r\n x" * 200_000),
    "a fold per character": vevent("big", "SUMMARY:" + "\r\n x" * 200_000),
}


@pytest.mark.parametrize("big", HARMLESS.values(), ids=HARMLESS.keys())
def test_an_event_that_is_merely_huge_is_read_all_the_same(big):
    begun = time.process_time()
    found = expanded(big, vevent("good"))

    assert time.process_time() - begun < SECONDS
    assert {one.uid for one in found.events} == {"big", "good"}


def test_an_object_of_more_than_25_mb_is_not_read_at_all():
    huge = CalendarObject(href="huge", text=vcalendar(vevent("big", "ATTACH:" + "x" * 26_000_000)))
    good = CalendarObject(href="good", text=vcalendar(vevent("good")))

    begun = time.process_time()
    found = ical.expand([huge, good], WINDOW)

    assert time.process_time() - begun < SECONDS
    assert [(one.href, one.reason) for one in found.problems] == [("huge", "it is larger than 25 MB")]
    assert [one.uid for one in found.events] == ["good"]


def test_a_million_blank_lines_are_no_fold():
    text = vcalendar(vevent("good")).replace("UID:good", "UID:good" + "\n" * 1_000_000)

    begun = time.process_time()
    found = ical.expand([CalendarObject(href="h", text=text)], WINDOW)

    assert time.process_time() - begun < SECONDS
    assert [one.uid for one in found.events] == ["good"]


def test_whatever_slips_through_the_rules_is_stopped_by_its_share_of_time():
    # Both parts are in bounds, and no date meets them together.
    sly = a_rule("FREQ=YEARLY;BYYEARDAY=1;BYMONTH=12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5,6")
    slow = vevent("bomb", "RRULE:FREQ=WEEKLY;BYSETPOS=300;BYDAY=MO", start=LONG_AGO)

    begun = time.process_time()
    found = expanded(sly.replace("bomb", "sly"), slow, vevent("good"))

    assert time.process_time() - begun < SECONDS
    assert [one.reason for one in found.problems if one.uid == "bomb"] == [
        "it takes too long to work out when it happens"
    ]
    assert START in [one.starts_at for one in found.events]


def test_a_calendar_full_of_bombs_gives_each_less_time_than_the_last():
    bombs = [vevent(f"bomb{n}", "RRULE:FREQ=WEEKLY;BYSETPOS=300;BYDAY=MO", start=LONG_AGO) for n in range(8)]
    objects = [CalendarObject(href=str(n), text=vcalendar(one)) for n, one in enumerate([*bombs, vevent("good")])]

    begun = time.process_time()
    found = ical.expand(objects, WINDOW)

    assert time.process_time() - begun < 8 * 0.4
    assert [one.uid for one in found.events] == ["good"]


def test_the_share_of_time_is_taken_back_when_it_was_not_used():
    with processor_limit(0.05):
        pass
    burn(0.2)

    with pytest.raises(TooLong), processor_limit(0.05):
        burn(5)


def burn(seconds):
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_outside_the_main_thread_the_rules_alone_have_to_do():
    found = []
    thread = threading.Thread(target=lambda: found.append(expanded(RULES["secondly"], vevent("good"))))
    thread.start()
    thread.join()

    assert [one.uid for one in found[0].events] == ["good"]
