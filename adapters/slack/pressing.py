"""What a message looks like once something under it was pressed, and what was pressed where; `listeners.py` asks."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any, NamedTuple

from adapters.slack.blocks import text_of, without_buttons
from adapters.slack.incoming import Pressed
from conversations.messages import Reply

REMEMBERED = 2_000
"""Messages of which it is remembered what was chosen."""
MOVED_ON = "everywhere/moved_on"


class Choice(NamedTuple):
    """What was pressed under a message, and when."""

    value: str = ""
    label: str = ""
    at: float = 0.0


NOTHING = Choice()


class Choices:
    """What was chosen under which message, as far as this process remembers."""

    def __init__(self) -> None:
        self.twice = 3.0
        """Seconds within which the same button pressed again is the same press."""
        self._made: dict[tuple[str, str, str], Choice] = {}

    def again(self, pressed: Pressed) -> bool:
        """Whether a finger came down twice: the same button under the same message, just now."""
        before = self._made.get(_where(pressed), NOTHING)
        return before.value == _value(pressed) and time.monotonic() - before.at < self.twice

    def make(self, pressed: Pressed) -> Choice:
        """Remember a press, and give what was chosen there before."""
        where = _where(pressed)
        before = self._made.pop(where, NOTHING)
        if pressed.spot.surface == "message" and pressed.spot.ts:
            self._made[where] = Choice(_value(pressed), pressed.label, time.monotonic())
            if len(self._made) > REMEMBERED:
                del self._made[next(iter(self._made))]
        return before

    def undo(self, pressed: Pressed, before: Choice) -> None:
        """The press came to nothing, so what was chosen before still is."""
        self._made.pop(_where(pressed), None)
        if before.value:
            self._made[_where(pressed)] = before


def moved_on(replies: Iterable[Reply]) -> bool:
    """Whether the button belonged to an earlier question."""
    return any(MOVED_ON in reply.keys for reply in replies)


def after(pressed: Pressed, chosen: str) -> dict[str, Any]:
    """The message as it is shown from now on, in what `respond` takes; with nothing chosen the buttons just go."""
    blocks = without_buttons([dict(block) for block in pressed.blocks], chosen, pressed.message.press)
    return {"text": text_of(blocks), "blocks": blocks, "replace_original": True}


def _where(pressed: Pressed) -> tuple[str, str, str]:
    return (pressed.who.place, pressed.spot.channel, pressed.spot.ts)


def _value(pressed: Pressed) -> str:
    return pressed.message.press.token() if pressed.message.press else ""
