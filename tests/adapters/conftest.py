"""The playground over real HTTP, with a coach in memory behind it; and everything that the talks bring out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.web.server import playground
from tests.adapters.echo_coach import HOST, EchoCoach
from tests.replies import Answer, every_answer


@pytest.fixture
def coach() -> EchoCoach:
    return EchoCoach()


@pytest.fixture
async def client(coach: EchoCoach) -> AsyncIterator[TestClient[Any, Any]]:
    app = playground(coach, hosts=frozenset({HOST, "localhost:8080"}), heartbeat=0.05)
    async with TestClient(TestServer(app), headers={"Host": HOST}) as client:
        yield client


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> list[Answer]:
    """Every answer of every transcript; whoever asks is in the group "talks", so that they are played once."""
    return list(every_answer(tmp_path_factory.mktemp("talks"), migrated))
