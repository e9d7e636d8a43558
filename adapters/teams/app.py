"""Teams' door, from the request to the coach.

`gate.py` lets a request in and `activities.py` reads it; a turn of botbuilder's (`turns.py`) takes it to the listener,
which hands a `Message` to the coach.

Teams hears 200 only after the commit. Words that could not be kept are asked for once more (503); whoever pressed
something or sent a form is told with the response.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol

from aiohttp import web
from botbuilder.core import TurnContext

from adapters.aside import Aside
from adapters.port import Coach
from adapters.teams.activities import read
from adapters.teams.calls import Calls
from adapters.teams.gate import Verdict
from adapters.teams.incoming import Ignored, Incoming
from adapters.teams.listeners import Listeners
from adapters.teams.port import References
from adapters.teams.turns import Turns, activity_of, answer

log = logging.getLogger(__name__)

COME_AGAIN, INVOKE = 503, "invoke"
PATIENCE = 12.0
"""Seconds a turn may take: after fifteen Teams sends it again, and has nothing from it."""
IN_FLIGHT = 3.0
"""Seconds that what has come in has for coming to an end when Cairn stops."""


class Gatekeeper(Protocol):
    """Who lets requests in: `gate.py`'s Gate, or its LoopbackGate."""

    async def check(self, request: web.Request) -> Verdict:
        """The verdict on a request."""


class TeamsDoor:
    """The way in for everything Teams sends."""

    def __init__(
        self,
        coach: Coach,
        references: References,
        calls: Calls,
        gate: Gatekeeper,
        *,
        app_id: str = "",
        ready: Callable[[], bool],
        verdict: Callable[[str], object] = str,
        ignored: Callable[[str], object] = str,
    ) -> None:
        """`ready` says whether anything can be kept; `verdict` and `ignored` hear what became of each request."""
        self.app_id = app_id
        self.gate, self.ready, self.verdict, self.ignored = gate, ready, verdict, ignored
        self.aside = Aside()
        self.listeners = Listeners(coach, references, calls, self.aside)
        self.turns = Turns()
        self._in_flight: set[asyncio.Task[Any] | None] = set()

    async def stop(self) -> None:
        """Wait for what has come in and for what it set going; whatever comes now is sent away."""
        self.ready = _never
        if waiting := {task for task in self._in_flight if task is not None}:
            await asyncio.wait(waiting, timeout=IN_FLIGHT)
        await self.aside.finish(IN_FLIGHT)

    async def messages(self, request: web.Request) -> web.Response:
        """Everything Teams sends: `POST /api/messages`."""
        if not self.ready():
            self.verdict("not_ready")
            return web.Response(status=COME_AGAIN)
        verdict = await self.gate.check(request)
        self.verdict(verdict.reason or "passed")
        if verdict.activity is None:
            return web.Response(status=verdict.status)
        return await self.dispatch(verdict.activity, verdict.claims or {})

    async def dispatch(self, activity: Mapping[str, Any], claims: Mapping[str, Any]) -> web.Response:
        """What becomes of an activity that is known to be Bot Framework's. Never raises."""
        incoming = read(activity, self.app_id)
        if isinstance(incoming, Ignored):
            self.ignored(incoming.reason)
            return web.Response()
        if not self.ready():
            return web.Response(status=COME_AGAIN)
        task = asyncio.current_task()
        self._in_flight.add(task)
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._turn(str(activity["type"]), incoming, claims)
        except Exception as problem:
            log.error("%s could not be taken: %s", type(incoming).__name__, type(problem).__name__)
            return await self._failed(str(activity["type"]), incoming)
        finally:
            self._in_flight.discard(task)

    async def _turn(self, kind: str, incoming: Incoming, claims: Mapping[str, Any]) -> web.Response:
        """A turn of botbuilder's, with the listener at its end."""
        activity = activity_of(kind, incoming)
        answered = await self.turns.take(activity, claims, partial(self._listen, incoming))
        return web.Response() if answered is None else _as_json(answered)

    async def _listen(self, incoming: Incoming, context: TurnContext) -> None:
        body = await self.listeners.take(incoming)
        if context.activity.type == INVOKE:
            await answer(context, json.dumps(body or {}))

    async def _failed(self, kind: str, incoming: Incoming) -> web.Response:
        """Say that nothing was kept to whoever pressed something; else Teams sends it again."""
        if kind != INVOKE:
            return web.Response(status=COME_AGAIN)
        return _as_json(json.dumps(await self.listeners.not_saved(incoming)))


def _as_json(text: str) -> web.Response:
    return web.Response(text=text, content_type="application/json")


def _never() -> bool:
    return False
