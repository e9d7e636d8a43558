"""The whole house behind Slack's door for the tests: a stand-in Slack, signed HTTP or sockets, and a database."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from threading import Thread
from typing import Any, TypeVar

from aiohttp import web

from adapters.fakeslack.people import Person
from adapters.fakeslack.rules import Rules
from adapters.fakeslack.slack import FakeSlack
from adapters.slack.port import place_of
from bot.app import App
from bot.coach import HouseCoach
from bot.delivery import Delivery
from bot.languages import LazyWords
from bot.settings import Settings
from bot.slack import Slack
from conversations.coaching.values import Person as Known
from conversations.messages import Reply
from storage import people
from storage.tables import LOCAL

Made = TypeVar("Made")

WORDS = LazyWords()
PATIENCE, TICK = 10.0, 0.1
_UNSEEN = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")


class SlackHouse:
    """One serving process without its ticks, in the running event loop: `async with SlackHouse(url) as house`."""

    def __init__(self, url: str, sockets: bool = False, local: bool = False, rules: Rules | None = None) -> None:
        """With `local` the workspace belongs to the tenant whose clock can be moved."""
        self.url, self.sockets, self.local = url, sockets, local
        self.ahead = 0.0
        """Seconds that Slack's clock is ahead of this machine's."""
        self.fake = FakeSlack(clock=self.clock, rules=rules or Rules(time_scale=0.001))
        self.fake.app.socket_mode = sockets
        self.team = self.fake.add_team("Acme")
        self.token = self.fake.install(self.team)
        self.place = place_of("", self.team.id)
        self.ready = True

    async def __aenter__(self) -> SlackHouse:
        await self.fake.start()
        self.app = App(self.settings())
        self.app.words = WORDS
        await asyncio.to_thread(self.app.open, False)
        if self.local:
            with self.app.database.write() as unit:
                people.add_place(unit, self.place, LOCAL)
        self.coach = HouseCoach(self.app, lambda: self.delivery.wake())
        self.slack = Slack(self.app, lambda: self.delivery.wake(), lambda: self.ready)
        self.slack.door.wall = self.clock
        self.slack.sender.pace = 0.0  # type: ignore[misc]  # Nobody has to wait for a second here.
        self.delivery = Delivery(self.app.database, [self.slack.sender], later=self.app.later)
        self.app.hand_to(self.delivery.hands, self.delivery.hand)
        self.ticking = asyncio.create_task(self._tick())
        served = web.Application()
        self.slack.add_routes(served)
        self.slack.start()
        self.runner = web.AppRunner(served, access_log=None, shutdown_timeout=1)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        port = self.runner.addresses[0][1]
        self.fake.app.events_url = f"http://127.0.0.1:{port}/slack/events"
        self.slack.open()
        assert await self.slack.workspaces.find("", self.team.id)
        if self.sockets:
            await self.until(lambda: bool(self.fake.sockets.open))
        return self

    async def _tick(self) -> None:
        """Deliver, as the tick of a serving process does."""
        while True:
            await self.delivery.run_once()
            await asyncio.sleep(TICK)

    async def __aexit__(self, *_: object) -> None:
        self.ticking.cancel()
        with suppress(asyncio.CancelledError):
            await self.ticking
        await self.slack.stop()
        self.app.hand_no_more()
        await self.delivery.close()
        await self.slack.close()
        await self.runner.cleanup()
        await self.fake.stop()
        await asyncio.to_thread(self.app.close)

    def clock(self) -> float:
        """The time in Slack, in seconds since 1970."""
        return time.time() + self.ahead

    def settings(self) -> Settings:
        """What a workspace on a laptop sets, with the stand-in for Slack."""
        app = self.fake.app
        return Settings(
            CAIRN_DATABASE_URL=self.url,
            SLACK_SIGNING_SECRET=app.signing_secret,
            SLACK_BOT_TOKEN=self.token.text,
            SLACK_APP_TOKEN=app.app_token if self.sockets else None,
            SLACK_API_BASE_URL=self.fake.url,
        )

    def person(self, name: str, **fields: Any) -> Person:
        """Somebody with an account, whose id says who they are."""
        return self.fake.add_person(name, self.team, **{"id": f"U0{name.upper()}", **fields})

    async def delivered(self) -> None:
        """Until nothing that may leave now waits."""
        await self.delivery.run_once()

    async def seen(self, person: Person, replies: Sequence[Reply]) -> None:
        """Until somebody sees the words of these replies at the end of the chat."""
        wanted = [letters(line.plain()) for reply in replies for line in reply.lines]
        await self.until(lambda: all(one in letters("".join(seen.words for seen in person.sees())) for one in wanted))

    async def answered(self, person: Person, words: str) -> None:
        """Until somebody sees a message that says this."""
        await self.until(lambda: self.count_of(person, words) > 0)

    async def erase(self, person: Person) -> None:
        """Have somebody say that they want to be forgotten, and mean it."""
        await person.types("forget me")
        await self.answered(person, "What shall I do?")
        await person.presses("2 · erase")
        await self.answered(person, "Erase now?")
        await person.presses("1 · yes, erase")
        await self.answered(person, "I keep nothing about you")

    async def goal(self, person: Person, words: str) -> None:
        """Have somebody set a goal of their own, and want no check-ins."""
        asked, kept = self.count_of(person, "Whose goal is it?"), self.count_of(person, "Saved, and")
        await person.types(words)
        await self.until(lambda: self.count_of(person, "Whose goal is it?") > asked)
        await person.presses("1 · my own")
        await self.until(lambda: self.count_of(person, "Saved, and") > kept)
        if "3 · don't ask, I'll come" in person.last().buttons:
            await person.types("3")
            await self.answered(person, "Type check in")

    def count_of(self, person: Person, words: str) -> int:
        """How many messages say this."""
        return sum(letters(words) in letters(one.words) for one in person.sees())

    def known(self, person: Person) -> Known | None:
        """Somebody as the house knows them."""
        with self.app.database.read() as unit:
            return people.find(unit, self.app.reception.tenants.get(self.place, ""), self.place, person.id)

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        with self.app.database.read() as unit:
            return int(unit.run(f"SELECT count(*) FROM {table}")[0][0])

    async def arrived(self, person: Person, keys: list[str]) -> None:
        """Until somebody sees all replies of these keys."""
        await self.until(lambda: set(keys) <= {key_of(one.metadata) for one in person.sees()})

    async def until(self, holds: Callable[[], bool]) -> None:
        """Until something holds."""
        await until(holds)

    async def quiet(self) -> None:
        """Until what was set going has come to an end."""
        await self.slack.door.aside.finish(PATIENCE)
        await self.fake.settled()


async def until(holds: Callable[[], bool]) -> None:
    """Until something holds."""
    latest = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < latest, "it did not come to that"
        await asyncio.sleep(0.001)


def letters(text: str) -> str:
    """What can be seen of a text, without the spaces that are set in another way."""
    return _UNSEEN.sub("", text)


def key_of(metadata: dict[str, Any] | None) -> str:
    """The key a message was sent with, or an empty text."""
    return str(((metadata or {}).get("event_payload") or {}).get("key", ""))


class Loop:
    """An event loop in a thread of its own, for tests that talk line by line."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.thread = Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()

    def run(self, work: Coroutine[Any, Any, Made]) -> Made:
        """Have something done there, and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(3 * PATIENCE)

    def close(self) -> None:
        """End it."""
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        with suppress(RuntimeError):
            self.loop.close()
