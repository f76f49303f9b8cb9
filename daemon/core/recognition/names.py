"""Names of people and companies: where they stand, and whether two of them are the same."""

from __future__ import annotations

import re
from itertools import pairwise

from daemon.core.recognition.lexicon import Token, fold

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ß": "ss"})
GLUE = re.compile(r"[ \-&.'’+·]{1,3}")
LONGEST_RUN = 6
SHORTEST_PREFIX = 4
SHORTEST_PART = 3
SHORT_FORMS = {"st": "saint", "ste": "sainte", "uni": "university", "mt": "mount"}
PARTICLES = frozenset(
    {"de", "di", "da", "do", "du", "del", "della", "van", "von", "der", "den", "la", "le", "el", "dos", "zu"}
)
JOINTS = frozenset({"and", "und", "et", "y"})

Span = tuple[int, int]


def spans_of(name: str, words: tuple[Token, ...]) -> tuple[Span, ...]:
    """Where the words of a person's name stand in the text, one span for each word or its initial.

    An initial counts only beside the family name ("G. Santoro").
    """
    parts = [one for one in fold(name).replace(",", " ").split() if len(one) > 1 and one not in PARTICLES]
    if not parts:
        return ()
    known = frozenset(parts)
    initials = {one[0] for one in parts}
    spans = []
    for at, word in enumerate(words):
        near = {one.text for one in words[max(0, at - 1) : at + 2]}
        if word.text in known or (word.text in initials and near & known):
            spans.append((word.start, word.end))
    return tuple(spans)


def key(text: str) -> str:
    """The letters and digits of a name, folded: "Maple Forge" and "maple-forge" are one."""
    return re.sub(r"[\W_]+", "", fold(text))


def spellings(text: str) -> tuple[str, str]:
    """A word as a domain may write it: "mowennest" and "moewennest"."""
    return fold(text), fold(text.lower().translate(UMLAUTS))


def find_label(label: str, text: str, words: tuple[Token, ...]) -> tuple[int, int, bool] | None:
    """The words that spell the name in a domain: first and last index, and whether the whole name is there.

    "Maple Forge" for "mapleforge", "Boulangerie Tournesol" for "tournesol-boulangerie"; else a beginning
    of it that is a word by itself, "Gantry" for "gantryrobotics".
    """
    wanted = key(label)
    parts = sorted(one for one in label.split("-") if one)
    if len(wanted) < 2:
        return None
    shorter: tuple[int, int, bool] | None = None
    for first in range(len(words)):
        if words[first].text in JOINTS and not wanted.startswith(words[first].text):
            continue  # "Robin and Red Butte": the "and" is not the company's
        spelled: set[str] = {""}
        for last in range(first, min(first + LONGEST_RUN, len(words))):
            gap = text[words[last - 1].end : words[last].start] if last > first else ""
            if last > first and not GLUE.fullmatch(gap):
                break
            spelled = _and_then(spelled, gap, text[words[last].start : words[last].end])
            if wanted in spelled or sorted(one.text for one in words[first : last + 1]) == parts:
                return first, last, True
            begins = [one for one in spelled if wanted.startswith(one)]
            if not begins and len(parts) < 2:
                break
            if begins and len(max(begins, key=len)) >= SHORTEST_PREFIX and _is_name(text, words[first]):
                shorter = _longer(shorter, (first, last, False), words)
    return shorter


def find_parts(label: str, text: str, words: tuple[Token, ...]) -> tuple[int, int] | None:
    """The run in which each part of a domain's name begins a word: "Université de Valserine" for univ-valserine,
    "Tarnbrook Consulting Engineers" for tarnbrook-ce; small words between do not matter."""
    parts = [one for one in label.lower().split("-") if one]
    if len(parts) < 2 or max(map(len, parts)) < SHORTEST_PREFIX:
        return None
    for first in range(len(words)):
        if _is_name(text, words[first]) and (last := _parts_end(parts, text, words, first)) is not None:
            return first, last
    return None


def _parts_end(parts: list[str], text: str, words: tuple[Token, ...], at: int) -> int | None:
    """The last word of the run from `at` on that the parts spell, or None."""
    last = None
    for part in parts:
        while last is not None and at < len(words) and _joins(text, words, at):
            at += 1
        if at >= len(words) or (last is not None and not GLUE.fullmatch(text[words[at - 1].end : words[at].start])):
            return None
        word = words[at].text
        ahead = words[at : at + len(part)]
        if SHORT_FORMS.get(part) == word or (len(part) >= SHORTEST_PART and word.startswith(part)):
            last = at
        elif last is not None and 1 < len(part) <= SHORTEST_PREFIX and _initials(text, ahead) == part:
            last = at + len(part) - 1
        else:
            return None
        at = last + 1
    return last


def _joins(text: str, words: tuple[Token, ...], at: int) -> bool:
    return text[words[at].start].islower() and len(words[at].text) <= SHORTEST_PREFIX


def _initials(text: str, words: tuple[Token, ...]) -> str:
    joined = all(text[one.end : two.start] == " " for one, two in pairwise(words))
    return "".join(one.text[0] for one in words if text[one.start].isupper()) if joined else ""


def _and_then(spelled: set[str], gap: str, word: str) -> set[str]:
    """Every way in which a domain may go on: with or without umlauts, with or without an "and"."""
    joints = {"", "and", "und"} if "&" in gap or "+" in gap else {""}
    endings = {*spellings(word)} | ({""} if fold(word) in JOINTS | {"the"} else set())
    return {f"{one}{joint}{end}" for one in spelled for joint in joints for end in endings}


def _is_name(text: str, word: Token) -> bool:
    return text[word.start].isupper() or not text[word.start].isascii()


def _longer(
    one: tuple[int, int, bool] | None, other: tuple[int, int, bool], words: tuple[Token, ...]
) -> tuple[int, int, bool]:
    if one is None:
        return other
    size, rival = (words[x[1]].end - words[x[0]].start for x in (one, other))
    return other if rival > size else one


def pretty(label: str) -> str:
    """A domain's name as a name: "acme-foods" -> "Acme Foods"."""
    return " ".join(one[:1].upper() + one[1:] for one in label.split("-") if one)
