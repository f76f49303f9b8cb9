"""APScheduler as the metronome: it only wakes loops. What is due stands in the database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from daemon.clock import Clock, SystemClock, monotonic

log = structlog.get_logger()
JUMP = timedelta(seconds=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One loop to be woken: at the instant that `next_at` tells, and every `heartbeat` at the latest."""

    name: str
    work: Callable[[], object]
    next_at: Callable[[], datetime | None]
    heartbeat: timedelta = timedelta(seconds=30)


class Metronome:
    """Wakes each beat when it is due, never twice at a time, and survives jumps of the wall clock.

    `completed_at`: monotonic seconds at which a beat last came to its end, for the watchdog.
    """

    def __init__(self, beats: tuple[Beat, ...], clock: Clock) -> None:
        self.beats = {beat.name: beat for beat in beats}
        self.completed_at = {beat.name: monotonic() for beat in beats}
        self._clock = clock
        self._lock = threading.Lock()
        self._running: set[str] = set()
        self._offset = self._wall_minus_monotonic()
        # A job's date is removed when it is handed over, and one re-added meanwhile is lost; an interval
        # job that is moved is neither. Late jobs run however late (the default drops them after 1 s).
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(max_workers=len(beats))},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    def start(self) -> None:
        now = datetime_of_scheduler()
        for beat in self.beats.values():
            self._scheduler.add_job(
                self._run,
                "interval",
                [beat.name],
                id=beat.name,
                seconds=beat.heartbeat.total_seconds(),
                next_run_time=now,
            )
        self._scheduler.start()

    def stop(self) -> None:
        """Start nothing more. What runs is not waited for."""
        self._scheduler.shutdown(wait=False)

    def tick(self) -> None:
        """To be called every second or so: notices a jump of the wall clock and what others wrote."""
        offset = self._wall_minus_monotonic()
        jumped, self._offset = offset - self._offset, offset
        if abs(jumped) > JUMP:
            # Asleep for a while, or the clock was set: everything due is decided anew (law 4). After a
            # jump back the scheduler would wait until the old hour comes round again.
            log.info("the clock jumped", seconds=round(jumped.total_seconds()))
            for name in self.beats:
                self._wake(name, timedelta(0))
            return
        self.arm()

    def arm(self) -> None:
        """Set every beat to its next due instant; the database is read anew each time, so no wake is lost."""
        for beat in self.beats.values():
            self._wake(beat.name, self._wait(beat))

    def _wait(self, beat: Beat) -> timedelta:
        now, due_at = self._clock.now(), beat.next_at()
        if due_at is None:
            return beat.heartbeat
        return min(max(due_at - now, timedelta(0)), beat.heartbeat)

    def _wake(self, name: str, wait: timedelta) -> None:
        with self._lock:
            job = self._scheduler.get_job(name)
            wanted = datetime_of_scheduler() + wait
            if job is None or name in self._running:
                return  # a beat that runs reads anew what is due when it ends
            # Only ever sooner: the interval is the heartbeat and keeps its own time.
            if job.next_run_time is None or wanted < job.next_run_time:
                self._scheduler.modify_job(name, next_run_time=wanted)

    def _run(self, name: str) -> None:
        self._running.add(name)
        try:
            self.beats[name].work()
            self.completed_at[name] = monotonic()
        except Exception:
            # A bug, or a full disk: said loudly, and tried again at the next beat. The work is in the
            # database, so nothing is lost; without an end the watchdog will have us restarted.
            log.exception("a loop failed", loop=name)
        finally:
            self._running.discard(name)
            self._rearm(name)

    def _rearm(self, name: str) -> None:
        try:
            self._wake(name, self._wait(self.beats[name]))
        except Exception:
            log.exception("could not read what is due", loop=name)

    def _wall_minus_monotonic(self) -> timedelta:
        return datetime_of_scheduler() - datetime.fromtimestamp(monotonic(), UTC)


def datetime_of_scheduler() -> datetime:
    """The clock that APScheduler compares with: the wall's, whatever our own clock says."""
    return SystemClock().now()
