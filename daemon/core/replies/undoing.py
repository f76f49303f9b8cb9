"""The verdict on "shall the cancel stand?", asked while it is queued. Holding it is the safe side."""

from __future__ import annotations

from collections.abc import Sequence

from daemon.core.reading import Intent
from daemon.core.replies.signals import Says, Signal
from daemon.core.replies.verdict import UNKNOWN, Verdict, last_word


def undo(signals: Sequence[Signal]) -> Verdict:
    """The answer while a cancel is queued: undo it, or let it stand (CANCEL: nothing needs doing)."""
    signals, _ = last_word(signals)
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
    return _undo_bare(says)


_KEEPS_IT = frozenset({Says.UNDO, Says.KEEP, Says.ATTEND, Says.FIT})


def _undo_bare(says: set[Says]) -> Verdict:
    if Says.OKAY in says or (Says.SNOOZE in says and Says.NO in says):
        return Verdict(Intent.CANCEL)
    return UNKNOWN
