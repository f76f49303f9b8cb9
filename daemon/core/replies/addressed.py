"""A code, and words behind or below it that belong to it: "N K7 reason: pay", "3 K7 too corporate for me"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from daemon.core.reading import BOWS_OUT, Asked, Intent, Reading
from daemon.core.replies.clean import folded
from daemon.core.replies.codes import coded, names_another
from daemon.core.replies.debriefing import by_code
from daemon.core.replies.details import reason_in
from daemon.core.replies.grammar import signals_of
from daemon.core.replies.parsing import parsed
from daemon.core.replies.signals import Piece, Says, pieces_of
from daemon.core.replies.tokens import clauses_of, plain
from daemon.core.replies.verdict import ANSWERS, STRONG_NO, STRONG_YES
from daemon.core.replies.wished import other_time_in
from daemon.core.words import REASONS, reason_of

REASON = re.compile(
    r"[\s,;.–-]*\b(?:reason|why|grund|begründung|raison|motif|motivo|razón)\s*[:=]\s*(?P<words>\S.*)", re.I | re.S
)
_DIGIT = re.compile(
    r"\W*(?:(?P<code>[123])\W{0,3}(?P<ref>[a-z]\d{1,2})|(?P<ref_first>[a-z]\d{1,2})\W{0,3}(?P<code_last>[123]))"
    r"\b(?P<words>\W.*)",
    re.I | re.S,
)


_BEHIND_A_NO = re.compile(r"\W*(?:n\W*[a-z]\d{1,2}|[a-z]\d{1,2}\W+n)\b(?P<words>.+)", re.I | re.S)


def bare_reason(words: str) -> str:
    """The code of a reason of which they are the name, and nothing more ("pay"); "" for all other words."""
    code = reason_of(words.strip(" .,;:!-\n"))
    return code if code in REASONS - {"nothing"} else ""


def with_words_behind(
    text: str, asked: Asked, open_refs: tuple[str, ...], known_refs: tuple[str, ...]
) -> tuple[Reading, ...]:
    """The reading of a code that words explain; () where there is none, or where they speak of something else."""
    if asked is Asked.DEBRIEF:
        return _verdict_with_words(text, {ref.casefold(): ref for ref in open_refs})
    return _no_with_its_reason(text, asked, open_refs, known_refs)


_WISH = re.compile(
    r"\s*(?:r[\s.,:-]*(?P<ref>[a-z]\d{1,2})|(?P<ref_first>[a-z]\d{1,2})[\s.,:-]+r)\b[\s.,:-]+(?P<words>\w.*)",
    re.I | re.S,
)
_NO_WISH = STRONG_YES | STRONG_NO | {Says.YES, Says.FIX, Says.IF, Says.WRONG, Says.STRAY, Says.LATE, Says.UNDO}


def wished(text: str, takes: Mapping[str, str]) -> Reading | None:
    """ "R K7 fri morning", "R K7 not friday": the code says that it is another time, and the words say which; None
    where they name none, ask something, or say something about going.

    `takes`: the refs that take an answer, lower case -> as known.
    """
    found = _WISH.match(text)
    ref = takes.get((found["ref"] or found["ref_first"]).casefold()) if found else None
    if found is None or ref is None or "?" in found["words"] or names_another(found["words"], {}):
        return None
    wish = other_time_in(found["words"])
    says = parsed(found["words"], Asked.DECISION).says
    return Reading(intent=Intent.RESCHEDULE, ref=ref, prefers=wish) if wish and not says & _NO_WISH else None


def above_a_block(
    text: str, asked: Asked, open_refs: tuple[str, ...], known_refs: tuple[str, ...]
) -> tuple[Reading, ...]:
    """ "N K7", and below an empty line who they are: the code, over lines that answer nothing; () for all else."""
    first, _, block = text.partition("\n\n")
    if not block.strip() or parsed(block, asked).says & (ANSWERS | _TAKES_UP_AGAIN):
        return ()
    return coded(first, asked, open_refs, known_refs)


_TAKES_UP_AGAIN = frozenset({
    Says.FIX, Says.BUT, Says.QUESTION, Says.OOPS, Says.WRONG, Says.STRAY, Says.IF, Says.DENIAL, Says.HALT, Says.UNDO,
})  # fmt: skip


def _no_with_its_reason(
    text: str, asked: Asked, open_refs: tuple[str, ...], known_refs: tuple[str, ...]
) -> tuple[Reading, ...]:
    if asked is Asked.UNDO and (behind := _BEHIND_A_NO.match(text)) and (bare := bare_reason(behind["words"])):
        readings = coded(text[: behind.start("words")], asked, open_refs, known_refs)
        return tuple(replace(one, reason=bare) for one in readings if one.intent in BOWS_OUT)
    named = REASON.search(text)
    if named is None or "?" in named["words"]:
        return ()
    readings = coded(text[: named.start()], asked, open_refs, known_refs)
    if not readings or any(one.intent not in BOWS_OUT for one in readings):
        return ()
    if parsed(named["words"], Asked.DECISION).says & _NO_REASON or names_another(named["words"], {}):
        return ()
    code = reason_in(_pieces(named["words"], asked))
    surely = bool(code) or _BEHIND_A_NO.match(text) is not None  # "no reason: …" may have none to say no at all
    why = code or named["words"].strip()
    return tuple(replace(one, reason=why, confirm=one.confirm or not surely) for one in readings)


_NO_REASON = (STRONG_YES | _NO_WISH) - STRONG_NO | {Says.OOPS, Says.HALT, Says.NO}


def _verdict_with_words(text: str, takes: Mapping[str, str]) -> tuple[Reading, ...]:
    found = _DIGIT.fullmatch(text)
    ref = takes.get((found["ref"] or found["ref_first"]).casefold()) if found else None
    if found is None or ref is None or names_another(found["words"], {}) or re.search(r"[?\d]", found["words"]):
        return ()
    pieces = _pieces(found["words"], Asked.DEBRIEF)
    verdict = by_code(found["code"] or found["code_last"], pieces, signals_of(pieces, Asked.DEBRIEF))
    return (Reading(intent=verdict.intent, ref=ref, confirm=verdict.confirm),)


def _pieces(words: str, asked: Asked) -> tuple[Piece, ...]:
    return tuple(pieces_of(clauses_of(plain(folded(words))), asked))
