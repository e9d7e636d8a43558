"""A command as a button says it: its name, with the words that go with it. `route.py` hands them on."""

from __future__ import annotations

from conversations.reading.said.intent import SURE, Intent, Meant

TAKE_WORDS = ("progress", "win", "done", "blocked", "next", "drop", "adjust", "pause_goal", "move_date")
"""The commands that are handed the whole text, when it says more than the command."""
MOST_LETTERS = 500
"""Letters of a text that go with a button."""


def with_words(intent: Intent, meant: Meant, text: str) -> str:
    """A command as a button says it: its name, and the text where the talk takes words."""
    if intent.command == "language":
        return f"language {meant.named}".strip()
    handed = intent.command in TAKE_WORDS or (intent.command == "goal" and intent.weight < SURE)
    if handed and meant.more and len(text) <= MOST_LETTERS:
        return f"{intent.command} {text}"
    return intent.command
