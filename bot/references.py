"""Where people can be reached in Teams, as the door asks for it: `adapters/teams/port.py`'s References.

Every activity says where its chat is. What is known is remembered for some seconds, so that a talk costs no look into
the database; what is new is written by all who came meanwhile together. Whose chat was left, or may not be written to,
is never remembered, because another process may hear first that they are back.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from time import monotonic
from typing import NamedTuple

from adapters.teams.port import Reference
from bot.app import App
from bot.kept import kept
from storage import people, references
from storage.database import Unit
from storage.references import REMOVED, Chat

Who = tuple[str, str]
"""Somebody's place and user."""

REMEMBERED = 15.0
"""Seconds for which a chat is believed to be where it was."""
MOST = 20_000
"""Chats that are remembered."""


class Known(NamedTuple):
    """A chat that may be written to."""

    reference: Reference
    at: int
    """When it was kept, by the database."""
    until: float
    there: bool = True
    """False once its person was erased: until it runs out their last words still find them."""


class HouseReferences:
    """The chats of this house; made before the database is open, and used once it is."""

    def __init__(self, app: App, whose: str = "") -> None:
        """`whose` is the tenant of every place that is new; empty where each is a tenant of its own."""
        self.app, self.whose = app, whose
        self._known: dict[Who, Known] = {}
        self._wanted: dict[Who, Reference] = {}
        self._keeping: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()

    async def keep(self, place: str, user: str, reference: Reference) -> None:
        """This is where somebody is now, and nothing is held back any more; whoever had left is back."""
        known = self._remembered(place, user)
        if known is not None and known.there and known.reference == reference:
            return
        self._wanted[place, user] = reference
        if self._keeping is None:
            self._keeping = asyncio.create_task(self._keep())
            self._keeping.add_done_callback(_seen)
        await asyncio.shield(self._keeping)

    async def _keep(self) -> None:
        """Keep whatever is wanted by the time that nobody else keeps anything."""
        async with self._one_at_a_time:
            wanted, self._wanted, self._keeping = self._wanted, {}, None
            chats = await asyncio.to_thread(self._kept, {who: address(one) for who, one in wanted.items()})
        for (place, user), reference in wanted.items():
            self._remember(place, user, reference, chats[place, user].at)

    def _kept(self, wanted: Mapping[Who, str]) -> dict[Who, Chat]:
        """The chats as they are kept by now; where all of them were, nothing is written."""
        with self.app.database.read() as unit:
            tenants = people.tenants_of(unit, {place for place, _ in wanted})
            found = references.find(unit, [(tenants.get(who[0], ""), *who) for who in wanted])
        new = {who: one for who, one in wanted.items() if who not in found or not _same(found[who], one)}
        if not new:
            return found

        def write(unit: Unit) -> dict[Who, Chat]:
            for place in sorted({place for place, _ in new} - set(tenants)):
                people.add_place(unit, place, self.whose or place)
            tenants.update(people.tenants_of(unit, {place for place, _ in new}))
            references.keep(unit, [(tenants[who[0]], *who, one) for who, one in new.items()])
            return references.find(unit, [(tenants[who[0]], *who) for who in new])

        found |= kept(self.app.database, write)
        self.app.reception.tenants.update(tenants)
        return found

    async def find(self, place: str, user: str) -> Reference | None:
        """Where somebody is; None where nobody knows, or nothing may be sent."""
        known = self._remembered(place, user)
        if known is not None:
            return known.reference
        chat = await asyncio.to_thread(self._found, place, user)
        reference = reference_of(chat.address) if chat is not None and not chat.paused else None
        if chat is not None and reference is not None:
            self._remember(place, user, reference, chat.at)
        return reference

    def _found(self, place: str, user: str) -> Chat | None:
        with self.app.database.read() as unit:
            tenant = self.app.reception.tenants.of(unit, place)
            return references.find(unit, [(tenant, place, user)]).get((place, user))

    async def pause(self, place: str, user: str, why: str) -> None:
        """Nothing is sent to somebody until `keep`; who took the app away ("removed") is gone until then."""
        known = self._known.pop((place, user), None)
        # A refusal is about the chat as it was then: meanwhile they may have come back.
        seen = known.at if known is not None and why != REMOVED else 0
        await asyncio.to_thread(self._pause, place, user, why, seen)
        self._known.pop((place, user), None)

    def _pause(self, place: str, user: str, why: str, seen: int) -> None:
        def pause(unit: Unit) -> bool:
            tenant = self.app.reception.tenants.of(unit, place)
            return references.pause(unit, tenant, place, user, why, seen)

        kept(self.app.database, pause)

    async def drop(self, place: str, user: str) -> None:
        """Nothing is kept of somebody, so their chat is not kept either; nothing is done where they are known."""
        await asyncio.to_thread(self._drop, place, user)
        self.erased(place, user)

    def _drop(self, place: str, user: str) -> None:
        def drop(unit: Unit) -> None:
            references.drop(unit, self.app.reception.tenants.of(unit, place), place, user)

        kept(self.app.database, drop)

    def erased(self, place: str, user: str) -> None:
        """Somebody was erased, and their chat with them: it is kept anew when they write again."""
        known = self._remembered(place, user)
        if known is not None:
            self._known[place, user] = known._replace(there=False)

    def _remembered(self, place: str, user: str) -> Known | None:
        known = self._known.get((place, user))
        return known if known is not None and known.until > monotonic() else None

    def _remember(self, place: str, user: str, reference: Reference, at: int) -> None:
        self._known.pop((place, user), None)
        while len(self._known) >= MOST:
            del self._known[next(iter(self._known))]
        self._known[place, user] = Known(reference, at, monotonic() + REMEMBERED)


def address(reference: Reference) -> str:
    """A reference as it is kept."""
    return json.dumps(reference._asdict(), sort_keys=True)


def reference_of(address: str) -> Reference | None:
    """A reference as it was kept; None for what is none."""
    try:
        return Reference(**json.loads(address))
    except (ValueError, TypeError):
        return None


def _same(chat: Chat, address: str) -> bool:
    return chat.address == address and not chat.paused


def _seen(done: asyncio.Task[None]) -> None:
    """Whoever waited has the problem; where nobody waits any more it is nobody's."""
    if not done.cancelled():
        done.exception()
