"""Whatever is raised -> lines for the person who ran the command, and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import typer

FAILED = 1
BAD_USAGE = 2
DEBUG = "CALLAHEAD_DEBUG"
POSTGRESQL = "the PostgreSQL store"
REMEDIES = {  # words of the database -> what is wrong, and what to do
    ("locked", "busy"): "another program holds the database; try again in a moment",
    ("unable to open", "readonly", "permission denied", "no such file", "a directory"): (
        "the database cannot be opened; see that its folder exists and that you may write to both"
    ),
    ("not a database", "malformed", "corrupt"): (
        "the database is damaged; put a backup in its place (`callahead store check` says more)"
    ),
    ("full",): "the disk is full; make room, and nothing is lost",
}
EXTRAS = {"psycopg": "postgres"}  # what pip installs only when asked


class Trouble(Exception):
    """The message says in one line what went wrong and what to do."""


def is_debugging() -> bool:
    return os.environ.get(DEBUG, "") not in ("", "0")


def tell(error: Exception) -> int:
    """Say it on stderr; the exit code. The traceback is shown to who asked for it."""
    code, lines = explained(error)
    if is_debugging():
        traceback.print_exception(error)
    if lines:
        typer.echo(_printable(lines), err=True)
    return code


def explained(error: Exception) -> tuple[int, str]:
    """The exit code, and a line for every mistake."""
    if isinstance(error, typer.TyperException):
        return _usage(error)
    if isinstance(error, typer.Abort):
        return FAILED, "stopped"
    if isinstance(error, Trouble):
        return FAILED, str(error)
    if isinstance(error, BrokenPipeError):
        return _reader_has_gone()
    return _from_our_rooms(error) or _unexpected(error)


def _usage(error: typer.TyperException) -> tuple[int, str]:
    """One line that names the command, and where its options are told."""
    context = getattr(error, "ctx", None)
    # The help that a bare `callahead` shows is printed by now.
    said = " ".join(error.format_message().replace("Value error, ", "").split())
    if context is None or not said:
        return error.exit_code, said
    return error.exit_code, f"{context.command_path}: {said} See `{context.command_path} --help`."


def _from_our_rooms(error: Exception) -> tuple[int, str] | None:
    """Errors whose message was written for the user. Their rooms are slow to enter, so only now."""
    from daemon.core.templates import TemplateMistake
    from daemon.settings.mistakes import SettingsError
    from daemon.store.backup import CannotBackUp
    from daemon.store.upgrade import UnknownRevision

    match error:
        case SettingsError() | TemplateMistake():
            return BAD_USAGE, str(error)
        case CannotBackUp():
            return FAILED, str(error)
        case UnknownRevision():
            return FAILED, f"{error}; install that version again, or put the backup of before in its place"
    return None


def _unexpected(error: Exception) -> tuple[int, str]:
    if isinstance(error, OSError) and error.strerror:
        return FAILED, f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    extra = EXTRAS.get(getattr(error, "name", None) or "")
    if isinstance(error, ImportError) and extra:
        return FAILED, f"{error.name} is not installed; pip install 'callahead[{extra}]'"
    # Its own words may hold a secret or somebody's data.
    return FAILED, f"callahead has a bug here ({type(error).__name__}); `callahead --debug ...` shows where"


def _reader_has_gone() -> tuple[int, str]:
    # Python would complain of the same once more when it flushes at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED, ""


def of_store(error: Exception, path: Path | None) -> Trouble:
    """What a failing database means; `path` is None for PostgreSQL, whose words may hold its URL with a password."""
    if path is None and isinstance(error, ImportError):
        return Trouble(f"{POSTGRESQL}: its driver is not installed; pip install 'callahead[postgres]'")
    if path is None:
        return Trouble(f"{POSTGRESQL} does not answer ({type(error).__name__}); see [store] url, and that it runs")
    said = str(getattr(error, "orig", None) or error).lower()
    known = next((text for words, text in REMEDIES.items() if any(word in said for word in words)), "")
    return Trouble(f"{path}: {known or f'the database fails ({type(error).__name__}); try `callahead store check`'}")


def _printable(text: str) -> str:
    return "\n".join("".join(one if one.isprintable() else " " for one in line) for line in text.splitlines())
