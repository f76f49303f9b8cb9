"""Another time in a hurried word: spelled out where it is plain, left alone where it is not."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.wishes import spelled_out

MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("wish", "means"),
    [
        ("fri", "Friday, December 4 (fri)"),
        ("fri morning", "Friday, December 4, in the morning (fri morning)"),
        ("thursday 10:30", "Thursday, December 3, 10:30 AM (thursday 10:30)"),
        ("tomorrow", "Tuesday, December 1 (tomorrow)"),
        ("Dec 9", "Wednesday, December 9 (Dec 9)"),
    ],
)
def test_a_plain_day_is_named_in_full_beside_their_own_words(wish: str, means: str) -> None:
    assert spelled_out(wish, MONDAY, NEW_YORK, "en").replace("\u202f", " ") == means


@pytest.mark.parametrize(
    "wish",
    [
        "3pm", "next tuesday", "next week", "wed or thu", "any morning", "after 5", "may", "the 9th", "Dec 9 at 10",
        "in two weeks", "a role in data", "remote", "next year", "13 13 13",
    ],
)  # fmt: skip
def test_what_could_be_misread_stays_as_it_was_written(wish: str) -> None:
    assert spelled_out(wish, MONDAY, NEW_YORK, "en") == wish


def test_a_german_day_in_german() -> None:
    told = spelled_out("freitag vormittag", MONDAY, ZoneInfo("Europe/Berlin"), "de")
    assert told.startswith("Freitag, 4. Dezember, ")
    assert told.endswith("(freitag vormittag)")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_wish_can_be_read_and_keeps_its_words(wish: str) -> None:
    assert wish in spelled_out(wish, MONDAY, NEW_YORK, "en")
