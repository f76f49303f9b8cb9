"""The objects of CalDAV collections: one by GET, some by multiget, all by a query (RFC 4791, 5.3.4, 7.8, 7.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote
from xml.sax.saxutils import escape

from integrations import ical
from integrations.caldav_discovery import ROOTS, calendars_of
from integrations.caldav_http import DavServer
from integrations.caldav_trouble import Lost, trouble
from integrations.caldav_xml import CAL, DAV, Member, is_within, members, same_place
from integrations.calendar_access import Cannot

BATCH = 100  # objects of one multiget
DATA = "<d:prop><d:getetag/><c:calendar-data/></d:prop>"


@dataclass(frozen=True, slots=True)
class Fetched:
    """One object as it stands on the server, with what a conditional PUT needs."""

    path: str
    text: str
    etag: str
    schedule_tag: str = ""

    @property
    def precondition(self) -> dict[str, str]:
        """The tag that changes with what others write; {} where the server gives none."""
        if self.schedule_tag:
            return {"If-Schedule-Tag-Match": self.schedule_tag}
        # A weak ETag never matches (RFC 9110, 13.1.1); some servers weaken it only for the compressed body.
        return {"If-Match": self.etag.removeprefix("W/")} if self.etag else {}

    @property
    def is_event(self) -> bool:
        return "BEGIN:VEVENT" in self.text or "BEGIN:VEVENT" in self.text.upper()


def is_object(member: Member, at: str) -> bool:
    """Something in the collection that is neither the collection itself nor another one."""
    return not same_place(member.path, at) and f"{DAV}collection" not in member.kinds


def etag_of(member: Member) -> str:
    """Its ETag, to compare: whether it is weak depends on the compression of the answer (Cyrus)."""
    return member.text(f"{DAV}getetag").removeprefix("W/")


def fetch(server: DavServer, at: str, paths: Sequence[str]) -> tuple[list[Fetched], list[str]]:
    """The objects at these paths, and the paths at which there is nothing any more.

    Raises Cannot where the server leaves one out without a word: the cursor must not move past it.
    """
    found: list[Fetched] = []
    missing: list[str] = []
    for start in range(0, len(paths), BATCH):
        told = {unquote(one.path): one for one in _multiget(server, at, paths[start : start + BATCH])}
        for path in paths[start : start + BATCH]:
            one = _with_data(path, told.get(unquote(path))) or get(server, path)
            if one is None:
                missing.append(path)
            else:
                found.append(one)
    return found, missing


def fetch_all(server: DavServer, at: str) -> list[Fetched] | None:
    """Every object with an event in it, in one request; None where the server does not tell all that way.

    That is half the time of a list and a multiget, and no longer than the server takes to send the bodies.
    """
    inner = f'{DATA}<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"/></c:comp-filter></c:filter>'
    answer = server.report(at, "c:calendar-query", inner, depth=1)
    if not answer.is_multistatus:
        return None
    told = [one for one in members(answer) if not same_place(one.path, at) or not one.is_found]
    found = [_with_data(one.path, one) for one in told]
    return None if not found or None in found else [one for one in found if one is not None]


def get(server: DavServer, path: str) -> Fetched | None:
    """One object by GET, as the server has it; None where it is not there."""
    # Cyrus gives a weak ETag with a compressed body, which no PUT can match.
    answer = server.ask("GET", path, headers={"Accept": "text/calendar", "Accept-Encoding": "identity"})
    if answer.status in (404, 410):
        return None
    if answer.status != 200 or b"BEGIN:VCALENDAR" not in answer.body[:4096].upper():
        raise trouble(answer)
    text = answer.body.decode("utf-8", "replace")
    return Fetched(path, text, answer.headers.get("etag", ""), answer.headers.get("schedule-tag", ""))


def get_to_write(server: DavServer, path: str) -> Fetched | None:
    """As `get`; where its answer has no ETag, text and ETag out of one multiget, so that they belong together."""
    found = get(server, path)
    if found is None or found.precondition:
        return found
    told = _multiget(server, path.rpartition("/")[0] + "/", [path])
    return next((one for member in told if (one := _with_data(path, member))), found)


def find(server: DavServer, uid: str, href: str, wanted: str = "") -> Fetched | None:
    """An event by where it stood, else by its UID in the calendars meant; None only where each says it has none.

    `href` counts only within these: on one server it may be another calendar's.
    """
    is_plain = not wanted and server.path not in ROOTS
    if is_plain and is_within(href, server.path) and (found := _at(server, href, uid)) is not None:
        return found
    calendars = [one.path for one in calendars_of(server, wanted).calendars]
    known = [href] if any(is_within(href, at) for at in calendars) else []
    hrefs = chain(known, (member.path for at in calendars for member in _by_uid(server, at, uid)))
    return next((one for path in hrefs if (one := _at(server, path, uid)) is not None), None)


def _multiget(server: DavServer, at: str, paths: Iterable[str]) -> list[Member]:
    hrefs = "".join(f"<d:href>{escape(path)}</d:href>" for path in paths)
    return members(server.good(server.report(at, "c:calendar-multiget", DATA + hrefs, depth=1)))


def _with_data(path: str, told: Member | None) -> Fetched | None:
    """The object that an answer holds; None where it holds none."""
    text = told.props.get(f"{CAL}calendar-data") if told is not None else None
    if told is None or text is None or not text.text:
        return None
    return Fetched(path, text.text, etag_of(told))


def _at(server: DavServer, href: str, uid: str) -> Fetched | None:
    """The event at an href; None where it is not to be had there, which says nothing about elsewhere."""
    try:
        found = get_to_write(server, href)
    except Lost:
        raise
    except Cannot:
        return None  # a server may forbid, or fail at, what is not in the calendar
    return found if found is not None and uid in ical.uids_of(found.text) else None


def _by_uid(server: DavServer, at: str, uid: str) -> list[Member]:
    match = f'<c:text-match collation="i;octet">{escape(uid)}</c:text-match>'
    wanted = f'<c:comp-filter name="VEVENT"><c:prop-filter name="UID">{match}</c:prop-filter></c:comp-filter>'
    answer = server.report(
        at,
        "c:calendar-query",
        f'<d:prop><d:getetag/></d:prop><c:filter><c:comp-filter name="VCALENDAR">{wanted}</c:comp-filter></c:filter>',
        depth=1,
    )
    return [one for one in members(server.good(answer)) if is_object(one, at)]
