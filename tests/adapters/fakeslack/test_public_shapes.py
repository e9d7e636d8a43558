"""The stand-in against what Slack publishes of its Web API: methods, what must be given, what comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import SmallApp, client
from tests.public_schemas import schema

LATER = frozenset(
    {
        "apps.connections.open", "assistant.threads.setSuggestedPrompts", "files.completeUploadExternal",
        "files.getUploadURLExternal",
    }
)  # fmt: skip
"""Methods that came after the description was written."""
NOT_LOOKED_AT = frozenset({"token", "client_id", "client_secret", "code"})
EVERYWHERE = ("not_authed", "invalid_auth", "account_inactive")


@pytest.fixture
def described() -> dict[str, Any]:
    """Slack's own description."""
    found: dict[str, Any] = schema("slack-web-api-2021.json")
    return found


def operation(described: dict[str, Any], method: str) -> dict[str, Any]:
    """A method as it is described."""
    found: dict[str, Any] = next(iter(described["paths"][f"/{method}"].values()))
    return found


def enums(value: Any) -> Iterator[str]:
    """Every error name somewhere below."""
    if isinstance(value, dict):
        if isinstance(value.get("error"), dict):
            yield from value["error"].get("enum", [])
        for inner in value.values():
            yield from enums(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from enums(inner)


def test_every_method_is_one_of_slacks(described: dict[str, Any], fakeslack: FakeSlack) -> None:
    known = {path.removeprefix("/") for path in described["paths"]}

    assert set(fakeslack.api.methods) - LATER <= known


def test_what_must_be_given_must_be_given_here(described: dict[str, Any], fakeslack: FakeSlack) -> None:
    less_strict = {}
    for name, method in fakeslack.api.methods.items():
        if name not in LATER:
            given = operation(described, name)["parameters"]
            needed = {one["name"] for one in given if one.get("required")} - NOT_LOOKED_AT
            less_strict[name] = needed - set(method.needs)

    assert {name: missing for name, missing in less_strict.items() if missing} == {}


def test_errors_about_tokens_have_slacks_names(described: dict[str, Any]) -> None:
    for method in ("auth.test", "chat.postMessage", "users.info", "conversations.history"):
        assert set(EVERYWHERE) <= set(enums(operation(described, method)["responses"]))


@pytest.mark.parametrize(
    ("method", "errors"),
    [
        ("chat.postMessage", {"channel_not_found", "not_in_channel", "is_archived", "msg_too_long", "no_text"}),
        ("chat.update", {"message_not_found", "cant_update_message", "channel_not_found", "msg_too_long", "no_text"}),
        ("chat.delete", {"message_not_found", "channel_not_found", "cant_delete_message"}),
        ("chat.postEphemeral", {"channel_not_found", "no_text", "user_not_in_channel", "is_archived"}),
        ("conversations.open", {"user_not_found", "user_disabled", "users_list_not_supplied", "too_many_users"}),
        ("conversations.history", {"channel_not_found", "invalid_ts_latest", "invalid_ts_oldest", "missing_scope"}),
        ("users.info", {"user_not_found"}),
        ("users.list", {"invalid_cursor"}),
    ],
)
def test_errors_have_slacks_names(described: dict[str, Any], method: str, errors: set[str]) -> None:
    assert errors <= set(enums(operation(described, method)["responses"]))


async def test_what_comes_back_has_the_fields_slack_promises(
    described: dict[str, Any], fakeslack: FakeSlack, app: SmallApp, ana: Person
) -> None:
    web = client(fakeslack)
    posted = await web.chat_postMessage(channel=ana.id, text="hello")
    place, ts = posted["channel"], posted["ts"]
    answers = {
        "chat.postMessage": posted,
        "chat.update": await web.chat_update(channel=place, ts=ts, text="again"),
        "chat.postEphemeral": await web.chat_postEphemeral(channel=place, user=ana.id, text="psst"),
        "conversations.history": await web.conversations_history(channel=place),
        "conversations.open": await web.conversations_open(users=ana.id),
        "conversations.info": await web.conversations_info(channel=place),
        "users.info": await web.users_info(user=ana.id),
        "users.list": await web.users_list(),
        "auth.test": await web.auth_test(),
        "team.info": await web.team_info(),
        "api.test": await web.api_test(),
        "chat.delete": await web.chat_delete(channel=place, ts=ts),
    }

    missing = {
        method: set(operation(described, method)["responses"]["200"]["schema"].get("required", [])) - set(answer.data)
        for method, answer in answers.items()
    }

    assert {method: fields for method, fields in missing.items() if fields} == {}


@pytest.mark.parametrize(
    ("definition", "made"),
    [("defs_ts", "ts"), ("defs_channel_id", "channel"), ("defs_user_id", "user"), ("defs_bot_id", "bot")],
)
async def test_ids_and_times_look_like_slacks(
    described: dict[str, Any], fakeslack: FakeSlack, app: SmallApp, ana: Person, definition: str, made: str
) -> None:
    posted = await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")
    values = {
        "ts": posted["ts"],
        "channel": fakeslack.add_channel("general", ana).id,
        "user": ana.id,
        "bot": posted["message"]["bot_id"],
    }

    assert re.search(described["definitions"][definition]["pattern"], values[made])
