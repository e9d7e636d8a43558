"""What Slack is told about the app: the one source of `manifest.yml`, `cairn slack-manifest` and what is asked for.

A test holds `manifest.yml` to this file, and another the events, commands and shortcuts to what the door listens to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from adapters.slack.presses import EVIDENCE, PROGRESS

SCOPES: Mapping[str, str] = {
    "chat:write": "answers, check-ins and digests",
    "commands": "the slash command and the two shortcuts",
    "im:history": "what people write in the chat with the coach, and whether an unclear message arrived",
    "im:write": "beginning a chat: check-ins and digests for whoever never wrote",
    "users:read": "names, languages and time zones",
    "app_mentions:read": "the answer to being named in a channel",
    "files:write": "the line of a goal as a picture, where Slack shows no chart",
}
"""Scope → what it is for, and what is switched off without it."""
NEEDED = frozenset({"chat:write", "im:history"})
"""Without these there is no talk at all."""
EVENTS = (
    "app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked", "user_change",
)  # fmt: skip
COMMAND = "/cairn"
EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH = "/slack/events", "/slack/install", "/slack/oauth_redirect"

DESCRIPTION = "Short questions about your goals at work, and the answers remembered. Private by default, no AI."
LONG_DESCRIPTION = (
    "Cairn is a career coach that lives in this chat. It helps you say what you want to get done or to learn, so that "
    "somebody else could check it, and it comes back at an hour that you choose to ask how it goes. There are fixed "
    "questions and no AI.\n\n"
    "What you write is yours. A manager sees only a line that you have read and sent. Type *who sees this?* at any "
    "question, *export* for your file, *quiet* to hear nothing more, and *forget me* to have everything erased."
)
AGENT_DESCRIPTION = (
    "Helps you set goals somebody else could check, and comes back to ask how they go. Fixed questions, no AI. "
    "A manager sees only lines that you have read and sent."
)
PROMPTS = (
    ("A goal I have in mind", "goal"),
    ("A check-in, about a minute", "check in"),
    ("Where do I stand?", "where do I stand?"),
    ("What can you do?", "help"),
)
"""What the agent view suggests: a title, and what is then said in the person's name."""


def manifest(url: str = "", command: str = COMMAND) -> dict[str, Any]:
    """The app as Slack wants it described: for Socket Mode, or for HTTP under the house's public address."""
    at = url.rstrip("/")
    events: dict[str, Any] = {"bot_events": list(EVENTS)}
    interactivity: dict[str, Any] = {"is_enabled": True}
    oauth: dict[str, Any] = {"scopes": {"bot": list(SCOPES)}}
    said: dict[str, Any] = {
        "command": command,
        "description": "Talk with your coach: a goal, a check-in, progress",
        "usage_hint": "help | goal | check in | progress 40% | goals | home",
        "should_escape": False,
    }
    if at:
        events = {"request_url": at + EVENTS_PATH, **events}
        interactivity["request_url"] = at + EVENTS_PATH
        oauth = {"redirect_urls": [at + REDIRECT_PATH], **oauth}
        said["url"] = at + EVENTS_PATH
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Cairn",
            "description": DESCRIPTION,
            "background_color": "#2f3e46",
            "long_description": LONG_DESCRIPTION,
        },
        "features": _features(said),
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": events,
            "interactivity": interactivity,
            "org_deploy_enabled": bool(at),
            "socket_mode_enabled": not at,
            "token_rotation_enabled": bool(at),
        },
    }


def _features(command: Mapping[str, Any]) -> dict[str, Any]:
    shortcuts = (
        ("Save as evidence", "message", EVIDENCE, "Keep this message as evidence for a goal"),
        ("Log progress", "global", PROGRESS, "Note how far a goal has come"),
    )
    return {
        "app_home": {
            "home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "Cairn", "always_online": True},
        "agent_view": {
            "agent_description": AGENT_DESCRIPTION,
            "suggested_prompts": [{"title": title, "message": message} for title, message in PROMPTS],
        },
        "shortcuts": [dict(zip(("name", "type", "callback_id", "description"), one, strict=True)) for one in shortcuts],
        "slash_commands": [dict(command)],
    }  # fmt: skip


def as_json(described: Mapping[str, Any]) -> str:
    """The manifest as JSON."""
    return json.dumps(described, ensure_ascii=False, indent=2)


def as_yaml(described: Mapping[str, Any]) -> str:
    """The manifest as YAML; every text is written as JSON writes it, which YAML reads as well."""
    return "\n".join(_lines(described))


def _lines(value: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    for key, one in value.items():
        if isinstance(one, Mapping):
            yield f"{indent}{key}:"
            yield from _lines(one, indent + "  ")
        elif isinstance(one, list):
            yield f"{indent}{key}:"
            yield from _items(one, indent + "  ")
        else:
            yield f"{indent}{key}: {json.dumps(one, ensure_ascii=False)}"


def _items(values: Iterable[Any], indent: str) -> Iterator[str]:
    for one in values:
        if isinstance(one, Mapping):
            first, *rest = _lines(one, indent + "  ")
            yield f"{indent}- {first.strip()}"
            yield from rest
        else:
            yield f"{indent}- {json.dumps(one, ensure_ascii=False)}"
