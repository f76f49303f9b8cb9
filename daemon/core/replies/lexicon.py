"""From tokens to tags: the longest phrase of the words wins, in the language that the reply most looks like.

Tags (a phrase may carry several; which ones are looked for depends on what was asked):
FN a word without weight, POLITE, YES, OKAY a softer yes, NO, YES1/NO1 only when they fill a clause,
NEG "not" (before its verb, else after; together with NO: a "not" where a verb is, else an answer), NEGP after its verb, NEGC doubles a "not" without undoing it,
CANCEL bow out or miss, NEGCANCEL a verb with the "not" inside, CANCELLATION the noun, CUT somebody else cancelled,
ATTEND, NEGATTEND, FIT interest in it, FORME "for me", which tells only where it is denied, LONGING "would love to" (a "but" often follows), CONFLICT something in the way,
RESCHED, BETTER, MAY "could we", REQ "could you", TIME, SNOOZE, LATE, UNSURE, HEDGE, COND, IRREAL,
ASK a question, UNDO, OOPS, HALT, ACK "got it" (lets a cancel stand, answers no question), FIX a correction of oneself, SEND, WAITING, DONE, NOTYET, GOOD, BAD, MEH, SELFBAD, NOTME,
INTERVIEW, EVENT, OTHER another thing than this interview, STRAY meant for somebody else, WRONG wrong number,
BOTH, NEITHER, SAME, BUT, SPLIT, BAN an idiom that must not be taken apart, R_… a reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.tokens import Clause, words_of
from daemon.core.replies.words import cjk, de, en, en_things, es, fr, it, nl, others, pt, times

LANGUAGES: Mapping[str, str] = {
    "en": en.WORDS + en_things.WORDS,
    "de": de.WORDS,
    "fr": fr.WORDS,
    "es": es.WORDS,
    "it": it.WORDS,
    "pt": pt.WORDS,
    "nl": nl.WORDS,
    "ja": cjk.WORDS_JA,
    "zh": cjk.WORDS_ZH,
    "xx": others.WORDS,
    "any": times.WORDS,
}
# English where nothing tells: it is the language of our questions.
_HEAD_START = {"en": 0.4}

_ALWAYS = "FN POLITE YES OKAY NO NEG NEGP NEGC BUT SPLIT BAN STRAY WRONG FIX UNSURE HEDGE ASK SNOOZE COND IRREAL"
_DECIDING = (
    "CANCEL NEGCANCEL CANCELLATION CUT ATTEND NEGATTEND FIT FORME LONGING CONFLICT RESCHED BETTER MAY REQ TIME LATE OOPS OTHER"
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
            tokens = words_of(folded(phrase.rstrip("*")))
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
            tokens = words_of(folded(phrase.rstrip("*")))
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
# One slip away from a word of ours, and something else.
_OTHER_WORDS = frozenset(
    ["cancer", "cancers", "candle", "canal", "chancel", "attested", "intend", "intent", "attempt", "become", "welcome", "income", "coping", "coding", "combing", "cowing", "copied", "mining", "missing", "mission", "kissing", "wishing", "waiting", "wanting", "writing", "shipping", "sipping", "slipping", "skipper", "ready", "reply", "really", "clear", "later", "fault", "thing", "think", "thank", "threw", "there", "three", "theme", "these", "other", "mother", "order", "older", "comes", "homing", "coming", "camping", "going", "doing", "interviewer", "interview", "internet", "cancun", "pulling", "polling", "yesterday", "please", "plane", "plans", "place", "decide", "decided", "declined", "recline", "meeting", "greeting", "heating", "seating", "eating", "dating", "rating", "available", "valuable", "morning", "mourning", "friday", "fridays", "learnt"]
)
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
def _mends(asked: Asked) -> Mapping[str, _Entry]:
    """Every form that one slip makes of our longer English words, and the word's entry."""
    firsts, opened = _phrases(asked)
    made: dict[str, _Entry] = {}
    for entries in (*firsts.values(), *opened.values()):
        for entry in entries:
            if len(entry.words) == 1 and len(entry.words[0]) >= _SHORTEST_TO_MEND and _may_mend(entry):
                for slip in _slips(entry.words[0]):
                    made.setdefault(slip, entry)
    for word in {*firsts, *_votes(), *_OTHER_WORDS}:
        made.pop(word, None)
    return made


def _may_mend(entry: _Entry) -> bool:
    tags = entry.tags.get("en", frozenset())
    harmless = tags.isdisjoint({"CANCEL", "NOTME"}) or entry.words[0].startswith(_LONG_VERBS)
    return harmless and not tags.isdisjoint(_MENDABLE)


def _slips(word: str) -> Iterable[str]:
    """Neighbouring letters changed, one letter left out, one doubled."""
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]


def _meant(word: str, asked: Asked) -> _Entry | None:
    if len(word) < _SHORTEST_TO_MEND - 1 or not word.isascii() or word in _OTHER_WORDS:
        return None
    return _mends(asked).get(word)
