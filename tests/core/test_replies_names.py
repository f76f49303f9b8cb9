"""Interviews that are called by their company or day, clock times, and the codes that carry more than an answer."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import Named, read

NEW_YORK = ZoneInfo("America/New_York")
ACME = Named(ref="A1", company="Acme Corp", starts_at=datetime(2026, 12, 3, 14, tzinfo=NEW_YORK))  # a Thursday
GLOBEX = Named(ref="B2", company="Globex", starts_at=datetime(2026, 12, 7, 10, tzinfo=NEW_YORK))  # a Monday
BOWS_OUT = {Intent.CANCEL, Intent.WITHDRAW}


def told(text: str, *refs: str, known: tuple[str, ...] = ()) -> dict[str, tuple[Intent, bool]]:
    readings = read(text, Asked.DECISION, refs or ("A1", "B2"), known, (ACME, GLOBEX))
    return {one.ref: (one.intent, one.confirm) for one in readings}


# ---- names ----


@pytest.mark.parametrize("text", ["the acme one no", "cancel Acme", "no to Acme Corp", "cancel the Acme interview"])
def test_a_no_to_a_company_is_a_no_to_its_interview_once_confirmed(text: str):
    assert told(text) == {"A1": (Intent.CANCEL, True)}


def test_each_company_gets_its_answer():
    assert told("yes to Acme, no to Globex") == {"A1": (Intent.ATTEND, False), "B2": (Intent.CANCEL, True)}


@pytest.mark.parametrize("text", ["thursday yes", "thursday works", "see you thursday"])
def test_a_day_names_the_only_interview_on_it(text: str):
    assert told(text) == {"A1": (Intent.ATTEND, False)}


def test_a_day_on_which_two_fall_names_neither():
    twin = Named(ref="B2", company="Globex", starts_at=datetime(2026, 12, 10, 9, tzinfo=NEW_YORK))
    (reading,) = read("thursday yes", Asked.DECISION, ("A1", "B2"), (), (ACME, twin))
    assert reading.intent is Intent.UNKNOWN


@pytest.mark.parametrize("text", ["can we do monday instead", "move thursday to monday", "friday works", "B2 monday?"])
def test_a_day_that_is_wished_for_names_no_interview(text: str):
    assert all(intent is not Intent.ATTEND and intent not in BOWS_OUT for intent, _ in told(text).values())


@pytest.mark.parametrize("text", ["thursday 2pm works", "no worries about thursday, I'm set", "Jeudi, pas de souci"])
def test_where_nobody_said_when_it_begins_a_time_that_fits_them_is_taken_for_its_own(text: str):
    (reading,) = read(text, Asked.DECISION, ("A1",))
    assert (reading.intent, reading.ref) == (Intent.ATTEND, "A1")


@pytest.mark.parametrize("text", ["y but 3pm", "3pm would be great", "make it friday", "only friday works", "friday?"])
def test_a_time_that_is_chosen_is_not_its_own(text: str):
    (reading,) = read(text, Asked.DECISION, ("A1",))
    assert reading.intent in (Intent.UNKNOWN, Intent.RESCHEDULE)


@pytest.mark.parametrize(
    "text",
    ["Acme cancelled", "Acme just cancelled on me", "Globex says no", "Acme rejected me", "Globex has withdrawn"],
)
def test_what_a_company_does_is_not_done_by_the_candidate(text: str):
    assert all(intent not in BOWS_OUT for intent, _ in told(text).values())


def test_a_company_that_is_not_open_draws_the_answer_to_itself():
    assert told("no to Globex", "A1") == {"B2": (Intent.UNKNOWN, False)}
    assert told("no to Globex", "A1", known=("B2",)) == {"B2": (Intent.CANCEL, True)}


def test_a_name_that_two_share_or_that_is_an_everyday_word_names_nothing():
    shared = (Named(ref="A1", company="Acme North"), Named(ref="B2", company="Acme South"))
    assert read("no to Acme", Asked.DECISION, ("A1", "B2"), (), shared)[0].intent is Intent.UNKNOWN
    everyday = (Named(ref="A1", company="Target"), Named(ref="B2", company="Next"))
    assert read("no target next", Asked.DECISION, ("A1", "B2"), (), everyday)[0].intent is Intent.UNKNOWN


# ---- clock times ----


@pytest.mark.parametrize(
    ("text", "minutes"), [("be there at 2:20", 20), ("running late, there by 2:15", 15), ("I'll be there 14:40", 40)]
)
def test_a_clock_time_after_the_start_is_late_by_the_difference(text: str, minutes: int):
    (reading,) = read(text, Asked.DECISION, ("A1",), (), (ACME,))
    assert (reading.intent, reading.minutes) == (Intent.LATE, minutes)


def test_the_interviews_own_time_is_no_delay_and_no_wish():
    assert told("thursday 2pm works", "A1") == {"A1": (Intent.ATTEND, False)}
    assert told("see you at 2pm", "A1") == {"A1": (Intent.ATTEND, False)}
    assert told("3pm thursday works", "A1") == {"": (Intent.UNKNOWN, False)}


# ---- E and C ----


@given(letter=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_the_words_of_a_letter_are_kept_to_the_character(letter: str):
    wanted = f"Dear Dana, no: {letter} thanks."
    assert read(f"E K7 {wanted}", Asked.UNDO, ("K7",)) == (Reading(intent=Intent.EDIT, ref="K7", text=wanted),)


@pytest.mark.parametrize("code", ["E K7 ", "e k7: ", "edit K7 ", "EDIT K7\n", "E: K7 - "])
def test_an_edit_is_told_by_its_code(code: str):
    (reading,) = read(f"{code}I can't come,\nsorry. Sam", Asked.UNDO, ("K7",))
    assert (reading.intent, reading.text) == (Intent.EDIT, "I can't come,\nsorry. Sam")


def test_an_edit_of_a_letter_that_is_not_ours_answers_nothing():
    assert read("E B2 I can't come, sorry", Asked.DECISION, ("K7",)) == (Reading(intent=Intent.UNKNOWN, ref="B2"),)


def test_an_italian_and_is_no_edit():
    assert read("e A1 no", Asked.DECISION, ("A1", "B2")) == (Reading(intent=Intent.CANCEL, ref="A1"),)


@pytest.mark.parametrize("text", ["C K7", "call k7", "ck7", "K7 c"])
def test_a_call_is_asked_for_by_name(text: str):
    assert read(text, Asked.UNDO, ("K7",)) == (Reading(intent=Intent.CALL, ref="K7"),)
    assert read("c", Asked.UNDO, ("K7",))[0].intent is Intent.UNKNOWN
    assert read("CALLED K7", Asked.UNDO, ("K7",))[0].intent is Intent.CALLED
