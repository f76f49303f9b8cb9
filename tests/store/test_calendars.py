from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from daemon.ports import CalendarObject
from daemon.store import Store
from daemon.store.calendars import Calendars, CalendarState
from tests.store.builders import ME, some


def an_object(href: str = "/sam/1.ics", text: str = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", etag: str = "1"):
    return CalendarObject(href=href, text=text, etag=etag)


def test_a_calendar_that_was_never_read_has_a_blank_state(store: Store):
    with store.transaction(ME) as tx:
        assert tx.calendars.state("personal") == CalendarState(name="personal")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some(CalendarState))
def test_any_state_comes_back_as_it_was(store: Store, made: CalendarState):
    state = replace(made, name="personal")
    with store.transaction(ME) as tx:
        tx.calendars.save(state)

    with store.transaction(ME) as tx:
        assert tx.calendars.state("personal") == state


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(some(CalendarObject), max_size=5, unique_by=lambda one: one.href))
def test_any_objects_come_back_as_they_were(store: Store, objects: list[CalendarObject]):
    with store.transaction(ME) as tx:
        tx.calendars.replace_all("personal", objects)

    with store.transaction(ME) as tx:
        by_href = {one.href: one for one in tx.calendars.objects("personal")}
        assert by_href == {one.href: one for one in objects}
        assert all(tx.calendars.object("personal", one.href) == one for one in objects)


def test_put_replaces_what_stood_at_an_href_and_leaves_the_rest(store: Store):
    one, two = an_object("1"), an_object("2")
    with store.transaction(ME) as tx:
        tx.calendars.put("personal", [one, two])
        tx.calendars.put("personal", [replace(two, etag="2")])

        assert tx.calendars.objects("personal") == [one, replace(two, etag="2")]


def test_of_two_objects_with_one_href_the_last_stands(store: Store):
    with store.transaction(ME) as tx:
        tx.calendars.put("personal", [an_object("1", etag="1"), an_object("1", etag="2")])

        assert [one.etag for one in tx.calendars.objects("personal")] == ["2"]


def test_drop_takes_what_is_named_and_minds_no_stranger(store: Store):
    with store.transaction(ME) as tx:
        tx.calendars.put("personal", [an_object("1"), an_object("2")])
        tx.calendars.drop("personal", ["1", "9"])
        tx.calendars.drop("personal", [])

        assert [one.href for one in tx.calendars.objects("personal")] == ["2"]
        assert tx.calendars.object("personal", "1") is None


def test_calendars_and_candidates_do_not_touch_each_other(store: Store):
    with store.transaction("kim") as tx:
        tx.calendars.put("personal", [an_object("kim's")])
    with store.transaction(ME) as tx:
        tx.calendars.put("work", [an_object("1")])
        tx.calendars.replace_all("personal", [an_object("2")])
        tx.calendars.replace_all("personal", [])

        assert [one.href for one in tx.calendars.objects("work")] == ["1"]
        assert tx.calendars.objects("personal") == []
    with store.transaction("kim") as tx:
        assert [one.href for one in tx.calendars.objects("personal")] == ["kim's"]


def test_a_large_calendar_is_kept_whole(store: Store):
    objects = [an_object(f"/sam/{number:04}.ics", text="X-LONG:ü\r\n" * 50) for number in range(3000)]
    with store.transaction(ME) as tx:
        tx.calendars.replace_all("personal", objects)
        tx.calendars.drop("personal", [one.href for one in objects[:2000]])

    with store.transaction(ME) as tx:
        assert tx.calendars.objects("personal") == objects[2000:]


def test_a_very_long_href_is_no_obstacle(store: Store):
    long = "/" + "x" * 9000
    with store.transaction(ME) as tx:
        tx.calendars.put("personal", [an_object(long + "1"), an_object(long + "2")])

        assert tx.calendars.object("personal", long + "2").href == long + "2"


def test_what_stands_there_already_is_not_written_again(store: Store):
    objects = [an_object(f"/sam/{number}.ics") for number in range(5)]
    with store.transaction(ME) as tx:
        tx.calendars.replace_all("personal", objects)

    assert written(store, lambda calendars: calendars.replace_all("personal", objects)) == []
    assert written(store, lambda calendars: calendars.put("personal", objects)) == []
    changed = [replace(objects[0], etag="2"), *objects[1:]]
    assert written(store, lambda calendars: calendars.put("personal", changed)) == ["DELETE", "INSERT"]
    assert written(store, lambda calendars: calendars.replace_all("personal", changed[:4])) == ["DELETE"]
    with store.transaction(ME) as tx:
        assert tx.calendars.objects("personal") == changed[:4]


def test_of_many_objects_those_that_changed_are_found(store: Store):
    objects = [an_object(f"/sam/{number:04}.ics") for number in range(700)]
    with store.transaction(ME) as tx:
        tx.calendars.put("personal", objects)
        tx.calendars.put("personal", [replace(one, etag="2") for one in objects[:300]])

        assert [one.etag for one in tx.calendars.objects("personal")] == ["2"] * 300 + ["1"] * 400


def written(store: Store, work: Callable[[Calendars], None]) -> list[str]:
    """The kinds of statements that `work` writes with."""
    kinds: list[str] = []

    def note(_connection, _cursor, statement, *_):
        kinds.extend([statement.split()[0]] if statement.startswith(("INSERT", "DELETE", "UPDATE")) else [])

    event.listen(store._engine, "before_cursor_execute", note)
    try:
        with store.transaction(ME) as tx:
            work(tx.calendars)
    finally:
        event.remove(store._engine, "before_cursor_execute", note)
    return kinds
