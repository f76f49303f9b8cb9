"""What the daemon asks of the world: one protocol per kind of integration.

Expected endings are values; an exception out of an integration is a bug.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from daemon.core.delivery import CalendarReply, DeliveryState, LookUp, Message, Outcome, Receipt
from daemon.core.event import CalendarEvent


@dataclass(frozen=True, slots=True)
class Window:
    """The span of instants in which events matter. Both ends are aware UTC."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarObject:
    """One iCalendar object: all VEVENTs of one UID and the VTIMEZONEs they use.

    `lines`: of each component in `text` the line, from 1, at which it begins in the file that it was taken out of,
    0 for one that nobody wrote; () where `text` is the file itself.
    """

    href: str
    text: str
    etag: str = ""
    lines: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulled:
    """What changed since `cursor` was handed out.

    `complete`: `objects` is all that the calendar holds, and what is not in it is gone.
    Otherwise `objects` are the changed ones and `gone` the hrefs that were removed.
    `cursor` is opaque to everybody but the calendar that made it.
    """

    cursor: str
    objects: tuple[CalendarObject, ...] = ()
    gone: tuple[str, ...] = ()
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unavailable:
    """It could not be asked, or did not answer as such a server does.

    `reason` is one line for a person, without secrets. `by_user`: waiting will not
    mend it, the candidate has to (wrong password, wrong URL).
    """

    reason: str
    by_user: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """The server answered, and has no such event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An event, or an object, that cannot be read, with what is wrong in one line.

    `kept`: only a part of the event cannot be read; the rest counts.
    """

    reason: str
    uid: str = ""
    href: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expanded:
    """Every instance within the window, and what could not be read."""

    events: tuple[CalendarEvent, ...]
    problems: tuple[Problem, ...] = ()


class Calendar(Protocol):
    """A calendar of the candidate. Every call ends within its total deadline."""

    name: str

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        """What changed since `cursor`; everything where it is None or no longer good."""

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:
        """One event by its UID, asked of the server itself; `href` is where it stood."""

    def respond(self, reply: CalendarReply) -> Outcome:
        """Set our own PARTSTAT, with a precondition, and nothing else. Safe to repeat."""

    def responded(self, reply: CalendarReply) -> LookUp:
        """Whether our PARTSTAT already stands there as `reply` wants it."""


class Bell(Protocol):
    """Tells when a calendar or an inbox may show something new. It only makes a poll happen sooner."""

    def listen(self, ring: Callable[[], None]) -> None:
        """Begin. `ring` is called from another thread, possibly for nothing."""

    def stop(self) -> None:
        """End, without waiting for it."""


class Expander(Protocol):
    """Reads iCalendar where a hang or a bomb can be given up."""

    def expand(self, objects: Iterable[CalendarObject], window: Window) -> Expanded:
        """Every instance within `window`. What is bad is a Problem; its neighbours stay."""


class Transport(Protocol):
    """One way out. `send` is called once per lease and never retries by itself."""

    def send(self, message: Message) -> Outcome:
        """Hand it over, within a total deadline."""

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:
        """Whether `message`, tried at or after `since`, left. `taken`: provider ids that belong to others."""

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:
        """What the provider says by now of messages that it accepted; () where it never says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundText:
    """One message that came in. `provider_id` is unique for good."""

    provider_id: str
    sender: str
    body: str
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What an inbox holds since `cursor`, overlap included: some were heard before.

    `sent`: our own outbound messages seen in the same span, by which a restored backup is noticed.
    `more`: it was too much for one time; the rest comes next, and until then something lies unheard.
    """

    cursor: str
    texts: tuple[InboundText, ...] = ()
    mails: tuple[InboundMail, ...] = ()
    sent: tuple[SentTrace, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReport:
    """What a mail server reports of a message of ours: a DSN (RFC 3464), or a bounce in plain words.

    `state`: REFUSED, DELIVERED, or ACCEPTED where it is only late. `mailbox_gone`: no later mail will pass either.
    `recipients`: where it does not tell which mail it is of, the addresses that the mail went to, lower case.
    """

    state: DeliveryState
    reason: str = ""
    mailbox_gone: bool = False
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundMail:
    """A mail that seems to concern a message of ours; all others are left unread.

    `text`: who wrote it, and, of the candidate's alone, the words above the quote. `answers`: the Message-IDs that it
    refers to, the nearest first. `refs`: those in its subject. `automatic`: a program wrote it (RFC 3834).
    `forged`: the candidate's own server found that it is not from whom it says (RFC 8601); or, in the candidate's name,
    looked for a proof that it is, and found none.
    """

    text: InboundText
    answers: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    automatic: bool = False
    forged: bool = False
    report: MailReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentTrace:
    """A message of ours that the provider knows of, whether or not we remember it."""

    provider_id: str
    to: str
    body: str
    created_at: datetime


class Inbox(Protocol):
    """One way in."""

    name: str

    def since(self, cursor: str | None, now: datetime) -> Heard | Unavailable:
        """Everything since `cursor`, with an overlap; from two days before `now` where it is None."""
