"""A worker that delivers to the stand-in for Teams in another process, and dies where it is told to."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from adapters.teams.calls import Calls
from adapters.teams.hosts import HostsHere
from adapters.teams.port import Reference
from adapters.teams.sender import TeamsSender
from bot.delivery import Delivery
from storage.database import Database
from storage.faults import fuse
from tests.adapters.slack_out import Shelf
from tests.mailbag import until_done
from tests.ordeal.deliverer import PATIENCE


class There:
    """Where everybody is."""

    def __init__(self, people: Mapping[str, list[str]]) -> None:
        self.people = people

    async def keep(self, place: str, user: str, reference: Reference) -> None:
        """Nobody moves here."""

    async def find(self, place: str, user: str) -> Reference | None:
        return Reference(*self.people[user])

    async def pause(self, place: str, user: str, why: str) -> None:
        """Nobody leaves here."""

    async def drop(self, place: str, user: str) -> None:
        """Everybody is known here."""


def deliver(url: str, people: dict[str, list[str]], wish: str) -> None:
    """Deliver everything, or until the wished-for place is passed."""
    fuse.arm(wish)
    database = Database(url)
    asyncio.run(delivered(database, people))
    database.close()


async def delivered(database: Database, people: dict[str, list[str]]) -> None:
    """Take all that waits to the stand-in."""
    door = TeamsSender(Calls(HostsHere()), There(people), Shelf())
    door.pace, door.settles, door.rate = 0.0, 0.02, 1000
    await until_done(Delivery(database, [door], at_once=5, patience=PATIENCE), database)
    await door.calls.close()
