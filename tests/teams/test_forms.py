"""Forms in Teams: opened on the card, refused at their fields, sent twice as once."""

from __future__ import annotations

from adapters.teams.carddata import CLOSE, FORM, OURS, SUBMIT
from tests.away import nothing_is_kept
from tests.teams.client import Client, Sent, inputs_of, words_of
from tests.teams.connector import Json
from tests.teams.house import TeamsHouse
from tests.teams.test_home import GOAL, action, home


async def opened(house: TeamsHouse, ana: Client, form: str = "edit_goal") -> tuple[str, Json]:
    """A goal, the home card, and the form of it in its place: the message and the form."""
    await house.goal(ana, GOAL)
    message, card = await home(house, ana)
    sent = await ana.does(message, action(card, FORM, form))
    return message, sent.card


async def sends(ana: Client, message: str, card: Json, **filled: str) -> Sent:
    """Fill in the form and send it."""
    return await ana.does(message, action(card, SUBMIT), fields=filled)


def value_of(card: Json, step: str) -> str:
    """What stands in a field."""
    return str(next(one for one in inputs_of(card) if one["id"] == f"f.{step}").get("value", ""))


async def test_a_goal_is_changed_in_a_form_that_holds_what_is_there(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)

    sent = await sends(ana, message, card, title="Onboarding in ten days")

    assert value_of(card, "title").startswith("Cut onboarding")
    assert "refresh" in sent.card
    assert "Onboarding in ten days" in words_of(sent.card)
    await house.answered(ana, "Onboarding in ten days")


async def test_what_cannot_be_read_stands_at_its_field_and_nothing_is_kept(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)

    sent = await sends(ana, message, card, title="Onboarding in ten days", due="someday")

    assert "I could not read a day in that" in words_of(sent.card)
    assert value_of(sent.card, "title") == "Onboarding in ten days"
    with house.app.database.read() as unit:
        assert "Onboarding in ten days" not in str(unit.run("SELECT title FROM goals"))


async def test_what_was_refused_can_be_put_right_and_sent_again(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)
    refused = await sends(ana, message, card, title="Onboarding in ten days", due="someday")

    sent = await sends(ana, message, refused.card, due="30 June")

    assert "refresh" in sent.card
    with house.app.database.read() as unit:
        assert "Onboarding in ten days" in str(unit.run("SELECT title FROM goals"))


async def test_a_form_sent_twice_is_taken_once(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)

    first = await sends(ana, message, card, title="Onboarding in ten days")
    again = await sends(ana, message, card, title="Onboarding in ten days")

    await house.answered(ana, "Onboarding in ten days")
    await house.delivered()
    assert (first.status, again.status) == (200, 200)
    assert house.count_of(ana, "• before") <= 1


async def test_the_same_change_may_be_made_again_another_day(house: TeamsHouse, ana: Client) -> None:
    for title in ("Onboarding in ten days", "Cut onboarding", "Onboarding in ten days"):
        message, card = await home(house, ana) if house.rows("goals") else await opened(house, ana)
        if house.rows("goals") and not inputs_of(card):
            card = (await ana.does(message, action(card, FORM, "edit_goal"))).card
        await sends(ana, message, card, title=title)

    with house.app.database.read() as unit:
        assert unit.run("SELECT title FROM goals") == [("Onboarding in ten days",)]


async def test_a_form_that_could_not_be_kept_says_so_and_stays(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)

    with nothing_is_kept(house.app):
        sent = await sends(ana, message, card, title="Onboarding in ten days")

    assert (sent.status, sent.body["statusCode"]) == (200, 500)
    assert "could not be saved" in sent.body["value"]["message"]
    assert ana.look(ana.chat.activities[message]).card == card


async def test_a_form_that_is_left_gives_way_to_the_home_card(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)

    sent = await ana.does(message, action(card, CLOSE))

    assert "refresh" in sent.card


async def test_progress_is_noted_in_a_form(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana, "log_progress")

    await sends(ana, message, card, line="14")

    await house.answered(ana, "14")


async def test_settings_are_changed_in_a_form(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana, "settings")

    await sends(ana, message, card, most="2")

    known = house.known(ana)
    assert known is not None
    assert known.most == 2


async def test_where_there_is_nothing_to_fill_in_the_talk_goes_on(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")
    data = {OURS: {"k": "home/1", "a": FORM, "v": "log_progress|"}}

    sent = await ana.does("0", {"verb": "cairn", "data": data})

    await house.until(lambda: len(ana.sees()) == 2)
    assert "refresh" in sent.card


async def test_a_form_about_what_is_gone_says_so(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)
    await ana.types("drop")
    with house.app.database.write() as unit:
        unit.run("DELETE FROM goals")

    sent = await sends(ana, message, card, title="Onboarding in ten days")

    assert "What this was about is no longer there" in words_of(sent.card)


async def test_a_client_that_only_submits_sees_what_was_refused(house: TeamsHouse, ana: Client) -> None:
    message, card = await opened(house, ana)

    await ana.does(message, action(card, SUBMIT), submit=True, fields={"due": "someday"})

    await house.quiet()
    assert "I could not read a day in that" in ana.look(ana.chat.activities[message]).words
