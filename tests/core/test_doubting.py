"""A no that was less than plain is asked back, and asked about again: it is neither taken for a no nor forgotten."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from daemon.core.delivery import Purpose
from daemon.core.interview import Decision, Interview, News, Phase
from daemon.core.plan import RUNG_GAP, StepKind, next_step, steps
from daemon.core.policy import OnSilence
from daemon.core.reading import Asked, Intent
from daemon.core.replies import read
from tests.core.builders import (
    HOUR,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    an_interview,
    an_office,
    asked,
    due,
    only_send,
    say,
    to_employer,
)

DAY = timedelta(days=1)


def going(starts_in: timedelta = 5 * HOUR) -> Interview:
    return an_interview(starts_in, phase=Phase.ATTENDING, decision=Decision.ATTEND)


def ahead(interview: Interview) -> list[StepKind]:
    return [step.kind for step in steps(interview, OFFICE.policy, OFFICE.candidate)]


def test_who_leans_to_a_no_after_a_yes_is_asked_back_and_then_once_more_in_time_for_a_call() -> None:
    doubted = say(going(), Intent.CANCEL, confirm=True)
    assert "Did you mean to bow out" in only_send(doubted).draft.body
    assert (doubted.interview.phase, doubted.interview.decision) == (Phase.ATTENDING, Decision.ATTEND)
    step = next_step(doubted.interview, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert (step.kind, step.due_at - MONDAY_NOON) == (StepKind.ASK, 5 * HOUR / 3)
    again = due(doubted.interview, StepKind.ASK, step.due_at)
    assert "not sure any more whether you are going" in only_send(again).draft.body


def test_with_days_to_go_it_is_asked_about_after_two_hours() -> None:
    doubted = say(going(3 * DAY), Intent.CANCEL, confirm=True).interview
    assert doubted.held_until == MONDAY_NOON + RUNG_GAP


def test_nobody_is_wished_luck_while_it_is_open_whether_they_go() -> None:
    doubted = say(going(), Intent.CANCEL, confirm=True).interview
    assert StepKind.DAY_OF not in ahead(doubted)
    assert StepKind.DAY_OF in ahead(say(doubted, Intent.ATTEND).interview)


def test_it_is_asked_at_each_rung_and_on_the_day_until_it_is_answered() -> None:
    doubted = say(going(3 * DAY), Intent.CANCEL, confirm=True).interview
    put = []
    while (step := next_step(doubted, OFFICE.policy, OFFICE.candidate)) and step.kind is StepKind.ASK:
        put.append(step.due_at)
        doubted = due(doubted, StepKind.ASK, step.due_at).interview
    assert len(put) >= 2
    assert all(later - earlier >= RUNG_GAP for earlier, later in pairwise(put))
    assert doubted.starts_at - put[-1] <= OFFICE.policy.day_of_reminder + HOUR


@pytest.mark.parametrize("intent", [Intent.ATTEND, Intent.CANCEL])
def test_a_plain_answer_ends_the_doubt(intent: Intent) -> None:
    doubted = say(going(), Intent.CANCEL, confirm=True).interview
    assert say(doubted, intent).interview.news is None


def test_silence_after_a_doubt_never_withdraws() -> None:
    office = an_office(on_silence=OnSilence.WITHDRAW)
    doubted = say(asked(3 * DAY), Intent.CANCEL, office=office, confirm=True).interview
    again = due(doubted, StepKind.ASK, doubted.held_until, office).interview
    silent = due(again, StepKind.SILENCE, again.starts_at - 25 * HOUR, office, asked_for_sure=True)
    assert silent.interview.phase is Phase.ATTENDING
    assert to_employer(silent) == []


def test_who_never_said_is_asked_whether_they_were_there_before_how_it_was() -> None:
    doubted = say(going(), Intent.CANCEL, confirm=True).interview
    debrief = due(doubted, StepKind.DEBRIEF, doubted.ends_at + 45 * MINUTE)
    text = only_send(debrief)
    assert text.purpose is Purpose.DEBRIEF
    assert "If you were there" in text.draft.body
    assert "MISSED" in text.draft.body


def test_an_entry_that_is_gone_is_asked_about_again_on_the_day_rather_than_wished_luck_for() -> None:
    gone = an_interview(2 * DAY, phase=Phase.ATTENDING, decision=Decision.ATTEND, news=News.VANISHED, held_until=None)
    put = due(gone, StepKind.ASK, MONDAY_NOON).interview
    assert StepKind.DAY_OF not in ahead(put)
    assert StepKind.ASK in ahead(put)


@pytest.mark.parametrize(
    "text",
    [
        "I'm in the hospital",
        "emergency, my kid is in hospital",
        "ich bin krank",
        "je suis malade",
        "estoy enferma",
        "ugh, I am so ill today",
        "I am in bed with the flu, I am so sorry",
    ],
)
def test_an_illness_sounds_like_a_no_and_is_asked_about(text: str) -> None:
    (reading,) = read(text, Asked.DECISION, ("K7",))
    assert (reading.intent, reading.confirm) == (Intent.CANCEL, True)


@pytest.mark.parametrize("text", ["that's sick!", "sick, see you thursday", "I'm sick of waiting, let's go"])
def test_what_is_only_called_sick_is_no_illness(text: str) -> None:
    (reading,) = read(text, Asked.DECISION, ("K7",))
    assert reading.intent is not Intent.CANCEL


@pytest.mark.parametrize(
    "text", ["komme heute nicht", "bin krank, komme heute nicht", "kann heute leider nicht kommen"]
)
def test_a_no_for_today_is_a_no(text: str) -> None:
    (reading,) = read(text, Asked.DECISION, ("K7",))
    assert reading.intent is Intent.CANCEL
