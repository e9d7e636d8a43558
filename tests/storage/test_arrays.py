"""What people write comes back as it was, whatever it would mean between the braces of an array."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.coaching.values import Goal
from storage import values
from storage.arrays import numbers, texts, wholes
from storage.database import Database
from storage.errors import CannotKeep

ODD = [
    "",
    " ",
    "NULL",
    "null",
    "{}",
    '{"a","b"}',
    '"',
    '""',
    "\\",
    '\\"',
    "a,b",
    "a\nb\tc",
    "''",
    "--",
    "ж, 漢, 🌱",
    "\x01",
]
"""Texts that an array of texts could take for something else."""
A_GOAL = Goal("local", "person-ana", "g", "Run the demo")


def test_odd_texts_come_back_as_they_were(database: Database) -> None:
    goals = [replace(A_GOAL, id=f"g{at:02}", title=text, why=text[::-1]) for at, text in enumerate(ODD)]

    with database.write() as unit:
        values.put(unit, goals)

        assert values.of(unit, Goal, [("local", "person-ana")]) == goals


def test_numbers_come_back_and_so_does_what_is_missing(database: Database) -> None:
    goals = [
        replace(A_GOAL, id="g1", baseline=0.1, target=-1e300, confidence=7, shared=True, opened_at=1),
        replace(A_GOAL, id="g2", baseline=None, target=5e-324, confidence=None, shared=False, opened_at=2**62),
    ]

    with database.write() as unit:
        values.put(unit, goals)

        assert values.of(unit, Goal, [("local", "person-ana")]) == goals


def test_an_array_is_written_as_the_database_reads_it() -> None:
    assert texts(["a", 'b"c', "d\\"]) == '{"a","b\\"c","d\\\\"}'
    assert texts(["a", None, 'b"']) == '{"a",NULL,"b\\""}'
    assert wholes([1, None, -2]) == "{1,NULL,-2}"
    assert wholes([True, False]) == "{True,False}"
    assert numbers([1.5, None]) == "{1.5,NULL}"


@pytest.mark.parametrize("cells", [["fine", "a\0"], [None, "\0"]])
def test_the_nul_character_is_refused(cells: list[str | None]) -> None:
    with pytest.raises(CannotKeep):
        texts(cells)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(CannotKeep):
        numbers([1.0, number])
