"""A database that is taken away at a named point of a turn, a tick or a delivery, and given back later."""

from __future__ import annotations

import asyncio
import logging
import random
import resource
import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.app import App
from bot.delivery import Delivery
from bot.echoes import Echoes
from bot.settings import Settings
from storage import faults
from storage.database import Database
from storage.errors import StorageProblem
from storage.statement import SQLITE
from tests.fault_points import points
from tests.ordeal.storm import PATIENCE, door, settle, undisturbed
from tests.ordeal.town import LINES, WORDS, door_of, line, plant, prepare

FEW = 3
"""People who talk, and people who wait for a nudge, at each point."""
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


class Trouble(faults.Fuse):
    """Where the database goes away, how, and that it comes back."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.begun = ""
        self.pragmas: dict[str, str] = {}
        """What every connection is told from now on."""
        self._mine = threading.local()
        self._one_at_a_time = threading.Lock()

    @property
    def held(self) -> list[Any]:
        """The connections that this thread works with."""
        if not hasattr(self._mine, "held"):
            self._mine.held = []
        return self._mine.held

    def prepare(self, kind: str, wish: str) -> None:
        """Have this happen at a point."""
        self.kind = kind
        self.arm(wish)

    def burn(self) -> None:
        """Count one passing; at the last of them the trouble begins."""
        with self._one_at_a_time:
            self.left -= 1
            if self.left == 0:
                BEGIN[self.kind](self)
                self.begun = self.kind

    def end(self) -> None:
        """Give the database back."""
        with self._one_at_a_time:
            if self.begun:
                END[self.begun](self)
            self.begun = self.point = ""

    def each(self, pragma: str) -> None:
        """Tell every connection something: this thread's at once, the others' when their thread takes them next.

        Told by another thread in the middle of a statement, SQLite forgets what it had to say about that one.
        """
        name, _, value = pragma.partition(" = ")
        self.pragmas[name] = value
        for connection in self.held:
            self.tell(connection)

    def tell(self, connection: Any) -> None:
        """Tell a connection how things are now."""
        for name, value in self.pragmas.items():
            connection.execute(f"PRAGMA {name} = {value}")


class Troubled(Database):
    """A database whose connections hear of the trouble when they are taken."""

    def __init__(self, url: str, trouble: Trouble) -> None:
        super().__init__(url)
        self.trouble = trouble

    def _take(self, idle: list[Any]) -> Any:
        connection = super()._take(idle)
        self.trouble.tell(connection)
        self.trouble.held.append(connection)
        return connection

    def _give_back(self, idle: list[Any], connection: Any, sound: bool) -> None:
        self.trouble.held.remove(connection)
        super()._give_back(idle, connection, sound)


def no_more_bytes(_: Trouble) -> None:
    """Let no file of this process grow any more."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


def all_the_bytes(_: Trouble) -> None:
    """Let files grow again."""
    resource.setrlimit(resource.RLIMIT_FSIZE, UNLIMITED)


def told(trouble: Trouble, *statements: str) -> None:
    """Tell the server something about the database, by way of another one."""
    import psycopg

    base, _, rest = trouble.url.partition("?")
    head, _, name = base.rpartition("/")
    with psycopg.connect(f"{head}/postgres?{rest}", autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.format(name))


ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"
BEGIN: dict[str, Callable[[Trouble], None]] = {
    "disk full": lambda trouble: trouble.each("max_page_count = 1"),
    "disk full to the last byte": no_more_bytes,
    "read only": lambda trouble: trouble.each("query_only = ON"),
    "away": lambda trouble: told(trouble, "ALTER DATABASE {} ALLOW_CONNECTIONS false", ALL),
    "cut off": lambda trouble: told(trouble, ALL),
    "no writing": lambda trouble: told(trouble, "ALTER DATABASE {} SET default_transaction_read_only = on", ALL),
}
END: dict[str, Callable[[Trouble], None]] = {
    "disk full": lambda trouble: trouble.each("max_page_count = 4294967294"),
    "disk full to the last byte": all_the_bytes,
    "read only": lambda trouble: trouble.each("query_only = OFF"),
    "away": lambda trouble: told(trouble, "ALTER DATABASE {} ALLOW_CONNECTIONS true"),
    "cut off": lambda trouble: None,
    "no writing": lambda trouble: told(trouble, "ALTER DATABASE {} RESET default_transaction_read_only", ALL),
}
KINDS = {SQLITE: list(BEGIN)[:3], "postgresql": list(BEGIN)[3:]}


class House:
    """One process over a database that is taken away; whatever fails is done again once it is back."""

    def __init__(self, url: str, seed: int, shared: str) -> None:
        self.seed, self.trouble = seed, Trouble(url)
        faults.fuse = self.trouble
        self.app = App(Settings(CAIRN_DATABASE_URL=url))
        self.app.words = WORDS
        self.app.database = Troubled(url, self.trouble)
        self.app.open()
        self.app.reception.echoes = Echoes(too_much=1_000_000)  # What is taken twice is no echo.
        self.delivery = Delivery(self.app.database, [door(shared, seed)], patience=PATIENCE, later=self.app.later)
        self.app.hand_to(self.delivery.hands, self.delivery.hand)
        self.answers: dict[str, list[str]] = {}
        self.failures = 0

    async def sure(self, work: Callable[[], Awaitable[Any]]) -> Any:
        """Do something; where the database is in trouble, once more when it is not."""
        problems = []
        for _ in range(9):
            try:
                return await work()
            except StorageProblem as problem:
                problems.append(repr(problem))
                self.failures += 1
                self.trouble.end()
        raise AssertionError("it never works again", problems)

    async def say(self, number: int, at: int) -> None:
        """Have somebody say their next line, until it is taken."""
        said = line(self.seed, number, at, door_of(number))
        taken = await self.sure(lambda: asyncio.wrap_future(self.app.submit(said)))
        self.app.delivered(taken.numbers)
        self.answers[f"m{number}/{at}"] = [",".join(taken.replies[0].keys) if taken.replies else ""]

    async def live(self, numbers: Sequence[int], waiting: Sequence[int]) -> None:
        """What a process does in some seconds: turns, a tick, a delivery."""
        await self.sure(lambda: asyncio.to_thread(plant, self.app, waiting))
        for at in range(LINES):
            await asyncio.gather(*[self.say(number, at) for number in numbers])
            if at % 4 == 1:
                await self.sure(lambda: asyncio.to_thread(self.app.nudges.batch, 2))
                await self.sure(self.delivery.run_once)
        self.trouble.end()


def at_random_points(url: str, shared: str, calm_url: str, calm: str, seed: int, most: int) -> dict[str, object]:
    """Take the database away at so many points, and then do the same undisturbed."""
    logging.disable()
    draw, where = random.Random(f"trouble/{seed}"), points()
    prepare(url)
    house = House(url, seed, shared)

    async def all_of_it() -> int:
        begun = 0
        for at in range(most):
            house.trouble.prepare(
                draw.choice(KINDS[house.app.database.dialect]), f"{draw.choice(where)}:{draw.randint(1, 3)}"
            )
            some = range(FEW * at, FEW * (at + 1))
            await house.live(some, some)
            begun += house.trouble.left <= 0
        await house.delivery.close()
        return begun

    begun = asyncio.run(all_of_it())
    house.app.close()
    faults.fuse = faults.Fuse()
    settle(url, shared, seed)
    expected = undisturbed(calm_url, calm, seed, range(FEW * most), FEW * most)
    return {"answers": house.answers, "expected": expected, "begun": begun, "failures": house.failures}
