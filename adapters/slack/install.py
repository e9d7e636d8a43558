"""The two pages on which a workspace adds the app: the link to Slack, and what came of it.

Nothing is kept before somebody comes back from Slack with a state that this house made, for this browser, not long ago
and not yet used. No page and no log shows a code, a state or a token, and a page loads nothing from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import html
import logging
import re
import secrets
from collections.abc import Sequence
from typing import Literal, Protocol
from urllib.parse import urlencode

from aiohttp import web

from adapters.port import Coach
from adapters.slack.manifest import INSTALL_PATH, REDIRECT_PATH, SCOPES
from adapters.slack.tokens import Away, Declined, Granted, Tokens
from adapters.web.guard import SAFE_HEADERS
from conversations.messages import Reply

log = logging.getLogger("cairn.slack")

COOKIE = "cairn_install"
MINUTES = 10
"""How long a state holds."""
LONGEST = 4_000
"""Letters of a code or a state."""
STYLE = (
    "body{font:1.05rem/1.6 system-ui,sans-serif;margin:0;padding:8vh 1.5rem;background:#f6f5f2;color:#22282b}"
    "main{max-width:34rem;margin:auto}h1{font-size:1.5rem;line-height:1.3}"
    "a{display:inline-block;margin-top:.6rem;padding:.6rem 1.1rem;border-radius:.4rem;background:#22484a;color:#fff;"
    "text-decoration:none}a:focus{outline:3px solid #d08b2f}"
    "@media(prefers-color-scheme:dark){body{background:#1d2224;color:#e8e6e1}a{background:#9ccac3;color:#12211f}}"
)
STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    **SAFE_HEADERS,
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
}
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})[A-Za-z-]{0,20}\s*(?:;\s*q\s*=\s*(\d(?:\.\d{0,3})?))?\s*")

Verdict = Literal["fresh", "late", "used", "foreign"]
"""What a state is that somebody comes back with."""


class Installations(Protocol):
    """What stands behind these pages."""

    async def begin(self, browser: str) -> str:
        """A state for somebody who sets out from this browser; nothing is kept."""

    async def back(self, state: str, browser: str) -> Verdict:
        """What the state is that a browser comes back with; a fresh one is used from now on."""

    async def add(self, granted: Granted) -> None:
        """Keep the installation, all of it or nothing."""


class InstallPages:
    """`/slack/install` and `/slack/oauth_redirect`."""

    def __init__(
        self,
        coach: Coach,
        installations: Installations | None,
        tokens: Tokens,
        client_id: str,
        public_url: str = "",
        languages: Sequence[str] = ("en",),
    ) -> None:
        """Without `installations` nobody can add the app here, and the pages say so.

        `public_url` is where browsers reach this house; without it Slack sends them to the address that the app is
        set up with. `languages` are those the coach has words in.
        """
        self.coach, self.installations, self.tokens = coach, installations, tokens
        self.client_id, self.languages = client_id, languages
        self.public_url = public_url.rstrip("/")
        self.authorize = tokens.base_url.removesuffix("api/") + "oauth/v2/authorize"

    def add_routes(self, served: web.Application) -> None:
        """Answer under the two addresses."""
        served.router.add_get(INSTALL_PATH, self.install)
        served.router.add_get(REDIRECT_PATH, self.redirect)

    @property
    def redirect_uri(self) -> str:
        """Where Slack sends a browser back to; empty for the address that the app is set up with."""
        return self.public_url + REDIRECT_PATH if self.public_url else ""

    async def install(self, request: web.Request) -> web.Response:
        """The page with the link to Slack."""
        if self.installations is None:
            return await self._page(request, "off", status=404)
        browser = request.cookies.get(COOKIE, "")
        if not re.fullmatch(r"[\w-]{32}", browser):
            browser = secrets.token_urlsafe(24)
        try:
            state = await self.installations.begin(browser)
        except Exception as problem:
            return await self._away(request, problem)
        asked = {"client_id": self.client_id, "scope": ",".join(SCOPES), "state": state}
        if self.redirect_uri:
            asked["redirect_uri"] = self.redirect_uri
        page = await self._page(request, "page", link=("add", f"{self.authorize}?{urlencode(asked)}"))
        secure = request.secure or "https" in (
            self.public_url.partition(":")[0], request.headers.get("X-Forwarded-Proto", ""),
        )  # fmt: skip
        page.set_cookie(COOKIE, browser, max_age=MINUTES * 60, httponly=True, secure=secure, samesite="Lax", path="/")
        return page

    async def redirect(self, request: web.Request) -> web.Response:
        """What came of it, for a browser that Slack sent back."""
        if self.installations is None:
            return await self._page(request, "off", status=404)
        asked = request.query
        if "error" in asked:
            return await self._page(request, "denied")
        code, state, browser = asked.get("code", ""), asked.get("state", ""), request.cookies.get(COOKIE, "")
        if not (code and state and browser) or max(len(code), len(state), len(browser)) > LONGEST:
            return await self._page(request, "foreign", status=400)
        try:
            verdict = await self.installations.back(state, browser)
            if verdict != "fresh":
                return await self._page(request, verdict, status=400)
            granted = await self.tokens.exchange(code, self.redirect_uri)
            if isinstance(granted, Declined):
                log.warning("Slack declined to install the app: %s", granted.error)
                return await self._page(request, "declined", status=400)
            if isinstance(granted, Away):
                log.warning("Slack could not be asked to install the app: %s", granted.reason)
                return await self._page(request, "away", status=503)
            await self.installations.add(granted)
        except Exception as problem:
            return await self._away(request, problem)
        page = await self._done(request, granted)
        page.del_cookie(COOKIE, path="/")
        return page

    async def _done(self, request: web.Request, granted: Granted) -> web.Response:
        where = {"app": granted.app, **({"team": granted.team} if granted.team else {})}
        link = f"{self.authorize.removesuffix('oauth/v2/authorize')}app_redirect?{urlencode(where)}"
        name = " ".join(granted.name.split())[:80] or "Slack"
        key = "done" if granted.team else "done_everywhere"
        return await self._page(request, key, link=("open", link), name=name)

    async def _away(self, request: web.Request, problem: Exception) -> web.Response:
        log.error("an installation could not be finished: %s", type(problem).__name__)
        return await self._page(request, "away", status=503)

    async def _page(
        self, request: web.Request, key: str, status: int = 200, link: tuple[str, str] | None = None, **values: object
    ) -> web.Response:
        locale = language(request.headers.get("Accept-Language", ""), self.languages)
        said = await self.coach.say(locale, f"install/{key}", **values)
        if link is None and status != 404:
            link = ("again", self.public_url + INSTALL_PATH)
        label = (await self.coach.say(locale, f"install/{link[0]}")).plain() if link else ""
        text = shown(locale, said, (label, link[1]) if link else None)
        return web.Response(text=text, status=status, content_type="text/html", headers=HEADERS)


def language(accepted: str, known: Sequence[str]) -> str:
    """The known language that a browser likes best; English where it likes none of them."""
    best, liked = "en", 0.0
    for one in accepted[:500].split(","):
        found = _LANGUAGE.fullmatch(one)
        if found and found[1].lower() in known and float(found[2] or 1) > liked:
            best, liked = found[1].lower(), float(found[2] or 1)
    return best


def shown(locale: str, said: Reply, link: tuple[str, str] | None) -> str:
    """A page: its first line is its title, and at its end may stand one link."""
    title, *rest = said.lines
    body = [f"<h1>{html.escape(title.plain())}</h1>"]
    for line in rest:
        inner = html.escape(line.plain())
        body.append(f"<li>{inner}</li>" if line.bullet else f"<p>{inner}</p>" if inner.strip() else "")
    if link:
        body.append(f'<p><a href="{html.escape(link[1])}">{html.escape(link[0])}</a></p>')
    listed = "".join(body).replace("</p><li>", "</p><ul><li>").replace("</li><p>", "</li></ul><p>")
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cairn</title>'
    page = f"<head>{head}<style>{STYLE}</style></head><body><main>{listed}</main></body>"
    return f'<!doctype html><html lang="{locale}">{page}</html>'
