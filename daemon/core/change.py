"""What goes into the machine and what comes out of it: triggers, effects, and the change they make."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from daemon.core.compose import BY_TEXT, Draft, Templates, compose
from daemon.core.contact import Contact
from daemon.core.delivery import CallEnd, Channel, DeliveryState, Purpose
from daemon.core.event import PartStat
from daemon.core.interview import Interview
from daemon.core.plan import StepKind
from daemon.core.policy import Candidate, Policy
from daemon.core.reading import Reading
from daemon.core.thread import in_thread
from daemon.core.ways import Way, way_to


@dataclass(frozen=True, slots=True)
class Office:
    """What every decision is made with: whose matter, which rules, whose words."""

    candidate: Candidate
    policy: Policy
    templates: Templates
    next_interview: Interview | None = None  # beside the one at hand: what a word that closes it may name

    def draft(self, name: str, interview: Interview, now: datetime, **extra: object) -> Draft:
        extra = {"next_interview": self.next_interview} | extra
        return compose(self.templates, name, interview, self.candidate, self.policy, now, **extra)

    def way_to(self, contact: Contact, *, urgent: bool = False) -> Way:
        """How a letter reaches them. `urgent`: minutes matter, or it leaves inside the notice."""
        return way_to(contact, self.policy, urgent=urgent)

    def letter(self, name: str, interview: Interview, now: datetime, way: Way | None = None, **extra: object) -> Draft:
        """A draft to the employer: by mail an answer to their own where there is one, by text without a subject."""
        if way is not None and way.is_text:
            return replace(self.draft(f"{name}{BY_TEXT}", interview, now, **extra), subject="")
        return in_thread(self.draft(name, interview, now, **extra), interview)


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """A message to be written into the outbox. `to` is "" for the candidate, else where the employer is reached `by`.

    `key` names what the reader would call a repeat. It loses its sense at `expires_at`.
    """

    key: str
    purpose: Purpose
    draft: Draft
    to: str = ""
    expires_at: datetime | None = None
    revision: str = ""
    by: Channel = Channel.EMAIL  # to the employer: EMAIL or SMS
    channels: tuple[Channel, ...] = ()  # by which it shall reach the candidate; (): the first that works
    not_before: datetime | None = None  # it can wait for a decent hour
    spoken: str = ""  # what a call says that goes beside it, where VOICE is one of `channels`


@dataclass(frozen=True, slots=True, kw_only=True)
class Respond:
    """Our PARTSTAT, to be written into the calendar, or mailed to the organizer as an iTIP REPLY."""

    key: str
    partstat: PartStat
    channel: Channel
    draft: Draft
    expires_at: datetime | None = None
    revision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A call to the candidate, who hears `spoken` and is put through to `dial` (E.164)."""

    key: str
    spoken: str
    dial: str
    expires_at: datetime
    revision: str


@dataclass(frozen=True, slots=True)
class Revoke:
    """Messages of these purposes that have not left yet are taken back."""

    purposes: frozenset[Purpose]


Effect = Send | Respond | Ring | Revoke


@dataclass(frozen=True, slots=True)
class Change:
    """The interview as it is now, what has to be done for it, and a line each for its timeline."""

    interview: Interview
    effects: tuple[Effect, ...] = ()
    notes: tuple[str, ...] = ()

    def then(self, *effects: Effect) -> Change:
        return replace(self, effects=(*self.effects, *effects))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDue:
    """A step's time has come. `asked_for_sure`: a provider took a question about this very time.
    `heard_at`: until when we know what the candidate wrote; None = nothing can be unheard.
    `shown`: what the candidate has to have seen before the letter leaves was taken by a provider.
    `asked_lately_at`: when a provider last took a question about this very time.
    `on_its_way`: a row that tells the employer is still alive, and what becomes of it will be heard."""

    kind: StepKind
    asked_for_sure: bool = False
    heard_at: datetime | None = None
    shown: bool = True
    on_its_way: bool = False
    asked_lately_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The candidate said something about this interview. `key` is unique to this saying.
    `told`: something has left, or may have left, that tells the employer no; `told_in_words`: not the calendar alone.
    `heir`: what it goes on as under another UID, where that is open.
    `told_late`: the minutes of each "I am late" that went to them, 0 where it named none.
    `on_screen`: the answer was given where what follows from it is shown at once, or with the wish (`--now`) not to
    look at it first."""

    reading: Reading
    key: str
    told: bool = False
    told_in_words: bool = False
    told_late: tuple[int, ...] = ()
    heir: Interview | None = None
    on_screen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """It is known, as far as it can be, what became of a message about this interview."""

    purpose: Purpose
    channel: Channel
    state: DeliveryState
    key: str
    revision: str = ""
    organizer_told: bool = True
    reason: str = ""
    by_person: bool = False
    item_id: int = 0  # in the outbox, for a person who has to settle it
    told_of: bool = False  # the candidate knows already that it does not leave
    call: CallEnd | None = None  # for VOICE: how the call ended


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """Somebody on the employer's side has answered a letter of ours. `purpose`, `key` and `revision` are the
    letter's. `automatic`: a program did, and nobody has read it yet. `a_colleague`: not the addressee.
    `words`: of a text, what they wrote, since it came to us and not to the candidate; `said` is unique to it."""

    purpose: Purpose
    key: str
    revision: str = ""
    automatic: bool = False
    a_colleague: bool = False
    words: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Vanished:
    """Its event is in none of the candidate's calendars, and each of them was asked by UID."""


Trigger = StepDue | Answered | Settled | Replied | Vanished

AFTERWARDS = timedelta(hours=48)
ASKING = frozenset({Purpose.QUESTION, Purpose.REMINDER, Purpose.DAY_OF})
TELLING_NO = frozenset({Purpose.CANCELLATION, Purpose.DECLINE, Purpose.RESCHEDULE})


def say(
    office: Office,
    interview: Interview,
    name: str,
    key: str,
    now: datetime,
    *,
    purpose: Purpose = Purpose.ACKNOWLEDGEMENT,
    expires_at: datetime | None = None,
    **extra: object,
) -> Send:
    """A message to the candidate from the template `name`, which is given `extra`."""
    draft = office.draft(name, interview, now, **extra)
    until = expires_at or useful_until(interview, now)
    return Send(key=key, purpose=purpose, draft=draft, expires_at=until, revision=interview.revision)


def useful_until(interview: Interview, now: datetime) -> datetime:
    """When a word about this interview loses its sense: at its start; afterwards, two days on."""
    if interview.starts_at is not None and now < interview.starts_at:
        return interview.starts_at
    return now + AFTERWARDS


def reply_to(interview: Interview, name: str, said: Answered, office: Office, now: datetime, **extra: object) -> Change:
    """A word back to what the candidate said, from the template `name`, and nothing else."""
    said_back = {"told_at": interview.closed_at, "heard": said.reading.intent.value, "open": (interview,)} | extra
    draft = office.draft(name, interview, now, **said_back)
    reply = Send(
        key=said.key,
        purpose=Purpose.ACKNOWLEDGEMENT,
        draft=draft,
        expires_at=useful_until(interview, now),
        revision=interview.revision,
    )
    return Change(interview, (reply,))
