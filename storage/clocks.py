"""The time of each tenant: the database's own, moved by an offset that only the tenant `local` may change."""

from __future__ import annotations

from sqlalchemy import ClauseElement, or_, select

from storage.database import Unit
from storage.errors import ClockGoesForward, NoSuchPlace
from storage.statement import Given, Now, Statement
from storage.tables import LOCAL, inbox, tenants


def _now(given: Given) -> ClauseElement:
    return select(Now() + tenants.c.clock_offset_ms).join_from(given.rows, tenants, tenants.c.id == given.c.id)


def _offset(given: Given) -> ClauseElement:
    return select(tenants.c.clock_offset_ms).join_from(given.rows, tenants, tenants.c.id == given.c.id)


def _move(given: Given) -> ClauseElement:
    insert = given.insert_into(tenants)
    return insert.on_conflict_do_update(
        index_elements=[tenants.c.id],
        set_={"clock_offset_ms": insert.excluded.clock_offset_ms},
        where=or_(
            insert.excluded.clock_offset_ms >= tenants.c.clock_offset_ms,
            ~select(inbox.c.key).where(inbox.c.tenant == tenants.c.id).exists(),
        ),
    ).returning(Now() + tenants.c.clock_offset_ms)


NOW = Statement(_now, tenants.c.id)
MOVE = Statement(_move, *tenants.c)
OFFSET = Statement(_offset, tenants.c.id)


def now(unit: Unit, tenant: str) -> int:
    """The time of a tenant in milliseconds: the database's own, moved by the tenant's offset."""
    found = NOW(unit, [(tenant,)])
    if not found:
        raise NoSuchPlace(places=tenant)
    return int(found[0][0])


def clock_offset(unit: Unit, tenant: str) -> int:
    """How far a tenant's clock is ahead of the database's, in milliseconds; raises NoSuchPlace."""
    found = OFFSET(unit, [(tenant,)])
    if not found:
        raise NoSuchPlace(places=tenant)
    return int(found[0][0])


def move_clock(unit: Unit, tenant: str, offset_ms: int) -> int:
    """Set how far the tenant `local` is ahead of the database's time; gives its new time.

    Raises ClockGoesForward for another tenant, and for a smaller offset than it has once somebody has written.
    """
    moved = MOVE(unit, [(tenant, offset_ms)]) if tenant == LOCAL else []
    if not moved:
        raise ClockGoesForward(tenant=tenant)
    return int(moved[0][0])
