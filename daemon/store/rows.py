"""Every row of one database into another, whatever kinds they are: a copy to try something out on."""

from __future__ import annotations

from sqlalchemy import Connection, Table, insert, select

from daemon.store.engine import open_engine, take_turn
from daemon.store.tables import metadata

AT_ONCE = 500  # rows written by one statement


def copy_rows(source_url: str, target_url: str, candidate_id: str) -> None:
    """Fill the empty database at `target_url`, of the same schema, with what stands at `source_url`.

    The source is only read; nobody writes for this candidate meanwhile, so that the copy shows one moment.
    """
    source, target = open_engine(source_url), open_engine(target_url)
    try:
        with source.connect() as there, target.begin() as here:
            take_turn(there, candidate_id)
            for table in metadata.sorted_tables:
                _copy_table(there, here, table)
    finally:
        source.dispose()
        target.dispose()


def _copy_table(there: Connection, here: Connection, table: Table) -> None:
    for rows in there.execute(select(table)).mappings().partitions(AT_ONCE):
        here.execute(insert(table), [dict(row) for row in rows])
