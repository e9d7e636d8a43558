"""Some people who talk at their own pace, and somebody beside them, or a whole company, who does not stop."""

from __future__ import annotations

import asyncio
import time
from itertools import count

from bot.app import App
from bot.settings import Settings
from bot.steady import steady
from conversations.messages import Message
from storage import people
from storage.errors import Busy
from tests.ordeal.town import WORDS, opened, prepare

OTHERS = 20
PACE = 0.1
"""Seconds from one message of a person to their next."""
BEHIND = 400
"""Messages that are waiting at any time in a flood."""
CROWD = 40
"""People of a company that floods."""
numbers = count()


def message(place: str, user: str) -> Message:
    """Something to be answered."""
    return Message(f"f{next(numbers)}", "terminal", place, user, "hello", name=user, locale="en", zone="UTC")


async def talk(app: App, number: int, until: float, waits: list[float]) -> None:
    """Say something every tenth of a second, and note how long each answer took."""
    await asyncio.sleep(PACE * number / OTHERS)
    while (began := time.monotonic()) < until:
        await asyncio.wrap_future(app.submit(message("local", f"u{number}")))
        waits.append(time.monotonic() - began)
        await asyncio.sleep(max(0.0, began + PACE - time.monotonic()))


async def flood(app: App, place: str, user: str, until: float) -> int:
    """Have something waiting all the time; gives how much was answered."""
    answered = 0
    while time.monotonic() < until:
        try:
            await asyncio.wrap_future(app.submit(message(place, user)))
            answered += 1
        except Busy:
            await asyncio.sleep(0.01)
    return answered


async def a_while(app: App, seconds: float, flooding: int) -> tuple[list[float], int]:
    """Some seconds with so many people of a company who flood; how long the others waited, and what was answered."""
    waits: list[float] = []
    until = time.monotonic() + seconds
    beside = [flood(app, "loud", f"loud{at % flooding}", until) for at in range(BEHIND if flooding else 0)]
    talking = asyncio.gather(*[talk(app, number, until, waits) for number in range(OTHERS)])
    answered = sum(await asyncio.gather(*beside))
    await talking
    return waits, answered


def compared(url: str, flooding: int, slices: int, seconds: float) -> dict[str, float]:
    """How long others wait without and with a flood, in turn, so that a busy machine is busy for both."""
    prepare(url)
    app = opened(url)
    with app.database.write() as unit:
        people.add_place(unit, "loud", "loud")
    app.close()
    app = App(Settings(CAIRN_DATABASE_URL=url))
    app.words = WORDS
    app.open(local=False)
    steady()
    calm: list[float] = []
    loud: list[float] = []
    answered = heard = 0
    asyncio.run(a_while(app, seconds, flooding))  # So that everybody has been met.
    for _ in range(slices):
        calm.append(p99(asyncio.run(a_while(app, seconds, 0))[0]))
        waits, many = asyncio.run(a_while(app, seconds, flooding))
        loud.append(p99(waits))
        answered, heard = answered + many, heard + len(waits)
    app.close()
    return {"calm": quiet(calm), "loud": quiet(loud), "answered": answered, "heard": heard}


def p99(waits: list[float]) -> float:
    """What all but one of a hundred wait at most, in milliseconds."""
    return 1000 * sorted(waits)[len(waits) * 99 // 100]


def quiet(slices: list[float]) -> float:
    """The figure of the quieter slices, for other programs of the machine only ever make one wait longer."""
    return sorted(slices)[len(slices) // 4]
