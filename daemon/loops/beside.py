"""What else lies ahead: a word that closes one interview names the next (etiquette rule 24)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import Office
from daemon.core.interview import COMING, Interview
from daemon.loops.desk import Desk
from daemon.store.transaction import Transaction


def office_beside(tx: Transaction, desk: Desk, at_hand: Interview, now: datetime) -> Office:
    """The office, which knows what comes next beside the interview at hand."""
    return replace(desk.office, next_interview=_next_interview(tx, at_hand, now))


def _next_interview(tx: Transaction, but: Interview, now: datetime) -> Interview | None:
    coming = (
        one
        for one in tx.interviews.open()
        if but.id not in (one.id, one.part_of)
        and one.phase in COMING
        and not one.maybe
        and one.starts_at is not None
        and one.starts_at > now
    )
    return next(coming, None)
