"""One call of the Web API, as an app made it: its arguments, and who it is by its token."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from adapters.fakeslack.world import App, Channel, Installation, Json, Token, User, World
from adapters.fakeslack.wrong import Wrong

SECRET_ARGUMENTS = frozenset({"token", "client_secret", "refresh_token", "code"})
"""What the record shows only the presence of."""


@dataclass(slots=True)
class Ask:
    """A call whose token and scopes have been looked at."""

    world: World
    method: str
    args: Json
    base: str = ""
    """Where this Slack is reached, without a path."""
    token: Token | None = None
    after: list[Json] = field(default_factory=list)
    """Events the app is told of because of this call, each with "team" and "event"."""

    @property
    def app(self) -> App:
        """The app that asks."""
        return self.world.app

    @property
    def installation(self) -> Installation:
        """The installation whose token this is."""
        if self.token is None or self.token.installation is None:
            raise Wrong("not_allowed_token_type")
        return self.token.installation

    def text(self, name: str) -> str:
        """An argument as text; empty where it is missing."""
        value = self.args.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        """An argument that says yes."""
        return str(self.args.get(name, "")).lower() in ("true", "1")

    def number(self, name: str, default: int) -> int:
        """An argument that is a whole number."""
        try:
            return int(self.args.get(name) or default)
        except (TypeError, ValueError):
            raise Wrong("invalid_arguments", f"must be an integer [json-pointer:/{name}]") from None

    def value(self, name: str, error: str) -> Any:
        """An argument that is an object or a list; a form carries it as JSON text."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise Wrong(error) from None

    def allow(self, *scopes: str) -> None:
        """Go on where the token has one of these scopes."""
        have = self.token.scopes if self.token else frozenset[str]()
        if scopes and not have & set(scopes):
            raise Wrong("missing_scope", needed=",".join(scopes), provided=",".join(sorted(have)))

    def user(self, name: str) -> User:
        """The person an argument names, where this installation can see them."""
        user = self.world.users.get(self.text(name))
        if user is None or not (user.is_stranger or self.world.serves(self.installation, user.team)):
            raise Wrong("user_not_found")
        return user

    def channel(self, name: str = "channel", create: bool = False) -> Channel:
        """The channel an argument names: an id, "#name", or with `create` a person whose direct messages are opened."""
        said, world, installation = self.text(name), self.world, self.installation
        if create and said in world.users:
            user = world.users[said]
            if user.is_bot:
                raise Wrong("cannot_dm_bot")
            if user.deleted or not world.serves(installation, user.team):
                raise Wrong("channel_not_found")
            found = world.direct(installation, user)
        else:
            found = world.channels.get(said) or self._named(said.removeprefix("#"))
        if found is None or (found.bot and found.bot != installation.bot_user):
            raise Wrong("channel_not_found")
        if not found.im and not world.serves(installation, found.team):
            raise Wrong("channel_not_found")
        return found

    def _named(self, name: str) -> Channel | None:
        for channel in self.world.channels.values():
            if name and channel.name == name and self.world.serves(self.installation, channel.team):
                return channel
        return None

    def shown(self) -> Json:
        """The arguments for the record, without what is secret."""
        return {name: "…" if name in SECRET_ARGUMENTS else value for name, value in self.args.items()}
