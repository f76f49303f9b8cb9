"""A calendar on a CalDAV server. Importing this loads python-caldav: children only."""

from __future__ import annotations

import weakref
from contextlib import suppress
from dataclasses import replace

from daemon.core.delivery import Accepted, CalendarReply, LookUp, NotFound, NotSent, Outcome, Refused, Unknowable
from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations.caldav_account import pulled
from integrations.caldav_answer import Teller, partstat, respond
from integrations.caldav_cursor import Cursor, cursor_of
from integrations.caldav_http import DavServer
from integrations.caldav_objects import find
from integrations.caldav_scheduling import ServerAlone, WhoeverSchedules
from integrations.caldav_trouble import Lost
from integrations.calendar_access import CalendarAccess, Cannot, address_key, left_alone


class CalDavCalendar:
    """Implements daemon.ports.Calendar. `access.url`: the calendar, or a principal or root that has some.

    `access.calendar` names one of the account's. Without it the one at `url` is meant, and where there is none,
    all that hold events, read as one.
    """

    def __init__(self, access: CalendarAccess) -> None:
        self.name = access.name
        self._access = access
        self._kept: list[DavServer] = []  # the line to the server, for the next call, if it comes soon
        weakref.finalize(self, _hang_up, self._kept)
        self._teller: Teller = ServerAlone() if access.respond == "caldav" else WhoeverSchedules()

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        known = cursor_of(cursor, address_key(self._access))
        line = self._kept.pop() if self._kept else None
        try:
            if line is not None:
                with suppress(
                    Lost
                ):  # the server may have hung up meanwhile; nothing was asked that cannot be asked again
                    return self._pulled(line, known)
            return self._pulled(DavServer(self._access, known.scheme if known else ""), known)
        except Cannot as cannot:
            return cannot.unavailable

    def _pulled(self, server: DavServer, known: Cursor | None) -> Pulled:
        """What changed; the line is kept where all went well."""
        try:
            found = pulled(server, known, self._access.calendar)
        except BaseException:
            server.close()
            raise
        server.go_back()
        self._kept.append(server)
        return found

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:
        try:
            with DavServer(self._access) as server:
                found = find(server, uid, href, self._access.calendar)
        except Cannot as cannot:
            return cannot.unavailable
        return CalendarObject(href=found.path, text=found.text, etag=found.etag) if found else Absent()

    def respond(self, reply: CalendarReply) -> Outcome:
        if self._access.respond in ("email", "off"):
            return left_alone(self._access)
        try:
            with DavServer(self._access) as server:
                return self._as_chosen(respond(server, reply, self._teller, self._access.calendar))
        except Lost as lost:
            return NotSent(lost.reason)
        except Cannot as cannot:
            return Refused(cannot.reason) if cannot.unavailable.by_user else NotSent(cannot.reason)

    def _as_chosen(self, outcome: Outcome) -> Outcome:
        """What a server refuses to write can still be mailed; not where the config wants the server alone."""
        if isinstance(outcome, Refused) and self._access.respond == "caldav":
            return replace(outcome, by_mail=False)
        return outcome

    def responded(self, reply: CalendarReply) -> LookUp:
        if self._access.respond in ("email", "off"):
            return NotFound()
        try:
            with DavServer(self._access) as server:
                found = find(server, reply.uid, reply.href, self._access.calendar)
                if found is None or partstat(found, reply) != reply.partstat:
                    return NotFound()
                return Accepted(organizer_told=self._teller.claims(server, found, reply))
        except Cannot as cannot:
            return Unknowable(cannot.reason, passing=True)


def _hang_up(lines: list[DavServer]) -> None:
    while lines:
        lines.pop().close()
