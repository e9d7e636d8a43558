"""Approved lines: who gets them, who can look at them again, and that these statements reach nothing else."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from conversations.coaching.values import Person, Reader, SharedLine
from storage import sharing, values
from storage.database import Database
from storage.errors import LostRace
from storage.statement import POSTGRESQL, SQLITE, Statement
from storage.tables import metadata
from tests.storage.conftest import Open
from tests.storage.rows import ANA, BO

ACCEPTED = Reader(*ANA, "person-bo", "Bo", "named", "accepted", 1)
LINE = SharedLine(*ANA, "l1", "g1", "person-bo", "Bo", "Onboarding: 14 days.", at=1)
ASK = replace(LINE, ask="time", ask_words="an hour", state="sent", shown=1, sent_at=5)


def keep(database: Database, *rows: SharedLine | Reader | Person) -> None:
    with database.write() as unit:
        values.put(unit, rows)


def waiting(database: Database) -> list[tuple[str, bool]]:
    with database.write() as unit:
        return [(one.line.id, one.line.again) for one in sharing.waiting(unit, [BO])]


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL])
def test_no_statement_of_the_digest_names_another_table(dialect: str) -> None:
    statements = [one for one in vars(sharing).values() if isinstance(one, Statement)]
    others = set(metadata.tables) - {"lines", "readers", "people"}

    named = {word for one in statements for word in re.findall(r"\w+", one.compile(dialect).text)}
    of_people = {word for one in statements for word in re.findall(r"people\.\"?(\w+)", one.compile(dialect).text)}

    assert len(statements) >= 3
    assert named & others == set()
    assert of_people == {"tenant", "id", "name", "gone_at"}


def test_an_approved_line_waits_for_its_reader_alone(database: Database) -> None:
    keep(database, ACCEPTED, LINE, replace(LINE, id="l2", reader="person-eva"))

    assert waiting(database) == [("l1", False)]


@pytest.mark.parametrize("state", ["asked", "refused", "ended"])
def test_nothing_waits_for_somebody_who_reads_no_more(database: Database, state: str) -> None:
    keep(database, replace(ACCEPTED, state=state), LINE)

    assert waiting(database) == []


def test_nothing_of_somebody_who_left_waits(database: Database) -> None:
    keep(database, ACCEPTED, LINE, Person(*ANA, name="Ana", gone_at=7))

    assert waiting(database) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (ASK, [("l1", True)]),
        (replace(ASK, answer="do"), []),
        (replace(ASK, ask="know"), []),
        (replace(ASK, shown=3), []),
        (replace(LINE, state="withdrawn"), []),
        (replace(LINE, state="returned"), []),
    ],
)  # fmt: skip
def test_only_new_lines_and_open_asks_wait(database: Database, line: SharedLine, found: list[tuple[str, bool]]) -> None:
    keep(database, ACCEPTED, line)

    assert waiting(database) == found


def test_a_shown_line_is_sent_and_its_ask_is_counted(database: Database) -> None:
    keep(database, ACCEPTED, replace(ASK, state="approved", shown=0, sent_at=0))

    for at in (5, 9):
        with database.write() as unit:
            sharing.show(unit, [(one, at) for one in sharing.waiting(unit, [BO])])

    with database.read() as unit:
        line = values.of(unit, SharedLine, [ANA])[0]
    assert (line.state, line.sent_at, line.shown) == ("sent", 5, 2)


def test_a_reader_looks_again_at_what_they_were_sent_newest_first(database: Database) -> None:
    keep(database, ACCEPTED, ASK, replace(ASK, id="l2", sent_at=9), replace(LINE, id="l3"))

    with database.read() as unit:
        read = sharing.read_lines(unit, [BO, ANA])

    assert [(one.person, one.author_name, one.id) for one in read] == [
        ("person-bo", "Ana", "l2"), ("person-bo", "Ana", "l1"),
    ]  # fmt: skip


def test_only_the_newest_lines_are_looked_at_again(database: Database) -> None:
    keep(database, *[replace(ASK, id=f"l{number:03}", sent_at=number) for number in range(70)])

    with database.read() as unit:
        read = sharing.read_lines(unit, [BO])

    assert [one.id for one in read] == [f"l{number:03}" for number in range(69, 19, -1)]


@pytest.mark.parametrize("late", [replace(LINE, state="withdrawn"), replace(LINE, text="Changed.")])
def test_a_line_that_was_sent_meanwhile_is_not_taken_back(database: Database, late: SharedLine) -> None:
    keep(database, ACCEPTED, LINE)
    with database.write() as unit:
        sharing.show(unit, [(one, 5) for one in sharing.waiting(unit, [BO])])

    with pytest.raises(LostRace), database.write() as unit:
        values.put(unit, [late])

    with database.read() as unit:
        assert values.of(unit, SharedLine, [ANA])[0].state == "sent"


def test_a_line_that_its_author_holds_is_passed_over(database: Database, open_again: Open, kind: str) -> None:
    if kind == "sqlite":
        pytest.skip("on SQLite only one writes at a time")
    keep(database, ACCEPTED, LINE)
    other = open_again()

    with database.write() as unit:
        values.put(unit, [replace(LINE, state="withdrawn")])

        assert waiting(other) == []


def test_what_waits_costs_two_statements_and_showing_it_one_whatever_the_team(database: Database) -> None:
    keep(database, ACCEPTED, *[replace(LINE, id=f"l{number}") for number in range(300)])

    with database.write() as unit:
        found = sharing.waiting(unit, [BO])
        sharing.show(unit, [(one, 5) for one in found])

        assert len(found) == 300
        assert unit.statements == 3
