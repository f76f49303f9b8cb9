"""iCalendar as text (RFC 5545, 3.1): logical lines, components, parameters; no vendor, no values.

Everything is found by scanning, so that whatever is broken stays where it is, and
whoever edits a line leaves all the others as they were written.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

TOP_LEVEL = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})
NAME = re.compile(r"[^;:\s]+")
FOLD = re.compile(r"\r?\n[ \t]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u2028\u2029\ud800-\udfff]")
BETWEEN_SEMICOLONS = re.compile(r'(?:[^";]|"[^"]*"?)+')
HEAD_MAX = 8192  # nobody's parameters are longer; whoever's are shall not cost us time


@dataclass(frozen=True, slots=True)
class Line:
    """One logical line. `number` is that of its first physical line, from 1; `raw` is as written, folds included."""

    number: int
    raw: str

    @property
    def text(self) -> str:
        """The line unfolded."""
        return FOLD.sub("", self.raw)

    @property
    def name(self) -> str:
        """The property's name, upper case."""
        found = NAME.match(self.raw)
        return found[0].upper() if found else ""


@dataclass
class Block:
    """A component directly inside VCALENDAR, as its lines.

    `lines` are all of them, BEGIN and END included; `own` its own properties, without
    those of the components inside it. `broken` says what is wrong with it as a whole.
    """

    name: str
    lines: list[Line]
    own: list[Line] = field(default_factory=list)
    broken: str = ""

    @property
    def text(self) -> str:
        return "\n".join(line.raw.rstrip("\r") for line in self.lines)

    @cached_property
    def properties(self) -> dict[str, list[Line]]:
        """Its own properties by their names."""
        found: dict[str, list[Line]] = {}
        for line in self.own:
            found.setdefault(line.name, []).append(line)
        return found

    def first(self, name: str) -> str:
        """The unfolded line of the first property called `name`, or ""."""
        return self.properties[name][0].text if name in self.properties else ""

    def value(self, name: str) -> str:
        """The raw value of the first property called `name`, or ""."""
        return value_of(self.first(name)).strip()


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


def decode(data: bytes) -> str:
    """The text of a file, whatever byte order mark it has; Windows-1252 where it is not UTF-8.

    Raises ValueError where it is no text at all.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\x00" in text:
        raise ValueError(f"line {text[: text.index(chr(0))].count(chr(10)) + 1}: this is not text")
    return text


def lines_of(text: str) -> Iterator[Line]:
    """The logical lines of `text`: a physical line that begins with a blank continues the one before."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    begun = 0
    parts: list[str] = []
    for number, physical in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if parts and physical[:1] in (" ", "\t"):
            parts.append(physical)
            continue
        if parts:
            yield Line(begun, "\n".join(parts).rstrip("\r"))
        begun, parts = number, [physical] if physical.strip() else []
    if parts:
        yield Line(begun, "\n".join(parts).rstrip("\r"))


def calendars_of(text: str) -> list[CalendarText]:
    """Every VCALENDAR in `text`. A component that is broken says so; it takes no other along.

    Raises ValueError, with the number of the line, where the whole is no calendar or is
    cut off: what stands behind the cut is unknown, so nothing may be concluded from it.
    """
    scan = _Scan()
    for line in lines_of(text):
        scan.take(line)
    return scan.finish()


@dataclass(slots=True)
class _Scan:
    """The state of one pass over the lines."""

    found: list[CalendarText] = field(default_factory=list)
    calendar: CalendarText | None = None
    block: Block | None = None
    inner: list[str] = field(default_factory=list)
    last: int = 0

    def take(self, line: Line) -> None:
        self.last = line.number
        begins, ends = _mark(line, "BEGIN:"), _mark(line, "END:")
        if self.calendar is None:
            self._outside(line, begins)
        elif begins == "VCALENDAR":
            raise ValueError(f"line {line.number}: a calendar begins before the one above it has ended")
        elif ends == "VCALENDAR":
            self._abandon_block()
            self.calendar = None
        elif self.block is None or begins in TOP_LEVEL:
            self._in_calendar(line, begins)
        else:
            self._in_block(line, begins, ends)

    def finish(self) -> list[CalendarText]:
        if self.calendar is not None:
            raise ValueError(f"line {self.last}: the calendar is cut off here: END:VCALENDAR is missing")
        if not self.found:
            raise ValueError("line 1: this is empty, not a calendar")
        return self.found

    def _outside(self, line: Line, begins: str) -> None:
        if begins == "VCALENDAR":
            self.calendar = CalendarText()
            self.found.append(self.calendar)
        elif not self.found:
            raise ValueError(f"line {line.number}: {_instead(line)}")

    def _in_calendar(self, line: Line, begins: str) -> None:
        self._abandon_block()
        assert self.calendar is not None
        if begins:
            self.block = Block(begins, [line])
            self.calendar.blocks.append(self.block)
        else:
            self.calendar.header.append(line)

    def _in_block(self, line: Line, begins: str, ends: str) -> None:
        assert self.block is not None
        self.block.lines.append(line)
        if begins:
            self.inner.append(begins)
        elif self.inner and ends == self.inner[-1]:
            self.inner.pop()
        elif ends == self.block.name:
            self.block, self.inner = None, []
        elif not ends and not self.inner:
            self.block.own.append(line)

    def _abandon_block(self) -> None:
        if self.block is not None:
            self.block.broken = f"line {self.block.lines[0].number}: this {self.block.name} does not end"
        self.block, self.inner = None, []


def _mark(line: Line, mark: str) -> str:
    """The component that a BEGIN: or END: line names, upper case, or ""."""
    return line.raw[len(mark) :].strip().upper() if line.raw[: len(mark)].upper() == mark else ""


def _instead(line: Line) -> str:
    if line.raw.lstrip().startswith("<"):
        return "this is a web page or XML, not a calendar"
    return f"a calendar begins with BEGIN:VCALENDAR, not with {excerpt(line.raw)}"


def excerpt(text: str, length: int = 40) -> str:
    """The beginning of `text`, quoted, fit for one line of a message."""
    shown = CONTROL.sub("", text.replace("\n", " "))
    return f"“{shown[:length]}…”" if len(shown) > length else f"“{shown}”"


def colon_of(text: str) -> int:
    """Where the value of an unfolded line begins: the index of its colon, or -1."""
    quoted = False
    for index, character in enumerate(text[:HEAD_MAX]):
        if character == '"':
            quoted = not quoted
        elif character == ":" and not quoted:
            return index
    return text.find(":")  # a quote that never closes: the first colon has to do


def value_of(text: str) -> str:
    """The raw value of an unfolded line."""
    colon = colon_of(text)
    return text[colon + 1 :] if colon >= 0 else ""


def parameters_of(text: str) -> dict[str, str]:
    """The parameters of an unfolded line: names upper case, values without their quotes."""
    return {name: value.strip().strip('"') for name, value in _parameters(text)}


def with_parameters(text: str, **changes: str | None) -> str:
    """An unfolded line with parameters set, or removed where None; the rest as it was. `_` stands for `-`."""
    colon = colon_of(text)
    name, _, _ = text[:colon].partition(";")
    wanted = {key.replace("_", "-"): value for key, value in changes.items()}
    kept = [f"{key}={_closed(value)}" for key, value in _parameters(text) if key not in wanted]
    added = [f"{key}={value}" for key, value in wanted.items() if value is not None]
    return ";".join([name, *kept, *added]) + text[colon:]


def _closed(value: str) -> str:
    """A parameter's value, with the quote closed that its writer forgot to close."""
    return value + '"' if value.count('"') % 2 else value


def _parameters(text: str) -> list[tuple[str, str]]:
    """Names (upper case) and values (as written) of the parameters of an unfolded line."""
    head = text[: min(max(colon_of(text), 0), HEAD_MAX)]
    parts = [part.partition("=") for part in BETWEEN_SEMICOLONS.findall(head)[1:]]
    return [(name.strip().upper(), value) for name, equals, value in parts if equals]


def fold(text: str, newline: str = "\r\n") -> str:
    """A logical line in physical ones of 75 octets at most, no character torn (RFC 5545, 3.1)."""
    pieces, piece, room = [], "", 75
    for character in text:
        size = len(character.encode("utf-8", "replace"))
        if size > room:
            pieces.append(piece)
            piece, room = "", 74
        piece += character
        room -= size
    return f"{newline} ".join([*pieces, piece])


def escape(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    text = CONTROL.sub("", text.replace("\r\n", "\n"))
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def unescape(value: str) -> str:
    """The text that a TEXT value stands for (RFC 5545, 3.3.11)."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL)


def clean(text: str, cap: int) -> str:
    """`text` without control characters other than newline and tab, `cap` characters at most."""
    return CONTROL.sub("", text.replace("\r\n", "\n"))[:cap].strip()


def uid_of(block: Block) -> str:
    """The UID of a VEVENT, as text, or ""."""
    return clean(unescape(block.value("UID")), 1000)


def address_of(text: str) -> str:
    """The address that an unfolded ORGANIZER or ATTENDEE line names: lower case, without `mailto:`, or ""."""
    value = value_of(text).strip()
    if not value.lower().startswith("mailto:"):
        # Google and Apple put a urn:uuid or a principal's path there, and the address beside it.
        value = parameters_of(text).get("EMAIL", value)
    address = re.sub("^mailto:", "", value, flags=re.IGNORECASE).split("?")[0].strip().strip("<>").lower()
    return address if re.fullmatch(r"[^\s@\x00-\x1f]+@[^\s@\x00-\x1f]+", address) else ""
