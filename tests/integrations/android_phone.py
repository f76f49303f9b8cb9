"""A stand-in for a phone with SMS Gateway for Android in local mode, on loopback, mistakes of networks included.

It behaves as the app's own server does: an id is taken once (409), lists come newest first and page by page, and what
came in is listed at the instant that the message centre stamped.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from integrations.http_once import basic
from integrations.standins.faulty_http import FaultyServer, Reply


@dataclass(kw_only=True)
class Text:
    """A message that was handed over. `form`: what was POSTed."""

    id: str
    to: str
    body: str
    created_at: datetime
    form: dict[str, Any]
    failed: str = ""


@dataclass(kw_only=True)
class Arrived:
    sender: str
    body: str
    at: datetime
    recipient: str | None


@dataclass(kw_only=True)
class Phone(FaultyServer):
    """`seen`: texts that came while the app was not running, until a refresh. `old`: a version without /inbox."""

    clock: Callable[[], datetime]
    number: str = "+14155550188"
    password: str = "demo-password"
    old: bool = False
    signal: bool = True
    sims: tuple[int, ...] = (1,)
    tells_words: bool = True
    refuses: int = 0
    texts: list[Text] = field(default_factory=list)
    inbox: list[Arrived] = field(default_factory=list)
    seen: list[Arrived] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def receive(
        self, sender: str, body: str, *, at: datetime | None = None, running: bool = True, to: str | None = None
    ) -> None:
        one = Arrived(sender=sender, body=body, at=at or self.clock(), recipient=to or self.number)
        (self.inbox if running else self.seen).append(one)

    def error(self, status: int) -> Reply:
        return Reply(status, {"message": f"error {status}"})

    def serve(self, method: str, target: str, authorization: str, body: str) -> Reply:
        if authorization != basic("sms", self.password)["Authorization"]:
            return Reply(401, None, {"WWW-Authenticate": "Basic realm=Access to SMS Gateway"})
        parts = urlsplit(target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        match method, parts.path.strip("/").split("/"):
            case "POST", ["messages"]:
                return self._take(json.loads(body))
            case "GET", ["messages"]:
                return self._listed(query)
            case "GET", ["messages", message_id]:
                return next(
                    (Reply(200, self._shown(one)) for one in self.texts if one.id == message_id), Reply(404, None)
                )
            case "GET", ["inbox"] if not self.old:
                return self._received(query)
            case "POST", ["inbox", "refresh"] if not self.old:
                self.inbox, self.seen = self.inbox + self.seen, []
                return Reply(202, None)
            case "GET", ["device"]:
                cards = [{"slotIndex": one - 1, "simNumber": one, "phoneNumber": self.number} for one in self.sims]
                return Reply(200, [{"id": "device-1", "name": "Fairphone/FP5", "simCards": cards}])
            case _:
                return Reply(404, None)

    def _take(self, form: dict[str, Any]) -> Reply:
        if self.refuses:
            return self.error(self.refuses)
        if any(one.id == form["id"] for one in self.texts):
            return Reply(409, {"message": "Message with such ID already exists"})
        if not 0 < len(form["id"]) <= 36 or not form["textMessage"]["text"] or len(form["phoneNumbers"]) != 1:
            return self.error(400)
        to, body = form["phoneNumbers"][0], form["textMessage"]["text"]
        self.texts.append(Text(id=form["id"], to=to, body=body, created_at=self.clock(), form=form))
        return Reply(202, self._shown(self.texts[-1]))

    def _states(self, one: Text) -> dict[str, datetime]:
        age, states = self.clock() - one.created_at, {"Pending": one.created_at}
        if one.failed:
            return states | {"Failed": one.created_at + timedelta(seconds=1)}
        if not self.signal:
            return states
        for state, after in (("Processed", 0), ("Sent", 1), ("Delivered", 3)):
            if age >= timedelta(seconds=after):
                states[state] = one.created_at + timedelta(seconds=after)
        return states

    def _shown(self, one: Text, *, with_words: bool = False) -> dict[str, Any]:
        states = self._states(one)
        state = list(states)[-1]
        error = one.failed or None
        return {
            "id": one.id,
            "deviceId": "device-1",
            "state": state,
            "isHashed": False,
            "isEncrypted": False,
            "recipients": [{"phoneNumber": one.to, "state": state, "error": error}],
            "states": {name: _shown(at) for name, at in states.items()},
            **({"textMessage": {"text": one.body}} if with_words and self.tells_words else {}),
        }

    def _listed(self, query: dict[str, str]) -> Reply:
        since = _instant(query.get("from", "1970-01-01T00:00:00Z"))
        rows = sorted((one for one in self.texts if one.created_at >= since), key=lambda one: one.created_at)[::-1]
        words = query.get("includeContent") == "true"
        return _page([self._shown(one, with_words=words) for one in rows], query, most=100)

    def _received(self, query: dict[str, str]) -> Reply:
        since, until = _instant(query["from"]), _instant(query["to"])
        rows = sorted((one for one in self.inbox if since <= one.at <= until), key=lambda one: one.at)[::-1]
        shown = [
            {
                "id": f"text:{hash((one.sender, one.at, one.body)) % 2**32}",
                "type": query["type"],
                "sender": one.sender,
                "recipient": one.recipient,
                "simNumber": 1,
                "contentPreview": one.body,
                "createdAt": _shown(one.at),
                "attachments": [],
            }
            for one in rows
        ]
        return _page(shown, query, most=500)


def _page(rows: list[dict[str, Any]], query: dict[str, str], most: int) -> Reply:
    limit, offset = int(query.get("limit", "50")), int(query.get("offset", "0"))
    if not 1 <= limit <= most:
        return Reply(400, {"message": f"limit must be between 1 and {most}"})
    return Reply(200, rows[offset : offset + limit], {"X-Total-Count": str(len(rows))})


def _instant(text: str) -> datetime:
    """As the app reads it: to the second, with an offset or Z."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S%z")


def _shown(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03}Z"
