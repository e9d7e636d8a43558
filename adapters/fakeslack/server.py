"""The addresses of the stand-in: the Web API, uploads, response addresses, consent, websockets, and its controls."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from aiohttp import web

from adapters.fakeslack.wrong import Wrong

if TYPE_CHECKING:
    from adapters.fakeslack.slack import FakeSlack

LARGEST = 64 * 1024 * 1024


def application(slack: FakeSlack) -> web.Application:
    """All of it as one web application."""
    from adapters.fakeslack.control import Control

    app = web.Application(client_max_size=LARGEST)
    pages = Pages(slack)
    app.router.add_route("*", "/api/{method}", slack.api.serve)
    app.router.add_post("/actions/{app}/{name}", slack.responses.serve)
    app.router.add_post("/upload/v1/{ticket}", pages.upload)
    app.router.add_get("/oauth/v2/authorize", pages.authorize)
    app.router.add_get("/link/", slack.sockets.serve)
    Control(slack).add_to(app.router)
    return app


class Pages:
    """What is neither a method nor a control."""

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack

    async def upload(self, request: web.Request) -> web.Response:
        """Take the bytes of a file."""
        if request.content_type == "multipart/form-data":
            parts = await request.post()
            first = next(iter(parts.values()), b"")
            content = first.file.read() if isinstance(first, web.FileField) else bytes(str(first), "utf-8")
        else:
            content = await request.read()
        try:
            return web.Response(text=self.slack.files.received(request.match_info["ticket"], content))
        except Wrong as wrong:
            return web.Response(status=404, text=wrong.error)

    async def authorize(self, request: web.Request) -> web.Response:
        """The page on which people say yes to an app; here they always do, and `user` says who it is.

        With `organisation` they say yes for all of it.
        """
        asked = request.query
        if asked.get("client_id") != self.slack.app.client_id:
            return web.Response(status=400, text="invalid_client_id")
        redirect = asked.get("redirect_uri", "")
        person = self.slack.people.get(asked.get("user", "")) or next(iter(self.slack.people.values()), None)
        if person is None or not redirect:
            return web.Response(status=400, text="bad_redirect_uri" if person else "user_not_found")
        scopes = frozenset(one for one in asked.get("scope", "").split(",") if one)
        code = self.slack.oauth.consent(person.user, redirect, "organisation" in asked, scopes)
        back = urlencode({"code": code, "state": asked.get("state", "")})
        raise web.HTTPFound(f"{redirect}{'&' if '?' in redirect else '?'}{back}")
