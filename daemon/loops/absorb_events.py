"""Events -> interviews: what is new, what changed, which copy of one UID counts, and which sessions belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from daemon.core.absorbing import Identity, absorb, found, is_worth_knowing, may_speak
from daemon.core.change import Change
from daemon.core.event import CalendarEvent
from daemon.core.interview import Interview, News
from daemon.core.letters import void
from daemon.core.recognize import Experience, Lesson, Recognition, Verdict, learn, loops, recognize
from daemon.core.sessions import is_unsettled, regroup
from daemon.core.succession import forebear_of, hand_over
from daemon.loops.beside import office_beside
from daemon.loops.desk import Desk, WatchedCalendar
from daemon.loops.record import has_told, record
from daemon.store.errors import DATABASE_ERRORS
from daemon.store.transaction import Transaction

log = structlog.get_logger()
Key = tuple[str, datetime | None]  # UID and RECURRENCE-ID
SETTLE_WITHIN = timedelta(minutes=1)  # should we stop before it has settled in, it is asked about all the same


@dataclass(frozen=True, slots=True)
class Memory:
    """What we know already, and what the candidate's answers have taught."""

    known: Mapping[Key, Interview]
    experience: Experience


def absorb_all(desk: Desk, watched: WatchedCalendar, events: Sequence[CalendarEvent]) -> None:
    """Recognize every event, and take in those that are interviews, or known. One that trips us harms no other."""
    memory, found_at = _recall(desk), desk.now()
    for event, recognition in zip(events, _recognize_all(desk, watched, events, memory), strict=True):
        if _identity(event) in memory.known or is_worth_knowing(event, recognition, desk.now()):
            _absorb_alone(desk, replace(event, calendar=watched.name), recognition, found_at)


def _recognize_all(
    desk: Desk, watched: WatchedCalendar, events: Sequence[CalendarEvent], memory: Memory
) -> list[Recognition]:
    """Each by itself and by the company it keeps: what stands in a loop beside an interview is looked at once more."""
    found_loops = loops(events, desk.candidate, desk.rules)
    sizes = {_identity(one): len(loop) for loop in found_loops for one in loop}
    alone = []
    for done, event in enumerate(events, start=1):
        desk.progress(watched.name, done, len(events))
        alone.append(_recognize(desk, watched, event, memory, sizes.get(_identity(event), 1)))
    certain = {_identity(event) for event, one in zip(events, alone, strict=True) if one.verdict is Verdict.INTERVIEW}
    beside = {_identity(one) for loop in found_loops if certain & set(map(_identity, loop)) for one in loop} - certain
    return [
        _recognize(desk, watched, event, memory, sizes[_identity(event)], beside=True)
        if _identity(event) in beside
        else one
        for event, one in zip(events, alone, strict=True)
    ]


def _recognize(
    desk: Desk,
    watched: WatchedCalendar,
    event: CalendarEvent,
    memory: Memory,
    loop_size: int,
    *,
    beside: bool = False,
) -> Recognition:
    """What is an interview stays one, whatever becomes of its words; and it does not bear witness for itself."""
    known = memory.known.get(_identity(event))
    if known is not None and event.mail is None:
        event = replace(event, mail=known.mail)
    every_event = watched.every_event or (known is not None and not known.maybe)
    experience = memory.experience if known is None else Experience()
    return recognize(
        event,
        desk.candidate,
        desk.rules,
        every_event=every_event,
        experience=experience,
        loop_size=loop_size,
        beside_interview=beside,
    )


def _absorb_alone(desk: Desk, event: CalendarEvent, recognition: Recognition, found_at: datetime) -> None:
    try:
        absorb_event(desk, event, recognition, found_at)
    except DATABASE_ERRORS:
        raise
    except Exception:
        # One event that trips us leaves its neighbours alone; it is tried again at the next full reading.
        log.exception("an event could not be taken in", calendar=event.calendar)


def _recall(desk: Desk) -> Memory:
    with desk.store.transaction(desk.candidate.id) as tx:
        everyone = tx.interviews.all()
    confirmed = [Lesson(one.organizer, one.summary, one.company) for one in everyone if not one.maybe]
    denied = [Lesson(one.organizer, one.summary) for one in everyone if one.denied]
    known = {(one.uid, one.recurrence_id): one for one in everyone}
    return Memory(known, learn(confirmed, denied, desk.rules))


def _identity(event: CalendarEvent) -> Key:
    return event.uid, event.recurrence_id


def absorb_event(desk: Desk, event: CalendarEvent, recognition: Recognition, found_at: datetime | None = None) -> None:
    """One event, in a transaction of its own: an accident with it leaves its neighbours alone.

    `found_at`: the same for all that one look found, by which those are known that came together.
    """
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        known = tx.interviews.by_event(event.uid, event.recurrence_id)
        if known is None:
            if is_worth_knowing(event, recognition, now):
                identity = Identity(desk.new_id(), tx.interviews.new_ref(now))
                _record_new(tx, desk, found(event, recognition, identity, desk.office, found_at or now), now)
            return
        if not may_speak(known, event, stands=tx.calendars.object(known.calendar, known.href) is not None):
            _keep_the_thread(tx, desk, known, event)
            return
        office = office_beside(tx, desk, known, now)
        change = absorb(known, event, recognition, has_told(tx, known), office, now)
        if change.interview != known or change.effects:
            record(tx, desk, change, now)
        if known.part_of and (change.interview.starts_at, change.interview.phase) != (known.starts_at, known.phase):
            _ask_anew_about_the_loop(tx, desk, known.part_of, now)


def _ask_anew_about_the_loop(tx: Transaction, desk: Desk, leader_id: str, now: datetime) -> None:
    """A no that has not left was to a loop as it was; one of its sessions has changed since (law 1)."""
    leader = tx.interviews.get(leader_id)
    if leader is not None and leader.letter_waits:
        record(tx, desk, void(replace(leader, news=leader.news or News.DOUBTED), now), now)


def _keep_the_thread(tx: Transaction, desk: Desk, known: Interview, event: CalendarEvent) -> None:
    """The mail that brought the invitation says nothing new; but a letter can be an answer to it."""
    if event.mail is not None and event.mail != known.mail:
        record(tx, desk, Change(replace(known, mail=event.mail)), desk.now())


def _record_new(tx: Transaction, desk: Desk, change: Change, now: datetime) -> None:
    """A new interview. It is not asked about before `settle_in` has seen what it belongs to."""
    record(tx, desk, replace(change, interview=replace(change.interview, retry_at=now + SETTLE_WITHIN)), now)


def hand_it_over(tx: Transaction, desk: Desk, old: Interview, heir: Interview, now: datetime) -> None:
    """One matter under two UIDs: the old row ends, the new one goes on."""
    for change in hand_over(old, heir, now):
        record(tx, desk, change, now)


def settle_in(desk: Desk) -> None:
    """What the new ones belong to: one that comes back under another UID goes on with what was known, and the
    sessions of an on-site loop become one interview with one question."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        everyone = tx.interviews.all()
        for new in filter(is_unsettled, everyone):
            forebear = forebear_of(new, everyone, now)
            if forebear is not None and not has_told(tx, forebear):
                hand_it_over(tx, desk, forebear, new, now)
                everyone = tx.interviews.all()  # one that has an heir is nobody's forebear any more
        for change in regroup(tx.interviews.open(), desk.candidate.zone, now):
            record(tx, desk, change, now)
