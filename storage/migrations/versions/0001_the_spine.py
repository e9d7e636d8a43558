"""The first tables: who is who, what is remembered about people, and what comes in and goes out.

Frozen: it names its columns itself and never imports `storage/tables.py`, which moves on.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

UNFINISHED = sa.text("state IN ('open', 'parked', 'told')")
SOMEBODYS = sa.text("person <> ''")


def words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def numbers(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Double(), nullable=True) for name in names]


def wholes(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def truth(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def upgrade() -> None:
    who_is_who()
    what_is_remembered()
    talks()
    what_comes_and_goes()


def who_is_who() -> None:
    op.create_table("tenants", *words("id"), *wholes("clock_offset_ms"), primary("tenants", "id"))
    op.create_table(
        "places",
        *words("place", "tenant"),
        sa.ForeignKeyConstraint(["tenant"], ["tenants.id"], name=op.f("fk_places_tenant")),
        primary("places", "place"),
    )
    op.create_table(
        "identities",
        *words("tenant", "place", "user", "person"),
        *wholes("created_at"),
        primary("identities", "tenant", "place", "user"),
        sa.UniqueConstraint("place", "user", name=op.f("uq_identities_place_user")),
    )
    op.create_index("ix_identities_tenant_person", "identities", ["tenant", "person"])
    op.create_table(
        "people",
        *words("tenant", "id", "name", "locale", "zone", "manager", "resting_until"),
        truth("welcomed"),
        *wholes("revision"),
        primary("people", "tenant", "id"),
    )


def what_is_remembered() -> None:
    op.create_table(
        "goals",
        *words("tenant", "person", "id", "title", "kind", "state", "whose"),
        truth("shared"),
        *words("scope", "sign", "metric", "unit"),
        *numbers("baseline", "target", "current"),
        *words("due", "horizon", "parent", "relation", "skill", "why", "how", "plan_when", "plan_then", "behaviour"),
        sa.Column("confidence", sa.Integer(), nullable=True),
        *words("relevance", "want", "support", "overrule"),
        *wholes("opened_at", "touched_at"),
        primary("goals", "tenant", "person", "id"),
    )
    op.create_table(
        "entries",
        *words("tenant", "person", "id", "kind", "goal", "text"),
        *numbers("number"),
        *words("unit", "day", "state", "detail"),
        *wholes("at"),
        primary("entries", "tenant", "person", "id"),
    )
    op.create_table(
        "check_ins",
        *words("tenant", "person", "id", "day", "further", "goal"),
        *numbers("number"),
        *wholes("at"),
        primary("check_ins", "tenant", "person", "id"),
    )


def talks() -> None:
    op.create_table(
        "talks",
        *words("tenant", "person", "id", "flow"),
        sa.Column("version", sa.Integer(), nullable=False),
        *words("state"),
        sa.Column("revision", sa.Integer(), nullable=False),
        *words("progress"),
        *wholes("touched_at"),
        primary("talks", "tenant", "person", "id"),
    )
    op.create_index(
        "ix_talks_unfinished", "talks", ["tenant", "person"], postgresql_where=UNFINISHED, sqlite_where=UNFINISHED
    )


def what_comes_and_goes() -> None:
    op.create_table(
        "inbox",
        *words("tenant", "key", "person", "door", "text"),
        sa.Column("response", sa.Text(), nullable=True),
        *wholes("at"),
        primary("inbox", "tenant", "key"),
    )
    op.create_index(
        "ix_inbox_somebodys", "inbox", ["tenant", "person"], postgresql_where=SOMEBODYS, sqlite_where=SOMEBODYS
    )
    op.create_table(
        "outbox",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        *words("tenant", "person", "place", "user", "door", "key", "message_key", "keys", "reply", "state"),
        *wholes("at"),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        primary("outbox", "number"),
        sa.UniqueConstraint("tenant", "key", name=op.f("uq_outbox_tenant_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_tenant_person_number", "outbox", ["tenant", "person", "number"])


def downgrade() -> None:
    for table in (
        "outbox", "inbox", "talks", "check_ins", "entries", "goals", "people", "identities", "places", "tenants",
    ):  # fmt: skip
        op.drop_table(table)
