from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from adapters.teams.carddata import DRAW, FORM, HOME, OnCard, named, read
from adapters.teams.chart_card import LARGEST_PICTURE, line_chart
from adapters.teams.elements import Post
from adapters.teams.home_card import home_card
from conversations.messages import Chart, GoalCard, Home, Press, Series
from tests.adapters.teams_shapes import check, parts, texts, titles
from tests.adapters.test_slack_page import ANA, CHARTS, HOMES, LINE, NOTHING, many

KEY = "home:1a2b3c"


def asked(post: Post) -> list[OnCard]:
    """What can be asked for on a page, by its buttons and its lines."""
    found = [read(part["data"]) for part in parts(post.card) if part["type"] == "Action.Execute"]
    return [one for one in found if one is not None]


def of_type(post: Post, name: str) -> list[Any]:
    return [part for part in parts(post.card) if part["type"] == name]


def lines(post: Post) -> list[str]:
    """What is to be read, without the marks that part words from the right."""
    return [line.replace("\u2068", "").replace("\u2069", "") for line in texts(post.card)]


def test_the_next_step_stands_on_top_and_the_goal_with_its_bar_milestones_and_buttons_below() -> None:
    post = home_card(ANA, KEY, locale="en")

    check(post)
    said = lines(post)
    assert said[0] == "Where you are"
    assert said[1] == "Next step: ask Ben, Tue 19 May"
    assert said[said.index("Cut onboarding") + 1] == "result · 14 days (was 21), aim 10 · by Tue 30 Jun 2026"
    assert {"✓ 12 days · by Mon 1 Jun 2026", "○ hand over alone"} < set(said)
    (bar,) = of_type(post, "ProgressBar")
    assert (bar["value"], bar["fallback"]["inlines"][0]["text"]) == (64, "64 %")
    forms = [(found.action, found.value) for found in asked(post)]
    assert (FORM, named("log_progress", "g1")) in forms
    assert (FORM, named("edit_goal", "g1")) in forms
    assert (DRAW, "g1") in forms


def test_every_button_of_the_page_carries_its_key() -> None:
    found = asked(home_card(many(50), KEY, ["29:1abc"]))

    assert {one.letter for one in found} == {KEY}
    assert Press("", "", 0, "check_in") in [one.press for one in found]
    assert Press("", "", 0, "goal") in [one.press for one in found]


def test_the_page_renews_itself_for_whoever_looks_at_it() -> None:
    post = home_card(ANA, KEY, ["29:1abc"])

    assert post.card is not None
    assert post.card["refresh"]["userIds"] == ["29:1abc"]
    assert read(post.card["refresh"]["action"]["data"]) == OnCard(KEY, None, "", DRAW, "g1")
    assert "refresh" not in (home_card(ANA, KEY).card or {})


def test_renewed_it_still_shows_the_goal_that_was_touched() -> None:
    post = home_card(many(50), KEY, ["29:1abc"], opened="g37")

    assert post.card is not None
    assert read(post.card["refresh"]["action"]["data"]) == OnCard(KEY, None, "", HOME, "g37")


def test_the_line_is_drawn_also_where_only_one_of_its_lines_has_a_number() -> None:
    (chart,) = of_type(home_card(ANA, KEY), "Chart.Line")

    assert (chart["yAxisTitle"], [line["legend"] for line in chart["data"]]) == ("days", ["reached", "way to the aim"])
    assert [point["x"] for point in chart["data"][0]["values"]] == ["at first", "Fri 8 May", "Fri 15 May"]
    assert chart["data"][1]["values"][-1] == {"x": "Tue 30 Jun", "y": 10.0}
    assert LINE.said in lines(home_card(ANA, KEY))


@pytest.mark.parametrize(("size", "kind"), [(9_000, "Image"), (LARGEST_PICTURE + 1, "drop"), (0, "drop")])
def test_a_client_that_draws_no_line_shows_a_picture_that_is_small_enough(size: int, kind: str) -> None:
    post = home_card(ANA, KEY, picture=b"\x89PNG".ljust(size, b"x") if size else b"")

    check(post)
    (chart,) = of_type(post, "Chart.Line")
    fallback = chart["fallback"]
    assert (fallback["type"] if isinstance(fallback, dict) else fallback) == kind
    assert not isinstance(fallback, dict) or fallback["altText"] == f"Cut onboarding: {LINE.said}"


def test_a_picture_takes_no_goals_place() -> None:
    post = home_card(many(50), KEY, picture=b"x" * 9_000)

    check(post)
    assert of_type(post, "Image") == []


def test_without_goals_the_page_invites_to_one() -> None:
    post = home_card(NOTHING, KEY)

    check(post)
    assert titles(post.card) == ["A new goal"]
    assert lines(post).count("Nothing yet") == 1


@pytest.mark.parametrize("count", [0, 1, 3, 8, 20, 33, 50])
def test_any_number_of_goals_fits_and_what_has_no_place_is_counted(count: int) -> None:
    post = home_card(many(count), KEY, ["29:1abc"])

    check(post)
    said = "\n".join(lines(post))
    shown = sum(1 for at in range(count) if f"Goal number {at}" in said)
    assert shown >= min(count, 45)
    assert shown == count or f"and {count - shown} more" in said
    reached = {one.value.partition("|")[2] or one.value for one in asked(post) if one.action in (FORM, HOME)}
    assert {f"g{at}" for at in range(shown)} <= reached


def test_a_touch_on_a_goal_in_a_line_shows_it_whole_on_top() -> None:
    post = home_card(many(50), KEY, opened="g37")

    check(post)
    assert (FORM, named("edit_goal", "g37")) in [(one.action, one.value) for one in asked(post)]
    said = lines(post)
    assert said[said.index("Goals") + 1] == "Goal number 37"


def test_of_the_only_goal_a_line_is_shared_in_a_form_and_of_several_in_the_talk() -> None:
    sent = ("Mon 4 May, to Ben: 14 days",)
    one = replace(many(1), shared=sent)

    asked_of_one, asked_of_two = asked(home_card(one, KEY)), asked(home_card(replace(many(2), shared=sent), KEY))

    assert (FORM, named("share_preview", "g0")) in [(found.action, found.value) for found in asked_of_one]
    assert Press("", "", 0, "share") in [found.press for found in asked_of_two]


def test_days_of_the_same_name_are_told_apart() -> None:
    chart = Chart("g1", "A goal", ("Fri", "Fri", "Fri"), (Series("a", (1.0, 2.0, 3.0)), Series("a", (1.0,))), "", "")

    drawn = line_chart(chart)

    assert drawn is not None
    assert [point["x"] for point in drawn["data"][0]["values"]] == ["Fri", "Fri (2)", "Fri (3)"]
    assert [line["legend"] for line in drawn["data"]] == ["a", "a (2)"]


def test_a_line_without_a_number_is_no_line() -> None:
    assert (
        line_chart(Chart("g1", "A goal", ("Fri",), (Series("a", (None,)), Series("b", (float("nan"),))), "", ""))
        is None
    )


@given(HOMES)
@settings(max_examples=30, deadline=None)
def test_any_page_is_taken_by_teams(home: Home) -> None:
    check(home_card(home, KEY, ["29:1abc"], b"x" * 5_000, "en", home.goals[-1].id if home.goals else ""))


@given(CHARTS)
@settings(max_examples=30, deadline=None)
def test_any_line_is_taken_by_teams(chart: Chart) -> None:
    goal = GoalCard("g1", "A goal", "", "", 1.5, "", charted=True)

    check(home_card(Home("", "", "", (goal,), "", "", {}, chart), KEY))
