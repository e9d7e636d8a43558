"""A call of Slack's methods, whatever comes back of it: an answer, never an exception, and no word in a log."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.sending import Unclear
from adapters.slack.sender import SlackSender
from tests.adapters.slack_out import letter_to, sender_of

POST = "chat.postMessage"
Answering = Callable[[str], Awaitable[str]]


@pytest.fixture
async def door(fakeslack: FakeSlack) -> AsyncIterator[SlackSender]:
    made = sender_of(fakeslack)
    yield made
    await made.calls.close()


@pytest.fixture
def ana(fakeslack: FakeSlack) -> Person:
    return fakeslack.add_person("Ana")


@pytest.fixture
async def answering() -> AsyncIterator[Answering]:
    """Starts a server that answers everything with the same body; gives its address."""
    servers: list[TestServer] = []

    async def start(body: str) -> str:
        async def answer(request: web.Request) -> web.Response:
            return web.Response(text=body, content_type="application/json")

        app = web.Application()
        app.router.add_route("*", "/{any:.*}", answer)
        servers.append(TestServer(app))
        await servers[-1].start_server()
        return str(servers[-1].make_url("/api/"))

    yield start
    for server in servers:
        await server.close()


@pytest.mark.parametrize("body", ["", "<html>down</html>", "[]", "null", '{"ok": false}', '{"ok": false, "error": 5}'])
async def test_an_answer_that_is_none_is_unclear(
    ana: Person, door: SlackSender, body: str, answering: Answering
) -> None:
    door.calls.client.base_url = await answering(body)

    assert await door.send(letter_to(ana)) == Unclear()


async def test_nothing_of_a_message_or_a_token_is_logged(
    fakeslack: FakeSlack, ana: Person, door: SlackSender, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fakeslack.faults.order(POST, "invalid_blocks", "broken", "failed", "something_new")

    for at in range(4):
        await door.send(letter_to(ana, f"k{at}"))
    await door.arrived(letter_to(ana, "k1"))

    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("asyncio")]
    assert not any(secret in line for line in ours for secret in ("go?", "xoxb", fakeslack.token))
