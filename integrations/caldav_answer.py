"""Answering on a CalDAV server: one's own PARTSTAT, by a conditional PUT, and nothing else (RFC 6638).

Never a DELETE, at which servers mail a decline by themselves (8.1); never another
SEQUENCE, which is the organizer's.
"""

from __future__ import annotations

from collections.abc import Callable

from daemon.core.delivery import Accepted, CalendarReply, InDoubt, NotSent, Outcome, Refused
from daemon.core.event import PartStat
from integrations import ical
from integrations.caldav_http import CAL, DAV, Answer, DavServer, Lost
from integrations.caldav_objects import Fetched, find, first_href, get
from integrations.calendar_access import Cannot

TRIES = 4  # of a PUT whose precondition fails
UNDELIVERED = ("3.7", "3.8", "5.1", "5.2", "5.3")  # SCHEDULE-STATUS, RFC 6638, 3.2.9
NOT_ALLOWED = f"{CAL}allowed-attendee-scheduling-object-change"

# Whether the organizer hears of an answer from the server.
Claim = Callable[[DavServer, Fetched, CalendarReply], bool]


def partstat(found: Fetched, reply: CalendarReply) -> PartStat | None:
    """Our PARTSTAT as it stands there; None where the event does not name us, or cannot be read."""
    try:
        return ical.partstat_of(found.text, reply.uid, reply.attendee, reply.recurrence_id)
    except ValueError:
        return None


def respond(server: DavServer, reply: CalendarReply, claim: Claim) -> Outcome:
    """Read, set, write under a precondition; again where somebody else wrote in between."""
    found: Fetched | None = None
    for _ in range(TRIES):
        before, found = found, find(server, reply.uid, reply.href)
        if found is None:
            return Refused("the event is no longer there")
        if partstat(found, reply) == reply.partstat:
            return Accepted(organizer_told=claim(server, found, reply))
        if _has_moved(found, reply):
            # The no was to another hour (law 1): the next reading of the calendar finds out, and asks anew.
            return NotSent("the event has moved since it was read")
        if before is not None and before == found:
            return Refused("the server does not let an attendee change this event", by_mail=True)
        outcome = _put(server, found, reply)
        if outcome is not None:
            return outcome if not isinstance(outcome, Accepted) else _written(server, found, reply, claim)
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
    if answer.status in (412, 409):
        return None
    if answer.status in (401, 403, 405):
        return Refused("this calendar is read-only for this user", by_mail=True)
    if answer.status in (404, 410):
        return Refused("the event is no longer there")
    if answer.status == 429:
        return NotSent("the server is too busy just now")
    if answer.status >= 500:
        return InDoubt(f"the server has trouble of its own ({answer.status})")
    return Refused(f"the server does not take the answer ({answer.status})", by_mail=True)


def _written(server: DavServer, before: Fetched, reply: CalendarReply, claim: Claim) -> Outcome:
    """After a PUT that was taken: does it stand, and does the organizer hear of it from the server?"""
    try:
        found = get(server, before.path)
        if found is not None and partstat(found, reply) not in (reply.partstat, None):
            return Refused("the server took the answer and kept the old one", by_mail=True)
        return Accepted(organizer_told=claim(server, found or before, reply))
    except Cannot:
        # It was taken, but whether the server tells is unknown: what a second look says counts.
        return InDoubt("the server took the answer, and then did not say what became of it")


def server_tells(server: DavServer, found: Fetched, reply: CalendarReply) -> bool:
    """Whether the server mails the REPLY (RFC 6638): it schedules, the answer is its own user's, and
    neither the ORGANIZER's SCHEDULE-AGENT nor a SCHEDULE-STATUS says otherwise."""
    if ical.schedule_agent_of(found.text, reply.uid, reply.recurrence_id) != "SERVER":
        return False
    status = ical.schedule_status_of(found.text, reply.uid, reply.recurrence_id)
    if any(code.startswith(UNDELIVERED) for code in status):
        return False
    offers = server.ask("OPTIONS", found.path).headers.get("dav", "")
    return "calendar-auto-schedule" in offers and reply.attendee.lower() in _addresses(server, found.path)


def _addresses(server: DavServer, path: str) -> set[str]:
    """The addresses for which the server acts (RFC 6638, 2.4.1), lower case."""
    parent = path.rsplit("/", 1)[0] + "/"
    principal = first_href(server.propfind(parent, 0, "d:current-user-principal"), f"{DAV}current-user-principal")
    if not principal:
        return set()
    found = server.propfind(principal, 0, "c:calendar-user-address-set")
    sets = [one.props.get(f"{CAL}calendar-user-address-set") for one in found]
    elements = [href for one in sets if one is not None for href in one.iterfind(f"{DAV}href")]
    hrefs = [(one.text or "").strip().lower() for one in elements]
    return {href.removeprefix("mailto:") for href in hrefs}
