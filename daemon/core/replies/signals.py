"""The signals that the clauses of a reply give, and the pieces they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from daemon.core.reading import Asked
from daemon.core.replies.lexicon import Hit, tagged
from daemon.core.replies.tokens import Clause, word_set
from daemon.core.replies.vocabulary import languages_of


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
    KIN = "kin"  # told of a relative, as one does to a friend, or to explain an answer
    WRONG = "wrong"
    OTHER = "other"
    REPORTED = "reported"  # somebody else's words, or an answer given elsewhere
    ALL = "all"
    NEITHER = "neither"
    SAME = "same"
    STRANGE = "strange"  # words that we do not know


# Praise assents only by itself: "cool", not "cool story".
PRAISE = word_set(
    """
    cool great perfect good awesome excellent brilliant lovely wonderful fab fantastic fine super top genial
    toll prima
    """
)
BEFORE = "before"  # the word of a halt: "before it is sent"
ASKS_TO_DROP = "drop?"  # the word of a question that asks about cancelling


@dataclass(frozen=True, slots=True)
class Signal:
    says: Says
    clause: int
    plain: bool = True  # not hedged, not half a question
    word: str = ""
    concludes: bool = False  # "so yes", or an answer that fills the last sentence


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
        parts = _parts(_on_the_way_only(tagged(clause, asked, languages)))
        for at, part in enumerate(parts):
            found.append(Piece(part, clause.asks and at == len(parts) - 1, len(found)))
    return tuple(found)


def _on_the_way_only(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """A train or an alarm is a word of ours only where it was missed."""
    if any(hit.has("MISSED") for hit in hits):
        return hits
    return tuple(replace(hit, tags=hit.tags - _MISSABLE) if hit.has(*_MISSABLE) else hit for hit in hits)


_MISSABLE = frozenset({"RIDE", "RING"})


def _parts(hits: tuple[Hit, ...]) -> list[tuple[Hit, ...]]:
    """Cuts before "but", and before "and", "so", "because" where both sides say something."""
    parts: list[list[Hit]] = [[]]
    for at, hit in enumerate(hits):
        joins = (
            hit.has("SPLIT")
            and not hit.has("NO")
            and any(h.has(*_SUBSTANCE) for h in parts[-1])
            and any(h.has(*_SUBSTANCE) for h in hits[at + 1 :])
        ) or _starts_anew(hits, at)
        corrects = hit.has("FIX") and not (hit.has("BETTER") and at == len(hits) - 1) and not _not_to_forget(hits, at)
        if ((hit.has("BUT") and not _in_mid_clause(hits, at)) or joins or corrects) and parts[-1]:
            parts.append([])
        parts[-1].append(hit)
    return [tuple(part) for part in parts if part]


def _not_to_forget(hits: tuple[Hit, ...], at: int) -> bool:
    """ "não esquece de …": "forget it" takes back only where it is not denied."""
    return at > 0 and hits[at - 1].has("NEG") and hits[at].words.startswith(FORGETS)


FORGETS = ("esque", "olvid", "oubli", "diment", "vergiss", "verge")


def _in_mid_clause(hits: tuple[Hit, ...], at: int) -> bool:
    """ "schaffe es aber nicht": a German or Dutch "but" may stand between a verb and its "not"."""
    after = hits[at + 1 :]
    denies = bool(after) and after[0].has("NEG") and all(hit.has("NEG", "POLITE") for hit in after)
    return hits[at].lang in ("de", "nl") and denies


def _starts_anew(hits: tuple[Hit, ...], at: int) -> bool:
    """ "work is crazy so I can't", "she's ill and no": what follows is a thought of its own."""
    following = next(iter(hits[at + 1 :]), None)
    if not hits[at].has("SPLIT") or hits[at].has("NO") or following is None:
        return False
    begins = (
        following.words.split()[0] in _I
        or following.has("POLITE", "YES")
        or following.words == "count me in"
        or (following.has("NO") and not following.has("NEG"))
    )
    asks_us = hits[at].words in _THEREFORE and following.has("CANCEL") and not following.words.endswith("ed")
    return begins or asks_us


_I = ("i", "we", "ich", "wir", "je", "j", "yo", "io", "eu", "ik")
_THEREFORE = ("so", "therefore", "deshalb", "donc", "quindi", "dus")
_SUBSTANCE = (
    "CANCEL", "ATTEND", "FIT", "RESCHED", "LATE", "YES", "NO", "OKAY", "UNSURE", "SNOOZE", "TIME", "LONGING",
    "UNDO", "IRREAL", "GOOD", "BAD", "MEH", "NOTME", "SEND", "WAITING", "DONE", "INTERVIEW", "EVENT",
    "NEGCANCEL", "NEGATTEND", "CONFLICT", "STAYS",
)  # fmt: skip
