"""What may be expanded: every bound that keeps a hostile or broken series from eating the machine.

First the rules are read as text, so that no date library sees what is out of bounds; then
each object gets a share of processor time, because no vetting is complete.
"""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from types import FrameType

from integrations.ical_components import Block
from integrations.ical_text import excerpt, value_of

OBJECT_MAX = 25_000_000  # bytes of one object as it came; attachments may be inside
LINE_MAX = 65_536  # characters of one kept line
REPEATS_MAX = 600  # lines of one name in one VEVENT
EVENTS_MAX = 2_000  # VEVENTs of one UID: the series and its overrides
DATES_MAX = 2_000  # RDATEs and EXDATEs of one VEVENT
PERIODS_MAX = 50_000  # days, weeks, ... that a series may have to be counted through
INSTANCES_MAX = 5_000  # of one UID within the window
SERIES_LENGTH_MAX = timedelta(days=31)  # of one instance: a longer one makes the search wider
PROCESSOR_SECONDS = 1.0  # for one object; a usual one takes a thousandth of it

DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 28, "YEARLY": 365}
LISTS = {
    "BYDAY": r"[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)",
    "BYMONTH": r"(?:0?[1-9]|1[0-2])",
    "BYMONTHDAY": r"[+-]?(?:0?[1-9]|[12]\d|3[01])",
    "BYYEARDAY": r"[+-]?\d{1,3}",
    "BYWEEKNO": r"[+-]?\d{1,2}",
    "BYSETPOS": r"[+-]?\d{1,3}",
    "BYHOUR": r"\d{1,2}",
    "BYMINUTE": r"\d{1,2}",
    "BYSECOND": r"\d{1,2}",
}
LENGTHS = {"BYDAY": 60, "BYMONTH": 12, "BYMONTHDAY": 62, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 60}
LENGTHS |= {"BYHOUR": 24, "BYMINUTE": 1, "BYSECOND": 1}
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Refused(ValueError):
    """An event is out of bounds; the message is one line for a person."""


class TooLong(Exception):
    """An object has used up its share of processor time."""


def check_rules(block: Block, until: datetime) -> None:
    """Raises Refused where the recurrence of a VEVENT is out of bounds; `until`: how far it is to be counted."""
    rules = [line.text for line in block.properties.get("RRULE", [])]
    if "EXRULE" in block.properties:
        raise Refused("it has an EXRULE, which is no longer part of iCalendar")
    if len(rules) > 2:
        raise Refused("it has more than two recurrence rules")
    listed = [*block.properties.get("RDATE", []), *block.properties.get("EXDATE", [])]
    dates = sum(line.raw.count(",") + 1 for line in listed)
    if dates > DATES_MAX:
        raise Refused(f"it lists more than {DATES_MAX} dates")
    for rule in rules:
        _check_rule(value_of(rule).strip().upper(), block, until)


def _check_rule(rule: str, block: Block, until: datetime) -> None:
    if len(rule) > 4000:
        raise Refused("its recurrence rule is too long")
    pairs = [part.partition("=")[::2] for part in rule.strip(";").split(";")]
    parts = dict(pairs)
    if len(parts) != len(pairs):
        raise Refused(f"its recurrence rule names a part twice: {excerpt(rule)}")
    if parts.get("FREQ") not in DAYS:
        raise Refused(f"it recurs more often than daily, or not as calendars do: {excerpt(rule)}")
    for name, value in pairs:
        _check_part(name, value, rule)
    _check_days(parts, rule)
    _check_span(parts, block, until, rule)


def _check_part(name: str, value: str, rule: str) -> None:
    plain = {
        "FREQ": r"[A-Z]+",
        "WKST": r"MO|TU|WE|TH|FR|SA|SU",
        "INTERVAL": r"0*(?:[1-9]\d{0,2}|1000)",
        "COUNT": r"-?\d{1,6}",
        "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    }
    if name in plain:
        good = re.fullmatch(plain[name], value) is not None
    else:
        values = value.split(",")
        good = name in LISTS and len(values) <= LENGTHS[name] and all(re.fullmatch(LISTS[name], one) for one in values)
    if not good:
        raise Refused(f"{name[:12]} of its recurrence rule is out of bounds: {excerpt(rule)}")


def _check_days(parts: dict[str, str], rule: str) -> None:
    """A rule that no date can meet is searched for to the end of time: 30 February."""
    months = [int(one) for one in parts["BYMONTH"].split(",")] if "BYMONTH" in parts else range(1, 13)
    days = [abs(int(one)) for one in parts.get("BYMONTHDAY", "1").split(",")]
    if min(days) > max(LONGEST[month - 1] for month in months):
        raise Refused(f"no date meets its recurrence rule: {excerpt(rule)}")


def _check_span(parts: dict[str, str], block: Block, until: datetime, rule: str) -> None:
    year = re.match(r"\d{4}", block.value("DTSTART"))
    years = max(until.year - int(year[0]) + 1, 1) if year else 1
    step = DAYS[parts["FREQ"]] * int(parts.get("INTERVAL", "1"))
    if years * 366 / step * (parts.get("BYHOUR", "").count(",") + 1) > PERIODS_MAX:
        raise Refused(f"it began too long ago to be counted through: {excerpt(rule)}")


@contextmanager
def processor_limit(seconds: float = PROCESSOR_SECONDS) -> Iterator[None]:
    """Raises TooLong in the body once it has used `seconds` of processor time.

    By a signal, so only in the main thread (which is where the child reads
    calendars); elsewhere the bounds on the rules have to do.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _too_long)
    # It fires again and again: a library may swallow the first exception.
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise TooLong
