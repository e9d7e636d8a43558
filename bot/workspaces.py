"""The workspaces Slack's app is installed in, as the door asks for them: `adapters/slack/port.py`'s Workspaces.

What is found is remembered for some seconds, so that a message costs no look into the database. A token that runs out
is renewed beforehand by one process of all (`bot/renewal.py`). The one workspace whose token stands in the settings
needs no key: its row holds no token, and `bot/own_workspace.py` finds out whose it is.
"""

from __future__ import annotations

import asyncio
import logging
from time import monotonic
from typing import NamedTuple

from adapters.slack.port import Workspace, place_of, tenant_of
from adapters.slack.tokens import DEAD, Away, Declined, Tokens
from bot.app import App
from bot.kept import kept
from bot.own_workspace import OwnWorkspace
from bot.renewal import WITHIN, Renewal
from bot.served import closing, coming_back, covering
from bot.settings import secret
from storage import installations, people
from storage.database import Unit
from storage.installations import Installation
from storage.secrets import Secrets

log = logging.getLogger("cairn.slack")

REMEMBERED, UNKNOWN = 15.0, 5.0
"""Seconds for which an installation, and that there is none, is believed without a look."""
MOST = 10_000
"""Workspaces that are remembered."""
SURE = 120_000
"""Milliseconds by which two clocks may differ: further apart, the times alone say what came first."""


class Remembered(NamedTuple):
    """What is known of a workspace."""

    workspace: Workspace | None
    tenant: str
    until: float


class HouseWorkspaces:
    """The installations of this house; made before the database is open, and used once it is."""

    def __init__(self, app: App, tokens: Tokens | None = None) -> None:
        """Raises BadKey where a key in the settings is none."""
        settings = app.settings
        self.app = app
        self.tokens = tokens or Tokens(
            settings.slack_api_base_url, settings.slack_client_id, secret(settings.slack_client_secret)
        )
        self.secrets = Secrets(secret(settings.secret_keys))
        self.renewal = Renewal(self.app.database, self.secrets, self.tokens, self.forget)
        own = secret(settings.slack_bot_token)
        self.own = OwnWorkspace(self.tokens, own, self._its_own) if own else None
        self._known: dict[tuple[str, str], Remembered] = {}
        self._looks: dict[tuple[str, str], asyncio.Task[Workspace | None]] = {}
        self._news = 0
        """How often something was to be looked up again."""

    def start(self) -> None:
        """Take up what needs the event loop; once the database is open."""
        if self.own is not None:
            self.own.start()

    async def stop(self) -> None:
        """Let go of what is going on."""
        if self.own is not None:
            await self.own.stop()
        await self.renewal.stop()
        for look in list(self._looks.values()):
            look.cancel()

    async def find(self, enterprise: str, team: str) -> Workspace | None:
        """The installation that serves a workspace, its own or its organisation's; None where there is none."""
        which = (enterprise, team)
        known = self._known.get(which)
        if known is not None and known.until > monotonic():
            return known.workspace
        look = self._looks.get(which)
        if look is None:  # However many ask at once, one looks.
            look = self._looks[which] = asyncio.create_task(self._look(enterprise, team))
            look.add_done_callback(lambda done: self._looked(which, done))
        return await asyncio.shield(look)

    def _looked(self, which: tuple[str, str], done: asyncio.Task[Workspace | None]) -> None:
        self._looks.pop(which, None)
        if not done.cancelled():
            done.exception()  # Whoever waited has it; where nobody waits any more it is nobody's.

    async def _look(self, enterprise: str, team: str) -> Workspace | None:
        """Look once more where nothing was found and something came meanwhile: who writes just then is served."""
        while True:
            news = self._news
            unsure = self.own if self.own is not None and not self.own.answered else None
            workspace, found = await self._served(enterprise, team)
            if workspace is None and unsure is not None:
                await unsure.known()
            elif workspace is not None or news == self._news:
                break
        if len(self._known) >= MOST:
            self._known.clear()
        lasts = REMEMBERED if workspace else UNKNOWN
        if news == self._news:
            self._known[enterprise, team] = Remembered(workspace, found.tenant if found else "", monotonic() + lasts)
        return workspace

    async def _served(self, enterprise: str, team: str) -> tuple[Workspace | None, Installation | None]:
        """The workspace with a token that can be used, and its installation."""
        found = await asyncio.to_thread(self._found, enterprise, team)
        runs_out = found is not None and 0 != found.expires_in < WITHIN
        if found is not None and runs_out and await self.renewal.look_after(found):
            found = await asyncio.to_thread(self._found, enterprise, team)
        token = self._token_of(found) if found else ""
        if found is None or not token:  # It stood in the settings of an earlier time.
            return None, found
        scopes = frozenset(scope for scope in found.scopes.split(",") if scope)
        return Workspace(enterprise, team, token, found.bot_user, found.bot, scopes, found.name), found

    def _found(self, enterprise: str, team: str) -> Installation | None:
        """The installation, and its place known to this house; in a thread."""
        wanted = covering(enterprise, team)
        with self.app.database.read() as unit:
            known = {one.tenant: one for one in installations.find(unit, self.secrets, wanted)}
        there = [known[one] for one in wanted if one in known and not known[one].gone_at]
        if there and team and place_of(enterprise, team) not in self.app.reception.tenants:
            self._make_place(place_of(enterprise, team), there[0].tenant)
        return there[0] if there else None

    def _make_place(self, place: str, tenant: str) -> None:
        """Add a place, unless it is there; whose it is, reception knows from now on."""

        def make(unit: Unit) -> dict[str, str]:
            people.add_place(unit, place, tenant)
            return people.tenants_of(unit, [place])

        self.app.reception.tenants.update(kept(self.app.database, make))

    def _token_of(self, found: Installation) -> str:
        return found.token or (self.own.token_of(found.tenant) if self.own is not None else "")

    def forget(self, tenant: str) -> None:
        """Look again the next time somebody asks for a workspace of this installation."""
        self._news += 1
        self._known = {which: known for which, known in self._known.items() if known.tenant not in (tenant, "")}

    async def installed(self, new: Installation) -> None:
        """Keep an installation; who was gone with an earlier one is back. Raises NoKeys."""
        await asyncio.to_thread(self._install, new)
        self.forget(new.tenant)

    def _install(self, new: Installation) -> None:
        if new.team:
            self._make_place(place_of(new.enterprise, new.team), new.tenant)

        def install(unit: Unit) -> None:
            installations.install(unit, self.secrets, new, coming_back(unit, new.tenant))

        kept(self.app.database, install)

    async def _its_own(self, own: Installation) -> None:
        """The workspace of the settings: its row has no token, unless somebody installed it there all the same."""
        there = await asyncio.to_thread(self._of, own.tenant)
        if there is None or there.gone_at or not there.token:
            await self.installed(own)

    async def uninstalled(self, enterprise: str, team: str, at: float = 0.0) -> None:
        """The app is gone from there: its tokens are deleted and nothing is sent any more."""
        await self._gone(enterprise, team, at, None)

    async def revoked(self, enterprise: str, team: str, bots: frozenset[str], at: float = 0.0) -> None:
        """The tokens of these bot users (U…) hold no more; a newer installation stays."""
        await self._gone(enterprise, team, at, bots)

    async def _gone(self, enterprise: str, team: str, at: float, bots: frozenset[str] | None) -> None:
        known, by_the_whole = await asyncio.to_thread(self._of, tenant_of(enterprise, team)), False
        if known is None and team and enterprise:
            # It holds in the whole organisation: this may be its end there, or in one workspace alone.
            known, by_the_whole = await asyncio.to_thread(self._of, tenant_of(enterprise, "")), True
        if known is None or known.gone_at or (bots is not None and known.bot_user not in bots):
            return
        if await self._is_over(known, at, by_the_whole):
            await asyncio.to_thread(self._remove, known)
            if self.own is not None and self.own.tenant == known.tenant:
                self.own.lost()
        self.forget(known.tenant)

    async def _is_over(self, known: Installation, at: float, sure: bool) -> bool:
        """Whether an event is about this installation: by the times, and where they are close, by asking Slack.

        `sure` wants Slack's own word for it.
        """
        apart = int(at * 1000) - known.installed_at if at else 0
        if abs(apart) > SURE and not sure:
            return apart > 0
        whose = await self.tokens.whose(self._token_of(known))
        if isinstance(whose, Declined):
            return whose.error in DEAD
        return isinstance(whose, Away) and apart >= 0 and not sure

    def _remove(self, known: Installation) -> None:
        def remove(unit: Unit) -> bool:
            return installations.remove(unit, known, closing(unit, known.tenant))

        if kept(self.app.database, remove):
            log.info("Slack's app was removed from a workspace: its tokens are deleted and nothing more is sent there")

    def _of(self, tenant: str) -> Installation | None:
        with self.app.database.read() as unit:
            found = installations.find(unit, self.secrets, [tenant])
        return found[0] if found else None
