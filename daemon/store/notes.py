"""Small facts by name: the last complete pass, until when the inboxes were heard, what is missing from a calendar."""

from __future__ import annotations

from sqlmodel import Session, col, select

from daemon.store.tables import NoteRow


class Notes:
    """`tx.notes`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id

    def get(self, key: str) -> str | None:
        query = select(NoteRow.value).where(col(NoteRow.candidate_id) == self._candidate_id, col(NoteRow.key) == key)
        return self._session.exec(query).first()

    def set(self, key: str, value: str) -> None:
        self._session.merge(NoteRow(candidate_id=self._candidate_id, key=key, value=value))
        self._session.flush()
