"""`callahead login google`: a person at a browser, a provider, a calendar that takes a token alone."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.home import EVENT, ROOT, Home, environment, now
from tests.integrations.calendar_servers import DavHome, Meddler, running_radicale
from tests.integrations.oauth_server import (
    CLIENT_ID,
    CLIENT_SECRET,
    Provider,
    behind_bearer,
    browse,
    running_provider,
    sent_back_to,
)

CONFIG = """
[[calendars]]
name = "google"
kind = "caldav"
auth = "google"
url = "{url}"

[google]
client_id = "{client_id}"
client_secret = "{client_secret}"
auth_url = "{base}/authorize"
token_url = "{base}/token"
"""


@pytest.fixture
def provider() -> Iterator[Provider]:
    with running_provider() as provider:
        yield provider


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavHome]:
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        home.make_calendar(home.calendar)
        yield home


@pytest.fixture
def front(radicale: DavHome, provider: Provider) -> Iterator[Meddler]:
    with behind_bearer(radicale, provider) as front:
        yield front


@pytest.fixture
def google(home: Home, front: Meddler, radicale: DavHome, provider: Provider) -> Home:
    """A home whose calendar is at the provider; nobody has signed in yet."""
    home.write_config(
        more=CONFIG.format(
            url=front.base + radicale.calendar,
            client_id=CLIENT_ID,
            client_secret=CLIENT_SECRET,
            base=provider.base,
        )
    )
    return home


class SigningIn:
    """The command in a process of its own, waiting for the browser. What it said by then is `said`."""

    def __init__(self, home: Home, *args: str, **environ: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "daemon", "login", "google", *args, "--config", str(home.config)],
            cwd=home.path,
            env=environment(**environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said = ""
        stream = self.process.stderr if "--json" in args else self.process.stdout
        assert stream is not None
        for line in stream:
            self.said += line
            if line.startswith("Waiting"):
                break

    @property
    def address(self) -> str:
        found = re.search(r"^http\S+/authorize\S+$", self.said, re.MULTILINE)
        assert found, self.said
        return found[0]

    def end(self, code: int, typed: str = "") -> tuple[str, str]:
        """The rest of what it says, on both streams, once it has left with `code`."""
        said = self.process.communicate(typed, timeout=60)
        assert self.process.returncode == code, said
        return said


def signed_in(home: Home, *args: str) -> str:
    signing_in = SigningIn(home, "--no-browser", *args)
    assert browse(signing_in.address) == 200
    return signing_in.end(0)[0]


def file_of(home: Home, name: str = "google-login.json") -> Path:
    return home.path / name


def test_the_whole_road_login_question_and_decline_through_a_token(google, radicale, provider):
    start = now() + timedelta(hours=49)
    text = EVENT.format(
        uid="road@acme.example",
        start=f"{start:%Y%m%dT%H%M%SZ}",
        end=f"{start + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
        summary="Interview: Backend Engineer at Acme",
        description="Your job interview with Acme. Your recruiter: Dana Lee\\, dana@acme.example",
    )
    href = radicale.put("road.ics", text.replace("\n", "\r\n"))

    said = signed_in(google)
    assert "google: works: 1 event within 60 days" in said
    calendars = google.json("once")["calendars"]
    assert [(one["name"], one["ok"]) for one in calendars] == [("personal", True), ("google", True)]
    google.run("answer", google.ref(), "no", "--now")
    provider.expire()
    google.run("once")

    assert b"PARTSTAT=DECLINED" in radicale.get(href).replace(b"\r\n ", b"")
    assert provider.grants == ["authorization_code", "refresh_token"]
    assert provider.complaints == []
    radicale.delete(href)


def test_the_login_is_kept_beside_the_database_for_nobody_elses_eyes(google):
    said = signed_in(google)

    assert str(file_of(google)) in said
    assert file_of(google).stat().st_mode & 0o777 == 0o600


def test_the_login_is_kept_where_systemd_keeps_the_state(google, tmp_path):
    state = tmp_path / "state"
    signing_in = SigningIn(google, "--no-browser", STATE_DIRECTORY=str(state))
    browse(signing_in.address)

    signing_in.end(0)

    assert [one.name for one in state.iterdir()] == ["google-login.json"]


def test_nothing_secret_is_said_or_logged(google, provider):
    signing_in = SigningIn(google, "--no-browser", "--json", CALLAHEAD_DEBUG="1")
    browse(signing_in.address)
    document, rest = signing_in.end(0)
    provider.revoke()
    once = google.run("once", "--json", code=1)

    everything = signing_in.said + document + rest + once.stdout + once.stderr
    assert not [secret for secret in provider.secrets if secret in everything]
    assert json.loads(document)["calendars"][0]["ok"] is True
    assert list(json.loads(document)) == ["login", "signed_in_until", "calendars"]


def test_before_a_login_and_after_it_was_revoked_check_and_once_say_what_to_run(google, provider):
    assert "run `callahead login google`" in google.run("once", code=1).stdout
    signed_in(google)
    google.run("check")
    provider.revoke()

    for command in ("check", "once"):
        said = " ".join(google.run(command, code=1).stdout.split())
        assert "run `callahead login google`" in said

    signed_in(google)
    google.run("once")


def test_check_says_until_when_a_login_holds(google, provider):
    provider.more = {"refresh_token_expires_in": 604799}

    assert "after 7 days" in signed_in(google)

    assert "signed in until 20" in " ".join(google.run("check").stdout.split())


def test_somebody_who_does_not_allow_it_is_told_so_kindly(google, provider):
    provider.denies = True
    signing_in = SigningIn(google, "--no-browser")
    browse(signing_in.address)

    assert signing_in.end(1)[1] == "not signed in: access was not allowed; nothing is changed\n"
    assert not file_of(google).exists()


def test_an_answer_to_another_login_ends_this_one(google, provider):
    provider.wrong_state = True
    signing_in = SigningIn(google, "--no-browser")
    browse(signing_in.address)

    assert "belongs to another login" in signing_in.end(1)[1]
    assert provider.grants == []


def test_somebody_who_never_comes_back_is_not_waited_for_ever(google):
    assert "nobody answered within 1s" in SigningIn(google, "--no-browser", "--within", "1s").end(1)[1]


def test_without_a_browser_here_the_address_may_be_pasted(google):
    signing_in = SigningIn(google, "--no-browser")
    assert re.search(r"ssh -L (\d+):127\.0\.0\.1:\1 ", signing_in.said)

    said, _ = signing_in.end(0, f"not this\n{sent_back_to(signing_in.address)}\n")

    assert "That is not the address" in said
    assert "Signed in." in said


def test_the_browser_of_this_machine_is_opened(google, tmp_path):
    browser = tmp_path / "browser"
    browser.write_text(
        textwrap.dedent(f"""\
        #!{sys.executable}
        import sys
        sys.path.insert(0, {str(ROOT)!r})
        from tests.integrations.oauth_server import browse
        browse(sys.argv[1])
        """)
    )
    browser.chmod(0o755)

    signing_in = SigningIn(google, BROWSER=f"{browser} %s")

    assert "Signed in." in signing_in.end(0)[0]


def test_a_calendar_that_does_not_open_is_found_out_at_once(google, front):
    front.rules.insert(0, lambda _asked: (404, {}, b""))
    signing_in = SigningIn(google, "--no-browser")
    browse(signing_in.address)

    assert "google: does not work: has no calendar at this address" in signing_in.end(1)[0]


def test_a_calendar_of_another_account_gets_a_login_of_its_own(google):
    signed_in(google, "--calendar", "google")

    assert file_of(google, "google-login-google.json").exists()
    assert not file_of(google).exists()
    google.run("once")
    assert "name one with --calendar" in google.run("login", "google", code=2).stderr


def test_a_calendar_that_is_not_there_is_bad_usage(google):
    said = google.run("login", "google", "--calendar", "work", code=2).stderr

    assert "those that have: google" in " ".join(said.split())


def test_a_config_without_such_a_calendar_says_what_to_write(home):
    assert 'write auth = "google" into one' in home.run("login", "google", code=2).stderr


@pytest.mark.parametrize("within", ["5", "soon", "0s"])
def test_a_wait_that_is_none_is_bad_usage(google, within):
    assert "--within" in google.run("login", "google", "--within", within, code=2).stderr
