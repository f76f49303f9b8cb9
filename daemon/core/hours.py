"""Quiet and civil hours: the only arithmetic in local time."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from daemon.core.policy import Hours

QUIET_MARGIN = timedelta(minutes=15)  # a text moved out of the quiet hours must not arrive in them


def is_within(at: datetime, hours: Hours | None, zone: ZoneInfo) -> bool:
    """Whether `at`, as the wall clock of `zone` shows it, falls into `hours`."""
    if hours is None or hours.start == hours.end:
        return False
    local = at.astimezone(zone).time()
    if hours.start < hours.end:
        return hours.start <= local < hours.end
    return local >= hours.start or local < hours.end


def before_quiet(at: datetime, quiet: Hours | None, zone: ZoneInfo) -> datetime:
    """`at`, or a little before the quiet hours that it falls into."""
    if quiet is None or not is_within(at, quiet, zone):
        return at
    return _latest(quiet.start, at, zone) - QUIET_MARGIN


def after_quiet(at: datetime, quiet: Hours | None, zone: ZoneInfo) -> datetime:
    """`at`, or the end of the quiet hours that it falls into."""
    if quiet is None or not is_within(at, quiet, zone):
        return at
    return _soonest(quiet.end, at, zone)


def into(at: datetime, hours: Hours, zone: ZoneInfo) -> datetime:
    """`at`, or the next beginning of the civil `hours`."""
    return at if is_within(at, hours, zone) else _soonest(hours.start, at, zone)


def _latest(wall: time, at: datetime, zone: ZoneInfo) -> datetime:
    """The last instant up to `at` at which the wall clock of `zone` showed `wall`."""
    return max(shown for shown in _showings(wall, at, zone) if shown <= at)


def _soonest(wall: time, at: datetime, zone: ZoneInfo) -> datetime:
    """The first instant from `at` on at which the wall clock of `zone` shows `wall`."""
    return min(shown for shown in _showings(wall, at, zone) if shown >= at)


def _showings(wall: time, at: datetime, zone: ZoneInfo) -> list[datetime]:
    """Every instant around `at` at which the wall clock shows `wall`: an hour that DST repeats has two."""
    today = at.astimezone(zone).date()
    days = (today + timedelta(days=away) for away in (-1, 0, 1))
    walls = [datetime.combine(day, wall, tzinfo=zone) for day in days]
    return [one.replace(fold=fold).astimezone(UTC) for one in walls for fold in (0, 1)]


def out_of_quiet(wanted: datetime, starts_at: datetime, quiet: Hours | None, zone: ZoneInfo) -> datetime:
    """Moved out of the quiet hours: later where that is still in time, else to before them."""
    # A reminder at seven for an interview at nine: eight is still in time; for one at half past
    # eight it is not, and the evening before serves better.
    later = after_quiet(wanted, quiet, zone)
    return later if starts_at - later >= timedelta(minutes=45) else before_quiet(wanted, quiet, zone)
