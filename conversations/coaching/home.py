"""Where somebody stands, outside the talk: the next step, the goals and one coming date (G1).

The picks are plain values, which the talks `home` and `goals` show too; `home` renders them for a page, in the words
of flows/home.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from conversations.coaching.goals import progress
from conversations.coaching.values import CheckIn, Entry, Goal, Person
from conversations.messages import GoalCard, Home

if TYPE_CHECKING:
    from conversations.words import Words

MOST_CARDS = 50
"""Goals that a page draws; whatever is beyond them is counted."""
LABELS = ("next_step", "goals", "coming", "none")
GROUPS = ("parked", "wishes", "directions", "done")
"""The goals that are not worked on now, in the order in which they are named."""


class Coming(NamedTuple):
    """One day ahead: when a goal or a milestone is due, or a step is planned."""

    day: str
    kind: str
    """due | milestone | next"""
    text: str
    number: float | None
    unit: str


def worked_on(goals: Iterable[Goal]) -> list[Goal]:
    """The goals of now: the next date first, those without one after them, the newest touched first."""
    now = [goal for goal in goals if goal.state == "active" and goal.kind != "aspiration"]
    return sorted(now, key=lambda goal: (not goal.due, goal.due, -goal.touched_at, goal.id))


def others(goals: Iterable[Goal]) -> dict[str, list[Goal]]:
    """The goals that are not worked on now, by group, the newest first; those let go of are left out."""
    found: dict[str, list[Goal]] = {group: [] for group in GROUPS}
    for goal in sorted(goals, key=lambda goal: (-goal.touched_at, goal.id)):
        if goal.state == "wish":
            found["wishes"].append(goal)
        elif goal.state in ("parked", "done"):
            found[goal.state].append(goal)
        elif goal.state == "active" and goal.kind == "aspiration":
            found["directions"].append(goal)
    return found


def figures(goal: Goal) -> dict[str, Any]:
    """What there is to tell about where a goal stands: its numbers, or the sign that would show it."""
    return {
        "now": goal.current,
        "was": goal.baseline,
        "aim": goal.target,
        "unit": goal.unit,
        "sign": "" if goal.sign == goal.title else goal.sign,
    }


def bar(goal: Goal) -> float | None:
    """How far a bar is drawn, 0 to 1; none where the beginning is not known and the number could run either way."""
    if goal.baseline is None and goal.target is not None and (goal.current is None or goal.current > goal.target):
        return None
    return progress(goal)


def next_step(goals: Iterable[Goal], entries: Iterable[Entry], today: date) -> Entry | None:
    """The open step that comes next: the soonest ahead, else the newest without a day, else the last one planned.

    Steps of a goal that rests or is over wait with it.
    """
    steps = _open(goals, entries, "next")
    ahead = [step for step in steps if step.day >= today.isoformat()]
    undated = [step for step in steps if not step.day]
    if ahead:
        return min(ahead, key=lambda step: (step.day, step.at, step.id))
    if undated:
        return max(undated, key=lambda step: (step.at, step.id))
    return max(steps, key=lambda step: (step.day, step.at, step.id), default=None)


def coming(goals: Sequence[Goal], entries: Sequence[Entry], today: date) -> Coming | None:
    """The nearest day from today on, beside the next step, which is shown anyway."""
    shown = next_step(goals, entries, today)
    days = [Coming(goal.due, "due", goal.title, None, "") for goal in worked_on(goals) if goal.due]
    for kind in ("milestone", "next"):
        days += [
            Coming(one.day, kind, one.text or _title(goals, one.goal), one.number, one.unit)
            for one in _open(goals, entries, kind)
            if one.day and one is not shown
        ]
    ahead = [one for one in days if one.day >= today.isoformat()]
    return min(ahead, key=lambda one: (one.day, ("milestone", "next", "due").index(one.kind), one.text), default=None)


def resting(person: Person, today: date) -> str:
    """The first day back, "open" for "until I come back", or empty for somebody who does not rest."""
    until = person.resting_until
    return until if until == "open" or until > today.isoformat() else ""


def home(
    person: Person,
    goals: Sequence[Goal],
    entries: Sequence[Entry],
    check_ins: Sequence[CheckIn],
    today: date,
    words: Words,
) -> Home:
    """The home page of a person, in the person's language; any number of goals, also none."""

    def text(heading: str, /, **values: Any) -> str:
        return " ".join(words.text(f"home/{heading}", values).split())

    def card(goal: Goal) -> GoalCard:
        kind = text(goal.kind if goal.kind == "learning" else "performance")
        line = text("line", **figures(goal))
        return GoalCard(goal.id, goal.title, kind, line, bar(goal), text("due", day=goal.due) if goal.due else "")

    now = worked_on(goals)
    step, ahead = next_step(goals, entries, today), coming(goals, entries, today)
    groups = [{"name": name, "size": len(found)} for name, found in others(goals).items() if found]
    last = max((one.day for one in check_ins), default="") if goals else ""
    return Home(
        name=person.name,
        heading=text("heading", resting=resting(person, today)),
        next_step=text("step", words=step.text, day=step.day) if step else "",
        goals=tuple(card(goal) for goal in now[:MOST_CARDS]),
        more=text("more", active=max(0, len(now) - MOST_CARDS), groups=groups, last=last),
        coming=text("date", **ahead._asdict()) if ahead else "",
        labels={name: text(name) for name in LABELS},
    )


def _open(goals: Iterable[Goal], entries: Iterable[Entry], kind: str) -> list[Entry]:
    """The open entries of a kind that belong to a goal of now, or to none."""
    now = {goal.id for goal in goals if goal.state == "active"}
    return [
        one for one in entries if one.kind == kind and one.state in ("open", "") and (not one.goal or one.goal in now)
    ]


def _title(goals: Iterable[Goal], goal_id: str) -> str:
    return next((goal.title for goal in goals if goal.id == goal_id), "")
