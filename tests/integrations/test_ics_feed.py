"""A published calendar where it hurts: what is not changed is not read, what is no calendar is not believed."""

from __future__ import annotations

import gzip
import time

import pytest

from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations import ical
from integrations.calendar_access import CalendarAccess
from integrations.ics_feed import IcsFeed
from tests.integrations.calendar_builders import WINDOW, vcalendar, vevent
from tests.integrations.calendar_servers import always, answer, free_port, http_server

EVENTS = [vevent(uid, summary=uid) for uid in ("one", "two", "three")]


def feed(url, *, username="", password="", total=5.0, **more) -> IcsFeed:
    access = CalendarAccess(kind="ics", name="feed", url=url, username=username, password=password, timeout=2.0)
    return IcsFeed(access, total=total, **more)


def pulled(found) -> Pulled:
    assert isinstance(found, Pulled), found
    return found


def unavailable(found) -> Unavailable:
    assert isinstance(found, Unavailable), found
    assert "token-in-the-address" not in found.reason
    return found


def pull_from(handle, cursor=None, **more):
    with http_server(handle) as (base, _):
        return feed(f"{base}/token-in-the-address.ics", **more).pull(cursor)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"ETag": '"abc"'}, ("if-none-match", '"abc"')),
        ({"Last_Modified": "Sun, 01 Nov 2026 10:00:00 GMT"}, ("if-modified-since", "Sun, 01 Nov 2026 10:00:00 GMT")),
    ],
)
def test_the_validators_are_given_back_and_not_modified_is_nothing_new(given, asked):
    def handle(handler, _):
        name, value = asked
        known = handler.headers.get(name) == value
        answer(handler, 304 if known else 200, "" if known else vcalendar(*EVENTS), **given)

    with http_server(handle) as (base, seen):
        calendar = feed(f"{base}/f.ics")
        first = pulled(calendar.pull(None))
        second = pulled(calendar.pull(first.cursor))

    assert len(first.objects) == 3
    assert second == Pulled(cursor=first.cursor)
    assert asked[0] not in seen.requests[0][2]


def test_a_server_that_stamps_the_time_on_every_event_changes_nothing():
    stamps = iter(["20261101T090000Z", "20261101T090500Z"])

    def handle(handler, _):
        stamp = next(stamps)
        answer(handler, 200, vcalendar(*(vevent(uid, f"DTSTAMP:{stamp}") for uid in ("one", "two"))))

    with http_server(handle) as (base, _):
        calendar = feed(f"{base}/f.ics")
        first = pulled(calendar.pull(None))

        assert pulled(calendar.pull(first.cursor)).objects == ()


NO_CALENDARS = {
    "a web page": (200, "<!DOCTYPE html><html>Sign in</html>"),
    "nothing": (200, ""),
    "blanks": (200, " \r\n "),
    "a letter": (200, "Dear Sam"),
    "half a calendar": (200, vcalendar(*EVENTS)[:-40]),
    "not modified, unasked": (304, ""),
    "no content": (204, ""),
    "not found": (404, "token-in-the-address"),
    "forbidden": (403, "no"),
    "busy": (503, ""),
    "broken": (500, "Traceback"),
    "half a page": (206, vcalendar(*EVENTS)),
}


@pytest.mark.parametrize(("status", "body"), NO_CALENDARS.values(), ids=NO_CALENDARS.keys())
def test_what_is_no_calendar_is_unavailable_and_nothing_is_gone(status, body):
    assert unavailable(pull_from(always(status, body))).reason


@pytest.mark.parametrize(("status", "by_user"), [(401, True), (404, True), (410, True), (500, False), (429, False)])
def test_a_failure_says_whether_waiting_will_help(status, by_user):
    assert unavailable(pull_from(always(status))).by_user is by_user


def test_half_a_calendar_names_the_line_at_which_it_was_cut():
    found = unavailable(pull_from(always(200, vcalendar(*EVENTS)[:-40])))

    assert found.reason.startswith("is no calendar: line ")


def test_a_feed_that_is_suddenly_empty_says_so_as_often_as_it_is_asked_and_may_fill_again():
    bodies = iter([vcalendar(*EVENTS), vcalendar(), vcalendar(), vcalendar(EVENTS[0])])
    with http_server(lambda handler, _: answer(handler, 200, next(bodies))) as (base, _):
        calendar = feed(f"{base}/f.ics")
        cursor = pulled(calendar.pull(None)).cursor

        for _ in range(2):
            found = pulled(calendar.pull(cursor))
            assert (found.objects, found.gone, found.complete) == ((), (), True)
        assert sorted(pulled(calendar.pull(cursor)).gone) == ["#three", "#two"]


def test_a_broken_event_is_handed_on_so_that_whoever_reads_it_says_what_is_wrong():
    found = pulled(pull_from(always(200, vcalendar(EVENTS[0].removesuffix("END:VEVENT"), EVENTS[1]))))

    read = ical.expand(found.objects, WINDOW)

    assert [one.uid for one in read.events] == ["two"]
    assert [(one.uid, "does not end" in one.reason) for one in read.problems] == [("one", True)]


def test_a_compressed_feed_is_read():
    body = gzip.compress(vcalendar(*EVENTS).encode())

    assert len(pulled(pull_from(always(200, body, Content_Encoding="gzip"))).objects) == 3


@pytest.mark.parametrize("body", [b"BEGIN:VCALENDAR\r\n" + b"X" * 2_000_000, gzip.compress(b"B" * 50_000_000)])
def test_a_feed_without_end_is_cut_off(body):
    headers = {"Content_Encoding": "gzip"} if body[:2] == b"\x1f\x8b" else {}

    found = unavailable(pull_from(always(200, body, **headers), size_max=1_000_000))

    assert found == Unavailable(reason="sends more than 1 MB", by_user=True)


@pytest.mark.parametrize("chunked", [False, True])
def test_a_server_that_drips_is_given_up_at_the_end_of_all_time(chunked):
    def drip(handler, _):
        handler.send_response(200)
        handler.send_header(*(("Transfer-Encoding", "chunked") if chunked else ("Content-Length", "1000")))
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b"1\r\nB\r\n" if chunked else b"B")
            handler.wfile.flush()
            time.sleep(0.05)

    begun = time.monotonic()
    found = unavailable(pull_from(drip, total=0.4))

    assert time.monotonic() - begun < 2
    assert found.reason == "sends too slowly"


def test_a_server_that_says_nothing_is_given_up():
    def hang(handler, _):
        time.sleep(1)

    begun = time.monotonic()
    found = unavailable(pull_from(hang, total=0.3))

    assert time.monotonic() - begun < 3
    assert "did not answer" in found.reason


def test_a_connection_that_breaks_in_the_middle_is_unavailable():
    def cut(handler, _):
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.wfile.write(vcalendar(*EVENTS).encode())
        handler.close_connection = True

    assert unavailable(pull_from(cut)).reason


def test_nobody_there_is_unavailable():
    found = unavailable(feed(f"http://127.0.0.1:{free_port()}/token-in-the-address.ics").pull(None))

    assert found == Unavailable(reason="cannot be reached (is the network up?)")


@pytest.mark.parametrize("url", ["gopher://feed.example/", "http://", "feed", "http://[::1"])
def test_an_address_that_is_none_is_the_candidates_to_mend(url):
    assert unavailable(feed(url).pull(None)).by_user


# ---- redirects and passwords


def test_a_redirect_is_followed_and_a_stranger_gets_no_password():
    with (
        http_server(always(200, vcalendar(*EVENTS))) as (stranger, there),
        http_server(always(302, Location=f"{stranger}/real.ics")) as (base, here),
    ):
        found = feed(f"{base}/f.ics", username="sam", password="secret").pull(None)

    assert len(pulled(found).objects) == 3
    assert "authorization" in here.requests[0][2]
    assert "authorization" not in there.requests[0][2]


def test_a_redirect_in_a_circle_ends():
    found = unavailable(pull_from(always(302, Location="/again")))

    assert found == Unavailable(reason="redirects in a circle", by_user=True)


def test_a_redirect_to_a_file_is_not_followed(tmp_path):
    secret = tmp_path / "x.ics"
    secret.write_text(vcalendar(*EVENTS))

    assert unavailable(pull_from(always(302, Location=secret.as_uri()))).by_user


@pytest.mark.parametrize("location", ["http://feed.example/f.ics", "file:///etc/passwd"])
def test_a_redirect_out_of_tls_is_refused(monkeypatch, location):
    import requests

    answered = requests.Response()
    answered.status_code = 302
    answered.headers["location"] = location
    answered._content = b""
    answered._content_consumed = True
    monkeypatch.setattr(requests.Session, "get", lambda *_, **__: answered)

    found = unavailable(feed("https://feed.example/f.ics", username="sam", password="secret").pull(None))

    assert found == Unavailable(reason="redirects from a safe connection to an open one", by_user=True)


def test_webcal_is_https(monkeypatch):
    import requests

    asked = []

    def get(_self, url, **_):
        asked.append(url)
        raise requests.ConnectionError

    monkeypatch.setattr(requests.Session, "get", get)

    unavailable(feed("webcal://feed.example/f.ics").pull(None))

    assert asked == ["https://feed.example/f.ics"]


# ---- from disk


def test_a_file_that_did_not_change_is_not_read_again(tmp_path, monkeypatch):
    path = tmp_path / "f.ics"
    path.write_text(vcalendar(*EVENTS))
    calendar = feed(path.as_uri())
    first = pulled(calendar.pull(None))
    monkeypatch.setattr(type(path), "read_bytes", lambda _: pytest.fail("read again"))

    assert calendar.pull(first.cursor) == Pulled(cursor=first.cursor)


def test_a_file_that_vanished_is_unavailable(tmp_path):
    found = feed((tmp_path / "token-in-the-address.ics").as_uri()).pull(None)

    assert unavailable(found) == Unavailable(reason="the file is not there", by_user=True)


def test_a_cursor_of_another_address_means_everything(tmp_path):
    for name in ("a.ics", "b.ics"):
        (tmp_path / name).write_text(vcalendar(*EVENTS))
    cursor = pulled(feed((tmp_path / "a.ics").as_uri()).pull(None)).cursor

    assert pulled(feed((tmp_path / "b.ics").as_uri()).pull(cursor)).complete


def test_an_event_is_looked_for_in_the_feed_as_it_is_now():
    with http_server(always(200, vcalendar(*EVENTS))) as (base, _):
        calendar = feed(f"{base}/f.ics")

        assert isinstance(calendar.find("two", "#two"), CalendarObject)
        assert calendar.find("four", "#four") == Absent()
    assert isinstance(calendar.find("two", "#two"), Unavailable)
