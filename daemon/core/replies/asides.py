"""What stands beside a yes for their side to answer: a question, a wish, a condition. We pass on none of them."""

from __future__ import annotations

from collections.abc import Sequence

from daemon.core.replies.persons import I_WORDS
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.tokens import word_set
from daemon.core.replies.verdict import STRONG_YES

_ASSENTS = STRONG_YES | {Says.YES, Says.OKAY}
_OURS = I_WORDS | word_set("my me mein meine meinem mon ma mes mi mis mia mio meu minha mijn")


def asks_them(pieces: Sequence[Piece], signals: Sequence[Signal]) -> bool:
    """Whether a yes goes on to ask, or to wish for something, or depends on what is theirs to grant.

    What is asked before the yes is how people come to it ("why would I cancel? I'm going").
    """
    assents = [signal.clause for signal in signals if signal.says in _ASSENTS]
    if not assents:
        return False
    conditions = {signal.clause for signal in signals if signal.says is Says.IF}
    after = [piece for piece in pieces if piece.number >= min(assents)]
    return any(_wishes(piece, signals, own=piece.number == min(assents)) for piece in after) or any(
        piece.number in conditions and not _is_ours(piece) for piece in pieces
    )


def _wishes(piece: Piece, signals: Sequence[Signal], *, own: bool) -> bool:
    """ "…, where is it?", "… can we do it virtually": in the yes's own clause only what follows the yes."""
    says = {signal.says for signal in signals if signal.clause == piece.number}
    requests = any(hit.has("MAY", "REQ") for hit in piece.hits[1 if own else 0 :])
    return (Says.QUESTION in says and not own) or (requests and Says.STRANGE in says)


def _is_ours(piece: Piece) -> bool:
    """ "if I feel better", "if my car works": it lies with nobody on their side."""
    return not _OURS.isdisjoint(word for hit in piece.hits for word in hit.words.split())
