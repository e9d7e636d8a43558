"""How the goal that is meant is found: by its name, because there is only one, or as a button.

Shared by the talks that begin with "which goal?".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conversations.coaching.goals import name_of
from conversations.coaching.values import Goal
from conversations.flow import Option, Read, Reader, Refusal, Said, Seen
from conversations.flows.readers import language
from conversations.formats import fold, shorten
from conversations.reading.said.names import which_goal

MOST_BUTTONS = 6
Goals = Callable[[Seen], Sequence[Goal]]


def as_options(goals: Goals) -> Callable[[Seen], list[Option]]:
    """The goals as buttons; the others can still be named."""

    def listed(seen: Seen) -> list[Option]:
        return [Option(goal.id, Said(shorten(name_of(goal), 40))) for goal in goals(seen)[:MOST_BUTTONS]]

    return listed


def named(text: str, goals: Sequence[Goal], locale: str) -> Goal | None:
    """The one goal that a text names, or None when it names none or several."""
    folded = fold(text)
    exact = [goal for goal in goals if fold(goal.title) == folded]
    if exact:
        return exact[0]
    found = which_goal(text, [goal.title for goal in goals], locale)
    return goals[found[0]] if len(found) == 1 else None


def a_goal_by_name(goals: Goals) -> Reader:
    """Reads the goal that typed words name."""

    def read(text: str, seen: Seen) -> Read | Refusal:
        goal = named(text, goals(seen), language(seen))
        return Read(goal.id) if goal else Refusal("everywhere/not_an_option", {"said": Said(text)})

    return read


def by_urgency(goals: Sequence[Goal]) -> list[Goal]:
    """The goals by their next date; those without one after them, longest untouched first."""
    return sorted(goals, key=lambda goal: (not goal.due, goal.due, goal.touched_at, goal.id))
