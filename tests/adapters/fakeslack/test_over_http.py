"""Deliveries over a real port: what comes back decides whether they come again."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from slack_sdk.signature import SignatureVerifier

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack


class Shop:
    """A web server that answers as it is told."""

    def __init__(self, slack: FakeSlack) -> None:
        self.verifier = SignatureVerifier(slack.app.signing_secret)
        self.answers: list[web.Response] = []
        self.bodies: list[bytes] = []
        self.kinds: list[str] = []
        self.true: list[bool] = []
        """Whether each was signed."""

    async def serve(self, request: web.Request) -> web.Response:
        """Take one delivery."""
        body = await request.read()
        self.bodies.append(body)
        self.kinds.append(request.content_type)
        self.true.append(self.verifier.is_valid_request(body, dict(request.headers)))
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
async def shop(fakeslack: FakeSlack) -> AsyncIterator[Shop]:
    shop = Shop(fakeslack)
    app = web.Application()
    app.router.add_post("/slack/events", shop.serve)
    async with TestServer(app) as server:
        fakeslack.app.events_url = str(server.make_url("/slack/events"))
        yield shop


async def test_events_commands_and_presses_are_signed(fakeslack: FakeSlack, shop: Shop, ana: Person) -> None:
    await ana.types("hello")
    await ana.commands("help me")
    await ana.shortcut("log_progress")

    form = "application/x-www-form-urlencoded"
    assert shop.true == [True, True, True]
    assert shop.kinds == ["application/json", form, form]
    assert parse_qs(shop.bodies[1].decode())["text"] == ["help me"]
    assert list(parse_qs(shop.bodies[2].decode())) == ["payload"]


async def test_an_app_may_ask_not_to_be_told_again(fakeslack: FakeSlack, shop: Shop, ana: Person) -> None:
    shop.answers = [web.Response(status=500, headers={"X-Slack-No-Retry": "1"})]

    delivery = await ana.types("hello")
    await fakeslack.settled()

    assert [one.status for one in delivery.tries] == [500]


async def test_presses_and_commands_come_once_only(fakeslack: FakeSlack, shop: Shop, ana: Person) -> None:
    shop.answers = [web.Response(status=500), web.Response(status=500)]

    await ana.commands("help")
    await ana.shortcut("log_progress")
    await fakeslack.settled()

    assert len(shop.bodies) == 2
    assert ana.trouble == ["dispatch_failed", "http_error"]


async def test_an_app_that_leads_in_circles(fakeslack: FakeSlack, shop: Shop, ana: Person) -> None:
    fakeslack.rules.retries = ()
    shop.answers = [web.Response(status=307, headers={"Location": fakeslack.app.events_url}) for _ in range(5)]

    delivery = await ana.types("hello")

    assert [one.reason for one in delivery.tries] == ["too_many_redirects"]


async def test_nobody_is_there(fakeslack: FakeSlack, ana: Person) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        fakeslack.app.events_url = f"http://127.0.0.1:{free.getsockname()[1]}/"

    delivery = await ana.types("hello")
    await fakeslack.settled()

    assert [one.reason for one in delivery.tries] == ["connection_failed"] * 4
