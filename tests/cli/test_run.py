"""`callahead run`: the daemon as systemd sees it."""

from __future__ import annotations

import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from tests.cli.home import Home

# Promised are five seconds each; a machine that runs other tests beside this one may take longer to begin.
READY_WITHIN = 20.0
ENDS_WITHIN = 5.0


class Manager:
    """What systemd hears of a service."""

    def __init__(self, path: Path) -> None:
        self.address = str(path / "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.address)

    def hears(self, wanted: str, within: float) -> bool:
        end = time.monotonic() + within
        while (left := end - time.monotonic()) > 0:
            self.socket.settimeout(left)
            try:
                if self.socket.recv(4096).decode() == wanted:
                    return True
            except TimeoutError:
                return False
        return False


@contextmanager
def running(home: Home) -> Iterator[tuple[subprocess.Popen[str], Manager]]:
    with tempfile.TemporaryDirectory() as short:  # a socket's path has at most 107 bytes
        manager = Manager(Path(short))
        process = home.start("run", "--config", str(home.config), NOTIFY_SOCKET=manager.address)
        try:
            yield process, manager
        finally:
            process.kill()
            process.communicate()
            manager.socket.close()


def ends(process: subprocess.Popen[str]) -> tuple[int, str, float]:
    """Exit code, stderr, and the seconds that it took."""
    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=30)
    return process.returncode, err, time.monotonic() - began


def wait_for_a_question(home: Home, within: float = 20.0) -> bool:
    end = time.monotonic() + within
    while time.monotonic() < end:
        if any(row["state"] == "accepted" for row in home.json("outbox")):
            return True
        time.sleep(0.2)
    return False


def test_it_is_ready_within_seconds_asks_and_ends_at_sigterm(home: Home):
    home.put_event()
    with running(home) as (process, manager):
        assert manager.hears("READY=1", READY_WITHIN)
        assert wait_for_a_question(home)
        code, err, took = ends(process)

    assert code == 0
    assert took < ENDS_WITHIN
    assert "Traceback" not in err
    assert "+14155550101" not in err


def test_sighup_takes_the_new_config(home: Home):
    with running(home) as (process, manager):
        assert manager.hears("READY=1", READY_WITHIN)
        home.put_event()
        (home.path / "other").mkdir()
        for one in home.calendar.iterdir():
            one.rename(home.path / "other" / one.name)
        home.config.write_text(home.config.read_text().replace(str(home.calendar), str(home.path / "other")))
        time.sleep(1)
        process.send_signal(signal.SIGHUP)
        assert manager.hears("RELOADING=1", 10)
        assert manager.hears("READY=1", 10)
        code, err, _ = ends(process)

    assert code == 0
    assert "config read anew" in err


def test_a_longer_ladder_counts_from_sighup_on_for_what_is_known_already(home: Home):
    home.put_event(starts_in=timedelta(days=5))
    home.run("once")
    with running(home) as (process, manager):
        assert manager.hears("READY=1", READY_WITHIN)
        home.write_config(policy='ask_before = ["10d", "72h"]')
        process.send_signal(signal.SIGHUP)
        assert manager.hears("RELOADING=1", 10)
        assert wait_for_a_question(home)
        ends(process)


def test_a_broken_config_at_sighup_leaves_the_old_one_in_force(home: Home):
    with running(home) as (process, manager):
        assert manager.hears("READY=1", READY_WITHIN)
        home.config.write_text("this is no config")
        process.send_signal(signal.SIGHUP)
        assert manager.hears("RELOADING=1", 10)
        assert manager.hears("READY=1", 10)
        home.write_config()
        home.put_event()
        code, err, _ = ends(process)

    assert code == 0
    assert "the old one stays" in err
    assert "Traceback" not in err


def test_a_bad_config_is_exit_2_so_that_systemd_does_not_try_again(home: Home):
    home.config.write_text("[candidate]\nnmae = 'Sam'\n")

    process = home.start("run", "--config", str(home.config))
    _, err = process.communicate(timeout=30)

    assert process.returncode == 2
    assert "nmae" in err
    assert "Traceback" not in err


def test_a_pass_beside_the_daemon_does_no_harm(home: Home):
    home.put_event()
    with running(home) as (process, manager):
        assert manager.hears("READY=1", READY_WITHIN)
        home.run("once")
        home.run("once")
        assert wait_for_a_question(home)
        code, _, _ = ends(process)

    assert code == 0
    assert [row["purpose"] for row in home.json("outbox")] == ["question"]
