"""From tokens to tags: the longest phrase of the words wins, in the language that the reply most looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from daemon.core.reading import Asked
from daemon.core.replies.tokens import Clause
from daemon.core.replies.typos import OTHER_WORDS, slips_of
from daemon.core.replies.vocabulary import LANGUAGES, LOOKED_FOR, lines_of, tokens_of, votes


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a clause: tokens `at` to `end`."""

    tags: frozenset[str]
    words: str
    lang: str
    at: int
    end: int

    def has(self, *tags: str) -> bool:
        return not self.tags.isdisjoint(tags)


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    prefix: bool
    tags: Mapping[str, frozenset[str]]  # language -> tags


@cache
def _phrases(asked: Asked) -> tuple[Mapping[str, tuple[_Entry, ...]], Mapping[str, tuple[_Entry, ...]]]:
    """Entries by their first token, longest first; and those of one open-ended word by its first two letters."""
    wanted = frozenset(LOOKED_FOR[asked].split())
    gathered: dict[tuple[tuple[str, ...], bool], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for lang, words in LANGUAGES.items():
        for tag, phrase in lines_of(words):
            if tag.split("_")[0] not in wanted:
                continue
            tokens = tokens_of(phrase)
            if tokens:
                gathered[tokens, phrase.endswith("*")][lang].add(tag)
                if tag == "NO" and _holds_a_not(tokens):
                    gathered[tokens, phrase.endswith("*")][lang].add("NEG")
    entries = [
        _Entry(words, prefix, {lang: frozenset(tags) for lang, tags in by_lang.items()})
        for (words, prefix), by_lang in gathered.items()
    ]
    entries.sort(key=lambda entry: (-len(entry.words), entry.prefix, -sum(map(len, entry.words))))
    firsts: dict[str, list[_Entry]] = defaultdict(list)
    opened: dict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        if entry.prefix and len(entry.words) == 1:
            opened[entry.words[0][:2]].append(entry)
        else:
            firsts[entry.words[0]].append(entry)
    return {word: tuple(found) for word, found in firsts.items()}, {k: tuple(found) for k, found in opened.items()}


_NOTS = frozenset({"not", "nicht", "pas", "plus", "niet", "non", "nao", "no", "不", "没"})


def _holds_a_not(tokens: tuple[str, ...]) -> bool:
    """ "rather not", "leider nicht": an answer by itself, and the "not" of a verb that follows."""
    return len(tokens) > 1 and tokens[0] not in ("no", "hell") and not _NOTS.isdisjoint(tokens)


def words_in(hits: Iterable[Hit]) -> list[str]:
    """Their words, one by one."""
    return [word for hit in hits for word in hit.words.split()]


def tagged(clause: Clause, asked: Asked, languages: tuple[str, ...]) -> tuple[Hit, ...]:
    """The clause from left to right; a token that no phrase covers is a hit without tags."""
    hits: list[Hit] = []
    at = 0
    while at < len(clause.tokens):
        hit = _longest(clause.tokens, at, asked, languages)
        hits.append(hit)
        at = hit.end
    return tuple(hits)


def _longest(tokens: tuple[str, ...], at: int, asked: Asked, languages: tuple[str, ...]) -> Hit:
    firsts, opened = _phrases(asked)
    word = tokens[at]
    for entry in firsts.get(word, ()):
        end = at + len(entry.words)
        if _fits(tokens, at, end, entry) and (hit := _hit(entry, tokens, at, end, languages)):
            return hit
    for entry in opened.get(word[:2], ()):
        if word.startswith(entry.words[0]) and (hit := _hit(entry, tokens, at, at + 1, languages)):
            return hit
    if (near := _meant(word, asked)) and (hit := _hit(near, tokens, at, at + 1, languages)):
        return hit
    return Hit(frozenset({"TIME"}) if _is_clock(tokens, at) else frozenset(), word, "", at, at + 1)


def _fits(tokens: tuple[str, ...], at: int, end: int, entry: _Entry) -> bool:
    if not entry.prefix:
        return tokens[at:end] == entry.words
    return (
        end <= len(tokens) and tokens[at : end - 1] == entry.words[:-1] and tokens[end - 1].startswith(entry.words[-1])
    )


def _hit(entry: _Entry, tokens: tuple[str, ...], at: int, end: int, languages: tuple[str, ...]) -> Hit | None:
    lang = next((lang for lang in languages if lang in entry.tags), None)
    if lang is None:
        return None
    tags = entry.tags[lang] | entry.tags.get("any", frozenset())
    return Hit(tags, " ".join(tokens[at:end]), lang, at, end)


def _is_clock(tokens: tuple[str, ...], at: int) -> bool:
    word = tokens[at]
    return word[0].isdigit() and (":" in word or word.endswith(("st", "nd", "rd", "th")))


# ---- typing errors ----

_SHORTEST_TO_MEND = 5


# Of the verbs that bow out only the long ones: a slip makes another word of a short one ("salt", "pass").
_LONG_VERBS = ("cancel", "withdr", "declin")


_MENDABLE = (
    "CANCEL",
    "ATTEND",
    "RESCHED",
    "NO",
    "YES",
    "OKAY",
    "POLITE",
    "UNSURE",
    "INTERVIEW",
    "GOOD",
    "LATE",
    "UNDO",
    "OOPS",
    "FIT",
    "NOTME",
)


@cache
def _mendable(asked: Asked) -> Mapping[str, _Entry]:
    """Our longer English words as a slip may have garbled them."""
    firsts, opened = _phrases(asked)
    garbled: dict[str, _Entry] = {}
    for entry in (entry for found in (*firsts.values(), *opened.values()) for entry in found):
        if len(entry.words) == 1 and len(entry.words[0]) >= _SHORTEST_TO_MEND and _may_mend(entry):
            endings = _INFLECTIONS if entry.prefix else ("",)
            for meant in (entry.words[0] + ending for ending in endings):
                garbled.update((slip, entry) for slip in slips_of(meant) if slip not in garbled)
    return garbled


_INFLECTIONS = ("", "s", "d", "ed", "ing", "led", "ling", "e", "es", "ation")


def _may_mend(entry: _Entry) -> bool:
    tags = entry.tags.get("en", frozenset())
    harmless = tags.isdisjoint({"CANCEL", "NOTME"}) or entry.words[0].startswith(_LONG_VERBS)
    return harmless and not tags.isdisjoint(_MENDABLE)


def _meant(word: str, asked: Asked) -> _Entry | None:
    if (
        len(word) < _SHORTEST_TO_MEND
        or not (word.isascii() and word.isalpha())
        or word in OTHER_WORDS
        or word in votes()
    ):
        return None
    return _mendable(asked).get(word)
