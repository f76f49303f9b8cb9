"""What a leader's turn means for the other sessions of its loop."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.change import Vanished
from daemon.core.interview import Decision, Interview, News, Phase, closed
from daemon.core.machine import advance
from daemon.core.plan import StepKind
from daemon.core.sessions import follow, regroup
from tests.core.builders import MONDAY_NOON, OFFICE, an_interview, due, only_send


@pytest.mark.parametrize("ended", [Phase.CANCELLED_BY_EMPLOYER, Phase.CLOSED])
def test_sessions_that_may_be_interviews_stay_when_only_the_first_is_off(ended):
    first = closed(an_interview(maybe=True, sessions=2), ended, MONDAY_NOON)
    other = an_interview(
        timedelta(days=4, hours=1), id="i2", ref="M3", uid="event-2@acme.example", maybe=True, part_of="i1"
    )
    assert not follow(other, first, MONDAY_NOON).interview.is_over


def a_loop(**led: object) -> tuple[Interview, Interview]:
    first = an_interview(sessions=2, **led)
    other = an_interview(timedelta(days=4, hours=1), id="i2", ref="M3", uid="event-2@acme.example", part_of=first.id)
    return first, other


def test_a_yes_to_the_loop_holds_for_a_session_whose_first_one_goes() -> None:
    """Seed 2744 of the simulation: silence withdrew from what they had said yes to."""
    first, other = a_loop(phase=Phase.ATTENDING, decision=Decision.ATTEND)
    gone = replace(first, missing_since=MONDAY_NOON)
    (change,) = [one for one in regroup([gone, other], OFFICE.candidate.zone, MONDAY_NOON) if one.interview.id == "i2"]
    assert not change.interview.part_of
    assert change.interview.kept


def test_a_yes_to_the_loop_holds_where_only_the_first_is_called_off() -> None:
    first, other = a_loop(phase=Phase.ATTENDING, decision=Decision.ATTEND)
    assert follow(other, closed(first, Phase.CANCELLED_BY_EMPLOYER, MONDAY_NOON), MONDAY_NOON).interview.kept


def test_a_no_taken_back_is_taken_back_for_every_session() -> None:
    first, other = a_loop(phase=Phase.ASKED, kept=True)
    change = follow(replace(other, phase=Phase.WITHDRAWING, decision=Decision.WITHDRAW), first, MONDAY_NOON)
    assert change.interview.kept
    assert change.interview.part_of == first.id


def test_a_session_of_a_loop_that_nobody_answered_for_is_kept_by_nothing() -> None:
    first, other = a_loop(phase=Phase.ASKED)
    gone = replace(first, missing_since=MONDAY_NOON)
    freed = [one.interview for one in regroup([gone, other], OFFICE.candidate.zone, MONDAY_NOON)]
    assert not any(one.kept for one in freed)


def test_a_doubt_about_the_loop_is_one_about_the_session_that_is_freed() -> None:
    first, other = a_loop(phase=Phase.ATTENDING, decision=Decision.ATTEND, news=News.DOUBTED)
    gone = advance(first, Vanished(), OFFICE, MONDAY_NOON).interview
    (change,) = [one for one in regroup([gone, other], OFFICE.candidate.zone, MONDAY_NOON) if one.interview.id == "i2"]
    assert not change.interview.part_of
    asked = only_send(due(change.interview, StepKind.ASK, MONDAY_NOON))
    assert "not sure any more whether you are going" in asked.draft.body
    assert "I take it that you are going" not in asked.draft.body
