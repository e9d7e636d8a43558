"""A workspace adds the app in a browser: every way back from Slack has a clear page, and nothing is half-installed."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from yarl import URL

from adapters.slack.install import COOKIE, InstallPages
from adapters.slack.manifest import SCOPES
from bot.coach import HouseCoach
from bot.installing import HouseInstalling, can_be_installed
from bot.settings import Settings
from bot.workspaces import HouseWorkspaces
from storage import installations
from tests.installed import House
from tests.token_office import CLIENT, SECRET, TokenOffice

ENGLISH = {"Accept-Language": "en-GB,en;q=0.9"}


@dataclass
class Browser:
    """Somebody who adds the app."""

    client: TestClient[web.Request, web.Application]
    home: HouseWorkspaces

    async def page(self, path: str, **asked: str) -> tuple[int, str]:
        response = await self.client.get(path, params=asked, headers=ENGLISH)
        return response.status, await response.text()

    async def set_out(self) -> str:
        """Open the page and follow its link as far as Slack; gives the state."""
        _, page = await self.page("/slack/install")
        link = page.partition('<a href="')[2].partition('"')[0].replace("&amp;", "&")
        asked = parse_qs(urlsplit(link).query)
        assert urlsplit(link).path == "/oauth/v2/authorize"
        assert asked["client_id"] == [CLIENT]
        assert asked["scope"] == [",".join(SCOPES)]
        (state,) = asked["state"]
        return state

    async def come_back(self, code: str, state: str) -> tuple[int, str]:
        return await self.page("/slack/oauth_redirect", code=code, state=state)

    def installed(self) -> dict[str, int]:
        with self.home.app.database.read() as unit:
            return installations.ends(unit)


Open = Callable[..., Awaitable[Browser]]


@pytest.fixture
async def browse(house: House, office: TokenOffice) -> AsyncIterator[Open]:
    """Opens one more browser at one more process."""
    clients = []

    async def opening(public_url: str = "") -> Browser:
        home = house()
        pages = InstallPages(
            HouseCoach(home.app), HouseInstalling(home), home.tokens, CLIENT, public_url, home.app.words.locales
        )
        served = web.Application()
        pages.add_routes(served)
        server = TestServer(served)
        await server.start_server(access_log=None)  # As `cairn serve` runs it.
        clients.append(TestClient(server))
        return Browser(clients[-1], home)

    yield opening
    for client in clients:
        await client.close()


async def test_a_workspace_adds_the_app(browse: Open, office: TokenOffice, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    browser = await browse()
    office.grant("code-7Q", "xoxb-new", expires_in=43_200, refresh_token="xoxe-new")
    office.knows("xoxb-new")

    status, page = await browser.come_back("code-7Q", await browser.set_out())

    assert status == 200
    assert "Cairn is in Acme now" in page
    assert "/app_redirect?app=A1&amp;team=T1" in page
    found = await browser.home.find("", "T1")
    assert found is not None
    assert (found.token, found.bot_user, found.bot, found.name) == ("xoxb-new", "U0BOT", "B0", "Acme")
    assert browser.home.app.reception.tenants["slack:T1"] == "slack:T1"
    for hidden in ("code-7Q", "xoxb-new", "xoxe-new", SECRET):
        assert hidden not in page
        assert hidden not in caplog.text


async def test_another_process_may_take_the_way_back(browse: Open, office: TokenOffice) -> None:
    first, second = await browse(), await browse()
    office.grant("c1", "xoxb-new")
    state = await first.set_out()
    cookie = first.client.session.cookie_jar.filter_cookies(URL(first.client.make_url("/")))[COOKIE].value

    response = await second.client.get(
        "/slack/oauth_redirect", params={"code": "c1", "state": state}, cookies={COOKIE: cookie}, headers=ENGLISH
    )

    assert response.status == 200
    assert first.installed() == {"slack:T1": 0}


async def test_a_whole_organisation_adds_the_app(browse: Open, office: TokenOffice) -> None:
    browser = await browse()
    office.grant("c1", "xoxb-e", team="", enterprise="E1")

    status, page = await browser.come_back("c1", await browser.set_out())

    assert status == 200
    assert "Cairn is in Acme Group now" in page
    assert "An owner of the organisation" in page
    found = await browser.home.find("E1", "T5")
    assert found is not None
    assert found.token == "xoxb-e"


async def test_a_state_counts_once_in_one_browser_and_for_ten_minutes(browse: Open, office: TokenOffice) -> None:
    browser, other = await browse(), await browse()
    state = await browser.set_out()
    await other.set_out()
    for code in ("c1", "c2", "c3"):
        office.grant(code, "xoxb-new")

    foreign = await other.come_back("c1", state)
    fresh = await browser.come_back("c2", state)
    again = await browser.page("/slack/oauth_redirect", code="c3", state=state)

    assert (foreign[0], "began in another browser" in foreign[1]) == (400, True)
    assert fresh[0] == 200
    assert (again[0], "began in another browser" in again[1]) == (400, True)  # the cookie went with the first time
    assert set(office.codes) == {"c1", "c3"}


async def test_a_state_that_was_used_or_is_old_adds_nothing(
    browse: Open, office: TokenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await browse()
    office.grant("c1", "xoxb-new")
    used, old = await browser.set_out(), await browser.set_out()
    await browser.come_back("wrong", used)

    replayed = await browser.come_back("c1", used)
    monkeypatch.setattr("bot.installing.MINUTES", -1)
    late = await browser.come_back("c1", old)

    assert (replayed[0], "was open before" in replayed[1]) == (400, True)
    assert (late[0], "more than ten minutes" in late[1]) == (400, True)
    assert browser.installed() == {}
    assert set(office.codes) == {"c1"}


async def test_a_no_and_a_wrong_code_have_a_page_and_keep_nothing(browse: Open, office: TokenOffice) -> None:
    browser = await browse()

    denied = await browser.page("/slack/oauth_redirect", error="access_denied", state=await browser.set_out())
    wrong = await browser.come_back("never-given", await browser.set_out())

    assert (denied[0], "Nothing was added" in denied[1]) == (200, True)
    assert (wrong[0], "Slack did not confirm it" in wrong[1]) == (400, True)
    assert "never-given" not in wrong[1]
    assert browser.installed() == {}


async def test_a_token_that_belongs_nowhere_is_not_kept(browse: Open, office: TokenOffice) -> None:
    browser = await browse()
    office.grant("c1", "xoxb-new", team="")

    status, _ = await browser.come_back("c1", await browser.set_out())

    assert status == 503
    assert browser.installed() == {}


@pytest.mark.parametrize(
    "asked",
    [
        {}, {"code": "c"}, {"state": "s"}, {"code": "c", "state": "s"}, {"code": "c", "state": "x" * 5_000},
        {"code": "<script>", "state": "<script>"}, {"code": "c", "state": "\x00é\u202e"}, {"code": "", "state": ""},
    ],
)  # fmt: skip
async def test_whatever_comes_back_gets_a_page(browse: Open, office: TokenOffice, asked: dict[str, str]) -> None:
    browser = await browse()
    await browser.set_out()

    status, page = await browser.page("/slack/oauth_redirect", **asked)

    assert status == 400
    assert "Nothing was added" in page
    assert "<script>" not in page
    assert office.calls["oauth.v2.access"] == 0


async def test_while_slack_or_the_database_is_away_nothing_is_kept(browse: Open, office: TokenOffice) -> None:
    browser = await browse()
    state = await browser.set_out()
    office.trouble = "away"

    away = await browser.come_back("c1", state)
    browser.home.app.database.close()
    shut = await browser.page("/slack/install")

    assert (away[0], "could not be finished" in away[1]) == (503, True)
    assert (shut[0], "could not be finished" in shut[1]) == (503, True)


async def test_the_page_speaks_the_browsers_language_and_loads_nothing(browse: Open) -> None:
    browser = await browse("https://cairn.example.com")

    response = await browser.client.get("/slack/install", headers={"Accept-Language": "fr,de-AT;q=0.7,en;q=0.3"})
    page = await response.text()

    assert '<html lang="de">' in page
    assert "Zu Slack hinzufügen" in page
    assert "redirect_uri=https%3A%2F%2Fcairn.example.com%2Fslack%2Foauth_redirect" in page
    assert "src=" not in page
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-store"
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" in cookie


async def test_a_name_is_only_a_name(browse: Open, office: TokenOffice) -> None:
    browser = await browse()
    office.grant("c1", "xoxb-new")
    office.codes["c1"]["team"]["name"] = "<b>*Acme*</b> {{7*7}}\n\u202eevil"

    _, page = await browser.come_back("c1", await browser.set_out())

    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert "{{7*7}}" in page


async def test_where_nobody_can_add_it_the_page_says_so(house: House, office: TokenOffice) -> None:
    home = house()
    served = web.Application()
    InstallPages(HouseCoach(home.app), None, home.tokens, "").add_routes(served)

    async with TestClient(TestServer(served)) as client:
        for path in ("/slack/install", "/slack/oauth_redirect"):
            response = await client.get(path)
            assert response.status == 404
            assert "Nobody can add Cairn here" in await response.text()


def test_without_a_key_nobody_can_add_it() -> None:
    asked = {"SLACK_CLIENT_ID": CLIENT, "SLACK_CLIENT_SECRET": SECRET, "CAIRN_SECRET_KEYS": "k"}

    assert can_be_installed(Settings.model_validate(asked))
    assert not any(
        can_be_installed(Settings.model_validate({name: asked[name] for name in asked if name != left}))
        for left in asked
    )
