"""Talks: what a person and the coach are in the middle of, and what they have ended."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from typing import NamedTuple

from sqlalchemy import ClauseElement, and_, func, select, true

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
    whose = and_(talks.c.tenant == given.c.tenant, talks.c.person == given.c.person)
    # "open" sorts before "parked" and "told".
    newest_first = (talks.c.state, talks.c.touched_at.desc(), talks.c.id)
    if given.dialect == POSTGRESQL:
        # Person by person, so that it never reads the talks of all to find those of a few.
        theirs = select(*COLUMNS).where(whose, UNFINISHED).order_by(*newest_first).limit(MOST).lateral("theirs")
        return select(*theirs.c).join_from(given.rows, theirs, true())
    place = func.row_number().over(partition_by=(talks.c.tenant, talks.c.person), order_by=newest_first)
    found = select(*COLUMNS, place.label("place")).join_from(given.rows, talks, whose).where(UNFINISHED).subquery()
    return (
        select(*[found.c[name] for name in Talk._fields])
        .where(found.c.place <= MOST)
        .order_by(found.c.tenant, found.c.person, found.c.place)
    )


def _save(given: Given) -> ClauseElement:
    insert = given.insert_into(talks)
    return insert.on_conflict_do_update(
        index_elements=list(talks.primary_key),
        set_={column.name: insert.excluded[column.name] for column in COLUMNS if not column.primary_key},
        where=talks.c.revision == insert.excluded.revision - 1,
    ).returning(talks.c.tenant, talks.c.person, talks.c.id)


READ = Statement(_unfinished, talks.c.tenant, talks.c.person)
SAVE = Statement(_save, *COLUMNS)


def unfinished(unit: Unit, persons: Sequence[tuple[str, str]]) -> list[Talk]:
    """The talks these (tenant, person) have not ended: of each person the open one first, then the newest."""
    return list(starmap(Talk, READ(unit, persons)))


def save(unit: Unit, rows: Sequence[Talk]) -> set[tuple[str, str, str]]:
    """Write talks, each with its revision one higher than what was read; gives (tenant, person, id) of those saved.

    A talk that is missing in the answer was saved by somebody else in the meantime and is as they left it.
    """
    return {(tenant, person, talk) for tenant, person, talk in SAVE(unit, sorted(rows))}
