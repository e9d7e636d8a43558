"""What keeps the house itself going: a sign of life, how much waits, and who left long enough ago to be erased."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    Column,
    ColumnElement,
    Text,
    cast,
    func,
    literal_column,
    select,
    union_all,
)

from storage.database import Unit
from storage.statement import Given, Now, Statement
from storage.tables import house, outbox, people, schedule

MOST = 10_000
"""Rows of a kind that are counted; more are not worth the time."""
ERASED_AT_ONCE = 100


class Waits(NamedTuple):
    """How many rows of a kind wait, and since when the oldest does (0 for none)."""

    of: str
    many: int
    since: int


def _beat(given: Given) -> ClauseElement:
    insert = given.insert_into(house, select(given.c.name, cast(Now(), Text).label("value")))
    return insert.on_conflict_do_update(index_elements=[house.c.name], set_={"value": insert.excluded.value})


def _backlog(given: Given) -> ClauseElement:
    now = select(given.c.now).scalar_subquery()
    # The states stand here as they stand in the conditions of the indexes, so that SQLite uses those.
    kinds: dict[str, tuple[ColumnElement[int], ColumnElement[bool]]] = {
        "due": (schedule.c.due_at, (schedule.c.due_at > literal_column("0")) & (schedule.c.due_at <= now)),
        "unplanned": (schedule.c.due_at, schedule.c.due_at == literal_column("0")),
        "pending": (outbox.c.at, (outbox.c.state == literal_column("'pending'")) & (outbox.c.not_before <= now)),
    }
    parts = []
    for of, (since, which) in kinds.items():
        some = select(since.label("since")).where(which).limit(MOST).subquery(of)
        oldest = func.coalesce(func.min(some.c.since), literal_column("0"))
        parts.append(select(literal_column(f"'{of}'", Text), func.count(), oldest).select_from(some))
    return union_all(*parts)


def _gone(given: Given) -> ClauseElement:
    before = select(given.c.before).scalar_subquery()
    left = select(people.c.tenant, people.c.id).where(people.c.gone_at > literal_column("0"), people.c.gone_at < before)
    return left.order_by(people.c.tenant, people.c.id).limit(ERASED_AT_ONCE)


BEAT = Statement(_beat, house.c.name)
BACKLOG = Statement(_backlog, Column("now", BigInteger))
GONE = Statement(_gone, Column("before", BigInteger))


def beat(unit: Unit) -> None:
    """Leave a sign of life: a row is written, as a turn would write one."""
    BEAT(unit, [("heartbeat",)])


def backlog(unit: Unit, now: int) -> list[Waits]:
    """What waits at a moment: plans that are "due" or "unplanned", and "pending" replies; at most MOST of each."""
    return [Waits(of, int(many), int(since)) for of, many, since in BACKLOG(unit, [(now,)])]


def gone(unit: Unit, before: int) -> list[tuple[str, str]]:
    """(tenant, id) of people who left before a moment, some of them at a time."""
    return [(tenant, person) for tenant, person in GONE(unit, [(before,)])]
