"""What a platform calls somebody, and every name that follows when it changes.

Each account remembers its own name, so that only a change counts: whoever has two accounts, or stands on a company's
list under another name, is not renamed by what was always so. `bot/coach.py` asks.
"""

from __future__ import annotations

from sqlalchemy import ClauseElement, and_, or_, select
from sqlalchemy import update as change

from storage.database import Unit
from storage.statement import Given, Statement
from storage.tables import identities, people, readers


def _called(given: Given) -> ClauseElement:
    mine = and_(*[identities.c[name] == given.c[name] for name in ("tenant", "place", "user")])
    return select(identities.c.person, identities.c.name).join_from(given.rows, identities, mine)


def _hold(given: Given) -> ClauseElement:
    # In the order in which turns lock, so that nobody waits in a circle.
    report = and_(readers.c.tenant == people.c.tenant, readers.c.person == people.c.id, readers.c.id == given.c.id)
    theirs = or_(people.c.id == given.c.id, select(readers.c.id).where(report).correlate(people, given.rows).exists())
    held = select(people.c.id).join_from(given.rows, people, and_(people.c.tenant == given.c.tenant, theirs))
    return held.order_by(people.c.id).with_for_update(of=people)


def _of_reports(given: Given) -> ClauseElement:
    theirs = and_(readers.c.tenant == given.c.tenant, readers.c.id == given.c.id)
    report = and_(readers.c.tenant == people.c.tenant, readers.c.person == people.c.id)
    return change(people).values(manager=given.c.name).where(theirs, report, readers.c.name == people.c.manager)


def _as_reader(given: Given) -> ClauseElement:
    theirs = and_(readers.c.tenant == given.c.tenant, readers.c.id == given.c.id)
    return change(readers).values(name=given.c.name).where(theirs)


def _own(given: Given) -> ClauseElement:
    theirs = and_(people.c.tenant == given.c.tenant, people.c.id == given.c.id)
    return change(people).values(name=given.c.name).where(theirs)


def _note(given: Given) -> ClauseElement:
    mine = and_(*[identities.c[name] == given.c[name] for name in ("tenant", "place", "user")])
    return change(identities).values(name=given.c.name).where(mine)


WHO = [identities.c[name] for name in ("tenant", "place", "user")]
CALLED = Statement(_called, *WHO)
HOLD = Statement(_hold, people.c.tenant, people.c.id)
FOLLOW = [Statement(build, people.c.tenant, people.c.id, people.c.name) for build in (_of_reports, _as_reader, _own)]
NOTE = Statement(_note, *WHO, identities.c.name)


def called(unit: Unit, tenant: str, place: str, user: str) -> tuple[str, str] | None:
    """(person, what the platform calls this account, empty where it never said so); None where nobody knows it."""
    found = CALLED(unit, [(tenant, place, user)])
    return (found[0][0], found[0][1]) if found else None


def rename(unit: Unit, tenant: str, place: str, user: str, name: str) -> bool:
    """Remember what the platform calls an account; gives whether it was another name, which its person now has.

    Their reports see that name too, wherever they are told who reads a line.
    """
    known = called(unit, tenant, place, user)
    if known is None or known[1] == name:
        return False
    person, before = known
    if before:
        HOLD(unit, [(tenant, person)])
        for statement in FOLLOW:
            statement(unit, [(tenant, person, name)])
    NOTE(unit, [(tenant, place, user, name)])
    return bool(before)
