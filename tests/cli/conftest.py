"""A home for every test: an empty one, and one in which an interview was asked about."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.home import Home, a_home
from tests.store.conftest import new_postgresql as new_postgresql


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program sets up the logs of its process; the next test finds them as they were."""
    for name in ("CALLAHEAD_CONFIG", "CALLAHEAD_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return a_home(tmp_path / "home")


@pytest.fixture(scope="session")
def _asked_once(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = a_home(tmp_path_factory.mktemp("asked") / "home")
    home.put_event()
    home.run("once")
    return home


@pytest.fixture
def asked(_asked_once: Home, tmp_path: Path) -> Home:
    """One interview, in two days, about which the candidate was asked."""
    return _asked_once.copied_to(tmp_path / "asked")
