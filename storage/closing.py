"""What becomes of people when their places close and open again, as with Slack's app.

`storage/installations.py` comes here. Whoever is found nowhere else is gone; whoever is, is written to there from now
on, and a mark among the chats remembers which of their accounts is closed, as it does where people leave one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ClauseElement, ColumnElement, Text, and_, literal_column, select, tuple_, update

from storage.database import Unit
from storage.references import EMPTY, GONE, NONE, WHO, back_with, has_another, is_left
from storage.statement import Given, Statement
from storage.tables import chats, identities, outbox, people


def _mark(given: Given) -> ClauseElement:
    here = and_(identities.c.tenant == given.c.tenant, identities.c.place == given.c.place)
    who = [identities.c[name] for name in WHO]
    left = select(*who, EMPTY.label("address"), GONE.label("paused"), given.c.gone_at.label("at"))
    marked = left.join_from(given.rows, identities, here).where(has_another())
    # An account that was closed before stays closed when the place opens again.
    return given.insert_into(chats, marked).on_conflict_do_nothing()


def _elsewhere(given: Given) -> ColumnElement[bool]:
    """Whether one more identity of a person is one that has not gone."""
    theirs = and_(identities.c.tenant == people.c.tenant, identities.c.person == people.c.id)
    return and_(theirs, identities.c.place.not_in(select(given.c.place)), ~is_left(identities))


def _close(given: Given) -> ClauseElement:
    theirs = and_(identities.c.tenant == people.c.tenant, identities.c.person == people.c.id)
    there = select(identities.c.user).where(theirs, identities.c.place.in_(select(given.c.place))).correlate(people)
    elsewhere = select(identities.c.user).where(_elsewhere(given)).correlate(people)
    at, tenants = select(given.c.gone_at).limit(1).scalar_subquery(), select(given.c.tenant)
    closed = update(people).values(gone_at=at).where(people.c.tenant.in_(tenants), people.c.gone_at == NONE)
    return closed.where(there.exists(), ~elsewhere.exists())


def _move(given: Given) -> ClauseElement:
    other = [
        select(identities.c[name]).where(_elsewhere(given)).order_by(identities.c.place, identities.c.user).limit(1)
        for name in ("place", "user")
    ]
    place, user = (one.correlate(people).scalar_subquery() for one in other)
    moved = update(people).values(last_door=EMPTY, last_place=place, last_user=user)
    here = people.c.last_place.in_(select(given.c.place))
    return moved.where(people.c.tenant.in_(select(given.c.tenant)), here, place.is_not(None))


def _cancel(given: Given) -> ClauseElement:
    cancelled = update(outbox).values(state=literal_column("'cancelled'", Text))
    pending = outbox.c.state == literal_column("'pending'", Text)
    return cancelled.where(outbox.c.tenant == given.c.tenant, outbox.c.place == given.c.place, pending)


def _open(given: Given) -> ClauseElement:
    back = update(people).values(gone_at=NONE)
    return back.where(people.c.tenant == given.c.tenant, people.c.gone_at == given.c.gone_at, people.c.gone_at > NONE)


def _return(given: Given) -> ClauseElement:
    # Whose other account went later is back as well.
    marked = and_(chats.c.tenant == given.c.tenant, chats.c.at == given.c.gone_at, chats.c.paused == GONE)
    return back_with(select(*[chats.c[name] for name in WHO]).join_from(given.rows, chats, marked))


def _unmark(given: Given) -> ClauseElement:
    closed = tuple_(chats.c.tenant, chats.c.at).in_(select(given.c.tenant, given.c.gone_at))
    return chats.delete().where(closed, chats.c.paused == GONE)


MARK = Statement(_mark, people.c.tenant, identities.c.place, people.c.gone_at)
CLOSE = Statement(_close, people.c.tenant, identities.c.place, people.c.gone_at)
MOVE = Statement(_move, people.c.tenant, identities.c.place)
CANCEL = Statement(_cancel, outbox.c.tenant, outbox.c.place)
OPEN = Statement(_open, people.c.tenant, people.c.gone_at)
RETURN = Statement(_return, people.c.tenant, people.c.gone_at)
UNMARK = Statement(_unmark, people.c.tenant, people.c.gone_at)


def close(unit: Unit, places: Sequence[tuple[str, str]], at: int) -> None:
    """These (tenant, place) close at a moment: their people are gone or found elsewhere, and nothing is sent there."""
    closed = [(*place, at) for place in places]
    MARK(unit, closed)
    CLOSE(unit, closed)
    MOVE(unit, places)
    CANCEL(unit, places)


def open_again(unit: Unit, closed: Sequence[tuple[str, int]]) -> None:
    """What closed at these (tenant, moment) is open again: whoever went with it is back, unless they were erased."""
    OPEN(unit, closed)
    RETURN(unit, closed)
    UNMARK(unit, closed)
