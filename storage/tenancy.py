"""Two companies that are one: everybody of one tenant, with all that is theirs, becomes the other's.

Whatever names a tenant is moved; only what belongs to an installation of a platform's app, and the pace of what is
sent, stays where it was. `bot/joined_places.py` decides which of them can be joined.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import ClauseElement, Column, Table, Text, and_, func, literal_column, select, union_all
from sqlalchemy import update as change

from storage.database import Unit
from storage.errors import SameNames
from storage.statement import Given, Statement
from storage.tables import identities, inbox, installations, metadata, outbox, people, places, rates, tenants

OWN = (tenants, places, installations, rates)
"""Tables whose rows are not a person's: places go first, and the others stay."""
MOVED = tuple(table for table in metadata.sorted_tables if "tenant" in table.c and table not in OWN)
NAMED = ((people, "id"), (inbox, "key"), (outbox, "key"))
"""What must be named differently in the two; all else is named after one of these."""


class Company(NamedTuple):
    """A tenant as an administrator sees it."""

    tenant: str
    places: tuple[str, ...]
    people: int
    installed: bool
    """Whether the app of a platform was installed for it."""


def _count(given: Given) -> ClauseElement:
    mine = identities.c.tenant == given.c.tenant
    return select(func.count(identities.c.person.distinct())).join_from(given.rows, identities, mine)


def _move(table: Table) -> Statement:
    def build(given: Given) -> ClauseElement:
        return change(table).values(tenant=given.c.after).where(table.c.tenant == given.c.before)

    return Statement(build, *BOTH)


def _hold(given: Given) -> ClauseElement:
    held = select(people.c.id).join_from(given.rows, people, people.c.tenant == given.c.tenant)
    return held.order_by(people.c.id).with_for_update(of=people)


def _clash(given: Given) -> ClauseElement:
    parts = []
    for table, name in NAMED:
        other = table.alias("other")
        same = and_(other.c.tenant == given.c.after, other.c[name] == table.c[name])
        both = select(table.c[name]).join_from(table, other, same).where(table.c.tenant == given.c.before)
        named = select(literal_column(f"'{table.name}'", Text)).select_from(given.rows)
        parts.append(named.where(both.correlate(given.rows).exists()))
    return union_all(*parts)


def _end(given: Given) -> ClauseElement:
    return tenants.delete().where(tenants.c.id == select(given.c.tenant).scalar_subquery())


BOTH = (Column("before", Text, nullable=False), Column("after", Text, nullable=False))
COUNT = Statement(_count, identities.c.tenant)
INSTALLED = Statement(
    lambda given: select(installations.c.tenant).join_from(
        given.rows, installations, installations.c.tenant == given.c.tenant
    ),
    identities.c.tenant,
)
PLACES = _move(places)
MOVE = [_move(table) for table in MOVED]
HOLD = Statement(_hold, people.c.tenant)
CLASH = Statement(_clash, *BOTH)
END = Statement(_end, people.c.tenant)


def company(unit: Unit, tenant: str, there: dict[str, str]) -> Company:
    """What is known of a tenant; `there` is every place with its tenant."""
    own = tuple(sorted(place for place, whose in there.items() if whose == tenant))
    many = COUNT(unit, [(tenant,)])[0][0]
    return Company(tenant, own, int(many), bool(INSTALLED(unit, [(tenant,)])))


def move(unit: Unit, before: str, after: str) -> None:
    """Make everything of one tenant the other's; raises SameNames where the two hold something of one name.

    The places come first, so that nobody new is met in them meanwhile; then everybody is waited for who is in a turn.
    """
    PLACES(unit, [(before, after)])
    HOLD(unit, [(before,)])
    if clash := CLASH(unit, [(before, after)]):
        raise SameNames(what=", ".join(sorted(name for (name,) in clash)))
    for statement in MOVE:
        statement(unit, [(before, after)])
    END(unit, [(before,)])
