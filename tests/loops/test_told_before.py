"""What was told about an interview as it stood before its contact changed is still told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.delivery import DeliveryState, Purpose, Receipt
from daemon.core.event import Attendee, EventStatus
from daemon.core.interview import Phase
from daemon.loops.deliver_outbox import take_receipt
from integrations.memory import Fault
from tests.loops.conftest import Calm
from tests.loops.test_sessions import HOST, ME, ROBOT, session, start_of
from tests.simulation.world import CANDIDATE

MINUTE = timedelta(minutes=1)
UID = "session-0@acme.example"


def say_no(calm: Calm) -> None:
    calm.says(f"N {calm.the(UID).ref}")
    calm.go_on()
    calm.go_on(11 * MINUTE)
    calm.go_on(MINUTE)


def test_after_a_decline_has_left_an_undo_does_not_say_that_nobody_was_told(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm), organizer=ROBOT, attendees=(ME,)))
    calm.go_on()
    say_no(calm)
    assert len(calm.calendar.writes) == 1
    calm.says(f"{calm.the(UID).ref} dana@acme.example")
    calm.go_on(MINUTE)
    calm.says(f"U {calm.the(UID).ref}")
    calm.go_on(MINUTE)
    assert "nothing was sent" not in calm.texts()[-1]


def test_a_letter_that_bounces_is_alarmed_though_the_contact_has_changed_since(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    say_no(calm)
    assert calm.the(UID).phase is Phase.WITHDRAWN
    lee = Attendee("lee@acme.example", "Lee Ortiz")
    calm.calendar.put(session(0, start_of(calm), organizer=lee, attendees=(ME, lee)))
    calm.go_on(5 * MINUTE)
    before, key = len(calm.texts()), calm.the(UID).id
    with calm.store.transaction(CANDIDATE.id) as tx:
        letter = next(one for one in tx.outbox.of_interview(key) if one.message.purpose is Purpose.CANCELLATION)
        bounce = Receipt(provider_id=letter.provider_id, state=DeliveryState.REFUSED, reason="550 no such user")
        take_receipt(tx, calm.desk, letter, bounce, calm.clock.at)
    calm.go_on(MINUTE)
    assert len(calm.texts()) == before + 1


@pytest.mark.parametrize(("word", "phase"), [("Y", Phase.ATTENDING), ("N", Phase.WITHDRAWING)])
def test_after_a_letter_was_refused_the_matter_is_theirs_again(calm: Calm, word: str, phase: Phase) -> None:
    calm.calendar.put(session(0, start_of(calm), attendees=(HOST,)))
    calm.go_on()
    calm.email.faults = lambda: Fault.REFUSE
    say_no(calm)
    assert calm.the(UID).phase is Phase.UNRESOLVED
    calm.says(f"{word} {calm.the(UID).ref}")
    calm.go_on(MINUTE)
    assert calm.the(UID).phase is phase


@pytest.fixture
def back(calm: Calm) -> Calm:
    """They were told no, moved it to another day, and moved it back."""
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    start = calm.the(UID).starts_at
    say_no(calm)
    assert calm.the(UID).phase is Phase.WITHDRAWN
    assert start is not None
    for starts_at in (start + 24 * 60 * MINUTE, start):
        calm.calendar.put(session(0, starts_at))
        calm.go_on(30 * MINUTE)
    assert calm.the(UID).phase is Phase.ASKED
    return calm


def left(calm: Calm) -> tuple[int, int]:
    """How many letters and how many declines."""
    return len(calm.letters()), len(calm.calendar.writes)


def test_a_no_to_a_time_that_it_was_moved_back_to_can_be_taken_back(back: Calm) -> None:
    before = left(back)
    back.says(f"N {back.the(UID).ref}")
    back.go_on(MINUTE)
    back.says(f"U {back.the(UID).ref}")
    for _ in range(3):
        back.go_on(11 * MINUTE)
    assert left(back) == before
    assert back.the(UID).phase is Phase.ASKED
    back.says(f"Y {back.the(UID).ref}")
    back.go_on(MINUTE)
    assert back.the(UID).phase is Phase.ATTENDING
    assert "They were told that you will not attend" in back.texts()[-1]


def cancellations(calm: Calm) -> int:
    return sum(one.message.purpose is Purpose.CANCELLATION for one in calm.email.ledger)


def test_a_second_no_to_the_same_time_sends_no_second_letter_and_alarms_nobody(back: Calm) -> None:
    say_no(back)
    assert cancellations(back) == 1
    assert back.the(UID).phase is Phase.WITHDRAWN
    assert "is told" in back.texts()[-1]


def test_a_no_after_a_yes_that_they_may_have_heard_is_the_candidates_to_tell(back: Calm) -> None:
    back.says(f"Y {back.the(UID).ref}")
    back.go_on(MINUTE)
    say_no(back)
    assert cancellations(back) == 1
    assert back.the(UID).phase is Phase.UNRESOLVED
    assert "Please call them" in back.texts()[-1]


def test_that_the_one_that_was_moved_back_is_called_off_is_said(back: Calm) -> None:
    back.calendar.put(session(0, start_of(back), status=EventStatus.CANCELLED))
    before = len(back.texts())
    back.go_on(10 * MINUTE)
    assert len(back.texts()) == before + 1
