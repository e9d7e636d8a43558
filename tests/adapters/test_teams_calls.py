"""Calls of Teams and the token they go with: to allowed addresses only, once each, and nothing secret in a log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from time import monotonic

import pytest

from adapters.teams import login as room
from adapters.teams.calls import NO_ANSWER, NO_CONNECTION, NO_TOKEN, NOT_ALLOWED, Calls
from adapters.teams.hosts import Hosts, HostsHere
from adapters.teams.login import Login
from tests.adapters.teams_out import calls_of
from tests.teams.connector import APP, PASSWORD, Connector

HELLO = {"type": "message", "text": "Hello"}


@pytest.fixture
async def teams() -> AsyncIterator[Connector]:
    async with Connector() as teams:
        yield teams


@pytest.fixture
async def calls(teams: Connector) -> AsyncIterator[Calls]:
    calls = calls_of(teams)
    yield calls
    await calls.close()


async def test_what_is_posted_changed_and_taken_away_says_which_chat_it_is_for(teams: Connector, calls: Calls) -> None:
    eva = teams.add_person("Eva")

    first = await calls.post(eva.reference, HELLO)
    second = await calls.post(eva.reference, HELLO, first.ref)
    changed = await calls.update(eva.reference, first.ref, {"type": "message", "text": "Changed"})
    gone = await calls.delete(eva.reference, second.ref)
    typing = await calls.typing(eva.reference)

    assert all(answer.ok for answer in (first, second, changed, gone, typing))
    (said,) = teams.chat(eva).said
    assert (said["text"], said["id"]) == ("Changed", first.ref)
    assert said["conversation"] == {"id": eva.reference.conversation, "tenantId": eva.tenant}
    assert (said["from"], said["recipient"]) == ({"id": f"28:{APP}"}, {"id": eva.reference.user})
    assert teams.called("post")[1].activity == first.ref
    assert teams.chat(eva).typings == 1


async def test_a_line_goes_to_a_thread_of_a_channel(teams: Connector, calls: Calls) -> None:
    eva, group = teams.add_person("Eva"), teams.add_group("general;messageid=17")

    answer = await calls.post(eva.reference._replace(conversation=group.id), HELLO)

    assert answer.ok
    assert len(group.said) == 1


async def test_nothing_and_no_token_goes_to_an_address_that_is_not_allowed(teams: Connector) -> None:
    eva = teams.add_person("Eva").reference
    calls = Calls(Hosts(f"{teams.service_url}teams"), Login(teams.login_url, APP, PASSWORD))

    answers = [
        await calls.post(eva, HELLO),
        await calls.post(eva._replace(service_url="https://smba.trafficmanager.net.evil.example/"), HELLO),
        await calls.update(eva, "1", HELLO),
        await calls.post(eva._replace(service_url=f"{teams.service_url}teams", conversation=".."), HELLO),
    ]

    await calls.close()
    assert {answer.error for answer in answers} == {NOT_ALLOWED}
    assert teams.calls == []


async def test_an_answer_leads_nowhere_else(teams: Connector, calls: Calls) -> None:
    eva = teams.add_person("Eva")
    teams.faults.order("post", "307")

    answer = await calls.post(eva.reference, HELLO)

    assert (answer.error, len(teams.called("post"))) == ("http_307", 1)


@pytest.mark.parametrize(
    ("fate", "error", "status", "wait"),
    [
        ("busy", "Throttled", 429, 1.0),
        ("clash", "PreconditionFailed", 412, 0.0),
        ("BotNotInConversationRoster", "BotNotInConversationRoster", 403, 0.0),
        ("MessageWritesBlocked", "MessageWritesBlocked", 403, 0.0),
        ("403", "http_403", 403, 0.0),
        ("broken", "ServiceError", 502, 0.0),
        ("lost", NO_ANSWER, 0, 0.0),
        ("hung", NO_ANSWER, 0, 0.0),
    ],
)
async def test_what_went_wrong_is_called_as_teams_calls_it(
    teams: Connector, fate: str, error: str, status: int, wait: float
) -> None:
    eva, calls = teams.add_person("Eva"), calls_of(teams, 0.3)
    teams.faults.plan = teams.faults.plan._replace(hangs_for=0.6)
    teams.faults.order("post", fate)

    answer = await calls.post(eva.reference, HELLO)

    await calls.close()
    assert (answer.error, answer.status, answer.retry_after) == (error, status, wait)
    assert len(teams.called("post")) == 1


async def test_an_answer_that_comes_in_pieces_is_read_whole(teams: Connector, calls: Calls) -> None:
    eva = teams.add_person("Eva")
    teams.halves_apart = 0.05
    teams.faults.order("post", "good", "BotNotInConversationRoster")

    there = await calls.post(eva.reference, HELLO)
    refused = await calls.post(eva.reference, HELLO)

    (said,) = teams.chat(eva).said
    assert (there.ok, there.ref) == (True, said["id"])
    assert refused.is_named


async def test_an_answer_that_breaks_off_still_says_by_its_status_what_became_of_the_post(
    teams: Connector,
) -> None:
    eva, calls = teams.add_person("Eva"), calls_of(teams, 1.0)
    await calls.post(eva.reference, HELLO)
    teams.halves_apart = 1.5

    there = await calls.post(eva.reference, HELLO)

    await calls.close()
    assert (there.ok, len(teams.chat(eva).said)) == (True, 2)


async def test_where_nobody_listens_nothing_was_done() -> None:
    calls = Calls(HostsHere())
    async with Connector() as teams:
        eva = teams.add_person("Eva").reference

    answer = await calls.post(eva, HELLO)

    await calls.close()
    assert answer.error == NO_CONNECTION


async def test_without_an_app_there_is_no_token_and_the_playground_asks_for_none() -> None:
    async with Connector(open_to_all=True) as teams:
        calls, eva = Calls(HostsHere()), teams.add_person("Eva")

        answer = await calls.post(eva.reference, HELLO)

        await calls.close()
    assert answer.ok
    assert [(call.method, call.token) for call in teams.calls] == [("post", "")]


async def test_however_many_write_at_once_one_asks_for_a_token(teams: Connector, calls: Calls) -> None:
    eva = teams.add_person("Eva")

    answers = await asyncio.gather(*[calls.post(eva.reference, HELLO) for _ in range(20)])

    assert all(answer.ok for answer in answers)
    (asked,) = teams.called("token")
    assert asked.chat == "botframework.com"


async def test_an_app_of_one_tenant_logs_in_there(teams: Connector) -> None:
    eva = teams.add_person("Eva")
    teams.app_tenant = eva.tenant
    calls = Calls(HostsHere(), Login(teams.login_url, APP, PASSWORD, eva.tenant))

    answer = await calls.post(eva.reference, HELLO)

    await calls.close()
    assert answer.ok


async def test_a_token_is_renewed_before_it_runs_out_beside_whoever_uses_it(
    teams: Connector, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    eva = teams.add_person("Eva")
    teams.expires_in = 400
    await calls.post(eva.reference, HELLO)
    monkeypatch.setattr(room, "monotonic", _later(210))

    during = await asyncio.gather(*[calls.post(eva.reference, HELLO) for _ in range(5)])
    await asyncio.sleep(0.2)
    await calls.post(eva.reference, HELLO)

    tokens = [call.token for call in teams.called("post")]
    assert all(answer.ok for answer in during)
    assert len(teams.called("token")) == 2
    assert tokens[-1] != tokens[0]


async def test_while_it_cannot_be_renewed_the_old_one_is_used(
    teams: Connector, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    eva = teams.add_person("Eva")
    teams.expires_in = 400
    await calls.post(eva.reference, HELLO)
    monkeypatch.setattr(room, "monotonic", _later(210))
    teams.faults.order("token", "broken", "broken", "broken")

    answers = [await calls.post(eva.reference, HELLO) for _ in range(3)]

    assert all(answer.ok for answer in answers)
    assert len(teams.called("token")) == 2


@pytest.mark.parametrize("fate", ["broken", "lost", "hung"])
async def test_where_the_login_fails_nothing_is_posted_and_it_is_left_alone_for_a_while(
    teams: Connector, calls: Calls, monkeypatch: pytest.MonkeyPatch, fate: str
) -> None:
    monkeypatch.setattr(room, "TIMEOUT", 0.2)
    teams.faults.plan = teams.faults.plan._replace(hangs_for=0.4)
    eva = teams.add_person("Eva")
    teams.faults.order("token", fate)

    answers = [await calls.post(eva.reference, HELLO) for _ in range(3)]

    assert {answer.error for answer in answers} == {NO_TOKEN}
    assert len(teams.called("token")) == 1
    assert teams.called("post") == []


async def test_a_token_that_is_not_taken_is_exchanged_for_another(
    teams: Connector, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    eva = teams.add_person("Eva")
    await calls.post(eva.reference, HELLO)
    teams.tokens.clear()
    monkeypatch.setattr(room, "monotonic", _later(room.NEW + 1))

    refused = await calls.post(eva.reference, HELLO)
    again = await calls.post(eva.reference, HELLO)

    assert (refused.status, again.ok) == (401, True)


async def test_neither_the_secret_nor_a_token_nor_words_are_in_the_log(
    teams: Connector, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    eva, wrong = teams.add_person("Eva"), Calls(HostsHere(), Login(teams.login_url, APP, "a-wrong-secret"))
    calls = calls_of(teams)
    teams.faults.order("post", "BadArgument", "lost")

    failed = await wrong.post(eva.reference, HELLO)
    for _ in range(3):
        await calls.post(eva.reference, HELLO)

    await wrong.close()
    await calls.close()
    mine = "\n".join(record.getMessage() for record in caplog.records if not record.name.startswith("tests"))
    assert failed.error == NO_TOKEN
    assert "invalid_client AADSTS7000215" in mine
    assert not any(word in mine for word in ("a-wrong-secret", PASSWORD, "eyJ0", "Hello"))
    assert "a-wrong-secret" not in repr(wrong.login)


def _later(seconds: float) -> object:
    """The clock of a later moment."""
    return lambda: monotonic() + seconds
