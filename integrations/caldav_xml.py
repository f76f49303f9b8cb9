"""What WebDAV servers say (RFC 4918): an answer, and the members of a multistatus. No request is made here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

DAV, CAL, CS = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}", "{http://calendarserver.org/ns/}"
_HREF, _STATUS, _PROPSTAT, _PROP = (f"{DAV}{name}" for name in ("href", "status", "propstat", "prop"))
NAMESPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/"'


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. `url`: who said it, redirects followed. `tree` is None where it said no XML."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    tree: Any = None
    conditions: tuple[str, ...] = ()  # DAV:error preconditions, with their namespaces
    url: str = ""

    @property
    def is_multistatus(self) -> bool:
        return self.status == 207 and self.tree is not None and self.tree.tag == f"{DAV}multistatus"

    @property
    def is_html(self) -> bool:
        named = str(getattr(self.tree, "tag", "")).lower().endswith("html")
        declared = "html" in self.headers.get("content-type", "").lower()
        return named or declared or (self.body.lstrip()[:1] == b"<" and self.tree is None)


@dataclass(frozen=True, slots=True)
class Member:
    """One DAV:response of a multistatus. `path` is percent-encoded as the server has it."""

    path: str
    status: int
    props: Mapping[str, Any]  # XML elements by their tag; only those that were found

    def text(self, tag: str) -> str:
        found = self.props.get(tag)
        return (found.text or "").strip() if found is not None else ""

    def href_in(self, tag: str) -> str:
        found = self.props.get(tag)
        href = found.find(f"{DAV}href") if found is not None else None
        return (href.text or "").strip() if href is not None else ""

    @property
    def is_found(self) -> bool:
        return self.status in (200, 201)  # SOGo says 201 of what is new since the token

    @property
    def kinds(self) -> frozenset[str]:
        """The tags in DAV:resourcetype."""
        found = self.props.get(f"{DAV}resourcetype")
        return frozenset(one.tag for one in found) if found is not None else frozenset()

    @property
    def is_calendar(self) -> bool:
        """Whether it is a collection that may hold events (RFC 4791, 5.2.3)."""
        named = self.props.get(f"{CAL}supported-calendar-component-set")
        components = [one.get("name", "") for one in named] if named is not None else []
        return f"{CAL}calendar" in self.kinds and (not components or "VEVENT" in components)


def members(answer: Answer) -> list[Member]:
    """The members of a multistatus."""
    return list(_members(answer.tree))


def first_href(found: list[Member], tag: str) -> str:
    """The first href in a property called `tag`, or ""."""
    return next((href for one in found if (href := one.href_in(tag))), "")


def path_of(href: str) -> str:
    """An href without the scheme and host; servers write either."""
    return urlsplit(href).path if "://" in href else href


def same_place(one: str, other: str) -> bool:
    """Whether two paths are one: servers differ in percent-encoding, and in the last slash."""
    return one == other or unquote(one).rstrip("/") == unquote(other).rstrip("/")


def is_within(path: str, at: str) -> bool:
    """Whether a path lies in the collection at `at`, or below it."""
    return unquote(path).startswith(unquote(at).rstrip("/") + "/")


def _members(tree: Any) -> Iterator[Member]:
    # Thousands of them may come at once: each child is looked at once, and nothing is searched for.
    for response in tree.iterchildren(f"{DAV}response"):
        href, status = "", 200
        props: dict[str, Any] = {}
        for child in response:
            if child.tag == _HREF:
                href = href or (child.text or "").strip()
            elif child.tag == _STATUS:
                status = _code(child.text or "")
            elif child.tag == _PROPSTAT:
                props |= _found(child)
        if href:
            yield Member(path_of(href), status, props)


def _found(propstat: Any) -> dict[str, Any]:
    status = 200
    props: dict[str, Any] = {}
    for child in propstat:
        if child.tag == _STATUS:
            status = _code(child.text or "")
        elif child.tag == _PROP:
            props |= {one.tag: one for one in child if isinstance(one.tag, str)}
    return props if status in (200, 201) else {}


@lru_cache(maxsize=64)
def _code(status: str) -> int:
    words = status.split()
    return int(words[1]) if len(words) > 1 and words[1].isdigit() else 200
