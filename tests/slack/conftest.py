"""A house behind Slack's door, and Ana, who works there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.fakeslack.people import Person
from tests.slack.house import SlackHouse
from tests.talks import new_database


@pytest.fixture
async def house(tmp_path: Path, migrated: Path) -> AsyncIterator[SlackHouse]:
    async with SlackHouse(new_database(tmp_path, migrated)) as house:
        yield house


@pytest.fixture
def ana(house: SlackHouse) -> Person:
    return house.person("Ana", locale="en-GB", tz="Europe/London")
