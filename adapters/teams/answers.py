"""What goes back with the response to an invoke: a card in the place of the pressed one, a line, or that it failed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Body = Mapping[str, Any]


def a_card(card: Mapping[str, Any]) -> Body:
    """A card that takes the place of the one on which something was done."""
    return _answer(200, "application/vnd.microsoft.card.adaptive", card)


def a_line(text: str) -> Body:
    """A line that the person sees for a moment; the card stays."""
    return _answer(200, "application/vnd.microsoft.activity.message", text)


def failed(text: str) -> Body:
    """Nothing came of it, and why; the card stays, so that it can be pressed again."""
    return _answer(500, "application/vnd.microsoft.error", {"code": "NotSaved", "message": text})


def _answer(status: int, kind: str, value: object) -> Body:
    return {"statusCode": status, "type": kind, "value": value}
