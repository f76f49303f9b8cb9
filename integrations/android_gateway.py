"""Texts through a phone of one's own: the app SMS Gateway for Android in local mode, out, what became of them, and in.

The sender chooses a message's id, and the app takes an id once: a repeat is answered 409 and not sent. So the id is
made of the idempotency key, and what is in doubt is settled by asking for that id. The app hands out what came in by
GET /inbox (https://docs.sms-gate.app/features/reading-messages/); the instants there are those of the carrier's
message centre, not of the phone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from daemon.clock import Clock, monotonic
from daemon.core.delivery import (
    Accepted,
    InDoubt,
    LookUp,
    Message,
    NotFound,
    NotSent,
    Outcome,
    Receipt,
    Refused,
    Unknowable,
)
from daemon.core.sms_text import gsm7, plain
from daemon.ports import Heard, InboundText, SentTrace, Unavailable
from integrations.android_http import Gateway, Rows, StatusError
from integrations.android_rows import FAILED, Received, Sent
from integrations.http_once import LostError, NeverLeftError

SKEW = timedelta(minutes=2)  # our clock against the phone's
# How long a message centre may hold a text back: it is listed at the instant it was written.
OVERLAP = timedelta(days=3)
LOOK_BACK = timedelta(days=2)
AHEAD = timedelta(days=1)  # some carriers stamp texts in the wrong time zone, and the app's list ends at now
REFRESH = timedelta(minutes=10)
LAST_TEXTS = 200  # messages of ours that a look-up or a round of receipts reads
MOST_TEXTS = 5_000
ONE_BY_ONE = 20  # single messages fetched in a round of receipts; the rest waits for the next
SECONDS_MAX = 3 * 24 * 3600

TAKEN_BEFORE, TOO_MANY_REQUESTS, REQUEST_TIMEOUT = 409, 429, 408
WRONG_LOGIN = (401, 403)
NO_SUCH_THING = (404, 405)

T = TypeVar("T")


class AndroidGateway:
    """The candidate's line. A Transport and an Inbox; every call ends within `deadline`.

    `url`: where the app's local server is, as the app shows it. `sim`: the slot that sends, 1 to 3; 0 leaves it to
    the phone. `candidate_phone` (E.164): of all texts on the phone only those from this number are looked at.
    """

    name = "sms"

    def __init__(
        self,
        url: str,
        username: str,
        password: str,
        *,
        clock: Clock,
        candidate_phone: str = "",
        sim: int = 0,
        deadline: timedelta = timedelta(seconds=20),
    ) -> None:
        self._url = url
        self._login = (username, password)
        self._clock = clock
        self._candidate_phone = candidate_phone
        self._sim = sim
        self._deadline = deadline
        self._refreshed_at: float | None = None  # on the monotonic clock

    def send(self, message: Message) -> Outcome:
        """One POST, and no second one."""
        return _tried(lambda: self._post(message), _outcome)

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        """By its id; then by its words, since a restored backup may have given it another key."""
        return _tried(lambda: self._search(message, since - SKEW, taken), _look_failed)

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:
        """What the phone can say now; a message that it could not be asked about is left out."""
        asked = set(provider_ids)
        if not asked:
            return ()
        phone = self._phone()
        listed = {one.id: one for one in _tried(partial(phone.sent, LAST_TEXTS), _no_rows) if one.id in asked}
        rest = sorted(asked - listed.keys())[:ONE_BY_ONE]
        single = (row for one in rest for row in _tried(partial(phone.message, one), _no_rows))
        return tuple(one.receipt() for one in (*listed.values(), *single))

    def since(self, cursor: str | None, now: datetime) -> Heard | Unavailable:
        """Texts in and our own texts out. The cursor is the date of the newest text heard (RFC 3339)."""
        newest = datetime.fromisoformat(cursor).astimezone(UTC) if cursor else now.astimezone(UTC) - LOOK_BACK
        start = newest - OVERLAP if cursor else newest

        def listen() -> Heard | Unavailable:
            return self._heard(start, newest, now)

        return _tried(listen, _unavailable)

    def check(self) -> tuple[bool, str]:
        """Whether the phone can be used, and in a line what works or what to mend."""
        return _tried(self._inspect, lambda error: (False, _unavailable(error).reason))

    def _phone(self, share: int = 1) -> Gateway:
        """For requests that together may take so much of the deadline."""
        return Gateway(self._url, self._login, self._deadline / share)

    def _post(self, message: Message) -> Outcome:
        phone, message_id = self._phone(), id_of(message)
        wanted = {
            "id": message_id,
            "textMessage": {"text": gsm7(message.body)},
            "phoneNumbers": [message.to],
            "withDeliveryReport": True,
            **({"simNumber": self._sim} if self._sim else {}),
            **self._time_to_live(message),
        }
        try:
            phone.post(wanted, message_id)
        except StatusError as refused:
            if refused.status != TAKEN_BEFORE:
                raise
            return _as_before(phone, message_id)
        return Accepted(message_id)

    def _time_to_live(self, message: Message) -> dict[str, int]:
        """In seconds: an instant would be held against the phone's clock."""
        if message.expires_at is None:
            return {}
        left = int((message.expires_at - self._clock.now()).total_seconds())
        return {"ttl": min(max(left, 1), SECONDS_MAX)}

    def _search(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        phone, message_id = self._phone(), id_of(message)
        if message_id not in taken and phone.message(message_id):
            return Accepted(message_id)
        rows = phone.sent(LAST_TEXTS, since)
        fits = [one for one in rows if one.id not in taken and message.to in one.to and _says(one, message.body)]
        return Accepted(min(fits, key=lambda one: one.created_at).id) if fits else NotFound()

    def _heard(self, start: datetime, newest: datetime, now: datetime) -> Heard:
        self._refresh(start, now)
        phone = self._phone(share=2)
        received = list(self._from_candidate(phone.received(start, now + AHEAD, MOST_TEXTS)))
        texts = {one.provider_id: one for one in received}
        newest = max((newest, *(one.received_at for one in received)))
        sent = tuple(_trace(one) for one in phone.sent(LAST_TEXTS, start) if self._candidate_phone in one.to)
        return Heard(cursor=newest.isoformat(), texts=_by_time(texts.values()), sent=sent)

    def _refresh(self, start: datetime, now: datetime) -> None:
        """Now and then: have the app take in what the phone received while the app was not running.

        That it will not, cannot, or takes too long is no reason not to hear what it has.
        """
        at = monotonic()
        if self._refreshed_at is None or at - self._refreshed_at >= REFRESH.total_seconds():
            self._refreshed_at = at
            with suppress(StatusError, NeverLeftError, LostError):
                self._phone(share=2).refresh(start, now + AHEAD)

    def _from_candidate(self, rows: Rows[Received]) -> Iterator[InboundText]:
        for one in rows:
            # A phone that texts itself hears its own questions: those are no answers.
            if one.is_from(self._candidate_phone) and not one.is_to(self._candidate_phone):
                yield InboundText(
                    provider_id=_inbound_id(one),
                    sender=self._candidate_phone,
                    body=one.body,
                    received_at=one.created_at,
                )

    def _inspect(self) -> tuple[bool, str]:
        phone = self._phone()
        phone.received(self._clock.now() - timedelta(minutes=1), self._clock.now() + AHEAD, 1)
        numbers = phone.numbers()
        if any(one.is_number(self._candidate_phone) for one in numbers):
            return False, "the phone has your own number: texts to oneself are no way to answer; use another SIM"
        if self._sim and numbers and self._sim not in [one.slot for one in numbers]:
            return False, f"the phone has no SIM in slot {self._sim}: see [sms] sim"
        return True, "the phone answers, and hands out what it receives"


def id_of(message: Message) -> str:
    """The id under which the app knows a message: the same at every attempt, and not longer than its 36 characters."""
    return hashlib.sha256(f"{message.to}\n{message.key}".encode()).hexdigest()[:32]


def _inbound_id(one: Received) -> str:
    # Not the app's own id: that is a hash of 32 bits, and differs where the same text is read in again.
    told = f"{one.created_at.isoformat()}\n{one.body}"
    return "android-" + hashlib.sha256(told.encode()).hexdigest()[:32]


def _as_before(phone: Gateway, message_id: str) -> Outcome:
    """The app has had this message before: what became of it then is the answer now."""
    known = phone.message(message_id)
    if not known:
        return InDoubt("the phone says that it has the text, and does not show it")
    return Refused(known[0].reason) if known[0].state in FAILED else Accepted(message_id)


def _tried(work: Callable[[], T], failed: Callable[[Exception], T]) -> T:
    """What `work` returns, or what `failed` makes of an ending that is to be expected of a network."""
    try:
        return work()
    except (StatusError, NeverLeftError, LostError) as error:
        return failed(error)


def _outcome(error: Exception) -> Outcome:
    if isinstance(error, NeverLeftError):
        return NotSent(f"the phone could not be reached: {error}")
    if not isinstance(error, StatusError) or error.status >= 500 or error.status == REQUEST_TIMEOUT:
        return InDoubt(f"the phone did not say whether it took the text: {error}")
    if error.status == TOO_MANY_REQUESTS:
        return NotSent("the phone asks us to slow down")
    if error.status in (*WRONG_LOGIN, *NO_SUCH_THING) or not error.is_the_apps:
        return NotSent(_in_words(error))  # mended by the candidate, and then it goes out
    return Refused(f"the phone's app did not take the text (HTTP {error.status})")


def _look_failed(error: Exception) -> LookUp:
    return Unknowable(_unavailable(error).reason, passing=True)


def _no_rows(_error: Exception) -> Rows[Sent]:
    return ()


def _unavailable(error: Exception) -> Unavailable:
    if isinstance(error, StatusError):
        return Unavailable(reason=_in_words(error), by_user=error.status < 500)
    return Unavailable(reason=f"the phone cannot be asked: {error}")


def _in_words(error: StatusError) -> str:
    if error.status in WRONG_LOGIN:
        return "the phone's app does not know this name and password: see [sms] username and password"
    if error.status in NO_SUCH_THING:
        return "what answers at [sms] url is not the app, or an old one without GET /inbox: update it"
    return f"the phone's app answers HTTP {error.status}"


def _says(row: Sent, body: str) -> bool:
    return plain(body).strip() == plain(row.body).strip()


def _trace(row: Sent) -> SentTrace:
    return SentTrace(provider_id=row.id, to=row.to[0], body=row.body, created_at=row.created_at)


def _by_time(texts: Iterable[InboundText]) -> tuple[InboundText, ...]:
    """As they were written: the last answer counts."""
    return tuple(sorted(texts, key=lambda one: one.received_at))
