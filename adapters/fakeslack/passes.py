"""What Slack hands out with an interaction and takes back for a while: trigger ids and response addresses."""

from __future__ import annotations

from dataclasses import dataclass

from adapters.fakeslack.world import World
from adapters.fakeslack.wrong import Wrong

MOST = 20_000
"""Passes that are remembered; the oldest go first."""


@dataclass(slots=True)
class Trigger:
    """May be exchanged once, for a view that opens for `user`."""

    user: str
    team: str
    expires: float
    view: str = ""
    """The view it was pressed in, if it was."""
    used: bool = False


@dataclass(slots=True)
class Address:
    """A response_url."""

    channel: str
    user: str
    expires: float
    ts: str = ""
    """The message it belongs to; empty for a command."""
    ephemeral: bool = False
    uses: int = 0


class Passes:
    """All that were handed out."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.triggers: dict[str, Trigger] = {}
        self.addresses: dict[str, Address] = {}

    def trigger(self, user: str, team: str, view: str = "") -> str:
        """A new trigger_id."""
        name = f"{len(self.triggers) + 1000}.{int(self.world.clock())}.{self.world.secret('trigger')}"
        self.triggers[name] = Trigger(user, team, self.world.clock() + self.world.rules.trigger_lives, view)
        _let_go(self.triggers)
        return name

    def exchange(self, name: str) -> Trigger:
        """What a trigger_id is good for; raises Wrong."""
        if not name.count(".") == 2:
            raise Wrong("invalid_trigger_id")
        trigger = self.triggers.get(name)
        if trigger is None:
            raise Wrong("invalid_trigger_id")
        if trigger.used:
            raise Wrong("exchanged_trigger_id")
        if trigger.expires < self.world.clock():
            raise Wrong("expired_trigger_id")
        trigger.used = True
        return trigger

    def address(self, base: str, channel: str, user: str, ts: str = "", ephemeral: bool = False) -> str:
        """A new response_url."""
        name = self.world.secret("response_url")
        expires = self.world.clock() + self.world.rules.response_url_lives
        self.addresses[name] = Address(channel, user, expires, ts, ephemeral)
        _let_go(self.addresses)
        return f"{base}/actions/{self.world.app.id}/{name}"

    def use(self, name: str) -> Address:
        """The address behind a name, once more used; raises Wrong."""
        found = self.addresses.get(name)
        if found is None:
            raise Wrong("invalid_url")
        if found.expires < self.world.clock():
            raise Wrong("expired_url")
        if found.uses >= self.world.rules.response_url_uses:
            raise Wrong("used_url")
        found.uses += 1
        return found


def _let_go(passes: dict[str, Trigger] | dict[str, Address]) -> None:
    while len(passes) > MOST:
        del passes[next(iter(passes))]
