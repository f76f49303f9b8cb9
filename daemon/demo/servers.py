"""The demo's own servers on loopback: a real CalDAV server, a mail sink, an endpoint that behaves like Twilio."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket

import requests

from daemon.clock import Clock, monotonic
from daemon.demo.script import CANDIDATE, PHONE, Scene
from integrations.standins.smtp_sink import SmtpSink
from integrations.standins.twilio_server import TwilioServer

STARTS_WITHIN = 10.0  # seconds
LOGIN = ("sam", "demo")
MAKE_CALENDAR = (
    '<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
    "<D:set><D:prop><D:displayname>Personal</D:displayname></D:prop></D:set></C:mkcalendar>"
)


@dataclass(frozen=True, slots=True)
class CalendarServer:
    """Radicale, with one calendar of one user."""

    url: str

    def put(self, scene: Scene, invitation: str) -> None:
        """The employer's invitation reaches the calendar."""
        answer = requests.put(f"{self.url}{scene.company}.ics", data=invitation.encode(), auth=LOGIN, timeout=10)
        answer.raise_for_status()

    def partstat(self, scene: Scene) -> str:
        """What the event on the server says of the candidate now."""
        text = requests.get(f"{self.url}{scene.company}.ics", auth=LOGIN, timeout=10).text
        unfolded = text.replace("\r\n ", "").replace("\n ", "")
        mine = next(line for line in unfolded.splitlines() if line.startswith("ATTENDEE") and CANDIDATE in line)
        return mine.partition("PARTSTAT=")[2].partition(";")[0].partition(":")[0]


@dataclass(frozen=True, slots=True)
class Stage:
    calendar: CalendarServer
    mail: SmtpSink
    twilio: TwilioServer

    def config(self, folder: Path) -> str:
        """The config that a user of these three servers would write."""
        return f"""
[candidate]
name = "Sam Rivera"
phone = "{PHONE}"
email = "{CANDIDATE}"
timezone = "America/New_York"

[store]
url = "sqlite:///{folder / "demo.db"}"

[policy]
follow_up_after = 0

[[calendars]]
name = "personal"
kind = "caldav"
url = "{self.calendar.url}"
username = "{LOGIN[0]}"
password = "{LOGIN[1]}"
every = "1s"

[sms]
provider = "twilio"
account_sid = "{self.twilio.account_sid}"
auth_token = "{self.twilio.auth_token}"
from = "{self.twilio.number}"
api_base = "{self.twilio.url}"
every = "1s"
per_second = 0

[email]
from = "Sam Rivera <{CANDIDATE}>"
smtp = "{self.mail.url}"

[web]
listen = ""
"""


@contextmanager
def open_stage(folder: Path, clock: Clock) -> Iterator[Stage]:
    """All three started; all three stopped at the end, whatever happens."""
    with (
        SmtpSink() as mail,
        TwilioServer(clock=clock.now, number="+14155550199") as twilio,
        _radicale(folder) as url,
    ):
        yield Stage(CalendarServer(url), mail, twilio)


@contextmanager
def _radicale(folder: Path) -> Iterator[str]:
    port = _free_port()
    users, config = folder / "users", folder / "radicale.ini"
    users.write_text(f"{LOGIN[0]}:{LOGIN[1]}\n")
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n"
        f"[auth]\ntype = htpasswd\nhtpasswd_filename = {users}\nhtpasswd_encryption = plain\ndelay = 0\n"
        f"[storage]\nfilesystem_folder = {folder / 'collections'}\n[logging]\nlevel = error\n"
    )
    command = [sys.executable, "-m", "radicale", "-C", str(config)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield _first_calendar(port, process)
    finally:
        process.terminate()
        process.wait(5)


def _free_port() -> int:
    with socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _first_calendar(port: int, process: subprocess.Popen[bytes]) -> str:
    url, began = f"http://127.0.0.1:{port}/sam/personal/", monotonic()
    while monotonic() - began < STARTS_WITHIN and process.poll() is None:
        try:
            requests.request("MKCALENDAR", url, data=MAKE_CALENDAR, auth=LOGIN, timeout=2).raise_for_status()
        except requests.ConnectionError:
            threading.Event().wait(0.05)  # not listening yet
            continue
        return url
    raise RuntimeError("the demo's calendar server did not start")
