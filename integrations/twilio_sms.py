"""Texts through Twilio's Messages resource: out, what became of them, and in.

Twilio has no idempotency key for a Message: a POST that may have arrived is in doubt, and only the list of messages
settles it (https://www.twilio.com/docs/messaging/api/message-resource).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from daemon.clock import Clock
from daemon.core.delivery import Accepted, DeliveryState, LookUp, Message, NotFound, Outcome, Receipt
from daemon.core.sms_text import gsm7, plain
from daemon.ports import Heard, InboundText, SentTrace, Unavailable
from integrations.twilio_client import API_BASE, account_works, client_of, look_failed, outcome_of, tried, unavailable
from integrations.twilio_codes import in_words, meaning_of
from integrations.twilio_http import Connect, LostError, connection_to

SKEW = timedelta(minutes=2)  # our clock against Twilio's
OVERLAP = timedelta(hours=1)  # consistency of the list is undocumented
LOOK_BACK = timedelta(days=2)
GRAIN = timedelta(days=1)
LONGEST_VALIDITY = 36_000  # seconds; docs/errors/21624
LAST_TEXTS = 200  # rows that a look-up or a round of receipts reads
MOST_TEXTS = 5_000  # rows that the inbox reads at once
PAGE = 1_000  # the largest that Twilio hands out
ONE_BY_ONE = 20  # single messages fetched in a round of receipts; the rest waits for the next
WORTH_A_LIST = 3

STATES = {
    "delivered": DeliveryState.DELIVERED,
    "read": DeliveryState.DELIVERED,
    "undelivered": DeliveryState.REFUSED,
    "failed": DeliveryState.REFUSED,
    "canceled": DeliveryState.REFUSED,
}
Row = Any  # twilio's MessageInstance; the library is imported only where it is used


class TwilioSms:
    """The candidate's line. A Transport and an Inbox; every call ends within `deadline`.

    One of `from_` (E.164) and `messaging_service` (MG…) says who sends. `candidate_phone` narrows the lists: our own
    texts by recipient and, with a messaging service, which has no single number, what comes in by sender.
    """

    name = "sms"

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        clock: Clock,
        from_: str = "",
        messaging_service: str = "",
        candidate_phone: str = "",
        api_base: str = API_BASE,
        deadline: timedelta = timedelta(seconds=20),
        connect: Connect = connection_to,
    ) -> None:
        self._account_sid = account_sid
        self._auth_token = auth_token
        self._clock = clock
        self._from = from_
        self._messaging_service = messaging_service
        self._candidate_phone = candidate_phone
        self._api_base = api_base
        self._deadline = deadline
        self._connect = connect

    def send(self, message: Message) -> Outcome:
        """One POST, and no second one."""
        return tried(lambda: Accepted(self._post(message)), outcome_of)

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        """By recipient, words and date of creation: a row still queued has no DateSent to filter by."""
        return tried(lambda: self._search(message, since - SKEW, taken), look_failed)

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:
        """What Twilio can say now; a message that it could not be asked about is left out."""
        asked = set(provider_ids)
        messages = self._client().messages if asked else None
        listed = self._listed(messages, asked) if len(asked) > WORTH_A_LIST else {}
        rest = sorted(asked - listed.keys())[:ONE_BY_ONE]
        return tuple(_receipt(one) for one in (*listed.values(), *_fetched(messages, rest)))

    def since(self, cursor: str | None, now: datetime) -> Heard | Unavailable:
        """Texts in and our own texts out. The cursor is the date of the newest text heard (RFC 3339)."""
        newest = datetime.fromisoformat(cursor).astimezone(UTC) if cursor else now.astimezone(UTC) - LOOK_BACK

        def listen() -> Heard | Unavailable:
            return self._heard(newest - OVERLAP if cursor else newest, newest)

        return tried(listen, unavailable)

    def check(self) -> tuple[bool, str]:
        """Whether the account can be used, and in a line what works or what to mend."""
        client = self._client()
        return tried(lambda: account_works(client, self._account_sid), lambda error: (False, unavailable(error).reason))

    def _client(self) -> Any:
        return client_of(self._account_sid, self._auth_token, self._api_base, self._deadline, self._connect)

    def _post(self, message: Message) -> str:
        sender = (
            {"messaging_service_sid": self._messaging_service} if self._messaging_service else {"from_": self._from}
        )
        sent = self._client().messages.create(
            to=message.to, body=gsm7(message.body), smart_encoded=True, **sender, **self._validity(message)
        )
        if not sent.sid:
            raise LostError("the answer names no message")
        return str(sent.sid)

    def _validity(self, message: Message) -> dict[str, int]:
        if message.expires_at is None:
            return {}
        left = int((message.expires_at - self._clock.now()).total_seconds())
        return {"validity_period": min(max(left, 1), LONGEST_VALIDITY)}

    def _search(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        rows = self._client().messages.list(to=message.to, limit=LAST_TEXTS, page_size=LAST_TEXTS)
        fits = [one for one in rows if one.sid not in taken and _is_ours(one) and _says(one, message.body)]
        in_time = [one for one in fits if one.date_created is not None and one.date_created >= since]
        if not in_time:
            return NotFound()
        return Accepted(str(min(in_time, key=lambda one: one.date_created).sid))

    def _listed(self, messages: Any, asked: set[str]) -> dict[str, Row]:
        sender = _given(from_=self._from)
        rows = _rows(lambda: messages.list(limit=LAST_TEXTS, page_size=LAST_TEXTS, **sender))
        return {one.sid: one for one in rows if one.sid in asked}

    def _heard(self, start: datetime, newest: datetime) -> Heard:
        messages = self._client().messages
        inbound = _given(to=self._from) or _given(from_=self._candidate_phone)
        outbound = _given(to=self._candidate_phone) or _given(from_=self._from)
        texts = [_text(one) for one in _between(messages, start, inbound) if one.direction == "inbound"]
        sent = [_trace(one) for one in _between(messages, start, outbound) if _is_ours(one)]
        newest = max((newest, *(one.received_at for one in texts)))
        return Heard(cursor=newest.isoformat(), texts=_by_time(texts), sent=tuple(sent))


def _between(messages: Any, start: datetime, filters: dict[str, str]) -> list[Row]:
    """Rows since `start`. The filter has the grain of a day and takes no offset: UTC, a wide net, a closer look."""
    rows = messages.list(date_sent_after=start.astimezone(UTC) - GRAIN, limit=MOST_TEXTS, page_size=PAGE, **filters)
    return [one for one in rows if one.sid and _dated(one) is not None and _dated(one) >= start]


def _dated(row: Row) -> Any:
    return row.date_sent or row.date_created


def _by_time(texts: list[InboundText]) -> tuple[InboundText, ...]:
    """As they were written: the last answer counts."""
    return tuple(sorted(texts, key=lambda one: one.received_at))


def _text(row: Row) -> InboundText:
    return InboundText(provider_id=row.sid, sender=row.from_ or "", body=row.body or "", received_at=_dated(row))


def _trace(row: Row) -> SentTrace:
    created_at = row.date_created or row.date_sent
    return SentTrace(provider_id=row.sid, to=row.to or "", body=row.body or "", created_at=created_at)


def _is_ours(row: Row) -> bool:
    return bool(row.direction == "outbound-api")


def _says(row: Row, body: str) -> bool:
    """Contained, not equal: a trial account's texts begin with a sentence of Twilio's, and quotes may be changed."""
    return plain(body).strip() in plain(row.body or "")


def _receipt(row: Row) -> Receipt:
    state = STATES.get(row.status, DeliveryState.ACCEPTED)
    if state is not DeliveryState.REFUSED:
        return Receipt(provider_id=row.sid, state=state, at=row.date_updated)
    code = row.error_code or 0
    words = in_words(code, row.error_message or "") if code else f"Twilio says {row.status}"
    meaning = meaning_of(code)
    return Receipt(
        provider_id=row.sid,
        state=state,
        reason=words,
        channel_dead=bool(code) and meaning.channel_dead,
        revival=meaning.revival,
        at=row.date_updated,
    )


def _given(**filters: str) -> dict[str, str]:
    """A filter that is empty is no filter."""
    return {name: value for name, value in filters.items() if value}


def _rows(ask: Callable[[], list[Row]]) -> list[Row]:
    return tried(ask, lambda _: [])


def _fetched(messages: Any, sids: Iterable[str]) -> list[Row]:
    return [row for sid in sids for row in _rows(partial(_fetch, messages, sid))]


def _fetch(messages: Any, sid: str) -> list[Row]:
    return [messages(sid).fetch()]
