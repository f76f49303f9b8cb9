"""`callahead run`: the daemon in the foreground."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import structlog

from daemon.cli.context import ConfigOption, desk_of, settings_of, troubles_of, upgraded_store
from daemon.cli.probe import heartbeat
from daemon.clock import monotonic
from daemon.loops.desk import Desk
from daemon.settings import Settings
from daemon.store.transaction import Store

log = structlog.get_logger()
LINGER = 0.5  # seconds that threads without work are given to notice that it is over


def run(config: ConfigOption = None) -> None:
    """Be on watch, in the foreground, until SIGTERM. SIGHUP reads the config anew.

    Several on one store share the work. What was due meanwhile is decided anew at the start.
    """
    from daemon.service import Service

    household = Household(config)
    with troubles_of(household.settings):
        desk = household.open()
        service = Service(desk, household.settings.sms.every, household.reload, household.ping)
        service.run()
    household.close()
    leave()


class Household:
    """What a reload replaces: the settings, and with another store URL the store."""

    def __init__(self, config: Path | None) -> None:
        self._config = config
        self.settings = self._read()
        self._store: Store | None = None

    def _read(self) -> Settings:
        settings = settings_of(self._config, level="INFO")
        for warning in settings.warnings:
            log.warning("config", warning=warning)
        return settings

    def open(self) -> Desk:
        """The first desk."""
        self._store = upgraded_store(self.settings)
        return desk_of(self.settings, self._store)

    def reload(self) -> Desk:
        """A desk by the config as it is now. Whatever is wrong with it is raised, and nothing has changed then."""
        settings = self._read()
        moved = self._store is None or settings.store_url != self._store.url
        with troubles_of(settings):
            store = upgraded_store(settings) if moved else self._store
            assert store is not None, "opened before it is reloaded"
            desk = desk_of(settings, store)
        # The old store stays open: a loop may be in the middle of its work.
        self.settings, self._store = settings, store
        return desk

    def ping(self) -> None:
        """Tell the dead man's switch, without making anything wait for it."""
        if url := self.settings.alerts.heartbeat_url:
            threading.Thread(target=heartbeat, args=(url,), daemon=True, name="heartbeat").start()

    def close(self) -> None:
        if self._store is not None:
            self._store.close()


def leave() -> None:
    """End now, even where a thread hangs in a call that nothing can break off: every promise is in the database."""
    deadline = monotonic() + LINGER
    others = [one for one in threading.enumerate() if one is not threading.current_thread()]
    for thread in others:
        thread.join(max(0.0, deadline - monotonic()))
    # Daemon threads count, too: those of a pool are by inheritance, and the interpreter waits for them all the same.
    if any(one.is_alive() for one in others):
        log.warning("left while a call still hung")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
