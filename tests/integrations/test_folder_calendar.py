"""A directory of files, among which some are broken, half written, or not there for a moment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from daemon.ports import CalendarObject, Pulled, Unavailable
from integrations import ical
from integrations.calendar_access import CalendarAccess
from integrations.folder_calendar import FolderCalendar
from tests.integrations.calendar_builders import WINDOW, vcalendar, vevent


def calendar(directory: Path) -> FolderCalendar:
    return FolderCalendar(CalendarAccess(kind="folder", name="disk", url=str(directory)))


def pulled(directory: Path, cursor: str | None = None) -> Pulled:
    found = calendar(directory).pull(cursor)
    assert isinstance(found, Pulled), found
    return found


def write(directory: Path, name: str, text: str | bytes) -> Path:
    path = directory / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_file_may_hold_many_events(tmp_path):
    write(tmp_path, "all.ics", vcalendar(vevent("one"), vevent("two")))

    assert [one.href for one in pulled(tmp_path).objects] == ["all.ics#one", "all.ics#two"]


def test_other_files_and_folders_are_left_alone(tmp_path):
    write(tmp_path, "notes.txt", "hello")
    write(tmp_path, ".one.ics.tmp", "half")
    (tmp_path / "sub").mkdir()

    assert pulled(tmp_path).objects == ()


def test_an_event_taken_out_of_a_file_is_gone(tmp_path):
    path = write(tmp_path, "all.ics", vcalendar(vevent("one"), vevent("two")))
    cursor = pulled(tmp_path).cursor
    write(tmp_path, path.name, vcalendar(vevent("one")))

    assert pulled(tmp_path, cursor).gone == ("all.ics#two",)


def test_a_file_with_the_same_size_and_another_time_is_read_again(tmp_path):
    path = write(tmp_path, "a.ics", vcalendar(vevent("one", summary="a")))
    cursor = pulled(tmp_path).cursor
    write(tmp_path, "a.ics", vcalendar(vevent("one", summary="b")))
    os.utime(path, ns=(1, 1))

    assert "SUMMARY:b" in pulled(tmp_path, cursor).objects[0].text


@pytest.mark.parametrize("text", ["", "Dear Sam", b"\x00\x01\x02", vcalendar(vevent("bad"))[:-20]])
def test_a_file_that_is_no_calendar_is_reported_and_the_others_are_read(tmp_path, text):
    write(tmp_path, "bad.ics", text)
    write(tmp_path, "good.ics", vcalendar(vevent("good")))

    read = ical.expand(pulled(tmp_path).objects, WINDOW)

    assert [one.uid for one in read.events] == ["good"]
    assert [one.href for one in read.problems] == ["bad.ics"]


def test_a_file_that_is_half_written_takes_nothing_away(tmp_path):
    whole = vcalendar(vevent("one"), vevent("two"))
    write(tmp_path, "all.ics", whole)
    cursor = pulled(tmp_path).cursor
    write(tmp_path, "all.ics", whole[:-50])

    torn = pulled(tmp_path, cursor)
    write(tmp_path, "all.ics", whole)
    mended = pulled(tmp_path, torn.cursor)

    assert torn.gone == ()
    assert mended.gone == ("all.ics",)
    assert [one.href for one in mended.objects] == ["all.ics#one", "all.ics#two"]


def test_a_file_that_cannot_be_read_is_neither_changed_nor_gone(tmp_path, monkeypatch):
    write(tmp_path, "a.ics", vcalendar(vevent("one")))
    write(tmp_path, "b.ics", vcalendar(vevent("two")))
    cursor = pulled(tmp_path).cursor
    write(tmp_path, "a.ics", vcalendar(vevent("one", summary="changed")))
    read = Path.read_bytes

    def forbidden(path):
        if path.name == "a.ics":
            raise PermissionError(13, "Permission denied")
        return read(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", forbidden)
        found = pulled(tmp_path, cursor)
        assert (found.objects, found.gone) == ((), ())
        looked_for = calendar(tmp_path).find("three", "")
        assert looked_for == Unavailable(reason="a.ics cannot be read (Permission denied)")
        assert isinstance(calendar(tmp_path).find("two", "b.ics#two"), CalendarObject)

    assert "changed" in pulled(tmp_path, found.cursor).objects[0].text


def test_a_folder_that_vanished_is_unavailable(tmp_path):
    assert calendar(tmp_path / "away").pull(None) == Unavailable(reason="the folder is not there", by_user=True)
    assert calendar(tmp_path / "away").find("one", "") == Unavailable(reason="the folder is not there", by_user=True)


def test_a_file_is_no_folder(tmp_path):
    path = write(tmp_path, "a.ics", vcalendar(vevent("one")))

    assert calendar(path).pull(None) == Unavailable(reason="this is no folder", by_user=True)


def test_a_folder_that_is_suddenly_empty_may_be_a_disk_that_is_not_mounted_and_names_nothing_as_gone(tmp_path):
    paths = [write(tmp_path, f"{uid}.ics", vcalendar(vevent(uid))) for uid in ("one", "two", "three")]
    cursor = pulled(tmp_path).cursor
    for path in paths:
        path.unlink()

    for _ in range(2):
        found = pulled(tmp_path, cursor)
        assert (found.objects, found.gone, found.complete) == ((), (), True)


def test_a_file_that_was_emptied_is_an_empty_folder_too(tmp_path):
    write(tmp_path, "one.ics", vcalendar(vevent("one")))
    cursor = pulled(tmp_path).cursor
    write(tmp_path, "one.ics", vcalendar())

    found = pulled(tmp_path, cursor)

    assert (found.objects, found.gone, found.complete) == ((), (), True)
