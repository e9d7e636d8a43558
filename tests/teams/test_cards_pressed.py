"""Buttons on cards in Teams: what comes back in the response, twice as once, and nothing from old or foreign cards."""

from __future__ import annotations

import asyncio
import json

from tests.teams.client import Client, actions_of, words_of
from tests.teams.house import TeamsHouse

GOAL = "cut onboarding from 3 weeks to 10 days in six weeks"


async def asked(house: TeamsHouse, ana: Client) -> None:
    """Somebody is asked whose goal it is."""
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")


async def test_the_answer_to_a_press_takes_the_place_of_the_card(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    before = len(ana.sees())

    sent = await ana.presses("my own")

    shown = words_of(sent.card)
    assert "Whose goal is it?" in shown
    assert "→ 1 · my own" in shown
    assert "Saved, and" in shown
    assert "1 · my own" not in [action["title"] for action in actions_of(sent.card)]
    assert len(ana.sees()) == before


async def test_a_press_that_comes_again_is_answered_with_the_same_card(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    message, action = ana.find("my own")

    first = await ana.does(message, action)
    again = await ana.does(message, action)

    assert again.activity["id"] != first.activity["id"]
    assert json.dumps(again.card) == json.dumps(first.card)
    assert house.rows("goals") == 1


async def test_two_presses_at_the_same_moment_are_one(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    message, action = ana.find("my own")

    one, other = await asyncio.gather(ana.does(message, action), ana.does(message, action))

    assert one.card == other.card
    assert house.rows("goals") == 1


async def test_the_talk_goes_on_within_its_card(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    await ana.presses("my own")

    sent = await ana.presses("don't ask, I'll come")

    assert "Type check in" in words_of(sent.card)


async def test_another_button_of_the_same_card_has_moved_on(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    message, mine = ana.find("my own")
    _, managers = ana.find("agreed with my manager")
    await ana.does(message, mine)

    sent = await ana.does(message, managers)

    shown = words_of(sent.card)
    assert "The talk has moved on" in shown
    assert "→" not in shown
    with house.app.database.read() as unit:
        assert unit.run("SELECT whose FROM goals") == [("mine",)]


async def test_a_button_of_an_earlier_question_changes_nothing(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    await ana.types("my own")
    await house.answered(ana, "Saved, and")

    sent = await ana.presses("agreed with my manager")

    assert "The talk has moved on" in words_of(sent.card)


async def test_a_card_of_somebody_else_has_moved_on_and_shows_nothing_of_theirs(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    message, action = ana.find("my own")
    ben = house.client("Ben")
    await ben.types("hello")
    await house.answered(ben, "Where shall we start?")

    sent = await ben.does(message, action)

    assert "The talk has moved on" in words_of(sent.card)
    assert "onboarding" not in json.dumps(sent.card)


async def test_a_client_that_only_submits_is_answered_in_the_chat(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)

    sent = await ana.presses("my own", submit=True)

    await house.answered(ana, "Saved, and")
    await house.quiet()
    pressed = next(seen for seen in ana.sees() if "Whose goal is it?" in seen.words)
    assert (sent.status, sent.body) == (200, {})
    assert pressed.buttons == []
    assert "→ 1 · my own" in pressed.words


async def test_a_submit_that_comes_again_is_answered_once(house: TeamsHouse, ana: Client) -> None:
    await asked(house, ana)
    message, action = ana.find("my own")
    await ana.does(message, action, submit=True)
    await house.answered(ana, "Saved, and")

    await ana.does(message, action, submit=True)

    await house.delivered()
    assert house.count_of(ana, "Saved, and") == 1


async def test_what_is_on_no_card_of_ours_is_passed_over(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    before = house.rows("inbox")

    sent = await ana.does("0", {"verb": "cairn", "data": {"cairn": {"k": "x", "p": "no token"}}})

    assert sent.status == 200
    assert house.rows("inbox") == before


async def test_an_invoke_of_another_kind_is_passed_over(house: TeamsHouse, ana: Client) -> None:
    sent = await house.send(ana.activity("invoke", name="signin/verifyState", value={"state": "1"}))

    assert sent.status == 200
    assert house.rows("inbox") == 0
