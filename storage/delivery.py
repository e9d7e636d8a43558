"""How a reply leaves: who may send it now, that nobody else does meanwhile, and what became of it.

`bot/delivery.py` comes here for one short transaction before the calls of a door and one after them. A claimed row is
"sending" with a lease in real time (`lease_until`), a fencing token, and `dispatched_at`, which is committed before the
door is called. A row that is done keeps its lease for as long as the door wants its lane to rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import starmap
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    Column,
    ColumnElement,
    FromClause,
    Text,
    and_,
    case,
    func,
    literal_column,
    null,
    or_,
    select,
    update,
)

from storage.database import Unit
from storage.statement import POSTGRESQL, Given, Now, Statement
from storage.tables import outbox, people, tenants

MOST = 200
"""Leases that have run out which are looked at in one go."""

# Spelled out, so that both databases see that a partial index holds what is asked for.
PENDING = literal_column("'pending'", Text)
SENDING = literal_column("'sending'", Text)
SENT = literal_column("'sent'", Text)
AMBIGUOUS = literal_column("'ambiguous'", Text)
CANCELLED = literal_column("'cancelled'", Text)
NONE = literal_column("0", BigInteger)
ONE = literal_column("1", BigInteger)


class Claimed(NamedTuple):
    """A row that is this process's until its lease runs out."""

    number: int
    token: int
    """What a receipt must name to be believed."""
    tries: int
    state: str
    tenant: str
    door: str
    place: str
    user: str
    key: str
    reply: str
    dispatched_at: int | None = None


class Settled(NamedTuple):
    """What became of a claimed row."""

    number: int
    token: int
    state: str
    """sent | ambiguous | dead; pending for "again later"; sending for "to be asked about later" """
    ref: str = ""
    wait_ms: int = 0
    """How long it waits before it leaves again, or is asked about."""
    rest_ms: int = 0
    """How long its lane rests."""
    uncounted: int = 0
    """1 when the try was none, because the platform had asked to wait."""


CLAIMED = [outbox.c[name] for name in Claimed._fields]


def _claim(given: Given) -> ClauseElement:
    tenant, door, most, lease = (select(column).scalar_subquery() for column in given.c)
    # Values of their own and no join, so that the index gives the rows in order and the first few are enough.
    now = select(Now() + tenants.c.clock_offset_ms).where(tenants.c.id == tenant).scalar_subquery()
    row, before, held = outbox.alias("waiting"), outbox.alias("before"), outbox.alias("held")
    # What was put off by the door keeps its place in the lane; what only has its time still to come does not.
    first = and_(before.c.number < row.c.number, or_(before.c.not_before <= now, before.c.token > NONE))
    blocked = select(before.c.number).where(same_lane(before, row), before.c.state == PENDING, first)
    busy = or_(held.c.state == SENDING, held.c.lease_until > select(Now()).scalar_subquery())
    taken = select(held.c.number).where(same_lane(held, row), held.c.lease_until > NONE, busy)
    free = select(row.c.number).where(
        row.c.door == door,
        row.c.tenant == tenant,
        row.c.state == PENDING,
        row.c.not_before <= now,
        ~blocked.correlate(row).exists(),
        ~taken.correlate(row).exists(),
    )
    chosen = _chosen(given, free.order_by(row.c.not_before, row.c.number).limit(most), row)
    owner = select(people.c.gone_at).where(people.c.tenant == outbox.c.tenant, people.c.id == outbox.c.person)
    gone = func.coalesce(owner.correlate(outbox).scalar_subquery(), ONE) > NONE
    return (
        update(outbox)
        .where(outbox.c.number.in_(chosen))
        .values(
            state=case((gone, CANCELLED), else_=SENDING),
            lease_until=case((gone, NONE), else_=Now() + lease),
            dispatched_at=case((gone, null()), else_=now),
            token=outbox.c.token + ONE,
            tries=outbox.c.tries + ONE,
        )
        .returning(*CLAIMED)
    )


def same_lane(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Whether two rows leave in one order."""
    return and_(*[one.c[name] == other.c[name] for name in ("tenant", "place", "user", "door")])


def _chosen(given: Given, numbers: Any, row: FromClause) -> Any:
    """These rows, without those that somebody else is about to take; worked out once."""
    if given.dialect != POSTGRESQL:
        return numbers
    return select(numbers.with_for_update(of=row, skip_locked=True).cte("chosen").c.number)


def _run_out(given: Given) -> ClauseElement:
    row = outbox.alias("old")
    old = select(row.c.number).where(
        row.c.lease_until > NONE, row.c.lease_until <= Now(), row.c.door.in_(select(given.c.door))
    )
    chosen = _chosen(given, old.order_by(row.c.lease_until).limit(MOST), row)
    unclear = and_(outbox.c.state == SENDING, outbox.c.dispatched_at.is_not(null()))
    lease = select(given.c.lease_ms).where(given.c.door == outbox.c.door).scalar_subquery()
    return (
        update(outbox)
        .where(outbox.c.number.in_(chosen))
        .values(
            state=case(
                (and_(unclear, lease > NONE), SENDING),
                (unclear, AMBIGUOUS),
                (outbox.c.state == SENDING, PENDING),
                else_=outbox.c.state,
            ),
            lease_until=case((and_(unclear, lease > NONE), Now() + lease), else_=NONE),
            token=outbox.c.token + ONE,
            tries=case((unclear, outbox.c.tries + ONE), else_=outbox.c.tries),
        )
        .returning(*CLAIMED)
    )


def _settle(given: Given) -> ClauseElement:
    now = select(Now() + tenants.c.clock_offset_ms).where(tenants.c.id == outbox.c.tenant).scalar_subquery()
    asked_later, again = given.c.state == SENDING, given.c.state == PENDING
    return (
        update(outbox)
        .where(outbox.c.number == given.c.number, outbox.c.token == given.c.token, outbox.c.state == SENDING)
        .values(
            state=given.c.state,
            ref=given.c.ref,
            sent_at=case((given.c.state == SENT, now), else_=outbox.c.sent_at),
            not_before=case((again, now + given.c.wait_ms), else_=outbox.c.not_before),
            dispatched_at=case((again, null()), else_=outbox.c.dispatched_at),
            tries=outbox.c.tries - given.c.uncounted,
            lease_until=case(
                (asked_later, Now() + given.c.wait_ms), (given.c.rest_ms > NONE, Now() + given.c.rest_ms), else_=NONE
            ),
        )
        .returning(outbox.c.number)
    )


def _work(given: Given) -> ClauseElement:
    """From tenant to next tenant by the index, so that a long line of one costs nothing."""
    first = select(func.min(outbox.c.tenant)).where(outbox.c.door == given.c.door, outbox.c.state == PENDING)
    hop = select(given.c.door, first.scalar_subquery().label("tenant")).cte("hop", recursive=True)
    more = select(func.min(outbox.c.tenant)).where(
        outbox.c.door == hop.c.door, outbox.c.state == PENDING, outbox.c.tenant > hop.c.tenant
    )
    hop = hop.union_all(select(hop.c.door, more.scalar_subquery()).where(hop.c.tenant.is_not(null())))
    # The least of them, which the index has at hand, and not whether there is any.
    first_due = select(func.min(outbox.c.not_before)).where(
        outbox.c.door == hop.c.door, outbox.c.tenant == hop.c.tenant, outbox.c.state == PENDING
    )
    found = select(hop.c.door, hop.c.tenant).join_from(hop, tenants, tenants.c.id == hop.c.tenant)
    return found.where(first_due.correlate(hop).scalar_subquery() <= Now() + tenants.c.clock_offset_ms)


def _any_run_out(given: Given) -> ClauseElement:
    old = and_(outbox.c.lease_until > NONE, outbox.c.lease_until <= Now(), outbox.c.door == given.c.door)
    return select(given.c.door).where(select(outbox.c.number).where(old).correlate(given.rows).exists())


LEASE_MS = Column("lease_ms", BigInteger)
CLAIM = Statement(_claim, outbox.c.tenant, outbox.c.door, Column("most", BigInteger), LEASE_MS)
RUN_OUT = Statement(_run_out, outbox.c.door, LEASE_MS)
ANY_RUN_OUT = Statement(_any_run_out, outbox.c.door)
WORK = Statement(_work, outbox.c.door)
SETTLE = Statement(
    _settle,
    outbox.c.number,
    outbox.c.token,
    outbox.c.state,
    outbox.c.ref,
    *[Column(name, BigInteger) for name in ("wait_ms", "rest_ms", "uncounted")],
)


def work(unit: Unit, doors: Iterable[str]) -> list[tuple[str, str]]:
    """(door, tenant), sorted, wherever something may leave by now; its lane may be busy all the same."""
    return sorted((door, tenant) for door, tenant in WORK(unit, [(door,) for door in doors]))


def any_run_out(unit: Unit, doors: Iterable[str]) -> bool:
    """Whether a lease at one of these doors has run out."""
    return bool(ANY_RUN_OUT(unit, [(door,) for door in doors]))


def claim(unit: Unit, tenant: str, door: str, most: int, lease_ms: int) -> list[Claimed]:
    """Take at most so many rows that may leave now, oldest first and the first of each lane; they count as dispatched.

    What was meant for somebody who is gone comes back as cancelled and is not to be sent.
    """
    return sorted(starmap(Claimed, CLAIM(unit, [(tenant, door, most, lease_ms)])))


def run_out(unit: Unit, doors: Iterable[tuple[str, int]]) -> list[Claimed]:
    """Take up what was left lying; `doors` names each with the new lease in ms, or 0 where it cannot be asked.

    "sending" is this process's to ask about, "ambiguous" is given up, "pending" was never dispatched and leaves again;
    what is done frees its lane and says nothing new.
    """
    return sorted(starmap(Claimed, RUN_OUT(unit, list(doors))))


def settle(unit: Unit, rows: Sequence[Settled]) -> set[int]:
    """Write down what became of claimed rows; gives the numbers of those whose lease was still ours."""
    return {number for (number,) in SETTLE(unit, sorted(rows))}
