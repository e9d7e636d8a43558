"""Which goal a message is about, and where that goal stands by it (A6, E1).

`reading/update.py` comes before, with the parts of a message; the talks that take a number come after. A number that
could belong to two goals belongs to none until somebody is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from conversations.coaching.standing import is_counted, now_at, same_kind
from conversations.coaching.values import Goal
from conversations.reading.measures.value import Value
from conversations.reading.said.names import is_in, which_goal
from conversations.reading.said.update import Update, an_update

_MOST = 8
"""Numbers of a message that are held against the goals, the likeliest first."""
_SCALES = {"m": 1e6, "k": 1e3}
_PARTS = (2, 3, 4, 5)
"""Of these a fraction tells a share: "3/4"."""
_KEPT = ("number", "unit", "whole", "upper", "kind", "instead")


@dataclass(frozen=True, slots=True)
class Understood:
    """A message, with the goal it is about."""

    update: Update
    goal: Goal | None = None
    value: Value | None = None
    """The number that counts, as it was said."""
    number: float | None = None
    """Where the goal stands, in its own unit; None where the value does not fit it."""
    unsure: bool = False
    """Whether there is a number that could belong to several goals."""
    named: bool = False
    """Whether its words name the goal."""


def understood(
    text: str, goals: Sequence[Goal], locale: str, asked: Goal | None = None, done: bool = False
) -> Understood:
    """What a message says about one of some goals.

    `asked` is the goal whose number was just asked for; `done` says that the message stood behind the word "done".
    """
    update = an_update(text, locale)
    named = _named(update, goals)
    alone = goals[0] if len(goals) == 1 else None
    goal = named[0] if len(named) == 1 else asked or alone
    if goal is None:
        return _of_several(update, named or list(goals))
    values = [_told_of(replace(one, finished=one.finished or done), goal) for one in update.values[:_MOST]]
    found = next((one for one in values if _belongs(one, goal, asked is not None)), None)
    if found is None:
        return Understood(update, goal, named=len(named) == 1)
    number = now_at(goal, found)
    if number is None and is_counted(goal) and not named:
        others = [one for one in goals if one is not goal and same_kind(one, found.unit)]
        if len(others) == 1:
            return Understood(update, others[0], found, now_at(others[0], found))
    return Understood(update, goal, found, number, named=len(named) == 1)


def _told_of(value: Value, goal: Goal) -> Value:
    """A value as it is meant of a goal.

    "1,2 M" are millions where so much is aimed at, "half of the hands" is a level where percent are counted, "2 new
    visits" come to those of before unless the goal counts new ones only, and "3/4 through" is a share of the way.
    """
    if value.kind == "share" and value.things and goal.unit == "%":
        return replace(value, kind="level")
    scale = _SCALES.get(value.things[0], 0) if value.things and not value.unit else 0
    if scale and goal.target is not None and goal.target >= scale / 10:
        return replace(value, number=value.number * scale, things=(), placed=True)
    if value.kind == "new":
        whole = "/" in goal.unit or goal.unit != "count" or is_in((value.name,), goal.title)
        return replace(value, kind="level" if whole else "change")
    if value.whole in _PARTS and value.whole != goal.target and "/" in value.words and goal.unit == "count":
        return replace(value, kind="share", number=100 * value.number / value.whole, whole=None)
    return value


def as_row(value: Value) -> dict[str, Any]:
    """What has to be kept of a value until its goal is known."""
    return {name: getattr(value, name) for name in _KEPT if getattr(value, name) not in (None, "", "level")}


def from_row(row: Mapping[str, Any]) -> Value | None:
    """The value that `as_row` kept, or None where there was no number."""
    if row.get("number") is None:
        return None
    return Value(**{"unit": "", "words": ""} | {name: row[name] for name in _KEPT if row.get(name) is not None})


def _named(update: Update, goals: Sequence[Goal]) -> list[Goal]:
    """The goals that the words of a message name best."""
    places = which_goal(update.about, [f"{goal.title} {goal.metric}" for goal in goals], update.code)
    return [goals[at] for at in places]


def _of_several(update: Update, goals: Sequence[Goal]) -> Understood:
    """A message that names no goal, or several: its unit or its whole may still tell which."""
    counted = [goal for goal in goals if is_counted(goal)]
    for value in update.values[:_MOST]:
        fits = [goal for goal in counted if _is_called(value, goal)] or [one for one in counted if _tells(value, one)]
        if len(fits) == 1:
            value = _told_of(value, fits[0])
            return Understood(update, fits[0], value, now_at(fits[0], value))
        if value.whole is not None or (value.placed and not value.things) or value.unit not in ("", "count"):
            return Understood(update, None, value, unsure=True)
    return Understood(update)


def _tells(value: Value, goal: Goal) -> bool:
    """Whether a value says by itself that it belongs to a goal and to none like it."""
    if value.kind not in ("level", "lately"):
        return False
    if value.whole is not None:
        return value.whole == goal.target and not value.unit
    return same_kind(goal, value.unit) and (value.placed or not value.things)


def _is_called(value: Value, goal: Goal) -> bool:
    """Whether what is counted beside a number is what the goal counts: "12 articles", "module 3"."""
    beside = value.things if value.kind == "new" else (*value.things, value.name)
    return is_in(beside, f"{goal.title} {goal.metric}")


def _belongs(value: Value, goal: Goal, asked: bool) -> bool:
    """Whether a number tells where a goal stands, and does not only occur in the message."""
    if not is_counted(goal):
        return (value.placed or asked) and not value.things
    if value.whole is not None or is_in(value.things, f"{goal.title} {goal.metric}"):
        return True
    if value.kind != "new" and is_in((value.name,), f"{goal.title} {goal.metric}"):
        return asked or value.finished or value.placed or value.kind != "level" or goal.unit != "count"
    if value.kind == "change" and value.unit not in ("", "count"):
        return same_kind(goal, value.unit)
    if value.kind == "share":
        return not value.things
    if value.unit not in ("", "count"):
        return value.placed or asked
    if value.kind == "left" and not value.things:
        return True
    if value.things:
        return asked and value.placed and goal.unit.partition("/")[0] in ("", "count")
    return value.placed or asked
