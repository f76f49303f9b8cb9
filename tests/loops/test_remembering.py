"""A mailbox's cursor is its memory: an event that cannot be read is no reason to throw it away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from daemon.loops.desk import WatchedCalendar
from daemon.loops.watch_calendars import watch_calendars
from daemon.ports import Absent, CalendarObject, Expanded, Problem, Pulled
from tests.loops.conftest import Calm


@dataclass
class Broken:
    """A calendar with one object that nobody can read, and its expander."""

    name: str = "inbox"
    asked: list[str | None] = field(default_factory=list)

    def pull(self, cursor: str | None) -> Pulled:
        self.asked.append(cursor)
        objects = (CalendarObject(href="broken", text="?"),) if cursor is None else ()
        return Pulled(cursor="what was said", objects=objects)

    def find(self, uid: str, href: str) -> Absent:
        return Absent()

    def expand(self, objects, window) -> Expanded:
        return Expanded(events=(), problems=tuple(Problem(reason="unreadable", href=one.href) for one in objects))


@pytest.mark.parametrize(("remembers", "later"), [(True, "what was said"), (False, None)])
def test_what_cannot_be_read_is_reported_again_with_the_memory_or_without(calm: Calm, remembers: bool, later) -> None:
    broken = Broken()
    watched = WatchedCalendar(calendar=broken, every=timedelta(minutes=5), remembers=remembers)  # type: ignore[arg-type]
    desk = replace(calm.desk, calendars=(watched,), expander=broken)

    first = watch_calendars(desk)
    calm.clock.at += timedelta(hours=2)
    second = watch_calendars(desk)

    assert broken.asked == [None, later]
    assert [one.problems for one in (*first.calendars, *second.calendars)] == [("broken: unreadable",)] * 2
