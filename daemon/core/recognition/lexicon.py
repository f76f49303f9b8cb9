"""Finds many phrases of many languages in one pass, in time linear in the text.

A phrase is words parted by spaces. A word may end or begin with `*` ("bewerb*", "*gespräch").
Case and accents do not matter. A phrase with CJK letters is sought as it stands, since there
no space parts the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
WORDS_KNOWN = 30_000  # kept in memory, as long as they are words and not a stranger's garbage
LONGEST_KNOWN = 40
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


def fold(text: str) -> str:
    """Lower case, without accents."""
    return _folded_before(text) if len(text) <= LONGEST_KNOWN else _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    kept = (one for one in parted if one in KANA_MARKS or not unicodedata.combining(one))
    return unicodedata.normalize("NFC", "".join(kept))


_folded_before = lru_cache(maxsize=WORDS_KNOWN)(_folded)


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
    """Phrases by their first word; those with CJK letters as they are, each with its group."""

    cjk: tuple[tuple[str, str], ...]
    beginning_with: Callable[[str], tuple[Entry, ...]]  # a folded word -> the phrases whose first word it may be

    def hits(self, text: str, words: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Every phrase in `text`, whose tokens are `words`."""
        found = [hit for at in range(len(words)) for hit in self._at(text, words, at)]
        if self.cjk and CJK.search(text):
            found += self._cjk_hits(text)
        return tuple(found)

    def _at(self, text: str, words: tuple[Token, ...], at: int) -> Iterator[Hit]:
        for entry in self.beginning_with(words[at].text):
            last = at + len(entry.rest)
            if last < len(words) and _follows(text, words, at, entry.rest):
                yield Hit(entry.group, words[at].start, words[last].end)

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
    # The same words come again and again, in one calendar as in all.
    find = _finder(whole, begins, ends)
    found_before = lru_cache(maxsize=WORDS_KNOWN)(find)
    return Lexicon(tuple(cjk), lambda word: found_before(word) if len(word) <= LONGEST_KNOWN else find(word))


def _finder(
    whole: Mapping[str, list[Entry]], begins: Mapping[str, list[Entry]], ends: Mapping[str, list[Entry]]
) -> Callable[[str], tuple[Entry, ...]]:
    """Finds entries by a word: whole, by its beginning, or by its end."""
    begin_sizes, end_sizes = _sizes(begins), _sizes(ends)

    def find(word: str) -> tuple[Entry, ...]:
        starting = [one for size in begin_sizes if size <= len(word) for one in begins.get(word[:size], ())]
        ending = [one for size in end_sizes if size <= len(word) for one in ends.get(word[-size:], ())]
        return (*whole.get(word, ()), *starting, *ending)

    return find


def _patterns(phrase: str) -> list[str]:
    found = re.findall(r"\*?[^\W_]+\*?", phrase)
    if not found:
        raise ValueError(f"no word in the phrase {phrase!r}")
    return [_pattern(one) for one in found]


def _pattern(word: str) -> str:
    bare = fold(word.strip("*"))
    return f"*{bare}" if word.startswith("*") else f"{bare}*" if word.endswith("*") else bare


def _sizes(entries: Mapping[str, list[Entry]]) -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in entries}))
