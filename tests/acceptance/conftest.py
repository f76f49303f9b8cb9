"""Servers for the scenes: one Radicale a worker, a calendar of its own for each scene; Xandikos where it schedules."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from integrations.standins.smtp_sink import SmtpSink
from integrations.standins.twilio_server import TwilioServer
from tests.acceptance.stage import ME, Stage
from tests.acceptance.wall_clock import WallClock, build
from tests.integrations.calendar_servers import DavHome, running_radicale, running_xandikos

HERE = Path(__file__).parent
LONGEST = 240  # seconds for one scene on a machine that has other things to do
NUMBERS = itertools.count()
WHO_I_AM = (
    '<?xml version="1.0"?><D:propertyupdate xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>'
    f"<C:calendar-user-address-set><D:href>mailto:{ME}</D:href></C:calendar-user-address-set>"
    "</D:prop></D:set></D:propertyupdate>"
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: a scene that takes more than a few seconds of real time")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(LONGEST))


@pytest.fixture(scope="session")
def _radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavHome]:
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        yield home


@pytest.fixture
def radicale(_radicale: DavHome) -> DavHome:
    """An empty calendar."""
    home = replace(_radicale, calendar=f"/sam/scene{next(NUMBERS)}/")
    home.make_calendar(home.calendar)
    return home


@pytest.fixture
def mail() -> Iterator[SmtpSink]:
    with SmtpSink() as sink:
        yield sink


@pytest.fixture
def twilio() -> Iterator[TwilioServer]:
    with TwilioServer(clock=lambda: datetime.now(UTC)) as server:
        yield server


@pytest.fixture
def stage(tmp_path: Path, radicale: DavHome, mail: SmtpSink, twilio: TwilioServer) -> Iterator[Stage]:
    built = Stage(tmp_path, radicale, mail, twilio)
    yield built
    built.kill_all()


@pytest.fixture
def scheduling_stage(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, mail: SmtpSink, twilio: TwilioServer
) -> Iterator[Stage]:
    """With a calendar server that mails the organizer itself (RFC 6638)."""
    with running_xandikos(tmp_path_factory.mktemp("xandikos"), mail.port) as home:
        status, _, body = home.request("PROPPATCH", "/sam/", WHO_I_AM, Content_Type="application/xml")
        assert status == 207, body
        built = Stage(tmp_path, home, mail, twilio)
        yield built
        built.kill_all()


@pytest.fixture(scope="session")
def _clock_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = build(tmp_path_factory.mktemp("clock"))
    if library is None:
        pytest.skip("no C compiler (gcc) to build the clock that is shifted with")
    return library


@pytest.fixture
def timed(tmp_path: Path, radicale: DavHome, mail: SmtpSink, _clock_library: Path) -> Iterator[Stage]:
    """A stage whose clock can be set: the program's and the provider's alike."""
    clock = WallClock(_clock_library, tmp_path / "clock")
    with TwilioServer(clock=clock.now) as server:
        built = Stage(tmp_path, radicale, mail, server, clock=clock, environ=clock.environ)
        yield built
        built.kill_all()
