"""`callahead recognize`: reads iCalendar and says of each event whether it is an interview, why, and whom to tell."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from daemon.cli.output import instant, line, print_json
from daemon.cli.troubles import BAD_USAGE, FAILED
from daemon.clock import SystemClock
from daemon.core.event import CalendarEvent
from daemon.core.policy import Candidate
from daemon.core.recognize import OwnRules, Recognition, Verdict, recognize_all
from daemon.ports import CalendarObject, Expanded, Problem, Pulled, Window
from daemon.rules import read_rules
from daemon.settings import SettingsError, find_config, load_candidate, load_recognition, machine_zone

if TYPE_CHECKING:
    from rich.table import Table

AHEAD = timedelta(days=60)
SIZE_MAX = 25_000_000  # bytes
COLOURS = {Verdict.INTERVIEW: "green", Verdict.MAYBE: "yellow", Verdict.NO: "bright_black"}


@dataclass(frozen=True, slots=True)
class Row:
    """One instance of an event, and what it was recognized as."""

    event: CalendarEvent
    found: Recognition


def recognize(
    source: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="An .ics file, its address, or - for stdin.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
    from_: Annotated[str | None, typer.Option("--from", help="A date or an instant.", show_default="now")] = None,
    to: Annotated[
        str | None, typer.Option("--to", help="A date (its whole day) or an instant.", show_default="60 days later")
    ] = None,
    config: Annotated[
        Path | None, typer.Option("--config", help="Whose [candidate] it is about, and whose [recognition] counts.")
    ] = None,
) -> None:
    """Say of each event whether it is an interview, why, and whom to contact. Touches no database."""
    candidate, own = _whose(config, os.environ)
    window = _window(from_, to, candidate)
    expanded = _expanded(_objects(source), window)
    _tell(source, expanded.problems)
    if not expanded.events and any(not one.kept for one in expanded.problems):
        raise typer.Exit(FAILED)
    known = read_rules(own)
    events = _in_order(expanded.events)
    rows = [Row(one, found) for one, found in zip(events, recognize_all(events, candidate, known), strict=True)]
    if as_json:
        print_json([as_document(row) for row in rows])
    else:
        _print(rows, candidate.zone)


def as_document(row: Row) -> dict[str, Any]:
    """One row of `recognize --json`."""
    event, found = row.event, row.found
    contact = found.contact
    return {
        "uid": event.uid,
        "recurrence_id": instant(event.recurrence_id),
        "summary": event.summary,
        "starts_at": instant(event.starts_at),
        "ends_at": instant(event.ends_at) if event.starts_at else None,
        "time_problem": event.time_problem or None,
        "verdict": found.verdict.value,
        "score": found.score,
        "reasons": list(found.reasons),
        "company": found.company or None,
        "role": found.role or None,
        "contact": {
            "name": contact.name or None,
            "email": contact.email or None,
            "phone": contact.phone or None,
            "kind": contact.kind.value if contact.kind else None,
            "texts": contact.texts,
        },
        "join_url": found.join_url or None,
    }


def _in_order(events: tuple[CalendarEvent, ...]) -> list[CalendarEvent]:
    return sorted(
        events,
        key=lambda one: (one.starts_at is None, one.starts_at or one.recurrence_id or datetime.min.replace(tzinfo=UTC)),
    )


# ---------------------------------------------------------------- whose, when, what


def _whose(config: Path | None, environ: Mapping[str, str]) -> tuple[Candidate, OwnRules]:
    """[candidate] and [recognition] of the config; somebody without a name where there is none and none was named."""
    try:
        path = find_config(config, environ)
    except SettingsError as error:
        if config is not None or environ.get("CALLAHEAD_CONFIG"):
            raise _refused(str(error), BAD_USAGE) from None
        return Candidate(timezone=machine_zone(environ)), OwnRules()
    try:
        return load_candidate(path, environ), load_recognition(path, environ)
    except SettingsError as error:
        raise _refused(str(error), BAD_USAGE) from None


def _window(since: str | None, until: str | None, candidate: Candidate) -> Window:
    start = _moment(since, "--from", candidate.zone, time.min) or SystemClock().now()
    end = _moment(until, "--to", candidate.zone, time.max) or start + AHEAD
    if end <= start:
        raise _refused("--to: it is not after --from; name a later date", BAD_USAGE)
    return Window(start, end)


def _moment(written: str | None, option: str, zone: ZoneInfo, of_day: time) -> datetime | None:
    """A date is the candidate's day, an instant without an offset the candidate's time."""
    if written is None:
        return None
    try:
        at = (
            datetime.combine(date.fromisoformat(written), of_day)
            if "T" not in written.upper()
            else datetime.fromisoformat(written)
        )
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise _refused(
            f"{option}: {line(written)} is no date; write 2026-12-03 or 2026-12-03T19:00:00Z", BAD_USAGE
        ) from None


def _objects(source: str) -> list[CalendarObject]:
    from integrations import ical

    if source.lower().startswith(("http://", "https://", "webcal://", "file:")):
        return _published(source)
    try:
        objects, problems = ical.load(_bytes(source), "")
    except ValueError as error:
        raise _refused(f"{line(source)}: {error}", FAILED) from None
    _tell(source, problems)
    if problems and not objects:
        raise typer.Exit(FAILED)
    return objects


def _tell(source: str, problems: Iterable[Problem]) -> None:
    for one in problems:
        typer.echo(line(": ".join(part for part in (source, one.uid, one.reason) if part), 400), err=True)


def _published(url: str) -> list[CalendarObject]:
    from integrations.calendar_access import CalendarAccess
    from integrations.ics_feed import IcsFeed

    pulled = IcsFeed(CalendarAccess(kind="ics", name="the address", url=url)).pull(None)
    if isinstance(pulled, Pulled):
        return list(pulled.objects)
    raise _refused(f"the address {pulled.reason}", FAILED)  # it may hold a secret: it is not repeated


def _bytes(source: str) -> bytes:
    try:
        if source == "-":
            data = sys.stdin.buffer.read(SIZE_MAX + 1)
        else:
            with Path(source).open("rb") as file:
                data = file.read(SIZE_MAX + 1)
    except OSError as error:
        raise _refused(f"{line(source)}: it cannot be read ({error.strerror})", FAILED) from None
    if len(data) > SIZE_MAX:
        raise _refused(f"{line(source)}: it is larger than {SIZE_MAX // 1_000_000} MB", FAILED)
    return data


def _expanded(objects: list[CalendarObject], window: Window) -> Expanded:
    from integrations.worker import ChildExpander

    expander = ChildExpander()
    try:
        return expander.expand(objects, window)
    finally:
        expander.close()


def _refused(line: str, code: int) -> typer.Exit:
    typer.echo(line, err=True)
    return typer.Exit(code)


# ---------------------------------------------------------------- for people


def _print(rows: list[Row], zone: ZoneInfo) -> None:
    from rich.console import Console

    if not rows:
        typer.echo("No events in this time. Name another with --from and --to.")
        return
    Console().print(_table(rows, zone))


def _table(rows: list[Row], zone: ZoneInfo) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, show_lines=True)
    for heading in ("Verdict", "When", "Event", "Whom to contact", "Why"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        verdict = Text(row.found.verdict.value, style=COLOURS[row.found.verdict])
        event = "\n".join(line(one) for one in (row.event.summary, _what(row.found), row.found.join_url) if one)
        why = "\n".join(line(one) for one in row.found.reasons)
        table.add_row(verdict, Text(_when(row.event, zone)), Text(event), Text(_whom(row.found)), Text(why))
    return table


def _what(found: Recognition) -> str:
    return " - ".join(one for one in (found.company, found.role) if one)


def _when(event: CalendarEvent, zone: ZoneInfo) -> str:
    if event.starts_at is None:
        return f"{event.written_start}\n({event.time_problem})"
    return f"{event.starts_at.astimezone(zone):%a %d %b %Y\n%H:%M %Z}"


def _whom(found: Recognition) -> str:
    contact = found.contact
    kind = contact.kind.value.replace("_", " ") if contact.kind else ""
    texts = "takes texts" if contact.texts else ""
    return "\n".join(line(one) for one in (contact.name, contact.email, contact.phone, kind, texts) if one)
