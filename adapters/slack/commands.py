"""Slash commands; `events.py` sends them here.

A workspace may have given the command any name, so whatever name comes is the coach's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from adapters.slack.fields import an_id, is_true, made_key, word
from adapters.slack.identity import Ground
from adapters.slack.incoming import Commanded, Ignored, Incoming
from adapters.slack.markup import typed
from conversations.messages import Message

_A_NAME = re.compile(r"/[^\s/]{1,40}")
WITHOUT_WORDS = "help"
"""What a command means that has no words behind it."""


def a_command(payload: Mapping[str, Any]) -> Incoming:
    """A slash command."""
    name = word(payload, "command")
    if not _A_NAME.fullmatch(name):
        return Ignored("shape")
    ground = command_ground(payload)
    if not ground.team:
        return Ignored("no_place")
    who = ground.who(an_id(payload, "user_id", "UW"))
    if not who.user:
        return Ignored("no_person")
    text, trigger, url = word(payload, "text"), word(payload, "trigger_id"), word(payload, "response_url")
    if not trigger and not url:
        return Ignored("no_key")
    key = made_key("command", *who, word(payload, "channel_id"), name, text, trigger or url)
    said = typed(text).strip().lstrip("/").lstrip() or WITHOUT_WORDS
    message = Message(key, "slack", who.place, who.user, f"/{said}", command=True, here=True)
    return Commanded(message, who, name, an_id(payload, "channel_id"), url, trigger)


def command_ground(payload: Mapping[str, Any]) -> Ground:
    """The workspace a command was given in."""
    everywhere = is_true(payload, "is_enterprise_install")
    return Ground(an_id(payload, "enterprise_id", "E"), an_id(payload, "team_id", "T"), everywhere)
