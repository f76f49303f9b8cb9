"""What goes to stdout: one JSON document, or lines for people that no stranger's text can steer."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import typer

from daemon.core import words
from daemon.core.policy import Candidate

if TYPE_CHECKING:
    from rich.console import Console

WRITTEN_INSTANT = re.compile(r"\b(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?) UTC\b")


def print_json(document: Any) -> None:
    """One document and nothing else. What is no character is replaced, so that it can always be printed."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    typer.echo(text.encode("utf-8", "replace").decode("utf-8"))


def instant(at: datetime | None) -> str | None:
    """RFC 3339 in UTC, to the second."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if at else None


def console(*, err: bool = False) -> Console:
    """For people. Nothing in a text is taken for markup: titles come from strangers."""
    from rich.console import Console

    return Console(file=sys.stderr if err else sys.stdout, markup=False, highlight=False, emoji=False)


def line(text: str, limit: int = 200) -> str:
    """On one line, and nothing that a terminal would obey."""
    return words.cut(" ".join(_obeying_nothing(text[: limit * 4]).split()), limit)


def lines(text: str) -> str:
    """As it is written, line by line, and nothing that a terminal would obey."""
    return "\n".join(map(_obeying_nothing, text.splitlines()))


def counted(number: int, one: str, many: str = "") -> str:
    """`1 event`, `2 events`."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def _obeying_nothing(text: str) -> str:
    return "".join(one if one.isprintable() else " " for one in text)


@dataclass(frozen=True, slots=True)
class Local:
    """Instants as the candidate reads them."""

    zone: ZoneInfo
    locale: str
    now: datetime

    @classmethod
    def of(cls, candidate: Candidate, now: datetime) -> Local:
        return cls(candidate.zone, candidate.locale, now)

    def when(self, at: datetime) -> str:
        """`Thu, Dec 3, 2:00 PM`."""
        return words.when(at, self.zone, self.locale, self.now)

    def moment(self, at: datetime) -> str:
        """`2:00 PM` where that is today, else the day with it."""
        return words.moment(at, self.zone, self.locale, self.now)

    def away(self, at: datetime) -> str:
        """`in 2 days`, `3 hours ago`."""
        return "now" if abs((at - self.now).total_seconds()) < 1 else self._relative(at)

    def both(self, at: datetime) -> str:
        """`Thu, Dec 3, 2:00 PM, in 2 days`."""
        return f"{self.when(at)}, {self.away(at)}"

    def told(self, text: str) -> str:
        """`text` with the instants that stand in it in UTC, as notes are written, in local time."""
        return WRITTEN_INSTANT.sub(self._read, text)

    def _read(self, written: re.Match[str]) -> str:
        try:
            return self.when(datetime.fromisoformat(written[1]).replace(tzinfo=UTC))
        except (ValueError, OverflowError):  # digits of a stranger's
            return written[0]

    def _relative(self, at: datetime) -> str:
        return words.relative(at, self.now, self.zone, self.locale)
