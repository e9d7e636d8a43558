"""What the stand-in for Teams reads of a request, and how it says no."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from tests.teams.faults import CODES, STATUSES

Json = dict[str, Any]


async def read(request: web.Request) -> Json:
    """The body, or nothing where it is no object."""
    try:
        found = await request.json()
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}


def bearer(request: web.Request) -> str:
    """The token a call came with."""
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


def is_message(body: Json) -> bool:
    """Whether this can be posted: that the bot types, or a message with words or something attached."""
    if body.get("type") == "typing":
        return True
    attached = body.get("attachments") or []
    whole = all(isinstance(one, dict) and one.get("contentType") and one.get("content") for one in attached)
    return body.get("type") == "message" and bool(body.get("text") or attached) and whole


def broken_off(request: web.Request) -> web.Response:
    """No answer: the connection breaks."""
    if request.transport is not None:
        request.transport.close()
    return web.Response(status=500)


def in_halves(apart: Callable[[], float]) -> Middleware:
    """Sends the second half of every answer so many seconds after the first, as a network may; 0 for at once."""

    @web.middleware
    async def send(request: web.Request, handler: Handler) -> web.StreamResponse:
        answer = await handler(request)
        if not apart() or not isinstance(answer, web.Response) or not isinstance(answer.body, bytes):
            return answer
        half = len(answer.body) // 2
        sent = web.StreamResponse(status=answer.status, headers=answer.headers)
        await sent.prepare(request)
        await sent.write(answer.body[:half])
        await asyncio.sleep(apart())
        await sent.write(answer.body[half:])
        return sent

    return send


def refused(fate: str, busy_for: float) -> web.Response:
    """An answer that is no yes, as Teams words it."""
    if fate == "MessageWritesBlocked":
        inner = json.dumps({"subCode": fate, "details": "Thread is blocked from message writes."})
        return web.json_response({"errorCode": 209, "message": inner}, status=403)
    if fate.isdigit():
        return web.Response(status=int(fate))
    code = {"busy": "Throttled", "clash": "PreconditionFailed"}.get(fate, fate if fate in CODES else "ServiceError")
    headers = {"Retry-After": f"{busy_for:g}"} if fate in ("busy", "Throttled") and busy_for else {}
    said = {"error": {"code": code, "message": f"({code})"}}
    return web.json_response(said, status=STATUSES.get(fate) or CODES[code], headers=headers)
