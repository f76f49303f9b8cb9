"""Figures that can be trusted on a machine that others use, too: taken in turn, medians, ratios from one run."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `bound`: no more than this, None where it is only told."""

    name: str
    value: float
    unit: str = ""
    bound: float | None = None

    @property
    def holds(self) -> bool:
        return self.bound is None or self.value <= self.bound


def in_turn(repeats: int, **ways: Callable[[], Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """The medians of what each way reports, all ways taken in turn `repeats` times after one turn to warm up."""
    told: dict[str, list[Mapping[str, float]]] = {name: [] for name in ways}
    for turn in range(repeats + 1):
        for name, way in ways.items():
            found = way()
            if turn:
                told[name].append(found)
    return {name: {key: median(one[key] for one in found) for key in found[0]} for name, found in told.items()}


def apart(part: str, *arguments: str) -> dict[str, Any]:
    """What `python -m bench.PART` prints as JSON, in a process of its own: no reading warms the other's memory."""
    command = [sys.executable, "-m", f"bench.{part}", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"bench.{part} failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def resident(process: int | str = "self", key: str = "VmRSS") -> float:
    """What a process has in memory now (VmRSS), or had at its peak (VmHWM), in MiB."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(f"{key}:"):
            return int(line.split()[1]) / 1024
    raise ValueError(key)
