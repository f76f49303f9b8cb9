"""A calendar of 5,000 events on Radicale and on Xandikos: how much longer than curl, with how many requests."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.feed import objects
from bench.measure import Figure, in_turn, seconds
from daemon.ports import Pulled
from integrations.worker import CalendarAccess, ChildCalendar
from tests.integrations.calendar_servers import _process as running
from tests.integrations.calendar_servers import free_port, meddling, running_radicale

SYNC = (
    '<?xml version="1.0"?><d:sync-collection xmlns:d="DAV:"><d:sync-token>{token}</d:sync-token>'
    "<d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>"
)
EVERYTHING = (
    '<?xml version="1.0"?><c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">'
    "<d:prop><d:getetag/><c:calendar-data/></d:prop>"
    '<c:filter><c:comp-filter name="VCALENDAR"/></c:filter></c:calendar-query>'
)


@dataclass(frozen=True, slots=True)
class Served:
    """A calendar on a running server, and how to sign in."""

    base: str
    path: str
    username: str = ""
    password: str = ""
    events: int = 0

    def access(self, base: str = "") -> CalendarAccess:
        return CalendarAccess(
            kind="caldav",
            name="big",
            url=(base or self.base) + self.path,
            username=self.username,
            password=self.password,
        )

    def curl(self, method: str, path: str, body: str, kind: str = "application/xml") -> tuple[float, bytes]:
        """The seconds that curl itself counts, without its own start, and the answer."""
        user = ["--user", f"{self.username}:{self.password}"] if self.username else []
        command = ["curl", "-sS", "-X", method, *user, "-H", "Depth: 1", "-H", f"Content-Type: {kind}"]
        command += ["--data-binary", "@-", "-w", "\n%{time_total} %{http_code}", self.base + path]
        told = subprocess.run(command, input=body.encode(), capture_output=True, check=True).stdout
        answer, _, last = told.rpartition(b"\n")
        took, status = last.split()
        assert status in (b"207", b"201", b"204"), (status, answer[:200])
        return float(took), answer


def figures(directory: Path, repeats: int, events: int = 5000) -> list[Figure]:
    if shutil.which("curl") is None:
        raise SystemExit("the figures are ratios to curl: install curl")
    found: list[Figure] = []
    for name, server in (("Radicale", _radicale), ("Xandikos", _xandikos)):
        home = directory / name
        home.mkdir()
        with server(home, events) as served:
            found += _of_one(name, served, repeats)
    return found


def _of_one(name: str, served: Served, repeats: int) -> list[Figure]:
    served.curl("REPORT", served.path, EVERYTHING)  # a server's own index is made at the first reading, by whomever
    calendar = ChildCalendar(served.access(), deadline=300)
    first = in_turn(
        max(repeats // 2, 1),
        ours=lambda: {"all": seconds(lambda: _good(calendar, served, None))},
        curl=lambda: {"all": served.curl("REPORT", served.path, EVERYTHING)[0]},
    )
    cursor = _good(calendar, served, _good(calendar, served, None).cursor).cursor
    sync = SYNC.format(token=_token(served))
    # Not alone the server but the way there has to be warm: five turns more.
    unchanged = in_turn(
        repeats + 4,
        ours=lambda: {"all": seconds(lambda: _good(calendar, served, cursor))},
        curl=lambda: {"all": served.curl("REPORT", served.path, sync)[0]},
    )
    requests = _requests(served, cursor)
    calendar.close()
    return [
        Figure(f"{name}: unchanged / curl's REPORT", unchanged["ours"]["all"] / unchanged["curl"]["all"], "x", 1.1),
        Figure(f"{name}: unchanged", 1000 * unchanged["ours"]["all"], "ms"),
        Figure(f"{name}: unchanged, by curl", 1000 * unchanged["curl"]["all"], "ms"),
        Figure(f"{name}: requests of an unchanged one", requests[0], "", 1),
        Figure(f"{name}: requests of one change", requests[1], "", 2),
        Figure(f"{name}: first sync / curl's REPORT", first["ours"]["all"] / first["curl"]["all"], "x", 2.2),
        Figure(f"{name}: first sync", first["ours"]["all"], "s"),
        Figure(f"{name}: first sync, by curl", first["curl"]["all"], "s"),
    ]


def _good(calendar: ChildCalendar, served: Served, cursor: str | None) -> Pulled:
    pulled = calendar.pull(cursor)
    assert isinstance(pulled, Pulled), pulled
    assert len(pulled.objects) == (0 if cursor else served.events), len(pulled.objects)
    return pulled


def _token(served: Served) -> str:
    token = ElementTree.fromstring(served.curl("REPORT", served.path, SYNC.format(token=""))[1]).findtext(
        "{DAV:}sync-token"
    )
    assert token
    return token


def _requests(served: Served, cursor: str) -> tuple[int, int]:
    """How many requests an unchanged calendar takes, and how many one change."""
    with meddling(served.base) as front:
        calendar = ChildCalendar(served.access(front.base), deadline=300)
        cursor = _good(calendar, served, None).cursor  # another address, another cursor
        counts = [len(front.seen.requests)]
        _good(calendar, served, cursor)
        counts.append(len(front.seen.requests))
        _, text = next(objects(1))
        served.curl("PUT", f"{served.path}changed.ics", text.replace("UID:", "UID:another-"), kind="text/calendar")
        changed = calendar.pull(cursor)
        counts.append(len(front.seen.requests))
        calendar.close()
    assert isinstance(changed, Pulled), changed
    assert len(changed.objects) == 1, len(changed.objects)
    return counts[1] - counts[0], counts[2] - counts[1]


@contextlib.contextmanager
def _radicale(directory: Path, events: int) -> Iterator[Served]:
    with running_radicale(directory) as home:
        # Radicale takes a whole calendar at once (a PUT to its path), and has an index of it from the start.
        inner = (text.partition("BEGIN:VEVENT")[2].rpartition("END:VEVENT")[0] for _, text in objects(events))
        body = "".join(f"BEGIN:VEVENT{one}END:VEVENT\r\n" for one in inner)
        whole = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.org//EN\r\n{body}END:VCALENDAR\r\n"
        status, _, said = home.request("PUT", home.calendar, whole, Content_Type="text/calendar")
        assert status == 201, (status, said)
        yield Served(home.base, home.calendar, home.username, home.password, events)


@contextlib.contextmanager
def _xandikos(directory: Path, events: int) -> Iterator[Served]:
    port = free_port()
    arguments = ["xandikos", "serve", "-d", str(directory), "-l", "127.0.0.1", "-p", str(port), "--defaults"]
    with running(arguments, port):
        pass  # it has made its calendar, a git repository
    at = next(one.parent for one in directory.rglob(".xandikos") if one.parent.name == "calendar")
    _fill(at, events)
    git: Callable[..., object] = lambda *words: subprocess.run(  # noqa: E731
        ["git", "-c", "user.name=bench", "-c", "user.email=bench@example.org", *words],
        cwd=at,
        check=True,
        capture_output=True,
    )
    git("add", ".")
    git("commit", "-q", "-m", "all of them")
    with running(arguments, port):
        yield Served(f"http://127.0.0.1:{port}", f"/{at.relative_to(directory)}/", events=events)


def _fill(directory: Path, events: int) -> None:
    for name, text in objects(events):
        (directory / name).write_bytes(text.encode())
