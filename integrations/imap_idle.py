"""Waits in IDLE (RFC 2177), so that an invitation is read within seconds of its arrival.

It only makes a poll happen sooner: where the server has no IDLE, or the line is down, polling goes on as ever.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from daemon.clock import monotonic
from integrations.calendar_access import CalendarAccess, Cannot
from integrations.deadline import shut
from integrations.imap_session import ImapLogin, examine, has, login_of, signed_in

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

# Servers hang up after half an hour (RFC 2177, 3), the boxes in between that translate addresses long before.
RENEW = 9 * 60.0
FIRST_WAIT, LONGEST_WAIT = 5.0, 600.0  # seconds until the next attempt


class ImapBell:
    """Implements daemon.ports.Bell for one folder: the first of those that are read.

    It rings each time that it begins to wait, for what came before that, and then for each mail.
    """

    def __init__(self, access: CalendarAccess, *, renew: float = RENEW, first_wait: float = FIRST_WAIT) -> None:
        self._login: ImapLogin = login_of(access)
        self._folder = (access.folders or (self._login.folder,))[0]
        self._renew = renew
        self._first_wait = first_wait
        self._stopping = threading.Event()
        self._socket: socket.socket | None = None

    def listen(self, ring: Callable[[], None]) -> None:
        threading.Thread(target=self._run, args=(ring,), name=f"idle {self._folder}", daemon=True).start()

    def stop(self) -> None:
        self._stopping.set()
        shut(self._socket)

    def _run(self, ring: Callable[[], None]) -> None:
        wait = self._first_wait
        while not self._stopping.is_set():
            began = monotonic()
            try:
                with signed_in(self._login, self._hold) as box:
                    if not has(box, "IDLE"):
                        return
                    examine(box, self._folder)
                    self._wait(box, ring)
            except Cannot as cannot:
                # A refused password is not tried over and over: that is how accounts are locked.
                healthy = monotonic() - began > self._renew
                wait = LONGEST_WAIT if cannot.unavailable.by_user else self._first_wait if healthy else wait
            self._stopping.wait(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    def _hold(self, connection: socket.socket) -> None:
        self._socket = connection

    def _wait(self, box: BaseMailBox, ring: Callable[[], None]) -> None:
        while not self._stopping.is_set():
            with box.idle as idle:
                # Now, and not when a mail is announced: so it also rings for what came while nobody waited.
                ring()
                end = monotonic() + self._renew
                while (left := end - monotonic()) > 0:
                    lines = idle.poll(left)
                    if not lines or any(line.endswith(b" EXISTS") for line in lines):
                        break
