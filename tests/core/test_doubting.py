"""A no that was less than plain is asked back, and asked about again: it is neither taken for a no nor forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from daemon.core.change import Answered
from daemon.core.delivery import Purpose
from daemon.core.doubting import cries_halt, halted, is_asked_back
from daemon.core.interview import Decision, Interview, News, Phase
from daemon.core.letters import bow_out_of_process
from daemon.core.plan import RUNG_GAP, StepKind, next_step, steps
from daemon.core.policy import OnSilence
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import read
from tests.core.builders import (
    HOUR,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    QUIET,
    an_interview,
    an_office,
    asked,
    due,
    live,
    only_send,
    say,
    sends,
    to_employer,
    withdrawing,
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


def test_a_doubt_at_night_is_asked_about_in_the_morning_and_nobody_is_woken_for_it() -> None:
    late = MONDAY_NOON + 10 * HOUR
    doubted = say(going(21 * HOUR), Intent.CANCEL, late, confirm=True).interview
    taken = live(replace(doubted, found_at=late), OFFICE, late + 12 * HOUR)
    put = [at for at, kind, change in taken if kind is StepKind.ASK and sends(change)]
    assert put == [MONDAY_NOON + 20 * HOUR]


def test_a_doubt_at_night_about_what_begins_before_the_morning_is_asked_about_at_night() -> None:
    late = MONDAY_NOON + 10 * HOUR
    doubted = say(going(19 * HOUR), Intent.CANCEL, late, confirm=True).interview
    taken = live(replace(doubted, found_at=late), OFFICE, late + 8 * HOUR)
    assert [at for at, kind, change in taken if kind is StepKind.ASK and sends(change)]


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


@pytest.mark.parametrize("news", [None, News.MOVED, News.CONTACT_CHANGED, News.VANISHED, News.BACK])
def test_that_it_was_asked_back_is_known_until_it_is_asked_again_whatever_was_new(news: News | None) -> None:
    put = replace(asked(3 * DAY), news=news)
    assert not is_asked_back(put, MONDAY_NOON)
    doubted = say(put, Intent.CANCEL, confirm=True).interview
    assert is_asked_back(doubted, MONDAY_NOON + MINUTE)
    assert doubted.held_until is not None
    again = due(doubted, StepKind.ASK, doubted.held_until).interview
    assert not is_asked_back(again, doubted.held_until + MINUTE)


@pytest.mark.parametrize("intent", [Intent.ATTEND, Intent.CANCEL])
def test_a_plain_answer_ends_the_doubt(intent: Intent) -> None:
    doubted = say(going(), Intent.CANCEL, confirm=True).interview
    assert say(doubted, intent).interview.news is None


@pytest.mark.parametrize("starts_in", [30 * HOUR, 3 * DAY])
def test_later_is_no_yes_where_it_is_open_whether_they_go(starts_in: timedelta) -> None:
    doubted = say(going(starts_in), Intent.CANCEL, confirm=True).interview
    put = due(doubted, StepKind.ASK, doubted.held_until).interview
    later = say(put, Intent.SNOOZE, doubted.held_until + MINUTE)
    assert "I ask again later" in only_send(later).draft.body
    step = next_step(later.interview, OFFICE.policy, OFFICE.candidate)
    assert (step.kind, step.due_at) == (StepKind.ASK, later.interview.held_until)


def test_later_at_short_notice_loses_no_question() -> None:
    doubted = say(going(), Intent.CANCEL, confirm=True).interview
    later = say(doubted, Intent.SNOOZE, MONDAY_NOON + MINUTE)
    assert "I ask again later (1:40 PM)" in only_send(later).draft.body
    assert later.interview.held_until == doubted.held_until


def test_later_with_no_time_left_says_so_and_not_that_they_are_going() -> None:
    doubted = say(going(), Intent.CANCEL, confirm=True).interview
    put = due(doubted, StepKind.ASK, doubted.held_until).interview
    told = only_send(say(put, Intent.SNOOZE, doubted.held_until + MINUTE)).draft.body
    assert "There is no time to ask again" in told
    assert "you are going" not in told


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


@pytest.fixture
def bowing_out() -> Interview:
    """A process that no calendar knows of; its letter waits to leave."""
    matter = replace(an_interview(), starts_at=None, ends_at=None, phase=Phase.CLOSED)
    said = Answered(reading=Reading(intent=Intent.CANCEL), key="k")
    return bow_out_of_process(matter, OFFICE, said, MONDAY_NOON).interview


def test_a_process_that_is_bowed_out_of_is_no_interview_to_ask_about_so_its_letter_is_shown_again(
    bowing_out: Interview,
) -> None:
    held = halted(bowing_out, MONDAY_NOON).interview
    step = next_step(held, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert (step.kind, step.due_at) == (StepKind.OFFER, MONDAY_NOON)
    shown = due(held, StepKind.OFFER, MONDAY_NOON)
    assert "This still waits for your word. Shall I send this" in only_send(shown).draft.body
    assert StepKind.LETTER not in ahead(shown.interview)
    assert StepKind.LETTER in ahead(say(shown.interview, Intent.YES).interview)
    assert say(shown.interview, Intent.NO).interview.phase is Phase.CLOSED


def test_a_letter_that_was_held_and_never_answered_for_is_told_to_be_unsent(bowing_out: Interview) -> None:
    shown = due(halted(bowing_out, MONDAY_NOON).interview, StepKind.OFFER, MONDAY_NOON).interview
    ended = due(shown, StepKind.CLOSE, MONDAY_NOON + 3 * DAY)
    assert "so it was not sent" in only_send(ended).draft.body
    assert ended.interview.phase is Phase.CLOSED


@pytest.mark.parametrize("intent", [Intent.CANCEL, Intent.RESCHEDULE])
def test_silence_after_an_opt_out_word_is_no_answer_to_whether_they_go(intent: Intent) -> None:
    office = an_office(on_silence=OnSilence.WITHDRAW)
    waiting = say(asked(), intent).interview
    assert waiting.letter_waits
    held = due(halted(waiting, MONDAY_NOON).interview, StepKind.ASK, MONDAY_NOON, office=office)
    assert "Until you answer I tell nobody" in only_send(held).draft.body
    assert to_employer(due(held.interview, StepKind.SILENCE, MONDAY_NOON + DAY, office=office)) == []


@pytest.mark.parametrize("mail", ["stop", "Cancel\n\nSam Rivera", "stop\n\nOn Mon, Sam wrote:\n> [J7] The letter"])
def test_an_opt_out_word_cries_halt_over_a_name_and_above_what_it_answers(mail: str) -> None:
    assert cries_halt(mail)
    assert not cries_halt(f"Y J7\n{mail}")


@pytest.mark.parametrize("starts_in", [11.25 * HOUR, 34.5 * HOUR], ids=["in the morning", "with a notice to keep"])
def test_what_was_held_at_night_is_asked_about_at_once_where_the_morning_is_too_late(starts_in: timedelta) -> None:
    night = MONDAY_NOON + 9 * HOUR + MINUTE  # a minute past nine in New York, when the quiet hours begin
    held = halted(withdrawing(starts_in, night - 6 * MINUTE), night).interview
    assert sends(due(held, StepKind.ASK, night, an_office(quiet_hours=QUIET)))


def test_what_was_held_at_night_waits_for_the_morning_where_there_is_time() -> None:
    night = MONDAY_NOON + 9 * HOUR + MINUTE
    held = halted(withdrawing(48 * HOUR, night - 6 * MINUTE), night).interview
    assert not sends(due(held, StepKind.ASK, night, an_office(quiet_hours=QUIET)))
