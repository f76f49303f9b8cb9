"""Instances of one UID: vetted as text, then worked out by icalendar and recurring-ical-events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import recurring_ical_events

from daemon.core.event import CalendarEvent
from daemon.ports import Expanded, Problem, Window
from integrations.ical_components import Block, CalendarText
from integrations.ical_event import events_of
from integrations.ical_guard import (
    EVENTS_MAX,
    INSTANCES_MAX,
    SERIES_LENGTH_MAX,
    Refused,
    TooLong,
    check_rules,
    processor_limit,
)
from integrations.ical_prune import KEPT, components_of
from integrations.ical_text import colon_of, excerpt, value_of
from integrations.ical_window import near
from integrations.ical_zones import instance_key, read_time

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

    def ignore(self, reason: str) -> None:
        """A part of an event cannot be read; the event itself still counts."""
        self.problems.append(Problem(reason=reason, uid=self.uid, href=self.href, kept=True))

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
    blocks = near(blocks, window)
    if not blocks:
        return []
    zones = calendar.zones
    series.blocks = [block for block in blocks if _is_readable(block, zones, series)]
    for block in series.blocks:
        _report_torn_lines(block, series)
        check_rules(block, window.until)
    components = components_of(series.blocks, zones)
    for one in components:
        _mend(one, series)
    if series.recurs:
        components = _recurring(components, window, series)
    components = [one for one in components if _overlaps(one, window)]
    return list(events_of(components, series.uid, calendar.method, series.href, series.recurs))


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
    series.refuse(f"{block.where(bad)}{what}")
    replaced = read_time(instance, zones) if instance else None
    if replaced is not None:
        series.hidden.add(instance_key(replaced))
    return False


def _report_torn_lines(block: Block, series: _Series) -> None:
    """One Problem for all of its lines that are no content lines (RFC 5545, 3.1), without a word of theirs."""
    torn = [line for line in block.own if colon_of(line.text) < 0]
    if not torn:
        return
    name = torn[0].name
    where = f"line {torn[0].number}: " if block.number else ""
    what = f"its {name} has no colon and is ignored" if name in KEPT else "a line without a colon is ignored"
    series.ignore(f"{where}{what}{f', as are {len(torn) - 1} more' if len(torn) > 1 else ''}")


def _mend(component: Any, series: _Series) -> None:
    """Drops what is beside the start and cannot be read, or an end before it: the event itself still counts."""
    if "DTEND" in component:
        component.pop("DURATION", None)
    for name in ("DTEND", "DURATION"):
        if name in component and not _end_is_good(component):
            series.ignore(f"its {name} cannot be read or lies before its start: the end is ignored")
            del component[name]
    for name in ("RDATE", "EXDATE"):
        if name in component and not all(hasattr(one, "dts") for one in _list(component[name])):
            series.ignore(f"its {name} cannot be read and is ignored")
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
