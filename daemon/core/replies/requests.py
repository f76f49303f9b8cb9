"""Questions and requests: a request becomes what it asks for, any other question asserts nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.objects import moves_another
from daemon.core.replies.signals import ASKS_TO_DROP, Piece, Says, Signal
from daemon.core.replies.subjects import ASSERTIONS
from daemon.core.replies.tokens import word_set

Signals = list[Signal]
Hits = tuple[Hit, ...]

_ABOUT_MYSELF = frozenset({"can i", "could i", "may i", "kann ich", "puis je", "puedo", "posso"})
_MUST = word_set("have must muss dois tengo devo moet choice")
_SHORT_ANSWERS = frozenset({Says.OKAY, Says.NO, Says.SNOOZE, Says.UNSURE, Says.WRONG, Says.STRAY, Says.YES})
_OUTLASTS_A_QUESTION = frozenset({Says.YES, Says.NO, Says.WRONG, Says.STRAY, Says.BUT, Says.FIX, Says.UNSURE})
_GIVES_WAY_TO_MOVING = frozenset(
    {Says.ATTEND, Says.FIT, Says.SNOOZE, Says.LATE, Says.QUESTION, Says.OKAY, Says.RESCHEDULE}
)


def question_settled(signals: Signals, hits: Hits, piece: Piece) -> Signals:
    """What is left of the signals once it is clear whether the clause asks, requests or tells."""
    says = {signal.says for signal in signals}
    if Says.DROP in says and hits[0].words in _ABOUT_MYSELF:
        return [Signal(Says.QUESTION, piece.number)]  # "can I cancel tomorrow?"
    if _asks_to_move(says, hits):
        return [*(s for s in signals if s.says not in _GIVES_WAY_TO_MOVING), Signal(Says.RESCHEDULE, piece.number)]
    if Says.STAY in says:
        return signals
    if _is_request(hits) and (asked := _asked_of_us(signals, says, hits, piece)):
        return asked
    if piece.asks and hits[0].words in ("i", "we") and any(hit.words == "already" for hit in hits[1:3]):
        return [Signal(Says.REPORTED, piece.number)]  # "I already said yes to these people??"
    if piece.asks or _is_interrogative(hits):
        return _question(signals, says, hits, piece)
    if _names_a_time(says, hits) and not says & (ASSERTIONS | {Says.ON_TIME}):
        return _with_thought_verb([*signals, Signal(Says.WHEN, piece.number)], hits, piece)
    return _with_thought_verb(signals, hits, piece)


def _is_request(hits: Hits) -> bool:
    return any(hit.has("MAY", "REQ") for hit in hits) and not _is_interrogative(hits)


def _names_a_time(says: set[Says], hits: Hits) -> bool:
    """A time that is not the time to ask again ("remind me tomorrow")."""
    named = any(hit.has("TIME") for hit in hits) or _names_an_hour(hits)
    return named and (Says.SNOOZE not in says or Says.RESCHEDULE in says)


def _names_an_hour(hits: Hits) -> bool:
    """ "make it 3 instead": a bare number where a request puts an hour."""
    wishes = any(hit.has("BETTER", "MAY") or hit.words == "possible" for hit in hits)
    return wishes and any(
        hit.words.isdigit() and 1 <= int(hit.words) <= 12 and before.words in _BEFORE_AN_HOUR
        for before, hit in pairwise(hits)
    )


_BEFORE_AN_HOUR = word_set("it is at do to for around about say") | {"make it", "move it to", "can not make"}


_ANSWERING = word_set("answer reply respond tell say ask know text message decide")
_CONFIRMING = ("answer", "confirm", "bestatig", "bevestig")


_THEIR_DOING = frozenset({"did they", "have they", "did you", "have you", "has it", "was it"})


def _asks_to_move(says: set[Says], hits: Hits) -> bool:
    if Says.RESCHEDULE not in says and any(
        hit.words in _ANSWERING or hit.words.startswith(_CONFIRMING) for hit in hits
    ):
        return False  # "can I answer tomorrow", "posso confirmar amanhã?"
    if any(hit.words in _THEIR_DOING for hit in hits):
        return False  # "did they move it to 2?"
    if any(hit.has("IRREAL") for hit in hits):
        return False  # "Friday would have been easier"
    if moves_another(hits) or (any(hit.has("CANCEL") for hit in hits) and any(hit.has("OTHER") for hit in hits)):
        return False  # "can you cancel my gym from January"
    wishes = any(hit.has("BETTER", "MAY", "REQ") for hit in hits)
    wishes = wishes or (hits[0].words == "would" and hits[-1].words == "possible")
    return Says.RESCHEDULE in says or (wishes and _names_a_time(says, hits))


def _asked_of_us(signals: Signals, says: set[Says], hits: Hits, piece: Piece) -> Signals:
    """ "could you cancel it" cancels, "could we cancel it" is asked back."""
    if Says.UNDO in says and any(hit.has("REQ") for hit in hits):
        return [replace(s, plain=True) for s in signals]  # "can you undo that?"
    if Says.DROP in says:
        if any(hit.has("ASK") for hit in hits):
            return [Signal(Says.QUESTION, piece.number)]  # "can you cancel for me or do I do it"
        of_us = any(hit.has("REQ") for hit in hits)
        return [Signal(s.says, s.clause, plain=of_us, word=s.word) if s.says is Says.DROP else s for s in signals]
    if piece.asks and Says.UNABLE in says:
        return [Signal(s.says, s.clause, plain=s.says is not Says.UNABLE, word=s.word) for s in signals]
    return []


def _is_interrogative(hits: Hits) -> bool:
    """Whether a question word opens the clause; in Japanese and Chinese it may stand anywhere."""
    east_asian = any(hit.lang in ("ja", "zh") and hit.has("ASK") for hit in hits)
    if east_asian and not any(hit.has("MAY", "REQ") for hit in hits):
        return True
    passed = ("POLITE", "BUT", "SPLIT", "FIX", "YES", "NO")
    if hits[0].words == "que" and any(hit.has("YES", "NO") for hit in hits[1:2]):
        return False  # "diría que sí"
    opens = next((hit for hit in hits if hit.has("ASK") or not hit.has(*passed)), None)
    return opens is not None and opens.has("ASK") and not opens.has("OKAY")


def _question(signals: Signals, says: set[Says], hits: Hits, piece: Piece) -> Signals:
    interrogative = _is_interrogative(hits)
    if piece.asks and not interrogative:
        if (
            _names_a_time(says, hits)
            and not _without_their_work(says, signals) & ASSERTIONS
            and not any(hit.has("BAN") for hit in hits)
        ):
            return [*(s for s in signals if s.says is not Says.FIT), Signal(Says.WHEN, piece.number, plain=False)]
        if says and says <= _SHORT_ANSWERS:
            return [Signal(s.says, s.clause, plain=_is_firm(s), word=s.word) for s in signals]
    kept = [s for s in signals if s.says in _OUTLASTS_A_QUESTION and _stands_before(hits, s)]
    return [*kept, Signal(Says.QUESTION, piece.number, word=ASKS_TO_DROP if Says.DROP in says else "")]


def _without_their_work(says: set[Says], signals: Signals) -> set[Says]:
    """ "would Tuesday work for them?" asks for no job."""
    fits = [signal for signal in signals if signal.says is Says.FIT]
    return says - {Says.FIT} if fits and all(signal.word.startswith("work for") for signal in fits) else says


def _is_firm(signal: Signal) -> bool:
    """ "why not?" assents with a question mark; "ok?" asks."""
    return signal.says in (Says.SNOOZE, Says.UNSURE) or (signal.says is Says.OKAY and signal.word in _RHETORICAL)


_RHETORICAL = frozenset(
    {
        "why not",
        "pourquoi pas",
        "warum nicht",
        "por que no",
        "perche no",
        "waarom niet",
        "por que nao",
        "porque nao",
        "为 什 么 不",
    }
)


def _stands_before(hits: Hits, signal: Signal) -> bool:
    """Whether a yes or no opens the clause ("yes where is it"), and so is no part of the question."""
    if signal.says is Says.NO and len(hits) > 1 and not hits[1].has("POLITE", "BUT", "FIX", "FN", "SPLIT", "MAY", "NO"):
        return False  # "no details on the place?" counts, and asks
    return signal.says not in (Says.YES, Says.NO) or hits[0].words == signal.word


def _with_thought_verb(signals: Signals, hits: Hits, piece: Piece) -> Signals:
    """ "but I have to": a clause whose verb stands in the one before."""
    words = set(words_in(hits))
    bare = all(signal.says in (Says.BUT, Says.STRANGE) for signal in signals)
    if bare and any(hit.has("BUT") for hit in hits) and words & _MUST:
        return [*signals, Signal(Says.MUST, piece.number)]
    return signals
