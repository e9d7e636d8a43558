"""What the door to Slack needs to know about the workspaces it is installed in; `bot/` keeps them for it."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Workspace(NamedTuple):
    """One installation, with a token that can be used now."""

    enterprise: str
    """The organisation (E…), or empty."""
    team: str
    """The workspace (T…); empty for one that holds in a whole organisation."""
    token: str
    """The bot's (xoxb-…)."""
    bot_user: str
    """The bot as a user (U…)."""
    bot: str = ""
    """The bot (B…)."""
    scopes: frozenset[str] = frozenset()
    name: str = ""


def place_of(enterprise: str, team: str) -> str:
    """Where Slack's user ids are unique, as the house calls it: "slack:T1", or "slack:E1.T1" in an organisation."""
    return f"slack:{enterprise}.{team}" if enterprise else f"slack:{team}"


def workspace_of(place: str) -> tuple[str, str]:
    """(enterprise, team) of a place."""
    enterprise, dot, team = place.removeprefix("slack:").partition(".")
    return (enterprise, team) if dot else ("", enterprise)


def tenant_of(enterprise: str, team: str) -> str:
    """The company an installation makes: "slack:T1", or "slack:E1" where it holds in a whole organisation."""
    return f"slack:{team or enterprise}"


class CannotSay(Exception):
    """Slack or the database is away, so nobody knows yet whether the app is installed there; ask again later."""


class Workspaces(Protocol):
    """The installations. Every method may be called from the event loop; none blocks it.

    Each raises CannotSay, or what the database raises; then nothing was done, and Slack should send it again.
    """

    async def find(self, enterprise: str, team: str) -> Workspace | None:
        """The installation that serves a workspace, its own or its organisation's; None where there is none.

        A token that runs out within the next minutes was renewed before, once for all processes.
        """

    async def uninstalled(self, enterprise: str, team: str, at: float = 0.0) -> None:
        """The app is gone from there: its tokens are deleted and nothing is sent any more.

        `at` is the event's time (`event_time`), so that one that comes late takes nothing from a newer installation.
        `team` is empty where a whole organisation removed it.
        """

    async def revoked(self, enterprise: str, team: str, bots: frozenset[str], at: float = 0.0) -> None:
        """The tokens of these bot users (U…) hold no more; a newer installation stays, as above."""
