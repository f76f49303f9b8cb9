"""The only place that asks what time it is."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time, as aware UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's wall clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def monotonic() -> float:
    """Seconds that pass only forward and stand still while the machine sleeps; for spans, never for dates."""
    return time.monotonic()


class LeapingClock:
    """A clock that runs as usual from `start` and can be put forward: for the demo, where days pass in seconds."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._began = time.monotonic()
        self._leapt = timedelta(0)

    def now(self) -> datetime:
        return self._start + self._leapt + timedelta(seconds=time.monotonic() - self._began)

    def leap_to(self, at: datetime) -> None:
        """Put it forward to `at`; never back."""
        self._leapt += max(at - self.now(), timedelta(0))
