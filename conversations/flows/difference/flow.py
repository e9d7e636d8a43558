"""How two kinds of goal differ: a result and something to learn (K3), a goal of one's own and one of work (P11)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.values import Goal
from conversations.flow import Said, Seen, flow, known, say


def newest(seen: Seen) -> Goal | None:
    """The goal the person touched last, of those they work on."""
    return max(seen.facts.active, key=lambda goal: (goal.touched_at, goal.id), default=None)


def own_goal(seen: Seen) -> dict[str, Any]:
    """The person's own goal to hold the rows against, and whether it is theirs or came with the work."""
    goal = newest(seen)
    if goal is None:
        return {"title": "", "from_work": False}
    return {"title": Said(goal.title), "from_work": goal.whose == "set" or goal.scope == "objective"}


OF_WORK = known(lambda seen: seen["which"] == "work")

DIFFERENCE = flow(
    "difference",
    say("result_or_learning", when=~OF_WORK),
    say("mine_or_work", when=OF_WORK, shows=own_goal),
)
