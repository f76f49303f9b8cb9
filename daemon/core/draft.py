"""A message in words, and the one sentence of a letter that nobody can misread."""

from __future__ import annotations

import re
from dataclasses import dataclass

# One line of a letter stands for itself; it is found by its verb, since names and dates around it vary.
UNMISTAKABLE = re.compile(
    r"\bwill not (?:be able to )?attend\b"
    r"|\bwithdraw(?:ing)? (?:my application|from)\b"
    r"|\bwould like to ask for another time\b"
    r"|\brunning (?:about .{1,20}|a little) late\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """`subject` is one line and is left out in a text message; `body` has no trailing blank."""

    subject: str
    body: str


def clear_sentences(body: str) -> tuple[str, ...]:
    """Every line that says where the candidate stands: one, in a letter as it should be (etiquette rule 10)."""
    return tuple(line.strip() for line in body.splitlines() if UNMISTAKABLE.search(line))


def clear_sentence(body: str) -> str:
    """The letter's one unmistakable sentence, word for word.

    Where none is recognized (a note of thanks, another language) it is the whole
    body: who was shown all of it was shown the sentence, whichever it is.
    """
    found = clear_sentences(body)
    return found[0] if found else body.strip()
