"""Somebody's home page in Slack, as it is now; `listeners.py` has it published after what may have changed it."""

from __future__ import annotations

from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.port import Coach
from adapters.slack.answers import BLOCKS
from adapters.slack.incoming import Who
from adapters.slack.page import home_view, older_home_view
from adapters.slack.pictures import Pictures
from adapters.slack.profiles import Profiles
from adapters.slack.reason import reason

NOT_TAKEN = BLOCKS | {"invalid_arguments"}
"""What Slack says to a view with blocks that it does not know."""


class Homes:
    """Publishes home pages, one at a time for each person and the newest last."""

    def __init__(self, coach: Coach, profiles: Profiles) -> None:
        self.coach, self.profiles = coach, profiles
        self.pictures = Pictures(coach)
        self._wanted: dict[Who, list[str]] = {}
        """Whose page is on its way, and with the line of which goal it is wanted once more."""

    async def publish(self, who: Who, client: AsyncWebClient, goal: str = "") -> None:
        """Show somebody's home page as it is now, with the line of a goal."""
        if who in self._wanted:
            self._wanted[who] = [goal]
            return
        wanted = self._wanted[who] = [goal]
        try:
            while wanted:
                self._wanted[who] = []
                await self._publish(who, client, wanted[-1])
                wanted = self._wanted[who]
        finally:
            del self._wanted[who]

    async def _publish(self, who: Who, client: AsyncWebClient, goal: str) -> None:
        locale = await self.profiles.locale(who, client)
        home = await self.coach.home(who.place, who.user, goal, locale)
        if await self._shown(who, home_view(home), client):
            return
        file = await self.pictures.of(who, home.chart, client)
        if file and await self._shown(who, older_home_view(home, file), client):
            return
        # A picture that Slack has not looked at yet is refused as well.
        await client.views_publish(user_id=who.user, view=older_home_view(home))

    async def _shown(self, who: Who, view: dict[str, Any], client: AsyncWebClient) -> bool:
        """Whether Slack takes the blocks of a page."""
        try:
            await client.views_publish(user_id=who.user, view=view)
        except SlackApiError as problem:
            if reason(problem) not in NOT_TAKEN:
                raise
            return False
        return True
