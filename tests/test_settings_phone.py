"""[sms] with a phone of one's own, and [alerts] notify."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from daemon.settings import load
from tests.test_settings import SECRET, a_document, mistakes, read, write

PHONE = {"provider": "android-gateway", "url": "http://192.168.1.20:8080", "username": "sms", "password": SECRET}
TOPIC = f"ntfy://ntfy.example.org/{SECRET}"


def phone(**changed: Any) -> dict[str, Any]:
    """A config that texts through a phone, and knows no other provider."""
    whole = a_document(sms=None)
    return {**whole, "sms": {**PHONE, **changed}}


def test_a_phone_needs_no_account_and_no_number():
    sms = read(phone(sim=2)).sms

    assert (sms.provider, sms.url, sms.username, sms.sim) == ("android-gateway", PHONE["url"], "sms", 2)
    assert sms.password.get_secret_value() == SECRET


def test_a_login_in_the_address_of_the_phone_is_moved_out_of_it():
    sms = read(
        {**a_document(sms=None), "sms": {"provider": "android-gateway", "url": f"http://sam:{SECRET}@phone:8080/"}}
    ).sms

    assert (sms.url, sms.username, sms.password.get_secret_value()) == ("http://phone:8080", "sam", SECRET)


@pytest.mark.parametrize(
    "url", ["http://phone.lan:8080", "http://10.0.0.7", "http://[fd00::7]:8080", "https://8.8.8.8"]
)
def test_a_phone_at_home_or_behind_tls_is_fine(url: str):
    assert read(phone(url=url)).sms.url == url


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"url": ""}, 'sms.url: provider "android-gateway" needs it'),
        ({"url": "192.168.1.20:8080"}, "sms.url: "),
        ({"url": "ftp://192.168.1.20"}, "sms.url: "),
        ({"url": "http://8.8.8.8:8080"}, "sms.url: texts and password would cross the internet in the clear"),
        ({"username": ""}, 'sms.username: provider "android-gateway" needs it'),
        ({"password": ""}, 'sms.password: provider "android-gateway" needs it'),
        ({"password": {"env": "NOPE"}}, "sms.password: the environment has no NOPE"),
        ({"sim": 4}, "sms.sim: 4 does not fit"),
        ({"slot": 1}, "sms.slot: unknown key"),
        ({"provider": "android"}, 'sms.provider: "android" is not known here'),
    ],
)
def test_a_mistake_about_the_phone_is_one_helpful_line(changed: dict[str, Any], line: str):
    (said,) = mistakes(phone(**changed))

    assert line in said


@pytest.mark.parametrize(
    "written",
    [
        [TOPIC, "json://127.0.0.1:8000"],
        f"{TOPIC}, json://127.0.0.1:8000",
        [{"env": "TOPIC"}, "json://127.0.0.1:8000"],
        {"env": "BOTH"},
    ],
)
def test_addresses_to_notify_may_be_a_list_a_text_or_lie_elsewhere(written: object):
    alerts = read(a_document(alerts={"notify": written}), TOPIC=TOPIC, BOTH=f"{TOPIC} json://127.0.0.1:8000").alerts

    assert alerts.notify_urls == (TOPIC, "json://127.0.0.1:8000")


def test_a_comma_within_an_address_does_not_tear_it_apart():
    one = "mailtos://sam:pw@example.org?to=a@example.org,b@example.org"

    assert read(a_document(alerts={"notify": one})).alerts.notify_urls == (one,)


def test_every_address_to_notify_is_a_secret(tmp_path: Path):
    settings = read(a_document(alerts={"notify": [TOPIC]}))

    assert TOPIC in settings.secrets()
    assert SECRET not in repr(settings)
    text = '[candidate]\nname = "Sam"\nphone = "+14155550101"\ntimezone = "UTC"\n[sms]\nprovider = "console"\n'
    path = write(tmp_path / "open.toml", f'{text}[alerts]\nnotify = ["{TOPIC}"]\n', 0o644)
    assert [one for one in load(path, {}).warnings if "alerts.notify" in one and "chmod 600" in one]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ([f"{SECRET} topic"], "alerts.notify: address 1 is no Apprise URL"),
        ([TOPIC, ""], "alerts.notify: address 2 is no Apprise URL"),
        ([TOPIC, {"env": "NOPE"}], "the environment has no NOPE"),
        ([TOPIC, 5], "alerts.notify"),
        (5, "alerts.notify: it cannot be read; write a list"),
    ],
)
def test_a_mistake_about_notifications_is_one_line_and_repeats_no_address(written: object, line: str):
    (said,) = mistakes(a_document(alerts={"notify": written}))

    assert line in said
    assert SECRET not in said
