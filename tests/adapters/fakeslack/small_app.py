"""A small app on Slack's own libraries, for the stand-in to talk to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.fakeslack.slack import FakeSlack


def client(slack: FakeSlack, token: str = "") -> AsyncWebClient:
    """Slack's own client, against the stand-in."""
    return AsyncWebClient(token or slack.token, base_url=slack.url, retry_handlers=[])


def _authorized(slack: FakeSlack) -> Callable[[], Awaitable[AuthorizeResult]]:
    async def authorize() -> AuthorizeResult:
        one = slack.installation("T1")
        return AuthorizeResult(
            enterprise_id=None, team_id="T1", bot_token=slack.token, bot_user_id=one.bot_user, bot_id=one.bot_id
        )

    return authorize


class SmallApp:
    """Remembers what it was told; `bolt` takes further listeners."""

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack
        self.bolt = AsyncApp(
            signing_secret=slack.app.signing_secret,
            client=client(slack),
            authorize=_authorized(slack),
            process_before_response=True,
        )
        self.headers: list[Mapping[str, str]] = []
        self.heard: list[dict[str, Any]] = []
        self.status: list[int] = []
        """What to answer the next deliveries with, instead of what Bolt says."""

    async def receive(self, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
        """Take a delivery as a web server would."""
        self.headers.append(headers)
        if self.status:
            return self.status.pop(0), b""
        given: dict[str, str | Sequence[str]] = {name.lower(): [value] for name, value in headers.items()}
        answer = await self.bolt.async_dispatch(AsyncBoltRequest(body=body.decode(), headers=given))
        return answer.status, (answer.body or "").encode()


@asynccontextmanager
async def small_app(slack: FakeSlack) -> AsyncIterator[SmallApp]:
    """The app, in reach of the stand-in without a network."""
    app = SmallApp(slack)
    slack.courier.receiver = app.receive
    yield app
    slack.courier.receiver = None
