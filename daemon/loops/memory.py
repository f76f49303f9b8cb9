"""A large calendar passes through the daemon once in a while; the memory for it is wanted only meanwhile."""

from __future__ import annotations

import ctypes
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

WORTH_IT = 4 * 1024 * 1024  # bytes: below that looking for them costs more than they do


@contextmanager
def given_back() -> Iterator[None]:
    """What the body takes and no longer holds at its end goes back to the system, where that is Linux with glibc.

    Python frees it, but glibc keeps the pages in case they are wanted again (malloc_trim(3)).
    """
    before = _resident()
    try:
        yield
    finally:
        if _resident() - before > WORTH_IT:
            gc.collect()
            with suppress(OSError, AttributeError):
                ctypes.CDLL(None).malloc_trim(0)


def _resident() -> int:
    """Bytes that the process has in memory; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0
