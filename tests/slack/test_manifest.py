"""What the manifest asks Slack for has somebody who listens, and whoever listens is in the manifest."""

from __future__ import annotations

import re
from pathlib import Path

from adapters.slack.events import EVENTS as READ
from adapters.slack.listeners import Listeners, events_of
from adapters.slack.manifest import EVENTS, SCOPES, manifest
from adapters.slack.presses import EVIDENCE, PROGRESS
from tests.house.rooms import ROOT

NEEDS = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "conversations.history": "im:history",
    "conversations.open": "im:write",
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
    "users.info": "users:read",
}
"""The scope of each method that needs one."""
FREE = {
    "apps.connections.open", "auth.test", "oauth.v2.access", "tooling.tokens.rotate", "views.open", "views.publish",
    "views.update",
}  # fmt: skip
"""The methods that need none of the bot's."""
WHERE_THERE_IS = {"assistant.threads.setSuggestedPrompts": "assistant:write"}
"""Methods that are called only where their scope was given all the same."""
FOR_EVENTS = {"message.im": "im:history", "app_mention": "app_mentions:read", "user_change": "users:read"}


def called() -> set[str]:
    """Every method that the door calls, by the SDK's names and by Slack's."""
    found = set()
    for path in Path(ROOT, "adapters", "slack").glob("*.py"):
        text = path.read_text("utf-8")
        found |= set(re.findall(r'"((?:[a-z]+\.)+[a-zA-Z0-9]+)"', text))
        found |= {
            name.replace("_", ".") for name in re.findall(r"(?:client|super\(\))\.([a-z]+(?:_[a-zA-Z0-9]+)+)\(", text)
        }
    groups = {name.partition(".")[0] for name in (*NEEDS, *FREE, *WHERE_THERE_IS)}
    return {name for name in found if name.partition(".")[0] in groups and not name.endswith((".example", ".py"))}


def test_every_event_of_the_manifest_is_read_and_listened_to_and_no_other() -> None:
    listened = set(events_of(Listeners.__new__(Listeners)))

    asked = {name.partition(".")[0] for name in EVENTS}

    assert asked == listened == set(READ)


def test_the_shortcuts_of_the_manifest_are_the_ones_that_are_read() -> None:
    shortcuts = manifest()["features"]["shortcuts"]

    assert {one["type"]: one["callback_id"] for one in shortcuts} == {"message": EVIDENCE, "global": PROGRESS}


def test_every_scope_is_needed_and_none_is_missing() -> None:
    methods = called()
    needed = {NEEDS[name] for name in methods & set(NEEDS)} | set(FOR_EVENTS.values()) | {"commands"}

    assert methods - set(NEEDS) - FREE - set(WHERE_THERE_IS) == set()
    assert needed == set(SCOPES)
    assert {FOR_EVENTS[name] for name in EVENTS if name in FOR_EVENTS} == set(FOR_EVENTS.values())
