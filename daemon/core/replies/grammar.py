"""From tagged clauses to signals: what each asserts once negation, questions and subjects are settled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.lexicon import LANGUAGES, Hit, lines_of
from daemon.core.replies.requests import question_settled
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.subjects import is_strange, subject_settled
from daemon.core.replies.tokens import word_set, words_of
from daemon.core.replies.verbs import DETERMINER_NO, PREDICATES, asserted, negates


def signals_of(pieces: Sequence[Piece], asked: Asked) -> tuple[Signal, ...]:
    found: list[Signal] = []
    for piece in pieces:
        found.extend(_signals(piece, asked))
    return tuple(found)


def _signals(piece: Piece, asked: Asked) -> list[Signal]:
    alone = _alone(piece)
    if alone is not None:
        return [Signal(alone, piece.number, plain=not piece.asks)]
    hits = _with_code(_without_auxiliaries(piece.hits), piece, asked)
    verbs = asserted(hits, piece.number)
    extra = [signal for at, hit in enumerate(hits) for signal in _simple(hits, at, hit, piece)]
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
        minutes
        and any(hit.has("ATTEND", "LATE") or hit.words in _LATER for hit in hits)
        and not any(hit.has("NEG", "RESCHED", "MAY") for hit in hits)
    )


_MINUTE = word_set("m min mins minute minutes minuten minuti minuto minutos mn minuutjes 分")


_LATER = frozenset(("later", "spater", "plus tard", "mas tarde", "piu tardi", "mais tarde"))


def _with_code(hits: tuple[Hit, ...], piece: Piece, asked: Asked) -> tuple[Hit, ...]:
    """ "R next week?": the letter of the question, where it opens the reply."""
    if piece.number == 0 and asked is Asked.DECISION and hits[0].words == "r":
        return (Hit(frozenset({"RESCHED"}), "r", "en", hits[0].at, hits[0].end), *hits[1:])
    return hits


def _alone(piece: Piece) -> Says | None:
    """The elliptic answers ("I do", "I can't") that count only where they fill the clause."""
    core = [hit for hit in piece.hits if not hit.has("POLITE", "BUT", "SPLIT") and hit.words not in _EMOJI]
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


_EMOJI = {
    **dict.fromkeys("👍👌✅✔☑🙌💯🆗🤝🫡", Says.YES),
    **dict.fromkeys("👎❌🚫🙅⛔✖", Says.NO),
    **dict.fromkeys("🤷🤔😕", Says.UNSURE),
}


def _simple(hits: tuple[Hit, ...], at: int, hit: Hit, piece: Piece) -> list[Signal]:
    """What a phrase says by itself, whatever stands around it."""
    number = piece.number
    if len(hit.words) == 1 and hit.words.isascii() and hit.words.isalpha() and not _is_code(hits, at):
        return []
    if hit.words in _EMOJI:
        return [Signal(_EMOJI[hit.words], number, plain=_EMOJI[hit.words] is not Says.NO, word=hit.words)]
    found = [Signal(says, number, word=hit.words) for tag, says in _PLAIN.items() if hit.has(tag)]
    if at and hits[at - 1].has("NEG") and "not" not in hit.words:
        found = [signal for signal in found if signal.says is not Says.UNSURE]  # "not having second thoughts"
    if hit.has("NO") and not negates(hits, at):
        found.append(_no(hits, at, number))
    if hit.has("YES"):
        found.append(Signal(Says.YES, number, word=hit.words))
    elif (hit.has("ACK") and not any(other.has(*PREDICATES) for other in hits if other is not hit)) or (
        hit.has("OKAY") and not (hit.words in _PRAISE and any(is_strange(other) for other in hits))
    ):
        found.append(Signal(Says.OKAY, number, word=hit.words))
    if any(tag.startswith("R_") for tag in hit.tags):
        found.append(Signal(Says.REASON, number, word=hit.words))
    if is_strange(hit):
        found.append(Signal(Says.STRANGE, number, word=hit.words))
    return found


def _is_code(hits: tuple[Hit, ...], at: int) -> bool:
    """A letter answers only where it opens a clause and no unknown word follows: not in "10k", "vitamin c", "y tho"."""
    if (
        hits[at + 1 : at + 2]
        and not hits[at + 1].tags
        and hits[at + 1].words not in _EMOJI
        and hits[at + 1].words.isalpha()
    ):
        return False
    return all(
        hit.has("POLITE", "BUT", "FIX", "SPLIT", "YES", "NO", "OKAY", "OOPS") or hit.words == "meant"
        for hit in hits[:at]
    )


# Praise assents only by itself: "cool", not "cool story".
_PRAISE = word_set(
    """
    cool great perfect good awesome excellent brilliant lovely wonderful fab fantastic fine super top genial
    toll prima
    """
)


_PLAIN = {
    "UNSURE": Says.UNSURE,
    "SNOOZE": Says.SNOOZE,
    "OOPS": Says.OOPS,
    "HALT": Says.HALT,
    "FIX": Says.FIX,
    "BUT": Says.BUT,
    "HEDGE": Says.HEDGE,
    "DOUBT": Says.DOUBT,
    "SETTLED": Says.SETTLED,
    "COND": Says.IF,
    "LONGING": Says.LONGING,
    "CONFLICT": Says.CONFLICT,
    "STRAY": Says.STRAY,
    "WRONG": Says.WRONG,
    "BOTH": Says.ALL,
    "NEITHER": Says.NEITHER,
    "SAME": Says.SAME,
    "CUT": Says.CUT,
    "OTHER": Says.OTHER,
}


def _no(hits: tuple[Hit, ...], at: int, number: int) -> Signal:
    """A "no" before a noun ("no clue", "no conflicts") counts; before a pronoun, a thanks or nothing it answers."""
    following = next(iter(hits[at + 1 :]), None)
    if any(hit.has("NEG", "NEGC") and not hit.has("NO") for hit in hits[:at]):
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if following is not None and following.words[0].isdigit():
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if following is None or hits[at].words not in DETERMINER_NO:
        return Signal(Says.NO, number, word=hits[at].words)
    if not following.tags and not following.words.isalpha():
        return Signal(Says.NO, number, word=hits[at].words)
    told_by_another = any(not hit.tags for hit in hits[:at])
    if told_by_another or not following.tags or following.has("CANCEL", "RESCHED", "LATE", "TIME", "EVENT", "OTHER"):
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if following.has("FN") and following.words.split()[0] not in _STARTERS and len(following.tags) == 1:
        return Signal(Says.DENIAL, number, word=hits[at].words)
    names_a_reason = any(tag.startswith("R_") for tag in following.tags)
    return Signal(Says.NO, number, plain=not names_a_reason, word=hits[at].words)


# What can follow a "no" that answers, where no comma parts them.
_STARTERS = word_set(
    """
    i me my it its that this these those they them he she we our you your the a an to for on at from as am
    is are was were will would can could do does did have has had not just so too already got because since
    well oh um uh hmm i'm only really actually still je j c ca ce il elle on nous vous y ne le la les mon ma
    pas desole ich wir es das der die ist habe hab ik het dat is heb er
    """
)
