"""From tagged clauses to signals: what each asserts once negation, questions and subjects are settled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.lexicon import Hit
from daemon.core.replies.persons import is_strange
from daemon.core.replies.phrases import EMOJI, says_by_itself
from daemon.core.replies.requests import question_settled
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.subjects import subject_settled
from daemon.core.replies.tokens import word_set, words_of
from daemon.core.replies.verbs import PREDICATES, asserted
from daemon.core.replies.vocabulary import LANGUAGES, lines_of


def signals_of(pieces: Sequence[Piece], asked: Asked) -> tuple[Signal, ...]:
    found: list[Signal] = []
    for piece in pieces:
        found.extend(_signals(piece, asked))
    return tuple(found)


def _signals(piece: Piece, asked: Asked) -> list[Signal]:
    alone = _alone(piece)
    if alone is not None:
        buts = [Signal(Says.BUT, piece.number)] if piece.hits[0].has("BUT") else []
        return [*buts, Signal(alone, piece.number, plain=not piece.asks)]
    hits = _with_code(_without_auxiliaries(piece.hits), piece, asked)
    verbs = asserted(hits, piece.number)
    extra = [signal for at, hit in enumerate(hits) for signal in says_by_itself(hits, at, hit, piece)]
    if _would_only(hits):
        extra.append(Signal(Says.LONGING, piece.number))
    if _counts_minutes(hits):
        verbs = [Signal(Says.LATE, piece.number)]
    signals = subject_settled([*extra, *verbs], hits)
    return question_settled(signals, hits, piece)


def _would_only(hits: tuple[Hit, ...]) -> bool:
    """ "I'd go": what follows a "but" decides."""
    return any(
        hit.words in ("would", "wurde", "could") and following.has("ATTEND") for hit, following in pairwise(hits)
    )


def _counts_minutes(hits: tuple[Hit, ...]) -> bool:
    """ "komme 15 min später", "there in 10 minutes": minutes beside a verb of coming."""
    minutes = any(hit.words.isdigit() and following.words in _MINUTE for hit, following in pairwise(hits))
    return (
        (minutes or _in_a_moment(hits))
        and any(hit.has("ATTEND", "LATE") or hit.words in _LATER for hit in hits)
        and not any(hit.has("NEG", "RESCHED", "MAY") for hit in hits)
    )


def _in_a_moment(hits: tuple[Hit, ...]) -> bool:
    """ "be there in 10" """
    last = hits[-2:]
    if len(last) < 2 or last[0].words != "in":
        return False
    return last[1].words in _SOON or (last[1].words.isdigit() and 1 < int(last[1].words) <= 60)


_SOON = word_set("five ten fifteen twenty thirty")


_MINUTE = word_set("m min mins minute minutes minuten minuti minuto minutos mn minuutjes 分")


_LATER = frozenset(("later", "spater", "plus tard", "mas tarde", "piu tardi", "mais tarde"))


def _with_code(hits: tuple[Hit, ...], piece: Piece, asked: Asked) -> tuple[Hit, ...]:
    """ "R next week?": the letter of the question, where it opens the reply; "r there stairs?" is an "are"."""
    if piece.number == 0 and asked is Asked.DECISION and hits[0].words == "r" and not _is_are(hits[1:]):
        return (Hit(frozenset({"RESCHED"}), "r", "en", hits[0].at, hits[0].end), *hits[1:])
    return hits


def _is_are(rest: tuple[Hit, ...]) -> bool:
    """Whether what follows an "r" makes a verb of it: a subject, or words that we do not know and no time."""
    if rest and rest[0].words.split()[0] in _SUBJECTS:
        return True
    wishes = any(hit.has("TIME", "RESCHED", "BETTER", "MAY", "REQ", "POLITE") for hit in rest)
    return any(is_strange(hit) for hit in rest) and not wishes


_SUBJECTS = word_set("u you they we there these those your their our")


def _alone(piece: Piece) -> Says | None:
    """The elliptic answers ("I do", "I can't") that count only where they fill the clause."""
    core = [
        hit
        for hit in piece.hits
        if not hit.has("POLITE", "BUT", "SPLIT") and hit.words not in EMOJI and hit.words != "now"
    ]
    words = tuple(word for hit in core for word in hit.words.split())
    if not words:
        return None
    return _ELLIPTIC.get(words)


def _elliptic() -> dict[tuple[str, ...], Says]:
    found: dict[tuple[str, ...], Says] = {}
    for words in LANGUAGES.values():
        for tag, phrase in lines_of(words):
            if tag in ("YES1", "NO1"):
                found[words_of(folded(phrase))] = Says.YES if tag == "YES1" else Says.UNABLE
    return found


_ELLIPTIC = _elliptic()


def _without_auxiliaries(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """ "going to cancel": the going is no promise to come where another verb follows."""
    kept: list[Hit] = []
    for at, hit in enumerate(hits):
        rest = hits[at + 1 : at + 6]
        helps = hit.has("ATTEND") and hit.words in _HELPERS and _verb_follows(rest)
        helps = helps or (
            at > 0 and hit.has("ATTEND") and hits[at - 1].has("CANCEL") and hits[at - 1].words.endswith(" can not")
        )
        kept.append(Hit(frozenset({"FN"}), hit.words, hit.lang, hit.at, hit.end) if helps else hit)
    return tuple(kept)


_HELPERS = frozenset(
    (
        "go",
        "going",
        "come",
        "coming",
        "voy",
        "ir",
        "aller",
        "ready",
        "keep",
        "available",
        "vado",
        "vais",
        "gehe",
        "komm",
        "take it",
        "all set",
    )
)


def _verb_follows(rest: tuple[Hit, ...]) -> bool:
    linked = bool(rest) and (rest[0].words in ("to", "a", "and", "ahead") or rest[0].has("CANCEL", "NEGCANCEL"))
    return linked and any(hit.has(*PREDICATES, "NO", "OKAY", "UNSURE", "SNOOZE") for hit in rest)
