"""Somebody asks for a human being: an honest answer, and who can help."""

from __future__ import annotations

from typing import Any

from conversations.flow import Said, Seen, flow, say


def the_manager(seen: Seen) -> dict[str, Any]:
    """The manager's name, where it is known."""
    return {"manager": Said(seen.facts.person.manager)}


PERSON = flow(
    "person",
    say("who_can_help", shows=the_manager),
)
