"""The questions of `callahead init`. Every answer is checked: its shape at once, then against the live service."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from email.utils import formataddr
from pathlib import Path
from typing import Any, Protocol, TypeVar

import typer

from daemon.settings import (
    CalendarSettings,
    EmailSettings,
    SettingsError,
    SmsSettings,
    machine_zone,
    section_from,
    values,
)
from daemon.settings.fields import Section

Table = dict[str, Any]
S = TypeVar("S", bound=Section)

SECRET_HINT = "hidden; env:NAME or file:PATH point to it instead"
EXAMPLE_ADDRESS = {
    "caldav": "https://dav.example.org/sam/personal/",
    "ics": "https://calendar.example.org/sam/basic.ics",
    "folder": "/home/sam/calendar",
}


class Probe(Protocol):
    """Asks the live services. Each returns whether it works, and one line to show."""

    def check_calendar(self, settings: CalendarSettings) -> tuple[bool, str]: ...

    def check_sms(self, settings: SmsSettings) -> tuple[bool, str]: ...

    def check_email(self, settings: EmailSettings) -> tuple[bool, str]: ...


@dataclass
class Wizard:
    """Asks for a whole config. `path` is where it will stand: relative secrets are looked for beside it."""

    probe: Probe
    path: Path
    environ: Mapping[str, str]
    document: Table = field(default_factory=dict)

    def run(self) -> Table:
        """The document to write. Ends only with a way to reach the candidate."""
        typer.echo("A few questions; Enter takes what stands in brackets.\n")
        self.document["candidate"] = ask_candidate(machine_zone(self.environ))
        self.ask_calendars()
        while not self.reachable:
            self.ask_sms()
            self.ask_email()
            if not self.reachable:
                typer.echo("Without texts and without mail there is no way to reach you: one of them is needed.")
        return self.document

    @property
    def reachable(self) -> bool:
        return "sms" in self.document or "email" in self.document

    def ask_calendars(self) -> None:
        """As many as wanted; none is allowed."""
        entries: list[Table] = []
        while typer.confirm("\nWatch another calendar?" if entries else "\nWatch a calendar?", default=not entries):
            entries.append(self.ask_one_calendar([one["name"] for one in entries]))
        if entries:
            self.document["calendars"] = entries

    def ask_one_calendar(self, taken: Collection[str]) -> Table:
        check = self.probe.check_calendar
        return self.until_it_works("calendars", CalendarSettings, lambda: ask_calendar(taken), check)

    def ask_sms(self) -> None:
        if typer.confirm("\nSend texts through Twilio?", default=True):
            self.document["sms"] = self.until_it_works("sms", SmsSettings, ask_sms, self.probe.check_sms)

    def ask_email(self) -> None:
        if typer.confirm("\nSend mail through SMTP? Letters to employers need it.", default=True):
            me = self.document["candidate"]
            table = self.until_it_works("email", EmailSettings, lambda: ask_email(me), self.probe.check_email)
            self.document["email"] = table

    def until_it_works(
        self, name: str, model: type[S], ask_all: Callable[[], Table], check: Callable[[S], tuple[bool, str]]
    ) -> Table:
        """Ask and check; once more while it does not work, unless it is to be kept as it is."""
        while True:
            table = ask_all()
            try:
                works, line = check(section_from(model, name, table, self.path, self.environ))
            except SettingsError as error:
                works, line = False, "; ".join(one.text for one in error.mistakes)
            typer.echo(f"  {'works' if works else 'does not work'}: {line}")
            if works or not typer.confirm("  Answer again? No keeps it as it is.", default=True):
                return table


def ask_candidate(zone: str) -> Table:
    return {
        "name": ask("Your name, as it signs a letter", filled_in),
        "phone": ask("Your phone, with country code, like +14155550101", values.phone),
        "email": ask("Your mail address, the one that invitations name", values.address),
        "timezone": ask("Your time zone", values.zone, default=zone),
    }


def ask_calendar(taken: Collection[str]) -> Table:
    """One [[calendars]] entry, with a name that is not among `taken`."""
    kind = ask("  Kind: caldav, ics (an address to download) or folder (of .ics files)", known_kind, default="caldav")
    entry: Table = {
        "name": ask("  A name for it", lambda text: not_taken(text, taken), default=free_name(taken)),
        "kind": kind,
    }
    address = f"  Its address, like {EXAMPLE_ADDRESS[kind]}"
    entry["url"] = ask_secret(address) if kind == "ics" else ask(address, filled_in)
    return entry | (ask_login() if kind == "caldav" else {})


def ask_sms() -> Table:
    return {
        "provider": "twilio",
        "account_sid": ask("  Account SID (AC…)", filled_in),
        "auth_token": ask_secret("  Auth token"),
        "from": ask("  The number that texts come from, like +14155550199", values.sender_number),
    }


def ask_email(me: Table) -> Table:
    """[email]; `me` is [candidate], for what can be guessed from it."""
    host = me["email"].rpartition("@")[2]
    table = {
        "from": formataddr((me["name"], me["email"])),
        "smtp": ask("  SMTP server", filled_in, default=f"smtps://smtp.{host}:465"),
    }
    imap = ask("  IMAP server ('none' without)", filled_in, default=f"imaps://imap.{host}:993")
    return table | ({} if imap == "none" else {"imap": imap}) | ask_login(me["email"])


def ask_login(default: str | None = None) -> Table:
    """Username and password; nothing where the server wants none."""
    username = ask("  Username ('none' without)", filled_in, default=default)
    return {} if username == "none" else {"username": username, "password": ask_secret("  Password")}


def ask(question: str, check: Callable[[str], str], default: str | None = None) -> str:
    """The answer as `check` returns it; asked again, with the reason, while `check` raises ValueError."""
    while True:
        try:
            return check(typer.prompt(question, default=default).strip())
        except ValueError as error:
            typer.echo(f"  {error}")


def ask_secret(question: str) -> str | Table:
    """A secret, typed unseen, or a reference to where it lies."""
    answer = str(typer.prompt(f"{question} ({SECRET_HINT})", hide_input=True)).strip()
    kind, colon, place = answer.partition(":")
    return {kind: place} if colon and place and kind in ("env", "file") and not place.startswith("//") else answer


def filled_in(text: str) -> str:
    if not text or any(ord(letter) < 32 for letter in text):
        raise ValueError("it is empty, or not one line; write it once more")
    return text


def known_kind(text: str) -> str:
    if text.lower() not in EXAMPLE_ADDRESS:
        raise ValueError(f"{text!r} is not known; write one of {', '.join(EXAMPLE_ADDRESS)}")
    return text.lower()


def not_taken(text: str, taken: Collection[str]) -> str:
    if text in taken:
        raise ValueError("another calendar has this name already; give each its own")
    return filled_in(text)


def free_name(taken: Collection[str]) -> str:
    return next(
        name for name in ("personal", *(f"calendar-{n}" for n in range(2, len(taken) + 3))) if name not in taken
    )
