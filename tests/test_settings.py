"""The config: what it says, and everything that is wrong with it at once."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import time, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.policy import Hours, OnSilence, Policy, ThankYou
from daemon.settings import (
    Mistake,
    Settings,
    SettingsError,
    SmsSettings,
    find_config,
    load,
    load_candidate,
    machine_zone,
    section_from,
    settings_from,
    values,
)
from daemon.settings.sources import SYSTEM_CONFIG

SECRET = "hunter2-and-more"
HERE = Path("callahead.toml")

ME = {"name": "Sam Rivera", "phone": "+14155550101", "email": "sam@example.org", "timezone": "America/New_York"}
DAV = {
    "name": "personal",
    "kind": "caldav",
    "url": "https://dav.example.org/sam/",
    "username": "sam",
    "password": SECRET,
}
MAILBOX = {
    "name": "inbox",
    "kind": "mail",
    "url": "imaps://imap.example.org",
    "username": "sam",
    "password": SECRET,
}
TWILIO = {"provider": "twilio", "account_sid": "AC1", "auth_token": SECRET, "from": "+14155550199"}
MAIL = {"from": "Sam Rivera <sam@example.org>", "smtp": "smtps://smtp.example.org:465"}


def a_document(**sections: Any) -> dict[str, Any]:
    """A complete config; a section given as None is left out, a table is laid over ours."""
    whole: dict[str, Any] = {"candidate": ME, "calendars": [DAV], "sms": TWILIO, "email": MAIL}
    for name, given_ in sections.items():
        both_tables = isinstance(given_, dict) and isinstance(whole.get(name), dict)
        whole[name] = {**whole[name], **given_} if both_tables else given_
    return {name: held for name, held in whole.items() if held is not None}


def read(document: dict[str, Any], **environ: str) -> Settings:
    return settings_from(document, HERE, environ)


def mistakes(document: dict[str, Any], **environ: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        read(document, **environ)
    return [str(one) for one in raised.value.mistakes]


def write(path: Path, text: str, mode: int = 0o600) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(mode)
    return path


# What a good config says


def test_a_small_config_is_enough_and_the_rest_is_the_default():
    settings = read({"candidate": ME, "sms": {"provider": "console"}})

    assert settings.candidate.addresses == {"sam@example.org"}
    assert settings.policy == Policy()
    assert settings.store_url == "sqlite:///callahead.db"
    assert (settings.web.host, settings.web.port) == ("127.0.0.1", 8321)
    assert settings.alerts.heartbeat_url == ""
    assert settings.email is None
    assert settings.messages_dir is None


def test_every_key_of_the_policy_arrives():
    policy = read(
        a_document(
            policy={
                "ask_before": ["2d", "1w", "60h"],
                "notice": "30h",
                "undo_window": "1h30m",
                "quiet_hours": [],
                "on_silence": "withdraw",
                "day_of_reminder": "90m",
                "debrief_after": "0s",
                "thank_you": "auto",
                "thank_you_hours": ["9:00", "17:30"],
                "follow_up_after": 0,
                "second_thoughts": False,
            }
        )
    ).policy

    assert policy == Policy(
        ask_before=(timedelta(days=7), timedelta(hours=60), timedelta(days=2)),
        notice=timedelta(hours=30),
        undo_window=timedelta(minutes=90),
        quiet_hours=None,
        on_silence=OnSilence.WITHDRAW,
        day_of_reminder=timedelta(minutes=90),
        debrief_after=timedelta(0),
        thank_you=ThankYou.AUTO,
        thank_you_hours=Hours(time(9), time(17, 30)),
        follow_up_after=0,
        second_thoughts=False,
    )


def test_numbers_and_addresses_are_brought_into_one_form():
    settings = read(
        a_document(candidate={"phone": "+1 (415) 555-0101", "email": "Sam@Example.org", "aliases": "S@a.example"})
    )
    assert settings.candidate.phone == "+14155550101"
    assert settings.candidate.addresses == {"sam@example.org", "s@a.example"}


def test_toml_may_write_times_its_own_way(tmp_path: Path):
    path = write(
        tmp_path / "c.toml",
        '[candidate]\nname = "Sam"\nphone = "+14155550101"\ntimezone = "UTC"\n'
        '[sms]\nprovider = "console"\n[policy]\nquiet_hours = [22:00:00, 07:30:00]\n',
    )
    assert load(path, {}).policy.quiet_hours == Hours(time(22), time(7, 30))


@pytest.mark.parametrize(
    ("calendar", "url"),
    [
        ({"kind": "ics", "url": "webcal://calendar.example.org/a.ics"}, "http://calendar.example.org/a.ics"),
        ({"kind": "ics", "url": "webcals://calendar.example.org/a.ics"}, "https://calendar.example.org/a.ics"),
        ({"kind": "ics", "url": "file:///home/sam/a.ics"}, "file:///home/sam/a.ics"),
        ({"kind": "folder", "url": "/home/sam/calendar"}, "/home/sam/calendar"),
        ({"kind": "folder", "url": "file:///home/sam/my%20calendar"}, "/home/sam/my calendar"),
        ({"kind": "caldav", "url": "HTTP://127.0.0.1:5232/sam/"}, "http://127.0.0.1:5232/sam/"),
        ({"kind": "caldav", "url": "dav.example.org"}, "https://dav.example.org"),
        ({"kind": "caldav", "url": "dav.example.org:8443/sam/"}, "https://dav.example.org:8443/sam/"),
    ],
)
def test_the_address_of_a_calendar_fits_its_kind(calendar: dict[str, str], url: str):
    assert read(a_document(calendars=[{"name": "one", **calendar}])).calendars[0].url == url


def test_each_calendar_that_an_entry_names_is_watched_by_a_name_of_its_own():
    account = {"name": "personal", "url": "dav.example.org", "calendars": ["Interviews", "Private"]}

    settings = read(a_document(calendars=[account, {"name": "whole", "url": "dav.example.org"}]))

    assert [one.watched for one in settings.calendars] == [
        (("personal/Interviews", "Interviews"), ("personal/Private", "Private")),
        (("whole", ""),),
    ]


def test_a_mailbox_that_is_not_named_is_the_one_of_the_mail_section():
    login = {"username": "sam", "password": SECRET}
    settings = read(
        a_document(
            calendars=[{"name": "inbox", "kind": "mail", "folders": ["INBOX", "Jobs"]}, MAILBOX | {"name": "other"}],
            email={**MAIL, **login, "imap": "imaps://mail.example.org"},
        )
    )

    ours, other = settings.calendars
    assert (ours.url, ours.username, ours.folders) == ("imaps://mail.example.org", "sam", ("INBOX", "Jobs"))
    assert ours.password is not None
    assert ours.password.get_secret_value() == SECRET
    assert other.url == "imaps://imap.example.org"


def test_a_login_written_into_an_address_is_taken_out_of_it():
    settings = read(
        a_document(
            calendars=[{"name": "one", "url": f"https://sam:{SECRET}%21@dav.example.org/sam/"}],
            email={"smtp": f"smtp://sam%40example.org:{SECRET}@smtp.example.org"},
        )
    )

    (calendar,) = settings.calendars
    assert (calendar.url, calendar.username) == ("https://dav.example.org/sam/", "sam")
    assert calendar.password is not None
    assert calendar.password.get_secret_value() == f"{SECRET}!"
    assert settings.email is not None
    assert (settings.email.smtp, settings.email.username) == ("smtp://smtp.example.org", "sam@example.org")


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("sqlite:///callahead.db", "sqlite:////var/lib/callahead/callahead.db"),
        ("sqlite:///sub/c.db?timeout=5", "sqlite:////var/lib/callahead/sub/c.db?timeout=5"),
        ("sqlite:////srv/c.db", "sqlite:////srv/c.db"),
        ("postgres://sam@db.example.org/callahead", "postgresql+psycopg://sam@db.example.org/callahead"),
    ],
)
def test_under_systemd_a_relative_store_stands_in_the_state_directory(written: str, url: str):
    assert read(a_document(store={"url": written}), STATE_DIRECTORY="/var/lib/callahead").store_url == url


def test_without_systemd_a_relative_store_stands_in_the_working_directory():
    assert read(a_document(store={"url": "sqlite:///sub/c.db"})).store_url == "sqlite:///sub/c.db"


def test_a_candidate_alone_is_enough_for_commands_that_need_no_more(tmp_path: Path):
    path = write(tmp_path / "c.toml", '[candidate]\nemail = "sam@example.org"\ntimezone = "Europe/Berlin"\n')
    assert load_candidate(path, {}).addresses == {"sam@example.org"}


def test_a_candidate_alone_is_checked_all_the_same(tmp_path: Path):
    path = write(tmp_path / "c.toml", '[candidate]\nemial = "sam@example.org"\n[policy]\nnotice = "bad"\n')
    with pytest.raises(SettingsError) as raised:
        load_candidate(path, {})
    assert str(raised.value) == f'{path}: candidate.emial: unknown key; did you mean "email"?'


# The data files


def test_the_sample_loads_without_a_mistake_once_its_secrets_are_set(tmp_path: Path):
    path = write(tmp_path / "callahead.toml", files("config").joinpath("example.toml").read_text("utf-8"))
    settings = load(path, {"CALDAV_PASSWORD": "a", "TWILIO_AUTH_TOKEN": "b", "MAIL_PASSWORD": "c"})
    assert settings.policy == Policy()
    assert settings.warnings == ()


def test_what_the_sample_comments_out_is_the_default(tmp_path: Path):
    sample = files("config").joinpath("example.toml").read_text("utf-8")
    told = re.sub(r"(?m)^# (?=\[|\w+ = )", "", sample)
    path = write(tmp_path / "callahead.toml", told)
    write(tmp_path / "google-calendar-address", "https://calendar.example.org/secret/basic.ics\n")
    secrets = {"CALDAV_PASSWORD": "a", "TWILIO_AUTH_TOKEN": "b", "MAIL_PASSWORD": "c", "GOOGLE_CLIENT_SECRET": "d"}

    spoken_out, silent = load(path, secrets), load(write(tmp_path / "s.toml", sample), secrets)

    assert spoken_out.policy == silent.policy
    assert spoken_out.web == silent.web
    assert spoken_out.sms == silent.sms
    assert spoken_out.calendars[0] == silent.calendars[0]
    assert spoken_out.store == silent.store


# Where it is found


def test_the_file_that_is_named_comes_first(tmp_path: Path):
    named, other = write(tmp_path / "a.toml", ""), write(tmp_path / "b.toml", "")
    assert find_config(named, {"CALLAHEAD_CONFIG": str(other)}) == named
    assert find_config(None, {"CALLAHEAD_CONFIG": str(other)}) == other


def test_then_the_working_directory_then_the_config_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    at_home = write(tmp_path / "home/.config/callahead/callahead.toml", "")
    by_xdg = write(tmp_path / "xdg/callahead/callahead.toml", "")
    home = {"HOME": str(tmp_path / "home")}
    assert find_config(None, home) == at_home
    assert find_config(None, {**home, "XDG_CONFIG_HOME": str(tmp_path / "xdg")}) == by_xdg
    write(tmp_path / "callahead.toml", "")
    assert find_config(None, home) == Path("callahead.toml")


@pytest.mark.parametrize("environ", [{}, {"CALLAHEAD_CONFIG": "nowhere.toml"}])
def test_a_file_that_is_not_there_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("daemon.settings.sources.SYSTEM_CONFIG", tmp_path / SYSTEM_CONFIG.name)
    with pytest.raises(SettingsError, match=r"^[^\n]+; [^\n]+$"):
        find_config(None, {"HOME": str(tmp_path), **environ})
    with pytest.raises(SettingsError, match=r"there is no such file \(--config\)"):
        find_config(Path("gone.toml"), {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[candidate]\nname = \n", "line 2"),
        ("[candidate]\nname = 'a'\nname = 'b'\n", "Cannot overwrite a value"),
        ("\xef\xbb\xbf[candidate", "Expected ']'"),
    ],
)
def test_a_file_that_is_no_toml_names_the_line(tmp_path: Path, text: str, said: str):
    path = tmp_path / "c.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(SettingsError) as raised:
        load(path, {})
    assert str(raised.value).startswith(f"{path}: ")
    assert said in str(raised.value)
    assert len(raised.value.mistakes) == 1


def test_a_file_that_is_no_text_and_one_that_is_none_are_mistakes_too(tmp_path: Path):
    (tmp_path / "c.toml").write_bytes(b"\xff\xfe\x00")
    for path, said in ((tmp_path / "c.toml", "UTF-8"), (tmp_path, "cannot be read")):
        with pytest.raises(SettingsError, match=said):
            load(path, {})


# What the environment says


def test_the_environment_overrides_the_file():
    settings = read(
        a_document(policy={"notice": "24h"}),
        CALLAHEAD_POLICY__NOTICE="26h",
        CALLAHEAD_POLICY__ASK_BEFORE="72h, 36h",
        CALLAHEAD_POLICY__QUIET_HOURS="",
        CALLAHEAD_POLICY__SECOND_THOUGHTS="false",
        CALLAHEAD_POLICY__FOLLOW_UP_AFTER="3",
        CALLAHEAD_CANDIDATE__ALIASES='["a@a.example", "b@b.example"]',
        CALLAHEAD_SMS__FROM="+14155550142",
        CALLAHEAD_WEB__LISTEN="",
        CALLAHEAD_CALENDARS__PERSONAL__EVERY="1s",
        CALLAHEAD_CONFIG="not a setting",
    )

    assert settings.policy.notice == timedelta(hours=26)
    assert settings.policy.ask_before == (timedelta(hours=72), timedelta(hours=36))
    assert settings.policy.quiet_hours is None
    assert settings.policy.second_thoughts is False
    assert settings.policy.follow_up_after == 3
    assert settings.candidate.aliases == ("a@a.example", "b@b.example")
    assert settings.sms.sender == "+14155550142"
    assert settings.web.listen == ""
    assert settings.calendars[0].every == timedelta(seconds=1)


def test_a_mistake_in_the_environment_names_the_variable():
    said = mistakes(
        a_document(),
        CALLAHEAD_POLICY__NOTICE="soon",
        CALLAHEAD_POLICY__NOTISE="1h",
        CALLAHEAD_POLCY__NOTICE="1h",
        CALLAHEAD_CALENDARS__WORK__URL="https://dav.example.org/",
    )
    assert [line.split(": ")[:2] for line in sorted(said)] == [
        ["environment", "CALLAHEAD_CALENDARS__WORK__URL"],
        ["environment", "CALLAHEAD_POLCY__NOTICE"],
        ["environment", "CALLAHEAD_POLICY__NOTICE"],
        ["environment", "CALLAHEAD_POLICY__NOTISE"],
    ]


# Mistakes


def test_all_mistakes_are_named_at_once_one_line_each():
    said = mistakes(
        a_document(
            candidate={"phone": "415 555 0101", "timezone": "New York"},
            policy={"notise": "24h", "undo_window": "10", "ask_before": ["72h", "soon"], "second_thoughts": "perhaps"},
            calendars=[DAV, {**DAV, "kind": "google"}],
            sms={"auth_token": {"env": "NOPE"}, "account_sid": "SK1"},
            web={"listen": "8321"},
            emial={},
        )
    )
    keys = [line.split(": ")[1] for line in said]
    assert sorted(keys) == [
        "calendars[personal].kind",
        "calendars[personal].name",
        "candidate.phone",
        "candidate.timezone",
        "emial",
        "policy.ask_before[#2]",
        "policy.notise",
        "policy.second_thoughts",
        "policy.undo_window",
        "sms.account_sid",
        "sms.auth_token",
        "web.listen",
    ]
    assert all(line.startswith("callahead.toml: ") and "; " in line and "\n" not in line for line in said)


@pytest.mark.parametrize(
    ("sections", "line"),
    [
        ({"policy": {"notise": "1h"}}, 'policy.notise: unknown key; did you mean "notice"?'),
        ({"candidate": {"quiet_hours": []}}, "candidate.quiet_hours: unknown key here; it belongs into [policy]"),
        ({"calender": []}, 'calender: unknown key; did you mean "calendars"?'),
        (
            {"calendars": [{**DAV, "pasword": "x"}]},
            'calendars[personal].pasword: unknown key; did you mean "password"?',
        ),
        (
            {"candidate": {"timezone": "Europe/Berln"}},
            "candidate.timezone: \"Europe/Berln\" is no IANA time zone; did you mean 'Europe/Berlin'?",
        ),
        ({"candidate": {"timezone": "america/new york"}}, "did you mean 'America/New_York'?"),
        ({"candidate": {"email": "sam"}}, 'candidate.email: "sam" is no mail address; write it as "sam@example.org"'),
        ({"candidate": {"aliases": ["a@b.example", "b"]}}, "candidate.aliases[#2]:"),
        ({"candidate": {"name": ""}}, "candidate.name:"),
        ({"candidate": {"name": "Sam\nBcc: all"}}, "candidate.name:"),
        ({"candidate": {"employer_domains": ["not a domain"]}}, "candidate.employer_domains[#1]:"),
        ({"candidate": {"phone": "+999123456789"}}, "candidate.phone: no country has this code"),
        (
            {"candidate": {"phone": "+1415555010"}},
            "candidate.phone: a number of that country does not have so many digits",
        ),
        ({"policy": {"notice": 24}}, 'policy.notice: 24 has no unit; write "24s", "24m", "24h" or "24d"'),
        ({"policy": {"notice": "-1h"}}, "policy.notice:"),
        ({"policy": {"notice": "9999999w"}}, "policy.notice:"),
        ({"policy": {"ask_before": []}}, "policy.ask_before: nothing would be asked"),
        (
            {"policy": {"ask_before": ["72h", "24h"]}},
            "ask_before: the rung 1d leaves no time to tell them; every rung must be longer than notice (1d)",
        ),
        ({"policy": {"notice": "48h"}}, "policy.ask_before: the rung 1d6h leaves no time"),
        ({"policy": {"quiet_hours": ["21:00"]}}, "policy.quiet_hours: a start and an end are needed"),
        ({"policy": {"quiet_hours": ["21:00", "25:00"]}}, "policy.quiet_hours[#2]:"),
        ({"policy": {"quiet_hours": ["21:00", "21:00"]}}, "policy.quiet_hours: start and end are the same"),
        ({"policy": {"thank_you_hours": []}}, "policy.thank_you_hours: a start and an end are needed"),
        ({"policy": {"thank_you": "maybe"}}, 'policy.thank_you: "maybe" is not known here; it should be'),
        ({"policy": {"follow_up_after": -1}}, "policy.follow_up_after: -1 does not fit; it should be"),
        ({"calendars": [{**DAV, "every": "0s"}]}, "calendars[personal].every: it may not be zero"),
        ({"calendars": [{**DAV, "url": "dav example"}]}, "calendars[personal].url: it is no URL"),
        ({"calendars": [{**DAV, "calendars": [" "]}]}, "calendars[personal].calendars[#1]:"),
        ({"calendars": [{**DAV, "calendars": ["A", "a"]}]}, "calendars[personal].calendars: a calendar is named twice"),
        (
            {"calendars": [{"name": "f", "kind": "folder", "url": "/tmp", "calendars": ["A"]}]},
            'calendars[f].calendars: only kind = "caldav" has calendars to choose from',
        ),
        (
            {"calendars": [{**DAV, "calendars": ["A"]}, {**DAV, "name": "personal/A"}]},
            "calendars[personal/A].name: another calendar has this name already",
        ),
        (
            {"calendars": [{**DAV, "url": "ftp://dav.example.org"}]},
            'calendars[personal].url: the scheme "ftp:" does not fit here',
        ),
        ({"calendars": [{**DAV, "url": "https://dav.example.org:port/"}]}, "calendars[personal].url: it is no URL"),
        ({"email": {"username": "sam"}}, "email.password: the username has no password"),
        ({"calendars": [{**DAV, "username": ""}]}, "calendars[personal].password: the password has no username"),
        ({"calendars": [{"url": "https://dav.example.org"}]}, "calendars[#1].name: it is missing"),
        (
            {"calendars": [{"name": "a", "kind": "folder", "url": "https://dav.example.org"}]},
            "calendars[a].url: it is no folder",
        ),
        (
            {"calendars": [{"name": "a", "kind": "ics", "url": "file:///a.ics", "respond": "caldav"}]},
            "calendars[a].respond: only kind",
        ),
        (
            {"calendars": [{"name": "a", "kind": "mail"}]},
            "calendars[a].url: it is missing, and [email] names no mailbox",
        ),
        (
            {"calendars": [{"name": "a", "kind": "mail", "url": "imaps://imap.example.org"}]},
            "calendars[a].url: a mailbox opens for nobody without a name",
        ),
        (
            {"calendars": [MAILBOX | {"url": "https://mail.example.org"}]},
            'calendars[inbox].url: the scheme "https:" does not fit here',
        ),
        (
            {"calendars": [MAILBOX | {"url": "imaps://imap.example.org/Jobs", "folders": ["INBOX"]}]},
            "calendars[inbox].folders: url names a folder already",
        ),
        ({"calendars": [{**DAV, "folders": ["INBOX"]}]}, "calendars[personal].folders: only kind"),
        ({"calendars": [MAILBOX | {"respond": "caldav"}]}, "calendars[inbox].respond: only kind"),
        ({"calendars": [DAV, DAV]}, "calendars[personal].name: another calendar has this name already"),
        ({"calendars": DAV}, "calendars: it cannot be read; write a list"),
        (
            {"calendars": [{**DAV, "respond": "email"}], "email": None},
            "calendars[personal].respond: there is no [email]",
        ),
        ({"sms": {"from": ""}}, "sms.from: nothing to send from"),
        ({"sms": {"from": "ACME"}}, "sms.from: it is no number in E.164"),
        ({"sms": {"auth_token": ""}}, 'sms.auth_token: provider "twilio" needs it'),
        ({"sms": {"account_sid": ""}}, 'sms.account_sid: provider "twilio" needs it'),
        ({"sms": {"per_second": -1}}, "sms.per_second: -1 does not fit"),
        ({"sms": {"api_base": "api.twilio.com"}}, "sms.api_base: it is no URL"),
        ({"sms": {"provider": "carrier pigeon"}}, 'sms.provider: "carrier pigeon" is not known here'),
        ({"email": {"smtp": "smtp.example.org"}}, "email.smtp: it is no URL"),
        ({"email": {"imap": "imaps://imap.example.org"}}, "email.imap: an inbox opens for nobody without a name"),
        ({"email": {"from": "Sam"}}, "email.from:"),
        ({"email": {"from": "Sam <sam@example.org>\r\nBcc: all@example.org"}}, "email.from:"),
        ({"store": {"url": "mysql://db"}}, "store.url: no such kind of store is known"),
        ({"store": {"url": "sqlite://"}}, "store.url: a store in memory forgets"),
        ({"web": {"listen": "localhost:99999"}}, "web.listen:"),
        ({"web": {"public_url": "callahead.example.org"}}, "web.public_url: it is no URL"),
        ({"alerts": {"heartbeat_url": "ping"}}, "alerts.heartbeat_url: it is no URL"),
        ({"sms": {"provider": "off"}, "email": None}, "sms.provider: there is no way to reach you"),
        ({"sms": None, "email": None}, "sms.provider: there is no way to reach you"),
        ({"candidate": None}, "candidate.name: it is missing"),
        ({"candidate": 5}, "candidate:"),
        ({"email": "sam@example.org"}, "email:"),
    ],
)
def test_a_mistake_says_what_is_wrong_and_what_would_be_right(sections: dict[str, Any], line: str):
    assert any(line in one for one in mistakes(a_document(**sections))), mistakes(a_document(**sections))


def test_a_phone_is_needed_for_texts_and_an_address_for_mail():
    said = mistakes(a_document(candidate=None) | {"candidate": {"name": "Sam", "timezone": "UTC"}})
    assert [line.split(": ")[1] for line in said] == ["candidate.phone", "candidate.email"]


@pytest.mark.parametrize("twilio", [{"from": "", "messaging_service": "MG1"}, {"from": "54321"}, {"per_second": 0}])
def test_a_messaging_service_and_a_short_code_are_senders_too(twilio: dict[str, Any]):
    assert read(a_document(sms=twilio)).sms.provider == "twilio"


def test_one_section_can_be_checked_alone():
    assert section_from(SmsSettings, "sms", TWILIO, HERE, {}).every == timedelta(seconds=30)
    with pytest.raises(SettingsError, match=r"^callahead.toml: sms.auth_token: the environment has no NOPE"):
        section_from(SmsSettings, "sms", {**TWILIO, "auth_token": {"env": "NOPE"}}, HERE, {})


# Secrets


def test_a_secret_comes_from_a_file_the_environment_or_systemd(tmp_path: Path):
    credentials = tmp_path / "credentials"
    write(credentials / "caldav", "from systemd\n")
    write(tmp_path / "caldav", "from beside the config")
    write(tmp_path / "mail", "from beside the config\r\n")
    document = a_document(
        calendars=[{**DAV, "password": {"file": "caldav"}}],
        sms={"auth_token": {"env": "TOKEN"}},
        email={"username": "sam", "password": {"file": "mail"}},
        store={"url": {"credential": "store"}},
    )
    write(credentials / "store", "postgresql://sam:pw@db.example.org/callahead")
    environ = {"CREDENTIALS_DIRECTORY": str(credentials), "TOKEN": "from the environment"}

    settings = settings_from(document, tmp_path / "callahead.toml", environ)

    assert settings.calendars[0].password is not None
    assert settings.calendars[0].password.get_secret_value() == "from systemd"
    assert settings.sms.auth_token.get_secret_value() == "from the environment"
    assert settings.email is not None
    assert settings.email.password is not None
    assert settings.email.password.get_secret_value() == "from beside the config"
    assert settings.store_url == "postgresql+psycopg://sam:pw@db.example.org/callahead"
    assert set(settings.secrets()) == {"from systemd", "from the environment", "from beside the config", "pw"}


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ({"file": "gone"}, "gone cannot be read (No such file or directory)"),
        ({"file": "empty"}, "empty does not hold one line"),
        ({"file": "two"}, "two does not hold one line"),
        ({"file": "binary"}, "binary holds no text"),
        ({"env": "UNSET"}, "the environment has no UNSET"),
        ({"credential": "caldav"}, "systemd handed over no credentials"),
        ({"credential": "../caldav"}, "it is no reference to a secret"),
        ({"flie": "caldav"}, "it is no reference to a secret"),
        ({}, "it is no reference to a secret"),
        ({"file": "a", "env": "B"}, "it is no reference to a secret"),
    ],
)
def test_a_secret_that_cannot_be_fetched_is_one_mistake(tmp_path: Path, reference: dict[str, str], said: str):
    write(tmp_path / "empty", "\n")
    write(tmp_path / "two", "one\ntwo\n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    document = a_document(calendars=[{**DAV, "url": reference}])
    with pytest.raises(SettingsError) as raised:
        settings_from(document, tmp_path / "callahead.toml", {})
    assert [one.key for one in raised.value.mistakes] == ["calendars[personal].url"]
    assert said in str(raised.value)


def test_no_secret_is_seen_in_what_settings_print():
    private = f"https://calendar.example.org/private-{SECRET}/basic.ics"
    settings = read(
        a_document(
            calendars=[DAV, {"name": "feed", "kind": "ics", "url": private}],
            email={"username": "sam", "password": SECRET},
            store={"url": f"postgresql://sam:{SECRET}@db.example.org/c"},
            alerts={"heartbeat_url": f"https://hc.example.org/{SECRET}"},
        )
    )
    printed = [repr(settings), str(settings), json.dumps(asdict(settings), default=str)]
    printed += [
        one.model_dump_json() for one in (*settings.calendars, settings.sms, settings.email, settings.alerts) if one
    ]
    assert not [text for text in printed if SECRET in text]
    assert settings.calendars[1].shown_url == "https://calendar.example.org/…"
    assert {SECRET, private, f"https://hc.example.org/{SECRET}"} == set(settings.secrets())


@pytest.mark.parametrize("where", ["url", "password", "auth_token", "smtp", "store", "heartbeat_url", "environment"])
def test_no_secret_is_repeated_in_a_mistake(where: str):
    bad = f"nonsense://sam:{SECRET}@host:port/{SECRET}"
    cases: dict[str, dict[str, Any]] = {
        "url": {"calendars": [{**DAV, "url": bad}]},
        "password": {"calendars": [{**DAV, "password": [SECRET]}]},
        "auth_token": {"sms": {"auth_token": {"evn": SECRET}}},
        "smtp": {"email": {"smtp": bad}},
        "store": {"store": {"url": bad}},
        "heartbeat_url": {"alerts": {"heartbeat_url": bad}},
        "environment": {},
    }
    environ = {"CALLAHEAD_STORE__URL": bad} if where == "environment" else {}
    said = mistakes(a_document(**cases[where]), **environ)
    assert said
    assert not [line for line in said if SECRET in line]


# Warnings


def test_a_secret_in_a_file_that_others_may_read_is_worth_a_warning(tmp_path: Path):
    text = '[candidate]\nname = "Sam"\nphone = "+14155550101"\nemail = "sam@example.org"\ntimezone = "UTC"\n'
    text += f'[sms]\naccount_sid = "AC1"\nauth_token = "{SECRET}"\nfrom = "+14155550199"\n'
    warnings = load(write(tmp_path / "open.toml", text, 0o644), {}).warnings
    assert [one for one in warnings if "chmod 600" in one and "sms.auth_token" in one]
    assert not [one for one in warnings if SECRET in one]
    assert not [one for one in load(write(tmp_path / "closed.toml", text), {}).warnings if "chmod" in one]
    pointed = text.replace(f'"{SECRET}"', '{ env = "TOKEN" }')
    assert not [
        one for one in load(write(tmp_path / "pointed.toml", pointed, 0o644), {"TOKEN": "x"}).warnings if "chmod" in one
    ]


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ({"calendars": None}, "calendars: none is named"),
        ({"policy": {"ask_before": ["24h10m"]}}, "policy.ask_before: an answer to the last rung"),
        ({"email": None}, "email: not set up; letters to employers cannot leave"),
        ({"candidate": {"phone": "+15555550101"}}, "candidate.phone: no number of this kind is known"),
        ({"calendars": [{**DAV, "url": "http://dav.example.org/"}]}, "crosses the network in the clear"),
    ],
)
def test_what_is_allowed_and_still_odd_is_a_warning(sections: dict[str, Any], said: str):
    assert [one for one in read(a_document(**sections)).warnings if said in one]


def test_a_complete_config_has_nothing_to_warn_of():
    assert read(a_document()).warnings == ()


def test_a_config_without_a_zone_takes_this_machines_and_says_so():
    me = {key: value for key, value in ME.items() if key != "timezone"}
    settings = read({"candidate": me, "sms": TWILIO}, TZ="Europe/Berlin")
    assert settings.candidate.timezone == "Europe/Berlin"
    assert [one for one in settings.warnings if '"Europe/Berlin" is taken' in one]


@pytest.mark.parametrize("rule", ["EST5EDT4,M3.2.0,M11.1.0", ":", "nonsense"])
def test_a_zone_of_the_machine_is_always_an_iana_name(rule: str):
    assert values.zone(machine_zone({"TZ": rule}))


# Values


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=366)))
def test_a_duration_as_it_is_spoken_is_read_back(span: timedelta):
    whole = timedelta(seconds=span // timedelta(seconds=1))
    assert values.duration(values.spoken(whole)) == whole


@given(st.times())
def test_a_time_of_day_is_read_back_to_the_minute(moment: time):
    assert values.time_of_day(f"{moment:%H:%M}") == time(moment.hour, moment.minute)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["candidate", "store", "policy", "calendars", "sms", "email", "web", "alerts", "messages", "x"])
SUBKEYS = st.sampled_from(
    [*ME, *DAV, *TWILIO, *MAIL, "notice", "ask_before", "quiet_hours", "listen", "respond", "imap"]
)


def endings(document: dict[str, Any], **environ: str) -> tuple[Mistake, ...]:
    """The mistakes in a document; none where it has become settings."""
    try:
        read(document, **environ)
    except SettingsError as error:
        assert error.mistakes, "an error that names no mistake"  # noqa: PT017
        return error.mistakes
    return ()


@given(st.dictionaries(KEYS, st.dictionaries(SUBKEYS, ANYTHING, max_size=4) | ANYTHING, max_size=5))
def test_whatever_stands_in_the_file_ends_in_settings_or_in_mistakes(document: dict[str, Any]):
    for mistake in endings(document):
        assert "; " in mistake.text or mistake.text.endswith("?")
        assert len(str(mistake).splitlines()) == 1


@given(
    value=st.text(max_size=40),
    name=st.sampled_from(
        ["POLICY__NOTICE", "SMS__FROM", "STORE__URL", "CANDIDATE__TIMEZONE", "X__Y", "POLICY__QUIET_HOURS"]
    ),
)
def test_whatever_stands_in_the_environment_ends_in_settings_or_in_mistakes(value: str, name: str):
    for mistake in endings(a_document(), **{f"CALLAHEAD_{name}": value}):
        assert mistake.file == "environment" or mistake.key == "policy.ask_before"
        assert len(str(mistake).splitlines()) == 1
