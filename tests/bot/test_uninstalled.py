"""Slack's app goes from a workspace and comes back: in any order, late and twice; on both databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot import own_workspace, workspaces
from bot.coach import HouseCoach
from conversations.messages import Message
from storage import people, values
from tests.databases import Open
from tests.installed import E1, NOON, T1, House, person
from tests.token_office import TokenOffice


async def test_an_uninstalled_workspace_is_gone_for_every_process_and_its_people_with_it(house: House) -> None:
    home, other = house(), house()
    await home.installed(replace(T1, installed_at=NOON * 1000))
    await home.find("", "T1")
    await asyncio.wrap_future(home.app.submit(Message("k1", "slack", "slack:T1", "U1", "hello")))

    await home.uninstalled("", "T1", NOON + 500.0)
    await home.revoked("", "T1", frozenset({"U0BOT"}), NOON + 500.0)
    await home.uninstalled("", "T1", NOON + 500.0)

    assert await home.find("", "T1") is None
    assert await other.find("", "T1") is None
    assert person(home.app, "slack:T1", "U1").gone_at > 0


@pytest.mark.parametrize("late", ["uninstalled", "revoked"])
async def test_what_comes_late_takes_nothing_from_a_newer_installation(house: House, late: str) -> None:
    home = house()
    await home.installed(replace(T1, installed_at=NOON * 1000))
    await asyncio.wrap_future(home.app.submit(Message("k1", "slack", "slack:T1", "U1", "hello")))
    await home.uninstalled("", "T1", NOON + 1000.0)
    assert person(home.app, "slack:T1", "U1").gone_at > 0

    await home.installed(replace(T1, token="xoxb-2", installed_at=(NOON + 5000) * 1000))
    for _ in range(2):
        if late == "uninstalled":
            await home.uninstalled("", "T1", NOON + 1000.0)
        else:
            await home.revoked("", "T1", frozenset({"U0BOT"}), NOON + 1000.0)

    found = await home.find("", "T1")
    assert found is not None
    assert found.token == "xoxb-2"
    assert person(home.app, "slack:T1", "U1").gone_at == 0


async def test_where_the_times_are_close_slack_is_asked(house: House, office: TokenOffice) -> None:
    home = house()
    await home.installed(replace(T1, installed_at=NOON * 1000))

    await home.uninstalled("", "T1", NOON + 1.0)
    assert await home.find("", "T1")
    office.dead.add("xoxb-1")
    await home.uninstalled("", "T1", NOON + 1.0)

    assert await home.find("", "T1") is None
    assert office.calls["auth.test"] == 2


async def test_where_slack_cannot_be_asked_the_times_decide(house: House, office: TokenOffice) -> None:
    home = house()
    office.trouble = "away"
    await home.installed(replace(T1, installed_at=NOON * 1000))

    await home.uninstalled("", "T1", NOON - 1.0)
    assert await home.find("", "T1")
    await home.uninstalled("", "T1", NOON + 1.0)

    assert await home.find("", "T1") is None


async def test_tokens_of_others_are_no_end(house: House) -> None:
    home = house()
    await home.installed(replace(T1, installed_at=NOON * 1000))

    await home.revoked("", "T1", frozenset({"U0OTHER"}), NOON + 500.0)
    await home.revoked("", "T1", frozenset(), NOON + 500.0)
    await home.uninstalled("", "T9", NOON + 500.0)

    assert await home.find("", "T1")


async def test_who_is_served_by_the_organisation_too_is_not_gone(house: House, office: TokenOffice) -> None:
    home = house()
    office.knows("xoxb-e", "E1", "E1", is_enterprise_install=True)
    await home.installed(replace(T1, enterprise="E1", installed_at=NOON * 1000))
    await home.installed(replace(E1, installed_at=NOON * 1000))
    await home.find("E1", "T1")
    await asyncio.wrap_future(home.app.submit(Message("k1", "slack", "slack:E1.T1", "U1", "hello")))

    await home.uninstalled("E1", "T1", NOON + 500.0)
    found = await home.find("E1", "T1")
    assert found is not None
    assert found.token == "xoxb-e"
    assert person(home.app, "slack:E1.T1", "U1").gone_at == 0

    await home.uninstalled("E1", "", NOON + 500.0)
    assert await home.find("E1", "T1") is None
    assert person(home.app, "slack:E1.T1", "U1").gone_at > 0

    await home.installed(replace(E1, installed_at=(NOON + 9000) * 1000))
    assert person(home.app, "slack:E1.T1", "U1").gone_at == 0


async def test_the_workspace_of_the_settings_can_go_and_come_back(
    house: House, office: TokenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspaces, "UNKNOWN", 0.0)
    monkeypatch.setattr(own_workspace, "REFUSED", 0.05)
    home = house(token="xoxb-1")
    home.start()
    await home.find("", "T1")
    await asyncio.wrap_future(home.app.submit(Message("k1", "slack", "slack:T1", "U1", "hello")))

    office.dead.add("xoxb-1")
    await home.uninstalled("", "T1")
    assert await home.find("", "T1") is None
    assert person(home.app, "slack:T1", "U1").gone_at > 0
    office.dead.clear()
    for _ in range(200):
        await asyncio.sleep(0.02)
        if await home.find("", "T1"):
            break

    assert person(home.app, "slack:T1", "U1").gone_at == 0
    await home.stop()


async def test_what_is_written_while_an_account_is_closed_stays_written(house: House, open_again: Open) -> None:
    app = house().app
    with app.database.write() as unit:
        people.add_place(unit, "slack:T1", "slack:T1")
        people.lanes(unit, [people.Wanted("slack:T1", "slack:T1", "U1", "p1", "Ana", "en", "UTC", 0)])
    app.reception.tenants["slack:T1"] = "slack:T1"

    with open_again().write() as unit:
        (lane,) = people.lanes(unit, [people.Wanted("slack:T1", "slack:T1", "U1", "", "", "", "", 0)])
        leaving = asyncio.create_task(HouseCoach(app).left("slack:T1", "U1"))
        await asyncio.sleep(0.1)
        values.put(unit, [replace(lane.person, zone="Europe/Berlin")])
    await leaving

    ana = person(app, "slack:T1", "U1")
    assert ana.zone == "Europe/Berlin"
    assert ana.gone_at > 0
