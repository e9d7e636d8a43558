"""Socket Mode: the same payloads over sockets that Cairn opens itself, for a machine nobody can reach from outside.

What comes in goes to the same `dispatch` as what comes by HTTP, and is acknowledged once that has answered well; what
is not acknowledged Slack sends again, under a new envelope and with the same key.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.reason import reason

log = logging.getLogger(__name__)

SOCKETS = 2
"""Sockets that are kept open, so that one is there while Slack closes the other, which it does every few hours."""
LOOK = 2.0
"""Seconds between two looks at whether they are."""
STALE = 20.0
"""Seconds after which a socket that was not to be had is asked for under a new address."""
IN_FLIGHT = 2.0
"""Seconds that what has come in has for being answered when Cairn stops."""

Dispatch = Callable[[Any], Awaitable[BoltResponse]]
"""Takes a payload, whatever it is made of."""


class Sockets:
    """Keeps the sockets of an app open until it is stopped."""

    def __init__(self, app: AsyncApp, token: str, base_url: str, dispatch: Dispatch, many: int = SOCKETS) -> None:
        self._app, self._token, self._many = app, token, many
        self._client = _Asking(base_url=base_url, retry_handlers=[], logger=app.logger)
        self._dispatch = dispatch
        self._open: list[_Socket] = []
        self._task: asyncio.Task[None] | None = None
        self.connected = 0
        """Sockets that are open, as of the last look."""

    def start(self) -> None:
        """Begin to connect; whatever stands in the way is tried again until it works."""
        self._task = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Take nothing more, answer what has come in, and close."""
        for socket in self._open:
            socket.closing = True
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        for socket in self._open:
            await socket.finish(IN_FLIGHT)

    async def _watch(self) -> None:
        """Connect, and look now and then whether all of it still is."""
        self._open = [_Socket(self._app, self._token, self._client, self._dispatch) for _ in range(self._many)]
        connecting = [asyncio.create_task(socket.connect()) for socket in self._open]
        try:
            while True:
                states = [await socket.is_connected() for socket in self._open]
                if sum(states) != self.connected:
                    self.connected = sum(states)
                    log.info("%d of %d sockets to Slack are open", self.connected, self._many)
                await asyncio.sleep(LOOK)
        finally:
            for task in connecting:
                task.cancel()
            await asyncio.gather(*connecting, return_exceptions=True)


class _Socket(AsyncSocketModeHandler):
    """One socket of Bolt's, with our dispatch behind it."""

    client: SocketModeClient

    def __init__(self, app: AsyncApp, token: str, client: AsyncWebClient, dispatch: Dispatch) -> None:
        super().__init__(app, token, logger=app.logger, web_client=client, ping_interval=5)
        self._dispatch = dispatch
        self._in_flight: set[asyncio.Task[Any]] = set()
        self._seen_at = monotonic()
        self.closing = False

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Acknowledge an envelope once what is in it has been taken."""
        if self.closing:
            return
        task = asyncio.current_task()
        assert task is not None
        self._in_flight.add(task)
        try:
            response = await self._dispatch(req.payload)
            if response.status == 200:
                await send_async_response(client, req, response, 0.0)
        except Exception as problem:
            log.warning("an envelope could not be acknowledged and will come again: %s", type(problem).__name__)
        finally:
            self._in_flight.discard(task)

    async def connect(self) -> None:
        """Connect; it does not give up by itself."""
        await self.connect_async()  # type: ignore[no-untyped-call]

    async def is_connected(self) -> bool:
        """Whether it is open; where it was not for long, the next try asks for a new address."""
        connected = await self.client.is_connected()
        if connected:
            self._seen_at = monotonic()
        elif monotonic() - self._seen_at > STALE:
            # The client goes on with an address that holds for one try only.
            self._seen_at = monotonic()
            self.client.wss_uri = None
        return connected

    async def finish(self, patience: float) -> None:
        """Wait for what has come in, at most so many seconds, and close."""
        if self._in_flight:
            await asyncio.wait(self._in_flight, timeout=patience)
        await self.close_async()  # type: ignore[no-untyped-call]


class _Asking(AsyncWebClient):
    """Asks for the address of a socket, and says once in the log why there is none."""

    why = ""

    async def apps_connections_open(self, *, app_token: str, **kwargs: Any) -> AsyncSlackResponse:
        """Ask for an address."""
        try:
            answer = await super().apps_connections_open(app_token=app_token, **kwargs)
        except Exception as problem:
            if self.why != reason(problem):
                log.warning("Slack opens no socket (%s); Cairn goes on asking", reason(problem))
            self.why = reason(problem)
            raise
        self.why = ""
        return answer
