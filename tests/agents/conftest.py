"""Cairn's playground with a door to Teams, and Agents Playgrounds for Ana and for Ben, who is her manager."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.agents.playground import ANA, BEN, AgentsPlayground, free_port, wait_for
from tests.chromium import chromium
from tests.talks import new_database


class Coach:
    """A `cairn playground --teams`, which begins to start when it is made."""

    def __init__(self, folder: Path, database: str) -> None:
        self._port, self._there = free_port(), False
        self.database, self.log = folder / "cairn.db", folder / "cairn.log"
        environment = {**os.environ, "CAIRN_DATABASE_URL": database, "PORT": str(self._port)}
        command = [sys.executable, "-m", "bot", "playground", "--teams"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)

    @property
    def endpoint(self) -> str:
        """Where activities are posted to."""
        return f"http://127.0.0.1:{self._port}/api/messages"

    def ready(self) -> str:
        """Where its own page is, once it is there."""
        url = f"http://127.0.0.1:{self._port}"
        if not self._there:
            wait_for(url, b"", self.process, self.log)
            self._there = True
        return url

    def travels(self, *jumps: str) -> None:
        """Move the clock as the time machine of its page does, with all that falls due on the way."""
        for jump in jumps:
            body = json.dumps({"user": "ana", "jump": jump}).encode()
            asked = urllib.request.Request(f"{self.ready()}/api/clock", body, {"Content-Type": "application/json"})
            urllib.request.urlopen(asked, timeout=60).close()


@pytest.fixture
def coach(tmp_path: Path, migrated: Path) -> Iterator[Coach]:
    coach = Coach(tmp_path, new_database(tmp_path, migrated))
    yield coach
    coach.process.terminate()
    coach.process.wait(timeout=10)


@pytest.fixture
def ana(coach: Coach, tmp_path: Path) -> Iterator[AgentsPlayground]:
    ana = AgentsPlayground(ANA, coach.endpoint, tmp_path / "ana")
    yield ana
    ana.stop()


@pytest.fixture
def ben(coach: Coach, tmp_path: Path) -> Iterator[AgentsPlayground]:
    ben = AgentsPlayground(BEN, coach.endpoint, tmp_path / "ben")
    yield ben
    ben.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened
