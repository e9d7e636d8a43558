"""The doctor says how Slack is set up, what is missing and what that switches off; wrong is what cannot work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.slack.manifest import SCOPES
from bot.app import App
from bot.doctor import settings_rows
from bot.doctor_slack import FAIL, OFF, Finding, slack_findings
from bot.settings import Settings
from storage import installations
from storage.secrets import Secrets, a_new_key
from tests.installed import T1
from tests.talks import new_database
from tests.token_office import CLIENT, SECRET, TokenOffice

KEY = a_new_key()

SetUp = Callable[..., App]


@pytest.fixture
def set_up(tmp_path: Path, migrated: Path, office: TokenOffice) -> Iterator[SetUp]:
    """A Cairn with these settings, before the stand-in."""
    apps = []

    def setting_up(**settings: str) -> App:
        url = new_database(tmp_path, migrated)
        apps.append(
            App(Settings.model_validate({"CAIRN_DATABASE_URL": url, "SLACK_API_BASE_URL": office.url, **settings}))
        )
        return apps[-1]

    yield setting_up
    for app in apps:
        app.close()


def words(found: list[Finding]) -> dict[str, str]:
    return {finding.name: finding.word for finding in found}


def said(found: list[Finding]) -> str:
    return "\n".join(f"{finding.name}: {finding.text}" for finding in found)


async def test_without_slack_one_line_leads_there(set_up: SetUp) -> None:
    assert await slack_findings(set_up()) == [
        Finding(OFF, "slack", "not set up; docs/slack.md leads there in five minutes")
    ]


async def test_a_laptop_with_socket_mode_is_sound(set_up: SetUp, office: TokenOffice) -> None:
    office.scopes = ",".join(SCOPES)

    found = await slack_findings(set_up(SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="xapp-1"))

    assert FAIL not in words(found).values()
    assert "Acme (T1), as U0BOT" in said(found)
    assert "slack scopes: all of them" in said(found)
    assert "no SLACK_SIGNING_SECRET; not needed" in said(found)
    assert "no SLACK_SIGNING_SECRET and no SLACK_CLIENT_ID and no SLACK_CLIENT_SECRET" in said(found)


async def test_a_token_that_runs_out_by_itself_is_wrong(set_up: SetUp, office: TokenOffice) -> None:
    office.knows("xoxe.xoxb-1")

    found = await slack_findings(set_up(SLACK_BOT_TOKEN="xoxe.xoxb-1", SLACK_APP_TOKEN="xapp-1"))

    assert words(found)["slack token"] == FAIL
    assert "lasts twelve hours" in said(found)


async def test_a_missing_scope_is_named_with_what_it_switches_off(set_up: SetUp, office: TokenOffice) -> None:
    office.scopes = "im:history,commands"

    found = await slack_findings(set_up(SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="xapp-1"))

    assert words(found)["slack scope chat:write"] == FAIL
    assert words(found)["slack scope files:write"] == OFF
    assert "slack scope users:read: missing, so this is switched off: names, languages and time zones" in said(found)
    assert "slack scope commands" not in said(found)


async def test_refused_tokens_are_named_and_not_shown(set_up: SetUp) -> None:
    found = await slack_findings(set_up(SLACK_BOT_TOKEN="xoxp-hidden", SLACK_APP_TOKEN="xapp-hidden"))

    assert words(found)["slack workspace"] == words(found)["slack by Socket Mode"] == FAIL
    assert "Slack refuses SLACK_BOT_TOKEN (invalid_auth); it does not begin with xoxb-" in said(found)
    assert "generate one with the scope connections:write" in said(found)
    assert "hidden" not in said(found)


async def test_tokens_that_were_mixed_up_are_told_apart(set_up: SetUp, office: TokenOffice) -> None:
    office.trouble = "away"

    found = await slack_findings(set_up(SLACK_BOT_TOKEN="xapp-1", SLACK_APP_TOKEN="xoxb-1"))

    assert "SLACK_APP_TOKEN does not begin with xapp-" in said(found)
    assert "SLACK_BOT_TOKEN does not begin with xoxb-" in said(found)


async def test_with_a_socket_alone_only_a_token_lets_a_workspace_in(set_up: SetUp) -> None:
    found = await slack_findings(set_up(SLACK_APP_TOKEN="xapp-1"))

    assert "none; set SLACK_BOT_TOKEN, the Bot User OAuth Token under Install App" in said(found)
    assert "/slack/install" not in said(found)


async def test_while_slack_is_away_that_is_what_it_says(set_up: SetUp, office: TokenOffice) -> None:
    office.trouble = "away"

    found = await slack_findings(set_up(SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="xapp-1"))

    assert said(found).count("Slack could not be asked") == 2


async def test_many_workspaces_by_http(set_up: SetUp) -> None:
    app = set_up(
        SLACK_SIGNING_SECRET="s", SLACK_CLIENT_ID=CLIENT, SLACK_CLIENT_SECRET=SECRET, CAIRN_SECRET_KEYS=KEY,
        CAIRN_PUBLIC_URL="https://cairn.example.com",
    )  # fmt: skip
    none_yet = await slack_findings(app)
    with app.database.write() as unit:
        installations.install(unit, Secrets(KEY), T1)

    found = await slack_findings(app)

    assert words(none_yet)["slack workspace"] == OFF
    assert "none yet; one adds the app at https://cairn.example.com/slack/install" in said(none_yet)
    assert FAIL not in words(found).values()
    assert "Slack's Request URL is https://cairn.example.com/slack/events" in said(found)
    assert "they add it at https://cairn.example.com/slack/install" in said(found)
    assert "slack installations: 1 with tokens of their own" in said(found)


async def test_nothing_that_comes_in_and_half_an_app_are_wrong(set_up: SetUp) -> None:
    found = await slack_findings(set_up(SLACK_BOT_TOKEN="xoxb-1", SLACK_CLIENT_ID=CLIENT))

    assert words(found)["slack brings in"] == FAIL
    assert "and no SLACK_CLIENT_SECRET and no CAIRN_SECRET_KEYS" in said(found)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [("", "CAIRN_SECRET_KEYS names no key"), (a_new_key(), "None of the keys"), ("x", "Key 1 of 1")],
    ids=["none", "another", "broken"],
)
async def test_tokens_without_their_key_are_wrong(set_up: SetUp, keys: str, sentence: str) -> None:
    app = set_up(SLACK_SIGNING_SECRET="s", CAIRN_SECRET_KEYS=keys)
    with app.database.write() as unit:
        installations.install(unit, Secrets(KEY), T1)

    found = await slack_findings(app)

    assert words(found)["slack installations"] == FAIL
    assert words(found)["slack for other workspaces"] == OFF
    assert sentence in said(found)


async def test_tokens_under_an_older_key_and_tokens_that_ran_out_are_counted(set_up: SetUp) -> None:
    app = set_up(SLACK_SIGNING_SECRET="s", CAIRN_SECRET_KEYS=f"{a_new_key()},{KEY}")
    with app.database.write() as unit:
        installations.install(unit, Secrets(KEY), T1)
        unit.run("UPDATE installations SET expires_at = 1000", answers=False)

    text = said(await slack_findings(app))

    assert "1 are locked with an older key; cairn rotate-keys takes them over" in text
    assert "1 tokens ran out and were not renewed" in text


def test_secrets_are_hidden_among_the_settings_and_nothing_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_APP_TOKEN", "")
    settings = Settings.model_validate({"SLACK_BOT_TOKEN": "xoxb-1", "CAIRN_SECRET_KEYS": KEY})

    text = "\n".join(settings_rows(settings, "cairn.db"))

    assert "xoxb-1" not in text
    assert KEY not in text
    assert "SLACK_BOT_TOKEN = **********" in text
    assert "SLACK_CLIENT_ID = (none)" in text
    assert Settings().slack_app_token is None
