"""One answer for several interviews: "no to both", "Y A1 B2 N C3"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from daemon.core.reading import Asked
from daemon.core.replies.tokens import word_set

_THINGS = (
    r"(?: (?:interviews?|dates|meetings|calls|appointments|slots|termine|entretiens|entrevistas|colloqui|gesprekken))?"
)
_BOTH = (
    r"(?:both(?: (?:of )?(?:them|those|these))?|all (?:of (?:them|those|these)|three|the interviews)"
    r"|the two(?: of them)?"
    r"|each(?: of (?:them|those)| one)|every one of them)" + _THINGS
)
_OF_OTHERS = re.compile(rf"\b{_BOTH} (?:my|of my|his|her|our|your|of us|sides|hands|ways|the kids)\b", re.IGNORECASE)
_NOT_BOTH = re.compile(r"(?:\bnot|n['’]?t|\bnever|\bcannot)\b[^.,;!?]*\bboth\b", re.IGNORECASE)  # one of them, then?
_ENGLISH = tuple(
    (re.compile(pattern, re.IGNORECASE), to)
    for pattern, to in (
        (rf"\bat {_BOTH}\b", "there"),
        (rf"\b(?:to|for|with|on|of|from) {_BOTH}\b", ""),
        (rf"\b{_BOTH} are\b", "it is"),
        (rf"\b{_BOTH} (?=(?:work|suit)\b)", "it "),
        (rf"(?<=yes ){_BOTH}\b|(?<=no ){_BOTH}\b|(?<=ok ){_BOTH}\b|^\W*{_BOTH}\W*(?=$|yes|no|fine|ok|good)", ""),
        (rf"\b{_BOTH}\b", "it"),
    )
)
_ELSEWHERE = re.compile(
    r"\b(?:(?:an |zu |für )?(?:beiden?|alle (?:drei|zwei|beide))"
    r"|(?:pour |a )?(?:(?:tous |toutes )?les|aux) (?:deux|trois)"
    r"|(?:a |para )?(?:l[ao]s (?:dos|tres)|amb[ao]s)|(?:a )?(?:entramb[ei]|tutt[ei] e (?:due|tre))"
    r"|(?:em |para )?(?:[ao]s (?:duas|dois|três)|amb[ao]s)|(?:voor |aan )?(?:allebei|alle (?:twee|drie)|beide))\b"
    + _THINGS
    + r"|両方(?:とも)?|どちらも|二つとも|[两兩三](?:[个場场边])?都|全都",
    re.IGNORECASE,
)
_NEITHER = tuple(
    (re.compile(pattern, re.IGNORECASE), to)
    for pattern, to in (
        (r"\bneither(?: of (?:them|those|these)| one)? (?:is|are)\b", "it is not"),
        (r"\bneither(?: of (?:them|those|these)| one)?(?= for me\b)", "not"),
        (r"\bneither(?: of (?:them|those|these)| one)?\b", "no"),
        (r"\beither(?: of (?:them|those|these)| one)?\b", "it"),
    )
)


def as_of_one(text: str, asked: Asked) -> str:
    """What is said of all of them, said as of one; "" where nothing is said of all."""
    if _OF_OTHERS.search(text) or _NOT_BOTH.search(text):
        return ""
    rules = _ENGLISH if asked is Asked.DECISION else (*_ENGLISH, *_NEITHER)
    said = text
    for pattern, to in rules:
        said = pattern.sub(to, said)
    said = _ELSEWHERE.sub(" ", said)
    return said.strip() if said != text else ""


_TOKEN = re.compile(r"[^\W_]+")


def in_codes(text: str, takes: Mapping[str, str]) -> dict[str, str]:
    """ "Y A1 B2 N C3", "a1 b2 y c3 n": the letter of each ref (as `takes` knows it) where nothing else stands there.

    A word may stand for a letter. {} where anything else stands there, where a ref is named twice, and for "a1 n b2",
    in which the "n" may be an "and".
    """
    tokens = _TOKEN.findall(text.casefold())
    if len({*tokens} & takes.keys()) < 2 or not all(token in takes or token in _LETTERS for token in tokens):
        return {}
    if "?" in text or sum(token in takes for token in tokens) != len({*tokens} & takes.keys()):
        return {}
    # Either each letter stands before its refs, or behind them.
    order = tokens if tokens[0] not in takes else tokens[::-1]
    if order[0] in takes or order[-1] not in takes:
        return {}
    found, letter = {}, ""
    for token in order:
        if token in takes:
            found[token] = letter
        else:
            letter = token
    return {takes[token]: found[token] for token in tokens if token in takes}


_LETTERS = word_set("y n r yes yep yeah no nope nah ja nein oui non si sim nee")
