"""The second look at a reading that keeps the interview, as `caution` is the one at a no.

A kept interview that nobody meant to keep is a no-show, so a yes has to be about this appointment. Counter-evidence
turns it into no answer at all: the question is asked again.
"""

from __future__ import annotations

from collections.abc import Sequence

from daemon.core.replies.lexicon import words_in
from daemon.core.replies.persons import PERSONS, is_strange
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.tokens import word_set
from daemon.core.replies.verdict import STRONG_YES, strange

_ABOUT_ANOTHER = frozenset({Says.REPORTED, Says.OTHER})
_ASSENTS = frozenset({Says.YES, Says.OKAY})
_MOST_WORDS_OF_A_BARE_YES = 15
_MOST_STRANGE_BESIDE_A_BARE_YES = 2
_MOST_STRANGE_BESIDE_A_VERB = 4


def is_about_this(text: str, pieces: Sequence[Piece], signals: Sequence[Signal]) -> bool:
    """Whether the yes that `signals` hold can be taken for one to this interview (`text`: folded, contractions out)."""
    if _ends_in_regret(pieces, signals) or "\N{FACE WITH ROLLING EYES}" in text:
        return False
    if any(signal.says in STRONG_YES for signal in signals):
        return strange(signals) <= _MOST_STRANGE_BESIDE_A_VERB and not _but_that_day(pieces)
    if any(signal.concludes and signal.says is Says.YES for signal in signals):
        return True
    if strange(signals) > _MOST_STRANGE_BESIDE_A_BARE_YES or text.count(" ") >= _MOST_WORDS_OF_A_BARE_YES:
        return False
    told = "i said yes" in text and strange(signals) > 0  # "I said yes! we're getting married"
    return not (
        told
        or _said_to_another_thing(signals)
        or _until_never(text, signals)
        or _goes_on_elsewhere(pieces)
        or _but_something(pieces)
    )


def _ends_in_regret(pieces: Sequence[Piece], signals: Sequence[Signal]) -> bool:
    """ "ja, leider muss ich …": a regret after the last yes takes it back, whatever its words come to."""
    last_yes = max((signal.clause for signal in signals if signal.says in _ASSENTS | STRONG_YES), default=0)
    return any(
        not _REGRETS.isdisjoint(word for hit in piece.hits for word in hit.words.split())
        for piece in pieces
        if piece.number > last_yes
    )


_REGRETS = word_set(
    "sadly unfortunately regretfully regrettably alas leider bedauerlicherweise malheureusement helas lamentablemente"
    " desgraciadamente desafortunadamente purtroppo infelizmente helaas"
)


def _said_to_another_thing(signals: Sequence[Signal]) -> bool:
    """ "yes to the haircut at 5": every assent shares its clause with another thing or another's words."""
    elsewhere = {signal.clause for signal in signals if signal.says in _ABOUT_ANOTHER}
    assents = [signal.clause for signal in signals if signal.says in _ASSENTS]
    return bool(assents) and all(clause in elsewhere for clause in assents)


def _until_never(text: str, signals: Sequence[Signal]) -> bool:
    """ "sure, when pigs fly": a soft yes, and a clause of question words that asks nothing."""
    says = {signal.says for signal in signals}
    return Says.QUESTION in says and Says.YES not in says and "?" not in text


def _goes_on_elsewhere(pieces: Sequence[Piece]) -> bool:
    """ "sure, borrow the drill", "yes! she got the part": what follows is about things and persons unknown to us."""
    first = next((at for at, piece in enumerate(pieces) if any(hit.has("YES", "OKAY") for hit in piece.hits)), 0)
    return any(_is_foreign(piece) for piece in pieces[first + 1 :])


def _is_foreign(piece: Piece) -> bool:
    """Whether a clause holds a word unknown to us and none that ties it to this talk, or speaks of "your mother"."""
    words = set(words_in(piece.hits))
    if piece.asks or any(hit.has("YES", "OKAY", "POLITE", "NO", "BUT") for hit in piece.hits) or words & _OURS:
        return False
    unknown = any(is_strange(hit) for hit in piece.hits)
    return (unknown and len(piece.hits) > 2) or ("your" in words and bool(words & PERSONS))


_OURS = word_set("this that it you interview call meeting them wait wir du je j nous yo io ci eu ik")


def _but_that_day(pieces: Sequence[Piece]) -> bool:
    """ "I still want it but that day is bad now" """
    return any(
        piece.hits[0].has("BUT")
        and any(hit.words in _AWKWARD for hit in piece.hits)
        and any(hit.has("TIME") or hit.words in ("day", "date", "time", "slot", "tag") for hit in piece.hits)
        for piece in pieces[1:]
    )


_AWKWARD = word_set("bad awful hopeless impossible terrible tricky difficult hard tough full booked taken out busy")


def _but_something(pieces: Sequence[Piece]) -> bool:
    """ "yep but I'm away that day": what qualifies the yes holds a word that we do not know, and asks nothing."""
    return any(
        piece.hits[0].has("BUT")
        and not piece.asks
        and any(is_strange(hit) or hit.words in _AWKWARD for hit in piece.hits)
        and not any(hit.has("YES", "OKAY", "REQ", "ASK") or hit.words == "tell" for hit in piece.hits)
        for piece in pieces[1:]
    )
