"""A database that is older than what it did: noticed by what the provider knows of us."""

from __future__ import annotations

import re

from daemon.core.delivery import DeliveryState
from daemon.core.sms_text import gsm7
from daemon.loops.desk import Desk
from daemon.loops.notebook import RESTORED_AT, instant, set_instant
from daemon.loops.record import tell_candidate
from daemon.loops.settle_outbox import alarm, nobody
from daemon.loops.timing import learn_the_skew
from daemon.ports import Heard, Inbox, SentTrace
from daemon.store.transaction import Transaction


def notice_a_restored_backup(desk: Desk, inbox: Inbox, heard: Heard, cursor: str | None) -> None:
    """Texts of ours that the provider knows and we do not: the database is older than what it did."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        learn_the_skew(tx, heard)
        unknown = [trace for trace in heard.sent if not _is_known(tx, trace)]
        for trace in unknown:
            tx.notes.set(f"seen/{trace.provider_id}", "by the provider, not by us")
        if cursor is None or not any(_speaks_of_ours(tx, trace) for trace in unknown):
            return
        if instant(tx, RESTORED_AT) is None:
            draft = desk.office.draft("alert_restored", nobody(desk, now), now, error=inbox.name)
            tell_candidate(tx, desk, None, alarm(f"alert_restored/{now:%Y%m%dT%H%M%SZ}", draft, now), now)
        set_instant(tx, RESTORED_AT, now)


def _is_known(tx: Transaction, trace: SentTrace) -> bool:
    if tx.outbox.by_provider_id(trace.provider_id) or tx.notes.get(f"seen/{trace.provider_id}"):
        return True
    on_its_way = tx.outbox.by_state(DeliveryState.SENDING, DeliveryState.IN_DOUBT, DeliveryState.PENDING)
    return any(gsm7(item.message.body) in (trace.body, gsm7(trace.body)) for item in on_its_way)


def _speaks_of_ours(tx: Transaction, trace: SentTrace) -> bool:
    # Other programs may text the same phone from the same number: only one that names a ref of ours counts.
    words = set(re.findall(r"\w+", trace.body))
    return any(one.ref in words for one in tx.interviews.all())
