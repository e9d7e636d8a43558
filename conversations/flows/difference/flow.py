"""How two kinds of goal differ: a result and something to learn (K3), a goal of one's own and one of work (P11)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.home import worked_on
from conversations.coaching.values import Goal
from conversations.flow import Said, Seen, flow, known, say


def newest(seen: Seen) -> Goal | None:
    """The goal the person touched last, of those they work on."""
    return max(worked_on(seen.facts.goals), key=lambda goal: (goal.touched_at, goal.id), default=None)


def own_goal(seen: Seen) -> dict[str, Any]:
    """The person's own goal to hold the rows against: whether it came with the work, and how it is measured."""
    goal = newest(seen)
    if goal is None:
        return {"title": "", "from_work": False, "aim": None, "unit": "", "sign": ""}
    bound = goal.whose != "mine"
    return {
        "title": Said(goal.title), "from_work": bound, "aim": goal.target, "unit": goal.unit, "sign": Said(goal.sign),
    }  # fmt: skip


OF_WORK = known(lambda seen: seen["which"] == "work")

DIFFERENCE = flow(
    "difference",
    say("result_or_learning", when=~OF_WORK),
    say("mine_or_work", when=OF_WORK, shows=own_goal),
)
