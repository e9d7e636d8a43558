"""Several processes over one database, which take turns, tick and deliver while others of them are killed.

Everything here runs in a process of its own (`tests/ordeal/forks.py`); the ordeals look at what is left afterwards.
"""

from __future__ import annotations

import asyncio
import random
import select
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TypeVar

from adapters.loopback import Loopback
from adapters.loopback import Plan as Weather
from bot.app import App
from bot.delivery import Delivery
from bot.outcomes import Patience
from storage.errors import StorageProblem
from storage.faults import fuse
from tests.ordeal.echoes import at_last
from tests.ordeal.forks import Tell, Worker, fork
from tests.ordeal.row import FULL
from tests.ordeal.town import LINES, TALKS, door_of, line, opened, plant, prepare

Person = TypeVar("Person")

PATIENCE = Patience(lease=1.0, tries=1_000_000, first=0.02, longest=0.1)
"""Nothing is given up: with so short pauses thirty tries are over in seconds in which every process is killed."""
PAUSE = 0.03
"""Seconds between two ticks, and between two looks at what is to be delivered."""
PATIENT = 1_200 if FULL else 300
"""Seconds after which the last of them do not end."""
CROWD = 8
"""People whom one worker talks with at once."""
WEATHER = Weather(lost=50, failed=50, busy=20, busy_for=0.01)


def door(shared: str, seed: int, weather: Weather = WEATHER) -> Loopback:
    """The door that all workers share."""
    return Loopback(plan=weather, seed=seed, shared=Path(shared))


async def talk(app: App, seed: int, number: int, at: int, tell: Tell) -> None:
    """Let somebody say the rest of what they have to say; whatever was not saved is said again, as a door does."""
    while at < LINES:
        taken = await at_last(app, line(seed, number, at, door_of(number)))
        app.delivered(taken.numbers)
        tell("answered", number, at, ",".join(taken.replies[0].keys) if taken.replies else "")
        at += 1


async def again(work: Callable[[], object], ended: asyncio.Event) -> None:
    """Do a piece of work again and again until told, as the ticks of a process do."""
    while not ended.is_set():
        try:
            await asyncio.to_thread(work)
        except StorageProblem:
            await asyncio.sleep(0.01)
        await asyncio.sleep(PAUSE)


async def deliver(app: App, delivery: Delivery, ended: asyncio.Event) -> None:
    """Deliver again and again until told."""
    while not ended.is_set():
        try:
            await delivery.run_once()
        except StorageProblem:
            await asyncio.sleep(0.01)
        await asyncio.sleep(PAUSE)
    await delivery.close()


async def live(app: App, seed: int, people: dict[int, int], through: Loopback, tell: Tell) -> None:
    """The life of a worker: talk with people from where they are, and tick and deliver beside it."""
    ended = asyncio.Event()
    delivery = Delivery(app.database, [through], patience=PATIENCE, later=app.later)
    app.hand_to(delivery.hands, delivery.hand)
    beside = [again(lambda: app.nudges.batch(3), ended), deliver(app, delivery, ended)]
    tasks = [asyncio.create_task(one) for one in beside]
    for some in hundreds(list(people.items())):
        await asyncio.gather(*[talk(app, seed, number, at, tell) for number, at in some])
    ended.set()
    await asyncio.gather(*tasks)


@dataclass
class Storm:
    """What is going on: who is being talked with by whom, and who was answered what."""

    url: str
    seed: int
    shared: str
    workers: dict[Worker, dict[int, int]] = field(default_factory=dict)
    """Each worker with its people, and the line at which each of them is."""
    orphans: dict[int, int] = field(default_factory=dict)
    """People whose worker died, with the line at which they are."""
    answers: dict[str, list[str]] = field(default_factory=dict)
    """Message → the wording keys it was answered with, each time an answer was heard of."""
    people: int = 0
    kills: int = 0

    def start(self, newcomers: Sequence[int] = (), fault: str = "") -> Worker:
        """A new worker, for those who have nobody to talk with and some who are new; it may die at a fault point."""
        mine = {**self.orphans, **dict.fromkeys(newcomers, 0)}
        self.orphans = {}

        def work(tell: Tell) -> None:
            fuse.arm(fault)
            app = opened(self.url)
            asyncio.run(live(app, self.seed, dict(mine), door(self.shared, self.seed), tell))
            app.close()

        worker = fork(work)
        self.workers[worker] = mine
        return worker

    def some(self) -> Worker:
        """A new worker, with so many people that it is a crowd."""
        new = range(self.people, self.people + max(0, CROWD - len(self.orphans)))
        self.people = new.stop
        return self.start(new)

    def look(self) -> None:
        """Hear what the workers say, and let others take over what the dead ones had in hand."""
        for worker, mine in list(self.workers.items()):
            over = worker.ended()
            for _, number, at, keys in worker.said():
                self.answers.setdefault(f"m{number}/{at}", []).append(keys)
                mine[int(number)] = int(at) + 1
                if mine[int(number)] == LINES:
                    del mine[int(number)]
            if over:
                worker.close()
                del self.workers[worker]
                self.orphans.update(mine)
                assert worker.status in (0, -9), f"a worker ended with {worker.status}"
                self.kills += worker.status == -9

    def wait(self) -> None:
        """Until every worker is over."""
        for worker in self.workers:
            worker.ended(wait=True)
        self.look()

    def finish(self) -> None:
        """Let everybody come to an end, undisturbed."""
        deadline = time.monotonic() + PATIENT
        while self.workers or self.orphans:
            if self.orphans:
                self.start()
            self.look()
            time.sleep(0.02)
            assert time.monotonic() < deadline, f"{len(self.workers)} workers go on and on"


def kills(url: str, shared: str, calm_url: str, calm: str, seed: int, most: int, at_once: int = 3) -> dict[str, object]:
    """Kill so many workers at random moments, then do the same undisturbed; gives what was answered in both."""
    draw = random.Random(f"kills/{seed}")
    prepare(url, waiting=2 * most)
    storm = Storm(url, seed, shared)
    ends: dict[Worker, float] = {}
    while storm.kills < most:
        while len(storm.workers) < at_once:
            ends[storm.some()] = time.monotonic() + draw.expovariate(1 / 0.2)
        select.select([], [], [], max(0.0, min(ends[one] for one in storm.workers) - time.monotonic()))
        for worker in storm.workers:
            if ends[worker] <= time.monotonic():
                worker.kill()
                worker.ended(wait=True)
        storm.look()
    storm.finish()
    settle(url, shared, seed)
    expected = undisturbed(calm_url, calm, seed, range(storm.people), waiting=2 * most)
    return {"answers": storm.answers, "expected": expected, "kills": storm.kills}


def at_every_point(
    url: str, shared: str, calm_url: str, calm: str, seed: int, points: Sequence[str], flows: int
) -> dict[str, object]:
    """Have a worker die at each point in so many talks while the next goes on, and then do it all undisturbed."""
    draw = random.Random(f"points/{seed}")
    prepare(url)
    storm = Storm(url, seed, shared)
    newcomers, waiting, missed = numbers_of_talks(draw), 0, []
    met: list[int] = []
    for point in points:
        for _ in range(flows):
            for nth in (draw.randint(1, 2), 1, 1, 1):
                plant_more(url, range(waiting, waiting + 8))
                waiting += 8
                some = [next(newcomers) for _ in range(2)]
                met += some
                died = storm.kills
                storm.start(some, f"{point}:{nth}")  # And whoever lost their worker before.
                storm.wait()
                if storm.kills > died:
                    break
            else:
                missed.append(point)
    storm.finish()
    settle(url, shared, seed)
    expected = undisturbed(calm_url, calm, seed, met, waiting)
    return {"answers": storm.answers, "expected": expected, "missed": missed, "waiting": waiting}


def numbers_of_talks(draw: random.Random) -> Iterator[int]:
    """Numbers of people, in turn one of any talk and one who wants to be forgotten."""
    each = list(range(len(TALKS)))
    draw.shuffle(each)
    for at in count():
        yield at * len(TALKS) + (each[at // 2 % len(each)] if at % 2 else TALKS.index("forget_me"))


def plant_more(url: str, numbers: Iterable[int]) -> None:
    """Have some more people wait for a nudge; nothing stays open behind it."""
    app = opened(url)
    plant(app, numbers)
    app.close()


def settle(url: str, shared: str, seed: int) -> None:
    """Tick and deliver in calm weather, until nothing is left that is due or on its way."""
    app = opened(url)
    app.nudges.tick()
    through = door(shared, seed, Weather())
    delivery = Delivery(app.database, [through], patience=PATIENCE)
    deadline = time.monotonic() + PATIENT
    while on_its_way(app):
        asyncio.run(delivery.run_once())
        time.sleep(0.05)
        assert time.monotonic() < deadline, f"{on_its_way(app)} never leave"
    app.close()


def on_its_way(app: App) -> int:
    """How many messages of the loopback door are neither there nor given up."""
    with app.database.read() as unit:
        waiting = "SELECT count(*) FROM outbox WHERE door = 'loopback' AND state IN ('pending', 'sending')"
        return int(unit.run(waiting)[0][0])


def undisturbed(url: str, shared: str, seed: int, persons: Iterable[int], waiting: int) -> dict[str, list[str]]:
    """The same in one process that nothing happens to; gives what was answered."""
    prepare(url, waiting)
    answers: dict[str, list[str]] = {}

    def tell(_what: str, number: int, at: int, keys: str) -> None:
        answers.setdefault(f"m{number}/{at}", []).append(keys)

    app = opened(url)
    asyncio.run(everybody(app, seed, persons, tell))
    app.close()
    settle(url, shared, seed)
    return answers


async def everybody(app: App, seed: int, numbers: Iterable[int], tell: Tell) -> None:
    """Talk with many people, some hundreds at a time."""
    for some in hundreds(list(numbers)):
        await asyncio.gather(*[talk(app, seed, number, 0, tell) for number in some])


def hundreds(all_of_them: Sequence[Person]) -> Iterator[Sequence[Person]]:
    """So many of them at a time that what is beside has its turn within a lease."""
    return (all_of_them[at : at + 200] for at in range(0, len(all_of_them), 200))
