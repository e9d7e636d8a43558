"""The token that Cairn writes to Teams with: the app's own, from Entra, by its client secret.

It is asked for by one request at a time and renewed some minutes before it runs out, beside whoever uses it; while it
cannot be renewed the old one is used to its end. Nothing of the secret or of a token is in a log of these.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from adapters.bodies import whole
from adapters.teams.proxies import proxy_of

if TYPE_CHECKING:
    from aiohttp import ClientSession

log = logging.getLogger(__name__)

EVERYBODYS = "botframework.com"
"""Where an app logs in that many tenants may use."""
SCOPE = "https://api.botframework.com/.default"
EARLY, SPARE = 300.0, 30.0
"""Seconds before its end from which on a token is renewed, and from which on it is not used."""
TIMEOUT = 8.0
REST = 5.0
"""Seconds for which nobody asks again after a failure."""
NEW = 60.0
"""Seconds for which a token is new: where such a one is not taken, another would not be either."""
LARGEST = 65_536
AWAY = "away"
"""The login was not reached, or did not answer so that anything could be made of it."""


class NoToken(NamedTuple):
    """There is none now."""

    reason: str
    """AWAY, or Entra's own word for what is wrong, such as "invalid_client"."""
    code: str = ""
    """Entra's number for it, such as "AADSTS7000215"."""


class Login:
    """One app's way to its tokens."""

    def __init__(self, url: str, app_id: str, secret: str, tenant: str = "") -> None:
        """`tenant` is that of an app of one tenant, and empty for an app of many."""
        self.address = f"{url.rstrip('/')}/{tenant or EVERYBODYS}/oauth2/v2.0/token"
        self._form = {
            "grant_type": "client_credentials", "client_id": app_id, "client_secret": secret, "scope": SCOPE,
        }  # fmt: skip
        self._token = ""
        self._got_at = self._renew_at = self._ends_at = self._rests_until = 0.0
        self._asking: asyncio.Task[str | NoToken] | None = None
        self._failed = NoToken(AWAY)

    async def token(self, session: ClientSession) -> str | NoToken:
        """The token, or why there is none. Never raises."""
        now = monotonic()
        good = self._token if now < self._ends_at else ""
        if good and now < self._renew_at:
            return good
        if self._asking is None:
            if now < self._rests_until:
                return good or self._failed
            self._asking = asyncio.create_task(self._ask(session))
        return good or await asyncio.shield(self._asking)

    def refused(self, token: str) -> None:
        """A token is not taken although its time has not run out: another is asked for, unless it was a new one."""
        if token != self._token:
            return
        now = monotonic()
        self._token, self._failed = "", NoToken("refused")
        self._rests_until = now + REST if now - self._got_at < NEW else now

    async def close(self) -> None:
        """Let go of a request that is on its way."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait([self._asking])

    async def _ask(self, session: ClientSession) -> str | NoToken:
        try:
            found = await asked(session, self.address, self._form)
            now = monotonic()
            if isinstance(found, NoToken):
                self._failed, self._rests_until = found, now + REST
                log.warning("Teams' login gives no token: %s %s", found.reason, found.code)
                return found
            self._token, lasts = found
            self._got_at = now
            self._renew_at = now + max(lasts - EARLY, lasts / 2)
            self._ends_at = now + max(lasts - SPARE, lasts / 2)
            return self._token
        finally:
            self._asking = None


async def asked(session: ClientSession, address: str, form: dict[str, str]) -> tuple[str, float] | NoToken:
    """A token and the seconds it lasts. Never raises."""
    from aiohttp import ClientTimeout

    try:
        patience, proxy = ClientTimeout(total=TIMEOUT), proxy_of(address)
        async with session.post(address, data=form, timeout=patience, proxy=proxy, allow_redirects=False) as done:
            answer = json.loads(await whole(done.content, LARGEST))
    except Exception:
        return NoToken(AWAY)
    if not isinstance(answer, dict):
        return NoToken(AWAY)
    token, lasts = answer.get("access_token"), answer.get("expires_in")
    if done.status == 200 and isinstance(token, str) and token and isinstance(lasts, int | float) and lasts > 0:
        return token, float(lasts)
    error, said = str(answer.get("error", "")), str(answer.get("error_description", ""))
    code = re.match(r"AADSTS[0-9]{1,10}", said)
    return NoToken(error if re.fullmatch(r"[a-z_]{1,40}", error) else AWAY, code[0] if code else "")
