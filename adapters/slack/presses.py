"""What somebody pressed or called: buttons, menus and shortcuts; `events.py` sends them here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from adapters.slack.fields import a_moment, an_id, is_true, made_key, part, parts, word
from adapters.slack.identity import Ground
from adapters.slack.incoming import (
    Acted,
    EvidenceWanted,
    Ignored,
    Incoming,
    Pressed,
    ProgressWanted,
    Spot,
    Who,
)
from adapters.slack.markup import drawn, typed
from conversations.messages import Message, Press

EVIDENCE, PROGRESS = "save_as_evidence", "log_progress"
"""The callback ids of the shortcuts, as the manifest names them."""


def a_press(payload: Mapping[str, Any], ground: Ground, who: Who) -> Incoming:
    """A pressed button, or another thing that was chosen, in a message, on the home page or in a form."""
    action = next(iter(parts(payload, "actions")), {})
    name, value, spot = word(action, "action_id"), chosen(action), a_spot(payload)
    at = word(action, "action_ts")
    if not name:
        return Ignored("shape")
    if not at:
        return Ignored("no_key")
    key = made_key("press", *who, spot.channel, spot.ts, spot.view, word(action, "block_id"), name, value, at)
    press = Press.parse(value)
    if press is None:
        return Acted(key, who, spot, name, value)
    message = Message(key, "slack", who.place, who.user, press=press, sent_at=a_moment(at))
    label = word(part(action, "text"), "text") or word(part(part(action, "selected_option"), "text"), "text")
    return Pressed(message, who, spot, label, parts(part(payload, "message"), "blocks"))


def chosen(element: Mapping[str, Any]) -> str:
    """What an element says: its value, what is chosen in it, or a day; several with commas; empty for nothing."""
    options = parts(element, "selected_options")
    if options:
        return ",".join(word(one, "value") for one in options)
    return (
        word(element, "value")
        or word(part(element, "selected_option"), "value")
        or word(element, "selected_date")
        or word(element, "selected_time")
        or an_id(element, "selected_user", "UW")
    )


def a_spot(payload: Mapping[str, Any]) -> Spot:
    """Where it was pressed."""
    container, view = part(payload, "container"), part(payload, "view")
    home = word(view, "type") == "home"
    in_view = bool(view) or word(container, "type") == "view"
    return Spot(
        surface="home" if home else "modal" if in_view else "message",
        channel=an_id(part(payload, "channel"), "id") or an_id(container, "channel_id"),
        ts=word(container, "message_ts") or word(part(payload, "message"), "ts"),
        ephemeral=is_true(container, "is_ephemeral"),
        view=an_id(view, "id") or an_id(container, "view_id"),
        view_hash=word(view, "hash"),
        response_url=word(payload, "response_url"),
        trigger=word(payload, "trigger_id"),
    )


def a_shortcut(payload: Mapping[str, Any], ground: Ground, who: Who) -> Incoming:
    """One of the two shortcuts."""
    name, at = word(payload, "callback_id"), word(payload, "action_ts")
    on_message = word(payload, "type") == "message_action"
    if name != (EVIDENCE if on_message else PROGRESS):
        return Ignored("unknown_view")
    trigger = word(payload, "trigger_id")
    if not at and not trigger:
        return Ignored("no_key")
    spot, message = a_spot(payload), part(payload, "message")
    key = made_key(name, *who, spot.channel, word(payload, "message_ts"), at or trigger)
    if not on_message:
        return ProgressWanted(key, who, trigger)
    text, author = typed(drawn(word(message, "text"), parts(message, "blocks"))), an_id(message, "user", "UW")
    return EvidenceWanted(key, who, text, author, spot.channel, trigger, spot.response_url)
