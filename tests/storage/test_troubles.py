"""Whatever is wrong with the store is said in a clear sentence, and nothing is half-written."""

from __future__ import annotations

import inspect
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from conversations.coaching.values import Goal
from storage import errors, inbox, people, values
from storage.database import Database, Unit
from storage.drivers import IDLE_TIMEOUT, PostgreSQL
from storage.errors import StorageProblem
from storage.people import lanes
from storage.writer import Writer
from tests.storage.conftest import Open, Server, wanted
from tests.storage.rows import ANA, arrival

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


def test_every_problem_is_a_sentence_that_ends_with_what_to_do() -> None:
    told = "url reason database what version head tenants places tenant waiting place of"
    about = dict.fromkeys(told.split(), "thing")
    kinds = [kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, StorageProblem)]

    messages = [str(kind(**about)) for kind in kinds if kind is not StorageProblem]

    assert len(messages) > 12
    for message in messages:
        what, _, next_step = message.partition(". ")
        assert what
        assert next_step.endswith(".")
        assert next_step[0].isupper()
        assert "{" not in message
        assert "\n" not in message


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/nowhere/cairn.db")

    with pytest.raises(errors.CannotOpen, match=r"nowhere/cairn.db cannot be opened .* then start again"):
        database.prepare()


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    database = Database(f"postgresql://me:geheim@/cairn?host={tmp_path}")

    with pytest.raises(errors.CannotOpen, match="cannot be opened") as problem:
        database.prepare()
    assert "geheim" not in str(problem.value)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "cairn.db").write_text("Dear diary, " * 1000, "utf-8")

    with pytest.raises(errors.NotADatabase, match="Put a backup in its place"):
        Database(f"sqlite:///{tmp_path}/cairn.db").prepare()


@pytest.fixture
def read_only(url: str, kind: str, database: Database, opened: list[Database]) -> Database:
    """The same database, which may only be read."""
    if kind == "sqlite":
        database.checkpoint()
    more = "mode=ro" if kind == "sqlite" else "options=-c%20default_transaction_read_only%3Don"
    opened.append(Database(f"{url}{'&' if '?' in url else '?'}{more}"))
    return opened[-1]


def test_a_read_only_database_is_read_and_not_written(read_only: Database) -> None:
    with read_only.read() as unit:
        assert people.everybody(unit, "local") == [("ana", "Ana"), ("bo", "Bo")]

    with pytest.raises(errors.ReadOnly, match="right to write"), read_only.write() as unit:
        put_goal(unit)

    assert goals(read_only) == 0


@ON_SQLITE
def test_a_full_disk_saves_nothing_and_goes_on_once_there_is_room(
    url: str, database: Database, opened: list[Database]
) -> None:
    def short_of_room(connection: sqlite3.Connection) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 10}")

    opened.append(full := Database(url, connected=short_of_room))

    def turn() -> None:
        with full.write() as unit:
            put_goal(unit, "small")
            put_goal(unit, "large", "word " * 100_000)

    with pytest.raises(errors.DiskFull, match="Make room there"):
        turn()

    assert goals(database) == 0
    with full.write() as unit:
        put_goal(unit, "small")
    assert goals(database) == 1


@ON_POSTGRESQL
def test_a_full_disk_of_a_server_saves_nothing(database: Database) -> None:
    with database.write() as unit:
        unit.run("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                 "RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$", answers=False)  # fmt: skip
        unit.run("CREATE TRIGGER no_room BEFORE INSERT ON goals EXECUTE FUNCTION full_disk()", answers=False)

    def turn() -> None:
        with database.write() as unit:
            inbox.claim(unit, [arrival("m1")])
            put_goal(unit)

    with pytest.raises(errors.DiskFull):
        turn()

    with database.write() as unit:
        assert set(inbox.claim(unit, [arrival("m1")])) == {("local", "m1")}


@ON_SQLITE
def test_a_database_somebody_else_holds_says_so(url: str, database: Database, opened: list[Database]) -> None:
    def impatient(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA busy_timeout=20")

    opened.append(other := Database(url, connected=impatient))

    with database.write(), pytest.raises(errors.Contended), other.write() as unit:
        put_goal(unit)

    with other.write() as unit:
        put_goal(unit)
    assert goals(database) == 1


@ON_POSTGRESQL
def test_a_person_somebody_else_holds_for_a_second_says_so(database: Database, open_again: Open) -> None:
    with database.write() as unit:
        lanes(unit, [wanted("ana")])
        with pytest.raises(errors.Contended), open_again().write() as other:
            lanes(other, [wanted("ana")])
        with open_again().write() as other:
            assert lanes(other, [wanted("bo")])


@ON_POSTGRESQL
def test_a_lost_connection_is_made_anew(database: Database, server: Server) -> None:
    with database.write() as unit:
        put_goal(unit)
        with database.read(), database.write():
            pass
    server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'cairn%'")

    def take(unit: Unit, items: list[str]) -> list[str]:
        for item in items:
            put_goal(unit, item)
        return items

    writer = Writer(database, take, str)
    writer.submit("g2").result(10)
    writer.close()

    assert goals(database) == 2


@ON_POSTGRESQL
def test_a_connection_lost_in_the_middle_of_a_turn_takes_the_turn_again(database: Database, server: Server) -> None:
    pids: list[int] = []

    def take(unit: Unit, items: list[str]) -> list[str]:
        put_goal(unit)
        if not pids:
            pids.extend(row[0] for row in unit.run("SELECT pg_backend_pid()"))
            server.run(f"SELECT pg_terminate_backend({pids[0]}, 5000)")
            unit.run("SELECT 1")
        return items

    writer = Writer(database, take, str)
    writer.submit("g1").result(10)
    writer.close()

    assert goals(database) == 1


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that ends a transaction in which nothing is asked after a fifth of a second."""
    assert f"idle_in_transaction_session_timeout = '{IDLE_TIMEOUT}'" in PostgreSQL.begin_write
    monkeypatch.setattr(PostgreSQL, "begin_write", PostgreSQL.begin_write.replace(IDLE_TIMEOUT, "200ms"))


@ON_POSTGRESQL
@pytest.mark.usefixtures("impatient")
def test_a_machine_that_vanishes_in_a_transaction_holds_nobody_up(database: Database, open_again: Open) -> None:
    def vanish() -> None:
        with database.write() as unit:
            lanes(unit, [wanted("ana")])
            put_goal(unit)
            with open_again().write() as other:
                assert lanes(other, [wanted("ana")])

    with pytest.raises(errors.Lost):
        vanish()

    assert goals(database) == 0


@ON_POSTGRESQL
@pytest.mark.usefixtures("impatient")
def test_a_machine_that_stood_still_in_a_transaction_takes_the_turn_again(database: Database) -> None:
    tries: list[str] = []

    def take(unit: Unit, items: list[str]) -> list[str]:
        tries.extend(items)
        put_goal(unit, f"try {len(tries)}")
        if len(tries) == 1:
            threading.Event().wait(0.5)
        return items

    writer = Writer(database, take, str)
    writer.submit("g1").result(10)
    writer.close()

    assert len(tries) == 2
    assert goals(database) == 1
