"""The dates of goals and milestones that have come, and how far they move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from conversations.coaching.closing import closed
from conversations.coaching.goals import name_of
from conversations.coaching.reshape import moved_milestones, moved_stones
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Seen
from conversations.flows.adjust.reading import is_bound

WEEK = 7
AWAY = "away"
"""The detail of the line in the story that says when somebody went away, and until when."""


class Passed(NamedTuple):
    """A date that is today or behind."""

    id: str
    """ "goal.<id>" or "step.<id>"."""
    day: str
    title: str
    goal: Goal | None
    """The goal, or the one a milestone belongs to."""
    step: Entry | None = None


def passed(seen: Seen) -> list[Passed]:
    """Every such date on an active goal or an open milestone, the oldest first."""
    today = seen.facts.today.isoformat()
    found = [
        Passed(f"goal.{goal.id}", goal.due, name_of(goal), goal)
        for goal in seen.facts.active
        if goal.due and goal.due <= today
    ]
    for one in seen.facts.entries:
        goal = seen.facts.goal(one.goal)
        waits = goal is None or goal.state == "active"
        if one.kind == "milestone" and one.state in ("", "open") and one.day and one.day <= today and waits:
            found.append(Passed(f"step.{one.id}", one.day, one.text or (name_of(goal) if goal else ""), goal, one))
    return sorted(found, key=lambda one: (one.day, one.id))


def named(seen: Seen, item: str) -> Passed | None:
    """The date of an item."""
    return next((one for one in passed(seen) if one.id == item), None)


def away(seen: Seen) -> Entry | None:
    """The line about the time away that is not closed yet."""
    found = [one for one in seen.facts.entries if one.kind == "change" and one.detail == AWAY and one.state == "open"]
    return max(found, key=lambda one: (one.at, one.id), default=None)


def days_away(seen: Seen) -> int:
    """How many days dates move when all of them move: the time away, else a week."""
    line = away(seen)
    if line is None:
        return WEEK
    end = min(seen.facts.today, date.fromisoformat(line.day))
    return max(1, (end - seen.facts.here(line.at).date()).days)


def later(seen: Seen, one: Passed) -> str:
    """Its day moved by the time away; one that would still be behind comes in a week."""
    day = date.fromisoformat(one.day) + timedelta(days=days_away(seen))
    return max(day, seen.facts.today + timedelta(days=WEEK)).isoformat()


def movable(found: Sequence[Passed]) -> list[Passed]:
    """Those that may move without a reason: not the dates of goals that were agreed with others (P4, T6)."""
    return [one for one in found if one.step is not None or not is_bound(one.goal)]


def moved(seen: Seen, one: Passed, day: str, reason: str = "") -> list[Effect]:
    """The date at its new day; what belongs to a goal moves with it (T6)."""
    if one.step is not None:
        return [Put(replace(one.step, day=day))]
    goal, facts = one.goal, seen.facts
    if goal is None:
        return []
    new = replace(goal, due=day, touched_at=facts.now)
    note = Entry(goal.tenant, goal.person, seen.id(f"moved.{goal.id}"), "change", goal.id, reason,
                 day=facts.today.isoformat(), detail="reshape", at=facts.now)  # fmt: skip
    effects: list[Effect] = [Put(new), Put(note)]
    effects += [Put(each) for each in moved_milestones(goal, new, facts.entries, facts.today)]
    return effects + [Put(each) for each in moved_stones(goal, new, facts.goals, facts.today)]


def reached(seen: Seen, one: Passed) -> list[Effect]:
    """The goal or the milestone done, and a win."""
    facts, goal = seen.facts, one.goal
    win = Entry(facts.person.tenant, facts.person.id, seen.id(f"win.{one.id}"), "win", goal.id if goal else "",
                one.title, day=facts.today.isoformat(), at=facts.now)  # fmt: skip
    if one.step is not None:
        return [Put(win), Put(replace(one.step, state="done"))]
    return [Put(win), *closed(goal, "done", facts.entries, facts.now)] if goal is not None else []
