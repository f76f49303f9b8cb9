"""Calendars -> interviews. What a calendar shows is absorbed; what it no longer shows is looked for first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from daemon.core.absorbing import Identity, absorb, found, is_worth_knowing
from daemon.core.change import Vanished
from daemon.core.event import CalendarEvent
from daemon.core.interview import Interview
from daemon.core.machine import advance
from daemon.core.recognize import Recognition, recognize
from daemon.loops.desk import Desk, WatchedCalendar
from daemon.loops.record import has_told, record, tell_candidate
from daemon.loops.settle_outbox import alarm, nobody
from daemon.ports import CalendarObject, Expanded, Pulled, Unavailable, Window
from daemon.store.calendars import CalendarState
from daemon.store.errors import DATABASE_ERRORS
from daemon.store.transaction import Transaction

log = structlog.get_logger()
LOOK_BACK = timedelta(days=1)
LOOK_AHEAD = timedelta(days=60)
FAR_AHEAD = timedelta(days=730)  # an interview that moved far away has not vanished
EXPAND_AGAIN = timedelta(hours=1)  # series grow new instances as time goes on
ALARM_AFTER = timedelta(hours=1)
LONGEST_WAIT = timedelta(minutes=30)
BELIEVE_AFTER = timedelta(hours=1)
SUDDENLY_EMPTY = "it answered with nothing where it had events"


@dataclass(frozen=True, slots=True)
class Watched:
    """How one calendar fared in a pass: `error` is "" where it answered."""

    name: str
    ok: bool
    error: str = ""
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class Watching:
    """What one pass over the calendars that were due came to."""

    calendars: list[Watched] = field(default_factory=list)


def watch_calendars(desk: Desk, *, even_if_not_due: bool = False) -> Watching:
    """Pull every calendar that is due, absorb what it shows, and look for what is missing.

    They are asked side by side, so that one that hangs holds up nobody but itself (law 8).
    """
    due = [one for one in desk.calendars if even_if_not_due or _is_due(desk, one)]
    watching = Watching()
    if not due:
        return watching
    with ThreadPoolExecutor(max_workers=min(4, len(due))) as pool:
        for watched, pulled in pool.map(lambda one: (one, _pull(desk, one)), due):
            watching.calendars.append(_take_in(desk, watched, pulled))
    look_for_the_missing(desk)
    return watching


def next_watch_at(desk: Desk) -> datetime | None:
    """When a calendar is next due."""
    with desk.store.transaction(desk.candidate.id) as tx:
        states = [tx.calendars.state(one.name) for one in desk.calendars]
    instants = [state.next_at or desk.now() for state in states]
    return min(instants, default=None)


def _is_due(desk: Desk, watched: WatchedCalendar) -> bool:
    with desk.store.transaction(desk.candidate.id) as tx:
        next_at = tx.calendars.state(watched.name).next_at
        # After a jump back the stored instant may lie far ahead: never wait longer than the rhythm says.
        return next_at is None or next_at <= desk.now() or next_at > desk.now() + max(watched.every, LONGEST_WAIT)


def _pull(desk: Desk, watched: WatchedCalendar) -> Pulled | Unavailable:
    with desk.store.transaction(desk.candidate.id) as tx:
        state = tx.calendars.state(watched.name)
    stale = state.expanded_at is None or abs(desk.now() - state.expanded_at) >= EXPAND_AGAIN
    # What could not be read is not reported again as changed: now and then everything is asked for anew.
    return watched.calendar.pull(None if state.problems and stale else state.cursor or None)


def _take_in(desk: Desk, watched: WatchedCalendar, pulled: Pulled | Unavailable) -> Watched:
    if isinstance(pulled, Unavailable):
        return _note_failure(desk, watched, pulled)
    if _is_suddenly_empty(desk, watched, pulled):
        return _note_failure(desk, watched, Unavailable(reason=SUDDENLY_EMPTY))
    objects = _to_expand(desk, watched, pulled)
    if not objects and not pulled.gone and not pulled.complete:
        return _note_success(desk, watched, pulled, Expanded(events=()), 0)
    expanded = desk.expander.expand(objects, _window(desk.now())) if objects else Expanded(events=())
    with desk.store.transaction(desk.candidate.id) as tx:
        _keep_objects(tx, watched.name, pulled)
    _absorb_all(desk, watched, expanded)
    _suspect_the_absent(desk, watched, objects, expanded)
    return _note_success(desk, watched, pulled, expanded, len(objects))


def _is_suddenly_empty(desk: Desk, watched: WatchedCalendar, pulled: Pulled) -> bool:
    """Nothing, where there were events: a captive portal or a broken server, far more often than the truth.

    It is believed once it has lasted for an hour; and then it is a question, never a cancellation (law 2).
    """
    if not pulled.complete or pulled.objects:
        return False
    with desk.store.transaction(desk.candidate.id) as tx:
        state = tx.calendars.state(watched.name)
        lasting = state.error == SUDDENLY_EMPTY and state.failing_since is not None
        believed = lasting and state.failing_since is not None and desk.now() - state.failing_since >= BELIEVE_AFTER
        return bool(tx.calendars.objects(watched.name)) and not believed


def _to_expand(desk: Desk, watched: WatchedCalendar, pulled: Pulled) -> list[CalendarObject]:
    """The changed objects; now and then all of them, since series grow new instances by themselves."""
    with desk.store.transaction(desk.candidate.id) as tx:
        state = tx.calendars.state(watched.name)
        if pulled.complete:
            return list(pulled.objects)
        fresh = state.expanded_at is not None and abs(desk.now() - state.expanded_at) < EXPAND_AGAIN
        if fresh:
            return list(pulled.objects)
        gone = set(pulled.gone)
        kept = {one.href: one for one in tx.calendars.objects(watched.name) if one.href not in gone}
        return list((kept | {one.href: one for one in pulled.objects}).values())


def _window(now: datetime) -> Window:
    return Window(now - LOOK_BACK, now + LOOK_AHEAD)


def _keep_objects(tx: Transaction, name: str, pulled: Pulled) -> None:
    if pulled.complete:
        tx.calendars.replace_all(name, pulled.objects)
        return
    tx.calendars.put(name, pulled.objects)
    tx.calendars.drop(name, pulled.gone)


def _absorb_all(desk: Desk, watched: WatchedCalendar, expanded: Expanded) -> None:
    known, companies = _what_we_know(desk)
    total = len(expanded.events)
    for done, event in enumerate(expanded.events, start=1):
        desk.progress(watched.name, done, total)
        # What is an interview stays one, whatever becomes of its words: only the facts are read anew.
        every_event = watched.every_event or known.get(_identity(event), False)
        others = frozenset[str]() if _identity(event) in known else companies
        recognition = recognize(event, desk.candidate, desk.rules, every_event=every_event, known_companies=others)
        if _identity(event) in known or is_worth_knowing(event, recognition, desk.now()):
            _absorb_alone(desk, replace(event, calendar=watched.name), recognition)


def _absorb_alone(desk: Desk, event: CalendarEvent, recognition: Recognition) -> None:
    try:
        absorb_event(desk, event, recognition)
    except DATABASE_ERRORS:
        raise
    except Exception:
        # One event that trips us leaves its neighbours alone; it is tried again at the next full reading.
        log.exception("an event could not be taken in", calendar=event.calendar)


def _what_we_know(desk: Desk) -> tuple[dict[tuple[str, datetime | None], bool], frozenset[str]]:
    """UID and RECURRENCE-ID -> whether it is an interview for certain; and the companies that interview us."""
    with desk.store.transaction(desk.candidate.id) as tx:
        everyone = tx.interviews.all()
    known = {(one.uid, one.recurrence_id): not one.maybe for one in everyone}
    return known, frozenset(one.company for one in everyone if one.company and not one.maybe)


def _identity(event: CalendarEvent) -> tuple[str, datetime | None]:
    return event.uid, event.recurrence_id


def _suspect_the_absent(
    desk: Desk, watched: WatchedCalendar, objects: list[CalendarObject], expanded: Expanded
) -> None:
    """An object that was read, and an instance that it does not show: noted, and looked for until it is clear.

    What cannot be read may be readable at the next look; a garbled answer must not hide a move for ever.
    """
    hrefs = {one.href for one in objects}
    shown = {(one.uid, one.recurrence_id) for one in expanded.events}
    with desk.store.transaction(desk.candidate.id) as tx:
        for interview in tx.interviews.open():
            here = interview.calendar == watched.name and interview.href in hrefs
            if here and (interview.uid, interview.recurrence_id) not in shown:
                tx.notes.set(_absence(interview), "its object no longer shows it")


def absorb_event(desk: Desk, event: CalendarEvent, recognition: Recognition) -> None:
    """One event, in a transaction of its own: an accident with it leaves its neighbours alone."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        known = tx.interviews.by_event(event.uid, event.recurrence_id)
        if known is None:
            if is_worth_knowing(event, recognition, now):
                identity = Identity(desk.new_id(), tx.interviews.new_ref(now))
                record(tx, desk, found(event, recognition, identity, desk.office, now), now)
            return
        if _stands_elsewhere(tx, known, event):
            return
        change = absorb(known, event, recognition, has_told(tx, known), desk.office, now)
        if change.interview != known or change.effects:
            record(tx, desk, change, now)


def _stands_elsewhere(tx: Transaction, known: Interview, event: CalendarEvent) -> bool:
    """One interview in two calendars: the copy that we know first speaks, as long as it is there."""
    if (known.calendar, known.href) == (event.calendar, event.href):
        return False
    return tx.calendars.object(known.calendar, known.href) is not None


def look_for_the_missing(desk: Desk) -> None:
    """Whatever a calendar no longer shows is asked for by UID in every calendar before it counts as gone."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        failing = any(tx.calendars.state(one.name).failing_since for one in desk.calendars)
        suspects = [one for one in tx.interviews.open() if _is_suspect(tx, one, now)]
    if failing:
        return
    for interview in suspects:
        _look_for(desk, interview)


def _is_suspect(tx: Transaction, interview: Interview, now: datetime) -> bool:
    if interview.missing_since is not None or not interview.calendar:
        return False
    if interview.starts_at is not None and interview.starts_at <= now:
        return False
    return bool(tx.notes.get(_absence(interview))) or (tx.calendars.object(interview.calendar, interview.href) is None)


def _absence(interview: Interview) -> str:
    return f"absent/{interview.id}"


def _look_for(desk: Desk, interview: Interview) -> None:
    for watched in desk.calendars:
        answer = watched.calendar.find(interview.uid, interview.href)
        if isinstance(answer, Unavailable):
            return  # unseen is not gone; the next pass asks again
        if isinstance(answer, CalendarObject) and _found_in(desk, watched, answer, interview):
            return
    with desk.store.transaction(desk.candidate.id) as tx:
        known = tx.interviews.get(interview.id)
        if known is not None:
            tx.notes.set(_absence(known), "")
            record(tx, desk, advance(known, Vanished(), desk.office, desk.now()), desk.now())


def _found_in(desk: Desk, watched: WatchedCalendar, there: CalendarObject, interview: Interview) -> bool:
    """Absorb the event where it really stands; False where the object no longer holds this instance."""
    now = desk.now()
    expanded = desk.expander.expand([there], Window(now - LOOK_BACK, now + FAR_AHEAD))
    same = [one for one in expanded.events if one.recurrence_id == interview.recurrence_id and one.uid == interview.uid]
    if not same:
        return bool(expanded.problems)  # it stands there but cannot be read: not gone
    with desk.store.transaction(desk.candidate.id) as tx:
        tx.calendars.put(watched.name, [there])
        tx.notes.set(_absence(interview), "")
    recognition = recognize(same[0], desk.candidate, desk.rules, every_event=not interview.maybe)
    absorb_event(desk, replace(same[0], calendar=watched.name), recognition)
    return True


def _note_failure(desk: Desk, watched: WatchedCalendar, failure: Unavailable) -> Watched:
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        state = tx.calendars.state(watched.name)
        failing = replace(
            state,
            failing_since=state.failing_since or now,
            error=failure.reason,
            failures=state.failures + 1,
            next_at=now + _wait(watched.every, state.failures + 1),
        )
        tx.calendars.save(_alarmed(tx, desk, failing, now))
    return Watched(watched.name, False, failure.reason)


def _wait(every: timedelta, failures: int) -> timedelta:
    return min(every * (1 << min(failures, 10)), max(LONGEST_WAIT, every))


def _alarmed(tx: Transaction, desk: Desk, state: CalendarState, now: datetime) -> CalendarState:
    """After an hour of failing the candidate is told, once for each time that it began."""
    since = state.failing_since
    if since is None or state.alerted_at is not None or now - since < ALARM_AFTER:
        return state
    draft = desk.office.draft("alert_calendar", nobody(desk, now), now, calendar=state.name, error=state.error)
    tell_candidate(tx, desk, None, alarm(f"alert_calendar/{state.name}/{since:%Y%m%dT%H%M%SZ}", draft, now), now)
    return replace(state, alerted_at=now)


def _note_success(
    desk: Desk, watched: WatchedCalendar, pulled: Pulled, expanded: Expanded, expanded_objects: int
) -> Watched:
    problems = tuple(f"{one.uid or one.href}: {one.reason}" for one in expanded.problems)
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        state = tx.calendars.state(watched.name)
        everything = pulled.complete or expanded_objects > len(pulled.objects) or state.expanded_at is None
        tx.calendars.save(
            replace(
                state,
                cursor=pulled.cursor,
                last_ok_at=now,
                failing_since=None,
                alerted_at=None,
                error="",
                failures=0,
                next_at=now + watched.every,
                expanded_at=now if everything else state.expanded_at,
                problems=problems or (() if everything else state.problems),
            )
        )
    return Watched(watched.name, True, problems=problems)
