"""What a cursor of a CalDAV account holds: where its calendars are, and how far each was read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One calendar: how far we read, and the ETags of what was there."""

    at: str  # path of the collection
    name: str = ""
    token: str = ""
    takes_token: bool = True
    ctag: str = ""
    etags: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """`home`: the path under which every calendar is watched; "" where `parts` is the one that is."""

    key: str  # of the address and the user; neither may stand in a database
    parts: tuple[Part, ...]
    home: str = ""
    origin: str = ""  # another host of the provider's, where the account lives
    scheme: str = ""  # how the server wanted us to sign in
    written: str = field(default="", compare=False)  # as it was read; "" for a new one

    def text_after(self, before: Cursor | None) -> str:
        """As `text`; where nothing changed the words of the one before, since thousands of ETags take their time."""
        return before.written if before is not None and before.written and before == self else self.text

    @property
    def text(self) -> str:
        held = {name: getattr(self, name) for name in ("key", "home", "origin", "scheme")}
        parts = [{one.name: getattr(part, one.name) for one in fields(Part)} for part in self.parts]
        return json.dumps(held | {"parts": parts}, separators=(",", ":"), sort_keys=True)


@lru_cache(maxsize=4)
def cursor_of(text: str | None, key: str) -> Cursor | None:
    """What a cursor says; None where it is none, or of another address. That of the call before is known already."""
    try:
        held = json.loads(text or "")
        parts = tuple(Part(**one) for one in held.pop("parts"))
        cursor = Cursor(parts=parts, written=text or "", **held)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return cursor if cursor.key == key and cursor.parts else None
