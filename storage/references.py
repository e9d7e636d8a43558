"""Where the chats with people are, on platforms that say it only with each message, and which of them are paused.

`bot/references.py` comes here. The address of a chat is the platform's own and is not read here. Somebody who removed
the app is gone, unless they are found elsewhere too, and is back as soon as their chat is kept again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import starmap
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    ColumnElement,
    FromClause,
    Select,
    Text,
    and_,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from storage.database import Unit
from storage.statement import Given, Now, Statement
from storage.tables import chats, identities, people

REMOVED = "removed"
"""Why a chat is paused whose person took the app away; another reason never takes its place."""

EMPTY: ColumnElement[str] = literal_column("''", Text)
GONE = literal_column(f"'{REMOVED}'", Text)
NONE = literal_column("0", BigInteger)
ONE = literal_column("1", BigInteger)


class Chat(NamedTuple):
    """Where the chat with somebody is."""

    place: str
    user: str
    address: str
    paused: str
    """Why nothing may be sent there; empty where it may."""
    at: int
    """When it was kept, or paused."""


CHAT = [chats.c[name] for name in Chat._fields]
WHO = ("tenant", "place", "user")


def _same(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    return and_(*[one.c[name] == other.c[name] for name in WHO])


def _mine(given: Given) -> ColumnElement[bool]:
    return and_(*[chats.c[name] == given.c[name] for name in WHO])


def is_left(one: FromClause) -> ColumnElement[bool]:
    """Whether an identity is one that was left."""
    return select(chats.c.user).where(_same(one, chats), chats.c.paused == GONE).correlate(one).exists()


def has_another() -> ColumnElement[bool]:
    """Whether the person of an identity has another one; else nobody asks which of them is left."""
    other = identities.alias("other")
    same = and_(other.c.tenant == identities.c.tenant, other.c.person == identities.c.person)
    two = select(ONE).where(same, tuple_(other.c.place, other.c.user) != tuple_(identities.c.place, identities.c.user))
    return two.correlate(identities).exists()


def _find(given: Given) -> ClauseElement:
    return select(*CHAT).join_from(given.rows, chats, _mine(given))


def _keep(given: Given) -> ClauseElement:
    whose = [given.c[name] for name in (*WHO, "address")]
    insert = given.insert_into(chats, select(*whose, EMPTY.label("paused"), Now().label("at")))
    new = {name: insert.excluded[name] for name in ("address", "paused", "at")}
    return insert.on_conflict_do_update(index_elements=list(WHO), set_=new)


def back_with(found: Select[tuple[str, str, str]]) -> ClauseElement:
    """Whoever has one of these (tenant, place, user) is back, where they were gone since their last account was left.

    Which of their accounts that was is all the same; who is gone for another reason stays gone.
    """
    mine, one, left = found.subquery("mine"), identities.alias("one"), chats.alias("left")
    ended = select(one.c.tenant, one.c.person, left.c.at).join_from(mine, one, _same(one, mine))
    ended = ended.join(identities, and_(*[identities.c[name] == one.c[name] for name in ("tenant", "person")]))
    ended = ended.join(left, _same(left, identities)).where(left.c.paused == GONE)
    return update(people).values(gone_at=NONE).where(tuple_(people.c.tenant, people.c.id, people.c.gone_at).in_(ended))


def _back(given: Given) -> ClauseElement:
    return back_with(select(*[given.c[name] for name in WHO]))


def _pause(given: Given) -> ClauseElement:
    asked = [select(given.c[name]).scalar_subquery() for name in (*WHO, "paused", "at")]
    *who, why, seen = asked
    mine = and_(*[chats.c[name] == one for name, one in zip(WHO, who, strict=True)])
    paused = update(chats).values(paused=why, at=Now()).where(mine, chats.c.paused != GONE, chats.c.paused != why)
    return paused.where(or_(seen == NONE, chats.c.at == seen)).returning(chats.c.at)


def _elsewhere(given: Given) -> ColumnElement[bool]:
    """Whether one more identity of a person is one that has not gone."""
    here = and_(*[identities.c[name] == select(given.c[name]).scalar_subquery() for name in ("place", "user")])
    theirs = and_(identities.c.tenant == people.c.tenant, identities.c.person == people.c.id)
    return and_(theirs, ~here, ~is_left(identities))


def _whose(given: Given) -> ColumnElement[bool]:
    """Whose a chat is."""
    mine = and_(*[identities.c[name] == select(given.c[name]).scalar_subquery() for name in WHO])
    return tuple_(people.c.tenant, people.c.id).in_(select(identities.c.tenant, identities.c.person).where(mine))


def _close(given: Given) -> ClauseElement:
    left = update(people).values(gone_at=select(given.c.at).scalar_subquery()).where(_whose(given))
    elsewhere = select(ONE).select_from(identities).where(_elsewhere(given)).correlate(people).exists()
    return left.where(people.c.gone_at == NONE, ~elsewhere)


def _move(given: Given) -> ClauseElement:
    # What nobody asked for goes to where somebody was last; from here on that is another of their places.
    other = [
        select(identities.c[name]).where(_elsewhere(given)).order_by(identities.c.place, identities.c.user).limit(1)
        for name in ("place", "user")
    ]
    place, user = (one.correlate(people).scalar_subquery() for one in other)
    here = and_(*[people.c[f"last_{name}"] == select(given.c[name]).scalar_subquery() for name in ("place", "user")])
    moved = update(people).values(last_door=EMPTY, last_place=place, last_user=user)
    return moved.where(_whose(given), here, place.is_not(None))


def _leave(given: Given) -> ClauseElement:
    mine = and_(*[identities.c[name] == given.c[name] for name in WHO])
    left = [*[given.c[name] for name in WHO], EMPTY.label("address"), GONE.label("paused"), given.c.at]
    source = select(*left).join_from(given.rows, identities, mine).where(has_another())
    insert = given.insert_into(chats, source)
    new = {name: insert.excluded[name] for name in ("paused", "at")}
    return insert.on_conflict_do_update(index_elements=list(WHO), set_=new)


def _found_again(given: Given) -> ClauseElement:
    # Only a mark: where a platform's chats have addresses, they are kept again.
    before = and_(_mine(given), chats.c.at < given.c.at)
    mine = select(*[chats.c[name] for name in WHO]).join_from(given.rows, chats, before)
    marks = and_(chats.c.paused == GONE, chats.c.address == EMPTY)
    return chats.delete().where(tuple_(*[chats.c[name] for name in WHO]).in_(mine), marks)


def _somebodys() -> ColumnElement[bool]:
    return select(ONE).select_from(identities).where(_same(identities, chats)).correlate(chats).exists()


def _drop(given: Given) -> ClauseElement:
    mine = tuple_(*[chats.c[name] for name in WHO]).in_(select(*[given.c[name] for name in WHO]))
    return chats.delete().where(mine, ~_somebodys())


def _left_before(given: Given) -> ColumnElement[bool]:
    return and_(chats.c.paused == GONE, chats.c.at < Now() - select(given.c.at).scalar_subquery())


def _purge(given: Given) -> ClauseElement:
    return chats.delete().where(_left_before(given), ~_somebodys())


def _blank(given: Given) -> ClauseElement:
    # That they left is remembered for as long as they are: else nobody would know when they left the last place.
    return update(chats).values(address=EMPTY).where(_left_before(given), chats.c.address != EMPTY)


_who = [chats.c[name] for name in WHO]
FIND = Statement(_find, *_who)
KEEP = Statement(_keep, *_who, chats.c.address)
BACK = Statement(_back, *_who)
PAUSE = Statement(_pause, *_who, chats.c.paused, chats.c.at)
CLOSE = Statement(_close, *_who, chats.c.at)
MOVE = Statement(_move, *_who)
LEAVE = Statement(_leave, *_who, chats.c.at)
FOUND_AGAIN = Statement(_found_again, *_who, chats.c.at)
DROP = Statement(_drop, *_who)
PURGE = Statement(_purge, chats.c.at)
BLANK = Statement(_blank, chats.c.at)


def find(unit: Unit, wanted: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], Chat]:
    """(place, user) → the chat with everybody of these (tenant, place, user) whose chat is known."""
    return {(one.place, one.user): one for one in starmap(Chat, FIND(unit, sorted(set(wanted))))}


def keep(unit: Unit, rows: Sequence[tuple[str, str, str, str]]) -> None:
    """Keep where chats are: (tenant, place, user, address), each person once; whoever went with one is back."""
    rows = sorted(rows)
    BACK(unit, [row[:3] for row in rows])
    KEEP(unit, rows)


def pause(unit: Unit, tenant: str, place: str, user: str, why: str, seen: int = 0) -> bool:
    """Send nothing to a chat until it is kept again; False where that was so before, or nobody knows it.

    With `seen` only the chat as it was kept at that moment is paused. Whose app is REMOVED is gone from now on, or
    found where else they are.
    """
    paused = PAUSE(unit, [(tenant, place, user, why, seen)])
    if paused and why == REMOVED:
        CLOSE(unit, [(tenant, place, user, paused[0][0])])
        MOVE(unit, [(tenant, place, user)])
    return bool(paused)


def drop(unit: Unit, tenant: str, place: str, user: str) -> None:
    """Forget the chat of somebody whom nobody knows, such as who had themselves erased and looks in once more."""
    DROP(unit, [(tenant, place, user)])


def leave(unit: Unit, tenant: str, place: str, user: str, at: int) -> None:
    """An account is closed: its person is gone from that moment on, or found where else they are."""
    LEAVE(unit, [(tenant, place, user, at)])
    CLOSE(unit, [(tenant, place, user, at)])
    MOVE(unit, [(tenant, place, user)])


def found_again(unit: Unit, rows: Iterable[tuple[str, str, str, int]]) -> None:
    """Somebody wrote at a moment, (tenant, place, user, moment): an account that was closed before is open."""
    FOUND_AGAIN(unit, sorted(rows))


def purge(unit: Unit, older_ms: int) -> int:
    """Forget where the chats were that people left longer ago, and all of it where nobody is known; gives how many."""
    return PURGE.count(unit, [(older_ms,)]) + BLANK.count(unit, [(older_ms,)])
