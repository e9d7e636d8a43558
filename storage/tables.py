"""Every table, once: the statements beside this file and the migrations both follow it.

Moments are milliseconds since 1970 in UTC, days are ISO texts, JSON is text. The tenant is part of every key, so that
the tables can be spread by it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.columns import metadata as metadata
from storage.columns import number, truth, whole, wholes, word, words

LOCAL = "local"
"""The tenant of the playground and the terminal."""

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
    *words("tenant", "place", "user", "person"),
    whole("created_at"),
    word("name"),  # what the platform calls this account; empty until it says so
    PrimaryKeyConstraint("tenant", "place", "user"),
    UniqueConstraint("place", "user"),
    Index("ix_identities_tenant_person", "tenant", "person"),
)

people = Table(
    "people",
    metadata,
    *words("tenant", "id", "name", "locale", "zone", "manager", "resting_until"),
    truth("welcomed"),
    whole("revision"),
    *words("rhythm", "hour", "days", "quiet_hours", "holidays"),
    whole("most"),
    truth("open_words"),
    truth("silenced"),
    *words("digest", "last_door", "last_place", "last_user", "nudged"),
    *wholes("nudged_at", "unanswered", "gone_at"),
    PrimaryKeyConstraint("tenant", "id"),
)

goals = Table(
    "goals",
    metadata,
    *words("tenant", "person", "id", "title", "kind", "state", "whose"),
    truth("shared"),
    *words("scope", "sign", "metric", "unit"),
    number("baseline"),
    number("target"),
    number("current"),
    *words("due", "horizon", "parent", "relation", "skill", "why", "how", "plan_when", "plan_then", "behaviour"),
    Column("confidence", Integer),
    *words("relevance", "want", "support", "overrule"),
    *wholes("opened_at", "touched_at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

entries = Table(
    "entries",
    metadata,
    *words("tenant", "person", "id", "kind", "goal", "text"),
    number("number"),
    *words("unit", "day", "state", "detail"),
    whole("at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

check_ins = Table(
    "check_ins",
    metadata,
    *words("tenant", "person", "id", "day", "further", "goal"),
    number("number"),
    whole("at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

talks = Table(
    "talks",
    metadata,
    *words("tenant", "person", "id", "flow"),
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
    *words("tenant", "key"),
    word("person"),  # empty until the person is known, and again once they were forgotten
    *words("door", "text"),
    Column("response", Text),
    whole("at"),
    whole("sent"),  # when it was written, by the platform's clock; 0 where the platform does not say
    PrimaryKeyConstraint("tenant", "key"),
)

SOMEBODYS = text("person <> ''")

Index("ix_inbox_somebodys", inbox.c.tenant, inbox.c.person, sqlite_where=SOMEBODYS)

outbox = Table(
    "outbox",
    metadata,
    # AUTOINCREMENT, so that a number is never given twice: pages ask for "what came after number n".
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    *words("tenant", "person", "place", "user", "door", "key", "message_key", "keys", "reply"),
    word("state"),  # pending | sending | sent | ambiguous | dead | cancelled
    whole("at"),
    Column("sent_at", BigInteger),
    whole("not_before"),  # it may leave from then on; 0 for at once
    whole("lease_until"),  # of "sending": whose it is until then; 0 where the process that took the turn sends it
    whole("token"),  # counted on with every claim, so that a sender that was too slow writes nothing
    Column("dispatched_at", BigInteger),  # committed before the door is called
    whole("tries"),
    word("ref"),  # what the platform calls it
    UniqueConstraint("tenant", "key"),
    Index("ix_outbox_tenant_person_number", "tenant", "person", "number"),
    sqlite_autoincrement=True,
)

PENDING = text("state = 'pending'")
LEASED = text("lease_until > 0")

Index("ix_outbox_pending", outbox.c.door, outbox.c.tenant, outbox.c.not_before, outbox.c.number, sqlite_where=PENDING)
LANE = (outbox.c.tenant, outbox.c.place, outbox.c.user, outbox.c.door)
"""What leaves in order, one at a time."""
Index("ix_outbox_lane", *LANE, outbox.c.number, sqlite_where=PENDING)
Index("ix_outbox_leased", *LANE, sqlite_where=LEASED)

rates = Table(
    "rates",
    metadata,
    *words("tenant", "door"),
    whole("second"),  # seconds since 1970
    whole("used"),  # calls that were leased in it
    PrimaryKeyConstraint("tenant", "door", "second"),
)

schedule = Table(
    "schedule",
    metadata,
    *words("tenant", "person", "id", "what", "about", "rhythm", "at", "day"),
    whole("since"),
    *words("last_day", "done_day"),
    Column("due_at", BigInteger),  # 0 while it is not worked out, NULL where nothing lies ahead
    word("due_day"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

AHEAD = text("due_at IS NOT NULL")

Index("ix_schedule_due_at", schedule.c.due_at, sqlite_where=AHEAD)

occurrence = Table(
    "occurrence",
    metadata,
    *words("tenant", "person", "schedule"),
    word("day"),  # local
    *words("slot", "what"),
    word("state"),  # fired | skipped
    word("reason"),  # why it was skipped
    truth("counts"),  # among the unasked messages of a week
    whole("at"),
    PrimaryKeyConstraint("tenant", "person", "schedule", "day", "slot"),
)

lines = Table(
    "lines",
    metadata,
    *words("tenant", "person", "id", "goal", "reader", "reader_name", "text", "ask", "ask_words"),
    word("state"),  # approved | sent | withdrawn | returned
    word("answer"),
    *wholes("shown", "at", "sent_at", "answered_at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
)

Index("ix_lines_reader", lines.c.tenant, lines.c.reader, lines.c.state)

readers = Table(
    "readers",
    metadata,
    *words("tenant", "person", "id", "name"),
    word("source"),  # named | import
    word("state"),  # asked | accepted | refused | ended
    whole("at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
    Index("ix_readers_id", "tenant", "id"),
)

installations = Table(
    "installations",
    metadata,
    word("tenant"),
    word("enterprise"),  # empty for a workspace outside an organisation
    word("team"),  # empty for one that holds in a whole organisation
    *words("name", "app", "bot_user", "bot", "scopes"),
    *words("token", "refresh"),  # locked; empty once the app is gone, or where the token stands in the settings
    whole("expires_at"),  # 0 for a token that lasts
    word("state"),  # installed | gone
    *wholes("installed_at", "gone_at"),
    *wholes("lease_until", "lease"),  # who renews the token, counted on with each lease and whenever the token changes
    PrimaryKeyConstraint("tenant"),
)

oauth_states = Table("oauth_states", metadata, Column("state", Text, primary_key=True), whole("at"))
"""The installations that came back from the platform, so that none of them comes back twice."""

chats = Table(
    "chats",
    metadata,
    *words("tenant", "place", "user"),
    word("address"),  # the platform's own words for where the chat is
    word("paused"),  # why nothing may be sent there, such as "removed"; empty where it may
    whole("at"),  # when it was kept, or paused
    PrimaryKeyConstraint("tenant", "place", "user"),
)
"""Where people can be reached, on platforms that say it only with each message."""

codes = Table(
    "codes",
    metadata,
    *words("tenant", "person"),
    word("id"),  # the fingerprint of a code, never the code
    word("state"),  # open | over | used | wrong
    whole("at"),
    PrimaryKeyConstraint("tenant", "person", "id"),
    Index("ix_codes_id", "id"),
)
"""The codes by which people link their accounts, and the wrong ones they typed."""

former = Table("former", metadata, *words("tenant", "id", "person"), PrimaryKeyConstraint("tenant", "id"))
"""The ids of people who became one with somebody: a button that was shown before still names them."""

house = Table("house", metadata, Column("name", Text, primary_key=True), word("value"))
"""What is known about the house itself, such as the version of the time zones that `schedule` was worked out with."""

AnyColumn = Column[Any]
