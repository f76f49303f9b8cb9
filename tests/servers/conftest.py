"""The servers, each started once; a server that is not installed is skipped, and says what is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.integrations.calendar_servers import DavHome, running_radicale, running_xandikos
from tests.servers import cyrus as cyrus_server
from tests.servers import davical as davical_server
from tests.servers import sabredav as sabredav_server
from tests.servers.letterbox import Letterbox


def need(missing: str) -> None:
    if missing:
        pytest.skip(missing)


@pytest.fixture(scope="session")
def letterbox() -> Iterator[Letterbox]:
    with Letterbox() as letterbox:
        yield letterbox


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavHome]:
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        home.make_calendar(home.calendar)
        yield home


@pytest.fixture(scope="session")
def xandikos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavHome]:
    """It knows no address of Sam's, and so schedules nothing."""
    with running_xandikos(tmp_path_factory.mktemp("xandikos")) as home:
        yield home


@pytest.fixture(scope="session")
def scheduling_xandikos(tmp_path_factory: pytest.TempPathFactory, letterbox: Letterbox) -> Iterator[DavHome]:
    address = "<c:calendar-user-address-set><d:href>mailto:sam@example.org</d:href></c:calendar-user-address-set>"
    with running_xandikos(tmp_path_factory.mktemp("xandikos"), letterbox.port) as home:
        home.request("PROPFIND", "/sam/", Depth="0")
        home.set_properties("/sam/", address)
        yield home


@pytest.fixture(scope="session")
def cyrus(letterbox: Letterbox) -> Iterator[DavHome]:
    need(cyrus_server.missing())
    with cyrus_server.running_cyrus(letterbox.port) as home:
        yield home


@pytest.fixture(scope="session")
def davical(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavHome]:
    need(davical_server.missing())
    with davical_server.running_davical(tmp_path_factory.mktemp("davical")) as home:
        yield home


@pytest.fixture(scope="session")
def sabredav(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavHome]:
    need(sabredav_server.missing())
    with sabredav_server.running_sabredav(tmp_path_factory.mktemp("sabredav")) as home:
        yield home


SERVERS = ("radicale", "xandikos", "cyrus", "davical", "sabredav")


@pytest.fixture
def home(request: pytest.FixtureRequest) -> DavHome:
    """Sam's account on the server that the test is parametrized with, by `on_every_server` or one like it."""
    found: DavHome = request.getfixturevalue(request.param)
    return found


on_every_server = pytest.mark.parametrize("home", SERVERS, indirect=True)
