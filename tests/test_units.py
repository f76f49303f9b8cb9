"""The systemd units: what systemd itself says of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

UNITS = Path(__file__).parent.parent / "systemd"
SERVICES = ("callahead.service", "callahead.user.service")

analyze = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed; CI installs it"
)


def settings_of(unit: str) -> list[tuple[str, str]]:
    lines = (UNITS / unit).read_text("utf-8").splitlines()
    return [(key, value) for key, _, value in (line.partition("=") for line in lines if re.match(r"[A-Z]\w+=", line))]


def a_copy_that_starts(unit: str, folder: Path) -> Path:
    """The unit with a program that exists: systemd wants to see it."""
    text = (UNITS / unit).read_text("utf-8")
    copy = folder / unit
    copy.write_text(re.sub(r"(?m)^ExecStart=\S+", "ExecStart=/bin/true", text))
    return copy


def run(*command: str, runtime: Path) -> subprocess.CompletedProcess[str]:
    environ = {"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    return subprocess.run(command, capture_output=True, text=True, env=environ, check=False)


@analyze
@pytest.mark.parametrize(("unit", "manager"), list(zip(SERVICES, ("--system", "--user"), strict=True)))
def test_systemd_has_nothing_to_complain_of(tmp_path: Path, unit: str, manager: str):
    # It exits 0 even for a key that it does not know: what counts is that it stays silent.
    said = run("systemd-analyze", manager, "verify", str(a_copy_that_starts(unit, tmp_path)), runtime=tmp_path)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


@analyze
def test_a_key_that_systemd_does_not_know_would_be_noticed(tmp_path: Path):
    copy = a_copy_that_starts("callahead.service", tmp_path)
    copy.write_text(copy.read_text().replace("ProtectSystem=", "ProtectSytem="))
    assert "ProtectSytem" in run("systemd-analyze", "verify", str(copy), runtime=tmp_path).stderr


@analyze
def test_the_service_is_exposed_no_more_than_one_and_a_half(tmp_path: Path):
    unit = str(UNITS / "callahead.service")
    said = run("systemd-analyze", "security", "--offline=true", "--threshold=15", "--no-pager", unit, runtime=tmp_path)
    assert said.returncode == 0, said.stdout.splitlines()[-1]


@pytest.mark.parametrize("unit", SERVICES)
def test_the_daemon_reports_for_itself_and_is_started_again(unit: str):
    said = dict(settings_of(unit))
    assert said["Type"] == "notify"
    assert said["NotifyAccess"] == "main"
    assert said["Restart"] == "on-failure"
    assert said["RestartPreventExitStatus"] == "2"  # a bad config does not mend itself
    assert said["StateDirectory"] == "callahead"
    assert "WatchdogSec" in said


def test_the_child_that_reads_calendars_may_limit_itself():
    filters = [value.split() for key, value in settings_of("callahead.service") if key == "SystemCallFilter"]
    assert filters[-1] == ["prlimit64", "setrlimit"], "taken back after ~@resources has forbidden them"


@pytest.mark.parametrize("unit", SERVICES)
def test_no_unit_holds_a_secret(unit: str):
    assert not [value for key, value in settings_of(unit) if key.startswith("SetCredential")]
    assert not [value for key, value in settings_of(unit) if re.search("token|password", value, re.IGNORECASE)]
