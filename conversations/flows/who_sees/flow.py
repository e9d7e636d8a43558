"""Who sees this: each reader and exactly what, for the thing that was just asked (A11)."""

from __future__ import annotations

from typing import Any

from conversations.flow import Said, Seen, flow, say

THINGS = {
    "goal": ("smart_goal", "stronger", "split", "adjust", "review", "judge"),
    "check_in": ("check_in", "update", "stuck"),
    "stand": ("self_assessment",),
}
"""What can be asked about, and the talks in which it is; docs/privacy.md has a column for each."""


def thing(about: str) -> str:
    """The thing a step such as "check_in/further" asks about, or "all" where it is none of them."""
    talk = about.partition("/")[0]
    return next((name for name, talks in THINGS.items() if talk in talks), "all")


def readers(seen: Seen) -> dict[str, Any]:
    """What was just asked, and the manager's name where it is known."""
    return {"thing": thing(str(seen["about"] or "")), "manager": Said(seen.facts.person.manager)}


WHO_SEES = flow(
    "who_sees",
    say("readers", shows=readers),
)
