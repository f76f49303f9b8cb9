"""How, and not whether: "I'm not coming alone" comes, and "in another life" does not."""

from __future__ import annotations

import re

_KIN = r"(?:mom|mum|mam|dad|mother|father|wife|husband|kids?|son|daughter|brother|sister|friend|partner|boyfriend|dog)"
_NOT_THIS_WAY = re.compile(
    r"\b(?:not (?:be )?(?:coming|going|come|go|attending|attend|able to come|able to go)) (?:there |in |over |along )?"
    r"(?:alone|by (?:myself|my|bus|car|bike|train|plane|tram|taxi|foot)\b|on (?:my own|foot)\b"
    rf"|with my {_KIN}|(?:in|wearing) (?:a |my )?(?:suit|tie|jeans|dress|heels|trainers|shorts|person)\b|hungry"
    r"|empty handed|unprepared|for (?:the|their) (?:money|pay|food|coffee)|early|earlier|without|before|until|till)"
    r"|\b(?:komme?|gehe?|kann|werde|fahre?)\b[^.,;!?]*\bnicht (?:allein|alleine|personlich|unvorbereitet|zu fuss|ohne"
    r"|fruher|vor|im anzug|mit (?:dem|der) (?:auto|bus|bahn|zug|rad|fahrrad))\b"
    r"|\b(?:viens|viendrai|vais|irai|peux|pourrai)(?: y)? pas (?:y )?(?:venir |aller )?(?:seule?s?|a pied"
    r"|les mains vides|sans|avant|attendre|en (?:voiture|train|bus|metro|tram|velo|costume))\b"
    r"|\bno (?:voy|ire|vengo|vendre|puedo ir|puedo venir) (?:sol[oa]s?|a pie|sin|antes"
    r"|en (?:coche|tren|bus|metro|bici|carro|traje))\b"
    r"|\bnon (?:vengo|vado|verro|posso venire) (?:da sol[oa]|a piedi|senza|prima"
    r"|in (?:macchina|auto|treno|bus|giacca))\b"
    r"|\bnao (?:vou|posso ir|irei) (?:sozinh[oa]|a pe|sem|antes|de (?:carro|trem|comboio|onibus|autocarro|terno))\b"
    r"|\bniet (?:alleen|te voet|zonder|eerder|voor|in pak|met de (?:auto|trein|bus|fiets|tram))\b"
)
_SAID_BY_ANOTHER = re.compile(
    r"^\W*(?:(?:voice |text )?(?:message|msg|note|memo)\b(?: (?:from|von|de|di|van) [^:\n]{1,25})?"
    r"|(?:from|von|de la part de|de parte de|da parte di|van) [^:\n]{1,25})\s*:"
    r"|\b(?:veut|veulent|will|wollen|quieren?|vogliono|vuole|querem?|wil|willen) (?:que?|dass|che|dat|qu)\b"
)
_STAYS = re.compile(r"^\W*(?:n|no)\W+(?:it )?(?:stays|remains|bleibt|reste|queda|resta|fica|blijft)\b")
_RATHER = re.compile(r"\b(?:rather|sooner|lieber|eher|plutot|prefere\w*|piuttosto|antes|prefiero|prefiro|liever)\b")
_THAN = r"\b(?:than|als|que de|que|che|do que|dan)"

_NEVER = re.compile(
    r"\b(?:never|in hell|in another life|in my dreams|in your dreams|when hell freezes|when pigs fly)"
    r"\W*(?:(?:lol|lmao|haha\w*|again|mate|guys|everyone|thanks?|sorry|bye|then|x+)\W*)*$"
)
_ELSEWHERE = re.compile(
    r"\bcoming down with\b"
    r"|\b(?:going to|voy al?|vado (?:in|all)|vou (?:pro|para o|ao)|vais a l|gehe? (?:ins|zum)|ga naar het|heading to)"
    r" ?(?:the |a )?(?:hospital|doctors?|emergency|er|a & e|ospedale|hopital|krankenhaus|arzt|ziekenhuis|urgencias)\b"
    r"|\bgoing with (?!you\b|it\b|that\b|this\b|the (?:flow|interview|call)\b|my\b|a\b|yes\b|y\b)\w+"
    r"|\b(?:gehe|geh|wechsle) (?:lieber |jetzt )?zu (?!dem|der|euch|ihnen|fuss)\w+"
    r"|\bgoing to (?:another|a different|be (?:in|at|on|away|out)"
    r"(?! (?:the (?:interview|call|lobby|office)|time|it)\b))"
)


def is_about_how(text: str) -> bool:
    """Whether what is denied is the way, or a ref stood between: "I'm not coming by bus", "N K7 stays".

    `text`: folded, contractions written out.
    """
    return _NOT_THIS_WAY.search(text) is not None or _STAYS.search(text) is not None


def is_of_another(text: str) -> bool:
    """ "From my brother: I can't come", "ils veulent que j'annule": another's words, or another's wish."""
    return _SAID_BY_ANOTHER.search(text) is not None


def would_rather_not(text: str, bowing_out: str) -> bool:
    """ "I'd rather die than cancel": the cancel is the worse of two (`bowing_out`: the pattern of its verbs)."""
    return _RATHER.search(text) is not None and re.search(rf"{_THAN} {bowing_out}\b", text) is not None


def goes_elsewhere(text: str) -> bool:
    """ "I'm going with Globex", "see you never": the verb of a yes, and none is meant."""
    return _NEVER.search(text) is not None or _ELSEWHERE.search(text) is not None
