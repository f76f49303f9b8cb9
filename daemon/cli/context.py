"""What a command starts with: the settings, the logs, the store, the desk."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from daemon import logs
from daemon.cli.troubles import POSTGRESQL, Trouble, is_debugging, of_store
from daemon.settings import Mistake, Settings, SettingsError, find_config, load
from daemon.store.engine import sqlite_path
from daemon.store.errors import DATABASE_ERRORS
from daemon.store.transaction import Store, Transaction
from daemon.store.upgrade import upgrade

if TYPE_CHECKING:
    from daemon.core.interview import Interview
    from daemon.loops.desk import Desk

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The config file; else $CALLAHEAD_CONFIG, else ./callahead.toml."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]


def settings_of(config: Path | None, level: str = "WARNING") -> Settings:
    """The settings, with the logs going to stderr through a mask that knows their secrets. Raises SettingsError."""
    settings = load(find_config(config, os.environ), os.environ)
    logs.configure("DEBUG" if is_debugging() else level, secrets=settings.secrets())
    return settings


def place_of(settings: Settings) -> str:
    """The store as it may be shown: a URL can hold a password."""
    path = sqlite_path(settings.store_url)
    return str(path) if path else POSTGRESQL


@contextmanager
def troubles_of(settings: Settings) -> Iterator[None]:
    """Whatever the database raises becomes a line that says what to do."""
    try:
        yield
    except DATABASE_ERRORS as error:
        raise of_store(error, sqlite_path(settings.store_url)) from error


@contextmanager
def open_store(settings: Settings) -> Iterator[Store]:
    """The store, brought to the newest schema first."""
    with troubles_of(settings):
        store = upgraded_store(settings)
        try:
            yield store
        finally:
            store.close()


def upgraded_store(settings: Settings) -> Store:
    """As `open_store`, to be closed by the caller."""
    try:
        done = upgrade(settings.store_url)
    except OSError as error:
        raise of_store(error, sqlite_path(settings.store_url)) from error
    if done.backup:
        typer.echo(
            f"The database was upgraded from {done.from_revision} to {done.to_revision}; "
            f"as it was, it stands in {done.backup}.",
            err=True,
        )
    return Store(settings.store_url)


def desk_of(settings: Settings, store: Store, paper: TextIO | None = None) -> Desk:
    """The desk of a command that does its work and ends. `paper`: where the console transports print.

    Raises TemplateMistake, or SettingsError where the folder of own messages cannot be read.
    """
    from daemon.app import build_desk

    try:
        return build_desk(settings, store=store, paper=paper or sys.stdout, pause=pause)
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable_messages(settings, error) from error


def unreadable_messages(settings: Settings, error: OSError | UnicodeDecodeError) -> SettingsError:
    why = error.strerror if isinstance(error, OSError) else None
    text = f"{settings.messages_dir} cannot be read ({why or error}); name a folder of UTF-8 texts, or leave it out"
    return SettingsError([Mistake(str(settings.path), "messages.dir", text)])


def pause(seconds: float) -> None:
    threading.Event().wait(seconds)


@contextmanager
def open_desk(config: Path | None, *, as_json: bool = False) -> Iterator[tuple[Settings, Desk]]:
    """Settings and a desk, for a command that acts. With `as_json` nothing but the document goes to stdout."""
    settings = settings_of(config)
    with open_store(settings) as store:
        yield settings, desk_of(settings, store, sys.stderr if as_json else sys.stdout)


def interview_called(tx: Transaction, ref: str) -> Interview:
    """The interview with this ref. Raises Trouble, which names the refs that are open."""
    found = tx.interviews.by_ref(ref.strip())
    if found is not None:
        return found
    open_refs = sorted(one.ref for one in tx.interviews.open())
    known = f"open are {', '.join(open_refs)}" if open_refs else "no interview is open"
    raise Trouble(f"no interview has the ref {ref.strip().upper()[:20]}; {known}")


def with_note(interview: Interview, note: str | None) -> Interview:
    """With the candidate's own note, which nobody else reads; shown when the next question is put."""
    return replace(interview, notes=note.strip()) if note else interview
