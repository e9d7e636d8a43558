"""Where the app is installed, with its tokens locked; when a message was written, by its platform's clock.

Frozen: it names its columns itself and never imports `storage/tables.py`, which moves on.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def wholes(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "installations",
        *words("tenant", "enterprise", "team", "name", "app", "bot_user", "bot", "scopes", "token", "refresh"),
        *wholes("expires_at"),
        *words("state"),
        *wholes("installed_at", "gone_at", "lease_until", "lease"),
        sa.PrimaryKeyConstraint("tenant", name=op.f("pk_installations")),
    )
    op.create_table(
        "oauth_states",
        *words("state"),
        *wholes("at"),
        sa.PrimaryKeyConstraint("state", name=op.f("pk_oauth_states")),
    )

    op.add_column("inbox", sa.Column("sent", sa.BigInteger(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("inbox", "sent")
    for table in ("oauth_states", "installations"):
        op.drop_table(table)
