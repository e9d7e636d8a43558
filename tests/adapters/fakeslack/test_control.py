"""The same by HTTP, for whoever is not written in Python."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import SmallApp, client


class Remote:
    """Speaks with the controls."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session

    async def get(self, path: str) -> Any:
        """What is there."""
        async with self.session.get(f"/_fake/{path}") as response:
            return await response.json()

    async def do(self, path: str, **given: Any) -> tuple[int, Any]:
        """(status, what came of it)."""
        async with self.session.post(f"/_fake/{path}", json=given) as response:
            body = (await response.json())["result"] if response.status == 200 else await response.text()
            return response.status, body


@pytest.fixture
async def remote(fakeslack: FakeSlack) -> AsyncIterator[Remote]:
    async with aiohttp.ClientSession(fakeslack.base) as session:
        yield Remote(session)


async def test_a_person_writes_and_their_screen_is_read(remote: Remote, app: SmallApp, ana: Person) -> None:
    @app.bolt.event("message")
    async def listen(event: dict[str, Any], say: Any) -> None:
        if "bot_id" not in event:
            await say("Good morning")

    status, came = await remote.do("people/ana/types", text="hello")

    screen = await remote.get("people/ana")
    assert (status, came["ok"], came["ts"]) == (200, True, screen["messages"][0]["ts"])
    assert [one["words"] for one in screen["messages"]] == ["hello", "Good morning"]


async def test_a_whole_world_is_made(remote: Remote, fakeslack: FakeSlack) -> None:
    _, org = await remote.do("orgs", name="Big")
    _, team = await remote.do("teams", name="North", org=org)
    _, token = await remote.do("install", team=org)
    _, person = await remote.do("people", name="Ida", team=team, tz="Asia/Tokyo")
    _, channel = await remote.do("channels", name="general", people=[person], team=team)
    _, stranger = await remote.do("strangers", name="Zoe", team=team)

    about = await remote.get("")
    who = await client(fakeslack, token).auth_test()
    assert about["people"][person] == "ida"
    assert stranger in about["people"]
    assert about["channels"] == {channel: "general"}
    assert (who["enterprise_id"], who["is_enterprise_install"]) == (org, True)


async def test_rules_plans_and_orders_are_changed(remote: Remote, fakeslack: FakeSlack, ana: Person) -> None:
    await remote.do("rules", posts_apart=2, retries=[0.1])
    await remote.do("plan", lost=10, seed=7, only=["users.info"])
    await remote.do("orders", method="users.info", fates=["user_not_visible"])
    await remote.do("app", socket_mode=True, events=["message.im"])

    calls_before = await remote.get("calls")
    with pytest.raises(Exception, match="user_not_visible"):
        await client(fakeslack).users_info(user=ana.id)
    calls = await remote.get("calls?method=users.info")

    assert (fakeslack.rules.posts_apart, fakeslack.rules.retries) == (2, (0.1,))
    assert (fakeslack.faults.plan.lost, fakeslack.faults.seed) == (10, 7)
    assert (fakeslack.app.socket_mode, fakeslack.app.events) == (True, frozenset({"message.im"}))
    assert (calls_before, [call["outcome"] for call in calls]) == ([], ["user_not_visible"])


@pytest.mark.parametrize(
    ("path", "given", "status"),
    [
        ("people/nobody/types", {"text": "x"}, 404),
        ("people/ana/dances", {}, 404),
        ("people/ana/types", {"words": "x"}, 400),
        ("people/ana/presses", {"what": "Go"}, 409),
        ("people/ana/types", {"text": "x", "channel": "nowhere"}, 404),
        ("nothing", {}, 404),
        ("rules", {"speed": 1}, 409),
        ("install", {}, 400),
    ],
)
async def test_what_cannot_be_is_said_in_a_sentence(
    remote: Remote, ana: Person, path: str, given: dict[str, Any], status: int
) -> None:
    got, said = await remote.do(path, **given)

    assert got == status
    assert said


@pytest.mark.parametrize("body", [b"{", b"[]"])
async def test_what_is_no_object_is_said(remote: Remote, body: bytes) -> None:
    async with remote.session.post("/_fake/teams", data=body) as response:
        assert response.status == 400


async def test_a_page_in_a_browser_is_turned_away(remote: Remote, ana: Person) -> None:
    headers = {"Origin": "https://elsewhere.example"}

    async with remote.session.post("/_fake/people/ana/types", data=b"{}", headers=headers) as response:
        assert response.status == 403
