"""The letter has left, and they would rather go after all: only they can say so, and hear whom to call."""

from __future__ import annotations

from datetime import datetime

from daemon.core.interview import Interview, Phase
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import read


def regretted(body: str, interviews: list[Interview], now: datetime) -> tuple[Reading, ...]:
    """ "Undo", "wait, I am going", and no ref beside it: meant for the one that they spoke of last, if it was bowed out
    of and is still to come. () where the words or their last word are about something else."""
    last = max((one for one in interviews if one.spoke_at), key=lambda one: one.spoke_at or now, default=None)
    if last is None or last.phase is not Phase.WITHDRAWN or last.part_of or last.has_begun(now):
        return ()
    told = read(body, Asked.UNDO, (last.ref,))
    return told if all(one.intent is Intent.UNDO and one.ref == last.ref for one in told) else ()
