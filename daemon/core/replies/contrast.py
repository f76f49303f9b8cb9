"""What one interview is told by way of another: "B2 yes, not A1", "not dropping A1, just B2"."""

from __future__ import annotations

import re
from collections.abc import Set

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies.signals import Says

_ONLY = re.compile(r"[\W_]*(?:just|only|nur|bloß|seulement|solo|sólo|só|alleen)[\W_]*", re.IGNORECASE)
_BARE_NOT = re.compile(r"[\W_]*(?:no[\s,]+)?(?:not|nicht|niet|pas|non)[\W_]*", re.IGNORECASE)


_HAS_TO_GO = re.compile(
    r"\W*(?:(?:but|and|so|not|it(?:['’]?s| is)?|that|one)[\s,]+)*(?:can|has to|have to|must|should|needs to"
    r"|gotta|got to|let\s+) go(?:\W*|\s*[,.;(-].*)|.{0,30}\bwant(?:ed)? gone\W*",
    re.IGNORECASE,
)


def has_to_go(text: str) -> bool:
    """ "keep A1, B2 can go": what goes is the interview."""
    return _HAS_TO_GO.fullmatch(text) is not None


_CROSSED = re.compile(
    r"\b(?:swap|switch|reverse|flip) (?:those|them|that|these|it|both)\b|\b(?:other way (?:a?round|about)|vice versa"
    r"|umgekehrt|l['’]inverse|al rev[eé]s|al contrario|andersom|ao contr[aá]rio)\b|反过来|逆です",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(
    r"\b(?:all|everything|both|every one|alles?|tous|tout|todos?|todas?|tutt[io]|allemaal)(?: of them)?,? "
    r"(?:but|except|bar|apart from|besides|außer|sauf|menos|excepto|tranne|behalve)\b|\bn['’e]\s?\w+ que\b",
    re.IGNORECASE,
)


def crosses_over(text: str, asked: Asked) -> bool:
    """ "Y A1 N B2. no wait, swap those", "cancel all but C3": what stands beside a ref is not what it is told."""
    points_aside = asked is Asked.UNDO and _THE_OTHER.search(text)
    return bool(_CROSSED.search(text) or _ALL_BUT.search(text) or points_aside)


_THE_OTHER = re.compile(r"\bthe other (?:one|two)\b|\bwhy (?:are|did|have) you\b|\bonly (?:want|meant)", re.IGNORECASE)


def is_only(text: str) -> bool:
    """Whether the words of a ref are a mere "just"."""
    return _ONLY.fullmatch(text) is not None


def is_bare_not(text: str) -> bool:
    """Whether the words of a ref are a mere "not"."""
    return _BARE_NOT.fullmatch(text) is not None


def names_the_right_one(text: str) -> bool:
    """ "no not A1, it's B2 I'm confirming": nothing is said of A1, but which one was meant."""
    return _IT_IS.match(text) is not None


_IT_IS = re.compile(r"\W*(?:it ?['’]?s|it is|i mean|i meant|es ist|ich meine|c['’]est|es la|quise decir)\b", re.I)


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
