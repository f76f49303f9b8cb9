"""Rows travel from one database to another, of whatever kind."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from daemon.core.delivery import Channel
from daemon.ports import CalendarObject
from daemon.store import Store
from daemon.store.rows import copy_rows
from daemon.store.upgrade import upgrade
from tests.store.builders import ME, NOW, a_text, an_interview, put


def fill(store: Store) -> None:
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(summary="Gespräch", recurrence_id=NOW), "ask", NOW + timedelta(days=1))
        put(tx, "k1", interview_id="i1", ref="K7")
        tx.history.add("i1", NOW, "machine", "found", {"n": 1})
        tx.calendars.put("personal", [CalendarObject(href="/a.ics", text="BEGIN:VCALENDAR", etag="1")])
        tx.inbox.add(a_text(), Channel.SMS, NOW)
        tx.notes.set("heard_at", NOW.isoformat())


def everything(store: Store) -> list[object]:
    with store.transaction(ME) as tx:
        return [
            tx.interviews.all(),
            tx.interviews.steps(),
            tx.outbox.all(),
            [tx.history.of(one) for one in ("i1", "")],
            tx.calendars.objects("personal"),
            tx.notes.get("heard_at"),
        ]


def test_a_copy_holds_what_the_original_holds_and_the_original_is_left_alone(url: str, tmp_path: Path):
    there = Store(url)
    fill(there)
    before = everything(there)
    copy = f"sqlite:///{tmp_path}/copied.db"
    upgrade(copy)

    copy_rows(url, copy, ME)

    here = Store(copy)
    assert everything(here) == before == everything(there)
    assert all(before)
    there.close()
    here.close()


def test_what_is_written_to_the_copy_is_not_written_to_the_original(url: str, tmp_path: Path):
    there = Store(url)
    fill(there)
    copy = f"sqlite:///{tmp_path}/copied.db"
    upgrade(copy)
    copy_rows(url, copy, ME)
    here = Store(copy)

    with here.transaction(ME) as tx:
        assert put(tx, "k2"), "the numbers of the rows go on where they were"

    assert len(everything(there)[2]) == 1
    there.close()
    here.close()
