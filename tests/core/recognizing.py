"""Builders for the tests of recognition: an event in a line, the rest by default."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from daemon.core.event import Attendee, CalendarEvent
from daemon.core.policy import Candidate
from daemon.core.recognize import Recognition, Rules, load_rules, recognize

NOON = datetime(2027, 1, 12, 17, tzinfo=UTC)
PRIYA = Candidate(
    name="Priya Natarajan",
    email="priya.natarajan@mailbox.example",
    phone="+16175550122",
    aliases=("pnatarajan@oldschool.example", "priya.n@brightpath.example"),
    timezone="America/New_York",
    employer_domains=("brightpath.example",),
)


@cache
def the_rules() -> Rules:
    return load_rules(files("config").joinpath("recognition.toml").read_text("utf-8"))


def somebody(text: str, **more: Any) -> Attendee:
    """ "Olu Bankole <olu@acme.example>" or a bare address."""
    name, _, email = text.rpartition("<")
    return Attendee(email=email.rstrip(">"), name=name.strip(), **more)


def an_event(title: str, text: str = "", *, by: str = "", guests: tuple[Any, ...] = (), **more: Any) -> CalendarEvent:
    """An event that `by` organizes; the candidate attends where there is an organizer or a guest."""
    listed = [one if isinstance(one, Attendee) else somebody(one) for one in guests]
    invited = [somebody(f"Priya Natarajan <{more.pop('to', PRIYA.email)}>")] if by or guests else []
    defaults: dict[str, Any] = {"uid": "x@host.example", "starts_at": NOON, "ends_at": NOON + timedelta(minutes=30)}
    organizer = somebody(by) if by else None
    return CalendarEvent(
        summary=title, description=text, organizer=organizer, attendees=(*invited, *listed), **(defaults | more)
    )


def read(*args: Any, **more: Any) -> Recognition:
    """What the event is recognized as, for Priya."""
    return recognize(an_event(*args, **more), PRIYA, the_rules())
