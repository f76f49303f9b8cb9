"""The tables, and the promises that the database itself keeps.

Every row belongs to a candidate. What is queried or constrained is a typed column; the rest of a value is one
JSON column (`value`, `message`), written by `values.dump`, so that a new field of Interview or Message needs no
migration. How far a message got is in columns alone. Enums are stored by value.

Foreign keys are checked at the COMMIT, so that within a transaction the order of writing is free.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from daemon.core.delivery import Channel, DeliveryState, Purpose, Revival
from daemon.core.interview import ENDED, Decision, Phase
from daemon.store.columns import Json, KeyText, PlainText

LETTER_IS_OFF = (DeliveryState.EXPIRED, DeliveryState.REFUSED, DeliveryState.UNDONE)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _listed(values: Iterable[StrEnum]) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


def _one_of(column: str, kind: type[StrEnum]) -> CheckConstraint:
    return CheckConstraint(f"{column} IN ({_listed(kind)})", name=column)


def _unique_where(name: str, *columns: str, where: str) -> Index:
    condition = text(where)
    return Index(name, *columns, unique=True, sqlite_where=condition, postgresql_where=condition)


def _of_an_interview() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["candidate_id", "interview_id"],
        ["interviews.candidate_id", "interviews.id"],
        deferrable=True,
        initially="DEFERRED",
    )


class Row(SQLModel):
    """What every table has in common."""

    metadata = metadata

    candidate_id: str = Field(primary_key=True, sa_type=KeyText)


class OwnedRow(SQLModel):
    """As `Row`, for tables that number their rows."""

    metadata = metadata

    id: int | None = Field(default=None, primary_key=True)
    candidate_id: str = Field(sa_type=KeyText)


class InterviewRow(Row, table=True):
    __tablename__: ClassVar[str] = "interviews"
    __table_args__ = (
        # recurrence_id is "" for a single event: NULLs would not count as equal.
        UniqueConstraint("candidate_id", "uid", "recurrence_id"),
        _one_of("phase", Phase),
        _one_of("decision", Decision),
        _unique_where("uq_interviews_open_ref", "candidate_id", "ref", where=f"phase NOT IN ({_listed(ENDED)})"),
        Index("ix_interviews_due", "candidate_id", "due_at"),
        Index("ix_interviews_ref", "candidate_id", "ref"),
    )

    id: str = Field(primary_key=True, sa_type=KeyText)
    ref: str = Field(sa_type=KeyText)
    uid: str = Field(sa_type=KeyText)
    recurrence_id: str = Field(sa_type=KeyText)
    phase: str = Field(sa_type=KeyText)
    decision: str | None = Field(sa_type=KeyText)
    found_at: datetime
    starts_at: datetime | None
    closed_at: datetime | None
    step: str = Field(sa_type=KeyText)
    due_at: datetime | None
    value: Any = Field(sa_type=Json, nullable=False)


class OutboxRow(OwnedRow, table=True):
    __tablename__: ClassVar[str] = "outbox"
    __table_args__ = (
        UniqueConstraint("candidate_id", "key"),
        _of_an_interview(),
        _one_of("purpose", Purpose),
        _one_of("channel", Channel),
        _one_of("state", DeliveryState),
        CheckConstraint("state <> 'sending' OR lease_until IS NOT NULL", name="sending_is_leased"),
        # Whatever the keys say: an employer gets one cancellation, by mail or by text, for one state of an interview.
        _unique_where(
            "uq_outbox_live_cancellation",
            "candidate_id",
            "interview_id",
            "revision",
            where="purpose = 'cancellation' AND channel IN ('email', 'sms')"
            f" AND state NOT IN ({_listed(LETTER_IS_OFF)})",
        ),
        Index("ix_outbox_due", "candidate_id", "state", "due_at"),
        Index("ix_outbox_interview", "candidate_id", "interview_id"),
        Index("ix_outbox_provider", "candidate_id", "provider_id"),
        {"sqlite_autoincrement": True},
    )

    key: str = Field(sa_type=KeyText)
    interview_id: str | None = Field(sa_type=KeyText)
    ref: str = Field(sa_type=KeyText)
    purpose: str = Field(sa_type=KeyText)
    channel: str = Field(sa_type=KeyText)
    state: str = Field(sa_type=KeyText)
    revision: str = Field(sa_type=KeyText)
    created_at: datetime
    due_at: datetime | None
    attempts: int = 0
    looks: int = 0
    first_tried_at: datetime | None = None
    tried_at: datetime | None = None
    sent_at: datetime | None = None
    lease_until: datetime | None = None
    fence: int = 0
    provider_id: str = Field(default="", sa_type=PlainText)
    error: str = Field(default="", sa_type=PlainText)
    alarmed_at: datetime | None = None
    message: Any = Field(sa_type=Json, nullable=False)


class InboxRow(OwnedRow, table=True):
    """`outcome` is NULL until the text was acted upon."""

    __tablename__: ClassVar[str] = "inbox"
    __table_args__ = (
        UniqueConstraint("candidate_id", "channel", "provider_id"),
        _of_an_interview(),
        _one_of("channel", Channel),
        {"sqlite_autoincrement": True},
    )

    channel: str = Field(sa_type=KeyText)
    provider_id: str = Field(sa_type=KeyText)
    received_at: datetime
    heard_at: datetime
    outcome: str | None = Field(default=None, sa_type=PlainText)
    interview_id: str | None = Field(default=None, sa_type=KeyText)
    value: Any = Field(sa_type=Json, nullable=False)


class CursorRow(Row, table=True):
    """How far an inbox was read."""

    __tablename__: ClassVar[str] = "cursors"

    name: str = Field(primary_key=True, sa_type=KeyText)
    cursor: str = Field(sa_type=PlainText)
    at: datetime


class CalendarRow(Row, table=True):
    __tablename__: ClassVar[str] = "calendars"

    name: str = Field(primary_key=True, sa_type=KeyText)
    next_at: datetime | None
    value: Any = Field(sa_type=Json, nullable=False)


class CalendarObjectRow(Row, table=True):
    """One calendar object, whole and compressed: `values.dump`, JSON, zlib."""

    __tablename__: ClassVar[str] = "calendar_objects"

    calendar: str = Field(primary_key=True, sa_type=KeyText)
    href: str = Field(primary_key=True, sa_type=KeyText)
    body: bytes


class DeadChannelRow(Row, table=True):
    __tablename__: ClassVar[str] = "dead_channels"
    __table_args__ = (_one_of("channel", Channel), _one_of("revival", Revival))

    channel: str = Field(primary_key=True, sa_type=KeyText)
    reason: str = Field(sa_type=PlainText)
    at: datetime
    revival: str = Field(sa_type=KeyText)
    setup: str = Field(sa_type=KeyText)


class HistoryRow(OwnedRow, table=True):
    __tablename__: ClassVar[str] = "history"
    __table_args__ = (
        _of_an_interview(),
        Index("ix_history_interview", "candidate_id", "interview_id"),
        {"sqlite_autoincrement": True},
    )

    interview_id: str | None = Field(sa_type=KeyText)
    at: datetime
    kind: str = Field(sa_type=PlainText)
    text: str = Field(sa_type=PlainText)
    data: Any = Field(default=None, sa_type=Json, nullable=True)


class NoteRow(Row, table=True):
    __tablename__: ClassVar[str] = "notes"

    key: str = Field(primary_key=True, sa_type=KeyText)
    value: str = Field(sa_type=PlainText)
