"""Answering on a CalDAV server: one's own PARTSTAT, by a conditional PUT, and nothing else (RFC 6638).

Never a DELETE, at which servers mail a decline by themselves (8.1); never another
SEQUENCE, which is the organizer's.
"""

from __future__ import annotations

from typing import Protocol

from daemon.core.delivery import Accepted, CalendarReply, InDoubt, Needless, NotSent, Outcome, Refused
from daemon.core.event import PartStat
from integrations import ical
from integrations.caldav_http import DavServer
from integrations.caldav_objects import Fetched, find, get
from integrations.caldav_trouble import Lost
from integrations.caldav_xml import CAL, Answer
from integrations.calendar_access import Cannot

TRIES = 4  # of a PUT whose precondition fails
NOT_ALLOWED = f"{CAL}allowed-attendee-scheduling-object-change"


class Teller(Protocol):
    """Who tells the organizer of an answer."""

    def claims(self, server: DavServer, found: Fetched, reply: CalendarReply) -> bool:
        """Whether the server tells, of what stands in `found`."""

    def forbids(self, server: DavServer, found: Fetched, reply: CalendarReply) -> bool:
        """Whether it cannot be known that only one would tell, should the answer be written."""

    def may_have_told(self, server: DavServer, reply: CalendarReply) -> bool:
        """Whether the server may have told when the event was deleted."""


def partstat(found: Fetched, reply: CalendarReply) -> PartStat | None:
    """Our PARTSTAT as it stands there; None where the event does not name us, or cannot be read."""
    try:
        return ical.partstat_of(found.text, reply.uid, reply.attendee, reply.recurrence_id)
    except ValueError:
        return None


def respond(server: DavServer, reply: CalendarReply, teller: Teller, wanted: str = "") -> Outcome:
    """Read, set, write under a precondition; again where somebody else wrote in between."""
    found: Fetched | None = None
    for _ in range(TRIES):
        before, found = found, find(server, reply.uid, reply.href, wanted)
        if found is None:
            return Needless("the event is no longer there", by_mail=not teller.may_have_told(server, reply))
        if partstat(found, reply) == reply.partstat:
            return Accepted(organizer_told=teller.claims(server, found, reply))
        if _has_moved(found, reply):
            # The no was to another hour (law 1): the next reading of the calendar finds out, and asks anew.
            return NotSent("the event has moved since it was read")
        if before is not None and before == found:
            return Refused("the server does not let an attendee change this event", by_mail=True)
        if teller.forbids(server, found, reply):
            return Refused("the event is to be answered by mail alone (SCHEDULE-AGENT)", by_mail=True)
        outcome = _put(server, found, reply)
        if outcome is not None:
            return outcome if not isinstance(outcome, Accepted) else _written(server, found, reply, teller)
    return NotSent("somebody else keeps changing the event")


def _has_moved(found: Fetched, reply: CalendarReply) -> bool:
    known = ical.start_of(reply.source, reply.uid, reply.recurrence_id) if reply.source else None
    return known is not None and ical.start_of(found.text, reply.uid, reply.recurrence_id) != known


def _put(server: DavServer, found: Fetched, reply: CalendarReply) -> Outcome | None:
    """One conditional PUT; None where its precondition failed."""
    try:
        text = ical.with_partstat(found.text, reply.uid, reply.attendee, reply.partstat, reply.recurrence_id)
    except (LookupError, ValueError) as error:
        return Refused(str(error))
    if not found.precondition:
        return Refused("the server gives no ETag, so that writing might undo what somebody else wrote", by_mail=True)
    headers = {"Content-Type": "text/calendar; charset=utf-8", **found.precondition}
    try:
        answer = server.ask("PUT", found.path, text, headers)
    except Lost as lost:
        return InDoubt(lost.reason) if lost.asked else NotSent(lost.reason)
    return _verdict(answer)


def _verdict(answer: Answer) -> Outcome | None:
    """What the status of a PUT says."""
    if answer.status in (200, 201, 204):
        return Accepted()
    if NOT_ALLOWED in answer.conditions:
        return Refused("the server does not let an attendee change this event", by_mail=True)
    if answer.status in (412, 409, 404, 410):
        return None  # somebody changed it, or took it away: another look says which
    if answer.status in (401, 403, 405):
        return Refused("this calendar is read-only for this user", by_mail=True)
    if answer.status == 429:
        return NotSent("the server is too busy just now")
    if answer.status >= 500:
        return InDoubt(f"the server has trouble of its own ({answer.status})")
    return Refused(f"the server does not take the answer ({answer.status})", by_mail=True)


def _written(server: DavServer, before: Fetched, reply: CalendarReply, teller: Teller) -> Outcome:
    """After a PUT that was taken: does it stand, and does the organizer hear of it from the server?"""
    try:
        found = get(server, before.path)
        if found is not None and partstat(found, reply) not in (reply.partstat, None):
            return Refused("the server took the answer and kept the old one", by_mail=True)
        return Accepted(organizer_told=teller.claims(server, found or before, reply))
    except Cannot:
        # It was taken, but whether the server tells is unknown: what a second look says counts.
        return InDoubt("the server took the answer, and then did not say what became of it")
