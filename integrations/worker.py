"""Calendars and iCalendar, read in a child process that can be given up (`python -m integrations.worker`).

A calendar that hangs, drips or explodes costs its child and nothing else: each call has a
deadline on the wall clock, after which the child is killed; memory and processor time are
bounded by the system. A child stays for a while for the next call, and retires when it
is idle or has grown, so that the memory goes back. Secrets reach it by its standard input
only. The daemon itself loads no calendar library.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from daemon.clock import monotonic
from daemon.core.delivery import CalendarReply, InDoubt, LookUp, NotSent, Outcome, Unknowable
from daemon.core.event import CalendarEvent
from daemon.ports import Absent, CalendarObject, Expanded, Problem, Pulled, Unavailable, Window
from integrations.calendar_access import CalendarAccess
from integrations.ical_window import is_elsewhere
from integrations.worker_children import Children, GivenUp
from integrations.worker_messages import Call, Unchanged

__all__ = ["CalendarAccess", "ChildCalendar", "ChildExpander", "Children"]

CHUNK_OBJECTS, CHUNK_CHARACTERS = 400, 4_000_000


class ChildCalendar:
    """A Calendar whose every call is made in a child, within `deadline` seconds in all."""

    def __init__(self, access: CalendarAccess, deadline: float = 60.0, children: Children | None = None) -> None:
        self.name = access.name
        self._access = access
        self._deadline = deadline
        self._children = children or Children()

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        try:
            pulled: Pulled | Unchanged | Unavailable = self._children.ask(
                Call(what="pull", seconds=self._deadline, access=self._access, cursor=cursor)
            )
        except GivenUp as given_up:
            return Unavailable(reason=given_up.reason)
        return Pulled(cursor=cursor or "") if isinstance(pulled, Unchanged) else pulled

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:
        try:
            found: CalendarObject | Absent | Unavailable = self._children.ask(
                Call(what="find", seconds=self._deadline, access=self._access, uid=uid, href=href)
            )
        except GivenUp as given_up:
            return Unavailable(reason=given_up.reason)
        return found

    def respond(self, reply: CalendarReply) -> Outcome:
        try:
            outcome: Outcome = self._children.ask(self._call("respond", reply))
        except GivenUp as given_up:
            return InDoubt(given_up.reason) if given_up.asked else NotSent(given_up.reason)
        return outcome

    def responded(self, reply: CalendarReply) -> LookUp:
        try:
            found: LookUp = self._children.ask(self._call("responded", reply))
        except GivenUp as given_up:
            return Unknowable(given_up.reason, passing=True)
        return found

    def close(self) -> None:
        """End the children that wait for another call."""
        self._children.close()

    def _call(self, what: str, reply: CalendarReply) -> Call:
        return Call(what=what, seconds=self._deadline, access=self._access, reply=reply)


class ChildExpander:
    """An Expander in a child. Where a child is lost, the object that broke it is found by halving.

    The whole ends within `deadline` seconds; what was not reached by then is a Problem each.
    """

    def __init__(self, deadline: float = 60.0, children: Children | None = None) -> None:
        self._deadline = deadline
        self._children = children or Children()

    def expand(self, objects: Iterable[CalendarObject], window: Window) -> Expanded:
        end = monotonic() + self._deadline
        # Of a calendar of years most objects need not cross the pipe; more than their digits is not read here.
        near = (one for one in objects if not is_elsewhere(one.text, window))
        waiting = list(reversed(list(_chunks(near))))
        events: list[CalendarEvent] = []
        problems: list[Problem] = []
        while waiting:
            chunk = waiting.pop()
            found = self._expanded(chunk, window, end)
            if isinstance(found, Expanded):
                events += map(_in_plain_utc, found.events)
                problems += found.problems
            elif len(chunk) > 1 and monotonic() < end:
                middle = len(chunk) // 2
                waiting += [chunk[middle:], chunk[:middle]]
            else:
                problems += [_problem(one, found) for one in chunk]
        return Expanded(events=tuple(events), problems=tuple(problems))

    def close(self) -> None:
        """End the children that wait for another call."""
        self._children.close()

    def _expanded(self, chunk: tuple[CalendarObject, ...], window: Window, end: float) -> Expanded | str:
        """The instances of a chunk, or why there are none."""
        left = end - monotonic()
        if left <= 0:
            return f"no answer within {self._deadline:g} s"
        # A full chunk takes a second or two of the processor; one that takes a quarter of all the time holds a bomb.
        processor = math.ceil(self._deadline / 20 + self._deadline / 5 * len(chunk) / CHUNK_OBJECTS)
        seconds = min(left, 10 + 3 * processor)
        call = Call(what="expand", seconds=seconds, processor=processor, objects=chunk, window=window)
        try:
            found: Expanded = self._children.ask(call)
        except GivenUp as given_up:
            return given_up.reason
        return found


def _chunks(objects: Iterable[CalendarObject]) -> Iterator[tuple[CalendarObject, ...]]:
    chunk: list[CalendarObject] = []
    size = 0
    for one in objects:
        if chunk and (len(chunk) >= CHUNK_OBJECTS or size + len(one.text) > CHUNK_CHARACTERS):
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(one)
        size += len(one.text)
    if chunk:
        yield tuple(chunk)


def _problem(one: CalendarObject, reason: str) -> Problem:
    found = re.search(r"(?im)^UID[^:\n]*:(.{1,1000}?)\r?$", one.text)
    return Problem(reason=f"it cannot be read: {reason}", uid=found[1].strip() if found else "", href=one.href)


def _in_plain_utc(event: CalendarEvent) -> CalendarEvent:
    """JSON brings the parser's own UTC along; everybody else compares with the standard one."""
    return replace(
        event,
        recurrence_id=_utc(event.recurrence_id),
        starts_at=_utc(event.starts_at),
        ends_at=_utc(event.ends_at),
        changed_at=_utc(event.changed_at),
    )


def _utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment is not None else None


if __name__ == "__main__":
    from integrations.worker_child import main

    sys.exit(main())
