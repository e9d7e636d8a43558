"""What the door to Teams needs to be told about where people can be reached; `bot/` keeps it for the door."""

from __future__ import annotations

from typing import NamedTuple, Protocol

ENDPOINT = "/api/messages"
"""Where Cairn answers Teams, under its own address."""
PLAYGROUND = "playground"
"""The tenant of somebody who comes without one, which only the playground's route lets in."""


class Reference(NamedTuple):
    """Where the chat with one person is: what Bot Framework calls a conversation reference."""

    service_url: str
    """Where to post, as the last activity said, such as "https://smba.trafficmanager.net/emea/"."""
    conversation: str
    """The personal chat ("a:1…")."""
    user: str
    """The person as Teams calls them in this chat ("29:1…")."""
    bot: str
    """The bot in this chat ("28:<app id>")."""
    tenant: str
    """The Entra tenant (a GUID)."""
    channel: str = "msteams"


def place_of(tenant: str) -> str:
    """Where a user's id is unique, as the house calls it: "teams:<tenant>"."""
    return f"teams:{tenant}"


def tenant_of(place: str) -> str:
    """The Entra tenant of a place."""
    return place.removeprefix("teams:")


class References(Protocol):
    """Where people can be reached. Every method may be called from the event loop; none blocks it.

    Each raises what the database raises; then nothing was done, and Teams should send it again.
    """

    async def keep(self, place: str, user: str, reference: Reference) -> None:
        """Somebody wrote or installed the app, so this is where they are now, and nothing is held back any more.

        Cheap where nothing changed, because every activity calls it.
        """

    async def find(self, place: str, user: str) -> Reference | None:
        """Where somebody is; None where nobody knows, or nothing may be sent."""

    async def pause(self, place: str, user: str, why: str) -> None:
        """The bot was removed ("removed") or may not write ("forbidden"): nothing is sent until `keep`."""

    async def drop(self, place: str, user: str) -> None:
        """Nothing else is kept of somebody, so where they are is not kept either; whoever is known stays."""
