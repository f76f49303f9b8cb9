"""Files that others wrote: nothing raises, nothing takes long, nothing harms its neighbour.

`CALLAHEAD_ICS_CORPUS` names the folder; all of it counts, however deep.
"""

from __future__ import annotations

import os
import re
import time
import warnings
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from daemon.ports import Expanded, Window
from integrations import ical

CORPUS = os.environ.get("CALLAHEAD_ICS_CORPUS", "")
SECONDS = 2.0
ALWAYS = Window(datetime(1600, 1, 1, tzinfo=UTC), datetime(2500, 1, 1, tzinfo=UTC))
VEVENT = re.compile(
    r"^BEGIN:VEVENT[ \t]*\r?\n(?:(?!BEGIN:VEVENT)[^\n]*\n)*?END:VEVENT[ \t]*\r?$", re.MULTILINE | re.IGNORECASE
)
RECURS = re.compile(r"^(?:RRULE|RDATE|RECURRENCE-ID|EXRULE)[;:]", re.MULTILINE | re.IGNORECASE)


def files() -> list[Path]:
    return sorted(path for path in Path(CORPUS).rglob("*.ics") if path.is_file()) if CORPUS else []


def read(data: bytes, window: Window, only: Collection[str] = ()) -> Expanded:
    """As the child does; a file that is no calendar as a whole has to say where it broke.

    `only`: these UIDs; a series of somebody else's is not counted through for 900 years.
    """
    said, objects = "line 0: ", []
    try:
        objects, _ = ical.load(data, "")
    except ValueError as error:
        said = str(error)
    assert re.match(r"line \d+: ", said)
    return ical.expand([one for one in objects if not only or set(only) & set(ical.uids_of(one.text))], window)


def is_refused(data: bytes) -> bool:
    """Whether the file as a whole is no calendar."""
    try:
        ical.load(data, "")
    except ValueError:
        return True
    return False


def around(data: bytes) -> Window:
    """Sixty days from the middle of what the file is about, as somebody would have read it then."""
    years = sorted(re.findall(rb"DTSTART[^\n]{0,200}?:(\d{8})", data))
    written = years[len(years) // 2].decode() if years else ""
    try:
        middle = datetime.strptime(written, "%Y%m%d").replace(tzinfo=UTC)
    except ValueError:
        middle = datetime(2026, 12, 1, tzinfo=UTC)
    middle = min(max(middle, datetime(1800, 1, 1, tzinfo=UTC)), datetime(2400, 1, 1, tzinfo=UTC))
    return Window(middle - timedelta(days=1), middle + timedelta(days=60))


def readable_alone(data: bytes) -> Iterator[str]:
    """The UIDs of the events that happen once, and that icalendar reads when it is shown nothing else."""
    for text in VEVENT.findall(ical.decode(data)):
        try:
            with warnings.catch_warnings(action="ignore"):
                (event,) = icalendar.Event.from_ical(text, multiple=True)
            start = event["DTSTART"].dt
            uid = str(event["UID"]).strip()
        except (ValueError, KeyError, AttributeError, TypeError):
            continue
        if isinstance(start, date) and uid and not RECURS.search(text):
            yield uid


@pytest.mark.skipif(not CORPUS, reason="CALLAHEAD_ICS_CORPUS names no folder of .ics files")
def test_the_corpus_is_there() -> None:
    assert files(), f"{CORPUS} has no .ics file"


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_a_file_of_the_corpus_is_read_in_time_and_whole(path: Path) -> None:
    data = path.read_bytes()
    begun = time.process_time()
    read(data, around(data))
    assert time.process_time() - begun < SECONDS

    if not is_refused(data):
        wanted = set(readable_alone(data))
        assert wanted <= {one.uid for one in read(data, ALWAYS, only=wanted).events}


EVERY_KIND_OF_TROUBLE = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "BEGIN:VTIMEZONE",
        "TZID:Broken",
        "BEGIN:STANDARD",
        "DTSTART:never",
        "END:STANDARD",
        "END:VTIMEZONE",
        *("BEGIN:VEVENT", "UID:first", "DTSTART:20261203T100000Z", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:bad date", "DTSTART:20261399T100000Z", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:bad zone", "DTSTART;TZID=Broken:20261203T100000", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:bad rule", "DTSTART:20261203T100000Z", "RRULE:FREQ=SECONDLY", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:bad lines", "DTSTART:20261203T100000Z", ":::", "=", "\x07", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:no end", "DTSTART:20261203T100000Z"),
        *("BEGIN:VEVENT", "UID:last", "DTSTART:20261203T100000Z", "END:VEVENT"),
        "END:VCALENDAR",
        "",
    ]
).encode()


def test_one_bad_event_never_takes_its_neighbours_along() -> None:
    told = {one.uid for one in read(EVERY_KIND_OF_TROUBLE, ALWAYS).events}

    assert {"first", "bad zone", "bad lines", "last"} <= told
    assert {"first", "last"} <= set(readable_alone(EVERY_KIND_OF_TROUBLE))


def test_an_empty_line_and_an_indented_one_do_not_undo_the_end_of_an_event() -> None:
    text = EVERY_KIND_OF_TROUBLE.replace(b"UID:first\r\n", b"UID:first\r\nSUMMARY:One\r\n\r\n two\r\n")
    text = text.replace(b"BEGIN:VEVENT\r\nUID:bad date", b"\r\n  X-INDENTED:yes\r\nBEGIN:VEVENT\r\nUID:bad date")

    told = {one.uid: one.summary for one in read(text, ALWAYS).events}

    assert told["first"] == "One"
    assert "last" in told
