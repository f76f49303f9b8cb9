"""A calendar on a CalDAV server. Importing this loads python-caldav: children only."""

from __future__ import annotations

from dataclasses import replace

from daemon.core.delivery import Accepted, CalendarReply, LookUp, NotFound, NotSent, Outcome, Refused, Unknowable
from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations.caldav_answer import partstat, respond, server_tells
from integrations.caldav_http import DavServer, Lost
from integrations.caldav_objects import Fetched, collection_of, find, pulled, state_of
from integrations.calendar_access import CalendarAccess, Cannot


class CalDavCalendar:
    """Implements daemon.ports.Calendar. `access.url`: the calendar, or a principal or root that has one."""

    def __init__(self, access: CalendarAccess) -> None:
        self.name = access.name
        self._access = access

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        try:
            with DavServer(self._access) as server:
                known = state_of(cursor, server.key)
                return pulled(server, known, collection_of(server, known.at if known else ""))
        except Cannot as cannot:
            return cannot.unavailable

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:
        try:
            with DavServer(self._access) as server:
                found = find(server, uid, href)
        except Cannot as cannot:
            return cannot.unavailable
        return CalendarObject(href=found.path, text=found.text, etag=found.etag) if found else Absent()

    def respond(self, reply: CalendarReply) -> Outcome:
        if self._access.respond in ("email", "off"):
            return Accepted(organizer_told=self._access.respond == "off")
        try:
            with DavServer(self._access) as server:
                return self._as_chosen(respond(server, reply, self._claim))
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
            return Accepted(organizer_told=self._access.respond == "off")
        try:
            with DavServer(self._access) as server:
                found = find(server, reply.uid, reply.href)
                if found is None or partstat(found, reply) != reply.partstat:
                    return NotFound()
                return Accepted(organizer_told=self._claim(server, found, reply))
        except Cannot as cannot:
            return Unknowable(cannot.reason, passing=True)

    def _claim(self, server: DavServer, found: Fetched, reply: CalendarReply) -> bool:
        """Whether the organizer hears of it from the server."""
        return self._access.respond == "caldav" or server_tells(server, found, reply)
