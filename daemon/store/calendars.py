"""What every calendar last showed, and how it fared when it was asked."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, insert
from sqlmodel import Session, col, select

from daemon.ports import CalendarObject
from daemon.store.tables import CalendarObjectRow, CalendarRow
from daemon.store.values import dump, key_text, load

FEW = 200  # hrefs that one query may name; more of them, and reading them all is as quick


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarState:
    """How far one calendar was read. Instants are aware UTC.

    `failing_since`: since when no pull succeeded; `failures` counts them. `expanded_at`: when all
    of its recurring events were last unrolled. `problems`: one line for every event that cannot be read.
    """

    name: str
    cursor: str | None = None
    last_ok_at: datetime | None = None
    failing_since: datetime | None = None
    error: str = ""
    alerted_at: datetime | None = None
    next_at: datetime | None = None
    failures: int = 0
    expanded_at: datetime | None = None
    problems: tuple[str, ...] = ()


class Calendars:
    """`tx.calendars`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id

    def state(self, name: str) -> CalendarState:
        """Its state; a blank one for a calendar that was never read."""
        query = select(CalendarRow.value).where(self._states(), col(CalendarRow.name) == name)
        value = self._session.exec(query).first()
        return CalendarState(name=name) if value is None else load(CalendarState, value)

    def save(self, state: CalendarState) -> None:
        row = CalendarRow(candidate_id=self._candidate_id, name=state.name, next_at=state.next_at, value=dump(state))
        self._session.merge(row)
        self._session.flush()

    def objects(self, name: str) -> list[CalendarObject]:
        """Everything that it last showed, by href."""
        query = select(CalendarObjectRow.body).where(self._objects_of(name)).order_by(CalendarObjectRow.href)
        return [_unpacked(body) for body in self._session.exec(query)]

    def object(self, name: str, href: str) -> CalendarObject | None:
        query = select(CalendarObjectRow.body).where(self._objects_of(name), col(CalendarObjectRow.href) == href)
        body = self._session.exec(query).first()
        return None if body is None else _unpacked(body)

    def put(self, name: str, objects: Iterable[CalendarObject]) -> None:
        """Write these, in place of what stood at their hrefs. What stands there already is left alone."""
        latest = {key_text(one.href): one for one in objects}
        self._write(name, latest, self._standing(name, latest))

    def drop(self, name: str, hrefs: Iterable[str]) -> None:
        """Forget these; an href that is not there is no mistake."""
        gone = [{"gone": href} for href in hrefs]
        if gone:
            statement = delete(CalendarObjectRow).where(
                self._objects_of(name), col(CalendarObjectRow.href) == bindparam("gone")
            )
            self._session.connection().execute(statement, gone)

    def replace_all(self, name: str, objects: Iterable[CalendarObject]) -> None:
        """Write these, in place of everything that it showed before. What stands there already is left alone."""
        latest = {key_text(one.href): one for one in objects}
        standing = self._standing(name, None)
        self.drop(name, standing.keys() - latest.keys())
        self._write(name, latest, standing)

    def _write(self, name: str, latest: Mapping[str, CalendarObject], standing: Mapping[str, bytes]) -> None:
        rows = [self._row(name, one) for one in latest.values()]
        new = [
            row for href, row in zip(latest, rows, strict=True) if standing.get(href) != sha256(row["body"]).digest()
        ]
        self.drop(name, (row["href"] for row in new if key_text(row["href"]) in standing))
        if new:
            self._session.connection().execute(insert(CalendarObjectRow), new)

    def _standing(self, name: str, hrefs: Collection[str] | None) -> dict[str, bytes]:
        """Digests of what stands at these hrefs (None: at all); the rows of a large calendar are never held at once."""
        query = select(CalendarObjectRow.href, CalendarObjectRow.body).where(self._objects_of(name))
        if hrefs is not None and len(hrefs) <= FEW:
            query = query.where(col(CalendarObjectRow.href).in_(hrefs))
        found = self._session.exec(query.execution_options(yield_per=500))
        return {href: sha256(body).digest() for href, body in found}

    def _row(self, name: str, one: CalendarObject) -> dict[str, Any]:
        return {"candidate_id": self._candidate_id, "calendar": name, "href": one.href, "body": _packed(one)}

    def _states(self) -> ColumnElement[bool]:
        return col(CalendarRow.candidate_id) == self._candidate_id

    def _objects_of(self, name: str) -> ColumnElement[bool]:
        return (col(CalendarObjectRow.candidate_id) == self._candidate_id) & (col(CalendarObjectRow.calendar) == name)


def _packed(one: CalendarObject) -> bytes:
    return zlib.compress(json.dumps(dump(one), ensure_ascii=False).encode())


def _unpacked(body: bytes) -> CalendarObject:
    return load(CalendarObject, json.loads(zlib.decompress(body)))
