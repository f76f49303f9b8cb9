"""Of a VEVENT what icalendar gets to see: the properties that we use, one by one and cut to size, and every zone
under a name that means one thing. So it sees neither attachments nor alarms, and no zone of one calendar leaks
into another.
"""

from __future__ import annotations

from collections.abc import Mapping

import icalendar

from integrations.ical_components import Block
from integrations.ical_event import MAIL
from integrations.ical_guard import LINE_MAX, REPEATS_MAX
from integrations.ical_text import value_of, with_parameters
from integrations.ical_zones import written_zone, zone_of

DATES = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE"})
ONCE = {
    "UID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RECURRENCE-ID",
    "SUMMARY",
    "DESCRIPTION",
    "X-ALT-DESC",
    "LOCATION",
    "URL",
}
ONCE |= {"STYLED-DESCRIPTION", "ORGANIZER", "STATUS", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP"}
MANY = {"RRULE", "RDATE", "EXDATE", "CONFERENCE", "CATEGORIES", "ATTENDEE"}
LINKS = {"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"}
KEPT = frozenset(ONCE | MANY | LINKS | set(MAIL.values()))
TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "X-ALT-DESC", "STYLED-DESCRIPTION", "LOCATION", "CATEGORIES"})
UNKNOWN_ZONE = "X-CALLAHEAD-UNKNOWN-ZONE"


def components_of(blocks: list[Block], zones: Mapping[str, Block]) -> list[icalendar.Component]:
    """These VEVENTs as icalendar has them; `zones`: the VTIMEZONEs that they may name. ValueError where it cannot."""
    known = [zone for tzid in sorted(_tzids(blocks)) if (zone := zone_of(tzid, zones))]
    rules = sorted({zone.rules for zone in known if zone.rules})
    bodies = [_body(block, zones) for block in blocks]
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:callahead", *rules, *bodies, "END:VCALENDAR", ""])
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def _tzids(blocks: list[Block]) -> set[str]:
    lines = [line for block in blocks for name in DATES for line in block.properties.get(name, [])[:REPEATS_MAX]]
    return {written_zone(line.text) for line in lines}


def _body(block: Block, zones: Mapping[str, Block]) -> str:
    lines: list[str] = []
    for name in sorted(KEPT & block.properties.keys()):
        for line in block.properties[name][: REPEATS_MAX if name in MANY else 1]:
            text = _cut(line.text, name)
            lines.append(_in_known_zone(text, zones) if name in DATES else text)
    tzid = written_zone(block.first("DTSTART"))
    if tzid and zone_of(tzid, zones) is None:
        lines.append(f"{UNKNOWN_ZONE}:{tzid}")
    return "\r\n".join(["BEGIN:VEVENT", *filter(None, lines), "END:VEVENT"])


def _cut(text: str, name: str) -> str:
    if len(text) <= LINE_MAX:
        return text
    return text[:LINE_MAX].rstrip("\\") if name in TEXTS else ""


def _in_known_zone(text: str, zones: Mapping[str, Block]) -> str:
    """A date line under the TZID that icalendar knows; without one where the zone is unknown."""
    if not text.upper().startswith(("RDATE", "EXDATE")):  # what it is, its digits say best
        text = with_parameters(text, VALUE="DATE" if len(value_of(text).strip()) == 8 else None)
    tzid = written_zone(text)
    zone = zone_of(tzid, zones) if tzid else None
    if zone is not None and zone.tzid == "UTC":
        zoneless = with_parameters(text, TZID=None)
        return zoneless if "VALUE=DATE" in zoneless.upper() else zoneless.replace(",", "Z,") + "Z"
    return with_parameters(text, TZID=zone.tzid if zone else None)
