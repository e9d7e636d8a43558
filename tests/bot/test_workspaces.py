"""The workspaces as the door asks for them: found, remembered and renewed once; on both databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from adapters.slack.port import CannotSay, Workspace
from bot import own_workspace, renewal
from bot.app import App
from conversations.messages import Message
from storage import installations
from storage.errors import NoKeys
from tests.installed import E1, T1, House, person
from tests.token_office import TokenOffice


def statements(app: App, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything the database is asked from now on."""
    asked: list[str] = []
    read = app.database.read

    def counted() -> Any:
        asked.append("read")
        return read()

    monkeypatch.setattr(app.database, "read", counted)
    return asked


async def test_a_workspace_is_found_and_the_next_message_costs_no_look(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = house()
    await home.installed(T1)

    found = await home.find("", "T1")
    asked = statements(home.app, monkeypatch)
    again = await home.find("", "T1")

    assert found == again == Workspace("", "T1", "xoxb-1", "U0BOT", "B0", frozenset({"chat:write"}), "Acme")
    assert asked == []


async def test_however_many_ask_at_once_one_looks(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    home = house()
    await home.installed(T1)
    asked = statements(home.app, monkeypatch)

    found = await asyncio.gather(*[home.find("", "T1") for _ in range(64)])

    assert {workspace.token for workspace in found if workspace} == {"xoxb-1"}
    assert len(asked) == 1


async def test_a_stranger_is_nobodys_and_costs_one_look_in_a_while(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = house()
    asked = statements(home.app, monkeypatch)

    assert [await home.find("E9", "T9") for _ in range(5)] == [None] * 5
    assert len(asked) == 1


async def test_a_workspace_that_another_process_added_can_be_written_from(house: House) -> None:
    first, second = house(), house()
    await first.installed(T1)

    assert await second.find("", "T1")
    taken = await asyncio.wrap_future(second.app.submit(Message("k1", "slack", "slack:T1", "U1", "hello")))

    assert taken.replies
    assert person(second.app, "slack:T1", "U1").tenant == "slack:T1"


async def test_a_place_another_process_added_is_learned_by_whoever_needs_it_first(house: House) -> None:
    first, second = house(), house()
    await first.installed(T1)

    taken = await asyncio.wrap_future(second.app.submit(Message("k1", "slack", "slack:T1", "U1", "hello")))

    assert taken.replies


async def test_an_organisation_serves_its_workspaces_and_each_place_is_made_as_it_comes(house: House) -> None:
    home = house()
    await home.installed(E1)

    found = await home.find("E1", "T5")

    assert found is not None
    assert (found.team, found.token) == ("T5", "xoxb-e")
    assert home.app.reception.tenants["slack:E1.T5"] == "slack:E1"
    assert await home.find("E2", "T5") is None


async def test_its_own_installation_comes_before_the_organisations(house: House) -> None:
    home = house()
    await home.installed(E1)
    await home.installed(replace(T1, enterprise="E1"))

    found = await home.find("E1", "T1")

    assert found is not None
    assert found.token == "xoxb-1"


async def test_without_a_key_nothing_is_kept_and_nothing_opened(house: House) -> None:
    await house().installed(T1)
    keyless = house(keys="")

    with pytest.raises(NoKeys):
        await keyless.find("", "T1")
    with pytest.raises(NoKeys):
        await keyless.installed(replace(T1, token="xoxb-2"))


async def test_a_token_that_runs_out_is_renewed_while_the_old_one_is_used(house: House, office: TokenOffice) -> None:
    home = house()
    await home.installed(replace(T1, expires_in=renewal.WITHIN - 60_000))

    first = await home.find("", "T1")
    await home.renewal.stop()
    second = await home.find("", "T1")

    assert first is not None
    assert second is not None
    assert (first.token, second.token) == ("xoxb-1", "xoxb-T1-1")
    assert office.calls["oauth.v2.access"] == 1


async def test_a_token_that_ran_out_is_waited_for_by_all_and_renewed_once(house: House, office: TokenOffice) -> None:
    homes = [house() for _ in range(3)]
    await homes[0].installed(replace(T1, expires_in=1))
    office.takes = 0.2

    found = await asyncio.gather(*[home.find("", "T1") for home in homes for _ in range(5)])

    assert {workspace.token for workspace in found if workspace} == {"xoxb-T1-1"}
    assert office.calls["oauth.v2.access"] == 1


@pytest.mark.parametrize("trouble", ["away", "invalid_refresh_token"])
async def test_where_renewing_fails_the_old_token_is_used_and_it_is_not_tried_at_once_again(
    house: House,
    office: TokenOffice,
    trouble: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(renewal, "PATIENCE", 0.5)
    home, other = house(), house()
    office.trouble = trouble
    await home.installed(replace(T1, expires_in=renewal.SOON - 60_000))

    found = await home.find("", "T1")
    home.forget("slack:T1")
    again = await home.find("", "T1")
    there = await other.find("", "T1")

    assert [one.token for one in (found, again, there) if one] == ["xoxb-1"] * 3
    assert office.calls["oauth.v2.access"] == 1
    assert "xoxe" not in caplog.text
    assert "xoxb" not in caplog.text


async def test_the_workspace_of_the_settings_needs_no_key(house: House, office: TokenOffice) -> None:
    home = house(keys="", token="xoxb-1")
    home.start()

    found = await home.find("", "T1")

    assert found == Workspace("", "T1", "xoxb-1", "U0BOT", "B0", frozenset({"chat:write", "im:history"}), "Acme")
    assert home.app.reception.tenants["slack:T1"] == "slack:T1"
    with home.app.database.read() as unit:
        assert installations.count(unit) == (1, 0)
        assert "xoxb" not in repr(unit.run("SELECT * FROM installations"))
    await home.stop()


async def test_while_slack_is_away_nobody_is_turned_away_and_it_is_asked_again(
    house: House, office: TokenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_workspace, "PATIENCE", 0.05)
    monkeypatch.setattr(own_workspace, "PAUSES", (0.05,))
    office.trouble = "away"
    home = house(token="xoxb-1")
    home.start()

    with pytest.raises(CannotSay):
        await home.find("", "T1")
    office.trouble = ""
    monkeypatch.setattr(own_workspace, "PATIENCE", 5.0)

    assert await home.find("", "T1")
    await home.stop()


async def test_a_refused_token_is_said_once_and_serves_nobody(house: House, caplog: pytest.LogCaptureFixture) -> None:
    home = house(token="xoxb-wrong")
    home.start()

    assert await home.find("", "T1") is None

    assert caplog.text.count("refuses SLACK_BOT_TOKEN (invalid_auth)") == 1
    assert "xoxb-wrong" not in caplog.text
    await home.stop()


async def test_who_writes_while_slack_says_whose_the_token_is_is_not_turned_away(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = house(token="xoxb-1")
    assert home.own is not None
    own, found = home.own, home._found

    def looked_too_early(enterprise: str, team: str) -> installations.Installation | None:
        monkeypatch.setattr(home, "_found", found)
        asyncio.run_coroutine_threadsafe(own.known(), loop).result(own_workspace.PATIENCE)
        return None

    loop = asyncio.get_running_loop()
    monkeypatch.setattr(home, "_found", looked_too_early)
    home.start()

    assert await home.find("", "T1")
    await home.stop()


async def test_what_was_looked_for_before_it_was_installed_is_looked_for_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = house()
    look = home._found

    def looked_too_early(enterprise: str, team: str) -> installations.Installation | None:
        monkeypatch.setattr(home, "_found", look)
        seen = look(enterprise, team)
        asyncio.run_coroutine_threadsafe(home.installed(T1), loop).result(5)
        return seen

    loop = asyncio.get_running_loop()
    monkeypatch.setattr(home, "_found", looked_too_early)

    found = await home.find("", "T1")

    assert found is not None
    assert await home.find("", "T1") == found
