"""From a bare host name to the calendars that are meant."""

from __future__ import annotations

import itertools

import pytest

from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations.caldav_calendar import CalDavCalendar
from tests.integrations.calendar_builders import a_reply, invitation
from tests.integrations.calendar_servers import DavHome, meddling
from tests.servers.conftest import on_every_server

pytestmark = pytest.mark.servers
_numbers = itertools.count()


def pulled(calendar: CalDavCalendar, cursor: str | None = None) -> Pulled:
    found = calendar.pull(cursor)
    assert isinstance(found, Pulled), found
    return found


@pytest.fixture
def two(home: DavHome):
    """Two calendars with an interview each, besides the one that was there."""
    number = next(_numbers)
    parent = home.calendar.rstrip("/").rpartition("/")[0] + "/"
    made = {}
    for name in (f"Interviews {number}", f"Private {number}"):
        path = f"{parent}{name.partition(' ')[0].lower()}{number}/"
        home.make_calendar(path)
        home.set_properties(path, f"<d:displayname>{name}</d:displayname>")
        made[name] = home.put("one.ics", invitation(f"{name.replace(' ', '-')}"), path)
    yield made
    for href in made.values():
        home.request("DELETE", href.rpartition("/")[0] + "/")


@on_every_server
@pytest.mark.parametrize("case", [str, str.upper])
def test_a_calendar_is_found_by_its_name_from_a_bare_host_name(home, two, case):
    (name, href), _ = two.items()

    found = pulled(CalDavCalendar(home.access(home.base, calendar=case(name))))

    assert [one.href for one in found.objects] == [href]


@on_every_server
def test_a_calendar_is_found_by_the_end_of_its_address(home, two):
    _, href = two.values()
    segment = href.split("/")[-2]

    found = pulled(CalDavCalendar(home.access(home.base + "/", calendar=segment)))

    assert [one.href for one in found.objects] == [href]


@on_every_server
def test_a_calendar_is_found_by_its_name_from_the_address_of_another(home, two):
    (name, href), _ = two.items()

    found = pulled(CalDavCalendar(home.access(home.url, calendar=name)))

    assert [one.href for one in found.objects] == [href]


@on_every_server
def test_a_name_that_no_calendar_has_names_those_that_there_are(home, two):
    found = CalDavCalendar(home.access(home.base, calendar="Interwievs")).pull(None)

    assert isinstance(found, Unavailable)
    assert found.by_user
    assert found.reason.startswith("has no calendar called “Interwievs”; it has “")
    assert all(f"“{name}”" in found.reason for name in two)


@on_every_server
def test_the_whole_account_is_read_as_one_calendar(home, two):
    calendar = CalDavCalendar(home.access(home.base))
    first = pulled(calendar)
    one, other = two.values()
    assert {one, other} <= {found.href for found in first.objects}

    quiet = pulled(calendar, first.cursor)
    assert (quiet.objects, quiet.gone, quiet.complete) == ((), (), False)
    home.put("two.ics", invitation(f"late-{next(_numbers)}"), other.rpartition("/")[0] + "/")
    home.delete(one)
    found = pulled(calendar, quiet.cursor)

    assert [found.href for found in found.objects] == [other.replace("one.ics", "two.ics")]
    assert found.gone == (one,)


@on_every_server
def test_in_an_account_an_event_is_found_and_answered_wherever_it_stands(home, two):
    calendar = CalDavCalendar(home.access(home.base))
    (_, _), (name, href) = two.items()
    uid = name.replace(" ", "-")

    for known in (href, "", "/nowhere.ics"):
        found = calendar.find(uid, known)
        assert isinstance(found, CalendarObject)
        assert found.href == href
    assert calendar.find("nobody", "") == Absent()
    calendar.respond(a_reply(uid=uid, href=""))
    assert b"PARTSTAT=DECLINED" in home.get(href).replace(b"\r\n ", b"")


@on_every_server
def test_a_calendar_that_is_new_or_taken_away_is_noticed(home, two):
    calendar = CalDavCalendar(home.access(home.base))
    before = pulled(calendar).cursor
    one, other = two.values()
    home.request("DELETE", one.rpartition("/")[0] + "/")
    new = other.rpartition("/")[0] + "x/"
    home.make_calendar(new)
    href = home.put("new.ics", invitation(f"new-{next(_numbers)}"), new)

    found = pulled(calendar, before)
    home.request("DELETE", new)

    assert [found.href for found in found.objects] == [href]
    assert found.gone == (one,)


@pytest.mark.parametrize("home", ["radicale", "xandikos", "cyrus"], indirect=True)
def test_an_account_with_no_news_costs_one_request(home, two):
    with meddling(home.base) as front:
        calendar = CalDavCalendar(home.access(front.base))
        cursor = pulled(calendar).cursor
        front.seen.requests.clear()

        pulled(calendar, cursor)

    assert [method for method, _, _ in front.seen.requests] == ["PROPFIND"]
