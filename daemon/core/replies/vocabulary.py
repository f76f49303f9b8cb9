"""The words of all languages, and what their tags mean.

Tags (a phrase may carry several; which ones are looked for depends on what was asked):

- answers: YES, OKAY a softer yes, NO; YES1 and NO1 only where they fill a clause; ACK "got it"; SEND, WAITING, DONE
  (follow-up); UNSURE, HEDGE, DOUBT a strong hedge, SNOOZE, LATE, UNDO, OOPS a mistake, HALT, FIX corrects oneself
- negation: NEG before its verb, else after (together with NO: a "not" where a verb is, else an answer), NEGP after its
  verb, NEGC strengthens a "not" without undoing it
- verbs: CANCEL bow out or miss, NEGCANCEL with the "not" inside, CANCELLATION the noun, CUT somebody else cancelled,
  ATTEND, NEGATTEND, FIT interest, FORME "for me" (tells only where it is denied), RESCHED, LONGING "would love to"
- time and questions: TIME, BETTER, MAY "could we", REQ "could you", ASK, COND, IRREAL
- on the way: MISSED a RIDE or what RINGs; STAYS what the interview itself does
- things: OTHER another thing than this interview, CONFLICT in the way, STRAY meant for somebody else, WRONG number,
  INTERVIEW, EVENT, GOOD, BAD, MEH, SELFBAD, NOTME, NOTYET, R_… a reason, SETTLED a reason that amounts to a no
- glue: FN a word without weight, POLITE, BUT, SPLIT, BOTH, NEITHER, SAME, BAN an idiom not to be taken apart
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from daemon.core.reading import Asked
from daemon.core.replies.clean import folded
from daemon.core.replies.tokens import words_of
from daemon.core.replies.words import de, en, en_things, en_verbs, es, fr, it, ja, nl, others, pt, times, ways, zh

LANGUAGES: Mapping[str, str] = {
    "en": en.WORDS + en_verbs.WORDS + en_things.WORDS,
    "de": de.WORDS,
    "fr": fr.WORDS,
    "es": es.WORDS,
    "it": it.WORDS,
    "pt": pt.WORDS,
    "nl": nl.WORDS,
    "ja": ja.WORDS,
    "zh": zh.WORDS,
    "xx": others.WORDS,
    "any": times.WORDS + ways.WORDS,
}


# English where nothing tells: it is the language of our questions.
_HEAD_START = {"en": 0.4}


_ALWAYS = "FN POLITE YES OKAY NO NEG NEGP NEGC BUT SPLIT BAN STRAY WRONG FIX UNSURE HEDGE DOUBT ASK SNOOZE COND IRREAL"


_DECIDING = (
    "CANCEL NEGCANCEL CANCELLATION CUT ATTEND NEGATTEND FIT FORME LONGING CONFLICT SETTLED"
    " RESCHED BETTER MAY REQ TIME LATE OOPS OTHER"
    " BOTH NEITHER SAME UNDO"
    " MISSED RIDE RING STAYS"
)


LOOKED_FOR = {
    Asked.DECISION: f"{_ALWAYS} {_DECIDING} R",
    Asked.NONE: f"{_ALWAYS} {_DECIDING} R",
    Asked.UNDO: f"{_ALWAYS} {_DECIDING} HALT ACK",
    Asked.DEBRIEF: f"{_ALWAYS} FIT GOOD BAD MEH SELFBAD NOTME NOTYET LONGING R",
    Asked.IS_INTERVIEW: f"{_ALWAYS} INTERVIEW EVENT CANCEL MAY",
    Asked.FOLLOW_UP: f"{_ALWAYS} SEND WAITING DONE TIME LONGING",
}


@cache
def tokens_of(phrase: str) -> tuple[str, ...]:
    return words_of(folded(phrase.rstrip("*")))


def lines_of(words: str) -> Iterable[tuple[str, str]]:
    for line in words.strip().splitlines():
        tag, _, phrases = line.partition(":")
        for phrase in phrases.split(" | "):
            yield tag.strip(), phrase.strip()


@cache
def votes() -> Mapping[str, frozenset[str]]:
    """Single tokens and the languages whose words they are."""
    found: dict[str, set[str]] = defaultdict(set)
    for lang, words in LANGUAGES.items():
        for _, phrase in lines_of(words):
            tokens = tokens_of(phrase)
            if len(tokens) == 1 and lang != "any":
                found[tokens[0]].add(lang)
    return {token: frozenset(langs) for token, langs in found.items()}


def languages_of(tokens: Iterable[str]) -> tuple[str, ...]:
    """All languages, the one that the tokens most look like first."""
    score = dict.fromkeys(LANGUAGES, 0.0)
    for lang, start in _HEAD_START.items():
        score[lang] = start
    known = votes()
    for token in tokens:
        langs = known.get(token, frozenset())
        for lang in langs:
            score[lang] += 1 / len(langs)
    return tuple(sorted(LANGUAGES, key=lambda lang: -score[lang]))
