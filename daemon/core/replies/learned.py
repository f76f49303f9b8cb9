"""The learned reader: for each question and each answer, how likely it is that a reply may be taken for it.

One logistic regression for each pair over `features`, learned from the labelled texts in tests/core/replies_own.jsonl
by `make learn`. The weights come with the program (`learned.weights`): a line of JSON, and behind it the weights of all
pairs as signed bytes, deflated. They are read when the first text is.
"""

from __future__ import annotations

import json
import math
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul

from daemon.core.reading import Asked, Intent
from daemon.core.replies.features import BUCKETS, VERSION

FILE = "learned.weights"
_SIGNED_SQUARES = tuple(n * abs(n) for n in (*range(128), *range(-128, 0)))  # of a byte, which is the index as it is


@dataclass(frozen=True, slots=True)
class Judge:
    """What was learned about one answer. A feature weighs `scale` times the signed square of its byte, so that the
    many small weights keep their proportion beside the few large."""

    bias: float
    scale: float
    weights: Sequence[int]  # -127 to 127

    def odds(self, features: Mapping[int, float]) -> float:
        """The probability, 0 to 1, that the answer is a right reading."""
        roots = map(self.weights.__getitem__, features)
        learned = sum(map(mul, map(_SIGNED_SQUARES.__getitem__, roots), features.values()))
        total = self.bias + self.scale * learned
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def odds(asked: Asked, features: Mapping[int, float]) -> dict[Intent, float]:
    """How likely each answer to this question is a right reading; not all answers have been learned."""
    return {intent: judge.odds(features) for intent, judge in _judges().get(asked, {}).items()}


def packed(judges: Mapping[tuple[Asked, Intent], Judge]) -> bytes:
    """The file of these judges."""
    pairs = [
        {"asked": asked, "intent": intent, "bias": judge.bias, "scale": judge.scale}
        for (asked, intent), judge in judges.items()
    ]
    head = json.dumps({"features": VERSION, "buckets": BUCKETS, "judges": pairs}).encode()
    body = b"".join(array("b", judge.weights).tobytes() for judge in judges.values())
    return head + b"\n" + zlib.compress(body, 9)


def unpacked(data: bytes) -> dict[tuple[Asked, Intent], Judge]:
    """The judges of such a file.

    :raises ValueError: it was learned for other features than those of this program.
    """
    head, _, body = data.partition(b"\n")
    told = json.loads(head)
    if (told["features"], told["buckets"]) != (VERSION, BUCKETS):
        raise ValueError(f"{FILE} was learned for other features: run make learn")
    weights = array("b", zlib.decompress(body))
    return {
        (Asked(one["asked"]), Intent(one["intent"])): Judge(
            one["bias"], one["scale"], weights[at * BUCKETS : (at + 1) * BUCKETS]
        )
        for at, one in enumerate(told["judges"])
    }


@cache
def _judges() -> Mapping[Asked, Mapping[Intent, Judge]]:
    found: dict[Asked, dict[Intent, Judge]] = {}
    for (asked, intent), judge in unpacked(files(__package__).joinpath(FILE).read_bytes()).items():
        found.setdefault(asked, {})[intent] = judge
    return found
