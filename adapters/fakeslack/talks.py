"""The methods about conversations."""

from __future__ import annotations

import base64
import re

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.world import Channel, Json
from adapters.fakeslack.wrong import Wrong

_TS = re.compile(r"\d{1,12}(\.\d{1,6})?")
DEFAULT_ROWS = 100


def open_direct(ask: Ask) -> Json:
    """conversations.open."""
    ask.allow("channels:manage", "groups:write", "im:write", "mpim:write")
    world = ask.world
    if ask.text("channel"):
        channel = ask.channel()
        if not channel.im:
            raise Wrong("method_not_supported_for_channel_type")
    else:
        users = [one for one in ask.text("users").split(",") if one]
        if not users:
            raise Wrong("users_list_not_supplied")
        if len(users) > 1:
            raise Wrong("too_many_users" if len(users) > 8 else "method_not_supported_for_channel_type")
        user = world.users.get(users[0])
        if user is None or not world.serves(ask.installation, user.team):
            raise Wrong("user_not_found")
        if user.deleted:
            raise Wrong("user_disabled")
        already = world.direct(ask.installation, user, create=False)
        if already is None and ask.flag("prevent_creation"):
            raise Wrong("channel_not_found")
        channel = already or _opened(ask, user.id)
    about: Json = {"id": channel.id}
    return {"ok": True, "channel": described(ask, channel) if ask.flag("return_im") else about}


def _opened(ask: Ask, user: str) -> Channel:
    channel = ask.world.direct(ask.installation, ask.world.users[user])
    assert channel is not None
    return channel


def info(ask: Ask) -> Json:
    """conversations.info."""
    channel = ask.channel()
    ask.allow("im:read" if channel.im else "channels:read")
    return {"ok": True, "channel": described(ask, channel)}


def described(ask: Ask, channel: Channel) -> Json:
    """A channel as conversations.info shows it."""
    about: Json = {
        "id": channel.id, "created": 0, "is_archived": channel.archived, "is_im": channel.im,
        "is_org_shared": False, "context_team_id": channel.team, "updated": 0,
    }  # fmt: skip
    if channel.im:
        return about | {"user": channel.user, "is_user_deleted": ask.world.users[channel.user].deleted, "is_open": True}
    return about | {
        "name": channel.name, "is_channel": True, "is_private": False, "is_ext_shared": channel.shared,
        "is_member": ask.installation.bot_user in channel.members, "num_members": len(channel.members),
    }  # fmt: skip


def history(ask: Ask) -> Json:
    """conversations.history, newest first."""
    channel = ask.channel()
    ask.allow("im:history" if channel.im else "channels:history")
    if not channel.im and ask.installation.bot_user not in channel.members:
        raise Wrong("not_in_channel")
    rows = max(1, min(ask.number("limit", DEFAULT_ROWS), ask.world.rules.history_rows))
    oldest, latest = _moment(ask, "oldest", 0.0), _moment(ask, "latest", float("inf"))
    before = _cursor(ask)
    inclusive = ask.flag("inclusive") and not before
    found = [
        message
        for ts, message in reversed(channel.messages.items())
        if message.get("thread_ts", ts) == ts or message.get("subtype") == "thread_broadcast"
        if _within(float(ts), oldest, latest, inclusive) and (not before or float(ts) < before)
    ]
    page, more = found[:rows], len(found) > rows
    whole = ask.flag("include_all_metadata")
    answer: Json = {
        "ok": True,
        "messages": [{k: v for k, v in message.items() if whole or k != "metadata"} for message in page],
        "has_more": more,
        "pin_count": 0,
        "channel_actions_ts": None,
        "channel_actions_count": 0,
    }
    if more:
        pointer = base64.b64encode(f"next_ts:{page[-1]['ts'].replace('.', '')}".encode()).decode()
        answer["response_metadata"] = {"next_cursor": pointer}
    return answer


def replies(ask: Ask) -> Json:
    """conversations.replies."""
    channel = ask.channel()
    ask.allow("im:history" if channel.im else "channels:history")
    first = channel.messages.get(ask.text("ts"))
    if first is None:
        raise Wrong("thread_not_found")
    under = [message for message in channel.messages.values() if message.get("thread_ts") == first["ts"]]
    return {"ok": True, "messages": [first, *(one for one in under if one is not first)], "has_more": False}


def _moment(ask: Ask, name: str, default: float) -> float:
    said = ask.text(name)
    if not said or said == "0" or said == "now":
        return default
    if not _TS.fullmatch(said):
        raise Wrong(f"invalid_ts_{name}")
    return float(said)


def _within(ts: float, oldest: float, latest: float, inclusive: bool) -> bool:
    return oldest <= ts <= latest if inclusive else oldest < ts < latest


def _cursor(ask: Ask) -> float:
    said = ask.text("cursor")
    if not said:
        return 0.0
    try:
        return int(base64.b64decode(said, validate=True).removeprefix(b"next_ts:")) / 1_000_000
    except ValueError:
        raise Wrong("invalid_cursor") from None
