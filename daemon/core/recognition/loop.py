"""The shape of an on-site loop: several events, back to back, that are one interview."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile

from daemon.core.event import CalendarEvent, EventStatus, PartStat
from daemon.core.policy import Candidate
from daemon.core.recognition import names
from daemon.core.recognition.lexicon import fold, tokens
from daemon.core.recognition.people import CORPORATE, Who, domain_of, label_of, who_is
from daemon.core.recognition.rules import Rules

LONGEST_GAP = timedelta(minutes=75)
LONGEST_PART = timedelta(hours=10)
MOST_A_DAY = 150  # events on one day; more is no person's day, and every one is held against every other
TITLE_READ = 200
SEPARATOR = re.compile(r" [-–—|/] |: | \(|[：｜]")

Identity = tuple[str, datetime | None]


@dataclass(frozen=True, slots=True)
class Part:
    """An event that may be part of a loop. `sender`: whom its organizer speaks for, "" where that does not tell;
    `words`: those of the title that tell whom it is with."""

    event: CalendarEvent
    starts_at: datetime
    ends_at: datetime
    sender: str
    words: frozenset[str]


def loops(events: Iterable[CalendarEvent], candidate: Candidate, rules: Rules) -> tuple[tuple[CalendarEvent, ...], ...]:
    """The groups of at least two events that are one loop, each in the order of time.

    They lie on one day of the candidate, no more than 75 minutes apart, and share the organizer, the
    organizer's company, or the title but for numbers and the interviewers' names. An organizer for whom many
    employers stand (an agency, a recruiting service) joins only what has one title. A copy of an event in
    a second calendar is no second part; cancelled, declined and recurring events, and those without an
    instant, are none at all.
    """
    days: dict[date, list[CalendarEvent]] = {}
    for one in _able(events, candidate):
        days.setdefault(_start(one).astimezone(candidate.zone).date(), []).append(one)
    crowded = {day for day, events_of_it in days.items() if len(events_of_it) > MOST_A_DAY}
    return tuple(loop for day in sorted(days.keys() - crowded) for loop in _loops_of_day(days[day], candidate, rules))


def loop_sizes(events: Iterable[CalendarEvent], candidate: Candidate, rules: Rules) -> dict[Identity, int]:
    """UID and RECURRENCE-ID of every event in a loop -> how many parts the loop has."""
    return {identity(one): len(loop) for loop in loops(events, candidate, rules) for one in loop}


def identity(event: CalendarEvent) -> Identity:
    """What tells an event from every other: UID and RECURRENCE-ID."""
    return event.uid, event.recurrence_id


def repeats_as_planned(event: CalendarEvent) -> bool:
    """Whether it is an instance of a series at its own hour. One that was moved may have become another thing."""
    return event.is_recurring and (event.recurrence_id is None or event.recurrence_id == event.starts_at)


def _able(events: Iterable[CalendarEvent], candidate: Candidate) -> Iterator[CalendarEvent]:
    seen = set[Identity]()
    for one in events:
        if one.starts_at is not None and identity(one) not in seen and not _is_off(one, candidate):
            seen.add(identity(one))
            yield one


def _is_off(event: CalendarEvent, candidate: Candidate) -> bool:
    own = event.attendee(candidate.addresses)
    declined = own is not None and own.partstat is PartStat.DECLINED
    cancelled = event.status is EventStatus.CANCELLED or event.method.upper() == "CANCEL"
    return declined or cancelled or event.is_recurring or _end(event) - _start(event) > LONGEST_PART


def _start(event: CalendarEvent) -> datetime:
    return event.starts_at or datetime.min.replace(tzinfo=UTC)


def _end(event: CalendarEvent) -> datetime:
    return max(_start(event), event.ends_at or _start(event))


def _loops_of_day(
    events: list[CalendarEvent], candidate: Candidate, rules: Rules
) -> Iterator[tuple[CalendarEvent, ...]]:
    """Each event goes on the first chain that it belongs to, in the order of time."""
    chains: list[list[Part]] = []
    for one in _with_neighbours(sorted(events, key=lambda one: (_start(one), one.uid))):
        sender = _sender(one, candidate, rules)
        if sender is None:
            continue
        part = Part(one, _start(one), _end(one), sender, telling(one.summary, candidate, rules))
        chain = next((known for known in chains if _goes_on(known, part)), None)
        if chain is None:
            chains.append([part])
        else:
            chain.append(part)
    yield from (tuple(part.event for part in chain) for chain in chains if len(chain) > 1)


def _with_neighbours(events: list[CalendarEvent]) -> Iterator[CalendarEvent]:
    """Those that another event lies near to, so that no lone event costs more than this look."""
    latest = datetime.min.replace(tzinfo=UTC)  # when everything before has ended
    for at, one in enumerate(events):
        follows = at + 1 < len(events) and _start(events[at + 1]) - _end(one) <= LONGEST_GAP
        if follows or _start(one) - latest <= LONGEST_GAP:
            yield one
        latest = max(latest, _end(one))


def _goes_on(chain: list[Part], part: Part) -> bool:
    if part.starts_at - max(one.ends_at for one in chain) > LONGEST_GAP:
        return False
    senders = {one.sender for one in chain if one.sender}
    if part.sender and senders:
        return part.sender in senders
    return bool(part.words) and any(one.words == part.words for one in chain)


def _sender(event: CalendarEvent, candidate: Candidate, rules: Rules) -> str | None:
    """The organizer's domain or address; "" where many employers write from it, None at the current employer."""
    if event.organizer is None:
        return ""
    email = event.organizer.email.lower()
    who = who_is(email, event.organizer.name, candidate, rules, event.organizer.kind.upper())
    if who is Who.EMPLOYER:
        return None
    if who is Who.PRIVATE:
        return email
    domain = domain_of(email)
    is_agency = names.key(label_of(domain)).endswith(rules.agency_endings)
    return (domain or email) if who in CORPORATE and not is_agency else ""


def telling(title: str, candidate: Candidate, rules: Rules) -> frozenset[str]:
    """The words of a title, or of its first piece, that tell whom it is with: "Acme" in "Acme onsite - Coding"."""
    pieces = [one for one in SEPARATOR.split(title[:TITLE_READ]) if one.strip()]
    each = (_telling(one, candidate, rules) for one in [*pieces[:1], title[:TITLE_READ]])
    return next((one for one in each if one), frozenset())


def _telling(piece: str, candidate: Candidate, rules: Rules) -> frozenset[str]:
    words, own = tokens(piece), set(fold(candidate.name).split())
    hits = [one for one in rules.lexicon.hits(piece, words) if one.group in rules.groups]
    named = takewhile(lambda one: one.text not in rules.words["with"], words)  # the interviewer's name follows
    dull = own | rules.words["filler"]
    return frozenset(
        one.text
        for one in named
        if one.text not in dull and not one.text.isdigit() and not any(hit.start <= one.start < hit.end for hit in hits)
    )
