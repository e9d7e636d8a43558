"""What waits in the outbox leaves by its door, once and in order, and what cannot leave is not forgotten."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from adapters.loopback import Loopback, Plan
from adapters.sending import Letter, Outcome
from bot.delivery import Delivery
from bot.outcomes import Patience
from storage.database import Database
from storage.errors import Contended, Lost
from tests.mailbag import add, filled, keys_of, letter, state_of, states, until_done

QUICK = Patience(lease=10, tries=4, first=0.001, longest=0.002)


@pytest.fixture
def database(open_again: Callable[[], Database]) -> Database:
    database = open_again()
    filled(database)
    return database


class Fleeting(Database):
    """A database that is away at times."""

    away = False

    def connect(self) -> Any:
        if self.away:
            raise Lost(database="the test's", reason="it is away")
        return super().connect()

    def _take(self, idle: list[Any]) -> Any:
        return self.connect() if self.away else super()._take(idle)


class Held(Database):
    """A database that somebody else holds, so many times in a row."""

    times = 0

    def write(self) -> Any:
        if self.times:
            self.times -= 1
            raise Contended(database="the test's", reason="it is held")
        return super().write()


class Slow(Loopback):
    """A door that says when a call has begun."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.begun = asyncio.Event()

    async def send(self, letter: Letter) -> Outcome:
        self.begun.set()
        return await super().send(letter)


async def test_what_waits_leaves_once_and_in_the_order_of_its_lane(database: Database) -> None:
    door = Loopback("slack")
    add(database, *[letter(f"{user}/{at}", user) for at in range(5) for user in ("ana", "bo")])
    delivery = Delivery(database, [door])

    handed = await delivery.run_once()

    assert handed == 10
    assert states(database) == {"sent": 10}
    assert keys_of(door, "ana") == [f"ana/{at}" for at in range(5)]
    assert keys_of(door, "bo") == [f"bo/{at}" for at in range(5)]
    assert await delivery.run_once() == 0


async def test_only_the_doors_of_this_process_are_served(database: Database) -> None:
    add(database, letter("mine"), letter("not mine", door="teams"))

    await Delivery(database, [Loopback("slack")]).run_once()

    assert state_of(database, "mine") == ("sent",)
    assert state_of(database, "not mine") == ("pending",)
    assert await Delivery(database, []).run_once() == 0


async def test_a_message_that_cannot_be_read_holds_nobody_up(database: Database) -> None:
    add(database, letter("r1")._replace(reply="{"), letter("r2"))

    await until_done(Delivery(database, [Loopback("slack")]), database)

    assert (state_of(database, "r1"), state_of(database, "r2")) == (("dead",), ("sent",))


async def test_a_lane_keeps_its_pace(database: Database) -> None:
    add(database, *[letter(f"r{at}") for at in range(4)], *[letter(f"b{at}", "bo") for at in range(4)])
    door = Loopback("slack", pace=0.1)

    await until_done(Delivery(database, [door]), database)

    moments = [call.at for call in door.calls if call.lane.endswith("ana")]
    assert min(later - before for before, later in pairwise(moments)) >= 0.1
    assert Counter(call.what for call in door.calls) == {"arrived": 8}


async def test_a_tenant_s_rate_is_never_passed_and_all_is_delivered(database: Database) -> None:
    add(database, *[letter(f"r{at}", f"user{at}") for at in range(25)])
    door = Loopback("slack", rate=10)
    deliveries = [Delivery(database, [door], at_once=8) for _ in range(3)]

    await asyncio.gather(*[delivery.run_once() for delivery in deliveries])

    assert states(database) == {"sent": 25}
    with database.read() as unit:
        assert max(used for (used,) in unit.run("SELECT used FROM rates WHERE second > 0")) <= 10
    assert len(door.arrived_keys()) == 25


async def test_who_is_gone_hears_nothing_more(database: Database) -> None:
    add(database, letter("r1"), letter("r2", "bo"))
    with database.write() as unit:
        unit.run("UPDATE people SET gone_at = 5 WHERE id = 'person-ana'", answers=False)
    door = Loopback("slack")

    await Delivery(database, [door]).run_once()

    assert [call.key for call in door.calls] == ["r2"]
    assert state_of(database, "r1") == ("cancelled",)


async def test_several_processes_deliver_each_message_once_and_in_order(open_again: Callable[[], Database]) -> None:
    databases = [open_again() for _ in range(3)]
    filled(databases[0])
    add(databases[0], *[letter(f"u{user}/{at:02}", f"u{user}") for at in range(6) for user in range(20)])
    door = Loopback("slack", Plan(takes=0.002))
    deliveries = [Delivery(database, [door], at_once=9) for database in databases]

    await asyncio.gather(*[until_done(one, base) for one, base in zip(deliveries, databases, strict=True)])

    assert set(door.arrived_keys().values()) == {1}
    assert len(door.arrived_keys()) == 120
    for user in range(20):
        assert keys_of(door, f"u{user}") == sorted(keys_of(door, f"u{user}"))


async def test_closing_waits_for_the_calls_on_their_way_and_takes_up_no_more(database: Database) -> None:
    add(database, letter("r1"), letter("r2"))
    door = Slow("slack", Plan(takes=0.1))
    delivery = Delivery(database, [door])
    running = asyncio.create_task(delivery.run_once())
    await door.begun.wait()

    await delivery.close()

    assert await running == 1
    assert states(database) == {"sent": 1, "pending": 1}


async def test_called_while_it_runs_it_looks_once_more(database: Database) -> None:
    add(database, letter("r1"))
    door = Slow("slack", Plan(takes=0.05))
    delivery = Delivery(database, [door])
    running = asyncio.create_task(delivery.run_once())
    await door.begun.wait()
    add(database, letter("r2", "bo"))

    assert await delivery.run_once() == 0

    assert await running == 2
    assert states(database) == {"sent": 2}


async def test_closing_leaves_no_run_behind_that_somebody_woke(database: Database) -> None:
    add(database, letter("r1"))
    door = Loopback("slack", Plan(takes=0.05))
    delivery = Delivery(database, [door])
    delivery.wake()

    await delivery.close()
    there = states(database)

    await asyncio.sleep(0.1)
    assert states(database) == there
    assert "sending" not in there


async def test_closing_tries_again_where_somebody_is_in_the_way(database: Database) -> None:
    add(database, letter("r1"))
    held, door = Held(database.url), Slow("slack", Plan(takes=0.05))
    delivery = Delivery(held, [door])
    running = asyncio.create_task(delivery.run_once())
    await door.begun.wait()

    held.times = 3
    closing = asyncio.create_task(delivery.close())
    await asyncio.gather(running, closing, return_exceptions=True)

    assert closing.exception() is None
    assert states(database) == {"sent": 1}
    held.close()


async def test_what_is_known_is_written_later_when_the_database_is_away(database: Database) -> None:
    add(database, letter("r1"))
    there = Fleeting(database.url)
    door = Slow("slack", Plan(takes=0.05))
    delivery = Delivery(there, [door])
    running = asyncio.create_task(delivery.run_once())
    await door.begun.wait()

    there.away = True
    with pytest.raises(Lost):
        await running
    there.away = False

    assert states(database) == {"sending": 1}
    await delivery.run_once()
    assert states(database) == {"sent": 1}
    there.close()
