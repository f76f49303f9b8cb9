"""Who mails the REPLY, the server or we? Exactly one of the two (RFC 6638, 3.2.2).

A server schedules for an answer if it says `calendar-auto-schedule`, and the address
answered for is one of its own user's. Then, seen on the servers that the tests start:

| | it mails a REPLY | what its copy shows |
|---|---|---|
| Cyrus | yes, unless SCHEDULE-AGENT says otherwise | Schedule-Tag, SCHEDULE-STATUS |
| Xandikos | yes, whatever SCHEDULE-AGENT says; refuses an override with 412 | Schedule-Tag |
| DAViCal | to its own users only | neither |

So: a SCHEDULE-STATUS says how the delivery went. Without one the server tells if it gives a
Schedule-Tag, as it has to for what it schedules (3.2.10). Where SCHEDULE-AGENT leaves the
REPLY to us and the server gives a Schedule-Tag all the same, nobody can know whether it
will heed it: then nothing is written there, and the REPLY goes by mail alone. What the server does not let us
write goes by mail alone, too.

An event that somebody deleted has no copy that shows anything. A server that schedules mails a DECLINED at the
deletion (3.2.2.3; Cyrus does, Xandikos and DAViCal do not), so where it may have, nobody mails a second one.
"""

from __future__ import annotations

from dataclasses import dataclass

from daemon.core.delivery import CalendarReply
from integrations import ical
from integrations.caldav_http import DavServer
from integrations.caldav_objects import Fetched
from integrations.caldav_xml import CAL, DAV, first_href

UNDELIVERED = ("3.", "4.", "5.")  # SCHEDULE-STATUS (RFC 6638, 3.2.9): of these none has reached the organizer


@dataclass(frozen=True, slots=True)
class ServerAlone:
    """The candidate wants the server to tell, and nobody else (`respond = "caldav"`)."""

    def claims(self, server: DavServer, found: Fetched, reply: CalendarReply) -> bool:  # noqa: ARG002 - a Teller has it
        return True

    def forbids(self, server: DavServer, found: Fetched, reply: CalendarReply) -> bool:  # noqa: ARG002 - a Teller has it
        return False

    def may_have_told(self, server: DavServer, reply: CalendarReply) -> bool:  # noqa: ARG002 - a Teller has it
        return True


@dataclass(frozen=True, slots=True)
class WhoeverSchedules:
    """The server where it schedules, else we by mail."""

    def claims(self, server: DavServer, found: Fetched, reply: CalendarReply) -> bool:
        """Whether the server has told the organizer of what stands in `found`."""
        if _agent(found, reply) != "SERVER":
            return False
        status = ical.schedule_status_of(found.text, reply.uid, reply.recurrence_id)
        # Of an instance, some note it at the series (sabre/dav, and with it Nextcloud).
        status = status or ical.schedule_status_of(found.text, reply.uid, None)
        if any(code.startswith(UNDELIVERED) for code in status):
            return False
        return bool(status or found.schedule_tag) and _schedules(server, found.path, reply.attendee)

    def forbids(self, server: DavServer, found: Fetched, reply: CalendarReply) -> bool:
        """Whether the server might mail a REPLY that SCHEDULE-AGENT leaves to us."""
        left_to_us = _agent(found, reply) != "SERVER"
        return left_to_us and bool(found.schedule_tag) and _schedules(server, found.path, reply.attendee)

    def may_have_told(self, server: DavServer, reply: CalendarReply) -> bool:
        """Whether the server schedules; for whom, it need not say, and then it may have been for us."""
        at = reply.href.rpartition("/")[0] + "/" if reply.href.startswith("/") else server.path
        if not _offers_to_schedule(server, at):
            return False
        addresses = _addresses(server, at)
        return not addresses or reply.attendee.lower() in addresses


def _agent(found: Fetched, reply: CalendarReply) -> str:
    return ical.schedule_agent_of(found.text, reply.uid, reply.recurrence_id)


def _schedules(server: DavServer, path: str, attendee: str) -> bool:
    return _offers_to_schedule(server, path) and attendee.lower() in _addresses(server, path)


def _offers_to_schedule(server: DavServer, path: str) -> bool:
    return "calendar-auto-schedule" in server.ask("OPTIONS", path).headers.get("dav", "")


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
