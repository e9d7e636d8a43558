"""What can be worked out about a goal from its own values: how far, how long, how it stands."""

from __future__ import annotations

from datetime import date, timedelta

from conversations.coaching.values import Goal

MOST_STEPS = 12
SPACINGS = (1, 3, 6, *range(12, 1_200, 12))
"""A goal is split into at most so many equal steps, this many months apart (T3)."""
NEAR_STEP_DAYS = 14
"""A far goal needs its first step within this many days (PX-1)."""


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def horizon(due: str, today: date) -> str:
    """The band of a date: now, short, medium or long (T1); empty without a date."""
    if not due:
        return ""
    day = date.fromisoformat(due)
    bands = ((3, "now"), (12, "short"), (60, "medium"))
    return next((name for months, name in bands if day < months_later(today, months)), "long")


def is_far(due: str, today: date) -> bool:
    """Whether a date lies more than three months ahead, so that a near step is needed (PX-1)."""
    return bool(due) and date.fromisoformat(due) > months_later(today, 3)


def next_quarter_end(today: date, at_least_days: int = 28, fiscal_start: int = 1) -> date:
    """The last day of the first quarter of the business year that leaves at least so many days."""
    day = today + timedelta(days=at_least_days)
    begun = (day.month - fiscal_start) % 3
    return months_later(day.replace(day=1), 3 - begun) - timedelta(days=1)


def name_of(goal: Goal) -> str:
    """What a goal is called in passing: what is counted where it goes from one number to another, else its title."""
    if goal.metric and goal.baseline is not None:
        return goal.metric[0].upper() + goal.metric[1:]
    return goal.title


def progress(goal: Goal) -> float | None:
    """How much of the way from baseline to target is done, 0 to 1; None where nothing is counted."""
    if goal.state == "done":
        return 1.0
    if goal.target is None:
        return None
    start = goal.baseline if goal.baseline is not None else 0.0
    now = goal.current if goal.current is not None else start
    way = goal.target - start
    if way == 0:
        return 1.0 if now >= goal.target else 0.0
    return min(1.0, max(0.0, (now - start) / way))


def equal_steps(goal: Goal, today: date) -> list[tuple[date, float | None]]:
    """Equal milestones up to a goal's date, each with the number to have reached (T3).

    Monthly within a year; further ahead every three months, six, or in whole years, so that there are never many.
    A step that would fall on a weekend falls on the Friday before; whole numbers stay whole where there is room.
    """
    if not goal.due:
        return []
    due = date.fromisoformat(goal.due)
    apart = next((months for months in SPACINGS if months_later(today, months * MOST_STEPS) >= due), SPACINGS[-1])
    days: list[date] = []
    while len(days) < MOST_STEPS - 1 and (day := months_later(today, apart * (len(days) + 1))) < due:
        days.append(day - timedelta(days=max(0, day.weekday() - 4)))
    days.append(due)
    start = goal.current if goal.current is not None else goal.baseline or 0.0
    count = len(days)
    if goal.target is None:
        return [(day, None) for day in days]
    way = goal.target - start
    places = 0 if start == int(start) and goal.target == int(goal.target) and abs(way) >= count else 2
    return [(day, round(start + way * at / count, places)) for at, day in enumerate(days, 1)]
