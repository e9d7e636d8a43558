"""Where somebody stands, outside the talk: next step, goals, one coming date, a line, what was shared (G1, D7).

The picks are plain values, which the talks `home` and `goals` show too; `home` renders them for a page, in the words
of flows/home.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from conversations.coaching.chart import chart, is_charted
from conversations.coaching.goals import progress
from conversations.coaching.showing import times_of
from conversations.coaching.values import Entry, Goal, Person
from conversations.messages import GoalCard, Home, Milestone

if TYPE_CHECKING:
    from conversations.facts import Facts
    from conversations.words import Words

MOST_CARDS = 50
"""Goals that a page draws; whatever is beyond them is counted."""
MOST_MILESTONES = 12
MOST_LINES = 8
"""Sent lines that a page shows; the export has them all."""
LABELS = (
    "next_step", "goals", "coming", "none", "chart", "milestones", "shared", "settings",
    "check_in", "new_goal", "log", "edit", "draw", "change", "share", "and_more",
)  # fmt: skip
"""Titles of a page's parts, then what its buttons say; last what is said of goals without a place, "#" their number."""
SETTINGS = (
    "set_rhythm", "set_days", "set_quiet_hours", "set_zone", "set_holidays", "set_most", "set_open_words",
)  # fmt: skip
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


def milestones(
    goal: Goal, entries: Iterable[Entry], text: Callable[..., str], due: Callable[[str], str]
) -> tuple[Milestone, ...]:
    """The milestones of a goal by their day, those without one last; `entries` may hold others too."""
    own = [one for one in entries if one.kind == "milestone" and one.goal == goal.id and one.state != "gone"]
    own.sort(key=lambda one: (not one.day, one.day, one.at, one.id))
    return tuple(
        Milestone(
            text("milestone", words=one.text, number=one.number, unit=one.unit or goal.unit),
            one.state == "done",
            due(one.day),
        )
        for one in own[:MOST_MILESTONES]
    )


def sent_lines(facts: Facts, text: Callable[..., str]) -> tuple[str, ...]:
    """What was sent to whom, newest first."""
    sent = sorted((one for one in facts.lines if one.state == "sent"), key=lambda one: (-one.sent_at, one.id))
    return tuple(
        text("sent_line", day=facts.here(one.sent_at).date().isoformat(), reader=one.reader_name, line=one.text,
             answer=one.answer)
        for one in sent[:MOST_LINES]
    )  # fmt: skip


def settings(person: Person, words: Words) -> tuple[tuple[str, str], ...]:
    """When the coach writes, as (what, how it is now)."""
    values = times_of(person)
    return tuple((words.title(f"home/{name}"), words.line(f"home/{name}", values)) for name in SETTINGS)


def home(facts: Facts, words: Words, goal: str = "") -> Home:
    """The home page of a person, in the person's language; any number of goals, also none."""

    def text(heading: str, /, **values: Any) -> str:
        return words.line(f"home/{heading}", values)

    of: dict[str, list[Entry]] = {}
    for entry in facts.entries:
        of.setdefault(entry.goal, []).append(entry)

    days: dict[str, str] = {"": ""}
    kinds = {kind: text(kind) for kind in ("performance", "learning")}

    def due(day: str) -> str:
        return days.get(day) or days.setdefault(day, text("due", day=day) if day else "")

    def card(goal: Goal) -> GoalCard:
        kind, own = kinds["learning" if goal.kind == "learning" else "performance"], of.get(goal.id, [])
        line, ahead = text("line", **figures(goal)), milestones(goal, own, text, due)
        return GoalCard(goal.id, goal.title, kind, line, bar(goal), due(goal.due), ahead, is_charted(goal, own))

    goals, today = facts.goals, facts.today
    now = worked_on(goals)
    step, ahead = next_step(goals, facts.entries, today), coming(goals, facts.entries, today)
    groups = [{"name": name, "size": len(found)} for name, found in others(goals).items() if found]
    last = max((one.day for one in facts.check_ins), default="") if goals else ""
    drawn = to_be_drawn(goals, now, of, goal)
    return Home(
        name=facts.person.name,
        heading=text("heading", resting=resting(facts.person, today)),
        next_step=text("step", words=step.text, day=step.day) if step else "",
        goals=tuple(card(goal) for goal in now[:MOST_CARDS]),
        more=text("more", active=max(0, len(now) - MOST_CARDS), groups=groups, last=last),
        coming=text("date", **ahead._asdict()) if ahead else "",
        labels={name: text(name) for name in LABELS},
        chart=chart(drawn, of[drawn.id], facts, words) if drawn else None,
        shared=sent_lines(facts, text),
        settings=settings(facts.person, words),
    )


def to_be_drawn(
    goals: Sequence[Goal], now: Sequence[Goal], of: Mapping[str, Sequence[Entry]], chosen: str
) -> Goal | None:
    """The chosen goal where it has a line, else the goal of now that was touched last and has one."""
    named = [one for one in goals if one.id == chosen]
    newest = sorted(now, key=lambda one: (-one.touched_at, one.id))
    return next((one for one in [*named, *newest] if is_charted(one, of.get(one.id, []))), None)


def _open(goals: Iterable[Goal], entries: Iterable[Entry], kind: str) -> list[Entry]:
    """The open entries of a kind that belong to a goal of now, or to none."""
    now = {goal.id for goal in goals if goal.state == "active"}
    return [
        one for one in entries if one.kind == kind and one.state in ("open", "") and (not one.goal or one.goal in now)
    ]


def _title(goals: Iterable[Goal], goal_id: str) -> str:
    return next((goal.title for goal in goals if goal.id == goal_id), "")
