"""Goals, entries, check-ins and people as rows: written whole, read back as the values they were.

Works for every value of `conversations/coaching/values.py` alike, because its fields are the columns of its table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import starmap
from operator import attrgetter, itemgetter
from typing import TypeVar

from sqlalchemy import ClauseElement, Table, and_, delete, or_, select, tuple_

from conversations.coaching.values import CheckIn, Code, Entry, Goal, Person, Plan, Reader, SharedLine, Value
from storage.database import Unit
from storage.errors import LostRace
from storage.statement import SQLITE, Given, Statement
from storage.tables import metadata

ORDER: dict[type, tuple[str, ...]] = {
    Person: (),
    Goal: ("opened_at", "id"),
    Entry: ("at", "id"),
    CheckIn: ("at", "id"),
    SharedLine: ("at", "id"),
    Reader: ("at", "id"),
    Plan: ("id",),
    Code: ("at", "id"),
}
"""How the values of one person are sorted."""

V = TypeVar("V", Person, Goal, Entry, CheckIn, SharedLine, Reader, Plan, Code)


class Kind:
    """One kind of value and its two statements."""

    def __init__(self, kind: type[Value]) -> None:
        self.kind = kind
        self.table: Table = metadata.tables[kind.table]
        names = [field.name for field in fields(kind)]
        self.columns = [self.table.c[name] for name in names]
        self.row = attrgetter(*names)
        self.owner = self.table.c["id" if kind is Person else "person"]
        self.key = attrgetter(*[column.name for column in self.table.primary_key])
        self.save = Statement(self._save, *self.columns)
        self.read = Statement(self._read, self.table.c.tenant, self.owner)
        self.drop = Statement(self._drop, *self.table.primary_key)

    def _save(self, given: Given) -> ClauseElement:
        insert = given.insert_into(self.table)
        keys = list(self.table.primary_key)
        rest = {column.name: insert.excluded[column.name] for column in self.columns if not column.primary_key}
        if self.kind is SharedLine:
            # What a digest has sent since it was read stays sent: that turn lost a race, and is taken again.
            new, old = insert.excluded, self.table.c
            last = and_(new.shown >= old.shown, or_(old.state != "sent", new.state == "sent"))
            return insert.on_conflict_do_update(index_elements=keys, set_=rest, where=last)
        return insert.on_conflict_do_update(index_elements=keys, set_=rest)

    def _drop(self, given: Given) -> ClauseElement:
        if given.dialect == SQLITE:
            keys = [self.table.c[column.name] for column in self.table.primary_key]
            named = select(*(given.c[column.name] for column in self.table.primary_key)).select_from(given.rows)
            return delete(self.table).where(tuple_(*keys).in_(named))
        same = [self.table.c[column.name] == given.c[column.name] for column in self.table.primary_key]
        return delete(self.table).where(*same)

    def _read(self, given: Given) -> ClauseElement:
        tenant, owner = self.table.c.tenant, self.owner
        found = select(*self.columns).join_from(
            given.rows, self.table, and_(tenant == given.c.tenant, owner == given.c[owner.name])
        )
        return found.order_by(tenant, owner, *[self.table.c[name] for name in ORDER[self.kind]])


KINDS: dict[type, Kind] = {kind: Kind(kind) for kind in ORDER}


def put(unit: Unit, values: Iterable[Value]) -> None:
    """Insert each value, or replace the row of the same id whole; of two with one id the last is kept.

    One statement for each kind of value that occurs. Raises LostRace for a line that was sent in the meantime.
    """
    latest: dict[type, dict[tuple[str, ...], Value]] = {}
    for value in values:
        kind = type(value)
        latest.setdefault(kind, {})[KINDS[kind].key(value)] = value
    for kind, found in KINDS.items():
        if kind in latest:
            # Sorted, so that two groups that write the same rows never wait for each other.
            rows = [found.row(value) for _, value in sorted(latest[kind].items(), key=itemgetter(0))]
            if kind is not SharedLine:
                found.save(unit, rows)
            elif found.save.count(unit, rows) < len(rows):
                raise LostRace(what="one of these lines")


def drop(unit: Unit, values: Iterable[Value]) -> None:
    """Delete the row of each value, if it is there."""
    for kind, found in KINDS.items():
        if keys := sorted({found.key(value) for value in values if type(value) is kind}):
            found.drop(unit, keys)


def of(unit: Unit, kind: type[V], persons: Sequence[tuple[str, str]]) -> list[V]:
    """Every value of one kind that belongs to these (tenant, person), each person's oldest first."""
    return list(starmap(kind, KINDS[kind].read(unit, persons)))
