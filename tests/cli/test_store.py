"""`callahead store`: upgrade, backup, check."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing

from daemon.store.revision import HEAD
from tests.cli.home import Home


def test_a_new_database_is_created_private_and_upgrading_again_changes_nothing(home: Home):
    assert home.json("store", "upgrade") == {"from": None, "to": HEAD, "backup": None}
    assert stat.S_IMODE(home.database.stat().st_mode) == 0o600

    assert home.json("store", "upgrade")["from"] == HEAD
    assert "up to date" in home.run("store", "upgrade").stdout


def test_a_backup_is_private_and_whole(asked: Home):
    target = asked.path / "backup.db"

    document = asked.json("store", "backup", str(target))

    assert document == {"file": str(target), "bytes": target.stat().st_size}
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with closing(sqlite3.connect(target)) as copy:
        assert copy.execute("SELECT count(*) FROM interviews").fetchone() == (1,)


def test_a_backup_overwrites_nothing(asked: Home):
    target = asked.path / "precious"
    target.write_text("precious")

    result = asked.run("store", "backup", str(target), code=1)

    assert len(result.stderr.splitlines()) == 1
    assert target.read_text() == "precious"


def test_there_is_no_backup_of_no_database(home: Home):
    assert "there is no database" in home.run("store", "backup", str(home.path / "b.db"), code=1).stderr


def test_a_sound_database_is_said_to_be_sound(asked: Home):
    document = asked.json("store", "check")

    assert (document["ok"], document["faults"]) == (True, [])
    assert "is sound" in asked.run("store", "check").stdout


def test_what_is_wrong_is_exit_1_and_nothing_is_created(home: Home):
    document = home.json("store", "check", code=1)

    assert document["ok"] is False
    assert "there is no database" in document["faults"][0]
    assert not home.database.exists()
    assert "mend" in home.run("store", "check", code=1).stdout


def test_a_damaged_database_is_found(home: Home):
    home.database.write_bytes(b"this is no database" * 100)

    assert home.json("store", "check", code=1)["ok"] is False
