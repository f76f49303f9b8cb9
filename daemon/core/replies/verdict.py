"""What a reply comes to: a verdict, the kinds of signal that weigh, and what a correction of oneself leaves."""

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
# A no was understood, and the rest of the text speaks against it: nobody else may read one there.
NOT_BELIEVED = Verdict(Intent.UNKNOWN, confirm=True)


STRONG_NO = frozenset({Says.DROP, Says.UNABLE, Says.UNFIT})


STRONG_YES = frozenset({Says.ATTEND, Says.KEEP, Says.FIT, Says.STAY, Says.ON_TIME})


ANSWERS = STRONG_NO | STRONG_YES | {Says.YES, Says.NO, Says.OKAY, Says.RESCHEDULE, Says.LATE, Says.SNOOZE, Says.UNSURE}


def last_word(signals: Sequence[Signal]) -> tuple[Sequence[Signal], bool]:
    """What stands after the last correction of oneself, where an answer stands on both sides of it."""
    for at in range(len(signals) - 1, -1, -1):
        after = [signal for signal in signals[at:] if signal.says is not Says.FIX]
        if signals[at].says is Says.FIX and _answers(after):
            return (after, True) if _answers(signals[:at]) else (signals, False)
    return signals, False


def _answers(signals: Sequence[Signal]) -> bool:
    return any(signal.says in ANSWERS for signal in signals)


def strange(signals: Sequence[Signal]) -> int:
    return sum(signal.says is Says.STRANGE for signal in signals)
