"""Socket Mode: an envelope goes down one websocket, and comes again under another name until somebody answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import client


class Ear:
    """One websocket of an app, on Slack's own client."""

    def __init__(self, slack: FakeSlack) -> None:
        self.heard: list[SocketModeRequest] = []
        self.heard_something = asyncio.Event()
        self.silent = 0
        """Envelopes not to acknowledge."""
        self.answer: dict[str, Any] | None = None
        self.client = SocketModeClient(slack.app.app_token, web_client=client(slack, slack.app.app_token))
        self.client.socket_mode_request_listeners.append(self._listen)

    async def _listen(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.heard.append(request)
        self.heard_something.set()
        if self.silent:
            self.silent -= 1
            return
        payload = self.answer if request.accepts_response_payload else None
        await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))


@asynccontextmanager
async def listening(slack: FakeSlack) -> AsyncIterator[Ear]:
    """An ear that is connected."""
    slack.app.socket_mode = True
    already = len(slack.sockets.open)
    ear = Ear(slack)
    await ear.client.connect()
    async with asyncio.timeout(5):
        await slack.sockets.connected(already + 1)
    yield ear
    await ear.client.close()


@pytest.fixture
async def ear(fakeslack: FakeSlack) -> AsyncIterator[Ear]:
    async with listening(fakeslack) as ear:
        yield ear


async def test_an_event_comes_through_and_is_acknowledged(fakeslack: FakeSlack, ear: Ear, ana: Person) -> None:
    delivery = await ana.types("hello")

    (request,) = ear.heard
    assert delivery.ok
    assert (request.type, request.accepts_response_payload, request.retry_attempt) == ("events_api", False, 0)
    assert request.payload["event"]["text"] == "hello"


async def test_what_nobody_answers_comes_again_under_another_envelope(
    fakeslack: FakeSlack, ear: Ear, ana: Person
) -> None:
    fakeslack.rules.answer_within = 0.05
    ear.silent = 1

    delivery = await ana.types("hello")
    await fakeslack.settled()

    first, second = ear.heard
    assert first.envelope_id != second.envelope_id
    assert first.payload["event_id"] == second.payload["event_id"]
    assert (second.retry_attempt, second.retry_reason) == (1, "timeout")
    assert delivery.ok


async def test_a_command_is_answered_in_the_acknowledgement(fakeslack: FakeSlack, ear: Ear, ana: Person) -> None:
    ear.answer = {"text": "Here is help."}

    await ana.commands("help")

    (request,) = ear.heard
    assert (request.type, request.payload["command"], request.payload["text"]) == ("slash_commands", "/cairn", "help")
    assert ana.last().words == "Here is help."


async def test_each_envelope_goes_to_one_of_several_websockets(fakeslack: FakeSlack, ear: Ear, ana: Person) -> None:
    async with listening(fakeslack) as other:
        for number in range(4):
            await ana.types(str(number))

        assert len(ear.heard) == len(other.heard) == 2


async def test_a_websocket_that_breaks_before_it_answers(fakeslack: FakeSlack, ear: Ear, ana: Person) -> None:
    ear.silent = 1
    sent = asyncio.create_task(ana.types("hello"))
    await ear.heard_something.wait()

    async with listening(fakeslack) as other:
        fakeslack.sockets.drop(1)
        delivery = await sent
        await fakeslack.settled()

        assert [one.reason for one in delivery.tries] == ["connection_failed", ""]
        assert len(ear.heard) + len(other.heard) == 2


async def test_the_client_comes_back_when_it_is_told_to_go(fakeslack: FakeSlack, ear: Ear, ana: Person) -> None:
    await fakeslack.sockets.disconnect("refresh_requested")
    async with asyncio.timeout(10):
        await fakeslack.sockets.connected()
    delivery = await ana.types("hello again")

    assert delivery.ok
    assert ear.heard[-1].payload["event"]["text"] == "hello again"


async def test_the_address_of_a_websocket_is_good_once_and_needs_the_apps_own_token(fakeslack: FakeSlack) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).apps_connections_open(app_token=fakeslack.token)
    opened = await client(fakeslack).apps_connections_open(app_token=fakeslack.app.app_token)

    assert refused.value.response["error"] == "not_allowed_token_type"
    assert opened["url"].startswith("ws://")
