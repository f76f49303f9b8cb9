"""[google] and calendars that are opened by OAuth: what the config may say of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from daemon.settings import load
from tests.test_settings import SECRET, a_document, mistakes, read, write

CALENDAR = {"name": "google", "auth": "google"}
CLIENT = {"client_id": "1-a.apps.googleusercontent.com", "client_secret": SECRET}


def google(**changes: Any) -> dict[str, Any]:
    """A config with one calendar at Google; `calendar` and `client` are laid over ours."""
    calendar, client = changes.pop("calendar", {}), changes.pop("client", {})
    return a_document(calendars=[CALENDAR | calendar], google=CLIENT | client, **changes)


def test_google_needs_no_address_and_the_endpoints_are_known():
    settings = read(google(candidate={"email": "Sam+jobs@Example.org"}))

    assert (
        settings.calendars[0].url == "https://apidata.googleusercontent.com/caldav/v2/sam%2Bjobs%40example.org/events/"
    )
    assert settings.google is not None
    assert settings.google.auth_url == "https://accounts.google.com/o/oauth2/v2/auth"
    assert settings.google.token_url == "https://oauth2.googleapis.com/token"
    assert settings.google.scope == "https://www.googleapis.com/auth/calendar"


def test_an_address_that_is_written_counts():
    assert read(google(calendar={"url": "https://dav.example.org/c/"})).calendars[0].url == "https://dav.example.org/c/"


def test_without_google_there_is_no_client():
    assert read(a_document()).google is None
    assert read(a_document()).calendars[0].auth == "password"


def test_the_client_secret_is_masked_and_shown_nowhere():
    settings = read(google())

    assert SECRET in settings.secrets()
    assert SECRET not in repr(settings)


def test_the_client_may_come_from_the_environment():
    settings = read(
        a_document(calendars=[CALENDAR]),
        CALLAHEAD_GOOGLE__CLIENT_ID="from-outside",
        CALLAHEAD_GOOGLE__CLIENT_SECRET=SECRET,
    )

    assert settings.google is not None
    assert settings.google.client_id == "from-outside"


@pytest.mark.parametrize(
    ("document", "line"),
    [
        (
            a_document(calendars=[CALENDAR]),
            'google.client_id: it is missing, and the calendar "google" signs',
        ),
        (google(client={"client_id": ""}), "google.client_id"),
        (google(calendar={"kind": "ics", "url": "https://a.example/b.ics"}), 'auth: only kind = "caldav" signs in'),
        (google(calendar={"username": "sam", "password": SECRET}), "takes neither username nor password"),
        (google(calendar={"url": "http://dav.example.org/c/"}), "auth: the token would cross the network in the clear"),
        (google(client={"token_url": "http://token.example/"}), "google.token_url: secrets would cross"),
        (google(client={"auth_url": "ftp://a.example/"}), "google.auth_url: the scheme"),
        (google(client={"client_idd": "x"}), 'unknown key; did you mean "client_id"?'),
        (google(calendar={"auth": "oauth"}), "calendars[google].auth"),
        (google(candidate=None), "calendars[google].url: it is missing"),
    ],
)
def test_what_cannot_work_is_said_with_what_would(document, line):
    found = mistakes(document)

    assert any(line in one for one in found), found
    assert not any(SECRET in one for one in found)


def test_a_provider_on_this_machine_needs_no_tls():
    assert read(google(client={"token_url": "http://127.0.0.1:9/token"})).google is not None


@pytest.mark.parametrize(
    ("store", "environ", "directory"),
    [
        ("sqlite:////var/db/callahead.db", {}, "/var/db"),
        ("sqlite:///callahead.db", {}, "."),
        ("sqlite:///callahead.db?timeout=5", {"STATE_DIRECTORY": "/var/lib/callahead:/x"}, "/var/lib/callahead"),
        ("postgresql+psycopg://db.example/c", {"STATE_DIRECTORY": "/var/lib/callahead"}, "/var/lib/callahead"),
        ("postgresql+psycopg://db.example/c", {"XDG_STATE_HOME": "/home/sam/.state"}, "/home/sam/.state/callahead"),
        ("postgresql+psycopg://db.example/c", {"HOME": "/home/sam"}, "/home/sam/.local/state/callahead"),
    ],
)
def test_logins_are_kept_where_the_state_is(store, environ, directory):
    assert read(a_document(store={"url": store}), **environ).state_directory == Path(directory)


def test_a_client_secret_that_others_may_read_is_warned_of(tmp_path):
    path = write(
        tmp_path / "c.toml",
        '[candidate]\nname = "Sam"\nemail = "sam@example.org"\nphone = "+14155550101"\ntimezone = "UTC"\n'
        '[sms]\nprovider = "console"\n'
        '[[calendars]]\nname = "google"\nauth = "google"\n'
        f'[google]\nclient_id = "1"\nclient_secret = "{SECRET}"\n',
        mode=0o644,
    )

    assert any("google.client_secret" in warning for warning in load(path, {}).warnings)
