"""What goes back with a response: replies as one answer, which only the person sees."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from adapters.slack.blocks import MOST_BLOCKS, posts
from conversations.messages import Reply


def in_one(replies: Iterable[Reply]) -> dict[str, Any]:
    """Replies as one message, in what `ack` and `respond` take."""
    made = [post for reply in replies for post in posts(reply)]
    blocks = [block for post in made for block in post.blocks]
    return {"text": "\n".join(post.text for post in made), "blocks": blocks[:MOST_BLOCKS]}


def only_for_them(replies: Iterable[Reply]) -> dict[str, Any]:
    """The same as what only the person sees."""
    return {"response_type": "ephemeral", **in_one(replies)}
