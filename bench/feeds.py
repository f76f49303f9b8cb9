"""A published feed of 10,000 events: how long a full reading takes, and what an unchanged one costs."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from pathlib import Path

from bench.feed import Mix, feed
from bench.measure import Figure, apart, in_turn
from daemon.ports import Pulled
from integrations.worker import CalendarAccess, ChildCalendar
from tests.integrations.calendar_servers import answer, http_server

MIXES = {
    "feed": Mix(),
    # Nobody has 500 weekly meetings; here the instances themselves are the work.
    "feed of series": Mix(singles=8000, series=1000, overrides=1000),
}


def figures(directory: Path, repeats: int) -> list[Figure]:
    found: list[Figure] = []
    for name, mix in MIXES.items():
        file = directory / f"{name}.ics"
        file.write_bytes(feed(mix))
        found += _reading(name, file, repeats, bound=0.65 if name == "feed" else None)
    return [*found, *_unchanged((directory / "feed.ics").read_bytes())]


def _reading(name: str, file: Path, repeats: int, bound: float | None) -> list[Figure]:
    told = in_turn(
        repeats,
        ours=lambda: apart("reading", "callahead", str(file)),
        alone=lambda: apart("reading", "alone", str(file)),
    )
    ours, alone = told["ours"], told["alone"]
    return [
        Figure(f"{name}: read, expand and recognize / recurring-ical-events", ours["all"] / alone["all"], "x", bound),
        *(Figure(f"{name}: {part} by callahead", ours[part], "s") for part in ("read", "expanded", "recognized")),
        *(Figure(f"{name}: {part} by the libraries alone", alone[part], "s") for part in ("read", "expanded")),
        Figure(f"{name}: instances", ours["instances"]),
        Figure(f"{name}: peak of the child", ours["peak"], "MiB", 150),
    ]


def _unchanged(data: bytes) -> list[Figure]:
    """A server that knows ETags, asked twice."""
    statuses: list[int] = []

    def handle(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
        same = handler.headers.get("If-None-Match") == '"1"'
        statuses.append(304 if same else 200)
        answer(handler, statuses[-1], b"" if same else data, ETag='"1"')

    with http_server(handle) as (base, _):
        calendar = ChildCalendar(CalendarAccess(kind="ics", name="feed", url=f"{base}/feed.ics"))
        first = calendar.pull(None)
        assert isinstance(first, Pulled), first
        assert calendar.pull(first.cursor) == Pulled(cursor=first.cursor)
        calendar.close()
    assert statuses == [200, 304], statuses
    return [Figure("feed: requests for an unchanged one (a 304)", len(statuses) - 1, "", 1)]
