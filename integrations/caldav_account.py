"""The calendars of one CalDAV account, read as one: the collection that is meant, or all that hold events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from daemon.ports import Pulled
from integrations.caldav_cursor import Cursor, Part
from integrations.caldav_discovery import CTAG, TOKEN, Found, calendars_in, calendars_of, known_at, name_of
from integrations.caldav_http import DavServer
from integrations.caldav_sync import Read, read_changes, read_whole
from integrations.caldav_trouble import Lost
from integrations.caldav_xml import DAV, Member
from integrations.calendar_access import FEW, Cannot


def pulled(server: DavServer, known: Cursor | None, wanted: str) -> Pulled:
    """What changed since `known`; everything of the calendars that are meant where it is None.

    Unchanged costs one request: for a calendar its list of changes, for an account the list of its calendars.
    """
    if known is None:
        found = calendars_of(server, wanted)
        return _told(server, found.home, _all_of(server, found), complete=True)
    if known.origin:
        server.move_to(known.origin)
    if known.home:
        return _told(server, known.home, _changes_of(server, known), known)
    read = read_changes(server, known.parts[0])
    return _told(server, "", [read], known, complete=read.whole)


def _told(
    server: DavServer, home: str, reads: Iterable[Read], before: Cursor | None = None, *, complete: bool = False
) -> Pulled:
    told = list(reads)
    parts = tuple(one.part for one in told if one.part.at)
    cursor = Cursor(key=server.key, parts=parts, home=home, origin=server.origin, scheme=server.scheme)
    return Pulled(
        cursor=cursor.text_after(before),
        objects=tuple(found for one in told for found in one.objects),
        gone=() if complete else tuple(href for one in told for href in one.gone),
        complete=complete,
    )


def _all_of(server: DavServer, found: Found) -> Iterator[Read]:
    for calendar in found.calendars:
        with _called(name_of(calendar) if found.home else ""):
            yield read_whole(server, calendar)


def _changes_of(server: DavServer, known: Cursor) -> Iterator[Read]:
    """What changed in each calendar of an account, and the new ones whole."""
    by_ctag = any(not part.token for part in known.parts)
    calendars = calendars_in(server, known.home, TOKEN, *([CTAG] if by_ctag else []))
    if not calendars:
        raise Cannot("answered with a list that names no calendar where there were some")
    for part in known.parts:
        calendar = known_at(calendars, part.at)
        with _called(part.name):
            yield _changes(server, part, calendar) if calendar else _removed(part)
    for calendar in calendars:
        if not any(known_at([calendar], part.at) for part in known.parts):
            with _called(name_of(calendar)):
                yield read_whole(server, calendar)


def _changes(server: DavServer, part: Part, calendar: Member) -> Read:
    if part.token and part.token == calendar.text(f"{DAV}sync-token"):
        return Read(part)
    return read_changes(server, part, calendar)


def _removed(part: Part) -> Read:
    """A calendar that the account no longer has. With many events in it, it is for the candidate to say so."""
    if len(part.etags) > FEW:
        raise Cannot(f"is no longer there, nor are its {len(part.etags)} events", by_user=True)
    return Read(Part(at=""), gone=tuple(part.etags))


@contextmanager
def _called(name: str) -> Iterator[None]:
    """Says which calendar of the account a trouble is of, and how to do without it."""
    try:
        yield
    except Lost:
        raise
    except Cannot as cannot:
        if not name:
            raise
        by_user = cannot.unavailable.by_user
        mend = "; say which calendars to watch: calendars = [...]" if by_user else ""
        raise Cannot(f"“{name}” {cannot.reason}{mend}", by_user=by_user) from None
