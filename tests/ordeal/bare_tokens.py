"""What botbuilder alone does with the requests that ours are tried with: for the record, no promise of anybody's."""

from __future__ import annotations

import json
import logging
from collections import Counter, defaultdict
from contextlib import redirect_stderr
from io import StringIO
from random import Random
from typing import Any, NamedTuple

from aiohttp import web
from aiohttp.test_utils import TestServer
from botbuilder.core import ActivityHandler
from botbuilder.core.integration import aiohttp_error_middleware
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botframework.connector.auth import jwt_token_extractor

from tests.adapters.teams_payloads import APP
from tests.ordeal.bare_teams import answered
from tests.ordeal.forged import Forger, right
from tests.ordeal.hostile import Request
from tests.ordeal.wire import keeps_its_spaces, statuses
from tests.teams_tokens import KeyOffice

AT_ONCE = 500


class Tried(NamedTuple):
    """What a request of a kind got, and what it is owed."""

    kind: str
    owed: int
    got: int


class Configuration:
    """What the pages of botbuilder say an app needs."""

    APP_ID, APP_PASSWORD = APP, "a password that is never used here"


class Answer:
    """An answer of the office, as the library that botbuilder fetches with gives it."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data

    def raise_for_status(self) -> None:
        """It went well."""

    def json(self) -> dict[str, Any]:
        """What it says."""
        return self.data


class Fetching:
    """The office without a network, because what fetches would stop the loop that answers."""

    def __init__(self, office: KeyOffice) -> None:
        self.office, self.fetches = office, 0

    def get(self, url: str) -> Answer:
        """The metadata, or the keys."""
        self.fetches += 1
        keys = {"keys": [self.office.named(number) for number in self.office.published]}
        return Answer({"jwks_uri": "keys"} if url != "keys" else json.loads(json.dumps(keys)))


async def said(draw: Random, many: int, of: type[Forger] = Forger) -> str:
    """The figures in a few lines, before and after a new key; what it prints meanwhile is nobody's."""
    with redirect_stderr(StringIO()):
        return await _said(draw, many, of)


async def _said(draw: Random, many: int, of: type[Forger]) -> str:
    office = KeyOffice()
    forger, fetching = of(office, draw), Fetching(office)
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Configuration()))
    bot = ActivityHandler()
    bot.on_invoke_activity = answered

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot) or web.Response(status=200)

    served = web.Application(middlewares=[aiohttp_error_middleware])
    served.router.add_post("/api/messages", messages)
    taken, jwt_token_extractor.requests = jwt_token_extractor.requests, fetching
    logging.disable()  # It quotes what it cannot read.
    server = TestServer(served)
    try:
        async with server:
            url = str(server.make_url("/api/messages"))
            tried = [await _tried(url, forger) for _ in range(0, many, AT_ONCE)]
            office.rotate()
            after = Counter(got for _, got in await statuses(url, [_by_the_new_key(forger) for _ in range(200)]))
    finally:
        jwt_token_extractor.requests = taken
        jwt_token_extractor.JwtTokenExtractor.metadataCache.clear()
        logging.disable(logging.NOTSET)
    return f"{_figures(tried)}\nits own with a new key: {dict(after)}; {fetching.fetches} fetches"


def _by_the_new_key(forger: Forger) -> Request:
    found = right(forger)
    token = forger.token(forger.office.signs_with)
    return found._replace(headers=[("Authorization", f"Bearer {token}"), *found.headers[1:]])


async def _tried(url: str, forger: Forger) -> list[Tried]:
    """What some requests of each kind got, sent before any of their tokens is too old."""
    made = [made for made in (forger.made() for _ in range(AT_ONCE)) if keeps_its_spaces(made[1])]
    kind_of = {id(request): kind for kind, request in made}
    answered = await statuses(url, [request for _, request in made])
    return [Tried(kind_of[id(request)], request.status, got) for request, got in answered]


def _figures(tried: list[list[Tried]]) -> str:
    by_kind: dict[str, Counter[int]] = defaultdict(Counter)
    every = [one for some in tried for one in some]
    for one in every:
        by_kind[one.kind][one.got] += 1
    many, errors = len(every), sum(one.got >= 500 for one in every)
    let_in = sum(one.owed >= 400 and 200 <= one.got < 300 for one in every)
    return "\n".join(
        [
            f"bare botbuilder: {errors / many:.1%} of {many} answered with 5xx, {let_in} let in that should not be",
            *(f"  {kind}: {dict(found)}" for kind, found in sorted(by_kind.items())),
        ]
    )
