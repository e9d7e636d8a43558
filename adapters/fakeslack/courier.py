"""Brings deliveries to the app: signed, over HTTP, again and again as Slack does, or through its websockets."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urlencode

import aiohttp

from adapters.fakeslack.sockets import Sockets
from adapters.fakeslack.world import Json, World

Receiver = Callable[[bytes, Mapping[str, str]], Awaitable[tuple[int, bytes]]]
"""An app without a network: takes body and headers, and gives status and body."""


class Try(NamedTuple):
    """One attempt: the status that came back, or why none did."""

    status: int
    reason: str = ""
    at: float = 0.0


@dataclass(slots=True)
class Delivery:
    """Something the app is told of, and what it said."""

    kind: str
    """event | command | interaction"""
    payload: Json
    tries: list[Try] = field(default_factory=list)
    answer: str = ""
    """What the app answered, as text."""
    again: asyncio.Task[None] | None = None

    @property
    def ok(self) -> bool:
        """Whether the app took it."""
        return bool(self.tries) and self.tries[-1].reason == ""

    @property
    def ts(self) -> str:
        """Of an event about a message: the message's ts."""
        event = self.payload.get("event", {})
        return str(event.get("ts", ""))

    def json(self) -> Json:
        """The answer as an object; empty where it is none."""
        try:
            read = json.loads(self.answer or "{}")
        except ValueError:
            return {}
        return read if isinstance(read, dict) else {}


class Courier:
    """The one who brings them; `record` is what was brought."""

    def __init__(self, world: World, sockets: Sockets) -> None:
        self.world, self.sockets = world, sockets
        self.record: deque[Delivery] = deque(maxlen=world.rules.kept_calls)
        self.receiver: Receiver | None = None
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    @property
    def knows_the_way(self) -> bool:
        """Whether there is any way to the app."""
        return self.world.app.socket_mode or self.receiver is not None or self.world.app.events_url != ""

    def signed(self, body: bytes, at: int | None = None, kind: str = "application/json") -> dict[str, str]:
        """The headers Slack sends a body with."""
        stamp = str(int(self.world.clock()) if at is None else at)
        told = b"v0:" + stamp.encode() + b":" + body
        signature = hmac.new(self.world.app.signing_secret.encode(), told, hashlib.sha256).hexdigest()
        return {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={signature}",
        }

    async def deliver(self, kind: str, payload: Json) -> Delivery:
        """Bring it once; an event that is not taken is brought again in the background."""
        delivery = Delivery(kind, payload)
        self.record.append(delivery)
        again = await self._once(delivery, 0, "")
        if kind == "event" and again:
            delivery.again = self.spawn(self._retry(delivery))
        return delivery

    async def again(self, delivery: Delivery, reason: str = "http_timeout") -> Delivery:
        """Bring the same event once more, whatever became of it before."""
        await self._once(delivery, len(delivery.tries), reason)
        return delivery

    def spawn(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Do something in the background; `settled` waits for it."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def settled(self) -> None:
        """Until nothing is under way any more."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def close(self) -> None:
        """Stop all that is under way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _retry(self, delivery: Delivery) -> None:
        for number, wait in enumerate(self.world.rules.retries, start=1):
            await asyncio.sleep(wait * self.world.rules.time_scale)
            if not await self._once(delivery, number, delivery.tries[-1].reason):
                return

    async def _once(self, delivery: Delivery, number: int, reason: str) -> bool:
        """Bring it; gives whether it shall be brought again."""
        if self.world.app.socket_mode:
            outcome, delivery.answer = await self.sockets.deliver(delivery.kind, delivery.payload, number, reason)
            delivery.tries.append(Try(200 if outcome == "" else 0, outcome, self.world.clock()))
            return outcome != ""
        body, kind, url = self._wrapped(delivery)
        headers = self.signed(body, kind=kind)
        if number:
            headers |= {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
        status, problem, answer, stop = await self._post(url, body, headers)
        delivery.tries.append(Try(status, problem, self.world.clock()))
        delivery.answer = answer
        return problem != "" and not stop

    def _wrapped(self, delivery: Delivery) -> tuple[bytes, str, str]:
        app = self.world.app
        if delivery.kind == "event":
            return json.dumps(delivery.payload).encode(), "application/json", app.events_url
        form = "application/x-www-form-urlencoded"
        if delivery.kind == "command":
            return urlencode(delivery.payload).encode(), form, app.commands_url or app.events_url
        body = urlencode({"payload": json.dumps(delivery.payload)}).encode()
        return body, form, app.interactivity_url or app.events_url

    async def _post(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int, str, str, bool]:
        """(status, what is wrong with it, the answer, whether the app asked not to be tried again)."""
        try:
            async with asyncio.timeout(self.world.rules.answer_within):
                status, text, stop = await self._sent(url, body, headers)
        except TimeoutError:
            return 0, "http_timeout", "", False
        except (aiohttp.ClientError, OSError, ValueError) as problem:
            many = isinstance(problem, aiohttp.TooManyRedirects)
            return 0, "too_many_redirects" if many else "connection_failed", "", False
        return status, "" if 200 <= status < 300 else "http_error", text, stop

    async def _sent(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int, str, bool]:
        if self.receiver is not None:
            status, content = await self.receiver(body, headers)
            return status, content.decode("utf-8", "replace"), False
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        async with self._session.post(url, data=body, headers=headers, max_redirects=2) as response:
            text = await response.text(errors="replace")
            return response.status, text, response.headers.get("X-Slack-No-Retry") == "1"
