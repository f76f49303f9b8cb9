"""Another time, as the text asks for it: the hour that is wished for, and not the one that is ruled out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daemon.core.replies import limits
from daemon.core.replies.clean import folded
from daemon.core.replies.details import time_spans

_UNITS = frozenset(
    [
        "week", "weeks", "month", "day", "days", "hour", "hours", "weekday", "woche", "wochenende", "stunde",
        "semaine", "heure", "heures", "semana", "mes", "tarde", "settimana", "ore", "uur",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    words: str
    span: str  # the longest stretch that names a time; "" where none does
    asks: bool

    @property
    def is_free(self) -> bool:
        return bool(self.span) and not limits.rules_out(self.words)

    @property
    def is_mere_time(self) -> bool:
        return 2 * len(self.span) > len(limits.bare(self.words))

    @property
    def is_bounded(self) -> bool:
        """Whether the span alone would say more, or less, than the clause does."""
        return folded(self.span) in _UNITS or limits.limits(self.words.replace(self.span, " ", 1))


def other_time_in(text: str) -> str:
    """The time that is asked for, exactly as it stands in the text; "" where none is.

    What rules a time out or sets it a bound comes along word for word: without it, the letter would say the opposite.
    """
    clauses = [_clause(text, *at) for at in limits.clauses(text)]
    wish = _wish(clauses)
    if wish is None:
        ruled_out = [one for one in clauses if one.span and limits.rules_out(one.words)]
        return limits.in_their_words(ruled_out[-1].words, limits.WORDS_OF_A_LIMIT) if ruled_out else ""
    end = max([wish.end, *(one.end for one in clauses if one.start > wish.end and _narrows(one))])
    if end == wish.end and not wish.is_bounded:
        return wish.span
    return limits.in_their_words(text[wish.start : end], limits.WORDS_OF_A_WISH)


def _clause(text: str, start: int, end: int) -> _Clause:
    words = text[start:end]
    asks = not limits.rules_out(words) and (text[end : end + 1] in ("?", "？") or limits.asks(words))
    return _Clause(start, end, words, max(time_spans(words), key=len, default=""), asks)


def _wish(clauses: Sequence[_Clause]) -> _Clause | None:
    """The clause that asks for a time; one that merely names it may tell why another is asked for elsewhere."""
    free = [one for one in clauses if one.is_free]
    asking = [one for one in free if one.asks]
    if not asking and any(one.asks for one in clauses):
        asking = free = [one for one in free if one.is_mere_time]
    return max(asking or free, key=lambda one: len(one.span), default=None)


def _narrows(clause: _Clause) -> bool:
    return bool(clause.span) and limits.rules_out(clause.words) and not limits.is_of_its_own(clause.words)
