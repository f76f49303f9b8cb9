from __future__ import annotations

import shutil
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from daemon.core.delivery import Channel, DeliveryState, Revival
from daemon.core.interview import Decision, Phase
from daemon.store import Store
from daemon.store.channels import Death
from daemon.store.engine import open_engine, take_turn
from daemon.store.revision import HEAD, revision
from daemon.store.tables import metadata
from daemon.store.upgrade import MIGRATIONS, BrokenReferences, UnknownRevision, Upgrade, needs_upgrade, upgrade
from tests.store.builders import ME, NOW

SAMPLES = Path(__file__).parent / "samples"  # <revision>.sql: rows as that revision wrote them
NEXT = f"{int(HEAD) + 1:04}"  # of a version to come
LATER = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{next}", "{head}", None, None

def upgrade():
    with op.batch_alter_table("interviews") as table:
        table.add_column(sa.Column("city", sa.Text(), nullable=False, server_default="Oslo"))
        table.alter_column("step", type_=sa.String(50))
    {then}
"""


def revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return [one.revision for one in ScriptDirectory.from_config(config).walk_revisions()][::-1]


def query(url: str, statement: str) -> list[tuple[Any, ...]]:
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]
    finally:
        engine.dispose()


def fill(url: str, sample: Path) -> None:
    """Write the rows of a sample, with raw SQL as SQLite has it."""
    engine, text = open_engine(url), sample.read_text()
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL timezone = 'UTC'")
            text = text.replace(" x'", " '\\x")
        for statement in filter(str.strip, text.split(";\n")):
            connection.exec_driver_sql(statement)
    engine.dispose()


def only_up_to(last: str, folder: Path) -> Path:
    """The migrations as they were when `last` was the newest."""
    scripts = folder / f"up_to_{last}"
    shutil.copytree(MIGRATIONS, scripts)
    for path in (scripts / "versions").glob("r*.py"):
        if path.name[1:5] > last:
            path.unlink()
    return scripts


def with_a_later_one(folder: Path, then: str = "pass") -> Path:
    scripts = only_up_to(HEAD, folder)
    (scripts / "versions" / f"r{NEXT}_later.py").write_text(LATER.format(then=then, next=NEXT, head=HEAD))
    return scripts


def test_a_new_database_gets_the_newest_schema(empty_url: str):
    assert needs_upgrade(empty_url)

    assert upgrade(empty_url) == Upgrade("", HEAD)

    assert not needs_upgrade(empty_url)
    assert revision(empty_url) == HEAD


def test_an_upgrade_that_is_repeated_changes_nothing(url: str, tmp_path: Path):
    before = sorted(tmp_path.iterdir())

    assert upgrade(url) == Upgrade(HEAD, HEAD)
    assert upgrade(url, scripts=only_up_to(HEAD, tmp_path / "copy")) == Upgrade(HEAD, HEAD)

    assert [path for path in sorted(tmp_path.iterdir()) if path.name != "copy"] == before


def test_asking_whether_an_upgrade_is_needed_creates_nothing(tmp_path: Path):
    assert needs_upgrade(f"sqlite:///{tmp_path / 'callahead.db'}")

    assert list(tmp_path.iterdir()) == []


def test_nobody_else_may_read_a_new_database(tmp_path: Path):
    path = tmp_path / "callahead.db"
    upgrade(f"sqlite:///{path}")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_newest_migration_is_the_head_that_is_expected():
    assert revisions()[-1] == HEAD


def test_the_migrated_schema_is_that_of_the_tables(url: str):
    engine = open_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


SCHEMA = {
    "sqlite": ["SELECT tbl_name, sql FROM sqlite_master WHERE name <> 'alembic_version' AND sql IS NOT NULL"],
    "postgresql": [
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE 'alembic%%'",
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'",
        "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name <> 'alembic_version'",
    ],
}


def schema(url: str, kind: str) -> list[list[str]]:
    """Everything that the database knows of its tables, CHECKs and partial indexes included; a line each.

    Without quotes: SQLite puts them around the name of a table that was copied.
    """
    return [
        sorted(
            line.strip(" ,").replace('"', "")
            for row in query(url, statement)
            for line in "\n".join(map(str, row)).splitlines()
        )
        for statement in SCHEMA[kind]
    ]


def test_checks_and_partial_indexes_are_those_of_the_tables_too(
    url: str, kind: str, tmp_path: Path, request: pytest.FixtureRequest
):
    created = f"sqlite:///{tmp_path / 'created.db'}"
    if kind == "postgresql":
        created = request.getfixturevalue("new_postgresql")()
    engine = open_engine(created)
    metadata.create_all(engine)
    engine.dispose()

    assert schema(url, kind) == schema(created, kind)


@pytest.mark.parametrize("old", revisions())
def test_what_any_earlier_version_wrote_is_read_by_this_one(empty_url: str, tmp_path: Path, old: str):
    upgrade(empty_url, scripts=only_up_to(old, tmp_path))
    fill(empty_url, SAMPLES / f"{old}.sql")

    upgrade(empty_url)

    store = Store(empty_url)
    with store.transaction(ME) as tx:
        interview = tx.interviews.by_ref("K7")
        (letter,) = tx.outbox.of_interview(interview.id)
        (text,) = tx.inbox.all()
        assert (interview.phase, interview.decision, interview.company) == (
            Phase.WITHDRAWING,
            Decision.WITHDRAW,
            "Acme",
        )
        assert tx.interviews.steps()[interview.id] == ("letter", NOW)
        assert (letter.state, letter.message.to, letter.fence) == (DeliveryState.IN_DOUBT, "dana@acme.example", 3)
        assert (text.text.body, text.outcome, text.channel) == ("N K7", "withdraw", Channel.SMS)
        assert [one.text for one in tx.history.of(interview.id)] == ["found in personal"]
        assert tx.calendars.state("personal").failures == 2
        assert [one.text for one in tx.calendars.objects("personal")] == ["BEGIN:VCALENDAR"]
        assert tx.channels.dead() == {Channel.VOICE: "no such number"}
        assert (tx.notes.get("seen"), tx.inbox.cursor("sms")) == ("2026-12-01", "c1")
    store.close()


@pytest.mark.parametrize(
    ("reason", "revival"),
    [
        ("Twilio does not accept the account SID and auth token (Twilio 20003)", Revival.LOGIN),
        ("the sender's number is not registered for texts to the US (10DLC) (Twilio 30034)", Revival.SENDER),
        ("the recipient has opted out (Twilio 21610)", Revival.START),
        ("opted out by text", Revival.START),
    ],
)
def test_a_channel_that_an_account_error_once_killed_for_good_opens_again(
    empty_url: str, tmp_path: Path, reason: str, revival: Revival
):
    upgrade(empty_url, scripts=only_up_to("0002", tmp_path))
    fill(empty_url, SAMPLES / "0002.sql")
    engine = open_engine(empty_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE dead_channels SET reason = :reason"), {"reason": reason})
    engine.dispose()

    upgrade(empty_url)

    store = Store(empty_url)
    with store.transaction(ME) as tx:
        assert tx.channels.deaths() == {Channel.VOICE: Death(reason, NOW, revival)}
    store.close()


def test_a_later_migration_keeps_the_rows_and_takes_a_backup_first(empty_url: str, kind: str, tmp_path: Path):
    upgrade(empty_url)
    fill(empty_url, SAMPLES / f"{HEAD}.sql")

    done = upgrade(empty_url, scripts=with_a_later_one(tmp_path / "new"))

    assert (done.from_revision, done.to_revision) == (HEAD, NEXT)
    assert query(empty_url, "SELECT ref, city FROM interviews") == [("K7", "Oslo")]
    # The tables that refer to interviews were not emptied by the copying.
    assert query(empty_url, "SELECT count(*) FROM outbox") == query(empty_url, "SELECT count(*) FROM inbox") == [(1,)]
    if kind == "postgresql":
        assert done.backup is None
        return
    assert done.backup == tmp_path / f"callahead.db.{HEAD}.backup"
    assert stat.S_IMODE(done.backup.stat().st_mode) == 0o600
    assert revision(f"sqlite:///{done.backup}") == HEAD
    assert query(f"sqlite:///{done.backup}", "SELECT ref FROM interviews") == [("K7",)]


def test_a_second_backup_does_not_overwrite_the_first(sqlite_url: str, tmp_path: Path):
    first = tmp_path / f"callahead.db.{HEAD}.backup"
    first.write_bytes(b"kept")

    done = upgrade(sqlite_url, scripts=with_a_later_one(tmp_path / "new"))

    assert done.backup == tmp_path / f"callahead.db.{HEAD}-2.backup"
    assert first.read_bytes() == b"kept"


FAILURES = {
    "after changing the schema": "raise RuntimeError('no')",
    "after deleting rows": "op.execute('DELETE FROM notes'); raise RuntimeError('no')",
    "after committing by itself": "op.execute('DELETE FROM notes'); op.execute('COMMIT'); raise RuntimeError('no')",
}


def whole(url: str) -> list[str]:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize("failure", FAILURES)
def test_a_migration_that_fails_leaves_the_file_as_it_was(sqlite_url: str, tmp_path: Path, failure: str):
    fill(sqlite_url, SAMPLES / f"{HEAD}.sql")
    before = whole(sqlite_url)

    with pytest.raises((RuntimeError, SQLAlchemyError)):
        upgrade(sqlite_url, scripts=with_a_later_one(tmp_path / "new", FAILURES[failure]))

    assert whole(sqlite_url) == before
    store = Store(sqlite_url)
    with store.transaction(ME) as tx:
        assert tx.notes.get("seen") == "2026-12-01"
    store.close()


@pytest.mark.parametrize("kind", ["postgresql"])
def test_a_migration_that_fails_leaves_postgresql_as_it_was(kind: str, url: str, tmp_path: Path):
    fill(url, SAMPLES / f"{HEAD}.sql")
    before = schema(url, "postgresql")

    with pytest.raises(RuntimeError):
        upgrade(url, scripts=with_a_later_one(tmp_path / "new", FAILURES["after deleting rows"]))

    assert schema(url, "postgresql") == before
    assert query(url, "SELECT value FROM notes") == [("2026-12-01",)]


def test_what_was_written_while_a_failed_migration_ran_elsewhere_is_kept(sqlite_url: str, tmp_path: Path):
    """The copy is put back only where the rollback did not suffice: it may be older than the file."""
    store = Store(sqlite_url)
    with store.transaction(ME) as tx:
        tx.notes.set("seen", "late")

    with pytest.raises(RuntimeError):
        upgrade(sqlite_url, scripts=with_a_later_one(tmp_path / "new", FAILURES["after deleting rows"]))

    with store.transaction(ME) as tx:
        assert tx.notes.get("seen") == "late"
        tx.notes.set("seen", "later")
    store.close()


def test_a_migration_that_breaks_references_is_refused(sqlite_url: str, tmp_path: Path):
    fill(sqlite_url, SAMPLES / f"{HEAD}.sql")
    before = whole(sqlite_url)

    with pytest.raises(BrokenReferences):
        upgrade(sqlite_url, scripts=with_a_later_one(tmp_path / "new", "op.execute('DELETE FROM interviews')"))

    assert whole(sqlite_url) == before


def test_a_database_of_a_newer_version_is_left_alone(empty_url: str, kind: str, tmp_path: Path):
    upgrade(empty_url, scripts=with_a_later_one(tmp_path / "new"))
    before = schema(empty_url, kind)

    assert needs_upgrade(empty_url)
    with pytest.raises(UnknownRevision, match="newer version"):
        upgrade(empty_url)

    assert schema(empty_url, kind) == before
    assert revision(empty_url) == NEXT


def test_a_percent_sign_in_the_path_is_no_obstacle(tmp_path: Path):
    scripts = only_up_to(HEAD, tmp_path / "100%")

    assert upgrade(f"sqlite:///{tmp_path / 'callahead.db'}", scripts=scripts).to_revision == HEAD


def test_of_two_that_start_together_both_find_the_newest_schema(empty_url: str):
    with get_context("spawn").Pool(2) as pool:
        done = pool.map(upgrade, [empty_url, empty_url], chunksize=1)
        pool.close()
        pool.join()

    assert {one.to_revision for one in done} == {HEAD}
    assert [one.from_revision for one in done].count("") == 1


def test_an_upgrade_waits_for_the_one_that_is_under_way(empty_url: str):
    engine = open_engine(empty_url)
    with ThreadPoolExecutor(1) as pool:
        with engine.begin() as connection:
            take_turn(connection, "the schema")
            waiting = pool.submit(upgrade, empty_url)
            with pytest.raises(TimeoutError):
                waiting.result(0.5)
        assert waiting.result(10) == Upgrade("", HEAD)
    engine.dispose()


def test_alembic_is_not_imported_where_there_is_nothing_to_do(sqlite_url: str):
    code = "import sys; from daemon.store.upgrade import upgrade; upgrade(sys.argv[1]); print('alembic' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code, sqlite_url], capture_output=True, text=True, check=True)

    assert ran.stdout == "False\n"


def test_no_migration_commits_by_itself():
    """Then a rollback suffices, whatever fails."""
    for path in (MIGRATIONS / "versions").glob("*.py"):
        assert "autocommit_block" not in path.read_text()
        assert "COMMIT" not in path.read_text()
