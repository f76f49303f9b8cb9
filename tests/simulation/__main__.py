"""`python -m tests.simulation --seeds 3000`: many lives, with a progress bar and the figures."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from rich.progress import Progress

from daemon.core.policy import OnSilence
from tests.simulation.invariants import violations
from tests.simulation.world import World


@dataclass(frozen=True)
class Outcome:
    """What one life came to."""

    seed: int
    broken: tuple[str, ...]
    crashes: int
    passes: int
    texts: int
    letters: int


def scratch() -> str | None:
    """A folder in memory where there is one: the simulation is about order, not about disks."""
    shared = Path("/dev/shm")
    return str(shared) if shared.is_dir() else None


def live(seed: int, texters: float = 0.25) -> Outcome:
    """One life, to its end. Every fifth candidate has chosen that silence withdraws; a fourth of the contacts
    take texts."""
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        silence = OnSilence.WITHDRAW if seed % 5 == 4 else OnSilence.ATTEND
        world = World(seed, Path(folder), silence, texters=texters)
        world.live()
        ledgers = (*world.email.ledger, *world.sms.ledger)
        letters = [one for one in ledgers if one.message.purpose.value == "cancellation"]
        return Outcome(seed, tuple(violations(world)), world.crashes, world.passes, len(world.sms.ledger), len(letters))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=300)
    parser.add_argument("--first", type=int, default=0)
    chosen = parser.parse_args()
    began = time.monotonic()
    outcomes = []
    with Progress(transient=True) as progress, ProcessPoolExecutor() as pool:
        task = progress.add_task("lives", total=chosen.seeds)
        for outcome in pool.map(live, range(chosen.first, chosen.first + chosen.seeds), chunksize=4):
            outcomes.append(outcome)
            for line in outcome.broken:
                progress.console.print(f"seed {outcome.seed}: {line}", markup=False, highlight=False, soft_wrap=True)
            progress.advance(task)
    return report(outcomes, time.monotonic() - began)


def report(outcomes: list[Outcome], seconds: float) -> int:
    broken = sum(bool(one.broken) for one in outcomes)
    print(
        f"{len(outcomes)} lives, {sum(one.passes for one in outcomes)} passes, "
        f"{sum(one.crashes for one in outcomes)} crashes, {sum(one.texts for one in outcomes)} texts, "
        f"{sum(one.letters for one in outcomes)} letters in {seconds:.0f} s: "
        f"{'every promise kept' if not broken else f'{broken} lives with a broken promise'}"
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
