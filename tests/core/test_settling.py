"""What became of a message: told, not told, or nobody knows; and the candidate hears of each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daemon.core.change import Respond
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.interview import Decision, Interview, News, Phase
from daemon.core.plan import StepKind, next_step
from daemon.core.reading import Intent
from tests.core.builders import (
    DANA,
    DAY,
    HOUR,
    LEE,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    an_interview,
    asked,
    debriefing,
    due,
    leaves_at,
    only_send,
    posted,
    purposes,
    say,
    settled,
    to_employer,
)

ACCEPTED, REFUSED, IN_DOUBT = DeliveryState.ACCEPTED, DeliveryState.REFUSED, DeliveryState.IN_DOUBT
EXPIRED, UNDONE = DeliveryState.EXPIRED, DeliveryState.UNDONE
LATER = MONDAY_NOON + 11 * MINUTE


def moved(interview: Interview) -> Interview:
    """As `absorb` leaves it when the employer moves it: another question altogether."""
    return replace(
        interview, starts_at=interview.starts_at + DAY, phase=Phase.FOUND, decision=None, approval=None, before=None,
        news=News.MOVED, question=None,
    )  # fmt: skip


# Told


def test_an_accepted_letter_withdraws_and_a_closing_text_follows() -> None:
    change = settled(posted(), Purpose.CANCELLATION, ACCEPTED, LATER)
    assert (change.interview.phase, change.interview.decision) == (Phase.WITHDRAWN, Decision.WITHDRAW)
    assert "Acme is told" in only_send(change).draft.body


def test_the_closing_text_names_the_next_interview() -> None:
    other = an_interview(3 * DAY, id="i2", ref="M3", company="Globex")
    change = settled(posted(), Purpose.CANCELLATION, ACCEPTED, LATER, office=replace(OFFICE, next_interview=other))
    assert "Globex" in only_send(change).draft.body


def test_a_wish_for_another_time_that_was_accepted_is_said_to_have_passed_once() -> None:
    asking = say(asked(), Intent.RESCHEDULE).interview
    queued = due(asking, StepKind.LETTER, leaves_at(asking)).interview
    change = settled(queued, Purpose.RESCHEDULE, ACCEPTED, LATER)
    assert only_send(change).draft.body == "[K7] Acme has your wish for another time."
    assert not settled(change.interview, Purpose.RESCHEDULE, DeliveryState.DELIVERED, LATER).effects


def test_an_apology_that_was_accepted_is_said_to_have_passed_once_and_what_comes_next() -> None:
    waiting = say(an_interview(-HOUR, phase=Phase.ATTENDING), Intent.MISSED).interview
    queued = due(waiting, StepKind.LETTER, leaves_at(waiting)).interview
    office = replace(OFFICE, next_interview=an_interview(3 * DAY, id="i2", ref="M3", company="Globex"))
    change = settled(queued, Purpose.LATE, ACCEPTED, LATER, office=office)
    assert "Acme has your apology" in only_send(change).draft.body
    assert "Globex" in only_send(change).draft.body
    assert not settled(change.interview, Purpose.LATE, DeliveryState.DELIVERED, LATER).effects


def test_that_i_am_late_was_accepted_is_not_worth_a_text() -> None:
    late = say(an_interview(HOUR, phase=Phase.ATTENDING), Intent.LATE, minutes=10).interview
    assert not settled(late, Purpose.LATE, ACCEPTED, LATER).effects


def test_a_receipt_after_the_acceptance_says_nothing_twice() -> None:
    told = settled(posted(), Purpose.CANCELLATION, ACCEPTED, LATER).interview
    assert not settled(told, Purpose.CANCELLATION, DeliveryState.DELIVERED, LATER).effects


def test_the_calendar_alone_has_not_told_them() -> None:
    change = settled(posted(), Purpose.DECLINE, ACCEPTED, LATER, channel=Channel.CALENDAR)
    assert change.interview.phase is Phase.WITHDRAWING
    assert not change.effects


def test_where_the_server_mails_nobody_the_reply_goes_by_mail_and_only_once() -> None:
    change = settled(posted(), Purpose.DECLINE, ACCEPTED, LATER, channel=Channel.CALENDAR, organizer_told=False)
    (reply,) = change.effects
    assert isinstance(reply, Respond)
    assert reply.channel is Channel.EMAIL
    mailed = settled(change.interview, Purpose.DECLINE, ACCEPTED, LATER, channel=Channel.EMAIL, organizer_told=False)
    assert not mailed.effects


def test_a_decline_that_left_before_it_moved_declines_nothing_of_the_new_time() -> None:
    before = posted()
    change = settled(
        moved(before), Purpose.DECLINE, ACCEPTED, LATER,
        channel=Channel.CALENDAR, organizer_told=False, revision=before.revision,
    )  # fmt: skip
    assert not to_employer(change)
    assert change.interview.phase is Phase.FOUND


def test_a_letter_that_left_before_it_moved_withdraws_nothing_and_is_an_alarm() -> None:
    before = posted()
    change = settled(moved(before), Purpose.CANCELLATION, ACCEPTED, LATER, revision=before.revision)
    assert change.interview.phase is Phase.FOUND
    assert purposes(change) == [Purpose.ALERT]


def test_a_letter_that_was_in_the_air_when_the_contact_changed_has_told_them() -> None:
    change = settled(replace(posted(), contact=LEE), Purpose.CANCELLATION, ACCEPTED, LATER)
    assert change.interview.phase is Phase.WITHDRAWN


# Not told


@pytest.mark.parametrize(
    ("state", "words"),
    [(REFUSED, "was not delivered"), (IN_DOUBT, "may or may not have left"), (EXPIRED, "could not leave in time")],
)
def test_a_letter_that_failed_is_unresolved_and_an_alarm(state: DeliveryState, words: str) -> None:
    change = settled(posted(), Purpose.CANCELLATION, state, LATER, item_id=7)
    alarm = only_send(change)
    assert change.interview.phase is Phase.UNRESOLVED
    assert alarm.purpose is Purpose.ALERT
    assert words in alarm.draft.body
    assert DANA.email in alarm.draft.body


def test_a_letter_in_doubt_says_how_to_settle_it() -> None:
    alarm = only_send(settled(posted(), Purpose.CANCELLATION, IN_DOUBT, LATER, item_id=7))
    assert "callahead outbox settle 7" in alarm.draft.body


@pytest.mark.parametrize("state", [REFUSED, IN_DOUBT, EXPIRED])
def test_a_letter_that_failed_while_the_contact_changed_is_an_alarm_all_the_same(state: DeliveryState) -> None:
    change = settled(replace(posted(), contact=LEE), Purpose.CANCELLATION, state, LATER)
    assert change.interview.phase is Phase.UNRESOLVED
    assert purposes(change) == [Purpose.ALERT]


def test_a_letter_that_bounced_afterwards_is_unresolved() -> None:
    told = settled(posted(), Purpose.CANCELLATION, ACCEPTED, LATER).interview
    change = settled(told, Purpose.CANCELLATION, REFUSED, LATER + HOUR)
    assert change.interview.phase is Phase.UNRESOLVED
    assert purposes(change) == [Purpose.ALERT]


@pytest.mark.parametrize("state", [REFUSED, IN_DOUBT, EXPIRED])
def test_who_was_told_in_person_needs_no_letter(state: DeliveryState) -> None:
    reached = say(posted(), Intent.CALLED, LATER).interview
    change = settled(reached, Purpose.CANCELLATION, state, LATER + MINUTE)
    assert change.interview.phase is Phase.WITHDRAWN
    assert not change.effects


def test_who_called_it_off_needs_no_letter() -> None:
    off = replace(posted(), phase=Phase.CANCELLED_BY_EMPLOYER, approval=None)
    change = settled(off, Purpose.CANCELLATION, REFUSED, LATER)
    assert change.interview.phase is Phase.CANCELLED_BY_EMPLOYER
    assert not change.effects


def test_a_failed_letter_about_an_earlier_time_leaves_the_new_one_alone() -> None:
    before = posted()
    change = settled(moved(before), Purpose.CANCELLATION, REFUSED, LATER, revision=before.revision)
    assert change.interview.phase is Phase.FOUND


def test_a_decline_that_failed_is_an_alarm_but_changes_nothing() -> None:
    told = settled(posted(), Purpose.CANCELLATION, ACCEPTED, LATER).interview
    change = settled(told, Purpose.DECLINE, REFUSED, LATER, channel=Channel.CALENDAR)
    assert change.interview.phase is Phase.WITHDRAWN
    assert purposes(change) == [Purpose.ALERT]


def test_a_vanished_event_cannot_be_declined_and_nobody_is_alarmed() -> None:
    gone = replace(posted(), missing_since=MONDAY_NOON)
    assert not settled(gone, Purpose.DECLINE, REFUSED, LATER, channel=Channel.CALENDAR).effects


def test_a_reply_in_doubt_is_told_of_though_its_event_is_gone() -> None:
    """Seeds 2703 and 20000 of the simulation."""
    gone = replace(posted(), missing_since=MONDAY_NOON)
    change = settled(gone, Purpose.DECLINE, DeliveryState.IN_DOUBT, LATER, channel=Channel.EMAIL)
    assert purposes(change) == [Purpose.ALERT]


def test_the_last_door_that_stops_a_letter_of_another_revision_leads_to_a_question() -> None:
    changed = replace(posted(), contact=LEE)
    change = settled(changed, Purpose.CANCELLATION, UNDONE, LATER)
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert change.interview.phase is Phase.ASKED
    assert step is not None
    assert (step.kind, step.due_at) == (StepKind.ASK, LATER)


def test_what_was_taken_back_on_purpose_says_no_more() -> None:
    assert not settled(posted(), Purpose.CANCELLATION, UNDONE, LATER).effects
    assert settled(posted(), Purpose.CANCELLATION, UNDONE, LATER).interview.phase is Phase.WITHDRAWING


@pytest.mark.parametrize("state", [DeliveryState.PENDING, DeliveryState.SENDING])
def test_what_is_still_on_its_way_settles_nothing(state: DeliveryState) -> None:
    before = posted()
    assert settled(before, Purpose.CANCELLATION, state, LATER).interview == before


# Settled by the candidate


def unresolved() -> Interview:
    return settled(posted(), Purpose.CANCELLATION, IN_DOUBT, LATER).interview


def test_settled_as_sent_is_withdrawn() -> None:
    change = settled(unresolved(), Purpose.CANCELLATION, ACCEPTED, LATER, by_person=True)
    assert change.interview.phase is Phase.WITHDRAWN
    assert purposes(change) == [Purpose.ACKNOWLEDGEMENT]


def test_settled_as_sent_is_withdrawn_also_when_the_contact_has_changed_since() -> None:
    changed = replace(unresolved(), contact=LEE)
    assert settled(changed, Purpose.CANCELLATION, ACCEPTED, LATER, by_person=True).interview.phase is Phase.WITHDRAWN


def test_settled_as_sent_after_it_moved_withdraws_nothing_of_the_new_time() -> None:
    before = unresolved()
    again = moved(before)
    change = settled(again, Purpose.CANCELLATION, ACCEPTED, LATER, by_person=True, revision=before.revision)
    assert change.interview.phase is Phase.FOUND


def test_dropped_stays_unresolved_and_alarms_nobody() -> None:
    change = settled(unresolved(), Purpose.CANCELLATION, REFUSED, LATER, by_person=True)
    assert change.interview.phase is Phase.UNRESOLVED
    assert not change.effects


@pytest.mark.parametrize("purpose", [Purpose.THANK_YOU, Purpose.FOLLOW_UP, Purpose.LATE])
def test_whoever_drops_a_letter_is_not_alarmed_that_it_was_dropped(purpose: Purpose) -> None:
    assert not settled(debriefing(), purpose, REFUSED, LATER, by_person=True).effects


# Other letters


def test_an_accepted_thank_you_leads_to_the_follow_up() -> None:
    change = settled(debriefing(question=None), Purpose.THANK_YOU, ACCEPTED, LATER)
    assert (change.interview.phase, change.interview.thanked_at) == (Phase.THANKED, LATER)
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert step.kind is StepKind.FOLLOW_UP


def test_a_thank_you_is_counted_from_its_first_acceptance() -> None:
    thanked = settled(debriefing(question=None), Purpose.THANK_YOU, ACCEPTED, LATER).interview
    again = settled(thanked, Purpose.THANK_YOU, DeliveryState.DELIVERED, LATER + DAY)
    assert again.interview.thanked_at == LATER


@pytest.mark.parametrize("purpose", [Purpose.THANK_YOU, Purpose.FOLLOW_UP])
@pytest.mark.parametrize("state", [ACCEPTED, REFUSED, IN_DOUBT, EXPIRED])
def test_a_courtesy_of_the_first_round_does_not_close_the_second(purpose: Purpose, state: DeliveryState) -> None:
    before = debriefing(question=None)
    second_round = moved(before)
    change = settled(second_round, purpose, state, LATER, revision=before.revision)
    assert change.interview.phase is Phase.FOUND


@pytest.mark.parametrize("state", [REFUSED, IN_DOUBT, EXPIRED])
def test_a_thank_you_that_failed_is_an_alarm(state: DeliveryState) -> None:
    change = settled(debriefing(question=None), Purpose.THANK_YOU, state, LATER)
    assert purposes(change) == [Purpose.ALERT]
    assert change.interview.phase is Phase.CLOSED


def test_a_sent_follow_up_ends_it() -> None:
    thanked = debriefing(phase=Phase.THANKED, thanked_at=MONDAY_NOON - 6 * DAY)
    assert settled(thanked, Purpose.FOLLOW_UP, ACCEPTED, LATER).interview.phase is Phase.CLOSED


def test_asking_for_another_time_leaves_the_interview_open_and_on_the_ladder() -> None:
    waiting = say(asked(4 * DAY), Intent.RESCHEDULE).interview
    sent = due(waiting, StepKind.LETTER, leaves_at(waiting)).interview
    change = settled(sent, Purpose.RESCHEDULE, ACCEPTED, LATER)
    assert (change.interview.phase, change.interview.decision) == (Phase.ASKED, Decision.RESCHEDULE)
    step = next_step(change.interview, OFFICE.policy, OFFICE.candidate)
    assert step is not None
    assert step.kind is StepKind.ASK


def test_asked_for_another_time_after_they_had_moved_it_changes_nothing() -> None:
    waiting = say(asked(4 * DAY), Intent.RESCHEDULE).interview
    again = moved(waiting)
    assert settled(again, Purpose.RESCHEDULE, ACCEPTED, LATER, revision=waiting.revision).interview == again


def test_a_withdrawal_afterwards_ends_it_and_closes() -> None:
    shown = say(debriefing(), Intent.WITHDRAW).interview
    approved = say(shown, Intent.YES, MONDAY_NOON + MINUTE).interview
    sent = due(approved, StepKind.LETTER, leaves_at(approved)).interview
    change = settled(sent, Purpose.WITHDRAWAL, ACCEPTED, LATER)
    assert change.interview.phase is Phase.WITHDRAWN
    assert purposes(change) == [Purpose.ACKNOWLEDGEMENT]


# A calendar that had nothing to write

WHY = "this calendar is only read"


def test_what_the_calendar_cannot_be_told_is_mailed_to_its_organizer() -> None:
    change = settled(
        posted(), Purpose.DECLINE, UNDONE, LATER, channel=Channel.CALENDAR, organizer_told=False, reason=WHY
    )
    (reply,) = change.effects
    assert isinstance(reply, Respond)
    assert reply.channel is Channel.EMAIL
    assert change.notes == (f"not declined in the calendar: {WHY}; the REPLY is mailed",)


@pytest.mark.parametrize(
    ("before", "changed"),
    [
        (posted(), {"organizer_told": True}),
        (replace(posted(), told_in_person=True), {}),
        (posted(), {"revision": "another time"}),
        (posted(), {"reason": ""}),
    ],
    ids=["told already, or wanted by nobody", "told by phone", "about an earlier time", "taken back"],
)
def test_what_the_calendar_need_not_be_told_is_not_mailed_either(before: Interview, changed: dict[str, object]) -> None:
    given = {"organizer_told": False, "reason": WHY} | changed
    change = settled(before, Purpose.DECLINE, UNDONE, LATER, channel=Channel.CALENDAR, **given)
    assert not change.effects
    assert change.interview == before


# Another time.


def asks_for_another() -> Interview:
    """The letter that asks for another time is in the outbox."""
    waiting = say(asked(), Intent.RESCHEDULE).interview
    return due(waiting, StepKind.LETTER, leaves_at(waiting)).interview


def test_once_they_are_asked_for_another_time_it_is_known_since_when() -> None:
    waiting = settled(asks_for_another(), Purpose.RESCHEDULE, ACCEPTED, LATER).interview
    assert (waiting.phase, waiting.new_time_asked_at) == (Phase.ASKED, LATER)
    assert waiting.awaits_new_time


def test_a_receipt_for_the_letter_changes_nothing_of_a_yes_that_was_said_since() -> None:
    waiting = settled(asks_for_another(), Purpose.RESCHEDULE, ACCEPTED, LATER).interview
    going = say(waiting, Intent.ATTEND, LATER).interview
    change = settled(going, Purpose.RESCHEDULE, DeliveryState.DELIVERED, LATER)
    assert (change.interview, change.effects) == (going, ())


def test_a_letter_that_left_while_it_was_taken_back_for_a_yes_is_told() -> None:
    going = say(asks_for_another(), Intent.ATTEND, LATER).interview
    assert going.phase is Phase.ATTENDING
    change = settled(going, Purpose.RESCHEDULE, ACCEPTED, LATER)
    assert "please tell them that you are coming" in only_send(change).draft.body
    assert change.interview == going


def test_a_letter_for_another_time_that_left_in_the_air_does_not_swallow_a_later_no() -> None:
    leaving = say(asks_for_another(), Intent.CANCEL, LATER).interview
    after = settled(leaving, Purpose.RESCHEDULE, ACCEPTED, LATER).interview
    assert (after.phase, after.decision, after.approval) == (Phase.WITHDRAWING, Decision.WITHDRAW, leaving.approval)
    assert after.new_time_asked_at == LATER


def test_a_second_letter_for_another_time_is_not_lost_to_the_receipt_of_the_first() -> None:
    waiting = settled(asks_for_another(), Purpose.RESCHEDULE, ACCEPTED, LATER).interview
    again = say(waiting, Intent.RESCHEDULE, LATER, prefers="Friday").interview
    change = settled(again, Purpose.RESCHEDULE, DeliveryState.DELIVERED, LATER)
    assert change.interview == again


def test_settled_by_hand_after_it_began_nothing_more_is_asked() -> None:
    doubtful = replace(asks_for_another(), phase=Phase.UNRESOLVED)
    after = settled(doubtful, Purpose.RESCHEDULE, ACCEPTED, doubtful.starts_at + HOUR, by_person=True).interview
    assert after.phase is Phase.CLOSED
