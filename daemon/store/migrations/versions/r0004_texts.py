"""One cancellation for one state of an interview, whichever way it goes: letters may go by text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NAME = "uq_outbox_live_cancellation"
LIVE_CANCELLATION = sa.text(
    "purpose = 'cancellation' AND channel IN ('email', 'sms') AND state NOT IN ('expired', 'refused', 'undone')"
)


def upgrade() -> None:
    op.drop_index(NAME, "outbox")
    op.create_index(
        NAME,
        "outbox",
        ["candidate_id", "interview_id", "revision"],
        unique=True,
        sqlite_where=LIVE_CANCELLATION,
        postgresql_where=LIVE_CANCELLATION,
    )
