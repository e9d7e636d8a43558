"""One turn by itself: the CPU and the function calls of `take_turn` with its rendering, and the statements around it."""

from __future__ import annotations

import cProfile
import time
from pstats import Stats
from statistics import median
from typing import Any

import bot.reception
from benchmarks.house import House
from benchmarks.lines import Line
from benchmarks.stores import Store
from bot.app import LazyWords
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
    """What `take_turn` costs: the dearer of a pressed button and a typed day."""
    noted = Noted(bot.reception.take_turn)
    bot.reception.take_turn = noted  # type: ignore[assignment]
    house = House(store.fresh(), words)
    taken(house, store.crowd.answers()[:2], [])
    house.close()
    bot.reception.take_turn = noted.function
    take_turn = noted.function
    microseconds = [median(_timed(take_turn, call, repeats) for _ in range(3)) for call in noted.calls]
    counts = []
    for call in noted.calls:
        profile = cProfile.Profile()
        profile.runcall(take_turn, *call)
        counts.append(Stats(profile).prim_calls)  # type: ignore[attr-defined]
    return [
        Line("take_turn with rendering, a plain answer: µs of CPU", max(microseconds), 100, "lower"),
        Line("take_turn with rendering, a plain answer: function calls", max(counts), 500, "lower"),
    ]


def _timed(take_turn: Any, call: tuple[Any, ...], repeats: int) -> float:
    began = time.thread_time()
    for _ in range(repeats):
        take_turn(*call)
    return (time.thread_time() - began) / repeats * 1e6
