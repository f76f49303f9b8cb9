"""Whether they were reached, in plain words: "they know", "I called them", "nobody picked up"."""

from __future__ import annotations

import re

from daemon.core.reading import Intent
from daemon.core.replies.clean import body_of, folded
from daemon.core.replies.thanks import is_mere_thanks

_FIRST = r"(?:(?:yes|yep|yeah|ok|okay|done|ja|erledigt|oui|c'est fait|si|hecho),? )?"
_THEM = r"(?: (?:them|her|him|it))?"
_THEY_KNOW = re.compile(
    _FIRST + r"(?:they (?:already |all )?know(?: it| about it)?(?: already| now)?|they(?: ha|')ve been told"
    r"|(?:i |i've |i have )?(?:just |already )?(?:called|phoned|rang|told|reached|informed)"
    rf"{_THEM}(?: already| myself)?"
    r"|(?:i |i've |i have )?(?:just |already )?(?:spoke|talked) (?:to|with) (?:them|her|him)|done"
    r"|(?:yes )?i (?:did|have)|i did it|i(?:'ve| have) done (?:it|so)"
    r"|sie wissen (?:es|bescheid)(?: schon)?|sie wissen es (?:schon|jetzt)|erledigt"
    r"|(?:ich )?hab(?:e)?(?: sie| ihn| ihnen| ihr| dort)?(?: schon)? (?:angerufen|erreicht|informiert|bescheid gesagt)"
    r"|(?:sie|ihn) (?:erreicht|angerufen)"
    r"|ils (?:le )?savent(?: deja)?|c'est fait|(?:je )?(?:les|l'|la|le) ?ai (?:deja )?(?:appeles?|prevenus?|joints?)"
    r"|(?:j'ai|je viens d')(?: deja)? ?(?:appeler?|telephoner?)|(?:ya )?(?:he )?(?:llamado|avisado)|(?:ya )?llame"
    r"|ya (?:lo )?saben|(?:ya )?(?:los|las|les|le|la) (?:he )?(?:llamado|avisado|llame|avise)|hecho)"
)
_NOT_REACHED = re.compile(
    r"(?:no )?(?:nobody|no one|noone|they did(?:n't| not)|s?he did(?:n't| not)|none of them|nobody there)"
    r"(?: (?:answer(?:ed|s|ing)?|pick(?:ed|s|ing)? up|repl(?:y|ied|ies)|there))?(?: yet)?"
    r"|no (?:answer|reply|response|luck)(?: yet)?|not (?:reached|yet|told|called)(?: them| her| him)?(?: yet)?"
    r"|(?:i )?(?:could|can)(?:n't|not| not) (?:reach|get hold of) (?:them|her|him|anybody|anyone)(?: yet)?"
    r"|(?:i )?have(?:n't| not) (?:reached|called|told)(?: them| her| him)?(?: yet)?"
    r"|(?:i )?(?:just |only )?(?:left|got|reached)(?: them| her| him)?(?: an?| the| their| her| his)?"
    r" (?:voice ?mail|message|msg|machine|answering machine|mailbox)|(?:it )?(?:went|goes) to voice ?mail|voice ?mail"
    r"|(?:the |their )?line (?:is|was) busy|(?:it )?(?:just )?rang out"
    r"|(?:nein )?(?:niemand|keiner|es)(?: ist| geht| ging)?(?: da| ran| rangegangen| erreicht| dran)"
    r"|(?:niemanden|keinen|noch nicht|nicht|leider nicht) (?:erreicht|angerufen)|noch nicht"
    r"|(?:es )?(?:ist |war )?besetzt"
    r"|(?:nur )?(?:die )?(?:mailbox|ab|anrufbeantworter)(?: erreicht)?"
    r"|(?:habe? )?(?:niemanden|keinen|sie nicht|ihn nicht) erreicht"
    r"|personne (?:ne |n')(?:repond|a repondu)|(?:ca |ils |elle |il )?(?:ne )?(?:repond(?:ent)?) pas|pas de reponse"
    r"|pas (?:encore|joints?|reussi a les joindre)|(?:je suis )?(?:tombee? sur )?(?:la |le )?(?:messagerie|repondeur)"
    r"|no (?:contestan?|cogen?|han contestado|ha contestado|contesto nadie|contestaron)"
    r"|nadie (?:contesta|contesto|ha contestado|coge|responde)|(?:todavia|aun) no|(?:el )?(?:contestador|buzon de voz)"
)
_BETWEEN = re.compile(r"[,.!;:()\[\]\n\-–—]+|\s(?:and|but|und|aber|doch|et|mais|y|pero)\s")
_FILLER = re.compile(r"yes|yep|yeah|ok|okay|ja|oui|si|no|nope|nein|non|sorry|hi|hello|hallo|bonjour|hola")
_WILL_TELL = re.compile(
    r"(?:(?:i will|i'll|will|let me)(?: now| just)? (?:call|phone|ring|tell|reach)|(?:i am |i'm )?(?:calling|phoning))"
    rf"{_THEM}(?: myself)?(?: now| today| tomorrow| later| soon| right away| in a bit| at once)?"
    r"|(?:i will|i'll|will do|i will do|i'll do)(?: it| so| that)?(?: now| today| later| soon)?|on it|i'm on it"
    r"|(?:ich )?(?:rufe|ruf)(?: sie| ihn| dort| da)?(?: gleich| jetzt| spater| morgen)? an"
    r"|mach(?:e)? ich(?: gleich| jetzt)?|ich kummere mich(?: darum)?|(?:ich )?sage? (?:ihnen|ihr|ihm|dort) bescheid"
    r"|je (?:les|l'|le|la) ?(?:appelle|previens)(?: tout de suite| maintenant)?|je vais (?:les|l'|le|la) ?"
    r"(?:appeler|prevenir)|je m'en occupe"
    r"|(?:ahora )?(?:los|las|les|le|la|lo) (?:llamo|aviso)(?: ahora)?|(?:los|las|les|le|la) voy a (?:llamar|avisar)"
)


def reached_in(text: str, ref: str) -> Intent | None:
    """CALLED or NO where `text`, beside `ref`, says nothing but whether they were reached; None for all else.

    Of several parts ("I called, nobody answered") one that says they were not is enough for a no.
    """
    parts = _parts(re.sub(rf"[(\[#]*\b{ref}\b[)\]]*", " ", text, flags=re.IGNORECASE))
    said = {_said(part) for part in parts if not _is_filler(part)}
    if None in said or not said:
        return None
    return Intent.NO if Intent.NO in said or "no" in parts else Intent.CALLED


def _parts(text: str) -> list[str]:
    """What stands between marks and "and" or "but", folded."""
    words = " ".join(_BETWEEN.sub("|", folded(body_of(text).text)).split())
    return [part for one in words.split("|") if (part := one.strip(" '#"))]


def _said(part: str) -> Intent | None:
    if _THEY_KNOW.fullmatch(part):
        return Intent.CALLED
    return Intent.NO if _NOT_REACHED.fullmatch(part) else None


def _is_filler(part: str) -> bool:
    return _FILLER.fullmatch(part) is not None or is_mere_thanks(part)


def will_tell(text: str) -> bool:
    """Whether it says nothing but that they will be told: "ok, I will call them"."""
    parts = _parts(text)
    return any(map(_WILL_TELL.fullmatch, parts)) and all(
        _WILL_TELL.fullmatch(one) or is_mere_thanks(one) for one in parts
    )
