"""The interviews of one candidate, and the step that each is waiting for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, product

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, func, select

from daemon.core.interview import ENDED, Interview
from daemon.store.tables import InterviewRow
from daemon.store.values import dump, load

# No letter that is an answer by itself (C, E, H, I, L, N, R, S, U, Y), and none that is read as a digit (O).
REF_LETTERS = "ABDFGJKMPQTVWXZ"
REF_DIGITS = "23456789"
REF_RESTS = timedelta(days=60)


class Interviews:
    """`tx.interviews`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id
        self._handed_out: set[str] = set()

    def get(self, interview_id: str) -> Interview | None:
        return self._first(col(InterviewRow.id) == interview_id)

    def leader_of(self, interview: Interview) -> Interview:
        """The session that speaks for its loop; of any other interview, itself."""
        return (self.get(interview.part_of) if interview.part_of else None) or interview

    def by_ref(self, ref: str) -> Interview | None:
        """The open interview with this ref, else the newest that had it; in any case."""
        ended = col(InterviewRow.phase).in_(ENDED)
        return self._first(
            col(InterviewRow.ref) == ref.upper(), order=(ended, col(InterviewRow.found_at).desc(), InterviewRow.id)
        )

    def by_event(self, uid: str, recurrence_id: datetime | None) -> Interview | None:
        return self._first(
            col(InterviewRow.uid) == uid, col(InterviewRow.recurrence_id) == recurrence_text(recurrence_id)
        )

    def all(self) -> list[Interview]:
        """By start; those whose start is unknown come last."""
        return self._list()

    def open(self) -> list[Interview]:
        """Those that are not in an ending phase, by start."""
        return self._list(_is_open())

    def due(self, now: datetime) -> list[Interview]:
        """Those whose step is due, the longest overdue first."""
        return self._list(col(InterviewRow.due_at) <= now, order=(InterviewRow.due_at, InterviewRow.id))

    def next_due_at(self) -> datetime | None:
        """When the next step falls due; it may have passed."""
        found: datetime | None = self._session.exec(select(func.min(InterviewRow.due_at)).where(self._mine())).one()
        return found

    def save(self, interview: Interview, step: str, due_at: datetime | None) -> None:
        """Write the interview, new or known, and what it waits for ("" and None: nothing).

        IntegrityError where another interview has the same event, or, being open, the same ref.
        """
        if interview.candidate_id != self._candidate_id:
            raise ValueError("an interview of another candidate")
        self._session.merge(_row_of(interview, step, due_at))
        self._session.flush()

    def steps(self) -> dict[str, tuple[str, datetime | None]]:
        """(step, due_at) of every interview, by id."""
        query = select(InterviewRow.id, InterviewRow.step, InterviewRow.due_at).where(self._mine())
        return {interview_id: (step, due_at) for interview_id, step, due_at in self._session.exec(query)}

    def new_ref(self, now: datetime) -> str:
        """A letter and a digit that no open interview has, nor any that started or ended within 60 days.

        A second digit once those run out. The order is fixed but not obvious: who mistypes a ref
        should miss, and not hit the neighbour.
        """
        taken = self._taken_refs(now) | self._handed_out
        known = self._session.exec(select(func.count()).select_from(InterviewRow).where(self._mine())).one()
        ref = next(one for one in _refs(f"{self._candidate_id}/{known}") if one not in taken)
        self._handed_out.add(ref)
        return ref

    def _taken_refs(self, now: datetime) -> set[str]:
        recent = now - REF_RESTS
        lately = or_(col(InterviewRow.closed_at) >= recent, col(InterviewRow.starts_at) >= recent)
        return set(self._session.exec(select(InterviewRow.ref).where(self._mine(), or_(_is_open(), lately))))

    def _first(self, *where: ColumnElement[bool], order: tuple[object, ...] = ()) -> Interview | None:
        found = self._list(*where, order=order, limit=1)
        return found[0] if found else None

    def _list(
        self, *where: ColumnElement[bool], order: tuple[object, ...] = (), limit: int | None = None
    ) -> list[Interview]:
        by_start = (col(InterviewRow.starts_at).is_(None), InterviewRow.starts_at, InterviewRow.id)
        chosen = select(InterviewRow.value).where(self._mine(), *where)
        # SQLModel types its columns as their plain values; order_by wants columns, which they are.
        query = chosen.order_by(*(order or by_start)).limit(limit)  # type: ignore[arg-type]
        return [load(Interview, value) for value in self._session.exec(query)]

    def _mine(self) -> ColumnElement[bool]:
        return col(InterviewRow.candidate_id) == self._candidate_id


def recurrence_text(recurrence_id: datetime | None) -> str:
    """RECURRENCE-ID as the table has it: UTC, "" for a single event."""
    return recurrence_id.astimezone(UTC).isoformat() if recurrence_id else ""


def _is_open() -> ColumnElement[bool]:
    return col(InterviewRow.phase).not_in(ENDED)


def _row_of(interview: Interview, step: str, due_at: datetime | None) -> InterviewRow:
    return InterviewRow(
        candidate_id=interview.candidate_id,
        id=interview.id,
        ref=interview.ref.upper(),
        uid=interview.uid,
        recurrence_id=recurrence_text(interview.recurrence_id),
        phase=interview.phase,
        decision=interview.decision,
        found_at=interview.found_at,
        starts_at=interview.starts_at,
        closed_at=interview.closed_at,
        step=step,
        due_at=due_at,
        value=dump(interview),
    )


def _refs(seed: str) -> Iterator[str]:
    """Every ref once, those with fewer digits first; `seed` settles the order among equals."""
    for digits in count(1):
        refs = ("".join(one) for one in product(REF_LETTERS, *[REF_DIGITS] * digits))
        yield from sorted(refs, key=lambda ref: hashlib.sha256(f"{seed}/{ref}".encode()).digest())
