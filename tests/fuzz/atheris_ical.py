"""Fuzzing by coverage: `make fuzz SECONDS=60`. Every find is written to the corpus's folder, and belongs into finds/.

Half of the changes are libFuzzer's own, the other half keep the text something like a calendar.
"""

from __future__ import annotations

import logging
import sys
import tempfile
import warnings
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["integrations", "icalendar", "recurring_ical_events"]):
    import integrations.ical_expand  # noqa: F401 - instrumented, and loaded where it is wanted
    from tests.fuzz.road import travel
    from tests.fuzz.seeds import SEEDS, mutated


def one_file(data: bytes) -> None:
    travel(data)


def changed(data: bytes, max_size: int, seed: int) -> bytes:
    random = Random(seed)
    if random.random() < 0.5:
        return bytes(atheris.Mutate(data, max_size))
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\n", "\r\n")
    return mutated(text, random, random.randrange(1, 5)).encode("utf-8", "replace")[:max_size]


def main() -> None:
    logging.disable()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as corpus:
        for name, text in SEEDS.items():
            (Path(corpus) / name.replace(" ", "-")).write_text(text, newline="")
        atheris.Setup([*sys.argv, corpus], one_file, custom_mutator=changed)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
