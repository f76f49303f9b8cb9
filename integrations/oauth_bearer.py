"""Signs each request to a calendar server with an access token (RFC 6750) that is renewed when its time is up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from daemon.clock import Clock, SystemClock
from integrations.calendar_access import Cannot
from integrations.oauth import NotLetIn, Tokens, refreshed
from integrations.oauth_login import Login

LEEWAY = timedelta(minutes=2)  # the call that begins now shall end with the token that it began with


class Bearer:
    """For the HTTP library's `auth`. Raises Cannot where there is no login, or none that is still good."""

    def __init__(self, login: Login, clock: Clock | None = None) -> None:
        self._login = login
        self._clock = clock or SystemClock()
        with self._in_words():
            self._tokens = self._held()
            if self._is_stale(self._tokens):
                self._tokens = self._renewed(self._tokens)

    def __call__(self, request: Any) -> Any:
        request.headers["Authorization"] = f"Bearer {self._tokens.access_token}"
        return request

    def renew(self) -> None:
        """The server refused the token, whatever its time: get another, or raise Cannot."""
        with self._in_words():
            self._tokens = self._renewed(self._tokens)

    def no_longer_good(self) -> Cannot:
        """What to say where the server refuses even a new token."""
        return Cannot(f"does not accept the login: run `{self._login.command}`", by_user=True)

    def _held(self) -> Tokens:
        tokens = self._login.file.load()
        if tokens is None:
            raise Cannot(f"is not signed in to: run `{self._login.command}`", by_user=True)
        return tokens

    def _renewed(self, spent: Tokens) -> Tokens:
        """Fresh tokens, by ourselves or by whoever was quicker; kept before they are used."""
        file = self._login.file
        with file.locked():
            held = file.load() or spent
            if held.access_token != spent.access_token and not self._is_stale(held):
                return held
            fresh = refreshed(self._login.client, held, self._clock.now())
            file.save(fresh)
        return fresh

    def _is_stale(self, tokens: Tokens) -> bool:
        return tokens.expires_at is not None and tokens.expires_at - LEEWAY <= self._clock.now()

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except NotLetIn as error:
            mend = f": run `{self._login.command}`" if error.revoked else ""
            raise Cannot(f"is closed to us: {error.reason}{mend}", by_user=error.by_user) from None
