"""From whatever schema a database has to the newest, or not at all."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from daemon.store.backup import backup as back_up
from daemon.store.backup import connect, copy
from daemon.store.engine import open_engine, sqlite_path, take_turn
from daemon.store.revision import HEAD, needs_upgrade, revision_of

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = ["HEAD", "BrokenReferences", "UnknownRevision", "Upgrade", "needs_upgrade", "upgrade"]

MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What was done. `from_revision` is "" for a new database; `backup` is the copy that was taken before."""

    from_revision: str
    to_revision: str
    backup: Path | None = None


class UnknownRevision(Exception):
    """The database was written by a newer version: this one must not touch it."""


class BrokenReferences(Exception):
    """A migration left rows that refer to rows which are not there."""


def upgrade(url: str, *, scripts: Path = MIGRATIONS) -> Upgrade:
    """Bring the schema to the newest revision; a new database is created (a SQLite file with mode 0600).

    A SQLite file with anything to migrate is first copied beside itself. Everything happens in one transaction;
    if it fails, the database is as it was, and what failed is raised. UnknownRevision before anything is changed.
    """
    if scripts == MIGRATIONS and not needs_upgrade(url):
        return Upgrade(HEAD, HEAD)
    engine = open_engine(url, foreign_keys=False)
    run = _Run(url, engine, scripts)
    try:
        return run.upgrade()
    except BaseException:
        engine.dispose()
        run.restore()
        raise
    finally:
        engine.dispose()


class _Run:
    """One upgrade, from the lock to the COMMIT."""

    def __init__(self, url: str, engine: Engine, scripts: Path) -> None:
        self.url = url
        self.path = sqlite_path(url)
        self.engine = engine
        self.scripts = scripts
        self.backup: Path | None = None

    def upgrade(self) -> Upgrade:
        with self.engine.begin() as connection:
            # Under the lock: of two that start together the second finds nothing left to do.
            take_turn(connection, "the schema")
            before = revision_of(connection)
            head = self._head(before)
            if before not in ("", head):
                self._back_up(before)
            self._migrate(connection)
            _refuse_broken_references(connection)
        return Upgrade(before, head, self.backup)

    def restore(self) -> None:
        """Undo what a rollback could not: a migration that committed by itself, in its middle."""
        if self.path and self.backup and _schema(self.path) != _schema(self.backup):
            copy(self.backup, self.path)

    def _head(self, before: str) -> str:
        from alembic.script import ScriptDirectory

        script = ScriptDirectory.from_config(self._config())
        known = {one.revision for one in script.walk_revisions()}
        if before and before not in known:
            raise UnknownRevision(f"the database is at revision {before}, written by a newer version of callahead")
        return script.get_current_head() or ""

    def _back_up(self, before: str) -> None:
        if self.path is None:
            return
        target = _free_name(self.path, before)
        # A connection of its own: it reads what is committed while ours holds the write lock.
        back_up(self.url, target)
        self.backup = target

    def _migrate(self, connection: Connection) -> None:
        from alembic import command

        config = self._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    def _config(self) -> Config:
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(self.scripts).replace("%", "%%"))
        return config


def _free_name(path: Path, revision: str) -> Path:
    """callahead.db -> callahead.db.0001.backup, or with a number behind it."""
    names = (
        path.with_name(f"{path.name}.{revision}{number}.backup") for number in ["", *map("-{}".format, range(2, 1000))]
    )
    return next(name for name in names if not name.exists())


def _schema(path: Path) -> list[tuple[str, ...]]:
    with closing(connect(path)) as connection:
        tables = connection.execute(
            "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master ORDER BY 1, 2, 3"
        )
        versions = connection.execute("SELECT version_num FROM alembic_version")
        return [*tables.fetchall(), *versions.fetchall()]


def _refuse_broken_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return  # PostgreSQL checked them all along
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise BrokenReferences(f"{len(broken)} rows, the first in {broken[0][0]}")
