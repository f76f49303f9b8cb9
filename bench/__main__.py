"""`make bench`: a table of figures, and the same as JSON. Exit 1 where one is out of bounds."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from bench import feeds, memory, servers
from bench.measure import Figure

PARTS = {"feed": feeds.figures, "servers": servers.figures, "memory": memory.figures}


def main() -> int:
    options = _options()
    found: list[Figure] = []
    for part in options.parts or PARTS:
        with tempfile.TemporaryDirectory() as directory:
            more = {"events": options.events} if part == "servers" else {}
            figures = PARTS[part](Path(directory), options.repeats, **more)
        for one in figures:
            _print(one)
        found += figures
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps([asdict(one) | {"holds": one.holds} for one in found], indent=2) + "\n")
    _say(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; medians of {options.repeats}; see {options.json}")
    return 0 if all(one.holds for one in found) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help=f"{', '.join(PARTS)}; all by default")
    parser.add_argument("--repeats", type=int, default=5, help="turns that count (default: 5)")
    parser.add_argument("--events", type=int, default=5000, help="in a server's calendar (default: 5000)")
    parser.add_argument("--json", type=Path, default=Path("build/bench.json"), help="where the figures go")
    return parser.parse_args()


def _print(one: Figure) -> None:
    bound = "" if one.bound is None else f"   <= {one.bound:g}{'' if one.holds else '   TOO MUCH'}"
    _say(f"{one.name:66}{one.value:10.2f} {one.unit:4}{bound}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
