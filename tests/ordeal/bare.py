"""What Bolt alone does with the requests that ours are tried with: for the record, no promise of anybody's."""

from __future__ import annotations

import asyncio
import logging
import re
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.request_verification.async_request_verification import AsyncRequestVerification
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import Clock

from tests.ordeal.hostile import CANARY, NOW, SECRET, Request


class Then(Clock):
    """The time that the requests are made for."""

    def now(self) -> float:
        """That time."""
        return NOW


class Heard(logging.Handler):
    """Counts the records that quote a body."""

    def __init__(self) -> None:
        super().__init__()
        self.quotes = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one record."""
        self.quotes += CANARY in record.getMessage()


async def authorize() -> AuthorizeResult:
    """Everybody is somebody."""
    return AuthorizeResult(enterprise_id=None, team_id="T0TEAM001", bot_token="xoxb-1", bot_id="B1", bot_user_id="U1")


def bare(heard: Heard) -> AsyncApp:
    """Bolt as its first page shows it, with a listener that does nothing for everything Slack sends us."""
    log = logging.getLogger("bare_bolt")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(heard)
    app = AsyncApp(signing_secret=SECRET, authorize=authorize, logger=log, process_before_response=True)
    for one in app._async_middleware_list:
        if isinstance(one, AsyncRequestVerification):
            one.verifier.clock = Then()

    async def taken(ack: object) -> None:
        await ack()  # type: ignore[operator]

    anything = re.compile(".*")
    for event in (
        "message",
        "app_mention",
        "app_home_opened",
        "user_change",
        "team_join",
        "app_uninstalled",
        "tokens_revoked",
    ):
        app.event(event)(taken)
    for listener in (app.action, app.view, app.command, app.shortcut, app.options):
        listener(anything)(taken)
    return app


async def statuses(requests: Iterable[Request]) -> tuple[Counter[int], int]:
    """How often it answered what, an exception being the server's 500; and in how many records it quoted a body."""
    heard, found = Heard(), Counter[int]()
    app = bare(heard)
    for request in requests:
        status = 500
        with suppress(Exception):
            body = request.body.decode("utf-8")
            answer = await app.async_dispatch(AsyncBoltRequest(body=body, headers=dict(request.headers)))
            status = answer.status
        found[status] += 1
    return found, heard.quotes


def said(requests: Iterable[Request]) -> str:
    """The figures in a line."""
    found, quotes = asyncio.run(statuses(requests))
    many = sum(found.values())
    errors = sum(each for status, each in found.items() if status >= 500)
    return f"bare Bolt: {errors / many:.1%} of {many} answered with 5xx, {dict(found)}; {quotes} records quote a body"
