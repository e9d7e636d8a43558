"""The doors that a serving process opens for everybody: each the same small thing, whatever is behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Protocol

from aiohttp import web

from adapters.sending import SendingDoor
from bot.app import App
from bot.settings import Settings


class OpenDoor(Protocol):
    """A platform in one serving process: what comes in, and by `sender` what goes out."""

    @property
    def sender(self) -> SendingDoor:
        """The way out, as delivery sees it."""

    def add_routes(self, served: web.Application) -> None:
        """Answer under the platform's addresses."""

    def start(self) -> None:
        """Take up what needs the event loop; nothing can be kept yet."""

    def open(self) -> None:
        """Take up what needs the database, which is open from now on."""

    async def stop(self) -> None:
        """Take nothing more and finish what has come in; what goes out is delivery's to finish before `close`."""

    async def close(self) -> None:
        """Let go of the connections, once delivery has come to its end."""


def open_doors(app: App, woken: Callable[[], object], ready: Callable[[], bool]) -> list[OpenDoor]:
    """The doors that the settings ask for.

    `woken` is told when something waits for delivery, `ready` says whether anything can be kept.
    """
    # Each is imported here alone, because nobody should wait for the libraries of a platform who does not serve it.
    from bot import slack, teams

    made: list[OpenDoor] = []
    if slack.configured(app.settings):
        made.append(slack.Slack(app, woken, ready))
    if teams.configured(app.settings):
        made.append(teams.Teams(app, woken, ready))
    return made


def ways_out(settings: Settings, doors: Iterable[OpenDoor]) -> list[SendingDoor]:
    """The ways by which this process delivers."""
    senders = [door.sender for door in doors]
    if settings.loopback is None:
        return senders
    from adapters.loopback import Loopback

    return [Loopback(shared=settings.loopback), *senders]


async def stop(doors: Iterable[OpenDoor]) -> None:
    """Have all of them finish what has come in."""
    await asyncio.gather(*(door.stop() for door in doors))


async def close(doors: Iterable[OpenDoor]) -> None:
    """Have all of them let go of their connections."""
    await asyncio.gather(*(door.close() for door in doors))
