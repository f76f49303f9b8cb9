"""What the candidate adds to the rules: own words, patterns and organizers, from the config."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

TITLE_READ = 300  # characters of a title that a pattern is held against
NOT_LITERAL = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRules:
    """[recognition] of the config. Case does not matter, nor do accents in the words.

    `interview_words`, `not_words`: a title with one of them is an interview, or none; `*` leaves the end or
    the beginning of a word open. `patterns`: the whole title, `*` for anything and `?` for one character.
    `organizers`, `never_organizers`: addresses in the same way: "*@talent.example".
    """

    interview_words: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    organizers: tuple[str, ...] = ()
    never_organizers: tuple[str, ...] = ()

    def has_title(self, title: str) -> bool:
        """Whether one of the patterns fits the whole title."""
        return bool(self.patterns) and _fits(" ".join(title[:TITLE_READ].split()), self.patterns)

    def has_organizer(self, email: str) -> bool:
        """Whether what this organizer sends is an interview."""
        return _fits(email, self.organizers)

    def has_never(self, email: str) -> bool:
        """Whether what this organizer sends is none."""
        return _fits(email, self.never_organizers)


NOTHING_OF_ONES_OWN = OwnRules()


def _fits(text: str, patterns: Iterable[str]) -> bool:
    # fnmatch looks no further back than one star, so that no pattern takes long.
    return any(fnmatchcase(text.casefold(), NOT_LITERAL.sub("?", one.casefold())) for one in patterns)
