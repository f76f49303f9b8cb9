"""The few things a loop has to remember between passes, by name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from daemon.store.transaction import Transaction

PASSED_AT = "passed_at"
RESTORED_AT = "restored_at"
REOPENED_AT = "reopened_at"  # and the channel


def heard_at(tx: Transaction, inboxes: Iterable[str]) -> datetime | None:
    """Until when every one of these inboxes has been read; None where one of them never was."""
    read = [instant(tx, _heard(name)) for name in inboxes]
    known = [at for at in read if at is not None]
    return min(known) if known and len(known) == len(read) else None


def set_heard_at(tx: Transaction, inbox: str, at: datetime) -> None:
    """That `inbox` was read to its end, from `at` on."""
    set_instant(tx, _heard(inbox), at)


def _heard(inbox: str) -> str:
    return f"heard_at/{inbox}"


def set_instant(tx: Transaction, name: str, at: datetime) -> None:
    tx.notes.set(name, at.isoformat())


def instant(tx: Transaction, name: str) -> datetime | None:
    text = tx.notes.get(name)
    return datetime.fromisoformat(text) if text else None
