"""A directory of .ics files, as vdirsyncer and many desktop calendars keep them. It is only read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations import ical
from integrations.calendar_access import CalendarAccess, Cannot, ReadOnly, local_path

FILE_MAX = 25_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was: when it was changed, its size, and the hrefs of the objects in it."""

    mtime_ns: int
    size: int
    hrefs: tuple[str, ...] = ()


@dataclass(slots=True)
class Reading:
    """What one pass over the directory finds."""

    files: dict[str, Seen] = field(default_factory=dict)
    objects: list[CalendarObject] = field(default_factory=list)


class FolderCalendar(ReadOnly):
    """Implements daemon.ports.Calendar. An href is `<file name>#<UID>`."""

    def __init__(self, access: CalendarAccess) -> None:
        super().__init__(access)
        self._directory = local_path(access.url)

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        try:
            known = _known(cursor)
            reading = self._read(known or {})
        except Cannot as cannot:
            return cannot.unavailable
        had = [href for seen in (known or {}).values() for href in seen.hrefs]
        have = {href for seen in reading.files.values() for href in seen.hrefs}
        # A disk that is not mounted shows an empty directory: that says what is there, and not what was taken away.
        complete = known is None or not have
        return Pulled(
            cursor=json.dumps({name: asdict(seen) for name, seen in sorted(reading.files.items())}),
            objects=tuple(reading.objects),
            gone=() if complete else tuple(href for href in had if href not in have),
            complete=complete,
        )

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:
        try:
            files = sorted(self._files(), key=lambda path: not href.startswith(f"{path.name}#"))
            for path in files:
                objects = _objects(path.name, _bytes(path))
                if found := next((one for one in objects if uid in ical.uids_of(one.text)), None):
                    return found
        except Cannot as cannot:
            return cannot.unavailable
        return Absent()

    def _files(self) -> list[Path]:
        try:
            return sorted(path for path in self._directory.iterdir() if path.suffix.lower() == ".ics")
        except FileNotFoundError:
            raise Cannot("the folder is not there", by_user=True) from None
        except NotADirectoryError:
            raise Cannot("this is no folder", by_user=True) from None
        except OSError as error:
            raise Cannot(f"the folder cannot be read ({error.strerror})", by_user=True) from None

    def _read(self, known: Mapping[str, Seen]) -> Reading:
        reading = Reading()
        for path in self._files():
            before = known.get(path.name)
            try:
                stat = path.stat()
                if before is not None and (before.mtime_ns, before.size) == (stat.st_mtime_ns, stat.st_size):
                    reading.files[path.name] = before
                    continue
                data = _bytes(path)
            except (OSError, Cannot):
                # It cannot be read this time: what it held is neither changed nor gone.
                if before is not None:
                    reading.files[path.name] = before
                continue
            objects = _objects(path.name, data)
            hrefs = tuple(one.href for one in objects)
            if any("#" not in href for href in hrefs) and before is not None:
                hrefs = tuple(dict.fromkeys([*before.hrefs, *hrefs]))  # half written, it may be: nothing in it is gone
            reading.files[path.name] = Seen(stat.st_mtime_ns, stat.st_size, hrefs)
            reading.objects += objects
        return reading


def _known(cursor: str | None) -> dict[str, Seen] | None:
    try:
        found = json.loads(cursor or "")
        return {name: Seen(one["mtime_ns"], one["size"], tuple(one["hrefs"])) for name, one in found.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > FILE_MAX:
            raise Cannot(f"{path.name} is larger than {FILE_MAX // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise Cannot(f"{path.name} cannot be read ({error.strerror})") from None


def _objects(name: str, data: bytes) -> list[CalendarObject]:
    """The objects of a file; one that is no calendar, or holds something broken, is handed on under the
    file's own name, so that whoever expands it says what is wrong."""
    try:
        text = ical.decode(data)
        objects, problems = ical.split(text, name)
    except ValueError:
        return [CalendarObject(href=name, text=data.decode("utf-8", "replace").replace("\x00", "\ufffd"))]
    return [*objects, *ical.broken(text, name)] if problems else objects
