"""One message on its way out: what it is, what became of one attempt, and how far its outbox row got."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from daemon.core.event import PartStat


class Channel(StrEnum):
    """A way out. NOTIFY is an extra beside the others: it may fail, and never counts as having told anybody."""

    SMS = "sms"
    EMAIL = "email"
    VOICE = "voice"
    CALENDAR = "calendar"
    NOTIFY = "notify"


class CallEnd(StrEnum):
    """How a call that rang the candidate ended, as far as the provider can know."""

    NOT_TAKEN = "not taken"  # the candidate did not pick up
    TAKEN = "taken"  # they did; at the other end nobody was dialled, or nobody picked up
    ANSWERED = "answered"  # the contact's number picked up: a person, or a machine
    PROVEN = "proven"  # and somebody there pressed a key


NOTIFIED = "notify"  # what stands for the addressee on NOTIFY: the addresses themselves are secrets


class Purpose(StrEnum):
    QUESTION = "question"
    REMINDER = "reminder"
    ACKNOWLEDGEMENT = "acknowledgement"
    DAY_OF = "day_of"
    CANCELLATION = "cancellation"
    DECLINE = "decline"
    RESCHEDULE = "reschedule"
    LATE = "late"
    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    WITHDRAWAL = "withdrawal"
    FOLLOW_UP = "follow_up"
    ALERT = "alert"


class DeliveryState(StrEnum):
    """Where one outbox row stands. SENDING is committed before any I/O."""

    PENDING = "pending"
    SENDING = "sending"
    ACCEPTED = "accepted"  # the provider took it
    DELIVERED = "delivered"  # a receipt says it arrived
    REFUSED = "refused"  # the provider said no, and would again
    IN_DOUBT = "in_doubt"  # it may have left; nothing was found that settles it
    UNDONE = "undone"  # taken back before it left, or not needed after all
    EXPIRED = "expired"  # it lost its sense before it could leave


class Revival(StrEnum):
    """What makes a channel that reaches the candidate no more worth another try."""

    START = "start"  # they alone: they opted out, or their address takes nothing
    LOGIN = "login"  # that the provider answers us again: the account was closed to us
    SENDER = "sender"  # a new day, or another sender: what ours may send is for the provider to allow


# The letters in which an employer reads a no.
NO_IN_WORDS = frozenset({Purpose.CANCELLATION, Purpose.WITHDRAWAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarReply:
    """What an attendee answers to the organizer of one VEVENT (RFC 5546, 3.2.3).

    `source` is the iCalendar object as we last saw it; the REPLY is built from it.
    """

    calendar: str
    href: str
    uid: str
    recurrence_id: datetime | None
    attendee: str
    organizer: str
    partstat: PartStat
    source: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a transport is handed. `key` is the idempotency key, unique for good.

    `expires_at`: the instant at which it loses its sense. `message_id` is the RFC 5322
    Message-ID (with angle brackets), persisted before the first attempt. `title`: the
    subject that a text, which has none, gets where it has to go by mail after all.
    """

    key: str
    purpose: Purpose
    channel: Channel
    to: str  # E.164 for SMS and VOICE, an address for email, the calendar's name for CALENDAR, NOTIFIED for NOTIFY
    body: str
    subject: str = ""
    title: str = ""
    expires_at: datetime | None = None
    message_id: str = ""
    in_reply_to: str = ""
    auto_submitted: bool = False  # our own words to the candidate: RFC 3834
    dial: str = ""  # E.164, for VOICE: whom the candidate is put through to once `body` is said; "" for nobody
    reply: CalendarReply | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider took it. `organizer_told` matters for CALENDAR only: True when the
    server mails the REPLY itself, False when it has to go by iMIP."""

    provider_id: str = ""
    organizer_told: bool = True


@dataclass(frozen=True, slots=True)
class Refused:
    """It said no, and would again. `channel_dead`: no later message will pass either, before `revival`.

    `by_mail`, for CALENDAR: nothing was written, and the REPLY may go to the organizer by iMIP instead.
    """

    reason: str
    channel_dead: bool = False
    by_mail: bool = False
    revival: Revival = Revival.START


@dataclass(frozen=True, slots=True)
class NotSent:
    """Known never to have left: it may be sent again."""

    reason: str


@dataclass(frozen=True, slots=True)
class InDoubt:
    """It may have left: look it up before anything else."""

    reason: str


@dataclass(frozen=True, slots=True)
class Needless:
    """Nothing was written, and nothing had to be: `reason` says why. For CALENDAR alone.

    `by_mail`: the REPLY may go to the organizer by iMIP instead.
    """

    reason: str
    by_mail: bool = False


Outcome = Accepted | Refused | NotSent | InDoubt | Needless


@dataclass(frozen=True, slots=True)
class NotFound:
    """The provider answered, and has no trace of it at this look."""


@dataclass(frozen=True, slots=True)
class Unknowable:
    """No look can ever tell (plain SMTP), or not this time (`passing`)."""

    reason: str
    passing: bool = False


LookUp = Accepted | NotFound | Unknowable


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the provider says of an accepted message later. `state` is ACCEPTED,
    DELIVERED or REFUSED; receipts come in any order and are merged by rank.
    `call`, for VOICE: how it ended; None while it lasts. DELIVERED says only that the candidate took it."""

    provider_id: str
    state: DeliveryState
    reason: str = ""
    channel_dead: bool = False
    at: datetime | None = None
    call: CallEnd | None = None
    revival: Revival = Revival.START


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """One row of the outbox: a message, and how far it got.

    `revision`: what the interview looked like when it was approved (law 1). `fence` grows with every
    lease; only the holder of the newest may record an outcome. `tried_at`: start of the latest attempt,
    `first_tried_at` of the first. `looks`: look-ups since it came in doubt. `due_at`: of the next attempt or look.
    """

    id: int
    candidate_id: str
    interview_id: str  # "" for a message about no interview
    ref: str
    message: Message
    state: DeliveryState = DeliveryState.PENDING
    revision: str = ""
    created_at: datetime
    due_at: datetime | None
    attempts: int = 0
    looks: int = 0
    first_tried_at: datetime | None = None
    tried_at: datetime | None = None
    sent_at: datetime | None = None
    lease_until: datetime | None = None
    fence: int = 0
    provider_id: str = ""
    error: str = ""
    alarmed_at: datetime | None = None
