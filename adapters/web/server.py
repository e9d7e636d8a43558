"""Serves the playground: the page, what it asks for, and the stream of what is said.

A request passes `guard.py`, is read by `door.py` and goes to the coach; what the coach says goes back the same way.
Whoever runs the application should leave its access log off, because addresses name people.
"""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.resources import files
from urllib.parse import quote

from aiohttp import web

from adapters.port import LocalCoach
from adapters.web.door import (
    PLACE,
    Refused,
    a_count,
    a_number,
    a_text,
    read_locale,
    read_message,
    show_answer,
    show_card,
    show_heard,
    show_home,
    show_state,
    show_time,
)
from adapters.web.guard import LARGEST_BODY, Handle, a_body, add_safe_headers, answered, guard
from conversations.messages import Failure, Heard

log = logging.getLogger(__name__)

HEARTBEAT = 15.0
"""Seconds without news after which a stream sends a comment, so that a dead line is noticed."""
PAGES = {
    "/": ("page.html", "text/html"),
    "/review": ("review.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/parts.css": ("parts.css", "text/css"),
    "/theme.js": ("theme.js", "text/javascript"),
    "/page.js": ("page.js", "text/javascript"),
    "/beside.css": ("beside.css", "text/css"),
    "/areas.js": ("areas.js", "text/javascript"),
    "/beside.js": ("beside.js", "text/javascript"),
    "/clock.js": ("clock.js", "text/javascript"),
    "/draw.js": ("draw.js", "text/javascript"),
    "/talk.js": ("talk.js", "text/javascript"),
    "/panels.js": ("panels.js", "text/javascript"),
    "/wire.js": ("wire.js", "text/javascript"),
    "/review.css": ("review.css", "text/css"),
    "/review.js": ("review.js", "text/javascript"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
}

REVIEWED = {"text": None, "today": "", "locale": "en"}
"""What the page of a review sends, and what stands for a missing one; the text has to be there."""


def playground(coach: LocalCoach, *, hosts: frozenset[str], heartbeat: float = HEARTBEAT) -> web.Application:
    """The application of the playground.

    `hosts` are the addresses it answers under, with their port, as a browser puts them into the Host header.
    """
    door = _Playground(coach, heartbeat)
    app = web.Application(middlewares=[guard(hosts)], client_max_size=LARGEST_BODY)
    app.on_response_prepare.append(add_safe_headers)
    app.on_shutdown.append(door.close)
    for path, (name, kind) in PAGES.items():
        app.router.add_get(path, _page(files("adapters.web").joinpath(name).read_bytes(), kind))
    app.router.add_post("/api/say", door.say)
    app.router.add_get("/api/stream", door.stream)
    app.router.add_get("/api/home", door.home)
    app.router.add_get("/api/state", door.state)
    app.router.add_get("/api/review", door.today)
    app.router.add_post("/api/review", door.review)
    app.router.add_get("/api/people", door.people)
    app.router.add_post("/api/people", door.add_person)
    app.router.add_post("/api/clock", door.move_clock)
    app.router.add_get("/api/document/{name}", door.document)
    return app


@dataclass(slots=True)
class _Playground:
    """What the page may ask for, one method an address."""

    coach: LocalCoach
    heartbeat: float
    open_streams: set[asyncio.Event] = field(default_factory=set)
    closing: bool = False

    async def say(self, request: web.Request) -> web.Response:
        """Take one message; the answer carries every line since `after`, with the numbers the stream gives them."""
        body = await a_body(request)
        message = read_message(body)
        after = a_count(body, "after")
        await self._must_live_here(message.user)
        answer = await self.coach.receive(message)
        lines: list[Heard] = []
        if not isinstance(answer, Failure):
            lines = await self.coach.heard(PLACE, message.user, after)
        afresh = False
        if after and not lines:
            # Nothing new, or everything was erased and the numbers begin again: only then must the page forget.
            lines = await self.coach.heard(PLACE, message.user)
            afresh = not any(line.number >= after for line in lines) and not isinstance(answer, Failure)
            lines = lines if afresh else []
        return answered(show_answer(answer) | {"lines": [show_heard(line) for line in lines], "afresh": afresh})

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Send every line of a talk as it is said, beginning after the last one the page has seen."""
        user = await self._user(request)
        after = a_number(request.query.get("after"), "after")
        with suppress(Refused):
            after = a_number(request.headers.get("Last-Event-ID"), "Last-Event-ID") or after
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
        woken = asyncio.Event()
        stop = self.coach.listen(PLACE, user, woken.set)
        self.open_streams.add(woken)
        try:
            await response.prepare(request)
            await self._keep_telling(response, user, after, woken)
        except ConnectionError:
            log.debug("A page went away.")
        except Exception as error:
            if not response.prepared:
                raise
            # Too late for another answer: ending the stream makes the page ask again from where it was.
            log.error("A stream ended early: %s", type(error).__name__)
        finally:
            stop()
            self.open_streams.discard(woken)
        return response

    async def _keep_telling(self, response: web.StreamResponse, user: str, after: int, woken: asyncio.Event) -> None:
        await response.write(b"retry: 1000\n\n")
        caught_up = False
        while not self.closing:
            woken.clear()
            for heard in await self.coach.heard(PLACE, user, after):
                data = json.dumps(show_heard(heard), separators=(",", ":"))
                await response.write(f"id: {heard.number}\nevent: heard\ndata: {data}\n\n".encode())
                after = heard.number
            if not caught_up:
                await response.write(b"event: ready\ndata: {}\n\n")
                caught_up = True
            try:
                await asyncio.wait_for(woken.wait(), self.heartbeat)
            except TimeoutError:
                await response.write(b": still here\n\n")

    async def home(self, request: web.Request) -> web.Response:
        """The person's home page, and the time it is for them."""
        user = await self._user(request)
        home = show_home(await self.coach.home(PLACE, user))
        return answered({"home": home} | show_time(await self.coach.now(PLACE, user)))

    async def state(self, request: web.Request) -> web.Response:
        """The open talk as the engine sees it."""
        return answered({"state": show_state(await self.coach.state(PLACE, await self._user(request)))})

    async def today(self, request: web.Request) -> web.Response:
        """The coach's day, for a page that asks which day a goal is read on."""
        return answered({"today": (await self.coach.now(PLACE, "")).date().isoformat()})

    async def review(self, request: web.Request) -> web.Response:
        """A sentence judged as a goal. It comes in the body, so that no address and no log holds it."""
        body = await a_body(request)
        text, today, locale = (a_text(body, name, missing) for name, missing in REVIEWED.items())
        if not text.strip():
            raise Refused(400, "Write a goal first; one sentence is enough.")
        try:
            card = await self.coach.review(text, today, read_locale(locale))
        except ValueError as error:
            raise Refused(400, _sentence(error, "That is not a day.")) from None
        return answered({"card": show_card(card)})

    async def people(self, request: web.Request) -> web.Response:
        """Everybody one can be here."""
        people = await self.coach.people(PLACE)
        return answered({"people": [{"user": user, "name": name} for user, name in people]})

    async def add_person(self, request: web.Request) -> web.Response:
        """Add somebody; the coach says what is wrong with a name it does not take."""
        name = a_text(await a_body(request), "name")
        try:
            user = await self.coach.add_person(PLACE, name)
        except ValueError as error:
            raise Refused(400, _sentence(error, "That cannot be a name. Use letters.")) from None
        names = dict(await self.coach.people(PLACE))
        return answered({"user": user, "name": names.get(user, name)}, 201)

    async def move_clock(self, request: web.Request) -> web.Response:
        """Move the coach's clock forward, for everybody here."""
        body = await a_body(request)
        user, jump = a_text(body, "user"), a_text(body, "jump")
        await self._must_live_here(user)
        try:
            now = await self.coach.move_clock(PLACE, user, jump)
        except ValueError as error:
            raise Refused(400, _sentence(error, 'Say how far to go, such as "+1 day".')) from None
        return answered(show_time(now))

    async def document(self, request: web.Request) -> web.Response:
        """A document a reply promised, as a file to keep."""
        user = await self._user(request)
        try:
            name, kind, content = await self.coach.document(PLACE, user, request.match_info["name"])
        except (LookupError, ValueError):
            raise Refused(404, "There is no such document. Ask the coach for it again.") from None
        encoded = quote(name, safe="", errors="replace")
        headers = {"Content-Type": kind, "Content-Disposition": f"attachment; filename*=UTF-8''{encoded}"}
        return web.Response(body=content, headers=headers)

    async def close(self, app: web.Application) -> None:
        """End every stream, so that stopping the coach does not wait for pages that stay open."""
        self.closing = True
        for woken in self.open_streams:
            woken.set()

    async def _user(self, request: web.Request) -> str:
        user = request.query.get("user", "")
        await self._must_live_here(user)
        return user

    async def _must_live_here(self, user: str) -> None:
        """Refuse somebody whom nobody added: a slip in an address must not make a new person."""
        if user not in dict(await self.coach.people(PLACE)):
            raise Refused(404, "Nobody here goes by that name. Choose a person, or add one.")


def _page(content: bytes, kind: str) -> Handle:
    async def page(request: web.Request) -> web.StreamResponse:
        return web.Response(body=content, content_type=kind, charset="utf-8")

    return page


def _sentence(error: ValueError, otherwise: str) -> str:
    """What the coach said was wrong; a codec's complaint is no sentence for a person."""
    return otherwise if isinstance(error, UnicodeError) else str(error) or otherwise
