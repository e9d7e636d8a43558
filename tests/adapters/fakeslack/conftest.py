"""An app on Slack's own libraries beside the stand-in."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import SmallApp, small_app


@pytest.fixture
async def app(fakeslack: FakeSlack) -> AsyncIterator[SmallApp]:
    async with small_app(fakeslack) as app:
        yield app


@pytest.fixture
def ana(fakeslack: FakeSlack) -> Person:
    return fakeslack.add_person("Ana", tz="Europe/Madrid", locale="es-ES")
