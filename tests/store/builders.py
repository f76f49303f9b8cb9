"""Values with defaults, a running PostgreSQL, and strategies that follow the fields of a dataclass."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
import types
import typing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from enum import Enum
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from daemon.core.delivery import Channel, Message, Purpose
from daemon.core.interview import Interview
from daemon.ports import InboundText
from daemon.store import Transaction

ME = "me"
NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LEASE = timedelta(minutes=5)


def an_interview(name: str = "i1", **changed: Any) -> Interview:
    defaults: dict[str, Any] = {
        "candidate_id": ME, "ref": "K7", "uid": f"{name}@acme.example", "found_at": NOW,
        "starts_at": NOW + timedelta(days=3),
    }  # fmt: skip
    return Interview(id=name, **(defaults | changed))


def a_message(key: str = "k1", **changed: Any) -> Message:
    defaults: dict[str, Any] = {
        "purpose": Purpose.QUESTION, "channel": Channel.SMS, "to": "+14155550101", "body": "Acme Friday? Y K7 / N K7",
    }  # fmt: skip
    return Message(key=key, **(defaults | changed))


def a_text(provider_id: str = "SM1", **changed: Any) -> InboundText:
    defaults: dict[str, Any] = {"sender": "+14155550101", "body": "N K7", "received_at": NOW}
    return InboundText(provider_id=provider_id, **(defaults | changed))


def put(tx: Transaction, key: str = "k1", *, due_at: datetime | None = NOW, **changed: Any) -> bool:
    """Add a message to the outbox; what is not named takes its default."""
    about = {name: changed.pop(name, "") for name in ("interview_id", "ref", "revision")}
    return tx.outbox.add(a_message(key, **changed), due_at=due_at, now=NOW, **about)


def some(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a dataclass, an enum, or a type that their fields use; a new field is covered by itself."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([some(part) for part in parts])
    if origin is tuple and parts[-1] is Ellipsis:
        return st.lists(some(parts[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(some, parts))
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{field.name: some(hints[field.name]) for field in fields(kind)})
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return PLAIN[kind]


PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20),
    bool: st.booleans(),
    int: st.integers(0, 1000),
    type(None): st.none(),
    time_of_day: st.times(),
    datetime: st.timedeltas(timedelta(days=-9000), timedelta(days=9000)).map(lambda away: NOW + away),
}


def postgresql_bin() -> Path | None:
    """Where initdb lives, of the newest version installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@contextmanager
def postgresql(programs: Path) -> Iterator[str]:
    """A private server on a Unix socket; gives a URL with {} in place of the database's name."""
    home = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    as_user = _unprivileged(home)
    run = [
        *as_user,
        str(programs / "initdb"),
        "-D",
        str(home / "d"),
        "-U",
        "sam",
        "-A",
        "trust",
        "-N",
        "-E",
        "UTF8",
        "--locale=C",
    ]
    subprocess.run(run, check=True, capture_output=True, cwd=home)
    options = [f"-cunix_socket_directories={home}", "-clisten_addresses=", "-cfsync=off", "-cmax_connections=60"]
    options.append("-ctimezone=Asia/Kolkata")  # a server need not be in UTC
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [*as_user, str(programs / "postgres"), "-D", str(home / "d"), *options], stdout=log, stderr=log, cwd=home
        )
    try:
        _wait_for(programs, home)
        yield f"postgresql+psycopg://sam@/{{}}?host={home}"
    finally:
        server.send_signal(signal.SIGINT)  # a fast shutdown
        server.wait(30)
        shutil.rmtree(home)


def _unprivileged(home: Path) -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return []
    os.chown(home, 65534, 65534)
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--pdeathsig=INT"]


def _wait_for(programs: Path, home: Path) -> None:
    for _ in range(200):
        if not subprocess.run([programs / "pg_isready", "-q", "-h", home], check=False).returncode:
            return
        time.sleep(0.05)
    raise TimeoutError((home / "log").read_text())
