"""Every port held in memory, with faults on demand: for the seeded simulation, the tests and `--rehearse`.

They behave like the real ones where it hurts: a provider has no idempotency key, so the ledger shows every
arrival; a row may become visible late; an inbox hands out what was heard before; a calendar may answer with
nothing. `faults` is asked once for every hand-over, and `hook` is called around the instant at which the world
changes: what it raises goes through, so that a crash can be placed before or after it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from daemon.clock import Clock
from daemon.core.delivery import (
    Accepted,
    CalendarReply,
    DeliveryState,
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
from daemon.ports import Absent, Calendar, CalendarObject, Heard, InboundText, Pulled, SentTrace, Unavailable
from integrations.memory_calendar import MemoryCalendar, MemoryExpander
from integrations.memory_faults import CalendarFault, Fault, Faults, Hook, Moment, no_fault, no_hook, scripted

__all__ = [
    "Arrival",
    "CalendarFault",
    "Fault",
    "Faults",
    "Hook",
    "MemoryCalendar",
    "MemoryExpander",
    "MemoryInbox",
    "MemoryTransport",
    "Moment",
    "RehearsalCalendar",
    "RehearsalTransport",
    "no_fault",
    "no_hook",
    "scripted",
]

SKEW = timedelta(minutes=2)  # our clock against the provider's
OVERLAP = timedelta(minutes=10)
LOOK_BACK = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that really reached the provider, and so its reader."""

    provider_id: str
    message: Message
    at: datetime


@dataclass(kw_only=True)
class MemoryTransport:
    """A provider that keeps a `ledger` of everything that arrived, repeats included.

    `visible_after`: how long an arrival stays hidden from look-ups. `delivered_after`: when its receipt turns
    from accepted to delivered; None = never. `look_up_fault`: why a look-up fails, where it does; with
    `tells=False` no look can ever tell, as with plain SMTP.
    """

    clock: Clock
    name: str = "memory"
    faults: Faults = no_fault
    hook: Hook = no_hook
    visible_after: timedelta = timedelta(0)
    delivered_after: timedelta | None = timedelta(0)
    tells: bool = True
    look_up_fault: str = ""
    ledger: list[Arrival] = field(default_factory=list)
    attempts: list[Message] = field(default_factory=list)
    receipt_of: dict[str, Receipt] = field(default_factory=dict)  # scripted receipts, by provider id

    def send(self, message: Message) -> Outcome:
        """Hand it over; a fault decides what really happens, and what we are told of it."""
        self.attempts.append(message)
        match self.faults():
            case Fault.REFUSE:
                return Refused("refused, as scripted")
            case Fault.CHANNEL_DEAD:
                return Refused("the recipient has opted out", channel_dead=True)
            case Fault.NOT_SENT:
                return NotSent("the provider could not be reached")
            case Fault.IN_DOUBT_NOT_SENT:
                return InDoubt("the connection was lost")
            case Fault.IN_DOUBT_BUT_SENT:
                self._arrive(message)
                return InDoubt("the connection was lost")
            case None:
                return Accepted(self._arrive(message))

    def _arrive(self, message: Message) -> str:
        self.hook(Moment.BEFORE, message)
        provider_id = f"{self.name}-{len(self.ledger) + 1}"
        self.ledger.append(Arrival(provider_id, message, self.clock.now()))
        self.hook(Moment.AFTER, message)
        return provider_id

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        """By what a provider can compare: recipient, subject and body; the key never reaches it."""
        if not self.tells:
            return Unknowable("this provider keeps no list")
        if self.look_up_fault:
            return Unknowable(self.look_up_fault, passing=True)
        newest = self.clock.now() - self.visible_after
        for arrival in self.ledger:
            fits = _words(arrival.message) == _words(message) and arrival.provider_id not in taken
            if fits and since - SKEW <= arrival.at <= newest:
                return Accepted(arrival.provider_id)
        return NotFound()

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:
        """Scripted ones first; else accepted, then delivered after `delivered_after`."""
        return tuple(self._receipt(one) for one in self.ledger if one.provider_id in provider_ids)

    def _receipt(self, arrival: Arrival) -> Receipt:
        scripted_one = self.receipt_of.get(arrival.provider_id)
        if scripted_one is not None:
            return scripted_one
        delivered = self.delivered_after is not None and self.clock.now() >= arrival.at + self.delivered_after
        state = DeliveryState.DELIVERED if delivered else DeliveryState.ACCEPTED
        return Receipt(provider_id=arrival.provider_id, state=state, at=self.clock.now())


def _words(message: Message) -> tuple[str, str, str]:
    return message.to, message.subject, message.body


@dataclass(kw_only=True)
class RehearsalTransport:
    """Takes nothing and records what it was given: `callahead once --rehearse`."""

    would_send: list[Message] = field(default_factory=list)

    def send(self, message: Message) -> Outcome:
        self.would_send.append(message)
        return NotSent("a rehearsal: nothing is sent")

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:  # noqa: ARG002 - the port has it
        return Unknowable("a rehearsal: nobody is asked", passing=True)

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:  # noqa: ARG002 - the port has it
        return ()


@dataclass(kw_only=True)
class RehearsalCalendar:
    """Reads the real calendar and writes nothing; what it would have answered is recorded."""

    real: Calendar
    would_respond: list[CalendarReply] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.real.name

    @name.setter
    def name(self, name: str) -> None:
        self.real.name = name

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        return self.real.pull(cursor)

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:
        return self.real.find(uid, href)

    def respond(self, reply: CalendarReply) -> Outcome:
        self.would_respond.append(reply)
        return NotSent("a rehearsal: nothing is written")

    def responded(self, reply: CalendarReply) -> LookUp:
        return self.real.responded(reply)


@dataclass(kw_only=True)
class MemoryInbox:
    """Texts that came in. Every one is heard again for `OVERLAP`; with `duplicates` also twice at once.

    `outbound`: the transport whose ledger is shown as `sent`. `visible_after`: how late a text shows up, under
    the time at which it was received; what shows up later than `OVERLAP` after its neighbours is missed, as it
    would be at any provider.
    """

    clock: Clock
    name: str = "memory"
    outbound: MemoryTransport | None = None
    duplicates: bool = False
    visible_after: timedelta = timedelta(0)
    fault: str = ""
    texts: list[InboundText] = field(default_factory=list)

    def receive(self, body: str, sender: str, at: datetime | None = None) -> InboundText:
        """Somebody writes to us."""
        received_at = at or self.clock.now()
        text = InboundText(
            provider_id=f"{self.name}-in-{len(self.texts) + 1}", sender=sender, body=body, received_at=received_at
        )
        self.texts.append(text)
        return text

    def since(self, cursor: str | None, now: datetime) -> Heard | Unavailable:
        if self.fault:
            return Unavailable(reason=self.fault)
        start = datetime.fromisoformat(cursor) - OVERLAP if cursor else now - LOOK_BACK
        visible_until = now - self.visible_after
        texts = tuple(one for one in self.texts if start <= one.received_at <= visible_until)
        seen_before = start + OVERLAP if cursor else start
        newest = max((seen_before, *(one.received_at for one in texts)))
        return Heard(cursor=newest.isoformat(), texts=texts * (2 if self.duplicates else 1), sent=self._sent(start))

    def _sent(self, start: datetime) -> tuple[SentTrace, ...]:
        ledger = self.outbound.ledger if self.outbound else []
        return tuple(_trace(one) for one in ledger if one.at >= start)


def _trace(arrival: Arrival) -> SentTrace:
    message = arrival.message
    return SentTrace(provider_id=arrival.provider_id, to=message.to, body=message.body, created_at=arrival.at)
