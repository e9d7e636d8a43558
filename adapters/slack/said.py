"""What goes back with a response: replies as one answer, which only the person sees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from adapters.slack.blocks import MOST_BLOCKS, posts
from adapters.slack.incoming import Who
from conversations.messages import Reply

BACK_TO = "everywhere/back_to"
REMEMBERED = 5_000
"""Chats of which it is remembered whose they are."""


def in_one(replies: Iterable[Reply]) -> dict[str, Any]:
    """Replies as one message, in what `ack` and `respond` take."""
    made = [post for reply in replies for post in posts(reply)]
    blocks = [block for post in made for block in post.blocks]
    return {"text": "\n".join(post.text for post in made), "blocks": blocks[:MOST_BLOCKS]}


def only_for_them(replies: Iterable[Reply]) -> dict[str, Any]:
    """The same as what only the person sees."""
    return {"response_type": "ephemeral", **in_one(replies)}


def in_passing(replies: Sequence[Reply]) -> Sequence[Reply]:
    """What a command is answered: a talk that it came in between waits in the chat, where its question still stands.

    Where something else is to be chosen, all of it is shown, so that a number means what stands there last.
    """
    said = [reply for reply in replies if BACK_TO not in reply.keys]
    return said if said and not any(reply.buttons for reply in said) else replies


def asks(replies: Sequence[Reply]) -> bool:
    """Whether an answer is waited for."""
    return bool(replies) and replies[-1].plain().rstrip().endswith("?")


class Chats:
    """Which chat is the one with the coach, as far as this process has seen."""

    def __init__(self) -> None:
        self._of: dict[Who, str] = {}

    def remember(self, who: Who, channel: str) -> None:
        """Somebody wrote in their chat with the coach, or looked at it."""
        self._of[who] = channel
        if len(self._of) > REMEMBERED:
            del self._of[next(iter(self._of))]

    def is_ours(self, who: Who, channel: str) -> bool:
        """Whether what is typed there comes to the coach."""
        return self._of.get(who) == channel
