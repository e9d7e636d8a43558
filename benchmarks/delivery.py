"""How much of a tenant's limit is used while many messages wait: several processes, a door that takes 20 ms a call.

As a program of its own (`python -m benchmarks.delivery URL`) this is one of the processes: it says "ready", waits for
a line, delivers until nothing waits, and says how many messages its door was handed.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from math import ceil

from adapters.loopback import Loopback, Plan
from benchmarks.lines import Line
from benchmarks.stores import PostgreSQLStore, SQLiteStore, Store
from bot.delivery import Delivery
from conversations.messages import Line as Spoken
from conversations.messages import Reply, Span
from storage import delivery, outbox, people
from storage.database import Database
from storage.outbox import Outgoing
from storage.people import Wanted

LIMIT = 400
"""Calls a second for one tenant."""
TAKES = 0.02
PEOPLE = 2_000
PROCESSES = {SQLiteStore.name: 1, PostgreSQLStore.name: 3}
DOOR, TENANT = "slack", "acme"


def line(store: Store, messages: int) -> Line:
    """The share of the limit that is used until the last message has arrived; the second it arrives in counts whole."""
    processes = PROCESSES[store.name]
    url = store.fresh()
    waiting(url, messages)
    seconds = drained(url, messages, processes)
    used = messages / (LIMIT * ceil(seconds))
    who = f"{processes} processes" if processes > 1 else "one process"
    return Line(f"{store.name}, {who}: messages delivered, share of a tenant's {LIMIT} a second", used, 0.9, "higher")


def waiting(url: str, messages: int) -> None:
    """Put so many messages into the outbox, for 2,000 people in turn."""
    reply = Reply(("bench/word",), (Spoken((Span("How did the week go, and what is the next small step?"),)),)).dump()
    database = Database(url)
    with database.write() as unit:
        people.add_place(unit, TENANT, TENANT)
        users = [f"u{number}" for number in range(min(PEOPLE, messages))]
        people.lanes(unit, [Wanted(TENANT, TENANT, user, f"person-{user}", "", "", "", 1) for user in users])
        rows = [
            Outgoing(TENANT, f"person-{user}", TENANT, user, DOOR, f"m{at}", "", "bench/word", reply, "pending", 1)
            for at, user in ((at, users[at % len(users)]) for at in range(messages))
        ]
        outbox.add(unit, rows)
    database.close()


def drained(url: str, messages: int, processes: int) -> float:
    """Have it all delivered, from the beginning of a second on; gives how many seconds that took."""
    program = [sys.executable, "-m", "benchmarks.delivery", url]
    started = [
        subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(processes)
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    time.sleep(1 - time.time() % 1)
    began = time.perf_counter()
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    handed = []
    for process in started:
        assert process.stdout is not None
        handed.append(int(process.stdout.readline()))
    took = time.perf_counter() - began
    for process in started:
        process.communicate()
    checked(url, messages, sum(handed))
    return took


def checked(url: str, messages: int, handed: int) -> None:
    """Each message was handed over once, and no second saw more calls than the limit."""
    database = Database(url)
    with database.read() as unit:
        assert unit.run("SELECT state, count(*) FROM outbox WHERE door = 'slack' GROUP BY state") == [
            ("sent", messages)
        ]
        assert max(used for (used,) in unit.run("SELECT used FROM rates")) <= LIMIT
    database.close()
    assert handed == messages


async def deliver(url: str) -> int:
    """Deliver until nothing waits, as the tick does; gives how many messages the door was handed."""
    database = Database(url)
    door = Loopback(DOOR, Plan(takes=TAKES), rate=LIMIT)
    mine = Delivery(database, [door])
    handed = 0

    def left() -> bool:
        with database.read() as unit:
            return bool(delivery.work(unit, [DOOR]))

    left()  # Connects, and loads the driver.
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    while await asyncio.to_thread(left):
        handed += await mine.run_once()
        await asyncio.sleep(TAKES)
    database.close()
    return handed


if __name__ == "__main__":
    print(asyncio.run(deliver(sys.argv[1])), flush=True)
