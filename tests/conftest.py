"""What every test may ask for."""

from __future__ import annotations

import shutil
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage.database import Database
from tests.databases import Open, Server

if TYPE_CHECKING:
    from adapters.fakeslack.slack import FakeSlack
    from tests.together import Together


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Together | None:
    """Of several processes, one has all the tests that share something costly."""
    if config.getvalue("dist") != "loadgroup":
        return None
    from tests.together import Together

    return Together(config, log)


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
async def fakeslack() -> AsyncIterator[FakeSlack]:
    """A running stand-in for Slack with one workspace, "Acme" (T1), in which the app is installed.

    What waits a minute at Slack waits a thousandth of it here.
    """
    from adapters.fakeslack.rules import Rules
    from adapters.fakeslack.slack import FakeSlack

    async with FakeSlack(time.time, Rules(time_scale=0.001)) as slack:
        slack.install(slack.add_team("Acme", id="T1"))
        yield slack
