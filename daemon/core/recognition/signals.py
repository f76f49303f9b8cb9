"""Weighs every sign for and against, each with the words that tell it to a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from daemon.core.recognition import links, matter, names, roles, speaking, titles, wording
from daemon.core.recognition.experience import Experience
from daemon.core.recognition.loop import repeats_as_planned
from daemon.core.recognition.people import Who
from daemon.core.recognition.rules import under
from daemon.core.recognition.scene import Scene
from daemon.core.recognition.wording import Sign

AT_BOTH_SIDES = ("ats", "assessment", "role_in_text", "role_in_title")  # what interviewers are sent, too


@dataclass(frozen=True, slots=True)
class Past:
    """What is known from outside of the event: earlier answers, and how many events lie back to back with it."""

    experience: Experience
    loop_size: int = 1
    beside_interview: bool = False


def weigh(scene: Scene, past: Past) -> tuple[Sign, ...]:
    """All signs, the weightiest first."""
    job = matter.not_visited(scene, roles.in_title(scene))
    company = titles.title_company(scene)
    # "Brightwell Insurance" that hires is an employer; one that speaks of no job is an insurer.
    whole = [company[:2]] if company and company[2] and wording.is_about_work(scene, job) else []
    said = bool(whole) or wording.is_about_work(scene, job)
    masks = (*scene.own_spans, *scene.name_spans, *whole, *(titles.senders_named(scene) if said else ()))
    words = list(wording.by_words(scene, masks, job))
    about = list(matter.from_matter(scene, job))
    if "applied_elsewhere" in about or _is_named_otherwise(scene, words, job is not None):
        words = [one for one in words if one.family not in ("hiring", "thanks")]
    found = [
        *words,
        *(_signal(scene, name) for name in about),
        *(_signal(scene, name) for name in speaking.from_people(scene)),
        *(_signal(scene, name) for name in titles.from_title(scene, job is not None, company is not None)),
        *(_signal(scene, name) for name in _from_services(scene)),
        *(_signal(scene, name) for name in _from_history(scene, past)),
        *(_signal(scene, name) for name in _from_own_rules(scene)),
    ]
    if any(one.family == "interviewer" for one in words):
        besides = {scene.rules.signal_words[name] for name in AT_BOTH_SIDES}
        found = [one for one in found if one.reason not in besides]
    return tuple(sorted(found, key=lambda one: -abs(one.points)))


def _is_named_otherwise(scene: Scene, words: list[Sign], has_job: bool) -> bool:
    """ "MBA interview", "entrevista adoção": the title says of which kind, and the application is for that."""
    against = min((one.points for one in words if one.family == "other"), default=0.0)
    return against <= scene.rules.groups["other-interview"].title and not has_job and roles.in_text(scene) is None


def _signal(scene: Scene, name: str) -> Sign:
    return Sign(scene.rules.signals[name], scene.rules.signal_words[name])


def _from_services(scene: Scene) -> Iterator[str]:
    rules = scene.rules
    hosts = {link.host for link in scene.text.links}
    senders = {one.email.rpartition("@")[2] for one in scene.people.parties}
    uid_host = scene.event.uid.lower().rpartition("@")[2]
    domains = {*hosts, *senders, uid_host}
    if any(mark in link.url.lower() for link in scene.text.links for mark in rules.interviewer_links):
        yield "interviewer_link"
    elif any(under(one, rules.domains["ats"]) for one in domains):
        yield "ats"
    elif any(under(one, rules.domains["assessment"]) for one in domains):
        yield "assessment"
    if any(under(one, rules.domains["recording"]) for one in hosts):
        yield "recording"
    if any(under(one, rules.domains["health"]) for one in hosts):
        yield "health_service"
    if any(under(one, rules.domains["schedulers"]) for one in domains):
        yield "scheduler"
    if _is_booked_silently(scene, domains):
        yield "booked_silently"
    if any(links.rank(one, rules) > 0 for one in scene.text.links):
        yield "join_link"


def _is_booked_silently(scene: Scene, domains: set[str]) -> bool:
    """Booked like a haircut: a service, or the name that one gives to its events, and not a word of work."""
    booked = scene.event_name != (0, 0) or any(under(one, scene.rules.domains["schedulers"]) for one in domains)
    step = scene.labelled("stage-weak") or scene.labelled("step", 0, scene.text.title_end)
    return booked and not step and not wording.is_about_work(scene, roles.in_title(scene))


def _from_history(scene: Scene, past: Past) -> Iterator[str]:
    if repeats_as_planned(scene.event):
        yield "recurring"
    if past.loop_size > 1:
        yield "loop"
    if past.beside_interview:
        yield "beside_interview"
    organizer = scene.people.organizer
    who, email = (organizer.who, organizer.email) if organizer else (Who.OWN, "")
    if past.experience.has_refused(email, scene.event.summary, is_stranger=who is not Who.OWN):
        yield "refused"
    if who not in (Who.OWN, Who.EMPLOYER) and past.experience.knows_organizer(email):
        yield "known_organizer"
    elif _knows_company(scene, past.experience.companies):
        yield "known_company"


def _from_own_rules(scene: Scene) -> Iterator[str]:
    own, organizer = scene.rules.own, scene.people.organizer
    if own.has_title(scene.text.title):
        yield "own_pattern"
    if organizer is not None and own.has_organizer(organizer.email):
        yield "own_organizer"
    if organizer is not None and own.has_never(organizer.email):
        yield "own_never"


def _knows_company(scene: Scene, known: frozenset[str]) -> bool:
    labels = {names.key(one.label) for one in scene.people.companies}
    title = names.key(scene.text.title)
    return any(one in labels or (len(one) > 3 and one in title) for one in known)
