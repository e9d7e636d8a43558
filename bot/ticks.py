"""The ticks of a process: a handful of fixed intervals at which it looks for work, and a watchdog over them.

APScheduler is the clock here and never the memory: what is due lives in the database. Nobody else imports it. There
is no job for a person, nothing is pickled, and every tick is given by whoever builds this, as (seconds, what to do).
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC
from time import monotonic

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot import metrics
from bot.logs import shape

log = logging.getLogger("cairn")

Tick = Callable[[], Awaitable[int]]
"""Looks for work and does it; gives how many rows it handled. Work on the database hops to a thread."""

INTERVALS_LATE, SECONDS_LATE = 3, 30.0
"""A tick is late once it is more than so many intervals and so many seconds since it last came through."""
LOOK = 5.0
"""Seconds between two looks of the watchdog."""
LOOKS = 3
"""Looks in a row at which a tick must be late: a process that slept wakes up late once, and then catches up."""
STUCK = 3
"""The exit status of a process whose ticks have died, for its supervisor to start it again."""
REMIND = 60
"""A tick that goes on failing in the same way is logged once in so many times."""


class Ticks:
    """Runs each tick at its interval, never twice at once; used on one event loop."""

    def __init__(self, ticks: Mapping[str, tuple[float, Tick]]) -> None:
        self.ticks = dict(ticks)
        self.running: set[str] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._beats: dict[str, float] = {}
        self._failing: dict[str, tuple[str, int]] = {}
        self._first: set[asyncio.Task[None]] = set()
        self.scheduler = AsyncIOScheduler(
            jobstores={"default": MemoryJobStore()},
            executors={"default": AsyncIOExecutor()},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
            timezone=UTC,
        )

    def start(self) -> None:
        """Begin: every tick runs at once, and then at its interval."""
        # A tick that is slower than its interval is left out until it is done, which is no news every second.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        now = monotonic()
        for name, (seconds, _) in self.ticks.items():
            self._beats[name] = now
            self.scheduler.add_job(self.run, IntervalTrigger(seconds=seconds, timezone=UTC), args=(name,), id=name)
            first = asyncio.create_task(self.run(name))
            self._first.add(first)
            first.add_done_callback(self._first.discard)
        self.scheduler.start()

    async def run(self, name: str) -> None:
        """Run one tick; what goes wrong in it is counted and logged by its kind, and it goes on."""
        if name in self.running:
            return
        self.running.add(name)
        self._idle.clear()
        started = monotonic()
        try:
            handled = await self.ticks[name][1]()
        except Exception as problem:
            metrics.TICKS.add(name, "failed")
            self._failed(name, problem)
        else:
            metrics.TICKS.add(name, "done")
            metrics.HANDLED.add(name, by=handled)
            if self._failing.pop(name, None):
                log.info("the tick %s works again", name)
        finally:
            self.running.discard(name)
            if not self.running:
                self._idle.set()
            self.beat(name)
            metrics.TICK_SECONDS.add(name, value=monotonic() - started)

    def beat(self, name: str) -> None:
        """Say that a tick is alive; one with much to do says so between its batches."""
        self._beats[name] = monotonic()

    def late(self) -> list[str]:
        """The ticks that did not come through for too long; may be asked from any thread."""
        now = monotonic()
        beats = self._beats.copy()
        return [
            name for name, beat in beats.items() if now - beat > INTERVALS_LATE * self.ticks[name][0] + SECONDS_LATE
        ]

    def failing(self, name: str) -> str:
        """The kind of failure a tick ended with last, or an empty text where it went through."""
        return self._failing.get(name, ("", 0))[0]

    async def stop(self, patience: float) -> bool:
        """Begin nothing more and wait so many seconds for what is running; False when something was cut off."""
        self._beats.clear()
        if self.scheduler.running:
            self.scheduler.pause()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), patience)
        finished = not self.running
        if self.scheduler.running:
            self.scheduler.shutdown(wait=False)
            await asyncio.sleep(0)  # In which it does so.
        for first in list(self._first):
            first.cancel()
            with suppress(asyncio.CancelledError):
                await first
        return finished

    def _failed(self, name: str, problem: Exception) -> None:
        """Log a failure when it is a new one, and now and then while it stays the same."""
        kind = type(problem).__name__
        before, times = self._failing.get(name, ("", 0))
        times = times + 1 if kind == before else 1
        self._failing[name] = (kind, times)
        metrics.PROBLEMS.add(name, metrics.kind(problem))
        if times % REMIND == 1:
            log.error("the tick %s failed for the %d. time and goes on: %s", name, times, shape(problem))


class Watchdog:
    """A thread that looks whether all still go on, and ends the process when something has stopped for long.

    It is told what has stopped, such as `Ticks.late`, and may ask that at any time.

    A thread, because an event loop that hangs cannot notice it. Ending is safe at any moment: whatever was in flight
    is found in the database by the next process.
    """

    def __init__(self, stopped: Callable[[], list[str]], end: Callable[[int], object] = os._exit) -> None:
        self._ask, self._end = stopped, end
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def _watch(self) -> None:
        seen = 0
        while not self._stopped.wait(LOOK):
            late = self._ask()
            seen = seen + 1 if late else 0
            if seen >= LOOKS:
                log.critical("%s stopped; ending with status %d, to be started again", ", ".join(late), STUCK)
                self._end(STUCK)
                return


class Lag:
    """Measures how long the event loop keeps somebody waiting."""

    STEP = 0.1
    """Seconds between two looks."""

    def __init__(self) -> None:
        self._longest = 0.0
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to measure, on the running loop."""
        self._task = asyncio.create_task(self._measure())

    def taken(self) -> float:
        """The longest wait since this was asked last, in seconds."""
        longest, self._longest = self._longest, 0.0
        return longest

    async def stop(self) -> None:
        """Measure no more."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _measure(self) -> None:
        while True:
            asleep = monotonic()
            await asyncio.sleep(self.STEP)
            self._longest = max(self._longest, monotonic() - asleep - self.STEP)
