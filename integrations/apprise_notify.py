"""Extra, one-way notifications to whatever Apprise knows (https://appriseit.com/services/): ntfy, Gotify, Matrix, ….

Apprise weighs 45 MB and brings more than a hundred vendors' own ways to hang: it runs in a process of its own, which is
given up at the deadline, and is started only when there is something to say. Not in the children that read calendars:
they are kept alive, and would keep its weight. The addresses are secrets and go through the pipe.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from daemon.core.delivery import Accepted, LookUp, Message, Outcome, Receipt, Refused, Unknowable

MISSING = "Apprise is not installed: pip install callahead[apprise]"
COMMAND = (sys.executable, "-P", "-m", "integrations.apprise_child")


@dataclass(frozen=True, slots=True)
class AppriseNotify:
    """A Transport to every address in `urls` at once. Every call ends within `deadline`.

    It is an extra: what no address took is Refused, never in doubt, and never tried again.
    """

    urls: tuple[str, ...]
    deadline: timedelta = timedelta(seconds=20)
    command: tuple[str, ...] = COMMAND

    def send(self, message: Message) -> Outcome:
        """Accepted where at least one address took it."""
        if not is_installed():
            return Refused(MISSING)
        took = self._ask(message.body)
        if any(took.values()):
            return Accepted()
        return Refused("no address took the notification" if took else "no notification went out in time")

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:  # noqa: ARG002 - the port has it
        return Unknowable("nobody can be asked about a notification")

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:  # noqa: ARG002 - the port has it
        return ()

    def check(self) -> tuple[bool, str]:
        """Whether Apprise is there and can read every address. Nothing is sent."""
        if not is_installed():
            return False, MISSING
        known = self._ask("")
        unknown = [str(place + 1) for place in range(len(self.urls)) if not known.get(place)]
        if unknown:
            return False, f"Apprise does not know address {', '.join(unknown)} of [alerts] notify: see appriseit.com"
        return True, f"Apprise knows the {_counted(len(self.urls))}; try with --send-test"

    def _ask(self, body: str) -> dict[int, bool]:
        """Which address took it (or, without words to send, is known), as far as was said by the deadline."""
        asked = json.dumps({"urls": self.urls, "body": body})
        try:
            ran = subprocess.run(
                self.command,
                input=asked.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # Apprise logs addresses
                timeout=self.deadline.total_seconds(),
                env={**os.environ, "PYTHONPATH": _path()},
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            return _verdicts(late.output or b"")
        return _verdicts(ran.stdout)


def _path() -> str:
    """Where the child finds us: in a checkout we are not installed."""
    root = str(Path(__file__).resolve().parent.parent)
    return os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")]))


def is_installed() -> bool:
    return find_spec("apprise") is not None


def _verdicts(told: bytes) -> dict[int, bool]:
    """A line each: the place of the address, and whether it took the message. Half a line is none."""
    lines = [line.split() for line in told.decode("ascii", "replace").split("\n")[:-1]]
    return {int(line[0]): line[1] == "yes" for line in lines if len(line) == 2 and line[0].isdecimal()}


def _counted(addresses: int) -> str:
    return "address" if addresses == 1 else f"{addresses} addresses"
