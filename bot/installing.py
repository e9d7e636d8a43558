"""What stands behind the pages on which a workspace adds Slack's app: states, and what becomes of a granted token.

A state is a locked note of which browser set out when. Nothing is kept of it until it comes back, so that a page that
anybody may open writes nothing.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json

from adapters.port import Coach
from adapters.slack.install import MINUTES, InstallPages, Verdict
from adapters.slack.port import tenant_of
from adapters.slack.tokens import Account, Granted
from bot.clock import a_new_key
from bot.kept import kept
from bot.settings import Settings
from bot.workspaces import HouseWorkspaces
from storage import installations
from storage.errors import WrongKey
from storage.installations import Installation
from storage.tables import LOCAL


def can_be_installed(settings: Settings) -> bool:
    """Whether other workspaces can add the app: there is an app to add, and a key to lock their tokens with."""
    return bool(settings.slack_client_id and settings.slack_client_secret and settings.secret_keys)


def pages_of(workspaces: HouseWorkspaces, coach: Coach) -> InstallPages:
    """The pages on which a workspace adds the app; where it cannot, they say so."""
    settings, words = workspaces.app.settings, workspaces.app.words
    behind = HouseInstalling(workspaces) if can_be_installed(settings) else None
    return InstallPages(coach, behind, workspaces.tokens, settings.slack_client_id, settings.public_url, words.locales)


class HouseInstalling:
    """Adds workspaces to a house."""

    def __init__(self, workspaces: HouseWorkspaces) -> None:
        self.workspaces, self.app, self.secrets = workspaces, workspaces.app, workspaces.secrets

    async def begin(self, browser: str) -> str:
        """A state for somebody who sets out from this browser; nothing is kept."""
        at = await asyncio.to_thread(self._now)
        return self.secrets.locked(json.dumps([named(browser), at, a_new_key()]))

    async def back(self, state: str, browser: str) -> Verdict:
        """What the state is that a browser comes back with; a fresh one is used from now on."""
        try:
            whose, at, _ = json.loads(self.secrets.opened(state))
        except (WrongKey, ValueError):
            return "foreign"
        if not hmac.compare_digest(whose, named(browser)):
            return "foreign"
        if await asyncio.to_thread(self._now) - at > MINUTES * 60_000:
            return "late"
        first = await asyncio.to_thread(kept, self.app.database, lambda unit: installations.use(unit, named(state)))
        return "fresh" if first else "used"

    async def add(self, granted: Granted) -> None:
        """Keep the installation, all of it or nothing."""
        whose = await self.workspaces.tokens.whose(granted.token)
        bot = whose.bot if isinstance(whose, Account) else ""
        await self.workspaces.installed(
            Installation(
                tenant_of(granted.enterprise, granted.team), granted.enterprise, granted.team, granted.bot_user, bot,
                granted.app, granted.name, granted.scopes, granted.token, granted.refresh, granted.expires_in * 1000,
                granted.at,
            )
        )  # fmt: skip

    def _now(self) -> int:
        with self.app.database.glance() as unit:
            return self.app.clock.read(unit, LOCAL)


def named(secret: str) -> str:
    """What stands for a secret where it is kept or sent."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
