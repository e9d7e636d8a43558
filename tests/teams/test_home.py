"""The home card in Teams: written for, pressed for, refreshed, and what its buttons do."""

from __future__ import annotations

import json

from adapters.teams.carddata import DRAW, FORM, HOME, OURS, SUBMIT
from tests.teams.client import Client, actions_of, words_of
from tests.teams.connector import Json
from tests.teams.house import TeamsHouse

GOAL = "cut onboarding from 21 days to 10 days in six weeks"


async def home(house: TeamsHouse, ana: Client) -> tuple[str, Json]:
    """The home card, written for: the message and the card."""
    await ana.types("home")
    await house.until(lambda: "refresh" in ana.last().card)
    return ana.last().id, ana.last().card


def action(card: Json, name: str, value: str = "") -> Json:
    """The action of a card with this name, about this."""
    found = [one for one in actions_of(card) if one["data"][OURS].get("a") == name]
    return dict(next(one for one in found if one["data"][OURS].get("v", "").startswith(value)))


async def test_whoever_writes_home_gets_the_card(house: TeamsHouse, ana: Client) -> None:
    await house.goal(ana, GOAL)

    _, card = await home(house, ana)

    assert "Cut onboarding" in words_of(card)
    assert card["refresh"]["userIds"] == [ana.person.reference.user]


async def test_a_button_that_leads_home_brings_the_card(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")

    sent = await ana.presses("just look")

    await house.until(lambda: "refresh" in ana.last().card)
    assert "→ 3 · just look" in words_of(sent.card)


async def test_a_card_that_is_looked_at_again_shows_what_is_now(house: TeamsHouse, ana: Client) -> None:
    message, card = await home(house, ana)
    await house.goal(ana, GOAL)
    before = house.rows("inbox")

    sent = await ana.does(message, card["refresh"]["action"])

    assert "Cut onboarding" in words_of(sent.card)
    assert house.rows("inbox") == before


async def test_a_button_of_the_card_begins_a_talk_in_the_chat_each_time(house: TeamsHouse, ana: Client) -> None:
    await home(house, ana)

    first = await ana.presses("A new goal")
    await house.answered(ana, "What do you want to get done")
    await ana.types("cancel")
    again = await ana.presses("A new goal")

    await house.until(lambda: house.count_of(ana, "What do you want to get done") == 2)
    assert "refresh" in first.card
    assert "refresh" in again.card


async def test_a_button_of_the_card_that_comes_again_is_pressed_once(house: TeamsHouse, ana: Client) -> None:
    message, card = await home(house, ana)
    button = next(one for one in actions_of(card) if one["title"] == "A new goal")

    await ana.does(message, button)
    await ana.does(message, button)

    await house.answered(ana, "What do you want to get done")
    await house.delivered()
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_the_line_of_another_goal_is_drawn_when_it_is_chosen(house: TeamsHouse, ana: Client) -> None:
    for words in (GOAL, "cut hiring from 30 days to 12 days in five weeks"):
        await house.goal(ana, words)
    message, card = await home(house, ana)
    for log in [one for one in actions_of(card) if one["data"][OURS].get("v", "").startswith("log_progress|")]:
        form = (await ana.does(message, log)).card
        await ana.does(message, action(form, SUBMIT), fields={"line": "18"})
    message, card = await home(house, ana)
    draws = [one for one in actions_of(card) if one["data"][OURS].get("a") == DRAW]

    shown = [drawn((await ana.does(message, one)).card) for one in draws]

    assert len(shown) == 2
    assert shown[0] != shown[1]
    assert drawn(card) in shown


def drawn(card: Json) -> str:
    """The goal whose line a card shows."""
    return str(next(one["title"] for one in card["body"] if one["type"] == "Chart.Line"))


async def test_the_card_speaks_the_language_of_whoever_never_wrote(house: TeamsHouse) -> None:
    eva = house.client("Eva", locale="de-DE")
    data = {OURS: {"k": "home/1", "a": HOME, "v": ""}}

    sent = await eva.does("0", {"verb": "cairn", "data": data})

    assert "Ziele" in words_of(sent.card)
    assert house.known(eva) is None


async def test_a_client_that_only_submits_gets_the_card_in_its_place(house: TeamsHouse, ana: Client) -> None:
    message, card = await home(house, ana)
    await house.goal(ana, GOAL)
    data = card["refresh"]["action"]["data"]

    await ana.does(message, {"fallback": {"data": data}, "data": data, "verb": "cairn"}, submit=True)

    await house.quiet()
    assert "Cut onboarding" in json.dumps(ana.chat.activities[message])


async def test_the_card_offers_its_forms(house: TeamsHouse, ana: Client) -> None:
    await house.goal(ana, GOAL)

    _, card = await home(house, ana)

    offered = {
        one["data"][OURS]["v"].partition("|")[0] for one in actions_of(card) if one["data"][OURS].get("a") == FORM
    }
    assert {"edit_goal", "log_progress", "settings"} <= offered
