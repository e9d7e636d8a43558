"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.database import Database


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database file at the newest version, to be copied."""
    path = tmp_path_factory.mktemp("template") / "cairn.db"
    database = Database(f"sqlite:///{path}")
    database.prepare()
    with database.write() as unit:
        unit.run("PRAGMA user_version", ())
    database.checkpoint()
    database.close()
    return path
