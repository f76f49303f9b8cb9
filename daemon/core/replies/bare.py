"""The verdict where no verb speaks: a bare yes, a bare no, a time, a question."""

from __future__ import annotations

from collections.abc import Sequence

from daemon.core.reading import Intent
from daemon.core.replies.signals import ASKS_TO_DROP, PRAISE, Says, Signal
from daemon.core.replies.verdict import UNKNOWN, Verdict, strange


def bare(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    if Says.SNOOZE in says and Says.YES not in says and not _no_and_why(signals, says):
        return Verdict(Intent.SNOOZE)
    if Says.NO in says:
        return bare_no(signals, says, corrected)
    if Says.WHEN in says and not says & {Says.YES}:
        asked = any(signal.says is Says.WHEN and not signal.plain for signal in signals)
        if Says.SETTLED in says <= {Says.SETTLED, Says.REASON, Says.WHEN} and not asked:
            return Verdict(Intent.CANCEL, confirm=True)  # "took another job on Friday"
        return Verdict(Intent.RESCHEDULE) if asked and _only_when(says) else UNKNOWN
    if {Says.YES, Says.BUT, Says.DENIAL, Says.WHEN} <= says:
        return Verdict(Intent.RESCHEDULE)  # "yes but not on thursday"
    if Says.DENIAL in says and (Says.YES not in says or _taken_back(signals) or _denies_the_day(signals)):
        return UNKNOWN
    if Says.OTHER in says and Says.YES not in says:
        return UNKNOWN  # "ok, cancel my gym"
    if says & {Says.YES, Says.OKAY}:
        assents = [signal for signal in signals if signal.says in (Says.YES, Says.OKAY)]
        if strange(signals) and all(signal.word in PRAISE for signal in assents):
            return UNKNOWN  # "perfect, the parcel arrived"
        plain = any(signal.plain for signal in assents)
        doubtful = Says.DOUBT in says
        return (Verdict(Intent.UNSURE) if doubtful else Verdict(Intent.ATTEND)) if plain else UNKNOWN
    if Says.DOUBT in says:
        return Verdict(Intent.UNSURE)
    if says == {Says.LONGING}:
        wished = all(signal.plain for signal in signals)
        return Verdict(Intent.ATTEND) if wished else Verdict(Intent.CANCEL, confirm=True)  # "I'd love to!"
    if Says.LONGING in says and _but_not_to_be(signals):
        return Verdict(Intent.CANCEL, confirm=True)
    if Says.CONFLICT in says or (Says.SETTLED in says and Says.QUESTION not in says):
        return Verdict(Intent.CANCEL, confirm=True)
    return Verdict(Intent.HELP) if Says.QUESTION in says else UNKNOWN


def _no_and_why(signals: Sequence[Signal], says: set[Says]) -> bool:
    """ "N, 90 minutes of driving is too far": the driving is the reason, and puts nothing off."""
    first = signals[0]
    return first.says is Says.NO and first.plain and Says.REASON in says and all(s.clause > 0 for s in signals[1:])


def _but_not_to_be(signals: Sequence[Signal]) -> bool:
    """ "I'd love to but I've signed with somebody else": what follows the "but" gives a reason or denies."""
    buts = [at for at, signal in enumerate(signals) if signal.says is Says.BUT]
    after = {signal.says for signal in signals[buts[-1] :]} if buts else set()
    return bool(after & {Says.REASON, Says.DENIAL, Says.CONFLICT, Says.SETTLED})


def _taken_back(signals: Sequence[Signal]) -> bool:
    """ "yes but not at 2", "more no than yes": what is denied stands in the yes's own clause or after a "but"."""
    yes = {signal.clause for signal in signals if signal.says in (Says.YES, Says.OKAY)}
    denied = {signal.clause for signal in signals if signal.says is Says.DENIAL}
    counted = {signal.clause for signal in signals if signal.says is Says.DENIAL and signal.word}
    return bool(yes & counted) or Says.BUT in {signal.says for signal in signals if signal.clause in denied}


def _denies_the_day(signals: Sequence[Signal]) -> bool:
    """ "yep, not able for Thursday": what is denied stands in a clause with a time."""
    denied = {signal.clause for signal in signals if signal.says is Says.DENIAL}
    return bool(denied & {signal.clause for signal in signals if signal.says is Says.WHEN})


def _only_when(says: set[Says]) -> bool:
    return says <= {Says.WHEN, Says.QUESTION, Says.HEDGE}


def _trails_off(signals: Sequence[Signal]) -> bool:
    """ "no, wait" and "no I didn't eat": a correction that never comes, or a no about something unknown."""
    if signals[-1].says is Says.FIX:
        return True
    denied = {signal.clause for signal in signals if signal.says is Says.DENIAL}
    clauses = {signal.clause for signal in signals if signal.says is Says.STRANGE} & denied
    return bool(clauses & {signal.clause for signal in signals if signal.says is Says.NO})


def _longed_for_a_yes(signals: Sequence[Signal]) -> bool:
    """ "I'd love to say yes but it has to be no" """
    longing = {signal.clause for signal in signals if signal.says is Says.LONGING}
    buts = [signal.clause for signal in signals if signal.says is Says.BUT]
    yes = [signal.clause for signal in signals if signal.says is Says.YES]
    no = [signal.clause for signal in signals if signal.says is Says.NO]
    return bool(buts) and all(clause in longing and clause < buts[0] for clause in yes) and min(no) >= buts[0]


def _says_no_last(signals: Sequence[Signal]) -> bool:
    """ "cancel? no": the no answers the candidate's own question."""
    answers = [signal for signal in signals if signal.says in (Says.NO, Says.QUESTION)]
    return answers[0].says is Says.QUESTION and answers[-1].says is Says.NO and len(answers) == 2


def bare_no(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    if Says.YES in says:
        comes_to_no = signals[-1].says is Says.NO and signals[-1].word.endswith(
            "a no"
        )  # "yes, I've thought, it's a no"
        return Verdict(Intent.CANCEL, confirm=True) if comes_to_no or _longed_for_a_yes(signals) else UNKNOWN
    if says <= {Says.NO, Says.FIX, Says.OOPS} and signals[-1].concludes:
        return Verdict(Intent.CANCEL, confirm=True)  # "changed my mind again. N"
    if says <= {Says.NO, Says.FIX, Says.OOPS, Says.OKAY} and signals[-1].word == "changed my mind":
        return Verdict(Intent.CANCEL, confirm=True)
    if _trails_off(signals) or says == {Says.NO, Says.WHEN}:
        return UNKNOWN  # "no, friday": no to it, or to the day?
    if any(signal.says is Says.QUESTION and signal.word == ASKS_TO_DROP for signal in signals):
        return Verdict(Intent.ATTEND) if _says_no_last(signals) else UNKNOWN
    if {signal.clause for signal in signals if signal.says is Says.QUESTION} & {
        signal.clause for signal in signals if signal.says is Says.BUT
    }:
        return UNKNOWN  # "no but seriously, who are you"
    if {Says.OKAY, Says.BUT} <= says and not any(signal.plain for signal in signals if signal.says is Says.OKAY):
        return Verdict(Intent.CANCEL, confirm=True)  # "n but happy to talk about the manager position"
    if Says.OKAY in says:
        last = [signal.says for signal in signals if signal.says in (Says.NO, Says.OKAY)][-1]
        return Verdict(Intent.CANCEL, confirm=True) if last is Says.NO else UNKNOWN
    if Says.WHEN in says and not says & {Says.REASON} and Says.QUESTION in says:
        return Verdict(Intent.RESCHEDULE)
    if says & {Says.QUESTION, Says.OTHER, Says.CUT} or Says.OOPS in says:
        return Verdict(Intent.CANCEL, confirm=True) if Says.QUESTION in says else UNKNOWN
    plain = all(signal.plain for signal in signals if signal.says is Says.NO)
    plain = plain and not {Says.BUT, Says.REASON} <= says  # "nein aber der Hund ist krank"
    doubtful = bool(says & {Says.HEDGE, Says.DENIAL, Says.WHEN, Says.LONGING, Says.REPORTED}) or strange(signals) > 0
    return Verdict(Intent.CANCEL, confirm=corrected or not plain or doubtful)
