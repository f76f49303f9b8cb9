"""R: they are asked for another time. Until they give one, they expect the candidate, who hears so and is asked."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from daemon.core.delivery import Purpose
from daemon.core.hours import is_within
from daemon.core.interview import Decision, Phase
from daemon.core.policy import OnSilence
from tests.loops.conftest import Calm
from tests.loops.test_replan import with_rules
from tests.simulation.world import CANDIDATE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def wants_another_time(calm: Calm, before_start: timedelta = 29 * HOUR) -> str:
    """Asked about it just then, they write R, and the letter leaves."""
    uid = calm.invite(before_start)
    calm.go_on()
    calm.says(f"R {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert any("another time" in one for one in calm.letters())
    return uid


def live(calm: Calm, uid: str, until: timedelta) -> list[str]:
    """What the candidate reads until that long after the start, in passes a quarter of an hour apart."""
    start, before = calm.the(uid).starts_at, len(calm.texts())
    assert start is not None
    while calm.clock.at < start + until:
        calm.go_on(15 * MINUTE)
    return calm.texts()[before:]


@pytest.mark.parametrize("before_start", [29 * HOUR, 10 * HOUR])
def test_where_no_new_invitation_comes_they_are_asked_again_and_wished_no_luck(
    calm: Calm, before_start: timedelta
) -> None:
    uid = wants_another_time(calm, before_start)
    heard = live(calm, uid, -15 * MINUTE)
    assert heard
    assert all("you asked Dana for another time" in one and "they expect you" in one for one in heard)
    assert not any("Good luck" in one or "take it that you are going" in one for one in heard)


def test_who_never_answers_is_alarmed_as_it_begins_and_not_asked_how_it_was(calm: Calm) -> None:
    uid = wants_another_time(calm)
    heard = live(calm, uid, 3 * HOUR)
    assert "has begun" in heard[-1]
    assert calm.the(uid).phase is Phase.UNRESOLVED
    assert not any("How was" in one for one in heard)
    assert [one for one in calm.email.ledger if one.message.purpose is Purpose.ALERT]


def test_no_two_of_these_questions_come_together_and_none_at_night(calm: Calm) -> None:
    uid = wants_another_time(calm, 60 * HOUR)
    live(calm, uid, HOUR)
    asked = [one.at for one in calm.sms.ledger if one.message.purpose is Purpose.REMINDER]
    assert len(asked) >= 3
    assert all(later - sooner >= 2 * HOUR for sooner, later in pairwise(asked))
    assert not any(is_within(at, calm.policy.quiet_hours, CANDIDATE.zone) for at in asked)


def test_no_silence_withdraws_whom_another_time_was_asked_for(calm: Calm) -> None:
    with_rules(calm, on_silence=OnSilence.WITHDRAW)
    uid = wants_another_time(calm, 60 * HOUR)
    heard = live(calm, uid, HOUR)
    assert len(calm.letters()) == 1
    assert not any("I tell them" in one for one in heard)


def test_a_new_invitation_is_a_question_of_its_own_and_ends_the_waiting(calm: Calm) -> None:
    uid = wants_another_time(calm, 60 * HOUR)
    calm.move(uid)
    calm.go_on(MINUTE)
    calm.go_on(2 * MINUTE)
    assert "has moved" in calm.texts()[-1]
    assert calm.the(uid).new_time_asked_at is None


def test_a_yes_says_that_they_were_told_otherwise_and_the_day_goes_on_as_any_other(calm: Calm) -> None:
    uid = wants_another_time(calm)
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    assert "please tell them that you are coming" in calm.texts()[-1]
    heard = live(calm, uid, 3 * HOUR)
    assert any("Good luck" in one for one in heard)
    assert "How was" in heard[-1]


def test_a_no_to_the_old_time_is_a_no_like_any_other(calm: Calm) -> None:
    uid = wants_another_time(calm)
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert sum(one.message.purpose is Purpose.CANCELLATION for one in calm.email.ledger) == 1


def test_a_yes_that_comes_after_the_alarm_leads_to_the_debrief(calm: Calm) -> None:
    uid = wants_another_time(calm)
    live(calm, uid, 15 * MINUTE)
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    assert calm.the(uid).decision is Decision.ATTEND
    assert "How was" in live(calm, uid, 3 * HOUR)[-1]


def test_who_was_not_there_may_say_so_to_the_alarm_and_apologizes_once(calm: Calm) -> None:
    uid = wants_another_time(calm)
    live(calm, uid, 15 * MINUTE)
    calm.says(f"I missed it {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert ["was not there" in one for one in calm.letters()].count(True) == 1
    assert calm.the(uid).phase is Phase.CLOSED


def test_a_night_that_was_slept_through_costs_one_question_in_the_morning(calm: Calm) -> None:
    uid = wants_another_time(calm, 35 * HOUR)
    calm.go_on(23 * HOUR)
    assert sum(one.message.purpose is Purpose.REMINDER for one in calm.sms.ledger) == 1
    assert calm.the(uid).phase is Phase.ASKED
