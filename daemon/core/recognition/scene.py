"""One event with everything that was found in it: the ground on which all else decides."""

from __future__ import annotations

from dataclasses import dataclass

from daemon.core.event import CalendarEvent
from daemon.core.policy import Candidate
from daemon.core.recognition import names, people, text
from daemon.core.recognition.lexicon import Hit, Token, fold, tokens
from daemon.core.recognition.people import People
from daemon.core.recognition.rules import Rules
from daemon.core.recognition.text import EventText

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scene:
    """`words` and `hits` are of `text.plain`; a hit on a line of boilerplate is left out but for `dial`."""

    event: CalendarEvent
    candidate: Candidate
    rules: Rules
    text: EventText
    people: People
    words: tuple[Token, ...]
    hits: tuple[Hit, ...]
    own_spans: tuple[Span, ...]
    name_spans: tuple[Span, ...]

    @property
    def title_words(self) -> tuple[Token, ...]:
        return tuple(one for one in self.words if one.end <= self.text.title_end)

    def labelled(self, group: str, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
        """The hits of `group` that lie between `start` and `end`."""
        stop = len(self.text.full) if end is None else end
        return tuple(one for one in self.hits if one.group == group and start <= one.start and one.end <= stop)

    def line(self, at: int) -> Span:
        """Where the line around `at` begins and ends."""
        start = self.text.full.rfind("\n", 0, at) + 1
        end = self.text.full.find("\n", at)
        return start, len(self.text.full) if end < 0 else end


def look(event: CalendarEvent, candidate: Candidate, rules: Rules) -> Scene:
    """Read the event and find what the rules know in it."""
    read = text.read(event)
    everybody = people.everybody(event, read, candidate, rules)
    words = tokens(read.plain)
    own = names.spans_of(candidate.name, words)
    others = tuple(span for one in everybody.parties if one.name for span in names.spans_of(one.name, words))
    hits = _telling(rules.lexicon.hits(read.plain, words), read, rules)
    return Scene(event, candidate, rules, read, everybody, words, hits, own, others)


def _telling(hits: tuple[Hit, ...], read: EventText, rules: Rules) -> tuple[Hit, ...]:
    """Without those on lines that every calendar entry has."""
    dull = _dull_lines(hits, read, rules)
    return tuple(one for one in hits if one.group == "dial" or not any(a <= one.start < b for a, b in dull))


def _dull_lines(hits: tuple[Hit, ...], read: EventText, rules: Rules) -> list[Span]:
    spans, at = [], read.title_end
    dialled = [one.start for one in hits if one.group == "dial" and one.start > read.title_end]
    for line in read.full[read.title_end :].split("\n"):
        said = fold(line[:400])
        if any(part in said for part in rules.boilerplate) or any(at <= one <= at + len(line) for one in dialled):
            spans.append((at, at + len(line) + 1))
        at += len(line) + 1
    return spans


def overlaps(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(start < b and a < end for a, b in spans)
