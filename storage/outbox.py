"""What goes out: each reply with the key that names it for ever, and whether it arrived."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from typing import NamedTuple

from sqlalchemy import BigInteger, ClauseElement, Column, and_, func, or_, select, update

from storage.database import Unit
from storage.statement import SQLITE, Given, Statement
from storage.tables import inbox, outbox

MOST = 200
"""Rows that are read at once."""


class Outgoing(NamedTuple):
    """A reply on its way; `keys` are its wording keys and `reply` is JSON."""

    tenant: str
    person: str
    place: str
    user: str
    door: str
    key: str
    message_key: str
    """The message it answers."""
    keys: str
    reply: str
    state: str
    """pending | sending | sent | ambiguous | dead | cancelled"""
    at: int
    sent_at: int | None = None
    not_before: int = 0
    """The moment from which on it may leave; 0 for at once."""


class Receipt(NamedTuple):
    """What became of a reply."""

    number: int
    state: str
    sent_at: int | None


class Said(NamedTuple):
    """A reply and the text it answers, for a page that shows them again."""

    number: int
    key: str
    text: str
    reply: str
    at: int


COLUMNS = [outbox.c[name] for name in Outgoing._fields]


def _add(given: Given) -> ClauseElement:
    insert = given.insert_into(outbox)
    return insert if given.dialect == SQLITE else insert.returning(outbox.c.tenant, outbox.c.key, outbox.c.number)


def _receipts(given: Given) -> ClauseElement:
    arrived = update(outbox).values(state=given.c.state, sent_at=given.c.sent_at)
    return arrived.where(outbox.c.number == given.c.number)


def _pending(given: Given) -> ClauseElement:
    waiting = and_(outbox.c.door == given.c.door, outbox.c.state == "pending")
    return (
        select(outbox.c.number, *COLUMNS)
        .join_from(given.rows, outbox, waiting)
        .where(outbox.c.number > given.c.number)
        .order_by(outbox.c.number)
        .limit(MOST)
    )


def _heard(given: Given) -> ClauseElement:
    mine = and_(outbox.c.tenant == given.c.tenant, outbox.c.person == given.c.person, outbox.c.number > given.c.number)
    return (
        select(outbox.c.number, outbox.c.key, func.coalesce(inbox.c.text, ""), outbox.c.reply, outbox.c.at)
        .select_from(given.rows)
        .join(outbox, mine)
        .outerjoin(inbox, and_(inbox.c.tenant == outbox.c.tenant, inbox.c.key == outbox.c.message_key))
        .order_by(outbox.c.number.desc())
        .limit(MOST)
    )


def _since(given: Given) -> ClauseElement:
    return (
        select(outbox.c.number, *COLUMNS)
        .where(outbox.c.number > select(given.c.number).scalar_subquery())
        .order_by(outbox.c.number)
        .limit(MOST)
    )


def _newest(given: Given) -> ClauseElement:
    return select(func.coalesce(func.max(outbox.c.number), 0)).select_from(outbox)


def _unseen(given: Given) -> ClauseElement:
    mine = and_(
        outbox.c.tenant == given.c.tenant,
        outbox.c.person == given.c.person,
        outbox.c.door == given.c.door,
        or_(outbox.c.state == "pending", outbox.c.state == "sending"),
    )
    return select(outbox.c.number, outbox.c.reply).join_from(given.rows, outbox, mine).order_by(outbox.c.number)


def _one(given: Given) -> ClauseElement:
    mine = and_(outbox.c.tenant == given.c.tenant, outbox.c.key == given.c.key, outbox.c.person == given.c.person)
    return select(outbox.c.reply).join_from(given.rows, outbox, mine)


def _purge(given: Given) -> ClauseElement:
    gone = outbox.delete().where(outbox.c.at < select(given.c.before).scalar_subquery())
    return gone.returning(outbox.c.number)


ADD = Statement(_add, *COLUMNS)
RECEIPTS = Statement(_receipts, outbox.c.number, outbox.c.state, outbox.c.sent_at)
PENDING = Statement(_pending, outbox.c.door, outbox.c.number)
HEARD = Statement(_heard, outbox.c.tenant, outbox.c.person, outbox.c.number)
SINCE = Statement(_since, outbox.c.number)
NEWEST = Statement(_newest, outbox.c.number)
UNSEEN = Statement(_unseen, outbox.c.tenant, outbox.c.person, outbox.c.door)
ONE = Statement(_one, outbox.c.tenant, outbox.c.person, outbox.c.key)
PURGE = Statement(_purge, Column("before", BigInteger))


def add(unit: Unit, rows: Sequence[Outgoing]) -> dict[tuple[str, str], int]:
    """Add replies in this order; gives (tenant, key) → number, and numbers grow within a person."""
    added = ADD(unit, rows)
    if unit.dialect == SQLITE and rows:
        # Nobody else writes meanwhile, so that the numbers follow each other up to the last one. Being told each of
        # them would cost a fifth more.
        first = unit.cursor.lastrowid - len(rows) + 1
        return {(row.tenant, row.key): number for number, row in enumerate(rows, first)}
    return {(tenant, key): number for tenant, key, number in added}


def receipts(unit: Unit, rows: Sequence[Receipt]) -> None:
    """Write down what became of replies; a reply that was erased meanwhile stays erased."""
    latest = {row.number: row for row in rows}
    RECEIPTS(unit, [latest[number] for number in sorted(latest)])


def pending(unit: Unit, door: str, after: int = 0) -> list[tuple[int, Outgoing]]:
    """(number, reply) of what has not left by a door yet, oldest first, at most MOST after a number."""
    return [(number, Outgoing(*row)) for number, *row in PENDING(unit, [(door, after)])]


def heard(unit: Unit, tenant: str, person: str, after: int = 0, most: int = MOST) -> list[Said]:
    """What was said with a person after a number, oldest first: the last `most`, and never more than MOST."""
    return list(starmap(Said, HEARD(unit, [(tenant, person, after)])))[:most][::-1]


def since(unit: Unit, after: int) -> list[tuple[int, Outgoing]]:
    """(number, reply) of everything of anybody after a number, oldest first, at most MOST."""
    return [(number, Outgoing(*row)) for number, *row in SINCE(unit, [(after,)])]


def newest(unit: Unit) -> int:
    """The highest number given so far, 0 when nothing was ever sent."""
    return int(NEWEST(unit, [(0,)])[0][0])


def unseen(unit: Unit, tenant: str, person: str, door: str) -> list[tuple[int, str]]:
    """(number, reply as JSON) of what a person was answered at a door and is not known to have arrived there."""
    return [(number, reply) for number, reply in UNSEEN(unit, [(tenant, person, door)])]


def one(unit: Unit, tenant: str, person: str, key: str) -> str | None:
    """The reply that was sent to a person under a key, as JSON; None where it is not theirs, or was purged."""
    found = ONE(unit, [(tenant, person, key)])
    return str(found[0][0]) if found else None


def purge(unit: Unit, before: int) -> int:
    """Delete the replies of before a moment, whatever became of them; gives how many."""
    return len(PURGE(unit, [(before,)]))
