"""The codes by which people link their accounts: whose one is, that it works once, and who somebody was before.

`bot/linking.py` comes here in a turn; what becomes of the two stands in `storage/joining.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import starmap
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    ColumnElement,
    Table,
    Text,
    and_,
    func,
    literal_column,
    select,
    update,
)

from storage.database import Unit
from storage.statement import Given, Statement
from storage.tables import UNFINISHED, check_ins, codes, entries, former, goals, people, talks

OPEN, USED, WRONG, LINK = (literal_column(f"'{word}'", Text) for word in ("open", "used", "wrong", "link"))
NONE = literal_column("0", BigInteger)


class Shown(NamedTuple):
    """A code that somebody was shown, and how much their account is in use."""

    id: str
    tenant: str
    person: str
    state: str
    at: int
    name: str
    door: str
    """Where they wrote last."""
    goals: int
    rows: int
    """Goals, entries and check-ins."""
    first: int
    """When the first of the goals was opened; 0 without one."""
    busy: bool
    """Whether a question is open to them, other than about a code."""


def _shown(given: Given) -> ClauseElement:
    them = and_(people.c.tenant == codes.c.tenant, people.c.id == codes.c.person)
    rows = _many(goals) + _many(entries) + _many(check_ins)
    first = select(func.coalesce(func.min(goals.c.opened_at), NONE)).where(_theirs(goals)).correlate(people)
    asked = select(talks.c.id).where(_theirs(talks), UNFINISHED, talks.c.state == OPEN, talks.c.flow != LINK)
    return (
        select(
            codes.c.id, codes.c.tenant, codes.c.person, codes.c.state, codes.c.at, people.c.name, people.c.last_door,
            _many(goals), rows, first.scalar_subquery(), asked.correlate(people).exists(),
        )
        .select_from(given.rows)
        .join(codes, and_(codes.c.id == given.c.id, codes.c.state != WRONG))
        .join(people, them)
        .order_by(codes.c.at, codes.c.tenant, codes.c.person)
    )  # fmt: skip


def _theirs(table: Table) -> ColumnElement[bool]:
    return and_(table.c.tenant == people.c.tenant, table.c.person == people.c.id)


def _many(table: Table) -> ColumnElement[int]:
    return select(func.count()).select_from(table).where(_theirs(table)).correlate(people).scalar_subquery()


def _use(given: Given) -> ClauseElement:
    mine = (codes.c.tenant == given.c.tenant, codes.c.person == given.c.person, codes.c.id == given.c.id)
    return update(codes).values(state=USED).where(*mine, codes.c.state == OPEN)


def _purge(given: Given) -> ClauseElement:
    return codes.delete().where(codes.c.at < select(given.c.at).scalar_subquery())


def _now(given: Given) -> ClauseElement:
    same = and_(former.c.tenant == given.c.tenant, former.c.id == given.c.id)
    return select(former.c.tenant, former.c.id, former.c.person).join_from(given.rows, former, same)


SHOWN = Statement(_shown, codes.c.id)
USE = Statement(_use, codes.c.tenant, codes.c.person, codes.c.id)
PURGE = Statement(_purge, codes.c.at)
NOW = Statement(_now, former.c.tenant, former.c.id)


def shown(unit: Unit, ids: Iterable[str]) -> list[Shown]:
    """What is known of the codes with these fingerprints, of whatever tenant; what was never shown is missing."""
    return list(starmap(Shown, SHOWN(unit, [(one,) for one in sorted(set(ids))])))


def use(unit: Unit, tenant: str, person: str, code: str) -> bool:
    """Whether this open code of somebody can be used; from now on it cannot."""
    return bool(USE.count(unit, [(tenant, person, code)]))


def purge(unit: Unit, before: int) -> int:
    """Delete the codes of before a moment; gives how many."""
    return PURGE.count(unit, [(before,)])


def now_called(unit: Unit, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """(tenant, id) → who they are now, for those of them who became one with somebody."""
    return {(tenant, one): person for tenant, one, person in NOW(unit, sorted(set(wanted)))}
