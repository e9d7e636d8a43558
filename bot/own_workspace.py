"""The one workspace whose token stands in the settings: Slack is asked once, at start, whose it is.

While Slack is away it is asked again; where it refuses the token, the log says so, and it is asked again after minutes,
because an app that was removed may be installed again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from adapters.slack.port import CannotSay, tenant_of
from adapters.slack.tokens import Account, Declined, Tokens
from bot import metrics
from storage.installations import Installation

log = logging.getLogger("cairn.slack")

PAUSES = (1.0, 2.0, 5.0, 10.0)
"""Seconds between two questions while Slack does not answer; the last one stays."""
REFUSED = 300.0
"""Seconds after which a refused token is shown again."""
PATIENCE = 2.0
"""Seconds that a message waits for the answer; Slack sends it again when it is told to."""


class OwnWorkspace:
    """Finds out whose the token is, and has that workspace kept as an installation without one."""

    def __init__(self, tokens: Tokens, token: str, found: Callable[[Installation], Awaitable[None]]) -> None:
        self.tokens, self._token, self._found = tokens, token, found
        self.tenant = ""
        """Whose the token is; empty until Slack has said so."""
        self._answered = asyncio.Event()
        self._asking: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to ask; on the event loop, once the database is open."""
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())

    async def stop(self) -> None:
        """Ask no more."""
        if self._asking is not None:
            self._asking.cancel()
            with suppress(asyncio.CancelledError):
                await self._asking

    @property
    def answered(self) -> bool:
        """Whether Slack has said whose the token is, or that it is nobody's."""
        return self._answered.is_set()

    async def known(self) -> None:
        """Return once Slack has said whose the token is, or that it is nobody's; raises CannotSay after a while."""
        try:
            await asyncio.wait_for(self._answered.wait(), PATIENCE)
        except TimeoutError:
            raise CannotSay() from None

    def token_of(self, tenant: str) -> str:
        """The token, where it is this tenant's."""
        return self._token if tenant and tenant == self.tenant else ""

    def lost(self) -> None:
        """The app was removed: the token is nobody's until Slack says otherwise."""
        self.tenant = ""

    async def _ask(self) -> None:
        asked = 0
        while True:
            try:
                pause = await self._once(PAUSES[min(asked, len(PAUSES) - 1)])
            except Exception as problem:  # The database: the next time.
                log.error("the workspace of SLACK_BOT_TOKEN could not be kept: %s", type(problem).__name__)
                metrics.PROBLEMS.add("slack_token", metrics.kind(problem))
                pause = PAUSES[-1]
            asked += 1
            await asyncio.sleep(pause)

    async def _once(self, away: float) -> float:
        """Ask, unless it is known; gives the seconds until the next look."""
        if self.tenant:
            return REFUSED
        whose = await self.tokens.whose(self._token)
        if isinstance(whose, Account):
            tenant = tenant_of(whose.enterprise, whose.team)
            scopes = ",".join(sorted(whose.scopes))
            await self._found(
                Installation(
                    tenant, whose.enterprise, whose.team, whose.bot_user, whose.bot, name=whose.name, scopes=scopes
                )
            )
            self.tenant = tenant
            log.info("Slack knows the token of the settings, with %d scopes", len(whose.scopes))
        elif isinstance(whose, Declined):
            log.error("Slack refuses SLACK_BOT_TOKEN (%s); install the app and set the token it shows", whose.error)
        else:
            log.warning("Slack could not be asked whose SLACK_BOT_TOKEN is (%s)", whose.reason)
            return away
        self._answered.set()
        return REFUSED
