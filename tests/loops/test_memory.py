"""What a large calendar took for a moment goes back to the system."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# In a process of its own: what the other tests left in the heap would blur it.
PROGRAM = """
from pathlib import Path
from daemon.loops.memory import given_back

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20

def much():
    taken = [b"x" * 700 + str(number).encode() for number in range(100_000)]
    return taken[:: len(taken) // 5]  # a few of them stay, one of them the last: the heap cannot simply shrink

def body():
    kept.extend(much())

kept = []
before = resident()
{call}
print(round(resident() - before))
"""


def grown(call: str) -> int:
    """By how many MiB a process has grown that did `call`."""
    done = subprocess.run([sys.executable, "-c", PROGRAM.format(call=call)], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="only glibc keeps what is free, and gives it back if asked"
)
def test_what_the_body_no_longer_holds_goes_back_to_the_system() -> None:
    assert grown("with given_back(): body()") < 15 < grown("body()")


def test_what_goes_wrong_inside_goes_on_outside() -> None:
    from daemon.loops.memory import given_back

    with pytest.raises(ValueError), given_back():
        raise ValueError
