"""What the learned reader looks at: a reply as a sparse vector of what stands in it and in which order.

Its words and their letters, and what the grammar made of them: the tags of the lexicon and the signals of the clauses.
So what was learned from one language speaks for the others, and a turn of phrase is seen that no rule knows.

`VERSION` goes up with every change here: weights are good for the vectors that they were learned from.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from zlib import crc32

from daemon.core.replies.signals import Piece, Signal

VERSION = 1
BUCKETS = 1 << 15

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_LETTERS = (2, 3, 4, 5)
_MOST_WORDS = 120  # of a mail; what is beyond hardly decides, and must not slow the reading down


def features_of(spelled: str, pieces: Sequence[Piece], signals: Sequence[Signal]) -> Mapping[int, float]:
    """The vector: bucket (0 to `BUCKETS`) to weight. Each of its three views has the length 1.

    `spelled`: the text, folded, contractions written out.
    """
    words = _WORD.findall(spelled)[:_MOST_WORDS]
    vector: dict[int, float] = {}
    for view in (_of_words(words), _of_letters(words), _of_meaning(pieces, signals)):
        counts = Counter(map(_hash, view))
        weights = {key: 1 + math.log(n) for key, n in counts.items()}
        length = math.hypot(*weights.values()) or 1.0
        for key, weight in weights.items():
            signed = weight / length if key >> 31 else -weight / length
            vector[key % BUCKETS] = vector.get(key % BUCKETS, 0.0) + signed
    return vector


def _hash(feature: str) -> int:
    """The same in every process and on every machine, unlike hash(). Its uppermost bit is the sign: two features that
    share a bucket cancel out as often as they add up."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def _of_words(words: Sequence[str]) -> Iterator[str]:
    """Words, neighbours, and pairs with one or two words between them."""
    framed = ["^", *words, "$"]
    for n in (1, 2, 3):
        yield from ("_".join(run) for run in zip(*(framed[at:] for at in range(n)), strict=False))
    for gap in (2, 3):
        yield from (f"{one}~{gap}~{other}" for one, other in zip(framed, framed[gap:], strict=False))


def _of_letters(words: Iterable[str]) -> Iterator[str]:
    """Two to five letters in a row of each word, its ends marked: endings, typos, and languages without spaces."""
    for word in words:
        framed = f"<{word}>"
        for n in _LETTERS:
            yield from (f"a:{framed[at : at + n]}" for at in range(len(framed) - n + 1))


def _of_meaning(pieces: Sequence[Piece], signals: Sequence[Signal]) -> Iterator[str]:
    says = [str(signal.says) if signal.plain else f"{signal.says}?" for signal in signals]
    yield from (f"s:{one}" for one in says)
    yield from (f"s:{one}>{other}" for one, other in pairwise(["^", *says, "$"]))
    yield from (f"s:{one}&{other}" for one, other in combinations(sorted(set(says)), 2))
    tags = ["+".join(sorted(hit.tags)) or "-" for piece in pieces for hit in piece.hits]
    for n in (1, 2, 3):
        yield from ("t:" + ">".join(run) for run in zip(*(["^", *tags, "$"][at:] for at in range(n)), strict=False))
    yield from ("asks" for piece in pieces if piece.asks)
