"""Forgetting a person: what would go, counted, and the erasing itself."""

from __future__ import annotations

from sqlalchemy import (
    ClauseElement,
    Column,
    ColumnElement,
    Table,
    Text,
    and_,
    func,
    literal_column,
    null,
    select,
    tuple_,
    union_all,
    update,
)

from storage.database import Unit
from storage.statement import Given, Statement
from storage.tables import (
    chats,
    check_ins,
    codes,
    entries,
    former,
    goals,
    identities,
    inbox,
    lines,
    occurrence,
    outbox,
    people,
    readers,
    schedule,
    talks,
)

OWNED = (goals, entries, check_ins, lines, readers, schedule, occurrence, talks, outbox, codes, former, identities)
"""Tables with a column `person` whose rows go whole."""

EMPTY: ColumnElement[str] = literal_column("''")


def _counts(given: Given) -> ClauseElement:
    who = select(given.c.tenant, given.c.person).cte("who")
    parts = []
    for table in (goals, entries, check_ins, lines, inbox):
        mine = and_(table.c.tenant == who.c.tenant, table.c.person == who.c.person, table.c.person != EMPTY)
        name = literal_column(f"'{table.name}'", Text)
        parts.append(select(name, func.count().label("many")).join_from(who, table, mine))
    mine = and_(talks.c.tenant == who.c.tenant, talks.c.person == who.c.person)
    flow = literal_column("'talks/'", Text) + talks.c.flow
    parts.append(select(flow, func.count()).join_from(who, talks, mine).group_by(talks.c.flow))
    return union_all(*parts)


class Erasing:
    """The statement that erases one table's rows of a person."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.owner = table.c["id" if table is people else "person"]
        self.run = Statement(self._delete, Column("tenant", Text), Column("person", Text))

    def _delete(self, given: Given) -> ClauseElement:
        tenant, person = given.c.tenant, given.c.person
        whose = and_(
            self.table.c.tenant == select(tenant).scalar_subquery(), self.owner == select(person).scalar_subquery()
        )
        return self.table.delete().where(whose)


def _hold(given: Given) -> ClauseElement:
    mine = and_(people.c.tenant == given.c.tenant, people.c.id == given.c.person)
    return select(people.c.id).join_from(given.rows, people, mine).with_for_update(of=people)


def _blank(given: Given) -> ClauseElement:
    blank = update(inbox).values(person=EMPTY, text=EMPTY, response=null())
    # The second condition says nothing new, but without it neither database would use the index.
    return blank.where(inbox.c.tenant == given.c.tenant, inbox.c.person == given.c.person, inbox.c.person != EMPTY)


def _unreached(given: Given) -> ClauseElement:
    theirs = select(identities.c.tenant, identities.c.place, identities.c.user).join_from(
        given.rows, identities, and_(identities.c.tenant == given.c.tenant, identities.c.person == given.c.person)
    )
    return chats.delete().where(tuple_(chats.c.tenant, chats.c.place, chats.c.user).in_(theirs))


def _ended(given: Given) -> ClauseElement:
    ended = update(readers).values(state="ended")
    return ended.where(readers.c.tenant == given.c.tenant, readers.c.id == given.c.person)


def _returned(given: Given) -> ClauseElement:
    back = update(lines).values(state="returned")
    return back.where(lines.c.tenant == given.c.tenant, lines.c.reader == given.c.person, lines.c.state == "approved")


def _closed(given: Given) -> ClauseElement:
    closed = update(lines).values(answer="closed")
    asks = and_(lines.c.state == "sent", lines.c.ask != EMPTY, lines.c.answer == EMPTY)
    return closed.where(lines.c.tenant == given.c.tenant, lines.c.reader == given.c.person, asks)


HOLD = Statement(_hold, goals.c.tenant, goals.c.person)
COUNTS = Statement(_counts, goals.c.tenant, goals.c.person)
BLANK = Statement(_blank, inbox.c.tenant, inbox.c.person)
UNREACHED = Statement(_unreached, goals.c.tenant, goals.c.person)
ENDED = Statement(_ended, goals.c.tenant, goals.c.person)
RETURNED = Statement(_returned, goals.c.tenant, goals.c.person)
CLOSED = Statement(_closed, goals.c.tenant, goals.c.person)
ERASE = [Erasing(table).run for table in (*OWNED, people)]


def counts(unit: Unit, tenant: str, person: str) -> dict[str, int]:
    """How much is held: "goals", "entries", "check_ins", "lines", "inbox" (messages), and "talks/<flow>" for each."""
    return dict(COUNTS(unit, [(tenant, person)]))


def erase(unit: Unit, tenant: str, person: str) -> None:
    """Erase everything the coach holds about a person.

    Of their messages the bare keys stay, so that none is taken twice.
    On SQLite call `Database.checkpoint` after the commit: until then its log still holds what was erased.
    """
    # First their lane, as every turn does, so that a turn on its way elsewhere writes before all goes and not after.
    HOLD(unit, [(tenant, person)])
    BLANK(unit, [(tenant, person)])
    UNREACHED(unit, [(tenant, person)])  # While it is still known which chats are theirs.
    # Whom they were a manager of keeps what was written; nothing waits for somebody who is not there.
    ENDED(unit, [(tenant, person)])
    RETURNED(unit, [(tenant, person)])
    CLOSED(unit, [(tenant, person)])
    for statement in ERASE:
        statement(unit, [(tenant, person)])
