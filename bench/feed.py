"""A made-up calendar of years: what a busy person's published feed looks like. The same bytes every time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from daemon.ports import Window

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
WINDOW = Window(NOW - timedelta(days=1), NOW + timedelta(days=60))
FIRST = datetime(2021, 1, 4)  # noqa: DTZ001 - a local time
DAYS = 2400  # from the first event to the last
ZONES = ("America/New_York", "Europe/Berlin")
DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TITLES = (
    "Weekly sync",
    "Lunch with Alex",
    "Dentist",
    "Interview with {company}",
    "Project review",
    "Gym",
    "Flight to Lisbon",
    "{company} phone screen",
    "Standup",
    "Parents evening",
    "Design critique",
)
COMPANIES = ("Acme", "Globex", "Initech", "Umbrella Analytics", "Stark Labs", "Hooli")
WORDS = """please bring the notes from last time and have a look at the open points before we meet in the small room
upstairs the link is below call in if you are late and tell the others what changed since the plan was made""".split()  # noqa: SIM905
VTIMEZONES = """BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE"""


@dataclass(frozen=True, slots=True)
class Mix:
    """How many VEVENTs of which kind. Every second series has ended."""

    singles: int = 8800
    series: int = 200
    overrides: int = 1000


def feed(mix: Mix = Mix(), seed: int = 1) -> bytes:
    """One VCALENDAR with all of them."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//a made-up calendar//EN", "METHOD:PUBLISH"]
    lines = [*head, *VTIMEZONES.split("\n")]
    for event in vevents(mix, seed):
        lines += event
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def objects(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Singles, each as the calendar object that a CalDAV server keeps: its name and its text."""
    random = Random(seed)
    for number in range(count):
        # In UTC: where a zone is only named, Radicale works its VTIMEZONE out for every object.
        body = "\r\n".join(_in_utc(line) for line in _single(random, number))
        text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.org//a made-up calendar//EN\r\n{body}"
        yield f"single-{number}.ics", f"{text}\r\nEND:VCALENDAR\r\n"


def vevents(mix: Mix, seed: int) -> Iterator[list[str]]:
    random = Random(seed)
    for number in range(mix.singles):
        yield _single(random, number)
    each = -(-mix.overrides // max(mix.series, 1))
    left = mix.overrides
    for number in range(mix.series):
        begins, rule, weeks = _rule(random, number)
        yield _vevent(random, f"series-{number}@example.org", begins, [rule])
        for week in random.sample(range(weeks), min(each, left, weeks)):
            instance = begins + timedelta(weeks=week)
            left -= 1
            zone = _zone(number)
            extra = [f"RECURRENCE-ID;TZID={zone}:{instance:%Y%m%dT%H%M%S}"]
            yield _vevent(random, f"series-{number}@example.org", instance + timedelta(hours=2), extra, zone)


def _single(random: Random, number: int) -> list[str]:
    begins = FIRST + timedelta(days=random.randrange(DAYS), hours=random.randrange(8, 18))
    return _vevent(random, f"single-{number}@example.org", begins, [])


def _in_utc(line: str) -> str:
    name, zoned, rest = line.partition(";TZID=")
    return f"{name}:{rest.partition(':')[2]}Z" if zoned else line


def _rule(random: Random, number: int) -> tuple[datetime, str, int]:
    """When a weekly series begins, its RRULE, and how many weeks it has at least."""
    begins = FIRST + timedelta(days=random.randrange(700), hours=random.randrange(8, 18))
    day = DAY_NAMES[begins.weekday()]
    if number % 2:
        return begins, f"RRULE:FREQ=WEEKLY;BYDAY={day}", 300
    until = begins + timedelta(weeks=40)
    return begins, f"RRULE:FREQ=WEEKLY;BYDAY={day};UNTIL={until:%Y%m%dT%H%M%SZ}", 40


def _zone(number: int) -> str:
    return ZONES[number % len(ZONES)]


def _vevent(random: Random, uid: str, begins: datetime, extra: list[str], zone: str = "") -> list[str]:
    zone = zone or _zone(int(uid.split("@")[0].rpartition("-")[2]))
    company = random.choice(COMPANIES)
    domain = company.split()[0].lower() + ".example"
    ends = begins + timedelta(minutes=random.choice((30, 60, 90)))
    words = " ".join(random.choices(WORDS, k=26))
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        "DTSTAMP:20261101T090000Z",
        f"DTSTART;TZID={zone}:{begins:%Y%m%dT%H%M%S}",
        f"DTEND;TZID={zone}:{ends:%Y%m%dT%H%M%S}",
        *extra,
        f"SUMMARY:{random.choice(TITLES).format(company=company)}",
        f"DESCRIPTION:{words[:60]}",
        *(f" {words[at : at + 73]}" for at in range(60, len(words), 73)),
        f"LOCATION:Room {random.randrange(1, 99)}",
        f"ORGANIZER;CN=Dana Reyes:mailto:dana.reyes@{domain}",
        f"ATTENDEE;CN=Dana Reyes;PARTSTAT=ACCEPTED:mailto:dana.reyes@{domain}",
        "ATTENDEE;CN=Sam Rivera;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:sam@example.org",
        "SEQUENCE:1",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "CREATED:20251101T090000Z",
        "LAST-MODIFIED:20261101T090000Z",
        "END:VEVENT",
    ]
