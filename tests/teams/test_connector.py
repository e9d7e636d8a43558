"""The stand-in for Teams says no where Teams does, and keeps what was posted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientConnectionError, ClientSession

from tests.teams.connector import APP, PASSWORD, SCOPE, Connector, Person

HELLO = {"type": "message", "text": "Hello"}
FORM = {"grant_type": "client_credentials", "client_id": APP, "client_secret": PASSWORD, "scope": SCOPE}


@pytest.fixture
async def teams() -> AsyncIterator[Connector]:
    async with Connector() as teams:
        yield teams


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def logged_in(teams: Connector, session: ClientSession, **instead: str) -> dict[str, Any]:
    tenant = instead.pop("tenant", "botframework.com")
    async with session.post(f"{teams.login_url}{tenant}/oauth2/v2.0/token", data=FORM | instead) as done:
        answer: dict[str, Any] = await done.json()
    if "access_token" in answer:
        session.headers["Authorization"] = f"Bearer {answer['access_token']}"
    return answer


def chat_of(teams: Connector, person: Person, activity: str = "") -> str:
    return f"{teams.service_url}v3/conversations/{person.reference.conversation}/activities/{activity}".rstrip("/")


async def test_a_token_is_given_for_the_apps_own_secret_and_scope_alone(
    teams: Connector, session: ClientSession
) -> None:
    wrong = [
        await logged_in(teams, session, client_secret="other"),
        await logged_in(teams, session, scope="api"),
        await logged_in(teams, session, tenant="common"),
    ]

    right = await logged_in(teams, session)

    assert [each["error"] for each in wrong] == ["invalid_client", "invalid_scope", "unauthorized_client"]
    assert right["token_type"] == "Bearer"
    assert PASSWORD not in repr(teams.calls)


async def test_what_is_posted_changed_and_taken_away_stands_in_the_chat(
    teams: Connector, session: ClientSession
) -> None:
    eva = teams.add_person("Eva")
    await logged_in(teams, session)

    async with session.post(chat_of(teams, eva), json=HELLO) as done:
        first = (await done.json())["id"]
    async with session.post(chat_of(teams, eva, first), json=HELLO | {"text": "And"}) as done:
        second = (await done.json())["id"]
    async with session.put(chat_of(teams, eva, second), json=HELLO | {"text": "But"}) as done:
        assert done.status == 200
    async with session.delete(chat_of(teams, eva, first)) as done:
        assert done.status == 200
    async with session.post(chat_of(teams, eva), json={"type": "typing"}) as done:
        assert done.status == 201

    assert [said["text"] for said in teams.chat(eva).said] == ["But"]
    assert teams.chat(eva).typings == 1
    assert [call.method for call in teams.calls] == ["token", "post", "post", "update", "delete", "post"]


@pytest.mark.parametrize(
    ("where", "what", "status", "code"),
    [
        ("a:nobody", HELLO, 404, "ConversationNotFound"),
        ("", {"type": "message"}, 400, "BadArgument"),
        ("", {"type": "message", "text": "x" * 30_000}, 413, "MessageSizeTooBig"),
    ],
)
async def test_what_teams_refuses_is_refused_in_its_words(
    teams: Connector, session: ClientSession, where: str, what: dict[str, str], status: int, code: str
) -> None:
    eva = teams.add_person("Eva")
    await logged_in(teams, session)
    url = chat_of(teams, eva).replace(eva.reference.conversation, where or eva.reference.conversation)

    async with session.post(url, json=what) as done:
        assert (done.status, (await done.json())["error"]["code"]) == (status, code)


async def test_without_a_token_nothing_is_done(teams: Connector, session: ClientSession) -> None:
    eva = teams.add_person("Eva")

    async with session.post(chat_of(teams, eva), json=HELLO) as done:
        assert done.status == 401

    assert teams.chat(eva).said == []


async def test_what_is_ordered_goes_wrong_once(teams: Connector, session: ClientSession) -> None:
    eva = teams.add_person("Eva")
    await logged_in(teams, session)
    teams.faults.order("post", "busy", "clash", "BotNotInConversationRoster", "broken", "lost")
    statuses = []

    for _ in range(4):
        async with session.post(chat_of(teams, eva), json=HELLO) as done:
            statuses.append(done.status)
    with pytest.raises(ClientConnectionError):
        await session.post(chat_of(teams, eva), json=HELLO)

    assert statuses == [429, 412, 403, 502]
    assert len(teams.chat(eva).said) == 2


async def test_a_conversation_is_made_with_somebody_who_installed_the_app(
    teams: Connector, session: ClientSession
) -> None:
    eva = teams.add_person("Eva")
    await logged_in(teams, session)

    async with session.post(f"{teams.service_url}v3/conversations", json={"members": [{"id": eva.user}]}) as done:
        assert await done.json() == {"id": eva.reference.conversation}
