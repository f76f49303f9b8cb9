"""The verdict on "are you going?" and on "shall the cancel stand?", from the signals of a reply.

A destructive reading needs a word that asks for it and nothing that speaks against it. Whatever is left over asks back.
"""

from __future__ import annotations

from collections.abc import Sequence

from daemon.core.reading import Intent
from daemon.core.replies.bare import bare, bare_no
from daemon.core.replies.signals import Says, Signal
from daemon.core.replies.verdict import ANSWERS, STRONG_NO, STRONG_YES, UNKNOWN, Verdict, last_word, strange


def decide(signals: Sequence[Signal]) -> Verdict:
    """The answer to "Y to keep it, N to bow out, R for another time"."""
    signals, corrected = last_word(signals)
    says = {signal.says for signal in signals}
    if _hangs(signals):
        return UNKNOWN
    if Says.KIN in says and _no_for_kin(signals, says):
        return Verdict(Intent.CANCEL, confirm=True)
    if says & {Says.WRONG, Says.STRAY} or (Says.KIN in says and not _speaks_for_oneself(signals)):
        return UNKNOWN
    if Says.IF in says and _no_then_if(signals, says):
        return Verdict(Intent.CANCEL, confirm=True)
    if Says.IF in says and says & (STRONG_NO | STRONG_YES | {Says.YES, Says.OKAY, Says.NO}):
        return Verdict(Intent.UNSURE)
    if Says.LATE in says and _cannot_come_at_all(signals):
        return UNKNOWN
    if Says.LATE in says:
        return Verdict(Intent.CANCEL, confirm=True) if Says.DROP in says else Verdict(Intent.LATE)
    if Says.UNSURE in says:
        return _unsure(signals, says)
    if Says.UNDO in says and not says & STRONG_NO:
        return Verdict(Intent.UNDO)
    if moved := _moved(signals, says):
        return moved
    return _yes_or_no(signals, says, corrected)


def _no_for_kin(signals: Sequence[Signal], says: set[Says]) -> bool:
    """ "can't do it, mum had a fall": the no stands first, in a clause of its own, and the relative is why."""
    first = signals[0]
    alone = all(signal.clause > first.clause for signal in signals[1:])
    return alone and first.says is Says.UNABLE and says <= {Says.UNABLE, Says.KIN, Says.STRANGE, Says.REASON}


def _hangs(signals: Sequence[Signal]) -> bool:
    """ "yes wait ugh": a "wait" after the last answer, and nothing that puts it right."""
    fix = [at for at, signal in enumerate(signals) if signal.says is Says.FIX and signal.word.endswith("wait")]
    return bool(fix) and not any(s.says in ANSWERS | {Says.QUESTION, Says.WHEN} for s in signals[fix[-1] + 1 :])


def _speaks_for_oneself(signals: Sequence[Signal]) -> bool:
    """A verb of coming, or a "so yes", in another clause than the one that tells of a relative."""
    kin = {signal.clause for signal in signals if signal.says is Says.KIN}
    return any(
        signal.clause not in kin and (signal.says in (Says.ATTEND, Says.KEEP) or signal.concludes) for signal in signals
    )


def _cannot_come_at_all(signals: Sequence[Signal]) -> bool:
    """ "traffic is bad, I can't make it": in a clause of its own, after what delays."""
    late = [signal.clause for signal in signals if signal.says is Says.LATE]
    return any(signal.says is Says.UNABLE and signal.clause > late[-1] for signal in signals)


def _no_then_if(signals: Sequence[Signal], says: set[Says]) -> bool:
    """ "N. I'd take the QA role if it's open": the no came first, in a clause of its own, and no yes follows."""
    first = signals[0]
    conditional = min(signal.clause for signal in signals if signal.says is Says.IF)
    return first.says is Says.NO and first.plain and first.clause < conditional and not says & (STRONG_YES | {Says.YES})


def _unsure(signals: Sequence[Signal], says: set[Says]) -> Verdict:
    """Doubt wins, unless a "but" and an answer follow it, or a wish for time goes with it."""
    last_doubt = max(at for at, signal in enumerate(signals) if signal.says is Says.UNSURE)
    rest = signals[last_doubt + 1 :]
    if Says.BUT in {signal.says for signal in rest} and (says_after := {s.says for s in rest} & ANSWERS):
        verdict = _yes_or_no(rest, says_after, corrected=True)
        return verdict if verdict.intent is not Intent.UNKNOWN else Verdict(Intent.UNSURE)
    if says & {Says.RESCHEDULE} and not says & STRONG_NO:
        return Verdict(Intent.RESCHEDULE)
    return Verdict(Intent.SNOOZE if Says.SNOOZE in says and not says & (STRONG_NO | STRONG_YES) else Intent.UNSURE)


def _moved(signals: Sequence[Signal], says: set[Says]) -> Verdict | None:
    if Says.RESCHEDULE in says:
        drops = Says.DROP in says and not _dropped_for_another_day(signals)
        return Verdict(Intent.CANCEL, confirm=True) if drops else Verdict(Intent.RESCHEDULE)
    # "can't make Thursday. Friday?" proposes; "see you Thursday" only names the day.
    asked = any(signal.says is Says.WHEN and not signal.plain for signal in signals)
    proposes = asked or (Says.WHEN in says and bool(says & {Says.QUESTION, Says.OKAY}))
    against = says & (STRONG_YES | {Says.DROP, Says.UNFIT, Says.YES, Says.REASON})
    if Says.NO in says and not says & STRONG_YES and _but_when(signals):
        return Verdict(Intent.RESCHEDULE)
    if Says.UNABLE in says and not against and _when_instead(signals):
        return UNKNOWN
    if Says.LONGING in says and any(one.says is Says.UNABLE and one.word.endswith("no good") for one in signals):
        return Verdict(Intent.RESCHEDULE)  # "I'd love to, only Thursday's no good"
    denied = Says.NO in says or (Says.DENIAL in says and not strange(signals))
    refused = Says.UNABLE in says or (asked and denied)
    return Verdict(Intent.RESCHEDULE) if proposes and refused and not against else None


def _dropped_for_another_day(signals: Sequence[Signal]) -> bool:
    """ "cancel Thursday and move me to the week after": what is called off is the day, and another one is asked for."""
    drop = max(at for at, signal in enumerate(signals) if signal.says is Says.DROP)
    move = min(at for at, signal in enumerate(signals) if signal.says is Says.RESCHEDULE)
    unclear = {Says.UNABLE, Says.UNFIT, Says.NO, Says.DENIAL, Says.QUESTION, Says.HEDGE, Says.BUT, Says.CUT}
    return drop < move and signals[move].plain and not unclear & {signal.says for signal in signals}


def _but_when(signals: Sequence[Signal]) -> bool:
    """ "N, but next tuesday would work" """
    buts = {signal.clause for signal in signals if signal.says is Says.BUT}
    unclear = (Says.STRANGE, Says.REASON, Says.DENIAL)
    other = {signal.clause for signal in signals if signal.says in unclear and signal.word != "work"}
    return bool((buts - other) & {signal.clause for signal in signals if signal.says is Says.WHEN})


def _when_instead(signals: Sequence[Signal]) -> bool:
    """ "won't make 2, more like 2:30": late, or another time? It stands in a clause that says nothing else."""
    last = signals[-1]
    alone = all(signal.clause != last.clause or signal.says in (Says.WHEN, Says.HEDGE) for signal in signals)
    return (
        last.says is Says.WHEN
        and last.plain
        and alone
        and all(s.clause != last.clause for s in signals if s.says is Says.UNABLE)
    )


def _yes_or_no(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    no, yes = says & STRONG_NO, says & STRONG_YES
    if yes == {Says.ATTEND} and _no_for_a_reason(signals, says):
        return UNKNOWN
    if no and yes and Says.YES in says and _answers_own_doubt(signals):
        return Verdict(Intent.ATTEND)
    if no and yes == {Says.STAY}:
        yes = set()  # "can't make it, no need to move it"
    if Says.NO in says and yes == {Says.STAY}:
        return UNKNOWN  # "no, no need to move it"
    if no and _only_longed_for(signals):
        yes = yes - {Says.ATTEND, Says.FIT}
        corrected = corrected or Says.BUT not in says
    if Says.DROP in no and yes == {Says.FIT} and signals[-1].concludes:
        return Verdict(Intent.CANCEL, confirm=True)  # "well, I'm doing it. cancel"
    if Says.NO in says and yes == {Says.FIT}:
        return UNKNOWN if _wants_it_after_all(signals) else bare_no(signals, says, corrected)
    if Says.MUST in says:
        return Verdict(Intent.CANCEL, confirm=True) if Says.KEEP in yes or Says.LONGING in says else UNKNOWN
    if Says.CUT in says and not yes:
        return Verdict(Intent.CANCEL, confirm=True) if no else UNKNOWN
    if no and yes:
        return _torn(signals)
    if no:
        return _drops(signals, says, corrected)
    if yes == {Says.ATTEND} and Says.SNOOZE in says and _only_confirms(signals):
        return Verdict(Intent.SNOOZE)
    if yes == {Says.KEEP} and Says.SNOOZE in says and Says.YES not in says:
        return Verdict(Intent.SNOOZE)  # "don't cancel anything yet, ask me again on Sunday"
    if yes and (_ends_with_no(signals) or _takes_the_day_back(signals) or _means_something_else(signals)):
        return UNKNOWN
    if yes and _longing_then_but(signals):
        return Verdict(Intent.CANCEL, confirm=True) if says & {Says.REASON, Says.CONFLICT, Says.DENIAL} else UNKNOWN
    if yes:
        return Verdict(Intent.UNSURE) if Says.DOUBT in says and Says.YES not in says else Verdict(Intent.ATTEND)
    return bare(signals, says, corrected)


def _wants_it_after_all(signals: Sequence[Signal]) -> bool:
    """ "I was about to write N, but then … no, I want this one": a "but", the no, and a wish in a clause of its own."""
    buts = [signal.clause for signal in signals if signal.says is Says.BUT]
    noes = [signal.clause for signal in signals if signal.says is Says.NO]
    fits = [signal.clause for signal in signals if signal.says is Says.FIT]
    return bool(buts) and buts[0] < noes[-1] < fits[-1]


def _no_for_a_reason(signals: Sequence[Signal], says: set[Says]) -> bool:
    """ "No, my wife is ill and I need to be at home": where they will be may be elsewhere."""
    first = signals[0]
    alone = first.says is Says.NO and all(signal.clause > first.clause for signal in signals[1:])
    told = says & {Says.REASON, Says.CONFLICT} or strange(signals) > 0  # "no, 48k is way under what I'm on now"
    return alone and bool(told) and not says & {Says.YES, Says.BUT}


def _answers_own_doubt(signals: Sequence[Signal]) -> bool:
    """ "not going? of course I'm going": the no is only asked, and a yes follows it."""
    no = [signal for signal in signals if signal.says in STRONG_NO]
    yes = [signal.clause for signal in signals if signal.says in STRONG_YES | {Says.YES}]
    return all(not signal.plain and signal.clause < min(yes) for signal in no)


def _only_confirms(signals: Sequence[Signal]) -> bool:
    """ "will confirm later": the yes is in the confirming, which is still to come."""
    return all(signal.word.startswith("confirm") for signal in signals if signal.says is Says.ATTEND)


def _only_longed_for(signals: Sequence[Signal]) -> bool:
    """ "I'd love to come but I can't": every yes stands in a clause of longing, and a no follows."""
    longing = {signal.clause for signal in signals if signal.says in (Says.LONGING, Says.HEDGE)}
    yes = [signal.clause for signal in signals if signal.says in (Says.ATTEND, Says.FIT)]
    no = [signal.clause for signal in signals if signal.says in STRONG_NO]
    return bool(longing and no) and all(clause in longing and clause < no[-1] for clause in yes)


def _longing_then_but(signals: Sequence[Signal]) -> bool:
    """ "I'd go, but …" with no yes after the "but"."""
    longing = {signal.clause for signal in signals if signal.says is Says.LONGING}
    buts = [signal.clause for signal in signals if signal.says is Says.BUT]
    yes = [signal.clause for signal in signals if signal.says in STRONG_YES]
    return bool(longing and buts) and all(clause in longing and clause < buts[-1] for clause in yes)


def _ends_with_no(signals: Sequence[Signal]) -> bool:
    """A bare no, or a "but not", after the last yes: "I'd go, but no"."""
    last_yes = max(at for at, signal in enumerate(signals) if signal.says in STRONG_YES)
    after = {signal.says for signal in signals[last_yes + 1 :]}
    return Says.NO in after or {Says.BUT, Says.DENIAL} <= after


def _takes_the_day_back(signals: Sequence[Signal]) -> bool:
    """ "no problem with going, just not at two": after the last yes, a "not" and a time, and nothing else."""
    last_yes = max(at for at, signal in enumerate(signals) if signal.says in STRONG_YES)
    yes, after = signals[last_yes].clause, signals[last_yes + 1 :]
    rest = {signal.says for signal in after if signal.clause > yes}
    return Says.DENIAL in rest and rest <= {Says.DENIAL, Says.WHEN, Says.STRANGE} and len(after) <= _FEW


_FEW = 2


def _means_something_else(signals: Sequence[Signal]) -> bool:
    """ "i'm in!... i mean in a new job": what puts the last yes right gives a reason, and no answer."""
    last_yes = max(at for at, signal in enumerate(signals) if signal.says in STRONG_YES | {Says.YES})
    after = [signal.says for signal in signals[last_yes + 1 :]]
    return Says.FIX in after and bool({Says.REASON, Says.SETTLED, Says.CONFLICT} & set(after))


def _torn(signals: Sequence[Signal]) -> Verdict:
    """Both a yes and a no with weight: what follows a "but" holds, a no only after asking; else we ask."""
    buts = [at for at, signal in enumerate(signals) if signal.says is Says.BUT]
    if not buts:
        return UNKNOWN
    after = {signal.says for signal in signals[buts[-1] :]}
    if not after & STRONG_NO and any(signal.word.endswith(_FREE) for signal in signals[buts[-1] :]):
        return Verdict(Intent.RESCHEDULE)  # "I can't do Thursday but I'm free on Friday"
    if after & STRONG_YES and not after & STRONG_NO:
        return Verdict(Intent.ATTEND)
    return Verdict(Intent.CANCEL, confirm=True) if after & STRONG_NO and not after & STRONG_YES else UNKNOWN


_FREE = ("free", "available", "frei", "libre", "disponible", "libero", "libera", "livre", "vrij", "beschikbaar")


def _drops(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    if Says.YES in says and Says.DROP not in says:
        return UNKNOWN if _yes_after_but(signals) else Verdict(Intent.CANCEL, confirm=True)
    if Says.SNOOZE in says and Says.DROP not in says and Says.NO not in says:
        return Verdict(Intent.SNOOZE)
    if (Says.SNOOZE in says and Says.HEDGE in says) or _only_wishes_to_drop(signals):
        return Verdict(Intent.UNSURE)
    if Says.DENIAL in says and (says & STRONG_NO == {Says.DROP} or _denies_twice(signals)):
        return Verdict(Intent.CANCEL, confirm=True)
    doubtful = bool(
        says & {Says.HEDGE, Says.QUESTION, Says.OTHER, Says.CUT, Says.WHEN, Says.OOPS, Says.SNOOZE, Says.CONFLICT}
    )
    # "y, cancel it": the letter says that they go.
    doubtful = doubtful or _but_something(signals) or any(one.word == "y" for one in signals if one.says is Says.YES)
    doubtful = doubtful or signals[0].says is Says.OKAY  # "sure, won't be there"
    half = any(signal.says in STRONG_NO and not signal.plain for signal in signals)
    return Verdict(Intent.CANCEL, confirm=corrected or doubtful or half or strange(signals) > _MUCH_STRANGE)


def _denies_twice(signals: Sequence[Signal]) -> bool:
    """ "no excuse I can't come": a "no" that counts, and a "not", in one clause."""
    counted = {signal.clause for signal in signals if signal.says is Says.DENIAL and signal.word}
    return any(signal.clause in counted for signal in signals if signal.says in STRONG_NO)


def _only_wishes_to_drop(signals: Sequence[Signal]) -> bool:
    """ "I want to cancel but I need the money": the no is a wish, and no other no follows its "but"."""
    longing = {signal.clause for signal in signals if signal.says is Says.LONGING}
    buts = [signal.clause for signal in signals if signal.says is Says.BUT]
    noes = [signal.clause for signal in signals if signal.says in STRONG_NO | {Says.NO}]
    return bool(buts) and all(clause in longing and clause < buts[-1] for clause in noes)


def _but_something(signals: Sequence[Signal]) -> bool:
    """ "I don't want to but I feel bad": words that we do not know qualify the no."""
    last_no = max(at for at, signal in enumerate(signals) if signal.says in STRONG_NO)
    after = {signal.says for signal in signals[last_no + 1 :]}
    return {Says.BUT, Says.STRANGE} <= after


def _yes_after_but(signals: Sequence[Signal]) -> bool:
    """ "I wasn't, but now I am": the last word is a yes."""
    buts = [at for at, signal in enumerate(signals) if signal.says is Says.BUT]
    return bool(buts) and any(signal.says is Says.YES for signal in signals[buts[-1] :])


_MUCH_STRANGE = 5
