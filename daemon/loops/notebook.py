"""The few things a loop has to remember between passes, by name."""

from __future__ import annotations

from datetime import datetime

from daemon.store.transaction import Transaction

HEARD_AT = "heard_at"
PASSED_AT = "passed_at"
RESTORED_AT = "restored_at"


def heard_at(tx: Transaction) -> datetime | None:
    """Until when every inbox has been read; None before the first time."""
    return instant(tx, HEARD_AT)


def set_instant(tx: Transaction, name: str, at: datetime) -> None:
    tx.notes.set(name, at.isoformat())


def instant(tx: Transaction, name: str) -> datetime | None:
    text = tx.notes.get(name)
    return datetime.fromisoformat(text) if text else None
