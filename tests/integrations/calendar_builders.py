"""iCalendar for the tests: an interview by default, with only what matters to say."""

from __future__ import annotations

from datetime import UTC, datetime

from daemon.core.delivery import CalendarReply
from daemon.core.event import CalendarEvent, PartStat
from daemon.ports import CalendarObject, Expanded, Window
from integrations import ical
from tests.integrations.calendar_servers import DANA, SAM

WINDOW = Window(datetime(2026, 11, 1, tzinfo=UTC), datetime(2027, 1, 31, tzinfo=UTC))
START = datetime(2026, 12, 3, 19, tzinfo=UTC)
NEW_YORK = "TZID=America/New_York:"

# Outlook's own zone, with a property that dateutil does not know.
OWN_ZONE = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
X-ENTOURAGE-CFTIMEZONE:US/Eastern
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
X-MICROSOFT-FOO;X=1:bar
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def vevent(
    uid: str = "one", *lines: str, start: str | None = f"DTSTART;{NEW_YORK}20261203T140000", **values: str
) -> str:
    """A VEVENT; `values` are properties (`_` for `-`), `lines` whole lines besides."""
    begun = [f"UID:{uid}"] if uid else []
    given = [f"{name.replace('_', '-').upper()}:{value}" for name, value in values.items()]
    body = [*begun, *([start] if start else []), *given, *lines]
    return "\r\n".join(["BEGIN:VEVENT", *body, "END:VEVENT"])


def vcalendar(*components: str, method: str = "") -> str:
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//acme.example//test//EN",
        *([f"METHOD:{method}"] if method else []),
    ]
    return "\r\n".join([*head, *(one.strip().replace("\r\n", "\n").replace("\n", "\r\n") for one in components)]) + (
        "\r\nEND:VCALENDAR\r\n"
    )


def invitation(uid: str = "one", *lines: str, summary: str = "Interview", start: str | None = None) -> str:
    """A VCALENDAR with one invitation of Dana's to Sam."""
    people = [
        f"ORGANIZER;CN=Dana Reyes:mailto:{DANA}",
        f"ATTENDEE;CN=Dana Reyes;PARTSTAT=ACCEPTED:mailto:{DANA}",
        f"ATTENDEE;CN=Sam Rivera;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{SAM}",
    ]
    times = [start or "DTSTART:20261203T190000Z", "DURATION:PT1H"]
    body = [*times, "DTSTAMP:20261101T090000Z", "SEQUENCE:2", f"SUMMARY:{summary}", *people, *lines]
    return vcalendar(vevent(uid, *body, start=None))


def an_object(*components: str, href: str = "h", method: str = "") -> CalendarObject:
    return CalendarObject(href=href, text=vcalendar(*components, method=method))


def expanded(*components: str, method: str = "") -> Expanded:
    return ical.expand([an_object(*components, method=method)], WINDOW)


def events(*components: str, method: str = "") -> tuple[CalendarEvent, ...]:
    """The instances, none of which may have a problem."""
    found = expanded(*components, method=method)
    assert found.problems == ()
    return tuple(sorted(found.events, key=lambda one: (one.starts_at or START, one.uid)))


def event(*components: str, method: str = "") -> CalendarEvent:
    (one,) = events(*components, method=method)
    return one


def a_reply(source: str = "", uid: str = "one", href: str = "", **changes: object) -> CalendarReply:
    values: dict[str, object] = {
        "calendar": "personal",
        "href": href,
        "uid": uid,
        "recurrence_id": None,
        "attendee": SAM,
        "organizer": DANA,
        "partstat": PartStat.DECLINED,
        "source": source,
    }
    return CalendarReply(**(values | changes))  # type: ignore[arg-type]
