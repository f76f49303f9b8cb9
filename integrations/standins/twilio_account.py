"""How an account at Twilio behaves, without the wire: validation, opt-outs, statuses, lists."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from daemon.core.sms_text import segments
from integrations.standins.faulty_http import Reply
from integrations.standins.twilio_calls import TwilioCalls
from integrations.standins.twilio_words import ROOT, refusal

OPT_OUT = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
OPT_IN = frozenset({"START", "YES", "UNSTOP"})
HELP = frozenset({"HELP", "INFO"})
E164 = re.compile(r"\+[1-9]\d{6,14}")
TRIAL_PREFIX = "Sent from your Twilio trial account - "
LONGEST_BODY, LONGEST_VALIDITY = 1600, 36_000


@dataclass(kw_only=True)
class Row:
    """One Message resource. `status` "" lets it advance with the clock."""

    sid: str
    from_: str
    to: str
    body: str
    direction: str
    created_at: datetime
    status: str = ""
    error_code: int | None = None
    messaging_service: str = ""
    form: dict[str, str] = field(default_factory=dict)  # what was POSTed


class TwilioAccount:
    """One account with one number and one messaging service.

    `sent_after` and `delivered_after`: the age at which a text is sent and delivered. `refuse`: recipient -> the
    HTTP status and code that a POST gets; `undeliverable`: recipient -> the code that a text fails with later.
    `on_message` is called with every row that is stored.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        account_sid: str = "AC" + "0" * 31 + "1",
        number: str = "+14155550199",
        messaging_service: str = "MG" + "0" * 31 + "1",
        trial: bool = False,
        sent_after: timedelta = timedelta(seconds=1),
        delivered_after: timedelta = timedelta(seconds=3),
        on_message: Callable[[Row], None] | None = None,
    ) -> None:
        self.account_sid, self.number, self.messaging_service = account_sid, number, messaging_service
        self.trial, self.account_status = trial, "active"
        self.refuse: dict[str, tuple[int, int]] = {}
        self.undeliverable: dict[str, int] = {}
        self.ledger: list[Row] = []
        self.opted_out: set[str] = set()
        self._clock, self._on_message = clock, on_message
        self._sent_after, self._delivered_after = sent_after, delivered_after
        self._lock = threading.RLock()
        self.calls = TwilioCalls(account_sid, number, clock)

    @property
    def outbound(self) -> list[Row]:
        """What was sent through the API, in the order of arrival."""
        return [one for one in self.ledger if one.direction == "outbound-api"]

    def receive(self, from_: str, body: str, at: datetime | None = None) -> Row:
        """Somebody texts our number. Opt-out words are obeyed and still passed on, as Twilio does."""
        row = self._store(from_=from_, to=self.number, body=body, direction="inbound", status="received", at=at)
        word = body.strip().upper()
        if word in OPT_OUT:
            self.opted_out.add(from_)
            self._answer(from_, "You have successfully been unsubscribed. Reply START to resubscribe.")
        elif word in OPT_IN and from_ in self.opted_out:
            self.opted_out.discard(from_)
            self._answer(from_, "You have successfully been re-subscribed.")
        elif word in HELP:
            self._answer(from_, "Reply STOP to unsubscribe.")
        return row

    def _answer(self, to: str, body: str) -> None:
        self._store(from_=self.number, to=to, body=body, direction="outbound-reply")

    def _store(self, *, from_: str, to: str, body: str, direction: str, at: datetime | None = None, **more: Any) -> Row:
        with self._lock:
            sid = f"SM{len(self.ledger) + 1:032x}"
            row = Row(
                sid=sid, from_=from_, to=to, body=body, direction=direction, created_at=at or self._clock(), **more
            )
            self.ledger.append(row)
        if self._on_message:
            self._on_message(row)
        return row

    def answer(self, method: str, target: str, form: dict[str, str]) -> Reply:
        """What a request that proved who it is gets."""
        parts = urlsplit(target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        match method, parts.path.removeprefix(ROOT + self.account_sid).removesuffix(".json"):
            case "POST", "/Messages":
                return self._create(form)
            case "GET", "/Messages":
                return self._list(parts.path, query)
            case "POST", "/Calls":
                return self.calls.create(form)
            case "GET", "/Calls":
                return self.calls.list(parts.path, query)
            case "GET", path if path.startswith("/Calls/"):
                return self.calls.fetch(path.removeprefix("/Calls/"))
            case "GET", "":
                return Reply(200, self._account())
            case "GET", path:
                return self._fetch(path.removeprefix("/Messages/"))
            case _:
                return refusal(404, 20404, "The requested resource was not found")

    def _create(self, form: dict[str, str]) -> Reply:
        refused = self._refusal(form)
        if refused is not None:
            return refused
        prefix = TRIAL_PREFIX if self.trial else ""
        row = self._store(
            from_=form.get("From", self.number),
            to=form["To"],
            body=prefix + form["Body"],
            direction="outbound-api",
            messaging_service=form.get("MessagingServiceSid", ""),
            form=form,
        )
        return Reply(201, self._shown(row))

    def _refusal(self, form: dict[str, str]) -> Reply | None:
        to, body = form.get("To", ""), form.get("Body", "")
        if not E164.fullmatch(to):
            return refusal(400, 21211, f"Invalid 'To' Phone Number: {to}")
        if not body:
            return refusal(400, 21602, "Message body is required.")
        if len(body) > LONGEST_BODY:
            return refusal(400, 21617, "The concatenated message body exceeds the 1600 character limit")
        return self._sender_refusal(form) or self._recipient_refusal(to)

    def _sender_refusal(self, form: dict[str, str]) -> Reply | None:
        validity = form.get("ValidityPeriod", "1")
        if not validity.isdigit() or not 1 <= int(validity) <= LONGEST_VALIDITY:
            return refusal(400, 21624, "Invalid validity period value")
        if "MessagingServiceSid" in form:
            known = form["MessagingServiceSid"] == self.messaging_service
            return None if known else refusal(400, 21705, "The Messaging Service Sid is invalid.")
        if "From" not in form:
            return refusal(400, 21603, "A 'From' phone number is required.")
        if form["From"] != self.number:
            return refusal(400, 21606, f"The 'From' phone number {form['From']} is not a valid, SMS-capable number")
        return None

    def _recipient_refusal(self, to: str) -> Reply | None:
        if to in self.opted_out:
            return refusal(400, 21610, "Attempt to send to unsubscribed recipient")
        if to in self.refuse:
            return refusal(*self.refuse[to], f"The message to {to} cannot be sent")
        return None

    def _list(self, path: str, query: dict[str, str]) -> Reply:
        rows = [one for one in self.ledger if self._fits(one, query)]
        rows.sort(key=lambda one: (one.created_at, one.sid), reverse=True)
        size, page = min(int(query.get("PageSize", "50")), 1000), int(query.get("Page", "0"))
        shown = rows[page * size : (page + 1) * size]
        more = {
            **query,
            "PageSize": str(size),
            "Page": str(page + 1),
            "PageToken": f"PA{shown[-1].sid}" if shown else "",
        }
        next_uri = f"{path}?{urlencode(more)}" if len(rows) > (page + 1) * size else None
        start, uri = page * size, f"{path}?{urlencode(query)}"
        return Reply(200, {
            "messages": [self._shown(one) for one in shown],
            "page": page, "page_size": size, "start": start, "end": start + max(len(shown) - 1, 0),
            "uri": uri, "first_page_uri": uri, "previous_page_uri": None, "next_page_uri": next_uri,
        })  # fmt: skip

    def _fits(self, row: Row, query: dict[str, str]) -> bool:
        """To, From and DateSent are all that Twilio filters by; the grain of DateSent is a day."""
        if query.get("To", row.to) != row.to or query.get("From", row.from_) != row.from_:
            return False
        days = {
            key: date.fromisoformat(query[key][:10]) for key in ("DateSent", "DateSent>", "DateSent<") if key in query
        }
        sent_at = self._sent_at(row)
        if not days or sent_at is None:
            return not days
        day = sent_at.date()
        after, before = days.get("DateSent>", day), days.get("DateSent<", day)
        return after <= day <= before and days.get("DateSent", day) == day

    def _fetch(self, sid: str) -> Reply:
        row = next((one for one in self.ledger if one.sid == sid), None)
        if row is None:
            return refusal(404, 20404, "The requested resource was not found")
        return Reply(200, self._shown(row))

    def _account(self) -> dict[str, Any]:
        kind = "Trial" if self.trial else "Full"
        return {"sid": self.account_sid, "status": self.account_status, "type": kind, "friendly_name": "callahead"}

    def _sent_at(self, row: Row) -> datetime | None:
        """DateSent: null while a text is still queued."""
        if row.direction == "inbound":
            return row.created_at
        return None if self._status(row) in ("queued", "accepted") else row.created_at + self._sent_after

    def _status(self, row: Row) -> str:
        if row.status:
            return row.status
        age = self._clock() - row.created_at
        if age >= self._delivered_after:
            return "undelivered" if row.to in self.undeliverable else "delivered"
        if age >= self._sent_after:
            return "sent"
        return "accepted" if row.messaging_service else "queued"

    def _shown(self, row: Row) -> dict[str, Any]:
        status, sent_at = self._status(row), self._sent_at(row)
        failed = status in ("undelivered", "failed")
        uri = f"{ROOT}{self.account_sid}/Messages/{row.sid}.json"
        return {
            "sid": row.sid, "account_sid": self.account_sid, "api_version": "2010-04-01", "uri": uri,
            "from": row.from_, "to": row.to, "body": row.body, "direction": row.direction, "status": status,
            "messaging_service_sid": row.messaging_service or None,
            "error_code": (row.error_code or self.undeliverable.get(row.to)) if failed else None, "error_message": None,
            "num_segments": str(segments(row.body)), "num_media": "0", "price": None, "price_unit": "USD",
            "date_created": format_datetime(row.created_at), "date_updated": format_datetime(self._clock()),
            "date_sent": format_datetime(sent_at) if sent_at else None, "subresource_uris": {},
        }  # fmt: skip
