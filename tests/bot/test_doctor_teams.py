"""The doctor says how Teams is set up, what is missing and what that switches off; wrong is what cannot work."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from bot.app import App
from bot.doctor_slack import FAIL, OFF, OK, Finding
from bot.doctor_teams import teams_findings
from bot.settings import Settings
from tests.talks import new_database
from tests.teams.connector import ACME, APP, PASSWORD, Connector
from tests.teams_tokens import KeyOffice

OTHER = "99999999-0000-4000-8000-000000000009"
SetUp = Callable[..., App]


@pytest.fixture
async def office() -> AsyncIterator[KeyOffice]:
    """Where the keys are."""
    async with KeyOffice() as office:
        yield office


@pytest.fixture
async def microsoft() -> AsyncIterator[Connector]:
    """Where the token is."""
    async with Connector() as microsoft:
        microsoft.app_tenant = ACME
        yield microsoft


@pytest.fixture
def set_up(tmp_path: Path, migrated: Path, office: KeyOffice, microsoft: Connector) -> Iterator[SetUp]:
    """A Cairn with these settings beside those of an app that works, before the stand-ins."""
    apps = []

    def setting_up(**settings: str) -> App:
        works = {"TEAMS_APP_ID": APP, "TEAMS_APP_PASSWORD": PASSWORD, "TEAMS_APP_TENANT": ACME}
        places = {"TEAMS_OPENID_URL": office.url, "TEAMS_LOGIN_URL": microsoft.login_url}
        url = new_database(tmp_path, migrated)
        values = {"CAIRN_DATABASE_URL": url} | works | places | settings
        apps.append(App(Settings.model_validate({name: value for name, value in values.items() if value})))
        return apps[-1]

    yield setting_up
    for app in apps:
        app.close()


def words(found: list[Finding]) -> dict[str, str]:
    return {finding.name: finding.word for finding in found}


def said(found: list[Finding]) -> str:
    return "\n".join(f"{finding.name}: {finding.text}" for finding in found)


async def test_without_teams_one_line_leads_there(set_up: SetUp) -> None:
    app = set_up(TEAMS_APP_ID="", TEAMS_APP_PASSWORD="", TEAMS_APP_TENANT="")

    assert await teams_findings(app) == [
        Finding(OFF, "teams", "not set up; docs/teams.md leads there in twenty minutes")
    ]


async def test_an_app_of_one_company_is_sound(set_up: SetUp) -> None:
    found = await teams_findings(set_up(CAIRN_PUBLIC_URL="https://cairn.example.com/"))

    assert set(words(found).values()) == {OK}
    assert "the bot's endpoint is https://cairn.example.com/api/messages" in said(found)
    assert "1 of those are known" in said(found)
    assert "TEAMS_APP_PASSWORD is taken at http://127.0.0.1" in said(found)
    assert "people of the app's own may talk with it" in said(found)


async def test_an_app_id_alone_reads_and_cannot_answer(set_up: SetUp) -> None:
    found = await teams_findings(set_up(TEAMS_APP_PASSWORD=""))

    assert words(found)["teams keys"] == OK
    assert words(found)["teams answers"] == FAIL
    assert "no TEAMS_APP_PASSWORD, so that nothing goes out" in said(found)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"TEAMS_APP_ID": ""}, "no TEAMS_APP_ID, so the door is closed"),
        ({"TEAMS_APP_ID": "-" * 36}, "TEAMS_APP_ID is no GUID"),
        ({"CAIRN_PUBLIC_URL": "http://cairn.example.com"}, "Teams posts to https only"),
        (
            {"TEAMS_APP_PASSWORD": "the-secrets-id"},
            "(AADSTS7000215); it is not this app's; the secret's Value is meant",
        ),
        ({"TEAMS_APP_TENANT": OTHER}, "(AADSTS700016); there is no such app in that tenant"),
        ({"TEAMS_TENANTS": "-" * 36}, "1 of TEAMS_TENANTS and TEAMS_APP_TENANT are no GUIDs"),
    ],
    ids=["no app", "no guid", "http", "secret", "tenant", "tenants"],
)
async def test_what_cannot_work_is_named_and_no_secret_is_shown(
    set_up: SetUp, wrong: dict[str, str], sentence: str
) -> None:
    found = await teams_findings(set_up(**wrong))

    assert FAIL in words(found).values()
    assert sentence in said(found)
    assert PASSWORD not in said(found)
    assert "the-secrets-id" not in said(found)
    assert "eyJ" not in said(found)


async def test_a_bot_for_many_companies_needs_a_list(set_up: SetUp, microsoft: Connector) -> None:
    microsoft.app_tenant = "botframework.com"
    open_to_all = await teams_findings(set_up(TEAMS_APP_TENANT=""))

    found = await teams_findings(set_up(TEAMS_APP_TENANT="", TEAMS_TENANTS=f"{ACME}, {OTHER}"))

    assert words(open_to_all)["teams tenant"] == words(open_to_all)["teams tenants"] == OFF
    assert "no TEAMS_TENANTS, so people of every company may talk with it" in said(open_to_all)
    assert "right only for a multi-tenant bot" in said(found)
    assert "people of 2 may talk with it" in said(found)
    assert FAIL not in words(found).values()


async def test_a_list_without_the_apps_own_company_is_noticed(set_up: SetUp) -> None:
    found = await teams_findings(set_up(TEAMS_TENANTS=OTHER))

    assert "TEAMS_APP_TENANT is none of TEAMS_TENANTS, so its own people may not" in said(found)


async def test_addresses_beside_microsofts_own_are_shown(set_up: SetUp) -> None:
    found = await teams_findings(set_up(TEAMS_SERVICE_URLS="http://127.0.0.1:3978"))

    assert "Microsoft's own hosts and http://127.0.0.1:3978" in said(found)


async def test_while_microsoft_is_away_that_is_what_it_says(set_up: SetUp, office: KeyOffice) -> None:
    office.trouble = "away"

    found = await teams_findings(set_up(TEAMS_LOGIN_URL="http://127.0.0.1:9/"))

    assert words(found)["teams keys"] == words(found)["teams answers"] == FAIL
    assert "gives none, so that nothing comes in" in said(found)
    assert "http://127.0.0.1:9/ could not be asked, so that nothing goes out" in said(found)
