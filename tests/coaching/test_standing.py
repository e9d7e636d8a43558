"""Where a goal stands: numbers in order, units that fit, falling back and arriving."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.coaching.closing import closed
from conversations.coaching.standing import aim_beside, fell_back, has_arrived, in_unit, line, numbers
from conversations.coaching.values import Entry, Goal

DAYS = Goal("local", "ana", "g", "Shorten the handover", unit="days", baseline=21.0, target=10.0)
PAPERS = Goal("local", "ana", "p", "Write papers", unit="count", target=12.0)


def row(at: int, number: float | None, **more: str) -> Entry:
    return Entry("local", "ana", f"e{at}", "progress", "g", number=number, at=at, **{"unit": "days", **more})


def test_the_line_begins_where_the_goal_began_and_goes_by_time() -> None:
    entries = [row(3, 14.0), row(1, 16.0), row(2, None), row(4, 9.0, unit="%"), row(5, 8.0, detail="yes")]

    assert numbers(DAYS, entries) == [21.0, 16.0, 14.0]
    assert numbers(DAYS, entries, but="e3") == [21.0, 16.0]


def test_a_long_line_shows_its_beginning_and_its_newest_numbers() -> None:
    assert line([21, 20, 19, 18, 17, 16]) == [21, 19, 18, 17, 16]
    assert line([21, 16]) == [21, 16]


@pytest.mark.parametrize(
    ("number", "unit", "read"),
    [
        (14.0, "", 14.0),
        (14.0, "days", 14.0),
        (2.0, "weeks", 14.0),
        (50.0, "%", 15.5),
        (100.0, "%", 10.0),
        (5_000.0, "EUR", None),
        (3.0, "h", None),
    ],
)
def test_a_number_is_brought_to_the_unit_of_its_goal(number: float, unit: str, read: float | None) -> None:
    assert in_unit(DAYS, number, unit) == read


def test_a_share_of_a_count_is_a_share_of_the_way() -> None:
    assert in_unit(PAPERS, 25.0, "%") == 3.0
    assert in_unit(PAPERS, 4.0, "papers") == 4.0


def test_falling_back_is_seen_from_the_side_one_comes_from() -> None:
    assert fell_back(DAYS, [21.0, 16.0], 18.0)
    assert not fell_back(DAYS, [21.0, 16.0], 14.0)
    assert fell_back(PAPERS, [2.0, 5.0], 4.0)
    assert not fell_back(PAPERS, [], 4.0)


def test_arriving_is_seen_from_the_side_one_comes_from() -> None:
    assert has_arrived(DAYS, [21.0], 9.0)
    assert not has_arrived(DAYS, [21.0], 11.0)
    assert has_arrived(PAPERS, [2.0], 13.0)
    assert not has_arrived(PAPERS, [], 13.0)
    assert has_arrived(PAPERS, [], 12.0)


def test_the_aim_stands_beside_a_title_only_where_the_title_does_not_name_it() -> None:
    assert aim_beside(DAYS) == 10.0
    assert aim_beside(replace(DAYS, title="Shorten the handover to 10 days")) is None


def test_a_goal_closes_with_its_open_lines_and_keeps_what_was_learned() -> None:
    step = Entry("local", "ana", "s", "next", "g", "call Jo", state="open")
    learned = Entry("local", "ana", "l", "learned", "g", "mondays are full")
    other = Entry("local", "ana", "o", "next", "p", "outline", state="open")

    put = [effect.value for effect in closed(DAYS, "done", [step, learned, other], 5)]  # type: ignore[union-attr]

    assert put == [replace(DAYS, state="done", touched_at=5), replace(step, state="gone")]
