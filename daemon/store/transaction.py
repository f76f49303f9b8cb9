"""One unit of work for one candidate: everything in it is written, or nothing is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlmodel import Session

from daemon.store.calendars import Calendars
from daemon.store.channels import Channels
from daemon.store.engine import open_engine, take_turn
from daemon.store.history import History
from daemon.store.inbox import Inbox
from daemon.store.interviews import Interviews
from daemon.store.notes import Notes
from daemon.store.outbox import Outbox

Hook = Callable[[], None]


class Transaction:
    """What one candidate's data can be asked and told. Every query is about that candidate alone."""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self.candidate_id = candidate_id
        self.interviews = Interviews(session, candidate_id)
        self.outbox = Outbox(session, candidate_id)
        self.inbox = Inbox(session, candidate_id)
        self.calendars = Calendars(session, candidate_id)
        self.channels = Channels(session, candidate_id)
        self.history = History(session, candidate_id)
        self.notes = Notes(session, candidate_id)


class Store:
    """The database. Connects when first used; may be shared by threads (a connection a transaction).

    `before_commit` and `after_commit` are called around every real COMMIT. What they raise passes through:
    before it nothing is written, after it everything is. The simulation crashes there.
    """

    def __init__(self, url: str, *, before_commit: Hook | None = None, after_commit: Hook | None = None) -> None:
        self.url = url
        self.before_commit = before_commit
        self.after_commit = after_commit
        self._engine = open_engine(url)

    @contextmanager
    def transaction(self, candidate_id: str) -> Iterator[Transaction]:
        """A unit of work: commits at the end, rolls back on whatever is raised.

        While it is open nobody else writes for this candidate (on SQLite: for anybody), so nothing slow
        belongs inside. A second one in the same thread would wait for the first in vain.
        """
        # Rows are changed by statements, too, so what was read before is read again.
        with Session(self._engine, expire_on_commit=False, execution_options={"populate_existing": True}) as session:
            take_turn(session.connection(), candidate_id)
            yield Transaction(session, candidate_id)
            _call(self.before_commit)
            session.commit()
            _call(self.after_commit)

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def _call(hook: Hook | None) -> None:
    if hook is not None:
        hook()
