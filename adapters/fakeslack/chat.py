"""The methods that post, change and delete messages."""

from __future__ import annotations

import json
import re
from typing import Any

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.blocks import IN_A_MESSAGE, check_blocks, completed, too_long
from adapters.fakeslack.events import bot_profile, changed, deleted, in_channel
from adapters.fakeslack.world import Channel, Json
from adapters.fakeslack.wrong import Wrong

LONGEST_TEXT, LONGEST_UPDATE = 40_000, 4_000
METADATA_BYTES = 8_000
_LOOSE_AND = re.compile(r"&(?!(?:amp|lt|gt);)")
_EVENT_TYPE = re.compile(r"[A-Za-z0-9_.:-]{1,255}")


def post_message(ask: Ask) -> Json:
    """chat.postMessage."""
    channel = ask.channel(create=True)
    _may_write(ask, channel)
    content = content_of(ask)
    ts = ask.world.new_ts()
    message = written(ask, channel, content, ts)
    if metadata := _metadata(ask):
        message["metadata"] = metadata
    if thread := ask.text("thread_ts"):
        if thread not in channel.messages:
            raise Wrong("thread_not_found")
        message |= {"thread_ts": thread} | ({"subtype": "thread_broadcast"} if ask.flag("reply_broadcast") else {})
    ask.world.keep(channel, message)
    ask.after.append(in_channel(channel, {**_public(message)}))
    return {"ok": True, "channel": channel.id, "ts": ts, "message": message}


def post_ephemeral(ask: Ask) -> Json:
    """chat.postEphemeral."""
    channel = ask.channel()
    _may_write(ask, channel)
    user = ask.user("user")
    if user.id not in channel.members:
        raise Wrong("user_not_in_channel")
    ts = ask.world.new_ts()
    message = written(ask, channel, content_of(ask), ts)
    channel.ephemeral.setdefault(user.id, []).append(message)
    return {"ok": True, "message_ts": ts}


def update(ask: Ask) -> Json:
    """chat.update."""
    channel = ask.channel()
    message = _own(ask, channel, "cant_update_message")
    if len(ask.text("text")) > LONGEST_UPDATE:
        raise Wrong("msg_too_long")
    content = content_of(ask, keep_blocks="blocks" not in ask.args)
    before = dict(message)
    message.update(content.items())
    if "blocks" in ask.args and not content.get("blocks"):
        message.pop("blocks", None)
    if metadata := _metadata(ask):
        message["metadata"] = metadata
    message["edited"] = {"user": ask.installation.bot_user, "ts": ask.world.new_ts()}
    ask.after.append(changed(channel, _public(message), _public(before), ask.world.new_ts()))
    return {"ok": True, "channel": channel.id, "ts": message["ts"], "text": message["text"], "message": message}


def delete(ask: Ask) -> Json:
    """chat.delete."""
    channel = ask.channel()
    message = _own(ask, channel, "cant_delete_message")
    del channel.messages[message["ts"]]
    ask.after.append(deleted(channel, _public(message), ask.world.new_ts()))
    return {"ok": True, "channel": channel.id, "ts": message["ts"]}


def _may_write(ask: Ask, channel: Channel) -> None:
    if channel.archived:
        raise Wrong("is_archived")
    if channel.im and ask.world.users[channel.user].deleted:
        raise Wrong("channel_not_found")
    if channel.im and (channel.locked or not ask.app.messages_tab):
        raise Wrong("messages_tab_disabled")
    if not channel.im and ask.installation.bot_user not in channel.members:
        raise Wrong("not_in_channel")


def _own(ask: Ask, channel: Channel, error: str) -> Json:
    message = channel.messages.get(ask.text("ts"))
    if message is None:
        raise Wrong("message_not_found")
    if message.get("bot_id") != ask.installation.bot_id:
        raise Wrong(error)
    return message


def written(ask: Ask, channel: Channel, content: Json, ts: str) -> Json:
    """A message of the app, with the fields that Slack adds."""
    installation = ask.installation
    message = {
        "user": installation.bot_user, "type": "message", "ts": ts, "bot_id": installation.bot_id,
        "app_id": ask.app.id, "team": channel.team, "bot_profile": bot_profile(ask.world, installation, channel.team),
    }  # fmt: skip
    return message | content


def content_of(ask: Ask, keep_blocks: bool = False) -> Json:
    """The text and blocks of a message, once they have been checked."""
    text, blocks = ask.text("text"), ask.value("blocks", "invalid_blocks_format")
    markdown = ask.text("markdown_text")
    if markdown and (text or blocks):
        raise Wrong("markdown_text_conflict")
    attachments = ask.value("attachments", "invalid_attachments") or []
    if isinstance(attachments, list) and len(attachments) > 100:
        raise Wrong("too_many_attachments")
    if not (text or blocks or attachments or markdown):
        raise Wrong("no_text")
    if len(text) > LONGEST_TEXT or len(markdown) > 12_000:
        raise Wrong("msg_too_long")
    content: Json = {"text": _LOOSE_AND.sub("&amp;", text or markdown)}
    if blocks:
        content["blocks"] = checked(ask, blocks)
    elif not keep_blocks:
        content["blocks"] = []
    if attachments:
        content["attachments"] = attachments
    return {name: value for name, value in content.items() if value != [] or name == "text"}


def checked(ask: Ask, blocks: Any) -> list[Json]:
    """Blocks as Slack keeps them; raises Wrong where it would not."""
    if not isinstance(blocks, list):
        raise Wrong("invalid_blocks_format")
    if problems := check_blocks(blocks, IN_A_MESSAGE, ask.world.rules.newer_blocks):
        raise Wrong("invalid_blocks", *problems, errors=problems)
    if too_long(blocks):
        raise Wrong("msg_blocks_too_long")
    return completed(blocks, ask.world.new_id("b"))


def _metadata(ask: Ask) -> Json | None:
    metadata = ask.value("metadata", "invalid_metadata_format")
    if not metadata:
        return None
    if not isinstance(metadata, dict):
        raise Wrong("invalid_metadata_format")
    kind, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not isinstance(kind, str) or not _EVENT_TYPE.fullmatch(kind) or not isinstance(payload, dict):
        raise Wrong("invalid_metadata_format")
    if len(json.dumps(metadata)) > METADATA_BYTES:
        raise Wrong("metadata_too_large")
    return {"event_type": kind, "event_payload": payload}


def _public(message: Json) -> Json:
    return {name: value for name, value in message.items() if name != "metadata"}
