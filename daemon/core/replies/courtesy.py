"""Courtesies: what is said for politeness' sake says nothing about coming, whatever words it is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import dropwhile

from daemon.core.replies.lexicon import Hit

# "I'm good, thanks" refuses in one mouth and agrees in another. Folded, contractions written out.
_WELL = re.compile(
    r"(?:(?P<no>no|nah|nope|naw|non|nein|nee|nao) )?(?:(?:oh|ah|hi|hey|lol|haha|yo|actually|honestly) )*"
    r"(?:(?:i am|we are|im) (?:all |totally |pretty |doing )?(?:good|ok|okay|okey|fine|set|well|great"
    r"|alright|all right)"
    r"|(?:no )?ca va(?: bien| aller)?|ca ira|(?:yo )?(?:estoy|estamos) bien(?: asi)?|asi estoy bien"
    r"|sto bene(?: cosi)?|va bene cosi|sono a posto|passt schon|schon gut|geht schon"
    r"|(?:to|estou|ta) (?:de boa|bem)(?: assim)?|laat maar|hoeft niet|zit goed zo)"
    r" (?:thanks|thank you|thx|ty|cheers|ta|merci|gracias|grazie|danke|danke dir|obrigad[oa]|valeu|dank je|dank u"
    r"|bedankt)"
    r"(?: (?:so much|a lot|tho|though|mate|anyway|for asking|beaucoup))?"
)
_IDIOMS = frozenset({"pois nao", "pois nao obrigado", "pois nao obrigada"})  # "at your service", or "certainly not"
_EASTERN = re.compile(r"(?:私は|いえ|いや)?、?(?:大丈夫|だいじょうぶ|たいしょうふ|けっこう|結構)(?:です|てす)?[。!！]*")


class Courtesy(StrEnum):
    """What a reply that is a mere courtesy leans to."""

    OPEN = "open"
    NO = "no"


def courtesy(text: str) -> Courtesy | None:
    """What `text` (folded, plain) leans to if it is nothing but "I'm good, thanks": a no to some, a yes to others."""
    words = re.sub(r"[^\w]+", " ", text).strip()
    if words in _IDIOMS:
        return Courtesy.OPEN
    found = _WELL.fullmatch(words)
    if found and found["no"]:
        return Courtesy.NO
    return Courtesy.OPEN if found or _EASTERN.fullmatch(text.strip()) else None


_THANKS = frozenset(
    {"thank you", "thanks", "thx", "ty", "thanks a lot", "thank you so much", "many thanks", "cheers", "grateful"}
    | {"merci", "merci beaucoup", "gracias", "muchas gracias", "mil gracias", "grazie", "grazie mille", "obrigado"}
    | {"obrigada", "muito obrigado", "muito obrigada", "danke", "vielen dank", "bedankt", "dank je", "dank u"}
    | {"tysm", "appreciate", "appreciated", "sorry", "so sorry", "apologies"}
)
_HEARTILY = frozenset({"so", "much", "so much", "very much", "again", "a lot", "lots", "sehr", "beaucoup"})
_FOR = frozenset({"for", "pour", "por", "per", "pelo", "pela", "fur", "furs", "voor", "you for", "you"})


def thanked_for(hits: Sequence[Hit]) -> frozenset[str]:
    """The words of what is thanked or apologized for: "thank you for considering me" considers nothing."""
    for at, hit in enumerate(hits[:-1]):
        if not hit.has("POLITE") or hit.words not in _THANKS:
            continue
        rest = list(dropwhile(lambda following: following.words in _HEARTILY, hits[at + 1 :]))
        if rest and rest[0].words in _FOR:
            return frozenset(following.words for following in rest[1:])
    return frozenset()
