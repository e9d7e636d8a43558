"""Socket Mode: the websockets an app opens, and the envelopes that go through them."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.world import Json, World

MOST_CONNECTIONS = 10
KINDS = {"event": "events_api", "command": "slash_commands", "interaction": "interactive"}


@dataclass(slots=True, eq=False)
class Connection:
    """One websocket, with the envelopes it has not acknowledged."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    waiting: dict[str, asyncio.Future[Any]] = field(default_factory=dict)


class Sockets:
    """All websockets of the app."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.open: list[Connection] = []
        self._tickets: set[str] = set()
        self._turn = 0
        self._arrival = asyncio.Event()

    def connect(self, ask: Ask) -> Json:
        """apps.connections.open."""
        ticket = self.world.secret("ticket")
        self._tickets.add(ticket)
        base = ask.base.replace("http", "ws", 1)
        return {"ok": True, "url": f"{base}/link/?ticket={ticket}&app_id={self.world.app.id}"}

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take a websocket whose address has not been used before, and keep it until it is closed."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=404)
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        connection = Connection(socket, request.transport)
        if len(self.open) >= MOST_CONNECTIONS:
            await socket.send_json(_disconnect("too_many_websockets"))
            await socket.close()
            return socket
        await socket.send_json(self._hello())
        self.open.append(connection)
        self._arrival.set()
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    _acknowledge(connection, message.data)
        finally:
            self._gone(connection)
        return socket

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.open) + 1,
            "debug_info": {"host": "applink-fake", "build_number": 1, "approximate_connection_time": 18_060},
            "connection_info": {"app_id": self.world.app.id},
        }

    def _gone(self, connection: Connection) -> None:
        if connection in self.open:
            self.open.remove(connection)
        for future in connection.waiting.values():
            if not future.done():
                future.set_exception(ConnectionError())
                future.exception()

    async def connected(self, how_many: int = 1) -> None:
        """Until so many websockets are open."""
        while len(self.open) < how_many:
            self._arrival.clear()
            await self._arrival.wait()

    async def deliver(self, kind: str, payload: Json, number: int = 0, reason: str = "") -> tuple[str, str]:
        """Send an envelope down one websocket: (what went wrong, or nothing; the payload of the answer as text)."""
        try:
            async with asyncio.timeout(self.world.rules.answer_within):
                return "", await self._sent(kind, payload, number, reason)
        except TimeoutError:
            return "timeout", ""
        except (ConnectionError, RuntimeError):
            return "connection_failed", ""

    async def _sent(self, kind: str, payload: Json, number: int, reason: str) -> str:
        await self.connected()
        self._turn += 1
        connection = self.open[self._turn % len(self.open)]
        name = self.world.secret("envelope")
        envelope: Json = {
            "envelope_id": name, "payload": payload, "type": KINDS[kind], "accepts_response_payload": kind != "event",
        }  # fmt: skip
        if kind == "event":
            envelope |= {"retry_attempt": number, "retry_reason": reason}
        future = connection.waiting[name] = asyncio.get_running_loop().create_future()
        try:
            await connection.socket.send_json(envelope)
            answer = await future
        finally:
            connection.waiting.pop(name, None)
        return json.dumps(answer) if kind != "event" and answer is not None else ""

    async def disconnect(self, reason: str = "refresh_requested", how_many: int = MOST_CONNECTIONS) -> None:
        """Tell websockets to go, and close them; after a "warning" they stay open a while."""
        for connection in self.open[:how_many]:
            await connection.socket.send_json(_disconnect(reason))
            if reason != "warning":
                self._gone(connection)
                await connection.socket.close()

    def drop(self, how_many: int = MOST_CONNECTIONS) -> None:
        """Let websockets break, without a word."""
        for connection in self.open[:how_many]:
            self._gone(connection)
            if connection.transport is not None:
                connection.transport.abort()


def _disconnect(reason: str) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-fake"}}


def _acknowledge(connection: Connection, text: str) -> None:
    try:
        said = json.loads(text)
        future = connection.waiting.get(said["envelope_id"])
    except (ValueError, KeyError, TypeError):
        return
    if future is not None and not future.done():
        future.set_result(said.get("payload"))
