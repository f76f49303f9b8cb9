"""A child that can be given up: whatever a calendar does, the daemon has its answer in time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from daemon.core.delivery import InDoubt, Needless, NotFound, NotSent, Unknowable
from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations import ical, worker_child, worker_children
from integrations.calendar_access import CalendarAccess
from integrations.worker import ChildCalendar, ChildExpander, Children
from integrations.worker_messages import RETIRED, Call, Failed, packed, unpacked
from tests.integrations.calendar_builders import START, WINDOW, a_reply, an_object, vcalendar, vevent
from tests.integrations.calendar_servers import http_server

ROOT = Path(__file__).parents[2]
SECRET = "a-very-secret-password"


@pytest.fixture
def children() -> Iterator[Children]:
    children = Children()
    yield children
    children.close()


def a_folder(tmp_path, *uids: str) -> CalendarAccess:
    for uid in uids:
        (tmp_path / f"{uid}.ics").write_text(vcalendar(vevent(uid)))
    return CalendarAccess(kind="folder", name="disk", url=str(tmp_path), password=SECRET)


def hang(handler, _body) -> None:
    time.sleep(20)


def drip(handler, _body) -> None:
    handler.send_response(200 if handler.command == "GET" else 207)
    handler.send_header("Content-Type", "text/xml")
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b"<")
        handler.wfile.flush()
        time.sleep(0.05)


# ---- what passes through


def test_everything_a_calendar_says_comes_through_the_child(tmp_path, children):
    calendar = ChildCalendar(a_folder(tmp_path, "one", "two"), 30, children)

    first = calendar.pull(None)

    assert isinstance(first, Pulled)
    assert [one.href for one in first.objects] == ["one.ics#one", "two.ics#two"]
    assert calendar.pull(first.cursor) == Pulled(cursor=first.cursor)
    assert isinstance(calendar.find("one", ""), CalendarObject)
    assert calendar.find("three", "") == Absent()
    assert calendar.respond(a_reply()) == Needless("this calendar is only read", by_mail=True)
    assert calendar.responded(a_reply()) == NotFound()
    assert calendar.name == "disk"


def test_a_cursor_at_which_the_child_left_a_calendar_is_not_sent_again(tmp_path, children, monkeypatch):
    sent: list[Call] = []
    monkeypatch.setattr(worker_children, "packed", lambda call: sent.append(call) or packed(call))
    calendar = ChildCalendar(a_folder(tmp_path, "one"), 30, children)
    first = calendar.pull(None)
    assert isinstance(first, Pulled)
    assert calendar.pull(first.cursor) == Pulled(cursor=first.cursor)
    a_folder(tmp_path, "two")
    second = calendar.pull(first.cursor)
    assert isinstance(second, Pulled)
    assert [one.href for one in second.objects] == ["two.ics#two"]
    assert [(one.cursor, one.as_before) for one in sent] == [(None, False), (None, True), (None, True)]

    again = calendar.pull(first.cursor)

    assert again == second, "an older cursor, as after a crash before the new one was kept"
    assert sent[-1].cursor == first.cursor


def test_another_child_is_told_the_whole_cursor(tmp_path, children):
    calendar = ChildCalendar(a_folder(tmp_path, "one"), 30, children)
    first = calendar.pull(None)
    assert isinstance(first, Pulled)
    children.close()
    assert calendar.pull(first.cursor) == Pulled(cursor=first.cursor)


def test_an_unavailable_calendar_is_unavailable_through_the_child(tmp_path, children):
    access = CalendarAccess(kind="folder", name="disk", url=str(tmp_path / "away"))

    assert ChildCalendar(access, 30, children).pull(None) == Unavailable(reason="the folder is not there", by_user=True)


def test_expanding_in_the_child_gives_what_expanding_here_gives(children):
    objects = [
        an_object(vevent("series", "RRULE:FREQ=WEEKLY;COUNT=3", "ATTENDEE;CN=Ü:mailto:sam@example.org"), href="a"),
        an_object(vevent("floating", start="DTSTART:20261203T140000"), href="b"),
        an_object(vevent("bad", start="DTSTART:x"), href="c"),
    ]

    found = ChildExpander(30, children).expand(objects, WINDOW)

    assert found == ical.expand(objects, WINDOW)
    assert all(one.starts_at.tzinfo is UTC for one in found.events if one.starts_at)


def test_more_than_one_message_can_hold_is_expanded_in_several(children, monkeypatch):
    monkeypatch.setattr("integrations.worker.CHUNK_OBJECTS", 3)
    objects = [an_object(vevent(f"u{n}"), href=str(n)) for n in range(10)]

    assert len(ChildExpander(30, children).expand(objects, WINDOW).events) == 10


def test_nothing_to_expand_starts_no_child(children):
    assert ChildExpander(30, children).expand([], WINDOW).events == ()
    assert children._idle == []


def test_a_large_calendar_passes_both_ways(tmp_path, children):
    path = tmp_path / "feed.ics"
    path.write_text(vcalendar(*(vevent(f"u{n}", "DESCRIPTION:" + "x" * 2000) for n in range(3000))))
    access = CalendarAccess(kind="ics", name="feed", url=path.as_uri())

    found = ChildCalendar(access, 60, children).pull(None)

    assert isinstance(found, Pulled)
    assert len(found.objects) == 3000


# ---- what is given up


@pytest.mark.parametrize("kind", ["caldav", "ics"])
@pytest.mark.parametrize("misbehave", [hang, drip])
def test_a_server_that_hangs_or_drips_is_unavailable_when_time_is_up(children, kind, misbehave):
    with http_server(misbehave) as (base, _):
        access = CalendarAccess(kind=kind, name="slow", url=f"{base}/c/", timeout=15)
        calendar = ChildCalendar(access, 1.2, children)
        begun = time.monotonic()
        found = (
            (calendar.pull(None), calendar.find("one", "/c/one.ics")) if misbehave is hang else (calendar.pull(None),)
        )

    assert set(found) == {Unavailable(reason="no answer within 1.2 s")}
    assert time.monotonic() - begun < 1.2 * len(found) + 2


def test_an_answer_that_was_given_up_is_in_doubt(children):
    with http_server(hang) as (base, _):
        access = CalendarAccess(kind="caldav", name="slow", url=f"{base}/c/", timeout=15)
        calendar = ChildCalendar(access, 1.0, children)

        assert calendar.respond(a_reply(href="/c/one.ics")) == InDoubt("no answer within 1 s")
        assert calendar.responded(a_reply(href="/c/one.ics")) == Unknowable("no answer within 1 s", passing=True)


def test_a_child_that_is_given_up_is_gone_and_the_next_call_gets_another(tmp_path, children):
    with http_server(hang) as (base, _):
        slow = CalendarAccess(kind="ics", name="slow", url=f"{base}/c/", timeout=15)
        ChildCalendar(slow, 0.5, children).pull(None)

    assert children._idle == []
    assert isinstance(ChildCalendar(a_folder(tmp_path, "one"), 30, children).pull(None), Pulled)


def test_one_calendar_that_hangs_holds_up_no_other(tmp_path, children):
    good = ChildCalendar(a_folder(tmp_path, "one"), 30, children)
    with http_server(hang) as (base, _):
        slow = ChildCalendar(CalendarAccess(kind="ics", name="s", url=f"{base}/c/", timeout=15), 4, children)
        thread = threading.Thread(target=slow.pull, args=(None,))
        thread.start()
        begun = time.monotonic()
        found = [good.pull(None) for _ in range(3)]
        took = time.monotonic() - begun
        thread.join()

    assert all(isinstance(one, Pulled) for one in found)
    assert took < 3.5


def test_many_threads_may_ask_at_once(tmp_path, children):
    calendar = ChildCalendar(a_folder(tmp_path, "one", "two"), 60, children)
    found = []
    threads = [threading.Thread(target=lambda: found.append(calendar.pull(None))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 6
    assert len({one.cursor for one in found}) == 1


def test_a_child_that_dies_is_unavailable_and_not_the_end(tmp_path, children):
    calendar = ChildCalendar(a_folder(tmp_path, "one"), 30, children)
    calendar.pull(None)
    (child,) = children._idle
    os.kill(child.process.pid, signal.SIGKILL)
    child.process.wait()

    assert isinstance(calendar.pull(None), Pulled)


def test_the_object_that_kills_its_reader_is_found_and_its_neighbours_stay(children, monkeypatch):
    poison = an_object(vevent("poison"), href="poison")
    objects = [
        *(an_object(vevent(f"u{n}"), href=str(n)) for n in range(6)),
        poison,
        an_object(vevent("last"), href="l"),
    ]
    ask = children.ask

    def dies_of_poison(call):
        if poison in call.objects:
            raise worker_children.GivenUp("it exploded")
        return ask(call)

    monkeypatch.setattr(children, "ask", dies_of_poison)
    found = ChildExpander(30, children).expand(objects, WINDOW)

    assert [one.uid for one in found.events] == [*(f"u{n}" for n in range(6)), "last"]
    assert [(one.uid, one.href, one.reason) for one in found.problems] == [
        ("poison", "poison", "it cannot be read: it exploded")
    ]


def test_expanding_ends_when_time_is_up_whatever_is_left(children, monkeypatch):
    def slow(call):
        time.sleep(min(call.seconds, 0.3))
        raise worker_children.GivenUp("no answer")

    monkeypatch.setattr(children, "ask", slow)
    begun = time.monotonic()
    found = ChildExpander(1.0, children).expand([an_object(vevent(f"u{n}"), href=str(n)) for n in range(50)], WINDOW)

    assert time.monotonic() - begun < 2
    assert {one.uid for one in found.problems} == {f"u{n}" for n in range(50)}


def test_a_child_that_does_not_start_has_sent_nothing(tmp_path, children, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    calendar = ChildCalendar(a_folder(tmp_path, "one"), 5, children)

    assert isinstance(calendar.respond(a_reply()), NotSent)
    assert isinstance(calendar.pull(None), Unavailable)


def test_a_bug_is_named_by_its_kind_and_place_and_not_by_its_words():
    call = Call(what="pull", seconds=1, access=CalendarAccess(kind=SECRET, name="n", url=SECRET))

    answer = worker_child.answer(call)

    assert isinstance(answer, Failed)
    assert "ValueError at worker_child.py" in answer.reason
    assert SECRET not in answer.reason


# ---- bounds, and giving back


def limits_of(child) -> dict[str, int]:
    lines = Path(f"/proc/{child.process.pid}/limits").read_text().splitlines()
    return {line[:26].strip(): int(line[26:47]) for line in lines[1:] if line[26:47].strip().isdigit()}


def test_a_child_is_bounded_in_memory_and_processor_time(tmp_path, children):
    ChildCalendar(a_folder(tmp_path, "one"), 30, children).pull(None)
    (child,) = children._idle

    limits = limits_of(child)

    assert limits["Max address space"] == worker_child.MEMORY_MAX
    assert limits["Max cpu time"] <= Call(what="pull", seconds=1).processor + 10


def test_an_answer_that_takes_too_much_memory_is_no_answer_and_the_next_call_has_one(tmp_path, children):
    def flood(handler, _body):
        handler.send_response(207)
        handler.send_header("Content-Type", "text/xml")
        handler.send_header("Content-Length", str(10**9))
        handler.end_headers()
        for _ in range(1000):
            handler.wfile.write(b"<" * 10**6)

    with http_server(flood) as (base, _):
        access = CalendarAccess(kind="caldav", name="flood", url=f"{base}/c/")
        found = ChildCalendar(access, 60, children).pull(None)

    assert isinstance(found, Unavailable)
    assert "memory" in found.reason
    assert isinstance(ChildCalendar(a_folder(tmp_path, "one"), 30, children).pull(None), Pulled)


def test_a_secret_is_in_neither_the_arguments_nor_the_environment(tmp_path, children):
    ChildCalendar(a_folder(tmp_path, "one"), 30, children).pull(None)
    (child,) = children._idle

    for name in ("cmdline", "environ"):
        assert SECRET.encode() not in Path(f"/proc/{child.process.pid}/{name}").read_bytes()
    assert SECRET not in repr(a_folder(tmp_path))


def test_a_child_is_kept_for_the_next_call_however_large_its_parent_is(tmp_path, children):
    ballast = bytearray(os.urandom(1) * (worker_child.GROWN * 1024))
    calendar = ChildCalendar(a_folder(tmp_path, "one"), 30, children)
    calendar.pull(None)
    (first,) = children._idle
    calendar.pull(None)

    assert children._idle == [first]
    assert len(ballast) > 0


def run_child(code: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=given, capture_output=True, check=False, timeout=30
    )


def test_a_child_leaves_when_nobody_asks_for_a_while():
    code = (
        "import os, sys; from integrations import worker_child as w; w.IDLE_SECONDS = 0.1; "
        "r, _ = os.pipe(); os.dup2(r, 0); sys.exit(w.main())"
    )
    assert run_child(code).returncode == RETIRED


def test_a_child_leaves_when_its_parent_does():
    assert run_child("import sys; from integrations import worker_child as w; sys.exit(w.main())").returncode == 0


def test_a_child_that_has_grown_leaves_after_its_answer(tmp_path):
    call = packed(Call(what="pull", seconds=10, access=a_folder(tmp_path, "one")))
    code = "import sys; from integrations import worker_child as w; w.GROWN = 0; sys.exit(w.main())"

    ended = run_child(code, call)

    assert ended.returncode == RETIRED
    assert isinstance(unpacked(ended.stdout[4:]), Pulled)


def test_a_child_that_retired_in_this_very_moment_is_replaced(tmp_path, children, monkeypatch):
    calendar = ChildCalendar(a_folder(tmp_path, "one"), 30, children)
    retired = []
    ask = worker_children.Child.ask

    def retires_once(child, call):
        if not retired:
            retired.append(child)
            child.stop()
            raise worker_children.GivenUp("it had retired", asked=False)
        return ask(child, call)

    calendar.pull(None)
    monkeypatch.setattr(worker_children.Child, "ask", retires_once)

    assert isinstance(calendar.pull(None), Pulled)
    assert len(retired) == 1


def test_children_end_with_the_pool_that_had_them(tmp_path):
    children = Children()
    ChildCalendar(a_folder(tmp_path, "one"), 30, children).pull(None)
    (child,) = children._idle
    del children

    assert child.process.poll() is not None


@pytest.mark.parametrize(
    "value", [Absent(), Failed("x"), Pulled(cursor="c", objects=(CalendarObject(href="h", text="ü\n"),))]
)
def test_a_message_is_unpacked_as_it_was_packed(value):
    assert unpacked(packed(value)[4:]) == value


@pytest.mark.parametrize("body", [b"", b"os\n{}", b"\xff\n{}", b"Pulled\n{}", b"Pulled"])
def test_what_is_no_message_is_not_unpacked(body):
    with pytest.raises(ValueError):
        unpacked(body)


def test_the_daemons_side_loads_no_calendar_library(tmp_path):
    code = (
        "import sys; from integrations.worker import *; "
        f"p = Children(); c = ChildCalendar(CalendarAccess(kind='folder', name='d', url={str(tmp_path)!r}), 20, p); "
        "assert c.pull(None).complete; p.close(); "
        "bad = {'icalendar', 'caldav', 'niquests', 'lxml', 'dateutil', 'recurring_ical_events'} & set(sys.modules); "
        "sys.exit(str(bad) if bad else 0)"
    )
    assert run_child(code).stderr == b""


def test_the_start_of_an_interview_survives_the_way():
    assert unpacked(packed(ical.expand([an_object(vevent("one"))], WINDOW))[4:]).events[0].starts_at == START


def test_a_call_that_cannot_be_read_is_told_without_what_it_holds():
    body = b'Call\n{"what": "pull", "seconds": "swordfish"}'
    with pytest.raises(ValueError, match="not a Call") as told:
        unpacked(body)

    assert "swordfish" not in "".join(traceback.format_exception(told.value))


def test_what_lies_elsewhere_by_its_digits_wakes_no_child(children):
    long_ago = an_object(vevent("old", start="DTSTART:20210104T100000Z"))

    assert ChildExpander(children=children).expand([long_ago] * 3, WINDOW).events == ()
    assert children.idle() == ()

    near = ChildExpander(children=children).expand([long_ago, an_object(vevent("near"))], WINDOW)
    assert [one.uid for one in near.events] == ["near"]
    assert len(children.idle()) == 1
