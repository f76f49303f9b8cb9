"""Whatever somebody makes of a valid calendar, the reader gets through it; what once stopped it stays here by name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.road import travel
from tests.fuzz.seeds import SEEDS, mutated
from tests.integrations.calendar_builders import START, vcalendar, vevent
from tests.integrations.test_ical_bombs import HARMLESS, RULES, ZONES

FINDS = sorted((Path(__file__).parent / "finds").glob("*.ics"))
MEMORY_MAX = 300  # MiB
# The same ones each time: what is new is looked for by `make fuzz`, and a find becomes a file.
short = settings(deadline=None, max_examples=300, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS.keys())
def test_every_seed_is_a_valid_calendar(seed: str) -> None:
    found = travel(seed.encode())
    assert found.events
    assert found.problems == ()


@short
@given(st.sampled_from(sorted(SEEDS)), st.randoms(use_true_random=False), st.integers(1, 12))
def test_no_change_to_a_valid_calendar_stops_the_reader(seed: str, random: Random, steps: int) -> None:
    travel(mutated(SEEDS[seed], random, steps).encode("utf-8", "surrogatepass"))


@short
@given(st.sampled_from(sorted(SEEDS)), st.randoms(use_true_random=False), st.integers(1, 6))
def test_no_change_to_one_event_harms_the_next(seed: str, random: Random, steps: int) -> None:
    body = SEEDS[seed].split("BEGIN:VEVENT\r\n", 1)[1].split("END:VEVENT", 1)[0]
    inner = [line for line in mutated(body, random, steps).splitlines() if "BEGIN" not in line and "END:" not in line]
    bad = "\r\n".join(["BEGIN:VEVENT", *inner, "UID:the bad one", "END:VEVENT"])

    found = travel(vcalendar(bad, vevent("the neighbour")).encode("utf-8", "surrogatepass"))

    assert START in [one.starts_at for one in found.events if one.uid == "the neighbour"]


@pytest.mark.parametrize("path", FINDS, ids=lambda path: path.stem)
def test_what_once_stopped_the_reader_no_longer_does(path: Path) -> None:
    travel(path.read_bytes())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says what a process had at its peak")
def test_all_the_bombs_together_take_no_more_than_300_mib(tmp_path: Path) -> None:
    bombs = [vcalendar(one) for one in (*RULES.values(), *HARMLESS.values())] + [
        vcalendar(*one) for one in ZONES.values()
    ]
    paths = [tmp_path / f"{number}.ics" for number in range(len(bombs))]
    for path, bomb in zip(paths, bombs, strict=True):
        path.write_text(bomb, newline="")

    command = [sys.executable, "-W", "ignore", "-m", "tests.fuzz.road", *map(str, [*paths, *FINDS])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) < MEMORY_MAX
