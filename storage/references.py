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
    Column,
    ColumnElement,
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


def _mine(given: Given) -> ColumnElement[bool]:
    return and_(*[chats.c[name] == given.c[name] for name in WHO])


def _find(given: Given) -> ClauseElement:
    return select(*CHAT).join_from(given.rows, chats, _mine(given))


def _keep(given: Given) -> ClauseElement:
    whose = [given.c[name] for name in (*WHO, "address")]
    insert = given.insert_into(chats, select(*whose, EMPTY.label("paused"), Now().label("at")))
    new = {name: insert.excluded[name] for name in ("address", "paused", "at")}
    return insert.on_conflict_do_update(index_elements=list(WHO), set_=new)


def _back(given: Given) -> ClauseElement:
    # Who went with this chat comes back with it; whose account was closed otherwise stays gone.
    same = and_(*[identities.c[name] == chats.c[name] for name in WHO])
    ended = select(identities.c.tenant, identities.c.person, chats.c.at).join_from(given.rows, chats, _mine(given))
    ended = ended.join(identities, same).where(chats.c.paused == GONE)
    return update(people).values(gone_at=NONE).where(tuple_(people.c.tenant, people.c.id, people.c.gone_at).in_(ended))


def _pause(given: Given) -> ClauseElement:
    asked = [select(given.c[name]).scalar_subquery() for name in (*WHO, "paused", "at")]
    *who, why, seen = asked
    mine = and_(*[chats.c[name] == one for name, one in zip(WHO, who, strict=True)])
    paused = update(chats).values(paused=why, at=Now()).where(mine, chats.c.paused != GONE, chats.c.paused != why)
    return paused.where(or_(seen == NONE, chats.c.at == seen)).returning(chats.c.at)


def _elsewhere(given: Given) -> ColumnElement[bool]:
    """Whether one more identity of a person is one that has not gone."""
    here = and_(*[identities.c[name] == select(given.c[name]).scalar_subquery() for name in ("place", "user")])
    same = and_(*[identities.c[name] == chats.c[name] for name in WHO])
    gone = select(chats.c.user).where(same, chats.c.paused == GONE).correlate(identities).exists()
    return and_(identities.c.tenant == people.c.tenant, identities.c.person == people.c.id, ~here, ~gone)


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
    # Only of somebody with another place: else nobody asks which of them is left.
    mine = and_(*[identities.c[name] == given.c[name] for name in WHO])
    other = identities.alias("other")
    same = and_(other.c.tenant == identities.c.tenant, other.c.person == identities.c.person)
    two = select(ONE).where(same, tuple_(other.c.place, other.c.user) != tuple_(identities.c.place, identities.c.user))
    left = [*[given.c[name] for name in WHO], EMPTY.label("address"), GONE.label("paused"), Now().label("at")]
    source = select(*left).join_from(given.rows, identities, mine).where(two.correlate(identities).exists())
    insert = given.insert_into(chats, source)
    new = {name: insert.excluded[name] for name in ("paused", "at")}
    return insert.on_conflict_do_update(index_elements=list(WHO), set_=new)


def _drop(given: Given) -> ClauseElement:
    somebodys = and_(*[identities.c[name] == chats.c[name] for name in WHO])
    mine = tuple_(*[chats.c[name] for name in WHO]).in_(select(*[given.c[name] for name in WHO]))
    return chats.delete().where(mine, ~select(ONE).select_from(identities).where(somebodys).exists())


def _purge(given: Given) -> ClauseElement:
    before = Now() - select(given.c.at).scalar_subquery()
    return chats.delete().where(chats.c.paused == GONE, chats.c.at < before)


_who = [chats.c[name] for name in WHO]
FIND = Statement(_find, *_who)
KEEP = Statement(_keep, *_who, chats.c.address)
BACK = Statement(_back, *_who)
PAUSE = Statement(_pause, *_who, chats.c.paused, chats.c.at)
CLOSE = Statement(_close, *_who, chats.c.at)
MOVE = Statement(_move, *_who)
LEAVE = Statement(_leave, *_who)
DROP = Statement(_drop, *_who)
PURGE = Statement(_purge, Column("at", BigInteger, nullable=False))


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
    LEAVE(unit, [(tenant, place, user)])
    CLOSE(unit, [(tenant, place, user, at)])
    MOVE(unit, [(tenant, place, user)])


def purge(unit: Unit, older_ms: int) -> int:
    """Forget the chats that people left longer ago; gives how many."""
    return PURGE.count(unit, [(older_ms,)])
