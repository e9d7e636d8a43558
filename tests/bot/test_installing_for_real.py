"""A workspace and an organisation add the app at the stand-in for Slack, with tokens that run out, and remove it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer

from adapters.fakeslack.rules import Rules
from adapters.fakeslack.slack import FakeSlack
from bot.app import App
from bot.coach import HouseCoach
from bot.installing import pages_of
from bot.settings import Settings
from bot.workspaces import HouseWorkspaces
from storage.secrets import a_new_key
from tests.talks import new_database

A_DAY = 43_200.0


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack(time.time, Rules(token_lives=A_DAY)) as slack:
        slack.add_org("Acme Group", "E1")
        slack.add_team("Acme", "T1")
        slack.add_team("Acme Lyon", "T5", "E1")
        yield slack


@pytest.fixture
def home(slack: FakeSlack, tmp_path: Path, migrated: Path) -> Iterator[HouseWorkspaces]:
    settings = Settings.model_validate(
        {
            "CAIRN_DATABASE_URL": new_database(tmp_path, migrated),
            "CAIRN_SECRET_KEYS": a_new_key(),
            "SLACK_API_BASE_URL": slack.url,
            "SLACK_CLIENT_ID": slack.app.client_id,
            "SLACK_CLIENT_SECRET": slack.app.client_secret,
        }
    )
    app = App(settings).open(local=False)
    yield HouseWorkspaces(app)
    app.close()


async def added(home: HouseWorkspaces, **consent: str) -> str:
    """Go the whole way in a browser: the page, Slack's consent, and back; gives the last page."""
    served = web.Application()
    pages = pages_of(home, HouseCoach(home.app))
    pages.add_routes(served)
    async with TestServer(served) as server, ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
        pages.public_url = str(server.make_url("")).rstrip("/")
        async with browser.get(server.make_url("/slack/install")) as response:
            page = await response.text()
        link = page.partition('<a href="')[2].partition('"')[0].replace("&amp;", "&")
        async with browser.get(link, params=consent) as response:
            return await response.text()


async def test_a_workspace_adds_it_and_its_token_is_renewed_and_gone(slack: FakeSlack, home: HouseWorkspaces) -> None:
    ana = slack.add_person("Ana", "T1")

    page = await added(home, user=ana.id)
    found = await home.find("", "T1")

    assert "Cairn is in Acme now" in page
    assert found is not None
    assert (found.bot_user, found.bot) == (slack.installation("T1").bot_user, slack.installation("T1").bot_id)

    with home.app.database.write() as unit:
        unit.run("UPDATE installations SET expires_at = 1000", answers=False)
    home.forget("slack:T1")
    renewed = await home.find("", "T1")

    assert renewed is not None
    assert renewed.token == slack.token != found.token

    slack.oauth.gone(slack.installation("T1"))
    await home.uninstalled("", "T1", time.time())

    assert await home.find("", "T1") is None


async def test_an_organisation_adds_it_for_all_its_workspaces(slack: FakeSlack, home: HouseWorkspaces) -> None:
    owner = slack.add_person("Olga", "T5")

    page = await added(home, user=owner.id, organisation="1")
    found = await home.find("E1", "T5")

    assert "Cairn is in Acme Group now" in page
    assert found is not None
    assert home.app.reception.tenants["slack:E1.T5"] == "slack:E1"
