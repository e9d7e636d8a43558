"""Which goal is made stronger, what it lacks, and how the answers about it are read."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.coaching.values import Entry, Goal
from conversations.flow import Option, Read, Refusal, Said, Seen
from conversations.flows.picking import by_urgency
from conversations.flows.readers import language, some_words
from conversations.formats import fold, shorten
from conversations.reading.steps import an_if_then

PARTS = ("plan", "behaviour", "confidence", "relevance", "want", "why", "support")
"""What can make a goal stronger, in the order in which it is asked (II-1, MO-2, LL-3, G13, LL-2, G12)."""
JUST_NOW = 60 * 60 * 1000
"""A goal touched within this time (ms), and later than every other, is the one that is meant."""
ENOUGH = 6
"""A confidence from here on is accepted as it is (LL-3)."""


def goals(seen: Seen) -> list[Goal]:
    """The goals that can be made stronger: the active ones, or those that rest when none is active."""
    own = [goal for goal in seen.facts.goals if goal.kind != "aspiration"]
    active = [goal for goal in own if goal.state == "active"]
    return by_urgency(active or [goal for goal in own if goal.state == "parked"])


def the_mark(seen: Seen) -> Entry | None:
    """The line this talk wrote when it began: which goal, how it was found, and what it lacked then.

    The answers are saved one by one, so that what the goal lacks now says nothing about what was asked.
    """
    name = f"{seen.talk}.stronger"
    return next((one for one in seen.facts.entries if one.id == name), None)


def was_asked(seen: Seen) -> bool:
    """Whether the person has to say which goal, or had to when this talk began."""
    mark = the_mark(seen)
    if mark is not None:
        return mark.detail.startswith("stronger:asked")
    return not seen["named"] and len(goals(seen)) > 1 and _just_touched(seen) is None


def _just_touched(seen: Seen) -> Goal | None:
    newest = sorted(goals(seen), key=lambda goal: goal.touched_at)[-2:]
    later = len(newest) > 1 and newest[-1].touched_at > newest[0].touched_at
    return newest[-1] if later and seen.facts.now - newest[-1].touched_at <= JUST_NOW else None


def goal_of(seen: Seen) -> Goal | None:
    """The goal this is about: as picked, as this talk began with, the only one, or the one touched just now."""
    own, mark = goals(seen), the_mark(seen)
    if seen["goal"] is not None:
        return seen.facts.goal(seen["goal"])
    if was_asked(seen):
        return None
    if mark is not None:
        return seen.facts.goal(mark.goal)
    if seen["named"]:
        return seen.facts.goal(seen["named"])
    return own[0] if len(own) == 1 else _just_touched(seen)


def lacking(seen: Seen) -> tuple[str, ...]:
    """What the goal lacked when this talk began with it."""
    goal, mark = goal_of(seen), the_mark(seen)
    if goal is None:
        return ()
    if mark is not None and mark.goal == goal.id:
        return tuple(mark.detail.rpartition(":")[2].split())
    has = {
        "plan": goal.plan_when,
        "behaviour": goal.behaviour,
        "confidence": goal.confidence,
        "relevance": goal.relevance or goal.parent,
        "want": goal.want or goal.whose == "set",
        "why": goal.why,
        "support": goal.support,
    }
    return tuple(part for part in PARTS if not has[part])


def a_plan(text: str, seen: Seen) -> Read | Refusal:
    """An if-then plan with both halves, word for word (II-1)."""
    if names_the_goal(text, seen):
        return Read(None)
    found = an_if_then(text, language(seen))
    if found is None:
        return Refusal("everywhere/not_if_then")
    return Read({"words": text.strip(), "when": found[0], "then": found[1]})


def words_about_it(text: str, seen: Seen) -> Read | Refusal:
    """Any words but the goal's own name, which only says which goal is meant."""
    return Read(None) if names_the_goal(text, seen) else some_words(text, seen)


def names_the_goal(text: str, seen: Seen) -> bool:
    """Whether a text is only a piece of the goal's title, as in "stronger: onboarding"."""
    goal, folded = goal_of(seen), fold(text)
    return goal is not None and len(folded) > 2 and folded in fold(goal.title)


def directions(seen: Seen) -> list[Option]:
    """The directions the person has named, which a goal may serve."""
    found = [goal for goal in seen.facts.goals if goal.kind == "aspiration" and goal.state == "active"]
    return [Option(goal.id, Said(shorten(goal.title, 40))) for goal in found[:3]]


def something_bigger(goals_named: Sequence[Goal], answer: object) -> Goal | None:
    """The direction that was picked, or None when the answer is in words of its own."""
    return next((goal for goal in goals_named if goal.id == answer), None)
