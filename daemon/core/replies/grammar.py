"""From the tagged clauses of a reply to its signals: what each clause asserts once negation, questions and subjects are settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.lexicon import LANGUAGES, Hit, languages_of, lines_of, tagged
from daemon.core.replies.tokens import Clause, words_of


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


_PREDICATES = frozenset({"CANCEL", "ATTEND", "FIT", "RESCHED", "LATE", "UNDO", "NEGCANCEL", "NEGATTEND"})
# In these the negation may stand after its verb.
_AFTER_VERB = frozenset({"de", "nl", "fr", "en"})
_ROMANCE = frozenset({"es", "it", "pt"})
_DETERMINER_NO = frozenset({"no", "non", "nao"})
_EMOJI = {
    **dict.fromkeys("👍👌✅✔☑🙌💯🆗🤝🫡", Says.YES),
    **dict.fromkeys("👎❌🚫🙅⛔✖", Says.NO),
    **dict.fromkeys("🤷🤔😕", Says.UNSURE),
}


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
        joins = hit.has("SPLIT") and not hit.has("NO") and any(h.has(*_SUBSTANCE) for h in parts[-1]) and any(h.has(*_SUBSTANCE) for h in hits[at + 1 :])
        if (hit.has("BUT") or joins or (hit.has("FIX") and parts[-1])) and parts[-1]:
            parts.append([])
        parts[-1].append(hit)
    return [tuple(part) for part in parts if part]


_SUBSTANCE = (
    "CANCEL", "ATTEND", "FIT", "RESCHED", "LATE", "YES", "NO", "OKAY", "UNSURE", "SNOOZE", "TIME", "LONGING", "UNDO",
    "GOOD", "BAD", "MEH", "NOTME", "SEND", "WAITING", "DONE", "INTERVIEW", "EVENT", "NEGCANCEL", "NEGATTEND", "CONFLICT",
)  # fmt: skip


def signals_of(pieces: Sequence[Piece], asked: Asked) -> tuple[Signal, ...]:
    found: list[Signal] = []
    for piece in pieces:
        found.extend(_signals(piece, asked))
    return tuple(found)


def _signals(piece: Piece, asked: Asked) -> list[Signal]:
    alone = _alone(piece)
    if alone is not None:
        return [Signal(alone, piece.number, plain=not piece.asks)]
    hits = _without_auxiliaries(piece.hits)
    asserted = _asserted(hits, piece.number)
    extra = [signal for at, hit in enumerate(hits) for signal in _simple(hits, at, hit, piece)]
    signals = _subject_settled([*extra, *asserted], hits, piece)
    return _question_settled(signals, hits, piece, asked)


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
                found[words_of(folded(phrase))] = Says.YES if tag == "YES1" else Says.NO
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
    ("go", "going", "come", "coming", "voy", "ir", "aller", "ready", "keep", "available", "vado", "vais", "gehe", "komm", "take it", "all set")
)


def _verb_follows(rest: tuple[Hit, ...]) -> bool:
    linked = bool(rest) and (rest[0].words in ("to", "a", "and", "ahead") or rest[0].has("CANCEL", "NEGCANCEL"))
    return linked and any(hit.has(*_PREDICATES, "NO", "UNSURE", "SNOOZE") for hit in rest)


def _asserted(hits: tuple[Hit, ...], number: int) -> list[Signal]:
    """The verbs of a clause, each with the negation that belongs to it."""
    verbs: list[tuple[Hit, bool]] = []
    pending = 0
    seen_negation = False
    last_negation = ""
    for at, hit in enumerate(hits):
        if hit.has("NEG") and _negates(hits, at):
            pending += 1
            seen_negation, last_negation = True, hit.lang
        elif hit.has("NEGC"):
            pending += not seen_negation
            seen_negation, last_negation = True, hit.lang
        elif hit.has("NEGP"):
            seen_negation, last_negation = True, hit.lang
            if verbs and pending == 0:
                verbs[-1] = (verbs[-1][0], not verbs[-1][1])
            else:
                pending += 1
        elif hit.has(*_PREDICATES):
            verbs.append((hit, pending % 2 == 1))
            pending = 0
    leftover = pending % 2 == 1
    if leftover and verbs and last_negation in _AFTER_VERB and not verbs[-1][1]:
        verbs[-1] = (verbs[-1][0], True)
        leftover = False
    found = [_verb(hit, negated, number) for hit, negated in verbs]
    if leftover:
        found.append(Signal(Says.DENIAL, number))
    return found


def _negates(hits: tuple[Hit, ...], at: int) -> bool:
    """ "no" is a "not" only before a word of a language whose "no" is one; elsewhere it answers or counts."""
    if not hits[at].has("NO"):
        return True
    following = next(iter(hits[at + 1 :]), None)
    return following is not None and following.lang in _ROMANCE and not following.has("NO", "YES", "POLITE")


def _verb(hit: Hit, negated: bool, number: int) -> Signal:
    if hit.has("NEGCANCEL"):
        return Signal(Says.KEEP, number, word=hit.words)
    if hit.has("NEGATTEND"):
        return Signal(Says.UNABLE, number, word=hit.words)
    for tag, (positive, negative) in _POLARITY.items():
        if hit.has(tag):
            return Signal(negative if negated else positive, number, word=hit.words)
    raise AssertionError(hit)  # _PREDICATES and _POLARITY name the same tags


_POLARITY = {
    "UNDO": (Says.UNDO, Says.NO_UNDO),
    "CANCEL": (Says.DROP, Says.KEEP),
    "RESCHED": (Says.RESCHEDULE, Says.STAY),
    "LATE": (Says.LATE, Says.ON_TIME),
    "ATTEND": (Says.ATTEND, Says.UNABLE),
    "FIT": (Says.FIT, Says.UNFIT),
}


def _simple(hits: tuple[Hit, ...], at: int, hit: Hit, piece: Piece) -> list[Signal]:
    """What a phrase says by itself, whatever stands around it."""
    number = piece.number
    if hit.words in _EMOJI:
        return [Signal(_EMOJI[hit.words], number, plain=_EMOJI[hit.words] is not Says.NO, word=hit.words)]
    found = [Signal(says, number, word=hit.words) for tag, says in _PLAIN.items() if hit.has(tag)]
    if hit.has("NO") and not (hit.has("NEG") and _negates(hits, at)):
        found.append(_no(hits, at, number))
    if hit.has("YES"):
        found.append(Signal(Says.YES, number, word=hit.words))
    elif hit.has("OKAY"):
        found.append(Signal(Says.OKAY, number, word=hit.words))
    if any(tag.startswith("R_") for tag in hit.tags):
        found.append(Signal(Says.REASON, number, word=hit.words))
    if not hit.tags and hit.words.isalpha() and len(hit.words) > 1:
        found.append(Signal(Says.STRANGE, number, word=hit.words))
    return found


_PLAIN = {
    "UNSURE": Says.UNSURE,
    "SNOOZE": Says.SNOOZE,
    "OOPS": Says.OOPS,
    "HALT": Says.HALT,
    "FIX": Says.FIX,
    "BUT": Says.BUT,
    "HEDGE": Says.HEDGE,
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
    if following is None or hits[at].words not in _DETERMINER_NO:
        return Signal(Says.NO, number, word=hits[at].words)
    if not following.tags or following.has("CANCEL", "RESCHED", "LATE"):
        return Signal(Says.DENIAL, number, word=hits[at].words)
    return Signal(Says.NO, number, word=hits[at].words)


def _subject_settled(signals: list[Signal], hits: tuple[Hit, ...], piece: Piece) -> list[Signal]:
    """A verb whose object or subject is another thing says nothing about this interview."""
    speaks_of_another = any(hit.has("OTHER") for hit in hits)
    unreal = any(hit.has("IRREAL") for hit in hits)
    if any(hit.has("CUT") for hit in hits):
        signals = [s for s in signals if s.says is not (Says.OTHER if not speaks_of_another else Says.CUT)]
    if unreal:
        signals = [s for s in signals if s.says not in _ASSERTIONS]
    if speaks_of_another and not _about_this_too(hits):
        signals = [s for s in signals if s.says not in _ASSERTIONS and s.says is not Says.NO]
    return signals


def _about_this_too(hits: tuple[Hit, ...]) -> bool:
    """ "cancel it, other plans": the other thing comes after a verb that has its own object."""
    verbs = [hit for hit in hits if hit.has("CANCEL", "ATTEND")]
    others = [hit for hit in hits if hit.has("OTHER")]
    if not verbs or not others:
        return False
    between = [hit for hit in hits if verbs[0].end <= hit.at < others[0].at]
    return any(hit.words in ("it", "this", "me", "mine", "because", "as", "for") or hit.has("SPLIT") for hit in between)


_ASSERTIONS = frozenset({Says.DROP, Says.KEEP, Says.ATTEND, Says.UNABLE, Says.FIT, Says.UNFIT, Says.LATE, Says.RESCHEDULE, Says.CUT})


def _question_settled(signals: list[Signal], hits: tuple[Hit, ...], piece: Piece, asked: Asked) -> list[Signal]:
    """Requests become what they ask for; the other questions assert nothing."""
    says = {signal.says for signal in signals}
    requests = any(hit.has("MAY", "REQ") for hit in hits)
    when = any(hit.has("TIME") for hit in hits)
    better = any(hit.has("BETTER") for hit in hits)
    number = piece.number
    if Says.RESCHEDULE in says or (when and (better or requests)):
        moved = [s for s in signals if s.says not in (Says.ATTEND, Says.FIT, Says.SNOOZE, Says.LATE, Says.QUESTION, Says.OKAY)]
        return [*(s for s in moved if s.says is not Says.RESCHEDULE), Signal(Says.RESCHEDULE, number)]
    if Says.STAY in says:
        return signals
    if requests and Says.DROP in says:
        wants_us_to = any(hit.has("REQ") for hit in hits)
        about_me = hits and hits[0].words in ("can i", "could i", "may i", "kann ich", "puis je", "puedo", "posso")
        if about_me:
            return [Signal(Says.QUESTION, number)]
        return [Signal(s.says, s.clause, plain=wants_us_to, word=s.word) if s.says is Says.DROP else s for s in signals]
    opens = next((hit for hit in hits if not hit.has("POLITE", "BUT", "SPLIT", "FIX", "YES", "NO")), None)
    interrogative = opens is not None and opens.has("ASK")
    if any(hit.lang in ("ja", "zh") and hit.has("ASK") for hit in hits) and not requests:
        interrogative = True
    if piece.asks or (interrogative and Says.OKAY not in says):
        if piece.asks and when and not interrogative and not says & _ASSERTIONS:
            return [*signals, Signal(Says.WHEN, number)]
        if says <= {Says.OKAY, Says.NO, Says.SNOOZE, Says.UNSURE, Says.WRONG, Says.STRAY, Says.YES} and says and not interrogative:
            return [Signal(s.says, s.clause, plain=s.says in (Says.OKAY, Says.SNOOZE, Says.UNSURE), word=s.word) for s in signals]
        kept = [s for s in signals if s.says in (Says.YES, Says.NO, Says.WRONG, Says.STRAY, Says.BUT, Says.FIX, Says.UNSURE) and _leads(hits, s)]
        return [*kept, Signal(Says.QUESTION, number)]
    if when and not says & (_ASSERTIONS | {Says.ON_TIME}):
        signals = [*signals, Signal(Says.WHEN, number)]
    return _elliptic_must(signals, hits, number)


def _leads(hits: tuple[Hit, ...], signal: Signal) -> bool:
    """Whether the word stands before the question proper ("yes where is it"), or is no answer at all."""
    return signal.says not in (Says.YES, Says.NO) or (bool(hits) and hits[0].words == signal.word)


def _elliptic_must(signals: list[Signal], hits: tuple[Hit, ...], number: int) -> list[Signal]:
    words = {word for hit in hits for word in hit.words.split()}
    bare = not any(s.says not in (Says.BUT, Says.STRANGE) for s in signals)
    if bare and any(hit.has("BUT") for hit in hits) and words & {"have", "must", "muss", "dois", "tengo", "devo", "moet", "choice"}:
        return [*signals, Signal(Says.MUST, number)]
    return signals
