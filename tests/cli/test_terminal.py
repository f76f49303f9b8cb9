"""At a real terminal: a bar while much is read, and a question before a letter is taken on."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from datetime import timedelta

from tests.cli.home import Home, environment

GIVEN = ("withdraw", "--to", "dana@acme.example", "--company", "Acme")


def at_a_terminal(home: Home, *args: str, types: str = "") -> tuple[int, str]:
    """Exit code, and everything that the terminal showed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "daemon", *args, "--config", str(home.config)]
    process = subprocess.Popen(
        command, cwd=home.path, env=environment(TERM="xterm", COLUMNS="80"), stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    os.write(ours, types.encode())
    shown = _everything(ours)
    os.close(ours)
    return process.wait(60), shown


def _everything(terminal: int) -> str:
    shown = b""
    while True:
        try:
            more = os.read(terminal, 65536)
        except OSError:  # Linux says EIO once the other side has closed
            return shown.decode()
        if not more:
            return shown.decode()
        shown += more


def test_withdrawing_shows_the_letter_and_a_no_sends_and_keeps_nothing(home: Home):
    code, shown = at_a_terminal(home, *GIVEN[:3], types="Acme\nn\n")

    assert code == 1
    assert "I withdraw my application at Acme." in shown
    assert "Send this?" in shown
    assert home.json("interviews", "--all") == []


def test_withdrawing_asks_for_what_is_missing(home: Home):
    code, shown = at_a_terminal(home, "withdraw", "--to", "dana@acme.example", types="Acme\ny\n")

    assert code == 0, shown
    assert "Which company" in shown
    assert [row["phase"] for row in home.json("interviews")] == ["withdrawing"]


def test_who_says_yes_beforehand_is_not_asked_for_it(home: Home):
    code, shown = at_a_terminal(home, *GIVEN[:3], "--yes", types="Acme\n")

    assert code == 0
    assert "Send this?" not in shown


def test_nothing_is_asked_where_all_is_given(home: Home):
    code, shown = at_a_terminal(home, *GIVEN)

    assert code == 0
    assert "Send this?" not in shown
    assert [row["phase"] for row in home.json("interviews")] == ["withdrawing"]


def test_a_big_first_sync_shows_a_bar(home: Home):
    for number in range(60):
        home.put_event(f"e{number}", summary=f"Lunch {number}", description="soup", starts_in=timedelta(days=5))

    code, shown = at_a_terminal(home, "once")

    assert code == 0
    assert "reading personal" in shown
    assert "100%" in shown


def test_at_80_columns_the_address_of_whom_to_contact_is_folded_and_nothing_of_it_is_cut(home: Home):
    home.put_event()
    (event,) = home.calendar.iterdir()

    code, shown = at_a_terminal(home, "recognize", str(event))

    lines = [line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()]
    assert code == 0, shown
    assert max(map(len, lines)) <= 80
    assert "\N{HORIZONTAL ELLIPSIS}" not in shown
    assert "dana@acme.example" in "".join(_column(lines, "Dana Lee", "an interview"))


def _column(lines: list[str], first: str, neighbour: str) -> list[str]:
    """The cells below `first`, up to where the column of `neighbour` begins."""
    at, line = next((at, line) for at, line in enumerate(lines) if first in line)
    return [one[line.index(first) : line.index(neighbour)].strip() for one in lines[at:]]
