"""A reply, or the part of it that speaks of one interview, as the rules and the learned reader look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.details import without_referral
from daemon.core.replies.features import features_of
from daemon.core.replies.grammar import signals_of
from daemon.core.replies.signals import Piece, Says, Signal, pieces_of
from daemon.core.replies.tokens import clauses_of, plain


@dataclass(frozen=True, slots=True)
class Parsed:
    """`spelled`: the words, folded, contractions written out. The rest: what the grammar found in them."""

    spelled: str
    pieces: tuple[Piece, ...]
    signals: tuple[Signal, ...]

    @property
    def says(self) -> frozenset[Says]:
        return frozenset(signal.says for signal in self.signals)

    @property
    def words(self) -> int:
        return sum(hit.end - hit.at for piece in self.pieces for hit in piece.hits)

    @property
    def begins_with_the_code(self) -> bool:
        """Whether it is "N" and why: nobody writes that letter alone to a friend."""
        return bool(self.pieces) and [hit.words for hit in self.pieces[0].hits] == ["n"]

    def features(self) -> Mapping[int, float]:
        return features_of(self.spelled, self.pieces, self.signals)


def parsed(text: str, asked: Asked) -> Parsed:
    """`text` as an answer to this question; the name and the address of somebody recommended are left out."""
    spelled = plain(folded(without_referral(text)))
    pieces = pieces_of(clauses_of(spelled), asked)
    return Parsed(spelled, pieces, signals_of(pieces, asked))
