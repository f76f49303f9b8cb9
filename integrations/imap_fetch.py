"""What a FETCH answers (RFC 3501, 7.4.2), and which parts of a mail are calendars by its BODYSTRUCTURE.

A mail's structure says what is in it without any of it being sent: of a mailbox only the calendars are read.
"""

from __future__ import annotations

import binascii
import quopri
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from itertools import takewhile
from typing import Any, TypeAlias
from urllib.parse import unquote

from integrations.ical_text import decode

# What imaplib hands over of a FETCH: lines, and where one ends in {n} a pair of it and the n bytes after it.
Answered: TypeAlias = Iterable[bytes | tuple[bytes, bytes] | None]

TOKEN = re.compile(rb'\s*(?:([()])|"((?:[^"\\]|\\.)*)"|([^\s()"\[]+(?:\[[^\]]*\])?[^\s()"]*))', re.DOTALL)
BEGINS = re.compile(rb"\d+ \(")
LITERAL = re.compile(rb"\{\d+\}\s*$")
CALENDARS = frozenset({"text/calendar", "application/ics", "application/calendar", "text/ics"})
DEPTH_MAX = 12  # mails in mails in mails
DISPOSITION = {"text": 9, "message/rfc822": 11}  # where it stands; 8 in all others


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a mail. `section` is its number; `within` that of the forwarded mail which holds it, or "".

    `method`: what its type says of its METHOD (RFC 6047, 2.4), upper case. `size` in bytes, as it is sent.
    """

    section: str
    within: str
    method: str
    encoding: str
    charset: str
    size: int

    def text(self, content: bytes) -> str:
        """The part as text, once its transfer encoding is undone. Raises ValueError where it is none."""
        data = _decoded(content, self.encoding)
        # Seven bits and no UTF-8, or an alphabet that its bytes do not show: only the label tells.
        if self.charset not in ("", "utf-8", "us-ascii"):
            try:
                return data.decode(self.charset).removeprefix("\ufeff").replace("\x00", "")
            except (LookupError, UnicodeError):
                pass  # a wrong label: as a file without one
        return decode(data)


def fetched(answered: Answered) -> list[dict[str, Any]]:
    """One mapping for each message: names in upper case, values as bytes, None for NIL, or nested lists.

    What cannot be read is left out.
    """
    tree = _tree(answered)
    return [_pairs(one) for one in tree if isinstance(one, list)]


def calendar_parts(structure: object) -> list[Part]:
    """The parts of a mail that are calendars by their type or by their file's name."""
    return list(_parts(structure, "", "", 0))


def written_words(header: str) -> str:
    """A header's value with its encoded words (RFC 2047) as what they stand for; as it is where they are broken."""
    try:
        return str(make_header(decode_header(header)))
    except (LookupError, ValueError, MessageError):
        return header


def _tree(answered: Answered) -> list[Any]:
    """The nested lists of an answer. No recursion: a server decides how deep they are."""
    open_lists: list[list[Any]] = [[]]
    for kind, value in _tokens(answered):
        if kind == "*":
            open_lists = open_lists[:1]  # a mail before this one whose brackets do not close
        elif kind == "(":
            open_lists[-1].append([])
            open_lists.append(open_lists[-1][-1])
        elif kind == ")":
            if len(open_lists) > 1:
                open_lists.pop()
        else:
            open_lists[-1].append(value)
    return open_lists[0]


def _tokens(answered: Answered) -> Iterator[tuple[str, bytes | None]]:
    for one in answered:
        line, literal = one if isinstance(one, tuple) else (one or b"", None)
        if BEGINS.match(line):
            yield "*", None
        for found in TOKEN.finditer(LITERAL.sub(b"", line) if literal is not None else line):
            bracket, quoted, atom = found.groups()
            if bracket:
                yield bracket.decode(), None
            elif quoted is not None:
                yield "", re.sub(rb"\\(.)", rb"\1", quoted, flags=re.DOTALL)
            else:
                yield "", None if atom.upper() == b"NIL" else atom
        if literal is not None:
            yield "", literal


def _pairs(items: list[Any]) -> dict[str, Any]:
    names = (name.decode("ascii", "replace").upper() if isinstance(name, bytes) else "" for name in items[::2])
    return dict(zip(names, items[1::2], strict=False))


def _parts(node: object, section: str, within: str, depth: int) -> Iterator[Part]:
    if not isinstance(node, list) or not node or depth > DEPTH_MAX:
        return
    if isinstance(node[0], list):
        for number, child in enumerate(takewhile(lambda one: isinstance(one, list), node), start=1):
            yield from _parts(child, f"{section}.{number}".lstrip("."), within, depth + 1)
        return
    section = section or "1"
    if _kind(node) == "message/rfc822" and len(node) > 8:
        inner = node[8]
        is_multipart = isinstance(inner, list) and bool(inner) and isinstance(inner[0], list)
        yield from _parts(inner, section if is_multipart else f"{section}.1", section, depth + 1)
    elif _is_calendar(node):
        yield _part(node, section, within)


def _part(node: list[Any], section: str, within: str) -> Part:
    size = node[6] if len(node) > 6 else None
    return Part(
        section=section,
        within=within,
        method=_word(_parameters(node, 2).get("method")).upper(),
        encoding=_word(node[5] if len(node) > 5 else None),
        charset=_word(_parameters(node, 2).get("charset")),
        size=int(size) if isinstance(size, bytes) and size.isdigit() else 0,
    )


def _is_calendar(node: list[Any]) -> bool:
    return _kind(node) in CALENDARS or _file_name(node).endswith(".ics")


def _kind(node: list[Any]) -> str:
    return f"{_word(node[0])}/{_word(node[1] if len(node) > 1 else None)}"


def _file_name(node: list[Any]) -> str:
    """By its disposition or its type, also where it is cut in pieces (RFC 2231)."""
    place = DISPOSITION.get(_kind(node), DISPOSITION.get(_word(node[0]), 8))
    disposition = node[place] if len(node) > place else None
    given = _parameters(disposition, 1) if isinstance(disposition, list) else {}
    named = {
        name: value for name, value in (_parameters(node, 2) | given).items() if name.startswith(("name", "filen"))
    }
    return written_words(unquote("".join(_text(named[name]) for name in sorted(named)))).lower()


def _parameters(node: list[Any], place: int) -> dict[str, Any]:
    found = node[place] if len(node) > place else None
    return {name.lower(): value for name, value in _pairs(found).items()} if isinstance(found, list) else {}


def _word(value: object) -> str:
    return _text(value).lower()


def _text(value: object) -> str:
    return value.decode("utf-8", "replace").strip() if isinstance(value, bytes) else ""


def _decoded(content: bytes, encoding: str) -> bytes:
    """Its transfer encoding undone (RFC 2045, 6), forgiving what mail programs get wrong."""
    if encoding == "base64":
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", content)
        try:
            return b64decode(letters + b"=" * (-len(letters) % 4))
        except binascii.Error:
            return b64decode(letters[: len(letters) // 4 * 4])
    return quopri.decodestring(content) if encoding == "quoted-printable" else content
