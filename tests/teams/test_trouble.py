"""What people see in Teams when something could not be kept, what Teams is told, and what nobody gets in with."""

from __future__ import annotations

import pytest

from tests.away import nothing_is_kept, nothing_is_read
from tests.teams.client import Client
from tests.teams.connector import APP
from tests.teams.house import TeamsHouse

GOAL = "cut onboarding from 3 weeks to 10 days in six weeks"


async def test_words_that_could_not_be_kept_are_asked_for_again_and_answered_once(
    house: TeamsHouse, ana: Client
) -> None:
    with nothing_is_kept(house.app):
        first = await ana.types("goal")

    again = [await house.send(first.activity), await house.send(first.activity)]

    await house.answered(ana, "What do you want to get done")
    await house.delivered()
    assert [first.status, *(one.status for one in again)] == [503, 200, 200]
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_a_welcome_that_could_not_be_kept_is_made_up_for(house: TeamsHouse, ana: Client) -> None:
    with nothing_is_kept(house.app):
        first = await ana.installs()

    await ana.installs()

    await house.answered(ana, "Where shall we start?")
    assert first.status == 503


async def test_a_press_that_could_not_be_kept_says_so_and_may_be_pressed_again(house: TeamsHouse, ana: Client) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    with nothing_is_kept(house.app):
        failed = await ana.presses("my own")
    pressed = await ana.presses("my own")

    assert (failed.status, failed.body["statusCode"], failed.body["type"]) == (
        200,
        500,
        "application/vnd.microsoft.error",
    )
    assert "could not be saved" in failed.body["value"]["message"]
    assert pressed.body["statusCode"] == 200
    assert house.rows("goals") == 1


async def test_who_is_spoken_to_in_german_hears_in_german_that_nothing_could_be_opened(
    house: TeamsHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    eva = house.client("Eva", locale="de-DE")
    monkeypatch.setattr("bot.coach.REMEMBERED", 0.0)
    await eva.types("hallo")
    await house.answered(eva, "Womit fangen wir an?")
    await eva.presses("nur mal schauen")
    await house.until(lambda: "refresh" in eva.last().card)
    home = eva.last()

    with nothing_is_read(house.app):
        failed = await eva.does(home.id, home.card["refresh"]["action"])

    assert "nicht speichern" in failed.body["value"]["message"]


async def test_what_is_kept_is_not_asked_for_again_where_nothing_can_be_looked_up_afterwards(
    house: TeamsHouse, ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.coach.REMEMBERED", 0.0)
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")

    with nothing_is_read(house.app):
        sent = await ana.types(GOAL)

    await house.answered(ana, "Whose goal is it?")
    assert sent.status == 200
    assert house.rows("chats") == 1


async def test_a_submit_that_could_not_be_kept_comes_again(house: TeamsHouse, ana: Client) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    with nothing_is_kept(house.app):
        failed = await ana.presses("my own", submit=True)
    await house.send(failed.activity)

    await house.answered(ana, "Saved, and")
    assert failed.status == 503


async def test_a_turn_that_takes_too_long_is_asked_for_again(
    house: TeamsHouse, ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.teams.app.PATIENCE", 0.0)

    sent = await ana.types("goal")

    monkeypatch.undo()
    await house.send(sent.activity)
    await house.answered(ana, "What do you want to get done")
    assert sent.status == 503
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_until_the_database_is_open_teams_is_asked_to_come_again(house: TeamsHouse, ana: Client) -> None:
    house.ready = False

    sent = await ana.types("goal")

    assert sent.status == 503


async def test_a_post_that_got_lost_is_not_repeated(house: TeamsHouse, ana: Client) -> None:
    house.teams.faults.order("post", "lost")

    await ana.types("goal")

    await house.until(lambda: len(house.teams.called("post")) > 0)
    await house.delivered()
    assert len(house.teams.called("post")) == 1


async def test_whom_teams_lets_nobody_write_to_is_sent_nothing_until_they_write(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")
    ana.chat.refuses = "BotNotInConversationRoster"
    await ana.types("goal")
    await house.until(lambda: house.rows("chats WHERE paused = 'forbidden'") == 1)
    await house.delivered()

    ana.chat.refuses = ""
    await ana.types("again")

    await house.answered(ana, "What do you want to get done")


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"aud": "another"}, 401),
        ({"exp": 1}, 401),
        ({"exp": None}, 401),
        ({"serviceurl": "https://smba.trafficmanager.net/emea/"}, 401),
        ({"iss": "https://evil.example"}, 401),
    ],
    ids=["audience", "expired", "no end", "address", "issuer"],
)
async def test_what_bot_framework_did_not_sign_for_us_is_refused_without_a_word(
    house: TeamsHouse, ana: Client, changes: dict[str, object], status: int
) -> None:
    claims = {"aud": APP, "serviceurl": house.teams.service_url} | changes

    sent = await house.send(ana.activity("message", text="goal"), Authorization=house.around.office.bearer(**claims))

    assert (sent.status, sent.body) == (status, {})
    assert (house.rows("inbox"), house.rows("people"), house.rows("chats")) == (0, 0, 0)


async def test_whoever_is_of_another_company_is_refused_and_kept_nowhere(house: TeamsHouse) -> None:
    eve = house.client("Eve")
    eve.person = eve.person._replace(tenant="bbbbbbbb-0000-4000-8000-000000000002")

    sent = await eve.types("goal: find out what Ana does")

    assert sent.status == 403
    assert (house.rows("inbox"), house.rows("people"), house.rows("places")) == (0, 0, 1)


@pytest.mark.parametrize("missing", ["from", "id", "conversation", "channelData", "recipient", "type"])
async def test_what_lacks_a_field_makes_no_error_of_ours(house: TeamsHouse, ana: Client, missing: str) -> None:
    sent = await house.send(ana.activity("message", text="goal", **{missing: None}))

    assert sent.status in (200, 403)


async def test_an_answer_that_takes_a_card_after_a_press_is_never_larger_than_teams_takes(
    house: TeamsHouse, ana: Client
) -> None:
    await ana.types("hello")
    for number in range(30):
        await ana.types(f"win: {number} {'very long words ' * 500}")
    await ana.types("home")
    await house.until(lambda: "refresh" in ana.last().card)

    assert all(call.outcome == "ok" for call in house.teams.called("post"))
