"""Is this event an interview, and whom do we tell?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from daemon.core.contact import Contact
from daemon.core.event import CalendarEvent, EventStatus, PartStat
from daemon.core.policy import Candidate
from daemon.core.recognition import contacts, employer, links, phones, roles, signals, text
from daemon.core.recognition.calling import name_of
from daemon.core.recognition.experience import NOTHING_YET, Experience, Lesson, learn
from daemon.core.recognition.glance import may_be_one
from daemon.core.recognition.loop import identity, loop_sizes, loops
from daemon.core.recognition.own import OwnRules
from daemon.core.recognition.people import NEVER, Party, who_is
from daemon.core.recognition.rules import Rules, load_rules
from daemon.core.recognition.scene import Scene, look
from daemon.core.recognition.signals import Past
from daemon.core.recognition.wording import Sign

__all__ = [
    "Experience",
    "Lesson",
    "OwnRules",
    "Recognition",
    "Rules",
    "Verdict",
    "learn",
    "load_rules",
    "loop_sizes",
    "loops",
    "recognize",
    "recognize_all",
]

REASONS_TOLD = 8
NOTHING = "too little in it speaks of an interview"


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
    experience: Experience = NOTHING_YET,
    loop_size: int = 1,
    beside_interview: bool = False,
) -> Recognition:
    """Read one event. `every_event`: its calendar holds nothing but interviews.

    `experience`: what the candidate's earlier answers teach (`learn`). `loop_size`: how many events, back
    to back, it is one of (`loop_sizes`); `beside_interview`: another one of them is an interview.
    """
    read = text.read(event)
    if not every_event and not may_be_one(event, read, candidate, rules, experience, loop_size, beside_interview):
        return Recognition(verdict=Verdict.NO, score=0.0, reasons=(NOTHING, *_standing(event, candidate)))
    past = Past(experience, loop_size, beside_interview)
    return _closely(look(event, candidate, rules, read), past, every_event)


def recognize_all(
    events: Sequence[CalendarEvent], candidate: Candidate, rules: Rules, *, experience: Experience = NOTHING_YET
) -> tuple[Recognition, ...]:
    """Read the events of a calendar, in their order; those of one loop strengthen each other."""
    found_loops = loops(events, candidate, rules)
    sizes = {identity(one): len(loop) for loop in found_loops for one in loop}
    alone = {
        at: recognize(one, candidate, rules, experience=experience, loop_size=sizes.get(identity(one), 1))
        for at, one in enumerate(events)
    }
    certain = {identity(events[at]) for at, one in alone.items() if one.verdict is Verdict.INTERVIEW}
    lifted = {identity(one) for loop in found_loops for one in loop if any(identity(two) in certain for two in loop)}
    return tuple(
        recognize(one, candidate, rules, experience=experience, loop_size=sizes[identity(one)], beside_interview=True)
        if identity(one) in lifted - certain
        else alone[at]
        for at, one in enumerate(events)
    )


def _closely(scene: Scene, past: Past, every_event: bool) -> Recognition:
    event, candidate, rules = scene.event, scene.candidate, scene.rules
    tags = scene.text.tags
    signs = signals.weigh(scene, past)
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
    tags = scene.text.tags
    number = phones.as_e164(tags.phone, scene.candidate) if tags.phone else ""
    number = "" if number == scene.candidate.phone else number
    told = _addressed(scene, tags.contact)
    if not number:
        return told
    return replace(told or Contact(), phone=number, texts=tags.texts)


def _addressed(scene: Scene, email: str) -> Contact | None:
    if not email or who_is(email, "", scene.candidate, scene.rules) in NEVER:
        return None
    known = next((one for one in scene.people.parties if one.email == email), None)
    if known is None:
        return Contact(email=email)
    return contacts.described(scene, contacts.Choice(known, name_of(scene, known), 0.0), phones.numbers(scene))
