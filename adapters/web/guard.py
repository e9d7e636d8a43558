"""Turns away what does not come from the page itself, and says every refusal in a plain sentence.

It stands before `server.py` on a message's way. The playground has no passwords, so a page of another site must
not be able to speak to it: a foreign Host means a rebound name, a foreign Origin another site's script.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from adapters.web.door import Json, Refused

log = logging.getLogger(__name__)

LARGEST_BODY = 1024 * 1024
SAFE_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
SENTENCES = {
    404: "There is nothing at this address. The coach is at /.",
    405: "This address does not take that kind of request.",
    413: "That is more than 1 MiB, which is too long for one message. Nothing was saved.",
}

Handle = Callable[[web.Request], Awaitable[web.StreamResponse]]


def answered(data: Json, status: int = 200) -> web.Response:
    """An answer as JSON; everything beyond ASCII is escaped, so a lone surrogate cannot break it."""
    text = json.dumps(data, allow_nan=False, separators=(",", ":"))
    return web.Response(text=text, status=status, content_type="application/json")


def guard(hosts: frozenset[str]) -> Any:
    """The middleware that lets in only what is addressed to one of `hosts` ("127.0.0.1:8080")."""
    known = frozenset(host.lower() for host in hosts)

    @web.middleware
    async def stand_guard(request: web.Request, handler: Handle) -> web.StreamResponse:
        try:
            _turn_strangers_away(request, known)
            return await handler(request)
        except Refused as refused:
            return answered({"error": refused.sentence}, refused.status)
        except web.HTTPException as error:
            if error.status < 400:
                raise
            sentence = SENTENCES.get(error.status, "That request could not be read.")
            answer = answered({"error": sentence}, error.status)
            if "Allow" in error.headers:
                answer.headers["Allow"] = error.headers["Allow"]
            return answer
        except Exception as error:
            # The error's own text may hold what a person wrote (a database quotes its parameters): only its kind.
            log.error("The coach could not answer %s: %s", request.path, type(error).__name__)
            return answered({"error": "The coach could not answer just now. Nothing is lost; try again."}, 503)

    return stand_guard


async def add_safe_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Say on every answer that it runs no foreign script, sits in no frame, and what talk stays out of caches."""
    for name, value in SAFE_HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store" if request.path.startswith("/api/") else "no-cache")


async def a_body(request: web.Request) -> Json:
    """The JSON object a request carries."""
    if request.content_type != "application/json":
        raise Refused(415, 'Send JSON, and say so: "Content-Type: application/json".')
    content = await request.read()
    try:
        body = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refused(400, "The body is not JSON in UTF-8.") from None
    if not isinstance(body, dict):
        raise Refused(400, 'The body must be a JSON object, such as {"user": "…"}.')
    return body


def _turn_strangers_away(request: web.Request, known: frozenset[str]) -> None:
    names = [name.lower() for name in request.headers.getall("Host", [])]
    if len(names) != 1 or names[0] not in known:
        raise Refused(403, "The playground answers only under its own address. Open the one it printed at its start.")
    origins = [origin.lower() for origin in request.headers.getall("Origin", [])]
    if any(origin not in (f"http://{names[0]}", f"https://{names[0]}") for origin in origins):
        raise Refused(403, "The playground speaks only with its own page, not with another site.")
    if request.path.startswith("/api/") and request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        raise Refused(403, "The playground speaks only with its own page, not with another site.")
