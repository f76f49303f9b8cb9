"""One answer for several interviews: "no to both", "Y A1 B2 N C3"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import replace

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies.signals import Says
from daemon.core.replies.tokens import word_set
from daemon.core.replies.verdict import STRONG_NO

_THINGS = (
    r"(?: (?:interviews?|dates|meetings|calls|appointments|slots|termine|entretiens|entrevistas|colloqui|gesprekken))?"
)
_BOTH = (
    r"(?:both(?: (?:of )?(?:them|those|these))?|all (?:of (?:them|those|these)|three|the interviews)"
    r"|the two(?: of them)?|the (?:pair|lot) of them"
    r"|each(?: of (?:them|those)| one)|every one of them)" + _THINGS
)
_OF_OTHERS = re.compile(rf"\b{_BOTH} (?:my|of my|his|her|our|your|of us|sides|hands|ways|the kids)\b", re.IGNORECASE)
# "can't do both": one of them, then?
_NOT_BOTH = re.compile(
    r"(?:\bnot|n['’]?t|\bnever|\bcannot)\b[^.,;!?]*\bboth\b"
    r"|\b(?:one|either|which|half) of (?:the two|both|them|those)\b"
    r"|\b(?:nicht|ne|pas|no|non|não|niet)\b\s(?:\w+\s){0,4}(?:beiden?|les deux|aux deux|l[ao]s dos|amb[ao]s|entramb[ei]"
    r"|os dois|allebei)\b",
    re.IGNORECASE,
)


def _rules(*rules: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in rules)


_ENGLISH = _rules(
    (rf"\bat {_BOTH}\b", "there"),
    (rf"\b(?:to|for|with|on|of|from) {_BOTH}\b", ""),
    (rf"\b{_BOTH} are\b", "it is"),
    (rf"\b{_BOTH} (?=(?:work|suit)\b)", "it "),
    (rf"(?<=yes ){_BOTH}\b|(?<=no ){_BOTH}\b|(?<=ok ){_BOTH}\b|^\W*{_BOTH}\W*(?=$|yes|no|fine|ok|good)", ""),
    (rf"\b{_BOTH}\b", "it"),
)
_ELSEWHERE = re.compile(
    r"\b(?:(?:an |zu |für )?(?:beiden?|alle (?:drei|zwei|beide))"
    r"|(?:pour |a )?(?:(?:tous |toutes )?les|aux) (?:deux|trois)"
    r"|(?<!a )l[ao]s (?:dos|tres)|(?:a |para )?amb[ao]s|(?:a )?(?:entramb[ei]|tutt[ei] e (?:due|tre))"
    r"|(?:em |para )?os dois|(?:voor |aan )?(?:allebei|alle (?:twee|drie)|beide))\b"
    + _THINGS
    + r"|両方(?:とも)?|どちらも|二つとも|[两兩三](?:[个場场边])?都|全都",
    re.IGNORECASE,
)
_OF_THEM = r"(?: of (?:them|those|these)| one)?"
_NEITHER = _rules(
    (rf"\bneither{_OF_THEM} (?:is|are)\b", "it is not"),
    (rf"\bneither{_OF_THEM}(?= for me\b)", "not"),
    (rf"\bneither{_OF_THEM}\b", "no"),
    (rf"\beither{_OF_THEM}\b", "it"),
)


def is_not_of_all(text: str) -> bool:
    """ "both my kids are ill", "can't do both", "only one of the two": a "both" that is not told of all of them."""
    return bool(_OF_OTHERS.search(text) or _NOT_BOTH.search(text))


def as_of_one(text: str, asked: Asked) -> str:
    """What is said of all of them, said as of one; "" where nothing is said of all."""
    if is_not_of_all(text):
        return ""
    rules = (*_ENGLISH, *_NEITHER) if asked in _TAKES_NEITHER else _ENGLISH
    said = text
    for pattern, to in rules:
        said = pattern.sub(to, said)
    said = _ELSEWHERE.sub(" ", said)
    return said.strip() if said != text else ""


# A letter that waits: "neither should be sent" stops it. The decision has a way of its own for "neither".
_TAKES_NEITHER = frozenset({Asked.DEBRIEF, Asked.IS_INTERVIEW, Asked.FOLLOW_UP})

_TOKEN = re.compile(r"[^\W_]+")
_NOTHING_ELSE = re.compile(r"[^\W_]|[\s,.;:]")


def in_codes(text: str, takes: Mapping[str, str]) -> dict[str, str]:
    """ "Y A1 B2 N C3", "a1 b2 y c3 n": the letter of each ref (as `takes` knows it) where nothing else stands there.

    A word may stand for a letter. {} where anything else stands there, where a ref is named twice or two letters follow
    each other, and for "a1 n b2", in which the "n" may be an "and".
    """
    tokens = _TOKEN.findall(text.casefold())
    refs = [token for token in tokens if token in takes]
    if len(refs) < 2 or len({*refs}) < len(refs) or _NOTHING_ELSE.sub("", text):
        return {}
    # Either each letter stands before its refs, or behind them.
    order = tokens if tokens[0] not in takes else tokens[::-1]
    if (
        order[0] in takes
        or order[-1] not in takes
        or any(token not in takes and token not in _LETTERS for token in order)
    ):
        return {}
    found, letter, unused = {}, "", False
    for token in order:
        if token in takes:
            found[token], unused = letter, False
        elif unused:
            return {}
        else:
            letter, unused = token, True
    return {takes[token]: found[token] for token in refs}


def may_join(text: str) -> bool:
    """ "y a1 n b2": a small "n" between two refs may be an "and"."""
    return re.search(r"\b[a-z]\d{1,2}\s+n\s+[a-z]\d{1,2}\b", text) is not None


_LETTERS = word_set("y n r yes yep yeah no nope nah ja nein oui non si sim nee")


def of_either(text: str, reading: Reading, says: Set[Says]) -> Reading:
    """What "A1 or B2" gets: both their answer where a "not" or a "both" makes an "and" of it, else none.

    "I wouldn't miss A1 or B2" keeps both, and "can't do A1 or B2" is a no to both, which asks first.
    """
    both = reading.intent is Intent.ATTEND and "both" in text.casefold() and not _NOT_BOTH.search(text)
    if Says.KEEP in says or both:
        return reading
    if reading.intent is Intent.CANCEL and Says.UNABLE in says and Says.DROP not in says:
        return replace(reading, confirm=True)
    return Reading(intent=Intent.UNKNOWN)


def of_neither(reading: Reading, says: Set[Says]) -> Reading:
    """ "neither": the no is in the word; "neither should be cancelled" denies another, or doubles it."""
    if Says.DENIAL in says:
        return Reading(intent=Intent.UNKNOWN)
    if says & (STRONG_NO | {Says.KEEP, Says.NO}):
        return Reading(intent=Intent.UNKNOWN) if says & {Says.DROP, Says.KEEP} else reading
    return replace(reading, intent=Intent.CANCEL, confirm=True) if reading.intent is Intent.UNKNOWN else reading
