"""What came in, each text once, and how far every inbox was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from daemon.core.delivery import Channel
from daemon.ports import InboundText
from daemon.store.statements import insert_new
from daemon.store.tables import CursorRow, InboxRow
from daemon.store.values import dump, load


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxEntry:
    """One text and what became of it; `outcome` is None until it was acted upon."""

    text: InboundText
    channel: Channel
    heard_at: datetime
    outcome: str | None = None
    interview_id: str = ""


class Inbox:
    """`tx.inbox`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id

    def add(self, text: InboundText, channel: Channel, now: datetime) -> bool:
        """Keep a text. False, and nothing written, when it was heard before."""
        return insert_new(
            self._session,
            InboxRow,
            {
                "candidate_id": self._candidate_id,
                "channel": channel,
                "provider_id": text.provider_id,
                "received_at": text.received_at,
                "heard_at": now,
                "value": dump(text),
            },
        )

    def mark(self, provider_id: str, outcome: str, interview_id: str = "") -> None:
        """Say what became of a text. LookupError where none with this id was ever added."""
        result = self._session.exec(
            update(InboxRow)
            .where(self._mine(), col(InboxRow.provider_id) == provider_id)
            .values(outcome=outcome, interview_id=interview_id or None),
            execution_options={"synchronize_session": False},
        )
        if not result.rowcount:
            raise LookupError("a text that was never heard")

    def all(self) -> list[InboxEntry]:
        """Everything that was heard, in the order in which it was sent."""
        query = select(InboxRow).where(self._mine()).order_by(col(InboxRow.received_at), col(InboxRow.id))
        return [_entry_of(row) for row in self._session.exec(query)]

    def cursor(self, name: str) -> str | None:
        """Where reading the inbox `name` goes on; None when it was never read."""
        query = select(CursorRow.cursor).where(
            col(CursorRow.candidate_id) == self._candidate_id, col(CursorRow.name) == name
        )
        return self._session.exec(query).first()

    def set_cursor(self, name: str, cursor: str, now: datetime) -> None:
        self._session.merge(CursorRow(candidate_id=self._candidate_id, name=name, cursor=cursor, at=now))
        self._session.flush()

    def _mine(self) -> ColumnElement[bool]:
        return col(InboxRow.candidate_id) == self._candidate_id


def _entry_of(row: InboxRow) -> InboxEntry:
    return InboxEntry(
        text=load(InboundText, row.value),
        channel=Channel(row.channel),
        heard_at=row.heard_at,
        outcome=row.outcome,
        interview_id=row.interview_id or "",
    )
