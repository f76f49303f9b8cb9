"""CalDAV as a client meets it on the way: redirects, sign-in, pages, and what a request costs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from daemon.ports import Absent, Pulled, Unavailable
from integrations.caldav_calendar import CalDavCalendar
from integrations.caldav_http import DavServer, is_akin
from integrations.caldav_sync import PAGES_MAX
from integrations.calendar_access import CalendarAccess, Cannot
from tests.integrations.calendar_builders import invitation
from tests.integrations.calendar_servers import DavHome, Meddler, always, http_server, meddling, running_radicale

_numbers = iter(range(1_000_000))


@pytest.fixture(scope="module")
def radicale(tmp_path_factory) -> Iterator[DavHome]:
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        yield home


@pytest.fixture
def home(radicale) -> DavHome:
    """A calendar of its own, with one interview in it."""
    made = replace(radicale, calendar=f"/sam/c{next(_numbers)}/")
    made.make_calendar(made.calendar)
    made.put("one.ics", invitation("one"))
    return made


@pytest.fixture
def front(home) -> Iterator[Meddler]:
    with meddling(home.base) as front:
        yield front


@pytest.fixture
def calendar(home, front) -> CalDavCalendar:
    return CalDavCalendar(home.access(front.base + home.calendar))


def pulled(calendar, cursor=None) -> Pulled:
    found = calendar.pull(cursor)
    assert isinstance(found, Pulled), found
    return found


def known_by_token(calendar) -> str:
    """The cursor from which on the server is asked for changes by its token: the first call does without one."""
    return pulled(calendar, pulled(calendar).cursor).cursor


def unavailable(found) -> Unavailable:
    assert isinstance(found, Unavailable), found
    assert "secret" not in found.reason
    return found


# ---- from a bare host name


def test_a_host_without_a_well_known_address_is_asked_at_its_root(home, front):
    front.rules.append(lambda asked: (404, {}, b"") if asked[1].startswith("/.well-known") else None)

    found = pulled(CalDavCalendar(home.access(front.base, calendar=home.calendar.split("/")[2])))

    assert [one.href for one in found.objects] == [home.calendar + "one.ics"]


@pytest.mark.parametrize(
    "told", [(200, {"Content-Type": "text/html"}, b"<html>Welcome"), (405, {}, b""), (500, {}, b""), (207, {}, b"")]
)
def test_a_well_known_address_that_says_nothing_of_use_is_passed_over(home, front, told):
    front.rules.append(lambda asked: told if asked[1].startswith("/.well-known") else None)

    assert pulled(CalDavCalendar(home.access(front.base, calendar=home.calendar.split("/")[2]))).objects


def test_a_well_known_address_that_leads_to_a_stranger_is_not_followed(home, front):
    with http_server(always(207)) as (stranger, seen):
        there = {"Location": f"{stranger}/dav/"}
        front.rules.append(lambda asked: (301, there, b"") if asked[1].startswith("/.well-known") else None)

        found = unavailable(CalDavCalendar(home.access(front.base)).pull(None))

    assert found.by_user
    assert re.match(r"points to another server \(127\.0\.0\.1:\d+\): put that address into `url`", found.reason)
    assert seen.requests == []


def test_a_principal_on_a_strangers_server_gets_no_request(home, front):
    def lead_away(asked):
        if asked[0] != "PROPFIND":
            return None
        status, headers, body = front.forward(asked)
        return status, headers, body.replace(b"<href>/sam/</href>", b"<href>https://evil.example/sam/</href>")

    front.rules.append(lead_away)

    assert (
        "points to another server (evil.example)"
        in unavailable(CalDavCalendar(home.access(front.base, calendar="x")).pull(None)).reason
    )


@pytest.mark.parametrize(
    ("base", "url", "akin"),
    [
        ("https://caldav.icloud.com/", "https://p34-caldav.icloud.com:443/1/", True),
        ("https://example.org/", "https://dav.example.org/", True),
        ("https://dav.example.org/", "https://example.org/dav/", True),
        ("https://dav.example.org/", "https://dav.example.org:443/", True),
        ("http://dav.example.org/", "https://dav.example.org/", True),
        ("https://dav.example.org/", "http://dav.example.org/", False),
        ("https://dav.example.org/", "https://dav.example.org:8443/", False),
        ("https://dav.example.org/", "https://evil.example/", False),
        ("https://dav.example.org/", "https://dav.example.org.evil.example/", False),
        ("https://dav.example.org/", "https://evil-example.org/", False),
        ("https://acme.co.uk/", "https://evil.co.uk/", False),
        ("https://acme.co.uk/", "https://dav.acme.co.uk/", True),
        ("https://10.0.0.1/", "https://9.0.0.1/", False),
        ("https://[2001:db8::1]/", "https://[2001:db8::2]/", False),
        ("http://localhost/", "https://evil.localhost/", False),
    ],
)
def test_only_hosts_of_the_same_owner_get_the_password(base, url, akin):
    assert is_akin(base, url) is akin


def test_an_account_that_lives_on_another_host_of_the_provider_is_asked_there():
    access = CalendarAccess(kind="caldav", name="p", url="https://caldav.icloud.example/", username="s", password="x")
    with DavServer(access) as server:
        server.move_to("https://p34-caldav.icloud.example:443/1/calendars/")
        assert server.absolute("/1/calendars/home/") == "https://p34-caldav.icloud.example:443/1/calendars/home/"
        assert server.origin == "https://p34-caldav.icloud.example:443"
        with pytest.raises(Cannot, match="points to another server"):
            server.move_to("https://evil.example/")


# ---- signing in


def authorizations(front: Meddler) -> list[str]:
    return [headers.get("authorization", "").partition(" ")[0] for _, _, headers in front.seen.requests]


def test_the_password_is_shown_only_to_a_server_that_asked_for_it(front, calendar):
    cursor = pulled(calendar).cursor
    first = authorizations(front)
    front.seen.requests.clear()
    pulled(calendar, cursor)

    assert first[0] == ""
    assert set(first[1:]) == {"Basic"}
    assert authorizations(front) == ["Basic"]


def test_a_server_that_changes_its_way_of_signing_in_is_followed(front, calendar):
    state = json.loads(pulled(calendar).cursor)

    assert pulled(calendar, json.dumps(state | {"scheme": "digest"})).objects == ()


def test_a_password_that_was_changed_meanwhile_is_the_candidates_to_mend(home, calendar):
    cursor = pulled(calendar).cursor
    other = CalDavCalendar(home.access(password="wrong"))

    found = unavailable(other.pull(cursor.replace(json.loads(cursor)["key"], key_of(other))))

    assert found == Unavailable(reason="refuses the user name or the password", by_user=True)


def key_of(calendar: CalDavCalendar) -> str:
    from integrations.calendar_access import address_key

    return address_key(calendar._access)


# ---- lists of changes


def listed(*members: str, token: str) -> tuple[int, dict[str, str], bytes]:
    body = f'<d:multistatus xmlns:d="DAV:">{"".join(members)}<d:sync-token>{token}</d:sync-token></d:multistatus>'
    return 207, {"Content-Type": "application/xml"}, body.encode()


def told(href: str, status: int) -> str:
    return f"<d:response><d:href>{href}</d:href><d:status>HTTP/1.1 {status} X</d:status></d:response>"


def test_pages_without_end_are_read_so_far_and_gone_on_with_next_time(home, front, calendar):
    cursor = known_by_token(calendar)
    pages = iter(range(1, 10_000))
    front.rules.append(
        lambda asked: listed(told(home.calendar, 507), token=f"t{next(pages)}") if b"sync-coll" in asked[3] else None
    )
    front.seen.requests.clear()

    found = pulled(calendar, cursor)

    assert len(front.seen.requests) == PAGES_MAX
    assert json.loads(found.cursor)["parts"][0]["token"] == f"t{PAGES_MAX}"


def test_a_page_that_leads_nowhere_is_the_last(home, front, calendar):
    cursor = known_by_token(calendar)
    token = json.loads(cursor)["parts"][0]["token"]
    front.rules.append(
        lambda asked: listed(told(home.calendar, 507), token=token) if b"sync-coll" in asked[3] else None
    )
    front.seen.requests.clear()

    assert pulled(calendar, cursor).objects == ()
    assert len(front.seen.requests) == 1


def test_one_object_that_has_no_room_is_no_page(home, front, calendar):
    cursor = pulled(calendar).cursor
    full = told(f"{home.calendar}big.ics", 507)
    front.rules.append(lambda asked: listed(full, token="t2") if b"sync-coll" in asked[3] else None)
    front.seen.requests.clear()

    pulled(calendar, cursor)

    assert len(front.seen.requests) == 1


def test_a_removal_that_a_later_page_takes_back_is_none(home, front, calendar):
    cursor = pulled(calendar).cursor
    href = home.calendar + "one.ics"
    again = (
        f'<d:response><d:href>{href}</d:href><d:propstat><d:prop><d:getetag>"new"</d:getetag></d:prop>'
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    )
    front.rules.append(lambda asked: listed(again, token="t3") if b"<d:sync-token>t2" in asked[3] else None)
    first = listed(told(href, 404), told(home.calendar, 507), token="t2")
    front.rules.append(lambda asked: first if b"sync-coll" in asked[3] else None)

    found = pulled(calendar, cursor)

    assert ([one.href for one in found.objects], found.gone) == ([href], ())


def test_an_etag_that_is_weak_in_one_answer_and_strong_in_another_is_the_same(home, front, calendar):
    def weaken(asked):
        status, headers, body = front.forward(asked)
        return status, headers, re.sub(rb"<getetag>", b"<getetag>W/", body)

    cursor = pulled(calendar).cursor
    front.rules.append(lambda asked: (403, {}, b"") if b"sync-collection" in asked[3] else None)
    by_list = pulled(calendar, cursor).cursor
    home.put("two.ics", invitation("two"))
    front.rules.append(weaken)

    found = pulled(calendar, by_list)

    assert [one.href for one in found.objects] == [home.calendar + "two.ics"]


def test_a_query_that_is_cut_short_is_not_taken_for_everything(home, front, calendar):
    home.put("two.ics", invitation("two"))

    def cut(asked):
        if b"calendar-query" not in asked[3]:
            return None
        status, headers, body = front.forward(asked)
        second = re.findall(rb"<response>.*?</response>", body, re.DOTALL)[1]
        full = f"<response><href>{home.calendar}</href><status>HTTP/1.1 507 Full</status></response>".encode()
        return status, headers, body.replace(second, full)

    front.rules.append(cut)

    assert len(pulled(calendar).objects) == 2


# ---- an account


def test_what_stands_in_another_calendar_of_the_server_is_not_in_this_one(radicale, home):
    other = replace(radicale, calendar=f"/sam/c{next(_numbers)}/")
    other.make_calendar(other.calendar)
    href, segment = home.calendar + "one.ics", other.calendar.split("/")[2]

    for calendar in (CalDavCalendar(other.access()), CalDavCalendar(home.access(home.base, calendar=segment))):
        assert calendar.find("one", href) == Absent()


def test_a_calendar_with_many_events_that_is_taken_away_is_for_the_candidate_to_explain(radicale, home):
    for uid in ("two", "three"):
        home.put(f"{uid}.ics", invitation(uid))
    account = CalDavCalendar(home.access(home.base + "/sam/"))
    cursor = pulled(account).cursor
    home.delete(home.calendar)

    found = unavailable(account.pull(cursor))

    assert found.by_user
    assert found.reason == (
        f"“{home.calendar.strip('/')}” is no longer there, nor are its 3 events; "
        "say which calendars to watch: calendars = [...]"
    )


def test_one_calendar_of_an_account_that_fails_is_named(home, front):
    account = CalDavCalendar(home.access(front.base + "/sam/"))
    cursor = pulled(account).cursor
    home.put("two.ics", invitation("two"))
    front.rules.append(lambda asked: (503, {}, b"") if asked[0] == "REPORT" else None)

    assert unavailable(account.pull(cursor)).reason == f"“{home.calendar.strip('/')}” is too busy just now (503)"
