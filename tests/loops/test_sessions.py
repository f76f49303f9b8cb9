"""An on-site loop is one interview: one question, one letter, one debrief; and a DECLINED for each of its events."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from daemon.core.change import Office
from daemon.core.contact import Contact
from daemon.core.delivery import Purpose
from daemon.core.event import Attendee, CalendarEvent, EventStatus, PartStat
from daemon.core.interview import Decision, Interview, Phase
from daemon.core.own_contact import GivenContact
from daemon.core.policy import OnSilence
from daemon.loops.take_contact import take_contact
from integrations.memory import Fault
from tests.loops.conftest import Calm
from tests.simulation.world import CANDIDATE, templates

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
HOST = Attendee("dana@acme.example", "Dana Reyes")
ME = Attendee(CANDIDATE.email, CANDIDATE.name)
ROBOT = Attendee("no-reply@scheduler.example", "Scheduler")


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


def letter_that_cannot_leave(calm: Calm) -> None:
    """The undo window is over, the letter and its declines are handed over, and no server answers."""
    calm.says(f"N {sessions(calm)[0].ref}")
    calm.go_on()
    the_servers(calm, Fault.NOT_SENT)
    calm.go_on(11 * MINUTE)
    assert sessions(calm)[1].phase is Phase.WITHDRAWING


def the_servers(calm: Calm, fault: Fault | None) -> None:
    calm.email.faults = calm.calendar.faults = lambda: fault


def declined(calm: Calm) -> set[str]:
    return {one.uid for one in calm.calendar.writes}


def test_what_waits_to_decline_the_others_is_taken_back_when_the_first_is_called_off(onsite: Calm) -> None:
    letter_that_cannot_leave(onsite)
    onsite.calendar.put(session(0, start_of(onsite), status=EventStatus.CANCELLED))
    onsite.go_on(5 * MINUTE)
    the_servers(onsite, None)
    onsite.go_on(15 * MINUTE)
    assert declined(onsite) == set()
    assert onsite.letters() == []
    assert {one.decision for one in sessions(onsite)[1:]} == {None}


def test_a_second_no_declines_every_session_though_the_first_one_was_void(onsite: Calm) -> None:
    letter_that_cannot_leave(onsite)
    onsite.calendar.put(session(0, start_of(onsite) - HOUR))
    onsite.go_on(5 * MINUTE)
    the_servers(onsite, None)
    onsite.go_on(30 * MINUTE)
    onsite.says(f"N {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.go_on(11 * MINUTE)
    onsite.go_on(MINUTE)
    assert {one.phase for one in sessions(onsite)} == {Phase.WITHDRAWN}
    assert declined(onsite) == {one.uid for one in sessions(onsite)}


@pytest.mark.parametrize("later", [7 * HOUR, DAY])
def test_a_no_is_void_when_another_session_moves_before_the_letter_leaves(onsite: Calm, later: timedelta) -> None:
    onsite.says(f"N {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.calendar.put(session(3, start_of(onsite) + later))
    onsite.go_on(5 * MINUTE)
    onsite.go_on(6 * MINUTE)
    onsite.go_on(MINUTE)
    assert not any("all 4 meetings" in one for one in onsite.letters())
    assert "session-3@acme.example" not in declined(onsite)
    assert not any("contact is now" in one for one in onsite.texts())


def test_that_the_first_session_is_gone_is_asked_of_it_alone(onsite: Calm) -> None:
    onsite.says(f"Y {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.calendar.remove("/personal/session-0@acme.example.ics")
    onsite.go_on(HOUR)
    onsite.go_on(HOUR)
    gone = next(one for one in onsite.texts() if "gone from your calendar" in one)
    assert "4 meetings" not in gone
    onsite.says(f"N {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.go_on(11 * MINUTE)
    onsite.go_on(MINUTE)
    assert declined(onsite) == set()


def test_silence_does_not_withdraw_from_a_session_that_no_question_named(calm: Calm) -> None:
    calm.policy = replace(calm.policy, on_silence=OnSilence.WITHDRAW)
    calm.desk = replace(calm.desk, office=Office(CANDIDATE, calm.policy, templates()))
    at = start_of(calm)
    calm.calendar.put(session(0, at))
    calm.go_on()
    while calm.clock.at < at - 25 * HOUR:
        calm.go_on(HOUR)
    calm.go_on(at - timedelta(hours=24, minutes=20) - calm.clock.at)
    calm.calendar.put(session(1, at + HOUR))
    for _ in range(30):
        calm.go_on(2 * MINUTE)
    assert any("2 meetings" in one for one in asked(calm)) or "session-1@acme.example" not in declined(calm)


def test_a_session_that_is_added_after_the_yes_is_asked_about(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    calm.says(f"Y {calm.the('session-0@acme.example').ref}")
    calm.go_on()
    calm.calendar.put(session(1, start_of(calm) + HOUR))
    calm.go_on(HOUR)
    assert len(asked(calm)) == 2
    assert calm.the("session-1@acme.example").part_of == ""


def test_a_session_that_is_declined_by_hand_is_asked_about(onsite: Calm) -> None:
    mine = replace(ME, partstat=PartStat.DECLINED)
    last = sessions(onsite)[3].starts_at
    assert last is not None
    onsite.calendar.put(session(3, last, attendees=(mine, HOST)))
    onsite.go_on(HOUR)
    onsite.go_on(HOUR)
    assert "declined" in asked(onsite)[-1]


def test_two_interviews_that_only_share_a_schedulers_robot_are_two_questions(calm: Calm) -> None:
    dana, lee = HOST, Attendee("lee@globex.example", "Lee Ortiz")
    for number, whom in enumerate((dana, lee)):
        at = start_of(calm) + number * HOUR
        calm.calendar.put(session(number, at, summary="Technical interview", organizer=ROBOT, attendees=(ME, whom)))
    calm.go_on()
    calm.go_on(2 * HOUR)
    assert calm.the("session-1@acme.example").part_of == ""


def test_after_a_call_no_reply_is_mailed_for_any_session(onsite: Calm) -> None:
    onsite.calendar.organizer_told = False
    onsite.says(f"N {sessions(onsite)[0].ref}")
    onsite.go_on()
    onsite.says(f"CALLED {sessions(onsite)[0].ref}")
    onsite.go_on(MINUTE)
    onsite.go_on(MINUTE)
    assert {one.phase for one in sessions(onsite)} == {Phase.WITHDRAWN}
    assert onsite.letters() == []


def test_a_contact_for_a_session_counts_for_its_loop_and_takes_no_decline_back(onsite: Calm) -> None:
    letter_that_cannot_leave(onsite)
    given = GivenContact(sessions(onsite)[1].ref, Contact("Lee Ortiz", "lee@acme.example"))
    with onsite.store.transaction(CANDIDATE.id) as tx:
        take_contact(tx, onsite.desk, given, "cli/1", onsite.clock.at)
    the_servers(onsite, None)
    for _ in range(3):
        onsite.go_on(11 * MINUTE)
    letters = [one.message.to for one in onsite.email.ledger if one.message.purpose is Purpose.CANCELLATION]
    assert letters == ["lee@acme.example"]
    assert declined(onsite) == {one.uid for one in sessions(onsite)}


def test_a_loop_that_was_missed_is_not_asked_about_again_on_the_same_day(calm: Calm) -> None:
    for number in range(3):
        at = start_of(calm) + number * HOUR
        calm.calendar.put(session(number, at, organizer=ROBOT, attendees=(ME,)))
    calm.go_on()
    first = calm.the("session-0@acme.example")
    calm.says(f"Y {first.ref}")
    calm.go_on()
    assert first.starts_at is not None
    calm.go_on(first.starts_at - calm.clock.at + 5 * MINUTE)
    calm.says(f"missed {first.ref}")
    calm.go_on(MINUTE)
    before = len(calm.texts())
    for _ in range(30):
        calm.go_on(2 * MINUTE)
    assert calm.texts()[before:] == []


def test_a_session_that_was_declined_and_is_kept_after_all_is_not_declined_twice(onsite: Calm) -> None:
    """Found by the simulation: the letter hung in doubt, the first session moved, and a yes was followed by a no."""
    ref = sessions(onsite)[0].ref
    onsite.email.faults = lambda: Fault.IN_DOUBT_BUT_SENT
    onsite.says(f"N {ref}")
    onsite.go_on()
    onsite.go_on(timedelta(minutes=11))
    onsite.email.faults = lambda: None
    onsite.go_on(MINUTE)
    onsite.calendar.put(session(0, start_of(onsite) - 2 * HOUR))
    onsite.go_on(DAY - 2 * HOUR)
    onsite.go_on(HOUR)
    for answer in ("Y", "N"):
        onsite.says(f"{answer} {ref}")
        onsite.go_on(MINUTE)
    onsite.go_on(timedelta(minutes=11))
    onsite.go_on(MINUTE)
    declined = Counter(one.uid for one in onsite.calendar.writes)
    assert declined["session-0@acme.example"] == 2, "once for each of its times"
    assert {declined[f"session-{number}@acme.example"] for number in (1, 2, 3)} == {1}


def cancellations(calm: Calm) -> list[str]:
    return [one.message.body for one in calm.email.ledger if one.message.purpose is Purpose.CANCELLATION]


@pytest.fixture
def refused(onsite: Calm) -> Calm:
    """A plain no to all four of them, whose letter waits."""
    onsite.says(f"N {sessions(onsite)[0].ref}")
    onsite.go_on(MINUTE)
    assert sessions(onsite)[0].letter_waits
    return onsite


@pytest.mark.parametrize("which", [0, 1])
def test_a_no_to_the_loop_is_not_asked_for_again_when_one_session_goes(refused: Calm, which: int) -> None:
    before = len(asked(refused))
    refused.calendar.remove(f"/personal/session-{which}@acme.example.ics")
    for _ in range(4):
        refused.go_on(15 * MINUTE)
    assert len(asked(refused)) == before
    assert len(cancellations(refused)) == 1
    assert {one.phase for one in sessions(refused)} == {Phase.WITHDRAWN}
    others = {one.uid for one in sessions(refused)} - {f"session-{which}@acme.example"}
    assert declined(refused) == others


def test_a_no_taken_back_after_the_first_session_went_leaves_the_others_to_be_asked_about(refused: Calm) -> None:
    refused.calendar.remove("/personal/session-0@acme.example.ics")
    refused.go_on(5 * MINUTE)
    refused.says(f"U {sessions(refused)[0].ref}")
    for _ in range(8):
        refused.go_on(15 * MINUTE)
    assert refused.letters() == []
    assert declined(refused) == set()
    assert "3 meetings" in asked(refused)[-1]


def test_a_session_declined_by_hand_while_the_no_to_its_loop_waits_is_not_asked_about_beside_it(refused: Calm) -> None:
    before = len(asked(refused))
    mine = Attendee(CANDIDATE.email, CANDIDATE.name, PartStat.DECLINED)
    refused.calendar.put(session(1, start_of(refused) + HOUR, attendees=(mine, HOST)))
    for _ in range(4):
        refused.go_on(15 * MINUTE)
    assert len(asked(refused)) == before
    assert len(cancellations(refused)) == 1


def test_a_no_that_never_left_leaves_the_others_in_doubt_when_the_first_is_called_off(refused: Calm) -> None:
    before = len(asked(refused))
    refused.calendar.put(session(0, start_of(refused), status=EventStatus.CANCELLED))
    refused.go_on(5 * MINUTE)
    for _ in range(4):
        refused.go_on(HOUR)
    assert len(asked(refused)) == before + 1, "one question for the three that are left"
    assert "3 meetings" in asked(refused)[-1]
    assert "not sure any more" in asked(refused)[-1]
    assert refused.letters() == []
