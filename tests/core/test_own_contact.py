"""The candidate names the contact: taken where it is plainly meant, shown before anything leaves, never sent twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.change import Answered, Change
from daemon.core.contact import Contact
from daemon.core.delivery import Purpose
from daemon.core.interview import Interview, Phase
from daemon.core.own_contact import contact_in, give_contact, why_not
from daemon.core.reading import Intent, Reading
from tests.core.builders import HOUR, LEE, MONDAY_NOON, OFFICE, purposes, revoked, say, to_employer
from tests.core.test_absorbing import put, recognized

UNKNOWN = recognized(contact=Contact())


def given_to(interview: Interview, contact: Contact = LEE, *, told: bool = False) -> Change:
    said = Answered(reading=Reading(intent=Intent.UNKNOWN, ref=interview.ref), key="c", told=told)
    return give_contact(interview, contact, said, OFFICE, MONDAY_NOON + HOUR)


@pytest.mark.parametrize(
    ("text", "email", "name"),
    [
        ("K7 dana@acme.example", "dana@acme.example", ""),
        ("dana@acme.example k7", "dana@acme.example", ""),
        ("K7: Dana.Reyes@Acme.example.", "dana.reyes@acme.example", ""),
        ("K7 Dana Reyes <dana@acme.example>", "dana@acme.example", "Dana Reyes"),
        ("Dana Reyes dana@acme.example, K7", "dana@acme.example", "Dana Reyes"),
        ("dana@acme.example", "dana@acme.example", ""),
    ],
)
def test_an_address_beside_a_ref_is_the_contact(text: str, email: str, name: str) -> None:
    found = contact_in(text, ("K7",), "K7")
    assert found is not None
    assert (found.ref, found.contact.email, found.contact.name) == ("K7", email, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("K7 +14155550123 texts", ""),
        ("+1 415-555-0123 texts k7", ""),
        ("K7: Dana Reyes, +1 (415) 555-0123, SMS.", "Dana Reyes"),
        ("texts: +14155550123", ""),
    ],
)
def test_a_number_with_the_word_that_they_text_is_the_contact(text: str, name: str) -> None:
    found = contact_in(text, ("K7",), "K7")
    assert found is not None
    assert (found.ref, found.contact) == ("K7", Contact(name=name, phone="+14155550123", texts=True))


@pytest.mark.parametrize(
    "text",
    [
        "K7 +14155550123",  # a number alone says nothing of texts
        "K7 texts",
        "K7 +1415 texts",
        "she texts from +14155550123 all day K7",
        "K7 4155550123 texts",
        "+14155550123 or +14155550124 texts K7",
    ],
)
def test_a_number_without_the_word_or_inside_others_is_not_taken_for_the_contact(text: str) -> None:
    assert contact_in(text, ("K7",), "K7") is None


@pytest.mark.parametrize(
    "text",
    [
        "no, but ask my friend kim@friend.example K7",
        "K7 a@acme.example b@acme.example",
        "K7 N dana@acme.example",
        "K7 is their address dana@acme.example?",
        "dana at acme K7",
        "K7",
        "On Monday callahead wrote: K7 dana@acme.example and so on",
    ],
)
def test_an_address_inside_other_words_is_not_taken_for_the_contact(text: str) -> None:
    assert contact_in(text, ("K7",), "K7") is None


def test_without_a_ref_it_is_not_guessed_which_interview_is_meant() -> None:
    assert contact_in("dana@acme.example", ("K7", "B2"), "") is None


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    found = contact_in(text, ("K7",), "K7")
    assert found is None or "@" in found.contact.email


@pytest.mark.parametrize(
    "address", ["sam@example.org", "kim@currentjob.example", "kim@hr.currentjob.example", "no-reply@acme.example"]
)
def test_there_are_addresses_at_which_nobody_is_written_to(address: str) -> None:
    candidate = replace(OFFICE.candidate, employer_domains=("currentjob.example",))
    assert why_not(Contact(email=address), candidate)
    assert not why_not(Contact(email="dana@acme.example"), candidate)


def test_it_goes_before_what_the_calendar_says() -> None:
    change = given_to(put())
    assert change.interview.contact == LEE
    assert change.interview.own_contact == LEE
    assert purposes(change) == [Purpose.ACKNOWLEDGEMENT]


def test_a_no_that_had_no_address_is_shown_again_with_one_before_it_leaves() -> None:
    refused = say(put(recognition=UNKNOWN), Intent.CANCEL).interview
    change = given_to(refused)
    assert change.interview.phase is Phase.WITHDRAWING
    assert change.interview.approval is not None
    assert change.interview.approval.to == LEE.email
    assert change.interview.approval.leaves_at == MONDAY_NOON + HOUR + OFFICE.policy.undo_window
    assert to_employer(change) == []


def test_a_letter_in_its_undo_window_goes_to_the_new_contact_only() -> None:
    change = given_to(say(put(), Intent.CANCEL).interview)
    assert revoked(change) >= {Purpose.CANCELLATION}
    assert change.interview.approval is not None
    assert change.interview.approval.to == LEE.email


def test_what_may_have_left_is_not_sent_to_a_second_address() -> None:
    told = replace(say(put(), Intent.CANCEL).interview, phase=Phase.UNRESOLVED)
    change = given_to(told, told=True)
    assert change.interview.phase is Phase.UNRESOLVED
    assert change.interview.approval == told.approval
    assert to_employer(change) == []


def test_an_undo_after_a_new_contact_keeps_the_interview() -> None:
    shown = given_to(say(put(recognition=UNKNOWN), Intent.CANCEL).interview).interview
    assert say(shown, Intent.UNDO).interview.phase is Phase.ASKED
