"""A small stand-in for Slack's methods about tokens, for the tests of installations: exact about who uses what up."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from aiohttp import encode_basic_auth, web
from aiohttp.test_utils import TestServer

CLIENT, SECRET = "1.2", "client-secret-9f3c"


class TokenOffice:
    """Grants, renews and knows tokens; `calls` counts what it was asked."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.accounts: dict[str, dict[str, Any]] = {}
        """Token → what auth.test says of it."""
        self.codes: dict[str, dict[str, Any]] = {}
        """Code → what it is exchanged for, once."""
        self.refreshes: dict[str, str] = {}
        """What renews → the tenant's name."""
        self.dead: set[str] = set()
        self.trouble = ""
        """What it does instead: "away" (500), "silent" (no answer), or an error's name."""
        self.expires_in = 43_200
        self.takes = 0.0
        """Seconds an answer takes."""
        self.date = ""
        self.scopes = "chat:write,im:history"
        self.asked: list[dict[str, str]] = []

    async def __aenter__(self) -> TokenOffice:
        served = web.Application()
        served.router.add_post("/api/auth.test", self._auth_test)
        served.router.add_post("/api/oauth.v2.access", self._access)
        served.router.add_post("/api/apps.connections.open", self._open)
        self.server = TestServer(served)
        await self.server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.server.close()

    @property
    def url(self) -> str:
        return str(self.server.make_url("/api/"))

    def knows(self, token: str, team: str = "T1", enterprise: str = "", **more: Any) -> None:
        """Have a token that works."""
        account = {"team_id": team, "team": "Acme", "user_id": "U0BOT", "bot_id": "B0", **more}
        self.accounts[token] = account | ({"enterprise_id": enterprise} if enterprise else {})

    def grant(self, code: str, token: str, team: str = "T1", enterprise: str = "", **more: Any) -> None:
        """Have a code that can be exchanged once."""
        self.codes[code] = {
            "access_token": token, "token_type": "bot", "scope": "chat:write,im:history", "bot_user_id": "U0BOT",
            "app_id": "A1", "team": {"id": team, "name": "Acme"} if team else None,
            "enterprise": {"id": enterprise, "name": "Acme Group"} if enterprise else None,
            "is_enterprise_install": not team, "authed_user": {"id": "U7"}, **more,
        }  # fmt: skip

    async def _auth_test(self, request: web.Request) -> web.StreamResponse:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token in self.dead:
            return await self._answer("auth.test", error="account_inactive")
        found = self.accounts.get(token)
        return (
            await self._answer("auth.test", **found) if found else await self._answer("auth.test", error="invalid_auth")
        )

    async def _open(self, request: web.Request) -> web.StreamResponse:
        fits = request.headers.get("Authorization") == "Bearer xapp-1"
        fields: dict[str, str] = {"url": "wss://127.0.0.1/link"} if fits else {"error": "invalid_auth"}
        return await self._answer("apps.connections.open", **fields)

    async def _access(self, request: web.Request) -> web.StreamResponse:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append(form)
        if request.headers.get("Authorization") != encode_basic_auth(CLIENT, SECRET):
            return await self._answer("oauth.v2.access", error="bad_client_secret")
        if form.get("grant_type") == "refresh_token":
            return await self._renew(form["refresh_token"])
        granted = self.codes.pop(form.get("code", ""), None)
        if granted is None:
            return await self._answer("oauth.v2.access", error="invalid_code")
        return await self._answer("oauth.v2.access", **granted)

    async def _renew(self, refresh: str) -> web.StreamResponse:
        name = self.refreshes.pop(refresh, None) if not self.trouble else None
        if name is None:
            return await self._answer("oauth.v2.access", error="invalid_refresh_token")
        number = self.calls[f"renewed {name}"] = self.calls[f"renewed {name}"] + 1
        token, new = f"xoxb-{name}-{number}", f"xoxe-{name}-{number}"
        self.refreshes[new] = name
        self.knows(token)
        return await self._answer(
            "oauth.v2.access", access_token=token, refresh_token=new, expires_in=self.expires_in, token_type="bot"
        )

    async def _answer(self, method: str, error: str = "", **data: Any) -> web.StreamResponse:
        self.calls[method] += 1
        await asyncio.sleep(self.takes)
        headers = {"x-oauth-scopes": self.scopes} | ({"Date": self.date} if self.date else {})
        if self.trouble == "away":
            return web.Response(status=503, text="upstream connect error")
        if self.trouble == "silent":
            raise web.HTTPInternalServerError()
        error = self.trouble or error
        return web.json_response({"ok": False, "error": error} if error else {"ok": True, **data}, headers=headers)
