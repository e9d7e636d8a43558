"""What follows when a goal gets a new number or date: its open milestones move in proportion (T6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from conversations.coaching.values import Entry, Goal


def moved_day(day: str, old: str, new: str, today: date) -> str:
    """A day between today and the old date, at the same share of the way to the new one; others stay."""
    if not day or not old or not new:
        return day
    at, before, after = date.fromisoformat(day), date.fromisoformat(old), date.fromisoformat(new)
    if at <= today or before <= today or after <= today:
        return day
    share = min(1.0, (at - today).days / (before - today).days)
    return (today + timedelta(days=round((after - today).days * share))).isoformat()


def moved_number(number: float | None, start: float, old: float | None, new: float | None) -> float | None:
    """A number on the way to the old aim, at the same share of the way to the new one."""
    if number is None or old is None or new is None or old == start:
        return number
    return round(start + (number - start) * (new - start) / (old - start), 2)


def with_aim(goal: Goal, target: float, unit: str, baseline: float | None = None) -> Goal:
    """The goal with another number to reach; only what was counted in the same unit goes on being counted."""
    if unit != goal.unit:
        return replace(goal, target=target, unit=unit, baseline=baseline, current=None)
    return replace(goal, target=target, baseline=goal.baseline if baseline is None else baseline)


def moved_milestones(before: Goal, after: Goal, entries: Iterable[Entry], today: date) -> list[Entry]:
    """The open milestones of a goal that change with it."""
    start = before.current if before.current is not None else before.baseline or 0.0
    moved = []
    for one in entries:
        if one.kind != "milestone" or one.goal != before.id or one.state not in ("open", ""):
            continue
        day = moved_day(one.day, before.due, after.due, today)
        number = moved_number(one.number, start, before.target, after.target if after.unit == before.unit else None)
        if (day, number) != (one.day, one.number):
            moved.append(replace(one, day=day, number=number))
    return moved


def moved_stones(before: Goal, after: Goal, goals: Iterable[Goal], today: date) -> list[Goal]:
    """The stepping stones of a goal that change with its date."""
    moved = []
    for one in goals:
        if one.parent == before.id and one.relation == "step" and one.state in ("active", "parked"):
            day = moved_day(one.due, before.due, after.due, today)
            if day != one.due:
                moved.append(replace(one, due=day))
    return moved
