"""Every test that asks for `database` runs twice: on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Any

import pytest

from storage.database import Database
from storage.people import Wanted, add_place, lanes
from storage.writer import Writer
from tests.databases import Open as Open
from tests.databases import Server as Server
from tests.storage.turns import Make, Turns


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

    def making(take: Any = turns, lane: Callable[[str], Hashable] = str, **rest: Any) -> Writer[str, str]:
        made.append(Writer(database, take, lane, **rest))
        return made[-1]

    yield making
    turns.go.set()
    for writer in made:
        writer.close()
