"""A changed policy or a changed time zone counts for interviews that are known already."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from daemon.core.change import Office
from daemon.core.delivery import Purpose
from daemon.core.policy import Hours
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


NEARLY_ALWAYS = Hours(time(0), time(23))  # in New York it is nine in the morning
UNTIL_NOON = Hours(time(0), time(12))


def held_by(calm: Calm, quiet: Hours) -> datetime:
    """An interview that is to be asked about, and the end of the quiet hours that it waits for."""
    with_rules(calm, quiet_hours=quiet)
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    assert asked(calm) == []
    return next_due(calm)


def test_quiet_hours_that_are_taken_off_hold_up_nothing_any_more(calm: Calm) -> None:
    held_by(calm, NEARLY_ALWAYS)
    with_rules(calm, quiet_hours=None)
    calm.go_on(timedelta(minutes=1))
    assert len(asked(calm)) == 1


def test_quiet_hours_that_became_shorter_hold_up_until_their_new_end(calm: Calm) -> None:
    until = held_by(calm, NEARLY_ALWAYS)
    with_rules(calm, quiet_hours=UNTIL_NOON)
    replan(calm.desk)
    assert next_due(calm) == until - timedelta(hours=11)
    calm.go_on(timedelta(hours=3, minutes=1))
    assert len(asked(calm)) == 1


def test_quiet_hours_that_became_longer_are_kept(calm: Calm) -> None:
    until = held_by(calm, UNTIL_NOON)
    with_rules(calm, quiet_hours=NEARLY_ALWAYS)
    calm.go_on(until - calm.clock.at)
    assert asked(calm) == []
    assert next_due(calm) == until + timedelta(hours=11)


def test_quiet_hours_that_stay_as_they_are_are_slept_through(calm: Calm) -> None:
    until = held_by(calm, UNTIL_NOON)
    calm.go_on(timedelta(hours=1))
    assert (asked(calm), next_due(calm)) == ([], until)


def test_what_the_candidate_put_off_is_not_taken_for_quiet_hours(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    calm.says(f"later {calm.the('session-0@acme.example').ref}")
    calm.go_on(timedelta(minutes=1))
    put_off_until = next_due(calm)
    assert put_off_until > calm.clock.at
    with_rules(calm, quiet_hours=None)
    replan(calm.desk)
    assert next_due(calm) == put_off_until


def test_how_it_was_is_asked_once_the_quiet_hours_are_taken_off(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    calm.says(f"Y {calm.the('session-0@acme.example').ref}")
    calm.go_on(timedelta(minutes=1))
    with_rules(calm, quiet_hours=NEARLY_ALWAYS)
    calm.go_on(start_of(calm) + timedelta(hours=2) - calm.clock.at)
    debriefs = [one for one in calm.sms.ledger if one.message.purpose is Purpose.DEBRIEF]
    assert debriefs == []
    with_rules(calm, quiet_hours=None)
    calm.go_on(timedelta(minutes=1))
    assert [one.message.purpose for one in calm.sms.ledger].count(Purpose.DEBRIEF) == 1
