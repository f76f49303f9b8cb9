"""What each server does in its own way, and what it costs to ask them."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

import pytest

from daemon.core.delivery import Accepted
from daemon.ports import CalendarObject, Pulled
from integrations.caldav_calendar import CalDavCalendar
from tests.integrations.calendar_builders import a_reply, invitation
from tests.integrations.calendar_servers import DavHome, meddling
from tests.integrations.test_calendar_contract import a_new_calendar
from tests.servers.conftest import on_every_server

pytestmark = pytest.mark.servers
_numbers = itertools.count()


@pytest.fixture
def own(home: DavHome) -> Iterator[DavHome]:
    """A calendar of its own, with nothing in it."""
    made = a_new_calendar(home, home.calendar.rstrip("/").rpartition("/")[0] + "/t")
    yield made
    made.request("DELETE", made.calendar)


def a_uid() -> str:
    return f"trait-{next(_numbers)}"


def pulled(calendar: CalDavCalendar, cursor: str | None = None) -> Pulled:
    found = calendar.pull(cursor)
    assert isinstance(found, Pulled), found
    return found


def hrefs(found: Pulled) -> list[str]:
    return sorted(one.href for one in found.objects)


@on_every_server
def test_what_was_removed_before_the_first_look_is_no_news(own):
    gone, kept = (own.put(f"{uid}.ics", invitation(uid)) for uid in (a_uid(), a_uid()))
    own.delete(gone)

    found = pulled(CalDavCalendar(own.access()))

    assert (hrefs(found), found.gone) == ([kept], ())


@on_every_server
def test_what_came_and_went_between_two_looks_is_no_news(own):
    calendar = CalDavCalendar(own.access())
    cursor = pulled(calendar).cursor
    own.delete(own.put("brief.ics", invitation(a_uid())))

    found = pulled(calendar, cursor)

    assert (found.objects, found.gone) == ((), ())


@on_every_server
def test_a_token_that_the_server_never_gave_loses_nothing(own):
    uids = [a_uid() for _ in range(4)]
    first, second, *_ = [own.put(f"{uid}.ics", invitation(uid)) for uid in uids]
    calendar = CalDavCalendar(own.access())
    state = json.loads(pulled(calendar).cursor)
    own.delete(first)
    own.put(second.rpartition("/")[2], invitation(uids[1], summary="Interview moved"))
    state["parts"][0]["token"] = state["parts"][0]["token"] and "data:,987654321"

    found = pulled(calendar, json.dumps(state))

    assert second in hrefs(found)
    assert first not in hrefs(found)
    assert found.complete or found.gone == (first,)
    assert pulled(calendar, found.cursor).gone == ()


@on_every_server
def test_an_event_that_the_server_writes_anew_is_not_read_twice(own):
    own.put("one.ics", invitation(a_uid()))
    calendar = CalDavCalendar(own.access())
    first = pulled(calendar)
    own.put("two.ics", invitation(a_uid()))

    second = pulled(calendar, first.cursor)

    assert [one.rpartition("/")[2] for one in hrefs(second)] == ["two.ics"]
    assert pulled(calendar, second.cursor).objects == ()


@pytest.mark.parametrize("home", ["davical", "sabredav"], indirect=True)
def test_of_two_objects_with_one_uid_the_one_that_was_read_is_answered(own):
    uid = a_uid()
    one, other = (own.put(name, invitation(uid)) for name in ("one.ics", "other.ics"))
    calendar = CalDavCalendar(own.access())
    assert hrefs(pulled(calendar)) == [one, other]

    assert calendar.respond(a_reply(uid=uid, href=other)) == Accepted(organizer_told=False)

    assert b"DECLINED" in own.get(other)
    assert b"DECLINED" not in own.get(one)
    own.delete(other)
    found = calendar.find(uid, other)
    assert isinstance(found, CalendarObject)
    assert found.href == one


# DAViCal tells of the last changes again, and then its list has to be compared; SabreDAV has no tokens.
BY_TOKEN = pytest.mark.parametrize("home", ["radicale", "xandikos", "cyrus"], indirect=True)


@BY_TOKEN
def test_no_news_cost_one_request_and_one_change_costs_two(own):
    for _ in range(3):
        uid = a_uid()
        own.put(f"{uid}.ics", invitation(uid))
    with meddling(own.base) as front:
        calendar = CalDavCalendar(own.access(front.base + own.calendar))
        cursor = pulled(calendar, pulled(calendar).cursor).cursor
        front.seen.requests.clear()
        cursor = pulled(calendar, cursor).cursor
        quiet = [method for method, _, _ in front.seen.requests]
        own.put("new.ics", invitation(a_uid()))
        front.seen.requests.clear()
        found = pulled(calendar, cursor)

    assert quiet == ["REPORT"]
    assert len(found.objects) == 1
    assert [method for method, _, _ in front.seen.requests] == ["REPORT", "REPORT"]


@BY_TOKEN
def test_the_first_look_costs_one_request_for_all_events_together(own):
    for _ in range(3):
        uid = a_uid()
        own.put(f"{uid}.ics", invitation(uid))
    with meddling(own.base) as front:
        found = pulled(CalDavCalendar(own.access(front.base + own.calendar)))

    assert len(found.objects) == 3
    methods = [method for method, _, headers in front.seen.requests if "authorization" in headers or not own.username]
    assert methods == ["PROPFIND", "REPORT"]


@pytest.mark.parametrize("home", ["sabredav"], indirect=True)
def test_without_tokens_no_news_cost_the_ctag_and_never_a_list(own):
    own.put("one.ics", invitation(a_uid()))
    with meddling(own.base) as front:
        calendar = CalDavCalendar(own.access(front.base + own.calendar))
        cursor = pulled(calendar, pulled(calendar).cursor).cursor  # the second look finds out that there are none
        front.seen.requests.clear()
        pulled(calendar, cursor)

    asked = [(method, headers.get("depth")) for method, _, headers in front.seen.requests]
    assert set(asked) == {("PROPFIND", "0")}
    digests = [headers["authorization"] for _, _, headers in front.seen.requests if "authorization" in headers]
    assert digests
    assert all(one.startswith("Digest ") for one in digests)


@pytest.mark.parametrize("home", ["sabredav"], indirect=True)
def test_a_password_that_digest_protects_is_never_sent_itself(own):
    with meddling(own.base) as front:
        calendar = CalDavCalendar(own.access(front.base + own.calendar, password="secret"))
        for cursor in (None, pulled(calendar).cursor):
            pulled(calendar, cursor)

    assert not any("Basic" in headers.get("authorization", "") for _, _, headers in front.seen.requests)


@pytest.mark.parametrize("home", ["cyrus"], indirect=True)
def test_an_etag_that_compression_weakens_still_guards_the_write(own):
    uid = a_uid()
    href = own.put("one.ics", invitation(uid, *[f"X-LONG-{number}:{'x' * 60}" for number in range(60)]))
    weak = own.request("GET", href, Accept_Encoding="gzip")[1]["etag"]
    assert weak.startswith("W/")

    calendar = CalDavCalendar(own.access())
    assert isinstance(calendar.respond(a_reply(uid=uid, href=href)), Accepted)
