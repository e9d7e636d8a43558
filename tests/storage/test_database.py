"""A transaction is all or nothing, and each reader sees one moment."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from statistics import median
from typing import Any

import pytest

from conversations.coaching.values import Goal
from storage import errors, people, values
from storage.database import Database, Unit, refuse_other_tenants
from tests.storage.conftest import Open
from tests.storage.rows import ANA

ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"])
ON_POSTGRESQL = pytest.mark.parametrize("kind", ["postgresql"])


@pytest.fixture
def opened() -> Iterator[list[Database]]:
    """Databases that a test opens its own way, closed at its end."""
    databases: list[Database] = []
    yield databases
    for database in databases:
        database.close()


def goals(database: Database) -> int:
    with database.read() as unit:
        return len(values.of(unit, Goal, [ANA]))


def put_goal(unit: Unit, name: str = "g1", title: str = "one") -> None:
    values.put(unit, [Goal(*ANA, name, title)])


def test_a_block_that_raises_leaves_nothing(database: Database) -> None:
    def turn() -> None:
        with database.write() as unit:
            put_goal(unit)
            raise KeyError

    with pytest.raises(KeyError):
        turn()

    assert goals(database) == 0


def test_a_transaction_with_a_failed_statement_cannot_be_committed(database: Database) -> None:
    def turn() -> None:
        with database.write() as unit:
            put_goal(unit)
            with pytest.raises(database.driver.failures):
                unit.run("SELECT * FROM nowhere")

    with pytest.raises(errors.HalfWritten):
        turn()

    assert goals(database) == 0


@ON_POSTGRESQL
def test_a_transaction_the_server_gave_up_is_not_called_committed(database: Database) -> None:
    def turn() -> None:
        with database.write() as unit:
            put_goal(unit)
            with pytest.raises(database.driver.failures):
                unit.cursor.execute("SELECT * FROM nowhere")

    with pytest.raises(errors.HalfWritten):
        turn()

    assert goals(database) == 0


def test_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    with database.read() as unit:
        assert values.of(unit, Goal, [ANA]) == []
        with database.write() as writing:
            put_goal(writing)

        assert values.of(unit, Goal, [ANA]) == []

    assert goals(database) == 1


def test_readers_in_many_threads_have_a_connection_each(database: Database) -> None:
    together, seen = threading.Barrier(6), []

    def read() -> None:
        with database.read() as unit:
            together.wait(10)
            seen.append(people.everybody(unit, "local"))

    threads = [threading.Thread(target=read) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen == [[("ana", "Ana"), ("bo", "Bo")]] * 6


@ON_SQLITE
def test_who_writes_without_end_lets_others_write_in_their_turn(database: Database) -> None:
    begun, over = threading.Event(), threading.Event()
    times = 0

    def write_without_end() -> None:
        nonlocal times
        while not over.is_set():
            with database.write() as unit:
                put_goal(unit, f"g{times}")
                begun.set()
                over.wait(0.03)
            times += 1

    other = threading.Thread(target=write_without_end)
    other.start()
    begun.wait()
    waited = []
    for number in range(20):
        before = times
        with database.write() as unit:
            put_goal(unit, f"mine{number}")
            waited.append(times - before)
    over.set()
    other.join()

    # Not each time, because a busy machine may stop a thread before it has asked.
    assert median(waited) <= 2, waited


@ON_SQLITE
def test_who_waits_too_long_for_others_of_its_process_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.drivers.BUSY_MS", 50)
    with database.write(), ThreadPoolExecutor() as pool, pytest.raises(errors.Contended, match="others are writing"):
        pool.submit(database.write().__enter__).result()

    with database.write() as unit:
        put_goal(unit)
    assert goals(database) == 1


@ON_POSTGRESQL
def test_a_reader_cannot_write_on_a_server(database: Database) -> None:
    with pytest.raises(errors.ReadOnly), database.read() as unit:
        put_goal(unit)


def test_a_closed_database_says_so(database: Database) -> None:
    database.close()

    with pytest.raises(errors.Closed), database.write():
        put_goal(Unit(database.driver, None))


def test_only_a_database_of_the_local_tenant_is_shown_locally(database: Database, open_again: Open) -> None:
    with pytest.raises(errors.HoldsOtherTenants, match="acme"):
        refuse_other_tenants(database)

    with database.write() as unit:
        unit.run("DELETE FROM places WHERE tenant = 'acme'", answers=False)
        unit.run("DELETE FROM tenants WHERE id = 'acme'", answers=False)
    refuse_other_tenants(database)


@ON_SQLITE
def test_sqlite_keeps_every_promise_on_every_connection(database: Database) -> None:
    wishes = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}

    found: list[dict[str, Any]] = []
    for opening in (database.read, database.write):
        with opening() as unit:
            found.append({name: unit.run(f"PRAGMA {name}")[0][0] for name in wishes})

    assert found == [wishes, wishes]
