"""The wall clock of the program's processes, to be set: for leases that have to end and for jumps."""

from __future__ import annotations

import shutil
import struct
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

SOURCE = Path(__file__).parent / "clock_shift.c"


class WallClock:
    """`environ` puts a process under it; `shift` says how far it is off, for running processes too."""

    def __init__(self, library: Path, path: Path) -> None:
        self._path = path
        path.write_bytes(struct.pack("=q", 0))
        self.shift = timedelta(0)
        self.environ = {"LD_PRELOAD": str(library), "CLOCK_SHIFT": str(path)}

    def now(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def jump(self, by: timedelta) -> None:
        self.shift += by
        with self._path.open("r+b") as shared:  # in place: the processes have this very file in their memory
            shared.write(struct.pack("=q", int(self.shift.total_seconds())))


def build(folder: Path) -> Path | None:
    """The library that shifts the clock; None where there is no C compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return None
    library = folder / "clock_shift.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE)], check=True)
    return library
