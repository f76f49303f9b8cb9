"""An interview as we know it: what was found, how far it got, what was approved."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from daemon.core.contact import Contact
from daemon.core.delivery import Channel, Purpose
from daemon.core.event import MAIL_COPY, MailTrace, PartStat
from daemon.core.reading import Reading


class Phase(StrEnum):
    FOUND = "found"
    ASKED = "asked"
    ATTENDING = "attending"
    WITHDRAWING = "withdrawing"
    WITHDRAWN = "withdrawn"
    DEBRIEFING = "debriefing"
    THANKED = "thanked"
    CLOSED = "closed"
    CANCELLED_BY_EMPLOYER = "cancelled_by_employer"
    UNRESOLVED = "unresolved"


class Decision(StrEnum):
    ATTEND = "attend"
    WITHDRAW = "withdraw"
    RESCHEDULE = "reschedule"


class Question(StrEnum):
    """What we last asked about one interview and still wait to hear."""

    DECISION = "decision"
    UNDO = "undo"
    DEBRIEF = "debrief"
    IS_INTERVIEW = "is_interview"
    FOLLOW_UP = "follow_up"
    THANK_YOU = "thank_you"  # a drafted note was shown: send it?
    WHICH_TIME = "which_time"  # the calendar does not fix the instant
    REACHED = "reached"  # did you reach them yourself?


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A letter of the same purpose to one more person, by mail, in words that greet them."""

    to: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """What the candidate was shown before it may leave: bound to a revision, a way, a recipient and a text (law 1).

    `leaves_at`: the undo window is over then; None = it was only shown, and waits for a yes.
    `to` is an address, or by text (`channel` is SMS) a number; "" where none is known: then nothing but the calendar
    can be told. A text has no subject.
    `queued`: its outbox rows are written. `at_once`: no undo window was wanted.
    `seen`: it was shown on the screen on which it was approved. `undoable`: a way back was offered along with it.
    `own_words`: the candidate wrote it. `said`: what it was drafted from, else.
    """

    purpose: Purpose  # cancellation, withdrawal, reschedule, thank_you or follow_up
    revision: str
    to: str
    subject: str
    body: str
    shown_at: datetime
    leaves_at: datetime | None
    channel: Channel = Channel.EMAIL
    copies: tuple[Copy, ...] = ()  # to the others who were met
    queued: bool = False
    at_once: bool = False
    seen: bool = False
    undoable: bool = True
    own_words: bool = False
    said: Reading | None = None
    held_since: datetime | None = None  # it could have left then, but had to wait
    waits: int = 0  # how often it had to wait for want of a provider to show it
    unheard: int = 0  # how often it had to wait because the inbox could not be read
    doubted: bool = False  # words came that could not be read, and its undo window began anew

    @property
    def by_text(self) -> bool:
        return self.channel is Channel.SMS


class News(StrEnum):
    """What happened to an interview that the next question has to tell."""

    MOVED = "moved"
    CONTACT_CHANGED = "contact_changed"
    DECLINED = "declined"  # the candidate declined it in the calendar, not through us
    VANISHED = "vanished"
    DOUBTED = "doubted"  # the candidate leaned towards a no, was asked whether it is one, and has not said
    BACK = "back"  # cancelled by the employer, and now confirmed again


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One interview of one candidate. Instants are aware UTC.

    `starts_at` is None while the calendar does not say when (`time_problem`).
    `maybe`: not yet confirmed to be an interview. `before`: phase and decision to
    which an undo goes back. `missing_since`: its event is gone from every calendar.
    `held_until`: the next question is put then, whatever the ladder says (snooze,
    quiet hours, news that cannot wait for a rung).
    """

    id: str
    candidate_id: str
    ref: str
    uid: str
    found_at: datetime
    recurrence_id: datetime | None = None
    calendar: str = ""
    href: str = ""
    summary: str = ""
    company: str = ""
    role: str = ""
    location: str = ""
    join_url: str = ""
    cancel_url: str = ""  # the scheduler's own page for giving up the slot
    reschedule_url: str = ""  # and for choosing another
    notes: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    timezone: str = ""
    time_problem: str = ""
    written_start: str = ""
    contact: Contact = field(default_factory=Contact)
    own_contact: Contact | None = None  # named by the candidate: goes before what the calendar says
    interviewers: tuple[Contact, ...] = ()  # whom else the invitation names on their side
    organizer: str = ""  # address of the ORGANIZER; "" where there is none to reply to
    attendee: str = ""  # the address under which ATTENDEE names us; "" where none does
    partstat: PartStat | None = None  # as the calendar showed it last
    sequence: int = 0  # SEQUENCE of the copy that spoke last
    catches_up_at: int | None = None  # a mail knew better: its calendar's copy counts again from this SEQUENCE on
    mail: MailTrace | None = None  # the mail that brought the invitation
    part_of: str = ""  # id of the interview whose question, letter and debrief are for this session, too
    sessions: int = 1  # how many sessions this one speaks for, itself included
    sessions_end_at: datetime | None = None  # when the last of them ends
    reasons: tuple[str, ...] = ()
    maybe: bool = False
    succeeded_by: str = ""  # id of the interview that it goes on as, under another UID
    denied: bool = False  # the candidate said that it is no interview
    silence_withdraws: bool = False
    # A no was taken back, a yes said to its loop, or "until you answer I tell nobody": silence withdraws no more.
    kept: bool = False
    spoke_at: datetime | None = None  # the candidate's last word about it, understood or not: no silence since
    told_revision: str = ""  # what it was when the employer was told no, until a yes is said
    told_by: Channel | None = None  # which way that letter went; None where it left before this was kept
    told_in_person: bool = False  # they were reached by phone: no letter's fate matters any more
    acknowledged_at: datetime | None = None  # it is known that our no has reached them
    doubted_at: datetime | None = None  # the candidate was told that this is not known, or again that it is not so
    rung_until: datetime | None = None  # a call that puts the candidate through may last until then
    missed_at: datetime | None = None  # the candidate said so, and the apology is drafted

    phase: Phase = Phase.FOUND
    decision: Decision | None = None
    before: tuple[Phase, Decision | None] | None = None
    approval: Approval | None = None
    question: Question | None = None
    question_at: datetime | None = None
    asked_at: datetime | None = None  # the last rung that was put
    rungs_put: int = 0
    held_until: datetime | None = None
    retry_at: datetime | None = None  # the due step could not be taken safely: not before this
    quiet_until: datetime | None = None  # where one of those two is this, it was the quiet hours that set it
    news: News | None = None
    old_starts_at: datetime | None = None  # where it stood before it moved
    timed_at: datetime | None = None  # since when its present start is known, if that is not since it was found
    decided_at: datetime | None = None
    declined_at: datetime | None = None  # our DECLINED was handed to the outbox
    reason: str = ""  # private: why the candidate bowed out
    new_time_asked_at: datetime | None = None  # they were asked for another time then; none has come since
    time_confirmed: str = ""  # the written start that the candidate said is their local time
    missing_since: datetime | None = None
    reminded_at: datetime | None = None
    debriefed_at: datetime | None = None
    thanked_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def revision(self) -> str:
        """What a consent is bound to: UID, RECURRENCE-ID, DTSTART and where the contact is written to (law 1)."""
        number = (self.contact.phone,) if self.contact.texts else ()
        parts = (self.uid, self.recurrence_id, self.starts_at, self.contact.email, *number)
        return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]

    @property
    def spoken_revisions(self) -> frozenset[str]:
        """Its own, and the one that was approved: the contact may have changed while the letter was in the air."""
        return frozenset({self.revision, self.approval.revision if self.approval else self.revision})

    @property
    def is_only_in_mail(self) -> bool:
        """No calendar has shown it yet: all we have is the invitation's mail."""
        return self.href.startswith(MAIL_COPY)

    @property
    def is_over(self) -> bool:
        """Nothing more is asked or sent, unless its event changes."""
        return self.phase in ENDED

    @property
    def told_start(self) -> datetime | None:
        """Where the candidate thinks that it stands: a move that they were not told of yet is none to them."""
        moved = self.news is News.MOVED and self.old_starts_at is not None
        return self.old_starts_at if moved else self.starts_at

    @property
    def also_written_to(self) -> tuple[Contact, ...]:
        """Who else gets a letter of the purpose that is approved, in words that greet them."""
        to = {copy.to for copy in self.approval.copies} if self.approval else set()
        return tuple(one for one in self.interviewers if one.email in to)

    @property
    def letter_waits(self) -> bool:
        """A no was understood, and the letter that says it has not left."""
        return self.phase is Phase.WITHDRAWING and self.approval is not None and not self.approval.queued

    @property
    def wants_new_time(self) -> bool:
        """The candidate would have it at another time, and has not said since that they go at this one."""
        return self.new_time_asked_at is not None or self.decision is Decision.RESCHEDULE

    @property
    def awaits_new_time(self) -> bool:
        """They were asked for another time, and gave none: they expect the candidate, who has not said yes."""
        return self.wants_new_time and self.phase is Phase.ASKED and self.starts_at is not None

    def has_begun(self, now: datetime) -> bool:
        """Whether its hour has come; of one whose hour is not known nobody can say so."""
        return self.starts_at is not None and now >= self.starts_at


# What has not been told yet, though the candidate knows of an earlier state.
UNTOLD = frozenset({News.MOVED, News.CONTACT_CHANGED})
# What silence never settles, whatever was chosen: it is asked at every rung until it is answered.
UNSETTLED = frozenset({News.VANISHED, News.DECLINED, News.DOUBTED})


def was_talked_about(interview: Interview) -> bool:
    """Whether the candidate knows of it, in its present state or in an earlier one."""
    return interview.asked_at is not None or interview.decision is not None or interview.news in UNTOLD


# Still ahead, and nobody was told anything else: it may be kept, or bowed out of.
COMING = frozenset({Phase.FOUND, Phase.ASKED, Phase.ATTENDING})
ENDED = frozenset({Phase.WITHDRAWN, Phase.CLOSED, Phase.CANCELLED_BY_EMPLOYER})


def put(interview: Interview, now: datetime) -> Interview:
    """The interview once a rung of its ladder was put; what it is an answer to is for who puts it to say."""
    return replace(
        interview,
        phase=Phase.ASKED if interview.phase is Phase.FOUND else interview.phase,
        asked_at=now,
        rungs_put=interview.rungs_put + 1,
        held_until=None,
        # Told now, and not again at every rung; what is gone or declined stays open until it is answered.
        news=interview.news if interview.news in UNSETTLED else None,
    )


def put_off(interview: Interview, until: datetime) -> Interview:
    """Its step is tried again when the quiet hours end; they are named as the reason, should they change."""
    return replace(interview, retry_at=until, quiet_until=until)


def attending(interview: Interview, now: datetime) -> Interview:
    """The interview as the candidate will go to it."""
    return replace(
        interview,
        phase=Phase.ATTENDING,
        decision=Decision.ATTEND,
        decided_at=now,
        question=None,
        new_time_asked_at=None,
        told_revision="",
    )


def closed(interview: Interview, phase: Phase, now: datetime) -> Interview:
    """The interview in an ending phase, with nothing open."""
    return replace(interview, phase=phase, closed_at=now, question=None, held_until=None, retry_at=None)
