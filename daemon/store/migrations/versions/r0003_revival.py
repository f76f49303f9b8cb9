"""What opens a dead channel again, and under which settings it died."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

REVIVALS = "revival IN ('login', 'sender', 'start')"
# Until now whatever was wrong with the account killed the channel for good; the code stands in the reason.
LOGIN = (20003, 20005, 20404, 30002)
SENDER = (21212, 21408, 21603, 21606, 21608, 21659, 21703, 21705, 30032, 30034)


def upgrade() -> None:
    with op.batch_alter_table("dead_channels") as changed:
        # The defaults are for the rows that there are: from now on every row says both.
        changed.add_column(sa.Column("revival", sa.Text(), nullable=False, server_default="start"))
        changed.add_column(sa.Column("setup", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("dead_channels") as changed:
        changed.alter_column("revival", existing_type=sa.Text(), existing_nullable=False, server_default=None)
        changed.alter_column("setup", existing_type=sa.Text(), existing_nullable=False, server_default=None)
        changed.create_check_constraint(op.f("ck_dead_channels_revival"), sa.text(REVIVALS))
    for revival, codes in (("login", LOGIN), ("sender", SENDER)):
        for code in codes:
            op.execute(
                sa.text("UPDATE dead_channels SET revival = :revival WHERE reason LIKE :reason").bindparams(
                    revival=revival, reason=f"%(Twilio {code})%"
                )
            )
