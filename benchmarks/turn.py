"""One turn by itself: CPU and function calls of `take_turn` with its rendering, and the statements around it."""

from __future__ import annotations

import cProfile
import time
from dataclasses import replace
from pstats import Stats
from statistics import median
from typing import Any

from benchmarks.house import House
from benchmarks.lines import Line
from benchmarks.meter import for_take_turn
from benchmarks.stores import Store
from bot.languages import LazyWords
from conversations.messages import Message
from storage import outbox
from storage.outbox import Receipt

STATEMENTS = 7
"""Receipts, keys, lanes, talks, goals; then talks and replies are written."""


class Noted:
    """`take_turn`, which remembers what it was called with."""

    def __init__(self, function: Any) -> None:
        self.function = function
        self.calls: list[tuple[Any, ...]] = []

    def __call__(self, *arguments: Any) -> Any:
        self.calls.append(arguments)
        return self.function(*arguments)


def taken(house: House, messages: list[Message], receipts: list[Receipt]) -> tuple[int, list[Receipt]]:
    """Take these as the writer takes a group: statements run, and the receipts for the next group."""
    with house.app.database.write() as unit:
        outbox.receipts(unit, receipts)
        answers = house.app.reception.take(unit, messages)
    return unit.statements, [Receipt(number, "sent", None) for answer in answers for number in answer.numbers]


def statements(store: Store, words: LazyWords) -> list[Line]:
    """SQL statements of a group, whatever its size."""
    house = House(store.fresh(), words)
    answers = store.crowd.answers()
    _, receipts = taken(house, [answers.pop()], [])
    lines = []
    for size in (1, 8, 64):
        group, answers = answers[:size], answers[size:]
        count, receipts = taken(house, group, receipts)
        lines.append(Line(f"{store.name}: SQL statements in a group of {size}", count, STATEMENTS, "lower"))
    house.close()
    return lines


def plain_answers(store: Store, words: LazyWords, repeats: int) -> list[Line]:
    """What `take_turn` costs: a pressed button or its typed words, the dearer of both; and words with a date."""
    read, pressed, _, typed, *_ = store.crowd.answers()
    house = House(store.fresh(), words)
    with for_take_turn(Noted) as noted:
        taken(house, [pressed, replace(typed, press=None), read], [])
    house.close()
    *plain, with_reading = [_microseconds(noted, call, repeats) for call in noted.calls]
    calls = max(_calls(noted, call) for call in noted.calls[:2])
    name = "take_turn with rendering"
    return [
        Line(f"{name}, a plain answer: µs of CPU", max(plain), 100, "lower"),
        Line(f"{name}, a plain answer: function calls", calls, 500, "lower"),
        Line(f"{name}, an answer with a date to read: µs of CPU", with_reading, 100, "lower"),
    ]


def _microseconds(noted: Noted, call: tuple[Any, ...], repeats: int) -> float:
    """The middle of three."""
    times = []
    for _ in range(3):
        began = time.thread_time()
        for _ in range(repeats):
            noted.function(*call)
        times.append((time.thread_time() - began) / repeats * 1e6)
    return median(times)


def _calls(noted: Noted, call: tuple[Any, ...]) -> int:
    """Calls of functions in Python and in C, those that a function makes of itself counted once."""
    profile = cProfile.Profile()
    profile.runcall(noted.function, *call)
    return int(Stats(profile).prim_calls)  # type: ignore[attr-defined]
