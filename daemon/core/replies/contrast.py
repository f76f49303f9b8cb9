"""What one interview is told by way of another: "B2 yes, not A1", "not dropping A1, just B2"."""

from __future__ import annotations

import re
from collections.abc import Set

from daemon.core.reading import Intent, Reading
from daemon.core.replies.signals import Says

_ONLY = re.compile(r"[\W_]*(?:just|only|nur|bloß|seulement|solo|sólo|só|alleen)[\W_]*", re.IGNORECASE)
_BARE_NOT = re.compile(r"[\W_]*(?:not|nicht|niet|pas|non)[\W_]*", re.IGNORECASE)


_HAS_TO_GO = re.compile(
    r"\W*(?:(?:but|and|so|it(?:['’]?s| is)?|that)\s+)*(?:can|has to|have to|must|should|needs to|gotta|got to) go\W*",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|wenn|falls|si|se|als|a menos que|à moins)\b|如果|もし", re.IGNORECASE)


def has_to_go(text: str) -> bool:
    """ "keep A1, B2 can go": what goes is the interview."""
    return _HAS_TO_GO.fullmatch(text) is not None


def has_a_condition(text: str) -> bool:
    """Among several refs it is seldom plain which of them a condition is for."""
    return _CONDITION.search(text) is not None


def is_only(text: str) -> bool:
    """Whether the words of a ref are a mere "just"."""
    return _ONLY.fullmatch(text) is not None


def is_bare_not(text: str) -> bool:
    """Whether the words of a ref are a mere "not"."""
    return _BARE_NOT.fullmatch(text) is not None


def in_turn(previous: Reading, denied: Set[Says]) -> Reading:
    """ "not dropping A1, just B2": what is denied of the one is said of the other, a no only after asking."""
    if denied == {Says.KEEP} and previous.intent is Intent.ATTEND:
        return Reading(intent=Intent.CANCEL, confirm=True)
    if denied == {Says.UNABLE} and previous.intent is Intent.CANCEL:
        return Reading(intent=Intent.ATTEND)
    return Reading(intent=Intent.UNKNOWN)


def the_contrary(ref: str, others: tuple[Reading, ...]) -> Reading:
    """ "B2 yes, not A1" leans no; "cancel B2, not A1" says nothing against A1."""
    keeps = bool(others) and all(other.intent is Intent.ATTEND for other in others)
    return Reading(intent=Intent.CANCEL, ref=ref, confirm=True) if keeps else Reading(intent=Intent.UNKNOWN, ref=ref)
