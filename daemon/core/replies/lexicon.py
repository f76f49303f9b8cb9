"""From tokens to tags: the longest phrase of the words wins, in the language that the reply most looks like.

Tags (a phrase may carry several; which ones are looked for depends on what was asked):

- answers: YES, OKAY a softer yes, NO; YES1 and NO1 only where they fill a clause; ACK "got it"; SEND, WAITING, DONE
  (follow-up); UNSURE, HEDGE, DOUBT a strong hedge, SNOOZE, LATE, UNDO, OOPS a mistake, HALT, FIX corrects oneself
- negation: NEG before its verb, else after (together with NO: a "not" where a verb is, else an answer), NEGP after its
  verb, NEGC strengthens a "not" without undoing it
- verbs: CANCEL bow out or miss, NEGCANCEL with the "not" inside, CANCELLATION the noun, CUT somebody else cancelled,
  ATTEND, NEGATTEND, FIT interest, FORME "for me" (tells only where it is denied), RESCHED, LONGING "would love to"
- time and questions: TIME, BETTER, MAY "could we", REQ "could you", ASK, COND, IRREAL
- things: OTHER another thing than this interview, CONFLICT in the way, STRAY meant for somebody else, WRONG number,
  INTERVIEW, EVENT, GOOD, BAD, MEH, SELFBAD, NOTME, NOTYET, R_… a reason, SETTLED a reason that amounts to a no
- glue: FN a word without weight, POLITE, BUT, SPLIT, BOTH, NEITHER, SAME, BAN an idiom not to be taken apart
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.tokens import Clause, words_of
from daemon.core.replies.typos import OTHER_WORDS, before_the_slip
from daemon.core.replies.words import de, en, en_things, es, fr, it, ja, nl, others, pt, times, zh

LANGUAGES: Mapping[str, str] = {
    "en": en.WORDS + en_things.WORDS,
    "de": de.WORDS,
    "fr": fr.WORDS,
    "es": es.WORDS,
    "it": it.WORDS,
    "pt": pt.WORDS,
    "nl": nl.WORDS,
    "ja": ja.WORDS,
    "zh": zh.WORDS,
    "xx": others.WORDS,
    "any": times.WORDS,
}
# English where nothing tells: it is the language of our questions.
_HEAD_START = {"en": 0.4}

_ALWAYS = "FN POLITE YES OKAY NO NEG NEGP NEGC BUT SPLIT BAN STRAY WRONG FIX UNSURE HEDGE DOUBT ASK SNOOZE COND IRREAL"
_DECIDING = (
    "CANCEL NEGCANCEL CANCELLATION CUT ATTEND NEGATTEND FIT FORME LONGING CONFLICT SETTLED"
    " RESCHED BETTER MAY REQ TIME LATE OOPS OTHER"
    " BOTH NEITHER SAME UNDO"
)
_LOOKED_FOR = {
    Asked.DECISION: f"{_ALWAYS} {_DECIDING} R",
    Asked.NONE: f"{_ALWAYS} {_DECIDING} R",
    Asked.UNDO: f"{_ALWAYS} {_DECIDING} HALT ACK",
    Asked.DEBRIEF: f"{_ALWAYS} FIT GOOD BAD MEH SELFBAD NOTME NOTYET LONGING R",
    Asked.IS_INTERVIEW: f"{_ALWAYS} INTERVIEW EVENT CANCEL MAY",
    Asked.FOLLOW_UP: f"{_ALWAYS} SEND WAITING DONE TIME LONGING",
}


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
    wanted = frozenset(_LOOKED_FOR[asked].split())
    gathered: dict[tuple[tuple[str, ...], bool], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for lang, words in LANGUAGES.items():
        for tag, phrase in lines_of(words):
            if tag.split("_")[0] not in wanted:
                continue
            tokens = _tokens_of(phrase)
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


@cache
def _tokens_of(phrase: str) -> tuple[str, ...]:
    return words_of(folded(phrase.rstrip("*")))


def lines_of(words: str) -> Iterable[tuple[str, str]]:
    for line in words.strip().splitlines():
        tag, _, phrases = line.partition(":")
        for phrase in phrases.split(" | "):
            yield tag.strip(), phrase.strip()


@cache
def _votes() -> Mapping[str, frozenset[str]]:
    """Single tokens and the languages whose words they are."""
    found: dict[str, set[str]] = defaultdict(set)
    for lang, words in LANGUAGES.items():
        for _, phrase in lines_of(words):
            tokens = _tokens_of(phrase)
            if len(tokens) == 1 and lang != "any":
                found[tokens[0]].add(lang)
    return {token: frozenset(langs) for token, langs in found.items()}


def languages_of(tokens: Iterable[str]) -> tuple[str, ...]:
    """All languages, the one that the tokens most look like first."""
    score = dict.fromkeys(LANGUAGES, 0.0)
    for lang, start in _HEAD_START.items():
        score[lang] = start
    known = _votes()
    for token in tokens:
        langs = known.get(token, frozenset())
        for lang in langs:
            score[lang] += 1 / len(langs)
    return tuple(sorted(LANGUAGES, key=lambda lang: -score[lang]))


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
    """Our longer English words that a slip may have garbled."""
    firsts, opened = _phrases(asked)
    entries = [entry for found in (*firsts.values(), *opened.values()) for entry in found]
    return {
        entry.words[0]: entry
        for entry in entries
        if len(entry.words) == 1 and len(entry.words[0]) >= _SHORTEST_TO_MEND and _may_mend(entry)
    }


def _may_mend(entry: _Entry) -> bool:
    tags = entry.tags.get("en", frozenset())
    harmless = tags.isdisjoint({"CANCEL", "NOTME"}) or entry.words[0].startswith(_LONG_VERBS)
    return harmless and not tags.isdisjoint(_MENDABLE)


def _meant(word: str, asked: Asked) -> _Entry | None:
    if (
        len(word) < _SHORTEST_TO_MEND
        or not (word.isascii() and word.isalpha())
        or word in OTHER_WORDS
        or word in _votes()
    ):
        return None
    ours = _mendable(asked)
    return next((ours[meant] for meant in before_the_slip(word) if meant in ours), None)
