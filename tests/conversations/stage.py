"""Where a scene is played: the real loops on a real SQLite file, everything around them in memory, and a set clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from shutil import copyfile
from typing import Any
from zoneinfo import ZoneInfo

from daemon.core.change import Office
from daemon.core.delivery import Channel, Message, Purpose
from daemon.core.event import Attendee, CalendarEvent
from daemon.core.interview import Interview, Phase
from daemon.core.policy import Candidate, Policy
from daemon.loops.deliver_outbox import collect_receipts
from daemon.loops.desk import Desk, WatchedCalendar
from daemon.loops.one_pass import one_pass
from daemon.loops.responder import CalendarTransport
from daemon.store.transaction import Store, Transaction
from daemon.store.upgrade import upgrade
from integrations.memory import Arrival, MemoryCalendar, MemoryExpander, MemoryInbox, MemoryTransport
from tests.simulation.world import SimulatedClock, rules, templates

NEW_YORK = ZoneInfo("America/New_York")
CURTAIN = datetime(2026, 11, 30, 9, 0, tzinfo=NEW_YORK)  # a Monday
SAM = Candidate(
    id="sam-942",  # a code is drawn from this: the first interview is K7, the second M3
    name="Sam Rivera",
    email="sam@example.org",
    phone="+14155550101",
    timezone="America/New_York",
)
ME = Attendee(SAM.email, SAM.name)
SECOND = timedelta(seconds=1)
POLL = timedelta(seconds=30)  # `[sms] every`: until a text is heard, and until we hear what became of ours


@dataclass(frozen=True)
class Said:
    """What Sam wrote, and when."""

    at: datetime
    words: str


@dataclass
class Stage:
    """One candidate's calendar, phone and mailboxes. Time passes only when a scene says so."""

    store: Store
    policy: Policy = field(default_factory=Policy)
    said: list[Said] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = SimulatedClock(CURTAIN.astimezone(UTC))
        expander = MemoryExpander()
        self.calendar = MemoryCalendar(expander=expander, name="personal")
        self.phone = MemoryTransport(clock=self.clock, name="sms")
        # Plain SMTP: the server takes a mail, and nobody says what becomes of it.
        self.mail = MemoryTransport(clock=self.clock, name="email", delivered_after=None, tells=False)
        self.inbox = MemoryInbox(clock=self.clock, name="sms", outbound=self.phone)
        numbers = iter(range(1, 1000))
        self.desk = Desk(
            store=self.store,
            clock=self.clock,
            office=Office(SAM, self.policy, templates()),
            rules=rules(),
            transports={
                Channel.SMS: self.phone,
                Channel.EMAIL: self.mail,
                Channel.CALENDAR: CalendarTransport({"personal": self.calendar}),
            },
            calendars=(WatchedCalendar(calendar=self.calendar, every=timedelta(minutes=5)),),
            inboxes=(self.inbox,),
            expander=expander,
            mail_domain="example.org",
            segments_per_second=0,
            new_id=lambda: f"interview-{next(numbers)}",
        )

    # What a scene makes happen.

    def go_on(self, until: datetime) -> None:
        """The daemon works until then: a pass at every instant that it has named, and one at the end."""
        end = until.astimezone(UTC)
        while True:
            if one_pass(self.desk).sent and self.clock.at + POLL <= end:
                self.clock.at += POLL
                collect_receipts(self.desk)
            if self.clock.at >= end:
                return
            self.clock.at = min(end, max(self._next_due_at() or end, self.clock.at + SECOND))

    def hear(self, words: str) -> None:
        """Sam writes a text; it is heard at the next poll."""
        self.said.append(Said(self.clock.at, words))
        self.inbox.receive(words, SAM.phone)
        self.clock.at += POLL
        self.go_on(self.clock.at)

    def hear_from(self, number: str, words: str) -> None:
        """Somebody else writes a text to the number that ours come from."""
        self.inbox.receive(words, number)
        self.clock.at += POLL
        self.go_on(self.clock.at)

    def put(self, event: CalendarEvent) -> None:
        """The employer's invitation stands in Sam's calendar, new or changed."""
        self.calendar.put(event)

    def change(self, uid: str, **changed: Any) -> None:
        """The employer changes it; Sam's answer to the invitation counts no more, as servers have it."""
        (event,) = self.calendar.events(f"/personal/{uid}.ics")
        asked_anew = tuple(Attendee(one.email, one.name) for one in event.attendees)
        self.put(replace(event, attendees=asked_anew, sequence=event.sequence + 1, **changed))

    def _next_due_at(self) -> datetime | None:
        with self.looking() as tx:
            dues = (tx.interviews.next_due_at(), tx.outbox.next_due_at())
        return min((one for one in dues if one is not None), default=None)

    # What became of it.

    @contextmanager
    def looking(self) -> Iterator[Transaction]:
        with self.store.transaction(SAM.id) as tx:
            yield tx

    def the(self, ref: str) -> Interview:
        with self.looking() as tx:
            found = tx.interviews.by_ref(ref)
        assert found is not None, f"{ref} is known"
        return found

    def phase(self, ref: str) -> Phase:
        return self.the(ref).phase

    def letters(self) -> list[tuple[Purpose, str]]:
        """What arrived at anybody but Sam, by mail or by text: what it was, and to whom."""
        return [(one.purpose, one.to) for one in self._to_others()]

    def letter(self) -> Message:
        """The only one that arrived."""
        (only,) = self._to_others()
        return only

    def texts(self, *purposes: Purpose) -> list[str]:
        """What Sam's phone showed, of these purposes or of any."""
        return [one.message.body for one in self._on_the_phone() if not purposes or one.message.purpose in purposes]

    def purposes(self) -> list[Purpose]:
        """What Sam's phone showed, by its purpose and in order."""
        return [one.message.purpose for one in self._on_the_phone()]

    def hours_of_texts(self) -> list[int]:
        """On Sam's clock."""
        return [one.at.astimezone(NEW_YORK).hour for one in self._on_the_phone()]

    def told_by_calendar(self) -> list[str]:
        """The PARTSTATs that were written, in order."""
        return [one.partstat.value for one in self.calendar.writes]

    def asked_back(self) -> list[tuple[datetime, str]]:
        """What we wrote that is about no one interview, and so stands in no story."""
        with self.looking() as tx:
            ours = [one for one in tx.outbox.all() if not one.interview_id]
        return [(one.sent_at or one.created_at, one.message.body) for one in ours]

    def _on_the_phone(self) -> list[Arrival]:
        return [one for one in self.phone.ledger if one.message.to == SAM.phone]

    def _to_others(self) -> list[Message]:
        sent = (*self.mail.ledger, *self.phone.ledger)
        return [one.message for one in sent if one.message.to not in (SAM.email, SAM.phone)]


@cache
def _blank(folder: Path) -> Path:
    """An empty database of today's schema: migrated once, and copied for each scene."""
    path = folder / "blank.db"
    upgrade(f"sqlite:///{path}")
    return path


def a_stage(folder: Path, name: str, policy: Mapping[str, Any]) -> Stage:
    """A stage with the default policy, but for what is named. Its store is to be closed by the caller."""
    path = folder / f"{name}.db"
    copyfile(_blank(folder), path)
    return Stage(Store(f"sqlite:///{path}"), Policy(**policy))
