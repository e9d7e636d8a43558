"""Where a goal stands: its numbers so far, and whether a new one fits, falls back or arrives.

Pure functions on a goal and the entries beside it; the talks that take a new number use them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conversations.coaching.values import Entry, Goal
from conversations.reading.measures.value import Value

SHOWN = 5
"""Numbers of a line that are shown: the first and the newest ones."""
_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.0, "years": 365.0}
_SECONDS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3_600.0}
_LONGER = _SECONDS | {name: days * 86_400.0 for name, days in _DAYS.items()}
"""Days may be told of what is counted in hours; hours of what is counted in days would be working hours."""
_PLAIN = ("", "count", "x", "score")
_SHARES = ("%", "%rel", "pp")


def is_counted(goal: Goal) -> bool:
    """Whether the goal has a number to reach."""
    return goal.target is not None


def aim_beside(goal: Goal) -> float | None:
    """The aim, where the goal's own words do not name it already."""
    return None if goal.target is None or f"{goal.target:g}" in goal.title else goal.target


def rows(goal: Goal, entries: Iterable[Entry], but: str = "") -> list[Entry]:
    """The progress of a goal, oldest first, without the entry of one id and without its weekly habit."""
    own = [one for one in entries if one.kind == "progress" and one.goal == goal.id and one.id != but]
    own = [one for one in own if not one.detail]
    return sorted(own, key=lambda one: (one.at, one.id))


def numbers(goal: Goal, entries: Iterable[Entry], but: str = "") -> list[float]:
    """The number it began with and every one since, oldest first; a number in another unit is left out."""
    since = [one.number for one in rows(goal, entries, but) if one.number is not None and one.unit in (goal.unit, "")]
    return since if goal.baseline is None else [goal.baseline, *since]


def line(values: Sequence[float]) -> list[float]:
    """The numbers as they are shown: the first, then the newest."""
    return list(values) if len(values) <= SHOWN else [values[0], *values[1 - SHOWN :]]


def in_unit(goal: Goal, number: float, unit: str) -> float | None:
    """A number that was written in some unit, in the goal's own; None where the two do not fit.

    A share of a goal that counts something else is read as the share of the way from its beginning to its aim.
    """
    unit, own = unit.partition("/")[0], goal.unit.partition("/")[0]
    if unit == own or unit in _PLAIN or (own in _PLAIN and unit != "%") or (unit in _SHARES and own in _SHARES):
        return number
    if unit == "%" and goal.target is not None:
        start = goal.baseline or 0.0
        return round(start + (goal.target - start) * number / 100, 2)
    for scale, wider in ((_DAYS, _DAYS), (_SECONDS, _LONGER)):
        if own in scale and unit in wider:
            return round(number * wider[unit] / scale[own], 2)
    return None


def same_kind(goal: Goal, unit: str) -> bool:
    """Whether a unit is that of a goal, or another one of the same kind: weeks and days, but no euros and dollars."""
    unit, own = unit.partition("/")[0], goal.unit.partition("/")[0]
    if unit in _PLAIN:
        return unit == own == "score"
    return unit == own or any(unit in scale and own in scale for scale in (_LONGER, _SHARES))


def now_at(goal: Goal, value: Value) -> float | None:
    """Where a goal stands by what somebody said, in its own unit; None where the two do not fit."""
    own, target, start = goal.unit.partition("/")[0], goal.target, goal.baseline or 0.0
    if target is None:
        return value.number
    if value.kind == "share":
        return round(start + (target - start) * value.number / 100, 2)
    if value.whole and own in _SHARES:
        return round(100 * value.number / value.whole, 2)
    if value.kind == "left":
        return target - value.number if own == "count" and target > start else None
    said = value.number
    if value.upper is not None and target < start:
        said = value.upper
    number = in_unit(goal, said, value.unit)
    if number is None or value.kind == "level":
        return number
    if value.kind == "change":
        before = goal.current if goal.current is not None else goal.baseline
        before = 0.0 if before is None and own == "count" else before
        fits = value.unit in _PLAIN or same_kind(goal, value.unit)
        return before + number if before is not None and fits else None
    added = goal.unit == "count" and goal.current is not None and target > start and number < goal.current
    return goal.current + number if goal.current is not None and added else number


def fell_back(goal: Goal, before: Sequence[float], now: float) -> bool:
    """Whether a number is further from the aim than the last of those before it."""
    if goal.target is None or not before:
        return False
    return (now - before[-1]) * (goal.target - before[0]) < 0


def has_arrived(goal: Goal, before: Sequence[float], now: float) -> bool:
    """Whether a number has reached the aim, coming from the first of those before it."""
    if goal.target is None:
        return False
    way = goal.target - before[0] if before else 0.0
    return now == goal.target or (way != 0 and (now - goal.target) * way > 0)


def newest(entries: Iterable[Entry], kind: str, *states: str, but: Iterable[str] = ()) -> Entry | None:
    """The newest entry of a kind in one of these states; in any state when none is named."""
    left_out = set(but)
    found = [one for one in entries if one.kind == kind and (not states or one.state in states)]
    found = [one for one in found if one.id not in left_out]
    return max(found, key=lambda one: (one.at, one.id), default=None)
