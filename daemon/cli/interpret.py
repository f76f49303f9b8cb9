"""`callahead interpret`: how a reply would be read. Touches no store and no network, and needs no config."""

from __future__ import annotations

import json as jsonlib
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from daemon.cli.context import ConfigOption
from daemon.cli.troubles import BAD_USAGE
from daemon.core.own_line import with_why
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import Named, read
from daemon.settings import find_config, load_candidate


def interpret(
    text: Annotated[str | None, typer.Argument(help="The reply, as it came.")] = None,
    asked: Annotated[Asked, typer.Option(help="The question that the reply answers.")] = Asked.DECISION,
    open_refs: Annotated[
        list[str] | None,
        typer.Option(
            "--open", help="A ref that is open, or K7=Acme@2026-12-03T14:00 with what it is called; may be repeated."
        ),
    ] = None,
    batch: Annotated[str | None, typer.Option(help='A file of rows {"id", "text", "context"}, or - for stdin.')] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON document and nothing else.")] = False,
    config: ConfigOption = None,
) -> None:
    """Say how a reply would be read."""
    if config is not None:
        load_candidate(find_config(config, os.environ), os.environ)  # what is named has to be there, and right
    if batch is not None:
        if not _all_rows(batch):
            raise typer.Exit(1)
    elif text is None:
        _misused("interpret: give the TEXT of a reply, or --batch FILE.jsonl")
    else:
        readings = _read(text, asked, open_refs or [])
        typer.echo(
            jsonlib.dumps({"readings": [shape(one) for one in readings]}, ensure_ascii=False)
            if json
            else told(readings)
        )


def _read(text: str, asked: Asked, opened: Sequence[str]) -> tuple[Reading, ...]:
    """Each of `opened` is a ref, and may say the company and the local start: "K7=Acme@2026-12-03T14:00"."""
    try:
        named = tuple(_named(one) for one in opened)
    except ValueError:
        _misused("interpret: --open takes K7, K7=Acme, K7@2026-12-03T14:00 or K7=Acme@2026-12-03T14:00")
    called = tuple(one for one in named if one.company or one.starts_at)
    readings = read(text, asked, tuple(one.ref for one in named), named=called)
    return tuple(with_why(one, text) for one in readings)


def _named(opened: str) -> Named:
    called, _, start = opened.partition("@")
    ref, _, company = called.partition("=")
    return Named(
        ref=ref.strip().upper(), company=company.strip(), starts_at=datetime.fromisoformat(start) if start else None
    )


def shape(reading: Reading) -> dict[str, Any]:
    """A reading as `--json` and `--batch` show it: null for what is absent, "text" only with the words of a letter."""
    referral = reading.referral
    told: dict[str, Any] = {
        "intent": reading.intent.value,
        "ref": reading.ref or None,
        "minutes": reading.minutes,
        "reason": reading.reason or None,
        "referral": {"name": referral.name or None, "email": referral.email or None} if referral else None,
        "prefers": reading.prefers or None,
        "confirm": reading.confirm,
        "now": reading.now,
    }
    return told | {"text": reading.text} if reading.text else told


def told(readings: tuple[Reading, ...]) -> str:
    """The readings as plain sentences, one a line."""
    return "\n".join(_sentence(reading) for reading in readings)


_MEANS = {
    Intent.ATTEND: "keep the interview",
    Intent.CANCEL: "bow out of the interview",
    Intent.RESCHEDULE: "ask for another time",
    Intent.SNOOZE: "ask again later",
    Intent.LATE: "running late",
    Intent.UNDO: "undo the cancellation",
    Intent.THANK: "it went well: a thank-you",
    Intent.WITHDRAW: "withdraw from the process",
    Intent.UNSURE: "still undecided",
    Intent.YES: "yes",
    Intent.NO: "no",
    Intent.HELP: "asks for information",
    Intent.OPT_OUT: "no more texts, please (nothing is cancelled)",
    Intent.OPT_IN: "texts are welcome again",
    Intent.CALLED: "they were reached by phone",
    Intent.CALL: "call me and put me through",
    Intent.MISSED: "they were not there: an apology",
    Intent.EDIT: "send these words instead",
    Intent.AT: "the hour at which it begins",
    Intent.ADD: "more for the letter that waits",
    Intent.UNKNOWN: "cannot be read as an answer: ask back",
}


def _sentence(reading: Reading) -> str:
    details = [
        f"{reading.minutes} minutes" if reading.minutes else "",
        f"reason: {reading.reason.replace('_', ' ')}" if reading.reason else "",
        f"refers {' '.join(filter(None, (reading.referral.name, reading.referral.email)))}" if reading.referral else "",
        f"prefers {reading.prefers}" if reading.prefers else "",
        f"“{reading.text}”" if reading.text else "",
        "at once" if reading.now else "",
        "to be confirmed first" if reading.confirm else "",
    ]
    said = "; ".join([_MEANS[reading.intent], *filter(None, details)])
    return f"{reading.ref}: {said}." if reading.ref else f"{said[0].upper()}{said[1:]}."


def _all_rows(batch: str) -> bool:
    """Answer every row that is one; name the others on stderr. Whether all were."""
    whole = True
    for number, line in enumerate(_lines(batch), start=1):
        if not line.strip():
            continue
        try:
            typer.echo(jsonlib.dumps(_row(line), ensure_ascii=False))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            typer.echo(f"interpret: row {number} is not a row of replies ({type(error).__name__}: {error})", err=True)
            whole = False
    return whole


def _lines(batch: str) -> Iterator[str]:
    if batch == "-":
        yield from sys.stdin
        return
    try:
        with Path(batch).open(encoding="utf-8") as rows:
            yield from rows
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        _misused(f"interpret: cannot read {batch}: {reason}")


def _row(line: str) -> dict[str, Any]:
    row = jsonlib.loads(line)
    context = row.get("context", {})
    asked = Asked(context.get("asked", Asked.DECISION))
    open_refs = [str(ref) for ref in context.get("open_refs", ())]
    return {"id": row["id"], "readings": [shape(one) for one in _read(str(row["text"]), asked, open_refs)]}


def _misused(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(BAD_USAGE)
