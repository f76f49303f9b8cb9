"""One exchange with a server that has to end in time, whatever the server does.

A socket's timeout is for one read: a server that drips a byte a second is never late. So the exchange runs in a
thread that can be given up. What it means to give up depends on one instant, `Attempt.begin`: before it nothing has
left and, once given up, nothing ever will; after it the other side may have acted.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

T = TypeVar("T")
LINGER = 0.5  # seconds for a thread whose socket was shut down to notice


class GivenUpError(TimeoutError):
    """Nobody waits for this exchange any more, and it had not begun."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It did not end well. `begun`: the other side may have acted on it."""

    error: Exception
    begun: bool


class Attempt(Generic[T]):
    """What the exchange is handed: where it says how far it got."""

    def __init__(self, work: Callable[[Attempt[T]], T]) -> None:
        self.begun = False
        self._work = work
        self._abort: Callable[[], None] = lambda: None
        self._given_up = False
        self._lock = threading.Lock()
        self._ending: list[T | Failed] = []

    def abort_with(self, abort: Callable[[], None]) -> None:
        """How to wake an exchange that hangs: shut its socket down."""
        self._abort = abort

    def begin(self) -> None:
        """The point of no return. Raises where the exchange was given up: then nothing may leave."""
        with self._lock:
            if self._given_up:
                raise GivenUpError
            self.begun = True

    def run(self, deadline: timedelta, once_begun: timedelta) -> T | Failed:
        worker = threading.Thread(target=self._run, name="exchange", daemon=True)
        worker.start()
        worker.join(deadline.total_seconds())
        if worker.is_alive() and self._has_begun():
            worker.join(once_begun.total_seconds())
        if worker.is_alive():
            self._abort()
            worker.join(LINGER)
        return self._ending[0] if self._ending else Failed(TimeoutError("no answer in time"), self.begun)

    def _has_begun(self) -> bool:
        """Whether it has; if not, it never will."""
        with self._lock:
            self._given_up = not self.begun
            return self.begun

    def _run(self) -> None:
        try:
            self._ending.append(self._work(self))
        except Exception as error:
            self._ending.append(Failed(error, self.begun))


def within(deadline: timedelta, work: Callable[[Attempt[T]], T], once_begun: timedelta = timedelta(0)) -> T | Failed:
    """What `work` returns, or how it failed, at `deadline` at the latest.

    An exchange that has begun by then is given `once_begun` more.
    """
    return Attempt(work).run(deadline, once_begun)


def shut(connection: socket.socket | None) -> None:
    """Wake whoever reads from or writes to `connection`; it is theirs to close."""
    if connection is not None:
        with contextlib.suppress(OSError):
            # Not SSLSocket.shutdown: that forgets its TLS object, and a late write would go out in the clear.
            socket.socket.shutdown(connection, socket.SHUT_RDWR)
