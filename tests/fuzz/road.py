"""The road that somebody else's iCalendar takes through our reader, and what has to hold wherever it leads.

`python -m tests.fuzz.road FILE …` travels it and prints the peak of memory in MiB.
"""

from __future__ import annotations

import re
import sys
import time
from datetime import timedelta
from pathlib import Path

from daemon.core.event import PartStat
from daemon.ports import CalendarObject, Expanded
from integrations import ical
from integrations.ical_window import is_elsewhere
from tests.integrations.calendar_builders import START, WINDOW, a_reply
from tests.integrations.calendar_servers import SAM

SECONDS = (
    5.0  # of processor time, for one file: the slowest takes about one, and up to three where others work beside it
)
SIZE_MAX = 25_000_000


def travel(data: bytes) -> Expanded:
    """Read `data` as a feed, a folder and a mail are read, and answer what it invites to. Raises AssertionError
    where a promise of the reader is broken, and whatever else it raises is a find, too."""
    begun = time.process_time()
    objects = _objects(data)
    expanded = ical.expand(objects, WINDOW)
    _hold(expanded)
    for one in objects[:20]:
        _is_consistent(one, expanded)
        _answer(one)
    took = time.process_time() - begun
    assert took < SECONDS, f"{took:.1f} s"
    return expanded


def _objects(data: bytes) -> list[CalendarObject]:
    """What a feed makes of it; as one object, as a server hands it over, where it is no calendar as a whole."""
    try:
        text = ical.decode(data)
        objects, _ = ical.split(text, "f")
        return [*objects, *ical.broken(text, "f")]
    except ValueError as error:
        said = str(error)
    assert re.match(r"line \d+: ", said), said
    assert "\n" not in said
    return [CalendarObject(href="h", text=data.decode("utf-8", "replace"))]


def _hold(expanded: Expanded) -> None:
    for event in expanded.events:
        assert (event.starts_at is None) == bool(event.time_problem)
        for moment in (event.starts_at, event.ends_at, event.recurrence_id, event.changed_at):
            assert moment is None or moment.utcoffset() == timedelta(0)
        assert event.starts_at is None or event.ends_at is None or event.starts_at < event.ends_at
        assert event.uid
        assert "\x00" not in f"{event.summary}{event.description}{event.location}"
    for problem in expanded.problems:
        assert problem.reason
        assert "\n" not in problem.reason


def _is_consistent(one: CalendarObject, expanded: Expanded) -> None:
    ical.fingerprint(one.text)
    if is_elsewhere(one.text, WINDOW):
        assert not {event.uid for event in expanded.events if event.href == one.href}


def _answer(one: CalendarObject) -> None:
    for uid in ical.uids_of(one.text)[:3]:
        for instance in (None, START):
            if ical.partstat_of(one.text, uid, SAM, instance) is not None:
                _decline(one.text, uid)
            ical.start_of(one.text, uid, instance)
            ical.reply_text(a_reply(one.text, uid=uid, recurrence_id=instance), START)


def _decline(text: str, uid: str) -> None:
    try:
        answered = ical.with_partstat(text, uid, SAM, PartStat.DECLINED, None)
    except LookupError:
        return
    assert ical.partstat_of(answered, uid, SAM, None) is PartStat.DECLINED


def main() -> int:
    for name in sys.argv[1:]:
        travel(Path(name).read_bytes())
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    sys.stdout.write(f"{int(peak.split()[1]) / 1024:.0f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
