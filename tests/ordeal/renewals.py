"""Many processes whose tokens all run out at once, before a stand-in for Slack that counts who asks for a new one."""

from __future__ import annotations

import asyncio
import random
import sys
import time
from functools import partial
from pathlib import Path

from bot import renewal
from bot.app import App
from bot.settings import Settings
from bot.workspaces import HouseWorkspaces
from tests.ordeal.forks import Tell, Worker, fork
from tests.token_office import CLIENT, SECRET, TokenOffice

AT_ONCE = 16
"""Workspaces that one process asks for at a time."""
TAKES = 0.03
"""Seconds that Slack takes for an answer, so that the others come meanwhile."""


def team(number: int) -> str:
    """What a workspace is called."""
    return f"T{number}"


def renew_at_once(url: str, key: str, many: int, processes: int, seed: int, folder: str) -> dict[str, object]:
    """Have every process ask for every workspace; gives what Slack was asked, and the tokens that came of it."""
    over = Path(folder) / "over"
    office = fork(lambda tell: asyncio.run(an_office(many, over, tell)))
    (address,) = first_words(office)
    print(f"{processes} processes, {many} workspaces", file=sys.stderr)
    workers = [fork(partial(a_process, url, key, address, many, seed + number)) for number in range(processes)]
    for worker in workers:
        worker.ended(wait=True)
    over.touch()
    office.ended(wait=True)
    tokens = [dict(worker.said()) for worker in workers]
    asked = {name: int(count) for name, count in office.said()}
    statuses = [worker.status for worker in (*workers, office)]
    return {"tokens": tokens, "asked": asked, "statuses": statuses}


def first_words(worker: Worker) -> list[str]:
    """What a worker says first, once it does."""
    while not (said := worker.said()):
        time.sleep(0.02)
    return said[0]


def wait_for(over: Path) -> None:
    """Return once the file is there."""
    while not over.exists():
        time.sleep(0.02)


async def an_office(many: int, over: Path, tell: Tell) -> None:
    """Stand in for Slack until it is over; each token that renews works once."""
    async with TokenOffice() as office:
        office.takes = TAKES
        office.refreshes = {f"xoxe-{team(number)}": team(number) for number in range(many)}
        tell(office.url)
        await asyncio.to_thread(wait_for, over)
        tell("asked", office.calls["oauth.v2.access"])
        for number in range(many):
            tell(team(number), office.calls[f"renewed {team(number)}"])


def a_process(url: str, key: str, address: str, many: int, seed: int, tell: Tell) -> None:
    """One process of the house; however busy the machine is, nobody gives up waiting."""
    renewal.PATIENCE = 120.0
    asyncio.run(ask(url, key, address, many, seed, tell))


async def ask(url: str, key: str, address: str, many: int, seed: int, tell: Tell) -> None:
    """One process: ask for every workspace, some at a time, in an order of its own."""
    settings = Settings(
        CAIRN_DATABASE_URL=url, CAIRN_SECRET_KEYS=key, SLACK_API_BASE_URL=address, SLACK_CLIENT_ID=CLIENT,
        SLACK_CLIENT_SECRET=SECRET,
    )  # fmt: skip
    app = App(settings).open(local=False)
    home = HouseWorkspaces(app)
    room = asyncio.Semaphore(AT_ONCE)
    order = list(range(many))
    random.Random(seed).shuffle(order)

    async def one(number: int) -> None:
        async with room:
            found = await home.find("", team(number))
        tell(team(number), found.token if found else "")

    await asyncio.gather(*map(one, order))
    await home.stop()
    app.close()
