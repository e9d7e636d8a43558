"""Where the chats with people are, on platforms that say it only with each message.

Frozen: it names its columns itself and never imports `storage/tables.py`, which moves on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    texts = [sa.Column(name, sa.Text(), nullable=False) for name in ("tenant", "place", "user", "address", "paused")]
    op.create_table(
        "chats",
        *texts,
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "place", "user", name=op.f("pk_chats")),
    )


def downgrade() -> None:
    op.drop_table("chats")
