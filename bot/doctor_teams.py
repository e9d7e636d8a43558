"""What the doctor says about Teams: whether messages come in, whether answers go out, and whose people may talk.

`bot/doctor.py` shows it. Nothing is written anywhere, and no secret or token is shown.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from uuid import UUID

from aiohttp import ClientSession

from adapters.teams.keys import PATIENCE, PUBLIC, fetched
from adapters.teams.login import AWAY, Login, NoToken
from adapters.teams.port import ENDPOINT
from bot.app import App
from bot.doctor_slack import FAIL, OFF, OK, Finding
from bot.settings import Settings, secret

LOGIN = "https://login.microsoftonline.com/"
WHY: Mapping[str, str] = {
    "AADSTS7000215": "it is not this app's; the secret's Value is meant, and not its ID",
    "AADSTS7000222": "it ran out; make another one",
    "AADSTS700016": "there is no such app in that tenant; is TEAMS_APP_ID or TEAMS_APP_TENANT another one's?",
    "AADSTS90002": "there is no such tenant; see TEAMS_APP_TENANT",
}
"""What Entra's numbers mean for whoever sets this up."""


async def teams_findings(app: App) -> list[Finding]:
    """Everything about Teams, in the order in which one would set it up."""
    settings = app.settings
    if not (settings.teams_app_id or settings.teams_app_password or settings.teams_app_tenant):
        return [Finding(OFF, "teams", "not set up; docs/teams.md leads there in twenty minutes")]
    if not settings.teams_app_id:
        text = "no TEAMS_APP_ID, so the door is closed; it is the Bot ID, or the Microsoft App ID in Azure"
        return [Finding(FAIL, "teams", text)]
    if not _is_a_guid(settings.teams_app_id):
        return [Finding(FAIL, "teams", "TEAMS_APP_ID is no GUID; it is the Bot ID, or the Microsoft App ID in Azure")]
    keys, token = await asyncio.gather(_keys(settings), _token(settings))
    return [_way_in(settings), keys, token, *_whose(settings), *_addresses(settings)]


def _way_in(settings: Settings) -> Finding:
    """Where Bot Framework posts."""
    at = settings.public_url.rstrip("/") + ENDPOINT if settings.public_url else f"{ENDPOINT} of your address"
    if settings.public_url.startswith("http:"):
        return Finding(
            FAIL, "teams by HTTPS", f"Teams posts to https only, and CAIRN_PUBLIC_URL is {settings.public_url}"
        )
    return Finding(OK, "teams by HTTPS", f"the bot's endpoint is {at}")


async def _keys(settings: Settings) -> Finding:
    """Whether the keys that Bot Framework signs with can be fetched."""
    name, whose = "teams keys", "Bot Framework's" if settings.teams_openid_url == PUBLIC else "those"
    try:
        async with asyncio.timeout(PATIENCE):
            _, keys = await fetched(settings.teams_openid_url)
    except Exception:
        text = f"{settings.teams_openid_url} gives none, so that nothing comes in; is it reachable from here?"
        return Finding(FAIL, name, text)
    return Finding(OK, name, f"{len(keys)} of {whose} are known")


async def _token(settings: Settings) -> Finding:
    """Whether Cairn is given a token, without which nothing goes out."""
    name = "teams answers"
    if settings.teams_app_password is None:
        text = "no TEAMS_APP_PASSWORD, so that nothing goes out: it is a client secret of the app"
        return Finding(FAIL, name, text)
    login = Login(
        settings.teams_login_url, settings.teams_app_id, secret(settings.teams_app_password), settings.teams_app_tenant
    )
    async with ClientSession(trust_env=True) as session:
        token = await login.token(session)
        await login.close()
    if not isinstance(token, NoToken):
        elsewhere = "" if settings.teams_login_url.rstrip("/") + "/" == LOGIN else f" at {settings.teams_login_url}"
        return Finding(OK, name, f"TEAMS_APP_PASSWORD is taken{elsewhere}")
    if token.reason == AWAY:
        text = f"{settings.teams_login_url} could not be asked, so that nothing goes out; is it reachable from here?"
        return Finding(FAIL, name, text)
    why = f"; {WHY[token.code]}" if token.code in WHY else ""
    return Finding(FAIL, name, f"Microsoft refuses TEAMS_APP_PASSWORD ({token.code or token.reason}){why}")


def _whose(settings: Settings) -> Iterator[Finding]:
    """Which company the app is of, and whose people may talk with it."""
    own, listed = settings.teams_app_tenant, [one for one in re.split(r"[\s,]+", settings.teams_tenants) if one]
    if wrong := sum(not _is_a_guid(one) for one in [*listed, *([own] if own else [])]):
        text = f"{wrong} of TEAMS_TENANTS and TEAMS_APP_TENANT are no GUIDs; Entra shows it as Tenant ID under Overview"
        yield Finding(FAIL, "teams tenants", text)
        return
    if not own:
        text = "no TEAMS_APP_TENANT; right only for a multi-tenant bot, and those were made until July 2025"
        yield Finding(OFF, "teams tenant", text)
    if listed:
        yield Finding(OK, "teams tenants", f"people of {len(listed)} may talk with it")
    elif own:
        yield Finding(OK, "teams tenants", "people of the app's own may talk with it")
    else:
        yield Finding(OFF, "teams tenants", "no TEAMS_TENANTS, so people of every company may talk with it")
    if own and listed and own.lower() not in (one.lower() for one in listed):
        yield Finding(OFF, "teams tenants", "TEAMS_APP_TENANT is none of TEAMS_TENANTS, so its own people may not")


def _addresses(settings: Settings) -> Iterator[Finding]:
    """The addresses beside Microsoft's own that answers may go to."""
    if settings.teams_service_urls:
        text = f"Microsoft's own hosts and {settings.teams_service_urls}; a company needs none but Microsoft's"
        yield Finding(OK, "teams hosts", text)


def _is_a_guid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return len(text) == len("00000000-0000-0000-0000-000000000000")
