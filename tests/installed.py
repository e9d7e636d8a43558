"""Houses with Slack's app installed: several processes over one database, and a stand-in for Slack's token methods."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.app import App
from bot.settings import Settings
from bot.workspaces import HouseWorkspaces
from storage import people
from storage.installations import Installation
from storage.secrets import a_new_key
from tests.token_office import CLIENT, SECRET, TokenOffice

KEY = a_new_key()
NOON = 1_700_000_000
T1 = Installation("slack:T1", "", "T1", "U0BOT", "B0", "A1", "Acme", "chat:write", "xoxb-1", "xoxe-1")
E1 = replace(T1, tenant="slack:E1", enterprise="E1", team="", token="xoxb-e", refresh="")

House = Callable[..., HouseWorkspaces]


@pytest.fixture
async def office() -> AsyncIterator[TokenOffice]:
    async with TokenOffice() as office:
        office.knows("xoxb-1")
        office.refreshes["xoxe-1"] = "T1"
        yield office


@pytest.fixture
def house(url: str, office: TokenOffice) -> Iterator[House]:
    """Opens one more process over the same database."""
    apps: list[App] = []

    def opening(keys: str = KEY, token: str | None = None) -> HouseWorkspaces:
        settings = Settings(
            CAIRN_DATABASE_URL=url, CAIRN_SECRET_KEYS=keys, SLACK_API_BASE_URL=office.url, SLACK_CLIENT_ID=CLIENT,
            SLACK_CLIENT_SECRET=SECRET, SLACK_BOT_TOKEN=token,
        )  # fmt: skip
        apps.append(App(settings).open(local=False))
        return HouseWorkspaces(apps[-1])

    yield opening
    for app in apps:
        app.close()


def person(app: App, place: str, user: str) -> Any:
    with app.database.read() as unit:
        return people.find(unit, app.reception.tenants[place], place, user)
