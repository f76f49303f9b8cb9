from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from daemon.store.engine import BUSY_TIMEOUT, open_engine, sqlite_path


def test_every_sqlite_connection_is_durable_and_checks_its_references(tmp_path: Path):
    engine = open_engine(f"sqlite:///{tmp_path / 'callahead.db'}")
    with engine.connect() as one, engine.connect() as two:
        found = [
            [connection.connection.cursor().execute(f"PRAGMA {name}").fetchone()[0] for connection in (one, two)]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    engine.dispose()

    full = 2
    assert found == [["wal", "wal"], [full, full], [1, 1], [BUSY_TIMEOUT, BUSY_TIMEOUT]]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_the_database_and_its_log_are_private_whatever_the_umask(tmp_path: Path, umask: int):
    before = os.umask(umask)
    try:
        engine = open_engine(f"sqlite:///{tmp_path / 'callahead.db'}")
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE t (x)")
        files = sorted(tmp_path.iterdir())
        assert [path.name for path in files] == ["callahead.db", "callahead.db-shm", "callahead.db-wal"]
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        engine.dispose()
    finally:
        os.umask(before)


def test_a_path_is_known_for_sqlite_alone():
    assert sqlite_path("sqlite:///callahead.db") == Path("callahead.db")
    assert sqlite_path("sqlite:////var/lib/callahead/callahead.db") == Path("/var/lib/callahead/callahead.db")
    assert sqlite_path("postgresql+psycopg://sam@db.example/callahead") is None


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url: str):
    with pytest.raises(ValueError, match="needs a file"):
        open_engine(url)


def test_an_error_of_the_database_quotes_no_row(tmp_path: Path):
    engine = open_engine(f"sqlite:///{tmp_path}/callahead.db")

    with pytest.raises(SQLAlchemyError) as told, engine.begin() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:body)"), {"body": "my mother is ill"})

    engine.dispose()
    assert "mother" not in str(told.value)
