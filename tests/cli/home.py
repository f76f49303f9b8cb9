"""Somebody's home: a config, a folder calendar, console transports; and the program run in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from daemon.cli.main import app
from daemon.core.policy import Candidate
from daemon.store.transaction import Store

ROOT = Path(__file__).parent.parent.parent
CONFIG = """
[candidate]
name = "Sam Rivera"
phone = "+14155550101"
email = "sam@example.org"
timezone = "America/New_York"
employer_domains = ["currentjob.example"]

[store]
url = "{store}"

[policy]
quiet_hours = []
{policy}

[[calendars]]
name = "personal"
kind = "folder"
url = "{calendar}"

[sms]
provider = "console"

[email]
from = "Sam Rivera <sam@example.org>"
smtp = "console:"

{more}
"""
EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//acme.example//EN
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20260101T000000Z
DTSTART:{start}
DTEND:{end}
SUMMARY:{summary}
DESCRIPTION:{description}
ORGANIZER;CN=Dana Lee:mailto:dana@acme.example
ATTENDEE;CN=Sam Rivera;PARTSTAT=NEEDS-ACTION:mailto:sam@example.org
END:VEVENT
END:VCALENDAR
"""
ABOUT = "Your job interview with Acme. Your recruiter: Dana Lee\\, dana@acme.example"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Home:
    """`path` holds everything; the config has no secrets but an environment of its own."""

    path: Path

    @property
    def config(self) -> Path:
        return self.path / "callahead.toml"

    @property
    def calendar(self) -> Path:
        return self.path / "calendar"

    @property
    def database(self) -> Path:
        return self.path / "callahead.db"

    def write_config(self, *, policy: str = "", more: str = "", store: str = "") -> None:
        url = store or f"sqlite:///{self.database}"
        text = CONFIG.format(store=url, calendar=self.calendar, policy=policy, more=more)
        self.config.write_text(text)
        self.config.chmod(0o600)

    def put_event(
        self,
        uid: str = "acme-1@acme.example",
        *,
        starts_in: timedelta = timedelta(hours=49),
        summary: str = "Interview: Backend Engineer at Acme",
        description: str = ABOUT,
    ) -> None:
        start = now() + starts_in
        text = EVENT.format(
            uid=uid,
            start=f"{start:%Y%m%dT%H%M%SZ}",
            end=f"{start + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
            summary=summary,
            description=description,
        )
        (self.calendar / f"{uid}.ics").write_text(text.replace("\n", "\r\n"))

    def run(self, *args: str, code: int | None = 0, answers: str | None = None) -> Result:
        """A command in this process, with `--config`. Fails where the exit code is another than `code`."""
        result = CliRunner().invoke(app, [*args, "--config", str(self.config)], input=answers)
        assert code is None or result.exit_code == code, (result.exit_code, result.stdout, result.stderr)
        return result

    def json(self, *args: str, code: int | None = 0) -> Any:
        return json.loads(self.run(*args, "--json", code=code).stdout)

    def start(self, *args: str, **environ: str) -> subprocess.Popen[str]:
        """The same program in a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "daemon", *args],
            cwd=self.path,
            env=environment(**environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ref(self) -> str:
        """The ref of the only interview."""
        (row,) = self.json("interviews", "--all")
        return str(row["ref"])

    def store(self) -> Store:
        return Store(f"sqlite:///{self.database}")

    def copied_to(self, path: Path) -> Home:
        copy = Home(Path(shutil.copytree(self.path, path)))
        copy.write_config()
        return copy


def environment(**more: str) -> dict[str, str]:
    """Of a process: this checkout, and nothing of ours that the tests were started with."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CALLAHEAD_")}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def a_home(path: Path) -> Home:
    home = Home(path)
    home.calendar.mkdir(parents=True)
    home.write_config()
    return home


ME = Candidate().id
