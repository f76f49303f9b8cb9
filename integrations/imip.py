"""Invitations as mails bring them (iMIP, RFC 6047): what each says of a VEVENT, merged into one object per UID.

The newest word counts: by SEQUENCE, then DTSTAMP, then the mail's own date (RFC 5546, 2.1.5). A CANCEL need not
repeat what it cancels (3.2.5), so that it is filled up from what was known. Of a mail nothing is kept but the event
and the few header fields that say who wrote, and what a letter has to thread onto.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from urllib.parse import quote

from daemon.core.event import MailTrace
from daemon.ports import CalendarObject
from integrations.ical import split
from integrations.ical_components import Block, calendars_of, uid_of
from integrations.ical_guard import LINE_MAX
from integrations.ical_text import Line, escape, fold, value_of
from integrations.ical_zones import instance_key, read_time

Rank = tuple[int, str, str]

# What others answer or ask of an organizer, and ADD, which no mail program sends: none of it is an invitation.
NO_INVITATION = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH", "ADD"})
CANCELLED = "STATUS:CANCELLED"
TIMES = frozenset({"DTSTART", "DTEND", "DURATION"})
SCHEDULE = ("DTSTART", "RRULE", "RDATE")
ABOUT = frozenset({"SUMMARY", "DESCRIPTION", "X-ALT-DESC", "LOCATION", "ORGANIZER", "ATTENDEE"})
DROPPED = ("ATTACH", "X-CALLAHEAD-")  # files, and what only we may write
STAMP = "%Y%m%dT%H%M%SZ"
HREF_MAX = 200
EVENTS_MAX = 500  # in one mail; a whole calendar that somebody exported is no invitation


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one mail says of one VEVENT. `instance`: its RECURRENCE-ID in UTC, "" for the event or series itself.

    `lines` are its logical lines without BEGIN and END, `zones` the VTIMEZONEs that they use.
    `since`: the rank from which on words about single instances count; a series that was laid anew forgets them.
    """

    uid: str
    instance: str
    method: str
    rank: Rank
    lines: tuple[str, ...]
    zones: tuple[str, ...] = ()
    since: Rank = (0, "", "")

    @property
    def is_cancelled(self) -> bool:
        return CANCELLED in self.lines

    @property
    def mailed_at(self) -> str:
        """When the mail arrived, as `20261203T190000Z`."""
        return self.rank[2]

    def first(self, name: str) -> str:
        """The first logical line of a property, or ""."""
        return next((line for line in self.lines if _name(line) == name), "")

    @property
    def last_day(self) -> str:
        """The last day that it names, `20261203`; "9" where it recurs, and so has none."""
        if self.first("RRULE") or self.first("RDATE"):
            return "9"
        days = [value_of(self.first(name)).strip()[:8] for name in ("DTSTART", "DTEND", "RECURRENCE-ID")]
        return max((day for day in days if day.isascii() and day.isdigit()), default="")


@dataclass(frozen=True, slots=True)
class Known:
    """All that mails have said of one UID, as far as it counts: by instance."""

    said: Mapping[str, Said] = field(default_factory=dict)

    def hearing(self, news: Iterable[Said]) -> Known:
        """With what one more mail says."""
        said = dict(self.said)
        for one in sorted(news, key=lambda one: one.instance):  # the series before its instances
            merged = _merged(said, one)
            if merged is not None:
                said[one.instance] = merged
            if one.instance == "":
                said = _with_the_series(said, one)
        return Known(said)

    @property
    def mailed_at(self) -> str:
        return max(one.mailed_at for one in self.said.values())

    @property
    def last_day(self) -> str:
        return max(one.last_day for one in self.said.values())

    @property
    def size(self) -> int:
        return sum(len(line) for one in self.said.values() for line in (*one.lines, *one.zones))


def invitations(text: str, trace: MailTrace, mailed_at: str, method: str = "") -> list[Said]:
    """What the iCalendar text in one mail says, an entry for each VEVENT that invites, moves or cancels.

    `mailed_at` as `20261203T190000Z`; `method` counts where the text itself names none. Raises ValueError, with the
    line and what broke there, where it is no calendar.
    """
    if text.upper().count("BEGIN:VEVENT") > EVENTS_MAX:
        raise ValueError(f"it holds more than {EVENTS_MAX} events")
    objects, _ = split(text, "")
    calendars = [calendar for one in objects for calendar in calendars_of(one.text)]
    return [
        _said(block, calendar.method or method, calendar.zones, trace, mailed_at)
        for calendar in calendars
        if (calendar.method or method) not in NO_INVITATION
        for block in calendar.named("VEVENT")
    ]


def by_uid(news: Iterable[Said]) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    for one in news:
        found.setdefault(one.uid, []).append(one)
    return found


def as_object(known: Known) -> CalendarObject:
    """The one object of a UID: its series, if any, and its instances."""
    everything = [known.said[instance] for instance in sorted(known.said)]
    methods = [one.method for one in everything]
    method = "CANCEL" if set(methods) == {"CANCEL"} else next((one for one in methods if one != "CANCEL"), "")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//callahead//mail//EN"]
    lines += [f"METHOD:{method}"] if method else []
    zones = list(_zones(everything))
    lines += zones
    for one in everything:
        lines += ["BEGIN:VEVENT", *map(fold, one.lines), "END:VEVENT"]
    return CalendarObject(
        href=href_of(everything[0].uid),
        text="\r\n".join([*lines, "END:VCALENDAR", ""]),
        lines=(0,) * (len(zones) + len(everything)),
    )


def href_of(uid: str) -> str:
    """Where the object of a UID stands: a name, since no single mail holds it."""
    name = quote(uid, safe="@")
    if len(name) > HREF_MAX:
        name = f"{name[: HREF_MAX - 17]}~{sha256(uid.encode('utf-8', 'replace')).hexdigest()[:16]}"
    return f"mail:{name}"


def _zones(everything: list[Said]) -> Iterator[str]:
    """Each VTIMEZONE once; of two under one name the first."""
    seen = set()
    for zone in (zone for one in everything for zone in one.zones):
        tzid = next((line for line in zone.splitlines() if line.upper().startswith("TZID")), "")
        if tzid not in seen:
            seen.add(tzid)
            yield zone.replace("\r\n", "\n").replace("\n", "\r\n")


def _said(block: Block, method: str, zones: Mapping[str, Block], trace: MailTrace, mailed_at: str) -> Said:
    lines = [line.text.strip()[:LINE_MAX] for line in block.own if not line.name.startswith(DROPPED)]
    if method == "CANCEL":
        lines = [CANCELLED, *(line for line in lines if _name(line) != "STATUS")]
    return Said(
        uid=uid_of(block),
        instance=_instance(block, zones),
        method=method,
        rank=(_sequence(block), _stamp(block, mailed_at), mailed_at),
        lines=(*lines, *trace_lines(trace)),
        zones=tuple(zone.text for zone in zones.values()),
    )


def trace_lines(trace: MailTrace) -> list[str]:
    """The mail as properties of the VEVENT that it brought; integrations/ical_event.py reads them."""
    fields = {
        "ID": trace.message_id,
        "SUBJECT": trace.subject,
        "SENDER": trace.sender,
        "SENDER-NAME": trace.sender_name,
        "REPLY-TO": trace.reply_to,
    }
    return [f"X-CALLAHEAD-MAIL-{name}:{escape(' '.join(value.split()))}" for name, value in fields.items() if value]


def _instance(block: Block, zones: Mapping[str, Block]) -> str:
    line = block.first("RECURRENCE-ID")
    if not line:
        return ""
    moment = read_time(line, zones)
    # One that cannot be read is a name all the same: whoever expands it says what is wrong with it.
    name = f"{instance_key(moment):{STAMP}}" if moment is not None else value_of(line)[:100]
    return f"{name}+" if "THISANDFUTURE" in line.upper() else name


def _sequence(block: Block) -> int:
    value = block.value("SEQUENCE")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def _stamp(block: Block, mailed_at: str) -> str:
    moment = read_time(block.first("DTSTAMP"), {})
    return f"{instance_key(moment):{STAMP}}" if moment is not None else mailed_at


def _merged(said: Mapping[str, Said], new: Said) -> Said | None:
    """What counts of an instance once `new` was said; None where it changes nothing."""
    series, known = said.get(""), said.get(new.instance)
    if known is not None and new.rank < known.rank:
        return None
    if new.instance and series is not None and new.rank < series.since:
        return None
    if new.is_cancelled:
        new = _cancelled(new, known, series)
    if known is None or new.instance:
        return new
    laid_anew = known.is_cancelled or any(known.first(name) != new.first(name) for name in SCHEDULE)
    return replace(new, since=new.rank if laid_anew and not new.is_cancelled else known.since)


def _with_the_series(said: dict[str, Said], new: Said) -> dict[str, Said]:
    """The instances, once something was said of the whole: laid anew it forgets them, and its end is theirs."""
    series = said[""]
    kept = {instance: one for instance, one in said.items() if not instance or one.rank >= series.since}
    if not series.is_cancelled or series.rank != new.rank:
        return kept
    return {instance: _ended(one) if one.rank <= series.rank else one for instance, one in kept.items()}


def _ended(one: Said) -> Said:
    lines = (CANCELLED, *(line for line in one.lines if _name(line) != "STATUS"))
    return replace(one, method="CANCEL", lines=lines)


def _cancelled(new: Said, known: Said | None, series: Said | None) -> Said:
    """A cancellation with all that it need not repeat."""
    if known is not None:
        return _filled(new, known, frozenset(_name(line) for line in known.lines))
    if new.instance and not new.first("DTSTART"):
        _, _, written = new.first("RECURRENCE-ID").partition("RECURRENCE-ID")
        new = replace(new, lines=(*new.lines, f"DTSTART{written}"))
    return _filled(new, series, ABOUT) if series is not None else new


def _filled(new: Said, known: Said, names: frozenset[str]) -> Said:
    own = {_name(line) for line in new.lines}
    wanted = {name for name in names if name not in own and not name.startswith(DROPPED)}
    if own & TIMES:
        wanted -= TIMES  # a start of the one and an end of the other make no event
    taken = tuple(line for line in known.lines if _name(line) in wanted)
    return replace(new, lines=(*new.lines, *taken), zones=tuple(dict.fromkeys((*new.zones, *known.zones))))


def _name(line: str) -> str:
    return Line(0, line).name
