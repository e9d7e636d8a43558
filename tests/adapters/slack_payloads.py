"""Payloads as Slack sends them, with every field it documents, to be changed by whoever tests with them."""

from __future__ import annotations

from typing import Any

Payload = dict[str, Any]

ANA, BEN, BOT = "U0ANA0001", "U0BEN0001", "U0BOT0001"
TEAM, ORG, OTHER = "T0TEAM001", "E0ORG0001", "T0OTHER01"
CHAT, CHANNEL = "D0CHAT001", "C0CHAN001"
WROTE, CHANGED = "1764216000.000200", "1764216060.000300"


def event(inner: Payload, **outer: Any) -> Payload:
    """An event in its envelope."""
    return {
        "token": "verification",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": "A0APP0001",
        "event": inner,
        "type": "event_callback",
        "event_id": "Ev0EVENT01",
        "event_time": 1764216000,
        "authorizations": [
            {"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-eyJldCI6Im1lc3NhZ2UifQ",
    } | outer


def message(text: str = "reply time is 14 days", **more: Any) -> Payload:
    """What somebody wrote in the chat, as the inner part of an event or of a change."""
    words = [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}]
    return {
        "client_msg_id": "7f0c9f36-4b2a-4f0e-9a53-000000000001",
        "type": "message",
        "text": text,
        "user": ANA,
        "ts": WROTE,
        "blocks": [{"type": "rich_text", "block_id": "x1Y", "elements": words}],
        "team": TEAM,
        "channel": CHAT,
        "event_ts": WROTE,
        "channel_type": "im",
    } | more


def changed(now: str = "reply time is 13 days", before: str = "reply time is 14 days", **more: Any) -> Payload:
    """A message that is another now."""
    edited = {"edited": {"user": ANA, "ts": CHANGED}}
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": message(now, source_team=TEAM, user_team=TEAM, **edited),
        "previous_message": message(before),
        "channel": CHAT,
        "ts": CHANGED,
        "event_ts": CHANGED,
        "channel_type": "im",
    } | more


def deleted(**more: Any) -> Payload:
    """A message that was taken back."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "deleted_ts": WROTE,
        "previous_message": message(),
        "channel": CHAT,
        "ts": CHANGED,
        "event_ts": CHANGED,
        "channel_type": "im",
    } | more


def mention(**more: Any) -> Payload:
    """The coach is named in a channel."""
    return {
        "type": "app_mention",
        "user": ANA,
        "text": f"<@{BOT}> hello",
        "ts": WROTE,
        "team": TEAM,
        "channel": CHANNEL,
        "event_ts": WROTE,
    } | more


def opened(tab: str = "home", **more: Any) -> Payload:
    """The home page or the chat is looked at."""
    return {"type": "app_home_opened", "user": ANA, "channel": CHAT, "tab": tab, "event_ts": WROTE} | more


def profile(**more: Any) -> Payload:
    """A profile is another now."""
    user = {
        "id": ANA,
        "team_id": TEAM,
        "name": "ana.costa",
        "deleted": False,
        "real_name": "Ana Costa",
        "tz": "Europe/Lisbon",
        "tz_label": "Western European Time",
        "tz_offset": 0,
        "profile": {"real_name": "Ana Costa", "display_name": "Ana", "team": TEAM},
        "is_bot": False,
        "is_app_user": False,
        "locale": "pt-PT",
        "updated": 1764216000,
    }
    return {"type": "user_change", "user": user | more, "cache_ts": 1764216000, "event_ts": WROTE}


def interaction(kind: str, **more: Any) -> Payload:
    """What all presses, shortcuts and forms have."""
    return {
        "type": kind,
        "user": {"id": ANA, "username": "ana.costa", "name": "ana.costa", "team_id": TEAM},
        "api_app_id": "A0APP0001",
        "token": "verification",
        "team": {"id": TEAM, "domain": "corgis"},
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": "12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3",
    } | more


def action(value: str = "t1|kind|3|result", **more: Any) -> Payload:
    """The pressed button."""
    return {
        "action_id": "press:1",
        "block_id": "bqK",
        "text": {"type": "plain_text", "text": "1 · a result", "emoji": False},
        "value": value,
        "type": "button",
        "action_ts": CHANGED,
    } | more


def press(value: str = "t1|kind|3|result", **more: Any) -> Payload:
    """A button under a message of the coach."""
    return (
        interaction(
            "block_actions",
            container={"type": "message", "message_ts": WROTE, "channel_id": CHAT, "is_ephemeral": False},
            channel={"id": CHAT, "name": "directmessage"},
            message={"bot_id": "B0BOT0001", "type": "message", "text": "?", "user": BOT, "ts": WROTE, "blocks": [{}]},
            state={"values": {}},
            response_url="https://hooks.slack.com/actions/T0TEAM001/1/abc",
            actions=[action(value)],
        )
        | more
    )


def view(kind: str = "modal", **more: Any) -> Payload:
    """A view as it comes back."""
    return {
        "id": "V0VIEW001",
        "team_id": TEAM,
        "type": kind,
        "blocks": [],
        "private_metadata": "",
        "callback_id": "",
        "state": {"values": {}},
        "hash": "1764216000.abcdef",
        "title": {"type": "plain_text", "text": "Goal"},
        "root_view_id": "V0VIEW001",
        "previous_view_id": None,
        "app_installed_team_id": TEAM,
        "app_id": "A0APP0001",
        "external_id": "",
        "bot_id": "B0BOT0001",
    } | more


def submission(metadata: str, values: Payload, **more: Any) -> Payload:
    """A filled form."""
    return (
        interaction(
            "view_submission",
            view=view(private_metadata=metadata, callback_id="form", state={"values": values}),
            response_urls=[],
        )
        | more
    )


def command(text: str = "goals", **more: Any) -> Payload:
    """A slash command: the fields of a form, or what a socket brings."""
    return {
        "token": "verification",
        "team_id": TEAM,
        "team_domain": "corgis",
        "channel_id": CHANNEL,
        "channel_name": "general",
        "user_id": ANA,
        "user_name": "ana.costa",
        "command": "/cairn",
        "text": text,
        "api_app_id": "A0APP0001",
        "is_enterprise_install": "false",
        "response_url": "https://hooks.slack.com/commands/T0TEAM001/1/abc",
        "trigger_id": "13345224609.738474920.8088930838d88f008e0",
    } | more


def evidence(**more: Any) -> Payload:
    """The shortcut on a message."""
    return (
        interaction(
            "message_action",
            callback_id="save_as_evidence",
            action_ts=CHANGED,
            message_ts=WROTE,
            response_url="https://hooks.slack.com/app/T0TEAM001/1/abc",
            channel={"id": CHANNEL, "name": "general"},
            message=message("The demo went &lt;well&gt;", user=BEN),
        )
        | more
    )


def progress(**more: Any) -> Payload:
    """The shortcut from anywhere."""
    return interaction("shortcut", callback_id="log_progress", action_ts=CHANGED) | more


def everything() -> list[Payload]:
    """One of each kind, whole."""
    return [
        event(message()),
        event(changed()),
        event(deleted()),
        event(mention()),
        event(opened("home", view=view("home"))),
        event(opened("messages")),
        event(profile()),
        event({"type": "app_uninstalled"}),
        event({"type": "tokens_revoked", "tokens": {"oauth": [ANA], "bot": [BOT]}}),
        press(),
        press("not a token", view=view("home"), container={"type": "view", "view_id": "V0VIEW001"}),
        submission('["edit_goal","g1","7"]', {"wish": {"x": {"type": "plain_text_input", "value": "present"}}}),
        command(),
        evidence(),
        progress(),
    ]
