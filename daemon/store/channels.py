"""Which ways to the candidate are closed: an opt-out, a number that is no more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from daemon.core.delivery import Channel
from daemon.store.statements import insert_new
from daemon.store.tables import DeadChannelRow


class Channels:
    """`tx.channels`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id

    def dead(self) -> dict[Channel, str]:
        """Every dead channel, and why."""
        query = select(DeadChannelRow.channel, DeadChannelRow.reason).where(
            col(DeadChannelRow.candidate_id) == self._candidate_id
        )
        return {Channel(channel): reason for channel, reason in self._session.exec(query)}

    def mark_dead(self, channel: Channel, reason: str, now: datetime) -> bool:
        """Send nothing more on it. False when it was dead already; the first reason stays."""
        row = {"candidate_id": self._candidate_id, "channel": channel, "reason": reason, "at": now}
        return insert_new(self._session, DeadChannelRow, row)

    def revive(self, channel: Channel) -> bool:
        """It may be used again. False when it was not dead."""
        statement = delete(DeadChannelRow).where(
            col(DeadChannelRow.candidate_id) == self._candidate_id, col(DeadChannelRow.channel) == channel
        )
        return self._session.exec(statement).rowcount == 1
