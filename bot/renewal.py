"""Renews tokens that run out, each once for all processes: who has the lease asks Slack, the others use the old one.

The lease is taken and the new token kept in two short transactions; Slack is asked between them, so nobody waits for
a lock. Where it stays unclear what became of the call, the old token is used until it runs out, and it is tried again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from time import monotonic

from adapters.slack.tokens import Declined, Granted, Tokens
from bot import metrics
from bot.kept import kept
from storage import installations
from storage.database import Database
from storage.errors import StorageProblem
from storage.installations import Installation, Lease
from storage.secrets import Secrets

log = logging.getLogger("cairn.slack")

WITHIN = 3_600_000
"""Milliseconds before a token runs out from which on it is renewed; Slack's last twelve hours."""
SOON = 120_000
"""Milliseconds before that from which on whoever needs the token waits for the new one."""
PATIENCE = 8.0
"""Seconds that somebody waits for it, before they go on with the old one."""
LEASE = 30_000
"""Milliseconds that one process has for it; more than Slack's answer may take."""
AGAIN, REFUSED = 20_000, 300_000
"""Milliseconds until the next try: where nobody knows what became of one, and where Slack said no."""
PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds before each try to keep a new token: Slack gives it once, and the old one is used up."""
GLANCE = 0.1
"""Seconds between two looks whether another process has renewed it."""


class Renewal:
    """Renews the tokens of one process's workspaces; `renewed` is told the tenant of each new token."""

    def __init__(
        self, database: Database, secrets: Secrets, tokens: Tokens, renewed: Callable[[str], object] = bool
    ) -> None:
        self.database, self.secrets, self.tokens, self.renewed = database, secrets, tokens, renewed
        self._going: dict[str, asyncio.Task[None]] = {}
        self._rests: dict[str, float] = {}
        """Tenant → the moment until which nobody waits, because it was in vain a moment ago."""

    async def look_after(self, known: Installation) -> bool:
        """Have a token renewed that runs out; True where it was waited for, so that another look is worth it."""
        if self._rests.get(known.tenant, 0.0) > monotonic():
            return False
        going = self._going.get(known.tenant)
        if going is None:
            going = self._going[known.tenant] = asyncio.create_task(self._renew(known))
            going.add_done_callback(lambda done: self._ended(known.tenant, done))
        if known.expires_in > SOON:
            return False
        await asyncio.wait({going}, timeout=PATIENCE)
        return True

    async def stop(self) -> None:
        """Wait for what is being renewed: a token that was granted must be kept."""
        if self._going:
            await asyncio.wait(set(self._going.values()), timeout=PATIENCE)

    def _ended(self, tenant: str, done: asyncio.Task[None]) -> None:
        self._going.pop(tenant, None)
        problem = None if done.cancelled() else done.exception()
        if problem is not None:
            log.error("a token could not be renewed: %s", type(problem).__name__)
            metrics.PROBLEMS.add("slack_token", metrics.kind(problem))

    async def _renew(self, known: Installation) -> None:
        held = await asyncio.to_thread(self._lease, known.tenant)
        if held is None:
            await self._wait_for_others(known)
            return
        answer = await self.tokens.renew(held.refresh)
        if isinstance(answer, Granted):
            await self._keep(held, answer)
            return
        refused = isinstance(answer, Declined)
        word = answer.error if isinstance(answer, Declined) else answer.reason
        log.error("Slack %s a new token for a workspace: %s", "refuses" if refused else "was asked in vain for", word)
        metrics.PROBLEMS.add("slack_token", "refused" if refused else "unclear")
        wait = REFUSED if refused else AGAIN
        self._rests[held.tenant] = monotonic() + wait / 1000
        await asyncio.to_thread(kept, self.database, lambda unit: installations.put_off(unit, held, wait))

    def _lease(self, tenant: str) -> Lease | None:
        return kept(self.database, lambda unit: installations.lease(unit, self.secrets, tenant, WITHIN, LEASE))

    async def _keep(self, held: Lease, new: Granted) -> None:
        """Keep the new token, and try for as long as the lease lasts."""
        refresh, left = new.refresh or held.refresh, new.expires_in * 1000

        def keep() -> bool:
            return kept(
                self.database,
                lambda unit: installations.renew(unit, self.secrets, held, new.token, refresh, left),
            )

        for last, pause in enumerate(PAUSES, 1):
            await asyncio.sleep(pause)
            try:
                await asyncio.to_thread(keep)
                break
            except StorageProblem:
                if last == len(PAUSES):
                    raise
        self._rests.pop(held.tenant, None)
        self.renewed(held.tenant)

    async def _wait_for_others(self, known: Installation) -> None:
        """Another process has the lease, or it was tried in vain a moment ago."""
        until = monotonic() + (PATIENCE if known.expires_in <= SOON else 0.0)
        while monotonic() < until:
            await asyncio.sleep(GLANCE)
            if await asyncio.to_thread(self._is_new, known):
                self.renewed(known.tenant)
                return
        self._rests[known.tenant] = monotonic() + AGAIN / 1000

    def _is_new(self, known: Installation) -> bool:
        with self.database.read() as unit:
            found = installations.find(unit, self.secrets, [known.tenant])
        return not found or found[0].token != known.token or bool(found[0].gone_at)
