"""A goal as it was read, as one flat record: what `cairn review --jsonl` writes a line of, and what is measured.

The names and the units are those of the labelled statements the reading is held against; `goal.py` comes before.
"""

from __future__ import annotations

from typing import Any

from conversations.reading.goals.goal import GoalRead

FLAGS = ("specific", "measurable", "action_plan", "relevant", "time_bound")


def record_of(read: GoalRead) -> dict[str, Any]:
    """Kind, scope, the five flags, the metric (name, baseline, target, unit; or None) and the deadline (ISO or not)."""
    measure = read.measure if read.is_goal else None
    metric = None
    if measure is not None and measure.target is not None:
        metric = {
            "name": measure.name,
            "baseline": plain(measure.baseline),
            "target": plain(measure.target),
            "unit": measure.unit,
        }
    return {
        "kind": read.kind if read.is_goal else "none",
        "scope": read.scope if read.is_goal else "unclear",
        **{flag: read.is_goal and bool(getattr(read, flag)) for flag in FLAGS},
        "metric": metric,
        "deadline": read.due.day.isoformat() if read.is_goal and read.due is not None else None,
    }


def plain(number: float | None) -> float | int | None:
    """A whole number without its ".0", as people and JSON write it."""
    return int(number) if number is not None and number == int(number) else number
