"""From tagged clauses to signals: what each asserts once negation, questions and subjects are settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.corrections import is_a_slip
from daemon.core.replies.delays import comes_late
from daemon.core.replies.fronted import fronted
from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.persons import PERSONS, is_strange, passed_on, pressed_by_another
from daemon.core.replies.phrases import EMOJI, says_by_itself
from daemon.core.replies.requests import question_settled
from daemon.core.replies.signals import BEFORE, Piece, Says, Signal
from daemon.core.replies.subjects import subject_settled
from daemon.core.replies.tokens import word_set, words_of
from daemon.core.replies.verbs import PREDICATES, asserted
from daemon.core.replies.vocabulary import LANGUAGES, lines_of


def signals_of(pieces: Sequence[Piece], asked: Asked) -> tuple[Signal, ...]:
    found: list[Signal] = []
    before: Piece | None = None
    for piece, following in zip_longest(pieces, pieces[1:]):
        if before is not None and following is not None and is_a_slip(piece) and _answers_barely(following):
            found.append(Signal(Says.FIX, piece.number))
        else:
            found.extend(_signals(piece, asked, before))
        if _concludes(piece, last=following is None):
            found = [replace(one, concludes=True) if one.clause == piece.number else one for one in found]
        before = piece
    return tuple(replace(one, plain=False) for one in found) if _only_says_cannot(pieces) else tuple(found)


def _only_says_cannot(pieces: Sequence[Piece]) -> bool:
    """ "I can't", and not a word more: come, or talk, or decide?"""
    return len(pieces) == 1 and words_in(pieces[0].hits) in (["i", "can", "not"], ["can", "not"])


_SO = word_set("so therefore deshalb also donc alors asi quindi dunque entao portanto dus")


def _concludes(piece: Piece, *, last: bool) -> bool:
    """ "… so yes", "… lol. Y", "… cancel": the answer that a story comes to."""
    core = [hit for hit in piece.hits if not hit.has("POLITE") and hit.words not in EMOJI]
    if len(core) > 1 and core[0].words in _SO:
        return len(core) == 2 and core[1].has("YES", "NO")
    return last and len(core) == 1 and (core[0].words in ("y", "n") or core[0].has("CANCEL"))


def _answers_barely(piece: Piece) -> bool:
    return all(hit.has("YES", "NO", "POLITE") for hit in piece.hits)


def _signals(piece: Piece, asked: Asked, before: Piece | None) -> list[Signal]:
    alone = _alone(piece)
    if alone is not None:
        meant = _of_the_verb_before(alone, piece, before)
        buts = [Signal(Says.BUT, piece.number)] if piece.hits[0].has("BUT") else []
        return [*buts, Signal(meant, piece.number, plain=meant is alone and not piece.asks)]
    if before is not None and [hit.words for hit in piece.hits if not hit.has("POLITE")] == ["not"]:
        return [Signal(Says.NO, piece.number, plain=False)]  # "going... not."
    hits = _with_code(_not_at_all(_without_auxiliaries(_with_ours(piece.hits))), piece, asked)
    verbs = asserted(hits, piece.number)
    extra = [signal for at, hit in enumerate(hits) for signal in says_by_itself(hits, at, hit, piece)]
    if front := fronted(hits, piece.number):
        verbs = [front]
    if _offers_a_day(hits):
        return [Signal(Says.RESCHEDULE, piece.number)]
    if _decided_against_going(hits, before):
        verbs = [Signal(Says.KEEP, piece.number)]
    if _would_only(hits):
        extra.append(Signal(Says.LONGING, piece.number))
    if asked is Asked.UNDO and pressed_by_another(hits):
        extra.append(Signal(Says.OOPS, piece.number))
    if asked is Asked.UNDO and _before_it_leaves(hits):
        extra.append(Signal(Says.HALT, piece.number, word=BEFORE))
    if comes_late(hits):
        verbs = [Signal(Says.LATE, piece.number)]
    if _answered_late(hits):
        extra = [signal for signal in extra if signal.says is not Says.LATE]
        verbs = [signal for signal in verbs if signal.says is not Says.LATE]
    signals = subject_settled([*extra, *verbs], hits)
    if before is not None and hits[0].has("SPLIT") and passed_on(before.hits):
        signals = [signal for signal in signals if signal.says not in (Says.YES, Says.NO)]
    return question_settled(signals, hits, piece)


def _with_ours(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """ "keep the appointment" has no other thing for its object; "I have an appointment" does."""
    return tuple(
        replace(hit, tags=hit.tags - {"OTHER"})
        if hit.words in ("appointment", "meeting") and at and hits[at - 1].words.endswith(_THIS)
        else hit
        for at, hit in enumerate(hits)
    )


_THIS = ("keep the", "keep my", "keep this", "keeping the", "keeping my", "hold my", "this", "the", "your", "our")


def _not_at_all(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """ "can't do Thursday" wishes for another time; "can't do the Acme one" names none, and is a no."""
    words = words_in(hits)
    of_a_time = any(hit.has("TIME", "LATE", "BETTER") or hit.words[:1].isdigit() for hit in hits)
    if of_a_time or any(pair in _A_DAY for pair in pairwise(words)) or not _PARTS_OF_DAYS.isdisjoint(words):
        return hits
    return tuple(replace(hit, tags=frozenset({"NEGATTEND"})) if hit.words == "can not do" else hit for hit in hits)


_A_DAY = frozenset({("that", "day"), ("this", "day"), ("the", "day"), ("s", "day"), ("that", "time"), ("the", "time")})
_PARTS_OF_DAYS = word_set("mornings afternoons evenings nights weekdays weekends both")


def _of_the_verb_before(alone: Says, piece: Piece, before: Piece | None) -> Says:
    """ "My wife says I should cancel. I won't.": the verb that is left out is the one before."""
    words = [word for hit in piece.hits if not hit.has("POLITE", "BUT", "SPLIT") for word in hit.words.split()]
    if before is None or words[:1] not in (["i"], ["we"]) or words[-1] not in _AUXILIARIES:
        return alone
    verbs = [hit for hit in before.hits if hit.has("CANCEL", "ATTEND")]
    if alone is Says.UNABLE and verbs and verbs[-1].has("CANCEL") and any(hit.has("IRREAL") for hit in before.hits):
        return Says.KEEP  # "thought I'd have to cancel. I don't"
    if not verbs or not verbs[-1].has("CANCEL") or not _told_or_asked(before):
        return alone
    if not {"can", "could"}.isdisjoint(words):
        return Says.DENIAL  # "… told me to cancel. I can't": come, or cancel?
    return {Says.YES: Says.DROP, Says.UNABLE: Says.KEEP}.get(alone, alone)


def _told_or_asked(piece: Piece) -> bool:
    """Whether its cancelling is another's wish or a question, and neither the candidate's own no nor denied."""
    says = {signal.says for signal in asserted(piece.hits, piece.number)}
    words = set(words_in(piece.hits))
    of_another = bool(words & PERSONS) or any(is_strange(hit) for hit in piece.hits)
    return Says.DROP in says and (of_another or piece.asks) and "please" not in words


_AUXILIARIES = word_set("will not am do would should have need can could must shall wont dont did to")


def _answered_late(hits: tuple[Hit, ...]) -> bool:
    """ "perdón por contestar tan tarde": what comes late is the answer."""
    return any(word.startswith(_ANSWERING) for word in words_in(hits))


_ANSWERING = (
    "contest", "respond", "respues", "antwort", "zuruckschreib", "repond", "repons", "rispo", "respost",
    "answer", "reply", "repli", "reageer", "reactie", "geantwoord", "terugschrijf", "返事", "返信", "回复",
)  # fmt: skip


def _offers_a_day(hits: tuple[Hit, ...]) -> bool:
    """ "would Wednesday work for them": a question, with its mark or without."""
    if len(hits) < 3 or hits[0].words not in _WOULD or not hits[1].has("TIME"):
        return False
    return any(not _WORKS.isdisjoint(hit.words.split()) for hit in hits[2:])


_WOULD = ("would", "could", "does", "will", "can", "might")
_WORKS = word_set("work works suit suits fit ok okay possible fine good better do")


def _decided_against_going(hits: tuple[Hit, ...], before: Piece | None) -> bool:
    """ "thought about dropping out, decided against it": against the dropping out."""
    against = any(hit.words.startswith(("decided against", "thought better")) for hit in hits)
    return against and before is not None and any(hit.has("CANCEL") for hit in before.hits)


def _would_only(hits: tuple[Hit, ...]) -> bool:
    """ "I'd go": what follows a "but" decides."""
    return any(
        hit.words in ("would", "wurde", "could") and following.has("ATTEND") for hit, following in pairwise(hits)
    )


def _before_it_leaves(hits: tuple[Hit, ...]) -> bool:
    """ "call it off before it goes out": what has not left yet is the cancel that is queued."""
    words = words_in(hits)
    at = next((at for at, word in enumerate(words) if word in _BEFORE), None)
    return at is not None and len(words) > at + 2 and not _OF_ME & set(words[at:])


_BEFORE = word_set("before bevor ehe avant antes prima voordat 前")
_OF_ME = word_set("me my i mich mir meine meinem moi mon ma mi mis mia mio mim meu minha mij mijn 私 我")


def _with_code(hits: tuple[Hit, ...], piece: Piece, asked: Asked) -> tuple[Hit, ...]:
    """ "R next week?": the letter of the question, where it opens the reply; "r there stairs?" is an "are"."""
    if asked is Asked.DECISION and (at := _wished_hour(hits)) is not None:
        return (*hits[:at], replace(hits[at], tags=frozenset({"RESCHED"})), *hits[at + 1 :])
    if piece.number == 0 and asked is Asked.DECISION and hits[0].words == "r" and not _is_are(hits[1:]):
        return (Hit(frozenset({"RESCHED"}), "r", "en", hits[0].at, hits[0].end), *hits[1:])
    return hits


def _wished_hour(hits: tuple[Hit, ...]) -> int | None:
    """Where "make it 3" begins, said to us: the "make it" of one who comes has a subject, and "at" before the hour."""
    for at, (hit, following) in enumerate(pairwise(hits)):
        said_to_us = all(before.has("POLITE", "BUT", "SPLIT", "YES", "OKAY") for before in hits[:at])
        if hit.words == "make it" and said_to_us and (following.words[:1].isdigit() or following.has("TIME")):
            return at
    return None


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
    if not words or piece.hits[0].words in _RELATIVE:
        return None
    return _ELLIPTIC.get(words)


_RELATIVE = word_set("where which who while")  # "better off where I am"


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
