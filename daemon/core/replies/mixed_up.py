"""Two at once: "U M3 N K7" answers each in its own way, and "wrong one, N K7" may take back what was said of M3."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from daemon.core.reading import BOWS_OUT, Asked, Intent, Reading
from daemon.core.replies.clean import body_of, folded
from daemon.core.replies.codes import coded, split
from daemon.core.replies.several import may_join

_JOINS = frozenset({"and", "und", "et"})


def by_pairs(text: str, asked: Mapping[str, Asked]) -> tuple[Reading, ...]:
    """ "U M3 N K7", "k7 late 10, m3 n": each ref with the code beside it, read as an answer to what that one was asked.

    `asked`: every ref that takes an answer. () where anything else stands there, where a ref comes twice, and where
    all were asked whether they go: those are read together.
    """
    body = body_of(text)
    takes = {ref.casefold(): ref for ref in asked}
    told = _dealt(split(body.text, takes), takes)
    if "?" in body.text or len(told) < 2 or all(asked[ref] is Asked.DECISION for ref in told):
        return ()
    found = [one for ref, code in told.items() for one in coded(code, asked[ref], (ref,))]
    if len(found) < len(told) or any(one.intent is Intent.UNKNOWN for one in found):
        return ()
    doubtful = body.quoting or may_join(body.text)
    return tuple(replace(one, confirm=one.confirm or (doubtful and one.intent in BOWS_OUT)) for one in found)


def _dealt(tokens: list[str], takes: Mapping[str, str]) -> dict[str, str]:
    """Ref -> the code that stands before it or, where the text begins with a ref, behind it, with the ref; or {}."""
    words = [token for token in tokens if token not in _JOINS]
    order = words[::-1] if words and words[0] in takes else words
    if not order or order[-1] not in takes:
        return {}
    told: dict[str, str] = {}
    code: list[str] = []
    for token in order:
        if token not in takes:
            code.append(token)
        elif not code or takes[token] in told:
            return {}
        else:
            told[takes[token]] = " ".join((*(code if order is words else code[::-1]), token))
            code = []
    return told


_MISTOOK = re.compile(
    r"\bundo\b|\bscratch that\b|\bnot that one\b"
    r"|\bwrong (?:one|code|interview|company|ref|reference|letter|number|button|text|answer)\b"
    r"|\bmix(?:ed)? \w+ up\b|\bmixed up\b|\bmix ?up\b|\bmistook\b|\bconfused (?:them|the|those|it|one)\b"
    r"|\b(?:i|i ve|i had) (?:actually |really |only |just )?(?:meant|mean(?! it\b))\b"
    r"|\bmeant to (?:say|write|text|send)\b"
    r"|\bich mein(?:te|e(?! es\b| das\b))\b|\bverwechsel\w*|\bvertauscht\b|\b(?:der|die|das|den) falschen?\b"
    r"|\bfalsche[nrs]? (?:termin|kurzel|code|gesprach|firma|nummer|buchstabe|antwort)\b"
    r"|\btrompee?s?\b|\bconfondu\w*|\bje (?:voulais (?:dire|parler)|parlais d\w*)\b"
    r"|\bmauvaise? (?:code|rendez vous|entretien|reponse|lettre)\b"
    r"|\bme (?:he )?equivo\w+|\bequivocad[oa]\b|\bconfundi(?:do)?\b|\b(?:queria|quise) decir\b|\bme referia a\w*"
    r"|\bmi sono sbagliat\w|\bho (?:sbagliato|confuso)\b|\bintendevo\b|\bvolevo dire\b"
    r"|\bme enganei\b|\b(?:queria|quis) dizer\b|\bverkeerde\b|\bverwisseld\b|\bik bedoel\w*"
)
_WAVERS = re.compile(
    r"\b(?:o+ps+|whoops|wait|hold on|hang on|stop|halt|mistake|typo|instead|rather than|swap\w*|switch\w*|other one"
    r"|other way|ups|huch|falsch\w*|warte|moment|statt|stattdessen|sondern|versehen\w*|vertan|zuruck\w*"
    r"|oups|attends|attendez|erreur|plutot|au lieu|l autre|espera|en vez|en lugar|error|la otra"
    r"|aspetta|errore|invece|wacht|foutje|vergissing|engano)\b"
)
_AS_WELL = re.compile(
    r"\b(?:too|also|as well|both|neither|either|auch|ebenfalls|beide\w*|aussi|non plus|les deux"
    r"|tambien|tampoco|amb[oa]s|anche|tambem|ook|allebei)\b"
)


def mistook(text: str) -> bool:
    """Whether it says that another was meant than the one spoken of before: "oops, wrong one. N K7"."""
    words = _plain(text)
    return _MISTOOK.search(words) is not None and not _AS_WELL.search(words)


def wavers(text: str) -> bool:
    """Whether a word in it may take back what was said before: "wait, N K7"."""
    words = _plain(text)
    return bool(_MISTOOK.search(words) or _WAVERS.search(words))


_KEEPS = re.compile(r"\b(?:keep|behalten?|gard(?:e|er|ez)|mant(?:en|ener|engo)|conserv\w+)\b")


def keeps(text: str) -> bool:
    """Whether it asks to keep something, in the words that stand beside U in our texts."""
    return _KEEPS.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", folded(body_of(text).text))


def without_the_undo(text: str, ref: str) -> Reading:
    """ "sorry, undo, N K7": what a code beside `ref` says, where its own clause holds nothing else."""
    clauses = (
        one for one in re.split(r"[.,;!\n]+", body_of(text).text) if re.search(rf"\b{ref}\b", one, re.IGNORECASE)
    )
    told = coded(next(clauses, ""), Asked.DECISION, (ref,))
    plain = bool(told) and told[0].intent is not Intent.UNDO
    return told[0] if plain else Reading(intent=Intent.UNKNOWN, ref=ref)
