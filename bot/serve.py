"""Runs Cairn for everybody: the ticks, delivery and how it is, on one event loop, until it is told to stop.

Any number of equal processes may serve one PostgreSQL. Where the database is away or not migrated yet, the process
says so under `/readyz`, looks again every few seconds and begins once it can.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from contextlib import suppress

from aiohttp import web

from bot import metrics, open_doors
from bot.app import App
from bot.delivery import Delivery
from bot.health import Health, add_routes
from bot.logs import set_up, shape
from bot.playground import named
from bot.settings import SettingsProblem
from bot.steady import steady
from bot.ticks import Lag, Ticks, Watchdog
from bot.work import ticks_of
from bot.zones import keep_up
from conversations.reading.warming import warm
from storage.errors import StorageProblem

log = logging.getLogger("cairn")

AGAIN = 2.0
"""Seconds between two looks at a database that cannot be used yet."""
IN_FLIGHT, REQUESTS, AT_MOST = 5.0, 2.0, 10.0
"""Seconds that ticks, requests and all of it together have for coming to an end."""
FORCED = 4
"""The exit status of a process that could not end in time."""


def run(app: App, host: str, port: int) -> None:
    """Serve until interrupted or terminated; raises SettingsProblem and the like for what only a person can mend."""
    set_up(app.settings)
    _ = app.contacts  # A setting that cannot be used is said at once and not every few seconds.
    app.words.warm()
    last_resort = threading.Timer(AT_MOST, _force)
    last_resort.daemon = True
    try:
        asyncio.run(Serving(app, host, port).run(last_resort))
    finally:
        last_resort.cancel()


def _force() -> None:
    log.critical("not everything came to an end within %.0f seconds; ending with status %d", AT_MOST, FORCED)
    os._exit(FORCED)


class Serving:
    """One serving process."""

    def __init__(self, app: App, host: str, port: int) -> None:
        self.app, self.host, self.port = app, host, port
        self.health = Health(app)
        self.lag = Lag()
        self.watchdog = Watchdog(self.health.stopped)
        self.doors = open_doors.open_doors(app, lambda: self.delivery.wake(), lambda: not self.health.waits_for)
        ways_out = open_doors.ways_out(app.settings, self.doors)
        self.delivery = Delivery(app.database, ways_out, beat=self._delivers, later=app.later)

    async def run(self, last_resort: threading.Timer) -> None:
        """Serve until a signal comes; `last_resort` is started then."""
        told = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, told.set)
        served = web.Application()
        add_routes(served, self.health)
        for door in self.doors:
            door.add_routes(served)
        # Nobody sends this house anything packed, so that what is packed stays as small as it came.
        runner = web.AppRunner(served, access_log=None, shutdown_timeout=REQUESTS, auto_decompress=False)
        await runner.setup()
        site = web.TCPSite(runner, self.host, self.port)
        try:
            await site.start()
        except OSError as problem:
            await runner.cleanup()
            where = f"{self.host} with port {self.port}"
            raise SettingsProblem(f"{where} cannot be used ({problem.strerror}). Set PORT to another one.") from None
        for door in self.doors:
            door.start()
        log.info("Cairn answers on http://%s:%d", named(self.host), self.port)
        work = asyncio.create_task(self._work())
        ended = asyncio.create_task(told.wait())
        try:
            await asyncio.wait({work, ended}, return_when=asyncio.FIRST_COMPLETED)
            if not ended.done():
                await work  # It goes on until it is told to stop, or raises.
        finally:
            last_resort.start()
            await self._stop(site, runner, work)
            ended.cancel()

    async def _work(self) -> None:
        """Open the database, as soon as it can be, and work until cancelled."""
        while True:
            if await self._open():
                break
            await asyncio.sleep(AGAIN)
        await asyncio.to_thread(warm)
        steady()
        self.lag.start()
        self.health.ticks = Ticks(ticks_of(self.app, self.delivery, self.lag))
        self.health.ticks.start()
        self.health.waits_for = ""
        self.watchdog.start()
        for door in self.doors:
            door.open()
        log.info("Cairn works over %s", self.app.database.driver.shown)
        await asyncio.Event().wait()

    async def _open(self) -> bool:
        """Whether the database could be opened; why not is said once."""
        try:
            await asyncio.to_thread(self.app.open, False)
            await asyncio.to_thread(keep_up, self.app)
        except StorageProblem as problem:
            if self.health.waits_for != str(problem):
                log.warning("%s Cairn looks again every %.0f seconds.", problem, AGAIN)
            metrics.PROBLEMS.add("opening", metrics.kind(problem))
            self.health.waits_for = str(problem)
            return False
        _ = self.app.writer
        if self.delivery.doors:
            self.app.hand_to(self.delivery.hands, self.delivery.hand)
        return True

    def _delivers(self) -> None:
        """Delivery is alive, however long a run of it takes."""
        if self.health.ticks is not None:
            self.health.ticks.beat("deliver")

    async def _close_delivery(self) -> None:
        """Wait for the calls on their way; one that takes too long is found out about by the next process."""
        try:
            await asyncio.wait_for(self.delivery.close(), IN_FLIGHT)
        except (TimeoutError, StorageProblem) as problem:
            log.warning("delivery was cut off: %s", shape(problem))

    async def _stop(self, site: web.TCPSite, runner: web.AppRunner, work: asyncio.Task[None]) -> None:
        """Take nothing more, finish what is in flight, and close."""
        log.info("Cairn is stopping")
        self.health.waits_for = "stopping"
        self.watchdog.stop()
        await site.stop()
        await open_doors.stop(self.doors)
        work.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await work
        if self.health.ticks is not None:
            self.app.hand_no_more()
            _, finished = await asyncio.gather(self._close_delivery(), self.health.ticks.stop(IN_FLIGHT))
            if not finished:
                log.warning("a tick was cut off; what it had in hand is taken up by the next process")
        await open_doors.close(self.doors)
        await self.lag.stop()
        await runner.cleanup()
        await asyncio.to_thread(self.app.close)
        log.info("Cairn has stopped")
