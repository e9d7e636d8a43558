"""The playground over real HTTP, with a coach in memory behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.web.server import playground
from tests.adapters.echo_coach import HOST, EchoCoach


@pytest.fixture
def coach() -> EchoCoach:
    return EchoCoach()


@pytest.fixture
async def client(coach: EchoCoach) -> AsyncIterator[TestClient[Any, Any]]:
    app = playground(coach, hosts=frozenset({HOST, "localhost:8080"}), heartbeat=0.05)
    async with TestClient(TestServer(app), headers={"Host": HOST}) as client:
        yield client
