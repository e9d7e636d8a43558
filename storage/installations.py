"""Where the app is installed: the tokens of each workspace, locked, and what follows when it goes and comes back.

`bot/workspaces.py` comes here. A token that runs out is renewed by whoever has the lease, one process of all; the call
to the platform lies between two short transactions, so that nobody waits for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    Column,
    ColumnElement,
    Text,
    and_,
    case,
    func,
    literal_column,
    select,
    update,
)

from storage import closing
from storage.database import Unit
from storage.secrets import Secrets
from storage.statement import Given, Now, Row, Statement
from storage.tables import installations, oauth_states

NONE = literal_column("0", BigInteger)
ONE = literal_column("1", BigInteger)
INSTALLED = literal_column("'installed'", Text)
GONE = literal_column("'gone'", Text)
EMPTY: ColumnElement[str] = literal_column("''", Text)


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in one workspace, or in a whole organisation (then `team` is empty)."""

    tenant: str
    enterprise: str
    team: str
    bot_user: str = ""
    bot: str = ""
    app: str = ""
    name: str = ""
    scopes: str = ""
    """With commas between."""
    token: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)
    expires_in: int = 0
    """Milliseconds that are left of the token; 0 for one that lasts, and one that ran out has less than none."""
    installed_at: int = 0
    """By the platform's clock where it said so; 0 for now."""
    gone_at: int = 0
    """0 while it is installed."""


class Lease(NamedTuple):
    """The right to renew one token, until it runs out."""

    tenant: str
    number: int
    refresh: str


KEPT = [installations.c[name] for name in ("tenant", "enterprise", "team", "bot_user", "bot", "app", "name", "scopes")]
TOKEN = len(KEPT)
TIMES = [installations.c.installed_at, installations.c.gone_at]
LEFT = case(
    (installations.c.expires_at == NONE, NONE),
    else_=func.coalesce(func.nullif(installations.c.expires_at - Now(), NONE), literal_column("-1", BigInteger)),
)
"""Never 0 for a token that runs out, not even in the millisecond in which it does."""


def _find(given: Given) -> ClauseElement:
    mine = installations.c.tenant == given.c.tenant
    found = select(*KEPT, installations.c.token, LEFT, *TIMES).join_from(given.rows, installations, mine)
    return found.order_by(installations.c.tenant)


def _every(given: Given) -> ClauseElement:
    every = [installations.c[name] for name in ("tenant", "token", "refresh", "gone_at")]
    return select(*every).order_by(installations.c.tenant)


def _install(given: Given) -> ClauseElement:
    expires_at = case((given.c.expires_at > NONE, Now() + given.c.expires_at), else_=NONE)
    installed_at = case((given.c.installed_at > NONE, given.c.installed_at), else_=Now())
    values = [given.c[column.name] for column in (*KEPT, installations.c.token, installations.c.refresh)]
    whole = [NONE.label(name) for name in ("gone_at", "lease_until")]
    source = select(
        *values, expires_at.label("expires_at"), INSTALLED.label("state"), installed_at.label("installed_at"), *whole,
        ONE.label("lease"),
    )  # fmt: skip
    insert = given.insert_into(installations, source)
    new = {column.name: insert.excluded[column.name] for column in source.selected_columns}
    new |= {"lease": installations.c.lease + ONE}
    return insert.on_conflict_do_update(index_elements=[installations.c.tenant], set_=new)


def _lease(given: Given) -> ClauseElement:
    free = installations.c.lease_until <= Now()
    leased = update(installations).values(lease_until=Now() + given.c.lease_until, lease=installations.c.lease + ONE)
    runs_out = and_(installations.c.expires_at > NONE, installations.c.expires_at <= Now() + given.c.expires_at)
    mine = leased.where(installations.c.tenant == given.c.tenant, installations.c.state == INSTALLED, runs_out, free)
    return mine.returning(installations.c.lease, installations.c.refresh)


def _renew(given: Given) -> ClauseElement:
    expires_at = case((given.c.expires_at > NONE, Now() + given.c.expires_at), else_=NONE)
    renewed = update(installations).values(
        token=given.c.token, refresh=given.c.refresh, expires_at=expires_at, lease_until=NONE
    )
    return renewed.where(installations.c.tenant == given.c.tenant, installations.c.lease == given.c.lease)


def _put_off(given: Given) -> ClauseElement:
    later = update(installations).values(lease_until=Now() + given.c.lease_until)
    return later.where(installations.c.tenant == given.c.tenant, installations.c.lease == given.c.lease)


def _remove(given: Given) -> ClauseElement:
    removed = update(installations).values(
        state=GONE, gone_at=Now(), token=EMPTY, refresh=EMPTY, expires_at=NONE, lease_until=NONE,
        lease=installations.c.lease + ONE,
    )  # fmt: skip
    mine = removed.where(installations.c.tenant == given.c.tenant, installations.c.state == INSTALLED)
    return mine.where(installations.c.installed_at == given.c.installed_at).returning(installations.c.gone_at)


def _relock(given: Given) -> ClauseElement:
    # A token that was renewed meanwhile lies under the newest key already and is another one than was read.
    anew = update(installations).values(token=given.c.token, refresh=given.c.refresh)
    return anew.where(installations.c.tenant == given.c.tenant, installations.c.token == given.c.before)


def _use(given: Given) -> ClauseElement:
    insert = given.insert_into(oauth_states, select(given.c.state, Now().label("at")))
    return insert.on_conflict_do_nothing().returning(oauth_states.c.state)


def _purge(given: Given) -> ClauseElement:
    return oauth_states.delete().where(oauth_states.c.at < Now() - select(given.c.at).scalar_subquery())


_c = installations.c
FIND = Statement(_find, _c.tenant)
EVERY = Statement(_every, _c.tenant)
INSTALL = Statement(_install, *KEPT, _c.token, _c.refresh, _c.expires_at, _c.installed_at)
LEASE = Statement(_lease, _c.tenant, _c.expires_at, _c.lease_until)
RENEW = Statement(_renew, _c.tenant, _c.lease, _c.token, _c.refresh, _c.expires_at)
PUT_OFF = Statement(_put_off, _c.tenant, _c.lease, _c.lease_until)
REMOVE = Statement(_remove, _c.tenant, _c.installed_at)
RELOCK = Statement(_relock, _c.tenant, Column("before", Text, nullable=False), _c.token, _c.refresh)
USE = Statement(_use, oauth_states.c.state)
PURGE = Statement(_purge, oauth_states.c.at)


def find(unit: Unit, secrets: Secrets, tenants: Sequence[str]) -> list[Installation]:
    """What is known of these, installed or gone, without what renews a token. Raises NoKeys and WrongKey."""
    return [_known(secrets, row) for row in FIND(unit, [(tenant,) for tenant in tenants])]


def _known(secrets: Secrets, row: Row) -> Installation:
    fields = (*row[:TOKEN], secrets.opened(row[TOKEN]), "", *row[TOKEN + 1 :])
    return Installation(*fields)


def install(unit: Unit, secrets: Secrets, new: Installation, back: Iterable[tuple[str, int]] = ()) -> None:
    """Keep an installation in place of an earlier one; raises NoKeys where there is a token to be locked.

    `back` are (tenant, moment) whose people are gone since the end of an earlier installation and come back with this
    one. What was erased since stays erased.
    """
    tokens = (secrets.locked(new.token), secrets.locked(new.refresh))
    kept = (new.tenant, new.enterprise, new.team, new.bot_user, new.bot, new.app, new.name, new.scopes)
    INSTALL(unit, [(*kept, *tokens, new.expires_in, new.installed_at)])
    closing.open_again(unit, sorted(set(back)))


def lease(unit: Unit, secrets: Secrets, tenant: str, within_ms: int, lease_ms: int) -> Lease | None:
    """Take it upon oneself to renew a token that runs out within so long; None where somebody else does, or did."""
    found = LEASE(unit, [(tenant, within_ms, lease_ms)])
    return Lease(tenant, found[0][0], secrets.opened(found[0][1])) if found else None


def renew(unit: Unit, secrets: Secrets, held: Lease, token: str, refresh: str, expires_in: int) -> bool:
    """Keep a token that was renewed; False where the lease was lost, because there is a newer installation."""
    row = (held.tenant, held.number, secrets.locked(token), secrets.locked(refresh), expires_in)
    return bool(RENEW.count(unit, [row]))


def put_off(unit: Unit, held: Lease, wait_ms: int) -> None:
    """Nobody tries to renew this token for so long; the old one stays."""
    PUT_OFF(unit, [(held.tenant, held.number, wait_ms)])


def remove(unit: Unit, known: Installation, places: Iterable[tuple[str, str]]) -> bool:
    """The app is gone: its tokens are deleted, its people are gone from now on, and nothing that waits is sent.

    `places` are the (tenant, place) that nobody else serves. Somebody who is found elsewhere too stays, and is written
    to there. False where it was gone before, or where another installation than the known one is there by now.
    """
    gone = REMOVE(unit, [(known.tenant, known.installed_at)])
    if gone:
        closing.close(unit, sorted(set(places)), gone[0][0])
    return bool(gone)


def ends(unit: Unit) -> dict[str, int]:
    """Every installation's tenant, and since when it is gone; 0 while it is there."""
    return {tenant: gone_at for tenant, _, _, gone_at in EVERY(unit, [("",)])}


def count(unit: Unit) -> tuple[int, int]:
    """How many are known, and how many of them have a token that is locked."""
    rows = EVERY(unit, [("",)])
    return len(rows), sum(bool(token) for _, token, _, _ in rows)


def relock(unit: Unit, secrets: Secrets) -> int:
    """Put every token that lies under an older key under the newest; gives how many. Raises NoKeys and WrongKey."""
    return RELOCK.count(unit, _anew(unit, secrets))


def stale(unit: Unit, secrets: Secrets) -> int:
    """How many tokens lie under an older key. Raises NoKeys and WrongKey."""
    return len(_anew(unit, secrets))


def _anew(unit: Unit, secrets: Secrets) -> list[tuple[str, str, str, str]]:
    anew = []
    for tenant, token, refresh, _ in EVERY(unit, [("",)]):
        renewed = (secrets.renewed(token), secrets.renewed(refresh))
        if renewed != (token, refresh):
            anew.append((tenant, token, *renewed))
    return anew


def use(unit: Unit, state: str) -> bool:
    """Whether this is the first time somebody comes back with a state."""
    return bool(USE(unit, [(state,)]))


def purge(unit: Unit, older_ms: int) -> int:
    """Forget the states that came back longer ago; gives how many."""
    return PURGE.count(unit, [(older_ms,)])
