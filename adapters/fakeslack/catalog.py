"""Every method the stand-in knows, one line each: what it does, the scopes it needs, what must be given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from adapters.fakeslack import chat, members, talks
from adapters.fakeslack.asked import Ask
from adapters.fakeslack.files import Files
from adapters.fakeslack.modals import Views
from adapters.fakeslack.oauth import OAuth
from adapters.fakeslack.world import Json


class Method(NamedTuple):
    """One of them."""

    run: Callable[[Ask], Json]
    scopes: tuple[str, ...] = ()
    """Any one of these; empty where none is needed or the method looks itself."""
    needs: tuple[str, ...] = ()
    """The arguments that must be given."""
    by: str = "bot"
    """Whose token: "bot", "app", "any", or "nobody" where none is needed."""


def methods(views: Views, files: Files, oauth: OAuth) -> Mapping[str, Method]:
    """All of them by name."""
    write = ("chat:write",)
    return {
        "api.test": Method(members.api_test, by="nobody"),
        "apps.uninstall": Method(oauth.uninstall, needs=("client_id", "client_secret")),
        "assistant.threads.setSuggestedPrompts": Method(
            members.suggested_prompts, ("assistant:write", "chat:write"), ("channel_id", "prompts")
        ),
        "auth.revoke": Method(members.auth_revoke),
        "auth.test": Method(members.auth_test, by="any"),
        "chat.delete": Method(chat.delete, write, ("channel", "ts")),
        "chat.postEphemeral": Method(chat.post_ephemeral, write, ("channel", "user")),
        "chat.postMessage": Method(chat.post_message, write, ("channel",)),
        "chat.update": Method(chat.update, write, ("channel", "ts")),
        "conversations.history": Method(talks.history, needs=("channel",)),
        "conversations.info": Method(talks.info, needs=("channel",)),
        "conversations.open": Method(talks.open_direct),
        "conversations.replies": Method(talks.replies, needs=("channel", "ts")),
        "files.completeUploadExternal": Method(files.complete, ("files:write",), ("files",)),
        "files.getUploadURLExternal": Method(files.begin, ("files:write",), ("filename", "length")),
        "oauth.v2.access": Method(oauth.access, by="nobody"),
        "team.info": Method(members.team_info, ("team:read",)),
        "users.info": Method(members.user_info, ("users:read",), ("user",)),
        "users.list": Method(members.user_list, ("users:read",)),
        "views.open": Method(views.open, needs=("trigger_id", "view")),
        "views.publish": Method(views.publish, needs=("user_id", "view")),
        "views.push": Method(views.push, needs=("trigger_id", "view")),
        "views.update": Method(views.update, needs=("view",)),
    }
