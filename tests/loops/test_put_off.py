"""A letter that does not leave on the day: told while a call helps, once, and tried on all the same."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.delivery import Purpose
from integrations.memory_faults import Fault, scripted
from tests.loops.conftest import Calm

MINUTE = timedelta(minutes=1)


@pytest.fixture
def going(calm: Calm) -> Calm:
    """One that begins in eighteen minutes; the mail server takes nothing."""
    uid = calm.invite(timedelta(hours=30))
    calm.go_on()
    calm.says("Y")
    calm.go_on(MINUTE)
    starts_at = calm.the(uid).starts_at
    assert starts_at is not None
    calm.clock.at = starts_at - 18 * MINUTE
    calm.go_on()
    calm.email.faults = scripted(*[Fault.NOT_SENT] * 400)
    return calm


def told_of(calm: Calm, words: str) -> int:
    return sum(words in one for one in calm.texts())


def each_minute(calm: Calm, minutes: int) -> None:
    for _ in range(minutes):
        calm.go_on(MINUTE)


def test_that_they_are_late_could_not_be_said_is_told_within_minutes_and_once(going: Calm) -> None:
    going.says("LATE 10")
    each_minute(going, 5)
    assert told_of(going, "has not left yet") == 1
    each_minute(going, 90)
    assert told_of(going, "has not left yet") == 1
    assert told_of(going, "could not leave in time") == 0


def test_the_letter_is_tried_on_and_leaves_once(going: Calm) -> None:
    going.says("LATE 10")
    each_minute(going, 5)
    going.email.faults = scripted()
    each_minute(going, 20)
    late = [one for one in going.email.ledger if one.message.purpose is Purpose.LATE]
    assert len(late) == 1


def test_who_has_called_meanwhile_is_not_written_for(going: Calm) -> None:
    going.says("LATE 10")
    each_minute(going, 5)
    (uid,) = {going.the("acme@example.com").uid}
    going.says(f"CALLED {going.the(uid).ref}")
    going.go_on(MINUTE)
    going.email.faults = scripted()
    each_minute(going, 20)
    assert not [one for one in going.email.ledger if one.message.purpose is Purpose.LATE]
