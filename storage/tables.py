"""Every table, once: the statements beside this file and the migrations both follow it.

Moments are milliseconds since 1970 in UTC, days are ISO texts, JSON is text. The tenant is part of every key, so that
the tables can be spread by it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

LOCAL = "local"
"""The tenant of the playground and the terminal."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def word(name: str) -> Column[str]:
    """A text that is always there."""
    return Column(name, Text, nullable=False)


def number(name: str) -> Column[float | None]:
    """A number that may be missing."""
    return Column(name, Double)


def whole(name: str) -> Column[int]:
    """A whole number, or a moment in milliseconds."""
    return Column(name, BigInteger, nullable=False)


def truth(name: str) -> Column[bool]:
    """True or false."""
    return Column(name, Boolean, nullable=False)


tenants = Table("tenants", metadata, Column("id", Text, primary_key=True), whole("clock_offset_ms"))

places = Table(
    "places",
    metadata,
    Column("place", Text, primary_key=True),
    Column("tenant", Text, ForeignKey("tenants.id"), nullable=False),
)

identities = Table(
    "identities",
    metadata,
    word("tenant"),
    word("place"),
    word("user"),
    word("person"),
    whole("created_at"),
    PrimaryKeyConstraint("tenant", "place", "user"),
    UniqueConstraint("place", "user"),
    Index("ix_identities_tenant_person", "tenant", "person"),
)

people = Table(
    "people",
    metadata,
    word("tenant"),
    word("id"),
    word("name"),
    word("locale"),
    word("zone"),
    word("manager"),
    word("resting_until"),
    truth("welcomed"),
    whole("revision"),
    PrimaryKeyConstraint("tenant", "id"),
)

goals = Table(
    "goals",
    metadata,
    word("tenant"),
    word("person"),
    word("id"),
    word("title"),
    word("kind"),
    word("state"),
    word("whose"),
    truth("shared"),
    word("scope"),
    word("sign"),
    word("metric"),
    word("unit"),
    number("baseline"),
    number("target"),
    number("current"),
    word("due"),
    word("horizon"),
    word("parent"),
    word("relation"),
    word("skill"),
    word("why"),
    word("how"),
    word("plan_when"),
    word("plan_then"),
    word("behaviour"),
    Column("confidence", Integer),
    word("relevance"),
    word("want"),
    word("support"),
    word("overrule"),
    whole("opened_at"),
    whole("touched_at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

entries = Table(
    "entries",
    metadata,
    word("tenant"),
    word("person"),
    word("id"),
    word("kind"),
    word("goal"),
    word("text"),
    number("number"),
    word("unit"),
    word("day"),
    word("state"),
    word("detail"),
    whole("at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

check_ins = Table(
    "check_ins",
    metadata,
    word("tenant"),
    word("person"),
    word("id"),
    word("day"),
    word("further"),
    word("goal"),
    number("number"),
    whole("at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

talks = Table(
    "talks",
    metadata,
    word("tenant"),
    word("person"),
    word("id"),
    word("flow"),
    Column("version", Integer, nullable=False),
    word("state"),  # open | parked | told | done | cancelled
    Column("revision", Integer, nullable=False),
    word("progress"),
    whole("touched_at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

# The migrations give these conditions to both databases; naming PostgreSQL here would load its compiler at every start.
UNFINISHED = text("state IN ('open', 'parked', 'told')")
"""Spelled with plain literals, because SQLite only uses a partial index whose condition it can see in the statement."""

# Without `touched_at`, so that a turn changes no index entry (on PostgreSQL the row can then be replaced in place).
Index("ix_talks_unfinished", talks.c.tenant, talks.c.person, sqlite_where=UNFINISHED)

inbox = Table(
    "inbox",
    metadata,
    word("tenant"),
    word("key"),
    word("person"),  # empty until the person is known, and again once they were forgotten
    word("door"),
    word("text"),
    Column("response", Text),
    whole("at"),
    PrimaryKeyConstraint("tenant", "key"),
)

SOMEBODYS = text("person <> ''")

Index("ix_inbox_somebodys", inbox.c.tenant, inbox.c.person, sqlite_where=SOMEBODYS)

outbox = Table(
    "outbox",
    metadata,
    # AUTOINCREMENT, so that a number is never given twice: pages ask for "what came after number n".
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    word("tenant"),
    word("person"),
    word("place"),
    word("user"),
    word("door"),
    word("key"),
    word("message_key"),
    word("keys"),
    word("reply"),
    word("state"),  # pending | sending | sent | ambiguous | dead | cancelled
    whole("at"),
    Column("sent_at", BigInteger),
    UniqueConstraint("tenant", "key"),
    Index("ix_outbox_tenant_person_number", "tenant", "person", "number"),
    sqlite_autoincrement=True,
)

AnyColumn = Column[Any]
