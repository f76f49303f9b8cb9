"""Programs that serve a port for as long as a test needs them."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

START_SECONDS = 30.0


@contextlib.contextmanager
def serving(
    command: Sequence[str], port: int, log: Path, *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Iterator[None]:
    """Run `command` until the block ends, with all that it starts; begins once the port answers."""
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            cwd=cwd,
            env=dict(os.environ) | dict(env or {}),
            start_new_session=True,
        )
    try:
        wait_for_port(port, process, log)
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for_port(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        assert process.poll() is None, f"the server ended at once: {log.read_text(errors='replace')[-2000:]}"
        time.sleep(0.02)
    raise AssertionError(f"the server does not start: {log.read_text(errors='replace')[-2000:]}")
