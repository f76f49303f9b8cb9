"""VTIMEZONEs (RFC 5545, 3.6.5): somebody's, vetted as text before a date library sees it, and our own.

A VTIMEZONE can hang whoever asks it for an offset. So nothing of it is passed on but
what a real zone needs.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import sha256

from integrations.ical_text import Line, lines_of, value_of

OBSERVANCES_MAX = 400  # Lotus Notes and Evolution write one per year
DATES_MAX = 1000
OFFSET = re.compile(r"[+-](?:0\d|1\d|2[0-3])[0-5]\d(?:[0-5]\d)?")
KNOWN = (datetime(1902, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC))  # what zones have rules for
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
    return f"BEGIN:VTIMEZONE\nTZID:{hashed(body)}\n{body}\nEND:VTIMEZONE"


def hashed(text: str) -> str:
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


def minimal_vtimezone(tzid: str, tz: tzinfo, around: datetime) -> str:
    """A VTIMEZONE for a zone that a calendar names without describing it: right for the year before and after."""
    middle = min(max(around.astimezone(UTC), KNOWN[0]), KNOWN[1])
    day, end = middle - timedelta(days=370), middle + timedelta(days=370)
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
