"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

CHANNELS = "channel IN ('calendar', 'email', 'sms', 'voice')"
DECISIONS = "decision IN ('attend', 'reschedule', 'withdraw')"
PHASES = (
    "phase IN ('asked', 'attending', 'cancelled_by_employer', 'closed', 'debriefing', 'found', 'thanked', 'unresolved',"
    " 'withdrawing', 'withdrawn')"
)
PURPOSES = (
    "purpose IN ('acknowledgement', 'alert', 'cancellation', 'day_of', 'debrief', 'decline', 'follow_up', 'late',"
    " 'question', 'reminder', 'reschedule', 'thank_you', 'withdrawal')"
)
STATES = "state IN ('accepted', 'delivered', 'expired', 'in_doubt', 'pending', 'refused', 'sending', 'undone')"
OPEN = sa.text("phase NOT IN ('cancelled_by_employer', 'closed', 'withdrawn')")
LIVE_CANCELLATION = sa.text(
    "purpose = 'cancellation' AND channel = 'email' AND state NOT IN ('expired', 'refused', 'undone')"
)


def upgrade() -> None:
    _interviews()
    _outbox()
    _inbox()
    _calendars()
    _history()
    _small_tables()


def _interviews() -> None:
    op.create_table(
        "interviews",
        _text("candidate_id"),
        _text("id"),
        _text("ref"),
        _text("uid"),
        _text("recurrence_id"),
        _text("phase"),
        _text("decision", nullable=True),
        _instant("found_at"),
        _instant("starts_at", nullable=True),
        _instant("closed_at", nullable=True),
        _text("step"),
        _instant("due_at", nullable=True),
        _json("value"),
        sa.CheckConstraint(DECISIONS, name=op.f("ck_interviews_decision")),
        sa.CheckConstraint(PHASES, name=op.f("ck_interviews_phase")),
        sa.PrimaryKeyConstraint("candidate_id", "id", name=op.f("pk_interviews")),
        sa.UniqueConstraint(
            "candidate_id", "uid", "recurrence_id", name=op.f("uq_interviews_candidate_id_uid_recurrence_id")
        ),
    )
    op.create_index("ix_interviews_due", "interviews", ["candidate_id", "due_at"])
    op.create_index("ix_interviews_ref", "interviews", ["candidate_id", "ref"])
    _unique_where("uq_interviews_open_ref", "interviews", ["candidate_id", "ref"], OPEN)


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("candidate_id"),
        _text("key"),
        _text("interview_id", nullable=True),
        _text("ref"),
        _text("purpose"),
        _text("channel"),
        _text("state"),
        _text("revision"),
        _instant("created_at"),
        _instant("due_at", nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("looks", sa.Integer(), nullable=False),
        _instant("first_tried_at", nullable=True),
        _instant("tried_at", nullable=True),
        _instant("sent_at", nullable=True),
        _instant("lease_until", nullable=True),
        sa.Column("fence", sa.Integer(), nullable=False),
        _text("provider_id"),
        _text("error"),
        _instant("alarmed_at", nullable=True),
        _json("message"),
        sa.CheckConstraint(PURPOSES, name=op.f("ck_outbox_purpose")),
        sa.CheckConstraint(CHANNELS, name=op.f("ck_outbox_channel")),
        sa.CheckConstraint(STATES, name=op.f("ck_outbox_state")),
        sa.CheckConstraint("state <> 'sending' OR lease_until IS NOT NULL", name=op.f("ck_outbox_sending_is_leased")),
        _of_an_interview("outbox"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("candidate_id", "key", name=op.f("uq_outbox_candidate_id_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_due", "outbox", ["candidate_id", "state", "due_at"])
    op.create_index("ix_outbox_interview", "outbox", ["candidate_id", "interview_id"])
    op.create_index("ix_outbox_provider", "outbox", ["candidate_id", "provider_id"])
    _unique_where(
        "uq_outbox_live_cancellation", "outbox", ["candidate_id", "interview_id", "revision"], LIVE_CANCELLATION
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("candidate_id"),
        _text("channel"),
        _text("provider_id"),
        _instant("received_at"),
        _instant("heard_at"),
        _text("outcome", nullable=True),
        _text("interview_id", nullable=True),
        _json("value"),
        sa.CheckConstraint(CHANNELS, name=op.f("ck_inbox_channel")),
        _of_an_interview("inbox"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint(
            "candidate_id", "channel", "provider_id", name=op.f("uq_inbox_candidate_id_channel_provider_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cursors",
        _text("candidate_id"),
        _text("name"),
        _text("cursor"),
        _instant("at"),
        sa.PrimaryKeyConstraint("candidate_id", "name", name=op.f("pk_cursors")),
    )


def _calendars() -> None:
    op.create_table(
        "calendars",
        _text("candidate_id"),
        _text("name"),
        _instant("next_at", nullable=True),
        _json("value"),
        sa.PrimaryKeyConstraint("candidate_id", "name", name=op.f("pk_calendars")),
    )
    op.create_table(
        "calendar_objects",
        _text("candidate_id"),
        _text("calendar"),
        _text("href"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("candidate_id", "calendar", "href", name=op.f("pk_calendar_objects")),
    )


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("candidate_id"),
        _text("interview_id", nullable=True),
        _instant("at"),
        _text("kind"),
        _text("text"),
        _json("data", nullable=True),
        _of_an_interview("history"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_history_interview", "history", ["candidate_id", "interview_id"])


def _small_tables() -> None:
    op.create_table(
        "dead_channels",
        _text("candidate_id"),
        _text("channel"),
        _text("reason"),
        _instant("at"),
        sa.CheckConstraint(CHANNELS, name=op.f("ck_dead_channels_channel")),
        sa.PrimaryKeyConstraint("candidate_id", "channel", name=op.f("pk_dead_channels")),
    )
    op.create_table(
        "notes",
        _text("candidate_id"),
        _text("key"),
        _text("value"),
        sa.PrimaryKeyConstraint("candidate_id", "key", name=op.f("pk_notes")),
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=nullable)


def _of_an_interview(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["candidate_id", "interview_id"],
        ["interviews.candidate_id", "interviews.id"],
        name=op.f(f"fk_{table}_interviews"),
        deferrable=True,
        initially="DEFERRED",
    )


def _unique_where(name: str, table: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, table, columns, unique=True, sqlite_where=where, postgresql_where=where)
