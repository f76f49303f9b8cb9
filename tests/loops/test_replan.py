"""A changed policy or a changed time zone counts for interviews that are known already."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.change import Office
from daemon.loops.take_steps import replan
from tests.loops.conftest import Calm
from tests.loops.test_sessions import asked, session, start_of


def with_rules(calm: Calm, zone: str = "America/New_York", **policy: object) -> None:
    office = calm.desk.office
    candidate = replace(office.candidate, timezone=zone)
    rules = replace(office.policy, **policy)  # type: ignore[arg-type]
    calm.desk = replace(calm.desk, office=Office(candidate, rules, office.templates))


def test_a_longer_ladder_asks_about_what_was_found_before(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm) + timedelta(days=4)))
    calm.go_on()
    assert asked(calm) == []
    with_rules(calm, ask_before=(timedelta(days=10),))
    calm.go_on()
    assert len(asked(calm)) == 1


def test_a_candidate_who_travels_is_asked_at_the_hours_of_where_they_are(calm: Calm) -> None:
    """Two in the afternoon in New York is the small hours of Tokyo: there the rung comes before the night."""
    calm.calendar.put(session(0, start_of(calm) + timedelta(days=4, hours=5)))
    calm.go_on()
    at_home = next_due(calm)
    with_rules(calm, zone="Asia/Tokyo")
    replan(calm.desk)
    assert next_due(calm) == at_home - timedelta(hours=7, minutes=15)


def test_texts_show_the_time_of_where_the_candidate_is_and_of_where_the_interview_is(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm)))
    with_rules(calm, zone="Europe/Berlin")
    calm.go_on()
    assert "3:00" in asked(calm)[0]
    assert "9:00" in asked(calm)[0]


def next_due(calm: Calm) -> datetime:
    with calm.store.transaction(calm.desk.candidate.id) as tx:
        due_at = tx.interviews.next_due_at()
    assert due_at is not None
    return due_at
