"""A message in words, and the one sentence of a letter that nobody can misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from daemon.core.delivery import Purpose
from daemon.core.phrases import PHRASES


@dataclass(frozen=True, slots=True)
class Draft:
    """`subject` is one line and is left out in a text message; `body` has no trailing blank."""

    subject: str
    body: str


def clear_sentences(body: str, language: str = "", purpose: Purpose | None = None) -> tuple[str, ...]:
    """Every line that says where the candidate stands: one, in a letter as it should be (etiquette rule 10).

    In that language, else in any that we know; for that purpose, else for any.
    """
    wanted = tuple(_patterns(language, purpose))
    return tuple(line.strip() for line in body.splitlines() if any(one.search(line) for one in wanted))


def _patterns(language: str, purpose: Purpose | None) -> Iterator[re.Pattern[str]]:
    for known, phrases in PHRASES.items():
        if language in ("", known):
            yield from (pattern for about, pattern in phrases.clear.items() if purpose in (None, about))


def clear_sentence(body: str) -> str:
    """The letter's one unmistakable sentence, word for word.

    Where none is recognized (a note of thanks, a language that we do not know) it is the whole
    body: who was shown all of it was shown the sentence, whichever it is.
    """
    found = clear_sentences(body)
    return found[0] if found else body.strip()
