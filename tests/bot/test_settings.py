"""Settings that would let anybody in, or send anything astray, are refused at the start with their name."""

from __future__ import annotations

import pytest

from bot.settings import SettingsProblem, from_environment


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TEAMS_SERVICE_URLS", "http://proxy.example/"),
        ("TEAMS_SERVICE_URLS", "https://good.example/, https://*.example/"),
        ("TEAMS_OPENID_URL", "http://login.example/v1/.well-known/openidconfiguration"),
        ("TEAMS_OPENID_URL", "http://localhost.example/"),
        ("TEAMS_LOGIN_URL", "login.microsoftonline.com"),
        ("TEAMS_APP_ID", "cairn"),
        ("TEAMS_TENANTS", "acme.example"),
    ],
)
def test_an_address_that_anybody_could_answer_for_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsProblem) as refused:
        from_environment()

    assert name in str(refused.value).upper()
    assert value not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TEAMS_SERVICE_URLS", "https://proxy.example:8443/teams/ http://127.0.0.1:56150"),
        ("TEAMS_OPENID_URL", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        ("TEAMS_OPENID_URL", "http://127.0.0.1:8099/keys"),
        ("TEAMS_LOGIN_URL", "https://login.microsoftonline.us/"),
    ],
)
def test_other_clouds_and_this_machine_can_be_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    assert getattr(from_environment(), name.lower()) == value
