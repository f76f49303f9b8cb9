"""`callahead run` as a service: signals, systemd, jumps of the clock."""

from __future__ import annotations

import signal
import socket
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from integrations.standins import smtp_sink, twilio_server
from tests.acceptance.stage import Stage, eventually, fair
from tests.integrations.calendar_servers import http_server

HOUR = timedelta(hours=1)


@contextmanager
def a_service_manager(folder: Path):
    """A $NOTIFY_SOCKET, and what was said to it, each with the seconds since it was opened."""
    path, began = folder / "notify", time.monotonic()
    said: list[tuple[float, str]] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(path))
        listening.settimeout(0.05)

        def listen() -> list[tuple[float, str]]:
            while True:
                try:
                    data = listening.recv(4096)
                except TimeoutError:
                    return said
                said.append((time.monotonic() - began, data.decode()))

        yield str(path), listen


def test_systemd_hears_that_it_is_ready_in_five_seconds_and_alive_ever_after(stage: Stage):
    stage.config()
    with a_service_manager(stage.path) as (path, listen):
        daemon = stage.launch(NOTIFY_SOCKET=path)
        pings = eventually(lambda: [at for at, one in listen() if "WATCHDOG=1" in one][2:], within=30)
        assert pings
        (ready,) = [at for at, one in listen() if "READY=1" in one]
        assert ready < fair(5)
        assert daemon.stop() == 0
        assert any("STOPPING=1" in one for _, one in listen())


@pytest.mark.parametrize("who", ["nobody", "sms", "smtp", "calendar"])
def test_sigterm_ends_it_within_five_seconds_whoever_hangs(stage: Stage, who: str):
    def mute(handler, _body) -> None:
        time.sleep(20)
        handler.close_connection = True

    with http_server(mute) as (base, asked):
        if who == "calendar":
            stage.more = f'[[calendars]]\nname = "mute"\nurl = "{base}/dav/"\nevery = "1s"\n'
        if who == "sms":
            stage.twilio.fail(twilio_server.Fault.HANG)
            stage.twilio.fail(twilio_server.Fault.HANG, on="GET")
        if who == "smtp":
            stage.policy["undo_window"] = "0s"
            stage.mail.fail(smtp_sink.Fault.HANG_AT_END)
        stage.put_event()
        daemon = stage.launch()
        hangs = {
            "nobody": lambda: stage.questions,
            "sms": lambda: stage.twilio.posts,
            "smtp": lambda: stage.mail.tries,
            "calendar": lambda: asked.requests,
        }
        if who == "smtp":
            eventually(lambda: stage.questions)
            stage.says(f"n {stage.ref()}")
        eventually(hangs[who])
        began = time.monotonic()
        assert daemon.stop() == 0
        assert time.monotonic() - began < fair(5)
        assert "Traceback" not in daemon.log


def test_sighup_takes_a_new_config_and_a_broken_one_leaves_the_old(stage: Stage):
    config = stage.config()
    with stage.run() as daemon:
        good = config.read_text()
        config.write_text(good + "\n[polcy]\nnotice = 3\n")
        daemon.signal(signal.SIGHUP)
        eventually(lambda: "the old one stays" in daemon.log)
        stage.put_event()
        eventually(lambda: stage.questions)

        stage.policy["ask_before"] = ["120h"]
        stage.config()
        daemon.signal(signal.SIGHUP)
        eventually(lambda: "config read anew" in daemon.log)
        stage.put_event(timedelta(hours=100), company="Globex")
        eventually(lambda: stage.texts_with("Globex", "Are you going?"))
    assert len(stage.questions) == 2


@pytest.mark.slow
@pytest.mark.parametrize("hours", [2, -2])
def test_what_is_due_after_a_jump_of_the_wall_clock_is_done_within_45_seconds(timed: Stage, hours: int):
    """Forward: a rung has come meanwhile. Back: what comes in after the jump is seen all the same."""
    stage = timed
    stage.every = "5s"
    jump = hours * HOUR
    with stage.run():
        waiting = stage.put_event(timedelta(hours=73))
        eventually(stage.interviews)
        assert not stage.texts
        stage.jump(jump)
        began = time.monotonic()
        if hours < 0:
            stage.put_event(timedelta(hours=50), company="Globex")
        eventually(lambda: stage.questions, within=45)
        asked_about = waiting.company if hours > 0 else "Globex"
        assert asked_about in stage.questions[0]
        stage.says(f"y {stage.ref(asked_about)}")
        eventually(lambda: stage.phase(asked_about) == "attending", within=45)
        assert time.monotonic() - began < 90
    assert len(stage.questions) == 1
    stage.nothing_twice()


@pytest.mark.slow
def test_a_letter_whose_undo_window_ended_while_the_clock_leapt_leaves(timed: Stage):
    stage = timed
    stage.policy["undo_window"] = "1h"
    with stage.run():
        invitation = stage.put_event()
        eventually(lambda: stage.questions)
        stage.says(f"n {stage.ref()}")
        eventually(lambda: stage.texts_with("bow out"))
        stage.jump(2 * HOUR)
        eventually(lambda: stage.phase() == "withdrawn" and stage.replies(invitation), within=45)
    assert len(stage.letters(invitation)) == 1


@pytest.mark.slow
def test_woken_after_the_interview_an_approved_no_sends_nothing_and_says_so(timed: Stage):
    stage = timed
    stage.policy["undo_window"] = "1h"
    invitation = stage.put_event()
    stage.once()
    stage.says(f"n {stage.ref()}")
    stage.once()
    stage.jump(timedelta(hours=61))

    stage.once()
    stage.once()

    assert stage.phase() == "unresolved"
    assert not stage.mails(invitation.recruiter)
    assert len(stage.texts_with("could not leave in time")) == 1
