"""A further channel: extra notifications."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CHANNELS = "channel IN ('calendar', 'email', 'notify', 'sms', 'voice')"
NUMBERED = ("outbox", "inbox")  # what AUTOINCREMENT counts; reflection forgets it


def upgrade() -> None:
    for table in (*NUMBERED, "dead_channels"):
        kept = {"sqlite_autoincrement": True} if table in NUMBERED else {}
        with op.batch_alter_table(table, table_kwargs=kept) as changed:
            changed.drop_constraint(op.f(f"ck_{table}_channel"), type_="check")
            changed.create_check_constraint(op.f(f"ck_{table}_channel"), sa.text(CHANNELS))
