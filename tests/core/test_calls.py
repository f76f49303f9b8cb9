"""The late path, and the call that puts the candidate through: the letter waits for it, and never too long."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.change import Change, Ring
from daemon.core.contact import Contact
from daemon.core.delivery import CallEnd, Channel, DeliveryState, Purpose
from daemon.core.interview import Decision, Interview, Phase, Question
from daemon.core.plan import StepKind
from daemon.core.policy import Calls
from daemon.core.reading import Intent
from tests.core.builders import (
    DANA,
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    NOBODY,
    OFFICE,
    an_interview,
    an_office,
    asked,
    due,
    leaves_at,
    only_send,
    posted,
    revoked,
    say,
    sends,
    settled,
    to_employer,
    withdrawing,
)

VOICE = an_office(calls=Calls.PLAIN)
BY_KEY = an_office(calls=Calls.BY_KEY)
SOON = 3 * HOUR  # the start is inside the notice
NOON = MONDAY_NOON


def rings(change: Change) -> list[Ring]:
    return [one for one in change.effects if isinstance(one, Ring)]


def ringing(starts_in: timedelta = SOON, at: datetime = NOON + MINUTE) -> Interview:
    return say(withdrawing(starts_in), Intent.CALL, at, VOICE).interview


def ended(interview: Interview, end: CallEnd | None, at: datetime, **more: object) -> Change:
    """What the end of the call makes of it."""
    state = more.pop("state", DeliveryState.REFUSED if end is CallEnd.NOT_TAKEN else DeliveryState.DELIVERED)
    known = {"channel": Channel.VOICE, "call": end, "office": VOICE, "revision": interview.revision} | more
    return settled(interview, Purpose.LATE, state, at, **known)


# The late path without a call of ours (etiquette rules 5 and 6).


def test_rule_6_a_no_at_short_notice_is_never_refused_and_says_that_a_call_is_right():
    shown = only_send(say(asked(SOON), Intent.CANCEL)).draft.body

    assert "a call is best: +14155550123" in shown
    assert "I am sorry for the short notice: I will not attend" in shown
    assert "CALLED K7 = you reached them, and no mail goes" in shown


def test_what_they_could_say_on_the_phone_takes_twenty_seconds():
    script = only_send(say(asked(SOON), Intent.CANCEL)).draft.body.split('"')[1]

    assert 30 <= len(script.split()) <= 55  # 100 to 160 words a minute


def test_rule_5_the_letter_leaves_at_once_after_the_undo_window_or_not_at_all():
    waiting = withdrawing(SOON)
    at_once = say(waiting, Intent.CANCEL, NOON + MINUTE, now=True).interview
    called = say(waiting, Intent.CALLED, NOON + MINUTE)

    assert leaves_at(at_once) == NOON + MINUTE
    assert leaves_at(waiting) == NOON + 10 * MINUTE
    assert [one.partstat.value for one in to_employer(called)] == ["DECLINED"]
    assert Purpose.CANCELLATION in revoked(called)


def test_a_same_day_no_for_being_sick_goes_the_late_way():
    change = say(asked(2 * HOUR), Intent.CANCEL, reason="personal")
    letter = change.interview.approval

    assert "a call is best" in only_send(change).draft.body
    assert "sorry for the short notice" in letter.body
    assert letter.leaves_at < change.interview.starts_at


def test_where_only_a_number_is_known_they_still_learn_what_to_say():
    by_phone = replace(asked(SOON), contact=replace(DANA, email=""))
    shown = only_send(say(by_phone, Intent.CANCEL)).draft.body

    assert "You could say" in shown
    assert "+14155550123" in shown
    assert "S K7" not in shown


def test_a_call_is_offered_only_where_one_can_be_made():
    assert "C K7" not in only_send(say(asked(SOON), Intent.CANCEL)).draft.body
    assert "C K7 = I ring you" in only_send(say(asked(SOON), Intent.CANCEL, office=VOICE)).draft.body


# C K7.


def test_c_rings_the_candidate_and_names_whom_they_are_put_through_to():
    change = say(withdrawing(SOON), Intent.CALL, NOON + MINUTE, VOICE)
    (ring,) = rings(change)

    assert ring.dial == DANA.phone
    assert "Dana" in ring.spoken
    assert ring.expires_at == NOON + 4 * MINUTE
    assert not to_employer(change)


def test_where_keys_prove_a_person_the_candidate_presses_one_first():
    assert "press 1" in rings(say(withdrawing(SOON), Intent.CALL, office=BY_KEY))[0].spoken
    assert "press 1" not in rings(say(withdrawing(SOON), Intent.CALL, office=VOICE))[0].spoken


def test_while_the_call_may_last_the_letter_waits():
    assert leaves_at(ringing()) == NOON + 21 * MINUTE


@given(
    starts_in=st.timedeltas(timedelta(minutes=2), timedelta(days=4)),
    after=st.timedeltas(timedelta(0), timedelta(minutes=9)),
)
def test_the_wait_never_costs_the_notice_nor_outlasts_the_start(starts_in, after):
    waiting = withdrawing(starts_in)
    own, at = leaves_at(waiting), NOON + min(after, starts_in / 4)
    held = leaves_at(say(waiting, Intent.CALL, at, VOICE).interview)

    assert own <= held <= at + 20 * MINUTE or held == own
    assert held < waiting.starts_at
    notice_at = waiting.starts_at - OFFICE.policy.notice
    assert held <= notice_at or own > notice_at


@pytest.mark.parametrize(
    "contact", [NOBODY, Contact("Dana", "dana@acme.example", "call me"), Contact("Me", "d@a.example", "+14155550101")]
)
def test_nobody_is_dialled_whose_number_is_not_known_for_sure(contact):
    change = say(replace(withdrawing(SOON), contact=contact), Intent.CALL, office=VOICE)

    assert not rings(change)
    assert "no phone number" in only_send(change).draft.body


def test_without_voice_the_answer_says_whom_to_call():
    change = say(withdrawing(SOON), Intent.CALL)

    assert not rings(change)
    assert "+14155550123" in only_send(change).draft.body


def test_a_second_c_does_not_ring_twice():
    again = say(ringing(), Intent.CALL, NOON + 2 * MINUTE, VOICE)

    assert not rings(again)
    assert "already" in only_send(again).draft.body


def test_once_the_letter_is_on_its_way_nobody_is_rung():
    assert not rings(say(posted(SOON), Intent.CALL, NOON + 11 * MINUTE, VOICE))


def test_an_undo_takes_back_a_call_that_was_not_made_yet():
    undone = say(ringing(), Intent.UNDO, NOON + 2 * MINUTE, VOICE)

    assert Purpose.LATE in revoked(undone)
    assert undone.interview.rung_until is None


# What becomes of it.


def test_reached_for_sure_no_letter_goes_and_the_calendar_is_declined():
    change = ended(ringing(), CallEnd.PROVEN, NOON + 5 * MINUTE)

    assert change.interview.phase is Phase.WITHDRAWN
    assert change.interview.told_in_person
    assert [one.channel for one in to_employer(change)] == [Channel.CALENDAR]
    assert Purpose.CANCELLATION in revoked(change)


@pytest.mark.parametrize("end", [CallEnd.NOT_TAKEN, CallEnd.TAKEN])
def test_not_reached_the_letter_goes_once_its_undo_window_is_over(end):
    early = ended(ringing(), end, NOON + 3 * MINUTE)
    later = ended(ringing(), end, NOON + 15 * MINUTE)

    assert leaves_at(early.interview) == NOON + 10 * MINUTE
    assert leaves_at(later.interview) == NOON + 15 * MINUTE
    gone = due(later.interview, StepKind.LETTER, NOON + 15 * MINUTE, VOICE)
    assert Purpose.CANCELLATION in [one.purpose for one in to_employer(gone) if hasattr(one, "purpose")]
    assert "Nobody was reached" in only_send(later).draft.body


@pytest.mark.parametrize(
    ("end", "state"), [(CallEnd.ANSWERED, DeliveryState.DELIVERED), (None, DeliveryState.IN_DOUBT)]
)
def test_unclear_the_candidate_is_asked_and_the_letter_waits_a_little(end, state):
    change = ended(ringing(), end, NOON + 5 * MINUTE, state=state)

    assert change.interview.question is Question.REACHED
    assert leaves_at(change.interview) == NOON + 15 * MINUTE
    assert "Did you reach Dana" in only_send(change).draft.body


@pytest.mark.parametrize("word", [Intent.YES, Intent.CALLED])
def test_yes_they_know_ends_it_without_a_letter(word):
    unclear = ended(ringing(), CallEnd.ANSWERED, NOON + 5 * MINUTE).interview
    change = say(unclear, word, NOON + 6 * MINUTE, VOICE)

    assert change.interview.phase is Phase.WITHDRAWN
    assert not [one for one in sends(change) if one.to]


def test_no_i_did_not_reach_them_sends_the_letter_now():
    unclear = ended(ringing(), CallEnd.ANSWERED, NOON + 5 * MINUTE).interview
    change = say(unclear, Intent.NO, NOON + 6 * MINUTE, VOICE)

    assert leaves_at(change.interview) == NOON + 6 * MINUTE


def test_a_call_about_what_has_changed_since_decides_nothing():
    moved = replace(ringing(), starts_at=NOON + 2 * DAY)
    change = ended(moved, CallEnd.PROVEN, NOON + 5 * MINUTE, revision=ringing().revision)

    assert change.interview.phase is Phase.WITHDRAWING
    assert not change.effects


def test_a_call_before_any_no_is_a_call_and_nothing_more():
    going = an_interview(SOON, phase=Phase.ATTENDING, decision=Decision.ATTEND)
    rung = say(going, Intent.CALL, NOON, VOICE)

    assert rings(rung)
    for end in CallEnd:
        assert ended(rung.interview, end, NOON + 5 * MINUTE).interview.phase is Phase.ATTENDING


def test_a_letter_that_was_refused_can_still_be_made_good_by_a_call():
    refused = settled(posted(SOON), Purpose.CANCELLATION, DeliveryState.REFUSED, NOON + 11 * MINUTE).interview
    rung = say(refused, Intent.CALL, NOON + 12 * MINUTE, VOICE)

    assert rings(rung)
    assert ended(rung.interview, CallEnd.PROVEN, NOON + 15 * MINUTE).interview.phase is Phase.WITHDRAWN
    assert ended(rung.interview, CallEnd.TAKEN, NOON + 15 * MINUTE).interview.phase is Phase.UNRESOLVED


def test_reached_about_another_time_declines_nothing():
    asking = say(asked(SOON), Intent.RESCHEDULE).interview
    rung = say(asking, Intent.CALL, NOON + MINUTE, VOICE).interview
    change = ended(rung, CallEnd.PROVEN, NOON + 5 * MINUTE)

    assert change.interview.phase is Phase.ASKED
    assert not to_employer(change)


@given(
    end=st.sampled_from([*CallEnd, None]),
    state=st.sampled_from(list(DeliveryState)),
    minutes=st.integers(0, 300),
    phase=st.sampled_from(list(Phase)),
)
def test_no_end_of_a_call_ever_writes_a_letter_of_its_own(end, state, minutes, phase):
    change = ended(replace(ringing(), phase=phase), end, NOON + minutes * MINUTE, state=state)

    assert not [one for one in sends(change) if one.to]
    if end is not CallEnd.PROVEN:
        assert change.interview.phase is phase


# A question by voice.


def test_a_question_by_voice_says_that_one_waits_and_no_more():
    loud = an_office(escalate=((Channel.SMS, Channel.VOICE),))
    question = only_send(due(an_interview(2 * DAY), StepKind.ASK, NOON, loud))

    assert "waits for your answer" in question.spoken
    assert "Y K7" not in question.spoken
    assert Channel.VOICE in question.channels


def test_a_discreet_call_names_no_company():
    quiet = an_office(escalate=((Channel.VOICE,),), discreet=True)

    assert "Acme" not in only_send(due(an_interview(2 * DAY), StepKind.ASK, NOON, quiet)).spoken


def a_wish_that_reached_nobody(state: DeliveryState = DeliveryState.REFUSED) -> Interview:
    """The letter that asks for another time was refused; they called, and somebody answered."""
    wish = say(asked(2 * DAY), Intent.RESCHEDULE).interview
    handed_over = due(wish, StepKind.LETTER, leaves_at(wish)).interview
    refused = settled(handed_over, Purpose.RESCHEDULE, state, NOON + 11 * MINUTE).interview
    rung = say(refused, Intent.CALL, NOON + 12 * MINUTE, VOICE).interview
    return ended(rung, CallEnd.ANSWERED, NOON + 15 * MINUTE).interview


def test_who_did_not_reach_them_about_another_time_does_not_bow_out():
    waits = a_wish_that_reached_nobody()
    change = say(waits, Intent.NO, NOON + 16 * MINUTE, VOICE)

    assert waits.question is Question.REACHED
    assert (change.interview.phase, change.interview.decision) == (Phase.UNRESOLVED, Decision.RESCHEDULE)
    assert "they still do not know that you want another time" in only_send(change).draft.body
    assert "C K7 = I ring you and put you through" in only_send(change).draft.body
    assert not to_employer(change)


def test_a_yes_after_they_were_not_reached_is_one_to_going_as_the_text_says():
    told = say(a_wish_that_reached_nobody(), Intent.NO, NOON + 16 * MINUTE, VOICE)

    assert "Y K7 = you are going" in only_send(told).draft.body
    assert say(told.interview, Intent.YES, NOON + 17 * MINUTE, VOICE).interview.phase is Phase.ATTENDING


def test_a_wish_that_may_have_arrived_is_not_said_to_be_unknown_to_them():
    waits = a_wish_that_reached_nobody(DeliveryState.IN_DOUBT)
    change = say(waits, Intent.NO, NOON + 16 * MINUTE, VOICE, told=True)

    assert "It is not certain that they know" in only_send(change).draft.body


def test_reached_about_another_time_it_is_known_since_when():
    waiting = say(asked(SOON), Intent.RESCHEDULE).interview
    told = say(waiting, Intent.CALLED, NOON + MINUTE).interview

    assert told.new_time_asked_at == NOON + MINUTE
    assert told.awaits_new_time


def test_rule_24_who_was_reached_by_phone_reads_what_comes_next():
    following = an_interview(3 * DAY, id="i2", ref="M3", company="Globex")
    change = say(withdrawing(SOON), Intent.CALLED, NOON + MINUTE, replace(OFFICE, next_interview=following))

    assert "Next: Globex" in only_send(change).draft.body
