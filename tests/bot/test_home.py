"""The home page as a door gets it: always the same few statements, and cheap with fifty goals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.coach import HouseCoach, facts_of
from bot.settings import Settings
from conversations.coaching.times import moment
from conversations.coaching.values import Entry, Goal, Person
from storage import people, values
from storage.people import Wanted
from tests.cost import cost
from tests.talks import new_database

MOST_CPU = 0.005
"""Seconds of CPU of a page with fifty goals."""
BEGAN = date(2026, 3, 2)


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    made = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated))).open()
    yield made
    made.close()


def ana_with(app: App, goals: int) -> Person:
    """Ana with so many goals, each with four numbers and two milestones."""
    with app.database.write() as unit:
        app.clock.move(unit, "2026-05-15T12:00")
        ana = people.lanes(unit, [Wanted("local", "local", "ana", "p-ana", "Ana", "en", "UTC", 0)])[0].person
        for at in range(goals):
            goal = Goal("local", ana.id, f"g{at}", f"Goal {at}", unit="days", baseline=21.0, target=10.0, current=14.0,
                        due="2026-06-30", opened_at=moment(BEGAN, "9:00", "UTC"), touched_at=at)  # fmt: skip
            told = [
                Entry("local", ana.id, f"{goal.id}.{week}", "progress", goal.id, number=21.0 - week, unit="days",
                      at=moment(BEGAN + timedelta(weeks=week), "9:00", "UTC"))
                for week in range(1, 5)
            ]  # fmt: skip
            ahead = [
                Entry("local", ana.id, f"{goal.id}.m{n}", "milestone", goal.id, f"part {n}", day=f"2026-06-{n + 10}")
                for n in range(2)
            ]
            values.put(unit, [goal, *told, *ahead])
    return ana


@pytest.mark.parametrize("goals", [0, 1, 50])
def test_it_takes_as_many_statements_whatever_the_number_of_goals(app: App, goals: int) -> None:
    ana = ana_with(app, goals)

    with app.database.read() as unit:
        person = people.find(unit, "local", "local", "ana")
        facts_of(unit, person or ana)

        assert unit.statements == 7


async def test_the_chosen_goal_is_drawn(app: App) -> None:
    ana_with(app, 3)
    coach = HouseCoach(app)

    chosen, newest = await coach.home("local", "ana", "g1"), await coach.home("local", "ana")

    assert [page.chart.goal for page in (chosen, newest) if page.chart] == ["g1", "g2"]
    assert [len(card.milestones) for card in newest.goals] == [2, 2, 2]


def test_a_page_with_fifty_goals_costs_little(app: App) -> None:
    ana_with(app, 50)
    coach = HouseCoach(app)
    coach._home("local", "ana", "g7")

    least = cost(lambda: coach._home("local", "ana", "g7"), 15)

    assert least <= MOST_CPU
