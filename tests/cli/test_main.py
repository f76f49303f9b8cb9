"""The program from outside: help, options, exit codes, and never a traceback."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from daemon import __version__
from daemon.cli.commands import Entry
from daemon.cli.main import COMMANDS, app
from daemon.cli.troubles import of_store
from tests.cli.home import Home, environment

CONTRACT = {
    "demo", "init", "check", "run", "once", "interviews", "show", "answer", "withdraw", "plan", "outbox", "recognize",
    "interpret", "store",
}  # fmt: skip


def python(*args: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *args]
    return subprocess.run(command, cwd=cwd, env=environment(**environ), capture_output=True, text=True, check=False)


def breaks() -> None:
    raise KeyError("sam@example.org")


def is_stopped() -> None:
    raise KeyboardInterrupt


def test_the_help_lists_every_command_of_the_contract():
    result = CliRunner().invoke(app, ["--help"])

    assert result.exit_code == 0
    listed = [line.split()[1] for line in result.stdout.splitlines() if line.startswith("│ ") and line[2] != " "]
    assert set(listed) >= CONTRACT


def test_the_help_loads_no_command(tmp_path: Path):
    heavy = "{'sqlalchemy', 'alembic', 'twilio', 'caldav', 'jinja2', 'pydantic', 'babel'}"
    code = f"""
import sys
from daemon.cli.main import app
sys.argv = ["callahead", "--help"]
try:
    app()
except SystemExit as end:
    assert not end.code
loaded = {heavy} & set(sys.modules)
assert not loaded, loaded
"""
    done = python("-c", code, cwd=tmp_path)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "demo"])
def test_every_command_explains_itself(name: str):
    result = CliRunner().invoke(app, [name, "--help"])

    assert result.exit_code == 0, result.stderr
    assert "Usage: " in result.stdout


def test_python_m_daemon_is_the_same_program(tmp_path: Path):
    done = python("-m", "daemon", "--version", cwd=tmp_path)

    assert (done.returncode, done.stdout.strip()) == (0, f"callahead {__version__}")


def test_without_a_command_the_help_is_shown():
    result = CliRunner().invoke(app, [])

    assert result.exit_code == 2
    assert "interviews" in result.stdout


def test_the_config_may_stand_before_or_after_the_command(home: Home):
    before = CliRunner().invoke(app, ["--config", str(home.config), "interviews", "--json"])
    after = CliRunner().invoke(app, ["interviews", "--json", "--config", str(home.config)])
    between = CliRunner().invoke(app, ["store", "--config", str(home.config), "check"])

    assert [one.exit_code for one in (before, after, between)] == [0, 0, 0]
    assert before.stdout == after.stdout == "[]\n"


def test_the_config_behind_the_command_wins(home: Home):
    result = CliRunner().invoke(app, ["--config", "/nowhere.toml", "interviews", "--config", str(home.config)])

    assert result.exit_code == 0


def test_the_environment_names_the_config(home: Home, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CALLAHEAD_CONFIG", str(home.config))

    assert CliRunner().invoke(app, ["interviews"]).exit_code == 0


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["interviewz"], "interviews"),
        (["interviews", "--jsn"], "--json"),
        (["show"], "REF"),
        (["answer", "K7", "perhaps"], "reschedule"),
        (["plan", "--days", "soon"], "--days"),
        (["outbox", "--state", "lost"], "in_doubt"),
        (["outbox", "settle", "7", "maybe"], "resend"),
    ],
)
def test_bad_usage_is_one_line_that_names_what_would_be_right(args: list[str], said: str):
    result = CliRunner().invoke(app, args)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr
    assert "callahead" in result.stderr


def test_a_bad_config_tells_every_mistake_at_once_with_the_nearest_key(home: Home):
    home.write_config(policy='notise = "24h"\nundo_window = "soon"', more='[alerts]\nheartbeat_url = "nowhere"')

    result = home.run("once", "--json", code=2)

    assert result.stdout == ""
    told = {line.split(": ")[1]: line for line in result.stderr.splitlines()}
    assert set(told) == {"policy.notise", "policy.undo_window", "alerts.heartbeat_url"}
    assert 'did you mean "notice"?' in told["policy.notise"]
    assert all(line.startswith(str(home.config)) for line in told.values())


def test_a_config_that_is_not_there_is_bad_usage(tmp_path: Path):
    result = CliRunner().invoke(app, ["once", "--config", str(tmp_path / "none.toml")])

    assert result.exit_code == 2
    assert "callahead init" in result.stderr


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(garbage=st.binary(max_size=200))
def test_no_garbage_in_a_config_ever_shows_a_traceback(home: Home, garbage: bytes):
    home.config.write_bytes(garbage)

    result = home.run("interviews", code=2)

    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
    assert "bug" not in result.stderr


@settings(max_examples=40, deadline=None)
@given(
    args=st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1), min_size=1)
)
def test_no_garbage_on_the_command_line_ever_shows_a_traceback(args: list[str]):
    result = CliRunner().invoke(app, args)

    assert result.exit_code in (0, 2)
    assert "Traceback" not in result.stderr
    assert "bug" not in result.stderr
    assert all(one.isprintable() or one == "\n" for one in result.stderr)


def test_a_bug_is_one_line_without_what_it_said(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(COMMANDS, "once", Entry("tests.cli.test_main:breaks", "", ""))

    result = CliRunner().invoke(app, ["once"])

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "KeyError" in result.stderr
    assert "sam@example.org" not in result.stderr


def test_who_debugs_sees_where_it_broke(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(COMMANDS, "once", Entry("tests.cli.test_main:breaks", "", ""))
    monkeypatch.setenv("CALLAHEAD_DEBUG", "0")

    result = CliRunner().invoke(app, ["--debug", "once"])

    assert result.exit_code == 1
    assert "in breaks" in result.stderr


def test_control_c_is_130(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(COMMANDS, "once", Entry("tests.cli.test_main:is_stopped", "", ""))

    assert CliRunner().invoke(app, ["once"]).exit_code == 130


def test_a_reader_who_leaves_early_is_no_reason_to_complain(asked: Home):
    process = asked.start("show", asked.ref(), "--json", "--config", str(asked.config))
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as stderr:
        said = stderr.read()

    assert process.wait(20) == 1
    assert said == ""


def test_a_template_that_does_not_parse_is_named_with_its_line(home: Home):
    own = home.path / "own"
    own.mkdir()
    (own / "question.txt").write_text("Subject: x\n\nhello {% if %}\n")
    home.write_config(more=f'[messages]\ndir = "{own}"')

    assert "en/question.txt:3: " in home.run("check", code=None).stdout
    assert "line 3: Expected an expression" in home.run("once").stderr, "the packaged one takes its place"


def test_a_folder_of_messages_that_is_not_there_is_a_mistake_in_the_config(home: Home):
    home.write_config(more='[messages]\ndir = "/nowhere/at/all"')

    assert "messages.dir" in home.run("once", code=2).stderr


def damaged(home: Home) -> None:
    home.database.write_bytes(b"this is no database" * 100)


def newer(home: Home) -> None:
    home.run("store", "upgrade")
    with sqlite3.connect(home.database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def homeless(home: Home) -> None:
    home.write_config(store=f"sqlite:///{home.path}/nowhere/callahead.db")


@pytest.mark.parametrize(
    ("accident", "said"), [(damaged, "damaged"), (newer, "newer version"), (homeless, "cannot be opened")]
)
@pytest.mark.parametrize("command", ["once", "interviews", "plan", "outbox"])
def test_a_store_that_cannot_be_used_is_one_line_that_says_what_to_do(home: Home, accident, said: str, command: str):
    accident(home)

    result = home.run(command, code=1)

    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr


def test_a_store_that_somebody_holds_is_said_to_be_busy():
    error = sqlite3.OperationalError("database is locked")

    assert "try again" in str(of_store(error, Path("/home/sam/callahead.db")))


def test_what_postgresql_says_stays_out_since_it_may_hold_the_password():
    error = ConnectionError("postgresql://sam:hunter2@db")

    assert "hunter2" not in str(of_store(error, None))
