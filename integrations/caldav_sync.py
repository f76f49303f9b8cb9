"""What one CalDAV calendar holds, and what changed in it.

By its sync token (RFC 6578) where the server has them, else by its ctag and the list of its
ETags. An answer that is empty where there were events is not believed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape

from daemon.ports import CalendarObject
from integrations.caldav_cursor import Part
from integrations.caldav_discovery import CTAG, calendar_at, name_of
from integrations.caldav_http import DavServer
from integrations.caldav_objects import Fetched, etag_of, fetch, fetch_all, is_object
from integrations.caldav_trouble import trouble
from integrations.caldav_xml import CS, DAV, Answer, Member, members, same_place
from integrations.calendar_access import FEW, Cannot, emptied

ONE_BY_ONE = 100  # objects that are asked for each, where a list names none
PAGES_MAX = 50  # of one list of changes in one call; the next call goes on from there
WANTED = "<d:prop><d:getetag/><d:resourcetype/></d:prop>"


@dataclass(frozen=True, slots=True)
class Read:
    """What a calendar has to tell. `whole`: `objects` is all that it holds. `gone`: hrefs that were known."""

    part: Part
    objects: tuple[CalendarObject, ...] = ()
    gone: tuple[str, ...] = ()
    whole: bool = False


def read_whole(server: DavServer, calendar: Member, before: Mapping[str, str] | None = None) -> Read:
    """Everything. `before`: the ETags of what was known, where that was read in another way.

    A token that `calendar` holds was read before the objects, so that nothing falls between them. Without one the next
    call asks for the list of changes since ever, and holds its ETags against those that were read here.
    """
    known = before or {}
    found = fetch_all(server, calendar.path)
    if found is None:
        there = _listed(server, calendar.path, had=len(known))
        found, _ = fetch(server, calendar.path, list(there))
    part = _part_of(calendar, {one.path: one.etag for one in found})
    return Read(part, _events(found), tuple(path for path in known if path not in part.etags), whole=True)


def read_changes(server: DavServer, known: Part, calendar: Member | None = None) -> Read:
    """What changed since `known`. `calendar`: its state by now, where that was asked for already.

    One request where nothing changed, two where something did.
    """
    if not known.takes_token:
        return _by_list(server, known, calendar or calendar_at(server, known.at, CTAG))
    changes = _Changes(known)
    more = True
    for _ in range(PAGES_MAX):
        answer = server.report(
            known.at,
            "d:sync-collection",
            f"<d:sync-token>{escape(changes.token)}</d:sync-token><d:sync-level>1</d:sync-level>{WANTED}",
        )
        if not answer.is_multistatus:
            return _without_token(server, known, answer)
        more = changes.take(answer)
        if not more:
            break
    if changes.are_doubtful if known.token else more:
        return _by_list(server, known, calendar_at(server, known.at))
    if not known.token:
        changes.are_all_there_is()
    return _updated(server, known, changes)


@dataclass(slots=True)
class _Changes:
    """What the pages of a list of changes add up to."""

    known: Part
    token: str = field(init=False)
    changed: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.token = self.known.token

    def take(self, answer: Answer) -> bool:
        """Add a page; says whether there are more (507 of the collection itself, RFC 6578, 3.6)."""
        told = (answer.tree.findtext(f"{DAV}sync-token") or "").strip()
        if not told:
            raise Cannot("answered with a list of changes that does not say how far it goes")
        found, at = members(answer), self.known.at
        more = told != self.token and any(one.status == 507 and same_place(one.path, at) for one in found)
        self.token = told
        for one in found:
            if one.is_found and is_object(one, at):
                self.changed[one.path] = etag_of(one)
                self.gone.discard(one.path)
            elif one.status in (404, 410) and one.path in self.known.etags:
                self.gone.add(one.path)
                self.changed.pop(one.path, None)
        return more

    def are_all_there_is(self) -> None:
        """They were asked for since ever: what they do not name is gone, and what they name as it was is no change.

        Where they name nothing, and much was known, each has to be said to be gone. Raises Cannot for very much.
        """
        before = self.known.etags
        if not self.changed and len(before) > FEW:
            if len(before) > ONE_BY_ONE:
                raise emptied(len(before))
            self.changed = dict(before)
            return
        self.gone = set(before) - set(self.changed)
        self.changed = {path: etag for path, etag in self.changed.items() if not etag or before.get(path) != etag}

    @property
    def are_doubtful(self) -> bool:
        """DAViCal answers a token that it no longer knows with the full list, and without a word on what is gone:
        then it tells of objects that have not changed, or of all of them."""
        known = self.known.etags
        repeated = any(etag and known.get(path) == etag for path, etag in self.changed.items())
        return repeated or (len(known) > FEW and set(known) <= set(self.changed))


def _without_token(server: DavServer, known: Part, answer: Answer) -> Read:
    """A token that is no longer good: everything is read anew. A server that takes no token (SabreDAV
    before 2.0): the list of ETags, from now on. Any other trouble is trouble."""
    if f"{DAV}valid-sync-token" in answer.conditions or answer.status in (409, 410, 412):
        return read_whole(server, calendar_at(server, known.at), known.etags)
    if answer.status in (400, 403, 405, 415, 501):
        without = replace(known, token="", ctag="", takes_token=False)
        return _by_list(server, without, calendar_at(server, known.at, CTAG))
    raise trouble(answer)


def _updated(server: DavServer, known: Part, changes: _Changes) -> Read:
    found, missing = fetch(server, known.at, list(changes.changed))
    vanished = changes.gone | {path for path in missing if path in known.etags}
    if changes.token == known.token and not found and not vanished:
        return Read(known)
    kept = {path: etag for path, etag in known.etags.items() if path not in vanished}
    # The ctag is of another time than the token: it may not be compared with a later one.
    part = replace(known, token=changes.token, ctag="", etags=kept | {one.path: one.etag for one in found})
    return Read(part, _events(found), tuple(sorted(vanished)))


def _by_list(server: DavServer, known: Part, calendar: Member) -> Read:
    """What differs between the list of all ETags and what is known; no list where the ctag is the same."""
    ctag = calendar.text(f"{CS}getctag")
    if not known.token and ctag and ctag == known.ctag:
        return Read(known)
    there = _listed(server, known.at, had=len(known.etags))
    differing = [path for path, etag in there.items() if not etag or known.etags.get(path) != etag]
    found, missing = fetch(server, known.at, differing)
    kept = {path: etag for path, etag in known.etags.items() if path in there and path not in missing}
    part = _part_of(calendar, kept | {one.path: one.etag for one in found}, takes_token=known.takes_token)
    return Read(part, _events(found), tuple(path for path in known.etags if path not in part.etags))


def _listed(server: DavServer, at: str, had: int) -> dict[str, str]:
    """The ETags of all objects by their paths. Raises Cannot where there are none and `had` were known."""
    listed = server.propfind(at, 1, "d:getetag", "d:resourcetype")
    if not listed:
        raise Cannot("answered with a list that is empty and does not even name the calendar")
    there = {one.path: etag_of(one) for one in listed if one.is_found and is_object(one, at)}
    if not there and had > FEW:
        raise emptied(had)
    return there


def _part_of(calendar: Member, etags: Mapping[str, str], takes_token: bool = True) -> Part:
    return Part(
        at=calendar.path,
        name=name_of(calendar),
        token=calendar.text(f"{DAV}sync-token") if takes_token else "",
        takes_token=takes_token,
        ctag=calendar.text(f"{CS}getctag"),
        etags=etags,
    )


def _events(found: Sequence[Fetched]) -> tuple[CalendarObject, ...]:
    return tuple(CalendarObject(href=one.path, text=one.text, etag=one.etag) for one in found if one.is_event)
