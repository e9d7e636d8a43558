"""The gate of a playground without an app id: only this machine comes in, and only there answers go."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from adapters.teams.gate import LARGEST, Gate, LoopbackGate, Verdict
from adapters.teams.hosts import Hosts
from adapters.teams.keys import Keys
from tests.adapters.teams_door import Route
from tests.adapters.teams_payloads import APP, SERVICE
from tests.teams_tokens import KeyOffice, activity

HERE = "http://localhost:56150/_connector"


@pytest_asyncio.fixture
async def route() -> AsyncIterator[Route]:
    route = Route(LoopbackGate())
    async with route.server:
        yield route


async def test_what_comes_from_this_machine_goes_on(route: Route) -> None:
    verdict = await route.post(activity(serviceUrl=HERE))

    assert verdict == Verdict(200, "", activity(serviceUrl=HERE), {"serviceurl": HERE})


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "cairn.example"},
        {"Host": "127.0.0.1.evil.example:3978"},
        {"Host": "127.0.0.1:3978@evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"X-Forwarded-For": "127.0.0.1"},
        {"X-Forwarded-Host": "localhost"},
        {"Forwarded": "for=127.0.0.1"},
        {"Via": "1.1 proxy"},
    ],
)
async def test_what_was_passed_on_or_is_a_page_of_somebody_elses_is_turned_away(
    route: Route, headers: dict[str, str]
) -> None:
    assert await route.post(activity(serviceUrl=HERE), headers) == Verdict(403, "elsewhere")


async def test_what_comes_from_another_address_is_turned_away(route: Route) -> None:
    assert await route.post(activity(serviceUrl=HERE), source="127.0.0.2") == Verdict(403, "elsewhere")


@pytest.mark.parametrize("url", [SERVICE, "http://localhost.evil.example/", "http://10.0.0.1:56150/", "", 7, None])
async def test_answers_go_nowhere_else(route: Route, url: Any) -> None:
    assert await route.post(activity(serviceUrl=url)) == Verdict(403, "host")


@pytest.mark.parametrize(
    ("body", "headers", "verdict"),
    [
        (b" " * (LARGEST + 1), {}, Verdict(413, "too_large")),
        (b"[]", {}, Verdict(400, "no_object")),
        (b"\xff", {}, Verdict(400, "not_utf_8")),
        (b"{}", {"Content-Type": "text/plain"}, Verdict(400, "content_type")),
    ],
)
async def test_a_body_is_asked_what_it_is_asked_everywhere(
    route: Route, body: bytes, headers: dict[str, str], verdict: Verdict
) -> None:
    assert await route.post(body, headers) == verdict


async def test_with_an_app_id_what_comes_from_this_machine_needs_a_token_too() -> None:
    async with KeyOffice() as office:
        route = Route(Gate(APP, (), Hosts(), Keys(office.url), office.wall))
        async with route.server:
            without = await route.post(activity())
            with_one = await route.post(activity(), {"Authorization": office.bearer()})

    assert without == Verdict(401, "no_token")
    assert with_one.activity == activity()


async def test_a_body_that_grows_beyond_what_was_said_is_not_read_to_its_end() -> None:
    pieces = Counted()
    async with KeyOffice() as office:
        route = Route(Gate(APP, (), Hosts(), Keys(office.url), office.wall))
        async with route.server:
            headers = {"Authorization": office.bearer(), "Content-Type": "application/json"}
            async with ClientSession() as session:
                answer = await session.post(route.server.make_url("/api/messages"), data=pieces(), headers=headers)

    assert answer.status == 413
    assert pieces.sent < 1_000


class Counted:
    """A body of sixty megabytes, which counts the pieces that were taken."""

    sent = 0

    async def __call__(self) -> AsyncIterator[bytes]:
        for _ in range(1_000):
            self.sent += 1
            yield b" " * 65_536
