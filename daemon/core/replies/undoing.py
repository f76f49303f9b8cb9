"""The verdict on "shall the cancel stand?", asked while it is queued. Holding it is the safe side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from daemon.core.reading import Intent
from daemon.core.replies.signals import BEFORE, Says, Signal
from daemon.core.replies.verdict import NOT_BELIEVED, UNKNOWN, Verdict, last_word

# What is stopped is the cancelling itself; "don't stop the cancellation" is left to the grammar.
_STOPS_THE_CANCELLING = re.compile(
    r"(?<!not )(?<!nicht )(?<!pas )(?<!no )(?<!non )"
    r"\b(?:stop|halt|hold|abort|reverse|revoke|scrap|scratch|kill|drop|nix|pause|undo|block|cancel|call off"
    r"|stopp\w*|halte|arrete[zr]?|stoppe[zr]?|para|paren|pare|detener?|deten|ferma|fermate|blocca)"
    r" (?:\w+ ){0,2}(?:cancell?ations?|cancell?ing|withdrawal|absage|annulation|cancelacion|annullamento|cancelamento"
    r"|annulering|afzegging)\b"
)


def undo(text: str, signals: Sequence[Signal]) -> Verdict:
    """The answer while a cancel is queued: undo it, or let it stand (CANCEL: nothing needs doing).

    `text` is folded and plain.
    """
    verdict = _undo(text, signals)
    return NOT_BELIEVED if verdict.intent is Intent.CANCEL and _MOURNS.search(text) else verdict


# "ok, I wanted that job": for politeness' sake, or with a sigh; it is not let go gladly.
_MOURNS = re.compile(
    r"\b(?:(?<!not )want(?:ed)? (?:the|that|this) (?:job|role|one|interview)|dream job|for nothing|unemployed"
    r"|did not want|throw (?:away )?my|do the interview|said send it but"
    r"|(?:will|mochte|wollte) (?:den|die|diesen) (?:job|stelle)|wil (?:wel|toch)|voglio andarci|quiero ir"
    r"|veux y aller|quero ir)\b"
)


def _undo(text: str, signals: Sequence[Signal]) -> Verdict:
    meant_yes = _meant_yes(signals)
    signals, _ = last_word(signals)
    if _STOPS_THE_CANCELLING.search(text) and not {signal.says for signal in signals} & {Says.QUESTION, Says.STRAY}:
        return Verdict(Intent.UNDO)
    says = {signal.says for signal in signals}
    if Says.UNDO in says and signals[0].says is Says.UNDO and says <= {Says.UNDO, Says.WRONG, Says.STRANGE}:
        return Verdict(Intent.UNDO)  # "undo, wrong thread"
    if _TAKES_IT_BACK.match(text):
        return Verdict(Intent.UNDO)
    if says & {Says.WRONG, Says.STRAY} or _CANCEL_THAT.match(text):
        return UNKNOWN
    if _ASKED_AND_DENIED.search(text) or _IT_CAN_GO.search(text):
        return Verdict(Intent.CANCEL)
    if _NO_REGRETS.search(text) and says <= _NOTHING_AGAINST_IT:
        return Verdict(Intent.CANCEL)
    if Says.NO_UNDO in says or (Says.OOPS in says and _regrets_nothing(signals)):
        return Verdict(Intent.CANCEL)
    if Says.REPORTED in says and Says.NO in says and not says & {Says.ATTEND, Says.KEEP}:
        return UNKNOWN  # "my flatmate wants me to undo it, but no"
    if meant_yes:
        return Verdict(Intent.UNDO)
    if says & {Says.DROP, Says.UNABLE} and any(_stops_the_sending(signal) for signal in signals):
        return Verdict(Intent.UNDO)
    if all(_either_way(signal) for signal in signals if signal.says is not Says.STRANGE) and Says.DROP in says:
        return UNKNOWN
    if Says.DROP in says and says & {Says.ATTEND, Says.KEEP}:
        return UNKNOWN
    if any(signal.says in (Says.KEEP, Says.ATTEND) and _is_two_faced(signal) for signal in signals):
        return UNKNOWN  # "no lo anules", "そのままで"
    if (
        all(signal.word.startswith("confirm") for signal in signals if signal.says is Says.ATTEND)
        and Says.ATTEND in says
    ):
        says = (says - {Says.ATTEND}) | {Says.OKAY}
    if _AS_IT_IS.match(text):
        return NOT_BELIEVED
    asking = {signal.clause for signal in signals if signal.says is Says.QUESTION}
    keeps = any(signal.says in _KEEPS_IT and signal.clause not in asking for signal in signals)
    if keeps and not says & {Says.UNABLE, Says.UNFIT}:
        return Verdict(Intent.UNDO)
    if Says.RESCHEDULE in says:
        return Verdict(Intent.RESCHEDULE)
    if Says.UNSURE in says:
        return Verdict(Intent.UNSURE)
    if Says.QUESTION in says:
        return Verdict(Intent.HELP)
    if says & {Says.UNABLE, Says.UNFIT, Says.DROP}:
        return Verdict(Intent.CANCEL) if Says.OOPS not in says else UNKNOWN
    if says & {Says.HALT, Says.OOPS}:
        return Verdict(Intent.UNDO)
    if _ITS_TIME_IS_FINE.search(text):
        return NOT_BELIEVED
    verdict = _undo_bare(says)
    return Verdict(Intent.CANCEL) if verdict is UNKNOWN and _LETS_IT_GO.search(text) else verdict


def _stops_the_sending(signal: Signal) -> bool:
    """ "call it off before it goes out", "don't send it, cancel that": what is called off is the cancel."""
    return signal.says is Says.HALT and (signal.word == BEFORE or signal.word.startswith(_DO_NOT_SEND))


_DO_NOT_SEND = ("do not send", "do not tell", "n envoie", "n envoyez", "ne rien envoyer")


def _either_way(signal: Signal) -> bool:
    """ "annule": the word for "cancel" that stands on buttons for "undo", too."""
    return signal.says is Says.DROP and _is_two_faced(signal)


def _is_two_faced(signal: Signal) -> bool:
    return signal.word.startswith(
        ("annul", "anul", "取 り 消", "撤 销", "撤 銷", "撤 回", "そ の ま ま", "こ の ま ま")
    )


def _regrets_nothing(signals: Sequence[Signal]) -> bool:
    """ "I haven't changed my mind", "it wasn't a mistake": every regret is denied."""
    denied = {signal.clause for signal in signals if signal.says is Says.DENIAL}
    oops = [signal for signal in signals if signal.says is Says.OOPS]
    haunted = any(signal.says in (Says.HALT, Says.KEEP, Says.ATTEND, Says.UNDO, Says.YES) for signal in signals)
    return not haunted and all({one.clause, one.clause - 1} & denied for one in oops)


_NOTHING_AGAINST_IT = frozenset({Says.NO, Says.DENIAL, Says.OOPS, Says.OKAY, Says.YES, Says.SETTLED, Says.DROP})
_NO_REGRETS = re.compile(
    r"(?<!oh )(?<!ah )\b(?:no|zero|without|kein\w*|ohne|aucun\w*|sans|ningun\w*|sin|nessun\w*|senza"
    r"|nenhum\w*|sem|geen|zonder) "
    r"(?:second thoughts?|mistakes?|regrets?|error|reue|fehler|bereuen|erreur|arrepentimiento\w*|errores"
    r"|rimpianti|ripensamenti|arrependimento\w*|spijt|vergissing)\b(?! (?:mistake|mio|mia|meu|minha))"
)


_KEEPS_IT = frozenset({Says.UNDO, Says.KEEP, Says.ATTEND, Says.FIT})


def _meant_yes(signals: Sequence[Signal]) -> bool:
    """ "no no, I meant yes": to the question before, and so to the interview."""
    fixes = [at for at, signal in enumerate(signals) if signal.says is Says.FIX]
    return bool(fixes) and [signal.says for signal in signals[fixes[-1] + 1 :]] == [Says.YES]


# "UNDO? no, leave it as is": what they ask themselves they answer with a no.
_ASKED_AND_DENIED = re.compile(r"^\W*(?:undo|keep|take back)(?: it| that)?\s*\?+\s*(?:no|nah|nope|nein|non|nee)\b")
_IT_CAN_GO = re.compile(
    r"\b(?:it|that|the letter|the note) (?:can|may|should) (?:go|go out|leave|be sent)(?: now)?\W*$"
)
# The interview, or the cancel of it?
_CANCEL_THAT = re.compile(
    r"^\W*(?:(?:ok|okay|no|wait|please|just)\W+)*cancel that(?: one)?\W*(?:please|thanks|now)?\W*$"
)
_AS_IT_IS = re.compile(
    r"^\W*(?:(?:ok|okay|no|nah|yes|please|just|pls|thanks)\W+)*(?:leave|keep) (?:it|things|everything|that) as"
    r"(?: it| they| that)? (?:is|are)\W*(?:please|pls|thanks|thank you)?\W*$"
)
_TAKES_IT_BACK = re.compile(
    r"^\W*(?:(?:ok|okay|oh|no|wait|please|just|actually|sorry|hang on|hold on)\W+)*(?:scratch|strike|scrap) that"
    r"\W*(?:please|pls|sorry|thanks|actually)?\W*$"
)
_LETS_IT_GO = re.compile(
    r"(?<!not )(?<!never )(?<!no )(?<!ne )(?<!non )(?<!nicht )(?<!nao )(?<!n )(?<!l )\b(?:send it(?: out| off)?"
    r"|let it (?:go|go out|go through)|go ahead and send(?: it)?|(?:envoie|envoyez)(?:[ -]l[ae])?|mandal[oa]"
    r"|manda pure|pode mandar|stuur maar|abschicken|schick (?:es )?ab)\b"
    r"(?!\W*(?:back|later|tomorrow|tonight|once|unless|after|if|when|only)\b)"
)


def _undo_bare(says: set[Says]) -> Verdict:
    if Says.OKAY in says and says & _QUALIFIES:
        return NOT_BELIEVED
    if Says.OKAY in says or (Says.SNOOZE in says and Says.NO in says):
        return Verdict(Intent.CANCEL)
    return UNKNOWN


# "ok but the name is wrong", "ok, let me sleep on it": the letter waits for what follows.
_QUALIFIES = frozenset({Says.BUT, Says.IF, Says.SNOOZE, Says.LONGING, Says.DENIAL})
# "Thursday is fine", "I can do the original time": what is fine is the interview's time, and not the letter.
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri)day|(?:mon|diens|donners|frei)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi"
    r"|lunes|martes|miercoles|jueves|viernes|lunedi|martedi|mercoledi|giovedi|venerdi"
    r"|(?:segunda|terca|quarta|quinta|sexta)(?: feira)?|(?:maan|dins|woens|donder|vrij)dag)"
)
_TIME = (
    rf"(?:{_WEEKDAY}|tomorrow|\d+ ?(?:am|pm|uhr|h)|\d+ ?:\d\d|time|slot|hour|date|termin|uhrzeit|heure|creneau|hora)"
)
_ITS_TIME_IS_FINE = re.compile(
    rf"\b{_TIME} (?:(?:is|was|would be|will be|ist|ware|est|es|e|esta) )?(?:\w+ )?(?:fine|ok|okay|good|great|perfect"
    r"|works?|suits?|passt|geht|gut|convient|va|bien|bon|viene|serve|da|funciona|kan|prima|goed)\b"
    rf"|\b(?:can do|can make|do|make) (?:the |that |my |our |your |this )?(?:\w+ )?{_TIME}\b"
)
