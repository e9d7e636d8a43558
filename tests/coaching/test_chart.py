"""The line of a goal: at most twenty days, the way to its aim, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from conversations.coaching.chart import MOST_POINTS, chart, is_charted, points
from conversations.coaching.home import home
from conversations.coaching.times import moment
from conversations.coaching.values import Entry, Goal, Person
from conversations.facts import Facts
from conversations.messages import Chart
from conversations.words import Words

BEGAN = date(2026, 3, 2)
WORDS = {locale: Words(locale) for locale in ("en", "de")}
ANA = Person("local", "ana", "Ana")
ONBOARDING = Goal(
    "local", "ana", "g1", "Cut onboarding", metric="onboarding", unit="days", baseline=21.0, current=14.0, target=10.0,
    due="2026-06-30", opened_at=moment(BEGAN, "9:00", "UTC"),
)  # fmt: skip


def told(day: date, number: float | None, hour: str = "9:00", **more: Any) -> Entry:
    """A number told of the goal on a day."""
    made = Entry("local", "ana", f"{day}.{hour}", "progress", "g1", number=number, unit="days",
                 at=moment(day, hour, "UTC"))  # fmt: skip
    return replace(made, **more)


def facts(entries: list[Entry], goals: tuple[Goal, ...] = (ONBOARDING,)) -> Facts:
    """What is known in the middle of May."""
    return Facts(moment(date(2026, 5, 15), "12:00", "UTC"), ANA, goals=goals, entries=tuple(entries))


def drawn(entries: list[Entry], goal: Goal = ONBOARDING, locale: str = "en") -> Chart:
    """The line of the goal."""
    return chart(goal, entries, facts(entries, (goal,)), WORDS[locale])


TWO = [told(date(2026, 4, 1), 16.0), told(date(2026, 5, 1), 14.0)]


def test_a_line_goes_from_the_beginning_to_the_aim() -> None:
    line = drawn(TWO)

    assert line.labels == ("at first", "Wed 1 Apr", "Fri 1 May", "Tue 30 Jun")
    assert [series.name for series in line.series] == ["reached", "way to the aim"]
    assert line.series[0].values == (21.0, 16.0, 14.0, None)
    assert line.series[1].values == (21.0, 18.25, 15.5, 10.0)
    assert (line.goal, line.title, line.unit) == ("g1", "Cut onboarding", "days")
    assert line.said == "21, 16, 14 days; the aim is 10 by Tue 30 Jun"


def test_in_german_it_is_said_in_german() -> None:
    line = drawn(TWO, locale="de")

    assert line.labels[:2] == ("am Anfang", "Mi., 1. Apr.")
    assert line.said == "21, 16, 14 Tage; das Ziel ist 10 bis Di., 30. Juni"


@pytest.mark.parametrize(
    ("goal", "aims", "said"),
    [
        (replace(ONBOARDING, due=""), (10.0, 10.0, 10.0), "21, 16, 14 days; the aim is 10"),
        (replace(ONBOARDING, due="2026-05-01"), (21.0, 15.5, 10.0), "21, 16, 14 days; the aim was 10 by Fri 1 May"),
        (replace(ONBOARDING, target=None), None, "21, 16, 14 days"),
    ],
)
def test_without_an_aim_or_a_date_the_way_is_flat_or_left_out(
    goal: Goal, aims: tuple[float, ...] | None, said: str
) -> None:
    line = drawn(TWO, goal)

    assert [series.values for series in line.series[1:]] == ([aims] if aims else [])
    assert line.said == said


def test_of_a_day_the_last_number_counts_and_other_units_and_habits_do_not() -> None:
    first, last = told(date(2026, 4, 1), 19.0), told(date(2026, 4, 1), 16.0, "17:00")
    percent, habit = told(date(2026, 4, 2), 40.0, unit="%"), told(date(2026, 4, 3), 3.0, detail="habit")
    words = told(date(2026, 4, 4), None)

    found = points(ONBOARDING, [first, last, percent, habit, words], facts([]))

    assert [(one.day, one.value) for one in found] == [("2026-03-02", 21.0), ("2026-04-01", 16.0)]


@pytest.mark.parametrize(("told_so_far", "baseline", "is_a_line"), [
    (0, 21.0, False), (1, None, False), (1, 21.0, True), (2, None, True),
])  # fmt: skip
def test_a_line_needs_two_numbers(told_so_far: int, baseline: float | None, is_a_line: bool) -> None:
    assert is_charted(replace(ONBOARDING, baseline=baseline), TWO[:told_so_far]) == is_a_line


def test_a_year_of_numbers_is_twenty_points_with_the_first_and_the_last_among_them() -> None:
    many = [told(BEGAN + timedelta(days=at), 21.0 - at / 40) for at in range(400)]

    line = drawn(many, replace(ONBOARDING, due="2027-06-30"))

    assert [len(line.labels), *(len(series.values) for series in line.series)] == [MOST_POINTS] * 3
    assert len(set(line.labels)) == MOST_POINTS
    assert (line.series[0].values[0], line.series[0].values[-2:]) == (21.0, (21.0 - 399 / 40, None))
    assert line.labels[-1] == "Wed 30 Jun 2027"


def test_the_page_draws_the_chosen_goal_else_the_one_touched_last() -> None:
    other = replace(ONBOARDING, id="g2", title="Fewer calls", touched_at=5)
    bare = replace(ONBOARDING, id="g3", title="Lead a shift", baseline=None, target=None, touched_at=9)
    known = facts([*TWO, *(replace(one, id=f"{one.id}+", goal="g2") for one in TWO)], (ONBOARDING, other, bare))

    charts = [home(known, WORDS["en"], chosen).chart for chosen in ("g1", "", "g3", "nobody")]

    assert [one.goal for one in charts if one] == ["g1", "g2", "g2", "g2"]
    assert {card.id: card.charted for card in home(known, WORDS["en"]).goals} == {"g1": True, "g2": True, "g3": False}
