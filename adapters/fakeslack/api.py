"""Takes calls of the Web API as Slack does: reads them, looks at the token, and answers with {"ok": …}."""

from __future__ import annotations

import asyncio
import base64
import json
import math
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from aiohttp import web

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.catalog import Method
from adapters.fakeslack.courier import Courier
from adapters.fakeslack.faults import Faults
from adapters.fakeslack.world import Json, Token, World
from adapters.fakeslack.wrong import Wrong

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


class Call(NamedTuple):
    """One call, as the record keeps it."""

    method: str
    args: Json
    """Without any secret."""
    outcome: str
    """"ok", the error, or what went wrong on demand: lost | late | failed | broken | busy | hung."""
    at: float
    team: str = ""
    ts: str = ""
    """Of a message that was posted: its ts."""


class Api:
    """The methods behind /api/; `calls` is the record."""

    def __init__(self, world: World, methods: Mapping[str, Method], faults: Faults, courier: Courier) -> None:
        self.world, self.methods, self.faults, self.courier = world, methods, faults, courier
        self.calls: deque[Call] = deque(maxlen=world.rules.kept_calls)
        self.tell: Callable[[list[Json]], None] = lambda events: None
        """What is done with the events a call gives rise to."""
        self._last: dict[tuple[str, str], float] = {}

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        name = request.match_info["method"]
        args: Json = {}
        try:
            args, charset = await arguments(request)
            ask = self._ask(name, args, request)
        except Wrong as wrong:
            self._record(name, args, wrong.error, None)
            return _answered(wrong.answer(), ())
        response = await self._fated(request, ask)
        if response is None:
            return _answered(self._run(ask), self.methods[name].scopes, charset, ask)
        return response

    def _ask(self, name: str, args: Json, request: web.Request) -> Ask:
        """The call with its token looked at; raises Wrong."""
        method = self.methods.get(name)
        if method is None:
            raise Wrong("unknown_method", req_method=name)
        if name == "apps.connections.open" and request.method != "POST":
            raise Wrong("insecure_request")
        ask = Ask(self.world, name, args, f"{request.scheme}://{request.host}", self._token(request, args, method.by))
        ask.allow(*method.scopes)
        missing = [one for one in method.needs if args.get(one) in (None, "")]
        if missing:
            raise Wrong("invalid_arguments", *(f"missing required field: {one}" for one in missing))
        return ask

    def _token(self, request: web.Request, args: Json, by: str) -> Token | None:
        header = request.headers.get("Authorization", "")
        _basic(header, args)
        text = header[7:].strip() if header.lower().startswith("bearer ") else str(args.pop("token", "") or "")
        if by == "nobody":
            return None
        if not text:
            raise Wrong("not_authed")
        token = self.world.tokens.get(text)
        if token is None:
            raise Wrong("invalid_auth")
        if token.state != "good":
            raise Wrong(token.state)
        if token.expires and token.expires <= self.world.clock():
            raise Wrong("token_expired")
        if by not in ("any", token.kind):
            raise Wrong("not_allowed_token_type")
        return token

    async def _fated(self, request: web.Request, ask: Ask) -> web.StreamResponse | None:
        """What comes instead of an ordinary answer: a limit or a fault; None where neither applies."""
        if wait := self._too_soon(ask):
            return self._busy(ask, wait)
        if takes := self.faults.takes(ask.method):
            await asyncio.sleep(takes)
        fate, plan = self.faults.fate(ask.method, ask.args), self.faults.plan
        if fate == "good":
            return None
        if fate == "busy":
            return self._busy(ask, plan.busy_for)
        if fate in ("lost", "broken"):
            self._run(ask, fate)
        elif fate == "late":
            self._record(ask.method, ask.shown(), fate, ask)
            self.courier.spawn(self._land(ask))
        else:
            self._record(ask.method, ask.shown(), fate, ask)
        if fate in ("failed", "broken"):
            return web.Response(status=500, text="Internal Server Error")
        if fate == "hung":
            await asyncio.sleep(plan.hangs_for)
        if fate in ("lost", "late", "hung"):
            if request.transport is not None:
                request.transport.close()
            return web.Response(status=503)
        return _answered({"ok": False, "error": fate}, ())

    def _too_soon(self, ask: Ask) -> float:
        """Seconds until this may be called again in this channel; 0 for now."""
        rules = self.world.rules
        apart = {"chat.postMessage": rules.posts_apart, "conversations.history": rules.history_apart}.get(ask.method)
        if not apart:
            return 0.0
        try:
            channel = ask.channel(create=ask.method == "chat.postMessage").id
        except Wrong:
            return 0.0
        place = (ask.method, channel if ask.method == "chat.postMessage" else ask.installation.bot_user)
        now = self.world.clock()
        wait = self._last.get(place, 0.0) + apart - now
        if wait > 0:
            return wait
        self._last[place] = now
        return 0.0

    async def _land(self, ask: Ask) -> None:
        await asyncio.sleep(self.faults.plan.late_by)
        self._run(ask)

    def _busy(self, ask: Ask, wait: float) -> web.Response:
        self._record(ask.method, ask.shown(), "busy", ask)
        headers = {"Retry-After": str(max(math.ceil(wait), 0))}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)

    def _run(self, ask: Ask, fate: str = "ok") -> Json:
        """Carry a call out, record it, and tell the app what came of it."""
        shown = ask.shown()
        try:
            answer = self.methods[ask.method].run(ask)
        except Wrong as wrong:
            self._record(ask.method, shown, wrong.error, ask)
            return wrong.answer()
        self._record(ask.method, shown, fate, ask, str(answer.get("ts", "")))
        self.tell(ask.after)
        return answer

    def _record(self, method: str, args: Json, outcome: str, ask: Ask | None, ts: str = "") -> None:
        installation = ask.token.installation if ask is not None and ask.token is not None else None
        team = (installation.team or installation.org) if installation is not None else ""
        shown = args if ask is not None else {name: "…" if name == "token" else one for name, one in args.items()}
        self.calls.append(Call(method, shown, outcome, self.world.clock(), team, ts))


def _basic(header: str, args: Json) -> None:
    """The client's id and secret, where they come in the header."""
    if not header.lower().startswith("basic "):
        return
    try:
        name, _, secret = base64.b64decode(header[6:]).decode().partition(":")
    except ValueError:
        return
    args.setdefault("client_id", name)
    args.setdefault("client_secret", secret)


async def arguments(request: web.Request) -> tuple[Json, bool]:
    """(What a call was given, whether it told the charset of its JSON); raises Wrong."""
    args: Json = dict(request.query)
    body = await request.read() if request.method == "POST" else b""
    if not body:
        return args, True
    if "Content-Type" not in request.headers:
        raise Wrong("missing_post_type")
    if request.charset not in (None, "utf-8", "UTF-8"):
        raise Wrong("invalid_charset")
    if request.content_type in FORMS:
        try:
            args |= dict((await request.post()).items())
        except (ValueError, UnicodeDecodeError):
            raise Wrong("invalid_form_data") from None
        return args, True
    if request.content_type != "application/json":
        raise Wrong("invalid_post_type")
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError):
        raise Wrong("invalid_json") from None
    if not isinstance(given, dict):
        raise Wrong("json_not_object")
    return args | given, request.charset is not None


def _answered(answer: Json, scopes: tuple[str, ...], charset: bool = True, ask: Ask | None = None) -> web.Response:
    if not charset:
        told = answer.get("response_metadata", {}) | {"warnings": ["missing_charset"]}
        answer = answer | {"warning": "missing_charset", "response_metadata": told}
    headers = {"X-Accepted-OAuth-Scopes": ",".join(scopes)} if scopes else {}
    if ask is not None and ask.token is not None:
        headers["X-OAuth-Scopes"] = ",".join(sorted(ask.token.scopes))
    return web.Response(text=json.dumps(answer), content_type="application/json", headers=headers)
