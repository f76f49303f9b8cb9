"""A calm world for the loops: a real store, everything around it in memory, a clock that tests move."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from daemon.core.interview import Interview
from daemon.loops.one_pass import one_pass
from tests.simulation.world import CANDIDATE, MONDAY, Luck, World


class Calm(World):
    """A world without bad luck, whose candidate says only what the test has them say."""

    def invite(self, starts_in: timedelta = timedelta(hours=60), company: str = "Acme") -> str:
        """An invitation reaches the calendar; its UID."""
        uid = f"{company.lower()}@example.com"
        self._invite(uid, company, self.clock.at + starts_in)
        return uid

    def go_on(self, after: timedelta = timedelta(0)) -> None:
        """Time goes by, and the daemon makes a full pass."""
        self.clock.at += after
        one_pass(self.desk)

    def says(self, words: str, sender: str = CANDIDATE.phone) -> None:
        self.inbox.receive(words, sender, self.clock.at)

    def the(self, uid: str) -> Interview:
        with self.store.transaction(CANDIDATE.id) as tx:
            found = tx.interviews.by_event(uid, None)
        assert found is not None, f"{uid} is known"
        return found

    def texts(self) -> list[str]:
        return [one.message.body for one in self.sms.ledger]

    def letters(self) -> list[str]:
        return [one.message.body for one in self.email.ledger if one.message.to != CANDIDATE.email]

    def move(self, uid: str) -> None:
        self._move(uid)


@pytest.fixture
def calm(tmp_path: Path) -> Iterator[Calm]:
    world = Calm(1, tmp_path)
    world.luck = Luck()
    world.sms.visible_after = timedelta(0)
    world.inbox.duplicates = False
    world.clock.at = MONDAY
    yield world
    world.store.close()
