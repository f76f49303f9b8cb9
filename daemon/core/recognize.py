"""Is this event an interview, and whom do we tell?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from daemon.core.contact import Contact
from daemon.core.event import CalendarEvent, EventStatus, PartStat
from daemon.core.policy import Candidate
from daemon.core.recognition import contacts, employer, links, phones, roles, signals
from daemon.core.recognition.calling import name_of
from daemon.core.recognition.people import NEVER, Party, who_is
from daemon.core.recognition.rules import Rules, load_rules
from daemon.core.recognition.scene import Scene, look
from daemon.core.recognition.signals import Sign

__all__ = ["Recognition", "Rules", "Verdict", "load_rules", "recognize"]

REASONS_TOLD = 8


class Verdict(StrEnum):
    """Whether an event is a job interview of the candidate. MAYBE is a question to the candidate."""

    INTERVIEW = "interview"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What an event is and what it tells.

    `score`: the sum of the points, `reasons`: what they are for, the weightiest first. The facts are
    empty where the event does not tell them, and all of them where the verdict is NO. `contact` is
    Contact() where no address can be trusted. `skip` and `auto_cancel`: the candidate's own tags.
    The verdict is about what the event is; a cancelled or declined one keeps it, and `reasons` says so.
    """

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    company: str = ""
    role: str = ""
    contact: Contact = Contact()  # noqa: RUF009 (frozen)
    join_url: str = ""
    skip: bool = False
    auto_cancel: bool = False


def recognize(
    event: CalendarEvent,
    candidate: Candidate,
    rules: Rules,
    *,
    every_event: bool = False,
    known_companies: frozenset[str] = frozenset(),
) -> Recognition:
    """Read one event. `every_event`: its calendar holds nothing but interviews.

    `known_companies`: names of companies that the candidate had an interview with before.
    """
    scene = look(event, candidate, rules)
    tags = scene.text.tags
    signs = signals.weigh(scene, known_companies)
    score = round(sum(one.points for one in signs), 2)
    reasons = (*(_told(one) for one in signs[:REASONS_TOLD]), *_standing(event, candidate))
    if tags.skip:
        return Recognition(
            verdict=Verdict.NO, score=score, reasons=("the event says #callahead skip", *reasons), skip=True
        )
    verdict, ground = _verdict(score, rules, tags.interview, every_event)
    if verdict is Verdict.NO:
        return Recognition(verdict=verdict, score=score, reasons=reasons, auto_cancel=tags.auto_cancel)
    return _with_facts(scene, verdict, score, (*ground, *reasons))


def _verdict(score: float, rules: Rules, tagged: bool, every_event: bool) -> tuple[Verdict, tuple[str, ...]]:
    if tagged:
        return Verdict.INTERVIEW, ("the event says #callahead interview",)
    if every_event:
        return Verdict.INTERVIEW, ("every event of this calendar is an interview",)
    if score >= rules.interview_at:
        return Verdict.INTERVIEW, ()
    return (Verdict.MAYBE, ()) if score >= rules.maybe_at else (Verdict.NO, ())


def _told(sign: Sign) -> str:
    return f"{sign.reason}: {sign.points:+g}"


def _standing(event: CalendarEvent, candidate: Candidate) -> tuple[str, ...]:
    told = []
    if event.status is EventStatus.CANCELLED or event.method.upper() == "CANCEL":
        told.append("it is marked as cancelled")
    own = event.attendee(candidate.addresses)
    if own and own.partstat is PartStat.DECLINED:
        told.append("the candidate has declined it")
    if event.time_problem:
        told.append(f"its time is open: {event.time_problem}")
    return tuple(told)


def _with_facts(scene: Scene, verdict: Verdict, score: float, reasons: tuple[str, ...]) -> Recognition:
    job = roles.in_title(scene)
    choice = contacts.choose(scene)
    party = _party(choice)
    contact = _tagged(scene) or contacts.described(scene, choice, phones.numbers(scene))
    return Recognition(
        verdict=verdict,
        score=score,
        reasons=reasons,
        company=employer.company(scene, party, job)[:120],
        role=roles.role(scene)[:120],
        contact=contact,
        join_url=links.join_url(scene),
        auto_cancel=scene.text.tags.auto_cancel,
    )


def _party(choice: contacts.Choice | None) -> Party | None:
    return choice.party if choice else None


def _tagged(scene: Scene) -> Contact | None:
    """The contact that the candidate wrote into the event, unless it is one that is never written to."""
    email = scene.text.tags.contact
    if not email or who_is(email, "", scene.candidate, scene.rules) in NEVER:
        return None
    known = next((one for one in scene.people.parties if one.email == email), None)
    if known is None:
        return Contact(email=email)
    return contacts.described(scene, contacts.Choice(known, name_of(scene, known), 0.0), phones.numbers(scene))
