"""Why they bow out is between the two of us, unless they say it for the letter (etiquette rule 13).

For the letter is what they name as their reason ("because the pay is too low", "reason: pay"), what they ask us to
pass on ("tell them I took another offer"), and the bare name of a reason behind the answer's code ("N K7 pay").
Whatever else explains a no ("N K7 sorry, my kid is sick") was said to us.
"""

from __future__ import annotations

import re
from dataclasses import replace

from daemon.core.reading import BOWS_OUT, Intent, Reading
from daemon.core.replies.addressed import REASON
from daemon.core.words import REASONS, reason_of

REF = re.compile(r"\b[ynr]?([A-Z]\d{1,2})\b", re.IGNORECASE)
EXPLAINED = re.compile(r"\b(?:because|weil|parce\s+qu|porque)", re.IGNORECASE)
PASSED_ON = re.compile(
    r"\b(?:tell|inform)\s+(?:them|him|her)\b|\blet\s+(?:them|him|her)\s+know\b"
    r"|\bsag(?:e|st\s+du)?\s+(?:ihnen|ihm|ihr|denen)\b|\bdis[- ](?:leur|lui)\b|\bd[ií](?:les|le)\b",
    re.IGNORECASE,
)
KEPT = re.compile(
    r"(?:n't|\bnot|\bnever)\s+(?:\w+\s+)?(?:tell|let|inform|say|mention|pass)\b|\btell\s+(?:no\s?body|no\s+one)\b"
    r"|\b(?:between\s+us|unter\s+uns|entre\s+(?:nous|nosotros)|private|privat|confidential|vertraulich|confidentiel)\b"
    r"|\bsag\w*\s+(?:\w+\s+){1,2}nicht|\bne\s+(?:leur|lui|le)\s+dis\b|\bno\s+(?:(?:se|les?|lo)\s+){0,2}dig",
    re.IGNORECASE,
)
# That it is done: what is only offered, hoped for or waited for is never said to be accepted.
ACCEPTED = re.compile(
    r"\b(?:accepted|took|taken|signed|hired|started|joined|angenommen|zugesagt|unterschrieben|angefangen"
    r"|accepté|signé|commencé|embauchée?|acept[éo]|aceptado|firmé|firmado|empecé|contrataron)\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"n't\b|\b(?:not|never|yet|if|when|once|until|before|might|may|maybe|could|would|will|going\s+to|about\s+to|hop\w+"
    r"|wait\w*|expect\w*|consider\w*|think\w*|almost|nearly|probably"
    r"|nicht|noch|wenn|falls|sobald|bevor|vielleicht|könnte|würde|werde|warte\w*|hoffe|fast|wahrscheinlich"
    r"|pas|jamais|si|quand|avant|peut-être|attends|espère|presque|sans\s+doute"
    r"|no\s+(?:he|la|lo|acept\w+|firm\w+)|nunca|todavía|aún|cuando|antes|quizás?|tal\s+vez|espero|esperando|casi)\b",
    re.IGNORECASE,
)


def with_own_reasons(readings: tuple[Reading, ...], text: str) -> tuple[Reading, ...]:
    """The readings of `text`, each with its reason as it may be used: `in_passing` where it is none of the letter's.

    Where they name a reason that we have no code for, their own words are it.
    """
    return tuple(_with_own_reason(one, _about(one.ref, text, len(readings))) for one in readings)


def _with_own_reason(reading: Reading, about: str) -> Reading:
    named = REASON.search(about)
    reason = reading.reason or (named["words"].strip() if named else "")
    if reading.intent not in BOWS_OUT | {Intent.ADD} or not reason:
        return reading
    # What is added to a letter was said for it, or it would not have been read as that.
    in_passing = reading.intent is not Intent.ADD and not _is_for_them(about)
    return replace(reading, reason=_no_more_than_said(reason, about), in_passing=in_passing)


def _about(ref: str, text: str, matters: int) -> str:
    """What is said of that interview: from its code to the next one's, where the text speaks of several."""
    refs = list(REF.finditer(text))
    if matters < 2 and len({one[1].upper() for one in refs}) < 2:
        return text
    here = next((at for at, one in enumerate(refs) if one[1].upper() == ref), None)
    if here is None:
        return ""
    return text[refs[here].end() : refs[here + 1].start() if here + 1 < len(refs) else None]


def _is_for_them(about: str) -> bool:
    if KEPT.search(about):
        return False
    return any(one.search(about) for one in (REASON, EXPLAINED, PASSED_ON)) or _is_bare(about)


def _is_bare(about: str) -> bool:
    """Whether nothing but the name of a reason stands behind the code."""
    last = max((one.end() for one in REF.finditer(about)), default=0)
    behind = re.sub(r"^\W*n\b", "", about[last:], flags=re.IGNORECASE)
    return reason_of(behind.strip(" .,;:!-\n")) in REASONS


def _no_more_than_said(reason: str, about: str) -> str:
    done = any(ACCEPTED.search(one) and not OPEN.search(one) for one in re.split(r"[.,;!?]", about))
    return "another_offer" if reason == "offer_accepted" and not done else reason
