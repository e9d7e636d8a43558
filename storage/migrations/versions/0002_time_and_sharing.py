"""When people are written to, what falls due, who may read a line, and how a message leaves.

Frozen: it names its columns itself and never imports `storage/tables.py`, which moves on.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

PENDING = sa.text("state = 'pending'")
LEASED = sa.text("lease_until > 0")
AHEAD = sa.text("due_at IS NOT NULL")

PEOPLE = {
    "rhythm": "",
    "hour": "15:00",
    "days": "mon,tue,wed,thu,fri",
    "quiet_hours": "20:00-08:00",
    "holidays": "",
    "digest": "mon 09:00",
    "last_door": "",
    "last_place": "",
    "last_user": "",
    "nudged": "",
}


def words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def wholes(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def added(table: str, name: str, kind: Any, value: str) -> None:
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=sa.text(value)))


def some_of_the_outbox(name: str, which: Any, *columns: str) -> None:
    op.create_index(name, "outbox", list(columns), postgresql_where=which, sqlite_where=which)


def upgrade() -> None:
    when_people_are_written_to()
    how_a_message_leaves()
    what_falls_due()
    who_may_read_a_line()
    op.create_table("house", *words("name", "value"), primary("house", "name"))


def when_people_are_written_to() -> None:
    for name, value in PEOPLE.items():
        added("people", name, sa.Text(), f"'{value}'")
    for name, value in {"most": "2", "nudged_at": "0", "unanswered": "0", "gone_at": "0"}.items():
        added("people", name, sa.BigInteger(), value)
    for name in ("open_words", "silenced"):
        added("people", name, sa.Boolean(), "false")


def how_a_message_leaves() -> None:
    for name in ("not_before", "lease_until", "token", "tries"):
        added("outbox", name, sa.BigInteger(), "0")
    added("outbox", "ref", sa.Text(), "''")
    op.add_column("outbox", sa.Column("dispatched_at", sa.BigInteger(), nullable=True))
    some_of_the_outbox("ix_outbox_pending", PENDING, "door", "tenant", "not_before", "number")
    some_of_the_outbox("ix_outbox_lane", PENDING, "tenant", "place", "user", "door", "number")
    some_of_the_outbox("ix_outbox_leased", LEASED, "tenant", "place", "user", "door")
    op.create_table(
        "rates", *words("tenant", "door"), *wholes("second", "used"), primary("rates", "tenant", "door", "second")
    )


def what_falls_due() -> None:
    op.create_table(
        "schedule",
        *words("tenant", "person", "id", "what", "about", "rhythm", "at", "day"),
        *wholes("since"),
        *words("last_day", "done_day"),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        *words("due_day"),
        primary("schedule", "tenant", "person", "id"),
    )
    op.create_index("ix_schedule_due_at", "schedule", ["due_at"], postgresql_where=AHEAD, sqlite_where=AHEAD)
    op.create_table(
        "occurrence",
        *words("tenant", "person", "schedule", "day", "slot", "what", "state", "reason"),
        sa.Column("counts", sa.Boolean(), nullable=False),
        *wholes("at"),
        primary("occurrence", "tenant", "person", "schedule", "day", "slot"),
    )


def who_may_read_a_line() -> None:
    op.create_table(
        "lines",
        *words("tenant", "person", "id", "goal", "reader", "reader_name", "text", "ask", "ask_words", "state"),
        *words("answer"),
        *wholes("shown", "at", "sent_at", "answered_at"),
        primary("lines", "tenant", "person", "id"),
    )
    op.create_index("ix_lines_reader", "lines", ["tenant", "reader", "state"])
    op.create_table(
        "readers",
        *words("tenant", "person", "id", "name", "source", "state"),
        *wholes("at"),
        primary("readers", "tenant", "person", "id"),
    )
    op.create_index("ix_readers_id", "readers", ["tenant", "id"])


def downgrade() -> None:
    for table in ("house", "readers", "lines", "occurrence", "schedule", "rates"):
        op.drop_table(table)
    for name in ("ix_outbox_pending", "ix_outbox_lane", "ix_outbox_leased"):
        op.drop_index(name, "outbox")
    for name in ("not_before", "lease_until", "token", "tries", "ref", "dispatched_at"):
        op.drop_column("outbox", name)
    for name in (*PEOPLE, "most", "nudged_at", "unanswered", "gone_at", "open_words", "silenced"):
        op.drop_column("people", name)
