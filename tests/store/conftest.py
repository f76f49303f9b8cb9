"""Every test that takes `url` or `store` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from daemon.store import Store
from daemon.store.tables import metadata
from daemon.store.upgrade import upgrade
from tests.store.builders import postgresql, postgresql_bin


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "callahead.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def new_postgresql() -> Iterator[Callable[[], str]]:
    """Makes an empty database and gives its URL."""
    found = postgresql_bin()
    if found is None:
        pytest.skip("no PostgreSQL server is installed (initdb)")
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("PostgreSQL does not run as root, and setpriv is not installed")
    numbers = itertools.count()
    with postgresql(found) as address:
        admin = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")

        def make() -> str:
            name = f"t{next(numbers)}"
            with admin.connect() as connection:
                connection.exec_driver_sql(f"CREATE DATABASE {name}")
            return address.format(name)

        yield make
        admin.dispose()


@pytest.fixture(scope="session")
def shared_postgresql(new_postgresql: Callable[[], str]) -> Iterator[Callable[[], str]]:
    """Empties the one database with the newest schema, and gives its URL: quicker than a new one."""
    url = new_postgresql()
    upgrade(url)
    engine = create_engine(url)

    def emptied() -> str:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"TRUNCATE {', '.join(metadata.tables)} RESTART IDENTITY")
        return url

    yield emptied
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'callahead.db'}"
    return str(request.getfixturevalue("new_postgresql")())


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with the newest schema and nothing in it."""
    if kind == "sqlite":
        path = tmp_path / "callahead.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path}"
    return str(request.getfixturevalue("shared_postgresql")())


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "callahead.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()
