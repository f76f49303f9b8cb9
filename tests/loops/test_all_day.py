"""An all-day entry has no hour: it is asked for, taken by text, and the calendar's own word wins when it comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from daemon.core.event import ALL_DAY
from daemon.core.interview import Phase
from tests.loops.conftest import Calm
from tests.simulation.world import CANDIDATE

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
UID = "acme@example.com"
TWO_PM = datetime(2026, 12, 3, 14, 0, tzinfo=CANDIDATE.zone).astimezone(UTC)


@pytest.fixture
def asked(calm: Calm) -> Calm:
    """An interview on Thursday, at no hour; its question lies there."""
    calm.invite(72 * HOUR)
    event = calm._event(UID)
    assert event is not None
    calm.calendar.put(
        replace(event, starts_at=None, ends_at=None, timezone="", time_problem=ALL_DAY, written_start="2026-12-03")
    )
    calm.go_on()
    assert "no time of day" in calm.texts()[-1]
    return calm


def timed(calm: Calm, starts_at: datetime) -> None:
    event = calm._event(UID)
    assert event is not None
    ends_at = starts_at + HOUR
    calm.calendar.put(replace(event, starts_at=starts_at, ends_at=ends_at, time_problem="", written_start=""))
    calm.go_on(5 * MINUTE)
    calm.go_on(5 * MINUTE)


@pytest.mark.parametrize("words", ["{} 2pm", "{} at 14:00", "2 pm"])
def test_the_hour_comes_by_text_is_said_back_and_stays_while_the_entry_is_as_it_was(asked: Calm, words: str) -> None:
    asked.says(words.format(asked.the(UID).ref))
    asked.go_on(MINUTE)
    assert asked.the(UID).starts_at == TWO_PM
    assert any("Thu, Dec 3, 2:00 PM" in one for one in asked.texts()[1:])
    asked.go_on(6 * HOUR)
    assert asked.the(UID).starts_at == TWO_PM
    assert any("Are you going?" in one for one in asked.texts())


def test_an_entry_that_says_another_hour_later_has_moved_from_the_one_that_was_said(asked: Calm) -> None:
    asked.says(f"{asked.the(UID).ref} 2pm")
    asked.go_on(MINUTE)
    asked.says(f"Y {asked.the(UID).ref}")
    asked.go_on(MINUTE)
    assert asked.the(UID).phase is Phase.ATTENDING
    timed(asked, TWO_PM + 2 * HOUR)
    assert asked.the(UID).starts_at == TWO_PM + 2 * HOUR
    assert "has moved to Thu, Dec 3, 4:00 PM" in asked.texts()[-1]
    assert "it was Thu, Dec 3, 2:00 PM" in asked.texts()[-1]


def test_an_entry_that_says_the_same_hour_later_asks_nothing_anew(asked: Calm) -> None:
    asked.says(f"{asked.the(UID).ref} 2pm")
    asked.go_on(MINUTE)
    asked.says(f"Y {asked.the(UID).ref}")
    asked.go_on(MINUTE)
    before = len(asked.texts())
    timed(asked, TWO_PM)
    assert (asked.the(UID).phase, len(asked.texts())) == (Phase.ATTENDING, before)
