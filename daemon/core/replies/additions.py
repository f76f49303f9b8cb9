"""More for the letter that waits: "tell them my kid is sick", "my friend Jo might suit them".

While a letter waits its undo window out, that is a wish about its words, and neither a yes nor a no. What is only told
to us ("my kid is sick") adds nothing: a reason stands in the letter where it was said for it (etiquette rule 13).
"""

from __future__ import annotations

import re

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies.addressed import REASON, bare_reason
from daemon.core.replies.clean import folded
from daemon.core.replies.details import other_role_in, praises, reason_in, referral_in, without_referral
from daemon.core.replies.grammar import signals_of
from daemon.core.replies.signals import Says, pieces_of
from daemon.core.replies.tokens import clauses_of, plain
from daemon.core.replies.undoing import undo

_FOR_THEM = re.compile(
    r"\W*(?:(?:please|pls|just|also|and|ok|okay|yes|you can|bitte|und|stp|svp|por favor|s'il (?:te|vous) pla[iî]t)\b"
    r"\W*)*"
    r"(?P<to_them>(?:tell|inform)\s+(?:them|him|her)\b|let\s+(?:them|him|her)\s+know\b|(?:say|mention|add|write)\b"
    r"|sag\w*\s+(?:ihnen|ihm|ihr|denen|dazu)\b|schreib\w*\s+(?:ihnen|dazu)\b|(?:dis|écris)[- ]?(?:leur|lui)\b"
    r"|(?:d[ií]|escr[ií]be)(?:les|le)\b)?"
    r"\W*(?:(?:that|dass|que)\b\s*)?(?:it'?s\s+|that'?s\s+|it\s+is\s+)?"
    r"(?P<because>because\b(?:\s+of\b)?|weil\b|parce\s+qu\w*|porque\b)?",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:considered\s+for|interested\s+in|prefer|rather|open\s+to|apply\s+for|suited|lieber|interesse|préfér\w*|plutôt"
    r"|prefier\w*|prefer\w*|interesa\w*)\b",
    re.IGNORECASE,
)
_FITS = re.compile(
    r"\b(?:refer|recommend|suggest|suits?|fits?|interested|empfehle|passt|passen|recommande|convien\w*|recomiendo"
    r"|encaja\w*)\b",
    re.IGNORECASE,
)
_MIGHT_FIT = re.compile(
    r"\s(?:might|may|could|would)\s+(?:fit|suit|be\s+(?:interested|right|(?:a\s+)?(?:good\s+|better\s+)?fit))\b",
    re.IGNORECASE,
)
_SPEAKS_AGAINST = frozenset(
    {Says.WRONG, Says.STRAY, Says.OOPS, Says.HALT, Says.FIX, Says.QUESTION, Says.IF, Says.REPORTED}
)


def added(text: str) -> Reading | None:
    """What `text` adds to the letter that waits; None where it adds nothing, or may say something about going."""
    if "?" in text or "？" in text:
        return None
    reason, referral, prefers = _reason(text), _referral(text), _other_role(text)
    if not (reason or referral or prefers):
        return None
    return Reading(intent=Intent.ADD, reason=reason, referral=referral_in(text) if referral else None, prefers=prefers)


def _reason(text: str) -> str:
    """The reason that is said for them: its bare name, what is introduced as one, or own words behind a "reason:"."""
    if named := REASON.match(text):
        if not _leaves_the_no(named["words"], introduced=True):
            return ""
        return _code(named["words"]) or named["words"].strip()
    if bare := bare_reason(text):
        return bare
    introduced = _FOR_THEM.match(text)
    if introduced is None or not (introduced["to_them"] or introduced["because"]):
        return ""
    words = text[introduced.end() :]
    return _code(words) if _leaves_the_no(words) else ""


def _code(words: str) -> str:
    return reason_in(pieces_of(clauses_of(plain(folded(words))), Asked.DECISION))


def _referral(text: str) -> bool:
    """Somebody with an address, or who is said to fit: "my friend Jo typed that" names one who does not."""
    named = referral_in(text) if praises(text) else None
    if named is None or not (named.email or _FITS.search(text)):
        return False
    fits = _MIGHT_FIT.sub(" fits", text)
    return _leaves_the_no(fits, hedged=True) and _leaves_the_no(without_referral(fits))


def _other_role(text: str) -> str:
    return other_role_in(text) if _OTHERWISE.search(text) and _leaves_the_no(text) else ""


def _leaves_the_no(words: str, *, hedged: bool = False, introduced: bool = False) -> bool:
    """Whether nothing in them may take the no back.

    `hedged`: a "might" speaks of somebody else. `introduced`: a "reason:" stands before them, so that a cat is no stray
    word.
    """
    spelled = plain(folded(words))
    signals = signals_of(pieces_of(clauses_of(spelled), Asked.UNDO), Asked.UNDO)
    against = _SPEAKS_AGAINST - {Says.STRAY} if introduced else _SPEAKS_AGAINST
    if {signal.says for signal in signals} & against:
        return False
    leaves = {Intent.UNKNOWN, Intent.CANCEL} | ({Intent.UNSURE} if hedged else set())
    return undo(spelled, signals).intent in leaves
