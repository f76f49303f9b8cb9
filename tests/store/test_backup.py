from __future__ import annotations

import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from daemon.store import Store
from daemon.store.backup import CannotBackUp, Caution, backup, check, has_wal_reset_bug
from daemon.store.engine import open_engine
from daemon.store.upgrade import upgrade
from tests.store.builders import ME, an_interview, put


def faults(url: str) -> list[str]:
    return [one for one in check(url) if not isinstance(one, Caution)]


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def test_a_backup_holds_what_was_committed_even_while_others_write(sqlite_url: str, tmp_path: Path):
    store, target = Store(sqlite_url), tmp_path / "copy.db"
    with store.transaction(ME) as tx:
        tx.notes.set("kept", "yes")
    with store.transaction(ME) as tx:
        tx.notes.set("kept", "not yet")

        backup(sqlite_url, target)

    copied = Store(f"sqlite:///{target}")
    with copied.transaction(ME) as tx:
        assert tx.notes.get("kept") == "yes"
    copied.close()
    store.close()
    assert faults(f"sqlite:///{target}") == []


def test_a_backup_under_load_is_always_whole(sqlite_url: str, tmp_path: Path):
    store, stop = Store(sqlite_url), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with store.transaction(ME) as tx:
                tx.interviews.save(an_interview(f"i{number}", ref=f"A{number}"), "", None)
                put(tx, f"k{number}", interview_id=f"i{number}")

    writer = threading.Thread(target=write)
    writer.start()
    for number in range(5):
        backup(sqlite_url, tmp_path / f"{number}.db")
    stop.set()
    writer.join()
    store.close()

    for number in range(5):
        copied = Store(f"sqlite:///{tmp_path / f'{number}.db'}")
        with copied.transaction(ME) as tx:
            assert len(tx.interviews.all()) == len(tx.outbox.all())
        copied.close()
        assert faults(f"sqlite:///{tmp_path / f'{number}.db'}") == []


def test_a_backup_is_one_private_file_that_can_be_read_where_nothing_may_be_written(sqlite_url: str, tmp_path: Path):
    folder = tmp_path / "backups"
    folder.mkdir()
    target = folder / "copy.db"

    backup(sqlite_url, target)

    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(folder.iterdir()) == [target]
    # Bytes 18 and 19 of the header: 2 would be WAL, which cannot be read without writing a log beside it.
    assert target.read_bytes()[18:20] == b"\1\1"


def test_a_backup_overwrites_nothing(sqlite_url: str, tmp_path: Path):
    target = tmp_path / "precious"
    target.write_text("kept")

    with pytest.raises(CannotBackUp, match="exists"):
        backup(sqlite_url, target)

    assert target.read_text() == "kept"


def test_what_cannot_be_backed_up_is_said(tmp_path: Path):
    with pytest.raises(CannotBackUp, match="no database"):
        backup(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "copy.db")
    with pytest.raises(CannotBackUp, match="pg_dump"):
        backup("postgresql+psycopg://sam@127.0.0.1:1/none", tmp_path / "copy.db")

    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_fails_leaves_no_half_file(tmp_path: Path):
    source = tmp_path / "broken.db"
    source.write_bytes(b"no database at all" * 100)

    with pytest.raises(sqlite3.DatabaseError):
        backup(f"sqlite:///{source}", tmp_path / "copy.db")

    assert list(tmp_path.iterdir()) == [source]


def test_a_sound_database_has_no_faults(url: str):
    assert faults(url) == []


def test_a_missing_an_empty_and_an_unreachable_database_are_told_apart(tmp_path: Path):
    (tmp_path / "empty.db").touch(0o600)

    assert "there is no database" in faults(f"sqlite:///{tmp_path / 'none.db'}")[0]
    assert "empty" in faults(f"sqlite:///{tmp_path / 'empty.db'}")[0]
    assert "cannot be opened" in faults("postgresql+psycopg://sam:secret@127.0.0.1:1/none?connect_timeout=1")[0]
    assert not (tmp_path / "none.db").exists()


def test_a_password_is_not_in_a_finding():
    assert "secret" not in str(check("postgresql+psycopg://sam:secret@127.0.0.1:1/none?connect_timeout=1"))


def test_another_schema_is_found(empty_url: str):
    upgrade(empty_url)
    _run(empty_url, "UPDATE alembic_version SET version_num = '0000'")

    (found,) = faults(empty_url)
    assert "0000" in found
    assert "store upgrade" in found


def test_a_row_that_lost_its_parent_is_found(sqlite_url: str):
    with closing(sqlite3.connect(file_of(sqlite_url))) as connection, connection:
        connection.execute(
            "INSERT INTO inbox (candidate_id, channel, provider_id, received_at, heard_at, interview_id, value)"
            " VALUES ('me', 'sms', '1', '2026-12-01', '2026-12-01', 'nobody', '{}')"
        )

    assert faults(sqlite_url) == ["row 1 of inbox belongs to no row of interviews"]


def test_a_damaged_file_is_found(sqlite_url: str):
    path = file_of(sqlite_url)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\xff" * (4096 * 3)
    path.write_bytes(content)

    assert faults(sqlite_url)


def test_a_file_that_is_no_database_is_found(tmp_path: Path):
    path = tmp_path / "notes.txt"
    path.write_bytes(b"no database at all" * 100)
    path.chmod(0o600)

    assert any("cannot be opened" in one for one in faults(f"sqlite:///{path}"))


def test_a_file_that_others_may_read_deserves_a_word_and_is_no_fault(sqlite_url: str):
    file_of(sqlite_url).chmod(0o644)

    assert any("chmod 600" in one for one in check(sqlite_url))
    assert faults(sqlite_url) == []


@pytest.mark.parametrize(
    ("version", "has_it"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 52, 0), False),
    ],
)
def test_the_versions_of_sqlite_that_may_damage_a_log_are_known(version: tuple[int, ...], has_it: bool):
    assert has_wal_reset_bug(version) is has_it


def _run(url: str, statement: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
