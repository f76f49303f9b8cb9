"""One contract, every CalDAV server that people run."""

from __future__ import annotations

import pytest

from integrations.caldav_calendar import CalDavCalendar
from tests.integrations.test_calendar_contract import DavBench, Restartable, Writable, a_new_calendar

pytestmark = pytest.mark.servers


class OnAServer(Restartable, Writable):
    """`home` is a server's fixture; each test has a calendar of its own there."""

    @pytest.fixture
    def bench(self, home):
        parent = home.calendar.rstrip("/").rpartition("/")[0] + "/"
        own = a_new_calendar(home, parent)
        yield DavBench(own, CalDavCalendar(own.access()))
        # Cyrus lets no second calendar of a user hold the same invitation (RFC 6638, 3.2.4.1).
        own.request("DELETE", own.calendar)


class TestOnRadicale(OnAServer):
    @pytest.fixture
    def home(self, radicale):
        return radicale


class TestOnXandikos(OnAServer):
    @pytest.fixture
    def home(self, xandikos):
        return xandikos


class TestOnCyrus(OnAServer):
    @pytest.fixture
    def home(self, cyrus):
        return cyrus


class TestOnDavical(OnAServer):
    @pytest.fixture
    def home(self, davical):
        return davical


class TestOnSabredav(OnAServer):
    @pytest.fixture
    def home(self, sabredav):
        return sabredav
