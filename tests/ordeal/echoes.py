"""Processes to which the same messages come again and again, in any order, by more than one door."""

from __future__ import annotations

import asyncio
import random
import time
import zlib
from collections.abc import Iterator, Sequence

from bot.app import App
from bot.reception import Taken
from conversations.messages import Message
from storage.errors import StorageProblem
from tests.ordeal.forks import Tell, Worker, fork
from tests.ordeal.town import opened, prepare

WINS = 10
"""What one person has to tell, each in a message of its own."""
IN_FLIGHT = 150
"""Messages that a process takes at a time."""
LOOK = 0.02
"""Seconds between two times of hearing what the processes say."""

Echo = tuple[int, str]
"""A message, by its number, and the door it comes by."""


def message(echo: Echo) -> Message:
    """The message of a number; whatever door it comes by, it has the same key."""
    number, door = echo
    who, which = divmod(number, WINS)
    said = f"win: I calmed customer {which} of {who}"
    return Message(f"m{number}", door, "local", f"u{who}", said, name=f"Person {who}", locale="en", zone="UTC")


def echoes(seed: int, most: int) -> list[list[Echo]]:
    """For each of two processes what comes to it: each message 1 to 4 times, shuffled, and some much later."""
    draw = random.Random(f"echoes/{seed}")
    coming: list[tuple[float, int, Echo]] = []
    for number in range(most):
        at = draw.random() * most
        for _ in range(draw.randint(1, 4)):
            late = draw.choice((0.0, 1.0, 50.0, most / 2)) * draw.random()
            coming.append((at + late, draw.randrange(2), (number, draw.choice(("terminal", "playground")))))
    coming.sort()
    return [[echo for _, process, echo in coming if process == mine] for mine in range(2)]


async def take(app: App, coming: Iterator[Echo], tell: Tell) -> None:
    """Have one after the other taken, and say what was answered."""
    for echo in coming:
        taken = await at_last(app, message(echo))
        first = taken.replies[0].plain() if taken.replies else ""
        tell(echo[0], zlib.crc32(first.encode()), len(first))


async def at_last(app: App, coming: Message) -> Taken:
    """Have a message taken; what was not saved comes once more, as a platform sends it."""
    while True:
        try:
            return await asyncio.wrap_future(app.submit(coming))
        except StorageProblem:
            await asyncio.sleep(0.01)


async def live(app: App, coming: Iterator[Echo], tell: Tell) -> None:
    """Take all that comes, many at a time."""
    await asyncio.gather(*[take(app, coming, tell) for _ in range(IN_FLIGHT)])


def again(url: str, seed: int, most: int) -> dict[str, object]:
    """Two processes with so many messages; gives what each message was answered with, each time it came."""
    prepare(url)
    came = echoes(seed, most)
    workers = [worker(url, coming) for coming in came]
    answers: dict[str, list[str]] = {}
    while workers:
        for each in list(workers):
            over = each.ended()
            for number, answer, length in each.said():
                answers.setdefault(number, []).append(f"{answer}/{length}")
            if over:
                assert each.status == 0
                each.close()
                workers.remove(each)
        time.sleep(LOOK)
    return {"answers": answers, "came": sum(map(len, came))}


def worker(url: str, coming: Sequence[Echo]) -> Worker:
    """A process that takes all that comes to it."""

    def work(tell: Tell) -> None:
        app = opened(url)
        asyncio.run(live(app, iter(coming), tell))
        app.close()

    return fork(work)
