"""A goal that moves takes its open milestones along, in proportion (T6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.coaching.reshape import moved_day, moved_milestones, moved_stones, with_aim
from conversations.coaching.values import Entry, Goal

TODAY = date(2026, 1, 1)
GOAL = Goal("local", "ana", "g", "Write papers", unit="count", baseline=0.0, target=10.0, due="2026-04-11")


def milestone(day: str, number: float | None = None, state: str = "open") -> Entry:
    return Entry("local", "ana", f"m{day}{state}", "milestone", "g", "half", number=number, day=day, state=state)


def test_a_day_half_way_stays_half_way() -> None:
    assert moved_day("2026-02-20", "2026-04-11", "2026-07-20", TODAY) == "2026-04-11"
    assert moved_day("2026-04-11", "2026-04-11", "2026-07-20", TODAY) == "2026-07-20"


def test_days_that_cannot_move_stay() -> None:
    assert moved_day("2025-12-01", "2026-04-11", "2026-07-20", TODAY) == "2025-12-01"
    assert moved_day("", "2026-04-11", "2026-07-20", TODAY) == ""
    assert moved_day("2026-02-20", "2025-12-31", "2026-07-20", TODAY) == "2026-02-20"
    assert moved_day("2026-02-20", "", "2026-07-20", TODAY) == "2026-02-20"


def test_open_milestones_move_with_date_and_number() -> None:
    rows = [milestone("2026-02-20", 5.0), milestone("2026-02-20", 5.0, "done")]

    moved = moved_milestones(GOAL, replace(GOAL, due="2026-07-20", target=20.0), rows, TODAY)

    assert moved == [replace(rows[0], day="2026-04-11", number=10.0)]


def test_the_numbers_of_milestones_stay_where_the_aim_is_in_another_unit() -> None:
    row = milestone("2026-02-20", 5.0)

    assert moved_milestones(GOAL, with_aim(GOAL, 80.0, "%"), [row], TODAY) == []


def test_what_was_counted_in_another_unit_counts_no_more() -> None:
    begun = replace(GOAL, baseline=2.0, current=4.0)

    assert with_aim(begun, 20.0, "count") == replace(begun, target=20.0)
    assert with_aim(begun, 20.0, "count", 3.0) == replace(begun, target=20.0, baseline=3.0)
    assert with_aim(begun, 80.0, "%") == replace(begun, target=80.0, unit="%", baseline=None, current=None)


def test_stepping_stones_move_with_the_date() -> None:
    stone = Goal("local", "ana", "s", "Outline", due="2026-02-20", parent="g", relation="step")
    supporting = replace(stone, id="o", relation="supports")

    moved = moved_stones(GOAL, replace(GOAL, due="2026-07-20"), [GOAL, stone, supporting], TODAY)

    assert moved == [replace(stone, due="2026-04-11")]
