"""On the day itself, and after it: "I am late", and "I missed it"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.change import Answered, Change, Office, Revoke, Send, reply_to
from daemon.core.delivery import Purpose
from daemon.core.editing import in_own_words
from daemon.core.interview import COMING, Approval, Interview, Phase, Question, attending, closed
from daemon.core.letters import approval_of, show

LATE_FROM = timedelta(hours=12)
LATE_UNTIL = timedelta(hours=1)
LATE_AT_LEAST = timedelta(minutes=30)
APOLOGY_UNTIL = timedelta(days=3)  # after the start; later than that they have long moved on
LATE_BY = "late/by/"  # the key of the letter; the apology's has an interview's id there
ABOUT_IT = frozenset({Purpose.QUESTION, Purpose.REMINDER, Purpose.DAY_OF, Purpose.DEBRIEF})
MAY_BE_MISSED = COMING | {Phase.DEBRIEFING, Phase.UNRESOLVED, Phase.CLOSED}


def what_is_left(interview: Interview, now: datetime) -> str | None:
    """What can still be said of one that has begun: "begun" (late, or missed), "over" (only missed), None: all."""
    if (
        interview.starts_at is None
        or not interview.has_begun(now)
        or interview.phase not in (*COMING, Phase.UNRESOLVED)
    ):
        return None
    return "begun" if _is_expected(interview) and now <= interview.starts_at + LATE_UNTIL else "over"


def _is_expected(interview: Interview) -> bool:
    """Whether nothing but perhaps a wish for another time has been said: they may be on their way."""
    unsettled = interview.phase is Phase.UNRESOLVED and interview.wants_new_time
    return (interview.phase in COMING or unsettled) and not interview.maybe


def can_be_late(interview: Interview, now: datetime) -> bool:
    """Whether it is the day to say so: it begins soon, or has just begun, and they are expected."""
    starts_at = interview.starts_at
    return starts_at is not None and _is_expected(interview) and _is_the_day(starts_at, now)


def _is_the_day(starts_at: datetime, now: datetime) -> bool:
    return starts_at - LATE_FROM <= now <= starts_at + LATE_UNTIL


def late(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """On the day the contact is told at once; before that it is not yet time to say so, nor afterwards."""
    starts_at = interview.starts_at
    if starts_at is None or not _is_expected(interview):
        return reply_to(interview, "ack_unclear", said, office, now)
    if not _is_the_day(starts_at, now):
        variant = "not_yet" if now < starts_at else "over"
        return reply_to(interview, "ack_not_late", said, office, now, variant=variant)
    if said.told_late and said.reading.minutes in (None, said.told_late[-1]):
        known = said.told_late[-1] or None
        return reply_to(interview, "ack_late", said, office, now, variant="again", minutes=known)
    if interview.wants_new_time:
        interview = attending(interview, now)  # late for the time that stands: so they go
    way = office.way_to(interview.contact, urgent=True)
    if not way.to:
        return reply_to(interview, "no_contact", said, office, now, variant="late")
    letter = office.letter("late", interview, now, way, minutes=said.reading.minutes)
    told = Send(
        key=f"{LATE_BY}{said.reading.minutes or 0}/{said.key}",
        purpose=Purpose.LATE,
        draft=letter,
        to=way.to,
        by=way.channel,
        expires_at=_late_until(starts_at, said.reading.minutes, now),
        revision=interview.revision,
    )
    minutes = said.reading.minutes
    about = {"letter": letter, "to": interview.contact, "minutes": minutes, "by_text": way.is_text}
    kept = reply_to(interview, "ack_late", said, office, now, **about)
    return Change(interview, (told, *kept.effects), (f"late by {minutes or '?'} minutes",))


def _late_until(starts_at: datetime, minutes: int | None, now: datetime) -> datetime:
    """When it helps nobody any more to read it: they have come by then, or are late by more than it says."""
    arrives_at = max(starts_at, now) + max(timedelta(minutes=minutes or 0), LATE_AT_LEAST)
    return min(arrives_at, starts_at + LATE_UNTIL)


def minutes_told(key: str) -> int | None:
    """Of how many minutes the letter with that key speaks, 0 where it names none; None for every other message."""
    minutes = key.removeprefix(LATE_BY).partition("/")[0]
    return int(minutes) if key.startswith(LATE_BY) and minutes.isdigit() else None


def may_say_missed(interview: Interview, now: datetime) -> bool:
    """Whether one that is over takes it still, as no apology for it has left."""
    starts_at = interview.starts_at
    is_open = interview.phase is Phase.CLOSED and interview.missed_at is None and not interview.denied
    return is_open and starts_at is not None and starts_at <= now <= starts_at + APOLOGY_UNTIL


def missed(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """They were not there: an apology is shown, and leaves once, after the undo window. How it was is not asked."""
    starts_at = interview.starts_at
    if starts_at is None or interview.denied or interview.phase not in MAY_BE_MISSED or said.told_in_words:
        return reply_to(interview, "ack_too_late" if said.told else "ack_closed_ref", said, office, now)
    if now < starts_at or now > starts_at + APOLOGY_UNTIL:
        variant = "too_soon" if now < starts_at else "too_late"
        return reply_to(interview, "ack_missed", said, office, now, variant=variant)
    if interview.missed_at is not None:
        return reply_to(interview, "ack_missed", said, office, now, variant="again")
    if not office.way_to(interview.contact).to:
        ended = closed(interview, Phase.CLOSED, now)
        words = reply_to(ended, "ack_missed", said, office, now, variant="no_address")
        return Change(ended, (Revoke(ABOUT_IT), *words.effects), ("missed: nobody to write to",))
    return apologize(interview, office, said.key, now)


def apologize(
    interview: Interview, office: Office, key: str, now: datetime, *, shown: Approval | None = None
) -> Change:
    """The apology, shown; once more where whom it goes to has changed since it was `shown` (law 1)."""
    way = office.way_to(interview.contact)
    letter = in_own_words(shown, office.letter("apology", interview, now, way), way, office)
    approval = approval_of(interview, Purpose.LATE, letter, way, now, leaves_at=now + office.policy.undo_window)
    waiting = replace(
        interview,
        phase=Phase.DEBRIEFING,
        approval=replace(approval, own_words=shown is not None and shown.own_words),
        question=Question.UNDO,
        question_at=now,
        missed_at=now,
        debriefed_at=now,
        held_until=None,
        retry_at=None,
        closed_at=None,
        news=None,
    )
    send = show(waiting, office, "ack_missed", letter, key, now)
    return Change(waiting, (Revoke(ABOUT_IT), send), ("missed: the apology leaves once the undo window is over",))
