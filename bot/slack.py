"""Wires Slack's door together for a process that serves it: what comes in, what goes out, and who keeps the tokens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from aiohttp import web

from adapters.sending import SendingDoor
from bot import metrics
from bot.app import App
from bot.clock import wall
from bot.coach import HouseCoach
from bot.settings import Settings

if TYPE_CHECKING:
    from adapters.slack.socket import Sockets


def configured(settings: Settings) -> bool:
    """Whether anything can come in from Slack: a signing secret for HTTP, or an app token for a socket."""
    return settings.slack_signing_secret is not None or settings.slack_app_token is not None


class Slack:
    """Slack in one serving process."""

    def __init__(self, app: App, woken: Callable[[], object], ready: Callable[[], bool]) -> None:
        """`woken` is told when something waits for delivery, `ready` says whether anything can be kept."""
        # Here, because nobody should wait for Slack's libraries who does not serve it.
        from adapters.slack.app import SlackDoor
        from adapters.slack.calls import Calls
        from adapters.slack.sender import SlackSender
        from adapters.slack.threads import Threads
        from bot.installing import pages_of
        from bot.workspaces import HouseWorkspaces

        settings, coach, threads = app.settings, HouseCoach(app, woken), Threads()
        self.workspaces = HouseWorkspaces(app)
        self.calls = Calls(settings.slack_api_base_url)
        self.sender: SendingDoor = SlackSender(self.calls, self.workspaces, coach, threads)
        secret = settings.slack_signing_secret
        self.door = SlackDoor(
            coach,
            self.workspaces,
            signing_secret=secret.get_secret_value() if secret else "",
            base_url=settings.slack_api_base_url,
            ready=ready,
            wall=wall,
            verdict=metrics.SLACK_REQUESTS.add,
            ignored=metrics.SLACK_IGNORED.add,
            threads=threads,
        )
        self.pages = pages_of(self.workspaces, coach)
        self._sockets: Sockets | None = None
        self._token = settings.slack_app_token
        self._by_http = secret is not None

    def add_routes(self, served: web.Application) -> None:
        """Answer under Slack's addresses; without a signing secret nobody could be believed there."""
        if self._by_http:
            served.router.add_post("/slack/events", self.door.events)
            self.pages.add_routes(served)

    def start(self) -> None:
        """Take up what needs the event loop."""
        self.door.start()

    def open(self) -> None:
        """Look whose the token of the settings is, and open sockets where there is a token for them.

        Once the database is open.
        """
        self.workspaces.start()
        if self._token is not None and self._sockets is None:
            from adapters.slack.socket import Sockets

            self._sockets = Sockets(
                self.door.bolt, self._token.get_secret_value(), self.door.client.base_url, self.door.dispatch
            )
            self._sockets.start()

    async def stop(self) -> None:
        """Take nothing more and finish what has come in; what goes out is delivery's to finish before `close`."""
        if self._sockets is not None:
            await self._sockets.stop()
        await self.door.stop()

    async def close(self) -> None:
        """Let go of the connections, once delivery has come to its end."""
        await self.workspaces.stop()
        await self.calls.close()
