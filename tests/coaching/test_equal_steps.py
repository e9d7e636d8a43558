"""A goal is split into equal steps that end on its own day (T3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from conversations.coaching.goals import MOST_STEPS, equal_steps
from conversations.coaching.values import Goal

TODAY = date(2026, 1, 15)


def goal(due: str, baseline: float | None = None, target: float | None = None) -> Goal:
    return Goal("local", "p", "g", "Cut onboarding", baseline=baseline, target=target, due=due)


def test_three_months_make_three_steps_in_whole_numbers() -> None:
    steps = equal_steps(goal("2026-03-31", 21.0, 10.0), TODAY)

    assert steps == [(date(2026, 2, 13), 17), (date(2026, 3, 13), 14), (date(2026, 3, 31), 10)]


def test_small_ways_keep_their_decimals() -> None:
    numbers = [number for _, number in equal_steps(goal("2026-03-31", 1.0, 2.0), TODAY)]

    assert numbers == [1.33, 1.67, 2.0]


def test_a_goal_that_has_moved_is_split_from_where_it_stands() -> None:
    moved = Goal("local", "p", "g", "Cut onboarding", baseline=21.0, current=16.0, target=10.0, due="2026-03-31")

    assert [number for _, number in equal_steps(moved, TODAY)] == [14, 12, 10]


def test_a_goal_without_a_date_has_no_equal_steps() -> None:
    assert equal_steps(goal(""), TODAY) == []


@pytest.mark.parametrize("days", [1, 27, 31, 60, 90, 200, 364, 366, 500, 730, 1_500, 3_000, 8_000, 40_000])
def test_steps_are_few_in_order_and_end_on_the_goals_day(days: int) -> None:
    due = TODAY + timedelta(days=days)

    steps = [day for day, _ in equal_steps(goal(due.isoformat()), TODAY)]

    assert len(steps) <= MOST_STEPS
    assert steps == sorted(set(steps))
    assert steps[0] > TODAY
    assert steps[-1] == due
    assert all(day.weekday() < 5 for day in steps[:-1])
