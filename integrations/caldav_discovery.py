"""Which calendars a config means: the collection at its address, or those of the account that lives there.

From a bare host name by /.well-known/caldav (RFC 6764, 5), then current-user-principal
(RFC 5397), calendar-home-set (RFC 4791, 6.2.1), and the collections in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from integrations.caldav_http import DavServer
from integrations.caldav_trouble import trouble
from integrations.caldav_xml import CAL, DAV, Answer, Member, first_href, members, path_of, same_place
from integrations.calendar_access import Cannot

ABOUT = ("d:resourcetype", "d:displayname", "c:supported-calendar-component-set")
# How far a calendar is by now. Never both where one will do: each makes Radicale read the whole collection.
TOKEN, CTAG = "d:sync-token", "s:getctag"
ACCOUNT = ("d:resourcetype", "d:current-user-principal", "c:calendar-home-set")
WELL_KNOWN = "/.well-known/caldav"
ROOTS = ("", "/")
SHOWN_MAX = 20  # names in an error


@dataclass(frozen=True, slots=True)
class Found:
    """`home`: the path of the collection of all calendars, where every one of them is meant; else ""."""

    calendars: tuple[Member, ...]
    home: str = ""


def calendars_of(server: DavServer, wanted: str = "") -> Found:
    """What the config means: the calendar called `wanted`; without a name the one at the address given, or all
    calendars of the account where there is none. Never empty.

    `server` moves to where the account lives. Raises Cannot where nothing is found, and names what there is.
    """
    found = _first_look(server)
    here = next((one for one in found if one.is_calendar), None)
    if here is not None and not wanted:
        # By the address given, not by what it calls itself: iCloud lists the collection under another name.
        is_told = f"{CAL}supported-calendar-component-set" in here.props
        return Found((replace(here, path=server.path) if is_told else calendar_at(server, here.path),))
    home = _moved_to(server, first_href(found, f"{CAL}calendar-home-set") or _home(server, found))
    there = calendars_in(server, home)
    if not there:
        raise Cannot("has no calendar for this user", by_user=True)
    return Found((_named(there, wanted),)) if wanted else Found(tuple(there), home)


def calendars_in(server: DavServer, home: str, *state: str) -> list[Member]:
    """The calendars of an account, with their `state`: TOKEN, CTAG or both; one request."""
    return [one for one in server.propfind(home, 1, *ABOUT, *(state or [TOKEN])) if one.is_calendar]


def calendar_at(server: DavServer, path: str, state: str = TOKEN) -> Member:
    """The calendar that was found at `path` before, with its `state` by now: TOKEN or CTAG."""
    calendar = next((one for one in server.propfind(path, 0, *ABOUT, state) if one.is_calendar), None)
    if calendar is None:
        raise Cannot("no longer says that there is a calendar at this address")
    return replace(calendar, path=path)


def name_of(calendar: Member) -> str:
    """What people call it."""
    return calendar.text(f"{DAV}displayname") or segment_of(calendar)


def segment_of(calendar: Member) -> str:
    """The last part of its path."""
    return unquote(calendar.path.rstrip("/").rpartition("/")[2])


def _first_look(server: DavServer) -> list[Member]:
    """The properties of what is at the address; from a bare host name, of what it points to."""
    if server.path not in ROOTS:
        # Not for its token: a server may read the whole collection to tell that; the first list of changes will.
        return _seen(server, server.look(server.path, 0, *ABOUT, *ACCOUNT[1:]))
    first = server.look(WELL_KNOWN, 0, *ACCOUNT)
    if first.status == 401:
        raise trouble(first)
    return _seen(server, first if _is_useful(first) else server.look("/", 0, *ACCOUNT))


def _is_useful(answer: Answer) -> bool:
    """Whether it leads on. Some servers answer for every address, and say nothing."""
    found = members(answer) if answer.is_multistatus else []
    hrefs = [first_href(found, tag) for tag in (f"{DAV}current-user-principal", f"{CAL}calendar-home-set")]
    return any(hrefs) or any(one.is_calendar for one in found)


def _seen(server: DavServer, answer: Answer) -> list[Member]:
    found = members(server.good(answer))
    if not found:
        raise Cannot("answered with an empty list where a calendar should be")
    server.move_to(answer.url)
    return found


def _home(server: DavServer, found: list[Member]) -> str:
    principal = first_href(found, f"{DAV}current-user-principal")
    if not principal:
        raise Cannot("has no calendar at this address", by_user=True)
    path = _moved_to(server, principal)
    home = first_href(server.propfind(path, 0, "c:calendar-home-set"), f"{CAL}calendar-home-set")
    if not home:
        raise Cannot("has no calendar for this user", by_user=True)
    return home


def _moved_to(server: DavServer, href: str) -> str:
    """The path of an href; where it is on another host of the provider's, that is where we go on."""
    if "://" not in href:
        return href
    server.move_to(href)
    return path_of(href)


def _named(calendars: Sequence[Member], wanted: str) -> Member:
    """The calendar called so: by its display name, else by the last part of its path; case does not matter."""
    asked = wanted.strip().casefold()
    same = [one for one in calendars if name_of(one).casefold() == asked]
    if len(same) != 1:
        same = [one for one in same or calendars if segment_of(one).casefold() == asked] or same
    if len(same) == 1:
        return same[0]
    if same:
        choice = ", ".join(f"“{segment_of(one)}”" for one in same)
        raise Cannot(
            f"has {len(same)} calendars called “{wanted}”: write the end of its address, {choice}", by_user=True
        )
    raise Cannot(f"has no calendar called “{wanted}”; it has {listed(calendars)}", by_user=True)


def listed(calendars: Sequence[Member]) -> str:
    """The calendars by name, for a person."""
    shown = [f"“{name_of(one)}”" for one in calendars[:SHOWN_MAX]]
    return ", ".join(shown) + (f" and {len(calendars) - SHOWN_MAX} more" if len(calendars) > SHOWN_MAX else "")


def known_at(calendars: Sequence[Member], path: str) -> Member | None:
    """The calendar at `path`, if it is among them."""
    return next((one for one in calendars if same_place(one.path, path)), None)
