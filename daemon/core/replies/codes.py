"""Coded answers: a letter, word or digit and a ref, in any order, case and spacing ("N K7", "nk7", "LATE 10 K7").

One code carries a text: "E K7 Dear Dana, …" puts other words in the place of the letter that was shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies.tokens import word_set

# The carriers' opt-out words (Twilio's defaults and 47 CFR 64.1200(a)(10)): the whole body, any case.
OPT_OUT = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})
OPT_IN = frozenset({"start", "unstop"})
ASKS_HELP = frozenset({"help", "info"})

_SILENCE = re.compile(
    r"(?:(?:stop|quit|please|pls|plz|ok|hey|unsubscribe) )*"
    r"(?:(?:stop|quit) (?:texting|messaging|contacting|sms ?ing)(?: me| us)?"
    r"|(?:stop|quit) (?:texting|messaging) (?:this number|here)|(?:remove|delete) my number(?: from .{0,20})?"
    r"|(?:take|remove|delete) (?:my|this) number(?: (?:off|from).{0,20})?|(?:take|remove) me (?:off|from) this thing"
    r"|(?:please |por favor )?no quiero (?:recibir )?más mensajes|arr[eê]te[zr]? de m['’ ]envoyer des"
    r" (?:messages|sms|textos)"
    r"|(?:bitte )?keine (?:weiteren )?(?:nachrichten|sms) mehr(?: schicken| senden)?"
    r"|non (?:voglio|mandatemi) più messaggi"
    r"|stop all|(?:stop|quit|no more)(?: with)?(?: sending(?: me)?)?(?: all| any| these| those| the| your)?"
    r" (?:texts?|txts?|messages?|sms)"
    r"|(?:do not|don'?t|never) (?:text|message|contact|sms) me|opt ?(?:me )?out|unsubscribe(?: me)?"
    r"(?: from (?:this|these|your|the|all)(?: \w+){0,2})?"
    r"|(?:remove|take) me (?:from|off) (?:your|this|the) (?:list|texts))"
    r"(?: (?:again|any ?more|ever|now|please|pls|plz|thanks|thank you|thx|immediately))*"
)

YES = word_set("y yes yep yeah yup ja oui si sí sì sim はい 是 好 👍 👍🏻 👍🏼 👍🏽 👍🏾 👍🏿 ✅")
NO = word_set("n no nope nah nein non não nao nee いいえ 否 👎 👎🏻 👎🏼 👎🏽 👎🏾 👎🏿 ❌")

SEND_IT = word_set("it now that the letter please yes")
CALL_ME = frozenset({"c", "call"})

_WORDS = "yes|yep|yeah|yup|ja|oui|sim|si|no|nope|nah|nein|non|nee|late|called|call|missed|undo|now|y|n|r|u|s|c|l"
_GLUED_BEFORE = re.compile(rf"^({_WORDS})([a-z]\d{{1,2}})$")
_GLUED_AFTER = re.compile(rf"^([a-z]\d{{1,2}})({_WORDS})$")
_REF = re.compile(r"^[a-z]\d{1,2}$")
_ANSWER_WITH_DIGIT = re.compile(r"^([ynrus])\d{1,2}$")
_LATE_WITH_MINUTES = re.compile(r"^l(\d{1,3})$")
_TOKEN = re.compile(r"[^\s.,;:!?()\[\]{}#*/\"'“”‘’\-–—_+&=<>|]+")
_MOST_TOKENS = 8
_EDIT = re.compile(
    r"\s*(?:edit\b[\s:,-]*|e[\s:,-]+)\(?([a-z]\d{1,2})\b\)?[ \t]*[:,-]?\s*(\S.*)", re.IGNORECASE | re.DOTALL
)
_SHORTEST_LETTER = 3  # words: "e A1 no" is Italian, and "and A1 no"


def is_opt_out(text: str) -> bool:
    """Whether this body ends our texts: a word for which the carrier blocks the number, or a plain request.

    Who asks in other words has the same right (47 CFR 64.1200(a)(10): "any reasonable means").
    """
    return _bare(text) in OPT_OUT or _asks_for_silence(text)


def _asks_for_silence(text: str) -> bool:
    return _SILENCE.fullmatch(re.sub(r"[^\w']+", " ", _bare(text)).strip()) is not None


def keyword(text: str, asked: Asked) -> Intent | None:
    """What a body that is one of the carriers' keywords says; None for every other body.

    Never a cancellation. In the undo window "stop" cries halt to the cancel that is queued, and holding it is right
    for one who opts out, too; `is_opt_out` still tells that the channel is dead.
    """
    word = _bare(text)
    if is_opt_out(text):
        return Intent.UNDO if asked is Asked.UNDO and word == "stop" else Intent.OPT_OUT
    if word in OPT_IN:
        return Intent.OPT_IN
    return Intent.HELP if word in ASKS_HELP else None


def is_signed_keyword(text: str) -> bool:
    """ "cancel 😀", "cancel" over a name: a keyword, and nothing else that says what it is about."""
    first, _, below = text.strip().partition("\n")
    return re.sub(r"\W+", "", first).casefold() in OPT_OUT and len(below.split()) <= _WORDS_OF_A_NAME


_WORDS_OF_A_NAME = 3


def _bare(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:80]).casefold().strip(" \t\r\n\u200b\ufeff.!\"'“”*")


def names_a_closed_ref(text: str) -> str:
    """The ref in the form of ours that a short text names although it is not open, upper case; "" for none."""
    tokens = _TOKEN.findall(_A_ROAD.sub("road", unicodedata.normalize("NFKC", text[:200]).casefold()))
    named = [token for token in tokens if _REF.match(token)]
    return named[0].upper() if named and len(tokens) <= _MOST_TOKENS else ""


# "A46 is shut", "stuck on the M25": no ref of ours.
_A_ROAD = re.compile(
    r"\b[abm]\d{1,3} (?:is |was |has )?(?:been )?(?:all )?(?:shut|closed|blocked|jammed|solid|rammed|crawling"
    r"|gridlock\w*|at a standstill|traffic)\b|(?<=\bon the )[abm]\d{1,3}\b"
)
_REF_IN_TEXT = re.compile(r"(?<![\w@./-])[a-z]\d{1,2}(?![\w@/-])", re.IGNORECASE)


def names_another(text: str, takes: Mapping[str, str]) -> bool:
    """Whether something in the form of a ref stands in `text` that is none of those which take an answer."""
    return any(found.casefold() not in takes for found in _REF_IN_TEXT.findall(unicodedata.normalize("NFKC", text)))


def coded(text: str, asked: Asked, open_refs: tuple[str, ...], known_refs: tuple[str, ...] = ()) -> tuple[Reading, ...]:
    """The readings of a body that holds nothing but codes; () where it holds anything else."""
    takes = {ref.casefold(): ref for ref in (*known_refs, *open_refs)}
    tokens = split(text, takes)
    if not 0 < len(tokens) <= _MOST_TOKENS:
        return ()
    refs = [token for token in tokens if _REF.match(token)]
    words = [token for token in tokens if not _REF.match(token)]
    if asked is Asked.DEBRIEF and "/" in text:
        return ()  # "3/3" may be a score
    if len(set(refs)) > 1 or not words or "?" in text or "？" in text:
        return ()
    meaning = _meaning(words, asked, named=bool(refs))
    if meaning is None:
        return ()
    if meaning.now and not refs:
        return (Reading(intent=Intent.UNKNOWN),)  # what cannot be undone is asked for by name
    if refs:
        ref = takes.get(refs[0])
        if asked is Asked.UNDO and ref and meaning.intent is Intent.UNKNOWN:
            # The letters of the first question, sent again with their ref, mean what they meant there.
            meaning = _meaning(words, Asked.DECISION, named=True) or meaning
        return (_with_ref(meaning, ref),) if ref else (Reading(intent=Intent.UNKNOWN, ref=refs[0].upper()),)
    if len(open_refs) == 1:
        return (_with_ref(meaning, open_refs[0]),)
    return (meaning,) if meaning.intent is Intent.LATE else (Reading(intent=Intent.UNKNOWN),)


def edited(text: str, takes: Mapping[str, str]) -> Reading | None:
    """ "E K7 Dear Dana, …": the words that shall stand in the letter, to the character; None for any other text.

    `takes`: the refs that take an answer, lower case -> as known. Only the code at the very beginning counts; with
    another ref it is UNKNOWN, since what follows is meant for the employer and answers nothing.
    """
    found = _EDIT.match(text)
    if not found or len(found[2].split()) < _SHORTEST_LETTER:
        return None
    if ref := takes.get(found[1].casefold()):
        return Reading(intent=Intent.EDIT, ref=ref, text=found[2].rstrip())
    return Reading(intent=Intent.UNKNOWN, ref=found[1].upper())


def split(text: str, takes: dict[str, str]) -> list[str]:
    """The tokens in lower case, with glued codes apart: "nk7" -> ["n", "k7"], "K 7 no" -> ["k7", "no"]."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\ufe0f", "")
    raw = _TOKEN.findall(folded)
    joined: list[str] = []
    for token in raw:
        if joined and token.isdigit() and joined[-1] + token in takes:
            joined[-1] += token
        else:
            joined.append(token)
    tokens = [part for token in joined for part in _unglued(token, takes)]
    named = any(token in takes for token in tokens)
    tokens = [part for token in tokens for part in (_late_apart(token, takes) if named else (token,))]
    return [token[0] if named and token not in takes and _ANSWER_WITH_DIGIT.match(token) else token for token in tokens]


def _unglued(token: str, takes: dict[str, str]) -> list[str]:
    if token in takes:
        return [token]
    for pattern in (_GLUED_BEFORE, _GLUED_AFTER):
        if (found := pattern.match(token)) and (found[1] in takes or found[2] in takes):
            return [found[1], found[2]]
    if (found := _ANSWER_WITH_DIGIT.match(token)) and len(takes) == 1:
        (only,) = takes
        if only.endswith(token[1:]) and only[1:] == token[1:]:
            return [token[0], only]
    return [token]


def _late_apart(token: str, takes: dict[str, str]) -> tuple[str, ...]:
    """ "l20" beside a ref is a delay in minutes, and no ref."""
    found = None if token in takes else _LATE_WITH_MINUTES.match(token)
    return ("l", found[1]) if found else (token,)


def _with_ref(reading: Reading, ref: str) -> Reading:
    return replace(reading, ref=ref)


def _meaning(words: list[str], asked: Asked, *, named: bool) -> Reading | None:
    head, rest = words[0], words[1:]
    if head == "send" and set(rest) <= SEND_IT:
        rest = []
    if late := next((word for word in ("late", "l") if word in words), ""):
        rest = [word for word in words if word != late]
        return _late(rest) if late == "late" or rest or named else None
    if rest:
        return _meaning([head], asked, named=named) if set(rest) == {head} else None
    if asked is Asked.DEBRIEF and not named and (head in YES or head in NO):
        return None
    if head in YES:
        return Reading(intent=_YES[asked])
    if head in NO:
        # A thumb is a mood as much as an answer.
        return Reading(intent=_NO[asked], confirm=_NO[asked] is Intent.CANCEL and not named and not head[0].isalpha())
    simple = _SIMPLE.get(head) or (_DEBRIEF.get(head) if asked is Asked.DEBRIEF else None)
    if head in CALL_ME:
        return Reading(intent=Intent.CALL) if named else None
    if asked is Asked.UNDO and head == "send":
        return Reading(intent=Intent.CANCEL, now=named, stands=True)
    if head == "0" and not named:
        return None
    if head == "missed":
        return Reading(intent=Intent.MISSED) if named else None
    if head == "s":
        return Reading(intent=Intent.CANCEL, now=True, stands=True) if asked in (Asked.DECISION, Asked.UNDO) else None
    if head == "r" and asked is not Asked.DECISION and not (asked is Asked.UNDO and named):
        return None
    return Reading(intent=simple) if simple else None


def _late(rest: list[str]) -> Reading | None:
    numbers = [int(found[1]) for word in rest if (found := re.match(r"^(\d{1,3})(?:m|min|mins|minutes)?$", word))]
    units = {"m", "min", "mins", "minutes"}
    if any(not word[0].isdigit() and word not in units for word in rest) or len(numbers) > 1:
        return None
    return Reading(intent=Intent.LATE, minutes=numbers[0] if numbers else None)


_SIMPLE = {"r": Intent.RESCHEDULE, "u": Intent.UNDO, "undo": Intent.UNDO, "called": Intent.CALLED}
_DEBRIEF = {"0": Intent.NO, "1": Intent.THANK, "2": Intent.UNSURE, "3": Intent.WITHDRAW}
_YES = {
    Asked.DECISION: Intent.ATTEND,
    Asked.UNDO: Intent.UNKNOWN,
    Asked.DEBRIEF: Intent.YES,
    Asked.IS_INTERVIEW: Intent.YES,
    Asked.FOLLOW_UP: Intent.YES,
    Asked.NONE: Intent.UNKNOWN,
}
_NO = {
    Asked.DECISION: Intent.CANCEL,
    Asked.UNDO: Intent.UNKNOWN,
    Asked.DEBRIEF: Intent.NO,
    Asked.IS_INTERVIEW: Intent.NO,
    Asked.FOLLOW_UP: Intent.NO,
    Asked.NONE: Intent.UNKNOWN,
}
