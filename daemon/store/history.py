"""What happened, line by line: the timeline of `callahead show`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from daemon.store.tables import HistoryRow


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline. `data` is a tree of JSON types; `interview_id` is "" where it is about none."""

    at: datetime
    kind: str
    text: str
    data: dict[str, Any] | None = None
    interview_id: str = ""


class History:
    """`tx.history`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id

    def add(self, interview_id: str, at: datetime, kind: str, text: str, data: dict[str, Any] | None = None) -> None:
        row = HistoryRow(
            candidate_id=self._candidate_id, interview_id=interview_id or None, at=at, kind=kind, text=text, data=data
        )
        self._session.add(row)
        self._session.flush()

    def of(self, interview_id: str) -> list[Entry]:
        """One interview's timeline, in the order in which it was written; of "" the lines about none."""
        query = (
            select(HistoryRow)
            .where(
                col(HistoryRow.candidate_id) == self._candidate_id,
                col(HistoryRow.interview_id) == (interview_id or None),
            )
            .order_by(col(HistoryRow.id))
        )
        return [_entry_of(row) for row in self._session.exec(query)]


def _entry_of(row: HistoryRow) -> Entry:
    return Entry(row.at, row.kind, row.text, row.data, row.interview_id or "")
