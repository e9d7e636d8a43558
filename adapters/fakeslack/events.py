"""The events Slack tells an app of, with the fields they really have."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from adapters.fakeslack.world import Channel, Installation, Json, User, World


def envelope(world: World, team: str, event: Json, shared: bool = False, by: Installation | None = None) -> Json:
    """The body of a delivery: an event with what stands around it."""
    installation = by or world.installation(team)
    org = world.teams[team].org if team in world.teams else ""
    wide = installation is not None and not installation.team
    body: Json = {
        "token": world.app.verification_token,
        "team_id": team,
        "context_team_id": team,
        "context_enterprise_id": org or None,
        "api_app_id": world.app.id,
        "event": event,
        "type": "event_callback",
        "event_id": world.new_id("Ev"),
        "event_time": int(float(event.get("event_ts") or world.clock())),
        "authorizations": [
            {
                "enterprise_id": org or None,
                "team_id": team,
                "user_id": installation.bot_user if installation else "",
                "is_bot": True,
                "is_enterprise_install": wide,
            }
        ],
        "is_ext_shared_channel": shared,
        "event_context": f"4-{world.new_id('ec')}",
    }
    if org:
        body["enterprise_id"] = org
    return body


def escaped(text: str) -> str:
    """What somebody typed, as Slack writes it down."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def shown(text: str) -> str:
    """Text as people see it, without Slack's escapes."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def rich_text(typed: str, name: str) -> Json:
    """The rich text block that Slack's own client makes of what is typed."""
    element = {"type": "rich_text_section", "elements": [{"type": "text", "text": typed}]}
    return {"type": "rich_text", "block_id": name, "elements": [element]}


def typed(world: World, user: User, team: str, text: str, escape: bool = True, thread: str = "") -> Json:
    """A message somebody typed."""
    ts = world.new_ts()
    message: Json = {
        "client_msg_id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{user.id}/{ts}")),
        "type": "message",
        "text": escaped(text) if escape else text,
        "user": user.id,
        "ts": ts,
        "blocks": [rich_text(text, ts[-5:])],
        "team": user.team if user.is_stranger else team,
    }
    if user.is_stranger:
        message |= {"user_team": user.team, "source_team": user.team}
    if thread:
        message |= {"thread_ts": thread, "parent_user_id": user.id}
    return message


def in_channel(channel: Channel, message: Json) -> Json:
    """The event of a new message: {"team", "event", "shared"}."""
    event = {**message, "channel": channel.id, "event_ts": message["ts"], "channel_type": kind_of(channel)}
    return {"team": channel.team, "event": event, "shared": channel.shared}


def changed(channel: Channel, message: Json, before: Json, ts: str) -> Json:
    """The event of a message that was changed."""
    event = {
        "type": "message", "subtype": "message_changed", "message": message, "previous_message": before,
        "channel": channel.id, "hidden": True, "ts": ts, "event_ts": ts, "channel_type": kind_of(channel),
    }  # fmt: skip
    return {"team": channel.team, "event": event, "shared": channel.shared}


def deleted(channel: Channel, before: Json, ts: str) -> Json:
    """The event of a message that was deleted."""
    event = {
        "type": "message", "subtype": "message_deleted", "previous_message": before, "deleted_ts": before["ts"],
        "channel": channel.id, "hidden": True, "ts": ts, "event_ts": ts, "channel_type": kind_of(channel),
    }  # fmt: skip
    return {"team": channel.team, "event": event, "shared": channel.shared}


def kind_of(channel: Channel) -> str:
    """How Slack calls the kind of a channel."""
    return "im" if channel.im else "channel"


def subscription(event: Json) -> str:
    """What an app has to subscribe to for this event, such as "message.im"."""
    kind = str(event.get("type"))
    if kind != "message":
        return kind
    return "message.im" if event.get("channel_type") == "im" else "message.channels"


def bot_profile(world: World, installation: Installation, team: str) -> Json:
    """The app as it stands beside its messages."""
    return {
        "id": installation.bot_id, "app_id": world.app.id, "user_id": installation.bot_user, "name": world.app.name,
        "icons": {}, "deleted": False, "updated": 0, "team_id": team,
    }  # fmt: skip


def profile(world: World, user: User, locale: bool = True) -> Json:
    """A person as users.info and user_change show them."""
    org = world.teams[user.team].org if user.team in world.teams else ""
    real = user.real_name or user.name.title()
    shown_as: Json = {
        "real_name": real, "real_name_normalized": real, "display_name": user.name,
        "display_name_normalized": user.name, "avatar_hash": "", "status_text": "", "status_emoji": "", "title": "",
        "first_name": real.split(" ")[0], "last_name": " ".join(real.split(" ")[1:]), "team": user.team,
    }  # fmt: skip
    about: Json = {
        "id": user.id, "team_id": user.team, "name": user.name, "deleted": user.deleted, "color": "9f69e7",
        "real_name": real, "profile": shown_as, "is_bot": user.is_bot, "is_app_user": False, "updated": user.updated,
        "is_email_confirmed": True, "who_can_share_contact_card": "EVERYONE",
    }  # fmt: skip
    if user.is_bot:
        shown_as |= {"api_app_id": world.app.id, "bot_id": _bot_id(world, user)}
    if user.deleted:
        return about
    about |= {
        "tz": user.tz, "tz_label": user.tz, "tz_offset": _offset(world, user), "is_admin": user.is_admin,
        "is_owner": False, "is_primary_owner": False, "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
    }  # fmt: skip
    if user.is_stranger:
        about["is_stranger"] = True
    if org:
        about["enterprise_user"] = {"id": user.id, "enterprise_id": org, "teams": [user.team], "is_admin": False}
    return about | ({"locale": user.locale} if locale else {})


def _offset(world: World, user: User) -> int:
    """Seconds between a person's clock and the world's."""
    try:
        there = datetime.fromtimestamp(world.clock(), ZoneInfo(user.tz)).utcoffset()
    except (ValueError, ZoneInfoNotFoundError):
        return 0
    return int(there.total_seconds()) if there is not None else 0


def _bot_id(world: World, user: User) -> str:
    return next((one.bot_id for one in world.installations if one.bot_user == user.id), "")


def simple(kind: str, world: World, **fields: Any) -> Json:
    """Any other event, with the time it happened."""
    return {"type": kind, **fields, "event_ts": world.new_ts()}
