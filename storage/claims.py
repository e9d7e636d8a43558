"""Claiming what is due: first the people are locked, and then all that is due for them is read.

Two statements on PostgreSQL, so that everything is read after the locks were had: a turn that ended while a lock was
waited for has changed plans and people, and an older picture of them would be written back over it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Boolean,
    ClauseElement,
    Column,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    case,
    func,
    select,
    type_coerce,
)

from conversations.coaching.values import Addressee, Plan, Whom
from storage.database import Unit
from storage.statement import POSTGRESQL, SQLITE, Given, Now, Row, Statement
from storage.tables import LOCAL, UNFINISHED, entries, goals, people, schedule, talks, tenants


class Due(NamedTuple):
    """A plan that is due or not worked out yet, claimed until the end of the transaction."""

    plan: Plan
    person: Whom
    now: int
    works_from: str | None
    """The day from which the person works on a goal: empty for one that is active, else when the rest of one ends.

    None where they have neither.
    """
    busy: bool
    """Whether a question is open to them."""


WHOM = [people.c[name] for name in Addressee._fields]
THEM = [type_coerce(column, Integer) if isinstance(column.type, Boolean) else column for column in WHOM]
"""The person as they are read for a tick: telling 1 from True would cost more than all else about a row."""
PLAN = [schedule.c[field.name] for field in fields(Plan)]
plan_row = attrgetter(*[field.name for field in fields(Plan)])
"""A plan as a row of `PLAN`."""
LANE = and_(people.c.tenant == schedule.c.tenant, people.c.id == schedule.c.person)


def time_now() -> ColumnElement[int]:
    """The coach's time, which is one for everybody: a database holds either the tenant that may move it, or others.

    As a SELECT of its own, because PostgreSQL looks into no index for what it must work out anew for every row.
    """
    moved = select(tenants.c.clock_offset_ms).where(tenants.c.id == LOCAL).scalar_subquery()
    return select(Now() + func.coalesce(moved, 0)).scalar_subquery()


def _pick(given: Given) -> Select[Any]:
    picked = (
        select(people.c.tenant, people.c.id)
        .join_from(schedule, people, LANE)
        .where(schedule.c.due_at <= time_now())
        .order_by(schedule.c.due_at)
        .limit(select(given.c.most).scalar_subquery())
    )
    # Somebody in the middle of a turn, or claimed by another process, comes with the next tick.
    return picked.with_for_update(of=people, skip_locked=True) if given.dialect == POSTGRESQL else picked


def _hold(given: Given) -> ClauseElement:
    them = and_(people.c.tenant == given.c.tenant, people.c.id == given.c.id)
    held = select(people.c.tenant, people.c.id).join_from(given.rows, people, them)
    return held.with_for_update(of=people, skip_locked=True) if given.dialect == POSTGRESQL else held


def _due(given: Given) -> ClauseElement:
    return _all_that_is_due(given.rows)


def _at_once(given: Given) -> ClauseElement:
    oldest = _pick(given).subquery()
    return _all_that_is_due(select(oldest.c.tenant, oldest.c.id).distinct().subquery())


def _all_that_is_due(who: FromClause) -> ClauseElement:
    mine = and_(goals.c.tenant == people.c.tenant, goals.c.person == people.c.id)
    active = select(goals.c.id).where(mine, goals.c.state == "active").exists()
    asked = and_(talks.c.tenant == people.c.tenant, talks.c.person == people.c.id, UNFINISHED, talks.c.state == "open")
    return (
        select(
            *PLAN, *THEM, time_now(),
            case((active, ""), else_=_rests_until(mine)),
            type_coerce(select(talks.c.id).where(asked).exists(), Integer),
        )
        .join_from(who, people, and_(people.c.tenant == who.c.tenant, people.c.id == who.c.id))
        .join(schedule, LANE)
        .where(schedule.c.due_at <= time_now())
    )  # fmt: skip


def _rests_until(mine: ColumnElement[bool]) -> ColumnElement[str]:
    """The first day on which a goal that was paused until a day comes back."""
    rests = and_(
        entries.c.tenant == goals.c.tenant, entries.c.person == goals.c.person, entries.c.goal == goals.c.id,
        entries.c.kind == "change", entries.c.detail == "pause", entries.c.state == "open", entries.c.day != "",
    )  # fmt: skip
    paused = select(func.min(entries.c.day)).join_from(goals, entries, rests)
    return paused.where(mine, goals.c.state == "parked").scalar_subquery()


PICK = Statement(_pick, Column("most", BigInteger))
HOLD = Statement(_hold, people.c.tenant, people.c.id)
DUE = Statement(_due, people.c.tenant, people.c.id)
AT_ONCE = Statement(_at_once, Column("most", BigInteger))
"""Both in one, for SQLite, where nobody writes beside this transaction and nothing has to be locked."""


def pick(unit: Unit, most: int) -> list[tuple[str, str]]:
    """Lock the people of the `most` oldest plans that are due or not worked out; gives their (tenant, person)."""
    return sorted({(tenant, person) for tenant, person in PICK(unit, [(most,)])})


def hold(unit: Unit, who: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Lock these (tenant, person); gives those whom nobody else had locked."""
    return sorted((tenant, person) for tenant, person in HOLD(unit, sorted(who)))


def due(unit: Unit, who: Iterable[tuple[str, str]]) -> list[Due]:
    """Everything that is due for these (tenant, person), whom this transaction has locked."""
    return _read(DUE(unit, sorted(who)))


def claim(unit: Unit, most: int) -> list[Due]:
    """Lock the people of the `most` oldest plans that are due or not worked out; gives all such plans of theirs."""
    return _read(AT_ONCE(unit, [(most,)])) if unit.dialect == SQLITE else due(unit, pick(unit, most))


def _read(rows: Iterable[Row]) -> list[Due]:
    cut, end = len(PLAN), len(PLAN) + len(WHOM)
    addressee = Addressee._make
    return [Due(Plan(*row[:cut]), addressee(row[cut:end]), row[end], row[end + 1], bool(row[end + 2])) for row in rows]
