"""Instances of one UID: vetted as text, then worked out by icalendar and recurring-ical-events.

Only the properties that we use are handed on, one by one and cut to size; every zone under
a name that means one thing. So the vendors see neither attachments nor alarms, and no zone
of one calendar leaks into another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import recurring_ical_events

from daemon.core.event import CalendarEvent
from daemon.ports import Expanded, Problem, Window
from integrations.ical_event import event_of
from integrations.ical_guard import (
    EVENTS_MAX,
    INSTANCES_MAX,
    LINE_MAX,
    REPEATS_MAX,
    SERIES_LENGTH_MAX,
    Refused,
    TooLong,
    check_rules,
    processor_limit,
)
from integrations.ical_text import Block, CalendarText, excerpt, value_of, with_parameters
from integrations.ical_zones import instance_key, read_time, written_zone, zone_of

DATES = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE"})
ONCE = {
    "UID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RECURRENCE-ID",
    "SUMMARY",
    "DESCRIPTION",
    "X-ALT-DESC",
    "LOCATION",
    "URL",
}
ONCE |= {"STYLED-DESCRIPTION", "ORGANIZER", "STATUS", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP"}
MANY = {"RRULE", "RDATE", "EXDATE", "CONFERENCE", "CATEGORIES", "ATTENDEE"}
LINKS = {"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"}
KEPT = frozenset(ONCE | MANY | LINKS)
TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "X-ALT-DESC", "STYLED-DESCRIPTION", "LOCATION", "CATEGORIES"})
UNKNOWN_ZONE = "X-CALLAHEAD-UNKNOWN-ZONE"
TOO_LONG = "it takes too long to work out when it happens"
MARGIN = timedelta(days=1)  # a time without a zone may be any within it


@dataclass(slots=True)
class _Series:
    """All VEVENTs of one UID that can be read, and what could not."""

    uid: str
    href: str
    blocks: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    hidden: set[datetime] = field(default_factory=set)  # instances whose override cannot be read

    def refuse(self, reason: str) -> None:
        self.problems.append(Problem(reason=reason, uid=self.uid, href=self.href))

    @property
    def recurs(self) -> bool:
        return any(
            block.first("RRULE") or block.first("RDATE") or block.first("RECURRENCE-ID") for block in self.blocks
        )


def instances(
    calendar: CalendarText, uid: str, blocks: list[Block], window: Window, href: str, seconds: float
) -> Expanded:
    """Every instance of one UID that overlaps `window`. Never raises, and ends within `seconds` of processor time."""
    series = _Series(uid, href)
    try:
        with processor_limit(seconds):
            events = _instances(calendar, blocks, window, series)
    except TooLong:
        events = []
        series.refuse(TOO_LONG)
    except Refused as error:
        events = []
        series.refuse(str(error))
    except Exception as error:
        # Whatever a vendor raises on whatever somebody wrote: the neighbours stay.
        events = []
        series.refuse(f"it cannot be read ({type(error).__name__})")
    return Expanded(events=tuple(events), problems=tuple(series.problems))


def _instances(calendar: CalendarText, blocks: list[Block], window: Window, series: _Series) -> list[CalendarEvent]:
    if len(blocks) > EVENTS_MAX:
        raise Refused(f"it has more than {EVENTS_MAX} parts")
    zones = calendar.zones
    if _lies_outside(blocks, window):
        return []
    series.blocks = [block for block in blocks if _is_readable(block, zones, series)]
    for block in series.blocks:
        check_rules(block, window.until)
    components = _parsed(series, zones)
    if series.recurs:
        components = _recurring(components, window, series)
    components = [one for one in components if _overlaps(one, window)]
    return [event_of(one, series.uid, calendar.method, series.href, series.recurs) for one in components]


def _lies_outside(blocks: list[Block], window: Window) -> bool:
    """Whether an event that happens once can be seen, by the digits of its dates alone, to lie elsewhere."""
    if len(blocks) > 1 or any(blocks[0].first(name) for name in ("RRULE", "RDATE", "RECURRENCE-ID", "DURATION")):
        return False
    start, end = (blocks[0].value(name)[:8] for name in ("DTSTART", "DTEND"))
    if not (start.isascii() and start.isdigit() and len(start) == 8):
        return False
    last = max(start, end) if end.isascii() and end.isdigit() else start
    return last < f"{window.since - 2 * MARGIN:%Y%m%d}" or start > f"{window.until + 2 * MARGIN:%Y%m%d}"


def _is_readable(block: Block, zones: Mapping[str, Block], series: _Series) -> bool:
    """Whether its DTSTART (and RECURRENCE-ID, where it has one) can be read; otherwise a Problem.

    The instance of an override that cannot be read is left out altogether: the series
    would show it at a time at which it no longer takes place.
    """
    instance = block.first("RECURRENCE-ID")
    names = ("DTSTART", "RECURRENCE-ID") if instance else ("DTSTART",)
    bad = next((name for name in names if read_time(block.first(name), zones) is None), "")
    if not bad:
        return True
    what = (
        f"its {bad} {excerpt(value_of(block.first(bad)))} cannot be read" if block.first(bad) else "it has no DTSTART"
    )
    series.refuse(f"line {block.lines[0].number}: {what}")
    replaced = read_time(instance, zones) if instance else None
    if replaced is not None:
        series.hidden.add(instance_key(replaced))
    return False


def _parsed(series: _Series, zones: Mapping[str, Block]) -> list[icalendar.Component]:
    known = [zone for tzid in sorted(_tzids(series.blocks)) if (zone := zone_of(tzid, zones))]
    rules = sorted({zone.rules for zone in known if zone.rules})
    bodies = [_body(block, zones) for block in series.blocks]
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:callahead", *rules, *bodies, "END:VCALENDAR", ""])
    components = list(icalendar.Calendar.from_ical(text).walk("VEVENT"))
    for one in components:
        _mend(one, series)
    return components


def _tzids(blocks: list[Block]) -> set[str]:
    lines = [line for block in blocks for name in DATES for line in block.properties.get(name, [])[:REPEATS_MAX]]
    return {written_zone(line.text) for line in lines}


def _body(block: Block, zones: Mapping[str, Block]) -> str:
    lines: list[str] = []
    for name in sorted(KEPT & block.properties.keys()):
        for line in block.properties[name][: REPEATS_MAX if name in MANY else 1]:
            text = _cut(line.text, name)
            lines.append(_in_known_zone(text, zones) if name in DATES else text)
    tzid = written_zone(block.first("DTSTART"))
    if tzid and zone_of(tzid, zones) is None:
        lines.append(f"{UNKNOWN_ZONE}:{tzid}")
    return "\r\n".join(["BEGIN:VEVENT", *filter(None, lines), "END:VEVENT"])


def _cut(text: str, name: str) -> str:
    if len(text) <= LINE_MAX:
        return text
    return text[:LINE_MAX].rstrip("\\") if name in TEXTS else ""


def _in_known_zone(text: str, zones: Mapping[str, Block]) -> str:
    """A date line under the TZID that icalendar knows; without one where the zone is unknown."""
    if not text.upper().startswith(("RDATE", "EXDATE")):  # what it is, its digits say best
        text = with_parameters(text, VALUE="DATE" if len(value_of(text).strip()) == 8 else None)
    tzid = written_zone(text)
    zone = zone_of(tzid, zones) if tzid else None
    if zone is not None and zone.tzid == "UTC":
        zoneless = with_parameters(text, TZID=None)
        return zoneless if "VALUE=DATE" in zoneless.upper() else zoneless.replace(",", "Z,") + "Z"
    return with_parameters(text, TZID=zone.tzid if zone else None)


def _mend(component: Any, series: _Series) -> None:
    """Drops what is beside the start and cannot be read, or an end before it: the event itself still counts."""
    if "DTEND" in component:
        component.pop("DURATION", None)
    for name in ("DTEND", "DURATION"):
        if name in component and not _end_is_good(component):
            series.refuse(f"its {name} cannot be read or lies before its start: the end is ignored")
            del component[name]
    for name in ("RDATE", "EXDATE"):
        if name in component and not all(hasattr(one, "dts") for one in _list(component[name])):
            series.refuse(f"its {name} cannot be read and is ignored")
            del component[name]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _end_is_good(component: icalendar.Event) -> bool:
    try:
        return _length(component) >= timedelta(0)
    except (AttributeError, TypeError, ValueError, OverflowError):
        return False


def _length(component: Any) -> timedelta:
    start = component["DTSTART"].dt
    if "DURATION" in component:
        length = component["DURATION"].dt
        return length if isinstance(length, timedelta) else timedelta(days=-1)
    if "DTEND" not in component:
        return timedelta(0)
    return instance_key(component["DTEND"].dt) - instance_key(start)


def _recurring(components: list[Any], window: Window, series: _Series) -> list[Any]:
    components = [one for one in components if _is_short(one, series)]
    calendar = icalendar.Calendar()
    for one in components:
        calendar.add_component(one)
    found = recurring_ical_events.of(calendar).between(window.since - MARGIN, window.until + MARGIN)
    if len(found) > INSTANCES_MAX:
        raise Refused(f"it happens more than {INSTANCES_MAX} times")
    found = [_renamed(one, components) for one in found]
    return [one for one in found if instance_key(one["RECURRENCE-ID"].dt) not in series.hidden]


def _is_short(component: Any, series: _Series) -> bool:
    if ("RRULE" in component or "RDATE" in component) and _length(component) > SERIES_LENGTH_MAX:
        series.refuse("it recurs and lasts longer than a month each time")
        return False
    return True


def _is_this_and_future(component: Any) -> bool:
    rid = component.get("RECURRENCE-ID")
    return rid is not None and str(rid.params.get("RANGE", "")).upper() == "THISANDFUTURE"


def _renamed(component: Any, components: list[Any]) -> Any:
    """An instance that a RANGE=THISANDFUTURE moved bears the override's RECURRENCE-ID; it gets its own back."""
    if not _is_this_and_future(component):
        return component
    name = instance_key(component["RECURRENCE-ID"].dt)
    origin = next(
        one for one in components if _is_this_and_future(one) and instance_key(one["RECURRENCE-ID"].dt) == name
    )
    moved = component["DTSTART"].dt - origin["DTSTART"].dt
    component["RECURRENCE-ID"] = type(component["RECURRENCE-ID"])(origin["RECURRENCE-ID"].dt + moved)
    return component


def _overlaps(component: Any, window: Window) -> bool:
    start: datetime | date = component["DTSTART"].dt
    fixed = isinstance(start, datetime) and start.tzinfo is not None
    margin = timedelta(0) if fixed else MARGIN
    begins = instance_key(start)
    return begins <= window.until + margin and begins + max(_length(component), timedelta(0)) >= window.since - margin
