"""Installing: a code once, organisations, tokens that run out, and the way out again."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.fakeslack.people import Person
from adapters.fakeslack.rules import Rules
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import SmallApp, client

pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated")
"""What slack_sdk still sends an app's id and secret with."""

BACK = "https://coach.example/slack/oauth_redirect"


class Shifted:
    """A clock that can be set forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


@pytest.fixture
def clock() -> Shifted:
    return Shifted()


@pytest.fixture
async def rotating(clock: Shifted) -> AsyncIterator[FakeSlack]:
    async with FakeSlack(clock, Rules(token_lives=43_200)) as slack:
        slack.add_team("Acme", id="T1")
        slack.add_person("Ana", id="U1")
        yield slack


def key(slack: FakeSlack) -> dict[str, str]:
    """What an app identifies itself with."""
    return {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret}


async def access(slack: FakeSlack, **given: Any) -> Any:
    """One call of oauth.v2.access."""
    return await AsyncWebClient(base_url=slack.url, retry_handlers=[]).oauth_v2_access(**{**key(slack), **given})


async def refused(call: Any) -> str:
    """The error of a call that is refused."""
    with pytest.raises(SlackApiError) as problem:
        await call
    return str(problem.value.response["error"])


async def test_a_code_is_exchanged_once_for_a_token_that_works(fakeslack: FakeSlack, ana: Person) -> None:
    code = fakeslack.oauth.consent(ana.user, BACK)

    elsewhere = await refused(access(fakeslack, code=fakeslack.oauth.consent(ana.user, BACK), redirect_uri="https://x"))
    given = await access(fakeslack, code=code, redirect_uri=BACK)
    twice = await refused(access(fakeslack, code=code, redirect_uri=BACK))
    who = await client(fakeslack, given["access_token"]).auth_test()

    assert (given["team"]["id"], given["authed_user"]["id"], given["token_type"]) == ("T1", ana.id, "bot")
    assert (given["enterprise"], given["is_enterprise_install"]) == (None, False)
    assert who["user_id"] == given["bot_user_id"]
    assert (elsewhere, twice) == ("bad_redirect_uri", "invalid_code")


async def test_an_app_that_is_not_the_app(fakeslack: FakeSlack, ana: Person) -> None:
    code = fakeslack.oauth.consent(ana.user)

    assert await refused(access(fakeslack, code=code, client_id="1.2")) == "invalid_client_id"
    assert await refused(access(fakeslack, code=code, client_secret="x")) == "bad_client_secret"
    assert await refused(access(fakeslack, code=code, grant_type="magic")) == "invalid_grant_type"


async def test_people_say_yes_on_a_page_and_are_led_back(fakeslack: FakeSlack, ana: Person) -> None:
    query = {"client_id": fakeslack.app.client_id, "scope": "chat:write", "state": "s1", "redirect_uri": BACK}

    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{fakeslack.base}/oauth/v2/authorize", params=query, allow_redirects=False) as page,
    ):
        back = page.headers["Location"]

    said = parse_qs(urlsplit(back).query)
    given = await access(fakeslack, code=said["code"][0], redirect_uri=BACK)
    assert back.startswith(BACK)
    assert said["state"] == ["s1"]
    assert "chat:write" in given["scope"]


async def test_an_organisation_is_served_in_all_its_workspaces(fakeslack: FakeSlack, app: SmallApp) -> None:
    org = fakeslack.add_org("Big", id="E1")
    fakeslack.add_team("North", id="T2", org=org)
    fakeslack.add_team("South", id="T3", org=org)
    ada, bob = fakeslack.add_person("Ada", "T2"), fakeslack.add_person("Bob", "T3")

    given = await access(fakeslack, code=fakeslack.oauth.consent(ada.user, wide=True))
    web = client(fakeslack, given["access_token"])
    await web.chat_postMessage(channel=ada.id, text="hello")
    await web.chat_postMessage(channel=bob.id, text="hello")
    event = (await bob.types("hi")).payload
    command = (await bob.commands("help")).payload

    assert (given["team"], given["enterprise"]["id"], given["is_enterprise_install"]) == (None, "E1", True)
    assert (event["team_id"], event["enterprise_id"]) == ("T3", "E1")
    assert event["authorizations"][0]["is_enterprise_install"] is True
    assert (command["enterprise_id"], command["is_enterprise_install"]) == ("E1", "true")
    assert len(bob.sees()) == 2


async def test_tokens_run_out_and_are_renewed(rotating: FakeSlack, clock: Shifted) -> None:
    first = await access(rotating, code=rotating.oauth.consent(rotating.people["U1"].user))
    clock.ahead = 43_201.0

    late = await refused(client(rotating, first["access_token"]).auth_test())
    second = await access(rotating, grant_type="refresh_token", refresh_token=first["refresh_token"])
    who = await client(rotating, second["access_token"]).auth_test()

    assert first["expires_in"] == 43_200
    assert late == "token_expired"
    assert second["refresh_token"] != first["refresh_token"]
    assert who["ok"]


async def test_a_refresh_token_used_twice_at_once_gives_two_pairs_and_the_last_one_holds(
    rotating: FakeSlack, clock: Shifted
) -> None:
    first = await access(rotating, code=rotating.oauth.consent(rotating.people["U1"].user))
    again = {"grant_type": "refresh_token"}

    one = await access(rotating, **again, refresh_token=first["refresh_token"])
    two = await access(rotating, **again, refresh_token=first["refresh_token"])
    lost = await refused(access(rotating, **again, refresh_token=one["refresh_token"]))
    clock.ahead = 3_600.0
    later = await refused(access(rotating, **again, refresh_token=first["refresh_token"]))
    third = await access(rotating, **again, refresh_token=two["refresh_token"])

    assert (lost, later) == ("invalid_refresh_token", "invalid_refresh_token")
    assert third["ok"]


async def test_only_the_last_two_tokens_hold(rotating: FakeSlack) -> None:
    given = [await access(rotating, code=rotating.oauth.consent(rotating.people["U1"].user))]
    for _ in range(2):
        given.append(await access(rotating, grant_type="refresh_token", refresh_token=given[-1]["refresh_token"]))

    oldest = await refused(client(rotating, given[0]["access_token"]).auth_test())
    before_last = await client(rotating, given[1]["access_token"]).auth_test()

    assert oldest == "token_revoked"
    assert before_last["ok"]


async def test_uninstalling_ends_the_token_and_is_told(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    token, bot = fakeslack.token, fakeslack.installation("T1").bot_user

    told = await fakeslack.uninstall("T1")

    events = {one.payload["event"]["type"]: one.payload["event"] for one in told}
    assert set(events) == {"tokens_revoked", "app_uninstalled"}
    assert events["tokens_revoked"]["tokens"] == {"oauth": [], "bot": [bot]}
    assert await refused(client(fakeslack, token).auth_test()) == "account_inactive"


async def test_a_token_that_was_revoked_is_told_too(fakeslack: FakeSlack, app: SmallApp) -> None:
    token = fakeslack.world.tokens[fakeslack.token]

    told = await fakeslack.revoke(token)

    assert told.payload["event"]["type"] == "tokens_revoked"
    assert await refused(client(fakeslack, token.text).auth_test()) == "token_revoked"


async def test_an_app_gives_its_token_back(fakeslack: FakeSlack) -> None:
    token = fakeslack.token

    tried = await client(fakeslack).auth_revoke(test=True)
    done = await client(fakeslack).auth_revoke()

    assert (tried["revoked"], done["revoked"]) == (False, True)
    assert await refused(client(fakeslack, token).auth_test()) == "token_revoked"
