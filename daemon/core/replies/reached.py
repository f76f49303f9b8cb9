"""Whether they were reached, in plain words: "they know", "I called them", "nobody picked up"."""

from __future__ import annotations

import re

from daemon.core.reading import Intent
from daemon.core.replies.clean import folded

_FIRST = r"(?:(?:yes|yep|yeah|ok|okay|done|ja|erledigt|oui|c'est fait|si|hecho),? )?"
_THEM = r"(?: (?:them|her|him|it))?"
_THEY_KNOW = re.compile(
    _FIRST + r"(?:they (?:already |all )?know(?: it| about it)?(?: already| now)?|they(?: ha|')ve been told"
    r"|(?:i |i've |i have )?(?:just |already )?(?:called|phoned|rang|told|reached|informed)"
    rf"{_THEM}(?: already| myself)?"
    r"|(?:i |i've |i have )?(?:just |already )?(?:spoke|talked) (?:to|with) (?:them|her|him)|done"
    r"|sie wissen (?:es|bescheid)(?: schon)?|sie wissen es (?:schon|jetzt)|erledigt"
    r"|(?:ich )?hab(?:e)?(?: sie| ihn| ihnen| ihr| dort)?(?: schon)? (?:angerufen|erreicht|informiert|bescheid gesagt)"
    r"|(?:sie|ihn) (?:erreicht|angerufen)"
    r"|ils (?:le )?savent(?: deja)?|c'est fait|(?:je )?(?:les|l'|la|le) ?ai (?:deja )?(?:appeles?|prevenus?|joints?)"
    r"|ya (?:lo )?saben|(?:ya )?(?:los|las|les|le|la) (?:he )?(?:llamado|avisado|llame|avise)|hecho)"
)
_NOT_REACHED = re.compile(
    r"(?:no )?(?:nobody|no one|they did(?:n't| not)|she did(?:n't| not)|he did(?:n't| not))"
    r" (?:answer(?:ed)?|pick(?:ed)? up|reply)|no answer|not reached|(?:i )?(?:could|can)(?:n't|not| not) reach"
    r" (?:them|her|him|anybody|anyone)|voice ?mail"
    r"|(?:nein )?(?:niemand|keiner) (?:geht ran|da|erreicht)|nicht erreicht"
    r"|personne ne repond|pas (?:joints?|reussi a les joindre)|no (?:contestan|cogen)|nadie contesta"
)


def reached_in(text: str, ref: str) -> Intent | None:
    """CALLED or NO where `text`, beside `ref`, says nothing but whether they were reached; None for all else."""
    words = folded(text).replace(",", " ").split()
    kept = [word.strip(".!()[]#") for word in words]
    told = " ".join(word for word in kept if word and word != ref.casefold())
    if _THEY_KNOW.fullmatch(told):
        return Intent.CALLED
    return Intent.NO if _NOT_REACHED.fullmatch(told) else None
