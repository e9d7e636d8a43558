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
def test_every_statement_takes_its_rows_as_one_kind_of_parameter(dialect: str) -> None:
    for name, statement in every_statement().items():
        compiled = statement.compile(dialect)

        assert None in compiled.parameters or name in ("storage.people.PLACES", "storage.outbox.NEWEST"), name


@pytest.mark.parametrize("kind", ["sqlite"])
def test_no_statement_of_a_turn_reads_a_whole_table(database: Database) -> None:
    statements = every_statement()
    assert len(statements) > 25
    with database.read() as unit:
        for name, statement in statements.items():
            if name.rpartition(".")[2] in READS_ALL:
                continue
            compiled = statement.compile("sqlite")
            row = tuple("1" for _ in statement.columns)
            plan = [line[-1] for line in unit.run(f"EXPLAIN QUERY PLAN {compiled.text}", compiled.with_rows([row]))]
            scans = [line for line in plan if line.startswith("SCAN") and not may_be_scanned(line)]
            assert scans == [], (name, plan)
            assert not [line for line in plan if "AUTOMATIC" in line], (name, plan)


def may_be_scanned(line: str) -> bool:
    """Whether a line of a plan goes through the given rows, or what came of them."""
    return line.split()[1] in ("each", "who", "locked", "anon_1", "(subquery-4)")


@pytest.mark.parametrize("kind", ["postgresql"])
def test_no_row_is_found_by_comparing_it_with_all(database: Database) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted(f"u{number}") for number in range(300)])
        for name, statement in {"lock": people.LOCK, "claim": inbox.CLAIM, "talks": talks.READ}.items():
            compiled = statement.compile("postgresql")
            row = tuple("1" for _ in statement.columns)
            plan = [line for (line,) in unit.run(f"EXPLAIN {compiled.text}", compiled.with_rows([row] * 64))]
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
