"""The signals that the clauses of a reply give, and the pieces they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from daemon.core.reading import Asked
from daemon.core.replies.lexicon import Hit, languages_of, tagged
from daemon.core.replies.tokens import Clause


class Says(StrEnum):
    """What one stretch of a reply asserts."""

    YES = "yes"
    OKAY = "okay"
    NO = "no"
    ATTEND = "attend"
    DROP = "drop"  # a verb of cancelling, asserted
    KEEP = "keep"  # a verb of cancelling, denied
    UNABLE = "unable"  # a verb of coming, denied
    UNFIT = "unfit"  # interest, denied
    FIT = "fit"
    CUT = "cut"  # somebody else cancelled
    RESCHEDULE = "reschedule"
    STAY = "stay"  # a verb of moving it, denied
    WHEN = "when"  # another time, and no verb
    SNOOZE = "snooze"
    LATE = "late"
    ON_TIME = "on time"
    UNSURE = "unsure"
    QUESTION = "question"
    UNDO = "undo"
    NO_UNDO = "no undo"
    OOPS = "oops"
    HALT = "halt"
    FIX = "fix"
    BUT = "but"
    HEDGE = "hedge"
    DOUBT = "doubt"  # a hedge that leaves it open ("probably", "I'll try")
    SETTLED = "settled"  # a reason that amounts to a no ("I took another job")
    IF = "if"
    LONGING = "longing"
    CONFLICT = "conflict"
    REASON = "reason"
    DENIAL = "denial"  # something is denied, and we do not know what
    MUST = "must"  # "but I have to": the verb is to be thought
    STRAY = "stray"
    WRONG = "wrong"
    OTHER = "other"
    ALL = "all"
    NEITHER = "neither"
    SAME = "same"
    STRANGE = "strange"  # words that we do not know


@dataclass(frozen=True, slots=True)
class Signal:
    says: Says
    clause: int
    plain: bool = True  # not hedged, not half a question
    word: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause, cut further where a conjunction starts a thought of its own."""

    hits: tuple[Hit, ...]
    asks: bool
    number: int


def pieces_of(clauses: Sequence[Clause], asked: Asked) -> tuple[Piece, ...]:
    languages = languages_of(token for clause in clauses for token in clause.tokens)
    found: list[Piece] = []
    for clause in clauses:
        parts = _parts(tagged(clause, asked, languages))
        for at, part in enumerate(parts):
            found.append(Piece(part, clause.asks and at == len(parts) - 1, len(found)))
    return tuple(found)


def _parts(hits: tuple[Hit, ...]) -> list[tuple[Hit, ...]]:
    """Cuts before "but", and before "and", "so", "because" where both sides say something."""
    parts: list[list[Hit]] = [[]]
    for at, hit in enumerate(hits):
        joins = (
            hit.has("SPLIT")
            and not hit.has("NO")
            and any(h.has(*_SUBSTANCE) for h in parts[-1])
            and any(h.has(*_SUBSTANCE) for h in hits[at + 1 :])
        )
        if (hit.has("BUT") or joins or (hit.has("FIX") and parts[-1])) and parts[-1]:
            parts.append([])
        parts[-1].append(hit)
    return [tuple(part) for part in parts if part]


_SUBSTANCE = (
    "CANCEL", "ATTEND", "FIT", "RESCHED", "LATE", "YES", "NO", "OKAY", "UNSURE", "SNOOZE", "TIME", "LONGING",
    "UNDO", "IRREAL", "GOOD", "BAD", "MEH", "NOTME", "SEND", "WAITING", "DONE", "INTERVIEW", "EVENT",
    "NEGCANCEL", "NEGATTEND", "CONFLICT",
)  # fmt: skip
