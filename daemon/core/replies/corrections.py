"""Corrections of oneself: "1, no sorry, 3", "y.. no sorry, N". What stands last is meant, and a no is asked back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from daemon.core.replies.lexicon import Hit
from daemon.core.replies.signals import Piece
from daemon.core.replies.tokens import word_set

_CODES = word_set("1 2 3 one two three")
_SORRY = word_set(
    "sorry soz oops whoops ups typo wait meant mean tippfehler verzeihung pardon oups perdon perdona scusa scusate"
    " desculpa desculpe ops"
)
_COUNTS = word_set(
    "hour hours min mins minutes minute day days week weeks person people time times thing things round rounds of am pm"
    " interviewers interviews guys out hr hrs years"
)


def codes_in(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The codes of the debrief that stand for themselves and count nothing, in order, no code twice in a row."""
    found: list[str] = []
    for piece in pieces:
        for at, hit in enumerate(piece.hits):
            if hit.words in _CODES and _stands_alone(piece.hits, at) and found[-1:] != [hit.words]:
                found.append(hit.words)
    return tuple(found)


def _stands_alone(hits: Sequence[Hit], at: int) -> bool:
    before, after = hits[:at], hits[at + 1 :]
    if any(not _corrects(hit) and hit.words not in _CODES | _OPTION for hit in before):
        return False
    return not (after and (after[0].words in _COUNTS or not (after[0].tags or after[0].words in _CODES)))


_OPTION = word_set("option number nr no answer i it s is a so then that")


def is_corrected(pieces: Sequence[Piece]) -> bool:
    """Whether words of correcting stand between the codes, or after them ("typo")."""
    return any(_SORRY & set(hit.words.split()) or hit.has("FIX", "OOPS") for piece in pieces for hit in piece.hits)


def _corrects(hit: Hit) -> bool:
    return hit.has("NO", "FIX", "OOPS", "POLITE", "BUT") or bool(_SORRY & set(hit.words.split()))


def is_a_slip(piece: Piece) -> bool:
    """ "no sorry": a clause that takes back the one before and says nothing itself."""
    return (
        all(hit.has("NO", "POLITE", "FIX", "OOPS") for hit in piece.hits)
        and any(_SORRY & set(hit.words.split()) for hit in piece.hits)
        and any(hit.has("NO", "OOPS", "FIX") for hit in piece.hits)
    )


_FILLER = (
    r"(?:no|nope|nah|sorry|soz|ugh|oh|wait|hang on|hold on|actually|lol|and|but"
    r"|nein|non|perdon|pardon|scusa|desculpa|nee)"
)
_MEANT = (
    r"(?:i (?:actually )?mean(?! it\b)t?|meant|mean(?! it\b)|scratch that|make that|correction|not that one|oops|whoops"
    r"|wrong (?:one|code|interview)|typo|wait,? no|no,? wait|mixed (?:it|them|those) up|ich mein\w*|meint?e"
    r"|je v(?:eux|oulais) dire|qui(?:ero|se) decir|volevo dire|intendevo|qu(?:ero|is) dizer|ik bedoel\w*|bedoelde)"
)
_TAKES_BACK = re.compile(
    rf"^\W*(?:{_FILLER}\W+)*{_MEANT}\b|\bi meant\W*$|^\W*no,?\s+sorry\W+(?:yes|no|y|n)\W*$", re.IGNORECASE
)


_NO_SORRY = re.compile(
    r"[\s,.;…-](?:no[,\s]+(?:sorry|wait|hang on|hold on|i mean)|(?:sorry|wait)[,\s]+no|oops|whoops|scratch that"
    r"|i mean)\W*$",
    re.IGNORECASE,
)


def takes_back_what_was_said(words: str) -> bool:
    """ "a1 n, no sorry b2 n": whether the words of a ref end by taking back what they said."""
    return _NO_SORRY.search(words) is not None


def takes_back(words: str) -> bool:
    """ "N A1... sorry I mean N B2": whether the words at the next ref take back what was said to the one before."""
    return _TAKES_BACK.search(words) is not None
