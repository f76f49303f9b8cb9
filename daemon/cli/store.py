"""`callahead store`: migrations, a hot backup, an integrity check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from daemon.cli.commands import Group
from daemon.cli.context import ConfigOption, JsonOption, place_of, settings_of, troubles_of
from daemon.cli.output import console, print_json
from daemon.cli.troubles import FAILED
from daemon.store import backup as backups
from daemon.store.upgrade import upgrade as upgrade_schema

app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode="rich")


@app.callback()
def store(config: ConfigOption = None) -> None:
    """Look after the database: bring it up to date, copy it while it is in use, check that it is sound."""


@app.command()
def upgrade(as_json: JsonOption = False, config: ConfigOption = None) -> None:
    """Bring the database to the newest schema; a SQLite file is copied beside itself before."""
    settings = settings_of(config)
    with troubles_of(settings):
        done = upgrade_schema(settings.store_url)
    if as_json:
        backup = str(done.backup) if done.backup else None
        print_json({"from": done.from_revision or None, "to": done.to_revision, "backup": backup})
        return
    if done.from_revision == done.to_revision:
        typer.echo(f"{place_of(settings)} is up to date ({done.to_revision}).")
        return
    before = f"from {done.from_revision} " if done.from_revision else ""
    kept = f" As it was, it stands in {done.backup}." if done.backup else ""
    typer.echo(f"{place_of(settings)} was brought {before}to {done.to_revision}.{kept}")


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file; only you may read it.")],
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Copy the database while the daemon works. Answers that were heard later are noticed after a restore."""
    settings = settings_of(config)
    with troubles_of(settings):
        backups.backup(settings.store_url, file)
    if as_json:
        print_json({"file": str(file), "bytes": file.stat().st_size})
    else:
        typer.echo(f"{place_of(settings)} is copied to {file}.")


@app.command()
def check(as_json: JsonOption = False, config: ConfigOption = None) -> None:
    """Check that the database is whole and of this version. Changes nothing; exit 1 where it is not."""
    settings = settings_of(config)
    with troubles_of(settings):
        findings = backups.check(settings.store_url)
    faults = [one for one in findings if not isinstance(one, backups.Caution)]
    cautions = [one for one in findings if isinstance(one, backups.Caution)]
    if as_json:
        print_json({"ok": not faults, "faults": [str(one) for one in faults], "cautions": [str(c) for c in cautions]})
    else:
        paper = console()
        for one in faults:
            paper.print(f"mend: {one}", style="bold red", soft_wrap=True)
        for one in cautions:
            paper.print(f"note: {one}", style="yellow", soft_wrap=True)
        if not faults:
            paper.print(f"{place_of(settings)} is sound.", soft_wrap=True)
    if faults:
        raise typer.Exit(FAILED)
