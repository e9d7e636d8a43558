"""What a person sees of a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from adapters.fakeslack.events import shown
from adapters.fakeslack.forms import elements_of
from adapters.fakeslack.world import Channel, Json

_LINK = re.compile(r"<(?:https?://|mailto:)[^|>]*\|([^>]*)>")


@dataclass(frozen=True, slots=True)
class Seen:
    """One message on somebody's screen."""

    ts: str
    user: str
    text: str
    """The text as the app gave it: what notifications and screen readers say."""
    blocks: list[Json]
    ephemeral: bool = False
    edited: bool = False
    metadata: Json | None = None

    @property
    def words(self) -> str:
        """What stands there to read, a line a text; without blocks it is the text itself."""
        lines = list(_lines(self.blocks)) if self.blocks else [self.text]
        return "\n".join(shown(_LINK.sub(r"\1", line)) for line in lines)

    @property
    def buttons(self) -> list[str]:
        """What stands on its buttons."""
        return [shown(one["text"]["text"]) for _, one in elements_of(self.blocks) if one["type"] == "button"]


def _lines(value: Any) -> Iterator[str]:
    """The text within blocks, without what stands on buttons."""
    if isinstance(value, list):
        for item in value:
            yield from _lines(item)
    elif isinstance(value, dict):
        if value.get("type") in ("button", "static_select", "overflow"):
            return
        if isinstance(value.get("text"), str):
            yield value["text"]
        for name in ("title", "text", "subtitle", "body", "fields", "elements", "rows", "tasks", "details"):
            inner = value.get(name)
            if isinstance(inner, str) and name != "text":
                yield inner
            elif not isinstance(inner, str):
                yield from _lines(inner)


def seen_by(user: str, channel: Channel) -> list[Seen]:
    """The messages of a channel on this person's screen, oldest first."""
    open_to_all = [_seen(one, False) for one in channel.messages.values()]
    only_here = [_seen(one, True) for one in channel.ephemeral.get(user, [])]
    return sorted(open_to_all + only_here, key=lambda one: float(one.ts))


def _seen(message: Json, ephemeral: bool) -> Seen:
    return Seen(
        message["ts"],
        str(message.get("user") or message.get("bot_id")),
        message["text"],
        message.get("blocks", []),
        ephemeral,
        "edited" in message,
        message.get("metadata"),
    )
