"""Connections that keep our promises: durable commits, one writer at a time, a private file."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

BUSY_TIMEOUT = 30_000  # milliseconds that a writer waits for its turn
POSTGRESQL_LIMITS = (
    "SET lock_timeout = '30s'",
    "SET statement_timeout = '60s'",
    # A worker that hangs in the middle of a transaction must not hold its candidate for ever.
    "SET idle_in_transaction_session_timeout = '60s'",
)


def open_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """An engine for SQLite or PostgreSQL; nothing connects before it is used.

    Its errors quote no row, since a log may show them, and rows hold bodies and addresses.
    `foreign_keys` is off for SQLite migrations only: ALTER by copying drops the old table, and that
    would delete the rows that refer to it.
    """
    if sqlite_path(url) is not None:
        return _sqlite(url, foreign_keys)
    return _postgresql(url)


def sqlite_path(url: str) -> Path | None:
    """The database file, or None where it is not SQLite. A database in memory is not supported: ValueError."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return None
    if parsed.database in (None, "", ":memory:"):
        raise ValueError("the store needs a file: sqlite:///callahead.db")
    return Path(str(parsed.database))


def _sqlite(url: str, foreign_keys: bool) -> Engine:
    engine = create_engine(url, hide_parameters=True)
    path = sqlite_path(url)

    @event.listens_for(engine, "do_connect")
    def _(*_connecting: Any) -> None:
        if path is not None and not path.exists():
            create_private(path, exist_ok=True)

    @event.listens_for(engine, "connect")
    def _(connection: Any, _record: Any) -> None:
        # None: the driver sends no BEGIN of its own; ours below takes the write lock at once. With the
        # driver's late BEGIN two readers that both go on to write lose one of the updates, silently.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT}",
            "journal_mode = WAL",
            "synchronous = FULL",  # NORMAL may forget the last "sent" in a power cut
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine, "reset")
    def _(connection: Any, *_how: Any) -> None:
        # A COMMIT that fails (a broken foreign key, a full disk) leaves SQLite's transaction open, and with it
        # the write lock; SQLAlchemy takes it for ended and would pool the connection as it is.
        if connection.in_transaction:
            connection.rollback()

    return engine


def _postgresql(url: str) -> Engine:
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args={"connect_timeout": 10})

    @event.listens_for(engine, "connect")
    def _(connection: Any, _record: Any) -> None:
        with connection.cursor() as cursor:
            for limit in POSTGRESQL_LIMITS:
                cursor.execute(limit)
        connection.commit()

    return engine


def create_private(path: Path, *, exist_ok: bool = False) -> None:
    """An empty file that only its owner may read. FileExistsError, unless that is fine."""
    flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
    os.close(os.open(path, flags, 0o600))


def take_turn(connection: Connection, whose: str) -> None:
    """Wait until nobody else writes for `whose`, to the end of the transaction.

    On SQLite BEGIN IMMEDIATE did so already, for everybody.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (_lock_key(whose),))


def _lock_key(whose: str) -> int:
    return int.from_bytes(hashlib.sha256(f"callahead/{whose}".encode()).digest()[:8], signed=True)
