"""What a step shows where somebody stands: the values its words may use, and its options with their labels."""

from __future__ import annotations

from typing import Any

from conversations.flow import Option
from conversations.progress import Spot
from conversations.words import Words


def shown(spot: Spot) -> dict[str, Any]:
    """The values a step's words may use: the answers so far and what the step shows."""
    values: dict[str, Any] = dict(spot.seen.answers)
    values["offered"] = spot.seen.offered
    if spot.step.shows is not None:
        values.update(spot.step.shows(spot.seen))
    return values


def options(spot: Spot) -> list[Option]:
    """The options of a question as they are now: listed ones first, then the fixed ones."""
    listed = list(spot.step.listed(spot.seen)) if spot.step.listed is not None else []
    return listed + [Option(value) for value in spot.step.options]


def labelled(talk: str, spot: Spot, words: Words) -> list[tuple[str, str]]:
    """The options of a question of a talk, each with its label."""
    key, values = f"{talk}/{spot.step.name}", shown(spot)
    return [(one.value, one.label or words.label(key, one.value, values)) for one in options(spot)]
