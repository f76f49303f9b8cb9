"""Being let in by OAuth: against a provider that checks everything, and a real calendar behind a bearer check."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import stat
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from daemon.clock import monotonic
from daemon.core.delivery import Accepted, Refused
from daemon.ports import Pulled, Unavailable
from integrations import oauth, oauth_login
from integrations.caldav_calendar import CalDavCalendar
from integrations.calendar_access import CalendarAccess, Cannot
from integrations.oauth import Authorization, NotLetIn, OAuthClient, Tokens, refreshed
from integrations.oauth_bearer import Bearer
from integrations.oauth_login import Login
from integrations.oauth_loopback import Loopback, is_answer
from integrations.worker import ChildCalendar
from tests.integrations.calendar_builders import a_reply, invitation
from tests.integrations.calendar_servers import DavHome, Meddler, free_port, running_radicale
from tests.integrations.oauth_server import (
    CLIENT_SECRET,
    NOW,
    Clock,
    Provider,
    behind_bearer,
    browse,
    running_provider,
    sent_back_to,
)

ELSEWHERE = "http://127.0.0.1:1/"  # a redirect that nobody listens at


@pytest.fixture
def provider() -> Iterator[Provider]:
    with running_provider() as provider:
        yield provider


@pytest.fixture(scope="module")
def radicale(tmp_path_factory) -> Iterator[DavHome]:
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        home.make_calendar(home.calendar)
        home.put("one.ics", invitation("one"))
        yield home


@pytest.fixture
def front(radicale, provider) -> Iterator[Meddler]:
    with behind_bearer(radicale, provider) as front:
        yield front


def kept(provider: Provider, directory: Path, **changes: object) -> Login:
    """A login that was made before."""
    login = provider.login(directory)
    login.shared.save(replace(provider.issue(), **changes))  # type: ignore[arg-type]
    return login


def access_of(front: Meddler, radicale: DavHome, login: Login) -> CalendarAccess:
    return CalendarAccess(kind="caldav", name="google", url=front.base + radicale.calendar, login=login, timeout=10)


def not_let_in(provider: Provider, attempt: Authorization, answer: str) -> NotLetIn:
    with pytest.raises(NotLetIn) as raised:
        attempt.redeem(attempt.code_in(answer), NOW)
    assert not any(secret in raised.value.reason for secret in provider.secrets)
    return raised.value


# ---- the browser's way


def test_whoever_allows_it_lets_us_in(provider):
    attempt = Authorization.begin(provider.client, ELSEWHERE)

    tokens = attempt.redeem(attempt.code_in(sent_back_to(attempt.url)), NOW)

    assert tokens.access_token in provider.good_access
    assert tokens.refresh_token in provider.good_refresh
    assert tokens.expires_at == NOW + timedelta(hours=1)
    assert provider.complaints == []


def test_every_attempt_has_a_state_and_a_verifier_of_its_own(provider):
    one, other = (Authorization.begin(provider.client, ELSEWHERE) for _ in range(2))

    assert one.state != other.state
    assert one.verifier != other.verifier


@pytest.mark.parametrize(
    ("address", "begin"),
    [
        ("https://login.example.org/authorize", "https://login.example.org/authorize?response_type=code&"),
        ("https://login.example.org/a?tenant=t%20t", "https://login.example.org/a?tenant=t"),
        ("http://127.0.0.1:9/authorize", "http://127.0.0.1:9/authorize?"),
    ],
)
def test_the_address_to_open_is_the_providers_own(provider, address, begin):
    client = replace(provider.client, auth_url=address, scope="one two")

    url = Authorization.begin(client, ELSEWHERE).url

    assert url.startswith(begin)
    assert "scope=one+two&" in url


def test_more_may_be_granted_than_was_asked_for_and_in_any_order(provider):
    provider.scope = f"openid {provider.scope}"
    attempt = Authorization.begin(provider.client, ELSEWHERE)

    assert attempt.redeem(attempt.code_in(sent_back_to(attempt.url)), NOW).scope == provider.scope


def test_a_code_is_of_no_use_without_the_verifier(provider):
    attempt = Authorization.begin(provider.client, ELSEWHERE)
    answer = sent_back_to(attempt.url)

    thief = replace(attempt, verifier="v" * 64)

    assert not_let_in(provider, thief, answer).by_user
    assert provider.complaints == ["invalid_grant the verifier does not fit the challenge"]


def test_a_code_is_good_once(provider):
    attempt = Authorization.begin(provider.client, ELSEWHERE)
    answer = sent_back_to(attempt.url)
    attempt.redeem(attempt.code_in(answer), NOW)

    assert "used before" in not_let_in(provider, attempt, answer).reason


def test_an_answer_to_another_login_is_refused_before_anything_is_sent(provider):
    provider.wrong_state = True
    attempt = Authorization.begin(provider.client, ELSEWHERE)

    refused = not_let_in(provider, attempt, sent_back_to(attempt.url))

    assert "belongs to another login" in refused.reason
    assert provider.grants == []


def test_who_does_not_allow_it_is_taken_at_their_word(provider):
    provider.denies = True
    attempt = Authorization.begin(provider.client, ELSEWHERE)

    assert "not allowed" in not_let_in(provider, attempt, sent_back_to(attempt.url)).reason


def test_a_login_without_the_calendar_is_none(provider):
    provider.scope = "openid"
    attempt = Authorization.begin(provider.client, ELSEWHERE)

    assert "tick its box" in not_let_in(provider, attempt, sent_back_to(attempt.url)).reason


def test_a_login_that_ends_within_the_hour_is_none(provider):
    provider.more = {"refresh_token": ""}
    attempt = Authorization.begin(provider.client, ELSEWHERE)

    assert "lasting access" in not_let_in(provider, attempt, sent_back_to(attempt.url)).reason


def test_the_end_of_a_login_that_is_limited_in_time_is_known(provider):
    provider.more = {"refresh_token_expires_in": 604799}
    attempt = Authorization.begin(provider.client, ELSEWHERE)

    tokens = attempt.redeem(attempt.code_in(sent_back_to(attempt.url)), NOW)

    assert tokens.refresh_expires_at == NOW + timedelta(seconds=604799)


def test_a_wrong_secret_is_the_users_to_mend(provider):
    tokens = provider.issue()

    with pytest.raises(NotLetIn, match=r"client_secret in \[google\]") as raised:
        refreshed(replace(provider.client, client_secret="wrong"), tokens, NOW)

    assert raised.value.by_user
    assert not raised.value.revoked


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_token_server_in_trouble_is_waited_for(provider, status):
    provider.breaks = (status, "<html>oops</html>")

    with pytest.raises(NotLetIn, match=f"trouble of its own .{status}") as raised:
        refreshed(provider.client, provider.issue(), NOW)

    assert not raised.value.by_user


def test_a_token_server_that_is_not_there_is_waited_for(provider):
    client = replace(provider.client, token_url=f"http://127.0.0.1:{free_port()}/token")

    with pytest.raises(NotLetIn, match="does not answer") as raised:
        refreshed(client, provider.issue(), NOW)

    assert not raised.value.by_user


def test_a_token_server_that_drips_is_given_up(monkeypatch):
    monkeypatch.setattr(oauth, "PATIENCE", timedelta(seconds=0.5))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        client = OAuthClient(
            provider="google", client_id="i", client_secret="s", auth_url="", scope="s",
            token_url=f"http://127.0.0.1:{silent.getsockname()[1]}/",
        )  # fmt: skip
        began = monotonic()

        with pytest.raises(NotLetIn, match="does not answer"):
            refreshed(client, Tokens(access_token="a", refresh_token="r"), NOW)

    assert monotonic() - began < 5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
NAMES = st.sampled_from(
    [
        "access_token",
        "refresh_token",
        "expires_in",
        "scope",
        "error",
        "token_type",
        "refresh_token_expires_in",
        "expires_at",
    ]
)


@given(text=st.text() | JSON.map(json.dumps) | st.dictionaries(NAMES, JSON).map(json.dumps))
def test_whatever_a_token_server_says_is_tokens_or_a_reason(text):
    client = OAuthClient(provider="p", client_id="i", client_secret="s", auth_url="", token_url="", scope="s")
    with contextlib.suppress(NotLetIn):
        tokens = oauth._tokens(client, text, NOW, was="before")
        assert oauth.TOKEN.fullmatch(tokens.access_token)
        assert oauth.TOKEN.fullmatch(tokens.refresh_token)


@given(error=JSON)
def test_an_error_of_theirs_is_shown_as_one_harmless_word(error):
    client = OAuthClient(provider="p", client_id="i", client_secret="s", auth_url="", token_url="", scope="s")

    with pytest.raises(NotLetIn) as raised:
        oauth._tokens(client, json.dumps({"error": error}), NOW, was="before")

    assert raised.value.reason.isprintable()
    assert len(raised.value.reason) < 100


# ---- where the browser comes back to


def test_the_browser_is_thanked_and_its_answer_heard():
    with Loopback() as loopback:
        assert browse(f"{loopback.redirect_uri}?state=s&code=c") == 200

        assert loopback.wait(monotonic() + 5) == f"{loopback.redirect_uri}?state=s&code=c"


def test_one_answer_is_served_and_nothing_else():
    with Loopback() as loopback:
        assert browse(f"{loopback.redirect_uri}favicon.ico?state=s&code=c") == 404
        assert browse(loopback.redirect_uri) == 404
        assert browse(f"{loopback.redirect_uri}?state=s&error=access_denied") == 200
        assert browse(f"{loopback.redirect_uri}?state=s&code=c") == 404

        assert "access_denied" in loopback.wait(monotonic() + 5)


def test_half_an_address_is_waited_for_until_the_deadline_alone():
    source, sink = os.pipe()
    with Loopback() as loopback, os.fdopen(source, "rb"), os.fdopen(sink, "wb", buffering=0) as hand:
        hand.write(b"http://127.0.0.1:9/?state=s")
        with pytest.raises(TimeoutError):
            loopback.wait(monotonic() + 0.2, source)
        hand.write(b"&code=c\nmore\n")

        assert loopback.wait(monotonic() + 5, source) == "http://127.0.0.1:9/?state=s&code=c"
        assert loopback.wait(monotonic() + 5, source) == "more"


def test_a_connection_that_says_nothing_keeps_nobody_waiting():
    with Loopback() as loopback, socket.create_connection(("127.0.0.1", loopback.port)):
        assert browse(f"{loopback.redirect_uri}?state=s&code=c") == 200


def test_the_wait_ends_at_its_deadline():
    with Loopback() as loopback, pytest.raises(TimeoutError):
        loopback.wait(monotonic() + 0.2)


def test_the_listener_is_for_this_machine_alone():
    with Loopback() as loopback:
        assert loopback._server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_an_address_may_be_pasted_instead(end):
    source, sink = os.pipe()
    with Loopback() as loopback, os.fdopen(source, "rb"), os.fdopen(sink, "wb", buffering=0) as hand:
        hand.write(f"\n  http://127.0.0.1:9/?state=s&code=c{end}".encode())
        if not end:
            hand.close()

        found = loopback.wait(monotonic() + 5, source)

    assert found == "http://127.0.0.1:9/?state=s&code=c"


@given(st.text())
def test_nothing_pasted_breaks_the_question_whether_it_is_an_answer(text):
    assert is_answer(text) in (True, False)


# ---- where the login is kept


def test_a_login_is_for_its_owners_eyes_alone(provider, tmp_path):
    login = kept(provider, tmp_path / "state")

    assert stat.S_IMODE(login.shared.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(login.shared.path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_where_root_signs_in_for_a_service_the_service_owns_the_login(provider, tmp_path):
    state = tmp_path / "state"
    state.mkdir()
    os.chown(state, 4242, 4243)

    login = kept(provider, state)

    assert (login.shared.path.stat().st_uid, login.shared.path.stat().st_gid) == (4242, 4243)


def test_a_login_comes_back_as_it_was_kept(provider, tmp_path):
    tokens = replace(provider.issue(), expires_at=NOW, refresh_expires_at=NOW + timedelta(days=7))
    file = provider.login(tmp_path).shared
    file.save(tokens)

    assert file.load() == tokens
    assert [one.name for one in tmp_path.iterdir()] == ["google-login.json"]


def test_a_login_shows_nothing_of_itself(provider, tmp_path):
    login = kept(provider, tmp_path)

    shown = repr(login) + repr(login.shared.load()) + repr(Authorization.begin(provider.client, ELSEWHERE))

    assert not any(secret in shown for secret in provider.secrets)


def test_a_login_that_cannot_be_replaced_stands_as_it_was_and_leaves_nothing_behind(provider, tmp_path, monkeypatch):
    file = kept(provider, tmp_path).shared
    before = file.load()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(NotLetIn, match=r"cannot be kept .*No space left"):
        file.save(provider.issue())

    assert file.load() == before
    assert [one.name for one in tmp_path.iterdir()] == [file.path.name]


def test_a_login_with_another_client_is_none(provider, tmp_path):
    file = kept(provider, tmp_path).shared

    assert replace(file, client=replace(provider.client, client_id="another")).load() is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "{}", '{"client_id": 1}', '{"client_id": "callahead-test.apps.example"}']
)
def test_a_damaged_file_is_no_login(provider, tmp_path, text):
    file = provider.login(tmp_path).shared
    file.path.write_text(text)

    assert file.load() is None


def test_a_calendar_of_another_account_has_a_login_of_its_own(provider, tmp_path):
    login = kept(provider, tmp_path)
    assert login.command == "callahead login google"

    work = provider.login(tmp_path, "work/../cal")
    work.own.save(provider.issue())

    assert work.file == work.own
    assert work.own.path.parent == tmp_path
    assert login.file == login.shared
    assert work.command == "callahead login google --calendar work/../cal"


def test_a_place_that_cannot_be_written_to_is_found_before_a_token_is_spent(provider, tmp_path):
    login = provider.login(tmp_path / "nowhere")

    with pytest.raises(NotLetIn, match="cannot be kept"), login.shared.locked():
        raise AssertionError("it let us in")


def test_a_lock_that_is_not_given_back_is_not_waited_for_ever(provider, tmp_path, monkeypatch):
    monkeypatch.setattr(oauth_login, "PATIENCE", 0.2)
    file = provider.login(tmp_path).shared

    with file.locked(), pytest.raises(NotLetIn, match="another program"), file.locked():
        raise AssertionError("both were let in")


# ---- a token that is good now


def header(bearer: Bearer) -> str:
    return str(bearer(requests.Request()).headers["Authorization"])


def test_a_token_is_renewed_before_its_time_is_up_and_kept(provider, tmp_path):
    login = kept(provider, tmp_path, expires_at=NOW + timedelta(minutes=1))
    before = login.shared.load()

    bearer = Bearer(login, Clock())

    now = login.shared.load()
    assert provider.grants == ["refresh_token"]
    assert header(bearer) == f"Bearer {now.access_token}"
    assert now.access_token in provider.good_access
    assert now.refresh_token != before.refresh_token, "the provider rotates it"


def test_a_token_that_is_still_good_costs_no_request(provider, tmp_path):
    Bearer(kept(provider, tmp_path, expires_at=NOW + timedelta(minutes=30)), Clock())

    assert provider.grants == []


def test_a_refresh_token_that_does_not_rotate_is_kept(provider, tmp_path):
    provider.rotates = False
    login = kept(provider, tmp_path, expires_at=NOW)
    before = login.shared.load()

    Bearer(login, Clock())
    Bearer(login, Clock(NOW + timedelta(hours=2)))

    assert provider.grants == ["refresh_token"] * 2
    assert login.shared.load().refresh_token == before.refresh_token


def test_of_two_programs_one_renews_and_both_are_let_in(provider, tmp_path):
    login = kept(provider, tmp_path, expires_at=NOW)
    bearers: list[Bearer] = []
    threads = [threading.Thread(target=lambda: bearers.append(Bearer(login, Clock()))) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(30)

    assert provider.grants == ["refresh_token"]
    assert len({header(one) for one in bearers}) == 1
    assert len(bearers) == 6


def test_without_a_login_the_command_is_named(provider, tmp_path):
    with pytest.raises(Cannot, match="run `callahead login google`") as raised:
        Bearer(provider.login(tmp_path), Clock())

    assert raised.value.unavailable.by_user


def test_a_renewal_that_fails_for_now_loses_nothing(provider, tmp_path):
    login = kept(provider, tmp_path, expires_at=NOW)
    before = login.shared.load()
    provider.breaks = (503, "")

    with pytest.raises(Cannot) as raised:
        Bearer(login, Clock())
    provider.breaks = None

    assert not raised.value.unavailable.by_user
    assert login.shared.load() == before
    Bearer(login, Clock())


# ---- the calendar


def test_a_calendar_is_read_with_a_token(front, radicale, provider, tmp_path):
    login = kept(provider, tmp_path)

    found = CalDavCalendar(access_of(front, radicale, login)).pull(None)

    assert isinstance(found, Pulled)
    assert [one.href for one in found.objects] == ["/sam/personal/one.ics"]
    assert provider.grants == []


def test_a_token_that_is_refused_before_its_time_is_renewed_once(front, radicale, provider, tmp_path):
    login = kept(provider, tmp_path, expires_at=NOW + timedelta(days=3650))
    provider.expire()

    found = CalDavCalendar(access_of(front, radicale, login)).pull(None)

    assert isinstance(found, Pulled)
    assert provider.grants == ["refresh_token"]


def test_the_decline_is_written_with_a_token_that_was_renewed_in_the_child(front, radicale, provider, tmp_path):
    href = radicale.put("declined.ics", invitation("declined"))
    calendar = ChildCalendar(access_of(front, radicale, kept(provider, tmp_path)))
    provider.expire()
    try:
        outcome = calendar.respond(a_reply(uid="declined", href=href))
    finally:
        calendar.close()

    assert isinstance(outcome, Accepted)
    assert b"PARTSTAT=DECLINED" in radicale.get(href).replace(b"\r\n ", b"")
    assert provider.grants == ["refresh_token"]


def test_a_login_that_was_revoked_is_the_users_to_mend(front, radicale, provider, tmp_path):
    login = kept(provider, tmp_path)
    provider.revoke()
    calendar = CalDavCalendar(access_of(front, radicale, login))

    found = calendar.pull(None)

    assert isinstance(found, Unavailable)
    assert found.by_user
    assert "run `callahead login google`" in found.reason
    assert not any(secret in found.reason for secret in provider.secrets)
    assert isinstance(calendar.respond(a_reply(href="/sam/personal/one.ics")), Refused)


def test_a_server_that_refuses_even_a_new_token_is_asked_no_more(front, radicale, provider, tmp_path):
    login = kept(provider, tmp_path)
    front.rules.insert(0, lambda _asked: (401, {"WWW-Authenticate": "Bearer"}, b""))

    found = CalDavCalendar(access_of(front, radicale, login)).pull(None)

    assert isinstance(found, Unavailable)
    assert found.by_user
    assert len(front.seen.requests) == 2
    assert provider.grants == ["refresh_token"]


def test_a_token_follows_no_redirect_to_another_server(front, radicale, provider, tmp_path):
    login = kept(provider, tmp_path)
    front.rules.insert(0, lambda _asked: (302, {"Location": "http://localhost:9/sam/"}, b""))

    found = CalDavCalendar(access_of(front, radicale, login)).pull(None)

    assert isinstance(found, Unavailable)
    assert "another server" in found.reason


def test_what_the_child_is_told_of_a_login_survives_the_pipe(provider, tmp_path):
    from integrations.worker_messages import Call, packed, unpacked

    access = CalendarAccess(kind="caldav", name="g", url="https://dav.example/", login=provider.login(tmp_path))
    call = Call(what="pull", seconds=1, access=access)

    assert unpacked(packed(call)[4:]) == call
    assert CLIENT_SECRET not in repr(call)
