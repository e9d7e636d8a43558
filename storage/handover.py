"""The replies of a turn, written as already claimed by the process that takes it, where their lane is free.

A turn calls this instead of `outbox.add` for doors this process delivers for and that can be asked; after the commit
`bot/in_hand.py` calls the door without a further claim. A row whose lane is not free is written as pending and goes
the ordinary way, by `storage/delivery.py`.

Why nobody else can be in the lane, although only the turn's person is locked: whatever is added to a lane, by a turn,
a nudge or a digest, is added by a transaction that holds this person, so what came before is committed and seen here,
and what comes after will see these rows. What is there already only ever goes from pending to sending and on to an
end, or back from sending to pending; it never begins to be either. So a lane with nothing pending, sending or resting
stays free until this transaction ends. A row whose time is still to come counts as pending: it could be claimed by
another process before the commit, which would not see ours.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import BigInteger, ClauseElement, Column, and_, case, literal_column, null, or_, select

from storage.database import Unit
from storage.delivery import NONE, ONE, PENDING, SENDING, Claimed, same_lane
from storage.outbox import Outgoing
from storage.rates import NEVER, THOUSAND
from storage.statement import Given, Now, Statement
from storage.tables import outbox, rates

ROW = [outbox.c[name] for name in Outgoing._fields if name not in ("state", "sent_at", "not_before")]
ENOUGH = literal_column("1000000", BigInteger)
"""A limit that is never reached; with it both databases work the rows out once, and not for each use of a column."""


def _hand_over(given: Given) -> ClauseElement:
    waiting, held = outbox.alias("waiting"), outbox.alias("held")
    now = select(Now()).scalar_subquery()
    waits = select(waiting.c.number).where(same_lane(waiting, given.rows), waiting.c.state == PENDING)
    busy = or_(held.c.state == SENDING, held.c.lease_until > now)
    taken = select(held.c.number).where(same_lane(held, given.rows), held.c.lease_until > NONE, busy)
    asked_to_wait = and_(
        rates.c.tenant == given.c.tenant,
        rates.c.door == given.c.door,
        rates.c.second == NEVER,
        rates.c.used > Now() // THOUSAND,
    )
    resting = select(rates.c.used).where(asked_to_wait)
    not_free = [one.correlate(given.rows).exists() for one in (waits, taken, resting)]
    weighed = select(*given.c, case((or_(*not_free), NONE), else_=ONE).label("mine")).limit(ENOUGH).subquery("weighed")
    mine = weighed.c.mine
    written = select(
        *[weighed.c[column.name] for column in ROW],
        case((mine == ONE, SENDING), else_=PENDING).label("state"),
        NONE.label("not_before"),
        case((mine == ONE, Now() + weighed.c.lease_ms), else_=NONE).label("lease_until"),
        mine.label("token"),
        case((mine == ONE, weighed.c.at), else_=null()).label("dispatched_at"),
        mine.label("tries"),
    )
    insert = given.insert_into(outbox, written)
    return insert.returning(outbox.c.number, outbox.c.state, outbox.c.tenant, outbox.c.key)


HAND_OVER = Statement(_hand_over, *ROW, Column("lease_ms", BigInteger))


def hand_over(unit: Unit, rows: Sequence[Outgoing], lease_ms: int) -> list[Claimed]:
    """Add replies, those of a person in this order, whose people this transaction has locked.

    Gives those that are this process's to send, in the order of their numbers; the others wait.
    """
    of = {(row.tenant, row.key): row for row in rows}
    added = HAND_OVER(unit, [(*(getattr(row, column.name) for column in ROW), lease_ms) for row in rows])
    return [
        Claimed(number, 1, 1, state, tenant, row.door, row.place, row.user, key, row.reply, row.at)
        for number, state, tenant, key in sorted(added)
        if state == "sending" and (row := of[tenant, key])
    ]
