"""Which goal is split, into which equal steps, and how milestones of one's own are read."""

from __future__ import annotations

from datetime import date
from typing import Any

from conversations.coaching.goals import equal_steps, horizon
from conversations.coaching.standing import in_unit
from conversations.coaching.values import Entry, Goal
from conversations.flow import Read, Refusal, Said, Seen
from conversations.flows.readers import language, refused_day
from conversations.reading.measure import a_value
from conversations.reading.steps import a_step_and_day

FAR_FIRST = ("long", "medium", "short", "now", "")
MOST = 12


def goals(seen: Seen) -> list[Goal]:
    """The goals that can be split: far ones first, then those nearer, then those without a date."""
    today = seen.facts.today
    own = [goal for goal in seen.facts.goals if goal.kind != "aspiration" and goal.state in ("active", "parked")]
    return sorted(own, key=lambda goal: (FAR_FIRST.index(goal.horizon or horizon(goal.due, today)), goal.due, goal.id))


def goal_of(seen: Seen) -> Goal | None:
    """The goal this is about: the one that was picked, or the only one."""
    own = goals(seen)
    return seen.facts.goal(seen["goal"]) if seen["goal"] is not None else own[0] if len(own) == 1 else None


def milestones(seen: Seen) -> list[Entry]:
    """The open milestones the goal has from before, by their day."""
    goal = goal_of(seen)
    own = [one for one in seen.facts.entries if one.kind == "milestone" and one.state == "open"]
    own = [one for one in own if goal is not None and one.goal == goal.id and not one.id.startswith(f"{seen.talk}.")]
    return sorted(own, key=lambda one: (one.day, one.id))


def equal(seen: Seen) -> list[tuple[date, float | None]]:
    """The equal steps of the goal; none where its date is missing, has passed, or leaves no room for two."""
    goal = goal_of(seen)
    if goal is None or not goal.due or goal.due <= seen.facts.today.isoformat():
        return []
    steps = equal_steps(goal, seen.facts.today)
    return steps if len(steps) > 1 else []


def own_milestones(text: str, seen: Seen) -> Read | Refusal:
    """Milestones of one's own, one a line (or parted by semicolons), each with its day."""
    goal, rows = goal_of(seen), list[dict[str, Any]]()
    lines = [line for line in (text.splitlines() if "\n" in text.strip() else text.split(";")) if line.strip()]
    if not any(c.isalnum() for c in text) or goal is None:
        return Refusal("everywhere/no_words")
    if len(lines) > MOST:
        return Refusal("split/too_many", {"most": MOST})
    for line in lines:
        words, day = a_step_and_day(line.strip(" \t-*•"), seen.facts.today, language(seen))
        if day is None:
            return Refusal("split/each_a_day", {"line": Said(line.strip())})
        refused = refused_day(day)
        if refused is not None:
            return refused
        if goal.due and day.day.isoformat() > goal.due >= seen.facts.today.isoformat():
            return Refusal("split/after_the_goal", {"day": day.day.isoformat(), "due": goal.due})
        rows.append({"words": words, "day": day.day.isoformat(), "number": _number(words, goal, seen)})
    return Read({"words": text.strip(), "rows": sorted(rows, key=lambda row: str(row["day"]))})


def _number(words: str, goal: Goal, seen: Seen) -> float | None:
    """The number a milestone names, where it fits what the goal counts."""
    value = a_value(words, language(seen)) if goal.target is not None else None
    return None if value is None or value.number is None else in_unit(goal, value.number, value.unit)
