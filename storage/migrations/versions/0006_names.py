"""What a platform calls each account, so that a name that changes there is heard.

Frozen: it names its columns itself and never imports `storage/tables.py`, which moves on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# Whoever has one account was named by it; of several, nobody knows which.
FILL = """
UPDATE identities SET name = COALESCE(
  (SELECT people.name FROM people WHERE people.tenant = identities.tenant AND people.id = identities.person), '')
WHERE NOT EXISTS (
  SELECT 1 FROM identities AS other WHERE other.tenant = identities.tenant AND other.person = identities.person
  AND (other.place <> identities.place OR other."user" <> identities."user"))
"""


def upgrade() -> None:
    op.add_column("identities", sa.Column("name", sa.Text(), nullable=False, server_default=""))
    op.execute(sa.text(FILL))


def downgrade() -> None:
    op.drop_column("identities", "name")
