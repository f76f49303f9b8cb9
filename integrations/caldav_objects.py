"""What a CalDAV collection holds, and what changed in it (RFC 4791, 6578).

Sync token and multiget where the server has them, else the list of ETags. An answer that
is empty where there were events is not believed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from xml.sax.saxutils import escape

from daemon.ports import CalendarObject, Pulled
from integrations import ical
from integrations.caldav_http import CAL, CS, DAV, Answer, DavServer, Lost, Member, members, trouble
from integrations.calendar_access import FEW, Cannot, emptied

BATCH = 100  # objects of one multiget
ABOUT = ("d:resourcetype", "d:sync-token", "s:getctag", "d:displayname", "c:supported-calendar-component-set")
WANTED = "<d:prop><d:getetag/><d:resourcetype/></d:prop>"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a cursor holds: where the calendar is, how far we read, and the ETags of what was there."""

    key: str  # of the address and the user; neither may stand in a database
    at: str  # path of the collection
    token: str = ""
    takes_token: bool = True
    ctag: str = ""
    etags: Mapping[str, str] = field(default_factory=dict)

    @property
    def cursor(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"), sort_keys=True)


@dataclass(frozen=True, slots=True)
class Fetched:
    """One object as it stands on the server, with what a conditional PUT needs."""

    path: str
    text: str
    etag: str
    schedule_tag: str

    @property
    def precondition(self) -> dict[str, str]:
        """The tag that changes with what others write; {} where the server gives none."""
        if self.schedule_tag:
            return {"If-Schedule-Tag-Match": self.schedule_tag}
        # A weak ETag never matches (RFC 9110, 13.1.1); some servers weaken it only for the compressed body.
        return {"If-Match": self.etag.removeprefix("W/")} if self.etag else {}


# ---------------------------------------------------------------- where the calendar is


def state_of(cursor: str | None, key: str) -> State | None:
    """What a cursor holds; None where it is none, or of another address."""
    try:
        state = State(**json.loads(cursor or ""))
    except (ValueError, TypeError):
        return None
    return state if state.key == key else None


def collection_of(server: DavServer, at: str) -> Member:
    """The calendar collection: where it was, else at the address given, else the only one of that user."""
    if at:
        return _only_calendar(server.propfind(at, 0, *ABOUT), at)
    given = server.path
    found = server.propfind(given, 0, *ABOUT, "d:current-user-principal", "c:calendar-home-set")
    if not found:
        raise Cannot("answered with an empty list where a calendar should be")
    if any(_is_calendar(one) for one in found):
        return _only_calendar(found, given)
    home = first_href(found, f"{CAL}calendar-home-set") or _home(server, found)
    calendars = [one for one in server.propfind(home, 1, *ABOUT) if _is_calendar(one)]
    if not calendars:
        raise Cannot("has no calendar for this user", by_user=True)
    if len(calendars) > 1:
        names = ", ".join(f"“{one.text(f'{DAV}displayname') or one.path}” at {one.path}" for one in calendars)
        raise Cannot(f"has {len(calendars)} calendars; put the address of one into `url`: {names}", by_user=True)
    return calendars[0]


def _only_calendar(found: Iterable[Member], at: str) -> Member:
    calendar = next((one for one in found if _is_calendar(one)), None)
    if calendar is None:
        raise Cannot("no longer says that there is a calendar at this address")
    return Member(at, calendar.status, calendar.props)


def _is_calendar(member: Member) -> bool:
    named = member.props.get(f"{CAL}supported-calendar-component-set")
    components = [one.get("name", "") for one in named] if named is not None else []
    return f"{CAL}calendar" in member.kinds and (not components or "VEVENT" in components)


def _home(server: DavServer, found: Iterable[Member]) -> str:
    principal = first_href(found, f"{DAV}current-user-principal")
    if not principal:
        raise Cannot("has no calendar at this address", by_user=True)
    home = first_href(server.propfind(principal, 0, "c:calendar-home-set"), f"{CAL}calendar-home-set")
    if not home:
        raise Cannot("has no calendar for this user", by_user=True)
    return home


def first_href(found: Iterable[Member], tag: str) -> str:
    return next((href for one in found if (href := one.href_in(tag))), "")


# ---------------------------------------------------------------- what it holds


def pulled(server: DavServer, known: State | None, collection: Member) -> Pulled:
    """What changed since `known`; everything where it is None or its token is no longer good."""
    if known is not None and known.token:
        return _changes(server, known, collection)
    return _listing(server, known, collection)


def _changes(server: DavServer, known: State, collection: Member) -> Pulled:
    """What changed since the token."""
    changed: dict[str, str] = {}
    gone: list[str] = []
    token, more = known.token, True
    while more:
        answer = server.report(
            known.at,
            "d:sync-collection",
            f"<d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>{WANTED}",
        )
        if not answer.is_multistatus:
            return _without_token(server, known, collection, answer)
        told = answer.tree.findtext(f"{DAV}sync-token") or ""
        if not told.strip():
            raise Cannot("answered with a list of changes that does not say how far it goes")
        found = members(answer)
        more = told != token and any(one.status == 507 for one in found)
        token = told
        present = [one for one in found if one.is_found and _is_object(one, known.at)]
        changed |= {one.path: one.text(f"{DAV}getetag") for one in present}
        gone += [one.path for one in found if one.status in (404, 410) and one.path in known.etags]
    if len(known.etags) > FEW and set(known.etags) <= set(changed):
        # DAViCal answers a bad token with the full list, and without a word on what is gone.
        return _listing(server, known, collection)
    return _updated(server, known, collection, token, changed, gone)


def _without_token(server: DavServer, known: State, collection: Member, answer: Answer) -> Pulled:
    """A token that is no longer good: everything is read anew. A server that takes no token (SabreDAV
    before 2.0): the list of ETags, from now on. Any other trouble is trouble."""
    if f"{DAV}valid-sync-token" in answer.conditions or answer.status in (409, 410, 412):
        return _listing(server, None, collection, had=len(known.etags))
    if answer.status in (400, 403, 405, 415, 501):
        return _listing(server, replace(known, token="", takes_token=False), collection)
    raise trouble(answer)


def _updated(
    server: DavServer, known: State, collection: Member, token: str, changed: dict[str, str], gone: list[str]
) -> Pulled:
    # DAViCal reports again what it reported before: what we have already is not fetched twice.
    objects, missing = _fetch(server, known.at, _differing(changed, known.etags))
    vanished = [*gone, *(path for path in missing if path in known.etags)]
    etags = {path: etag for path, etag in known.etags.items() if path not in vanished} | objects.etags
    state = State(key=known.key, at=known.at, token=token, ctag=collection.text(f"{CS}getctag"), etags=etags)
    return Pulled(cursor=state.cursor, objects=objects.found, gone=tuple(dict.fromkeys(vanished)))


def _listing(server: DavServer, known: State | None, collection: Member, had: int = 0) -> Pulled:
    """By the list of all ETags: everything, or what differs from what is known. `had`: events known otherwise.

    The token and the ctag were read before the list, so that nothing falls between them.
    """
    ctag = collection.text(f"{CS}getctag")
    before = known.etags if known else {}
    if known and not known.token and ctag and ctag == known.ctag:
        return Pulled(cursor=known.cursor)
    listed = server.propfind(collection.path, 1, "d:getetag", "d:resourcetype")
    if not listed:
        raise Cannot("answered with a list that is empty and does not even name the calendar")
    present = [one for one in listed if one.is_found and _is_object(one, collection.path)]
    there = {one.path: one.text(f"{DAV}getetag") for one in present}
    if not there and max(had, len(before)) > FEW:
        raise emptied(max(had, len(before)))
    objects, missing = _fetch(server, collection.path, _differing(there, before))
    kept = {path: etag for path, etag in before.items() if path in there and path not in missing}
    takes_token = known is None or known.takes_token
    token = collection.text(f"{DAV}sync-token") if takes_token else ""
    etags = kept | objects.etags
    state = State(key=server.key, at=collection.path, token=token, takes_token=takes_token, ctag=ctag, etags=etags)
    gone = tuple(path for path in before if path not in state.etags)
    return Pulled(cursor=state.cursor, objects=objects.found, gone=gone, complete=known is None)


def _differing(there: Mapping[str, str], known: Mapping[str, str]) -> list[str]:
    return [path for path, etag in there.items() if not etag or known.get(path) != etag]


def _is_object(member: Member, at: str) -> bool:
    """Something in the collection that is neither the collection itself nor another one."""
    return member.path.rstrip("/") != at.rstrip("/") and f"{DAV}collection" not in member.kinds


@dataclass(frozen=True, slots=True)
class _Objects:
    found: tuple[CalendarObject, ...]
    etags: dict[str, str]


def _fetch(server: DavServer, at: str, paths: list[str]) -> tuple[_Objects, list[str]]:
    """The objects at these paths, and the paths at which there is nothing any more.

    Raises Cannot where the server leaves one out without a word: the cursor must not move past it.
    """
    found: list[CalendarObject] = []
    etags: dict[str, str] = {}
    missing: list[str] = []
    for start in range(0, len(paths), BATCH):
        told = {one.path: one for one in _multiget(server, at, paths[start : start + BATCH])}
        for path in paths[start : start + BATCH]:
            one = _one(server, path, told.get(path))
            if one is None:
                missing.append(path)
                continue
            etags[path] = one.etag
            if "BEGIN:VEVENT" in one.text.upper():
                found.append(CalendarObject(href=path, text=one.text, etag=one.etag))
    return _Objects(tuple(found), etags), missing


def _multiget(server: DavServer, at: str, paths: list[str]) -> list[Member]:
    hrefs = "".join(f"<d:href>{escape(path)}</d:href>" for path in paths)
    answer = server.report(
        at, "c:calendar-multiget", f"<d:prop><d:getetag/><c:calendar-data/></d:prop>{hrefs}", depth=1
    )
    return members(server.good(answer))


def _one(server: DavServer, path: str, told: Member | None) -> Fetched | None:
    """One object of a multiget; asked for by itself where the answer leaves it out."""
    text = told.props.get(f"{CAL}calendar-data") if told is not None else None
    if told is not None and text is not None and text.text:
        return Fetched(path, text.text, told.text(f"{DAV}getetag"), "")
    return get(server, path)


def get(server: DavServer, path: str) -> Fetched | None:
    """One object by GET, as the server has it; None where it is not there."""
    # Cyrus gives a weak ETag with a compressed body, which no PUT can match.
    answer = server.ask("GET", path, headers={"Accept": "text/calendar", "Accept-Encoding": "identity"})
    if answer.status in (404, 410):
        return None
    if answer.status != 200 or b"BEGIN:VCALENDAR" not in answer.body[:4096].upper():
        raise trouble(answer)
    return Fetched(
        path,
        answer.body.decode("utf-8", "replace"),
        answer.headers.get("etag", ""),
        answer.headers.get("schedule-tag", ""),
    )


def find(server: DavServer, uid: str, href: str) -> Fetched | None:
    """An event by where it stood, else by its UID; None only where a calendar says that it has none."""
    found = _at(server, href, uid)
    if found is not None:
        return found
    at = collection_of(server, "").path
    there = (_at(server, member.path, uid) for member in _by_uid(server, at, uid))
    return next((one for one in there if one is not None), None)


def _at(server: DavServer, href: str, uid: str) -> Fetched | None:
    """The event at an href; None where it is not to be had there, which says nothing about elsewhere."""
    if not href.startswith("/"):
        return None
    try:
        found = get(server, href)
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
    return [one for one in members(server.good(answer)) if _is_object(one, at)]
