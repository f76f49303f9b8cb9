"""What cannot matter to a window of time, told by the digits of its dates alone.

Of a calendar of years all but a few events lie elsewhere. Whoever can see that needs no
date library for it, and nobody has to hear that an event of five years ago is odd. Only
what is certain counts: whatever is written in an unusual way is left to the real reader.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from daemon.ports import Window
from integrations.ical_components import Block
from integrations.ical_text import Line, value_of

# A local time may lie a day away from UTC, and one without a zone another: two days are sure, three are simple.
MARGIN = timedelta(days=3)
WRITTEN = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?", re.ASCII)
LENGTH = re.compile(r"\+?P(?:(\d{1,4})W|(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?)", re.ASCII)
STEPS = {"DAILY": 1, "WEEKLY": 7}
COUNTED = {"FREQ", "COUNT", "INTERVAL", "WKST", "BYDAY"}
PLAIN_DAYS = re.compile(r"(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*")

Span = tuple[date, date]  # the first and the last day on which something happens, as written


def near(blocks: list[Block], window: Window) -> list[Block]:
    """The VEVENTs of one UID without those that cannot matter to `window`; [] where none of them can.

    An override goes only where neither the instance that it replaces nor what it puts in its place is near.
    """
    spans = [span_of(block) for block in blocks]
    reach = (_later(window.since.date(), -MARGIN), _later(window.until.date(), MARGIN))
    if all(_apart(span, reach) for span in spans):
        return []
    far: dict[int, date] = {}
    kept: set[date] = set()
    for block, span in zip(blocks, spans, strict=True):
        replaced = _written_day(block.gist.get("RECURRENCE-ID", []))
        if replaced is not None and _apart(span, reach) and _apart((replaced, replaced), reach):
            far[id(block)] = replaced
        elif replaced is not None:
            kept |= {_later(replaced, timedelta(days=by)) for by in range(-MARGIN.days, MARGIN.days + 1)}
    # Two overrides of one instance compete, however far away it is: both stay, or both go.
    gone = {at for at, day in far.items() if day not in kept}
    # Each instance bears the highest SEQUENCE of the series: whoever brings it stays.
    highest = max((_sequence(block) for block in blocks if id(block) not in gone), default=0)
    left = [block for block in blocks if id(block) not in gone or _sequence(block) > highest]
    return left if any("RRULE" in block.gist or "RECURRENCE-ID" in block.gist for block in left) else blocks


def is_elsewhere(text: str, window: Window) -> bool:
    """Whether an object of one VEVENT is sure to have nothing in `window`; no look is taken at its time zones.

    Of an object that is whole and has no other VEVENT: anything else has something to say besides.
    """
    upper = text.upper()  # dates have no case; and an object's own length does not matter here
    begin = upper.find("BEGIN:VEVENT")
    is_one = begin >= 0 and upper.find("BEGIN:VEVENT", begin + 1) < 0 and upper.find("BEGIN:VCALENDAR", 1) < 0
    is_whole = (
        upper.startswith("BEGIN:VCALENDAR\n" if "\r\n" not in upper else "BEGIN:VCALENDAR\r\n")
        and upper.rstrip().endswith("\nEND:VCALENDAR")
        and upper.count("\nBEGIN:") + 1 == upper.count("\nEND:")
    )
    return is_one and is_whole and not near([Block("VEVENT", upper[begin:])], window)


def _apart(span: Span | None, reach: Span) -> bool:
    return span is not None and (span[1] < reach[0] or reach[1] < span[0])


def _sequence(block: Block) -> float:
    written = block.value("SEQUENCE") or "0"
    return int(written) if re.fullmatch(r"\d{1,9}", written, re.ASCII) else float("inf")


def span_of(block: Block) -> Span | None:
    """The days that a VEVENT, with all its recurrences, takes up; None where its digits do not tell."""
    gist = block.gist
    start = _written_day(gist.get("DTSTART", []))
    instance = gist.get("RECURRENCE-ID", [])
    if start is None or "RDATE" in gist or any("RANGE" in line.raw.upper() for line in instance):
        return None
    length = _length(gist, start)
    last = _last_begin(gist, start, bool(instance))
    if length is None or last is None:
        return None
    return start, _later(last, length)


def _written_day(lines: list[Line]) -> date | None:
    found = WRITTEN.fullmatch(value_of(lines[0].text).strip().upper()) if lines else None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _length(gist: dict[str, list[Line]], start: date) -> timedelta | None:
    """No less than what it lasts; DTEND and DURATION may both be there, and either be wrong."""
    length = timedelta(days=1)
    if "DTEND" in gist:
        end = _written_day(gist["DTEND"])
        if end is None:
            return None
        length += max(end - start, timedelta(0))
    if "DURATION" in gist:
        found = LENGTH.fullmatch(value_of(gist["DURATION"][0].text).strip().upper())
        if found is None:
            return None
        weeks, days, hours, minutes, seconds = (int(one or 0) for one in found.groups())
        length += timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return length


def _last_begin(gist: dict[str, list[Line]], start: date, is_override: bool) -> date | None:
    """The last day on which it begins; `date.max` where it goes on for ever."""
    rules = gist.get("RRULE", [])
    if not rules:
        return start
    if len(rules) > 1 or is_override:
        return None
    pairs = [part.partition("=")[::2] for part in value_of(rules[0].text).strip().upper().strip(";").split(";")]
    parts = dict(pairs)
    if len(parts) != len(pairs) or ("UNTIL" in parts and "COUNT" in parts):
        return None
    if "UNTIL" in parts:
        return _until(parts["UNTIL"], start)
    if "COUNT" in parts:
        return _counted(parts, start)
    return date.max


def _until(value: str, start: date) -> date | None:
    found = WRITTEN.fullmatch(value)
    try:
        return max(date(int(found[1]), int(found[2]), int(found[3])), start) if found else None
    except ValueError:
        return None


def _counted(parts: dict[str, str], start: date) -> date | None:
    """Where each step of the rule is sure to meet a day, the count says how far it goes."""
    step = STEPS.get(parts.get("FREQ", ""))
    numbers = [parts["COUNT"], parts.get("INTERVAL", "1")]
    if step is None or parts.keys() - COUNTED or not all(re.fullmatch(r"[1-9]\d{0,3}", one) for one in numbers):
        return None
    if "BYDAY" in parts and (parts["FREQ"] != "WEEKLY" or not PLAIN_DAYS.fullmatch(parts["BYDAY"])):
        return None
    count, interval = map(int, numbers)
    return _later(start, timedelta(days=(count + 1) * interval * step))


def _later(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
