"""Receipts cost no transaction of their own while somebody is talking."""

from __future__ import annotations

import logging
import threading

import pytest

from storage import outbox
from storage.database import Database, Unit
from storage.outbox import Receipt
from tests.storage.rows import outgoing
from tests.storage.turns import Make, Turns


def states(database: Database) -> list[str]:
    with database.read() as unit:
        return [state for (state,) in unit.run("SELECT state FROM outbox ORDER BY number")]


def test_receipts_ride_in_the_next_group_s_transaction(make: Make, turns: Turns, database: Database) -> None:
    with database.write() as unit:
        numbers = list(outbox.add(unit, [outgoing(f"r{number}") for number in range(50)]).values())
    writer = make()
    turns.hold()
    first = writer.submit("first")
    assert turns.entered.wait(10)

    for number in numbers:
        writer.later(outbox.receipts, Receipt(number, "sent", 1))
    second = writer.submit("second")
    turns.go.set()
    first.result(10)
    second.result(10)

    assert states(database) == ["sent"] * 50
    assert turns.statements == [1, 2]


def test_receipts_are_written_soon_even_when_nobody_writes(make: Make, database: Database) -> None:
    with database.write() as unit:
        number = outbox.add(unit, [outgoing("r1")])["local", "r1"]
    written = threading.Event()

    def keep(unit: Unit, rows: list[Receipt]) -> None:
        outbox.receipts(unit, rows)
        written.set()

    writer = make()
    writer.later(keep, Receipt(number, "sent", 1))

    assert written.wait(10)
    writer.close()
    assert states(database) == ["sent"]


def test_closing_writes_the_receipts_that_wait(make: Make, database: Database) -> None:
    with database.write() as unit:
        number = outbox.add(unit, [outgoing("r1")])["local", "r1"]
    writer = make()
    writer.later(outbox.receipts, Receipt(number, "sent", 1))

    writer.close()

    assert states(database) == ["sent"]


def test_receipts_that_cannot_be_kept_harm_no_turn_and_are_logged(
    make: Make, turns: Turns, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(unit: Unit, rows: list[int]) -> None:
        raise ValueError("no such shelf")

    writer = make()
    turns.hold()
    first = writer.submit("first")
    assert turns.entered.wait(10)
    with caplog.at_level(logging.ERROR):
        writer.later(broken, 1)
        second = writer.submit("second")
        turns.go.set()

        assert first.result(10) == "first True"
        assert second.result(10) == "second True"
    assert "1 rows for" in caplog.text
