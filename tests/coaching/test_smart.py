"""Each letter of SMART is judged with its reason, on goals as `smart_goal` keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conversations.coaching.smart import Letter, judge, most_useful
from conversations.coaching.values import Entry, Goal
from tests.talks import Player, new_database

TODAY = date(2026, 1, 15)
ONBOARDING = Goal(
    "local", "p", "g", "Cut onboarding", metric="onboarding", unit="days", baseline=21.0, target=10.0,
    due="2026-03-31", why="new hires ship sooner", how="pairing each with a buddy",
)  # fmt: skip
MANAGERIAL = (
    "attain a managerial position within the next two years by completing relevant training programs"
    " and taking on leadership responsibilities"
)


def letters(goal: Goal, *entries: Entry, locale: str = "en") -> dict[str, Letter]:
    return {one.letter: one for one in judge(goal, entries, TODAY, locale)}


def open_ones(goal: Goal, *entries: Entry, locale: str = "en") -> str:
    return "".join(one.letter for one in judge(goal, entries, TODAY, locale) if not one.ok)


def talked(tmp_path: Path, migrated: Path, *said: str, locale: str = "en") -> Goal:
    """The goal that a person keeps by typing these lines."""
    player = Player(new_database(tmp_path, migrated), locale=locale)
    try:
        for line in said:
            player.say(line)
        return player.facts().goals[0]
    finally:
        player.close()


def test_i_want_to_be_successful_is_neither_specific_nor_measurable(tmp_path: Path, migrated: Path) -> None:
    goal = talked(tmp_path, migrated, "goal: I want to be successful", "keep it as a wish")

    found = letters(goal)

    assert not found["S"].ok
    assert not found["M"].ok
    assert (found["S"].reason, found["S"].words) == ("open_word", "successful")
    assert found["M"].reason == "nothing_to_see"


def test_a_managerial_position_within_two_years_passes_every_letter(tmp_path: Path, migrated: Path) -> None:
    goal = talked(tmp_path, migrated, f"goal: {MANAGERIAL}", "my own", "skip")

    found = letters(goal)

    assert [one.ok for one in found.values()] == [True] * 5
    assert found["A"] == Letter("A", True, "way", goal.how)
    assert found["R"].reason == "role"
    assert found["T"].reason == "far"


def test_a_german_wish_with_an_open_word_fails_the_same_letters(tmp_path: Path, migrated: Path) -> None:
    goal = talked(tmp_path, migrated, "ziel: ich will erfolgreich sein", "1", locale="de")

    assert open_ones(goal, locale="de").startswith("SM")


def test_letters_come_in_their_order() -> None:
    assert "".join(one.letter for one in judge(ONBOARDING, (), TODAY)) == "SMART"


def test_a_number_makes_any_title_specific_and_measurable() -> None:
    found = letters(replace(ONBOARDING, title="Be better"))

    assert (found["S"].reason, found["M"].reason) == ("number", "number")


def test_a_sign_stands_in_for_an_open_title() -> None:
    found = letters(Goal("local", "p", "g", "Present better", sign="nobody looks at the screen"))

    assert (found["S"].reason, found["S"].words) == ("sign", "nobody looks at the screen")
    assert found["M"].ok


@pytest.mark.parametrize(
    ("fields", "reason", "ok"),
    [
        ({}, "no_way", False),
        ({"confidence": 4}, "unsure", False),
        ({"confidence": 4, "how": "pairing"}, "unsure", False),
        ({"confidence": 6}, "sure", True),
        ({"confidence": 4, "support": "two hours a week"}, "support", True),
        ({"how": "pairing"}, "way", True),
        ({"plan_when": "a hire starts", "plan_then": "I will book a buddy"}, "plan", True),
    ],
)
def test_achievable_asks_for_confidence_help_or_a_way(fields: dict[str, object], reason: str, ok: bool) -> None:
    goal = replace(replace(ONBOARDING, how=""), **fields)  # type: ignore[arg-type]

    assert (letters(goal)["A"].reason, letters(goal)["A"].ok) == (reason, ok)


def test_an_open_first_step_shows_a_way_and_a_dropped_one_does_not() -> None:
    step = Entry("local", "p", "e", "next", "g", "book Ana", state="open")

    assert letters(replace(ONBOARDING, how=""), step)["A"] == Letter("A", True, "step", "book Ana")
    assert not letters(replace(ONBOARDING, how=""), replace(step, state="gone"))["A"].ok
    assert not letters(replace(ONBOARDING, how=""), replace(step, goal="another"))["A"].ok


@pytest.mark.parametrize(
    ("fields", "reason", "ok"),
    [
        ({}, "no_reason", False),
        ({"relevance": "the big project"}, "serves", True),
        ({"parent": "direction", "relation": "supports"}, "parent", True),
        ({"parent": "old", "relation": "instead"}, "no_reason", False),
        ({"whose": "agreed"}, "work", True),
        ({"whose": "set"}, "no_reason", False),
        ({"scope": "objective"}, "work", True),
    ],
)
def test_relevant_asks_what_the_goal_serves(fields: dict[str, object], reason: str, ok: bool) -> None:
    goal = replace(ONBOARDING, why="", **fields)  # type: ignore[arg-type]

    assert (letters(goal)["R"].reason, letters(goal)["R"].ok) == (reason, ok)


@pytest.mark.parametrize(
    ("due", "reason", "ok"),
    [
        ("", "no_day", False),
        ("2026-01-14", "passed", False),
        ("2026-01-15", "day", True),
        ("2026-03-31", "day", True),
        ("2028-01-15", "far", True),
    ],
)
def test_time_bound_asks_for_a_day_ahead(due: str, reason: str, ok: bool) -> None:
    found = letters(replace(ONBOARDING, due=due))["T"]

    assert (found.reason, found.ok) == (reason, ok)


@pytest.mark.parametrize(
    ("goal", "first"),
    [
        (replace(ONBOARDING, title="Be successful", target=None, due=""), "sign"),
        (replace(ONBOARDING, due="", how=""), "day"),
        (replace(ONBOARDING, how=""), "stronger"),
        (replace(ONBOARDING, due="2028-01-15"), "split"),
        (ONBOARDING, "next"),
    ],
)
def test_the_most_useful_thing_comes_first(goal: Goal, first: str) -> None:
    assert most_useful(judge(goal, (), TODAY), goal, ()) == first


def test_a_goal_with_a_next_step_only_needs_its_check_in() -> None:
    step = Entry("local", "p", "e", "next", "g", "book Ana", state="open")

    assert most_useful(judge(ONBOARDING, (step,), TODAY), ONBOARDING, (step,)) == "check_in"
