"""One event with everything that was found in it: the ground on which all else decides."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from daemon.core.event import CalendarEvent
from daemon.core.policy import Candidate
from daemon.core.recognition import names, people
from daemon.core.recognition.lexicon import Hit, Token, fold, tokens
from daemon.core.recognition.people import Party, People
from daemon.core.recognition.rules import Rules
from daemon.core.recognition.text import EventText

if TYPE_CHECKING:
    from daemon.core.recognition.job_phrases import Phrase

Span = tuple[int, int]
SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?! )[^.!?]*)*")
LINE_READ = 400
LINE_OF_NUMBERS = 70  # characters; what is longer is a paragraph
HITS_KEPT = 80  # of one group


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

    by_group: Mapping[str, tuple[Hit, ...]] = field(default_factory=dict)
    starts: tuple[int, ...] = ()  # of the words
    dull: tuple[Span, ...] = ()  # lines and sentences that every calendar entry has
    jobs: dict[str, Phrase | None] = field(default_factory=dict)  # found once, asked for often
    event_name: Span = (0, 0)  # a title in the text: Calendly's "Event Name", Cal.com's "What"

    @property
    def title_words(self) -> tuple[Token, ...]:
        return self.words_between(0, self.text.title_end)

    def titles(self, start: int, end: int) -> bool:
        """Whether the span lies in the title, in one that stands in the text, or in the subject of the mail."""
        spans = ((0, self.text.title_end), self.event_name, self.text.subject)
        return any(first <= start and end <= last for first, last in spans)

    def words_between(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that begin at `start` or later and end at `end` or sooner."""
        found = self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return found[:-1] if found and found[-1].end > end else found

    def labelled(self, group: str, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
        """The hits of `group` that lie between `start` and `end`."""
        stop = len(self.text.full) if end is None else end
        return tuple(one for one in self.by_group.get(group, ()) if start <= one.start and one.end <= stop)

    def line(self, at: int) -> Span:
        """Where the line around `at` begins and ends."""
        start = self.text.full.rfind("\n", 0, at) + 1
        end = self.text.full.find("\n", at)
        return start, len(self.text.full) if end < 0 else end

    def sentence(self, at: int) -> Span:
        """Where the sentence around `at` begins and ends, if its line is a paragraph; else the line."""
        start, end = self.line(at)
        if end - start <= LINE_OF_NUMBERS:
            return start, end
        spans = ((start + one.start(), start + one.end()) for one in SENTENCE.finditer(self.text.full[start:end]))
        return next((one for one in spans if one[0] <= at < one[1]), (start, end))


def look(event: CalendarEvent, candidate: Candidate, rules: Rules, read: EventText) -> Scene:
    """Find what the rules know in the event, whose words are `read`."""
    everybody = people.everybody(event, read, candidate, rules)
    words = tokens(read.plain)
    own = names.spans_of(candidate.name, words)
    people_named = [one.name for one in everybody.parties if _is_a_persons(one, rules)]
    others = tuple(span for one in people_named for span in names.spans_of(one, words))
    every_hit = rules.lexicon.hits(read.plain, words)
    dull = tuple(_dull_lines(every_hit, read, rules))
    hits = _telling(every_hit, dull)
    groups: dict[str, list[Hit]] = {}
    for one in hits:
        groups.setdefault(one.group, []).append(one)
    by_group = {name: tuple(found) for name, found in groups.items()}
    starts = tuple(one.start for one in words)
    named = rules.shapes.event_name.search(read.plain, read.title_end)
    called = named.span(1) if named else (0, 0)
    return Scene(
        event,
        candidate,
        rules,
        read,
        everybody,
        words,
        hits,
        own,
        others,
        by_group=by_group,
        starts=starts,
        dull=dull,
        event_name=called,
    )


def _is_a_persons(party: Party, rules: Rules) -> bool:
    """Whether the CN is a person's name: "Ola Kruk", not "Career Centre" or the company's own."""
    parts = party.name.split()
    if not 1 < len(parts) <= 4 or not all(one[0].isupper() or not one.isascii() for one in parts):
        return False
    said = tokens(party.name)
    in_label = [one.text for one in said if len(one.text) > 3 and one.text in names.key(party.label)]
    local = names.key(party.email.partition("@")[0])
    is_family_firm = bool(said) and in_label == [said[-1].text] and said[0].text in local  # Silas Hart of Hart & Co.
    if any(one.text in rules.words["teams"] for one in said) or (in_label and not is_family_firm):
        return False
    return not any(one.group in rules.groups for one in rules.lexicon.hits(party.name, said))


def _telling(hits: tuple[Hit, ...], dull: tuple[Span, ...]) -> tuple[Hit, ...]:
    """Without those on lines that every calendar entry has, and no more of one group than a person would write."""
    begins = [a for a, _ in dull]
    kept, seen = [], Counter[str]()
    for one in hits:
        seen[one.group] += 1
        at = bisect_right(begins, one.start) - 1
        if seen[one.group] <= HITS_KEPT and (one.group == "dial" or at < 0 or one.start >= dull[at][1]):
            kept.append(one)
    return tuple(kept)


def _dull_lines(hits: tuple[Hit, ...], read: EventText, rules: Rules) -> list[Span]:
    spans: list[Span] = []
    at = read.title_end
    dialled = sorted(one.start for one in hits if one.group == "dial" and one.start > read.title_end)
    for line in read.full[read.title_end :].split("\n"):
        next_dial = bisect_left(dialled, at)
        if next_dial < len(dialled) and dialled[next_dial] <= at + len(line):
            spans += _dialling(line, at, dialled[next_dial:])
        else:
            spans += _dull_sentences(line, at, rules)
        at += len(line) + 1
    return spans


def _dialling(line: str, at: int, dialled: list[int]) -> Iterator[Span]:
    """The line; of a paragraph the sentences that speak of dialling in ("Have your PIN to hand.")."""
    if len(line) <= LINE_OF_NUMBERS:
        yield at, at + len(line) + 1
        return
    for one in SENTENCE.finditer(line):
        begin, end = at + one.start(), at + one.end()
        if any(begin <= hit < end for hit in dialled[:HITS_KEPT]):
            yield begin, end + 1


def _dull_sentences(line: str, at: int, rules: Rules) -> Iterator[Span]:
    said = fold(line[:LINE_READ])
    if not any(part in said for part in rules.boilerplate):
        return
    for sentence in SENTENCE.finditer(line[:LINE_READ]):
        if any(part in fold(sentence.group()) for part in rules.boilerplate):
            yield at + sentence.start(), at + sentence.end() + 1


def overlaps(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(start < b and a < end for a, b in spans)
