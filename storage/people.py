"""Who is who: tenants and their places, identities, and the people rows that are the lanes.

A turn asks here second, after its key was claimed in `storage/inbox.py`; on PostgreSQL everything a turn reads about a
person is read after `lanes` has locked them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import ClauseElement, Column, ColumnElement, Text, and_, func, or_, select

from conversations.coaching.values import Person
from storage.database import Unit
from storage.errors import LostRace, NoSuchPlace
from storage.statement import POSTGRESQL, Given, Now, Statement
from storage.tables import identities, people, places, tenants


class Wanted(NamedTuple):
    """Somebody who wrote, and who they become when nobody knows them yet."""

    tenant: str
    place: str
    user: str
    person: str
    """The id they get when they are new; empty for somebody who is known."""
    name: str
    locale: str
    zone: str
    at: int
    called: str = ""
    """What the platform calls them."""


class Spoken(NamedTuple):
    """How somebody is spoken to."""

    locale: str
    called: str
    """What their platform calls this account; empty until it says so."""


class Lane(NamedTuple):
    """A person who is locked until the end of the transaction, and the coach's time for them."""

    place: str
    user: str
    person: Person
    now_ms: int
    called: str
    """What the platform calls this account, as far as it has said so."""


PERSON = [people.c[field.name] for field in fields(Person)]
_row = attrgetter(*[field.name for field in fields(Person)])


def _asked(given: Given) -> ColumnElement[bool]:
    return and_(*[identities.c[name] == given.c[name] for name in ("tenant", "place", "user")])


def _lock(given: Given) -> ClauseElement:
    found = (
        select(given.c.place, given.c.user, identities.c.name.label("called"), *PERSON, tenants.c.clock_offset_ms)
        .select_from(given.rows)
        .join(identities, _asked(given))
        .join(people, and_(people.c.tenant == identities.c.tenant, people.c.id == identities.c.person))
        .join(tenants, tenants.c.id == identities.c.tenant)
    )
    if given.dialect == POSTGRESQL:
        # In one order, so that two processes never wait for each other in a circle. SQLite has one lock for all.
        found = found.order_by(people.c.tenant, people.c.id).with_for_update(of=people)
    locked = found.cte("locked")
    # The clock is read outside, so that it is read after each lock was had.
    *rest, offset = locked.c
    return select(*rest, Now() + offset)


def _know(given: Given) -> ClauseElement:
    # Held until the end, so that a place becomes another company's before somebody new is met there, or after.
    there = and_(places.c.place == given.c.place, places.c.tenant == given.c.tenant)
    known = select(*[given.c[column.name] for column in identities.c]).join_from(given.rows, places, there)
    insert = given.insert_into(identities, known.with_for_update(of=places, read=True))
    return insert.on_conflict_do_nothing().returning(identities.c.place, identities.c.user)


def _greet(given: Given) -> ClauseElement:
    return given.insert_into(people).on_conflict_do_nothing()


def _find(given: Given) -> ClauseElement:
    return (
        select(*PERSON)
        .select_from(given.rows)
        .join(identities, _asked(given))
        .join(people, and_(people.c.tenant == identities.c.tenant, people.c.id == identities.c.person))
    )


def _locales(given: Given) -> ClauseElement:
    return (
        select(given.c.place, given.c.user, people.c.locale, identities.c.name)
        .join_from(given.rows, identities, _asked(given))
        .join(people, and_(people.c.tenant == identities.c.tenant, people.c.id == identities.c.person))
    )


def _named(given: Given) -> ClauseElement:
    # As it was written too, because SQLite knows the small letters of English only.
    name = or_(func.lower(people.c.name) == given.c.user, people.c.name == given.c.person)
    return (
        select(given.c.tenant, given.c.place, given.c.user, identities.c.person)
        .select_from(given.rows)
        .join(identities, and_(identities.c.tenant == given.c.tenant, identities.c.place == given.c.place))
        .join(people, and_(people.c.tenant == identities.c.tenant, people.c.id == identities.c.person))
        .where(identities.c.user.in_([given.c.user, given.c.person]) | name, people.c.gone_at == 0)
    )


def _everybody(given: Given) -> ClauseElement:
    return (
        select(identities.c.user, people.c.name)
        .select_from(given.rows)
        .join(identities, identities.c.place == given.c.place)
        .join(people, and_(people.c.tenant == identities.c.tenant, people.c.id == identities.c.person))
        .order_by(identities.c.created_at, identities.c.user)
    )


def _members(given: Given) -> ClauseElement:
    found = select(identities.c.user, identities.c.person).join_from(
        given.rows, identities, identities.c.place == given.c.place
    )
    return found.order_by(identities.c.user)


def _add_tenant(given: Given) -> ClauseElement:
    return given.insert_into(tenants).on_conflict_do_nothing()


def _add_place(given: Given) -> ClauseElement:
    return given.insert_into(places).on_conflict_do_nothing()


LOCK = Statement(_lock, identities.c.tenant, identities.c.place, identities.c.user)
KNOW = Statement(_know, *identities.c)
GREET = Statement(_greet, *PERSON)
LOCALES = Statement(_locales, identities.c.tenant, identities.c.place, identities.c.user)
FIND = Statement(_find, identities.c.tenant, identities.c.place, identities.c.user)
NAMED = Statement(_named, *[identities.c[name] for name in ("tenant", "place", "user", "person")])
EVERYBODY = Statement(_everybody, places.c.place)
MEMBERS = Statement(_members, places.c.place)
PLACES = Statement(lambda given: select(places.c.place, places.c.tenant), Column("all", Text))
TENANTS_OF = Statement(
    lambda given: select(places.c.place, places.c.tenant).join_from(
        given.rows, places, places.c.place == given.c.place
    ),
    places.c.place,
)
ADD_TENANT = Statement(_add_tenant, *tenants.c)
ADD_PLACE = Statement(_add_place, *places.c)


def lanes(unit: Unit, wanted: Iterable[Wanted]) -> list[Lane]:
    """Lock everybody who wrote, make those who are new, and give them in the order they were wanted.

    One statement; four when somebody is new. Raises NoSuchPlace when a tenant is unknown or a place is another's, and
    LostRace when somebody who is known no longer is.
    """
    asked = {(each.tenant, each.place, each.user): each for each in wanted}
    found = _locked(unit, asked)
    missing = [asked[key] for key in sorted(asked) if key not in found]
    if any(not each.person for each in missing):
        raise LostRace(what="that somebody is to be forgotten")  # a moment ago they were known
    if missing:
        rows = [(each.tenant, each.place, each.user, each.person, each.at, each.called) for each in missing]
        new = {(place, user) for place, user in KNOW(unit, rows)}
        # Somebody else may have known them a moment earlier: then that person counts and ours is never made.
        GREET(unit, [_newcomer(each) for each in missing if (each.place, each.user) in new])
        found = _locked(unit, asked)
    lost = sorted({place for tenant, place, user in asked if (tenant, place, user) not in found})
    if lost:
        raise NoSuchPlace(places=", ".join(lost))
    return [found[key] for key in asked]


def _locked(unit: Unit, asked: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str, str], Lane]:
    found = {}
    for place, user, called, *person, now in LOCK(unit, sorted(asked)):
        lane = Lane(place, user, Person(*person), now, called)
        found[lane.person.tenant, place, user] = lane
    return found


def _newcomer(each: Wanted) -> tuple[object, ...]:
    person = Person(
        each.tenant, each.person, each.name, each.locale or "en", each.zone or "UTC",
        last_place=each.place, last_user=each.user,
    )  # fmt: skip
    return _row(person)


def places_of(unit: Unit) -> dict[str, str]:
    """Every place and its tenant."""
    return dict(PLACES(unit, [("",)]))


def tenants_of(unit: Unit, wanted: Iterable[str]) -> dict[str, str]:
    """The tenants of these places; a place that nobody added is not among them."""
    return dict(TENANTS_OF(unit, [(place,) for place in sorted(wanted)]))


def add_place(unit: Unit, place: str, tenant: str) -> None:
    """Make a place, and its tenant when it is new; a place that is there keeps its tenant."""
    ADD_TENANT(unit, [(tenant, 0)])
    ADD_PLACE(unit, [(place, tenant)])


def everybody(unit: Unit, place: str) -> list[tuple[str, str]]:
    """(user, name) of everybody in a place, in the order they came."""
    return [(user, name) for user, name in EVERYBODY(unit, [(place,)])]


def members(unit: Unit, place: str) -> list[tuple[str, str]]:
    """(user, person) of everybody whom a place knows, by their users."""
    return [(user, person) for user, person in MEMBERS(unit, [(place,)])]


def find(unit: Unit, tenant: str, place: str, user: str) -> Person | None:
    """The person behind an identity, read without locking; None when nobody knows them."""
    found = FIND(unit, [(tenant, place, user)])
    return Person(*found[0]) if found else None


def spoken(unit: Unit, wanted: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], Spoken]:
    """(place, user) → how everybody of these (tenant, place, user) is spoken to whom somebody knows."""
    return {(place, user): Spoken(*how) for place, user, *how in LOCALES(unit, sorted(set(wanted)))}


def named(unit: Unit, wanted: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str, str], str]:
    """The ids of people by what they are called in a place: (tenant, place, user or name) → person.

    Somebody is only found by a name that nobody else there has.
    """
    written = {key: key[2].strip().lstrip("@") for key in wanted}
    asked = sorted({(*key[:2], name.lower(), name) for key, name in written.items()})
    found: dict[tuple[str, str, str], set[str]] = {}
    for tenant, place, called, person in NAMED(unit, asked):
        found.setdefault((tenant, place, called), set()).add(person)
    persons = {key: found.get((*key[:2], name.lower()), set()) for key, name in written.items()}
    return {key: next(iter(those)) for key, those in persons.items() if len(those) == 1}
