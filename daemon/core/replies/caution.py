"""The second look at a reading that bows out: cheap, over the whole text, and independent of the grammar.

The grammar may misread; what it took for a no is acted on only where nothing in the text speaks against it.
Counter-evidence never makes a reading more destructive: it turns a plain no into one that is asked back, or into no
answer at all.
"""

from __future__ import annotations

import re
from collections.abc import Set
from enum import IntEnum

from daemon.core.replies.manner import is_about_how, is_of_another, would_rather_not
from daemon.core.replies.signals import Says


class Doubt(IntEnum):
    """How much speaks against a no."""

    NONE = 0
    ASK = 1  # it leans no: ask before acting
    UNREADABLE = 2  # it may well mean something else


_IN_JEST = re.compile(
    r"(?<!not )(?<!no )\b(?:jk|j/k|kidding|joking|april fools?|scherz|witz|spass gemacht|je plaisante|je rigole|broma"
    r"|bromeando|scherzo|scherzavo|brincadeira|brincando|grapje|mazaak)\b|(?:^|\s)/s\b|冗談|开玩笑|開玩笑"
)
_SUPPOSES = re.compile(
    r"\b(?:what if|what happens|suppose i|imagine|hypothetical\w*|was ware wenn|et si je|y si|e se)\b"
)
_WEEPS = re.compile("[😭😱😩😫😖😣😞]")
# "je passe": I pass, or I come by. "afmelden": off the interview, or off these texts.
_TWO_FACED = re.compile(
    r"^\W*(?:je passe|paso|passo|passe|laisse(?:z)? tomber|dejalo|lascia stare|deixa (?:pra|para) la|laat maar"
    r"|afmelden|abmelden|lass (?:es )?(?:gut )?sein|算 ?了(?: ?吧)?|やめておきます)\W*"
    r"(?:merci|gracias|grazie|obrigad[oa]|danke|bedankt)?\W*$"
)
_LAUGHS = re.compile(r"\b(?:lo+l|lmao|rofl|(?:ha|he|je|xa){2,}h?|k{4,}|mdr|ptdr)\b|[😂🤣😜😝😉🙃😏🤪]|笑|哈哈|www")
_SCOFFS = re.compile(r"\b(?:yeah right|as if|as though|like i would|like hell|like heck|who would|in your dreams)\b")
_ASKS = re.compile(r"[?？]")
# "hey Priya I can't come": it is said to somebody.
_CALLS_BY_NAME = re.compile(
    r"^\W*(?:hey|hi|hello|dear|hallo|hola|ciao|salut|bonjour|oi|hoi|yo) (?!(?:i|im|no|yes|sorry|just|this|there|all"
    r"|team|folks|guys|helper|my|the|we|sir|madam|hiring|can|could|please|it|not|unfortunately)\b)[a-z]{2,}"
)
_PAST = re.compile(
    r"\b(?:yesterday|last (?:week|month|year|time|night)|(?:days?|weeks?|months?) ago|gestern|letzte[nrs]? woche"
    r"|letztes mal|hier|la semaine derniere|ayer|la semana pasada|ieri|la settimana scorsa|ontem|semana passada"
    r"|gisteren|vorige week)\b|昨日|先週|昨天|上周"
)
_ALMOST = r"(?:\s+(?!(?:so|please|and|but|because)\b)\S+){0,2}\s+"
_BOWING_OUT = (
    r"(?:to )?(?:cancel\w*|call(?:ing)? (?:it )?off|withdr\w*|declin\w*|(?:bow|back|pull|drop)(?:p?ing)? out"
    r"|bail\w*|absagen\w*|abzusagen|stornier\w*|annul\w*|disdi\w*|disdett\w*|desmarc\w*|afzeg\w*|af te zeggen)"
)
_DENIED = re.compile(
    rf"\b(?:not|never|without|nicht|niemals|nie|kein\w*|ne|jamais|nunca|jamas|nao|niet|nooit|non|mat){_ALMOST}{_BOWING_OUT}\b"
    rf"|\bno (?:need to )?{_BOWING_OUT}\b|\b(?:sag\w*|zeg\w*)\b[^.,;!?]*\b(?:nicht|niet)\b[^.,;!?]*\b(?:ab|af)\b"
    r"|\bcancel (?:mat|na|nahi)\b"
    r"|(?:不|别|別|勿|没|沒)[^,。！]{0,3}(?:取消|退出)|(?:キャンセル|辞退|取り消)[^、。]{0,3}(?:ない|ません|ず)"
)
_LYING = re.compile(r"\b(?:would|d) be lying (?:if|to say)\b")  # "I'd be lying if I said I didn't enjoy it"
# "do not, under any circumstances, withdraw me"
_INTERRUPTED = re.compile(rf"\b(?:do not|never|please do not)\s*,[^,.!?]{{1,50}},\s*{_BOWING_OUT}\b")
_MOST_WORDS = 40


_WAIL = re.compile(r"\W*no{2,}\W*", re.IGNORECASE)


def is_wail(text: str) -> bool:
    """ "noo", "nooooo": a no, or dismay at what was asked?"""
    return _WAIL.fullmatch(text) is not None


def is_in_earnest(text: str) -> bool:
    """Whether nothing laughs, weeps, scoffs, supposes or asks in `text`."""
    return not any(pattern.search(text) for pattern in (_IN_JEST, _LAUGHS, _WEEPS, _SCOFFS, _SUPPOSES, _ASKS))


def doubt(text: str, says: Set[Says]) -> Doubt:
    """What in `text` (folded, contractions written out) speaks against the no that `says` holds."""
    if _IN_JEST.search(text) or _INTERRUPTED.search(text) or _LYING.search(text):
        return Doubt.UNREADABLE
    if would_rather_not(text, _BOWING_OUT):
        return Doubt.UNREADABLE
    strong = bool(says & {Says.DROP, Says.UNABLE, Says.UNFIT})
    if not strong and (_SUPPOSES.search(text) or _DENIED.search(text)):
        return Doubt.UNREADABLE
    against = any(
        pattern.search(text)
        for pattern in (_SUPPOSES, _DENIED, _LAUGHS, _WEEPS, _SCOFFS, _ASKS, _PAST, _CALLS_BY_NAME, _TWO_FACED)
    )
    another = is_about_how(text) or is_of_another(text)
    rambles = text.count(" ") > _MOST_WORDS
    return Doubt.ASK if against or another or rambles or says & {Says.KEEP, Says.REPORTED, Says.KIN} else Doubt.NONE
