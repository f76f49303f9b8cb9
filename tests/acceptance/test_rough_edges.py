"""Bad configs, hostile events, and the demo."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.acceptance.stage import Stage, environment, fair, plain

BAD_CONFIG = """
[candidate]
name = "Sam Rivera"
phone = "415 555"
timezone = "America/New_Yrok"

[policy]
notice = "24"
ask_befor = ["72h"]
undo_window = "ten minutes"

[[calendars]]
name = "personal"
kind = "caldv"
url = "https://dav.example.org/sam/"

[sms]
provider = "twilio"
from = "+14155550199"

[emial]
from = "Sam"
"""
HOSTILE = (
    "Interview at Acme {{ 7 * 191 }} {% for x in range(10) %}boo{% endfor %} <script>alert(1)</script>"
    "\\nBcc: victim@evil.example\\nX-Evil: yes \x07\x1b[31mred\x1b[0m \u202egnp.exe"
)


def program(folder: Path, *args: str, within: float = 100) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "daemon", *args]
    return subprocess.run(
        command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=within, check=False
    )


@pytest.mark.parametrize("command", [("once", "--json"), ("run",)])
def test_a_bad_config_is_exit_2_with_every_mistake_in_one_go(tmp_path: Path, command: tuple[str, ...]):
    config = tmp_path / "callahead.toml"
    config.write_text(BAD_CONFIG)

    done = program(tmp_path, *command, "--config", str(config))

    assert done.returncode == 2, done
    assert not done.stdout
    assert "Traceback" not in done.stderr
    for key in (
        "candidate.phone",
        "candidate.timezone",
        "policy.notice",
        "policy.ask_befor",
        "policy.undo_window",
        "calendars[personal].kind",
        "sms.account_sid",
        "sms.auth_token",
        "emial",
    ):
        assert key in done.stderr, done.stderr
    assert 'did you mean "ask_before"' in done.stderr
    assert 'did you mean "email"' in done.stderr
    assert not (tmp_path / "callahead.db").exists()


def test_no_config_at_all_is_exit_2_and_says_where_one_was_looked_for(tmp_path: Path):
    done = program(tmp_path, "once", "--config", str(tmp_path / "nowhere.toml"))

    assert done.returncode == 2
    assert "nowhere.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_hostile_summary_is_words_and_never_a_header_a_template_or_a_control_sequence(stage: Stage):
    invitation = stage.put_event(summary=HOSTILE)
    stage.once()
    ref = stage.interviews()[0]["ref"]
    shown = stage.command("show", ref).stdout + stage.command("interviews").stdout
    (question,) = stage.texts
    stage.says(f"n {ref}")
    stage.once()
    time.sleep(2)
    stage.once_until(lambda: stage.letters(invitation))

    (letter,) = stage.letters(invitation)
    assert letter["Bcc"] is None
    assert letter["X-Evil"] is None
    assert [one.recipient for one in stage.mail.mails if "evil" in one.recipient] == []
    for text in (question, plain(letter), str(letter["Subject"]), shown):
        assert "1337" not in text
        assert "boobooboo" not in text
        assert not set(text) & {"\x07", "\x1b", "\u202e"}
    assert "\n" not in str(letter["Subject"])
    assert "\nBcc" not in question
    assert len(question) < 400


def test_a_summary_of_a_megabyte_is_cut(stage: Stage):
    stage.put_event(summary="Interview at Acme " + "A" * 1_000_000)
    stage.put_event(timedelta(hours=61), company="Globex")

    stage.once()

    assert len(stage.questions) == 2
    assert all(len(one) < 400 for one in stage.texts)
    assert len(stage.command("interviews").stdout) < 20_000


def test_the_demo_plays_three_interviews_through_in_half_a_minute(tmp_path: Path):
    began = time.monotonic()

    done = program(tmp_path, "demo")

    assert done.returncode == 0, (done.stdout[-3000:], done.stderr[-3000:])
    assert time.monotonic() - began < fair(30)
    assert "Traceback" not in done.stdout + done.stderr
