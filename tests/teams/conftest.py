"""A house behind Teams' door, and Ana, who works there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.talks import new_database
from tests.teams.client import Client
from tests.teams.house import TeamsHouse


@pytest.fixture
async def house(tmp_path: Path, migrated: Path) -> AsyncIterator[TeamsHouse]:
    async with TeamsHouse(new_database(tmp_path, migrated)) as house:
        yield house


@pytest.fixture
def ana(house: TeamsHouse) -> Client:
    return house.client("Ana")
