"""Extra notifications through Apprise in a process of its own, to a server on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import timedelta

import pytest

from daemon.core.delivery import Accepted, Channel, Refused, Unknowable
from integrations import apprise_notify
from integrations.apprise_notify import MISSING, AppriseNotify
from integrations.standins.faulty_http import Fault, FaultyServer, Reply
from tests.integrations.message_servers import NOON, a_text, closed_port

NOTE = a_text(channel=Channel.NOTIFY, to="notify")
SECRET = "s3cret-topic"


class Notified(FaultyServer):
    """What Apprise's json:// addresses post to."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[dict[str, str]] = []

    def serve(self, method: str, target: str, authorization: str, body: str) -> Reply:
        self.notes.append(json.loads(body))
        return Reply(200, {})

    def error(self, status: int) -> Reply:
        return Reply(status, {})

    @property
    def address(self) -> str:
        return f"{self.url.replace('http', 'json')}/{SECRET}"


@pytest.fixture
def server():
    with Notified() as server:
        yield server


def test_the_words_arrive_once_as_they_are(server):
    note = a_text("Acme – Thursday? Y K7 or N K7\nSee you *there*", channel=Channel.NOTIFY, to="notify")

    assert AppriseNotify((server.address,)).send(note) == Accepted()
    assert [one["message"] for one in server.notes] == [note.body]


def test_one_address_that_takes_it_is_enough(server):
    gone = f"json://127.0.0.1:{closed_port()}"

    assert AppriseNotify((gone, server.address)).send(NOTE) == Accepted()
    assert len(server.notes) == 1


@pytest.mark.parametrize("fault", [Fault.NO_STORE_500, Fault.DROP, Fault.RATE_LIMIT])
def test_what_no_address_took_is_refused_and_names_none(server, fault):
    server.fail(fault)

    outcome = AppriseNotify((server.address,)).send(NOTE)

    assert isinstance(outcome, Refused)
    assert not outcome.channel_dead
    assert SECRET not in outcome.reason
    assert server.posts == 1


def test_an_address_that_hangs_is_given_up_and_holds_up_no_other(server):
    server.fail(Fault.HANG)
    started = time.monotonic()

    with Notified() as other:
        outcome = AppriseNotify((server.address, other.address), deadline=timedelta(seconds=3)).send(NOTE)

        assert len(other.notes) == 1
    assert outcome == Accepted()
    assert time.monotonic() - started < 6


def test_a_child_that_says_nothing_in_time_is_given_up():
    asleep = (sys.executable, "-c", "import time; time.sleep(60)")
    started = time.monotonic()

    assert isinstance(AppriseNotify(("json://x",), timedelta(seconds=0.5), asleep).send(NOTE), Refused)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("babble", ["0", "x yes\n", "0 yes", "yes 0\n", "\n\n", "0 maybe\n"])
def test_a_child_that_babbles_has_sent_nothing(babble):
    child = (sys.executable, "-c", f"print({babble!r}, end='')")

    assert isinstance(AppriseNotify(("json://x",), command=child).send(NOTE), Refused)


def test_nobody_can_be_asked_about_a_notification():
    way = AppriseNotify(("json://x",))

    assert isinstance(way.look_up(NOTE, NOON, taken=()), Unknowable)
    assert way.receipts(("1",)) == ()


def test_check_names_the_address_that_apprise_does_not_know_by_its_place(server):
    works, words = AppriseNotify((server.address, f"nonsense://{SECRET}")).check()

    assert (works, "address 2 of" in words, SECRET in words) == (False, True, False)
    assert AppriseNotify((server.address,)).check()[0]
    assert server.notes == []


def test_without_apprise_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setattr(apprise_notify, "is_installed", lambda: False)

    assert AppriseNotify(("json://x",)).check() == (False, MISSING)
    assert AppriseNotify(("json://x",)).send(NOTE) == Refused(MISSING)


def test_the_daemon_itself_never_loads_apprise():
    code = "import sys, daemon.app; print('apprise' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
