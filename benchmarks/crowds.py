"""Sixty-four people at once, and one alone: ours and the bare loop, one after the other, again and again."""

from __future__ import annotations

import asyncio
from functools import partial
from statistics import median

from benchmarks.bare import BareLoop
from benchmarks.house import House
from benchmarks.lines import Line
from benchmarks.meter import Inside, Run, measured, percentile
from benchmarks.stores import Store
from bot.languages import LazyWords

AT_ONCE = 64
SLICE = 4 * AT_ONCE
A_FEW = 20


def side_by_side(store: Store, words: LazyWords, inside: Inside) -> tuple[Run, Run]:
    """Everybody's answer through the house and through the bare loop, in turn, a slice of the crowd each time.

    Short slices, so that whatever else the machine is doing falls on both alike.
    """
    house, loop = House(store.fresh(), words), BareLoop(store.fresh(), words["en"], inside)
    answers = store.crowd.answers()
    mine, theirs = Run(), Run()
    with asyncio.Runner() as runner:
        for start in range(0, len(answers), SLICE):
            part = answers[start : start + SLICE]
            seats = [part[seat::AT_ONCE] for seat in range(AT_ONCE)]
            mine += measured(partial(house.serve_with, runner, seats), inside)
            theirs += measured(partial(loop.take_all, part), inside)
    house.close()
    loop.close()
    return mine, theirs


def at_once(store: Store, words: LazyWords, inside: Inside, rounds: int, say: bool = True) -> list[Line]:
    """CPU a turn outside `take_turn`, and turns a second, both as shares of the bare loop's."""
    runs = [side_by_side(store, words, inside) for _ in range(rounds)]
    if say:
        for mine, theirs in runs:
            print(f"  {store.name}: {described(mine)}; bare loop {described(theirs)}", flush=True)
    cpu = median(mine.outside_us / theirs.outside_us for mine, theirs in runs)
    rate = median(mine.rate / theirs.rate for mine, theirs in runs)
    where = f"{store.name}, {AT_ONCE} people at once"
    return [
        Line(f"{where}: CPU a turn outside take_turn, share of the bare loop's", cpu, 1 / 3, "lower"),
        Line(f"{where}: whole turns a second, times the bare loop's", rate, 2, "higher"),
    ]


def described(run: Run) -> str:
    """A run in one line."""
    return f"{run.rate:.0f} turns/s, CPU a turn {run.outside_us:.0f} µs outside and {run.inside_us:.0f} µs inside"


def alone(store: Store, words: LazyWords, inside: Inside, rounds: int, turns: int) -> Line:
    """The middle of the times one person waits, as a multiple of the bare loop's; a few turns of each in turn."""
    answers = store.crowd.answers()[:turns]
    ratios = []
    for _ in range(rounds):
        house, loop = House(store.fresh(), words), BareLoop(store.fresh(), words["en"], inside)
        mine: list[float] = []
        theirs: list[float] = []
        with asyncio.Runner() as runner:
            for start in range(0, turns, A_FEW):
                part = answers[start : start + A_FEW]
                mine += runner.run(house.times(part))
                theirs += loop.times(part)
        house.close()
        loop.close()
        ratios.append(percentile(mine, 0.5) / percentile(theirs, 0.5))
    return Line(f"{store.name}, one person alone: p50, times the bare loop's", median(ratios), 2, "lower")


def lag(store: Store, words: LazyWords, rounds: int) -> Line:
    """How late the event loop is while everybody is served, in milliseconds."""
    late = []
    for _ in range(rounds):
        house = House(store.fresh(), words)
        late.append(percentile(asyncio.run(house.lags(store.crowd.seats(AT_ONCE))), 0.99) * 1000)
        house.close()
    where = f"{store.name}, {AT_ONCE} people at once"
    return Line(f"{where}: event-loop lag p99, ms", median(late), 5, "lower")
