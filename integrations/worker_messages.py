"""What goes over the pipes between the daemon and its calendar readers: a length of four bytes, then JSON."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from daemon.core.delivery import Accepted, CalendarReply, InDoubt, Needless, NotFound, NotSent, Refused, Unknowable
from daemon.ports import Absent, CalendarObject, Expanded, Pulled, Unavailable, Window
from integrations.calendar_access import CalendarAccess

if TYPE_CHECKING:
    from pydantic import TypeAdapter

RETIRED = 75  # exit code of a child that left without having read the next call


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a child is asked to do; `what` is a method of Calendar, or "expand". `seconds`: on the wall clock.

    `as_before`: the cursor is the one at which this child left that calendar, and need not be sent.
    """

    what: str
    seconds: float
    processor: int = 60  # seconds of it that the call may take: a machine that is busy otherwise is no bomb
    access: CalendarAccess | None = None
    cursor: str | None = None
    as_before: bool = False
    uid: str = ""
    href: str = ""
    reply: CalendarReply | None = None
    objects: tuple[CalendarObject, ...] = ()
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """A child found a bug: the kind of exception and where, without what it said."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A calendar is as it was at the cursor of the call: that one, of thousands of ETags, need not come back."""


ANSWERS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        *(Pulled, Unchanged, Unavailable, CalendarObject, Absent, Expanded, Failed),
        *(Accepted, Refused, NotSent, InDoubt, Needless, NotFound, Unknowable),
    )
}


@cache
def _shape(kind: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def packed(value: object) -> bytes:
    """A value as one message: its kind and its JSON, with the length before them."""
    kind: Any = type(value)
    body: bytes = kind.__name__.encode() + b"\n" + _shape(kind).dump_json(value)
    return struct.pack(">I", len(body)) + body


def unpacked(body: bytes) -> Any:
    """The value of one message, its length already taken off. Raises ValueError where it is none."""
    name, _, json = body.partition(b"\n")
    kinds = {**ANSWERS, "Call": Call}
    kind = kinds.get(name.decode("ascii", "replace"))
    if kind is None:
        raise ValueError("not a message")
    try:
        return _shape(kind).validate_json(json)
    except ValueError:
        # pydantic quotes what it was given: calendars, and in a call the password.
        raise ValueError(f"not a {kind.__name__}") from None
