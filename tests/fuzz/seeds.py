"""Valid calendars of every make, and the pieces that turn them into others."""

from __future__ import annotations

from random import Random

from tests.integrations.calendar_builders import NEW_YORK, OWN_ZONE, invitation, vcalendar, vevent

SEEDS: dict[str, str] = {
    "invitation": invitation(),
    "request": invitation("one", "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TH").replace(
        "VERSION", "METHOD:REQUEST\r\nVERSION", 1
    ),
    "series": vcalendar(
        vevent("one", "RRULE:FREQ=DAILY;UNTIL=20261231T000000Z", "EXDATE:20261205T190000Z", "DURATION:PT1H"),
        vevent("one", f"RECURRENCE-ID;{NEW_YORK}20261204T140000", start=f"DTSTART;{NEW_YORK}20261204T160000"),
    ),
    "this and future": vcalendar(
        vevent("one", "RRULE:FREQ=WEEKLY", "RDATE:20261215T190000Z,20261216T190000Z"),
        vevent("one", f"RECURRENCE-ID;RANGE=THISANDFUTURE;{NEW_YORK}20261210T140000", "SEQUENCE:3"),
    ),
    "own zone": vcalendar(OWN_ZONE, vevent("one", start="DTSTART;TZID=Customized Time Zone:20261203T140000")),
    "all day": vcalendar(vevent("one", "DTEND;VALUE=DATE:20261205", start="DTSTART;VALUE=DATE:20261203")),
    "floating": vcalendar(vevent("one", "RRULE:FREQ=MONTHLY;BYDAY=1TH", start="DTSTART:20261203T140000")),
    "rich": vcalendar(
        vevent(
            "one",
            'ATTENDEE;CN="Rivera, Sam";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;EMAIL=sam@example.org:urn:uuid:1',
            "X-ALT-DESC;FMTTYPE=text/html:<html><body>Hi\\, there</body></html>",
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/abc",
            "CATEGORIES:one,two",
            "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nACTION:DISPLAY\r\nDURATION:PT5M\r\nEND:VALARM",
            "DESCRIPTION:A long line that is folded\r\n  here\r\n\t and here",
        )
    ),
    "two calendars": vcalendar(vevent("one")) + vcalendar(vevent("one"), vevent("two")),
    "others": vcalendar("BEGIN:VTODO\r\nUID:t\r\nDUE:20261203T100000Z\r\nEND:VTODO", vevent("one")),
}
VALUES = (
    *("20261203T140000Z", "20261203", "00010101T000000", "99991231T235959Z", "20261399T999999", "-1", "", "0", "\x00"),
    *("P1D", "-PT1H", "P99999999999999D", "PT1S/PT2S", "1" * 400, "é\u2028\ud7ff", "\\", '"', ";", ":", ","),
    *("FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=999999", "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1"),
    *("FREQ=WEEKLY;BYSETPOS=300;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4", "FREQ=DAILY;BYHOUR=1,2,3,25"),
    *("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;UNTIL=99991231", "FREQ=DAILY;UNTIL=16000101", "+9959", "-0000", "mailto:"),
    *("America/New_York", "Customized Time Zone", "/x/Europe/Berlin", "Mars/Base", "UTC", "VEVENT", "VCALENDAR"),
)
LINES = (
    *(
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VCALENDAR",
        "END:VCALENDAR",
        "BEGIN:VALARM",
        "END:VALARM",
        "BEGIN:VTIMEZONE",
    ),
    *("END:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "UID:one", "DTSTART:20261203T140000Z", "DTEND:20261203"),
    *("DTSTART;TZID=Customized Time Zone:20261203T140000", "RRULE:FREQ=DAILY", "RDATE;VALUE=PERIOD:20261203T10Z/PT1H"),
    *("EXDATE;TZID=Mars/Base:20261203T140000", "RECURRENCE-ID:20261204T190000Z", "DURATION:P1W", "STATUS:CANCELLED"),
    *("METHOD:CANCEL", "EXRULE:FREQ=DAILY", "SEQUENCE:2147483648", "CALSCALE:JULIAN", "TZOFFSETTO:+9999", "\t", ""),
    *(
        " folded",
        "ATTENDEE;X=",
        'ATTENDEE;CN="open:mailto:sam@example.org',
        "CONFERENCE:",
        "CATEGORIES:",
        "=;:",
        "\x07",
    ),
    *("RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T190000Z", "LAST-MODIFIED:never", "X-ALT-DESC:\\n\\,\\;\\"),
)


def mutated(text: str, random: Random, steps: int) -> str:
    """`text` after a number of changes, a line or a value at a time: it stays something like a calendar."""
    lines = text.split("\r\n")
    for _ in range(steps):
        _change(lines, random)
    return random.choice(("\r\n", "\r\n", "\n", "\r", "\n\n")).join(lines)


def _change(lines: list[str], random: Random) -> None:
    at = random.randrange(len(lines)) if lines else 0
    match random.randrange(8) if lines else 0:
        case 0:
            lines.insert(at, random.choice(LINES))
        case 1:
            del lines[at]
        case 2:
            lines.insert(at, lines[random.randrange(len(lines))])
        case 3:
            other = random.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        case 4:
            head, colon, _ = lines[at].partition(":")
            lines[at] = f"{head}{colon}{random.choice(VALUES)}"
        case 5:
            head, colon, value = lines[at].partition(":")
            lines[at] = f"{head};{random.choice(('TZID', 'VALUE', 'RANGE', 'X'))}={random.choice(VALUES)}{colon}{value}"
        case 6:
            cut = random.randrange(len(lines[at]) + 1)
            lines[at : at + 1] = [lines[at][:cut], f" {lines[at][cut:]}"]
        case _:
            cut = random.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + random.choice(VALUES) + lines[at][cut:]
