"""`callahead init`: asks, checks against the live service, writes."""

from __future__ import annotations

import stat
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from daemon.cli.init import as_toml, init_command, write_private
from daemon.settings import CalendarSettings, EmailSettings, SmsSettings, load

ME = ["Sam Rivera", "+14155550101", "sam@example.org", "America/New_York"]
CALENDAR = ["y", "caldav", "", "https://dav.example.org/sam/", "sam", "dav-pass", "n"]
TEXTS = ["y", "AC123", "twilio-pass", "+14155550199"]
MAIL = ["y", "", "", "", "mail-pass"]


@dataclass
class Services:
    """Live services that answer as they are told, and remember what they were asked with."""

    calendar: list[bool] = field(default_factory=list)
    sms: list[bool] = field(default_factory=list)
    email: list[bool] = field(default_factory=list)
    seen: list[Any] = field(default_factory=list)

    def check_calendar(self, settings: CalendarSettings) -> tuple[bool, str]:
        return self._answer(self.calendar, settings, "12 events")

    def check_sms(self, settings: SmsSettings) -> tuple[bool, str]:
        return self._answer(self.sms, settings, "the account is active")

    def check_email(self, settings: EmailSettings) -> tuple[bool, str]:
        return self._answer(self.email, settings, "the server takes mail")

    def _answer(self, answers: list[bool], settings: object, line: str) -> tuple[bool, str]:
        self.seen.append(settings)
        works = answers.pop(0) if answers else True
        return works, line if works else "it does not let us in"


def run(
    path: Path, *options: str, answers: list[str] | None = None, services: Services | None = None, **environ: str
) -> Result:
    app = typer.Typer()
    app.command("init")(init_command(services or Services(), environ))
    app.callback()(lambda: None)
    return CliRunner().invoke(app, ["init", "--config", str(path), *options], input="\n".join([*(answers or []), ""]))


def test_what_was_answered_is_written_and_loads(tmp_path: Path):
    path = tmp_path / "callahead.toml"
    services = Services()

    result = run(path, answers=[*ME, *CALENDAR, *TEXTS, *MAIL], services=services)

    assert result.exit_code == 0, result.output
    settings = load(path, {})
    assert settings.candidate.name == "Sam Rivera"
    assert settings.candidate.timezone == "America/New_York"
    assert [(one.name, one.kind, one.username) for one in settings.calendars] == [("personal", "caldav", "sam")]
    assert settings.sms.sender == "+14155550199"
    assert settings.email is not None
    assert settings.email.sender == "Sam Rivera <sam@example.org>"
    assert settings.email.smtp == "smtps://smtp.example.org:465"
    assert [type(one).__name__ for one in services.seen] == ["CalendarSettings", "SmsSettings", "EmailSettings"]


def test_only_the_owner_may_read_what_was_written(tmp_path: Path):
    path = tmp_path / "new" / "callahead.toml"
    run(path, answers=[*ME, "n", *TEXTS, "n"])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["callahead.toml"]


def test_secrets_are_not_shown_while_they_are_typed(tmp_path: Path):
    output = run(tmp_path / "c.toml", answers=[*ME, *CALENDAR, *TEXTS, *MAIL]).output
    assert not [secret for secret in ("dav-pass", "twilio-pass", "mail-pass") if secret in output]


def test_a_secret_may_be_pointed_to_instead(tmp_path: Path):
    path = tmp_path / "c.toml"
    (tmp_path / "token").write_text("twilio-pass\n")
    texts = ["y", "AC123", "file:token", "+14155550199"]
    mail = ["y", "", "", "", "env:MAIL"]
    services = Services()

    run(path, answers=[*ME, "n", *texts, *mail], services=services, MAIL="mail-pass")

    written = tomllib.loads(path.read_text())
    assert written["sms"]["auth_token"] == {"file": "token"}
    assert written["email"]["password"] == {"env": "MAIL"}
    assert services.seen[0].auth_token.get_secret_value() == "twilio-pass"
    assert services.seen[1].password.get_secret_value() == "mail-pass"


def test_an_answer_of_the_wrong_shape_is_asked_for_again_with_the_reason(tmp_path: Path):
    path = tmp_path / "c.toml"
    wrong_then_right = [
        "Sam Rivera",
        "415 555 0101",
        "+14155550101",
        "sam",
        "sam@example.org",
        "New York",
        "Europe/Berlin",
    ]

    result = run(path, answers=[*wrong_then_right, "n", *TEXTS, "n"])

    assert "it is no number in E.164" in result.output
    assert '"sam" is no mail address' in result.output
    assert "did you mean 'America/New_York'?" in result.output
    assert load(path, {}).candidate.timezone == "Europe/Berlin"


def test_what_does_not_work_is_asked_again(tmp_path: Path):
    path = tmp_path / "c.toml"
    wrong = ["y", "AC999", "wrong-pass", "+14155550199", "y"]

    result = run(path, answers=[*ME, "n", *wrong, *TEXTS[1:], "n"], services=Services(sms=[False, True]))

    assert "does not work: it does not let us in" in result.output
    assert "works: the account is active" in result.output
    assert load(path, {}).sms.account_sid == "AC123"


def test_what_does_not_work_may_be_kept_anyway(tmp_path: Path):
    path = tmp_path / "c.toml"
    run(path, answers=[*ME, "n", *TEXTS, "n", "n"], services=Services(sms=[False]))
    assert load(path, {}).sms.account_sid == "AC123"


def test_an_answer_that_the_config_would_refuse_is_not_tried(tmp_path: Path):
    services = Services()
    bad_then_good = [
        "y",
        "caldav",
        "",
        "dav example",
        "none",
        "y",
        "caldav",
        "",
        "https://dav.example.org/",
        "none",
        "n",
    ]

    result = run(tmp_path / "c.toml", answers=[*ME, *bad_then_good, *TEXTS, "n"], services=services)

    assert 'it is no URL; write it as "https://dav.example.org/sam/personal/"' in result.output
    assert len([one for one in services.seen if isinstance(one, CalendarSettings)]) == 1


def test_several_calendars_get_names_of_their_own(tmp_path: Path):
    path = tmp_path / "c.toml"
    first = ["y", "folder", "", "/home/sam/calendar"]
    second = ["y", "ics", "personal", "work", "https://calendar.example.org/secret/basic.ics", "n"]

    result = run(path, answers=[*ME, *first, *second, *TEXTS, "n"])

    assert "another calendar has this name already" in result.output
    assert [one.name for one in load(path, {}).calendars] == ["personal", "work"]


def test_it_insists_on_a_way_to_reach_the_candidate(tmp_path: Path):
    path = tmp_path / "c.toml"
    result = run(path, answers=[*ME, "n", "n", "n", "n", *MAIL])
    assert "no way to reach you" in result.output
    assert load(path, {}).email is not None


def test_an_end_of_input_writes_nothing(tmp_path: Path):
    path = tmp_path / "c.toml"
    result = run(path, answers=["Sam Rivera"])
    assert result.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_defaults_writes_the_commented_sample_without_a_question(tmp_path: Path):
    path = tmp_path / "c.toml"

    result = run(path, "--defaults")

    assert result.exit_code == 0
    assert path.read_text().startswith("# callahead")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load(path, {"CALDAV_PASSWORD": "a", "TWILIO_AUTH_TOKEN": "b", "MAIL_PASSWORD": "c"}).sms.provider == "twilio"


@pytest.mark.parametrize("options", [["--defaults"], []])
def test_a_file_that_is_there_stays_without_force(tmp_path: Path, options: list[str]):
    path = tmp_path / "c.toml"
    path.write_text("mine")

    result = run(path, *options)

    assert result.exit_code == 2
    assert "--force" in result.output
    assert path.read_text() == "mine"


def test_force_overwrites_and_closes_the_file_to_others(tmp_path: Path):
    path = tmp_path / "c.toml"
    path.write_text("mine")
    path.chmod(0o644)

    assert run(path, "--defaults", "--force").exit_code == 0

    assert path.read_text() != "mine"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path):
    (tmp_path / "file").write_text("")
    result = run(tmp_path / "file" / "c.toml", "--defaults")
    assert result.exit_code == 2
    assert "cannot be written" in result.output


def test_a_file_that_came_to_be_meanwhile_is_not_overwritten(tmp_path: Path):
    path = tmp_path / "c.toml"
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        write_private(path, "ours", overwrite=False)
    assert [one.name for one in tmp_path.iterdir()] == ["c.toml"]


VALUES = st.text() | st.booleans() | st.integers(-(2**53), 2**53) | st.lists(st.text(), max_size=3)
TABLES = st.dictionaries(
    st.from_regex(r"[a-z_]{1,8}", fullmatch=True), VALUES | st.fixed_dictionaries({"file": st.text()})
)


@given(
    document=st.dictionaries(
        st.from_regex(r"[a-z_]{1,8}", fullmatch=True), TABLES | st.lists(TABLES, min_size=1, max_size=3)
    )
)
def test_what_is_written_as_toml_is_read_back_as_it_was(document: dict[str, Any]):
    assert tomllib.loads(as_toml(document)) == document
