"""The daemon's side of its calendar readers: starts them, asks them, gives them up."""

from __future__ import annotations

import os
import selectors
import signal
import struct
import subprocess
import sys
import threading
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

from daemon.clock import monotonic
from daemon.ports import Pulled
from integrations.calendar_access import CalendarAccess
from integrations.worker_messages import RETIRED, Call, Failed, Unchanged, packed, unpacked


class GivenUp(Exception):
    """A child did not answer. `asked`: the call may have reached it."""

    def __init__(self, reason: str, *, asked: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.asked = asked


class Child:
    """One child process. Not for several threads at once."""

    def __init__(self) -> None:
        root = str(Path(__file__).resolve().parent.parent)
        path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")]))
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", "integrations.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                env={**os.environ, "PYTHONPATH": path, "MALLOC_ARENA_MAX": "2"},
            )
        except OSError as error:
            raise GivenUp(f"the calendar reader does not start ({error.strerror})", asked=False) from None
        self._left_at: dict[CalendarAccess, str] = {}
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            os.set_blocking(pipe.fileno(), False)

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    def ask(self, call: Call) -> Any:
        """The answer to one call. Raises GivenUp, with the child gone, where none comes in time."""
        deadline = monotonic() + call.seconds
        known = call.cursor is not None and call.access is not None and self._left_at.get(call.access) == call.cursor
        try:
            body = self._exchange(packed(replace(call, cursor=None, as_before=True) if known else call), deadline)
        except TimeoutError:
            self.stop()
            raise GivenUp(f"no answer within {call.seconds:g} s") from None
        except (EOFError, OSError):
            self.stop()
            raise self._ended() from None
        answer = unpacked(body)
        self._note(call, answer)
        return answer

    def _note(self, call: Call, answer: Any) -> None:
        """The cursor at which the child left the calendar; it keeps the same book."""
        if call.what != "pull" or call.access is None:
            return
        self._left_at.pop(call.access, None)
        if isinstance(answer, Pulled):
            self._left_at[call.access] = answer.cursor
        elif isinstance(answer, Unchanged) and call.cursor is not None:
            self._left_at[call.access] = call.cursor

    def stop(self) -> None:
        """End it, now."""
        if self.is_alive:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def _ended(self) -> GivenUp:
        code = self.process.returncode
        if code == RETIRED:
            return GivenUp("the calendar reader had retired", asked=False)
        if code in (-signal.SIGXCPU, -signal.SIGALRM):
            return GivenUp("reading it takes too long")
        return GivenUp(f"the calendar reader ended before it answered ({code})")

    def _exchange(self, request: bytes, deadline: float) -> bytes:
        """Write and read at once: neither side may wait for the other's full pipe."""
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin is not None
        assert stdout is not None
        unsent, answer = memoryview(request), bytearray()
        with selectors.DefaultSelector() as ready:
            ready.register(stdout, selectors.EVENT_READ)
            ready.register(stdin, selectors.EVENT_WRITE)
            while len(answer) < 4 or len(answer) < 4 + struct.unpack(">I", answer[:4])[0]:
                left = deadline - monotonic()
                if left <= 0:
                    raise TimeoutError
                for key, _ in ready.select(left):
                    if key.fileobj is stdout:
                        answer += _read(stdout.fileno())
                    else:
                        unsent = unsent[os.write(stdin.fileno(), unsent[:65536]) :]
                        if not unsent:
                            ready.unregister(stdin)
        return bytes(answer[4:])


def _read(descriptor: int) -> bytes:
    data = os.read(descriptor, 1 << 20)
    if not data:
        raise EOFError
    return data


class Children:
    """Children to be had: an idle one where there is one, else a new one. Safe for threads.

    One pool serves any number of calendars; it has as many children as are busy at once.
    """

    def __init__(self) -> None:
        self._idle: list[Child] = []
        self._lock = threading.Lock()
        weakref.finalize(self, _stop_all, self._idle)

    def ask(self, call: Call) -> Any:
        """The answer to one call, by whatever child. Raises GivenUp."""
        while True:
            child, fresh = self._take()
            try:
                answer = child.ask(call)
            except GivenUp as given_up:
                if given_up.asked or fresh:
                    raise
                continue  # it had retired in this very moment, and has read nothing
            with self._lock:
                self._idle.append(child)
            if isinstance(answer, Failed):
                raise GivenUp(answer.reason)
            return answer

    def idle(self) -> tuple[Child, ...]:
        """Those that wait for a call just now."""
        with self._lock:
            return tuple(self._idle)

    def close(self) -> None:
        """End every idle child."""
        with self._lock:
            _stop_all(self._idle)

    def _take(self) -> tuple[Child, bool]:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.is_alive:
                    return child, False
                child.stop()
        return Child(), True


def _stop_all(children: list[Child]) -> None:
    while children:
        children.pop().stop()
