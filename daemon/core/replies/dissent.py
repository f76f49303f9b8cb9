"""The second look at a bare no: it has to be said of this appointment, as the yes that `assent` looks at.

"No, the key is on the table" answers somebody else. A bare no counts where it stands alone, where what follows gives a
reason or speaks of the candidate, of the talk or of us, and not where it goes on about things that we do not know.
"""

from __future__ import annotations

from collections.abc import Sequence

from daemon.core.replies.lexicon import words_in
from daemon.core.replies.persons import is_strange
from daemon.core.replies.phrases import is_unknown_sign
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.tokens import word_set
from daemon.core.replies.verdict import STRONG_NO, STRONG_YES

_SPEAKS_FOR_ITSELF = (
    STRONG_NO | STRONG_YES | {Says.REASON, Says.CONFLICT, Says.SETTLED, Says.LONGING, Says.NEITHER, Says.ALL}
)


def goes_on_elsewhere(pieces: Sequence[Piece], signals: Sequence[Signal]) -> bool:
    """Whether what follows a bare no is about things and persons unknown to us."""
    says = {signal.says for signal in signals}
    if says & _SPEAKS_FOR_ITSELF:
        return False
    if Says.REPORTED in says and Says.STRANGE in says:
        return True  # "no, I told her the red one"
    if any(_of_another(piece) for piece in pieces):
        return True
    first = next((at for at, piece in enumerate(pieces) if any(hit.has("NO") for hit in piece.hits)), len(pieces))
    return any(_is_foreign(piece) for piece in pieces[first + 1 :])


def denies_a_fear(pieces: Sequence[Piece]) -> bool:
    """ "thought I'd be late but nope, on time": what the no denies is what they had feared or thought of."""
    feared = next((piece for piece in pieces if any(hit.has("IRREAL") for hit in piece.hits)), None)
    if feared is None or not any(hit.has("LATE", "CANCEL", "NEGATTEND", "CONFLICT") for hit in feared.hits):
        return False
    after = [piece for piece in pieces if piece.number > feared.number]
    return any(piece.hits[0].has("BUT") and any(hit.has("NO") for hit in piece.hits) for piece in after)


def _of_another(piece: Piece) -> bool:
    """ "não esquece de pagar a luz": the no shares its clause with words that we do not know."""
    at = next((at for at, hit in enumerate(piece.hits) if hit.has("NO")), None)
    if at is None:
        return False
    after = piece.hits[at + 1 :]
    words = set(words_in(after))
    unknown = any(is_strange(hit) or is_unknown_sign(hit) for hit in after) or bool(words & _HE_OR_SHE)
    return unknown and not words & (_OURS - _SIGNS)


def _is_foreign(piece: Piece) -> bool:
    words = set(words_in(piece.hits))
    if words & _OURS or any(hit.has("POLITE", "YES", "OKAY", "FIX", "OOPS") for hit in piece.hits):
        return False
    if piece.hits[0].has("NO") or _without_subject(piece):
        return False
    unknown = any(is_strange(hit) or is_unknown_sign(hit) for hit in piece.hits) or bool(words & _HE_OR_SHE)
    return unknown and len(piece.hits) > 2


def _without_subject(piece: Piece) -> bool:
    """ "no, can't face that drive": whoever leaves out the subject speaks of himself."""
    return words_in(piece.hits)[:2] in (["can", "not"], ["could", "not"], ["do", "not"])


_HE_OR_SHE = word_set("he she er elle ella lui lei ele ela hij zij 他 她 彼 彼女")
_SIGNS = word_set("我 私 僕")  # 不是我拿的钥匙: they stand in any clause


# Whoever speaks of himself, of this or to us explains the no.
_OURS = word_set(
    "offer offers accepted started signed hired position work salary elsewhere somewhere better found "
    "i me my mine we us our interview call meeting job role company them they"
    " ich mich mir mein meine meinen meiner wir uns je j moi mon ma mes nous yo me mi mis nos"
    " io mi mio mia ci noi eu meu minha nos ik mij mijn wij 我 私 僕"
)
