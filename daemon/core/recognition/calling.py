"""What a contact is called, and which number is theirs."""

from __future__ import annotations

import re

from daemon.core.recognition import names
from daemon.core.recognition.around import IN_BRACKETS, after_from, lines_above, mentions
from daemon.core.recognition.lexicon import fold
from daemon.core.recognition.people import Party
from daemon.core.recognition.phones import Number
from daemon.core.recognition.scene import Scene

NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŻŚĆ][\w'’-]{0,24}\.?"
PARTICLE = "van|von|de|der|den|da|di|la|le"
NAME_BEFORE = re.compile(
    rf"({NAME_WORD}(?: (?:(?:{PARTICLE}) ){{0,2}}{NAME_WORD}){{0,3}})"
    r"[ ]?(?:[<(\[:,–-]|\bat\b|unter|at:)?[ ]?[<(\[]?$"
)
NUMBER_BEFORE = re.compile(r",? ?[+(]?\d[\d ().-]{6,20}[,;/]? ?$")  # "Dot Reyes, 719-555-0113, dot@..."
DOINGS = ("recruiter", "scheduler", "manager", "role-noun", "role-noun-de", "hiring")
NAME_REACH = 70  # characters before an address or a number in which a name is sought
NEAR_PHONE = 170


def name_of(scene: Scene, one: Party) -> str:
    """The person's name: the CN, or what stands right before the address. "" for a shared mailbox."""
    local = one.email.split("@", 1)[0]
    if one.name and names.key(one.name) != names.key(one.label):
        return IN_BRACKETS.sub("", one.name).strip() or one.name
    for at in one.at:
        name = name_near(scene, at)
        if name and (_fits(name, local) or " " in name):
            return name
    above = (scene.text.plain[a:b].strip() for at in one.at for a, b in lines_above(scene, at))
    return next((line for line in above if 1 < len(line.split()) <= 4 and _fits(line, local)), "")


def name_near(scene: Scene, at: int) -> str:
    """The name that stands right before `at`; never the candidate's."""
    before = NUMBER_BEFORE.sub("", scene.text.full[max(0, at - NAME_REACH) : at])
    found = NAME_BEFORE.search(before)
    if found is None:
        return ""
    start = max(0, at - NAME_REACH) + found.start(1)
    words = [
        one.group()
        for one in re.finditer(r"\S+", found.group(1))
        if fold(one.group().strip(".,")) not in _not_names(scene) and not _is_a_title(scene, start + one.start())
    ]
    name = " ".join(words)
    return "" if not name or set(fold(name).split()) & set(fold(scene.candidate.name).split()) else name


def _is_a_title(scene: Scene, at: int) -> bool:
    """Whether the word at `at` tells what somebody does: "Assistante RH" is nobody's name."""
    return any(one.start <= at < one.end for group in DOINGS for one in scene.by_group.get(group, ()))


def _not_names(scene: Scene) -> frozenset[str]:
    known = scene.rules.words
    return known["filler"] | known["titles"] | known["teams"] | known["not_names"]


def _fits(name: str, local: str) -> bool:
    bare = names.key(local)
    return any(names.key(one) in bare or bare in names.key(one) for one in name.split() if len(one) > 2)


def phone_of(scene: Scene, party: Party, name: str, numbers: tuple[Number, ...]) -> str:
    """The number that stands with the party and with nobody else; ""  where none does."""
    spots = _spots(scene, party, name)
    return next((one.e164 for one in numbers if _is_theirs(scene, one, party, name, spots)), "")


def _spots(scene: Scene, party: Party, name: str) -> list[tuple[int, Party]]:
    """Where somebody is named or addressed, and who."""
    spots = [(at, one) for one in scene.people.parties for at in one.at]
    spots += [(start, one) for one in scene.people.parties for start, _ in mentions(scene, one)]
    return [*spots, *((at, party) for at in _by_name(scene, name))]


def _is_theirs(scene: Scene, number: Number, party: Party, name: str, spots: list[tuple[int, Party]]) -> bool:
    if _is_anothers(scene, number, party, name):
        return False
    before = [one for one in spots if one[0] < number.start and _same_block(scene, one[0], number.start)]
    if before:
        return max(before, key=lambda one: one[0])[1] == party
    if after := [one for one in spots if 0 <= one[0] - number.end < NAME_REACH]:
        return min(after, key=lambda one: one[0])[1] == party
    start, _ = scene.line(number.start)
    writes = party.place in ("organizer", "sender") or after_from(scene, party)
    return writes and bool(scene.labelled("own-line", start, number.end))


def _by_name(scene: Scene, name: str) -> list[int]:
    parts = fold(name).split()
    return [
        one.start
        for one in scene.words
        if parts and one.text in parts and len(one.text) > 2 and one.start > scene.text.title_end
    ]


def _same_block(scene: Scene, start: int, end: int) -> bool:
    return end - start < NEAR_PHONE and "\n\n" not in scene.text.full[start:end]


def _is_anothers(scene: Scene, number: Number, party: Party, name: str) -> bool:
    """Whether somebody else's name stands right before the number: "PA: Ned, 020 ..."."""
    words = set(fold(name_near(scene, number.start)).split())
    mine = set(fold(f"{name} {party.name}").split())
    if not words or words & mine or any(names.key(one) in names.key(party.email) for one in words if len(one) > 2):
        return False
    said = names.key(" ".join(words))
    return not any(said in names.key(one.label) for one in scene.people.parties)
