"""The methods about people, workspaces and the token itself."""

from __future__ import annotations

import base64

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.events import profile
from adapters.fakeslack.world import Json
from adapters.fakeslack.wrong import Wrong


def auth_test(ask: Ask) -> Json:
    """auth.test."""
    if ask.token is not None and ask.token.kind == "app":
        return {"ok": True, "app_name": ask.app.name, "app_id": ask.app.id}
    one = ask.installation
    team = ask.world.teams.get(one.team)
    answer: Json = {
        "ok": True,
        "url": f"https://{team.domain if team else one.org.lower()}.slack.com/",
        "team": team.name if team else ask.world.orgs[one.org],
        "user": ask.app.name.lower(),
        "team_id": one.team or one.org,
        "user_id": one.bot_user,
        "bot_id": one.bot_id,
        "is_enterprise_install": not one.team,
    }
    return answer | ({"enterprise_id": one.org} if one.org else {})


def api_test(ask: Ask) -> Json:
    """api.test: says back what it was told, or the error it was asked for."""
    if ask.text("error"):
        raise Wrong(ask.text("error"), args=ask.shown())
    return {"ok": True, "args": ask.shown()}


def auth_revoke(ask: Ask) -> Json:
    """auth.revoke."""
    if ask.token is None:
        raise Wrong("not_authed")
    if ask.flag("test"):
        return {"ok": True, "revoked": False}
    ask.token.state = "token_revoked"
    return {"ok": True, "revoked": True}


def user_info(ask: Ask) -> Json:
    """users.info."""
    return {"ok": True, "user": profile(ask.world, ask.user("user"), ask.flag("include_locale"))}


def user_list(ask: Ask) -> Json:
    """users.list, in pages."""
    world, one = ask.world, ask.installation
    there = [user for user in world.users.values() if world.serves(one, user.team)]
    rows = max(1, min(ask.number("limit", 1000), 1000))
    try:
        first = int(base64.b64decode(ask.text("cursor"), validate=True).removeprefix(b"user:") or 0)
    except ValueError:
        raise Wrong("invalid_cursor") from None
    page = there[first : first + rows]
    more = first + rows < len(there)
    cursor = base64.b64encode(f"user:{first + rows}".encode()).decode() if more else ""
    return {
        "ok": True,
        "members": [profile(world, user, ask.flag("include_locale")) for user in page],
        "cache_ts": int(world.clock()),
        "response_metadata": {"next_cursor": cursor},
    }


def team_info(ask: Ask) -> Json:
    """team.info."""
    team = ask.world.teams.get(ask.text("team") or ask.installation.team)
    if team is None or not ask.world.serves(ask.installation, team.id):
        raise Wrong("team_not_found")
    about: Json = {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": "", "icon": {}}
    if team.org:
        about |= {"enterprise_id": team.org, "enterprise_name": ask.world.orgs[team.org]}
    return {"ok": True, "team": about}


def suggested_prompts(ask: Ask) -> Json:
    """assistant.threads.setSuggestedPrompts."""
    channel = ask.world.channels.get(ask.text("channel_id"))
    if channel is None or channel.bot != ask.installation.bot_user:
        raise Wrong("channel_not_found")
    prompts = ask.value("prompts", "invalid_arguments")
    whole = isinstance(prompts, list) and all(
        isinstance(one, dict) and one.get("title") and one.get("message") for one in prompts
    )
    if not whole or not 1 <= len(prompts) <= 4:
        raise Wrong("invalid_arguments", "must have one to four prompts with title and message [json-pointer:/prompts]")
    ask.world.prompts[channel.id] = {"title": ask.text("title"), "prompts": prompts}
    return {"ok": True}
