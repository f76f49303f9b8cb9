"""What a large sync leaves behind in the daemon: `python -m bench.memory FILE` prints JSON."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bench.feed import NOW, Mix, feed
from bench.measure import Figure, apart, resident, seconds


def figures(directory: Path, repeats: int) -> list[Figure]:  # noqa: ARG001 - a figure of megabytes is steady
    large = feed()
    (directory / "large.ics").write_bytes(large)
    (directory / "changed.ics").write_bytes(large.replace(b"SUMMARY:", b"SUMMARY:New ", 1))
    (directory / "small.ics").write_bytes(feed(Mix(singles=1, series=0, overrides=0)))
    told = apart("memory", str(directory))
    return [
        Figure(
            "daemon: more memory after a sync of 10,000 events", told["after large"] - told["after small"], "MiB", 15
        ),
        Figure("daemon: more memory after the same, changed", told["after changed"] - told["after small"], "MiB", 15),
        Figure("daemon: memory before", told["after small"], "MiB"),
        Figure("daemon: first pass over 10,000 events", told["large"], "s"),
        Figure("daemon: pass over them with one change", told["changed"], "s"),
        Figure("daemon: pass over them unchanged", told["unchanged"], "s"),
    ]


@dataclass
class StandingClock:
    """It is the hour of the feed."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


def passes(directory: Path) -> dict[str, float]:
    """Four passes of a real desk with a real store: a feed of one event, then of 10,000, then one changed, then none.

    The first, before anything is measured, loads whatever a daemon has loaded that has read a calendar once.
    """
    from daemon.app import build_desk
    from daemon.loops.watch_calendars import watch_calendars
    from daemon.settings.load import load as load_settings
    from daemon.store.upgrade import upgrade

    watched = directory / "watched.ics"
    config = directory / "callahead.toml"
    config.write_text(CONFIG.format(store=directory / "bench.db", feed=watched.as_uri()))
    settings = load_settings(config, {})
    upgrade(settings.store_url)
    desk = build_desk(settings, clock=StandingClock())
    look: Callable[[], object] = lambda: watch_calendars(desk, even_if_not_due=True)  # noqa: E731
    found: dict[str, float] = {}
    for name in ("small", "large", "changed", "unchanged"):
        if name != "unchanged":
            shutil.copyfile(directory / f"{name}.ics", watched)
        found[name] = seconds(look)
        found[f"after {name}"] = resident()
    return found


CONFIG = """
[candidate]
name = "Sam Rivera"
phone = "+14155550101"
email = "sam@example.org"
timezone = "America/New_York"

[store]
url = "sqlite:///{store}"

[[calendars]]
name = "feed"
kind = "ics"
url = "{feed}"

[sms]
provider = "console"
"""

if __name__ == "__main__":
    print(json.dumps(passes(Path(sys.argv[1]))))  # noqa: T201 - its answer
