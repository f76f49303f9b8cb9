"""An on-site loop is one interview: one question, one letter, one debrief; and a DECLINED for each of its events."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from daemon.core.delivery import Purpose
from daemon.core.event import Attendee, CalendarEvent, EventStatus
from daemon.core.interview import Decision, Interview, Phase
from tests.loops.conftest import Calm
from tests.simulation.world import CANDIDATE

HOUR = timedelta(hours=1)


def session(number: int, starts_at: datetime, **changed: object) -> CalendarEvent:
    host = Attendee("dana@acme.example", "Dana Reyes")
    facts: dict[str, object] = {
        "uid": f"session-{number}@acme.example", "starts_at": starts_at, "ends_at": starts_at + HOUR,
        "timezone": "America/New_York", "summary": "Interview with Acme", "organizer": host,
        "attendees": (Attendee(CANDIDATE.email, CANDIDATE.name), host),
    }  # fmt: skip
    return CalendarEvent(**(facts | changed))  # type: ignore[arg-type]


def start_of(calm: Calm) -> datetime:
    """Three days ahead, at nine in the morning in New York."""
    return (calm.clock.at + timedelta(days=3)).replace(hour=14, minute=0, second=0, microsecond=0)


@pytest.fixture
def onsite(calm: Calm) -> Calm:
    """Four sessions, a lunch among them, all found in one pass."""
    for number, after in enumerate((0, 1, 3, 4)):
        calm.calendar.put(session(number, start_of(calm) + after * HOUR - (after > 1) * timedelta(minutes=15)))
    calm.go_on()
    return calm


def sessions(calm: Calm) -> list[Interview]:
    return [calm.the(f"session-{number}@acme.example") for number in range(4)]


def asked(calm: Calm) -> list[str]:
    about = (Purpose.QUESTION, Purpose.REMINDER)
    return [one.message.body for one in calm.sms.ledger if one.message.purpose in about]


def test_a_loop_is_asked_about_once(onsite: Calm) -> None:
    onsite.go_on(timedelta(hours=2))
    assert len(asked(onsite)) == 1
    assert "9:00" in asked(onsite)[0]
    assert "1:45" in asked(onsite)[0]
    assert "4 meetings" in asked(onsite)[0]


def test_the_first_session_leads_and_the_others_wait_for_nothing(onsite: Calm) -> None:
    leader, *others = sessions(onsite)
    assert leader.sessions == 4
    assert {one.part_of for one in others} == {leader.id}
    with onsite.store.transaction(CANDIDATE.id) as tx:
        assert {step for key, (step, _) in tx.interviews.steps().items() if key != leader.id} == {""}


def test_a_no_sends_one_letter_and_declines_every_session(onsite: Calm) -> None:
    onsite.says(f"N {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.go_on(timedelta(minutes=11))
    onsite.go_on(timedelta(minutes=1))
    letters = [one.message for one in onsite.email.ledger if one.message.purpose is Purpose.CANCELLATION]
    assert len(letters) == 1
    assert "all 4 meetings" in letters[0].body
    assert {one.uid for one in onsite.calendar.writes} == {one.uid for one in sessions(onsite)}
    assert {one.phase for one in sessions(onsite)} == {Phase.WITHDRAWN}
    assert {one.decision for one in sessions(onsite)} == {Decision.WITHDRAW}


def test_an_undo_keeps_every_session(onsite: Calm) -> None:
    ref = sessions(onsite)[0].ref
    onsite.says(f"N {ref}")
    onsite.go_on()
    onsite.says(f"U {ref}")
    onsite.go_on(timedelta(minutes=2))
    onsite.go_on(timedelta(minutes=30))
    assert onsite.letters() == []
    assert onsite.calendar.writes == []


def test_a_yes_leads_to_one_reminder_and_to_one_debrief_after_the_last_session(onsite: Calm) -> None:
    onsite.says(f"Y {sessions(onsite)[0].ref}")
    onsite.go_on()
    ends_at = sessions(onsite)[3].ends_at
    assert ends_at is not None
    onsite.go_on(start_of(onsite) - onsite.clock.at - HOUR)
    onsite.go_on(ends_at - onsite.clock.at + timedelta(minutes=5))
    assert not any(one.message.purpose is Purpose.DEBRIEF for one in onsite.sms.ledger)
    onsite.go_on(timedelta(minutes=26))
    assert sum(one.message.purpose is Purpose.DEBRIEF for one in onsite.sms.ledger) == 1
    assert sum(one.message.purpose is Purpose.DAY_OF for one in onsite.sms.ledger) == 1


def test_no_session_is_left_open_when_the_loop_is_over(onsite: Calm) -> None:
    onsite.says(f"Y {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.go_on(timedelta(days=3, hours=6))
    onsite.go_on(timedelta(days=5))
    assert all(one.is_over for one in sessions(onsite))


def test_a_session_that_moves_to_another_day_is_asked_about_by_itself(onsite: Calm) -> None:
    onsite.calendar.put(session(2, start_of(onsite) + timedelta(days=1)))
    onsite.go_on(timedelta(hours=1))
    onsite.go_on(timedelta(days=1))
    leader, _, away, _ = sessions(onsite)
    assert away.part_of == ""
    assert away.asked_at is not None
    assert leader.sessions == 3


def test_when_only_the_first_session_is_called_off_the_next_one_leads(onsite: Calm) -> None:
    onsite.says(f"Y {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.calendar.put(session(0, start_of(onsite), status=EventStatus.CANCELLED))
    onsite.go_on(timedelta(hours=1))
    first, second, third, fourth = sessions(onsite)
    assert first.phase is Phase.CANCELLED_BY_EMPLOYER
    assert second.part_of == ""
    assert second.sessions == 3
    assert {third.part_of, fourth.part_of} == {second.id}


def test_when_every_session_is_called_off_one_text_says_so(onsite: Calm) -> None:
    for number, one in enumerate(sessions(onsite)):
        assert one.starts_at is not None
        onsite.calendar.put(session(number, one.starts_at, status=EventStatus.CANCELLED))
    before = len(onsite.sms.ledger)
    onsite.go_on(timedelta(hours=1))
    onsite.go_on(timedelta(days=1))
    assert {one.phase for one in sessions(onsite)} == {Phase.CANCELLED_BY_EMPLOYER}
    assert len(onsite.sms.ledger) == before + 1


def test_two_positions_at_one_company_on_one_day_are_two_questions(calm: Calm) -> None:
    at = start_of(calm)
    calm.calendar.put(session(0, at, summary="Interview: Backend Engineer at Acme"))
    calm.calendar.put(session(1, at + HOUR, summary="Interview: Data Analyst at Acme"))
    calm.go_on()
    calm.go_on(timedelta(hours=2))
    assert len(asked(calm)) == 2


def test_two_companies_of_one_agency_on_one_day_are_two_questions(calm: Calm) -> None:
    at = start_of(calm)
    agent = Attendee("ines@talent.example", "Ines Roth")
    calm.calendar.put(session(0, at, summary="Interview with Acme", organizer=agent))
    calm.calendar.put(session(1, at + HOUR, summary="Interview with Globex", organizer=agent))
    calm.go_on()
    calm.go_on(timedelta(hours=2))
    assert len(asked(calm)) == 2


def test_a_session_earlier_than_one_that_was_asked_about_is_a_question_of_its_own(onsite: Calm) -> None:
    onsite.calendar.put(session(4, start_of(onsite) - HOUR))
    onsite.go_on(timedelta(hours=1))
    onsite.go_on(timedelta(hours=3))
    assert len(asked(onsite)) == 2


def test_a_session_that_is_added_after_the_no_is_a_question_of_its_own(onsite: Calm) -> None:
    onsite.says(f"N {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.calendar.put(session(4, start_of(onsite) + 5 * HOUR))
    onsite.go_on(timedelta(minutes=11))
    onsite.go_on(timedelta(hours=2))
    added = onsite.the("session-4@acme.example")
    assert (added.part_of, added.decision) == ("", None)
    assert all(one.uid != added.uid for one in onsite.calendar.writes)
