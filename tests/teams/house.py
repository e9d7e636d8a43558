"""The whole house behind Teams' door for the tests: the real gate, a stand-in for Teams, and a database."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, NamedTuple

import aiohttp
from aiohttp import web

from bot.app import App
from bot.coach import HouseCoach
from bot.delivery import Delivery
from bot.languages import LazyWords
from bot.settings import Settings
from bot.teams import Teams
from conversations.coaching.values import Person as Known
from conversations.messages import Reply
from storage import people
from storage.tables import LOCAL
from tests.slack.house import letters, until
from tests.teams.client import Client, Sent
from tests.teams.connector import ACME, APP, PASSWORD, Connector, Json
from tests.teams_tokens import KeyOffice

WORDS = LazyWords()
PATIENCE, TICK = 10.0, 0.1


class Moment(NamedTuple):
    """When something was written, as Teams says it."""

    id: str
    timestamp: str


class Surroundings:
    """What a house has around it: Teams and the office that signs for it; several houses may have the same, in turn."""

    def __init__(self) -> None:
        self.teams, self.office = Connector(), KeyOffice()
        self.bearers: dict[str, str] = {}

    async def __aenter__(self) -> Surroundings:
        await self.teams.__aenter__()
        await self.office.__aenter__()
        self.session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.session.close()
        await self.office.__aexit__()
        await self.teams.__aexit__()

    def bearer(self, service_url: str) -> str:
        """A header that proves that Teams speaks, from this address; signed once."""
        if service_url not in self.bearers:
            self.bearers[service_url] = self.office.bearer(aud=APP, serviceurl=service_url)
        return self.bearers[service_url]


class Line:
    """A way to a door of ours, with Teams around it."""

    def __init__(self, around: Surroundings, address: str = "") -> None:
        self.around, self.address, self.teams = around, address, around.teams
        self.ahead = 0.0
        """Seconds that Teams' clock is ahead of this machine's."""
        self._moment = 0

    def client(self, name: str, **fields: Any) -> Client:
        """Somebody with the app installed."""
        return Client(self, self.teams.add_person(name), **fields)

    def moment(self) -> Moment:
        """Now, later than whatever was written before."""
        now = time.time() + self.ahead
        self._moment = max(self._moment + 1, int(now * 1000))
        said = datetime.fromtimestamp(self._moment / 1000, UTC).isoformat(timespec="milliseconds")
        return Moment(str(self._moment), said.replace("+00:00", "Z"))

    async def send(self, activity: Json, **headers: str) -> Sent:
        """Bring an activity to the door, signed as Teams signs it."""
        proof = {"Authorization": self.around.bearer(str(activity.get("serviceUrl"))), **headers}
        async with self.around.session.post(self.address, json=activity, headers=proof) as answer:
            said = await answer.read()
            body = await answer.json() if said else {}
        return Sent(activity, answer.status, body)

    async def seen(self, client: Client, replies: Sequence[Reply]) -> None:
        """Until somebody sees the words of these replies."""
        wanted = [letters(line.plain()) for reply in replies for line in reply.lines]
        await until(lambda: all(one in letters("".join(seen.words for seen in client.sees())) for one in wanted))

    async def answered(self, client: Client, words: str) -> None:
        """Until somebody sees a message that says this."""
        await self.more(client, words, 0)

    async def more(self, client: Client, words: str, than: int) -> None:
        """Until somebody sees more messages that say this."""
        try:
            await until(lambda: self.count_of(client, words) > than)
        except AssertionError:
            seen = [one.words for one in client.sees()]
            raise AssertionError(f"{client.person.name} does not see {words!r} but {seen[-4:]}") from None

    def count_of(self, client: Client, words: str) -> int:
        """How many messages say this."""
        return sum(letters(words) in letters(one.words) for one in client.sees())

    async def until(self, holds: Callable[[], bool]) -> None:
        """Until something holds."""
        await until(holds)


class TeamsHouse(Line):
    """One serving process without its ticks, in the running event loop: `async with TeamsHouse(url) as house`."""

    def __init__(self, url: str, local: bool = False, around: Surroundings | None = None) -> None:
        """With `local` the tenant is the one whose clock can be moved."""
        super().__init__(around or Surroundings())
        self.url, self.local, self.mine, self.ready = url, local, around is None, True

    async def __aenter__(self) -> TeamsHouse:
        if self.mine:
            await self.around.__aenter__()
        self.app = App(self.settings())
        self.app.words = WORDS
        await asyncio.to_thread(self.app.open, False)
        if self.local:
            with self.app.database.write() as unit:
                people.add_place(unit, f"teams:{ACME}", LOCAL)
            self.app.reception.tenants[f"teams:{ACME}"] = LOCAL
        self.coach: HouseCoach
        self.door = Teams(self.app, lambda: self.delivery.wake(), lambda: self.ready)
        self.coach = self.door.coach
        self.door.sender.pace = 0.0  # type: ignore[misc]  # Nobody has to wait here.
        self.delivery = Delivery(self.app.database, [self.door.sender], later=self.app.later)
        self.app.hand_to(self.delivery.hands, self.delivery.hand)
        self.ticking = asyncio.create_task(self._tick())
        served = web.Application()
        self.door.add_routes(served)
        self.runner = web.AppRunner(served, access_log=None, shutdown_timeout=1, auto_decompress=False)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.address = f"http://127.0.0.1:{self.runner.addresses[0][1]}/api/messages"
        self.door.start()
        self.door.open()
        return self

    async def _tick(self) -> None:
        """Deliver, as the tick of a serving process does."""
        while True:
            await self.delivery.run_once()
            await asyncio.sleep(TICK)

    async def __aexit__(
        self, kind: type[BaseException] | None = None, problem: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:  # fmt: skip
        self.ticking.cancel()
        with suppress(asyncio.CancelledError):
            await self.ticking
        await self.door.stop()
        self.app.hand_no_more()
        await self.delivery.close()
        await self.door.close()
        await self.runner.cleanup()
        if self.mine:
            await self.around.__aexit__()
        await asyncio.to_thread(self.app.close)

    def settings(self) -> Settings:
        """What a company sets, with the stand-ins."""
        return Settings(
            CAIRN_DATABASE_URL=self.url,
            TEAMS_APP_ID=APP,
            TEAMS_APP_PASSWORD=PASSWORD,
            TEAMS_TENANTS=ACME,
            TEAMS_OPENID_URL=self.around.office.url,
            TEAMS_LOGIN_URL=self.teams.login_url,
            TEAMS_SERVICE_URLS=self.teams.service_url,
        )

    async def delivered(self) -> None:
        """Until nothing that may leave now waits."""
        await self.delivery.run_once()

    async def erase(self, client: Client) -> None:
        """Have somebody say that they want to be forgotten, and mean it."""
        for said, heard in (
            ("forget me", "What shall I do?"),
            ("erase", "Erase now?"),
            ("yes, erase", "I keep nothing about you"),
        ):
            await client.types(said)
            await self.answered(client, heard)

    async def goal(self, client: Client, words: str) -> None:
        """Have somebody set a goal of their own, and want no check-ins."""
        asked, kept = self.count_of(client, "Whose goal is it?"), self.count_of(client, "Saved, and")
        await client.types(words)
        await until(lambda: self.count_of(client, "Whose goal is it?") > asked)
        await client.types("my own")
        await until(lambda: self.count_of(client, "Saved, and") > kept)
        if any("don't ask" in label for label in client.last().buttons):
            await client.types("3")
            await self.answered(client, "Type check in")

    def known(self, client: Client) -> Known | None:
        """Somebody as the house knows them."""
        with self.app.database.read() as unit:
            tenant = self.app.reception.tenants.get(client.place, "")
            return people.find(unit, tenant, client.place, client.user)

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        with self.app.database.read() as unit:
            return int(unit.run(f"SELECT count(*) FROM {table}")[0][0])

    async def quiet(self) -> None:
        """Until what was set going has come to an end."""
        await self.door.door.aside.finish(PATIENCE)
