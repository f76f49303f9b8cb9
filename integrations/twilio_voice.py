"""Calls through Twilio's Calls resource: the candidate is rung, hears a few words, and is put through.

Nobody has to reach us from outside: the TwiML goes along with the request (`Twiml`, at most 4,000 characters), and what
became of the call is read off the resource and the calls that it made (`ParentCallSid`); see
https://www.twilio.com/docs/voice/api/call-resource. What a key press does needs an address that Twilio can ask
(`action` of <Gather>, `url` of <Number>): `connect_url`, a TwiML Bin that Twilio keeps itself (docs/voice.md). Only
with it does a call that lasted prove that somebody at the other end pressed a key.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import urlencode

from daemon.core.delivery import (
    Accepted,
    CallEnd,
    DeliveryState,
    LookUp,
    Message,
    NotFound,
    Outcome,
    Receipt,
    Refused,
)
from integrations.twilio_client import API_BASE, account_works, client_of, look_failed, outcome_of, tried, unavailable
from integrations.twilio_http import Connect, LostError, connection_to

SKEW = timedelta(minutes=2)  # our clock against Twilio's
RINGS_FOR = 20  # seconds; most mailboxes pick up later than that
DIALS_FOR = 25  # seconds at the other end
WAITS_FOR_KEY = 10  # seconds
LONGEST_CALL = 900  # seconds: nobody pays for a line that was left open
PROVEN_AFTER = 60  # seconds: longer than a <Gather> that nobody answers keeps the line open
LAST_CALLS = 50  # rows that a look-up reads
ONE_BY_ONE = 10  # calls fetched in a round of receipts; the rest waits for the next
ON_ITS_WAY = frozenset({"queued", "initiated", "ringing", "in-progress"})
WORDS = {
    CallEnd.NOT_TAKEN: "you did not take the call",
    CallEnd.TAKEN: "nobody picked up at the other end",
    CallEnd.ANSWERED: "their number picked up; nothing proves that it was a person",
}
Row = Any  # twilio's CallInstance; the library is imported only where it is used


class TwilioVoice:
    """Calls to the candidate. A Transport; every call of it ends within `deadline`.

    `from_`: a number of the account that can call (E.164); both ends see it. `language`: of what is said, as <Say>
    names it ("en-US"). `connect_url` "": whoever takes the call is put through at once, and nothing is ever proven.
    """

    name = "voice"

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        from_: str,
        language: str = "en-US",
        connect_url: str = "",
        api_base: str = API_BASE,
        deadline: timedelta = timedelta(seconds=20),
        connect: Connect = connection_to,
    ) -> None:
        self._account_sid = account_sid
        self._auth_token = auth_token
        self._from = from_
        self._language = language
        self._connect_url = connect_url
        self._api_base = api_base
        self._deadline = deadline
        self._connect = connect

    def send(self, message: Message) -> Outcome:
        """One POST, and no second one. What is wrong with one call says nothing of the next."""
        outcome = tried(lambda: Accepted(self._post(message)), outcome_of)
        return Refused(outcome.reason) if isinstance(outcome, Refused) else outcome

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        """By whom we rang and when: a call keeps no words, so one that nobody else claims is ours."""
        return tried(lambda: self._search(message, since - SKEW, taken), look_failed)

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:
        """How calls ended, as far as Twilio can say now; one that it could not be asked about is left out."""
        calls = self._client().calls if provider_ids else None
        return tuple(one for sid in sorted(provider_ids)[:ONE_BY_ONE] for one in self._receipt(calls, sid))

    def check(self) -> tuple[bool, str]:
        """Whether the account can be used, and in a line what works or what to mend. Nobody is rung."""
        client = self._client()
        return tried(lambda: account_works(client, self._account_sid), lambda error: (False, unavailable(error).reason))

    def twiml(self, message: Message) -> str:
        """What the candidate hears, and where the call goes from there."""
        from twilio.twiml.voice_response import VoiceResponse

        response = VoiceResponse()
        said = response
        if message.dial and self._connect_url:
            then = f"{self._connect_url}{'&' if '?' in self._connect_url else '?'}{urlencode({'to': message.dial})}"
            said = response.gather(num_digits=1, timeout=WAITS_FOR_KEY, action=then, method="GET")
        said.say(message.body, language=self._language)
        if message.dial and not self._connect_url:
            response.pause(length=2)
            response.dial(message.dial, timeout=DIALS_FOR, caller_id=self._from)
        return str(response)

    def _client(self) -> Any:
        return client_of(self._account_sid, self._auth_token, self._api_base, self._deadline, self._connect)

    def _post(self, message: Message) -> str:
        made = self._client().calls.create(
            to=message.to, from_=self._from, twiml=self.twiml(message), timeout=RINGS_FOR, time_limit=LONGEST_CALL
        )
        if not made.sid:
            raise LostError("the answer names no call")
        return str(made.sid)

    def _search(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        rows = self._client().calls.list(to=message.to, from_=self._from, limit=LAST_CALLS, page_size=LAST_CALLS)
        free = [one for one in rows if one.sid not in taken and one.direction == "outbound-api"]
        in_time = [one for one in free if one.date_created is not None and one.date_created >= since]
        if not in_time:
            return NotFound()
        return Accepted(str(min(in_time, key=lambda one: one.date_created).sid))

    def _receipt(self, calls: Any, sid: str) -> Iterable[Receipt]:
        return tried(partial(self._fetched, calls, sid), lambda _: ())

    def _fetched(self, calls: Any, sid: str) -> Iterable[Receipt]:
        call = calls(sid).fetch()
        if call.status in ON_ITS_WAY:
            return (Receipt(provider_id=sid, state=DeliveryState.ACCEPTED, at=call.date_updated),)
        made = calls.list(parent_call_sid=sid, limit=LAST_CALLS) if call.status == "completed" else ()
        if any(one.status in ON_ITS_WAY for one in made):
            return ()
        end = self._end(call, made)
        state = DeliveryState.REFUSED if end is CallEnd.NOT_TAKEN else DeliveryState.DELIVERED
        return (Receipt(provider_id=sid, state=state, reason=WORDS.get(end, ""), at=call.date_updated, call=end),)

    def _end(self, call: Row, made: Iterable[Row]) -> CallEnd:
        if call.status != "completed":
            return CallEnd.NOT_TAKEN
        answered = [int(one.duration or 0) for one in made if one.status == "completed"]
        if not answered:
            return CallEnd.TAKEN
        return CallEnd.PROVEN if self._connect_url and max(answered) >= PROVEN_AFTER else CallEnd.ANSWERED
