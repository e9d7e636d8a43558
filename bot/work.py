"""What a serving process does at each tick: the seconds between two, and what is done then.

`bot/ticks.py` calls these; everything here that touches the database hops to a thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic

from bot import metrics
from bot.app import App
from bot.delivery import Delivery
from bot.nudges import MOST, Ticked
from bot.ticks import Lag, Tick
from storage import inbox, installations, links, outbox, rates, references, schedule, upkeep
from storage.clocks import clock_offset
from storage.forget import erase
from storage.tables import LOCAL

TEXTS_DAYS, GONE_DAYS = 7, 30
"""Days after which texts that came and went are purged, and people who left are erased."""
A_DAY = 24 * 3_600_000

TICK, DELIVER, PURGE, HEARTBEAT = 1.0, 0.5, 3_600.0, 5.0
"""Seconds between two looks."""
AT_A_STRETCH = 3.0
"""Seconds after which a tick with much to do ends for now and comes again at its interval."""


def ticks_of(app: App, delivery: Delivery, lag: Lag) -> dict[str, tuple[float, Tick]]:
    """Every tick of a process over this app: name → (seconds, what to do).

    What a process that died had claimed is taken up by `deliver` as well, once its lease has run out.
    """
    return {
        "tick": (TICK, in_a_thread(lambda: tick(app))),
        "deliver": (DELIVER, delivery.run_once),
        "purge": (PURGE, in_a_thread(lambda: purge(app))),
        "heartbeat": (HEARTBEAT, in_a_thread(lambda: heartbeat(app, lag))),
    }


def in_a_thread(work: Callable[[], int]) -> Tick:
    """A tick that does ordinary synchronous work in a thread."""

    async def tick() -> int:
        return await asyncio.to_thread(work)

    return tick


def drained(work: Callable[[], int], full: int = 1) -> int:
    """Do it again while it finds its hands full, a few seconds at a stretch; gives how much was done."""
    started, done = monotonic(), 0
    while monotonic() - started < AT_A_STRETCH:
        handled = work()
        done += handled
        if handled < full:
            break
    return done


def tick(app: App) -> int:
    """Take what fell due, batch by batch; gives how many plans. Where nothing is due it only looks."""
    with app.database.glance() as unit:
        if not schedule.waiting(unit):
            return 0
    return drained(lambda: batch(app), MOST)


def batch(app: App) -> int:
    """Take one batch and count what came of it; gives how many plans it held."""
    done = app.nudges.batch()
    count(done)
    if done.erased:
        app.forgotten()
    return done.claimed


def count(done: Ticked) -> None:
    """Count what a tick did."""
    for what, many in done.fired.items():
        metrics.NUDGES_FIRED.add(what, by=many)
    for reason, many in done.skipped.items():
        metrics.NUDGES_SKIPPED.add(reason, by=many)
    for counted, many in ((metrics.NUDGES_LATE, done.late), (metrics.TOLD, done.told), (metrics.DIGESTS, done.digests)):
        counted.add(by=many)


def purge(app: App) -> int:
    """Purge the texts of before a week and what a past second allowed, and erase who left a month ago; counts all."""
    with app.database.write() as unit:
        now = app.clock.read(unit, LOCAL)
        # By the time that really passed: a page whose clock was moved by weeks still shows what was said.
        before = now - clock_offset(unit, LOCAL) - TEXTS_DAYS * A_DAY
        purged = inbox.purge(unit, before) + outbox.purge(unit, before) + rates.purge(unit) + schedule.purge(unit)
        purged += installations.purge(unit, A_DAY) + references.purge(unit, GONE_DAYS * A_DAY)
        purged += links.purge(unit, before + (TEXTS_DAYS - 1) * A_DAY)
    return purged + drained(lambda: erase_gone(app, now - GONE_DAYS * A_DAY))


def erase_gone(app: App, before: int) -> int:
    """Erase people who left before a moment, some of them, each in a transaction of their own; gives how many."""
    with app.database.read() as unit:
        gone = upkeep.gone(unit, before)
    for tenant, person in gone:
        with app.database.write() as unit:
            erase(unit, tenant, person)
    if gone:
        app.forgotten()
    return len(gone)


def heartbeat(app: App, lag: Lag) -> int:
    """Write a sign of life, so that a disk that is full or a database that is away shows before somebody writes."""
    metrics.LOOP_LAG.set(to=lag.taken())
    with app.database.write() as unit:
        upkeep.beat(unit)
        app.reception.tenants.anew(unit)  # An administrator may have joined places meanwhile.
    return 1
