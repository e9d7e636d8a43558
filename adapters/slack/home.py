"""Somebody's home page in Slack, as it is now; `listeners.py` has it published after what may have changed it."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.port import Coach
from adapters.slack.incoming import Who
from adapters.slack.page import home_view, older_home_view


class Homes:
    """Publishes home pages, one at a time for each person and the newest last."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self._publishing: dict[Who, bool] = {}
        """Whose page is on its way, and whether it is out of date already."""

    async def publish(self, who: Who, client: AsyncWebClient, goal: str = "") -> None:
        """Show somebody's home page as it is now, with the chart of a goal."""
        if who in self._publishing:
            self._publishing[who] = True
            return
        self._publishing[who] = True
        try:
            while self._publishing[who]:
                self._publishing[who] = False
                await self._publish(who, client, goal)
        finally:
            del self._publishing[who]

    async def _publish(self, who: Who, client: AsyncWebClient, goal: str) -> None:
        home = await self.coach.home(who.place, who.user, goal)
        try:
            await client.views_publish(user_id=who.user, view=home_view(home))
        except SlackApiError as problem:
            if problem.response.get("error") not in ("invalid_blocks", "invalid_arguments"):
                raise
            await client.views_publish(user_id=who.user, view=older_home_view(home))
