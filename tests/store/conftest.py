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
from daemon.store.upgrade import upgrade
from tests.store.builders import postgresql, postgresql_bin


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "callahead.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def new_postgresql() -> Iterator[Callable[[str], str]]:
    """Makes an empty database, or a copy of one, and gives its URL."""
    found = postgresql_bin()
    if found is None:
        pytest.skip("no PostgreSQL server is installed (initdb)")
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("PostgreSQL does not run as root, and setpriv is not installed")
    numbers = itertools.count()
    with postgresql(found) as address:
        admin = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")

        def make(template: str = "template1") -> str:
            name = f"t{next(numbers)}"
            with admin.connect() as connection:
                connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
            return address.format(name)

        yield make
        admin.dispose()


@pytest.fixture(scope="session")
def postgresql_template(new_postgresql: Callable[[str], str]) -> str:
    url = new_postgresql("template1")
    upgrade(url)
    return url.split("/")[3].split("?")[0]


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'callahead.db'}"
    return str(request.getfixturevalue("new_postgresql")("template1"))


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with the newest schema and nothing in it."""
    if kind == "sqlite":
        path = tmp_path / "callahead.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path}"
    make, template = map(request.getfixturevalue, ("new_postgresql", "postgresql_template"))
    return str(make(template))


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
