"""An interview that comes back under another UID has moved: one question about the new time, none about the old."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.change import Office
from daemon.core.delivery import Purpose
from daemon.core.event import Attendee, EventStatus
from daemon.core.interview import News, Phase
from daemon.core.policy import OnSilence
from tests.loops.conftest import Calm
from tests.loops.test_sessions import asked, session, start_of
from tests.simulation.world import CANDIDATE, templates

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OLD, NEW = "session-0@acme.example", "session-1@acme.example"


@pytest.fixture
def known(calm: Calm) -> Calm:
    """One interview, asked about."""
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    assert len(asked(calm)) == 1
    return calm


def replace_it(calm: Calm, **changed: object) -> None:
    calm.calendar.remove(f"/personal/{OLD}.ics")
    calm.calendar.put(session(1, start_of(calm) + DAY, **changed))


def test_the_old_one_gone_and_a_new_one_there_is_a_move(known: Calm) -> None:
    replace_it(known)
    known.go_on(timedelta(hours=1))
    assert len(asked(known)) == 2
    assert "has moved" in asked(known)[-1]
    assert known.the(OLD).phase is Phase.CLOSED
    assert known.the(NEW).old_starts_at == known.the(OLD).starts_at


def test_a_move_under_another_uid_makes_an_earlier_yes_void(known: Calm) -> None:
    known.says(f"Y {known.the(OLD).ref}")
    known.go_on()
    replace_it(known)
    known.go_on(timedelta(hours=1))
    assert known.the(NEW).decision is None
    assert "has moved" in asked(known)[-1]


def test_a_no_that_has_not_left_is_not_sent_for_the_new_time(known: Calm) -> None:
    known.says(f"N {known.the(OLD).ref}")
    known.go_on()
    replace_it(known)
    known.go_on(timedelta(minutes=5))
    known.go_on(timedelta(minutes=30))
    assert known.letters() == []
    assert "has moved" in asked(known)[-1]


def test_one_that_was_not_asked_about_yet_is_simply_the_new_one(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm) + 5 * DAY))
    calm.go_on()
    calm.calendar.remove(f"/personal/{OLD}.ics")
    calm.calendar.put(session(1, start_of(calm) + 6 * DAY))
    calm.go_on(timedelta(hours=1))
    assert asked(calm) == []
    assert calm.the(OLD).phase is Phase.CLOSED
    assert calm.the(NEW).phase is Phase.FOUND


def test_a_new_one_that_comes_an_hour_after_the_old_one_went_is_a_move_as_well(known: Calm) -> None:
    known.calendar.remove(f"/personal/{OLD}.ics")
    known.go_on(timedelta(hours=1))
    assert known.the(OLD).news is News.VANISHED
    known.calendar.put(session(1, start_of(known) + DAY))
    known.go_on(timedelta(hours=1))
    assert known.the(OLD).phase is Phase.CLOSED
    assert "has moved" in asked(known)[-1]


def test_one_that_was_called_off_and_invited_anew_has_moved(known: Calm) -> None:
    known.calendar.put(session(0, start_of(known), status=EventStatus.CANCELLED))
    known.go_on(timedelta(hours=1))
    known.calendar.put(session(1, start_of(known) + DAY))
    known.go_on(timedelta(hours=1))
    assert "has moved" in asked(known)[-1]


def test_another_kind_of_meeting_does_not_take_the_place_of_one_that_is_gone(known: Calm) -> None:
    replace_it(known, summary="Final round with Acme")
    known.go_on(timedelta(hours=1))
    assert known.the(OLD).news is News.VANISHED
    assert known.the(NEW).news is None


def test_two_that_could_be_the_new_one_leave_the_question_open(known: Calm) -> None:
    replace_it(known)
    known.calendar.put(session(2, start_of(known) + 2 * DAY))
    known.go_on(timedelta(hours=1))
    assert known.the(OLD).news is News.VANISHED


def test_one_that_still_stands_is_not_replaced_by_a_second_interview(known: Calm) -> None:
    known.calendar.put(session(1, start_of(known) + DAY))
    known.go_on(timedelta(hours=1))
    assert known.the(OLD).phase is Phase.ASKED
    assert known.the(NEW).news is None


def test_after_the_employer_was_told_no_a_new_invitation_is_a_new_matter(known: Calm) -> None:
    known.says(f"N {known.the(OLD).ref}")
    known.go_on()
    known.go_on(timedelta(minutes=11))
    assert known.the(OLD).phase is Phase.WITHDRAWN
    replace_it(known)
    known.go_on(timedelta(hours=1))
    assert known.the(OLD).phase is Phase.WITHDRAWN
    assert known.the(NEW).news is None


def test_the_other_time_that_was_asked_for_comes_as_a_new_invitation(known: Calm) -> None:
    known.says(f"R {known.the(OLD).ref}")
    known.go_on()
    known.go_on(timedelta(minutes=11))
    known.calendar.put(session(1, start_of(known) + DAY))
    known.go_on(timedelta(hours=1))
    assert known.the(OLD).phase is Phase.CLOSED
    assert "has moved" in asked(known)[-1]


def test_a_loop_that_comes_back_whole_under_other_uids_is_one_question(calm: Calm) -> None:
    at = start_of(calm)
    for number in range(3):
        calm.calendar.put(session(number, at + timedelta(hours=number)))
    calm.go_on()
    for number in range(3):
        calm.calendar.remove(f"/personal/session-{number}@acme.example.ics")
        calm.calendar.put(session(number + 3, at + DAY + timedelta(hours=number)))
    calm.go_on(timedelta(hours=1))
    calm.go_on(timedelta(hours=1))
    assert len(asked(calm)) == 2
    assert "has moved" in asked(calm)[-1]
    assert [calm.the(f"session-{number}@acme.example").phase for number in range(3)] == [Phase.CLOSED] * 3
    assert calm.the("session-3@acme.example").sessions == 3


def test_only_the_first_session_comes_back_elsewhere_and_the_others_are_not_lost(calm: Calm) -> None:
    at = start_of(calm)
    for number in range(3):
        calm.calendar.put(session(number, at + timedelta(hours=number)))
    calm.go_on()
    calm.calendar.remove("/personal/session-0@acme.example.ics")
    calm.calendar.put(replace(session(7, at + DAY)))
    calm.go_on(timedelta(hours=1))
    calm.go_on(timedelta(days=1))
    second = calm.the("session-1@acme.example")
    assert second.part_of == ""
    assert second.asked_at is not None
    assert all(one.message.purpose is not Purpose.CANCELLATION for one in calm.email.ledger)


def test_the_time_that_another_was_asked_for_is_not_asked_about_again_nor_refused(calm: Calm) -> None:
    calm.policy = replace(calm.policy, on_silence=OnSilence.WITHDRAW)
    calm.desk = replace(calm.desk, office=Office(CANDIDATE, calm.policy, templates()))
    at = start_of(calm)
    calm.calendar.put(session(0, at))
    calm.go_on()
    calm.says(f"R {calm.the(OLD).ref}")
    calm.go_on()
    calm.go_on(11 * MINUTE)
    calm.calendar.put(session(1, at + DAY))
    calm.go_on(HOUR)
    calm.says(f"Y {calm.the(NEW).ref}")
    calm.go_on()
    before = len(asked(calm))
    while calm.clock.at < at - 12 * HOUR:
        calm.go_on(10 * MINUTE)
    assert asked(calm)[before:] == []
    assert all(one.message.purpose is not Purpose.CANCELLATION for one in calm.email.ledger)


@pytest.mark.parametrize(("gone", "apart"), [(OLD, HOUR), (OLD, 2 * DAY), (NEW, 2 * DAY)])
def test_of_two_that_were_found_together_the_one_that_goes_is_a_question(
    calm: Calm, gone: str, apart: timedelta
) -> None:
    calm.calendar.put(session(0, start_of(calm)))
    calm.calendar.put(session(1, start_of(calm) + apart))
    calm.go_on()
    calm.go_on(HOUR)
    calm.calendar.remove(f"/personal/{gone}.ics")
    calm.go_on(HOUR)
    assert calm.the(gone).news is News.VANISHED


def test_a_second_move_in_the_same_night_is_told_in_the_morning(known: Calm) -> None:
    known.says(f"Y {known.the(OLD).ref}")
    known.go_on()
    known.go_on(known.clock.at.replace(hour=3, minute=0) + DAY - known.clock.at)
    before = len(known.texts())
    replace_it(known)
    known.go_on(5 * MINUTE)
    known.calendar.remove(f"/personal/{NEW}.ics")
    known.calendar.put(session(2, start_of(known) + 4 * DAY))
    known.go_on(5 * MINUTE)
    known.go_on(14 * HOUR)
    assert any("has moved" in one for one in known.texts()[before:])


def test_one_that_was_called_off_goes_on_as_one_only(known: Calm) -> None:
    known.calendar.put(session(0, start_of(known), status=EventStatus.CANCELLED))
    known.go_on(HOUR)
    known.calendar.put(session(1, start_of(known) + DAY))
    known.calendar.put(session(2, start_of(known) + DAY + HOUR))
    known.go_on(HOUR)
    known.go_on(HOUR)
    assert sum("has moved" in one for one in asked(known)) <= 1


def test_the_contact_that_the_candidate_named_goes_on_with_the_interview(calm: Calm) -> None:
    robot = Attendee("no-reply@scheduler.example", "Scheduler")
    mine = (Attendee(CANDIDATE.email, CANDIDATE.name),)
    calm.calendar.put(session(0, start_of(calm), organizer=robot, attendees=mine))
    calm.go_on()
    calm.says(f"{calm.the(OLD).ref} dana@acme.example")
    calm.go_on(MINUTE)
    replace_it(calm, organizer=robot, attendees=mine)
    calm.go_on(HOUR)
    assert calm.the(OLD).phase is Phase.CLOSED
    assert calm.the(NEW).contact.email == "dana@acme.example"


@pytest.mark.parametrize(("word", "is_open"), [("N", True), ("Y", True), ("R", True), ("N", False)])
def test_an_answer_to_the_old_code_is_told_the_new_one_as_long_as_it_is_open(
    known: Calm, word: str, is_open: bool
) -> None:
    replace_it(known)
    known.go_on(HOUR)
    if not is_open:
        known.calendar.put(session(1, start_of(known) + DAY, status=EventStatus.CANCELLED))
        known.go_on(HOUR)
    known.says(f"{word} {known.the(OLD).ref}")
    known.go_on(MINUTE)
    told, new = known.texts()[-1], known.the(NEW).ref
    assert told.startswith(f"[{known.the(OLD).ref}]")
    assert (f"goes on as {new}" in told) is is_open
    assert (f"N {new} = no" in told) is is_open
    assert known.the(NEW).decision is None
