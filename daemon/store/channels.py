"""Which ways to the candidate are closed: an opt-out, a number that is no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from daemon.core.delivery import Channel, Revival
from daemon.store.statements import insert_new
from daemon.store.tables import DeadChannelRow


@dataclass(frozen=True, slots=True)
class Death:
    """Why and since when a channel is dead, and what will open it again. `setup`: the settings under which it died."""

    reason: str
    at: datetime
    revival: Revival = Revival.START
    setup: str = ""


class Channels:
    """`tx.channels`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id

    def dead(self) -> dict[Channel, str]:
        """Every dead channel, and why."""
        return {channel: death.reason for channel, death in self.deaths().items()}

    def deaths(self) -> dict[Channel, Death]:
        """Every dead channel, with all that is known of it."""
        query = select(DeadChannelRow).where(col(DeadChannelRow.candidate_id) == self._candidate_id)
        return {
            Channel(row.channel): Death(row.reason, row.at, Revival(row.revival), row.setup)
            for row in self._session.exec(query)
        }

    def mark_dead(
        self, channel: Channel, reason: str, now: datetime, revival: Revival = Revival.START, setup: str = ""
    ) -> bool:
        """Send nothing more on it before `revival`. False, and the first reason stays, when it was dead already.

        What the candidate alone can open outweighs what opens by itself: an opt-out is never lost on a bad login.
        """
        before = self.deaths().get(channel)
        if before is not None and before.revival is not Revival.START and revival is Revival.START:
            self.revive(channel)
        row = {"candidate_id": self._candidate_id, "channel": channel, "reason": reason, "at": now}
        return insert_new(self._session, DeadChannelRow, {**row, "revival": revival, "setup": setup})

    def revive(self, channel: Channel) -> bool:
        """It may be used again. False when it was not dead."""
        statement = delete(DeadChannelRow).where(
            col(DeadChannelRow.candidate_id) == self._candidate_id, col(DeadChannelRow.channel) == channel
        )
        return self._session.exec(statement).rowcount == 1
