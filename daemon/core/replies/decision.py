"""The verdict on "are you going?" and on "shall the cancel stand?", from the signals of a reply.

A destructive reading needs a word that asks for it and nothing that speaks against it. Whatever is left over asks back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daemon.core.reading import Intent
from daemon.core.replies.signals import Says, Signal


@dataclass(frozen=True, slots=True)
class Verdict:
    intent: Intent
    confirm: bool = False


UNKNOWN = Verdict(Intent.UNKNOWN)

_STRONG_NO = frozenset({Says.DROP, Says.UNABLE, Says.UNFIT})
_STRONG_YES = frozenset({Says.ATTEND, Says.KEEP, Says.FIT, Says.STAY, Says.ON_TIME})
_ANSWERS = (
    _STRONG_NO | _STRONG_YES | {Says.YES, Says.NO, Says.OKAY, Says.RESCHEDULE, Says.LATE, Says.SNOOZE, Says.UNSURE}
)


def decide(signals: Sequence[Signal]) -> Verdict:
    """The answer to "Y to keep it, N to bow out, R for another time"."""
    signals, corrected = _corrected(signals)
    says = {signal.says for signal in signals}
    if says & {Says.WRONG, Says.STRAY}:
        return UNKNOWN
    if Says.IF in says and says & (_STRONG_NO | _STRONG_YES | {Says.YES, Says.OKAY, Says.NO}):
        return Verdict(Intent.UNSURE)
    if Says.LATE in says:
        return Verdict(Intent.CANCEL, confirm=True) if Says.DROP in says else Verdict(Intent.LATE)
    if Says.UNSURE in says:
        return _unsure(signals, says)
    if Says.UNDO in says and not says & _STRONG_NO:
        return Verdict(Intent.UNDO)
    if moved := _moved(signals, says):
        return moved
    return _yes_or_no(signals, says, corrected)


def _corrected(signals: Sequence[Signal]) -> tuple[Sequence[Signal], bool]:
    """What stands after the last correction of oneself, where an answer stands on both sides of it."""
    for at in range(len(signals) - 1, -1, -1):
        after = [signal for signal in signals[at:] if signal.says is not Says.FIX]
        if signals[at].says is Says.FIX and _answers(after):
            return (after, True) if _answers(signals[:at]) else (signals, False)
    return signals, False


def _answers(signals: Sequence[Signal]) -> bool:
    return any(signal.says in _ANSWERS for signal in signals)


def _unsure(signals: Sequence[Signal], says: set[Says]) -> Verdict:
    """Doubt wins, unless a "but" and an answer follow it, or a wish for time goes with it."""
    last_doubt = max(at for at, signal in enumerate(signals) if signal.says is Says.UNSURE)
    rest = signals[last_doubt + 1 :]
    if Says.BUT in {signal.says for signal in rest} and (says_after := {s.says for s in rest} & _ANSWERS):
        verdict = _yes_or_no(rest, says_after, corrected=True)
        return verdict if verdict.intent is not Intent.UNKNOWN else Verdict(Intent.UNSURE)
    if says & {Says.RESCHEDULE} and not says & _STRONG_NO:
        return Verdict(Intent.RESCHEDULE)
    return Verdict(Intent.SNOOZE if Says.SNOOZE in says and not says & (_STRONG_NO | _STRONG_YES) else Intent.UNSURE)


def _moved(signals: Sequence[Signal], says: set[Says]) -> Verdict | None:
    if Says.RESCHEDULE in says:
        return Verdict(Intent.CANCEL, confirm=True) if Says.DROP in says else Verdict(Intent.RESCHEDULE)
    # "can't make Thursday. Friday?" proposes; "see you Thursday" only names the day.
    asked = any(signal.says is Says.WHEN and not signal.plain for signal in signals)
    proposes = asked or (Says.WHEN in says and bool(says & {Says.QUESTION, Says.OKAY}))
    against = says & (_STRONG_YES | {Says.DROP, Says.UNFIT, Says.YES, Says.REASON})
    return Verdict(Intent.RESCHEDULE) if proposes and Says.UNABLE in says and not against else None


def _yes_or_no(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    no, yes = says & _STRONG_NO, says & _STRONG_YES
    if no and _only_longed_for(signals):
        yes = yes - {Says.ATTEND, Says.FIT}
        corrected = corrected or Says.BUT not in says
    if Says.NO in says and yes == {Says.FIT}:
        return _bare_no(signals, says, corrected)
    if Says.MUST in says:
        return Verdict(Intent.CANCEL, confirm=True) if Says.KEEP in yes or Says.LONGING in says else UNKNOWN
    if Says.CUT in says and not yes:
        return UNKNOWN
    if no and yes:
        return _torn(signals)
    if no:
        return _drops(signals, says, corrected)
    if yes and _ends_with_no(signals):
        return UNKNOWN
    if yes and _longing_then_but(signals):
        return Verdict(Intent.CANCEL, confirm=True) if says & {Says.REASON, Says.CONFLICT, Says.DENIAL} else UNKNOWN
    if yes:
        return Verdict(Intent.UNSURE) if Says.DOUBT in says and Says.YES not in says else Verdict(Intent.ATTEND)
    return _bare(signals, says, corrected)


def _only_longed_for(signals: Sequence[Signal]) -> bool:
    """ "I'd love to come but I can't": every yes stands in a clause of longing, and a no follows."""
    longing = {signal.clause for signal in signals if signal.says in (Says.LONGING, Says.HEDGE)}
    yes = [signal.clause for signal in signals if signal.says in (Says.ATTEND, Says.FIT)]
    no = [signal.clause for signal in signals if signal.says in _STRONG_NO]
    return bool(longing and no) and all(clause in longing and clause < no[-1] for clause in yes)


def _longing_then_but(signals: Sequence[Signal]) -> bool:
    """ "I'd go, but …" with no yes after the "but"."""
    longing = {signal.clause for signal in signals if signal.says is Says.LONGING}
    buts = [signal.clause for signal in signals if signal.says is Says.BUT]
    yes = [signal.clause for signal in signals if signal.says in _STRONG_YES]
    return bool(longing and buts) and all(clause in longing and clause < buts[-1] for clause in yes)


def _ends_with_no(signals: Sequence[Signal]) -> bool:
    """A bare no, or a "but not", after the last yes: "I'd go, but no"."""
    last_yes = max(at for at, signal in enumerate(signals) if signal.says in _STRONG_YES)
    after = {signal.says for signal in signals[last_yes + 1 :]}
    return Says.NO in after or {Says.BUT, Says.DENIAL} <= after


def _torn(signals: Sequence[Signal]) -> Verdict:
    """Both a yes and a no with weight: what follows a "but" holds, a no only after asking; else we ask."""
    buts = [at for at, signal in enumerate(signals) if signal.says is Says.BUT]
    if not buts:
        return UNKNOWN
    after = {signal.says for signal in signals[buts[-1] :]}
    if after & _STRONG_YES and not after & _STRONG_NO:
        return Verdict(Intent.ATTEND)
    return Verdict(Intent.CANCEL, confirm=True) if after & _STRONG_NO and not after & _STRONG_YES else UNKNOWN


def _drops(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    if Says.YES in says and Says.DROP not in says:
        return Verdict(Intent.CANCEL, confirm=True)
    if Says.SNOOZE in says and Says.DROP not in says and Says.NO not in says:
        return Verdict(Intent.SNOOZE)
    if Says.DENIAL in says and says & _STRONG_NO == {Says.DROP}:
        return Verdict(Intent.CANCEL, confirm=True)
    doubtful = bool(says & {Says.HEDGE, Says.QUESTION, Says.OTHER, Says.CUT, Says.WHEN, Says.OOPS, Says.SNOOZE})
    half = any(signal.says in _STRONG_NO and not signal.plain for signal in signals)
    return Verdict(Intent.CANCEL, confirm=corrected or doubtful or half or _strange(signals) > _MUCH_STRANGE)


_MUCH_STRANGE = 5


def _strange(signals: Sequence[Signal]) -> int:
    return sum(signal.says is Says.STRANGE for signal in signals)


def _bare(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    if Says.SNOOZE in says and Says.YES not in says:
        return Verdict(Intent.SNOOZE)
    if Says.NO in says:
        return _bare_no(signals, says, corrected)
    if Says.WHEN in says and not says & {Says.YES}:
        asked = any(signal.says is Says.WHEN and not signal.plain for signal in signals)
        return Verdict(Intent.RESCHEDULE) if asked and _only_when(says) else UNKNOWN
    if Says.DENIAL in says and (Says.YES not in says or _taken_back(signals)):
        return UNKNOWN
    if says & {Says.YES, Says.OKAY}:
        plain = any(signal.says in (Says.YES, Says.OKAY) and signal.plain for signal in signals)
        doubtful = Says.DOUBT in says
        return (Verdict(Intent.UNSURE) if doubtful else Verdict(Intent.ATTEND)) if plain else UNKNOWN
    if Says.DOUBT in says:
        return Verdict(Intent.UNSURE)
    if Says.CONFLICT in says or (Says.SETTLED in says and Says.QUESTION not in says):
        return Verdict(Intent.CANCEL, confirm=True)
    return Verdict(Intent.HELP) if Says.QUESTION in says else UNKNOWN


def _taken_back(signals: Sequence[Signal]) -> bool:
    """ "yes but not at 2", "more no than yes": what is denied stands in the yes's own clause or after a "but"."""
    yes = {signal.clause for signal in signals if signal.says in (Says.YES, Says.OKAY)}
    denied = {signal.clause for signal in signals if signal.says is Says.DENIAL}
    counted = {signal.clause for signal in signals if signal.says is Says.DENIAL and signal.word}
    return bool(yes & counted) or Says.BUT in {signal.says for signal in signals if signal.clause in denied}


def _only_when(says: set[Says]) -> bool:
    return says <= {Says.WHEN, Says.QUESTION, Says.HEDGE}


def _trails_off(signals: Sequence[Signal]) -> bool:
    """ "no, wait" and "no I didn't eat": a correction that never comes, or a no about something unknown."""
    if signals[-1].says is Says.FIX:
        return True
    denied = {signal.clause for signal in signals if signal.says is Says.DENIAL}
    clauses = {signal.clause for signal in signals if signal.says is Says.STRANGE} & denied
    return bool(clauses & {signal.clause for signal in signals if signal.says is Says.NO})


def _bare_no(signals: Sequence[Signal], says: set[Says], corrected: bool) -> Verdict:
    if Says.YES in says or _trails_off(signals):
        return UNKNOWN
    if Says.OKAY in says:
        last = [signal.says for signal in signals if signal.says in (Says.NO, Says.OKAY)][-1]
        return Verdict(Intent.CANCEL, confirm=True) if last is Says.NO else UNKNOWN
    if Says.WHEN in says and not says & {Says.REASON} and Says.QUESTION in says:
        return Verdict(Intent.RESCHEDULE)
    if says & {Says.QUESTION, Says.OTHER, Says.CUT} or Says.OOPS in says:
        return Verdict(Intent.CANCEL, confirm=True) if Says.QUESTION in says else UNKNOWN
    plain = all(signal.plain for signal in signals if signal.says is Says.NO)
    doubtful = bool(says & {Says.HEDGE, Says.DENIAL, Says.WHEN, Says.LONGING}) or _strange(signals) > _FEW_STRANGE
    return Verdict(Intent.CANCEL, confirm=corrected or not plain or doubtful)


_FEW_STRANGE = 3


def undo(signals: Sequence[Signal]) -> Verdict:
    """The answer while a cancel is queued: undo it, or let it stand (CANCEL: nothing needs doing)."""
    signals, _ = _corrected(signals)
    says = {signal.says for signal in signals}
    if says & {Says.WRONG, Says.STRAY}:
        return UNKNOWN
    if Says.NO_UNDO in says:
        return Verdict(Intent.CANCEL)
    if Says.DROP in says and says & {Says.ATTEND, Says.KEEP}:
        return UNKNOWN
    if (
        all(signal.word.startswith("confirm") for signal in signals if signal.says is Says.ATTEND)
        and Says.ATTEND in says
    ):
        says = (says - {Says.ATTEND}) | {Says.OKAY}
    if says & {Says.UNDO, Says.KEEP, Says.ATTEND, Says.FIT} and not says & {Says.UNABLE, Says.UNFIT, Says.QUESTION}:
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
    return _undo_bare(says)


def _undo_bare(says: set[Says]) -> Verdict:
    if Says.OKAY in says or (Says.SNOOZE in says and Says.NO in says):
        return Verdict(Intent.CANCEL)
    return UNKNOWN
