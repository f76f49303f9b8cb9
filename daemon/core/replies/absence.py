""" "I missed it", "I am ill": what is said of not being there, in their own words."""

from __future__ import annotations

import re

_IT = (
    r"(?:it(?! a bit)|(?:the|my|our) (?:whole )?(?:interview|call|meeting|appointment|slot|thing)"
    r"|the (?:whole|entire) thing)"
)
_SO = r"(?:(?:have|had|ve|just|totally|completely|actually|stupidly|accidentally|clean|really|sadly|fully) ){0,2}"
_AHEAD = r"(?:(?:so|im|very|sorry|ugh|oh|no|omg|yeah|just|totally|completely|accidentally|sadly) ){0,5}"
# Folded, as `plain` leaves a text. Each tells of oneself and of the whole of it: "they missed it" and
# "I missed the first five minutes" are something else.
_ABSENT = re.compile(
    rf"\b(?:i|ive) {_SO}(?:missed|forgot(?: about)?|slept through|overslept(?: and missed)?) {_IT}(?! (?:by|start))\b"
    rf"|^{_AHEAD}(?:missed|forgot(?: about)?|slept through|did not make) {_IT}$"
    r"|\bi (?:just |totally |completely )?overslept\b"
    r"|\bi (?:did not|could not) (?:make it|go|get there|show up|attend|join)(?: \w+)?$"
    rf"|^{_AHEAD}(?:i )?(?:never made|did not make) it(?: in the end| after all)?(?: (?:so )?sorry| i am afraid)?$"
    r"|\bi was not there\b"
    r"|\bich habe? (?:\w+ ){0,4}(?:verpasst|verschlafen|versaumt)\b|\b(?:habs|hab s) (?:verpasst|verschlafen)\b"
    r"|\b(?:hab|habe) (?:es|das gesprach|den termin|das interview) (?:\w+ )?(?:verpasst|verschlafen|vergessen)\b"
    r"|\bich war (?:gar |leider )?nicht (?:da|dort)\b"
    r"|\bje (?:l ?ai|l) (?:completement |totalement )?(?:ratee?|manquee?|oubliee?)\b"
    r"|\bj ?ai (?:completement )?(?:rate|manque|oublie) (?:l ?entretien|le rendez ?vous|l ?appel)\b"
    r"|\bje n ?(?:y )?(?:etais|ai) pas (?:la|y aller|pu y aller|venue?)\b"
    r"|\bme (?:la|lo) perdi\b|\bperdi la (?:entrevista|cita)\b|\bno (?:pude ir|fui|llegue) a (?:la|mi) entrevista\b"
    r"|\bme quede dormid[oa]\b"
)
_NEARLY = re.compile(
    r"\b(?:almost|nearly|thought|afraid|worried|glad|hope|hoping|dream\w*|if|but|because they|question"
    r"|remind\w*|last (?:week|month|year|time)|won t|only|until|fast|beinahe|aber"
    r"|presque|failli|mais|casi|pero|wenn|si)\b"
)


def was_absent(text: str) -> bool:
    """Whether `text` (folded, plain) says that the candidate was not at the interview, and nothing that softens it."""
    words = re.sub(r"\W+", " ", text).strip()
    return _ABSENT.search(words) is not None and _NEARLY.search(words) is None


_ILL = re.compile(
    r"\b(?:i am|i have|i have got|i got|^got|in bed with|we are|is|am|down with|up with|feel|feeling) (?:\w+ ){0,4}"
    r"(?:sick|ill|unwell|poorly|flu|fever|covid|vomiting|throwing up|food poisoning|hospital|a & e)\b"
    r"|\b(?:bin|ist|liege|liegt|habe) (?:\w+ ){0,3}(?:krank\w*|fieber|grippe|erkaltet)\b"
    r"|\b(?:suis|est|ai) (?:\w+ ){0,3}(?:malade|hopital|fievre|grippe|gastro)\b"
    r"|\b(?:estoy|esta|tengo) (?:\w+ ){0,3}(?:enferm[oa]|hospital|fiebre|gripe)\b"
    r"|\b(?:sono|ho|sto) (?:\w+ ){0,3}(?:malat[oa]|ospedale|febbre|influenza)\b"
    r"|\b(?:estou|to|tenho) (?:\w+ ){0,3}(?:doente|hospital|febre|gripe)\b"
    r"|\b(?:ben|heb|lig) (?:\w+ ){0,3}(?:ziek\w*|koorts|griep)\b"
)
_NOT_SO = re.compile(r"\b(?:that|this|it|which) (?:is|was)\b|\bsick of\b|\bhome ?sick\b")


def is_ill(text: str) -> bool:
    """ "I'm in the hospital", "ich bin krank": it sounds like a no, and nothing says so ("that's sick!" praises)."""
    return _ILL.search(text) is not None and _NOT_SO.search(text) is None
