"""Answers, written as text: a REPLY to the organizer, and one's own PARTSTAT in an object.

Built out of the lines of the original, so that what is not ours to change stays, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from daemon.core.delivery import CalendarReply
from daemon.core.event import PartStat
from integrations.ical_components import Block, CalendarText, calendars_of, uid_of
from integrations.ical_text import (
    Line,
    address_of,
    escape,
    fold,
    parameters_of,
    value_of,
    with_parameters,
)
from integrations.ical_vtimezone import minimal_vtimezone
from integrations.ical_zones import (
    instance_key,
    read_time,
    written_zone,
    zone_of,
)

LONGEST = timedelta(days=366)
RECURRENCE = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE"})


def partstat_of(text: str, uid: str, attendee: str, recurrence_id: datetime | None) -> PartStat | None:
    """The PARTSTAT of `attendee` in the VEVENT, or instance, that is meant; None where it does not name them."""
    found = _meant(text, uid, recurrence_id)
    line = _attendee_line(found[1], attendee) if found else None
    if line is None:
        return None
    value = parameters_of(line.text).get("PARTSTAT", "").upper()
    return PartStat(value) if value in set(PartStat) else PartStat.NEEDS_ACTION


def start_of(text: str, uid: str, recurrence_id: datetime | None) -> datetime | None:
    """The start of the VEVENT, or of the series, that carries an answer; None where it cannot be read."""
    found = _meant(text, uid, recurrence_id)
    value = read_time(found[1].first("DTSTART"), found[0].zones) if found else None
    return instance_key(value) if value is not None else None


def schedule_agent_of(text: str, uid: str, recurrence_id: datetime | None) -> str:
    """SCHEDULE-AGENT of the ORGANIZER (RFC 6638, 7.1), upper case; SERVER where it says nothing."""
    return _of_organizer(text, uid, recurrence_id, "SCHEDULE-AGENT").upper() or "SERVER"


def schedule_status_of(text: str, uid: str, recurrence_id: datetime | None) -> tuple[str, ...]:
    """SCHEDULE-STATUS of the ORGANIZER (RFC 6638, 7.3): how the delivery of our REPLY went; () where unknown."""
    codes = _of_organizer(text, uid, recurrence_id, "SCHEDULE-STATUS")
    return tuple(code.strip() for code in codes.split(",") if code.strip())


def with_partstat(text: str, uid: str, attendee: str, partstat: PartStat, recurrence_id: datetime | None) -> str:
    """`text` with the PARTSTAT of `attendee` set, and not a line of it changed besides.

    For an instance that has no override one is made out of the series, with its own
    times and RECURRENCE-ID. SEQUENCE stays: it is the organizer's (RFC 5546, 2.1.4).
    Raises LookupError where there is no such VEVENT, or it does not name `attendee`.
    """
    if "\n" not in text:
        text = text.replace("\r", "\n")
    found = _meant(text, uid, recurrence_id)
    if found is None:
        raise LookupError("the event is no longer there")
    calendar, block = found
    line = _attendee_line(block, attendee)
    if line is None:
        raise LookupError("the event does not name you among its attendees")
    newline = "\r\n" if "\r\n" in text else "\n"
    answered = fold(with_parameters(line.text, PARTSTAT=partstat.value), newline)
    if recurrence_id is None or block.first("RECURRENCE-ID"):
        return _replaced(text, line, answered, newline)
    moved = _moved(block, recurrence_id, calendar.zones)
    override = [answered if one is line else moved.get(one.name, one.raw) for one in _instance_lines(block)]
    override.insert(1, _recurrence_id(block, recurrence_id, calendar.zones))
    made = newline.join(one.rstrip("\r") for one in override)
    return _inserted(text, block.lines[-1], made, newline)


def reply_text(reply: CalendarReply, dtstamp: datetime) -> str:
    """A REPLY to the organizer (RFC 5546, 3.2.3), to be mailed (RFC 6047).

    One ATTENDEE, ours; ORGANIZER, UID and SEQUENCE as in the source; RECURRENCE-ID only
    for an instance, in the form of the source, with the VTIMEZONE that it names; no
    alarm. Where the source cannot be read it is built from `reply` alone, times in UTC.
    """
    try:
        found = _meant(reply.source, reply.uid, reply.recurrence_id)
    except ValueError:
        found = None
    calendar, block = found or (CalendarText(), Block("VEVENT"))
    times = _reply_times(calendar, block, reply)
    zones = _zones_for(times, calendar, dtstamp)
    body = [
        f"UID:{block.value('UID') or escape(reply.uid)}",
        *_as_written(block, "SEQUENCE"),
        f"DTSTAMP:{dtstamp.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        _reply_organizer(block, reply),
        _reply_attendee(block, reply),
        *times,
        *_as_written(block, "SUMMARY"),
        *([f"COMMENT:{escape(reply.comment)}"] if reply.comment else []),
    ]
    head = ["BEGIN:VCALENDAR", "PRODID:-//callahead//callahead//EN", "VERSION:2.0", "METHOD:REPLY"]
    lines = [*head, *zones, "BEGIN:VEVENT", *body, "END:VEVENT", "END:VCALENDAR"]
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _meant(text: str, uid: str, recurrence_id: datetime | None) -> tuple[CalendarText, Block] | None:
    """The VEVENT that carries an answer: the override of the instance, else the series (or the only event)."""
    for calendar in calendars_of(text):
        events = [one for one in calendar.named("VEVENT") if uid_of(one) == uid]
        overrides = [one for one in events if one.first("RECURRENCE-ID")]
        masters = [one for one in events if not one.first("RECURRENCE-ID")]
        same = [one for one in overrides if _names(one, calendar.zones) == recurrence_id]
        chosen = same if recurrence_id is not None else []
        for block in [*chosen, *masters]:
            return calendar, block
    return None


def _names(override: Block, zones: Mapping[str, Block]) -> datetime | None:
    value = read_time(override.first("RECURRENCE-ID"), zones)
    return instance_key(value) if value is not None else None


def _attendee_line(block: Block, attendee: str) -> Line | None:
    lines = block.properties.get("ATTENDEE", [])
    return next((one for one in lines if address_of(one.text) == attendee.lower()), None)


def _of_organizer(text: str, uid: str, recurrence_id: datetime | None, parameter: str) -> str:
    found = _meant(text, uid, recurrence_id)
    return parameters_of(found[1].first("ORGANIZER")).get(parameter, "") if found else ""


def _replaced(text: str, line: Line, answer: str, newline: str) -> str:
    lines = _physical(text)
    count = line.raw.count("\n") + 1
    ending = newline if lines[line.number - 2 + count].endswith("\n") else ""
    return "".join([*lines[: line.number - 1], answer + ending, *lines[line.number - 1 + count :]])


def _inserted(text: str, after: Line, block: str, newline: str) -> str:
    lines = _physical(text)
    return "".join([*lines[: after.number], block + newline, *lines[after.number :]])


def _physical(text: str) -> list[str]:
    """The physical lines with their ends; split at line feeds only, unlike `splitlines`."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + text.split("\n")[-1:]


def _instance_lines(block: Block) -> list[Line]:
    """The lines of a series that an override takes over."""
    own = {id(line) for line in block.own if line.name in RECURRENCE}
    return [line for line in block.lines if id(line) not in own]


def _moved(block: Block, recurrence_id: datetime, zones: Mapping[str, Block]) -> dict[str, str]:
    """DTSTART and DTEND of one instance, in the form of those of its series."""
    start = read_time(block.first("DTSTART"), zones)
    end = read_time(block.first("DTEND"), zones) if block.first("DTEND") else None
    if start is None:
        raise LookupError("the event has no time that can be read")
    moved = {"DTSTART": _written_as(block.first("DTSTART"), recurrence_id, zones)}
    length = instance_key(end) - instance_key(start) if end is not None else None
    if length is not None and timedelta(0) <= length <= LONGEST:  # a REPLY needs no DTEND, and none is better than this
        moved["DTEND"] = _written_as(block.first("DTEND"), recurrence_id + length, zones)
    return moved


def _recurrence_id(block: Block, recurrence_id: datetime, zones: Mapping[str, Block]) -> str:
    start = _written_as(block.first("DTSTART"), recurrence_id, zones)
    return "RECURRENCE-ID" + start[len("DTSTART") :]


def _written_as(line: str, moment: datetime, zones: Mapping[str, Block]) -> str:
    """A date line with another moment in it: a date, a local time, or UTC, as `line` has it."""
    head = line[: len(line) - len(value_of(line))]
    value: date | datetime | None = read_time(line, zones)
    if value is not None and not isinstance(value, datetime):
        return f"{head}{moment:%Y%m%d}"
    zone = zone_of(written_zone(line), zones) if written_zone(line) else None
    if zone is not None:
        return f"{head}{moment.astimezone(zone.tz):%Y%m%dT%H%M%S}"
    if isinstance(value, datetime) and value.tzinfo is None:
        return f"{head}{moment:%Y%m%dT%H%M%S}"  # floating: `instance_key` labelled it UTC
    return f"{head}{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _as_written(block: Block, *names: str) -> list[str]:
    return [line for name in names if (line := block.first(name))]


def _reply_times(calendar: CalendarText, block: Block, reply: CalendarReply) -> list[str]:
    zones = calendar.zones
    override = block.first("RECURRENCE-ID")
    if reply.recurrence_id is None:
        return _as_written(block, "DTSTART", "DTEND", "DURATION")
    if override:
        return [override, *_as_written(block, "DTSTART", "DTEND", "DURATION")]
    if read_time(block.first("DTSTART"), zones) is None:
        return [f"RECURRENCE-ID:{reply.recurrence_id.astimezone(UTC):%Y%m%dT%H%M%SZ}"]
    moved = _moved(block, reply.recurrence_id, zones)
    return [_recurrence_id(block, reply.recurrence_id, zones), *moved.values(), *_as_written(block, "DURATION")]


def _zones_for(times: Iterable[str], calendar: CalendarText, around: datetime) -> list[str]:
    """The VTIMEZONEs that these lines name: as the source has them, or made where it has none."""
    lines: list[str] = []
    for tzid in dict.fromkeys(written_zone(line) for line in times):
        if tzid in calendar.zones:
            lines += [line.text for line in calendar.zones[tzid].lines]
        elif tzid and (zone := zone_of(tzid, {})) is not None:
            lines += minimal_vtimezone(tzid, zone.tz, _moment(times, around)).split("\n")
    return lines


def _moment(times: Iterable[str], otherwise: datetime) -> datetime:
    found = (read_time(line, {}) for line in times if line.startswith("DTSTART"))
    return next((instance_key(value) for value in found if value is not None), otherwise + timedelta(0))


def _reply_organizer(block: Block, reply: CalendarReply) -> str:
    line = block.first("ORGANIZER")
    if not line:  # Exchange leaves it out at times
        return f"ORGANIZER:mailto:{reply.organizer}"
    return with_parameters(line, SCHEDULE_AGENT=None, SCHEDULE_STATUS=None, SCHEDULE_FORCE_SEND=None)


def _reply_attendee(block: Block, reply: CalendarReply) -> str:
    line = _attendee_line(block, reply.attendee)
    written = line.text if line is not None else f"ATTENDEE:mailto:{reply.attendee}"
    unsent = with_parameters(written, SCHEDULE_AGENT=None, SCHEDULE_STATUS=None, SCHEDULE_FORCE_SEND=None)
    return with_parameters(unsent, PARTSTAT=reply.partstat.value, RSVP=None)
