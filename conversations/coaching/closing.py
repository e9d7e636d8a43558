"""What closes together with a goal: its open steps and what was in its way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from conversations.coaching.values import Effect, Entry, Goal, Put


def closed(goal: Goal, state: str, entries: Iterable[Entry], now: int) -> list[Effect]:
    """A goal in its last state, and its open lines; what was learned and reached stays as it is."""
    effects: list[Effect] = [Put(replace(goal, state=state, touched_at=now))]
    for one in entries:
        if one.goal == goal.id and one.kind in ("next", "blocked") and one.state == "open":
            effects.append(Put(replace(one, state="gone")))
        elif one.goal == goal.id and one.kind == "change" and one.state == "open":
            effects.append(Put(replace(one, state="done")))
    return effects
