"""One HTTP request, once: it ends in time, and says whether it had left when it failed.

Requests through it open a connection each, are never repeated, follow no redirect, read up to a cap, and tell the two
kinds of failure apart: nothing has left, or nobody knows.
"""

from __future__ import annotations

import http.client
import ssl
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

from daemon.clock import monotonic
from integrations.deadline import Attempt, Failed, shut, within

MOST_BYTES = 8 * 1024 * 1024

Connect = Callable[[str, str, float], http.client.HTTPConnection]


class NeverLeftError(Exception):
    """No connection came about: nothing of the request has left."""


class LostError(Exception):
    """The request had left, or was leaving, and no answer to it was read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A response of any status."""

    status_code: int
    text: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return self.status_code < 400


def connection_to(scheme: str, netloc: str, timeout: float) -> http.client.HTTPConnection:
    """A connection that is not open yet. `timeout` is for one read or write."""
    if scheme == "https":
        return http.client.HTTPSConnection(netloc, timeout=timeout, context=ssl.create_default_context())
    return http.client.HTTPConnection(netloc, timeout=timeout)


class HttpOnce:
    """All requests through one of these end within `deadline` of its making, taken together."""

    def __init__(self, deadline: timedelta, connect: Connect = connection_to) -> None:
        self._until = monotonic() + deadline.total_seconds()
        self._connect = connect

    def exchange(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        """The answer, whatever its status. Raises `NeverLeftError` or `LostError`."""
        left = self._until - monotonic()
        if left <= 0:
            raise NeverLeftError("no time was left to ask")
        parts = urlsplit(url)
        connection = self._connect(parts.scheme, parts.netloc, left)
        connection.auto_open = 0  # a request on a connection that was given up must not open another
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path

        def talk(attempt: Attempt[Answer]) -> Answer:
            attempt.abort_with(lambda: shut(connection.sock))
            try:
                connection.connect()
                attempt.begin()
                connection.request(method, target, body, dict(headers))
                return _read(connection.getresponse())
            finally:
                connection.close()

        ending = within(timedelta(seconds=left), talk)
        if isinstance(ending, Failed):
            raise _failure(ending)
        return ending


def basic(username: str, password: str) -> dict[str, str]:
    """The header that signs a request in (RFC 7617)."""
    return {"Authorization": "Basic " + b64encode(f"{username}:{password}".encode()).decode()}


def _read(response: http.client.HTTPResponse) -> Answer:
    content = response.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise LostError("the answer was too long to be read")
    return Answer(response.status, content.decode("utf-8", "replace"), dict(response.getheaders()))


def _failure(failed: Failed) -> Exception:
    """Ours, for what networks do; anything else is a bug and stays what it is."""
    if isinstance(failed.error, LostError) or not isinstance(failed.error, (OSError, http.client.HTTPException)):
        return failed.error
    words = _in_words(failed.error)
    return LostError(words) if failed.begun else NeverLeftError(words)


def _in_words(error: Exception) -> str:
    match error:
        case ssl.SSLCertVerificationError():
            return f"its certificate is not to be trusted ({error.verify_message})"
        case TimeoutError():
            return "no answer in time"
        case ConnectionRefusedError():
            return "the connection was refused"
        case OSError(strerror=str(words)):
            return words
        case _:
            return "the connection was lost"
