"""How the Calls resource of an account at Twilio behaves: a call rings, is taken or not, and makes the calls that its
TwiML wants. How people behave is scripted, and time does the rest."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.etree import ElementTree

from integrations.standins.faulty_http import Reply
from integrations.standins.twilio_words import ROOT, refusal

E164 = re.compile(r"\+[1-9]\d{6,14}")
LONGEST_TWIML = 4000
RINGS = timedelta(seconds=1)  # queued until then
SPEAKS = timedelta(seconds=6)  # what is said before anybody is dialled
IS_OVER = frozenset({"completed", "busy", "no-answer", "failed", "canceled"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """What whoever has a phone does when it rings. `ends`: "completed" (taken), "busy", "no-answer" or "failed".

    `after`: how long it rings. `talks`: how long the line stays open once taken. `presses`: they press a key.
    """

    ends: str = "completed"
    after: timedelta = timedelta(seconds=3)
    talks: timedelta = timedelta(seconds=40)
    presses: bool = True


@dataclass(kw_only=True)
class CallRow:
    """One Call resource."""

    sid: str
    to: str
    from_: str
    created_at: datetime
    behaviour: Behaviour
    parent: str = ""
    form: dict[str, str] = field(default_factory=dict)  # what was POSTed

    @property
    def taken_at(self) -> datetime:
        return self.created_at + RINGS + self.behaviour.after

    def status(self, now: datetime, open_until: datetime) -> str:
        if now < self.created_at + RINGS:
            return "queued"
        if now < self.taken_at:
            return "ringing"
        if self.behaviour.ends != "completed":
            return self.behaviour.ends
        return "in-progress" if now < open_until else "completed"


class TwilioCalls:
    """The calls of one account. `people`: what each number does; one that is not named takes the call and talks."""

    def __init__(self, account_sid: str, number: str, clock: Callable[[], datetime]) -> None:
        self.people: dict[str, Behaviour] = {}
        self.refuse: dict[str, tuple[int, int]] = {}
        self.ledger: list[CallRow] = []
        self._account_sid, self._number, self._clock = account_sid, number, clock
        self._lock = threading.RLock()

    @property
    def made(self) -> list[CallRow]:
        """Those that were asked for through the API, in the order of arrival."""
        return [one for one in self.ledger if not one.parent]

    def create(self, form: dict[str, str]) -> Reply:
        refused = self._refusal(form)
        if refused is not None:
            return refused
        with self._lock:
            row = self._ring(form["To"], form["From"], self._clock(), form=form)
            self._dial(row)
        return Reply(201, self._shown(row))

    def _refusal(self, form: dict[str, str]) -> Reply | None:
        to, twiml = form.get("To", ""), form.get("Twiml", "")
        if not E164.fullmatch(to):
            return refusal(400, 21211, f"Invalid 'To' Phone Number: {to}")
        if form.get("From") != self._number:
            return refusal(400, 21210, "'From' phone number not verified")
        if not twiml or len(twiml) > LONGEST_TWIML:
            return refusal(400, 21205, "Url parameter is required.")
        if to in self.refuse:
            return refusal(*self.refuse[to], f"Account not authorized to call {to}")
        return None

    def _ring(self, to: str, from_: str, at: datetime, **more: Any) -> CallRow:
        sid = f"CA{len(self.ledger) + 1:032x}"
        row = CallRow(sid=sid, to=to, from_=from_, created_at=at, behaviour=self.people.get(to, Behaviour()), **more)
        self.ledger.append(row)
        return row

    def _dial(self, row: CallRow) -> None:
        """The call that the TwiML makes in its turn, if it comes to that."""
        number = self._dialled(row)
        if number and row.behaviour.ends == "completed":
            self._ring(number, self._number, row.taken_at + SPEAKS, parent=row.sid)

    def _dialled(self, row: CallRow) -> str:
        response = ElementTree.fromstring(row.form["Twiml"])
        dial, gather = response.find("Dial"), response.find("Gather")
        if dial is not None:
            return "".join(dial.itertext()).strip()
        if gather is None or not row.behaviour.presses:
            return ""
        # The TwiML Bin that is asked for then dials whom its address names.
        return parse_qs(urlsplit(gather.get("action", "")).query).get("to", [""])[0]

    def list(self, path: str, query: dict[str, str]) -> Reply:
        """Newest first. A call that has yet to be made is not there."""
        now = self._clock()
        rows = [one for one in self.ledger if one.created_at <= now and _fits(one, query)]
        rows.sort(key=lambda one: (one.created_at, one.sid), reverse=True)
        uri = f"{path}?{urlencode(query)}"
        return Reply(200, {
            "calls": [self._shown(one) for one in rows], "page": 0, "page_size": 50, "start": 0,
            "end": max(len(rows) - 1, 0), "uri": uri, "first_page_uri": uri, "previous_page_uri": None,
            "next_page_uri": None,
        })  # fmt: skip

    def fetch(self, sid: str) -> Reply:
        row = next((one for one in self.ledger if one.sid == sid), None)
        if row is None:
            return refusal(404, 20404, "The requested resource was not found")
        return Reply(200, self._shown(row))

    def _open_until(self, row: CallRow) -> datetime:
        """A line stays open as long as its own people talk, or the call that it made lasts."""
        child = next((one for one in self.ledger if one.parent == row.sid), None)
        if child is None:
            return row.taken_at + (SPEAKS if not row.parent else row.behaviour.talks)
        return child.taken_at + (child.behaviour.talks if child.behaviour.ends == "completed" else timedelta(0))

    def _shown(self, row: CallRow) -> dict[str, Any]:
        now, ends_at = self._clock(), self._open_until(row)
        status = row.status(now, ends_at)
        taken = row.behaviour.ends == "completed"
        lasted = int((ends_at - row.taken_at).total_seconds()) if taken else 0
        return {
            "sid": row.sid, "account_sid": self._account_sid, "api_version": "2010-04-01", "from": row.from_,
            "to": row.to, "status": status, "direction": "outbound-dial" if row.parent else "outbound-api",
            "parent_call_sid": row.parent or None, "duration": str(lasted) if status in IS_OVER else None,
            "answered_by": None, "price": None, "price_unit": "USD", "date_created": format_datetime(row.created_at),
            "date_updated": format_datetime(now), "queue_time": "0", "subresource_uris": {},
            "start_time": format_datetime(row.taken_at) if taken and now >= row.taken_at else None,
            "end_time": format_datetime(ends_at) if status in IS_OVER else None,
            "uri": f"{ROOT}{self._account_sid}/Calls/{row.sid}.json",
        }  # fmt: skip


def _fits(row: CallRow, query: dict[str, str]) -> bool:
    """To, From and ParentCallSid of what Twilio filters by."""
    facts = {"To": row.to, "From": row.from_, "ParentCallSid": row.parent}
    return all(query[name] == fact for name, fact in facts.items() if name in query)
