"""A stand-in for Twilio's Messages resource, on loopback, mistakes of networks included.

It checks Basic auth, answers as `TwilioAccount` behaves, and keeps a ledger of everything.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from integrations.http_once import basic
from integrations.standins.faulty_http import Fault, FaultyServer, Reply
from integrations.standins.twilio_account import TwilioAccount
from integrations.standins.twilio_words import refusal

__all__ = ["Fault", "TwilioServer"]

WORDS = {429: "Too Many Requests", 500: "An internal server error has occurred"}


class TwilioServer(FaultyServer, TwilioAccount):
    """Use it as a context manager, or `start` and `stop` it. `url`: what `api_base` is set to."""

    def __init__(self, *, auth_token: str = "demo-token", port: int = 0, **account: Any) -> None:
        super().__init__(port=port, **account)
        self.auth_token = auth_token

    def serve(self, method: str, target: str, authorization: str, body: str) -> Reply:
        if authorization != basic(self.account_sid, self.auth_token)["Authorization"]:
            return refusal(401, 20003, "Authenticate")
        form = parse_qs(body, keep_blank_values=True)
        return self.answer(method, target, {key: values[0] for key, values in form.items()})

    def error(self, status: int) -> Reply:
        return refusal(status, 20000 + status, WORDS[status])
