"""A login that is kept: where its tokens lie, who may read them, and how two programs share them."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from shlex import quote as quoted
from typing import Any
from urllib.parse import quote

from daemon.clock import monotonic
from integrations.oauth import NotLetIn, OAuthClient, Tokens

PATIENCE = 30.0  # seconds that another program may take over its renewal
INSTANTS = ("expires_at", "refresh_expires_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """Who lets us in to a calendar. Its own login comes before the one that all share."""

    client: OAuthClient
    directory: Path
    calendar: str

    @property
    def shared(self) -> LoginFile:
        return LoginFile(self.client, self.directory / f"{self.client.provider}-login.json")

    @property
    def own(self) -> LoginFile:
        name = quote(self.calendar, safe="")[:200]
        return LoginFile(self.client, self.directory / f"{self.client.provider}-login-{name}.json")

    @property
    def file(self) -> LoginFile:
        return self.own if self.own.path.exists() else self.shared

    @property
    def command(self) -> str:
        """What a person runs to sign in again."""
        alone = f" --calendar {quoted(self.calendar)}" if self.own.path.exists() else ""
        return f"callahead login {self.client.provider}{alone}"


@dataclass(frozen=True, slots=True)
class LoginFile:
    """Tokens in a file that its owner alone may read. It is replaced as a whole, never half."""

    client: OAuthClient
    path: Path

    def load(self) -> Tokens | None:
        """The tokens; None where there are none, or of another client. Raises NotLetIn where it cannot be read."""
        try:
            held = json.loads(self.path.read_text("utf-8"))
            return _tokens(held) if held["client_id"] == self.client.client_id else None
        except FileNotFoundError:
            return None
        except OSError as error:
            raise NotLetIn(f"{self.path} cannot be read ({error.strerror})", by_user=True) from None
        except (ValueError, TypeError, KeyError):  # damaged: signing in again mends it
            return None

    def save(self, tokens: Tokens) -> None:
        """Keep the tokens, safely on the disk. Raises NotLetIn."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._replace(json.dumps({"client_id": self.client.client_id} | _plain(tokens)))
        except OSError as error:
            raise self._unwritable(error) from None

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """One program at a time: a refresh token that rotates is good once. Raises NotLetIn.

        Also where nothing could be saved: better to find out before a token is spent.
        """
        directory = self.path.parent
        try:
            held = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        except OSError as error:
            raise self._unwritable(error) from None
        try:
            if not os.access(directory, os.W_OK):
                raise self._unwritable(PermissionError(0, "no right to write there"))
            _wait_for(held)
            yield
        finally:
            os.close(held)

    def _replace(self, text: str) -> None:
        directory = self.path.parent
        descriptor, name = tempfile.mkstemp(prefix=".login-", dir=directory)  # 0600
        try:
            with os.fdopen(descriptor, "w") as file:
                file.write(text)
                file.flush()
                _belong_to_owner_of(directory, file.fileno())
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        opened = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

    def _unwritable(self, error: OSError) -> NotLetIn:
        return NotLetIn(f"the login cannot be kept in {self.path.parent} ({error.strerror})", by_user=True)


def _belong_to_owner_of(directory: Path, descriptor: int) -> None:
    """Where root signs in for a service, the service has to read it."""
    if os.geteuid() == 0:
        owner = directory.stat()
        os.fchown(descriptor, owner.st_uid, owner.st_gid)


def _wait_for(descriptor: int) -> None:
    until = monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() > until:
                raise NotLetIn("another program is renewing the login just now") from None
            time.sleep(0.05)
        else:
            return


def _plain(tokens: Tokens) -> dict[str, Any]:
    held = asdict(tokens)
    return held | {name: held[name].isoformat() for name in INSTANTS if held[name] is not None}


def _tokens(held: dict[str, Any]) -> Tokens:
    """The reverse. Raises ValueError, TypeError or KeyError for what is none."""
    if not held["access_token"] or not held["refresh_token"]:
        raise ValueError("no tokens")
    return Tokens(
        access_token=str(held["access_token"]),
        refresh_token=str(held["refresh_token"]),
        expires_at=_instant(held["expires_at"]),
        refresh_expires_at=_instant(held["refresh_expires_at"]),
        scope=str(held["scope"]),
    )


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(UTC) if text else None
