"""A provider of OAuth on loopback, as strict as the RFCs allow; and a calendar that lets in who bears its token."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import itertools
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from integrations.oauth import OAuthClient, Tokens
from integrations.oauth_login import Login
from tests.integrations.calendar_servers import Asked, DavHome, Meddler, Recorded, Told, answer, http_server, meddling

SCOPE = "https://www.googleapis.com/auth/calendar"
CLIENT_ID, CLIENT_SECRET = "callahead-test.apps.example", "client-secret-hush"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class Code:
    redirect_uri: str
    challenge: str


@dataclass
class Provider:
    """What the provider knows. Refresh tokens rotate, codes are good once, and everything can go wrong on purpose."""

    base: str = ""
    seen: Recorded = field(default_factory=Recorded)
    codes: dict[str, Code] = field(default_factory=dict)
    good_access: set[str] = field(default_factory=set)
    good_refresh: set[str] = field(default_factory=set)
    grants: list[str] = field(default_factory=list)  # the grant type of each request for tokens
    complaints: list[str] = field(default_factory=list)  # why one was refused
    denies: bool = False
    wrong_state: bool = False
    rotates: bool = True
    scope: str = SCOPE
    expires_in: int | None = 3600
    more: dict[str, object] = field(default_factory=dict)  # of every token answer
    breaks: tuple[int, str] | None = None  # what the token endpoint answers instead
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def client(self) -> OAuthClient:
        return OAuthClient(
            provider="google",
            client_id=CLIENT_ID,
            client_secret=CLIENT_SECRET,
            auth_url=f"{self.base}/authorize",
            token_url=f"{self.base}/token",
            scope=SCOPE,
        )

    def login(self, directory: Path, calendar: str = "google") -> Login:
        return Login(client=self.client, directory=directory, calendar=calendar)

    def issue(self) -> Tokens:
        """Tokens as after a login that went well."""
        told = self._issued()
        return Tokens(access_token=str(told["access_token"]), refresh_token=str(told["refresh_token"]), scope=SCOPE)

    def revoke(self) -> None:
        """The person takes it back in the account's settings."""
        self.good_access.clear()
        self.good_refresh.clear()

    def expire(self) -> None:
        """An hour goes by."""
        self.good_access.clear()

    @property
    def secrets(self) -> set[str]:
        """All that must not be seen anywhere."""
        kinds = ("access", "refresh", "code")
        return {CLIENT_SECRET, *(f"{kind}-{number}-hush" for kind in kinds for number in range(1, 60))}

    # The two endpoints.

    def handle(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        with self._lock:
            path, held = urlsplit(handler.path).path, urlsplit(handler.path).query
            if handler.command == "GET" and path == "/authorize":
                self._authorize(handler, {name: values[0] for name, values in parse_qs(held).items()})
            elif handler.command == "POST" and path == "/token":
                self._answer_token(handler, {name: values[0] for name, values in parse_qs(body.decode()).items()})
            else:
                answer(handler, 404)

    def _authorize(self, handler: BaseHTTPRequestHandler, asked: dict[str, str]) -> None:
        """Allow or deny, as somebody at the browser would, and send the browser back."""
        right = {"response_type": "code", "client_id": CLIENT_ID, "scope": SCOPE, "code_challenge_method": "S256"}
        right |= {"access_type": "offline", "prompt": "consent"}
        assert {name: asked.get(name) for name in right} == right, asked
        redirect_uri = asked["redirect_uri"]
        assert redirect_uri.startswith("http://127.0.0.1:")
        assert len(asked["state"]) > 30
        told = {"state": "somebody-elses" if self.wrong_state else asked["state"]}
        if self.denies:
            told["error"] = "access_denied"
        else:
            told["code"] = f"4/code-{next(self._numbers)}-hush"
            self.codes[told["code"]] = Code(redirect_uri, asked["code_challenge"])
        answer(handler, 302, Location=f"{redirect_uri}?{urlencode(told)}")

    def _answer_token(self, handler: BaseHTTPRequestHandler, asked: dict[str, str]) -> None:
        self.grants.append(asked.get("grant_type", ""))
        if self.breaks is not None:
            answer(handler, self.breaks[0], self.breaks[1])
            return
        error = self._wrong_with(asked)
        if error:
            self.complaints.append(error)
            answer(handler, 400, json.dumps({"error": error.split()[0], "error_description": error}))
            return
        answer(handler, 200, json.dumps(self._issued() | self.more), Content_Type="application/json")

    def _wrong_with(self, asked: dict[str, str]) -> str:
        if (asked.get("client_id"), asked.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return "invalid_client"
        if asked["grant_type"] == "refresh_token":
            return self._wrong_with_refresh(asked.get("refresh_token", ""))
        code = self.codes.pop(asked.get("code", ""), None)  # good once
        if code is None:
            return "invalid_grant unknown or used code"
        if code.redirect_uri != asked.get("redirect_uri"):
            return "invalid_grant another redirect_uri"
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != code.challenge:
            return "invalid_grant the verifier does not fit the challenge"
        return ""

    def _wrong_with_refresh(self, token: str) -> str:
        if token not in self.good_refresh:
            return "invalid_grant Token has been expired or revoked."
        if self.rotates:
            self.good_refresh.discard(token)
        return ""

    def _issued(self) -> dict[str, object]:
        number = next(self._numbers)
        access, refresh = f"access-{number}-hush", f"refresh-{number}-hush"
        self.good_access.add(access)
        told: dict[str, object] = {"access_token": access, "token_type": "Bearer", "scope": self.scope}
        if self.rotates or not self.good_refresh:
            self.good_refresh.add(refresh)
            told["refresh_token"] = refresh
        return told | ({"expires_in": self.expires_in} if self.expires_in is not None else {})


@contextlib.contextmanager
def running_provider() -> Iterator[Provider]:
    provider = Provider()
    with http_server(provider.handle) as (provider.base, provider.seen):
        yield provider


@contextlib.contextmanager
def behind_bearer(home: DavHome, provider: Provider) -> Iterator[Meddler]:
    """The calendar server, for whoever bears a good token; nobody's password is taken."""
    basic = "Basic " + base64.b64encode(f"{home.username}:{home.password}".encode()).decode()
    with meddling(home.base, {"authorization": basic}) as front:
        front.rules.append(lambda asked: _turned_away(asked, provider))
        yield front


def _turned_away(asked: Asked, provider: Provider) -> Told | None:
    kind, _, token = asked[2].get("authorization", "").partition(" ")
    if kind == "Bearer" and token in provider.good_access:
        return None
    return 401, {"WWW-Authenticate": 'Bearer realm="calendar", error="invalid_token"'}, b""


def browse(address: str) -> int:
    """A browser and the person before it: follows the address to where it ends; the last status."""
    for _ in range(5):
        parts = urlsplit(address)
        connection = HTTPConnection(parts.netloc, timeout=10)
        try:
            connection.request("GET", f"{parts.path}?{parts.query}")
            told = connection.getresponse()
            told.read()
        finally:
            connection.close()
        if told.status != 302:
            return told.status
        address = told.headers["Location"]
    raise AssertionError("sent around in a circle")


def sent_back_to(address: str) -> str:
    """The address that a browser ends at and, on another machine, cannot open."""
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc, timeout=10)
    try:
        connection.request("GET", f"{parts.path}?{parts.query}")
        told = connection.getresponse()
        told.read()
        return str(told.headers["Location"])
    finally:
        connection.close()
