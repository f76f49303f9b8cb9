"""Finds many phrases of many languages in one pass, in time linear in the text.

A phrase is words parted by spaces. A word may end or begin with `*` ("bewerb*", "*gespräch").
Case and accents do not matter. A phrase with CJK letters is sought as it stands, since there
no space parts the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

WORD = re.compile(r"[^\W_]+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
MAX_GAP = 3  # characters between two words of one phrase
LETTERS = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe"})
KANA_MARKS = "\u3099\u309a"  # stripped from Latin letters as accents are, these would change the kana


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `text` is folded, `start` and `end` are offsets in the text it came from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of `group`, found at `start` to `end`."""

    group: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, without accents."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    kept = (one for one in parted if one in KANA_MARKS or not unicodedata.combining(one))
    return unicodedata.normalize("NFC", "".join(kept))


def tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(fold(one.group()), one.start(), one.end()) for one in WORD.finditer(text))


def word_fits(pattern: str, word: str) -> bool:
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return pattern == word


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase: its words after the first, and the group it belongs to."""

    rest: tuple[str, ...]
    group: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by their first word: whole, by its beginning, or by its end."""

    whole: Mapping[str, tuple[Entry, ...]]
    begins: Mapping[str, tuple[Entry, ...]]
    ends: Mapping[str, tuple[Entry, ...]]
    begin_sizes: tuple[int, ...]
    end_sizes: tuple[int, ...]
    cjk: tuple[tuple[str, str], ...]

    def hits(self, text: str, words: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Every phrase in `text`, whose tokens are `words`."""
        found = [hit for at in range(len(words)) for hit in self._at(text, words, at)]
        if self.cjk and CJK.search(text):
            found += self._cjk_hits(text)
        return tuple(found)

    def _at(self, text: str, words: tuple[Token, ...], at: int) -> Iterator[Hit]:
        for entry in self._entries(words[at].text):
            last = at + len(entry.rest)
            if last < len(words) and _follows(text, words, at, entry.rest):
                yield Hit(entry.group, words[at].start, words[last].end)

    def _entries(self, word: str) -> Iterator[Entry]:
        yield from self.whole.get(word, ())
        for size in self.begin_sizes:
            if size <= len(word):
                yield from self.begins.get(word[:size], ())
        for size in self.end_sizes:
            if size <= len(word):
                yield from self.ends.get(word[-size:], ())

    def _cjk_hits(self, text: str) -> list[Hit]:
        places = ((phrase, group, text.find(phrase)) for phrase, group in self.cjk)
        return [Hit(group, at, at + len(phrase)) for phrase, group, at in places if at >= 0]


def _follows(text: str, words: tuple[Token, ...], at: int, rest: tuple[str, ...]) -> bool:
    for step, pattern in enumerate(rest, start=at + 1):
        gap = text[words[step - 1].end : words[step].start]
        if len(gap) > MAX_GAP or "\n" in gap or not word_fits(pattern, words[step].text):
            return False
    return True


def build(groups: Mapping[str, Iterable[str]]) -> Lexicon:
    """The lexicon of all `groups`: name -> phrases."""
    whole: dict[str, list[Entry]] = {}
    begins: dict[str, list[Entry]] = {}
    ends: dict[str, list[Entry]] = {}
    cjk: list[tuple[str, str]] = []
    for group, phrases in groups.items():
        for phrase in phrases:
            if CJK.search(phrase):
                cjk.append((phrase, group))
                continue
            first, *rest = _patterns(phrase)
            entry = Entry(tuple(rest), group)
            if first.startswith("*"):
                ends.setdefault(first[1:], []).append(entry)
            elif first.endswith("*"):
                begins.setdefault(first[:-1], []).append(entry)
            else:
                whole.setdefault(first, []).append(entry)
    return Lexicon(_frozen(whole), _frozen(begins), _frozen(ends), _sizes(begins), _sizes(ends), tuple(cjk))


def _patterns(phrase: str) -> list[str]:
    found = re.findall(r"\*?[^\W_]+\*?", phrase)
    if not found:
        raise ValueError(f"no word in the phrase {phrase!r}")
    return [_pattern(one) for one in found]


def _pattern(word: str) -> str:
    bare = fold(word.strip("*"))
    return f"*{bare}" if word.startswith("*") else f"{bare}*" if word.endswith("*") else bare


def _frozen(entries: dict[str, list[Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    return MappingProxyType({word: tuple(found) for word, found in entries.items()})


def _sizes(entries: dict[str, list[Entry]]) -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in entries}))
