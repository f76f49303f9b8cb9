"""A reason is for the letter where it is said for it, and else between the two of us (etiquette rule 13)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.own_reason import with_own_reasons
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import read

FOR_THEM = (
    "N K7 because the pay is too low",
    "no because I took another job",
    "N K7 tell them the pay is too low",
    "no, let them know the commute is too long",
    "N K7 pay",
    "k7 n: commute",
    "N K7 another offer",
)
FOR_US = (
    "N K7 sorry my kid is sick",
    "N K7 the pay is too low",
    "no, took another offer",
    "N K7 commute is too long",
    "N K7 but don't tell them it is because of the pay",
    "no because of the pay, between us",
    "N K7, I am not well, please tell nobody",
)


def heard(text: str, reason: str = "pay", ref: str = "K7", intent: Intent = Intent.CANCEL) -> Reading:
    (one,) = with_own_reasons((Reading(intent=intent, ref=ref, reason=reason),), text)
    return one


@pytest.mark.parametrize("text", FOR_THEM)
def test_rule_13_a_reason_that_is_named_or_to_be_passed_on_is_for_the_letter(text: str) -> None:
    assert not heard(text).in_passing


@pytest.mark.parametrize("text", FOR_US)
def test_rule_13_a_reason_in_passing_is_private(text: str) -> None:
    assert heard(text).in_passing


@pytest.mark.parametrize(
    "text",
    ["nein K7, weil es zu weit ist", "N K7 parce que c'est loin", "N K7 porque está lejos", "N K7 Grund: zu weit"],
)
def test_rule_13_it_is_named_in_the_four_languages(text: str) -> None:
    assert not heard(text).in_passing


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("no because I took another offer", "offer_accepted"),
        ("N K7 I accepted another offer. Not sure it is right though", "offer_accepted"),
        ("N K7 ich habe ein anderes Angebot angenommen", "offer_accepted"),
        ("N K7 he aceptado otra oferta", "offer_accepted"),
        ("N K7 I have another offer", "another_offer"),
        ("N K7 waiting for another offer", "another_offer"),
        ("N K7 I haven't accepted the other offer yet", "another_offer"),
        ("N K7 if I took the other offer I would need the time", "another_offer"),
        ("N K7 no he aceptado todavía la otra oferta", "another_offer"),
    ],
)
def test_rule_13_an_offer_is_accepted_only_where_they_say_that_it_is(text: str, code: str) -> None:
    assert heard(text, "offer_accepted").reason == code


def test_rule_13_a_reason_that_has_no_code_is_said_in_their_own_words() -> None:
    given = heard("N K7 reason: I start elsewhere on Monday", reason="")
    assert (given.reason, given.in_passing) == ("I start elsewhere on Monday", False)


def test_each_interview_has_the_reason_that_stands_behind_its_own_code() -> None:
    both = (
        Reading(intent=Intent.CANCEL, ref="K7", reason="personal"),
        Reading(intent=Intent.CANCEL, ref="B2", reason="pay"),
    )
    first, second = with_own_reasons(both, "N K7 my kid is sick, N B2 because the pay is too low")
    assert (first.in_passing, second.in_passing) == (True, False)


def test_where_nothing_tells_which_of_two_a_reason_is_about_it_is_private() -> None:
    both = (
        Reading(intent=Intent.CANCEL, ref="K7", reason="pay"),
        Reading(intent=Intent.CANCEL, ref="B2", reason="pay"),
    )
    assert all(one.in_passing for one in with_own_reasons(both, "no to Acme and Globex because of the pay"))


@given(st.text(max_size=200), st.sampled_from(Intent), st.sampled_from(["", "pay", "offer_accepted"]))
def test_no_text_changes_what_was_answered(text: str, intent: Intent, reason: str) -> None:
    before = Reading(intent=intent, ref="K7", reason=reason)
    (after,) = with_own_reasons((before,), text)
    assert replace(after, reason="", in_passing=False) == replace(before, reason="")


@pytest.mark.parametrize("text", [FOR_THEM[0], FOR_THEM[2], FOR_THEM[4], *FOR_US[:1]])
def test_what_the_page_says_is_understood_as_a_plain_no(text: str) -> None:
    (reading,) = with_own_reasons(read(text, Asked.DECISION, ("K7",)), text)
    assert (reading.intent, reading.confirm, reading.in_passing) == (Intent.CANCEL, False, text in FOR_US)
    assert reading.reason
