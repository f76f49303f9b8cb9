"""Which schema a database has. Alembic, slow to import, is not needed for that."""

from __future__ import annotations

from sqlalchemy import Connection, inspect

from daemon.store.engine import open_engine, sqlite_path

HEAD = "0004"  # the newest revision in migrations/versions


def revision(url: str) -> str:
    """The revision of the schema; "" for a database that is empty or not there. Creates nothing."""
    path = sqlite_path(url)
    if path is not None and not path.exists():
        return ""
    engine = open_engine(url)
    try:
        with engine.begin() as connection:
            return revision_of(connection)
    finally:
        engine.dispose()


def revision_of(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or ""


def needs_upgrade(url: str) -> bool:
    """Whether the database is not (or not yet) what this version works with."""
    return revision(url) != HEAD
