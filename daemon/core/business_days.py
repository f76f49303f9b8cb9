"""The days on which somebody reads letters: no weekend, and no holiday of the candidate's country."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import holidays

from daemon.core.policy import Candidate

FOLLOW_UP_HOUR = time(10)


def follow_up_at(thanked_at: datetime, after: int, candidate: Candidate) -> datetime:
    """Ten in the morning, `after` business days after the thank-you."""
    day = thanked_at.astimezone(candidate.zone).date()
    left = after
    free = _holidays_of(candidate)
    while left > 0:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in free
    return datetime.combine(day, FOLLOW_UP_HOUR, tzinfo=candidate.zone).astimezone(UTC)


def _holidays_of(candidate: Candidate) -> holidays.HolidayBase | frozenset[date]:
    country = candidate.country
    try:
        return holidays.country_holidays(country) if country else frozenset()
    except NotImplementedError:  # a country that the library does not know
        return frozenset()
