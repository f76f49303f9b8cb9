"""`callahead run`: the metronome's beats, signals, and what systemd wants to hear."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from types import FrameType

import structlog

from daemon.clock import monotonic
from daemon.core.delivery import Channel
from daemon.loops.deliver_outbox import collect_receipts
from daemon.loops.desk import Desk
from daemon.loops.hear_replies import hear_replies
from daemon.loops.notebook import PASSED_AT, set_instant
from daemon.loops.one_pass import PassReport, drain
from daemon.loops.own_wording import tell_of_own_wording
from daemon.loops.take_steps import replan
from daemon.loops.watch_calendars import next_watch_at, watch_calendars
from daemon.metronome import Beat, Metronome

log = structlog.get_logger()
TICK = 1.0  # seconds
HUNG = 240.0  # seconds without a completed drain, after which the watchdog is no longer fed
FINISH = 3.0  # seconds that running work is given to end after SIGTERM
HEARTBEAT = timedelta(seconds=30)


class Service:
    """The daemon in one process. `reload` builds a new desk from the config, or raises with what is wrong."""

    def __init__(self, desk: Desk, every: timedelta, reload: Callable[[], Desk], ping: Callable[[], None]) -> None:
        self.stopping = threading.Event()
        self._reloading = threading.Event()
        self._busy = threading.Semaphore(3)
        self._rung: SimpleQueue[str] = SimpleQueue()  # names of calendars whose bell rang
        self._mail_rang = threading.Event()
        self.desk = self._hold(desk)
        self._reload = reload
        self._ping = ping
        beats = (
            Beat(name="drain", work=self._drain, next_at=self._next_due, heartbeat=HEARTBEAT),
            Beat(name="hear", work=self._hear, next_at=self._next_hearing, heartbeat=every),
            Beat(name="watch", work=self._watch, next_at=self._next_watch, heartbeat=HEARTBEAT),
        )
        self.metronome = Metronome(beats, desk.clock)

    def run(self) -> None:
        """Work until SIGTERM or SIGINT. SIGHUP reads the config anew."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        signal.signal(signal.SIGHUP, self._ask_for_reload)
        replan(self.desk)
        tell_of_own_wording(self.desk)
        self.metronome.start()
        self._listen()
        notify("READY=1")
        log.info("callahead runs", calendars=len(self.desk.calendars))
        while not self.stopping.wait(TICK):
            self._tick()
        notify("STOPPING=1")
        self._stop_listening()
        self.metronome.stop()
        self._wait_for_the_end()
        log.info("callahead stops")

    def _tick(self) -> None:
        if self._reloading.is_set():
            self._reloading.clear()
            self._take_new_config()
        try:
            self.metronome.tick()
        except Exception:
            log.exception("could not read what is due")
        if monotonic() - self.metronome.completed_at["drain"] < HUNG:
            notify("WATCHDOG=1")

    def _hold(self, desk: Desk) -> Desk:
        return replace(desk, pause=self._pause)

    def _pause(self, seconds: float) -> None:
        self.stopping.wait(seconds)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping.set()

    def _ask_for_reload(self, _number: int, _frame: FrameType | None) -> None:
        self._reloading.set()

    def _take_new_config(self) -> None:
        notify("RELOADING=1")
        try:
            desk = self._hold(self._reload())
            replan(desk)
            tell_of_own_wording(desk)
            self._stop_listening()
            self.desk = desk
            self._listen()
            self.metronome.arm()
            log.info("config read anew", calendars=len(self.desk.calendars))
        except Exception as mistake:
            # Whatever is wrong with the new config, the old one keeps the promise.
            log.error("the config was not taken; the old one stays", error=str(mistake))
        notify("READY=1")

    def _listen(self) -> None:
        for one in self.desk.calendars:
            if one.bell is not None:
                one.bell.listen(partial(self._rung.put, one.name))
        if self.desk.mailbox is not None and self.desk.mailbox.bell is not None:
            self.desk.mailbox.bell.listen(self._mail_rang.set)

    def _stop_listening(self) -> None:
        for one in self.desk.calendars:
            if one.bell is not None:
                one.bell.stop()
        if self.desk.mailbox is not None and self.desk.mailbox.bell is not None:
            self.desk.mailbox.bell.stop()

    def _drain(self) -> None:
        with self._busy:
            report = PassReport()
            drain(self.desk, report)
            for error in report.errors:
                log.warning("delivery", error=error)

    def _hear(self) -> None:
        with self._busy:
            rang = self._mail_rang.is_set()
            self._mail_rang.clear()
            hearing = hear_replies(self.desk, even_if_not_due=rang)
            collect_receipts(self.desk)
            for error in hearing.errors:
                log.warning("inbox", error=error)
        if not self.desk.calendars and not hearing.errors:
            self._ping()  # without a calendar this is all that a complete pass does
        if hearing.replies:
            self.metronome.arm()

    def _watch(self) -> None:
        with self._busy:
            self._answer_the_bells()
            watching = watch_calendars(self.desk)
            for one in watching.calendars:
                self._tell(one.name, one.error, one.problems)
        if watching.calendars and all(one.ok for one in watching.calendars):
            with self.desk.store.transaction(self.desk.candidate.id) as tx:
                set_instant(tx, PASSED_AT, self.desk.now())
            self._ping()
        if watching.calendars:
            self.metronome.arm()

    def _tell(self, name: str, error: str, problems: tuple[str, ...]) -> None:
        if error:
            log.warning("calendar", name=name, error=error)
        for problem in problems:
            log.warning("event skipped", calendar=name, problem=problem)

    def _next_due(self) -> datetime | None:
        with self.desk.store.transaction(self.desk.candidate.id) as tx:
            dues = (tx.interviews.next_due_at(), tx.outbox.next_due_at(frozenset(Channel) - set(self.desk.transports)))
        return min((due for due in dues if due is not None), default=None)

    def _next_hearing(self) -> datetime | None:
        return self.desk.now() if self._mail_rang.is_set() else None

    def _next_watch(self) -> datetime | None:
        return next_watch_at(self.desk) if self._rung.empty() else self.desk.now()

    def _answer_the_bells(self) -> None:
        """Make due whose bell rang. One that rings while it is being read is read once more."""
        rung = {self._rung.get() for _ in range(self._rung.qsize())}
        with self.desk.store.transaction(self.desk.candidate.id) as tx:
            for name in rung & {one.name for one in self.desk.calendars}:
                tx.calendars.save(replace(tx.calendars.state(name), next_at=self.desk.now()))

    def _wait_for_the_end(self) -> None:
        """A message in the hands of a transport is let finish, within what systemd and people bear."""
        deadline = monotonic() + FINISH
        for _ in range(3):
            self._busy.acquire(timeout=max(0.0, deadline - monotonic()))


def notify(state: str) -> None:
    """sd_notify(3); nothing where no service manager listens."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as to_manager:
        try:
            to_manager.sendto(state.encode(), "\0" + address[1:] if address.startswith("@") else address)
        except OSError as error:
            log.warning("systemd could not be told", error=error.strerror or "", socket=Path(address).name)
