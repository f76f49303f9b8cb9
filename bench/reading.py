"""One reading of a feed, by callahead or by the libraries alone: `python -m bench.reading WAY FILE` prints JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from bench.feed import WINDOW
from bench.measure import resident


def callahead(file: Path) -> dict[str, float]:
    """As the daemon does it: the child is started, reads and hands over; what is near is expanded there, and
    recognized here. Everything that takes time is inside, the start of the child included."""
    from daemon.core.policy import Candidate
    from daemon.core.recognize import recognize
    from daemon.ports import Pulled
    from daemon.rules import read_rules
    from integrations.worker import CalendarAccess, ChildCalendar, ChildExpander, Children

    rules, candidate = read_rules(), Candidate(name="Sam Rivera", email="sam@example.org", timezone="America/New_York")
    children = Children()
    begun = perf_counter()
    pulled = ChildCalendar(CalendarAccess(kind="ics", name="feed", url=file.as_uri()), children=children).pull(None)
    assert isinstance(pulled, Pulled), pulled
    read = perf_counter()
    expanded = ChildExpander(children=children).expand(pulled.objects, WINDOW)
    unrolled = perf_counter()
    verdicts = [recognize(event, candidate, rules) for event in expanded.events]
    ended = perf_counter()
    peak = max(resident(child.process.pid, "VmHWM") for child in children.idle())
    children.close()
    return {
        "read": read - begun,
        "expanded": unrolled - read,
        "recognized": ended - unrolled,
        "all": ended - begun,
        "instances": len(verdicts),
        "peak": peak,
    }


def alone(file: Path) -> dict[str, float]:
    """recurring-ical-events on the whole file, in a process that has it loaded already."""
    import icalendar
    import recurring_ical_events

    begun = perf_counter()
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    read = perf_counter()
    found = recurring_ical_events.of(calendar).between(WINDOW.since, WINDOW.until)
    ended = perf_counter()
    return {"read": read - begun, "expanded": ended - read, "all": ended - begun, "instances": len(found)}


if __name__ == "__main__":
    way, file = sys.argv[1:]
    print(json.dumps({"callahead": callahead, "alone": alone}[way](Path(file))))  # noqa: T201 - its answer
