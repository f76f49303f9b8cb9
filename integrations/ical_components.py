"""The components of a calendar file (RFC 5545, 3.4 and 3.6), found by their BEGIN and END alone.

What stands inside a component is looked at when somebody asks for it: of a feed of
years most events are never asked for more than their dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from integrations.ical_text import CONTROL, Line, clean, excerpt, logical_lines, normalized, unescape, value_of

TOP_LEVEL = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})
MARK = re.compile(r"^(?:BEGIN|END):[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
EMPTY_LINE = re.compile(r"\n\r*\n")
GIST = ("UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE")
GLANCE = re.compile(
    rf"^(?:BEGIN:|END:|(?:{'|'.join(GIST)})(?=[;:\s]))[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE
)


@dataclass
class Block:
    """A component directly inside VCALENDAR, as it was written.

    `raw`: from its BEGIN to its END; `number`: the line at which it begins, 0 where nobody wrote it.
    `broken` says what is wrong with it as a whole.
    """

    name: str
    raw: str = ""
    number: int = 0
    broken: str = ""

    @property
    def text(self) -> str:
        """It, with a plain newline at the end of each line."""
        return self.raw.replace("\r\n", "\n").rstrip("\r\n")

    @cached_property
    def lines(self) -> list[Line]:
        """All its logical lines, BEGIN and END included."""
        return list(logical_lines(self.raw, self.number))

    @cached_property
    def own(self) -> list[Line]:
        """Its own properties, without those of the components inside it."""
        return _at_its_level(self.lines)

    @cached_property
    def properties(self) -> dict[str, list[Line]]:
        """Its own properties by their names."""
        return _by_name(self.own)

    @cached_property
    def gist(self) -> dict[str, list[Line]]:
        """As `properties`, and much sooner: those alone that say which it is and when it happens."""
        if EMPTY_LINE.search(self.raw):  # there a fold may be more than it seems
            return {name: lines for name, lines in self.properties.items() if name in GIST}
        found = [Line(0, mark[0].rstrip("\r")) for mark in GLANCE.finditer(self.raw)]
        return _by_name(line for line in _at_its_level(found) if line.name in GIST)

    def where(self, name: str = "") -> str:
        """“line 7: ”, of the first property called `name`, else of its BEGIN; "" where nobody wrote it."""
        found = self.properties.get(name)
        return f"line {found[0].number if found else self.number}: " if self.number else ""

    def first(self, name: str) -> str:
        """The unfolded line of the first property called `name`, or ""."""
        found = (self.gist if name in GIST else self.properties).get(name)
        return found[0].text if found else ""

    def value(self, name: str) -> str:
        """The raw value of the first property called `name`, or ""."""
        return value_of(self.first(name)).strip()


def _at_its_level(lines: list[Line]) -> list[Line]:
    """Of a component's lines those that belong to itself."""
    own: list[Line] = []
    inner: list[str] = []
    for line in lines[1:]:
        if line.raw[:1] not in "BbEe":
            if not inner:
                own.append(line)
        elif begins := _mark(line.raw, "BEGIN:"):
            inner.append(begins)
        elif ends := _mark(line.raw, "END:"):
            if inner and ends == inner[-1]:
                inner.pop()
        elif not inner:
            own.append(line)
    return own


def _by_name(lines: Iterable[Line]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.name, []).append(line)
    return found


@dataclass
class CalendarText:
    """One VCALENDAR: its own properties, and the components in it in their order."""

    header: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def named(self, name: str) -> list[Block]:
        return [block for block in self.blocks if block.name == name and not block.broken]

    @property
    def method(self) -> str:
        """METHOD, upper case, or ""."""
        return next((value_of(line.text).strip().upper() for line in self.header if line.name == "METHOD"), "")

    @cached_property
    def zones(self) -> dict[str, Block]:
        """The VTIMEZONEs by their TZID."""
        return {block.value("TZID").strip('"'): block for block in reversed(self.named("VTIMEZONE"))}


def calendars_of(text: str) -> list[CalendarText]:
    """Every VCALENDAR in `text`. A component that is broken says so; it takes no other along.

    Raises ValueError, with the number of the line, where the whole is no calendar or is
    cut off: what stands behind the cut is unknown, so nothing may be concluded from it.
    """
    return _Scan(normalized(text)).finish()


@dataclass(slots=True)
class _Scan:
    """The state of one pass from mark to mark, a mark being a BEGIN or END line."""

    text: str
    found: list[CalendarText] = field(default_factory=list)
    calendar: CalendarText | None = None
    block: Block | None = None
    begun: int = 0  # where `block` begins
    inner: list[str] = field(default_factory=list)
    at: int = 0  # how far the text was read, and the line there
    number: int = 1

    def finish(self) -> list[CalendarText]:
        for mark in MARK.finditer(self.text):
            if self.block is None:
                self._loose(mark.start())
            self._move(mark.start())
            self._take(mark[0].rstrip("\r"), mark.start(), mark.end())
            self._move(mark.end())
        if self.calendar is None:
            self._loose(len(self.text))
        if self.calendar is not None:
            raise ValueError(f"line {_last_line(self.text)}: the calendar is cut off here: END:VCALENDAR is missing")
        if not self.found:
            raise ValueError("line 1: this is empty, not a calendar")
        return self.found

    def _move(self, to: int) -> None:
        self.number += self.text.count("\n", self.at, to)
        self.at = to

    def _loose(self, until: int) -> None:
        """What stands between two marks and inside no component."""
        if self.calendar is None and self.found:
            return
        for line in logical_lines(self.text[self.at : until], self.number):
            if self.calendar is None:
                raise ValueError(f"line {line.number}: {_instead(line.raw)}")
            self.calendar.header.append(line)

    def _take(self, raw: str, start: int, end: int) -> None:
        begins, ends = _mark(raw, "BEGIN:"), _mark(raw, "END:")
        if self.calendar is None:
            self._outside(raw, begins)
        elif begins == "VCALENDAR":
            raise ValueError(f"line {self.number}: a calendar begins before the one above it has ended")
        elif ends == "VCALENDAR":
            self._abandon_block(start)
            self.calendar = None
        elif self.block is None or begins in TOP_LEVEL:
            self._in_calendar(raw, begins, start)
        else:
            self._in_block(begins, ends, end)

    def _outside(self, raw: str, begins: str) -> None:
        if begins == "VCALENDAR":
            self.calendar = CalendarText()
            self.found.append(self.calendar)
        elif not self.found:
            raise ValueError(f"line {self.number}: {_instead(raw)}")

    def _in_calendar(self, raw: str, begins: str, start: int) -> None:
        self._abandon_block(start)
        assert self.calendar is not None
        if begins:
            self.block, self.begun = Block(begins, number=self.number), start
            self.calendar.blocks.append(self.block)
        else:
            self.calendar.header.append(Line(self.number, raw))

    def _in_block(self, begins: str, ends: str, end: int) -> None:
        assert self.block is not None
        if begins:
            self.inner.append(begins)
        elif self.inner and ends == self.inner[-1]:
            self.inner.pop()
        elif ends == self.block.name:
            self.block.raw = self.text[self.begun : end]
            self.block, self.inner = None, []

    def _abandon_block(self, end: int) -> None:
        if self.block is not None:
            self.block.raw = self.text[self.begun : end]
            self.block.broken = f"this {_in_a_line(self.block.name)} does not end"
        self.block, self.inner = None, []


def _mark(raw: str, mark: str) -> str:
    """The component that a BEGIN: or END: line names, upper case, or ""."""
    return raw[len(mark) :].strip().upper() if raw[: len(mark)].upper() == mark else ""


def _in_a_line(name: str) -> str:
    return CONTROL.sub("", " ".join(name.split()))[:40]


def _instead(raw: str) -> str:
    if raw.lstrip().startswith("<"):
        return "this is a web page or XML, not a calendar"
    return f"a calendar begins with BEGIN:VCALENDAR, not with {excerpt(raw)}"


def _last_line(text: str) -> int:
    """The number of the last line that is not blank, or of its beginning where it is folded."""
    start = text.rfind("\n", 0, len(text.rstrip())) + 1
    while start > 1 and text[start] in " \t" and text[start - 2] != "\n":
        start = text.rfind("\n", 0, start - 1) + 1
    return text.count("\n", 0, start) + 1


def uid_of(block: Block) -> str:
    """The UID of a VEVENT, as text, or ""."""
    return clean(unescape(block.value("UID")), 1000)
