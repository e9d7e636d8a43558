"""The home page in Slack: what stands on it, and what pressing it does."""

from __future__ import annotations

from adapters.fakeslack.people import Person
from tests.slack.house import SlackHouse


async def test_the_page_is_there_when_somebody_opens_it(house: SlackHouse, ana: Person) -> None:
    await ana.opens("home")

    await house.until(lambda: ana.home() is not None)


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
