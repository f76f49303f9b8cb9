"""The child's side: reads calls, does what they ask, answers; bounded in memory and time."""

from __future__ import annotations

import os
import selectors
import signal
import struct
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from daemon.ports import Calendar, Pulled
from integrations.calendar_access import CalendarAccess
from integrations.worker_messages import RETIRED, Call, Failed, Unchanged, packed, unpacked

MEMORY_MAX = 600 * 1024 * 1024  # bytes of address space
GROWN = 160 * 1024  # KiB resident, above which a child retires after its call
IDLE_SECONDS = 10.0
LEFT_AT: dict[CalendarAccess, str] = {}  # the cursor that each calendar was left at; the parent keeps the same book


@lru_cache(maxsize=8)
def calendar_of(access: CalendarAccess) -> Calendar:
    """The integration that an access names, the same one for every call: it may keep its line to the server.

    Raises ValueError where there is no such kind.
    """
    if access.kind == "caldav":
        from integrations.caldav_calendar import CalDavCalendar

        return CalDavCalendar(access)
    if access.kind == "ics":
        from integrations.ics_feed import IcsFeed

        return IcsFeed(access)
    if access.kind == "folder":
        from integrations.folder_calendar import FolderCalendar

        return FolderCalendar(access)
    if access.kind == "mail":
        from integrations.imap_calendar import ImapCalendar

        return ImapCalendar(access)
    raise ValueError(f"there is no kind of calendar called {access.kind}")


def answer(call: Call) -> Any:
    """Do what a call asks. A bug comes back as Failed, without the words of its exception: they may hold secrets."""
    try:
        return _answer(call)
    except MemoryError:
        return Failed("reading it takes more memory than is allowed")
    except Exception as error:
        return Failed(f"the calendar reader broke ({_kind_and_place(error)})")


def _kind_and_place(error: BaseException) -> str:
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    line = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "nowhere"
    return f"{type(error).__name__} at {line}"


def _answer(call: Call) -> Any:
    if call.what == "expand":
        from integrations.ical import expand

        assert call.window is not None
        return expand(call.objects, call.window)
    assert call.access is not None
    calendar = calendar_of(call.access)
    match call.what:
        case "pull":
            return _pull(calendar, call)
        case "find":
            return calendar.find(call.uid, call.href)
        case "respond" | "responded":
            assert call.reply is not None
            return getattr(calendar, call.what)(call.reply)
    raise ValueError("no such call")


def _pull(calendar: Calendar, call: Call) -> Any:
    """Cursors of thousands of ETags stay here from call to call, as long as they do not change."""
    assert call.access is not None
    cursor = LEFT_AT.pop(call.access) if call.as_before else call.cursor
    pulled = calendar.pull(cursor)
    if isinstance(pulled, Pulled):
        LEFT_AT[call.access] = pulled.cursor
    return Unchanged() if cursor and pulled == Pulled(cursor=cursor) else pulled


def main() -> int:
    """Answer calls until the parent closes the pipe, or none comes for a while, or memory has grown."""
    import logging
    import warnings

    logging.disable()  # libraries log bodies, and addresses with them
    warnings.simplefilter("ignore")
    # A traceback would print what a call holds.
    sys.excepthook = lambda _kind, error, _trace: print(_kind_and_place(error), file=sys.stderr)  # noqa: T201 - stderr is all it has
    source, sink = sys.stdin.fileno(), os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is not an answer
    _bound("RLIMIT_AS", MEMORY_MAX)
    while True:
        if not _has_call(source):
            return RETIRED
        head = _exactly(source, 4)
        if len(head) < 4:
            return 0
        call = unpacked(_exactly(source, struct.unpack(">I", head)[0]))
        _bound_time(call.seconds, call.processor)
        _write(sink, packed(answer(call)))
        signal.setitimer(signal.ITIMER_REAL, 0)
        if _resident() > GROWN:
            return RETIRED


def _has_call(source: int) -> bool:
    with selectors.DefaultSelector() as ready:
        ready.register(source, selectors.EVENT_READ)
        return bool(ready.select(IDLE_SECONDS))


def _exactly(source: int, count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        more = os.read(source, min(count - len(data), 1 << 20))
        if not more:
            break
        data += more
    return bytes(data)


def _write(sink: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]


def _bound_time(seconds: float, processor: int) -> None:
    """Bound the processor time of this call; and end by oneself, should the parent be gone when the time is up."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _bound("RLIMIT_CPU", int(used.ru_utime + used.ru_stime) + processor + 1)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds + 5)


def _bound(name: str, value: int) -> None:
    """Lower a soft limit as far as the hard one allows; the hard one stays, so that the next call may raise it."""
    import resource

    which = getattr(resource, name)
    hard = resource.getrlimit(which)[1]
    try:
        resource.setrlimit(which, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
    except (OSError, ValueError):
        return  # a system that forbids even this has bounds of its own


def _resident() -> int:
    """What is resident now, in KiB; 0 where the system does not say.

    Not ru_maxrss: a child inherits its parent's over fork and exec.
    """
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024
