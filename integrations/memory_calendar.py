"""A calendar held in memory, and the expander that reads what it wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from daemon.core.delivery import (
    Accepted,
    CalendarReply,
    InDoubt,
    LookUp,
    Needless,
    NotFound,
    NotSent,
    Outcome,
    Refused,
    Unknowable,
)
from daemon.core.event import Attendee, CalendarEvent
from daemon.ports import Absent, CalendarObject, Expanded, Expander, Problem, Pulled, Unavailable, Window
from integrations.memory_faults import CalendarFault, Fault, Faults, Hook, Moment, no_fault, no_hook

GARBAGE = "<html><body>Please sign in to this network.</body></html>"


@dataclass(kw_only=True)
class MemoryExpander:
    """Reads the texts that a `MemoryCalendar` wrote; real iCalendar goes on to `other`, where there is one.

    `written`: an object's text -> its events. The text names the version, so an old text still reads as it did.
    """

    written: dict[str, tuple[CalendarEvent, ...]] = field(default_factory=dict)
    other: Expander | None = None

    def expand(self, objects: Iterable[CalendarObject], window: Window) -> Expanded:
        whole = list(objects)
        foreign = [one for one in whole if one.text not in self.written]
        rest = self._read_elsewhere(foreign, window)
        ours = (event for one in whole for event in self.written.get(one.text, ()))
        return Expanded(events=(*(one for one in ours if _within(one, window)), *rest.events), problems=rest.problems)

    def _read_elsewhere(self, objects: list[CalendarObject], window: Window) -> Expanded:
        if self.other is not None:
            return self.other.expand(objects, window)
        return Expanded(events=(), problems=tuple(Problem(reason="not iCalendar", href=one.href) for one in objects))


def _within(event: CalendarEvent, window: Window) -> bool:
    """An event without an instant is always within: somebody has to be asked about it."""
    if event.starts_at is None:
        return True
    return event.starts_at < window.until and (event.ends_at or event.starts_at) >= window.since


@dataclass(kw_only=True)
class MemoryCalendar:
    """A calendar that holds events directly, one or more of one UID to an href, and counts the REPLYs it mails.

    `organizer_told`: whether the server mails a REPLY itself when our PARTSTAT changes. `replies` are those that
    reached the organizer through it. `pull_fault` and `find_fault` hold until they are cleared.
    """

    expander: MemoryExpander
    name: str = "memory"
    organizer_told: bool = True
    faults: Faults = no_fault
    hook: Hook = no_hook
    pull_fault: CalendarFault | None = None
    find_fault: CalendarFault | None = None
    replies: list[CalendarReply] = field(default_factory=list)
    writes: list[CalendarReply] = field(default_factory=list)
    _objects: dict[str, CalendarObject] = field(default_factory=dict)
    _changed: dict[str, int] = field(default_factory=dict)  # href -> the version at which it last changed
    _version: int = 0

    def put(self, *events: CalendarEvent, href: str = "", text: str = "") -> str:
        """Create or replace one object; the href is made from the UID. With `text` the object is real iCalendar."""
        href = href or f"/{self.name}/{events[0].uid}.ics"
        self._touch(href)
        placed = tuple(replace(one, href=href, calendar=self.name) for one in events)
        written = text or f"memory:{href}#{self._version}"
        if not text:
            self.expander.written[written] = placed
        self._objects[href] = CalendarObject(href=href, text=written, etag=str(self._version))
        return href

    def remove(self, href: str) -> None:
        """The event is deleted, or moved out of this calendar."""
        self._touch(href)
        del self._objects[href]

    def events(self, href: str) -> tuple[CalendarEvent, ...]:
        """What stands there now; () where nothing does."""
        held = self._objects.get(href)
        return self.expander.written.get(held.text, ()) if held else ()

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        if self.pull_fault is CalendarFault.UNAVAILABLE:
            return Unavailable(reason=f"{self.name} does not answer")
        if self.pull_fault is CalendarFault.EMPTY:
            return Pulled(cursor=str(self._version), complete=True)
        if self.pull_fault is CalendarFault.GARBAGE:
            pages = tuple(replace(one, text=GARBAGE) for one in self._objects.values())
            return Pulled(cursor=str(self._version), objects=pages, complete=True)
        if cursor is None:
            return Pulled(cursor=str(self._version), objects=tuple(self._objects.values()), complete=True)
        return self._changes(int(cursor))

    def _changes(self, since: int) -> Pulled:
        changed = [href for href, version in self._changed.items() if version > since]
        return Pulled(
            cursor=str(self._version),
            objects=tuple(self._objects[href] for href in changed if href in self._objects),
            gone=tuple(href for href in changed if href not in self._objects),
        )

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:
        if self.find_fault is CalendarFault.UNAVAILABLE:
            return Unavailable(reason=f"{self.name} does not answer")
        where = None if self.find_fault is CalendarFault.EMPTY else self._where(uid, href)
        if where is None:
            return Absent()
        held = self._objects[where]
        return replace(held, text=GARBAGE) if self.find_fault is CalendarFault.GARBAGE else held

    def respond(self, reply: CalendarReply) -> Outcome:
        match self.faults():
            case Fault.REFUSE | Fault.CHANNEL_DEAD:
                return Refused("this calendar is read-only")
            case Fault.NOT_SENT:
                return NotSent(f"{self.name} does not answer")
            case Fault.IN_DOUBT_NOT_SENT:
                return InDoubt("the connection was lost")
            case Fault.IN_DOUBT_BUT_SENT:
                self._write(reply)
                return InDoubt("the connection was lost")
            case None:
                return self._write(reply)

    def responded(self, reply: CalendarReply) -> LookUp:
        if self.find_fault is CalendarFault.UNAVAILABLE:
            return Unknowable(f"{self.name} does not answer", passing=True)
        return Accepted(organizer_told=self.organizer_told) if self._stands(reply) else NotFound()

    def _write(self, reply: CalendarReply) -> Outcome:
        where = self._where(reply.uid, reply.href)
        if where is None:
            return Needless("the event is no longer there", by_mail=not self.organizer_told)
        self.hook(Moment.BEFORE, reply)
        self._set(where, reply)
        self.hook(Moment.AFTER, reply)
        return Accepted(organizer_told=self.organizer_told)

    def _set(self, href: str, reply: CalendarReply) -> None:
        """A server mails a REPLY on a change of PARTSTAT only (RFC 6638, 3.2.2.3), so a repeat is silent."""
        self.writes.append(reply)
        if self._stands(reply):
            return
        self.put(*(_answered(one, reply) for one in self.events(href)), href=href)
        if self.organizer_told:
            self.replies.append(reply)

    def _stands(self, reply: CalendarReply) -> bool:
        where = self._where(reply.uid, reply.href)
        meant = [one for one in self.events(where or "") if _is_meant(one, reply)]
        ours = [one.attendee(frozenset({reply.attendee})) for one in meant]
        return bool(ours) and all(one is not None and one.partstat is reply.partstat for one in ours)

    def _where(self, uid: str, href: str) -> str | None:
        """By UID, as identity is; an object of real iCalendar is known by its href alone."""
        hrefs = (one for one in self._objects if any(event.uid == uid for event in self.events(one)))
        return next(hrefs, href if href in self._objects and not self.events(href) else None)

    def _touch(self, href: str) -> None:
        self._version += 1
        self._changed[href] = self._version


def _is_meant(event: CalendarEvent, reply: CalendarReply) -> bool:
    return event.uid == reply.uid and reply.recurrence_id in (None, event.recurrence_id)


def _answered(event: CalendarEvent, reply: CalendarReply) -> CalendarEvent:
    if not _is_meant(event, reply):
        return event

    def answer(one: Attendee) -> Attendee:
        return replace(one, partstat=reply.partstat) if one.email == reply.attendee else one

    return replace(event, attendees=tuple(answer(one) for one in event.attendees))
