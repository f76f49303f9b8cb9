"""Names of people and companies: where they stand, and whether two of them are the same."""

from __future__ import annotations

import re

from daemon.core.recognition.lexicon import Token, fold

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ß": "ss"})
GLUE = re.compile(r"[ \-&.'’+·]{1,3}")
LONGEST_RUN = 6
SHORTEST_PREFIX = 4
JOINTS = frozenset({"and", "und", "et", "y"})

Span = tuple[int, int]


def spans_of(name: str, words: tuple[Token, ...]) -> tuple[Span, ...]:
    """Where the words of a person's name stand in the text, one span for each word or its initial.

    An initial counts only beside the family name ("G. Santoro").
    """
    parts = [one for one in fold(name).replace(",", " ").split() if len(one) > 1]
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
