"""The ticks go on whatever one of them does, and somebody notices when they do not."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC

import pytest
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.triggers.interval import IntervalTrigger

from bot import metrics, ticks
from bot.ticks import STUCK, Lag, Tick, Ticks, Watchdog

Make = Callable[..., Ticks]

SOON = 0.02


class Counting:
    """A tick that counts how often it ran, and how many of it ran at once."""

    def __init__(self, takes: float = 0.0, fails: Exception | None = None) -> None:
        self.takes, self.fails = takes, fails
        self.times = self.now = self.most = 0

    async def __call__(self) -> int:
        self.times += 1
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(self.takes)
        self.now -= 1
        if self.fails:
            raise self.fails
        return 2


async def until(true: Callable[[], bool]) -> None:
    """Wait for something to come true, five seconds at most."""
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


@pytest.fixture
async def make() -> AsyncIterator[Make]:
    """Starts ticks and stops them at the end."""
    made: list[Ticks] = []

    def making(**given: Tick) -> Ticks:
        made.append(Ticks({name: (SOON, tick) for name, tick in given.items()}))
        made[-1].start()
        return made[-1]

    yield making
    for each in made:
        await each.stop(0.1)


async def test_every_tick_runs_at_once_and_then_at_its_interval(make: Make) -> None:
    counting = Counting()
    before = metrics.HANDLED.values().get(("purge",), 0)

    make(purge=counting)

    await asyncio.sleep(0)
    assert counting.times == 1
    await until(lambda: counting.times >= 4)
    assert metrics.HANDLED.values()["purge",] >= before + 6


async def test_a_slow_tick_never_runs_twice_at_once_and_keeps_nobody_waiting(make: Make) -> None:
    slow, quick = Counting(takes=0.1), Counting()

    make(tick=slow, deliver=quick)

    await until(lambda: slow.times >= 3)
    assert slow.most == 1
    assert quick.times > slow.times


async def test_a_tick_that_fails_goes_on_and_its_text_is_in_no_log(
    make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    failing = Counting(fails=ValueError("Ana wants to leave"))
    caplog.set_level(logging.INFO)
    before = metrics.TICKS.values().get(("tick", "failed"), 0)

    make(tick=failing)
    await until(lambda: failing.times >= 4)

    said = [record.getMessage() for record in caplog.records if record.name == "cairn"]
    assert len(said) == 1
    assert said[0].startswith("the tick tick failed for the 1. time and goes on: ValueError at bot/test_ticks.py")
    assert metrics.TICKS.values()["tick", "failed"] >= before + 3
    assert metrics.PROBLEMS.values()["tick", "value_error"] >= 3


async def test_a_tick_that_works_again_is_said_once(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    counting = Counting(fails=ValueError())
    caplog.set_level(logging.INFO)
    make(tick=counting)
    await until(lambda: counting.times >= 2)

    counting.fails = None
    times = counting.times
    await until(lambda: counting.times >= times + 3)

    assert caplog.messages.count("the tick tick works again") == 1


async def test_stopping_waits_for_what_is_running_and_begins_nothing_more(make: Make) -> None:
    counting = Counting(takes=0.05)
    running = make(tick=counting)
    await until(lambda: counting.now == 1)

    finished = await running.stop(5)

    times = counting.times
    await asyncio.sleep(5 * SOON)
    assert finished
    assert (counting.times, counting.now) == (times, 0)
    assert running.late() == []


async def test_stopping_does_not_wait_for_ever(make: Make) -> None:
    running = make(tick=Counting(takes=60))
    await asyncio.sleep(0)

    assert not await running.stop(0.05)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tick counts as late after a twentieth of a second."""
    monkeypatch.setattr(ticks, "SECONDS_LATE", 0.05)
    monkeypatch.setattr(ticks, "INTERVALS_LATE", 0)
    monkeypatch.setattr(ticks, "LOOK", 0.02)


@pytest.mark.usefixtures("impatient")
async def test_a_tick_that_hangs_is_late_and_the_others_are_not(make: Make) -> None:
    running = make(tick=Counting(takes=60), deliver=Counting())

    await until(lambda: running.late() == ["tick"])

    running.beat("tick")
    assert running.late() == []


@pytest.mark.usefixtures("impatient")
async def test_a_scheduler_that_died_makes_every_tick_late(make: Make) -> None:
    running = make(tick=Counting(), deliver=Counting())

    running.scheduler.shutdown(wait=False)

    await until(lambda: running.late() == ["tick", "deliver"])


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("hang", [lambda: asyncio.sleep(60), lambda: _blocked()])
async def test_the_watchdog_ends_a_process_whose_ticks_hang(make: Make, hang: Callable[[], Awaitable[None]]) -> None:
    ended = threading.Event()
    statuses: list[int] = []

    def end(status: int) -> None:
        statuses.append(status)
        ended.set()

    async def hanging() -> int:
        await hang()
        return 0

    watchdog = Watchdog(make(tick=hanging).late, end=end)
    watchdog.start()

    assert await asyncio.to_thread(ended.wait, 5)
    watchdog.stop()
    assert statuses == [STUCK]


async def _blocked() -> None:
    threading.Event().wait(0.5)


@pytest.mark.usefixtures("impatient")
async def test_a_process_that_slept_and_woke_up_is_left_alone(make: Make) -> None:
    statuses: list[int] = []
    running = make(tick=Counting())
    watchdog = Watchdog(running.late, end=statuses.append)
    running._beats["tick"] -= 3_600

    watchdog.start()
    await asyncio.sleep(0.3)
    watchdog.stop()

    assert statuses == []


async def test_the_loop_stays_lively_beside_a_busy_tick(make: Make) -> None:
    async def busy() -> int:
        await asyncio.to_thread(lambda: sum(range(300_000)))
        return 0

    lag = Lag()
    lag.start()
    make(tick=busy, deliver=busy)
    await asyncio.sleep(0.5)

    longest = lag.taken()

    await lag.stop()
    assert 0 < longest < 0.1
    assert lag.taken() == 0


async def test_the_scheduler_is_a_clock_and_no_memory(make: Make) -> None:
    running = make(tick=Counting(), purge=Counting())

    jobs = running.scheduler.get_jobs()

    assert [job.id for job in jobs] == ["tick", "purge"]
    assert all(type(job.trigger) is IntervalTrigger and job.trigger.timezone is UTC for job in jobs)
    assert all(job.coalesce and job.max_instances == 1 and job.misfire_grace_time is None for job in jobs)
    assert [type(store) for store in running.scheduler._jobstores.values()] == [MemoryJobStore]
