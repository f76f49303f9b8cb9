"""iCalendar as text (RFC 5545, 3.1): logical lines, parameters, escapes; no vendor, no values.

Everything is found by scanning, so that whatever is broken stays where it is, and
whoever edits a line leaves all the others as they were written.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

NAME = re.compile(r"[^;:\s]+")
FOLD = re.compile(r"\r?\n(?:\r*\n)*[ \t]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u2028\u2029\ud800-\udfff]")
BETWEEN_SEMICOLONS = re.compile(r'(?:[^";]|"[^"]*"?)+')
NUL, BEGINS = "\x00", "BEGIN:VCALENDAR"
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


def decode(data: bytes) -> str:
    """The text of a file, whatever byte order mark it has; Windows-1252 where it is not UTF-8.

    A NUL in what begins as a calendar is a slip of whoever wrote a title, and is left out.
    Raises ValueError where it is no text at all.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    if "\x00" not in text:
        return text
    if not text.lstrip()[: len(BEGINS)].upper() == BEGINS:
        raise ValueError(f"line {text[: text.index(NUL)].count(chr(10)) + 1}: this is not text")
    return text.replace(NUL, "")


def normalized(text: str) -> str:
    """`text` without a byte order mark, and with line feeds where it has carriage returns alone."""
    return (text if "\n" in text else text.replace("\r", "\n")).removeprefix("\ufeff")


def lines_of(text: str) -> Iterator[Line]:
    """The logical lines of `text`: a physical line that begins with a blank continues the one before,
    though there be empty ones between, where no value has begun yet."""
    return logical_lines(normalized(text), 1)


def logical_lines(text: str, first: int) -> Iterator[Line]:
    """As `lines_of`, for a normalized piece of a text that begins at line `first`."""
    begun, has_value = 0, False
    parts: list[str] = []
    blank: list[str] = []  # old Mozillas put an empty line between a name and its value
    for number, physical in enumerate(text.split("\n"), start=first):
        if parts and physical[:1] in (" ", "\t"):
            parts += [*blank, physical]
            blank, has_value = [], has_value or ":" in physical
        elif parts and not has_value and not physical.strip("\r"):
            blank.append(physical)
        else:
            if parts:
                yield Line(begun, "\n".join(parts).rstrip("\r"))
            begun, parts, blank = number, [physical] if physical.strip() else [], []
            has_value = ":" in physical
    if parts:
        yield Line(begun, "\n".join(parts).rstrip("\r"))


def excerpt(text: str, length: int = 40) -> str:
    """The beginning of `text`, quoted, fit for one line of a message."""
    shown = CONTROL.sub("", text.replace("\n", " "))
    return f"“{shown[:length]}…”" if len(shown) > length else f"“{shown}”"


def colon_of(text: str) -> int:
    """Where the value of an unfolded line begins: the index of its colon, or -1."""
    if '"' not in text[:HEAD_MAX]:
        return text.find(":")
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
    kept = [_closed(f"{key}={value}") for key, value in _parameters(text) if key not in wanted]
    added = [f"{key}={value}" for key, value in wanted.items() if value is not None]
    return ";".join([name, *kept, *added]) + text[colon:]


def _closed(parameter: str) -> str:
    """A parameter, with the quote closed that its writer forgot to close."""
    return parameter + '"' if parameter.count('"') % 2 else parameter


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


def address_of(text: str) -> str:
    """The address that an unfolded ORGANIZER or ATTENDEE line names: lower case, without `mailto:`, or ""."""
    value = value_of(text).strip()
    if not value.lower().startswith("mailto:"):
        # Google and Apple put a urn:uuid or a principal's path there, and the address beside it.
        value = parameters_of(text).get("EMAIL", value)
    address = re.sub("^mailto:", "", value, flags=re.IGNORECASE).split("?")[0].strip().strip("<>").lower()
    return address if re.fullmatch(r"[^\s@\x00-\x1f]+@[^\s@\x00-\x1f]+", address) else ""
