"""What is said while a letter waits: courtesies let it stand, whatever it says, and only a code puts another in its
place."""

from __future__ import annotations

import pytest

from daemon.core.change import Respond
from daemon.core.delivery import DeliveryState, Purpose
from daemon.core.interview import Decision, Interview, Phase
from daemon.core.plan import StepKind
from daemon.core.policy import ThankYou
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import read
from tests.core.builders import (
    HOUR,
    MINUTE,
    MONDAY_NOON,
    NOBODY,
    an_interview,
    an_office,
    asked,
    debriefing,
    due,
    leaves_at,
    only_send,
    posted,
    revoked,
    say,
    settled,
    withdrawing,
)

COURTESIES = (
    "ok", "thanks", "thank you!", "cool thank you", "great", "perfect", "sounds good", "go ahead", "send it",
    "send it now", "send now", "yes send it", "ok send it", "fine, send", "ok k7", "danke", "merci", "gracias", "vale",
)  # fmt: skip


def heard(text: str, asked: Asked = Asked.UNDO) -> Reading:
    (reading,) = read(text, asked, ("K7",))
    return reading


def another_time() -> Interview:
    return say(asked(), Intent.RESCHEDULE, prefers="friday").interview


def apologizing() -> Interview:
    began = an_interview(-HOUR, phase=Phase.ATTENDING, decision=Decision.ATTEND)
    return say(began, Intent.MISSED).interview


def thanking_by_itself() -> Interview:
    return say(debriefing(), Intent.THANK, office=an_office(thank_you=ThankYou.AUTO)).interview


@pytest.mark.parametrize("text", COURTESIES)
def test_a_courtesy_lets_what_waits_stand(text: str) -> None:
    reading = heard(text)
    assert (reading.intent, reading.stands) == (Intent.CANCEL, True)


@pytest.mark.parametrize("text", ["N K7", "nope k7", "N K7 pay"])
def test_a_code_for_no_is_a_plain_no(text: str) -> None:
    reading = heard(text)
    assert (reading.intent, reading.stands, reading.in_words) == (Intent.CANCEL, False, False)


@pytest.mark.parametrize("text", ["I'm not going to make it", "I want to withdraw", "I can't come at all"])
def test_a_no_in_words_is_marked_as_such(text: str) -> None:
    reading = heard(text)
    assert (reading.intent, reading.stands, reading.in_words) == (Intent.CANCEL, False, True)


@pytest.mark.parametrize("text", COURTESIES)
def test_a_courtesy_never_turns_another_time_into_a_no(text: str) -> None:
    waiting = another_time()
    change = say(waiting, Intent.CANCEL, stands=True, now=heard(text).now)
    assert change.interview.approval is not None
    assert change.interview.approval.purpose is Purpose.RESCHEDULE
    assert change.interview.decision is Decision.RESCHEDULE
    assert not revoked(change)


def test_a_no_in_words_while_another_time_waits_is_asked_back_with_the_codes_for_both() -> None:
    waiting = another_time()
    change = say(waiting, Intent.CANCEL, in_words=True)
    assert change.interview.approval.purpose is Purpose.RESCHEDULE
    words = only_send(change).draft.body
    assert "N K7 = bow out instead" in words
    assert "S K7 = send it" in words


def test_a_letter_is_held_once_while_a_no_in_words_is_asked_back() -> None:
    waiting = another_time()
    later = MONDAY_NOON + 5 * MINUTE
    held = say(waiting, Intent.CANCEL, later, in_words=True).interview
    assert leaves_at(held) > leaves_at(waiting)
    assert leaves_at(say(held, Intent.CANCEL, later + 5 * MINUTE, in_words=True).interview) == leaves_at(held)


def test_a_no_on_the_screen_is_plain_whatever_its_words() -> None:
    change = say(another_time(), Intent.CANCEL, in_words=True, on_screen=True)
    assert change.interview.approval.purpose is Purpose.CANCELLATION


@pytest.mark.parametrize("waiting", [apologizing(), thanking_by_itself()], ids=["apology", "thank-you"])
def test_a_courtesy_lets_an_apology_and_a_thank_you_go_and_says_when(waiting: Interview) -> None:
    change = say(waiting, Intent.CANCEL, stands=True)
    assert change.interview.approval == waiting.approval
    assert "U K7 = do not send it, S K7 = send it now" in only_send(change).draft.body


@pytest.mark.parametrize("waiting", [apologizing(), thanking_by_itself()], ids=["apology", "thank-you"])
def test_send_now_sends_an_apology_and_a_thank_you_now(waiting: Interview) -> None:
    hurried = say(waiting, Intent.CANCEL, stands=True, now=True).interview
    assert leaves_at(hurried) == MONDAY_NOON
    assert hurried.approval.body == waiting.approval.body


@pytest.mark.parametrize("waiting", [apologizing(), thanking_by_itself()], ids=["apology", "thank-you"])
@pytest.mark.parametrize("intent", [Intent.CANCEL, Intent.UNDO])
def test_a_plain_no_or_an_undo_takes_an_apology_and_a_thank_you_back(waiting: Interview, intent: Intent) -> None:
    assert say(waiting, intent).interview.approval is None


@pytest.mark.parametrize("text", ["R K7 fri morning", "r k7 monday", "K7 r monday please", "R K7 next week"])
def test_another_time_is_asked_for_by_its_code_and_its_wish_while_a_no_waits(text: str) -> None:
    reading = heard(text)
    assert (reading.intent, reading.ref) == (Intent.RESCHEDULE, "K7")
    assert reading.prefers
    change = say(withdrawing(), Intent.RESCHEDULE, prefers=reading.prefers)
    assert change.interview.approval.purpose is Purpose.RESCHEDULE


@pytest.mark.parametrize("asked_as", [Asked.DECISION, Asked.UNDO])
@pytest.mark.parametrize("wish", ["pas vendredi", "not before 3", "after 4", "nicht am Freitag", "I can't do Friday"])
def test_the_code_says_that_it_is_another_time_whatever_the_words_of_the_wish_deny(wish: str, asked_as: Asked) -> None:
    reading = heard(f"R K7 {wish}", asked_as)
    assert (reading.intent, reading.prefers) == (Intent.RESCHEDULE, wish)


@pytest.mark.parametrize(
    "words", ["sorry meant Y, see you thursday", "yes I'll be there on friday", "friday? which one"]
)
def test_words_that_say_something_about_going_are_no_wish(words: str) -> None:
    assert heard(f"R K7 {words}").intent is not Intent.RESCHEDULE


def test_another_wish_takes_the_place_of_the_one_that_waits_and_is_shown() -> None:
    change = say(another_time(), Intent.RESCHEDULE, prefers="monday afternoon")
    assert "Monday" in change.interview.approval.body
    assert "Friday" not in change.interview.approval.body
    assert change.interview.approval.body in only_send(change).draft.body
    undone = say(change.interview, Intent.UNDO).interview
    assert (undone.phase, undone.decision) == (Phase.ASKED, None)


def test_the_same_wish_without_a_time_changes_nothing() -> None:
    waiting = another_time()
    assert say(waiting, Intent.RESCHEDULE).interview.approval == waiting.approval


@pytest.mark.parametrize(("text", "reason"), [("pay", "pay"), ("K7 pay", "pay"), ("k7 relocation", "relocation")])
def test_the_bare_name_of_a_reason_is_added_to_the_letter(text: str, reason: str) -> None:
    reading = heard(text)
    assert (reading.intent, reading.reason) == (Intent.ADD, reason)


def test_a_friend_who_might_fit_is_added_to_the_letter() -> None:
    reading = heard("K7 a friend might fit: Alex Kim, alex@example.org")
    assert reading.intent is Intent.ADD
    assert (reading.referral.name, reading.referral.email) == ("Alex Kim", "alex@example.org")


@pytest.mark.parametrize("then", [Intent.UNDO, Intent.ATTEND, Intent.RESCHEDULE])
def test_a_decline_that_was_taken_back_with_its_letter_is_sent_with_the_next_no(then: Intent) -> None:
    """Both lay in the outbox, where nothing could leave."""
    change = say(posted(), then, MONDAY_NOON + 11 * MINUTE)
    assert Purpose.DECLINE in revoked(change)
    no = say(change.interview, Intent.CANCEL, MONDAY_NOON + 20 * MINUTE).interview
    left = due(no, StepKind.LETTER, leaves_at(no))
    assert [one for one in left.effects if isinstance(one, Respond)]


@pytest.mark.parametrize("then", [Intent.ATTEND, Intent.RESCHEDULE])
def test_a_decline_that_waits_goes_with_a_no_that_was_refused_and_is_given_up(then: Intent) -> None:
    """The mail came back, and the calendar could not be reached so far."""
    refused = settled(posted(), Purpose.CANCELLATION, DeliveryState.REFUSED, MONDAY_NOON + 11 * MINUTE).interview
    change = say(refused, then, MONDAY_NOON + 12 * MINUTE)
    assert Purpose.DECLINE in revoked(change)
    assert change.interview.declined_at is None


def test_a_decline_stays_where_another_time_cannot_be_asked_for() -> None:
    nobody = asked(contact=NOBODY)
    told_nobody = say(nobody, Intent.CANCEL).interview
    declining = due(told_nobody, StepKind.LETTER, leaves_at(told_nobody)).interview
    change = say(declining, Intent.RESCHEDULE, MONDAY_NOON + 11 * MINUTE)
    assert Purpose.DECLINE not in revoked(change)
    assert change.interview.declined_at == declining.declined_at is not None
