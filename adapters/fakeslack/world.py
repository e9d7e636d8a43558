"""What the stand-in holds: organisations, workspaces, people, channels with their messages, installations, tokens."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from adapters.fakeslack.rules import Rules

Json = dict[str, Any]

SCOPES = frozenset(
    {
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands",
        "files:write", "im:history", "im:read", "im:write", "team:read", "users:read",
    }
)  # fmt: skip
"""What an installation may do where nobody says otherwise."""


def _made_up(what: str) -> str:
    """A secret that is none: it guards nothing but the stand-in, and is the same everywhere."""
    return hashlib.sha256(what.encode()).hexdigest()[:32]


@dataclass(slots=True)
class App:
    """The app that is tried out, as its settings page has it."""

    id: str = "A0000000001"
    name: str = "Cairn"
    client_id: str = "1000.2000"
    client_secret: str = _made_up("client secret")
    signing_secret: str = _made_up("signing secret")
    verification_token: str = _made_up("verification token")
    app_token: str = "xapp-1-A0000000001-" + _made_up("app token")
    events_url: str = ""
    """Where events go; commands and interactivity as well where they have no address of their own."""
    commands_url: str = ""
    interactivity_url: str = ""
    socket_mode: bool = False
    """Whether everything goes through a websocket instead."""
    command: str = "/cairn"
    events: frozenset[str] | None = None
    """The events it has subscribed to ("message.im", "app_mention" …); None for all of them."""
    home_tab: bool = True
    messages_tab: bool = True


@dataclass(slots=True)
class Team:
    """A workspace; `org` is the organisation it belongs to, or empty."""

    id: str
    name: str
    domain: str
    org: str = ""


@dataclass(slots=True)
class User:
    """Somebody's account, with the fields of users.info."""

    id: str
    team: str
    name: str
    real_name: str = ""
    tz: str = "Europe/Berlin"
    locale: str = "en-US"
    deleted: bool = False
    is_bot: bool = False
    is_admin: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    updated: int = 0


@dataclass(slots=True)
class Channel:
    """A channel, or the direct messages of one person and a bot (then `user` is the person)."""

    id: str
    team: str
    name: str = ""
    user: str = ""
    bot: str = ""
    members: set[str] = field(default_factory=set)
    messages: dict[str, Json] = field(default_factory=dict)
    """By ts, oldest first; a message is what conversations.history shows, with its metadata."""
    ephemeral: dict[str, list[Json]] = field(default_factory=dict)
    """By person: what only they see."""
    archived: bool = False
    shared: bool = False
    """Whether people of another company are in it."""
    locked: bool = False
    """Whether the messages tab was switched off."""

    @property
    def im(self) -> bool:
        """Whether these are direct messages."""
        return bool(self.user)


@dataclass(slots=True)
class Installation:
    """The app in one workspace, or in a whole organisation (`team` is then empty)."""

    team: str
    org: str
    bot_user: str
    bot_id: str
    scopes: frozenset[str] = SCOPES
    active: bool = True


@dataclass(slots=True)
class Token:
    """An access token; `state` is "good", or the error Slack answers it with."""

    text: str
    kind: str = "bot"
    installation: Installation | None = None
    scopes: frozenset[str] = SCOPES
    state: str = "good"
    expires: float = 0.0


class World:
    """All of it, with what makes ids and timestamps."""

    def __init__(self, clock: Callable[[], float], rules: Rules | None = None) -> None:
        self.clock, self.rules = clock, rules or Rules()
        self.app = App()
        self.orgs: dict[str, str] = {}
        self.teams: dict[str, Team] = {}
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.installations: list[Installation] = []
        self.tokens: dict[str, Token] = {self.app.app_token: Token(self.app.app_token, "app")}
        self.homes: dict[tuple[str, str], Json] = {}
        """The home view of a person, by (bot user, person)."""
        self.stacks: dict[str, list[Json]] = {}
        """The modals a person has open, the one on top last."""
        self.files: dict[str, Json] = {}
        self.contents: dict[str, bytes] = {}
        self.prompts: dict[str, Json] = {}
        """The suggested prompts of a thread, by channel."""
        self._directs: dict[tuple[str, str], Channel] = {}
        self._installed: dict[str, Installation] = {}
        self._numbers = Counter[str]()
        self._last_ts = 0

    def new_id(self, prefix: str) -> str:
        """An id that looks like Slack's, the next one of its kind."""
        self._numbers[prefix] += 1
        return f"{prefix}{self._numbers[prefix]:010X}"

    def new_ts(self) -> str:
        """Now, as Slack writes it, and never the same twice."""
        self._last_ts = max(self._last_ts + 1, int(self.clock() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def secret(self, what: str) -> str:
        """Something nobody guesses by accident, the same in every run."""
        self._numbers[what] += 1
        return hashlib.sha256(f"{what}/{self._numbers[what]}".encode()).hexdigest()[:32]

    def installation(self, team: str) -> Installation | None:
        """The one that serves a workspace: its own, or its organisation's."""
        org = self.teams[team].org if team in self.teams else ""
        return self.installed(team) or self.installed(org)

    def installed(self, place: str) -> Installation | None:
        """The one in a workspace or an organisation itself."""
        found = self._installed.get(place)
        return found if found is not None and found.active else None

    def add_installation(self, made: Installation) -> None:
        """One more, in place of an older one of the same workspace or organisation."""
        self.installations.append(made)
        self._installed[made.team or made.org] = made

    def serves(self, installation: Installation, team: str) -> bool:
        """Whether an installation reaches a workspace."""
        if installation.team:
            return installation.team == team
        return team in self.teams and self.teams[team].org == installation.org

    def direct(self, installation: Installation, user: User, create: bool = True, team: str = "") -> Channel | None:
        """The direct messages of a person and the app; `team` is where they meet, if not in their own workspace."""
        known = self._directs.get((installation.bot_user, user.id))
        if known or not create:
            return known
        team = team or (user.team if self.serves(installation, user.team) else installation.team)
        channel = Channel(self.new_id("D"), team, user=user.id, bot=installation.bot_user)
        channel.members, channel.shared = {user.id, installation.bot_user}, user.is_stranger
        self.channels[channel.id] = self._directs[installation.bot_user, user.id] = channel
        return channel

    def keep(self, channel: Channel, message: Json) -> None:
        """Add a message to a channel, and let the oldest go."""
        channel.messages[message["ts"]] = message
        while len(channel.messages) > self.rules.kept_messages:
            del channel.messages[next(iter(channel.messages))]
