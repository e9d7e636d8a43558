"""Whatever a value holds comes back as it went."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations.coaching.values import CheckIn, Entry, Goal, Person, Value
from storage import values
from storage.database import Database
from storage.errors import CannotKeep
from storage.tables import metadata
from tests.storage.rows import ANA, BO

A_GOAL = Goal(*ANA, "g1", "Cut onboarding", shared=True, baseline=21, target=10.5, confidence=7, opened_at=5)

KINDS: list[type[Value]] = [Person, Goal, Entry, CheckIn]
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("kind", KINDS)
def test_the_fields_of_a_value_are_the_columns_of_its_table(kind: type[Value]) -> None:
    columns = metadata.tables[kind.table].columns

    assert [column.name for column in columns] == [field.name for field in fields(kind)]
    for column, field in zip(columns, fields(kind), strict=True):
        assert column.nullable is ("None" in str(field.type))


def test_a_value_is_put_and_replaced_whole(database: Database) -> None:
    entry = Entry(*ANA, "e1", "win", text="calmed a family", number=0.1, at=3)
    check_in = CheckIn(*ANA, "c1", "2026-06-30", number=14)
    with database.write() as unit:
        values.put(unit, [A_GOAL, entry, check_in])
        changed = replace(A_GOAL, shared=False, target=None, confidence=None, title="Cut it")
        values.put(unit, [changed, replace(entry, state="kept")])

        assert values.of(unit, Goal, [ANA]) == [changed]
        assert values.of(unit, Entry, [ANA]) == [replace(entry, state="kept")]
        assert values.of(unit, CheckIn, [ANA, BO]) == [check_in]
        assert values.of(unit, Goal, [BO]) == []


def test_truth_comes_back_as_truth(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [A_GOAL])

        shared = values.of(unit, Goal, [ANA])[0].shared

    assert shared is True


def test_of_two_values_with_one_id_the_last_is_kept(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [A_GOAL, replace(A_GOAL, title="Second"), replace(A_GOAL, id="g2")])

        assert [goal.title for goal in values.of(unit, Goal, [ANA])] == ["Second", "Cut onboarding"]


def test_values_come_oldest_first_whatever_order_they_were_put_in(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [Entry(*ANA, f"e{at}", "win", at=at) for at in (3, 1, 2)])

        assert [entry.at for entry in values.of(unit, Entry, [ANA])] == [1, 2, 3]


def test_two_tenants_may_use_the_same_ids(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [A_GOAL, replace(A_GOAL, tenant="acme", title="Theirs")])

        assert [goal.title for goal in values.of(unit, Goal, [("acme", "person-ana")])] == ["Theirs"]


def test_each_kind_costs_one_statement_however_many_there_are(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [replace(A_GOAL, id=f"g{number}") for number in range(300)])
        assert unit.statements == 1

        assert len(values.of(unit, Goal, [ANA])) == 300
        assert unit.statements == 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=TEXTS, why=TEXTS, target=NUMBERS, opened_at=st.integers(0, 2**53))
def test_any_text_and_number_comes_back_as_it_went(
    database: Database, title: str, why: str, target: float | None, opened_at: int
) -> None:
    goal = replace(A_GOAL, title=title, why=why, target=target, opened_at=opened_at)
    with database.write() as unit:
        values.put(unit, [goal])

        assert values.of(unit, Goal, [ANA]) == [goal]


@pytest.mark.parametrize("text", ["a\0b", "\\\0", "half \ud83d", "\udc80"])
def test_a_text_no_database_takes_is_refused_and_nothing_is_written(database: Database, text: str) -> None:
    def turn() -> None:
        with database.write() as unit:
            values.put(unit, [replace(A_GOAL, id="g2")])
            values.put(unit, [replace(A_GOAL, title=text)])

    with pytest.raises(CannotKeep, match="send it again"):
        turn()

    with database.read() as unit:
        assert values.of(unit, Goal, [ANA]) == []


@pytest.mark.parametrize("text", ["\\u0000", "\\\\u0000", "a\\", '"\\u0000"', "\u2028\u202e\ufeff\uffff\U0010ffff"])
def test_a_text_that_only_looks_dangerous_is_kept(database: Database, text: str) -> None:
    with database.write() as unit:
        values.put(unit, [replace(A_GOAL, title=text)])

        assert values.of(unit, Goal, [ANA])[0].title == text


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(database: Database, number: float) -> None:
    with pytest.raises(CannotKeep), database.write() as unit:
        values.put(unit, [replace(A_GOAL, target=number)])
