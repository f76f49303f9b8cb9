"""What every loop works with: the store, the rules, the ways in and out. Handed over, never global."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from daemon.clock import Clock
from daemon.core.change import Office
from daemon.core.delivery import Channel
from daemon.core.policy import Candidate, Policy
from daemon.core.proof import SetAside
from daemon.core.recognize import Rules
from daemon.ports import Bell, Calendar, Expander, Inbox, Transport
from daemon.store.transaction import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedCalendar:
    """A calendar and how it is read. `every_event`: each of its events is an interview.

    `bell`: what tells that it should be read now; None where only time does.
    `remembers`: its cursor holds what cannot be read again, and is never thrown away for another look.
    """

    calendar: Calendar
    every: timedelta
    every_event: bool = False
    bell: Bell | None = None
    remembers: bool = False

    @property
    def name(self) -> str:
        return self.calendar.name


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedInbox:
    """A mailbox, which is not asked as often as a provider of texts: every `every`, when its bell rings, and before
    anything leaves that could still be taken back."""

    inbox: Inbox
    every: timedelta
    bell: Bell | None = None


def no_progress(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One candidate's working place. `mail_domain`: the right side of our Message-IDs.

    `set_aside`: files of the candidate's own wording that are not used.
    `sms_setup`: a digest of the settings of the way by text; what was refused under another one is tried anew.
    """

    store: Store
    clock: Clock
    office: Office
    rules: Rules
    transports: Mapping[Channel, Transport]
    calendars: tuple[WatchedCalendar, ...] = ()
    inboxes: tuple[Inbox, ...] = ()
    mailbox: WatchedInbox | None = None
    expander: Expander
    mail_domain: str = "callahead.invalid"
    segments_per_second: float = 1.0
    sms_setup: str = ""
    set_aside: tuple[SetAside, ...] = ()
    pause: Callable[[float], None] = lambda _seconds: None
    progress: Callable[[str, int, int], None] = no_progress
    new_id: Callable[[], str] = field(default=lambda: "")

    @property
    def candidate(self) -> Candidate:
        return self.office.candidate

    @property
    def policy(self) -> Policy:
        return self.office.policy

    @property
    def ways_in(self) -> tuple[Inbox, ...]:
        """Wherever the candidate may have written to us."""
        return (*self.inboxes, self.mailbox.inbox) if self.mailbox else self.inboxes

    def now(self) -> datetime:
        return self.clock.now()

    def address_on(self, channel: Channel) -> str:
        """Where the candidate is reached on a channel; "" where they are not."""
        if channel not in self.transports:
            return ""
        phone = self.candidate.phone
        return {Channel.SMS: phone, Channel.VOICE: phone, Channel.EMAIL: self.candidate.email}.get(channel, "")
