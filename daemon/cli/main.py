"""`callahead`: the list of commands. What a command needs is imported when it is called, so that help is quick."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from daemon import __version__
from daemon.cli.commands import Entry, Program, not_loaded
from daemon.cli.troubles import DEBUG

START, DAILY, LOOK, MEND = "Begin", "Every day", "See what happens", "Look after it"

COMMANDS = {
    "demo": Entry("daemon.demo.command:demo", "See it all happen, with no account and no config.", START),
    "init": Entry("daemon.cli.probe:init", "Answer a few questions, and have the config written.", START),
    "login": Entry("daemon.cli.login:app", "Sign in to a calendar that takes no password: Google's.", START),
    "check": Entry("daemon.cli.check:check", "Try everything that the config names, a line each.", START),
    "run": Entry("daemon.cli.run:run", "Be on watch, in the foreground.", DAILY),
    "once": Entry("daemon.cli.once:once", "Make one full pass and end; for cron. --rehearse sends nothing.", DAILY),
    "answer": Entry("daemon.cli.answer:answer", "Answer a question here instead of by text.", DAILY),
    "contact": Entry("daemon.cli.contact:contact", "Say whom to write to about an interview.", DAILY),
    "withdraw": Entry("daemon.cli.withdraw:withdraw", "Bow out where the calendar has no event.", DAILY),
    "interviews": Entry("daemon.cli.interviews:interviews", "List the interviews, upcoming first.", LOOK),
    "show": Entry("daemon.cli.interviews:show", "Tell one interview's whole story.", LOOK),
    "plan": Entry("daemon.cli.plan:plan", "List what will be sent to whom and when.", LOOK),
    "preview": Entry("daemon.cli.preview:preview", "Show any message as it would go out.", LOOK),
    "outbox": Entry("daemon.cli.outbox:app", "List every message and what became of it; settle one in doubt.", LOOK),
    "recognize": Entry("daemon.cli.recognize:recognize", "Say which events of a file are interviews, and why.", MEND),
    "interpret": Entry("daemon.cli.interpret:interpret", "Say how a reply would be read.", MEND),
    "store": Entry("daemon.cli.store:app", "Upgrade, back up or check the database.", MEND),
}

EPILOG = "Every command has its own --help. Exit codes: 0 done, 1 something failed, 2 bad usage or config."


class Callahead(Program):
    entries = COMMANDS


app = typer.Typer(
    name="callahead",
    cls=Callahead,
    rich_markup_mode="rich",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    epilog=EPILOG,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"callahead {__version__}")
        raise typer.Exit


@app.callback()
def callahead(
    config: Annotated[  # noqa: ARG001 (the group hands it on to the command)
        Path | None, typer.Option("--config", metavar="FILE", help="The config file; it may stand behind the command.")
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help=f"Show tracebacks and every log line ({DEBUG}=1).")] = False,
    version: Annotated[  # noqa: ARG001 (eager: it has answered by now)
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Print the version.")
    ] = False,
) -> None:
    """Never a no-call, no-show: watches your calendar for interviews, asks by text, and bows out gracefully."""
    if debug:
        os.environ[DEBUG] = "1"


for _name, _entry in COMMANDS.items():
    app.command(_name, help=_entry.summary, rich_help_panel=_entry.panel)(not_loaded)


def main() -> None:
    """The program. It leaves with an exit code."""
    app(prog_name="callahead")
