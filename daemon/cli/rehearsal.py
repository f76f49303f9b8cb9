"""`callahead once --rehearse`: a full pass over a copy, in which every way out is a dead end that takes notes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from daemon.cli.context import desk_of, place_of, troubles_of
from daemon.cli.troubles import Trouble
from daemon.core.delivery import Accepted, Message, OutboxItem, Outcome
from daemon.loops.desk import Desk
from daemon.loops.one_pass import PassReport
from daemon.settings import Settings
from daemon.store.backup import backup
from daemon.store.engine import sqlite_path
from daemon.store.revision import HEAD, revision
from daemon.store.rows import copy_rows
from daemon.store.transaction import Store
from daemon.store.upgrade import upgrade
from integrations.memory import RehearsalCalendar, RehearsalTransport


@dataclass(kw_only=True)
class Rehearsed(RehearsalTransport):
    """Notes each message and says that it was taken, so that what follows from it is rehearsed as well."""

    def send(self, message: Message) -> Outcome:
        super().send(message)
        return Accepted(f"rehearsal/{message.key}")


@contextmanager
def rehearsal_desk(settings: Settings) -> Iterator[tuple[Desk, Rehearsed]]:
    """A desk whose calendars and inboxes are real, and whose store is a copy that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="callahead-rehearsal-") as folder:
        url = f"sqlite:///{folder}/callahead.db"
        with troubles_of(settings):
            copy_store(settings, url)
        store = Store(url)
        try:
            yield _without_consequences(desk_of(settings, store))
        finally:
            store.close()


def copy_store(settings: Settings, url: str) -> None:
    """Make the new SQLite database at `url` hold what the store holds. The store is only read."""
    source = sqlite_path(settings.store_url)
    if source is None:
        _copy_rows(settings, url)
    elif source.exists():
        backup(settings.store_url, Path(url.removeprefix("sqlite:///")))
    upgrade(url)


def _copy_rows(settings: Settings, url: str) -> None:
    """From PostgreSQL, whose own copy would be a second server's matter."""
    if revision(settings.store_url) != HEAD:
        raise Trouble(f"{place_of(settings)} is of another version; run `callahead store upgrade` first")
    upgrade(url)
    copy_rows(settings.store_url, url, settings.candidate.id)


def _without_consequences(desk: Desk) -> tuple[Desk, Rehearsed]:
    nowhere = Rehearsed()
    calendars = tuple(replace(one, calendar=RehearsalCalendar(real=one.calendar)) for one in desk.calendars)
    transports = dict.fromkeys(desk.transports, nowhere)
    return replace(desk, transports=transports, calendars=calendars, segments_per_second=0), nowhere


def would_send(desk: Desk, nowhere: Rehearsed) -> list[OutboxItem]:
    """The rows of what was given to the dead end, in the order in which it was."""
    with desk.store.transaction(desk.candidate.id) as tx:
        found = [tx.outbox.get_by_key(message.key) for message in nowhere.would_send]
    return [item for item in found if item is not None]


def as_it_was(report: PassReport) -> PassReport:
    """The report of a pass in which nothing was sent."""
    return replace(report, sent=0)
