"""The etiquette, checked: what no message may say and no letter may leave out.

The number beside a check is the row of the etiquette that it keeps. Words are English; in another
language the checks that look for words pass over what they cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from daemon.core.delivery import Purpose
from daemon.core.draft import Draft, clear_sentences
from daemon.core.sms_text import BASIC, EXTENSION, segments

WORDS_AT_MOST = 120  # rule 11, by mail
SEGMENTS_AT_MOST = 2  # rule 11, by text
TEXT_AT_MOST = 1600  # characters; Twilio refuses a longer Body (error 21617)

# Carriers block the number for good when one of these is the whole reply, so none is ever offered as one.
OPT_OUT_WORDS = "STOP|STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPTOUT"
SHOUTED = re.compile(rf"\b(?:{OPT_OUT_WORDS})\b")
OFFERED = re.compile(
    rf"\b(?:reply|text|answer|send|say|write)\s+(?:with\s+)?[\"']?(?:{OPT_OUT_WORDS})\b"
    rf"|\b(?:{OPT_OUT_WORDS})\s+[A-Z]\d{{1,2}}\b|\b(?:{OPT_OUT_WORDS})\s*=",
    re.IGNORECASE,
)
EMPTY_SLOTS = (
    (re.compile(r"\bNone\b"), '"None"'),
    (re.compile(r"  "), "two blanks in a row"),
    (re.compile(r" [,.;:!?](?:\s|$)"), "a blank before a mark"),
    (re.compile(r"\(\s*\)|\[\s*\]|\"\s*\""), "an empty pair of brackets or quotes"),
    (re.compile(r"[,;:]\s*[.,;:]"), "two marks in a row"),
    (re.compile(r"\{[{%#]|[}%#]\}"), "a piece of a template"),
)
THANKS = re.compile(r"\b(?:thanks?|thank you|grateful)\b", re.IGNORECASE)
DEMANDS = re.compile(
    r"\bplease (?:reply|respond|confirm|acknowledge|get back)\b|\b(?:reply|respond|answer) (?:by|before|within|soon)\b"
    r"|\b(?:awaiting|await|expecting|look(?:ing)? forward to) your (?:reply|response|answer)\b"
    r"|\blet me know\b|\basap\b|\bas soon as possible\b|\burgent",
    re.IGNORECASE,
)
SHAMING = re.compile(
    r"\bsham\w+|\bashamed\b|\bghost\w*|\brude\b|\bunprofessional\w*|\birresponsib\w+|\bdisappoint\w*|\bguilt\w*"
    r"|\byour fault\b|\bblam\w+|\bfail(?:ed|ure)?\b|\byou should have\b|\bregret\w*|\bhow could you\b"
    r"|\byou (?:still )?(?:have not|haven't|did not|didn't) (?:answer|repl)\w*",
    re.IGNORECASE,
)
NO_MORE = frozenset({Purpose.CANCELLATION, Purpose.WITHDRAWAL})
THANKFUL = NO_MORE | {Purpose.DECLINE, Purpose.RESCHEDULE, Purpose.THANK_YOU, Purpose.FOLLOW_UP}
REFERENCE = re.compile(r"\[[A-Z]\d{1,2}\]")


def lint(draft: Draft, purpose: Purpose, to_candidate: bool) -> list[str]:
    """What is wrong with a message, a line each; [] where nothing is."""
    checks = TO_CANDIDATE if to_candidate else TO_EMPLOYER
    return [fault for check in (*TO_EVERYBODY, *checks) for fault in check(draft, purpose)]


def _one_line_subject(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    if not draft.subject.strip():
        yield "no subject"
    if re.search(r"[\x00-\x1f\x7f\x85\u2028\u2029]", draft.subject):
        yield "a control character in the subject"


def _no_empty_slot(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    if not draft.body.strip():
        yield "it says nothing"
    for pattern, what in EMPTY_SLOTS:
        if found := pattern.search(f"{draft.subject}\n{draft.body}"):
            yield f"{what}: {_around(draft, found)}"


def _no_shame(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    """Rule 24."""
    if found := SHAMING.search(draft.body):
        yield f'it shames (rule 24): "{found[0]}"'


def _no_opt_out_word(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    if found := SHOUTED.search(draft.body) or OFFERED.search(draft.body):
        yield f'a carrier\'s opt-out word is offered: "{found[0]}"'


def _short_text(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    """Rule 11. One that shows a letter has paragraphs, and is as long as the letter."""
    shows_a_letter = "\n\n" in draft.body
    if not shows_a_letter and segments(draft.body) > SEGMENTS_AT_MOST:
        yield f"{segments(draft.body)} segments, at most {SEGMENTS_AT_MOST} (rule 11)"
    if len(draft.body) > TEXT_AT_MOST:
        yield f"{len(draft.body)} characters, at most {TEXT_AT_MOST}"


def _cheap_alphabet(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    strange = sorted({one for one in draft.body if one not in BASIC and one not in EXTENSION})
    if strange:
        yield f"not in the GSM-7 alphabet: {' '.join(strange)}"


def _short_letter(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    """Rule 11."""
    count = len(draft.body.split())
    if count > WORDS_AT_MOST:
        yield f"{count} words, at most {WORDS_AT_MOST} (rule 11)"


def _thanks(draft: Draft, purpose: Purpose) -> Iterator[str]:
    """Rule 9."""
    if purpose in THANKFUL and not THANKS.search(draft.body):
        yield "no word of thanks (rule 9)"


def _clear(draft: Draft, purpose: Purpose) -> Iterator[str]:
    """Rule 10."""
    count = len(clear_sentences(draft.body))
    if purpose in NO_MORE and count != 1:
        yield f"{count} unmistakable sentences, wanted exactly one (rule 10)"


def _nothing_demanded(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    """Rule 25."""
    if found := DEMANDS.search(draft.body):
        yield f'a reply is demanded (rule 25): "{found[0]}"'


def _no_code(draft: Draft, _purpose: Purpose) -> Iterator[str]:
    """Our references are between the candidate and us."""
    if found := REFERENCE.search(f"{draft.subject}\n{draft.body}"):
        yield f'a reference of ours in a letter: "{found[0]}"'


def _around(draft: Draft, found: re.Match[str]) -> str:
    text = f"{draft.subject}\n{draft.body}"
    return repr(text[max(0, found.start() - 12) : found.end() + 12])


Check = Callable[[Draft, Purpose], Iterator[str]]
TO_EVERYBODY: tuple[Check, ...] = (_one_line_subject, _no_empty_slot, _no_shame)
TO_CANDIDATE: tuple[Check, ...] = (_no_opt_out_word, _short_text, _cheap_alphabet)
TO_EMPLOYER: tuple[Check, ...] = (_short_letter, _thanks, _clear, _nothing_demanded, _no_code)
