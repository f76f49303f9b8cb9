"""Whether our no was read: an answer or a receipt settles it; shortly before the start the candidate hears if not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.change import Change, Replied
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.hours import is_within
from daemon.core.interview import Decision, Interview, Phase
from daemon.core.machine import advance
from daemon.core.plan import StepKind, next_step, steps
from daemon.core.policy import Calls, Hours
from daemon.core.reading import Intent
from tests.core.builders import (
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    NEW_YORK,
    NIGHT,
    NOBODY,
    OFFICE,
    an_interview,
    an_office,
    due,
    live,
    only_send,
    posted,
    purposes,
    revoked,
    say,
    sends,
    settled,
    to_employer,
)

WITH_MAILBOX = an_office(confirm_before=3 * HOUR)
WITHOUT_MAILBOX = an_office(confirm_before=3 * HOUR, hears=frozenset({Channel.SMS}))
ACCEPTED, DELIVERED, REFUSED = DeliveryState.ACCEPTED, DeliveryState.DELIVERED, DeliveryState.REFUSED
TOLD_AT = MONDAY_NOON + 11 * MINUTE
LETTER = Purpose.CANCELLATION


def told(starts_in: timedelta = 2 * DAY, at: datetime = TOLD_AT) -> Interview:
    """They were told by a letter that a server took at `at`."""
    return settled(posted(starts_in), LETTER, ACCEPTED, at).interview


def answered(interview: Interview, at: datetime = TOLD_AT + HOUR, **changed: object) -> Change:
    values = {"purpose": LETTER, "key": "cancellation/1", "revision": interview.revision} | changed
    return advance(interview, Replied(**values), WITH_MAILBOX, at)  # type: ignore[arg-type]


def confirm_at(interview: Interview, office=WITH_MAILBOX) -> datetime | None:
    step = next_step(interview, office.policy, office.candidate)
    assert step is None or step.kind is StepKind.CONFIRM
    return step and step.due_at


# When


def test_three_hours_before_the_start_it_is_looked_whether_they_know():
    interview = told()
    assert interview.starts_at is not None
    assert confirm_at(interview) == interview.starts_at - 3 * HOUR


def test_without_a_mailbox_nobody_could_know_of_a_mail_and_nothing_is_asked():
    assert confirm_at(told(), OFFICE) is None
    assert confirm_at(told(), WITHOUT_MAILBOX) is None


def test_without_a_mailbox_a_letter_by_text_is_doubted_since_the_provider_tells_what_arrived():
    by_text = settled(posted(2 * DAY), LETTER, ACCEPTED, TOLD_AT, channel=Channel.SMS).interview
    assert by_text.starts_at is not None
    assert confirm_at(by_text, WITHOUT_MAILBOX) == by_text.starts_at - 3 * HOUR


def test_a_letter_that_left_on_the_day_is_doubted_after_an_hour():
    assert confirm_at(told(3 * HOUR)) == TOLD_AT + HOUR


def test_a_letter_that_left_less_than_two_hours_before_is_doubted_at_half_of_them():
    interview = told(11 * MINUTE + 80 * MINUTE)
    assert confirm_at(interview) == TOLD_AT + 40 * MINUTE


def test_one_that_left_less_than_fifty_minutes_before_is_not_doubted():
    assert confirm_at(told(11 * MINUTE + 49 * MINUTE)) is None


def test_two_bare_words_say_that_they_know_and_a_no_is_no_second_cancellation():
    for intent in (Intent.YES, Intent.CALLED):
        change = say(doubted(), intent, doubted().starts_at - 2 * HOUR, told=True)
        assert change.interview.acknowledged_at is not None
        assert "They know that you are not coming" in only_send(change).draft.body
    change = say(doubted(), Intent.NO, doubted().starts_at - 2 * HOUR, told=True)
    assert change.interview.acknowledged_at is None
    assert not to_employer(change)


def test_where_calls_are_set_up_one_is_offered():
    interview = told()
    office = an_office(confirm_before=3 * HOUR, calls=Calls.PLAIN)
    alarm = only_send(due(interview, StepKind.CONFIRM, interview.starts_at - 3 * HOUR, office))
    assert "C K7 = I ring you and put you through" in alarm.draft.body


def test_before_an_early_interview_the_night_stays_quiet():
    morning = datetime(2026, 12, 3, 9, 0, tzinfo=NEW_YORK)
    interview = told(morning - MONDAY_NOON)
    assert confirm_at(interview) == morning - HOUR


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.CANCELLED_BY_EMPLOYER])
def test_of_other_endings_nothing_is_asked(phase):
    assert confirm_at(replace(told(), phase=phase)) is None


def test_who_was_told_by_phone_is_not_doubted():
    assert confirm_at(replace(told(), told_in_person=True)) is None


def test_another_session_of_a_loop_is_not_asked_about():
    assert confirm_at(replace(told(), part_of="leader")) is None


@settings(deadline=None)
@given(st.timedeltas(timedelta(0), 10 * DAY), st.timedeltas(timedelta(0), 9 * DAY))
def test_it_is_asked_once_at_most_and_never_at_night_or_after_the_start(starts_in, told_in):
    interview = told(starts_in + 12 * MINUTE, TOLD_AT)
    interview = replace(interview, closed_at=TOLD_AT + told_in, found_at=TOLD_AT + told_in)
    assert interview.starts_at is not None
    taken = live(interview, WITH_MAILBOX, interview.starts_at + 30 * DAY)
    alarms = [at for at, _, change in taken if sends(change)]
    assert len(alarms) <= 1
    for at in alarms:
        assert at < interview.starts_at
        assert not is_within(at, WITH_MAILBOX.policy.quiet_hours, WITH_MAILBOX.candidate.zone)


# What the candidate hears


def test_it_begins_soon_and_nobody_confirmed_so_a_call_is_offered_and_not_urged():
    interview = told()
    alarm = only_send(due(interview, StepKind.CONFIRM, interview.starts_at - 3 * HOUR, WITH_MAILBOX))
    assert alarm.purpose is Purpose.ALERT
    for words in (
        "not confirmed that Dana read it",
        "+14155550123",
        "If you like",
        f"CALLED {interview.ref}",
        "3 hours",
    ):
        assert words in alarm.draft.body


def test_it_is_said_once():
    interview = told()
    change = due(interview, StepKind.CONFIRM, interview.starts_at - 3 * HOUR, WITH_MAILBOX)
    assert change.interview.phase is Phase.WITHDRAWN
    assert steps(change.interview, WITH_MAILBOX.policy, WITH_MAILBOX.candidate) == ()


def test_woken_after_the_start_it_is_too_late_for_a_call_and_nothing_is_said():
    interview = told()
    change = due(interview, StepKind.CONFIRM, interview.starts_at + MINUTE, WITH_MAILBOX)
    assert not change.effects
    assert steps(change.interview, WITH_MAILBOX.policy, WITH_MAILBOX.candidate) == ()


def test_woken_at_night_it_waits_for_the_morning():
    office = an_office(confirm_before=3 * HOUR, quiet_hours=Hours(time(6), time(10)))
    interview = told(datetime(2026, 12, 3, 11, 0, tzinfo=NEW_YORK) - MONDAY_NOON)
    change = due(interview, StepKind.CONFIRM, datetime(2026, 12, 3, 9, 30, tzinfo=NEW_YORK), office)
    assert not change.effects
    assert confirm_at(change.interview, office) == datetime(2026, 12, 3, 10, 0, tzinfo=NEW_YORK)


def doubted() -> Interview:
    interview = told()
    return due(interview, StepKind.CONFIRM, interview.starts_at - 3 * HOUR, WITH_MAILBOX).interview


def test_called_says_that_they_know():
    interview = doubted()
    change = say(interview, Intent.CALLED, interview.starts_at - 2 * HOUR, told=True)
    assert change.interview.acknowledged_at is not None
    assert change.interview.phase is Phase.WITHDRAWN
    assert "Noted" in only_send(change).draft.body
    assert not to_employer(change)


@pytest.mark.parametrize("intent", [Intent.CANCEL, Intent.ATTEND, Intent.UNDO, Intent.RESCHEDULE, Intent.UNKNOWN])
def test_any_other_answer_changes_nothing_of_what_they_were_told(intent):
    interview = doubted()
    change = say(interview, intent, interview.starts_at - 2 * HOUR, told=True)
    assert (change.interview.phase, change.interview.decision) == (Phase.WITHDRAWN, Decision.WITHDRAW)
    assert not to_employer(change)


# What settles it


def test_an_answer_of_theirs_settles_it():
    change = answered(told())
    assert change.interview.acknowledged_at == TOLD_AT + HOUR
    assert confirm_at(change.interview) is None
    assert not to_employer(change)


def test_the_candidate_hears_that_they_answered_and_where_to_read_it():
    news = only_send(answered(told()))
    assert news.draft.body.startswith("[K7] Dana answered your note")
    assert "mailbox" in news.draft.body
    assert news.purpose is Purpose.ACKNOWLEDGEMENT


def test_a_colleague_who_answers_is_not_taken_for_the_addressee():
    assert "They answered" in only_send(answered(told(), a_colleague=True)).draft.body


def test_an_answer_at_night_is_told_in_the_morning():
    night = datetime(2026, 12, 1, 3, 0, tzinfo=NEW_YORK)
    assert only_send(answered(told(), night)).not_before == datetime(2026, 12, 1, 8, 0, tzinfo=NEW_YORK)
    assert only_send(answered(told())).not_before is None


def test_an_out_of_office_is_noted_and_settles_nothing():
    change = answered(told(), automatic=True)
    assert change.interview.acknowledged_at is None
    assert not change.effects
    assert "automatic reply" in change.notes[0]


def test_an_answer_to_another_letter_settles_nothing_of_the_no():
    for other in (Purpose.RESCHEDULE, Purpose.THANK_YOU, Purpose.LATE):
        change = answered(told(), purpose=other)
        assert change.interview.acknowledged_at is None
        assert purposes(change) == [Purpose.ACKNOWLEDGEMENT]


def test_an_answer_to_a_no_from_before_it_moved_settles_nothing_of_the_new_one():
    assert answered(told(), revision="an-older-one").interview.acknowledged_at is None
    assert answered(an_interview(phase=Phase.ASKED)).interview.acknowledged_at is None


def test_a_receipt_settles_it_and_says_nothing():
    change = settled(told(), LETTER, DELIVERED, TOLD_AT + HOUR)
    assert change.interview.acknowledged_at == TOLD_AT + HOUR
    assert not change.effects


def test_what_comes_back_after_they_answered_is_noted_alone():
    known = answered(told()).interview
    change = settled(known, LETTER, REFUSED, TOLD_AT + 2 * HOUR)
    assert change.interview.phase is Phase.WITHDRAWN
    assert not change.effects


def test_a_new_no_has_to_be_acknowledged_anew():
    known = replace(answered(told()).interview, phase=Phase.ASKED, approval=None)
    again = say(known, Intent.CANCEL, TOLD_AT + 2 * HOUR).interview
    assert again.phase is Phase.WITHDRAWING
    assert again.acknowledged_at is None


def test_one_whose_contact_has_no_number_and_no_name_reads_well():
    interview = replace(told(), contact=NOBODY)
    body = only_send(due(interview, StepKind.CONFIRM, interview.starts_at - 3 * HOUR, WITH_MAILBOX)).draft.body
    assert "that anybody read it. If you like, call them." in body


# An answer to the thank-you (etiquette rule 19).


def thanked(**changed: object) -> Interview:
    known = {"phase": Phase.THANKED, "decision": Decision.ATTEND, "thanked_at": MONDAY_NOON - DAY}
    return an_interview(timedelta(days=-1), **(known | changed))


def test_rule_19_who_answered_the_thank_you_is_not_nudged():
    change = answered(thanked(), MONDAY_NOON, purpose=Purpose.THANK_YOU, key="thank_you/1")
    assert change.interview.phase is Phase.CLOSED
    assert next_step(change.interview, WITH_MAILBOX.policy, WITH_MAILBOX.candidate) is None
    assert "answered your note" in only_send(change).draft.body


@pytest.mark.parametrize("intent", [None, Intent.YES])
def test_rule_19_a_follow_up_that_was_offered_or_approved_is_dropped_when_they_answer(intent):
    offered = due(thanked(), StepKind.FOLLOW_UP, MONDAY_NOON).interview
    waiting = say(offered, intent, NIGHT).interview if intent else offered
    change = answered(waiting, NIGHT + MINUTE, purpose=Purpose.THANK_YOU, key="thank_you/1")
    assert (change.interview.phase, change.interview.approval) == (Phase.CLOSED, None)
    assert Purpose.FOLLOW_UP in revoked(change)


@pytest.mark.parametrize("changed", [{"automatic": True}, {"purpose": Purpose.LATE}])
def test_rule_19_what_is_no_answer_to_it_leaves_the_follow_up_as_it_was(changed):
    known = {"purpose": Purpose.THANK_YOU, "key": "thank_you/1"} | changed
    assert answered(thanked(), MONDAY_NOON, **known).interview.phase is Phase.THANKED
