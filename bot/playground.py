"""Runs the playground: the web door over one App on one event loop, loopback unless told otherwise.

With `teams` it also answers Microsoft's Agents Playground, which runs on the same machine and has no app id: whoever
writes there belongs to the same tenant, so that their nudges come when the time machine says so.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging

from aiohttp import web

from adapters.teams.port import ENDPOINT
from adapters.web.pages import Pages
from adapters.web.server import playground
from bot import open_doors
from bot.app import App
from bot.delivery import Delivery
from bot.letters import Hands
from bot.local import LocalCoach
from bot.settings import SettingsProblem
from bot.steady import steady
from bot.teams import Teams
from bot.ticks import Lag, Ticks
from bot.work import ticks_of
from bot.zones import keep_up
from conversations.reading.warming import warm

PEOPLE = (("Ana", "Ben"), ("Ben", ""), ("Jo", "Ben"))
"""Who comes with it: an employee, her manager and a colleague; each with the name of their manager."""

PATIENCE = 2.0
"""Seconds that a look at what fell due has for coming to an end."""
HERE = ("127.0.0.1", "localhost", "::1")


def run(app: App, host: str, port: int, teams: bool = False) -> None:
    """Serve until interrupted; raises SettingsProblem where others could come to what only this machine may ask."""
    if teams and host not in HERE:
        raise SettingsProblem("--teams asks nobody for a token, so it listens on 127.0.0.1 alone; leave HOST out.")
    logging.basicConfig(level=app.settings.log_level, format="%(levelname)s %(message)s")
    app.words.warm()
    warm()
    steady()
    with contextlib.suppress(KeyboardInterrupt, web.GracefulExit):
        asyncio.run(serve(app, host, port, teams))


async def serve(app: App, host: str, port: int, teams: bool = False) -> None:
    """Serve the page until cancelled; says where it is once it can be opened."""
    coach = LocalCoach(app)
    for name, manager in PEOPLE:
        await asyncio.to_thread(coach.add, name, manager)
    served = playground(coach, hosts=hosts_of(host, port))
    doors = [Teams(app, lambda: delivery.wake(), lambda: True, playground=True)] if teams else []
    for door in doors:
        door.add_routes(served)
    runner = web.AppRunner(served, access_log=None, handle_signals=True)
    await runner.setup()
    watch = asyncio.create_task(coach.watch())
    await asyncio.to_thread(keep_up, app)
    lag = Lag()
    lag.start()
    pages = Pages(lambda place, user: coach.wake((place, user)))
    delivery = Delivery(app.database, [pages, *(door.sender for door in doors)])
    app.hand_to(Hands(last=frozenset(door.sender.name for door in doors)), delivery.hand)
    ticks = Ticks(ticks_of(app, delivery, lag))
    ticks.start()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as problem:
            where = f"{host} with port {port}" if host != "127.0.0.1" else f"port {port}"
            raise SystemExit(f"cairn: {where} cannot be used ({problem.strerror}). Set PORT to another one.") from None
        print(f"Cairn's playground is open on http://{named(host)}:{port}", flush=True)
        if teams:
            print(f"The Agents Playground finds it on http://{named(host)}:{port}{ENDPOINT}", flush=True)
        await asyncio.Event().wait()
    finally:
        watch.cancel()
        await open_doors.stop(doors)
        await ticks.stop(PATIENCE)
        await delivery.close()
        await open_doors.close(doors)
        await lag.stop()
        await runner.cleanup()


def named(host: str) -> str:
    """An address as it stands in a link: one with colons goes into brackets."""
    return f"[{host}]" if ":" in host else host


def hosts_of(host: str, port: int) -> frozenset[str]:
    """The Host headers that are answered: the address itself and, on loopback, its usual names."""
    names = {named(host)}
    if host in (*HERE, "0.0.0.0", "::"):  # noqa: S104
        names |= {"127.0.0.1", "localhost", "[::1]"}
    return frozenset(f"{name}:{port}" for name in names) | (frozenset(names) if port == 80 else frozenset())
