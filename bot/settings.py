"""Everything that can be set from outside, with defaults that run on a laptop."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from adapters.teams.hosts import Hosts

SAFE = r"^(https://|http://(127\.0\.0\.1|localhost|\[::1\])(:[0-9]+)?(/|$))"
"""How an address begins that nobody on the way can answer for."""


class SettingsProblem(Exception):
    """A setting cannot be used; correct the variable that is named, or remove it."""


class Settings(BaseSettings):
    """Read from the environment once, at start."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",
        populate_by_name=True,
        env_ignore_empty=True,  # A variable set to nothing is not set.
    )

    database_url: str = Field(
        "sqlite:///cairn.db",
        validation_alias="CAIRN_DATABASE_URL",
        description="Where everything is kept: sqlite:///path or postgresql://user@host/name.",
    )
    words: Path | None = Field(
        None,
        validation_alias="CAIRN_WORDS",
        description="A folder whose words files override single headings of ours.",
    )
    contacts: Path | None = Field(
        None,
        validation_alias="CAIRN_CONTACTS",
        description="A file with people to turn to in distress or when wronged at work, in place of the country's.",
    )
    fiscal_start: int = Field(
        1,
        ge=1,
        le=12,
        validation_alias="CAIRN_FISCAL_START",
        description="The month in which your business year begins, 1 to 12; Q1, H1 and FY are read from it.",
    )
    host: str = Field(
        "127.0.0.1",
        validation_alias="HOST",
        description="The address that `playground` and `serve` listen on; 0.0.0.0 for every one of the machine.",
    )
    port: int = Field(8080, ge=1, le=65535, validation_alias="PORT", description="The port they listen on.")
    loopback: Path | None = Field(
        None,
        validation_alias="CAIRN_LOOPBACK",
        description='For trials: a file that `cairn serve` writes what it delivers into, by a door called "loopback".',
    )
    slack_signing_secret: SecretStr | None = Field(
        None,
        validation_alias="SLACK_SIGNING_SECRET",
        description="Proves that a request comes from Slack; with it the door /slack/events is open.",
    )
    slack_bot_token: SecretStr | None = Field(
        None,
        validation_alias="SLACK_BOT_TOKEN",
        description="The token (xoxb-…) of the one workspace Cairn lives in; more of them install it themselves.",
    )
    slack_app_token: SecretStr | None = Field(
        None,
        validation_alias="SLACK_APP_TOKEN",
        description="The token (xapp-…) of Socket Mode, for which nothing needs to be reachable from outside.",
    )
    slack_client_id: str = Field(
        "",
        validation_alias="SLACK_CLIENT_ID",
        description="With the client secret: other workspaces can install Cairn from /slack/install.",
    )
    slack_client_secret: SecretStr | None = Field(
        None, validation_alias="SLACK_CLIENT_SECRET", description="The secret that belongs to the client id."
    )
    slack_api_base_url: str = Field(
        "https://slack.com/api/",
        validation_alias="SLACK_API_BASE_URL",
        description="Where Slack's methods are called; another address lets a stand-in answer.",
    )
    public_url: str = Field(
        "",
        pattern=r"^(https?://[^\s/?#]+(/[^\s?#]*)?)?$",
        validation_alias="CAIRN_PUBLIC_URL",
        description="Where Slack and browsers reach Cairn, such as https://cairn.example.com; for installing it.",
    )
    slack_command: str = Field(
        "/cairn",
        pattern="^/[a-z0-9_-]{1,31}$",
        validation_alias="SLACK_COMMAND",
        description="What `cairn slack-manifest` calls the slash command; Cairn answers under any name.",
    )
    teams_app_id: str = Field(
        "",
        pattern=r"^([0-9A-Fa-f-]{36})?$",
        validation_alias="TEAMS_APP_ID",
        description="The bot's app id in Entra (a GUID); with it the door /api/messages is open.",
    )
    teams_app_password: SecretStr | None = Field(
        None, validation_alias="TEAMS_APP_PASSWORD", description="The client secret of that app."
    )
    teams_app_tenant: str = Field(
        "",
        pattern=r"^([0-9A-Fa-f-]{36})?$",
        validation_alias="TEAMS_APP_TENANT",
        description="The tenant of a single-tenant app; empty for a multi-tenant one.",
    )
    teams_tenants: str = Field(
        "",
        pattern=r"^[0-9A-Fa-f-]{0,36}([ ,]+[0-9A-Fa-f-]{36})*$",
        validation_alias="TEAMS_TENANTS",
        description="The tenants whose people may talk with Cairn, with commas; for a single-tenant app its own.",
    )
    teams_openid_url: str = Field(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        pattern=SAFE,
        validation_alias="TEAMS_OPENID_URL",
        description="Where Bot Framework says which keys it signs with; other clouds have another address.",
    )
    teams_login_url: str = Field(
        "https://login.microsoftonline.com/",
        pattern=SAFE,
        validation_alias="TEAMS_LOGIN_URL",
        description="Where Cairn gets the token it writes with.",
    )
    teams_service_urls: str = Field(
        "",
        validation_alias="TEAMS_SERVICE_URLS",
        description="Addresses beside Microsoft's own that Cairn may post to, with commas; http only on this machine.",
    )
    secret_keys: SecretStr | None = Field(
        None,
        validation_alias="CAIRN_SECRET_KEYS",
        description="Keys for the tokens of workspaces at rest, newest first, with commas; `cairn new-key` makes one.",
    )
    log_level: str = Field(
        "INFO",
        pattern="^(DEBUG|INFO|WARNING|ERROR)$",
        validation_alias="CAIRN_LOG_LEVEL",
        description="How much is logged: DEBUG, INFO, WARNING or ERROR; never what people write.",
    )
    log_format: Literal["plain", "json"] = Field(
        "plain",
        validation_alias="CAIRN_LOG_FORMAT",
        description="How `cairn serve` writes its log, a line a record: plain or json.",
    )

    @field_validator("teams_service_urls")
    @classmethod
    def can_be_read_in_one_way(cls, addresses: str) -> str:
        """The addresses as they are, once each is known to mean one thing only; raises BadAddress."""
        Hosts(addresses)
        return addresses


def secret(value: SecretStr | None) -> str:
    """A secret in clear, for whoever needs it now; empty where none is set."""
    return value.get_secret_value() if value is not None else ""


def from_environment() -> Settings:
    """The settings of this process; raises SettingsProblem with a sentence for each wrong one."""
    try:
        return Settings()
    except ValidationError as problem:
        wrong = [f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in problem.errors()]
        raise SettingsProblem("; ".join(wrong) + ".") from None
