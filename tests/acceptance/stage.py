"""A stage for the whole program: real servers on loopback, the program in processes of its own, the people by hand.

What is observed is read where the world sees it: in the provider's ledger, in the recruiter's mailbox, on the
calendar server, and in the program's own `--json`.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from icalendar import Calendar
from typer.testing import CliRunner

from daemon.cli.main import app
from integrations.standins.smtp_sink import SmtpSink
from integrations.standins.twilio_server import TwilioServer
from tests.acceptance.invitations import Invitation, now
from tests.acceptance.wall_clock import WallClock
from tests.integrations.calendar_servers import DavHome

ROOT = Path(__file__).parent.parent.parent
ME, PHONE, STRANGER = "sam@example.org", "+14155550101", "+14155550177"
PATIENCE = 60.0  # seconds that anything awaited is given on a busy machine
POLICY: Mapping[str, object] = {
    "ask_before": ["72h", "48h", "30h"],
    "notice": "24h",
    "undo_window": "2s",
    "quiet_hours": [],
    "second_thoughts": False,
}


def eventually(true: Callable[[], Any], what: str = "", within: float = PATIENCE, every: float = 0.1) -> Any:
    """What `true` returns, as soon as it is something."""
    end = time.monotonic() + within
    while not (found := true()):
        assert time.monotonic() < end, f"not within {within:g} s: {what or true}"
        time.sleep(every)
    return found


def fair(seconds: float) -> float:
    """`seconds` of a machine that has nothing else to do, on this one as busy as it is."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def environment(**more: str) -> dict[str, str]:
    """Of a process: this checkout, and nothing of ours that the tests were started with."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CALLAHEAD_", "NOTIFY_"))}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


@dataclass
class Daemon:
    """`callahead run` in a process."""

    process: subprocess.Popen[bytes]
    log_path: Path

    @property
    def log(self) -> str:
        return self.log_path.read_text(errors="replace")

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def kill(self) -> None:
        """Without a word, as the kernel does it when memory runs out."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """SIGTERM; the exit code."""
        self.signal(signal.SIGTERM)
        return self.process.wait(60)


@dataclass
class Stage:
    """One candidate's world. `dav` is the calendar that the config names; `more` is appended to the config."""

    path: Path
    dav: DavHome
    mail: SmtpSink
    twilio: TwilioServer
    policy: dict[str, object] = field(default_factory=dict)
    more: str = ""
    every: str = "1s"
    smtp_url: str = ""
    environ: dict[str, str] = field(default_factory=dict)
    daemons: list[Daemon] = field(default_factory=list)
    clock: WallClock | None = None

    # The config.

    @property
    def config_path(self) -> Path:
        return self.path / "callahead.toml"

    @property
    def database(self) -> Path:
        return self.path / "callahead.db"

    def config(self) -> Path:
        """Write it as the stage stands now."""
        policy = "\n".join(f"{name} = {json.dumps(value)}" for name, value in {**POLICY, **self.policy}.items())
        self.config_path.write_text(f"""
[candidate]
name = "Sam Rivera"
phone = "{PHONE}"
email = "{ME}"
timezone = "America/New_York"
employer_domains = ["currentjob.example"]

[store]
url = "sqlite:///{self.database}"

[policy]
{policy}

[[calendars]]
name = "personal"
kind = "caldav"
url = "{self.dav.url}"
username = "{self.dav.username or "sam"}"
password = "{self.dav.password or "none"}"
every = "{self.every}"

[sms]
provider = "twilio"
account_sid = "{self.twilio.account_sid}"
auth_token = "{self.twilio.auth_token}"
from = "{self.twilio.number}"
api_base = "{self.twilio.url}"
every = "{self.every}"
per_second = 0

[email]
from = "Sam Rivera <{ME}>"
smtp = "{self.smtp_url or self.mail.url}"

[web]
listen = ""

{self.more}
""")
        self.config_path.chmod(0o600)
        return self.config_path

    # The calendar.

    def put_event(self, starts_in: timedelta = timedelta(hours=60), **more: Any) -> Invitation:
        """A recruiter's invitation comes into the calendar; by default it is one that is asked about at once."""
        invitation = Invitation(starts_at=now() + starts_in, **more)
        self.put(invitation)
        return invitation

    def put(self, invitation: Invitation) -> None:
        self.dav.put(invitation.name, invitation.text())

    def remove(self, invitation: Invitation) -> None:
        self.dav.delete(self.dav.calendar + invitation.name)

    def partstats(self, invitation: Invitation) -> dict[str, str]:
        """Address -> PARTSTAT, as the server shows it now."""
        event = Calendar.from_ical(self.dav.get(self.dav.calendar + invitation.name)).walk("VEVENT")[0]
        found = event.get("ATTENDEE")
        attendees = found if isinstance(found, list) else [found]
        return {str(one).removeprefix("mailto:"): str(one.params.get("PARTSTAT", "")) for one in attendees}

    def partstat(self, invitation: Invitation) -> str:
        return self.partstats(invitation)[ME]

    # The program.

    def start(self, *args: str, **environ: str) -> subprocess.Popen[str]:
        """A command in a process of its own, not waited for."""
        self.config_path.exists() or self.config()
        return subprocess.Popen(
            [sys.executable, "-m", "daemon", *args, "--config", str(self.config_path)],
            cwd=self.path,
            env=environment(**self.environ, **environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def command(self, *args: str, code: int | None = 0, within: float = 110) -> subprocess.CompletedProcess[str]:
        """A command to its end. Fails where the exit code is another, and where a traceback is shown."""
        process = self.start(*args)
        try:
            out, err = process.communicate(timeout=within)
        finally:
            process.kill()
        assert "Traceback" not in out + err, err
        assert code is None or process.returncode == code, (process.returncode, out, err)
        return subprocess.CompletedProcess(args, process.returncode, out, err)

    def once(self, code: int | None = 0) -> dict[str, Any]:
        """One pass, and its report."""
        report: dict[str, Any] = json.loads(self.command("once", "--json", code=code).stdout)
        return report

    def once_until(self, true: Callable[[], Any], what: str = "", passes: int = 12, pause: float = 1.0) -> Any:
        """Passes, as cron makes them, until something is so."""
        for _ in range(passes):
            self.once(code=None)
            if found := true():
                return found
            time.sleep(pause)
        raise AssertionError(f"not within {passes} passes: {what or true}")

    @contextlib.contextmanager
    def run(self, **environ: str) -> Iterator[Daemon]:
        """The daemon, up and ready; ended by SIGTERM, if it is still there."""
        daemon = self.launch(**environ)
        try:
            yield daemon
            if daemon.process.poll() is None:
                assert daemon.stop() == 0, daemon.log
        finally:
            daemon.kill()
        assert "Traceback" not in daemon.log, daemon.log

    def launch(self, **environ: str) -> Daemon:
        """The daemon, up and ready; whoever launches it ends it."""
        self.config_path.exists() or self.config()
        log_path = self.path / f"run-{len(self.daemons)}.log"
        with log_path.open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "daemon", "run", "--config", str(self.config_path)],
                cwd=self.path,
                env=environment(**self.environ, **environ),
                stdout=log,
                stderr=log,
            )
        daemon = Daemon(process, log_path)
        self.daemons.append(daemon)
        eventually(lambda: "callahead runs" in daemon.log or process.poll() is not None, "the daemon starts")
        assert process.poll() is None, daemon.log
        return daemon

    def kill_all(self) -> None:
        for daemon in self.daemons:
            daemon.kill()

    def jump(self, by: timedelta) -> None:
        """The wall clock is set: the program's and the provider's alike."""
        assert self.clock is not None, "only the stage `timed` has a clock of its own"
        self.clock.jump(by)

    def read(self, *args: str) -> Any:
        """What a command that only looks prints as JSON; in this process, to save time."""
        result = CliRunner().invoke(app, [*args, "--json", "--config", str(self.config_path)])
        assert result.exit_code == 0, (result.exit_code, result.stdout, result.stderr)
        return json.loads(result.stdout)

    def interviews(self) -> list[dict[str, Any]]:
        return list(self.read("interviews", "--all"))

    def interview(self, company: str = "Acme") -> dict[str, Any]:
        (row,) = (one for one in self.interviews() if one["company"] == company)
        return dict(row)

    def phase(self, company: str = "Acme") -> str:
        return str(self.interview(company)["phase"])

    def ref(self, company: str = "Acme") -> str:
        return str(self.interview(company)["ref"])

    def outbox(self, purpose: str = "", channel: str = "") -> list[dict[str, Any]]:
        rows = self.read("outbox")
        return [one for one in rows if purpose in ("", one["purpose"]) and channel in ("", one["channel"])]

    # The phone.

    def says(self, text: str, from_: str = PHONE) -> None:
        """Somebody texts our number."""
        self.twilio.receive(from_, text)

    @property
    def texts(self) -> list[str]:
        """Every text of ours that the provider took, in the order of arrival."""
        return [one.body for one in self.twilio.outbound]

    def text(self, *pieces: str) -> str:
        """The only text with all of these in it."""
        (found,) = self.texts_with(*pieces)
        return found

    def texts_with(self, *pieces: str) -> list[str]:
        return [one for one in self.texts if all(piece in one for piece in pieces)]

    @property
    def questions(self) -> list[str]:
        return self.texts_with("Are you going?")

    # The mailboxes.

    def mails(self, to: str) -> list[EmailMessage]:
        return [one.message for one in self.mail.mails if one.recipient == to]

    def letters(self, invitation: Invitation) -> list[EmailMessage]:
        """To the recruiter, in words."""
        return [one for one in self.mails(invitation.recruiter) if _calendar_part(one) is None]

    def replies(self, invitation: Invitation) -> list[Any]:
        """The VEVENTs of the iTIP replies that the recruiter was mailed, by us or by the calendar server."""
        parts = map(_calendar_part, self.mails(invitation.recruiter))
        found = [Calendar.from_ical(part) for part in parts if part is not None]
        assert all(str(one["METHOD"]) == "REPLY" for one in found)
        return [one.walk("VEVENT")[0] for one in found]

    # The end of every scene.

    def nothing_twice(self) -> None:
        """No text, no letter and no reply went out a second time."""
        assert_unique([one.body for one in self.twilio.outbound])
        assert_unique([(one.recipient, _essence(one.message)) for one in self.mail.mails])


def assert_unique(things: list[Any]) -> None:
    twice = [one for one in things if things.count(one) > 1]
    assert not twice, twice


def _calendar_part(mail: EmailMessage) -> bytes | None:
    for part in mail.walk():
        if part.get_content_type() == "text/calendar":
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            return content
    return None


def _essence(mail: EmailMessage) -> str:
    """What the reader would call the same mail. A REPLY is one whatever its words; a letter by its purpose."""
    return "REPLY" if _calendar_part(mail) is not None else str(mail["Subject"])


def plain(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def clear_sentence(letter: EmailMessage) -> str:
    """The one sentence of a cancellation that nobody can misread."""
    found = re.findall(r"[^.!?\n]*\bwill not attend\b[^\n]*?[.!?](?=\s|$)", plain(letter))
    assert len(found) == 1, plain(letter)
    return str(found[0]).strip()


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
