"""How good a goal is, letter by letter, with the one next thing that helps most (G10-G14); it only tells."""

from __future__ import annotations

from typing import Any

from conversations.coaching.smart import judge, most_useful
from conversations.coaching.values import Goal
from conversations.flow import Said, Seen, flow, known, say
from conversations.flows.readers import language

STATES = ("active", "parked", "wish")


def goal_of(seen: Seen) -> Goal | None:
    """The goal touched last, active ones first; a direction for years has no letters (P2)."""
    own = [goal for goal in seen.facts.goals if goal.kind != "aspiration" and goal.state in STATES]
    return min(own, key=lambda goal: (STATES.index(goal.state), -goal.touched_at, goal.id), default=None)


def letters(seen: Seen) -> dict[str, Any]:
    """Each letter with its reason, and the one thing worth doing first."""
    goal = goal_of(seen)
    if goal is None:
        return {}
    found = judge(goal, seen.facts.entries, seen.facts.today, language(seen))
    shown = {one.letter: {"ok": one.ok, "reason": one.reason, "words": Said(one.words)} for one in found}
    return shown | {
        "title": Said(goal.title), "state": goal.state, "due": goal.due, "unit": goal.unit, "target": goal.target,
        "baseline": goal.baseline, "confidence": goal.confidence,
        "first": most_useful(found, goal, seen.facts.entries),
    }  # fmt: skip


ANY = known(lambda seen: goal_of(seen) is not None)

JUDGE = flow(
    "judge",
    say("letters", when=ANY, shows=letters, rule="LL-1"),
    say("no_goals", when=~ANY),
)
