"""`E K7 …`: their own words leave, and nothing that was not shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.change import Answered, Send
from daemon.core.contact import Contact
from daemon.core.delivery import Purpose
from daemon.core.interview import Interview, Phase
from daemon.core.own_contact import give_contact
from daemon.core.plan import StepKind
from daemon.core.policy import Calls, ThankYou
from daemon.core.reading import Intent, Reading
from daemon.core.replies.clean import above_the_footer
from daemon.core.ways import signature
from tests.core.builders import (
    DANA,
    HOUR,
    LEE,
    MINUTE,
    MONDAY_NOON,
    NOBODY,
    OFFICE,
    Change,
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
    sends,
    to_employer,
    withdrawing,
)

WORDS = "Hi Dana, thank you, but I will not come on Wednesday. Sam"
LATER = MONDAY_NOON + 5 * MINUTE


def edited(interview: Interview, words: str = WORDS, **said: bool) -> Change:
    return say(interview, Intent.EDIT, LATER, text=words, **said)


def test_their_own_words_are_shown_and_the_undo_window_begins_anew() -> None:
    change = edited(withdrawing())
    assert change.interview.approval is not None
    assert change.interview.approval.body == WORDS
    assert leaves_at(change.interview) == LATER + OFFICE.policy.undo_window
    assert WORDS in only_send(change).draft.body
    assert "dana@acme.example" in only_send(change).draft.body


def test_what_leaves_is_what_was_shown_last() -> None:
    change = edited(withdrawing())
    left = due(change.interview, StepKind.LETTER, leaves_at(change.interview), shown=True)
    letter = to_employer(left)[0]
    assert letter.draft.body == WORDS


def test_an_undo_after_an_edit_keeps_the_interview() -> None:
    kept = say(edited(withdrawing()).interview, Intent.UNDO, LATER + MINUTE)
    assert kept.interview.approval is None
    assert kept.interview.decision is None


def test_what_was_handed_over_cannot_be_changed() -> None:
    leaving = posted()
    change = edited(leaving, told=True)
    assert change.interview.approval == leaving.approval


def test_a_thank_you_in_their_own_words_still_waits_for_a_yes() -> None:
    offered = say(debriefing(), Intent.THANK).interview
    change = edited(offered, "Thanks for the great talk, Dana!")
    assert change.interview.approval is not None
    assert change.interview.approval.leaves_at is None
    assert "Shall I send" in only_send(change).draft.body
    approved = say(change.interview, Intent.YES, LATER + MINUTE).interview
    assert approved.approval is not None
    assert approved.approval.body == "Thanks for the great talk, Dana!"


def test_without_words_nothing_changes() -> None:
    leaving = withdrawing()
    assert edited(leaving, "  ").interview.approval == leaving.approval


def test_without_a_letter_there_is_nothing_to_edit() -> None:
    change = edited(say(withdrawing(), Intent.UNDO).interview)
    assert change.interview.approval is None
    assert to_employer(change) == []


@given(st.text(min_size=1, max_size=500), st.integers(min_value=2, max_value=70))
def test_however_often_it_is_edited_it_leaves_before_the_start(words: str, hours: int) -> None:
    interview = withdrawing(starts_in=hours * HOUR)
    for _ in range(3):
        interview = edited(interview, words).interview
    assert interview.starts_at is not None
    assert leaves_at(interview) < interview.starts_at


@pytest.mark.parametrize("injected", ["{{ 7*7 }}", "Subject: x\r\nBcc: eve@example.org\r\n\r\nHello"])
def test_their_words_are_words_and_nothing_else(injected: str) -> None:
    change = edited(withdrawing(), injected)
    assert change.interview.approval is not None
    assert change.interview.approval.body == injected.strip()
    assert change.interview.approval.subject == withdrawing().approval.subject  # type: ignore[union-attr]


def test_an_edited_thank_you_that_leaves_by_itself_can_be_taken_back_for_the_whole_window():
    office = an_office(thank_you=ThankYou.AUTO)
    thanking = say(debriefing(), Intent.YES, MONDAY_NOON, office).interview
    at_last = leaves_at(thanking) - MINUTE / 12
    edited = say(thanking, Intent.EDIT, at_last, office, text="Thank you for the talk about releases.").interview
    assert leaves_at(edited) >= at_last + office.policy.undo_window


def test_an_edited_apology_can_be_taken_back_for_the_whole_window():
    waiting = say(an_interview(-HOUR, phase=Phase.ATTENDING), Intent.MISSED, MONDAY_NOON).interview
    at_last = leaves_at(waiting) - MINUTE / 12
    edited = say(waiting, Intent.EDIT, at_last, text="I am so sorry that I was not there.").interview
    assert leaves_at(edited) >= at_last + OFFICE.policy.undo_window


def test_a_letter_that_is_edited_during_a_call_goes_on_waiting_for_it():
    office = an_office(calls=Calls.PLAIN)
    ringing = say(withdrawing(48 * HOUR, office=office), Intent.CALL, MONDAY_NOON + MINUTE, office).interview
    edited = say(ringing, Intent.EDIT, MONDAY_NOON + 2 * MINUTE, office, text=WORDS).interview
    assert ringing.rung_until is not None
    assert leaves_at(edited) >= ringing.rung_until


@pytest.mark.parametrize(
    "letter",
    [
        "Dear Dana,\n\nI will not attend.\n\nKind regards,\nSam",
        "Liebe Dana,\n\nVon Ihnen wurde mir ein Link gesendet.\nDanke.\n\nIch komme nicht.\n\nViele Grüße\nSam",
    ],
)
def test_a_closing_or_a_sentence_that_looks_like_a_footer_stays_in_the_letter(letter: str) -> None:
    assert above_the_footer(letter) == letter


@pytest.mark.parametrize("footer", ["-- \nSam Rivera", "____\nSam", "Sent from my iPhone", "Enviado desde mi iPhone\n"])
def test_a_footer_is_cut_off_a_letter(footer: str) -> None:
    assert above_the_footer(f"{WORDS}\n\n{footer}") == WORDS


OWN = "Dear Dana, my very own words. Sam"


def thanks_in_own_words(**changed: Any) -> Interview:
    return say(say(debriefing(**changed), Intent.THANK).interview, Intent.EDIT, LATER, text=OWN).interview


def named(interview: Interview, contact: Contact) -> Change:
    said = Answered(reading=Reading(intent=Intent.UNKNOWN, ref="K7"), key="sms/SM2/0")
    return give_contact(interview, contact, said, OFFICE, LATER + MINUTE)


def test_their_own_words_wait_for_an_address_and_are_what_is_offered_then() -> None:
    edited_one = say(say(debriefing(contact=NOBODY), Intent.THANK).interview, Intent.EDIT, LATER, text=OWN)
    assert "I have your words, but no mail address" in only_send(edited_one).draft.body
    yes = say(edited_one.interview, Intent.YES, LATER).interview
    offered = named(yes, LEE)
    assert f"to Lee Ortiz ({LEE.email})?" in only_send(offered).draft.body
    approved = say(offered.interview, Intent.YES, LATER + 2 * MINUTE).interview
    (letter,) = sends(due(approved, StepKind.LETTER, leaves_at(approved)))
    assert (letter.to, letter.draft.body) == (LEE.email, OWN)
    assert letter.draft.subject


def test_their_own_words_to_one_who_texts_are_signed_and_have_no_subject() -> None:
    texting = replace(LEE, email="", phone="+14155550199", texts=True)
    office = an_office(can_text=True)
    shown = say(replace(thanks_in_own_words(), contact=texting), Intent.YES, LATER + MINUTE, office).interview
    approval = shown.approval
    assert approval is not None
    assert (approval.to, approval.subject) == (texting.phone, "")
    assert approval.body == f"{OWN}\n{signature(office.candidate)}"


@pytest.mark.parametrize("moment", ["a yes", "shown again"])
def test_their_own_thank_you_to_another_contact_is_shown_as_they_wrote_it(moment: str) -> None:
    moved = replace(thanks_in_own_words(), contact=LEE)
    if moment == "a yes":
        shown = say(moved, Intent.YES, LATER + MINUTE)
    else:
        shown = due(moved, StepKind.OFFER, MONDAY_NOON + 3 * HOUR)
    assert OWN in only_send(shown).draft.body
    assert to_employer(shown) == []
    assert shown.interview.approval is not None
    assert (shown.interview.approval.to, shown.interview.approval.body) == (LEE.email, OWN)


def test_their_own_thank_you_whose_contact_changes_before_it_leaves_is_shown_as_they_wrote_it() -> None:
    approved = say(thanks_in_own_words(), Intent.YES, LATER + MINUTE).interview
    shown = due(replace(approved, contact=LEE), StepKind.LETTER, leaves_at(approved))
    assert OWN in only_send(shown).draft.body
    assert to_employer(shown) == []


def test_their_own_apology_to_another_contact_is_shown_as_they_wrote_it() -> None:
    apology = say(say(debriefing(), Intent.MISSED).interview, Intent.EDIT, LATER, text=OWN).interview
    shown = due(replace(apology, contact=LEE), StepKind.LETTER, leaves_at(apology))
    assert OWN in only_send(shown).draft.body
    assert to_employer(shown) == []


def test_a_withdrawal_in_their_own_words_to_another_contact_is_told_to_lack_a_no_if_it_does() -> None:
    offered = say(say(debriefing(), Intent.WITHDRAW).interview, Intent.EDIT, LATER, text=OWN).interview
    shown = say(replace(offered, contact=LEE), Intent.YES, LATER + MINUTE)
    assert "I find no sentence in it" in only_send(shown).draft.body


@pytest.mark.parametrize("known", [NOBODY, DANA])
def test_a_no_in_their_own_words_goes_to_the_contact_that_they_name_as_they_wrote_it(known: Contact) -> None:
    refused = say(replace(asked(), contact=known), Intent.CANCEL).interview
    own = edited(refused).interview
    shown = named(own, LEE)
    assert WORDS in only_send(shown).draft.body
    assert leaves_at(shown.interview) == LATER + MINUTE + OFFICE.policy.undo_window
    assert revoked(shown) >= {Purpose.CANCELLATION}
    (letter, *_) = to_employer(due(shown.interview, StepKind.LETTER, leaves_at(shown.interview)))
    assert isinstance(letter, Send)
    assert (letter.to, letter.draft.body) == (LEE.email, WORDS)
    undone = say(shown.interview, Intent.UNDO, LATER + 2 * MINUTE).interview
    assert (undone.phase, undone.decision) == (Phase.ASKED, None)


def test_a_line_of_their_own_in_thanks_that_leave_by_themselves_stays_when_the_contact_changes() -> None:
    auto = an_office(thank_you=ThankYou.AUTO)
    line = "I enjoyed hearing how you plan releases"
    leaving = say(debriefing(), Intent.THANK, office=auto, text=line).interview
    shown = due(replace(leaving, contact=LEE), StepKind.LETTER, leaves_at(leaving), auto)
    assert line in only_send(shown).draft.body
