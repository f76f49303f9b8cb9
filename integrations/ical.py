"""iCalendar in and out: a feed into objects, objects into instances, answers back into text.

What others import of iCalendar stands here. Importing it is cheap: the vendors
(icalendar, recurring-ical-events) are loaded where instances are worked out, which
the daemon leaves to a child process.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import quote

from daemon.core.event import CalendarEvent
from daemon.ports import CalendarObject, Expanded, Problem, Window
from integrations.ical_components import Block, CalendarText, calendars_of, uid_of
from integrations.ical_guard import OBJECT_MAX, PROCESSOR_SECONDS
from integrations.ical_reply import (
    partstat_of,
    reply_text,
    schedule_agent_of,
    schedule_status_of,
    start_of,
    with_partstat,
)
from integrations.ical_text import Line, decode, parameters_of
from integrations.ical_zones import zone_of

__all__ = [
    "broken",
    "decode",
    "expand",
    "fingerprint",
    "load",
    "partstat_of",
    "reply_text",
    "schedule_agent_of",
    "schedule_status_of",
    "split",
    "start_of",
    "uids_of",
    "with_partstat",
]

NAMELESS = "no-uid-"


def load(data: bytes, href_prefix: str) -> tuple[list[CalendarObject], list[Problem]]:
    """A file as `split` reads it. Raises ValueError with the line that broke."""
    return split(decode(data), href_prefix)


def split(text: str, href_prefix: str) -> tuple[list[CalendarObject], list[Problem]]:
    """A feed as one object per UID, each with the VTIMEZONEs that it uses; its href is `<href_prefix>#<UID>`.

    Nothing is parsed: a broken event or an unreadable VTIMEZONE cannot harm its neighbours.
    A component that never ends is a Problem. Raises ValueError, with the line and what
    broke there, where the whole is no calendar or is cut off.
    """
    objects: list[CalendarObject] = []
    problems: list[Problem] = []
    hrefs: set[str] = set()
    for calendar in calendars_of(text):
        for uid, events in _by_uid(calendar.named("VEVENT")).items():
            href = _free(f"{href_prefix}#{quote(uid[:200], safe='@')}", hrefs)
            objects.append(_object(href, calendar, uid, events))
        problems += [_unended(block, href_prefix) for block in calendar.blocks if block.broken]
    return objects, problems


def uids_of(text: str) -> tuple[str, ...]:
    """The UIDs of the VEVENTs in an object's text; () where it cannot be read."""
    try:
        return tuple(dict.fromkeys(uid for calendar in calendars_of(text) for uid in _by_uid(calendar.named("VEVENT"))))
    except ValueError:
        return ()


def fingerprint(text: str) -> str:
    """Equal for equal content: DTSTAMP, which many feeds set to the time of the download, does not count."""
    kept = "\n".join(line for line in text.splitlines() if not line.upper().startswith("DTSTAMP"))
    return sha256(kept.encode("utf-8", "replace")).hexdigest()[:16]


def expand(objects: Iterable[CalendarObject], window: Window) -> Expanded:
    """Every instance that overlaps `window`, overrides applied, and what could not be read.

    A cancelled instance is returned with its status. Where the file fixes no instant
    (all day, floating, unknown zone) `starts_at` is None, and the event is returned
    when its written time is within a day of the window. A recurring one of these is
    told from the next by its written RECURRENCE-ID, labelled UTC: a name, no instant.
    `ends_at` is None where no end is given, or one before the start.
    What is out of bounds, or cannot be read, is a Problem that names its UID.
    """
    from integrations.ical_expand import TOO_LONG

    zone_of("", {})  # the names of all zones are loaded once: no object shall pay for it
    events: list[CalendarEvent] = []
    problems: list[Problem] = []
    slow = 0
    for one in objects:
        # A calendar full of bombs: each that went off leaves less time for the next.
        found = _expand_object(one, window, PROCESSOR_SECONDS / (1 + slow))
        slow += any(problem.reason == TOO_LONG for problem in found.problems)
        events += found.events
        problems += found.problems
    return Expanded(events=tuple(events), problems=tuple(problems))


def _expand_object(one: CalendarObject, window: Window, seconds: float) -> Expanded:
    from integrations.ical_expand import instances

    if len(one.text) > OBJECT_MAX:
        return _unreadable(one, f"it is larger than {OBJECT_MAX // 1_000_000} MB")
    try:
        calendars = calendars_of(one.text)
    except ValueError as error:
        return _unreadable(one, str(error))
    _count_as_written(calendars, one.lines)
    events: list[CalendarEvent] = []
    problems = [_unended(block, one.href) for calendar in calendars for block in calendar.blocks if block.broken]
    for calendar in calendars:
        for uid, blocks in _by_uid(calendar.named("VEVENT")).items():
            found = instances(calendar, uid, blocks, window, one.href, seconds)
            events += found.events
            problems += found.problems
    return Expanded(events=tuple(events), problems=tuple(problems))


def _count_as_written(calendars: list[CalendarText], lines: tuple[int, ...]) -> None:
    """Has every component know its line in the file that it was taken out of."""
    blocks = [block for calendar in calendars for block in calendar.blocks]
    known = lines if len(lines) == len(blocks) else (0,) * len(blocks)
    for block, number in zip(blocks, known if lines else (), strict=False):
        block.number = number


def _unreadable(one: CalendarObject, reason: str) -> Expanded:
    return Expanded(events=(), problems=(Problem(reason=reason, href=one.href),))


def _unended(block: Block, href: str) -> Problem:
    return Problem(reason=f"{block.where()}{block.broken}", uid=uid_of(block), href=href)


def _by_uid(blocks: list[Block]) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {}
    for block in blocks:
        found.setdefault(_uid_of(block), []).append(block)
    return found


def _uid_of(block: Block) -> str:
    """Its UID; for an event without one a name made of its content, so that it is not lost."""
    uid = uid_of(block)
    if uid:
        return uid
    content = "\n".join(line.text for line in block.own if line.name not in ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE"))
    return NAMELESS + sha256(content.encode("utf-8", "replace")).hexdigest()[:24]


def _free(href: str, taken: set[str]) -> str:
    """`href`, with a number behind it where a second calendar in the file has the same UID."""
    free, number = href, 2
    while free in taken:
        free, number = f"{href}#{number}", number + 1
    taken.add(free)
    return free


def _object(href: str, calendar: CalendarText, uid: str, events: list[Block]) -> CalendarObject:
    used = {_zone_in(line) for event in events for lines in event.gist.values() for line in lines}
    zones = [block for tzid, block in calendar.zones.items() if tzid in used]
    header = [line.raw for line in calendar.header if line.name in ("VERSION", "PRODID", "CALSCALE", "METHOD")]
    bodies = [*(zone.text for zone in zones), *(_with_uid(event, uid) for event in events)]
    text = "\r\n".join(["BEGIN:VCALENDAR", *header, *bodies, "END:VCALENDAR", ""])
    return CalendarObject(href=href, text=text, lines=tuple(block.number for block in (*zones, *events)))


def _zone_in(line: Line) -> str:
    return parameters_of(line.text).get("TZID", "") if "TZID" in line.raw.upper() else ""


def _with_uid(event: Block, uid: str) -> str:
    if not uid.startswith(NAMELESS) or event.value("UID"):
        return event.text
    # Before its END, so that its lines are counted as they were written.
    end = event.lines[-1].raw.replace("\r\n", "\n")
    return f"{event.text.removesuffix(end)}UID:{uid}\n{end}"


def broken(text: str, href: str) -> list[CalendarObject]:
    """What `split` calls a Problem, as one object: a calendar that can only hand on objects hands it on
    so that `expand` says again what is wrong. [] where nothing is."""
    blocks = [block for calendar in calendars_of(text) for block in calendar.blocks if block.broken]
    if not blocks:
        return []
    body = "\r\n".join(block.text for block in blocks)
    made = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}\r\nEND:VCALENDAR\r\n"
    return [CalendarObject(href=href, text=made, lines=tuple(block.number for block in blocks))]
