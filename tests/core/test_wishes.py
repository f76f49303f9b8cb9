"""Another time in a hurried word: spelled out where it is plain, left alone where it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.wishes import as_told, spelled_out
from tests.core.builders import a_candidate, an_interview

MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")


SAM = a_candidate(timezone="America/New_York")
LONDON_WEEK = replace(an_interview(), timezone="Europe/London")


@pytest.mark.parametrize(
    ("wish", "means"),
    [
        ("fri", "Friday, December 4"),
        ("fri morning", "Friday morning, December 4"),
        ("fri at noon", "Friday, December 4 at noon"),
        ("thurs 10:30", "Thursday, December 3 at 10:30 AM"),
        ("tomorrow", "Tuesday, December 1"),
        ("tomorrow 3pm", "Tuesday, December 1 at 3:00 PM"),
        ("today 5pm", "Monday, November 30 at 5:00 PM"),
        ("Dec 9", "Wednesday, December 9"),
        ("12/8 3pm", "Tuesday, December 8 at 3:00 PM"),
    ],
)
def test_a_plain_day_is_named_in_full(wish: str, means: str) -> None:
    assert spelled_out(wish, MONDAY, NEW_YORK, "en") == means


@pytest.mark.parametrize(
    "wish",
    [
        "3pm", "next tuesday", "next week", "wed or thu", "any morning", "after 5", "may", "the 9th", "Dec 9 at 10",
        "in two weeks", "a role in data", "remote", "next year", "13 13 13",
        "fri after 3pm", "not friday", "any day but friday", "not before 3pm", "fri 10am or 3pm", "friday night",
        "friday dec 8", "fri 3pm London time", "", "fri 13pm", "fri 25:00",
    ],
)  # fmt: skip
def test_what_could_be_misread_stays_as_it_was_written(wish: str) -> None:
    assert spelled_out(wish, MONDAY, NEW_YORK, "en") == wish


def test_a_tomorrow_is_a_day_even_where_the_rest_is_left_as_it_was_written() -> None:
    assert spelled_out("tomorrow at 3", MONDAY, NEW_YORK, "en") == "Tuesday, December 1 at 3"
    assert spelled_out("mañana a las 10", MONDAY, NEW_YORK, "es") == "martes, 1 de diciembre a las 10"


def test_what_is_december_to_one_reader_and_august_to_another_is_read_as_the_candidate_writes_dates() -> None:
    assert spelled_out("12/8", MONDAY, NEW_YORK, "en-GB") == "12/8"


@pytest.mark.parametrize(
    ("wish", "locale", "means"),
    [
        ("freitag vormittag", "de", "Freitag, 4. Dezember, vormittags"),
        ("am Freitag um 15 Uhr", "de", "Freitag, 4. Dezember, 15:00 Uhr"),
        ("vendredi matin", "fr", "vendredi 4 décembre dans la matinée"),
        ("vendredi 15h30", "fr", "vendredi 4 décembre à 15:30"),
        ("el viernes por la mañana", "es", "viernes, 4 de diciembre, por la mañana"),
        ("mañana por la tarde", "es", "martes, 1 de diciembre, por la tarde"),
        ("viernes a las 13:00", "es", "viernes, 4 de diciembre, a las 13:00"),
        ("tues evening", "en-GB", "Tuesday evening, 1 December"),
    ],
)
def test_a_day_is_said_as_the_language_says_it(wish: str, locale: str, means: str) -> None:
    assert spelled_out(wish, MONDAY, NEW_YORK, locale) == means


@pytest.mark.parametrize(
    ("wish", "locale", "means"),
    [
        ("fri 3pm", "en", "Friday, December 4 at 3:00 PM Eastern Time"),
        ("after 3pm", "en", "after 3pm (Eastern Time)"),
        ("freitag 15 Uhr", "de", "Freitag, 4. Dezember, 15:00 Uhr (Nordamerikanische Ostküstenzeit)"),
        ("vendredi 15h", "fr", "vendredi 4 décembre à 15:00 (heure de l'Est nord-américain)"),
        ("viernes a las 13:00", "es", "viernes, 4 de diciembre, a las 13:00 (hora oriental, Nueva York)"),
        ("fri morning", "en", "Friday morning, December 4"),
        ("fri 3pm GMT", "en", "fri 3pm GMT"),
    ],
)
def test_an_hour_for_a_reader_in_another_zone_is_said_with_the_candidates(wish: str, locale: str, means: str) -> None:
    sam = replace(SAM, locale=locale)
    assert as_told(wish, LONDON_WEEK, sam, MONDAY) == {"prefers": means}


def test_an_hour_for_a_reader_in_the_same_zone_needs_none() -> None:
    here = replace(an_interview(), timezone="America/Toronto")
    told = as_told("fri 3pm", here, SAM, MONDAY)
    assert told == {"prefers": "Friday, December 4 at 3:00 PM"}


@pytest.mark.parametrize("wish", ["not friday", "any day but friday", "not before 3pm", "i can't do friday"])
def test_what_rules_a_time_out_is_not_said_to_suit(wish: str) -> None:
    assert as_told(wish, an_interview(), SAM, MONDAY) == {"own": wish}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_wish_can_be_read(wish: str) -> None:
    assert bool(spelled_out(wish, MONDAY, NEW_YORK, "en")) == bool(wish)
