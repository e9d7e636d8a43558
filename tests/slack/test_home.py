"""The home page in Slack: what stands on it, and what pressing it does."""

from __future__ import annotations

from typing import Any

from adapters.fakeslack.people import Person
from tests.slack.house import SlackHouse


async def test_the_page_is_there_when_somebody_opens_it(house: SlackHouse, ana: Person) -> None:
    await ana.opens("home")

    await house.until(lambda: ana.home() is not None)


async def test_the_page_speaks_the_language_of_whoever_never_wrote(house: SlackHouse) -> None:
    eva = house.person("Eva", locale="de-DE")

    await eva.opens("home")

    await house.until(lambda: eva.home() is not None)
    assert "Ziele" in str(eva.home())
    assert house.known(eva) is None


async def test_the_page_in_older_blocks_where_slack_knows_no_newer_ones(house: SlackHouse, ana: Person) -> None:
    house.fake.rules.newer_blocks = False
    await house.goal(ana, "cut onboarding from 21 to 10 days in six weeks")

    await ana.opens("home")

    await house.quiet()
    assert "Cut onboarding" in str(ana.home())


async def test_a_button_of_the_page_begins_a_talk_in_the_chat(house: SlackHouse, ana: Person) -> None:
    await ana.opens("home")
    await house.until(lambda: ana.home() is not None)

    await ana.presses("press:goal", where="home")

    await house.answered(ana, "What do you want to get done")
    await house.quiet()
    assert len(house.fake.called("views.publish")) == 2


async def test_a_button_of_the_page_pressed_twice_is_pressed_once(house: SlackHouse, ana: Person) -> None:
    await ana.opens("home")
    await house.until(lambda: ana.home() is not None)

    await ana.presses("press:goal", where="home")
    await ana.presses("press:goal", where="home")

    await house.answered(ana, "What do you want to get done")
    await house.quiet()
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_a_line_is_a_picture_where_slack_draws_none(house: SlackHouse, ana: Person) -> None:
    house.fake.rules.newer_blocks = False
    await house.goal(ana, "cut onboarding from 21 days to 10 days in six weeks")
    await ana.types("progress 14")
    await house.answered(ana, "14")

    await ana.opens("home")
    await ana.opens("home")

    await house.quiet()
    images = [block for block in (ana.home() or {})["blocks"] if block["type"] == "image"]
    assert "14" in images[0]["alt_text"]
    assert len(house.fake.called("files.completeUploadExternal")) == 1


async def test_a_page_without_its_picture_is_better_than_none(house: SlackHouse, ana: Person) -> None:
    house.fake.rules.newer_blocks = False
    await house.goal(ana, "cut onboarding from 21 days to 10 days in six weeks")
    await ana.types("progress 14")
    await house.answered(ana, "14")
    house.fake.faults.order("files.getUploadURLExternal", "missing_scope")

    await ana.opens("home")

    await house.quiet()
    assert "Cut onboarding" in str(ana.home())


async def test_the_line_of_another_goal_is_drawn_when_it_is_chosen(house: SlackHouse, ana: Person) -> None:
    for words, number in (
        ("cut onboarding from 21 days to 10 days in six weeks", 14),
        ("cut hiring from 30 days to 12 days in five weeks", 25),
    ):
        await house.goal(ana, words)
        await ana.shortcut("log_progress")
        await house.until(lambda: (ana.modal() or {}).get("callback_id") == "form")
        goals = ana.modal()["blocks"]  # type: ignore[index]
        await ana.submits(newest(goals) | {"line": str(number)})
        await house.quiet()
    await ana.opens("home")
    await house.quiet()
    picker = next(
        element
        for block in (ana.home() or {})["blocks"]
        for element in block.get("elements", [])
        if element.get("action_id") == "draw"
    )
    other = next(one for one in picker["options"] if one != picker["initial_option"])

    await ana.presses("draw", where="home", chosen=other["value"])

    await house.quiet()
    assert other["text"]["text"] in str([block for block in (ana.home() or {})["blocks"] if block["type"] == "header"])


def newest(blocks: list[dict[str, Any]]) -> dict[str, str]:
    """The goal of a form that was set last, where there is a choice."""
    choices = [block["element"] for block in blocks if block["block_id"] == "goal" and "element" in block]
    return {"goal": choices[0]["options"][0]["value"]} if choices else {}
