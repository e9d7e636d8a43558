"""How many calls a tenant has left at a door, for all processes together: leased in slices of one second.

A row of `rates` is one second of the database's time and the calls taken from it. The row of second 0 says until which
second the platform asked the tenant to wait.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import BigInteger, ClauseElement, Column, case, literal_column, select, update

from storage.database import Unit
from storage.statement import Given, Now, Statement
from storage.tables import rates

THOUSAND = literal_column("1000", BigInteger)
NEVER = literal_column("0", BigInteger)
KEPT = 60
"""Seconds after which a slice is of no more interest."""


class Slice(NamedTuple):
    """Calls that may be made in what is left of a second."""

    second: int
    calls: int
    left_ms: int
    """How long until the next second begins."""


def _lease(given: Given) -> ClauseElement:
    here = Now() // THOUSAND
    resting = select(rates.c.used).where(
        rates.c.tenant == given.c.tenant, rates.c.door == given.c.door, rates.c.second == NEVER, rates.c.used > here
    )
    source = select(given.c.tenant, given.c.door, here.label("second"), given.c.used)
    insert = given.insert_into(rates, source.where(~resting.correlate(given.rows).exists()))
    return insert.on_conflict_do_update(
        index_elements=[rates.c.tenant, rates.c.door, rates.c.second],
        set_={"used": rates.c.used + insert.excluded.used},
    ).returning(rates.c.second, rates.c.used, rates.c.second * THOUSAND + THOUSAND - Now())


def _give_back(given: Given) -> ClauseElement:
    mine = (rates.c.tenant == given.c.tenant, rates.c.door == given.c.door, rates.c.second == given.c.second)
    return update(rates).where(*mine).values(used=rates.c.used - given.c.used)


def _rest(given: Given) -> ClauseElement:
    until = (Now() + given.c.used + THOUSAND - 1) // THOUSAND
    insert = given.insert_into(rates, select(given.c.tenant, given.c.door, NEVER.label("second"), until.label("used")))
    later = case((insert.excluded.used > rates.c.used, insert.excluded.used), else_=rates.c.used)
    return insert.on_conflict_do_update(
        index_elements=[rates.c.tenant, rates.c.door, rates.c.second], set_={"used": later}
    )


def _purge(given: Given) -> ClauseElement:
    old = Now() // THOUSAND - select(given.c.seconds).scalar_subquery()
    return rates.delete().where(rates.c.second < old, rates.c.second > NEVER)


LEASE = Statement(_lease, rates.c.tenant, rates.c.door, rates.c.used)
GIVE_BACK = Statement(_give_back, *rates.c)
REST = Statement(_rest, rates.c.tenant, rates.c.door, rates.c.used)
PURGE = Statement(_purge, Column("seconds", BigInteger))


def lease(unit: Unit, tenant: str, door: str, wanted: int, rate: int) -> Slice | None:
    """Take at most so many calls from this second; None while the platform has asked to wait.

    What is not used is given back in the same transaction with `give_back`: until its commit nobody else takes any.
    """
    found = LEASE(unit, [(tenant, door, wanted)])
    if not found:
        return None
    second, used, left = found[0]
    calls = max(0, min(wanted, rate - (used - wanted)))
    if calls < wanted:
        give_back(unit, tenant, door, Slice(second, wanted - calls, left))
    return Slice(second, calls, max(1, left))


def give_back(unit: Unit, tenant: str, door: str, unused: Slice) -> None:
    """Put calls back into the second they came from."""
    GIVE_BACK(unit, [(tenant, door, unused.second, unused.calls)])


def rest(unit: Unit, rows: Iterable[tuple[str, str, int]]) -> None:
    """Let (tenant, door) make no call for so many ms, in all processes; the longest wish counts."""
    wishes: dict[tuple[str, str], int] = {}
    for tenant, door, wait_ms in rows:
        wishes[tenant, door] = max(wait_ms, wishes.get((tenant, door), 0))
    REST(unit, [(*which, wait_ms) for which, wait_ms in sorted(wishes.items())])


def purge(unit: Unit, seconds: int = KEPT) -> int:
    """Delete the slices that are over; gives how many."""
    return PURGE.count(unit, [(seconds,)])
