"""`C K7`: the candidate is rung and put through to the contact, and what the end of that call means.

The letter that was approved waits while the call may last: its `leaves_at` moves, and nothing else of it, so that
a call of which nothing more is heard holds it up for a bounded time only, and never past the notice or the start.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core import letters
from daemon.core.acknowledging import is_unconfirmed
from daemon.core.change import Answered, Change, Office, Respond, Revoke, Ring, Settled, reply_to, say
from daemon.core.delivery import CallEnd, Channel, DeliveryState, Purpose
from daemon.core.interview import COMING, Decision, Interview, Phase, Question, closed
from daemon.core.policy import Calls

RINGS_WITHIN = timedelta(minutes=3)  # asked for now: a ring that comes later would surprise both ends
LASTS_AT_MOST = timedelta(minutes=20)
ANSWER_WAITS = timedelta(minutes=10)  # for "did you reach them?"
BEFORE_START = timedelta(minutes=5)  # a letter that they still may read before they wait in vain
E164 = re.compile(r"\+[1-9]\d{6,14}")
WAITS_FOR_WORD = frozenset({Phase.WITHDRAWING, Phase.UNRESOLVED})


def can_put_through(interview: Interview, office: Office) -> bool:
    """Whether a call is possible: set up, and a number known that is not the candidate's own."""
    phone = interview.contact.phone
    return office.policy.calls is not Calls.OFF and bool(E164.fullmatch(phone)) and phone != office.candidate.phone


def ring(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Ring the candidate at once. A letter that has not left waits for what comes of it."""
    open_for_it = interview.phase in COMING | WAITS_FOR_WORD or is_unconfirmed(interview, now)
    if not open_for_it or interview.has_begun(now) or _is_queued(interview):
        return reply_to(interview, "ack_too_late" if said.told else "ack_closed_ref", said, office, now)
    if not can_put_through(interview, office):
        missing = "off" if office.policy.calls is Calls.OFF else "no_phone"
        return reply_to(interview, "ack_call", said, office, now, variant=missing)
    if interview.rung_until is not None and now < interview.rung_until:
        return reply_to(interview, "ack_call", said, office, now, variant="again")
    ringing = _held(replace(interview, rung_until=now + LASTS_AT_MOST), office, now + LASTS_AT_MOST)
    leaves_at = ringing.approval and ringing.approval.leaves_at
    told = reply_to(ringing, "ack_call", said, office, now, leaves_at=leaves_at)
    return Change(ringing, (_call(ringing, said, office, now), *told.effects), ("a call to them was asked for",))


def _call(interview: Interview, said: Answered, office: Office, now: datetime) -> Ring:
    variant = "press" if office.policy.calls is Calls.BY_KEY else None
    begins_at = interview.starts_at or now + RINGS_WITHIN
    return Ring(
        key=f"call/{said.key}",
        spoken=office.draft("call_bridge", interview, now, variant=variant).body,
        dial=interview.contact.phone,
        expires_at=min(now + RINGS_WITHIN, begins_at),
        revision=interview.revision,
    )


def after_call(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """What became of a call that was to put them through: reached, not reached, or for the candidate to say."""
    match settled:
        case Settled(state=DeliveryState.ACCEPTED):
            return Change(interview, notes=("the candidate's phone rings",))
        case Settled(state=DeliveryState.UNDONE):
            return Change(replace(interview, rung_until=None), notes=("the call was not made",))
    over = replace(interview, rung_until=None)
    if settled.call is CallEnd.PROVEN and is_unconfirmed(over, now):
        return Change(replace(over, acknowledged_at=now, question=None), notes=("reached by phone: they know",))
    waits = over.phase in WAITS_FOR_WORD and not _is_queued(over) and not over.told_in_person
    if not waits or settled.revision != over.revision:
        return Change(over, notes=(f"the call is over: {settled.call or settled.reason}",))
    if settled.call is CallEnd.PROVEN:
        return reached(over, office, f"reached/{settled.key}", now)
    if settled.call is CallEnd.ANSWERED or settled.state is DeliveryState.IN_DOUBT:
        return _ask_whether_reached(over, settled, office, now)
    return _not_reached(over, settled, office, now)


def reached(interview: Interview, office: Office, key: str, now: datetime) -> Change:
    """They were told in person: no letter; the calendar is declined all the same."""
    if interview.decision is Decision.RESCHEDULE:
        return _asked_for_another_time(interview, office, key, now)
    withdrawn = replace(closed(interview, Phase.WITHDRAWN, now), decision=Decision.WITHDRAW, told_in_person=True)
    declining: tuple[Respond, ...] = ()
    if not interview.has_begun(now):
        declining = letters.decline(interview, Channel.CALENDAR, office.draft("decline", interview, now))
    revoked = Revoke(frozenset({Purpose.CANCELLATION, Purpose.RESCHEDULE, Purpose.WITHDRAWAL, Purpose.LATE}))
    return Change(withdrawn, (revoked, *declining, say(office, withdrawn, "closing", key, now)), ("told in person",))


def _asked_for_another_time(interview: Interview, office: Office, key: str, now: datetime) -> Change:
    """Reached about another time: that is no withdrawal, and nothing is declined."""
    waiting = replace(interview, phase=Phase.ASKED, before=None, approval=None, question=None, new_time_asked_at=now)
    if interview.has_begun(now):
        waiting = closed(waiting, Phase.CLOSED, now)
    revoked = Revoke(frozenset({Purpose.RESCHEDULE, Purpose.LATE}))
    noted = say(office, waiting, "ack_noted", key, now)
    return Change(waiting, (revoked, noted), ("another time was asked for in person",))


def send_instead(interview: Interview, now: datetime) -> Change:
    """No, they were not reached: what was approved for that case leaves."""
    assert interview.approval is not None, "only asked while a letter waits"
    approval = replace(interview.approval, leaves_at=now, at_once=True)
    going = replace(interview, approval=approval, question=Question.UNDO, rung_until=None, retry_at=None)
    return Change(going, notes=("not reached: the letter goes",))


def has_letter_waiting(interview: Interview) -> bool:
    return interview.letter_waits and interview.approval is not None and bool(interview.approval.to)


def _ask_whether_reached(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    asking = _held(replace(interview, question=Question.REACHED, question_at=now), office, now + ANSWER_WAITS)
    leaves_at = asking.approval and asking.approval.leaves_at
    key = f"reached/{settled.key}"
    # Not a QUESTION of the ladder: those are stale once the answer was no.
    by_text = asking.approval is not None and asking.approval.by_text
    words = say(office, asking, "question", key, now, variant="not_reached", leaves_at=leaves_at, by_text=by_text)
    return Change(asking, (words,), ("somebody answered, and nothing proves who: asked",))


def _not_reached(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    going = _held(interview, office, now)
    leaves_at = going.approval and going.approval.leaves_at
    key = f"not_reached/{settled.key}"
    words = say(office, going, "ack_call", key, now, variant="not_reached", leaves_at=leaves_at)
    return Change(going, (words,), (f"not reached: {settled.reason or settled.call or settled.state}",))


def _held(interview: Interview, office: Office, until: datetime) -> Interview:
    """The letter leaves at `until`: not before its undo window is over, nor so late that it would help nobody."""
    approval = interview.approval
    if not has_letter_waiting(interview) or approval is None or approval.leaves_at is None:
        return interview
    own = approval.shown_at if approval.at_once else letters.leaves_after_undo(interview, office, approval.shown_at)
    latest = _latest(interview, office, own)
    own = max(own, approval.leaves_at) if approval.doubted else own
    leaves_at = max(own, min(until, latest) if latest is not None else until)
    return replace(interview, approval=replace(approval, leaves_at=leaves_at), retry_at=None)


def _latest(interview: Interview, office: Office, own: datetime) -> datetime | None:
    if interview.starts_at is None:
        return None
    notice_at = interview.starts_at - office.policy.notice
    return notice_at if own <= notice_at else interview.starts_at - BEFORE_START


def _is_queued(interview: Interview) -> bool:
    """Whether a letter that says no is on its way. One that was refused has told nobody."""
    approval = interview.approval
    return interview.phase is Phase.WITHDRAWING and approval is not None and approval.queued
