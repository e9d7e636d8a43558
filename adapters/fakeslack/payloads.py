"""The payloads of what people do with buttons, views, shortcuts and commands, with the fields they really have."""

from __future__ import annotations

from typing import Any

from adapters.fakeslack.events import profile
from adapters.fakeslack.world import Channel, Json, User, World


def around(world: World, user: User, team: str, kind: str) -> Json:
    """What stands in every payload of an interaction."""
    found = world.teams[team]
    installation = world.installation(team)
    about: Json = {"id": found.id, "domain": found.domain}
    if found.org:
        about |= {"enterprise_id": found.org, "enterprise_name": world.orgs[found.org]}
    return {
        "type": kind,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team},
        "api_app_id": world.app.id,
        "token": world.app.verification_token,
        "team": about,
        "enterprise": {"id": found.org, "name": world.orgs[found.org]} if found.org else None,
        "is_enterprise_install": installation is not None and not installation.team,
    }


def where(channel: Channel) -> Json:
    """A channel as a payload names it."""
    return {"id": channel.id, "name": "directmessage" if channel.im else channel.name}


def in_a_message(channel: Channel, message: Json, ephemeral: bool) -> Json:
    """Of a press in a message: where it stands; what stands in one that only one person sees is not repeated."""
    container = {
        "type": "message", "message_ts": message["ts"], "channel_id": channel.id, "is_ephemeral": ephemeral,
    }  # fmt: skip
    if message.get("thread_ts"):
        container["thread_ts"] = message["thread_ts"]
    fields: Json = {"container": container, "channel": where(channel)}
    return fields if ephemeral else fields | {"message": message}


def in_a_view(view: Json, values: Json) -> Json:
    """Of a press in a view: which, with its state."""
    whole = {**view, "state": {"values": values}}
    return {"container": {"type": "view", "view_id": view["id"]}, "view": whole}


def command(world: World, user: User, channel: Channel, team: str, name: str, text: str) -> Json:
    """The form of a slash command."""
    found = world.teams[team]
    installation = world.installation(team)
    fields: Json = {
        "token": world.app.verification_token, "team_id": team, "team_domain": found.domain,
        "channel_id": channel.id, "channel_name": where(channel)["name"], "user_id": user.id,
        "user_name": user.name, "command": name, "text": text, "api_app_id": world.app.id,
        "is_enterprise_install": "true" if installation is not None and not installation.team else "false",
    }  # fmt: skip
    if found.org:
        fields |= {"enterprise_id": found.org, "enterprise_name": world.orgs[found.org]}
    return fields


def home_opened(world: World, user: User, channel: Channel, tab: str, view: Json | None) -> Json:
    """The event of somebody who opens the app's page."""
    event: Json = {
        "type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": tab, "event_ts": world.new_ts(),
    }  # fmt: skip
    return event | ({"view": view} if view is not None and tab == "home" else {})


def user_changed(world: World, user: User) -> Json:
    """The event of a profile that was changed."""
    user.updated = int(world.clock())
    stamp = world.new_ts()
    return {"type": "user_change", "user": profile(world, user), "cache_ts": user.updated, "event_ts": stamp}


def mention(world: World, message: Json, channel: Channel) -> Json:
    """The event of a message that names the app."""
    return {**message, "type": "app_mention", "channel": channel.id, "event_ts": message["ts"]}


def file_of(world: World, user: User, name: str, size: int) -> Json:
    """A file that somebody shared."""
    file: dict[str, Any] = {
        "id": world.new_id("F"), "created": int(world.clock()), "name": name, "title": name, "size": size,
        "mimetype": "application/octet-stream", "filetype": name.rpartition(".")[2], "user": user.id,
        "mode": "hosted", "is_external": False, "is_public": False,
    }  # fmt: skip
    world.files[file["id"]] = file
    return file
