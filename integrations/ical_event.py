"""One parsed VEVENT as a CalendarEvent: everything read leniently, cut to size, freed of control characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from daemon.core.event import ALL_DAY, Attendee, CalendarEvent, EventStatus, MailTrace, PartStat
from integrations.ical_text import address_of, clean, unescape
from integrations.ical_zones import UTC_NAMES, instance_key
from integrations.mail_text import identifier_in, one_line

TEXT_MAX = 20_000
HTML_MAX = 60_000  # Outlook's is mostly style sheet, and the links come last
ATTENDEES_MAX = 500
# What an invitation's mail said, as properties of the event that it brought (integrations/imip.py).
MAIL = {
    "message_id": "X-CALLAHEAD-MAIL-ID",
    "subject": "X-CALLAHEAD-MAIL-SUBJECT",
    "sender": "X-CALLAHEAD-MAIL-SENDER",
    "sender_name": "X-CALLAHEAD-MAIL-SENDER-NAME",
    "reply_to": "X-CALLAHEAD-MAIL-REPLY-TO",
}
MAIL_MAX = 500
OF_AN_INSTANCE = frozenset({"DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "SEQUENCE"})
LINKS = ("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")


def events_of(
    components: Iterable[Any], uid: str, method: str, href: str, is_recurring: bool
) -> Iterator[CalendarEvent]:
    """The facts of each instance. `components`: icalendar.Events whose DTSTART is known to be readable.

    What the instances of a series share is read once: they hold the very same values.
    """
    about: dict[frozenset[int], CalendarEvent] = {}
    for one in components:
        shared = frozenset(id(value) for name, value in one.items() if name not in OF_AN_INSTANCE)
        if shared not in about:
            about[shared] = _about(one, uid, method, href, is_recurring)
        yield _at_its_time(about[shared], one)


def _at_its_time(event: CalendarEvent, component: Any) -> CalendarEvent:
    start: datetime | date = component["DTSTART"].dt
    problem = time_problem(component, start)
    starts_at = None if problem else instance_key(start)
    return replace(
        event,
        recurrence_id=instance_key(component["RECURRENCE-ID"].dt) if event.is_recurring else None,
        starts_at=starts_at,
        ends_at=_end(component, starts_at),
        timezone=_zone_name(start),
        time_problem=problem,
        written_start=f"{start:%Y-%m-%d %H:%M}" if isinstance(start, datetime) else f"{start:%Y-%m-%d}",
        sequence=_sequence(component),
    )


def _about(component: Any, uid: str, method: str, href: str, is_recurring: bool) -> CalendarEvent:
    """All but its time."""
    return CalendarEvent(
        uid=uid,
        href=href,
        summary=_text(component, "SUMMARY"),
        description=_text(component, "DESCRIPTION"),
        html=_html(component),
        location=_text(component, "LOCATION"),
        urls=tuple(dict.fromkeys(_links(component))),
        categories=tuple(_categories(component)),
        organizer=_organizer(component),
        attendees=tuple(_attendee(one) for one in _all(component, "ATTENDEE")[:ATTENDEES_MAX]),
        status=_status(component, method),
        method=method,
        is_recurring=is_recurring,
        changed_at=_instant(component, "LAST-MODIFIED") or _instant(component, "DTSTAMP"),
        mail=_mail(component),
    )


def time_problem(component: Any, start: datetime | date) -> str:
    """Why the file fixes no instant, or ""."""
    if not isinstance(start, datetime):
        return ALL_DAY
    unknown = _text(component, "X-CALLAHEAD-UNKNOWN-ZONE", 200)
    if unknown:
        return f"unknown zone {unknown}"
    return "" if start.tzinfo is not None else "floating"


def _end(component: Any, starts_at: datetime | None) -> datetime | None:
    """The end; None where none is given, since one that equals the start says no more than that."""
    if starts_at is None:
        return None
    end = component.get("DTEND")
    if end is not None and isinstance(end.dt, datetime) and end.dt.tzinfo is not None:
        ends_at: datetime | None = end.dt.astimezone(UTC)
    else:
        duration = component.get("DURATION")
        ends_at = starts_at + duration.dt if duration is not None else None
    return ends_at if ends_at is not None and ends_at > starts_at else None


def _zone_name(start: datetime | date) -> str:
    key = str(getattr(getattr(start, "tzinfo", None), "key", ""))
    return "" if key.lower() in UTC_NAMES else key


def _all(component: Any, name: str) -> list[Any]:
    value = component.get(name)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(component: Any, name: str, cap: int = TEXT_MAX) -> str:
    found = _all(component, name)
    return clean(str(found[0]), cap) if found else ""


def _html(component: Any) -> str:
    styled = _text(component, "STYLED-DESCRIPTION", HTML_MAX)
    # icalendar leaves the value of an unknown property escaped.
    return styled or clean(unescape(_text(component, "X-ALT-DESC", HTML_MAX)), HTML_MAX)


def _mail(component: Any) -> MailTrace | None:
    """The mail that carried it. Whoever wrote the event may have written these lines: each is held to its form."""
    said = {name: one_line(unescape(_text(component, line, MAIL_MAX))) for name, line in MAIL.items()}
    said["message_id"] = identifier_in(said["message_id"])
    for name in ("sender", "reply_to"):
        said[name] = address_of(f"X:mailto:{said[name]}")
    return MailTrace(**said) if any(said.values()) else None


def _links(component: Any) -> Iterator[str]:
    for name in LINKS:
        for one in _all(component, name):
            link = clean(unescape(str(one)) if name.startswith("X-") else str(one), 2000)
            if link:
                yield link


def _categories(component: Any) -> Iterator[str]:
    for one in _all(component, "CATEGORIES")[:100]:
        for category in getattr(one, "cats", [])[:100]:
            yield clean(str(category), 200)


def _organizer(component: Any) -> Attendee | None:
    found = _all(component, "ORGANIZER")
    return _attendee(found[0]) if found else None


def _attendee(value: Any) -> Attendee:
    given = {name.upper(): clean(_joined(one), 1000) for name, one in value.params.items()}
    return Attendee(
        email=address_of(f'X;EMAIL="{given.get("EMAIL", "").replace(chr(34), "")}":{clean(str(value), 1000)}'),
        name=given.get("CN", ""),
        partstat=_partstat(given.get("PARTSTAT", "")),
        role=given.get("ROLE", "REQ-PARTICIPANT").upper(),
        kind=given.get("CUTYPE", "INDIVIDUAL").upper(),
        schedule_agent=given.get("SCHEDULE-AGENT", "SERVER").upper(),
        schedule_status=given.get("SCHEDULE-STATUS", ""),
    )


def _joined(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _partstat(value: str) -> PartStat:
    return PartStat(value.upper()) if value.upper() in set(PartStat) else PartStat.NEEDS_ACTION


def _status(component: Any, method: str) -> EventStatus:
    status = _text(component, "STATUS", 50).upper()
    if method == "CANCEL":
        return EventStatus.CANCELLED
    return EventStatus(status) if status in set(EventStatus) else EventStatus.CONFIRMED


def _sequence(component: Any) -> int:
    found = _all(component, "SEQUENCE")
    return int(found[0]) if found and isinstance(found[0], int) else 0


def _instant(component: Any, name: str) -> datetime | None:
    found = _all(component, name)
    value = getattr(found[0], "dt", None) if found and type(found[0]).__name__ == "vDDDTypes" else None
    return instance_key(value) if isinstance(value, datetime) else None
