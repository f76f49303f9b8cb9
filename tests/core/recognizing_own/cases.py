"""Labelled events in a few lines each: what the calendar shows, and what a careful reader makes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from daemon.core.event import Attendee, CalendarEvent, MailTrace
from daemon.core.policy import Candidate

FIRST_DAY = datetime(2027, 2, 1, 13, tzinfo=UTC)
NOT_SAID = "?"  # the fact is not scored


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """What is right. `fair`: "maybe" is as good for an interview, and no verdict is wrong for something else.

    "" = there is none, and none is the right answer. The first of `company`, `contact` and `join` is the best
    answer, the others do as well. `never`: addresses and numbers that must not be used.
    """

    is_interview: bool
    fair: bool = False
    company: tuple[str, ...] = (NOT_SAID,)
    role: tuple[str, ...] = (NOT_SAID,)
    contact: tuple[str, ...] = (NOT_SAID,)
    phone: str = NOT_SAID
    kind: tuple[str, ...] = ()
    join: tuple[str, ...] = (NOT_SAID,)
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One event in the calendar of `owner`."""

    owner: Candidate
    event: CalendarEvent
    want: Want

    @property
    def name(self) -> str:
        return self.event.summary


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose calendar it is; `job` and `other` add to it."""

    who: Candidate

    def job(
        self,
        title: str,
        text: str = "",
        *,
        company: str | tuple[str, ...] = NOT_SAID,
        role: str | tuple[str, ...] = NOT_SAID,
        contact: str | tuple[str, ...] = NOT_SAID,
        phone: str = NOT_SAID,
        kind: str | tuple[str, ...] = (),
        join: str | tuple[str, ...] = NOT_SAID,
        never: str | tuple[str, ...] = (),
        fair: bool = False,
        **more: object,
    ) -> Case:
        """An interview, or another step of a selection, with the owner as the candidate."""
        want = Want(
            is_interview=True,
            fair=fair,
            company=_all(company),
            role=_all(role),
            contact=_all(contact),
            phone=phone,
            kind=_all(kind),
            join=_all(join),
            never=_all(never),
        )
        return Case(owner=self.who, event=self._event(title, text, **more), want=want)

    def other(
        self, title: str, text: str = "", *, fair: bool = False, never: str | tuple[str, ...] = (), **more: object
    ) -> Case:
        """Anything else."""
        return Case(
            owner=self.who,
            event=self._event(title, text, **more),
            want=Want(is_interview=False, fair=fair, never=_all(never)),
        )

    def _event(
        self,
        title: str,
        text: str,
        *,
        by: str = "",
        guests: Iterable[str | Attendee] = (),
        to: str | None = None,
        at: datetime | None = None,
        minutes: int = 45,
        mail: MailTrace | None = None,
        **more: object,
    ) -> CalendarEvent:
        listed = [one if isinstance(one, Attendee) else somebody(one) for one in guests]
        invited = [somebody(f"{self.who.name} <{to or self.who.email}>")] if by or listed else []
        uid = hashlib.sha256(f"{self.who.email}{title}{text}{by}{at}".encode()).hexdigest()[:20]
        starts_at = at or FIRST_DAY
        event = CalendarEvent(
            uid=f"{uid}@calendar.example",
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=minutes),
            summary=title,
            description=text,
            organizer=somebody(by) if by else None,
            attendees=(*(one for one in invited if to != ""), *listed),
            timezone=self.who.timezone,
            mail=mail,
        )
        return replace(event, **more)  # type: ignore[arg-type]


def somebody(text: str, **more: str) -> Attendee:
    """ "Olu Bankole <olu@acme.example>" or a bare address; "room:" before it for a room."""
    kind = "INDIVIDUAL"
    if text.startswith("room:"):
        kind, text = "RESOURCE", text.removeprefix("room:")
    name, _, email = text.rpartition("<")
    return Attendee(email=email.rstrip(">").lower(), name=name.strip(), kind=kind, **more)  # type: ignore[arg-type]


def _all(given: str | tuple[str, ...]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else given


def spread(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Each on a day of its own, but for those that name theirs, so that no two are taken for one loop."""
    return tuple(
        one if one.event.starts_at != FIRST_DAY else replace(one, event=_on(one.event, FIRST_DAY + timedelta(days=at)))
        for at, one in enumerate(cases)
    )


def _on(event: CalendarEvent, starts_at: datetime) -> CalendarEvent:
    length = (event.ends_at or FIRST_DAY) - FIRST_DAY
    return replace(event, starts_at=starts_at, ends_at=starts_at + length)


Make = Callable[..., Case]


def person(
    name: str, email: str, zone: str, phone: str = "", employer: str = "", aliases: tuple[str, ...] = ()
) -> Owner:
    return Owner(
        Candidate(
            name=name,
            email=email,
            phone=phone,
            aliases=aliases,
            timezone=zone,
            employer_domains=(employer,) if employer else (),
        )
    )


NADIA = person(
    "Nadia Brooks",
    "nadia.brooks@example.com",
    "America/Chicago",
    "+13125550143",
    "ledgerline.example",
    ("nadia.brooks@ledgerline.example",),
)
OWEN = person("Owen Tresco", "owen.tresco@example.org", "Europe/London", "+447700900123")
KATRIN = person("Katrin Vogel", "katrin.vogel@example.com", "Europe/Berlin", "+493023125777", "nordwerk.example")
ELODIE = person("Élodie Marchand", "elodie.marchand@example.net", "Europe/Paris", "+33639981234", "lumibanque.example")
DIEGO = person("Diego Fuentes Pardo", "diego.fuentes@example.org", "Europe/Madrid", "", "telmora.example")
BEATRIZ = person("Beatriz Lacerda", "beatriz.lacerda@example.com", "America/Sao_Paulo", "")
GIULIA = person("Giulia Ferrante", "giulia.ferrante@example.net", "Europe/Rome", "", "assicurivo.example")
SANNE = person("Sanne de Wit", "sanne.dewit@example.org", "Europe/Amsterdam", "+31612345678")
MISAKI = person("佐藤 美咲", "misaki.sato@example.com", "Asia/Tokyo", "+819012340000")
LIWEI = person("李薇", "wei.li@example.com", "Asia/Shanghai", "")
