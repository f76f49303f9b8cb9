"""CalDAV where it hurts: servers that fail, lie or schedule, and somebody else who writes at the same time."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from daemon.core.delivery import Accepted, InDoubt, Needless, NotFound, NotSent, Refused, Unknowable
from daemon.core.event import PartStat
from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations import ical
from integrations.caldav_calendar import CalDavCalendar
from integrations.standins.smtp_sink import SmtpSink
from tests.integrations.calendar_builders import START, a_reply, invitation, vcalendar, vevent
from tests.integrations.calendar_servers import (
    DANA,
    DROP,
    SAM,
    DavHome,
    Meddler,
    always,
    free_port,
    http_server,
    meddling,
    running_radicale,
    running_xandikos,
)

_numbers = iter(range(1_000_000))
READS = {"PROPFIND", "REPORT", "GET", "OPTIONS"}


@pytest.fixture(scope="module")
def radicale(tmp_path_factory) -> Iterator[DavHome]:
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        yield home


@pytest.fixture
def home(radicale) -> DavHome:
    """A calendar of its own, with nothing in it."""
    path = f"/sam/c{next(_numbers)}/"
    radicale.make_calendar(path)
    return DavHome(radicale.base, path, radicale.username, radicale.password)


@pytest.fixture
def meddler(home) -> Iterator[Meddler]:
    with meddling(home.base) as meddler:
        yield meddler


@pytest.fixture
def calendar(home, meddler) -> CalDavCalendar:
    return CalDavCalendar(home.access(meddler.base + home.calendar))


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
    assert "\n" not in found.reason
    return found


def with_token(cursor: str, token: str) -> str:
    """A cursor as it would be, had the server given another token."""
    state = json.loads(cursor)
    (part,) = state["parts"]
    return json.dumps(state | {"parts": [part | {"token": token}]})


def on(method: str, told, body: str = "") -> Callable:
    """A rule for requests of one method whose body holds `body`."""
    return lambda asked: told if asked[0] == method and body.encode() in asked[3] else None


def multistatus(*responses: str) -> tuple[int, dict[str, str], bytes]:
    text = f'<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">{"".join(responses)}</d:multistatus>'
    return 207, {"Content-Type": "application/xml"}, text.encode()


# ---- where the calendar is


@pytest.fixture(scope="module")
def alone(tmp_path_factory) -> Iterator[DavHome]:
    """A user with one calendar and one address book, on a server of its own."""
    with running_radicale(tmp_path_factory.mktemp("alone")) as home:
        home.make_calendar(home.calendar)
        home.put("one.ics", invitation("one"))
        yield home


@pytest.mark.parametrize("path", ["/", "", "/sam/", "/sam", "/sam/personal/", "/sam/personal"])
def test_the_only_calendar_is_found_from_any_address(alone, path):
    found = pulled(CalDavCalendar(alone.access(alone.base + path)))

    assert [one.href for one in found.objects] == ["/sam/personal/one.ics"]


def test_a_cursor_of_another_address_means_everything(home, alone):
    home.put("one.ics", invitation("one"))
    elsewhere = pulled(CalDavCalendar(alone.access())).cursor

    assert pulled(CalDavCalendar(home.access()), elsewhere).complete


def test_no_password_stands_in_a_cursor(alone):
    url = alone.url.replace("http://", "http://sam:secret@")

    found = pulled(CalDavCalendar(alone.access(url, username="", password="")))

    assert len(found.objects) == 1
    assert "secret" not in found.cursor


def test_a_wrong_password_is_the_candidates_to_mend(home):
    found = unavailable(CalDavCalendar(home.access(password="wrong")).pull(None))

    assert found == Unavailable(reason="refuses the user name or the password", by_user=True)


@pytest.mark.parametrize("url", ["ftp://dav.example/", "http://[::1", "dav.example", "https://"])
def test_an_address_of_another_kind_is_the_candidates_to_mend(home, url):
    assert unavailable(CalDavCalendar(home.access(url)).pull(None)).by_user


# ---- servers that fail


@pytest.mark.parametrize(
    ("status", "said", "by_user"),
    [
        (401, "refuses the user name or the password", True),
        (403, "does not allow this user to read the calendar", True),
        (404, "has no calendar at this address", True),
        (405, "is no CalDAV server, at this address at least", True),
        (429, "is too busy just now (429)", False),
        (500, "has trouble of its own (500)", False),
        (502, "has trouble of its own (502)", False),
        (503, "is too busy just now (503)", False),
    ],
)
def test_each_failure_says_whether_waiting_will_help(home, meddler, calendar, status, said, by_user):
    home.put("one.ics", invitation("one"))
    cursor = pulled(calendar).cursor
    meddler.rules.append(lambda asked: (status, {"Retry-After": "1"}, b"secret"))

    for found in (calendar.pull(None), calendar.pull(cursor), calendar.find("one", "")):
        assert unavailable(found) == Unavailable(reason=said, by_user=by_user)


LIES = {
    "a login page": (200, {"Content-Type": "text/html"}, b"<html><body>Sign in <br> please</body></html>"),
    "a login page as XHTML": (
        200,
        {"Content-Type": "text/xml"},
        b'<html xmlns="http://www.w3.org/1999/xhtml"><body>Sign in</body></html>',
    ),
    "nothing": (200, {}, b""),
    "nothing at all, as multistatus": (207, {"Content-Type": "text/xml"}, b""),
    "garbage": (207, {"Content-Type": "text/xml"}, b"<d:multistatus xmlns:d='DAV:'><d:resp"),
    "binary garbage": (207, {"Content-Type": "application/xml"}, bytes(range(256))),
    "an empty multistatus": multistatus(),
    "other XML": (207, {"Content-Type": "text/xml"}, b"<rss/>"),
    "JSON": (200, {"Content-Type": "application/json"}, b"{}"),
    "a cut connection": (DROP, {}, b""),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_whatever_a_server_says_that_is_no_calendar_is_unavailable(home, meddler, calendar, lie):
    for uid in ("one", "two", "three"):
        home.put(f"{uid}.ics", invitation(uid))
    cursor = pulled(calendar).cursor
    meddler.rules.append(lambda asked: lie)

    for found in (calendar.pull(None), calendar.pull(cursor), calendar.find("one", home.calendar + "one.ics")):
        assert unavailable(found).reason
    assert isinstance(calendar.respond(a_reply(href=home.calendar + "one.ics")), NotSent)
    assert isinstance(calendar.responded(a_reply(href=home.calendar + "one.ics")), Unknowable)
    assert meddler.seen.count("PUT") == 0


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_server_that_lies_only_in_its_reports_is_unavailable_too(home, meddler, calendar, lie):
    for uid in ("one", "two", "three"):
        home.put(f"{uid}.ics", invitation(uid))
    cursor = pulled(calendar).cursor
    home.put("one.ics", invitation("one", summary="moved"))
    meddler.rules.append(on("REPORT", lie))

    assert unavailable(calendar.pull(cursor)).reason


def test_a_page_for_every_event_is_not_taken_for_the_events(home, meddler, calendar):
    home.put("one.ics", invitation("one"))
    page = b"<html>Sign in</html>"
    meddler.rules.append(on("REPORT", multistatus(), "calendar-query"))
    meddler.rules.append(on("REPORT", multistatus(), "calendar-multiget"))
    meddler.rules.append(on("GET", (200, {"Content-Type": "text/html"}, page)))

    assert "web page" in unavailable(calendar.pull(None)).reason


def test_an_event_that_the_server_forgets_to_send_is_asked_for_by_itself(home, meddler, calendar):
    home.put("one.ics", invitation("one"))
    meddler.rules.append(on("REPORT", multistatus(), "calendar-query"))
    meddler.rules.append(on("REPORT", multistatus(), "calendar-multiget"))

    assert [one.href for one in pulled(calendar).objects] == [home.calendar + "one.ics"]


def test_a_server_that_nobody_hears_is_unavailable(home):
    found = unavailable(CalDavCalendar(home.access(f"http://127.0.0.1:{free_port()}/")).pull(None))

    assert found == Unavailable(reason="refuses the connection", by_user=False)


def test_a_name_that_nobody_knows_is_unavailable(home):
    found = unavailable(CalDavCalendar(home.access("http://dav.invalid/sam/")).pull(None))

    assert "cannot be found by its name" in found.reason or "refuses" in found.reason


def test_a_server_that_does_not_answer_is_given_up_after_the_timeout(home, meddler):
    import threading

    held = threading.Event()
    meddler.rules.append(lambda asked: (held.wait(5), None)[1])
    try:
        found = unavailable(CalDavCalendar(home.access(meddler.base + home.calendar, timeout=0.2)).pull(None))
    finally:
        held.set()

    assert found.reason == "did not answer within 0.2 s"


def test_a_redirect_on_the_same_server_is_followed_with_the_method_it_had(home, meddler, calendar):
    home.put("one.ics", invitation("one"))
    away = "/dav" + home.calendar
    meddler.rules.append(
        lambda asked: (301, {"Location": asked[1].removeprefix("/dav")}, b"") if asked[1].startswith("/dav") else None
    )

    found = pulled(CalDavCalendar(home.access(meddler.base + away)))

    assert len(found.objects) == 1
    assert "GET" not in {method for method, _, _ in meddler.seen.requests}


def test_a_redirect_to_a_stranger_is_refused_and_the_password_stays_here(home, meddler, calendar):
    with http_server(always(207)) as (stranger, seen):
        meddler.rules.append(lambda asked: (302, {"Location": stranger + "/"}, b""))

        found = unavailable(calendar.pull(None))

    assert found.by_user
    assert "another server" in found.reason
    assert seen.requests == []


def test_a_redirect_in_a_circle_ends(meddler, calendar):
    meddler.rules.append(lambda asked: (302, {"Location": asked[1]}, b""))

    assert unavailable(calendar.pull(None)).reason == "redirects in a circle"


# ---- emptiness


def test_a_calendar_of_many_that_is_suddenly_empty_is_not_believed(home, calendar):
    for uid in ("one", "two", "three"):
        home.put(f"{uid}.ics", invitation(uid))
    lost = with_token(pulled(calendar).cursor, "http://radicale.org/ns/sync/" + "0" * 64)
    for uid in ("one", "two", "three"):
        home.delete(f"{home.calendar}{uid}.ics")

    for _ in range(3):
        assert unavailable(calendar.pull(lost)).reason == "answered with nothing where it had 3 events"


def test_events_that_the_server_names_as_removed_are_gone_one_by_one(home, calendar):
    hrefs = [home.put(f"{uid}.ics", invitation(uid)) for uid in ("one", "two", "three")]
    cursor = pulled(calendar).cursor
    for href in hrefs:
        home.delete(href)

    assert sorted(pulled(calendar, cursor).gone) == sorted(hrefs)


def test_what_went_before_the_first_list_of_changes_is_gone(home, calendar):
    kept, gone = (home.put(f"{uid}.ics", invitation(uid)) for uid in ("one", "two"))
    cursor = pulled(calendar).cursor
    home.delete(gone)
    changed = home.put("one.ics", invitation("one", summary="again"))

    found = pulled(calendar, cursor)

    assert (found.gone, [one.href for one in found.objects]) == ((gone,), [changed])
    assert kept == changed
    assert pulled(calendar, found.cursor) == Pulled(cursor=found.cursor)


def test_the_last_one_or_two_may_go_without_a_word(home, meddler, calendar):
    href = home.put("one.ics", invitation("one"))
    without_sync(meddler)
    cursor = pulled(calendar).cursor
    home.delete(href)

    assert pulled(calendar, cursor).gone == (href,)


def test_a_list_that_does_not_even_name_the_calendar_is_not_believed(home, meddler, calendar):
    home.put("one.ics", invitation("one"))
    without_sync(meddler)
    cursor = pulled(calendar).cursor
    home.delete(home.calendar + "one.ics")
    meddler.rules.insert(0, lambda asked: multistatus() if asked[2].get("depth") == "1" else None)

    assert "does not even name the calendar" in unavailable(calendar.pull(cursor)).reason


# ---- sync tokens


def without_sync(meddler: Meddler) -> None:
    """As SabreDAV 1.8: no sync token among the properties, and 403 to who asks for one."""

    def rule(asked):
        if b"sync-collection" in asked[3]:
            condition = b'<d:error xmlns:d="DAV:"><d:supported-report/></d:error>'
            return 403, {"Content-Type": "application/xml"}, condition
        if asked[0] != "PROPFIND":
            return None
        status, headers, body = meddler.forward(asked)
        return status, headers, re.sub(rb"<sync-token>.*?</sync-token>", b"", body)

    meddler.rules.append(rule)


def test_a_token_that_is_no_longer_good_means_everything(home, calendar):
    home.put("one.ics", invitation("one"))
    home.put("two.ics", invitation("two"))
    cursor = pulled(calendar).cursor

    found = pulled(calendar, with_token(cursor, "http://radicale.org/ns/sync/" + "0" * 64))

    assert found.complete
    assert len(found.objects) == 2


def test_a_server_without_sync_tokens_is_read_by_its_etags(home, meddler, calendar):
    without_sync(meddler)
    hrefs = [home.put(f"{uid}.ics", invitation(uid)) for uid in ("one", "two", "three")]
    first = pulled(calendar)
    assert len(first.objects) == 3

    quiet = pulled(calendar, first.cursor)
    assert (quiet.objects, quiet.gone) == ((), ())
    home.put("one.ics", invitation("one", summary="moved"))
    home.delete(hrefs[1])
    found = pulled(calendar, quiet.cursor)

    assert ([one.href for one in found.objects], found.gone, found.complete) == ([hrefs[0]], (hrefs[1],), False)


def test_a_server_that_offers_a_token_and_then_refuses_it_is_read_by_its_etags(home, meddler, calendar):
    home.put("one.ics", invitation("one"))
    first = pulled(calendar)
    meddler.rules.append(on("REPORT", (403, {}, b""), "sync-collection"))

    second = pulled(calendar, first.cursor)
    home.put("two.ics", invitation("two"))
    third = pulled(calendar, second.cursor)

    assert (second.objects, second.gone) == ((), ())
    assert [one.href for one in third.objects] == [home.calendar + "two.ics"]
    reports = [path for method, path, _ in meddler.seen.requests if method == "REPORT"]
    assert len(reports) == 3  # two multigets, and one question for changes


def test_a_bad_token_that_is_answered_with_the_full_list_loses_no_removal(home, meddler, calendar):
    hrefs = [home.put(f"{uid}.ics", invitation(uid)) for uid in ("one", "two", "three", "four")]
    cursor = known_by_token(calendar)
    for href in hrefs:
        home.put(href.rpartition("/")[2], invitation(href.rpartition("/")[2][:-4], summary="again"))
    listed = "".join(
        f'<d:response><d:href>{href}</d:href><d:propstat><d:prop><d:getetag>"new"</d:getetag></d:prop>'
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        for href in hrefs
    )
    home.put("five.ics", invitation("five"))
    meddler.rules.append(on("REPORT", multistatus(listed, "<d:sync-token>t2</d:sync-token>"), "sync-collection"))

    found = pulled(calendar, cursor)

    assert len(found.objects) == 5


def test_a_list_of_changes_that_comes_in_pages_is_read_to_its_end(home, meddler, calendar):
    first = home.put("one.ics", invitation("one"))
    cursor = pulled(calendar).cursor
    second = home.put("two.ics", invitation("two"))

    def page(href: str, token: str, more: bool) -> tuple[int, dict[str, str], bytes]:
        found = (
            f'<d:response><d:href>{href}</d:href><d:propstat><d:prop><d:getetag>"{token}"</d:getetag></d:prop>'
            "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        )
        cut = f"<d:response><d:href>{home.calendar}</d:href><d:status>HTTP/1.1 507 No</d:status></d:response>"
        return multistatus(found, cut if more else "", f"<d:sync-token>{token}</d:sync-token>")

    meddler.rules.append(on("REPORT", page(second, "t3", False), "<d:sync-token>t2</d:sync-token>"))
    meddler.rules.append(on("REPORT", page(first, "t2", True), "sync-collection"))

    found = pulled(calendar, cursor)

    assert sorted(one.href for one in found.objects) == [first, second]
    assert json.loads(found.cursor)["parts"][0]["token"] == "t3"


def test_tasks_are_no_events(home, calendar):
    home.put("todo.ics", vcalendar("BEGIN:VTODO\r\nUID:todo\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:x\r\nEND:VTODO"))

    assert pulled(calendar).objects == ()


# ---- answering


def respond(home, meddler, calendar, *lines: str, text: str = "", **changes):
    """Put an invitation, see it, then answer; what was asked of the server meanwhile is in `meddler.seen`."""
    href = home.put("one.ics", text or invitation("one", *lines))
    meddler.seen.requests.clear()
    return calendar.respond(a_reply(href=href, **changes))


def stands(home, recurrence_id=None) -> PartStat | None:
    return ical.partstat_of(home.get(home.calendar + "one.ics").decode(), "one", SAM, recurrence_id)


def test_an_answer_is_one_conditional_put_and_never_a_delete(home, meddler, calendar):
    assert respond(home, meddler, calendar) == Accepted(organizer_told=False)

    assert stands(home) is PartStat.DECLINED
    assert {method for method, _, _ in meddler.seen.requests} - READS == {"PUT"}
    (headers,) = [headers for method, _, headers in meddler.seen.requests if method == "PUT"]
    assert headers["if-match"].startswith('"')


def test_an_answer_that_stands_already_is_not_written_again(home, meddler, calendar):
    respond(home, meddler, calendar)
    meddler.seen.requests.clear()

    assert calendar.respond(a_reply(href=home.calendar + "one.ics")) == Accepted(organizer_told=False)
    assert meddler.seen.count("PUT") == 0


def test_one_instance_of_a_series_is_answered_and_the_others_stay(home, meddler, calendar):
    second = START + timedelta(weeks=1)
    outcome = respond(home, meddler, calendar, "RRULE:FREQ=WEEKLY;COUNT=3", recurrence_id=second)

    assert outcome == Accepted(organizer_told=False)
    assert (stands(home, second), stands(home)) == (PartStat.DECLINED, PartStat.NEEDS_ACTION)
    assert calendar.responded(a_reply(href=home.calendar + "one.ics", recurrence_id=second)) == outcome
    assert calendar.responded(a_reply(href=home.calendar + "one.ics")) == NotFound()


def test_somebody_who_wrote_in_between_is_not_overwritten(home, meddler, calendar):
    moved = []

    def somebody_else_first(asked):
        if asked[0] == "PUT" and not moved:
            moved.append(home.put("one.ics", invitation("one", summary="Interview moved")))

    meddler.rules.append(somebody_else_first)

    assert respond(home, meddler, calendar) == Accepted(organizer_told=False)
    assert meddler.seen.count("PUT") == 2
    assert "SUMMARY:Interview moved" in home.get(home.calendar + "one.ics").decode()
    assert stands(home) is PartStat.DECLINED


def test_an_event_that_never_stands_still_is_tried_a_few_times(home, meddler, calendar):
    numbers = iter(range(100))

    def somebody_else_always(asked):
        if asked[0] == "PUT":
            home.put("one.ics", invitation("one", summary=f"Interview {next(numbers)}"))

    meddler.rules.append(somebody_else_always)

    assert isinstance(respond(home, meddler, calendar), NotSent)
    assert meddler.seen.count("PUT") == 4


@pytest.mark.parametrize("status", [412, 403, 405, 400])
def test_a_server_that_does_not_let_us_write_has_refused(home, meddler, calendar, status):
    meddler.rules.append(on("PUT", (status, {}, b"")))

    assert isinstance(respond(home, meddler, calendar), Refused)
    assert meddler.seen.count("PUT") == 1 or status == 412


@pytest.mark.parametrize("told", [(500, {}, b""), (503, {}, b""), (DROP, {}, b"")])
def test_a_put_that_may_have_been_taken_is_in_doubt_and_a_second_look_settles_it(home, meddler, calendar, told):
    def taken_but_not_told(asked):
        if asked[0] != "PUT":
            return None
        meddler.forward(asked)
        return told

    meddler.rules.append(taken_but_not_told)

    assert isinstance(respond(home, meddler, calendar), InDoubt)
    assert calendar.responded(a_reply(href=home.calendar + "one.ics")) == Accepted(organizer_told=False)


def test_a_put_that_was_lost_is_in_doubt_and_a_second_look_does_not_find_it(home, meddler, calendar):
    meddler.rules.append(on("PUT", (DROP, {}, b"")))

    assert isinstance(respond(home, meddler, calendar), InDoubt)
    assert calendar.responded(a_reply(href=home.calendar + "one.ics")) == NotFound()


def test_a_put_that_a_busy_server_put_off_was_not_sent(home, meddler, calendar):
    meddler.rules.append(on("PUT", (429, {"Retry-After": "60"}, b"")))

    assert isinstance(respond(home, meddler, calendar), NotSent)


def test_a_connection_lost_after_the_put_leaves_the_rest_in_doubt(home, meddler, calendar):
    written = []

    def gone_afterwards(asked):
        written.extend([asked[0]] if asked[0] == "PUT" else [])
        return (DROP, {}, b"") if written and asked[0] != "PUT" else None

    meddler.rules.append(gone_afterwards)

    assert isinstance(respond(home, meddler, calendar), InDoubt)
    meddler.rules.clear()
    assert calendar.responded(a_reply(href=home.calendar + "one.ics")) == Accepted(organizer_told=False)


def test_a_server_that_keeps_the_old_answer_has_refused(home, meddler, calendar):
    meddler.rules.append(on("PUT", (204, {}, b"")))

    assert isinstance(respond(home, meddler, calendar), Refused)


def test_a_server_that_is_down_was_not_sent_anything(home):
    calendar = CalDavCalendar(home.access(f"http://127.0.0.1:{free_port()}{home.calendar}"))

    assert isinstance(calendar.respond(a_reply(href=home.calendar + "one.ics")), NotSent)
    assert calendar.responded(a_reply()) == Unknowable("refuses the connection", passing=True)


GONE = "the event is no longer there"


@pytest.mark.parametrize(("how", "by_mail"), [("auto", True), ("caldav", False)])
def test_a_no_to_an_event_that_is_gone_is_mailed_where_the_server_cannot_have_told(home, how, by_mail):
    href = home.put("one.ics", invitation("one"))
    home.delete(href)
    calendar = CalDavCalendar(home.access(respond=how))

    assert calendar.respond(a_reply(href=href)) == Needless(GONE, by_mail=by_mail)
    assert calendar.responded(a_reply(href=href)) == NotFound()


@pytest.mark.parametrize(("addresses", "by_mail"), [((), False), ((SAM,), False), ((DANA,), True)])
def test_a_server_that_may_have_told_at_the_deletion_gets_no_second_reply_beside_it(
    home, meddler, calendar, addresses, by_mail
):
    """Whose address it schedules for, a server need not say: then it may have been ours."""
    hrefs = "".join(f"<d:href>mailto:{one}</d:href>" for one in addresses)
    tag = "c:calendar-user-address-set"
    told = (
        f'<d:response xmlns:c="urn:ietf:params:xml:ns:caldav"><d:href>/sam/</d:href><d:propstat><d:prop><{tag}>'
        f"{hrefs}</{tag}></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    )
    meddler.rules.append(on("OPTIONS", (200, {"DAV": "1, calendar-access, calendar-auto-schedule"}, b"")))
    meddler.rules.append(on("PROPFIND", multistatus(told), "calendar-user-address-set"))

    assert calendar.respond(a_reply(href=home.calendar + "one.ics")) == Needless(GONE, by_mail=by_mail)


def test_an_event_that_goes_just_before_it_is_answered_is_gone(home, meddler, calendar):
    def taken_away_first(asked):
        if asked[0] == "PUT" and b"one.ics" in home.request("PROPFIND", home.calendar, Depth="1")[2]:
            home.delete(home.calendar + "one.ics")

    meddler.rules.append(taken_away_first)

    assert respond(home, meddler, calendar) == Needless(GONE, by_mail=True)


def test_whether_a_server_has_told_at_the_deletion_is_asked_again_where_it_does_not_say(home, meddler, calendar):
    meddler.rules.append(on("OPTIONS", (DROP, {}, b"")))

    assert isinstance(calendar.respond(a_reply(href=home.calendar + "one.ics")), NotSent)


def test_an_event_that_moved_to_another_href_is_answered_there(home, meddler, calendar):
    home.put("elsewhere.ics", invitation("one"))

    assert calendar.respond(a_reply(href=home.calendar + "one.ics")) == Accepted(organizer_told=False)
    assert b"PARTSTAT=DECLINED" in home.get(home.calendar + "elsewhere.ics")


def test_an_event_that_does_not_name_us_is_left_alone(home, meddler, calendar):
    outcome = respond(home, meddler, calendar, text=vcalendar(vevent("one", start="DTSTART:20261203T190000Z")))

    assert outcome == Refused("the event does not name you among its attendees")
    assert meddler.seen.count("PUT") == 0


def without_etags(meddler: Meddler, *methods: str) -> None:
    """The server gives no ETag to these methods."""

    def no_tags(asked):
        if asked[0] not in methods:
            return None
        status, headers, body = meddler.forward(asked)
        kept = {name: value for name, value in headers.items() if name.lower() != "etag"}
        return status, kept, re.sub(rb"<getetag>.*?</getetag>", b"", body)

    meddler.rules.append(no_tags)


def test_an_etag_that_get_does_not_give_is_asked_for_together_with_the_text(home, meddler, calendar):
    without_etags(meddler, "GET", "PUT")

    assert respond(home, meddler, calendar) == Accepted(organizer_told=False)
    (headers,) = [headers for method, _, headers in meddler.seen.requests if method == "PUT"]
    assert headers["if-match"].startswith('"')


def test_without_an_etag_nothing_is_written(home, meddler, calendar):
    without_etags(meddler, "GET", "REPORT")

    assert isinstance(respond(home, meddler, calendar), Refused)
    assert meddler.seen.count("PUT") == 0


@pytest.mark.parametrize(
    ("how", "outcome"),
    [
        ("email", Needless('the config has the REPLY mailed (respond = "email")', by_mail=True)),
        ("off", Needless('the config has no calendar told (respond = "off")')),
    ],
)
def test_who_wants_no_calendar_written_has_none_read_either(home, meddler, how, outcome):
    calendar = CalDavCalendar(home.access(meddler.base + home.calendar, respond=how))

    assert respond(home, meddler, calendar) == outcome
    assert calendar.responded(a_reply()) == NotFound()
    assert meddler.seen.requests == []
    assert stands(home) is PartStat.NEEDS_ACTION


def test_who_relies_on_the_calendar_gets_no_mail_besides(home, meddler):
    calendar = CalDavCalendar(home.access(meddler.base + home.calendar, respond="caldav"))

    assert respond(home, meddler, calendar) == Accepted(organizer_told=True)
    assert stands(home) is PartStat.DECLINED


# ---- a server that schedules (RFC 6638)


@pytest.fixture(scope="module")
def scheduling(tmp_path_factory) -> Iterator[tuple[DavHome, SmtpSink]]:
    with SmtpSink() as sink, running_xandikos(tmp_path_factory.mktemp("xandikos"), sink.port) as home:
        home.request("PROPFIND", "/sam/", Depth="0")
        body = (
            '<d:propertyupdate xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>'
            f"<c:calendar-user-address-set><d:href>mailto:{SAM}</d:href></c:calendar-user-address-set>"
            "</d:prop></d:set></d:propertyupdate>"
        )
        assert home.request("PROPPATCH", "/sam/", body, Content_Type="text/xml")[0] == 207
        yield home, sink


@pytest.fixture
def invited(scheduling) -> Iterator[tuple[DavHome, SmtpSink, str]]:
    """An invitation in Sam's calendar, on a server that mails Sam's answers; its UID."""
    home, sink = scheduling
    uid = f"meeting-{next(_numbers)}"
    yield home, sink, uid
    sink.mails.clear()


def test_a_server_that_schedules_mails_one_reply_and_says_so(invited):
    home, sink, uid = invited
    href = home.put(f"{uid}.ics", invitation(uid))
    sink.mails.clear()
    calendar = CalDavCalendar(home.access())

    outcomes = [calendar.respond(a_reply(uid=uid, href=href)) for _ in range(3)]

    assert outcomes == [Accepted(organizer_told=True)] * 3
    assert calendar.responded(a_reply(uid=uid, href=href)) == Accepted(organizer_told=True)
    (mail,) = sink.mails
    (part,) = [part for part in mail.message.walk() if part.get_content_type() == "text/calendar"]
    sent = part.get_payload(decode=True).decode()
    assert mail.message["To"] == DANA
    assert "METHOD:REPLY" in sent
    assert ical.partstat_of(sent, uid, SAM, None) is PartStat.DECLINED


def test_a_server_that_schedules_for_another_address_tells_nobody_for_this_one(invited):
    home, _, uid = invited
    alias = "s.rivera@example.com"
    href = home.put(f"{uid}.ics", invitation(uid, f"ATTENDEE;PARTSTAT=DECLINED:mailto:{alias}"))

    outcome = CalDavCalendar(home.access()).respond(a_reply(uid=uid, href=href, attendee=alias))

    assert outcome == Accepted(organizer_told=False)


@pytest.mark.parametrize("parameter", ["SCHEDULE-AGENT=CLIENT", "SCHEDULE-AGENT=NONE"])
def test_an_organizer_whom_the_server_is_not_to_tell_has_to_be_mailed(invited, parameter):
    home, _, uid = invited
    text = invitation(uid).replace("ORGANIZER;", f"ORGANIZER;{parameter};").replace("NEEDS-ACTION", "DECLINED")
    href = home.put(f"{uid}.ics", text)

    assert CalDavCalendar(home.access()).respond(a_reply(uid=uid, href=href)) == Accepted(organizer_told=False)


@pytest.mark.parametrize("parameter", ["SCHEDULE-AGENT=CLIENT", "SCHEDULE-AGENT=NONE"])
def test_where_the_server_might_tell_all_the_same_nothing_is_written_and_a_mail_it_is(invited, parameter):
    home, sink, uid = invited
    href = home.put(f"{uid}.ics", invitation(uid).replace("ORGANIZER;", f"ORGANIZER;{parameter};"))
    sink.mails.clear()

    outcome = CalDavCalendar(home.access()).respond(a_reply(uid=uid, href=href))

    assert outcome == Refused("the event is to be answered by mail alone (SCHEDULE-AGENT)", by_mail=True)
    assert sink.mails == []
    assert b"DECLINED" not in home.get(href)


@pytest.mark.parametrize("parameter", ["SCHEDULE-AGENT=CLIENT", "SCHEDULE-AGENT=NONE"])
def test_who_relies_on_the_calendar_has_it_written_whatever_the_event_says(invited, parameter):
    home, _, uid = invited
    href = home.put(f"{uid}.ics", invitation(uid).replace("ORGANIZER;", f"ORGANIZER;{parameter};"))

    outcome = CalDavCalendar(home.access(respond="caldav")).respond(a_reply(uid=uid, href=href))

    assert outcome == Accepted(organizer_told=True)
    assert b"DECLINED" in home.get(href)


@pytest.mark.parametrize(
    ("status", "told"),
    [("1.0", True), ("1.1", True), ("1.2", True)] + [(one, False) for one in ("3.7", "3.8", "5.1", "5.2", "5.3")],
)
def test_a_reply_that_the_server_could_not_deliver_has_to_be_mailed(invited, status, told):
    home, _, uid = invited
    declined = invitation(uid).replace("NEEDS-ACTION", "DECLINED")
    href = home.put(f"{uid}.ics", declined)

    def tell(asked):
        if asked[0] != "GET":
            return None
        code, headers, body = front.forward(asked)
        return code, headers, body.replace(b"ORGANIZER;", f"ORGANIZER;SCHEDULE-STATUS={status};".encode())

    with meddling(home.base) as front:
        front.rules.append(tell)
        calendar = CalDavCalendar(home.access(front.base + home.calendar))
        assert calendar.responded(a_reply(uid=uid, href=href)) == Accepted(organizer_told=told)


def test_an_answer_that_a_scheduling_server_does_not_allow_is_refused_without_a_second_write(invited):
    home, sink, uid = invited
    href = home.put(f"{uid}.ics", invitation(uid, "RRULE:FREQ=WEEKLY;COUNT=3"))
    sink.mails.clear()
    reply = a_reply(uid=uid, href=href, recurrence_id=START + timedelta(weeks=1))

    outcome = CalDavCalendar(home.access()).respond(reply)

    assert outcome == Refused("the server does not let an attendee change this event", by_mail=True)
    assert sink.mails == []


@pytest.mark.parametrize(
    ("status", "told"), [("", False), ("SCHEDULE-STATUS=1.1;", True), ("SCHEDULE-STATUS=5.0;", False)]
)
def test_a_status_that_stands_at_the_series_counts_for_its_instance(home, meddler, calendar, status, told):
    """As sabre/dav notes it, which gives no Schedule-Tag; without a status it has told nobody (DAViCal)."""
    tag = "c:calendar-user-address-set"
    address = (
        f'<d:response xmlns:c="urn:ietf:params:xml:ns:caldav"><d:href>/sam/</d:href><d:propstat><d:prop><{tag}>'
        f"<d:href>mailto:{SAM}</d:href></{tag}></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    )
    meddler.rules.append(on("OPTIONS", (200, {"DAV": "1, calendar-access, calendar-auto-schedule"}, b"")))
    meddler.rules.append(on("PROPFIND", multistatus(address), "calendar-user-address-set"))
    series = invitation("one", "RRULE:FREQ=WEEKLY;COUNT=3").replace("ORGANIZER;", f"ORGANIZER;{status}")
    text = ical.with_partstat(series, "one", SAM, PartStat.DECLINED, START + timedelta(weeks=1))
    vevents = text.split("BEGIN:VEVENT")
    vevents[2] = vevents[2].replace(status, "")
    href = home.put("one.ics", "BEGIN:VEVENT".join(vevents))

    found = calendar.responded(a_reply(href=href, recurrence_id=START + timedelta(weeks=1)))

    assert found == Accepted(organizer_told=told)


def test_the_schedule_tag_guards_the_write_where_there_is_one(invited):
    home, _, uid = invited
    href = home.put(f"{uid}.ics", invitation(uid))

    with meddling(home.base) as front:
        CalDavCalendar(home.access(front.base + home.calendar)).respond(a_reply(uid=uid, href=href))

    (headers,) = [headers for method, _, headers in front.seen.requests if method == "PUT"]
    assert "if-schedule-tag-match" in headers


def test_an_event_is_found_by_its_exact_uid_only(home, calendar):
    home.put("longer.ics", invitation("one-and-a-half"))

    assert calendar.find("one", "") == Absent()
    assert isinstance(calendar.find("one-and-a-half", "one#feed"), CalendarObject)
