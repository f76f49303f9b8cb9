"""What the app SMS Gateway for Android says, row by row, in our own words. Its API: https://docs.sms-gate.app/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import phonenumbers

from daemon.core.delivery import DeliveryState, Receipt
from integrations.http_once import LostError

FAILED = ("Failed", "Cancelled")
EXPIRED = "TTL expired"
_CODE = re.compile(r"\bRESULT_[A-Z_]+\b")  # of Android's SmsManager; the rest of an error may hold a number


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A message that the phone was given to send. `body` is "" where the app does not tell it."""

    id: str
    state: str
    to: tuple[str, ...]
    body: str
    error: str
    created_at: datetime
    changed_at: datetime

    @property
    def reason(self) -> str:
        if EXPIRED in self.error:
            return "the phone could not send it in time"
        code = _CODE.search(self.error)
        return f"the phone could not send it ({code[0] if code else self.state})"

    def receipt(self) -> Receipt:
        if self.state in FAILED:
            return Receipt(provider_id=self.id, state=DeliveryState.REFUSED, reason=self.reason, at=self.changed_at)
        arrived = self.state == "Delivered"
        state = DeliveryState.DELIVERED if arrived else DeliveryState.ACCEPTED
        return Receipt(provider_id=self.id, state=state, at=self.changed_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A text that the phone received; `created_at` is when the carrier's message centre took it."""

    sender: str
    recipient: str
    body: str
    created_at: datetime

    def is_from(self, number: str) -> bool:
        return same_number(self.sender, number)

    def is_to(self, number: str) -> bool:
        return same_number(self.recipient, number)


@dataclass(frozen=True, slots=True)
class Sim:
    """A SIM card of the phone. `number` is "" where the card does not know it."""

    slot: int
    number: str

    def is_number(self, number: str) -> bool:
        return same_number(self.number, number)


def same_number(written: str, number: str) -> bool:
    """Whether `written`, as a carrier wrote it, is `number` (E.164): it may lack the country code."""
    if not written or not number:
        return False
    if written == number:
        return True
    try:
        known = phonenumbers.parse(number, None)
        region = phonenumbers.region_code_for_number(known)
        return bool(phonenumbers.parse(written, region) == known)
    except phonenumbers.NumberParseException:  # a name, or a short code
        return False


def sent_of(row: dict[str, Any]) -> Sent:
    """Raises LostError where the row is not the app's."""
    recipients = [one for one in _list(row.get("recipients")) if isinstance(one, dict)]
    states = {name: _instant(at) for name, at in _dict(row.get("states")).items()}
    created_at = _instant(row["createdAt"]) if row.get("createdAt") else min(states.values(), default=None)
    return Sent(
        id=_text(row.get("id")),
        state=_text(row.get("state")),
        to=tuple(_text(one.get("phoneNumber")) for one in recipients),
        body=_optional(_dict(row.get("textMessage")).get("text")),
        error=" ".join(_optional(one.get("error")) for one in recipients).strip(),
        created_at=created_at or datetime.fromtimestamp(0, UTC),
        changed_at=max(states.values(), default=created_at or datetime.fromtimestamp(0, UTC)),
    )


def received_of(row: dict[str, Any]) -> Received:
    """Raises LostError where the row is not the app's."""
    return Received(
        sender=_text(row.get("sender")),
        recipient=_optional(row.get("recipient")),
        body=_optional(row.get("contentPreview")),  # the whole text: the app cuts only what is no text
        created_at=_instant(row.get("createdAt")),
    )


def sims_of(device: dict[str, Any]) -> list[Sim]:
    cards = [one for one in _list(device.get("simCards")) if isinstance(one, dict)]
    return [Sim(int(one.get("simNumber") or 0), _optional(one.get("phoneNumber"))) for one in cards]


def _instant(value: object) -> datetime:
    try:
        at = datetime.fromisoformat(_text(value))
    except ValueError:
        raise LostError("the answer was not the app's") from None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise LostError("the answer was not the app's")
    return value


def _optional(value: object) -> str:
    return value if isinstance(value, str) else ""


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
