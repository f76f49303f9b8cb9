"""Whether a text can be an answer at all: one that was written before the question was put is none.

The provider's clock and ours may differ by days (a laptop that woke, a clock that was set), so
both instants are taken from the provider where it knows both, and else ours is shifted by the
difference that was last seen.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from daemon.core.delivery import OutboxItem, Purpose
from daemon.core.interview import Interview
from daemon.ports import Heard, InboundText
from daemon.store.transaction import Transaction

ASKING = frozenset({Purpose.QUESTION, Purpose.REMINDER})
SKEW = "skew_seconds"  # provider's clock minus ours


def learn_the_skew(tx: Transaction, heard: Heard) -> None:
    """Remember by how much the provider's clock differs, from the newest text of ours that both know."""
    for trace in sorted(heard.sent, key=lambda one: one.created_at, reverse=True):
        item = tx.outbox.by_provider_id(trace.provider_id)
        if item is not None and item.tried_at is not None:
            tx.notes.set(SKEW, str((trace.created_at - item.tried_at).total_seconds()))
            return


def was_written_before_the_question(tx: Transaction, interview: Interview, text: InboundText, heard: Heard) -> bool:
    """Whether the candidate wrote it before anything was asked about the interview as it is now.

    An answer to an earlier rung of the same ladder counts; one to the time before it moved does not (law 1).
    """
    first = next((one for one in tx.outbox.of_interview(interview.id) if _asks(one, interview)), None)
    if first is None:
        return False
    return text.received_at < _asked_at(tx, first, heard).replace(microsecond=0)


def _asks(item: OutboxItem, interview: Interview) -> bool:
    return item.message.purpose in ASKING and item.revision == interview.revision


def _asked_at(tx: Transaction, item: OutboxItem, heard: Heard) -> datetime:
    known = (trace.created_at for trace in heard.sent if trace.provider_id and trace.provider_id == item.provider_id)
    ours = item.first_tried_at or item.created_at
    return next(known, ours + timedelta(seconds=float(tx.notes.get(SKEW) or 0)))
