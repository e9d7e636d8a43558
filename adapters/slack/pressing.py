"""What a message looks like once something under it was pressed, and what was pressed where; `listeners.py` asks."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any, TypeVar

from adapters.slack.blocks import text_of, without_buttons
from adapters.slack.incoming import Pressed
from conversations.messages import Reply

REMEMBERED = 2_000
"""Messages of which it is remembered what was chosen."""
MOVED_ON = "everywhere/moved_on"
Where = tuple[str, str, str]
Kept = TypeVar("Kept")


class Choices:
    """What was chosen under which message, as far as this process remembers."""

    def __init__(self) -> None:
        self.twice = 3.0
        """Seconds within which the same button pressed again is the same press."""
        self._down: dict[Where, tuple[str, float]] = {}
        self._taken: dict[Where, str] = {}

    def again(self, pressed: Pressed) -> bool:
        """Whether a finger came down twice: the same button under the same message or on the same page, just now."""
        if not any(_where(pressed)[1:]):
            return False
        now, value = time.monotonic(), pressed.message.press
        before, at = self._down.get(_where(pressed), ("", 0.0))
        if value is not None and value.token() == before and now - at < self.twice:
            return True
        _keep(self._down, _where(pressed), (value.token() if value is not None else "", now))
        return False

    def let_go(self, pressed: Pressed) -> None:
        """Nothing came of a press, so it may be tried again at once."""
        self._down.pop(_where(pressed), None)

    def take(self, pressed: Pressed) -> None:
        """This is what was chosen there."""
        _keep(self._taken, _where(pressed), pressed.label)

    def label(self, pressed: Pressed) -> str:
        """What was chosen there before; empty where nobody knows."""
        return self._taken.get(_where(pressed), "")


def moved_on(replies: Iterable[Reply]) -> bool:
    """Whether the button belonged to an earlier question."""
    return any(MOVED_ON in reply.keys for reply in replies)


def after(pressed: Pressed, chosen: str) -> dict[str, Any]:
    """The message as it is shown from now on, in what `respond` takes; with nothing chosen the buttons just go."""
    blocks = without_buttons([dict(block) for block in pressed.blocks], chosen, pressed.message.press)
    return {"text": text_of(blocks), "blocks": blocks, "replace_original": True}


def _where(pressed: Pressed) -> Where:
    spot = pressed.spot
    return (pressed.who.place, pressed.who.user, spot.view) if spot.view else (pressed.who.place, spot.channel, spot.ts)


def _keep(known: dict[Where, Kept], where: Where, what: Kept) -> None:
    known.pop(where, None)
    known[where] = what
    if len(known) > REMEMBERED:
        del known[next(iter(known))]
