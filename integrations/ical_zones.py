"""What a TZID means: an IANA name, a Windows name, or the rules of its VTIMEZONE once they are vetted.

A VTIMEZONE can hang whoever asks it for an offset, so its rules are read as text first,
and only what a real zone needs is passed on.
"""

from __future__ import annotations

import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from functools import cache, lru_cache

from integrations.ical_components import Block
from integrations.ical_text import parameters_of, value_of
from integrations.ical_vtimezone import LOCAL, hashed, vetted

UTC_NAMES = frozenset({"utc", "etc/utc", "zulu", "etc/zulu", "uct", "etc/uct", "universal", "etc/universal", "z"})


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone that is known. `name` is its IANA name, "" where only a VTIMEZONE describes it, or for UTC.

    `rules` is then that VTIMEZONE, vetted, under a TZID that is a hash of its content.
    """

    tz: tzinfo
    name: str = ""
    rules: str = ""

    @property
    def tzid(self) -> str:
        """The TZID under which icalendar finds it."""
        return self.name or (hashed(self.rules) if self.rules else "UTC")


def zone_of(tzid: str, described: Mapping[str, Block]) -> Zone | None:
    """What `tzid` means in a calendar with these VTIMEZONEs; None where nothing says."""
    tzid = tzid.strip().strip('"')
    found = _named(tzid) or _named(_windows(tzid))
    if found is not None or tzid not in described:
        return found
    block = described[tzid]
    return _named(block.value("X-LIC-LOCATION")) or _from_rules(block.text)


def local_to_utc(written: datetime, zone: Zone) -> datetime:
    """The instant of a local time: in a gap with the offset before it, in an overlap the first (RFC 5545, 3.3.5)."""
    return written.replace(tzinfo=zone.tz, fold=0).astimezone(UTC)


@cache
def _iana() -> dict[str, str]:
    return {name.lower(): name for name in zoneinfo.available_timezones()}


def _named(name: str) -> Zone | None:
    """By its IANA name, also at the end of a globally unique one (/mozilla.org/20050126_1/Europe/Berlin)."""
    if name.lower() in UTC_NAMES:
        return Zone(UTC)
    segments = name.strip("/").split("/")
    tails = ["/".join(segments[-count:]) for count in (len(segments), 3, 2) if count <= len(segments)]
    known = next((_iana()[tail.lower()] for tail in tails if tail.lower() in _iana()), None)
    return Zone(zoneinfo.ZoneInfo(known), known) if known else None


def _windows(tzid: str) -> str:
    from babel.core import get_global

    return str(get_global("windows_zone_mapping").get(tzid) or "")


@lru_cache(maxsize=256)
def _from_rules(text: str) -> Zone | None:
    rules = vetted(text)
    if rules is None:
        return None
    try:
        return Zone(_built(rules), rules=rules)
    except (ValueError, TypeError, OverflowError, IndexError, KeyError):
        return None


def _built(rules: str) -> tzinfo:
    from io import StringIO

    from dateutil.tz import tzical

    zone = tzical(StringIO(rules)).get()
    assert zone is not None
    zone.utcoffset(datetime(2026, 1, 1))  # noqa: DTZ001 - a local time is what it takes
    return zone


def written_zone(line: str) -> str:
    """The TZID of an unfolded date line, "" where it has none, is in UTC, or is a date."""
    return "" if value_of(line).strip().upper().endswith("Z") else parameters_of(line).get("TZID", "")


def read_time(line: str, described: Mapping[str, Block]) -> datetime | date | None:
    """The value of an unfolded date line: aware UTC, naive where no known zone fixes it, a date; None if unreadable."""
    found = LOCAL.fullmatch(value_of(line).strip().upper())
    if not found:
        return None
    try:
        if found[2] is None:
            return datetime.strptime(found[1], "%Y%m%d").date()  # noqa: DTZ007 - a local time
        written = datetime.strptime(found[1] + found[2], "%Y%m%d%H%M%S")  # noqa: DTZ007 - a local time
        if value_of(line).strip().upper().endswith("Z"):
            return written.replace(tzinfo=UTC)
        zone = zone_of(written_zone(line), described) if written_zone(line) else None
        return local_to_utc(written, zone) if zone else written
    except (ValueError, OverflowError):
        return None


def instance_key(value: datetime | date) -> datetime:
    """What names an instance: its RECURRENCE-ID in UTC. A time without a zone, or a date, is taken
    as if it were UTC: as a name only, no instant is meant by it."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
