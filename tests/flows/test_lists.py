"""However much is kept, `goals` and `home` stay one short message; and the export carries its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conversations.coaching.values import Goal
from storage import values
from tests.talks import Player, new_database

LOCALES = ("en", "de")
MOST_LINES = 8


@pytest.fixture(params=LOCALES)
def ana(request: pytest.FixtureRequest, tmp_path: Path, migrated: Path) -> Iterator[Player]:
    """Somebody in each language."""
    player = Player(new_database(tmp_path, migrated), locale=request.param)
    yield player
    player.close()


def keep(player: Player, count: int, **more: Any) -> None:
    """Keep so many goals, each with a number and a date."""
    state = str(more.get("state", "active"))
    first = Goal("local", "p-ana", "", "", unit="days", baseline=90.0, current=80.0, due="2026-06-30")
    goals = [replace(first, id=f"{state}{at}", title=f"Number {at} of *many*", target=0.5 + at) for at in range(count)]
    with player.app.database.write() as unit:
        values.put(unit, [replace(goal, **more) for goal in goals])


def test_fifty_goals_are_a_list_of_eight_lines_that_counts_the_rest(ana: Player) -> None:
    keep(ana, 50)
    keep(ana, 3, state="wish")

    [reply] = ana.say("/goals")

    assert reply.keys == ("goals/list",)
    assert len(reply.lines) == MOST_LINES
    assert "44" in reply.lines[-2].plain()
    assert "3" in reply.lines[-1].plain()


def test_fifty_goals_leave_home_short(ana: Player) -> None:
    keep(ana, 50)

    [reply] = ana.say("/home")

    assert reply.keys == ("home/overview",)
    assert len(reply.lines) <= MOST_LINES
    assert "47" in reply.plain()


@pytest.mark.parametrize("count", [1, 7, 8, 9])
def test_every_goal_is_shown_or_counted(ana: Player, count: int) -> None:
    keep(ana, count)
    keep(ana, 2, state="done")

    [reply] = ana.say("/goals")

    shown = sum("Number" in line.plain() and "80" in line.plain() for line in reply.lines)
    counted = sum(int(number) for number in re.findall(r"(?:and|und noch) (\d+)\b", reply.plain()))
    assert len(reply.lines) <= MOST_LINES
    assert shown + counted == count


def test_what_somebody_wrote_is_never_read_as_markup(ana: Player) -> None:
    keep(ana, 1)

    [reply] = ana.say("/goals")

    assert "Number 0 of *many*" in [span.text for line in reply.lines for span in line.spans if span.said]


def test_the_file_comes_with_the_answer(ana: Player) -> None:
    [reply] = ana.say("/export")

    assert (reply.keys, reply.document) == (("export/file",), "export")


def test_the_file_comes_in_the_middle_of_a_talk_too(ana: Player) -> None:
    ana.say("/goal")

    [reply] = ana.say("/export")

    assert reply.keys == ("export/file", "smart_goal/wish")
    assert reply.document == "export"
