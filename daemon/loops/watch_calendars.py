"""Calendars -> interviews. What a calendar shows is absorbed; what it no longer shows is looked for first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from daemon.loops.absorb_events import absorb_all, settle_in
from daemon.loops.desk import Desk, WatchedCalendar
from daemon.loops.look_for_missing import LOOK_BACK, look_for_the_missing, suspect_the_absent
from daemon.loops.memory import given_back
from daemon.loops.notebook import instant, set_instant
from daemon.loops.record import tell_candidate
from daemon.loops.settle_outbox import alarm, nobody
from daemon.ports import CalendarObject, Expanded, Pulled, Unavailable, Window
from daemon.store.calendars import CalendarState
from daemon.store.transaction import Transaction

log = structlog.get_logger()
LOOK_AHEAD = timedelta(days=60)
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
    with given_back():
        watching.calendars += _ask_all(desk, due)
        look_for_the_missing(desk)
        settle_in(desk)
    return watching


def _ask_all(desk: Desk, due: list[WatchedCalendar]) -> list[Watched]:
    """Each is taken in as soon as it has answered, and what it brought can be asked about before the next one has."""
    taken: dict[str, Watched] = {}
    with ThreadPoolExecutor(max_workers=min(4, len(due))) as pool:
        asked = {pool.submit(_pull, desk, one): one for one in due}
        for answer in as_completed(asked):
            taken[asked[answer].name] = _take_in(desk, asked[answer], answer.result())
            settle_in(desk)
    return [taken[one.name] for one in due]


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
    anew = bool(state.problems) and stale and not watched.remembers
    return watched.calendar.pull(None if anew else state.cursor or None)


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
    absorb_all(desk, watched, expanded.events)
    suspect_the_absent(desk, watched, objects, expanded)
    return _note_success(desk, watched, pulled, expanded, len(objects))


def _is_suddenly_empty(desk: Desk, watched: WatchedCalendar, pulled: Pulled) -> bool:
    """Nothing, where there were events: a captive portal or a broken server, far more often than the truth.

    It is believed once it has lasted for an hour; and then it is a question, never a cancellation (law 2).
    """
    if not pulled.complete or pulled.objects:
        return False
    with desk.store.transaction(desk.candidate.id) as tx:
        return bool(tx.calendars.objects(watched.name)) and not _has_long_been_empty(tx, watched.name, desk.now())


def _has_long_been_empty(tx: Transaction, name: str, now: datetime) -> bool:
    """Whether it has answered so for long enough. That it could not be reached before does not count."""
    since = instant(tx, _empty_since(name))
    if tx.calendars.state(name).error != SUDDENLY_EMPTY or since is None:
        set_instant(tx, _empty_since(name), now)
        return False
    return now - since >= BELIEVE_AFTER


def _empty_since(name: str) -> str:
    return f"empty_since/{name}"


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
