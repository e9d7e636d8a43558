"""One statement does for a group of any size, and finds its rows by key."""

from __future__ import annotations

from types import ModuleType

import pytest

from conversations.coaching.values import Goal
from storage import forget, inbox, outbox, people, talks, values
from storage.database import Database
from storage.statement import POSTGRESQL, SQLITE, Statement
from tests.storage.conftest import wanted
from tests.storage.rows import arrival, outgoing, talk

READS_ALL = {"PLACES", "PENDING", "NEWEST", "PURGE", "ADD_TENANT", "MOVE"}
"""What is asked at start or once in a while, and may look at a whole table or at all places."""


def named_in(module: ModuleType) -> dict[str, Statement]:
    return {name: each for name, each in vars(module).items() if isinstance(each, Statement)}


def every_statement() -> dict[str, Statement]:
    found = {}
    for module in (inbox, people, talks, outbox, forget):
        found.update({f"{module.__name__}.{name}": each for name, each in named_in(module).items()})
    for kind, both in values.KINDS.items():
        found.update({f"save {kind.__name__}": both.save, f"read {kind.__name__}": both.read})
    found.update({f"erase {number}": each for number, each in enumerate(forget.ERASE)})
    return found


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL])
def test_every_statement_takes_its_rows(dialect: str) -> None:
    for name, statement in every_statement().items():
        text, parameters = statement.compile(dialect).ready([tuple("1" for _ in statement.columns)])

        assert parameters or name in ("storage.people.PLACES", "storage.outbox.NEWEST"), name
        assert text.count("?") == (len(parameters) if dialect == SQLITE else 0), name


def test_a_statement_has_one_text_for_numbers_of_rows_that_are_alike() -> None:
    compiled = outbox.RECEIPTS.compile(SQLITE)
    rows = [(number, "sent", None) for number in range(64)]

    texts = {compiled.ready(rows[:size])[0] for size in range(33, 65)}

    assert len(texts) == 1
    assert len(compiled.ready(rows[:33])[1]) == 64 * 3


def test_more_rows_than_fit_into_one_statement_are_all_written(database: Database) -> None:
    with database.write() as unit:
        saved = talks.save(unit, [talk(f"t{number}") for number in range(5_000)])

        assert saved == 5_000
        assert unit.run("SELECT count(*) FROM talks") == [(5_000,)]


@pytest.mark.parametrize("kind", ["sqlite"])
def test_no_statement_of_a_turn_reads_a_whole_table(database: Database) -> None:
    statements = every_statement()
    assert len(statements) > 25
    with database.read() as unit:
        for name, statement in statements.items():
            if name.rpartition(".")[2] in READS_ALL:
                continue
            row = tuple("1" for _ in statement.columns)
            for size in (1, 64):
                text, parameters = statement.compile("sqlite").ready([row] * size)
                plan = [line[-1] for line in unit.run(f"EXPLAIN QUERY PLAN {text}", parameters)]
                scans = [line for line in plan if line.startswith("SCAN") and not may_be_scanned(line)]
                assert scans == [], (name, plan)
                assert not [line for line in plan if "AUTOMATIC" in line], (name, plan)


def may_be_scanned(line: str) -> bool:
    """Whether a line of a plan goes through the given rows, or what came of them."""
    return line.split()[1] in ("listed", "given", "who", "locked", "anon_1", "(subquery-4)") or "CONSTANT ROW" in line


@pytest.mark.parametrize("kind", ["postgresql"])
def test_no_row_is_found_by_comparing_it_with_all(database: Database) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted(f"u{number}") for number in range(300)])
        for name, statement in {"lock": people.LOCK, "claim": inbox.CLAIM, "talks": talks.READ}.items():
            row = tuple("1" for _ in statement.columns)
            text, parameters = statement.compile("postgresql").ready([row] * 64)
            plan = [line for (line,) in unit.run(f"EXPLAIN {text}", parameters)]
            assert not [line for line in plan if "Seq Scan" in line or "Join Filter" in line], (name, plan)


def test_no_rows_cost_no_statement(database: Database) -> None:
    with database.write() as unit:
        inbox.claim(unit, [])
        people.lanes(unit, [])
        talks.save(unit, [])
        values.put(unit, [])
        outbox.add(unit, [])

        assert unit.statements == 0


@pytest.mark.parametrize("size", [1, 100])
def test_a_group_is_seven_statements_whatever_its_size(database: Database, size: int) -> None:
    users = [f"u{number}" for number in range(size)]
    persons = [("local", f"person-{user}") for user in users]
    with database.write() as unit:
        people.lanes(unit, [wanted(user) for user in users])

    with database.write() as unit:
        inbox.claim(unit, [arrival(f"m-{user}", user) for user in users])
        found = people.lanes(unit, [wanted(user) for user in users])
        talks.unfinished(unit, persons)
        values.of(unit, Goal, persons)
        values.put(unit, [Goal(*who, "g", "one") for who in persons])
        talks.save(unit, [talk("t", person) for _, person in persons])
        outbox.add(unit, [outgoing(f"r-{user}", f"m-{user}", f"person-{user}") for user in users])

        assert len(found) == size
        assert unit.statements == 7


def test_a_thousand_long_texts_are_one_parameter(database: Database) -> None:
    with database.write() as unit:
        saved = talks.save(unit, [talk(f"t{number}")._replace(progress="ж" * 8_000) for number in range(1_000)])

    assert saved == 1_000
