"""The HTTP client that twilio's `Client` is handed instead of its own, which has no total deadline and hides whether
a request had left when it failed."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from integrations.http_once import Answer, Connect, HttpOnce, LostError, NeverLeftError, basic, connection_to

__all__ = ["Answer", "Connect", "LostError", "NeverLeftError", "TwilioHttp", "connection_to"]


class TwilioHttp(HttpOnce):
    """`HttpOnce`, as twilio's library wants to call it."""

    def request(
        self,
        method: str,
        url: str,
        params: dict[str, Any] | None = None,
        data: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ARG002 (twilio passes it; the deadline rules)
        allow_redirects: bool = False,  # noqa: ARG002 (never)
    ) -> Answer:
        """The answer, whatever its status. Raises `NeverLeftError` or `LostError`."""
        if params:
            url = f"{url}{'&' if '?' in url else '?'}{urlencode(params)}"
        body = urlencode(data).encode() if data else None
        return self.exchange(method, url, body, {**(headers or {}), **(basic(*auth) if auth else {})})
