"""Watches: how much CPU a piece of work takes, and how much of it inside `take_turn`."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import bot.reception

Made = TypeVar("Made")


@contextmanager
def for_take_turn(make: Callable[[Any], Made]) -> Iterator[Made]:
    """Put something made from `take_turn` in its place wherever reception calls it."""
    room = vars(bot.reception)
    kept = room["take_turn"]
    room["take_turn"] = made = make(kept)
    try:
        yield made
    finally:
        room["take_turn"] = kept


class Inside:
    """`take_turn`, with the CPU spent in it added up; costs both sides of a comparison the same."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.seconds = 0.0
        self.own_cost = 0.0
        """Seconds of CPU a call that the watch takes itself and does not see; known after `set_right`."""

    def __call__(self, *arguments: Any) -> Any:
        began = time.thread_time()
        made = self.function(*arguments)
        self.seconds += time.thread_time() - began
        return made

    def set_right(self, calls: int = 20_000) -> None:
        """Find out what the watch itself costs."""
        empty = Inside(lambda: None)
        began = time.process_time()
        for _ in range(calls):
            empty()
        self.own_cost = (time.process_time() - began - empty.seconds) / calls


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took."""

    turns: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    inside: float = 0.0

    def __add__(self, other: Run) -> Run:
        """Both together."""
        return Run(
            self.turns + other.turns,
            self.seconds + other.seconds,
            self.cpu + other.cpu,
            self.inside + other.inside,
        )

    @property
    def outside_us(self) -> float:
        """Microseconds of CPU a turn, without `take_turn` and its rendering."""
        return (self.cpu - self.inside) / self.turns * 1e6

    @property
    def inside_us(self) -> float:
        """Microseconds of CPU a turn in `take_turn`."""
        return self.inside / self.turns * 1e6

    @property
    def rate(self) -> float:
        """Turns a second."""
        return self.turns / self.seconds


def measured(work: Callable[[], int], inside: Inside) -> Run:
    """Do a piece of work that gives its number of turns, and say what it took, all threads and no watch counted."""
    gc.collect()
    before, wall, cpu = inside.seconds, time.perf_counter(), time.process_time()
    turns = work()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return Run(turns, wall, cpu - turns * inside.own_cost, inside.seconds - before)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of all lies below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
