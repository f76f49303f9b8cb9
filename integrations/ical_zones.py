"""What a TZID means: an IANA name, a Windows name, or the rules of its VTIMEZONE once they are vetted.

A VTIMEZONE can hang whoever asks it for an offset, so its rules are read as text first,
and only what a real zone needs is passed on.
"""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache, lru_cache
from hashlib import sha256

from integrations.ical_text import Block, Line, lines_of, parameters_of, value_of

UTC_NAMES = frozenset({"utc", "etc/utc", "zulu", "etc/zulu", "uct", "etc/uct", "universal", "etc/universal", "z"})
OBSERVANCES_MAX = 400  # Lotus Notes and Evolution write one per year
DATES_MAX = 1000
OFFSET = re.compile(r"[+-](?:0\d|1\d|2[0-3])[0-5]\d(?:[0-5]\d)?")
LOCAL = re.compile(r"(\d{8})(?:T(\d{6}))?Z?")
ZONE_RULE = {
    "FREQ": r"YEARLY",
    "INTERVAL": r"1",
    "BYMONTH": r"(?:0?[1-9]|1[0-2])",
    "BYDAY": r"[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)",
    "BYMONTHDAY": r"-?(?:[1-9]|1\d|2[0-8])(?:,-?(?:[1-9]|1\d|2[0-8])){0,6}",
    "WKST": r"(?:MO|TU|WE|TH|FR|SA|SU)",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "COUNT": r"\d{1,4}",
}


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
        return self.name or (_hashed(self.rules) if self.rules else "UTC")


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


def vetted(vtimezone: str) -> str | None:
    """A VTIMEZONE with nothing in it but what fixes its offsets, named after its content.

    None where a rule is not the yearly one that zones have, where a date or an offset
    cannot be read, or where there are too many: such a thing is not asked for an offset.
    Named after its content, because icalendar keeps zones by name for the whole process,
    and two calendars may well mean different things by one name.
    """
    observances = _observances(vtimezone)
    if not 0 < len(observances) <= OBSERVANCES_MAX:
        return None
    parts = [_observance(kind, lines) for kind, lines in observances]
    if any(part is None for part in parts):
        return None
    body = "\n".join(part for part in parts if part)
    if body.count("RDATE:") > DATES_MAX:
        return None
    return f"BEGIN:VTIMEZONE\nTZID:{_hashed(body)}\n{body}\nEND:VTIMEZONE"


def _hashed(text: str) -> str:
    body = re.sub("(?m)^(?:BEGIN:VTIMEZONE|TZID:.*|END:VTIMEZONE)\n?", "", text).strip()
    return f"zone-{sha256(body.encode()).hexdigest()[:24]}"


def _observances(vtimezone: str) -> list[tuple[str, list[str]]]:
    """The observances as their kind and their lines; [] where there is anything else inside the zone."""
    found: list[tuple[str, list[str]]] = []
    inside = ""
    for line in list(lines_of(vtimezone))[1:-1]:
        text = line.text.strip()
        mark, _, kind = text.upper().partition(":")
        if mark == "BEGIN":
            if inside or kind not in ("STANDARD", "DAYLIGHT"):
                return []
            inside = kind
            found.append((kind, []))
        elif mark == "END":
            inside = ""
        elif inside:
            found[-1][1].append(text)
    return found


def _observance(kind: str, lines: list[str]) -> str | None:
    kept = {Line(0, line).name: value_of(line).strip() for line in lines if not line.upper().startswith("RDATE")}
    if sum(line.count(",") for line in lines) > DATES_MAX:
        return None
    dates = [one for line in lines if line.upper().startswith("RDATE") for one in value_of(line).split(",")]
    start = _local(kept.get("DTSTART", ""))
    offsets = [kept.get(name, "") for name in ("TZOFFSETFROM", "TZOFFSETTO")]
    moved = [_local(one.split("/")[0]) for one in dates]
    if not start or not all(OFFSET.fullmatch(one) for one in offsets) or not all(moved):
        return None
    rule = kept.get("RRULE", "").upper()
    if rule and not _is_zone_rule(rule):
        return None
    rules = [f"RRULE:{rule}"] if rule else []
    return "\n".join(
        [
            f"BEGIN:{kind}",
            f"DTSTART:{start}",
            f"TZOFFSETFROM:{offsets[0]}",
            f"TZOFFSETTO:{offsets[1]}",
            *rules,
            *(f"RDATE:{one}" for one in moved),
            f"END:{kind}",
        ]
    )


def _local(value: str) -> str:
    """A date or a local time as a local time, within the years that zones speak of, or ""."""
    found = LOCAL.fullmatch(value.strip())
    if not found or not "1583" <= found[1][:4] <= "2200":
        return ""
    try:
        datetime.strptime(found[1] + (found[2] or "000000"), "%Y%m%d%H%M%S")  # noqa: DTZ007 - a local time
    except ValueError:
        return ""
    return f"{found[1]}T{found[2] or '000000'}"


def _is_zone_rule(rule: str) -> bool:
    pairs = [part.partition("=") for part in rule.strip(";").split(";")]
    names = [name for name, _, _ in pairs]
    return (
        "FREQ" in names
        and len(set(names)) == len(names)
        and all(name in ZONE_RULE and re.fullmatch(ZONE_RULE[name], value) for name, _, value in pairs)
    )


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


def minimal_vtimezone(tzid: str, tz: tzinfo, around: datetime) -> str:
    """A VTIMEZONE for a zone that a calendar names without describing it: right for the year before and after."""
    day, end = around.astimezone(UTC) - timedelta(days=370), around.astimezone(UTC) + timedelta(days=370)
    parts = [_observed(tz, day, None)]
    while day < end:
        following = day + timedelta(days=1)
        if following.astimezone(tz).utcoffset() != day.astimezone(tz).utcoffset():
            parts.append(_observed(tz, _change(tz, day, following), day))
        day = following
    return "\n".join(["BEGIN:VTIMEZONE", f"TZID:{tzid}", *parts, "END:VTIMEZONE"])


def _change(tz: tzinfo, before: datetime, after: datetime) -> datetime:
    """The first minute after `before` that has the offset of `after`."""
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        same = middle.astimezone(tz).utcoffset() == before.astimezone(tz).utcoffset()
        before, after = (middle, after) if same else (before, middle)
    return after.replace(second=0, microsecond=0)


def _observed(tz: tzinfo, at: datetime, before: datetime | None) -> str:
    local = at.astimezone(tz)
    was = (before or at).astimezone(tz).utcoffset() or timedelta(0)
    kind = "DAYLIGHT" if local.dst() else "STANDARD"
    begins = (at + was).strftime("%Y%m%dT%H%M%S")
    offsets = f"TZOFFSETFROM:{_offset(was)}\nTZOFFSETTO:{_offset(local.utcoffset() or timedelta(0))}"
    return f"BEGIN:{kind}\nDTSTART:{begins}\n{offsets}\nEND:{kind}"


def _offset(delta: timedelta) -> str:
    minutes = int(abs(delta).total_seconds()) // 60
    return f"{'-' if delta < timedelta(0) else '+'}{minutes // 60:02d}{minutes % 60:02d}"
