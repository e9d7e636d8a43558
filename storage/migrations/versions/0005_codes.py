"""The codes by which people link their accounts, and who became one with whom.

Frozen: it names its columns itself and never imports `storage/tables.py`, which moves on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "codes",
        *[sa.Column(name, sa.Text(), nullable=False) for name in ("tenant", "person", "id", "state")],
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "person", "id", name=op.f("pk_codes")),
    )
    op.create_index("ix_codes_id", "codes", ["id"])
    op.create_table(
        "former",
        *[sa.Column(name, sa.Text(), nullable=False) for name in ("tenant", "id", "person")],
        sa.PrimaryKeyConstraint("tenant", "id", name=op.f("pk_former")),
    )


def downgrade() -> None:
    for table in ("former", "codes"):
        op.drop_table(table)
