"""The house keeps itself: who may import whom, who may read the clock, and how long things may grow."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("daemon", "integrations", "config")

# Downward only. The longest matching room counts; a room without a row is the composition root
# or one of its neighbours (app, cli, demo, …), which may import everything.
MAY_IMPORT = {
    "daemon.core": {"daemon.core"},
    "daemon.ports": {"daemon.core"},
    "daemon.clock": set(),
    "daemon.logs": set(),
    "daemon.settings": {"daemon.core", "daemon.settings", "config"},
    "daemon.store": {"daemon.core", "daemon.store", "daemon.ports"},
    "daemon.loops": {"daemon.core", "daemon.ports", "daemon.store", "daemon.clock", "daemon.logs", "daemon.loops"},
    "daemon.web": {"daemon.core", "daemon.ports", "daemon.store", "daemon.clock", "daemon.logs", "daemon.web"},
    "integrations": {"daemon.core", "daemon.ports", "daemon.clock", "daemon.logs", "integrations"},
    "config": {"config"},
}

# Integrations that stand for themselves: no other integration leans on them, but for
# the worker, which is the composition root of the child process that calendars are read in.
ADAPTERS = {
    "caldav_calendar",
    "ics_feed",
    "folder_calendar",
    "twilio_sms",
    "twilio_voice",
    "android_gateway",
    "apprise_notify",
    "smtp_email",
    "imap_calendar",
    "imap_idle",
    "imap_inbox",
    "imap_sent",
    "console",
    "memory",
}

WORKER = "integrations/worker"

VENDOR_HOMES = {
    ("caldav", "icalendar", "recurring_ical_events", "niquests", "vobject"): ("integrations/",),
    ("twilio",): ("integrations/twilio",),
    ("apprise",): ("integrations/apprise_child",),
    ("imap_tools", "imaplib"): ("integrations/imap_",),
    ("sqlmodel", "sqlalchemy", "alembic", "psycopg"): ("daemon/store/",),
    ("oauthlib",): ("integrations/oauth",),
    ("apscheduler",): ("daemon/metronome.py",),
    ("typer", "rich", "click"): ("daemon/cli/", "daemon/demo", "daemon/__main__.py"),
    ("starlette", "uvicorn"): ("daemon/web/",),
    ("radicale", "aiosmtpd"): ("daemon/demo", "integrations/standins/"),
}

PURE_LIBRARIES = {"babel", "dateparser", "holidays", "jinja2", "markupsafe", "phonenumbers"}
# What the core may not have even from the standard library: the world outside.
IMPURE = {
    "asyncio",
    "http",
    "logging",
    "multiprocessing",
    "os",
    "random",
    "secrets",
    "select",
    "shutil",
    "signal",
    "smtplib",
    "socket",
    "sqlite3",
    "ssl",
    "subprocess",
    "tempfile",
    "threading",
    "time",
    "imaplib",
}

CLOCK_READERS = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    *(f"time.{name}" for name in ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns")),
    *(f"time.{name}" for name in ("localtime", "ctime", "process_time", "clock_gettime")),
    "email.utils.localtime",
    "uuid.uuid1",
}
MAY_READ_THE_CLOCK = ("daemon/clock.py", "integrations/standins/")

# Ratchets: a file or function named here may shrink, and then its number has to follow.
LONGEST_FILE, LONGEST_FUNCTION = 350, 60
LONG_FILES: dict[str, int] = {}
LONG_FUNCTIONS: dict[str, int] = {}


def sources() -> list[Path]:
    return sorted(path for room in OURS for path in (ROOT / room).rglob("*.py"))


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    return place(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imports_of(path: Path) -> Iterator[str]:
    """Every module that the file imports, those inside of functions too, as absolute names."""
    package = module_of(path) if path.name == "__init__.py" else module_of(path).rpartition(".")[0]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, node.module] if node.module else above)
            yield base
            yield from (f"{base}.{one.name}" for one in node.names if base.split(".")[0] in OURS)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from (one.value for one in node.args[:1] if isinstance(one, ast.Constant))


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


def room_of(module: str) -> str | None:
    return max((room for room in MAY_IMPORT if within(module, room)), key=len, default=None)


def is_module(name: str) -> bool:
    """Whether a dotted name is a module of ours; `from x import y` may name a class."""
    path = ROOT / name.replace(".", "/")
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def test_arrows_point_downward_only():
    wrong = []
    for path in sources():
        room = room_of(module_of(path))
        if room is None:
            continue
        ours = {name for name in imports_of(path) if name.split(".")[0] in OURS and is_module(name)}
        # `from daemon.core import event` also names the package; what counts is that one row allows it.
        allowed = MAY_IMPORT[room] | {"daemon"}
        wrong += [
            f"{place(path)} imports {name}"
            for name in sorted(ours - {"daemon"})
            if not any(within(name, one) for one in allowed - {"daemon"})
        ]
    assert not wrong, "\n".join(wrong)


def test_no_integration_leans_on_another():
    wrong = []
    for path in sources():
        if not place(path).startswith("integrations/") or place(path).startswith(("integrations/standins/", WORKER)):
            continue
        for name in imports_of(path):
            parts = name.split(".")
            if parts[0] == "integrations" and len(parts) > 1 and parts[1] in ADAPTERS - {path.stem}:
                wrong.append(f"{place(path)} imports {name}")
    assert not wrong, "\n".join(wrong)


def test_every_vendor_stays_at_home():
    wrong = []
    for path in sources():
        for name in imports_of(path):
            for vendors, homes in VENDOR_HOMES.items():
                if name.split(".")[0] in vendors and not place(path).startswith(homes):
                    wrong.append(f"{place(path)} imports {name}")
    assert not wrong, "\n".join(wrong)


def test_the_core_is_pure():
    wrong = []
    for path in sources():
        if not within(module_of(path), "daemon.core"):
            continue
        for name in imports_of(path):
            top = name.split(".")[0]
            foreign = top not in sys.stdlib_module_names and top not in PURE_LIBRARIES and top not in OURS
            if foreign or top in IMPURE:
                wrong.append(f"{place(path)} imports {name}")
        wrong += [
            f"{place(path)}:{node.lineno} calls {ast.unparse(node.func)}"
            for node in ast.walk(tree_of(path))
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("open", "print", "input")
        ]
    assert not wrong, "\n".join(wrong)


def names_in(tree: ast.Module) -> dict[str, str]:
    """What each imported name stands for: {"dt": "datetime.datetime"}."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            known |= {
                (one.asname or one.name.split(".")[0]): one.name if one.asname else one.name.split(".")[0]
                for one in node.names
            }
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            known |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    return known


def clock_reads(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, name) wherever a clock is read, or handed on to be read."""
    known = names_in(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
            first, _, rest = ast.unparse(node).partition(".")
            full = known.get(first, "") + (f".{rest}" if rest else "")
            if full in CLOCK_READERS:
                yield node.lineno, full


def test_only_the_clock_reads_the_clock():
    wrong = [
        f"{place(path)}:{line} reads {name}"
        for path in sources()
        if not place(path).startswith(MAY_READ_THE_CLOCK)
        for line, name in clock_reads(tree_of(path))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "line",
    [
        "import time; time.time()",
        "import time as t; t.monotonic()",
        "from time import monotonic as m; m()",
        "from datetime import datetime; datetime.now()",
        "import datetime; datetime.datetime.utcnow()",
        "import datetime as d; d.date.today()",
        "from datetime import date as day; clock = day.today",
        "def f():\n    import time\n    return time.localtime()",
    ],
)
def test_a_reading_of_the_clock_is_seen_in_every_spelling(line: str):
    assert list(clock_reads(ast.parse(line)))


def test_a_time_that_is_only_built_is_no_reading_of_the_clock():
    text = (
        "from datetime import datetime, time\ntime(21); datetime(2026, 12, 3); datetime.fromtimestamp(0); clock.now()"
    )
    assert not list(clock_reads(ast.parse(text)))


WATCHER = """
import importlib, sys
root, ours = sys.argv[1], sys.argv[2:]
watched = {"open", "socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.system",
           "sqlite3.connect", "os.mkdir", "os.remove", "os.rename", "os.listdir", "os.scandir", "os.putenv"}
def culprit():
    frame = sys._getframe(2)
    while frame:
        name = frame.f_code.co_filename
        if name.startswith("<frozen importlib") or "site-packages" in name:
            return None
        if name.startswith(root):
            return f"{name}:{frame.f_lineno}"
        frame = frame.f_back
def hook(event, args):
    if event in watched and (at := culprit()):
        found.add(f"{at} {event}")
found = set()
sys.addaudithook(hook)
for name in ours:
    importlib.import_module(name)
print("\\n".join(sorted(found)))
"""


def at_import(root: Path, *modules: str) -> str:
    """What `modules` below `root` do to the world while they are imported, a line each."""
    command = [sys.executable, "-c", WATCHER, f"{root}/", *modules]
    watched = subprocess.run(command, capture_output=True, text=True, cwd=root, check=False)
    assert watched.returncode == 0, watched.stderr
    return watched.stdout.strip()


def test_nothing_is_read_written_or_connected_at_import():
    # __main__ runs the program and the migrations want their context: neither is there to be imported.
    modules = [name for name in map(module_of, sources()) if not name.endswith("__main__") and ".versions." not in name]
    assert at_import(ROOT, *[name for name in modules if not name.endswith(".env")]) == ""


def test_a_file_that_is_read_at_import_would_be_noticed(tmp_path: Path):
    (tmp_path / "reads.py").write_text("from pathlib import Path\nHELD = Path(__file__).read_text()\n")
    (tmp_path / "imports.py").write_text("import json, reads\n")
    assert at_import(tmp_path, "imports") == f"{tmp_path}/reads.py:2 open"


def functions() -> Iterator[tuple[str, int]]:
    for path in sources():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{place(path)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(measured: dict[str, int], limit: int, tolerated: dict[str, int]) -> list[str]:
    """What grew over its limit, and which tolerance is no longer needed."""
    grown = [f"{name} has {n} lines" for name, n in measured.items() if n > tolerated.get(name, limit)]
    stale = [f"{name} is short enough now: strike it" for name in tolerated if measured.get(name, 0) <= limit]
    return grown + stale


def test_files_and_functions_stay_short():
    files = {place(path): len(path.read_text("utf-8").splitlines()) for path in sources()}
    wrong = too_long(files, LONGEST_FILE, LONG_FILES) + too_long(dict(functions()), LONGEST_FUNCTION, LONG_FUNCTIONS)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_left_for_later():
    marks = re.compile(r"\b(TODO|FIXME|XXX|raise NotImplementedError)\b")
    wrong = [f"{place(path)}: {mark}" for path in sources() for mark in marks.findall(path.read_text("utf-8"))]
    assert not wrong, "\n".join(wrong)
