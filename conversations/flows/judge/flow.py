"""How good a goal is, letter by letter, with the one next thing that helps most (G10-G14); it only tells.

Words behind the command ("check my goal: …") are judged as they stand and kept nowhere; without any it is the goal
touched last.
"""

from __future__ import annotations

from typing import Any

from conversations.coaching.card import letter_values
from conversations.coaching.review import review
from conversations.coaching.smart import judge, most_useful
from conversations.coaching.values import Goal
from conversations.flow import Said, Seen, flow, known, say
from conversations.flows.readers import language
from conversations.reading.goals.goal import read_goal

STATES = ("active", "parked", "wish")


def goal_of(seen: Seen) -> Goal | None:
    """The goal touched last, active ones first; a direction for years has no letters (P2)."""
    own = [goal for goal in seen.facts.goals if goal.kind != "aspiration" and goal.state in STATES]
    return min(own, key=lambda goal: (STATES.index(goal.state), -goal.touched_at, goal.id), default=None)


def letters(seen: Seen) -> dict[str, Any]:
    """Each letter with its reason, and the one thing worth doing first."""
    if seen["words"]:
        return letter_values(review(seen["words"], seen.facts.today, language(seen)))
    goal = goal_of(seen)
    if goal is None:
        return {}
    found = judge(goal, seen.facts.entries, seen.facts.today, language(seen))
    shown = {one.letter: {"ok": one.ok, "reason": one.reason, "words": Said(one.words)} for one in found}
    return shown | {
        "title": Said(goal.title), "state": goal.state, "due": goal.due, "days": [], "unit": goal.unit,
        "target": goal.target,
        "baseline": goal.baseline, "confidence": goal.confidence,
        "first": most_useful(found, goal, seen.facts.entries),
    }  # fmt: skip


def is_a_goal(seen: Seen) -> bool:
    """Whether the words behind the command say something to get done or to learn."""
    return bool(seen["words"]) and read_goal(seen["words"], seen.facts.today, language(seen)).is_goal


TOLD = known(lambda seen: bool(seen["words"]), says="words stand behind it", denies="no words stand behind it")
GOOD = known(is_a_goal, says="those words are a goal", denies="those words are no goal")
ANY = known(lambda seen: goal_of(seen) is not None, says="there is a goal", denies="there is no goal")

JUDGE = flow(
    "judge",
    say("letters", when=(TOLD & GOOD) | (~TOLD & ANY), shows=letters, rule="LL-1"),
    say("no_goal", when=TOLD & ~GOOD),
    say("no_goals", when=~TOLD & ~ANY),
)
