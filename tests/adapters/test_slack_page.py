from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.events import read as read_payload
from adapters.slack.incoming import Acted, Pressed
from adapters.slack.page import Wanted, home_view, older_home_view, wanted
from conversations.messages import Chart, GoalCard, Home, Milestone, Press, Series
from tests.adapters.slack_shapes import check_view, texts
from tests.adapters.test_slack_blocks import TEXTS, of_type

LABELS = {
    "next_step": "Next step", "goals": "Goals", "coming": "Coming up", "none": "Nothing yet", "chart": "So far",
    "milestones": "Milestones", "shared": "What was sent", "settings": "When I write", "check_in": "Check in",
    "new_goal": "A new goal", "log": "Note a number", "edit": "Change it", "draw": "Show its line",
    "change": "Change these", "share": "Share a line",
    "and_more": "and # more",
}  # fmt: skip
LINE = Chart(
    "g1", "Cut onboarding", ("at first", "Fri 8 May", "Fri 15 May", "Tue 30 Jun"),
    (Series("reached", (21.0, 16.0, 14.0, None)), Series("way to the aim", (21.0, 19.5, 18.0, 10.0))), "days",
    "21, 16, 14 days; the aim is 10 by Tue 30 Jun",
)  # fmt: skip
ONBOARDING = GoalCard(
    "g1", "Cut onboarding", "result", "14 days (was 21), aim 10", 0.64, "by Tue 30 Jun 2026",
    (Milestone("12 days", True, "by Mon 1 Jun 2026"), Milestone("hand over alone", False, "")), charted=True,
)  # fmt: skip
SHIFT = GoalCard("g2", "Lead a shift", "learning", "shows by: alone, twice", None, "")
ANA = Home(
    "Ana", "Where you are", "ask Ben, Tue 19 May", (ONBOARDING, SHIFT), "1 wish", "Mon 1 Jun 2026: 12 days", LABELS,
    LINE, ('Fri 15 May, to Ben: "Onboarding: 14 days."',), (("Check-in", "Fridays at 15:00"), ("Quiet hours", "none")),
)  # fmt: skip
NOTHING = Home("Ana", "Where you are", "", (), "", "", LABELS)


def many(count: int, milestones: int = 12, **more: Any) -> Home:
    """Somebody with so many goals, all with a line and milestones."""
    steps = tuple(Milestone(f"step {at} of it", at < 3, "by Mon 1 Jun 2026") for at in range(milestones))
    goals = tuple(ONBOARDING._replace(id=f"g{at}", title=f"Goal number {at}", milestones=steps) for at in range(count))
    return replace(ANA, goals=goals, chart=LINE if goals else None, **more)


def elements(view: Any) -> list[Any]:
    """Everything that can be pressed."""
    made = [each for block in of_type(view["blocks"], "actions") for each in block["elements"]]
    return made + [block["accessory"] for block in view["blocks"] if "accessory" in block]


def pressed(view: Any, element: Any, value: str) -> Any:
    """What Slack sends when somebody presses something on the page."""
    action = {**element, "value": value, "action_ts": "1.2", "block_id": "b"}
    return read_payload({
        "type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U1", "team_id": "T1"}, "actions": [action],
        "view": {**view, "id": "V1", "hash": "h"}, "container": {"type": "view"}, "trigger_id": "1.2.a",
    })  # fmt: skip


def test_the_next_step_is_on_top_and_everything_else_below() -> None:
    view = home_view(ANA)

    check_view(view)
    assert [block["type"] for block in view["blocks"][:4]] == ["header", "rich_text", "actions", "divider"]
    assert "".join(texts(view["blocks"][1])) == "Next step: ask Ben, Tue 19 May\nComing up: Mon 1 Jun 2026: 12 days"
    assert [block["text"]["text"] for block in of_type(view["blocks"], "header")] == [
        "Where you are", "Goals", "So far: Cut onboarding", "What was sent", "When I write",
    ]  # fmt: skip


def test_a_goal_stands_with_its_numbers_its_milestones_and_its_buttons() -> None:
    view = home_view(ANA)
    at = [block["type"] for block in view["blocks"]].index("plan")
    goal, plan, actions = view["blocks"][at - 1 : at + 2]

    assert "".join(texts(goal)) == "Cut onboarding\nresult · 14 days (was 21), aim 10 · by Tue 30 Jun 2026"
    assert [(task["title"], task["status"]) for task in plan["tasks"]] == [
        ("12 days · by Mon 1 Jun 2026", "complete"), ("hand over alone", "pending"),
    ]  # fmt: skip
    assert [(each["text"]["text"], each["value"]) for each in actions["elements"]] == [
        ("Note a number", "form log_progress g1"), ("Change it", "form edit_goal g1"), ("Show its line", "draw g1"),
    ]  # fmt: skip
    assert actions["elements"][1]["accessibility_label"] == "Change it: Cut onboarding"


def test_the_line_leaves_out_days_that_have_no_number_yet() -> None:
    (chart,) = of_type(home_view(ANA)["blocks"], "data_visualization")

    assert chart["chart"]["axis_config"] == {"categories": ["at first", "Fri 8 May", "Fri 15 May"], "y_label": "days"}
    assert [point["value"] for point in chart["chart"]["series"][1]["data"]] == [21.0, 19.5, 18.0]
    assert LINE.said in list(texts(home_view(ANA)["blocks"]))


def test_without_goals_the_page_invites_to_one() -> None:
    view = home_view(NOTHING)

    check_view(view)
    assert [each["text"]["text"] for each in elements(view)] == ["A new goal"]
    assert list(texts(view["blocks"])).count("Nothing yet") == 1


@pytest.mark.parametrize("count", [0, 1, 3, 20, 33, 40, 50])
@pytest.mark.parametrize("show", [home_view, older_home_view])
def test_any_number_of_goals_fits(count: int, show: Any) -> None:
    view = show(many(count))

    check_view(view)
    said = "\n".join(texts(view["blocks"]))
    assert all(f"Goal number {at}" in said for at in range(count))
    offered = [one["value"] for each in elements(view) for one in each.get("options", [each]) if "value" in one]
    assert all(f"form edit_goal g{at}" in offered and f"form log_progress g{at}" in offered for at in range(count))


def test_the_line_to_be_shown_is_picked_from_all_that_have_one() -> None:
    view = home_view(many(3))
    (picker,) = [each for each in elements(view) if each["type"] == "static_select"]

    assert [one["value"] for one in picker["options"]] == ["draw g0", "draw g1", "draw g2"]
    assert picker["initial_option"]["value"] == "draw g1"


def test_older_blocks_say_the_same_and_show_the_line_as_a_picture() -> None:
    view = older_home_view(ANA, "F123")

    check_view(view)
    assert of_type(view["blocks"], "image") == [
        {"type": "image", "slack_file": {"id": "F123"}, "alt_text": f"Cut onboarding: {LINE.said}"}
    ]
    assert "\u2611 12 days · by Mon 1 Jun 2026\n\u2610 hand over alone" in "\n".join(texts(view["blocks"]))
    assert not {block["type"] for block in view["blocks"]} & {"plan", "rich_text", "data_visualization"}
    assert of_type(older_home_view(ANA)["blocks"], "image") == []


def test_what_is_pressed_on_the_page_is_understood() -> None:
    view = home_view(many(50))
    asked: list[Any] = []
    for element in elements(view):
        for one in element.get("options", [element]):
            incoming = pressed(view, element, one["value"])
            asked.append(incoming.message.press if isinstance(incoming, Pressed) else wanted(incoming.value))
            assert isinstance(incoming, Pressed | Acted)

    assert None not in asked
    assert Press("", "", 0, "check_in") in asked
    assert Wanted("form", "settings") in asked
    assert Wanted("form", "edit_goal", "g49") in asked
    assert Wanted("draw", "", "g49") in asked


@pytest.mark.parametrize("value", ["", "draw", "draw ", "form", "form ", "other g1", "t1|kind|4|a"])
def test_what_is_not_of_the_page_is_nothing_it_wants(value: str) -> None:
    assert wanted(value) is None


NUMBERS = st.none() | st.floats() | st.just(0.0)
IDS = st.from_regex(r"[a-z0-9]{1,12}", fullmatch=True)
MILESTONES = st.builds(Milestone, TEXTS, st.booleans(), TEXTS)
GOALS = st.builds(
    GoalCard, IDS, TEXTS, TEXTS, TEXTS, NUMBERS, TEXTS, st.lists(MILESTONES, max_size=3).map(tuple), st.booleans()
)
CHARTS = st.builds(
    Chart, IDS, TEXTS, st.lists(TEXTS, max_size=20).map(tuple),
    st.lists(st.builds(Series, TEXTS, st.lists(NUMBERS, max_size=20).map(tuple)), max_size=3).map(tuple), TEXTS, TEXTS,
)  # fmt: skip
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple)
HOMES = st.builds(
    Home, TEXTS, TEXTS, TEXTS, st.lists(GOALS, max_size=50, unique_by=lambda goal: goal.id).map(tuple), TEXTS, TEXTS,
    st.just(LABELS) | st.just({}), st.none() | CHARTS, st.lists(TEXTS, max_size=4).map(tuple), PAIRS,
)  # fmt: skip


@given(HOMES)
@settings(max_examples=60, deadline=None)
def test_any_page_is_taken_by_slack(home: Home) -> None:
    check_view(home_view(home))
    check_view(older_home_view(home, "F1"))
