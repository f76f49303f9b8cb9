"""Whom a careful person would write to in order to cancel."""

from __future__ import annotations

from dataclasses import dataclass

from daemon.core.contact import Contact, ContactKind
from daemon.core.recognition import around, names
from daemon.core.recognition.around import ASKS, contexts, in_name, mentions
from daemon.core.recognition.calling import name_near, name_of, phone_of
from daemon.core.recognition.employer import is_agency
from daemon.core.recognition.lexicon import fold
from daemon.core.recognition.people import NEVER, Party, Who
from daemon.core.recognition.phones import Number
from daemon.core.recognition.scene import Scene

KINDS = (
    ("recruiter", ContactKind.RECRUITER),
    ("scheduler", ContactKind.SCHEDULER),
    ("manager", ContactKind.HIRING_MANAGER),
)
NAMED_KINDS = (KINDS[1], KINDS[0], KINDS[2])  # a recruiting coordinator schedules


@dataclass(frozen=True, slots=True)
class Choice:
    """The one to write to, with its points."""

    party: Party
    name: str
    points: float


def choose(scene: Scene) -> Choice | None:
    """The most trustworthy address of the event, or None where none can be trusted."""
    able = [one for one in scene.people.parties if one.who not in NEVER and "@" in one.email]
    agencies = [one for one in able if is_agency(scene, one)]
    in_title = [one for one in able if one.who is Who.COMPANY and _in_title(scene, one)]
    scored = [(_points(scene, one, agencies, in_title), -at, one) for at, one in enumerate(able)]
    best = max(scored, key=lambda one: one[:2], default=None)
    if best is None or best[0] < scene.rules.contact_weights["threshold"]:
        return None
    return Choice(best[2], name_of(scene, best[2]), best[0])


def described(scene: Scene, choice: Choice | None, numbers: tuple[Number, ...]) -> Contact:
    """The contact with name, kind and own phone."""
    if choice is None:
        first = next(iter(numbers), None)
        return Contact(phone=first.e164, name=name_near(scene, first.start)) if first else Contact()
    phone = phone_of(scene, choice.party, choice.name, numbers)
    return Contact(choice.name, choice.party.email, phone, kind_of(scene, choice))


def _points(scene: Scene, one: Party, agencies: list[Party], in_title: list[Party]) -> float:
    weights = scene.rules.contact_weights
    points = weights["optional_attendee" if one.place == "attendee" and not one.required else one.place]
    labels = around.labels(scene, one)
    # Who invites or is invited may well be met at the reception; an address in a line about it is the desk's.
    desk = one.place == "text" and "desk" in labels and not labels & {"recruiter", "changes", "hiring", "asked-for"}
    if "bystander" in labels or "not-to" in labels or desk:
        points += weights["bystander"]
    points += max((weights[label] for label in ASKS if label in labels), default=0.0)
    if around.after_from(scene, one):
        points = max(points, weights["from_header"])
    if one.who is Who.PRIVATE:
        points += weights["private"]
    if _same_family(scene, one):
        points += weights["same_family"]
    if in_title and not agencies:
        points += weights["company_in_title" if one in in_title else "other_than_title"]
    if agencies:
        points += weights["agency" if one in agencies else "client_of_agency"]
    return points


def _in_title(scene: Scene, one: Party) -> bool:
    return names.find_label(one.label, scene.text.plain, scene.title_words) is not None


def _same_family(scene: Scene, one: Party) -> bool:
    own, theirs = fold(scene.candidate.name).split(), fold(one.name).split()
    return len(own) > 1 and len(theirs) > 1 and own[-1] == theirs[-1]


def kind_of(scene: Scene, choice: Choice) -> ContactKind | None:
    """What the words nearest to the contact call them; None where the text does not say."""
    spans = list(contexts(scene, choice.party))
    spots = [*choice.party.at, *(start for start, _ in mentions(scene, choice.party))]
    best: tuple[int, ContactKind] | None = None
    for group, kind in KINDS:
        for hit in scene.labelled(group):
            if any(a <= hit.start and hit.end <= b for a, b in spans):
                near = min((abs(hit.start - spot) for spot in spots), default=0)
                best = min(best, (near, kind), key=lambda one: one[0]) if best else (near, kind)
    if best:
        return best[1]
    named = in_name(scene, choice.party)
    return next(
        (kind for group, kind in NAMED_KINDS if group in named),
        ContactKind.RECRUITER if is_agency(scene, choice.party) else None,
    )
