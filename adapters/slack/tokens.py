"""Slack's methods about tokens: whose one is, what a code is exchanged for, and how one that runs out is renewed.

`install.py`, `bot/workspaces.py` and `cairn doctor` come here. Nothing is tried again, nothing is raised, and nothing
of it is logged: what is asked and answered here is secret.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

SECONDS = 10
"""How long an answer may take."""
UNCLEAR = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"})
"""Errors of Slack's own that say nothing about what was asked."""
DEAD = frozenset({"account_inactive", "invalid_auth", "token_revoked", "not_authed", "org_login_required"})
"""What Slack says of a token that belongs to nobody any more."""

silent = logging.getLogger("cairn.silent")
silent.setLevel(logging.CRITICAL)
silent.propagate = False


class Declined(NamedTuple):
    """Slack said no."""

    error: str
    """Slack's own word for it."""


class Away(NamedTuple):
    """Slack did not answer, or not so that anything can be made of it: nobody knows what became of the call."""

    reason: str
    """One word, for the log."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whose a token is."""

    enterprise: str
    team: str
    """Empty for one that holds in a whole organisation."""
    name: str
    bot_user: str
    bot: str
    scopes: frozenset[str]
    """Empty where Slack did not say."""


@dataclass(frozen=True, slots=True)
class Granted:
    """What a code or a token that renews was exchanged for."""

    enterprise: str
    team: str
    """Empty for an installation in a whole organisation."""
    name: str
    app: str
    bot_user: str
    scopes: str
    token: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_in: int
    """Seconds; 0 for a token that lasts."""
    at: int
    """When, by Slack's clock, in milliseconds; 0 where it did not say."""


class Tokens:
    """One app's way to these methods."""

    def __init__(self, base_url: str, client_id: str = "", client_secret: str = "") -> None:
        self.base_url = base_url.rstrip("/") + "/"
        self._client_id, self._client_secret = client_id, client_secret

    def _client(self, token: str | None = None) -> Any:
        from slack_sdk.web.async_client import AsyncWebClient

        return AsyncWebClient(
            token, self.base_url, SECONDS, trust_env_in_session=True, logger=silent, retry_handlers=[]
        )

    async def whose(self, token: str) -> Account | Declined | Away:
        """Whose a token is, and what it may do."""
        answer = await self._answer(lambda: self._client(token).auth_test())
        return _account(answer) if isinstance(answer, _Answer) else answer

    async def opens_a_socket(self, app_token: str) -> str | Declined | Away:
        """Whether an app's token (xapp-…) opens a socket; the address it got is not used, and lapses."""
        answer = await self._answer(lambda: self._client().apps_connections_open(app_token=app_token))
        return answer.word("url") if isinstance(answer, _Answer) else answer

    async def exchange(self, code: str, redirect_uri: str) -> Granted | Declined | Away:
        """Exchange the code somebody came back with; an empty address means the one the app is set up with."""
        where = {"redirect_uri": redirect_uri} if redirect_uri else {}
        granted = await self._granted(code=code, **where)
        nowhere = isinstance(granted, Granted) and not (granted.enterprise or granted.team)
        return Away("no_workspace") if nowhere else granted

    async def renew(self, refresh: str) -> Granted | Declined | Away:
        """Renew a token that runs out; the one that renews it is used up by this."""
        return await self._granted(grant_type="refresh_token", refresh_token=refresh)

    async def _granted(self, **asked: str) -> Granted | Declined | Away:
        from aiohttp import encode_basic_auth

        # Written out, because the client's own method names the app in a way that aiohttp is about to give up.
        ours = {"Authorization": encode_basic_auth(self._client_id, self._client_secret)}
        answer = await self._answer(lambda: self._client().api_call("oauth.v2.access", data=asked, headers=ours))
        return _granted(answer) if isinstance(answer, _Answer) else answer

    async def _answer(self, call: Callable[[], Awaitable[Any]]) -> _Answer | Declined | Away:
        from aiohttp import ClientError
        from slack_sdk.errors import SlackClientError

        try:
            async with asyncio.timeout(SECONDS + 1):
                response = await call()
        except SlackClientError as problem:
            said = getattr(problem, "response", None)
            error = said.get("error") if said is not None and isinstance(getattr(said, "data", None), dict) else None
            if isinstance(error, str) and error not in UNCLEAR:
                return Declined(error)
            return Away(error if isinstance(error, str) else "no_answer")
        except (ClientError, OSError, ValueError) as problem:
            return Away(type(problem).__name__)
        data = response.data
        return _Answer(data, response.headers) if isinstance(data, dict) else Away("no_answer")


class _Answer(NamedTuple):
    data: dict[str, Any]
    headers: Any

    def word(self, name: str) -> str:
        """A text of the answer, empty where there is none."""
        value = self.data.get(name)
        return value if isinstance(value, str) else ""

    def of(self, name: str) -> dict[str, Any]:
        """A part of the answer, empty where there is none."""
        value = self.data.get(name)
        return value if isinstance(value, dict) else {}

    def header(self, name: str) -> str:
        """A header, however it is spelled; empty where there is none."""
        found = {str(key).lower(): value for key, value in dict(self.headers or {}).items()}
        return str(found.get(name, ""))


def _account(answer: _Answer) -> Account | Away:
    enterprise, team = answer.word("enterprise_id"), answer.word("team_id")
    if answer.data.get("is_enterprise_install") is True:
        enterprise, team = enterprise or team, ""
    if not (enterprise or team):
        return Away("no_workspace")
    scopes = frozenset(scope.strip() for scope in answer.header("x-oauth-scopes").split(",") if scope.strip())
    return Account(enterprise, team, answer.word("team"), answer.word("user_id"), answer.word("bot_id"), scopes)


def _granted(answer: _Answer) -> Granted | Away:
    team, enterprise, expires_in = answer.of("team"), answer.of("enterprise"), answer.data.get("expires_in")
    whole = answer.data.get("is_enterprise_install") is True
    ids = (str(enterprise.get("id") or ""), "" if whole else str(team.get("id") or ""))
    if not answer.word("access_token"):
        return Away("no_token")
    return Granted(
        *ids,
        name=str((enterprise if whole else team).get("name") or ""),
        app=answer.word("app_id"),
        bot_user=answer.word("bot_user_id"),
        scopes=answer.word("scope"),
        token=answer.word("access_token"),
        refresh=answer.word("refresh_token"),
        expires_in=expires_in if isinstance(expires_in, int) else 0,
        at=_moment(answer.header("date")),
    )


def _moment(header: str) -> int:
    """The time of an answer in milliseconds, 0 where it says none."""
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return 0
    return int(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() * 1000)
