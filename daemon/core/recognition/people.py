"""Whose addresses an event holds: the candidate's, a machine's, a room's, or a person's at an employer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from daemon.core.event import Attendee, CalendarEvent, MailTrace
from daemon.core.policy import Candidate
from daemon.core.recognition.lexicon import fold
from daemon.core.recognition.rules import Rules, under
from daemon.core.recognition.text import ADDRESS, EventText

ADDRESSES_READ = 60
PARTS = re.compile(r"[^a-z0-9]+")
NOT_LETTERS = re.compile(r"[^a-z]")
LAST_FIRST = re.compile(
    r"((?:v[ao]n (?:d[er]{1,2} )?|de (?:la )?)?[A-ZÀ-Þ][\w'’-]{1,30}), "
    r"((?:Dr\.? |Prof\.? )?[A-ZÀ-Þ][\w'’-]{1,30}(?: [A-ZÀ-Þ]\.?)?)"
)
HASH = re.compile(r"[0-9a-f]{20,}|\d{9,}|[0-9a-f]{8}-[0-9a-f]{4}-")
SECOND_LEVEL = frozenset(
    {
        "co",
        "com",
        "ac",
        "org",
        "gov",
        "net",
        "edu",
        "ne",
        "or",
        "go",
        "gob",
        "gouv",
        "govt",
        "nhs",
        "sch",
        "police",
    }
)
GROUP_CALENDAR = "group.calendar.google.com"


class Who(StrEnum):
    """What stands behind an address."""

    OWN = "own"
    EMPLOYER = "employer"  # somebody at the candidate's current employer
    MACHINE = "machine"  # no-reply, in any language
    SERVICE = "service"  # a scheduling or recruiting service
    DESK = "desk"  # support, privacy, security, ...
    ROOM = "room"
    GROUP = "group"  # a shared calendar
    PRIVATE = "private"  # a mailbox at a free-mail provider
    COMPANY = "company"  # somebody at a company


NEVER = frozenset({Who.OWN, Who.EMPLOYER, Who.MACHINE, Who.SERVICE, Who.DESK, Who.ROOM, Who.GROUP})
CORPORATE = frozenset({Who.COMPANY, Who.MACHINE, Who.GROUP, Who.DESK, Who.ROOM})


@dataclass(frozen=True, slots=True)
class Party:
    """An address of the event. `at`: its offsets in the full text.

    `place`: organizer, attendee, reply_to or sender (of the mail that carried it), or text.
    """

    email: str
    who: Who
    place: str
    name: str = ""
    required: bool = True
    at: tuple[int, ...] = ()

    @property
    def domain(self) -> str:
        """The company's domain; a shared Google calendar carries it before the `_`."""
        return domain_of(self.email)

    @property
    def label(self) -> str:
        return label_of(self.domain)


@dataclass(frozen=True, slots=True)
class People:
    """Everybody an event names. `parties` are in the order organizer, attendees, mail, text; no address twice."""

    parties: tuple[Party, ...]
    own_places: frozenset[str]  # organizer, attendee
    invited_at_work: bool

    @property
    def organizer(self) -> Party | None:
        return next((one for one in self.parties if one.place == "organizer"), None)

    @property
    def companies(self) -> tuple[Party, ...]:
        """Whoever speaks for a company that is not the candidate's own."""
        return tuple(one for one in self.parties if one.who in CORPORATE and one.domain)


def domain_of(email: str) -> str:
    """The domain of the company behind `email`; "" for a shared Google calendar that names none."""
    local, _, domain = email.partition("@")
    if domain == GROUP_CALENDAR:
        return local.split("_", 1)[0] if "." in local.split("_", 1)[0] else ""
    return domain


def label_of(domain: str) -> str:
    """The name in a domain: "acme-foods" of careers.acme-foods.co.uk."""
    labels = domain.lower().split(".")[:-1]
    if len(labels) > 1 and labels[-1] in SECOND_LEVEL:
        labels.pop()
    return labels[-1] if labels else ""


def untagged(email: str) -> str:
    """sam@x.example of SAM+jobs@x.example; dots in a Gmail address do not matter."""
    local, _, domain = email.strip().lower().partition("@")
    local = local.split("+", 1)[0]
    if domain in ("gmail.com", "googlemail.com"):
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}@{domain}"


def who_is(email: str, name: str, candidate: Candidate, rules: Rules, kind: str = "INDIVIDUAL") -> Who:
    """What stands behind `email`, whose CN is `name`."""
    local, _, domain = email.lower().partition("@")
    if is_own(email, name, candidate):
        return Who.OWN
    if under(domain, candidate.employer_domains):
        return Who.EMPLOYER
    if domain == GROUP_CALENDAR or rules.is_domain(domain, "groups"):
        return Who.GROUP
    if kind in ("ROOM", "RESOURCE") or is_room(local, name, rules):
        return Who.ROOM
    if any(rules.is_domain(domain, one) for one in ("ats", "assessment", "schedulers", "services")):
        return Who.SERVICE
    if is_machine(local, name, rules) or HASH.search(local):
        return Who.MACHINE
    if is_desk(local, rules):
        return Who.DESK
    return Who.PRIVATE if rules.is_domain(domain, "freemail") else Who.COMPANY


def is_own(email: str, name: str, candidate: Candidate) -> bool:
    """The candidate's address: plus-tagged, in other case, or another one under the candidate's full name."""
    if untagged(email) in {untagged(one) for one in candidate.addresses}:
        return True
    own = fold(candidate.name).split()
    said = fold(name).replace(",", " ").split()
    if len(own) > 1 and sorted(own) == sorted(said):
        return True
    local = NOT_LETTERS.sub("", fold(email.split("@", 1)[0]))
    return len(own) > 1 and local in {own[0] + own[-1], own[-1] + own[0], own[0][:1] + own[-1]}


def is_machine(local: str, name: str, rules: Rules) -> bool:
    letters = NOT_LETTERS.sub("", fold(local))
    said = NOT_LETTERS.sub("", fold(name))
    return any(one in letters or one in said for one in rules.locals["machine_parts"]) or bool(
        set(_parts(local)) & rules.locals["machine"]
    )


def is_desk(local: str, rules: Rules) -> bool:
    letters = NOT_LETTERS.sub("", local)
    return bool({letters, *_parts(local)} & rules.locals["desk"]) or any(
        one in letters for one in rules.locals["desk_parts"]
    )


def is_room(local: str, name: str, rules: Rules) -> bool:
    rooms = rules.locals["room"]
    bare = {one.rstrip("0123456789") for one in _parts(local)}
    return (
        bool(bare & rooms) or bool(set(_parts(fold(name))) & rooms) or any(one in name for one in rules.words["rooms"])
    )


def _parts(text: str) -> list[str]:
    return PARTS.split(text.lower())


def everybody(event: CalendarEvent, text: EventText, candidate: Candidate, rules: Rules) -> People:
    """All addresses of the event with what stands behind each."""
    found: dict[str, Party] = {}
    listed = [
        *([(event.organizer, "organizer")] if event.organizer else []),
        *((one, "attendee") for one in event.attendees[:200]),
        *_of_mail(event.mail),
    ]
    own_places: set[str] = set()
    at_work = False
    for attendee, place in listed:
        party = party_of(attendee, place, candidate, rules)
        if party.who is Who.OWN:
            own_places.add(place)
            at_work |= place == "attendee" and under(party.domain, candidate.employer_domains)
        if "@" in party.email:
            found.setdefault(party.email, party)
    for count, match in enumerate(ADDRESS.finditer(text.unlinked)):
        if count == ADDRESSES_READ:
            break
        email = match.group().lower().rstrip("'")
        known = found.get(email) or Party(email, who_is(email, "", candidate, rules), "text")
        found[email] = replace(known, at=(*known.at, match.start()))
    return People(tuple(found.values()), frozenset(own_places), at_work)


def _of_mail(mail: MailTrace | None) -> Iterator[tuple[Attendee, str]]:
    if mail is not None and mail.reply_to and mail.reply_to != mail.sender:
        yield Attendee(email=mail.reply_to), "reply_to"
    if mail is not None and mail.sender:
        yield Attendee(email=mail.sender, name=mail.sender_name), "sender"


def _in_order(name: str) -> str:
    """ "Dana Fox" of a directory's "Fox, Dana"."""
    found = LAST_FIRST.fullmatch(name)
    return f"{found.group(2)} {found.group(1)}" if found else name


def party_of(attendee: Attendee, place: str, candidate: Candidate, rules: Rules) -> Party:
    """An ORGANIZER or ATTENDEE with what stands behind the address."""
    email = attendee.email.lower()
    name = attendee.name.strip().strip('"')
    name = "" if "@" in name else _in_order(" ".join(name.split())[:120])
    who = who_is(email, name, candidate, rules, attendee.kind.upper())
    required = attendee.role.upper() in ("REQ-PARTICIPANT", "CHAIR")
    return Party(email, who, place, name, required)
