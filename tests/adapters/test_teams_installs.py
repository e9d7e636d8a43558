"""What the Teams door understands when the app is installed or removed, and when somebody comes or goes."""

from __future__ import annotations

import pytest

from adapters.teams.activities import read
from adapters.teams.incoming import Ignored, Installed, Removed, Who
from adapters.teams.port import Reference
from tests.adapters.teams_payloads import (
    ANA,
    ANAS_NUMBER,
    APP,
    BENS_NUMBER,
    BOT,
    CHANNEL,
    CHAT,
    SERVICE,
    TENANT,
    activity,
    came,
    installed,
    to_team,
    went,
)

HERE, REFERENCE = Who(TENANT, ANA), Reference(SERVICE, CHAT, ANAS_NUMBER, BOT, TENANT)


@pytest.mark.parametrize("action", ["add", "add-upgrade"])
def test_the_app_was_installed(action: str) -> None:
    found = read(installed(action), APP)

    key = f"teams:{CHAT}/f:3033745319439849398"
    assert found == Installed(key, HERE, REFERENCE, True, "", "pt-PT", "Europe/Lisbon")


def test_whoever_comes_to_the_chat_has_the_app() -> None:
    for accounts in ((BOT,), (ANAS_NUMBER, BOT), (ANAS_NUMBER,)):
        found = read(came(*accounts), APP)
        assert isinstance(found, Installed)
        assert found.personal


def test_the_app_was_installed_for_a_team() -> None:
    for given in (installed(**to_team()), came(BOT, **to_team())):
        found = read(given, APP)
        assert isinstance(found, Installed)
        assert not found.personal


@pytest.mark.parametrize("action", ["remove", "remove-upgrade"])
def test_the_app_was_removed(action: str) -> None:
    assert read(installed(action), APP) == Removed(f"teams:{CHAT}/f:3033745319439849398", HERE, True)


def test_the_app_was_removed_from_a_team() -> None:
    assert read(went(BOT, **to_team()), APP) == Removed(f"teams:{CHANNEL}/f:1033745319439849398", HERE, False)


def test_others_come_and_go() -> None:
    assert read(came(BENS_NUMBER, **to_team()), APP) == Ignored("others")
    assert read(went(BENS_NUMBER, **to_team()), APP) == Ignored("others")
    assert read(went(ANAS_NUMBER), APP) == Ignored("others")
    assert read(activity("conversationUpdate", **to_team()), APP) == Ignored("others")
