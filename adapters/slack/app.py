"""Slack's door, from the request to the coach.

`gate.py` lets a request in; `dispatch` has `events.py` read it and hands it to Bolt, whose listeners in `listeners.py`
hand a `Message` to the coach.

Slack hears 200 only after the commit. What could not be kept is asked for once more where Slack sends again (503 for an
event, no acknowledgement on a socket); whoever pressed, typed a command or sent a form is told.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Any

import aiohttp
from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters import bodies
from adapters.aside import Aside
from adapters.port import Coach
from adapters.slack.events import read
from adapters.slack.gate import CUT_OFF, LARGEST, TOO_LARGE, Gate, Verdict, refused
from adapters.slack.incoming import Ignored, Incoming, Stranger, TokensRevoked, Uninstalled
from adapters.slack.listeners import COME_AGAIN, Listeners, listen
from adapters.slack.port import Workspace, Workspaces
from adapters.slack.reason import reason
from adapters.slack.threads import Threads

log = logging.getLogger(__name__)

Payload = Mapping[str, Any]

PATIENCE = 5
"""Seconds that Slack has for answering a method that a listener calls."""
IN_FLIGHT = 3.0
"""Seconds that what has come in has for coming to an end when Cairn stops."""


class SlackDoor:
    """The way in for everything Slack sends, by HTTP and by socket alike."""

    def __init__(
        self,
        coach: Coach,
        workspaces: Workspaces,
        *,
        signing_secret: str,
        base_url: str,
        ready: Callable[[], bool],
        wall: Callable[[], float],
        verdict: Callable[[str], object] = str,
        ignored: Callable[[str], object] = str,
        threads: Threads | None = None,
    ) -> None:
        """`wall` gives the seconds since 1970; `verdict` and `ignored` hear in a word what became of each request."""
        self.workspaces, self.ready, self.wall = workspaces, ready, wall
        self.verdict, self.ignored = verdict, ignored
        self.gate = Gate(signing_secret)
        quiet = _quiet()
        self.client = AsyncWebClient(base_url=base_url, retry_handlers=[], logger=quiet, timeout=PATIENCE)
        self.bolt = AsyncApp(
            name="cairn",
            logger=quiet,
            client=self.client,
            authorize=authorize,
            process_before_response=True,
            request_verification_enabled=False,  # The gate did, before anything was read.
            ignoring_self_events_enabled=False,  # What the coach itself wrote is never read.
            url_verification_enabled=False,  # The gate answers that, and the look at the certificate.
            ssl_check_enabled=False,
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
        self.bolt.error(self.failed)
        self.aside = Aside(reason)
        self.listeners = Listeners(coach, workspaces, self.aside, threads or Threads())
        listen(self.bolt, self.listeners)
        self._in_flight: set[asyncio.Task[Any] | None] = set()

    def start(self) -> None:
        """Take up what needs the event loop."""
        self.client.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE))

    async def stop(self) -> None:
        """Wait for what has come in and for what it set going, and close; whatever comes now is sent away."""
        self.ready = _never
        if waiting := {task for task in self._in_flight if task is not None}:
            await asyncio.wait(waiting, timeout=IN_FLIGHT)
        await self.aside.finish(IN_FLIGHT)
        if self.client.session is not None:
            await self.client.session.close()

    async def events(self, request: web.Request) -> web.Response:
        """Events, commands and everything that is pressed or sent: `POST /slack/events`."""
        if not self.ready():
            self.verdict("not_ready")
            return web.Response(status=COME_AGAIN)
        verdict = refused(request.headers.items())
        if verdict is None:
            verdict = await self._looked_at(request)
        self.verdict(verdict.reason or "passed")
        if verdict.payload is None:
            return web.Response(status=verdict.status, text=verdict.answer or None)
        return _shown(await self.dispatch(verdict.payload))

    async def _looked_at(self, request: web.Request) -> Verdict:
        try:
            body = await bodies.arrived(request, LARGEST)
        except bodies.Unread as unread:
            return TOO_LARGE if unread.reason == bodies.TOO_LARGE else CUT_OFF
        return self.gate.look(request.headers.items(), body, self.wall())

    async def dispatch(self, payload: Any) -> BoltResponse:
        """What becomes of a payload that is known to be Slack's, whichever way it came. Never raises."""
        incoming = read(payload)
        if isinstance(incoming, Ignored):
            self.ignored(incoming.reason)
            return BoltResponse(status=200, body="")
        if not self.ready():
            return BoltResponse(status=COME_AGAIN, body="")
        task = asyncio.current_task()
        self._in_flight.add(task)
        try:
            return await self._dispatch(payload, incoming)
        finally:
            self._in_flight.discard(task)

    async def _dispatch(self, payload: Payload, incoming: Incoming) -> BoltResponse:
        context: dict[str, Any] = {"incoming": incoming}
        try:
            request = AsyncBoltRequest(body=dict(payload), mode="socket_mode", context=context)
        except Exception:
            self.ignored("odd")  # Bolt reads more of a payload than we do, and puts up with less.
            return BoltResponse(status=200, body="")
        try:
            workspace = await self._workspace(incoming)
        except Exception as problem:
            return await self.failed(problem, request.context)
        if workspace is None and not isinstance(incoming, Uninstalled | TokensRevoked):
            self.ignored("not_installed")
            return BoltResponse(status=200, body="")
        if isinstance(incoming, Stranger) and workspace is not None:
            return self.listeners.stranger(incoming, self.client, workspace.token)
        request.context["workspace"] = workspace
        try:
            return await self.bolt.async_dispatch(request)
        except Exception as problem:
            return await self.failed(problem, request.context)

    async def _workspace(self, incoming: Incoming) -> Workspace | None:
        """The installation something came by; no call to Slack."""
        if isinstance(incoming, Ignored | Uninstalled | TokensRevoked):
            return None
        return await self.workspaces.find(incoming.who.enterprise, incoming.who.team)

    async def failed(self, error: Exception, context: AsyncBoltContext) -> BoltResponse:
        """Something went wrong before the commit, or in a way nobody thought of."""
        incoming = context["incoming"]
        log.error("%s could not be taken: %s", type(incoming).__name__, type(error).__name__)
        return await self.listeners.not_saved(incoming, context)


async def authorize(context: AsyncBoltContext) -> AuthorizeResult:
    """What Bolt needs to know of the workspace, from what `bot/` keeps."""
    workspace: Workspace = context["workspace"]
    return AuthorizeResult(
        enterprise_id=workspace.enterprise or None,
        team_id=workspace.team or context.team_id,
        bot_token=workspace.token,
        bot_id=workspace.bot or None,
        bot_user_id=workspace.bot_user,
    )


def _never() -> bool:
    return False


def _shown(response: BoltResponse) -> web.Response:
    """Bolt's response as aiohttp sends it."""
    if not response.body:
        return web.Response(status=response.status)
    kind = response.headers.get("content-type", ["text/plain"])[0].partition(";")[0]
    return web.Response(status=response.status, text=response.body, content_type=kind)


def _quiet() -> logging.Logger:
    """A log that nobody reads: what Bolt and its client say quotes whole payloads."""
    quiet = logging.getLogger("cairn.slack_libraries")
    quiet.setLevel(logging.CRITICAL + 1)
    quiet.propagate = False
    if not quiet.handlers:
        quiet.addHandler(logging.NullHandler())
    return quiet
