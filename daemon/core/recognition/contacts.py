"""Whom a careful person would write to in order to cancel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from daemon.core.contact import Contact, ContactKind
from daemon.core.recognition import names
from daemon.core.recognition.employer import is_agency
from daemon.core.recognition.lexicon import fold
from daemon.core.recognition.people import NEVER, Party, Who
from daemon.core.recognition.phones import Number
from daemon.core.recognition.scene import Scene, Span

BREAK = re.compile(r"[\n;]|[.!?](?= |\n|$)|。")
FROM_HEADER = re.compile(r"(?:^|\n)[ >]{0,4}(?:From|Von|De|Da|Van|Od|差出人|发件人)[ ]{0,2}[:：][^\n@]{0,80}$")
NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŻŚĆ][\w'’-]{0,24}\.?"
NAME_BEFORE = re.compile(
    rf"({NAME_WORD}(?: (?:(?:van|von|de|der|den|da|di|la|le) ){{0,2}}{NAME_WORD}){{0,3}})[ ]?(?:[<(\[:,–-]|\bat\b|unter|at:)?[ ]?[<(\[]?$"
)
SIGNATURE_WORDS = 5
SIGNATURE_LINES = 3
NEAR_PHONE = 170
KINDS = (
    ("recruiter", ContactKind.RECRUITER),
    ("scheduler", ContactKind.SCHEDULER),
    ("manager", ContactKind.HIRING_MANAGER),
)
ASKS = ("changes", "recruiter", "scheduler", "person", "manager")


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
        return Contact(phone=first.e164, name=_name_near(scene, first.start)) if first else Contact()
    phone = next((one.e164 for one in numbers if _is_theirs(scene, one, choice)), "")
    return Contact(choice.name, choice.party.email, phone, kind_of(scene, choice))


def _points(scene: Scene, one: Party, agencies: list[Party], in_title: list[Party]) -> float:
    weights = scene.rules.contact_weights
    points = weights["optional_attendee" if one.place == "attendee" and not one.required else one.place]
    labels = _labels(scene, one)
    if "bystander" in labels or "not-to" in labels or "desk" in labels and not labels & {"recruiter", "changes"}:
        points += weights["bystander"]
    points += max((weights[label] for label in ASKS if label in labels), default=0.0)
    if _after_from(scene, one):
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


def _labels(scene: Scene, one: Party) -> set[str]:
    """What the words around the address, or around the name, say of it."""
    spans = list(_contexts(scene, one))
    return {hit.group for hit in scene.hits for a, b in spans if a <= hit.start and hit.end <= b}


def _contexts(scene: Scene, one: Party) -> Iterator[Span]:
    for at in one.at:
        yield _sentence(scene, at, at + len(one.email))
    if one.place != "text":
        for start, end in _mentions(scene, one):
            yield _sentence(scene, start, end)
            yield from _signature(scene, start)


def _sentence(scene: Scene, start: int, end: int) -> Span:
    """From the break, or the address, before `start` to the break, or the next address, after `end`."""
    text = scene.text.unlinked
    lower, upper = max(0, start - 240), min(len(text), end + 160)
    breaks = [lower + found.end() for found in BREAK.finditer(text[lower:start])]
    addresses = [at + len(one.email) for one in scene.people.parties for at in one.at if at + len(one.email) <= start]
    first = max([lower, *breaks, *addresses])
    after = BREAK.search(text, end, upper)
    following = [at for one in scene.people.parties for at in one.at if at >= end]
    last = min([upper, *([after.start()] if after else []), *following])
    if following and last == min(following) and not text[end:last].lstrip().startswith("("):
        last = end  # the words between two addresses speak of the second
    return (first if first >= scene.text.title_end or start < scene.text.title_end else scene.text.title_end), last


def _mentions(scene: Scene, one: Party) -> list[Span]:
    """Where the text after the title names an organizer or attendee: by full name, or by the first alone."""
    known = fold(one.name or _name_in(one.email)).split()
    if not known:
        return []
    found = []
    for at, word in enumerate(scene.words):
        if word.start <= scene.text.title_end or word.text != known[0] or not scene.text.plain[word.start].isupper():
            continue
        following = scene.words[at + 1].text if at + 1 < len(scene.words) else ""
        end = scene.words[at + 1].end if len(known) > 1 and following == known[-1] else word.end
        found.append((word.start, end))
    return found


def _name_in(email: str) -> str:
    parts = re.split(r"[._-]", email.split("@", 1)[0])
    return " ".join(parts) if len(parts) == 2 and all(len(one) > 1 and one.isalpha() for one in parts) else ""


def _signature(scene: Scene, at: int) -> Iterator[Span]:
    """The lines under a name that stands alone at the end: title, company, phone."""
    text = scene.text.full
    start, end = scene.line(at)
    if len(text[start:end].split()) > SIGNATURE_WORDS or start == 0:
        return
    for _ in range(SIGNATURE_LINES):
        if end >= len(text) or text[end + 1 : end + 2] in ("", "\n", "_", "-"):
            break
        start, end = scene.line(end + 1)
        yield start, end


def _after_from(scene: Scene, one: Party) -> bool:
    text = scene.text.unlinked
    return any(FROM_HEADER.search(text, max(0, at - 120), at) for at in one.at)


def name_of(scene: Scene, one: Party) -> str:
    """The person's name: the CN, or what stands right before the address. "" for a shared mailbox."""
    local = one.email.split("@", 1)[0]
    if one.name and not names.key(one.name) == names.key(one.label):
        return one.name
    for at in one.at:
        name = _name_near(scene, at)
        if name and (_fits(name, local) or " " in name):
            return name
    return ""


def _name_near(scene: Scene, at: int) -> str:
    found = NAME_BEFORE.search(scene.text.full[max(0, at - 70) : at])
    if found is None:
        return ""
    words = [one for one in found.group(1).split() if fold(one.strip(".,")) not in _NOT_NAMES(scene)]
    name = " ".join(words)
    return "" if not name or set(fold(name).split()) & set(fold(scene.candidate.name).split()) else name


def _NOT_NAMES(scene: Scene) -> frozenset[str]:  # noqa: N802
    return (
        scene.rules.words["filler"]
        | scene.rules.words["titles"]
        | scene.rules.words["teams"]
        | scene.rules.words["not_names"]
    )


def _fits(name: str, local: str) -> bool:
    bare = names.key(local)
    return any(names.key(one) in bare or bare in names.key(one) for one in name.split() if len(one) > 2)


def kind_of(scene: Scene, choice: Choice) -> ContactKind | None:
    """What the words nearest to the contact call them; None where the text does not say."""
    spans = list(_contexts(scene, choice.party))
    spots = [*choice.party.at, *(start for start, _ in _mentions(scene, choice.party))]
    best: tuple[int, ContactKind] | None = None
    for group, kind in KINDS:
        for hit in scene.labelled(group):
            if any(a <= hit.start and hit.end <= b for a, b in spans):
                near = min((abs(hit.start - spot) for spot in spots), default=0)
                best = min(best, (near, kind), key=lambda one: one[0]) if best else (near, kind)
    if best:
        return best[1]
    said = f"{choice.party.name} {choice.party.email.split('@', 1)[0]}".replace(".", " ")
    words = set(fold(said).replace("-", " ").split())
    if words & {"recruiter", "recruiting", "recruitment"}:
        return ContactKind.RECRUITER
    return ContactKind.RECRUITER if is_agency(scene, choice.party) else None


def _is_theirs(scene: Scene, number: Number, choice: Choice) -> bool:
    """Whether the number stands with the contact and with nobody else."""
    spots = [(at, choice.party) for at in choice.party.at]
    spots += [(at, one) for one in scene.people.parties for at in one.at if one != choice.party]
    for one in scene.people.parties:
        spots += [(start, one) for start, _ in _mentions(scene, one)]
    spots += [(at, choice.party) for at in _by_name(scene, choice.name)]
    before = [one for one in spots if one[0] < number.start and _same_block(scene, one[0], number.start)]
    if other := _other_name(scene, number, choice):
        return other
    if before:
        return max(before, key=lambda one: one[0])[1] == choice.party
    if after := [one for one in spots if 0 <= one[0] - number.end < 60]:
        return min(after, key=lambda one: one[0])[1] == choice.party
    start, _ = scene.line(number.start)
    return choice.party.place == "organizer" and bool(scene.labelled("own-line", start, number.end))


def _by_name(scene: Scene, name: str) -> list[int]:
    parts = fold(name).split()
    return [
        one.start
        for one in scene.words
        if parts and one.text in parts and len(one.text) > 2 and one.start > scene.text.title_end
    ]


def _same_block(scene: Scene, start: int, end: int) -> bool:
    return end - start < NEAR_PHONE and "\n\n" not in scene.text.full[start:end]


def _other_name(scene: Scene, number: Number, choice: Choice) -> bool | None:
    """False where another person's name stands right before the number ("PA: Ned, 020 ..."); None to ask further."""
    said = _name_near(scene, number.start)
    if not said:
        return None
    mine = set(fold(f"{choice.name} {choice.party.email.split('@', 1)[0].replace('.', ' ')}").split())
    words = set(fold(said).split())
    if words & mine or any(names.key(word) in names.key(choice.party.email) for word in words if len(word) > 2):
        return None
    company = {names.key(one.label) for one in scene.people.parties}
    return None if names.key(said) in company or any(names.key(said) in one for one in company) else False
