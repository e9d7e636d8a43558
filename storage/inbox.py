"""What came in: each message's key, once for ever, with its text and its saved response for a week.

A turn begins here: only a key that `claim` gives back is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    Column,
    ColumnElement,
    and_,
    func,
    literal_column,
    null,
    or_,
    select,
    update,
)

from storage.database import Unit
from storage.statement import POSTGRESQL, Given, Now, Statement
from storage.tables import identities, inbox, outbox


class Arrival(NamedTuple):
    """A message as it is claimed."""

    tenant: str
    key: str
    place: str
    user: str
    door: str
    text: str
    sent: int = 0
    """When it was written, in milliseconds by the platform's clock; 0 where that is not known."""


EMPTY: ColumnElement[str] = literal_column("''")


def _claim(given: Given) -> ClauseElement:
    who = and_(
        identities.c.tenant == given.c.tenant,
        identities.c.place == given.c.place,
        identities.c.user == given.c.user,
    )
    known = select(
        given.c.tenant,
        given.c.key,
        func.coalesce(identities.c.person, EMPTY).label("person"),
        given.c.door,
        given.c.text,
        Now().label("at"),
        given.c.sent,
    ).select_from(given.rows.outerjoin(identities, who))
    if given.dialect == POSTGRESQL:
        # The join may have mixed them up, and two processes must take the same keys in the same order.
        known = known.order_by(given.c.tenant, given.c.key)
    insert = given.insert_into(inbox, known).on_conflict_do_nothing()
    return insert.returning(inbox.c.tenant, inbox.c.key, inbox.c.person)


def _name(given: Given) -> ClauseElement:
    named = update(inbox).values(person=given.c.person)
    return named.where(inbox.c.tenant == given.c.tenant, inbox.c.key == given.c.key)


def _respond(given: Given) -> ClauseElement:
    answered = update(inbox).values(response=given.c.response)
    return answered.where(inbox.c.tenant == given.c.tenant, inbox.c.key == given.c.key)


def _responses(given: Given) -> ClauseElement:
    # By way of the person, because the outbox is sorted by person and not by message.
    sent = (
        select(outbox.c.reply)
        .where(
            outbox.c.tenant == inbox.c.tenant,
            outbox.c.person == inbox.c.person,
            outbox.c.message_key == inbox.c.key,
        )
        .order_by(outbox.c.number)
        .limit(1)
        .scalar_subquery()
    )
    return select(inbox.c.tenant, inbox.c.key, func.coalesce(inbox.c.response, sent)).join_from(
        given.rows, inbox, and_(inbox.c.tenant == given.c.tenant, inbox.c.key == given.c.key)
    )


def _purge(given: Given) -> ClauseElement:
    blank = update(inbox).values(person=EMPTY, text=EMPTY, response=null())
    full = or_(inbox.c.person != EMPTY, inbox.c.text != EMPTY, inbox.c.response.is_not(null()))
    return blank.where(inbox.c.at < given.c.before, full).returning(inbox.c.at)


def _written(given: Given) -> ClauseElement:
    # That it is somebody's is said once more for the index, which holds nobody else's rows.
    mine = and_(inbox.c.tenant == given.c.tenant, inbox.c.person == given.c.person, inbox.c.person != EMPTY)
    then = and_(mine, inbox.c.text != EMPTY, inbox.c.sent == given.c.sent)
    return select(inbox.c.key, inbox.c.text).join_from(given.rows, inbox, then).order_by(inbox.c.at).limit(1)


def _rewrite(given: Given) -> ClauseElement:
    mine = and_(inbox.c.tenant == given.c.tenant, inbox.c.person == given.c.person, inbox.c.key == given.c.key)
    return update(inbox).values(text=given.c.text).where(mine)


CLAIM = Statement(
    _claim,
    inbox.c.tenant,
    inbox.c.key,
    identities.c.place,
    identities.c.user,
    inbox.c.door,
    inbox.c.text,
    inbox.c.sent,
)
NAME = Statement(_name, inbox.c.tenant, inbox.c.key, inbox.c.person)
RESPOND = Statement(_respond, inbox.c.tenant, inbox.c.key, inbox.c.response)
RESPONSES = Statement(_responses, inbox.c.tenant, inbox.c.key)
WRITTEN = Statement(_written, inbox.c.tenant, inbox.c.person, inbox.c.sent)
REWRITE = Statement(_rewrite, inbox.c.tenant, inbox.c.person, inbox.c.key, inbox.c.text)
PURGE = Statement(_purge, Column("before", BigInteger))


def claim(unit: Unit, arrivals: Iterable[Arrival]) -> dict[tuple[str, str], str]:
    """Write down the keys that were never seen; gives (tenant, key) → person of those, and only those.

    The person is empty for somebody nobody knows yet: `name_persons` fills it in once they have a row. Sorted, so that
    two processes given the same keys never wait for each other in a circle.
    """
    first = {(each.tenant, each.key): each for each in arrivals}
    return {(tenant, key): person for tenant, key, person in CLAIM(unit, [first[key] for key in sorted(first)])}


def name_persons(unit: Unit, rows: Sequence[tuple[str, str, str]]) -> None:
    """Say whose message it was: (tenant, key, person), for those whose person was not known when it was claimed."""
    NAME(unit, rows)


def responses(unit: Unit, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What was answered to messages seen before, as JSON: the saved response, else the first reply sent for it.

    A message that was purged, or whose person was forgotten, is missing.
    """
    found = RESPONSES(unit, keys)
    return {(tenant, key): reply for tenant, key, reply in found if reply is not None}


def save_responses(unit: Unit, rows: Sequence[tuple[str, str, str]]) -> None:
    """Keep (tenant, key, reply as JSON), to be given again when the same message comes again."""
    RESPOND(unit, rows)


def written(unit: Unit, tenant: str, person: str, sent: int) -> tuple[str, str]:
    """Key and text of what a person wrote at a moment of the platform's clock; both empty where nothing is there."""
    found = WRITTEN(unit, [(tenant, person, sent)]) if sent else []
    return (found[0][0], found[0][1]) if found else ("", "")


def rewrite(unit: Unit, rows: Sequence[tuple[str, str, str, str]]) -> None:
    """Put another text, or none, in the place of what somebody wrote: (tenant, person, key, text)."""
    REWRITE(unit, rows)


def purge(unit: Unit, before: int) -> int:
    """Blank what came in before a moment, and keep the bare keys; gives how many were blanked."""
    return len(PURGE(unit, [(before,)]))
