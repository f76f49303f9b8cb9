"""A copy of the database while it is in use, and a look at whether it is sound."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from daemon.store.engine import BUSY_TIMEOUT, create_private, sqlite_path
from daemon.store.revision import HEAD, revision


class CannotBackUp(Exception):
    """The message says why, for the person who asked."""


class Caution(str):
    """A finding that deserves a word and is no fault of the data."""

    __slots__ = ()


def backup(url: str, target: Path) -> None:
    """Copy a SQLite database into a new file (mode 0600) while others read and write it.

    CannotBackUp where `target` exists, where there is no database, and for PostgreSQL.
    """
    source = sqlite_path(url)
    if source is None:
        raise CannotBackUp("a PostgreSQL database is backed up with pg_dump")
    if not source.exists():
        raise CannotBackUp(f"there is no database at {source}")
    try:
        create_private(target)
    except OSError as error:
        raise CannotBackUp(f"cannot create {target}: {error.strerror}") from error
    try:
        copy(source, target)
    except BaseException:
        target.unlink()
        raise


def copy(source: Path, target: Path) -> None:
    """Make `target` what `source` holds, by SQLite's own page copy: whole, whoever has either of them open.

    https://www.sqlite.org/backup.html
    """
    with closing(connect(source)) as origin, closing(connect(target)) as copied:
        origin.backup(copied)
        if target.with_name(f"{target.name}-wal").exists():
            return
        # A copy inherits WAL mode, and could then not be read from where its reader may not write.
        copied.execute("PRAGMA journal_mode = DELETE").close()


def connect(path: Path) -> sqlite3.Connection:
    """A bare connection to an existing file, outside of the engine."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_TIMEOUT / 1000)


def check(url: str) -> tuple[str, ...]:
    """What is wrong with the database, a line each; () = it is sound. A Caution among them is no failure."""
    path = sqlite_path(url)
    if path is not None and not path.exists():
        return (f"there is no database at {path}",)
    return tuple(_wrong_with_schema(url)) + (tuple(_wrong_with_file(path)) if path else ())


def _wrong_with_schema(url: str) -> Iterator[str]:
    try:
        found = revision(url)
    except (SQLAlchemyError, sqlite3.Error) as error:
        yield f"the database cannot be opened: {type(error).__name__}"  # its text may hold the URL, and a password
        return
    if not found:
        yield "the database is empty: run `callahead store upgrade`"
    elif found != HEAD:
        yield f"the schema is at revision {found}, this version needs {HEAD}: run `callahead store upgrade`"


def _wrong_with_file(path: Path) -> Iterator[str]:
    try:
        with closing(connect(path)) as connection:
            yield from _wrong_with_pages(connection)
    except sqlite3.DatabaseError as error:
        yield f"the database cannot be read: {error}"
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        yield Caution(f"others on this machine may open {path}: chmod 600")
    if has_wal_reset_bug(sqlite3.sqlite_version_info):
        yield Caution(
            f"SQLite {sqlite3.sqlite_version} has a rare bug that can damage a database which several processes write"
            " (fixed in 3.51.3, 3.50.7 and 3.44.6): back up now and then"
        )


def _wrong_with_pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (finding,) in connection.execute("PRAGMA integrity_check"):
        if finding != "ok":
            yield f"integrity check: {finding}"
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} belongs to no row of {parent}"


def has_wal_reset_bug(version: tuple[int, ...]) -> bool:
    """Whether this SQLite may corrupt a WAL that is reset by two connections at once.

    https://www.sqlite.org/wal.html#walresetbug
    """
    mended = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return version >= (3, 7) and not mended
