"""The etiquette, checked: what no message may say and no letter may leave out.

The number beside a check is the row of the etiquette that it keeps. Words are looked for in the message's own
language; in one that we do not know, the checks that look for words pass over what they cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from daemon.core.delivery import Purpose
from daemon.core.draft import Draft, clear_sentences
from daemon.core.phrases import OFFERED, PHRASES, SHOUTED, Phrases
from daemon.core.sms_text import BASIC, EXTENSION, segments
from daemon.core.words import FALLBACK_LOCALE, language_of

WORDS_AT_MOST = 120  # rule 11, by mail
SEGMENTS_AT_MOST = 2  # rule 11, by text
TEXT_AT_MOST = 1600  # characters; Twilio refuses a longer Body (error 21617)

MARKS = ",.;:!?"
SET_APART_SOMEWHERE = "".join(sorted({mark for one in PHRASES.values() for mark in one.blank_before}))
EMPTY_SLOTS = (
    (re.compile(r"\bNone\b"), '"None"'),
    (re.compile(r"  "), "two blanks in a row"),
    (re.compile(r"\(\s*\)|\[\s*\]|\"\s*\""), "an empty pair of brackets or quotes"),
    (re.compile(r"[,;:]\s*[.,;:]"), "two marks in a row"),
    (re.compile(r"\{[{%#]|[}%#]\}"), "a piece of a template"),
)
NO_MORE = (Purpose.CANCELLATION, Purpose.WITHDRAWAL, Purpose.DECLINE)
CLEAR = frozenset({*NO_MORE, Purpose.RESCHEDULE, Purpose.LATE})
THANKFUL = frozenset({*NO_MORE, Purpose.RESCHEDULE, Purpose.THANK_YOU, Purpose.FOLLOW_UP})
REFERENCE = re.compile(r"\[[A-Z]\d{1,2}\]")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong. `grave`: a reader would be misled by it, or lost to us; else it is only not as it should be.
    `barred`: so grave that nothing is sent with it."""

    what: str
    grave: bool
    barred: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as the checks read it. `phrases` is None in a language that we do not know."""

    draft: Draft
    purpose: Purpose
    language: str
    phrases: Phrases | None

    @property
    def text(self) -> str:
        return f"{self.draft.subject}\n{self.draft.body}"

    @property
    def shows_a_letter(self) -> bool:
        return "\n\n" in self.draft.body


def lint(
    draft: Draft, purpose: Purpose, to_candidate: bool, locale: str = FALLBACK_LOCALE, *, by_text: bool = False
) -> list[str]:
    """What is wrong with a message, a line each; [] where nothing is. `by_text`: a letter that goes by text."""
    return [fault.what for fault in faults(draft, purpose, to_candidate, locale, by_text=by_text)]


def faults(
    draft: Draft, purpose: Purpose, to_candidate: bool, locale: str = FALLBACK_LOCALE, *, by_text: bool = False
) -> list[Fault]:
    """As `lint`, and how grave each fault is."""
    language = language_of(locale)
    read = Reading(draft, purpose, language, PHRASES.get(language))
    to_them = (*TO_EMPLOYER, *BY_TEXT) if by_text else TO_EMPLOYER
    checks = (*TO_EVERYBODY, *(TO_CANDIDATE if to_candidate else to_them))
    return [Fault(what, check in GRAVE, check in BARRED) for check in checks for what in check(read)]


def _one_line_subject(read: Reading) -> Iterator[str]:
    if not read.draft.subject.strip():
        yield "no subject"
    if re.search(r"[\x00-\x1f\x7f\x85\u2028\u2029]", read.draft.subject):
        yield "a control character in the subject"


def _no_empty_slot(read: Reading) -> Iterator[str]:
    if not read.draft.body.strip():
        yield "it says nothing"
    apart = read.phrases.blank_before if read.phrases else SET_APART_SOMEWHERE
    for pattern, what in (*EMPTY_SLOTS, (_lone_mark(apart), "a blank before a mark")):
        if found := pattern.search(read.text):
            yield f"{what}: {_around(read, found)}"


@cache
def _lone_mark(apart: str) -> re.Pattern[str]:
    return re.compile(rf" [{''.join(mark for mark in MARKS if mark not in apart)}](?:\s|$)")


def _one_full_stop(read: Reading) -> Iterator[str]:
    if found := re.search(r"(?<!\.)\.\.(?!\.)", read.text):
        yield f"two full stops in a row: {_around(read, found)}"


def _no_shame(read: Reading) -> Iterator[str]:
    """Rule 24."""
    if read.phrases and (found := read.phrases.shaming.search(read.draft.body)):
        yield f'it shames (rule 24): "{found[0]}"'


def _no_opt_out_word(read: Reading) -> Iterator[str]:
    """In no language's, whatever the message's own: carriers listen for all of them."""
    if found := SHOUTED.search(read.draft.body) or OFFERED.search(read.draft.body):
        yield f'a carrier\'s opt-out word is offered: "{found[0]}"'


def _short_text(read: Reading) -> Iterator[str]:
    """Rule 11. One that shows a letter has paragraphs, and is as long as the letter."""
    body = read.draft.body
    if not read.shows_a_letter and segments(body) > SEGMENTS_AT_MOST:
        yield f"{segments(body)} segments, at most {SEGMENTS_AT_MOST} (rule 11)"
    if len(body) > TEXT_AT_MOST:
        yield f"{len(body)} characters, at most {TEXT_AT_MOST}"


def _cheap_alphabet(read: Reading) -> Iterator[str]:
    """A letter is written as its language is; what is said around it, and by itself, is chosen to be cheap."""
    written = read.phrases.dear if read.phrases and read.shows_a_letter else ""
    strange = sorted({one for one in read.draft.body if one not in BASIC and one not in EXTENSION} - set(written))
    if strange:
        yield f"not in the GSM-7 alphabet: {' '.join(strange)}"


def _short_letter(read: Reading) -> Iterator[str]:
    """Rule 11."""
    count = len([word for word in read.draft.body.split() if any(map(str.isalnum, word))])
    if count > WORDS_AT_MOST:
        yield f"{count} words, at most {WORDS_AT_MOST} (rule 11)"


def _thanks(read: Reading) -> Iterator[str]:
    """Rule 9."""
    if read.phrases and read.purpose in THANKFUL and not read.phrases.thanks.search(read.draft.body):
        yield "no word of thanks (rule 9)"


def _clear(read: Reading) -> Iterator[str]:
    """Rule 10: one sentence says it, in the letter's language and for its purpose, and none says another thing."""
    if read.phrases is None or read.purpose not in CLEAR:
        return
    own = NO_MORE if read.purpose in NO_MORE else (read.purpose,)
    said, refused = (_lines(read, purposes) for purposes in (own, NO_MORE))
    if not said or len(said | refused) != 1:
        yield f"{len(said | refused)} unmistakable sentences, wanted exactly one (rule 10)"


def _lines(read: Reading, purposes: tuple[Purpose, ...]) -> frozenset[str]:
    found = (clear_sentences(read.draft.body, read.language, one) for one in purposes)
    return frozenset(line for lines in found for line in lines)


def _nothing_demanded(read: Reading) -> Iterator[str]:
    """Rule 25."""
    if read.phrases and (found := read.phrases.demands.search(read.draft.body)):
        yield f'a reply is demanded (rule 25): "{found[0]}"'


def _no_code(read: Reading) -> Iterator[str]:
    """Our references are between the candidate and us."""
    if found := REFERENCE.search(read.text):
        yield f'a reference of ours in a letter: "{found[0]}"'


def _around(read: Reading, found: re.Match[str]) -> str:
    return repr(read.text[max(0, found.start() - 12) : found.end() + 12])


Check = Callable[[Reading], Iterator[str]]
TO_EVERYBODY: tuple[Check, ...] = (_one_line_subject, _no_empty_slot, _one_full_stop, _no_shame)
TO_CANDIDATE: tuple[Check, ...] = (_no_opt_out_word, _short_text, _cheap_alphabet)
TO_EMPLOYER: tuple[Check, ...] = (_short_letter, _thanks, _clear, _nothing_demanded, _no_code)
BY_TEXT: tuple[Check, ...] = (_no_opt_out_word, _short_text)
GRAVE: tuple[Check, ...] = (_one_line_subject, _no_empty_slot, _no_opt_out_word, _clear)
BARRED: tuple[Check, ...] = (_no_opt_out_word, _clear)
