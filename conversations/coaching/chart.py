"""The line of a goal: where it stood on which day, and the straight way to its aim (R5, R12, MO-1).

`home.py` asks for it; the words stand in flows/home.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from conversations.coaching.standing import line, rows
from conversations.coaching.values import Entry, Goal
from conversations.messages import Chart, Series

if TYPE_CHECKING:
    from conversations.facts import Facts
    from conversations.words import Words

MOST_POINTS = 20
"""Days of a line, its end included; of more the first, the last and some between are taken."""


class Point(NamedTuple):
    """Where a goal stood on a day."""

    day: str
    value: float


def points(goal: Goal, entries: Sequence[Entry], facts: Facts) -> list[Point]:
    """Where a goal began, and the last number of every day since, oldest first."""
    found = {
        facts.here(one.at).date().isoformat(): one.number
        for one in rows(goal, entries)
        if one.number is not None and one.unit in (goal.unit, "")
    }
    began = [] if goal.baseline is None else [Point(facts.here(goal.opened_at).date().isoformat(), goal.baseline)]
    return began + [Point(day, number) for day, number in found.items()]


def is_charted(goal: Goal, entries: Sequence[Entry]) -> bool:
    """Whether there is more than one number to draw a line through."""
    told = sum(1 for one in rows(goal, entries) if one.number is not None and one.unit in (goal.unit, ""))
    return told + (goal.baseline is not None) > 1 and told > 0


def thinned(found: Sequence[Point], most: int) -> list[Point]:
    """At most so many points: the first, the last, and those in equal steps between."""
    if len(found) <= most:
        return list(found)
    return [found[at * (len(found) - 1) // (most - 1)] for at in range(most)]


def way_to(goal: Goal, first: Point, day: str) -> float | None:
    """Where the straight way from the first number to the aim is on a day; the aim itself where it has no date."""
    if goal.target is None or goal.due <= first.day:
        return goal.target
    whole = (date.fromisoformat(goal.due) - date.fromisoformat(first.day)).days
    gone = (date.fromisoformat(day) - date.fromisoformat(first.day)).days
    return round(first.value + (goal.target - first.value) * min(1.0, gone / whole), 2)


def chart(goal: Goal, entries: Sequence[Entry], facts: Facts, words: Words) -> Chart:
    """The line of a goal that has one, in the person's language."""

    def text(heading: str, **values: Any) -> str:
        return words.line(f"home/{heading}", values)

    found = points(goal, entries, facts)
    ends = goal.target is not None and goal.due > found[-1].day
    kept = thinned(found, MOST_POINTS - ends)
    days = [one.day for one in kept] + [goal.due] * ends
    apart = days[0][:4] != days[-1][:4]
    labels = [text("point", day=day, year=apart) for day in days]
    if goal.baseline is not None:
        labels[0] = text("at_first")
    reached = Series(text("reached"), (*(one.value for one in kept), *[None] * ends))
    series = [reached]
    if goal.target is not None:
        series.append(Series(text("way"), tuple(way_to(goal, found[0], day) for day in days)))
    said = text(
        "said", numbers=line([one.value for one in found]), unit=goal.unit, aim=goal.target, due=goal.due,
        late=bool(goal.due) and goal.due < facts.today.isoformat(),
    )  # fmt: skip
    return Chart(goal.id, goal.title, tuple(labels), tuple(series), unit_of(goal, words), said)


def unit_of(goal: Goal, words: Words) -> str:
    """What a goal is counted in, in words; empty where things are only counted."""
    unit, _, per = goal.unit.partition("/")
    name = "" if unit == "count" else words.units.get(unit, [unit])[-1]
    return " ".join(part for part in (name, words.units.get(f"per {per}", [f"/ {per}"])[0] if per else "") if part)
