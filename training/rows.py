"""The labelled replies, as the learned reader sees them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from daemon.core.reading import Asked
from daemon.core.replies.clean import Kind, body_of
from daemon.core.replies.parsing import parsed
from daemon.core.replies.segments import segments_of

ROWS = Path(__file__).parent.parent / "tests" / "core" / "replies_own.jsonl"


@dataclass(frozen=True, slots=True)
class Sample:
    """One reply. `batch`: the set it was written in; replies of one set are alike. `right`: every intent that is a
    right reading; `harmful`: those that would do harm."""

    id: str
    batch: str
    text: str
    asked: Asked
    features: Mapping[int, float]
    right: frozenset[str]
    harmful: frozenset[str]


def samples(path: Path = ROWS) -> Iterator[Sample]:
    """All rows whose words speak of one interview. Bare codes, too: they never get to the readers, and teach them."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        asked, refs = Asked(row["context"]["asked"]), tuple(row["context"]["open_refs"])
        if "want" in row and (text := _words(row["text"], refs)):
            yield _sample(row, asked, text)


def _words(text: str, refs: tuple[str, ...]) -> str:
    """What the readers are given of a reply: the new words, without the ref they speak of; "" if they get none."""
    body = body_of(text)
    if body.kind is not Kind.WRITTEN:
        return ""
    segments = segments_of(body.text, {ref.casefold(): ref for ref in refs})
    if len(segments) > 1 or (len(refs) > 1 and not segments):
        return ""  # without a ref among several it answers nothing, whatever it says
    return segments[0].text if segments else body.text


def _sample(row: dict[str, Any], asked: Asked, text: str) -> Sample:
    return Sample(
        id=row["id"],
        batch=row["id"].rstrip("0123456789"),
        text=row["text"],
        asked=asked,
        features=parsed(text, asked).features(),
        right=frozenset({row["want"]["intent"], *row["accept"]}),
        harmful=frozenset(row["never"]),
    )
