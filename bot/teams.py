"""Wires Teams' door together for a process that serves it: what comes in, what goes out, and who is found where."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from aiohttp import web

from adapters.sending import SendingDoor
from adapters.teams.port import ENDPOINT
from bot import metrics
from bot.app import App
from bot.clock import wall
from bot.coach import HouseCoach
from bot.references import HouseReferences
from bot.settings import Settings, secret
from conversations.messages import Failure, Message, Reply
from storage.clocks import clock_offset
from storage.tables import LOCAL

if TYPE_CHECKING:
    from adapters.teams.app import Gatekeeper
    from adapters.teams.hosts import Allowing
    from adapters.teams.keys import Keys
    from adapters.teams.login import Login


class Trust(NamedTuple):
    """Whom the door believes, where it writes to, and what it proves itself with."""

    gate: Gatekeeper
    hosts: Allowing
    app_id: str = ""
    keys: Keys | None = None
    login: Login | None = None


def configured(settings: Settings) -> bool:
    """Whether anything can come in from Teams: an app that Bot Framework signs for."""
    return bool(settings.teams_app_id)


class PlaygroundCoach(HouseCoach):
    """The coach behind the door of a playground, whose clock may be ahead of that of Teams."""

    async def receive(self, message: Message) -> tuple[Reply, ...] | Failure:
        """Take a message as if it had been written by the playground's clock, so that none of them comes late."""
        ahead = await asyncio.to_thread(self._ahead)
        sent, amends = (at and at + ahead for at in (message.sent_at, message.amends))
        return await super().receive(replace(message, sent_at=sent, amends=amends))

    def _ahead(self) -> timedelta:
        with self.app.database.read() as unit:
            return timedelta(milliseconds=clock_offset(unit, LOCAL))


class Teams:
    """Teams in one process."""

    def __init__(
        self, app: App, woken: Callable[[], object], ready: Callable[[], bool], playground: bool = False
    ) -> None:
        """`woken` is told when something waits for delivery, `ready` says whether anything can be kept.

        In a playground only this machine is let in, and everybody belongs to the tenant whose clock can be moved.
        """
        # Here, because nobody should wait for botbuilder who does not serve Teams.
        from adapters.teams.app import TeamsDoor
        from adapters.teams.calls import Calls
        from adapters.teams.sender import TeamsSender

        trust = this_machine() if playground else bot_framework(app.settings)
        self.keys = trust.keys
        self.references = HouseReferences(app, LOCAL if playground else "")
        kind = PlaygroundCoach if playground else HouseCoach
        self.coach = kind(app, woken, self.references.erased)
        self.calls = Calls(trust.hosts, trust.login)
        self.sender: SendingDoor = TeamsSender(self.calls, self.references, self.coach, self.coach)
        self.door = TeamsDoor(
            self.coach,
            self.references,
            self.calls,
            trust.gate,
            app_id=trust.app_id,
            ready=ready,
            verdict=metrics.TEAMS_REQUESTS.add,
            ignored=metrics.TEAMS_IGNORED.add,
        )

    def add_routes(self, served: web.Application) -> None:
        """Answer under the address that Bot Framework is told."""
        served.router.add_post(ENDPOINT, self.door.messages)

    def start(self) -> None:
        """Ask for the keys before anybody comes."""
        if self.keys is not None:
            self.keys.start()

    def open(self) -> None:
        """Nothing needs the database before somebody writes."""

    async def stop(self) -> None:
        """Take nothing more and finish what has come in; what goes out is delivery's to finish before `close`."""
        await self.door.stop()

    async def close(self) -> None:
        """Let go of the connections, once delivery has come to its end."""
        if self.keys is not None:
            await self.keys.stop()
        await self.calls.close()


def bot_framework(settings: Settings) -> Trust:
    """What Bot Framework signs for the app of the settings, and what the app writes with."""
    from adapters.teams.gate import Gate, tenants_of
    from adapters.teams.hosts import Hosts
    from adapters.teams.keys import Keys
    from adapters.teams.login import Login

    app_id, own = settings.teams_app_id, settings.teams_app_tenant
    hosts, keys = Hosts(settings.teams_service_urls), Keys(settings.teams_openid_url, told=metrics.TEAMS_KEYS.add)
    gate = Gate(app_id, tenants_of(settings.teams_tenants, own), hosts, keys, wall)
    login = Login(settings.teams_login_url, app_id, secret(settings.teams_app_password), own)
    return Trust(gate, hosts, app_id, keys, login)


def this_machine() -> Trust:
    """What comes from this machine and wants its answers there, without any proof."""
    from adapters.teams.gate import LoopbackGate
    from adapters.teams.hosts import HostsHere

    return Trust(LoopbackGate(), HostsHere())
