"""What a calendar no longer shows: unseen is not gone, and gone is a question (law 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.change import Vanished
from daemon.core.interview import Interview
from daemon.core.machine import advance
from daemon.core.recognize import recognize
from daemon.core.succession import heir_of
from daemon.loops.absorb_events import absorb_event, hand_it_over
from daemon.loops.desk import Desk, WatchedCalendar
from daemon.loops.record import has_told, record
from daemon.ports import CalendarObject, Expanded, Unavailable, Window
from daemon.store.transaction import Transaction

LOOK_BACK = timedelta(days=1)
FAR_AHEAD = timedelta(days=730)  # an interview that moved far away has not vanished


def suspect_the_absent(
    desk: Desk, watched: WatchedCalendar, objects: Sequence[CalendarObject], expanded: Expanded
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


def look_for_the_missing(desk: Desk) -> None:
    """Whatever a calendar no longer shows is asked for by UID in every calendar before it counts as gone."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        failing = any(tx.calendars.state(one.name).failing_since for one in desk.calendars)
        suspects = [one for one in tx.interviews.open() if _is_suspect(tx, one, now)]
    if failing:
        return
    # Sessions before the one that leads them: a loop that is gone as a whole is one matter.
    for interview in sorted(suspects, key=lambda one: not one.part_of):
        _look_for(desk, interview)


def _is_suspect(tx: Transaction, interview: Interview, now: datetime) -> bool:
    if interview.missing_since is not None or not interview.calendar or interview.is_only_in_mail:
        return False  # a mail that was filed away says nothing of the interview
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
            _note_absence(tx, desk, known)


def _note_absence(tx: Transaction, desk: Desk, gone: Interview) -> None:
    """It is in no calendar. If it goes on under another UID, that is the answer; otherwise it is a question (law 2)."""
    now = desk.now()
    heir = None if has_told(tx, gone) else heir_of(gone, tx.interviews.open(), now)
    if heir is None:
        record(tx, desk, advance(gone, Vanished(), desk.office, now), now)
    else:
        hand_it_over(tx, desk, replace(gone, missing_since=now), heir, now)


def _found_in(desk: Desk, watched: WatchedCalendar, there: CalendarObject, interview: Interview) -> bool:
    """Absorb the event where it really stands; False where the object no longer holds this instance."""
    now = desk.now()
    expanded = desk.expander.expand([there], Window(now - LOOK_BACK, now + FAR_AHEAD))
    same = [one for one in expanded.events if one.recurrence_id == interview.recurrence_id and one.uid == interview.uid]
    if not same:
        return any(not one.kept for one in expanded.problems)  # it stands there but cannot be read: not gone
    with desk.store.transaction(desk.candidate.id) as tx:
        tx.calendars.put(watched.name, [there])
        tx.notes.set(_absence(interview), "")
    recognition = recognize(same[0], desk.candidate, desk.rules, every_event=not interview.maybe)
    absorb_event(desk, replace(same[0], calendar=watched.name), recognition)
    return True
