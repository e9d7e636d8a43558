"""Messages that wait to leave, for the tests of delivery, and what became of them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from adapters.loopback import Loopback
from bot.delivery import Delivery
from conversations.messages import Line, Reply, Span
from storage import outbox, people
from storage.database import Database
from storage.errors import Contended
from storage.outbox import Outgoing
from storage.people import Wanted

REPLY = Reply(("tests/word",), (Line((Span("Hello there"),)),)).dump()
TENANTS = ("acme", "globex")
USERS = 200


def filled(database: Database) -> None:
    """Two companies with Ana, Bo and 200 others each; a place is called as its company."""
    with database.write() as unit:
        for tenant in TENANTS:
            people.add_place(unit, tenant, tenant)
            users = ["ana", "bo", *[f"u{n}" for n in range(USERS)], *[f"user{n}" for n in range(USERS)]]
            people.lanes(unit, [Wanted(tenant, tenant, user, f"person-{user}", "", "", "", 1) for user in users])


def letter(key: str, user: str = "ana", tenant: str = "acme", door: str = "slack", not_before: int = 0) -> Outgoing:
    """A message to somebody."""
    return Outgoing(
        tenant, f"person-{user}", tenant, user, door, key, "", "tests/word", REPLY, "pending", 1, None, not_before
    )


def letters(many: int, lanes: int, before: str = "u") -> list[Outgoing]:
    """Messages for so many people, in turn; the number after the slash grows within a lane."""
    return [letter(f"{before}{at % lanes}/{at // lanes:04}", f"u{at % lanes}") for at in range(many)]


def states(database: Database) -> Counter[str]:
    """How many messages are in which state."""
    with database.read() as unit:
        return Counter(dict(unit.run("SELECT state, count(*) FROM outbox GROUP BY state")))


def state_of(database: Database, key: str, *columns: str) -> tuple[Any, ...]:
    """The state of one message, or other columns of it."""
    with database.read() as unit:
        wanted = ", ".join(columns or ("state",))
        (row,) = [row[1:] for row in unit.run(f"SELECT key, {wanted} FROM outbox") if row[0] == key]
    return tuple(row)


def in_state(database: Database, state: str) -> set[str]:
    """The keys of all messages in a state."""
    with database.read() as unit:
        return {key for key, each in unit.run("SELECT key, state FROM outbox") if each == state}


def keys_of(door: Loopback, user: str) -> list[str]:
    """What arrived for somebody, in that order."""
    return [
        call.key for call in door.everything() if call.lane.endswith(f"/{user}") and call.what in ("arrived", "lost")
    ]


def out_of_order(door: Loopback, users: Iterable[str]) -> list[str]:
    """Everybody who heard something before what came before it."""
    return [user for user in users if keys_of(door, user) != sorted(keys_of(door, user))]


def add(database: Database, *rows: Outgoing) -> None:
    with database.write() as unit:
        outbox.add(unit, rows)


async def until_done(delivery: Delivery, database: Database, seconds: float = 20) -> None:
    """Run as the tick does until nothing waits: what two deliverers over one file trip over is done the next time."""
    async with asyncio.timeout(seconds):
        while {"pending", "sending"} & set(states(database)):
            with suppress(Contended):
                await delivery.run_once()
            await asyncio.sleep(0.005)
