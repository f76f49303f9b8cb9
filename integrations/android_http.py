"""Requests to the local server of SMS Gateway for Android. Its API: https://docs.sms-gate.app/integration/api/."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlencode

from integrations.android_rows import Received, Sent, Sim, received_of, sent_of, sims_of
from integrations.http_once import Answer, HttpOnce, LostError, basic

PAGE_OF_SENT, PAGE_OF_RECEIVED = 100, 500
NOT_FOUND = 404

R = TypeVar("R")
Rows = Sequence[R]


class StatusError(Exception):
    """It answered with an error. `is_the_apps`: in the shape in which the app tells its errors."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"HTTP {answer.status_code}")
        self.status = answer.status_code
        self.is_the_apps = _has_a_message(answer.text)


class Gateway:
    """All requests through one of these end within `deadline` of its making, taken together.

    Every method raises StatusError, and what `HttpOnce` raises.
    """

    def __init__(self, url: str, login: tuple[str, str], deadline: timedelta) -> None:
        self._url = url
        self._headers = {"Accept": "application/json", **basic(*login)}
        self._http = HttpOnce(deadline)

    def post(self, message: dict[str, Any], message_id: str) -> None:
        """Hand a message over; returns where the app says that it has it under this id."""
        told = _document(self._write("/messages", message))
        if not isinstance(told, dict) or told.get("id") != message_id:
            raise LostError("the answer was not the app's")

    def message(self, message_id: str) -> Rows[Sent]:
        """The message of that id; () where the app has none such."""
        try:
            row = self._read(f"/messages/{message_id}")
        except StatusError as error:
            if error.status == NOT_FOUND:
                return ()
            raise
        return (sent_of(_object(row)),)

    def sent(self, most: int, since: datetime | None = None) -> Rows[Sent]:
        """The newest messages that the app was given, at most so many; with their words where it tells them."""
        asked = {"includeContent": "true", **({"from": _rfc3339(since)} if since else {})}
        return self._pages("/messages", asked, PAGE_OF_SENT, most, sent_of)

    def received(self, since: datetime, until: datetime, most: int) -> Rows[Received]:
        """The newest texts of that span, at most so many."""
        asked = {"type": "SMS", "from": _rfc3339(since), "to": _rfc3339(until)}
        return self._pages("/inbox", asked, PAGE_OF_RECEIVED, most, received_of)

    def refresh(self, since: datetime, until: datetime) -> None:
        """Have it read the phone's own list of texts."""
        span = {"since": _rfc3339(since), "until": _rfc3339(until)}
        # Two versions of the app have two names for: do not push them to anybody.
        self._write("/inbox/refresh", {**span, "triggerWebhooks": False, "webhookDelivery": "Disabled"})

    def numbers(self) -> list[Sim]:
        """Its SIM cards; [] where it does not tell them."""
        devices = self._read("/device")
        found = devices if isinstance(devices, list) else [devices]
        return [sim for one in found if isinstance(one, dict) for sim in sims_of(one)]

    def _pages(
        self, path: str, asked: dict[str, str], page: int, most: int, row_of: Callable[[dict[str, Any]], R]
    ) -> list[R]:
        rows: list[R] = []
        while len(rows) < most:
            size = min(page, most - len(rows))
            query = urlencode({**asked, "limit": size, "offset": len(rows)})
            found = self._read(f"{path}?{query}")
            if not isinstance(found, list):
                raise LostError("the answer was not the app's")
            rows += [row_of(_object(one)) for one in found]
            if len(found) < size:
                break
        return rows

    def _read(self, target: str) -> object:
        return _document(_good(self._http.exchange("GET", self._url + target, None, self._headers)))

    def _write(self, target: str, document: dict[str, Any]) -> Answer:
        headers = {**self._headers, "Content-Type": "application/json"}
        return _good(self._http.exchange("POST", self._url + target, json.dumps(document).encode(), headers))


def _good(answer: Answer) -> Answer:
    if 200 <= answer.status_code < 300:
        return answer
    raise StatusError(answer)


def _document(answer: Answer) -> object:
    try:
        return json.loads(answer.text)
    except ValueError:
        raise LostError("the answer was not the app's") from None


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise LostError("the answer was not the app's")
    return value


def _has_a_message(text: str) -> bool:
    try:
        told = json.loads(text)
    except ValueError:
        return False
    return isinstance(told, dict) and "message" in told


def _rfc3339(at: datetime) -> str:
    """As the app reads it: to the second or the millisecond, and no finer."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
