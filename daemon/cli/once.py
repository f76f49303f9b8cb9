"""`callahead once`: one full pass, for cron and for tests; with `--rehearse` one without consequences."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from daemon.cli.context import ConfigOption, JsonOption, open_desk, settings_of, troubles_of
from daemon.cli.output import console, counted, line, print_json
from daemon.cli.troubles import FAILED
from daemon.cli.views import documents
from daemon.core.delivery import OutboxItem
from daemon.loops.desk import Desk
from daemon.loops.one_pass import PassReport, one_pass

if TYPE_CHECKING:
    from rich.console import Console

WORTH_A_BAR = 50  # events; fewer are absorbed before a bar is drawn


def once(
    rehearse: Annotated[
        bool, typer.Option("--rehearse", help="Print what would be sent; send, write and change nothing.")
    ] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Make one full pass and end: fetch the calendars, hear the replies, take every due step, deliver the outbox.

    Safe beside a running daemon, safe to kill, safe to repeat.
    """
    report = _rehearsal(config, as_json) if rehearse else _pass(config, as_json)
    if report.failed:
        raise typer.Exit(FAILED)


def _pass(config: Path | None, as_json: bool) -> PassReport:
    with open_desk(config, as_json=as_json) as (settings, desk):
        report = _made(desk)
    if as_json:
        print_json(documents.of_pass(report))
    else:
        _print_report(console(), report)
    if (url := settings.alerts.heartbeat_url) and not report.failed:
        from daemon.cli.probe import heartbeat

        sys.stdout.flush()  # a slow switch keeps nobody from reading
        heartbeat(url)
    return report


def _rehearsal(config: Path | None, as_json: bool) -> PassReport:
    from daemon.cli.rehearsal import as_it_was, rehearsal_desk, would_send

    settings = settings_of(config)
    with troubles_of(settings), rehearsal_desk(settings) as (desk, nowhere):
        report = as_it_was(_made(desk))
        items = would_send(desk, nowhere)
    if as_json:
        listed = [documents.of_message(item) | {"state": "pending", "sent_at": None} for item in items]
        print_json(documents.of_pass(report, {"rehearsal": True, "would_send": listed}))
    else:
        _print_rehearsal(report, items)
    return report


def _made(desk: Desk) -> PassReport:
    with progress_bar(desk) as watched:
        return one_pass(watched)


@contextmanager
def progress_bar(desk: Desk) -> Iterator[Desk]:
    """The desk with a bar on the terminal while a big calendar is read in; elsewhere as it is."""
    if not sys.stderr.isatty():
        yield desk
        return
    from rich.progress import Progress, TaskID

    tasks: dict[str, TaskID] = {}
    with Progress(console=console(err=True), transient=True) as bar:

        def progress(name: str, done: int, total: int) -> None:
            if total >= WORTH_A_BAR:
                task = tasks.setdefault(name, TaskID(-1))
                if task < 0:
                    task = tasks[name] = bar.add_task(f"reading {line(name, 30)}", total=total)
                bar.update(task, completed=done)

        yield replace(desk, progress=progress)


def _print_report(paper: Console, report: PassReport) -> None:
    for one in report.calendars:
        said = "read" if one.ok else line(one.error)
        paper.print(f"{line(one.name)}: {said}", style="" if one.ok else "bold red", soft_wrap=True)
        for problem in one.problems:
            paper.print(f"  cannot be read: {line(problem)}", style="yellow", soft_wrap=True)
    if not report.calendars:
        paper.print("No calendar is named in the config.")
    paper.print(f"{counted(report.replies, 'reply', 'replies')}, {counted(report.steps, 'step')}, ", end="")
    paper.print(f"{counted(report.sent, 'message')} sent.")
    for error in report.errors:
        paper.print(line(error, 300), style="red", soft_wrap=True)
    if report.in_doubt:
        paper.print(
            f"{counted(report.in_doubt, 'message')} in doubt: see `callahead outbox --state in_doubt`.",
            style="bold magenta",
            soft_wrap=True,
        )


def _print_rehearsal(report: PassReport, items: list[OutboxItem]) -> None:
    from daemon.cli.views.messages import print_message

    paper = console()
    _print_report(paper, report)
    paper.print()
    if not items:
        paper.print("A rehearsal: nothing would be sent now. `callahead plan` says what will be.", soft_wrap=True)
        return
    paper.print(f"A rehearsal: {counted(len(items), 'message')} would be sent now; nothing was.")
    for item in items:
        paper.print()
        print_message(paper, item.message, f" about {item.ref}" if item.ref else "")
