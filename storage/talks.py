"""Talks: what a person and the coach are in the middle of, and what they have ended."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from typing import Any, NamedTuple

from sqlalchemy import ClauseElement, ColumnElement, FromClause, Select, and_, literal_column, select, true

from storage.database import Unit
from storage.statement import POSTGRESQL, Given, Statement
from storage.tables import UNFINISHED, talks

MOST = 8
"""Unfinished talks of a person that are read; the open one is always among them."""


class Talk(NamedTuple):
    """One row of `talks`; the progress is JSON."""

    tenant: str
    person: str
    id: str
    flow: str
    version: int
    state: str
    """open | parked | told | done | cancelled"""
    revision: int
    progress: str
    touched_at: int


COLUMNS = [talks.c[name] for name in Talk._fields]


def _unfinished(given: Given) -> ClauseElement:
    # Person by person, so that it never reads the talks of all to find those of a few.
    if given.dialect == POSTGRESQL:
        theirs = _newest(talks, given, *COLUMNS).lateral("theirs")
        return select(*theirs.c).join_from(given.rows, theirs, true())
    # SQLite has no lateral join; naming the rows and then reading them comes to the same.
    mine = talks.alias("mine")
    named = _newest(mine, given, literal_column("mine.rowid")).correlate(given.rows)
    found = select(*COLUMNS).join_from(given.rows, talks, literal_column("talks.rowid").in_(named))
    return found.order_by(talks.c.tenant, talks.c.person, *_newest_first(talks))


def _newest(table: FromClause, given: Given, *columns: ColumnElement[Any]) -> Select[Any]:
    """The newest unfinished talks of one given person."""
    mine = and_(table.c.tenant == given.c.tenant, table.c.person == given.c.person)
    return select(*columns).select_from(table).where(mine, UNFINISHED).order_by(*_newest_first(table)).limit(MOST)


def _newest_first(table: FromClause) -> tuple[ColumnElement[Any], ...]:
    # "open" sorts before "parked" and "told".
    return (table.c.state, table.c.touched_at.desc(), table.c.id)


def _save(given: Given) -> ClauseElement:
    insert = given.insert_into(talks)
    return insert.on_conflict_do_update(
        index_elements=list(talks.primary_key),
        set_={column.name: insert.excluded[column.name] for column in COLUMNS if not column.primary_key},
        where=talks.c.revision == insert.excluded.revision - 1,
    )


def _since(given: Given) -> ClauseElement:
    mine = and_(talks.c.tenant == given.c.tenant, talks.c.person == given.c.person)
    later = talks.c.touched_at >= given.c.touched_at
    found = select(*COLUMNS).join_from(given.rows, talks, and_(mine, later))
    return found.order_by(talks.c.touched_at, talks.c.id).limit(MOST)


def _one(given: Given) -> ClauseElement:
    mine = and_(talks.c.tenant == given.c.tenant, talks.c.person == given.c.person, talks.c.id == given.c.id)
    return select(*COLUMNS).join_from(given.rows, talks, mine)


READ = Statement(_unfinished, talks.c.tenant, talks.c.person)
SINCE = Statement(_since, talks.c.tenant, talks.c.person, talks.c.touched_at)
ONE = Statement(_one, talks.c.tenant, talks.c.person, talks.c.id)
SAVE = Statement(_save, *COLUMNS)


def unfinished(unit: Unit, persons: Sequence[tuple[str, str]]) -> list[Talk]:
    """The talks these (tenant, person) have not ended: of each person the open one first, then the newest."""
    return list(starmap(Talk, READ(unit, persons)))


def since(unit: Unit, tenant: str, person: str, moment: int) -> list[Talk]:
    """The first talks somebody touched from a moment on, also those that are over."""
    return list(starmap(Talk, SINCE(unit, [(tenant, person, moment)])))


def one(unit: Unit, tenant: str, person: str, talk: str) -> list[Talk]:
    """A talk of somebody, whatever became of it; none where there is none."""
    return list(starmap(Talk, ONE(unit, [(tenant, person, talk)])))


def save(unit: Unit, rows: Sequence[Talk]) -> int:
    """Write talks, each with its revision one higher than what was read; gives how many were saved.

    A talk that was saved by somebody else in the meantime is not, and stays as they left it.
    """
    return SAVE.count(unit, sorted(rows))
