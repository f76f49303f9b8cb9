"""`callahead demo`: no account, no config, nothing left behind."""

from __future__ import annotations

import os
import tempfile
import threading
from datetime import timedelta
from pathlib import Path

import typer
from rich.console import Console

from daemon.app import build_desk
from daemon.clock import LeapingClock, SystemClock, monotonic
from daemon.demo.play import Play
from daemon.demo.screen import Screen
from daemon.demo.script import monday_morning, scenes
from daemon.demo.servers import Stage, open_stage
from daemon.logs import configure
from daemon.service import Service
from daemon.settings import load
from daemon.store.upgrade import upgrade


def run_demo(console: Console | None = None) -> int:
    """Play the week; 0 only if all three interviews ended as they should."""
    began = monotonic()
    screen = Screen(console)
    screen.title()
    configure("CRITICAL", json=False, secrets=())
    clock = LeapingClock(monday_morning(SystemClock().now()))
    with tempfile.TemporaryDirectory(prefix="callahead-demo-") as name, open_stage(Path(name), clock) as stage:
        play = _rehearsed(Path(name), stage, clock, screen)
        director = threading.Thread(target=play.run, daemon=True)
        director.start()
        play.service.run()
        director.join(5)
        lines = play.outcome()
        play.desk.store.close()
    screen.outcome(lines, monotonic() - began)
    return 0 if all(good for good, _ in lines) else 1


def _rehearsed(folder: Path, stage: Stage, clock: LeapingClock, screen: Screen) -> Play:
    config = folder / "callahead.toml"
    config.write_text(stage.config(folder))
    config.chmod(0o600)
    settings = load(config, os.environ)
    upgrade(settings.store_url)
    desk = build_desk(settings, clock=clock)
    service = Service(desk, every=timedelta(seconds=1), reload=lambda: desk, ping=lambda: None)
    return Play(stage, desk, service, clock, screen, scenes(clock.now()))


def demo() -> None:
    """See it all happen: one week of a job search on servers of its own, in under 30 seconds.

    No account, no config, nothing leaves this machine. Exit code 0 only if every interview ended as it should.
    """
    code = run_demo()
    if code:
        raise typer.Exit(code)
