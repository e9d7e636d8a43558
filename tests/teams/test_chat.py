"""What people do in the chat with the coach in Teams, and what they see of it."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.teams.client import Client
from tests.teams.house import TeamsHouse

GOAL = "cut onboarding from 3 weeks to 10 days in six weeks"


async def test_whoever_writes_for_the_first_time_is_known_by_what_teams_says(house: TeamsHouse) -> None:
    eva = house.client("Eva", locale="de-DE", zone="Europe/Berlin")

    sent = await eva.types("hallo")

    await house.answered(eva, "Womit fangen wir an")
    found = house.known(eva)
    assert sent.status == 200
    assert found is not None
    assert (found.name, found.locale, found.zone) == ("Eva", "de-DE", "Europe/Berlin")


async def test_a_name_that_changes_in_teams_is_theirs(house: TeamsHouse) -> None:
    eva = house.client("Eva")
    await eva.types("hello")
    await eva.types("goal")

    eva.person = eva.person._replace(name="Evan")
    await eva.types("stop")

    found = house.known(eva)
    assert found is not None
    assert found.name == "Evan"


async def test_an_answer_is_a_card_that_says_the_same_in_a_notification(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")

    await house.answered(ana, "Where shall we start?")
    (seen,) = ana.sees()
    assert "Where shall we start?" in seen.activity["summary"]
    assert "Where shall we start?" in seen.card["speak"]
    assert "1 · a goal I have in mind" in seen.buttons


async def test_the_same_activity_twice_is_answered_once(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    sent = await ana.types("goal")
    await house.answered(ana, "What do you want to get done")

    again = await house.send(sent.activity)

    await house.delivered()
    assert again.status == 200
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_typing_does_when_every_button_is_ignored(house: TeamsHouse, ana: Client) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    await ana.types("1")

    await house.answered(ana, "Saved, and")


async def test_what_looks_like_markup_is_kept_as_it_was_typed(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")

    await ana.types("win: I fixed <at>Bob</at> & <b>*all*</b> {{DATE(x)}}")

    await house.answered(ana, "Kept")
    with house.app.database.read() as unit:
        assert unit.run("SELECT text FROM entries") == [("I fixed <at>Bob</at> & <b>*all*</b> {{DATE(x)}}",)]


async def test_a_slash_command_is_a_command(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")

    await ana.types("/goals")

    await house.until(lambda: len(ana.sees()) == 2)
    assert "I did not catch" not in ana.last().words


async def test_a_message_that_is_changed_changes_its_answer(house: TeamsHouse, ana: Client) -> None:
    await ana.types("goal")
    await house.answered(ana, "What do you want to get done")
    sent = await ana.types("present at the all-hands")
    await house.answered(ana, "By when?")

    await ana.edits(sent, "present at the board")

    await house.answered(ana, 'Changed: "present at the board"')


async def test_what_is_taken_back_is_asked_about(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    sent = await ana.types("win: I calmed a customer")
    await house.answered(ana, "Kept")

    await ana.deletes(sent)

    await house.answered(ana, "Shall I forget it too?")


async def test_what_bots_write_is_nobodys_business(house: TeamsHouse, ana: Client) -> None:
    reference = ana.person.reference

    sent = await ana.types("goal", **{"from": {"id": reference.bot, "name": "Cairn", "role": "bot"}})

    assert sent.status == 200
    assert house.rows("inbox") == 0


async def test_sixty_thousand_letters_are_cut_with_a_word_about_it(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")

    sent = await ana.types("win: " + "word " * 12_000)

    await house.answered(ana, "That was long: I read the first 8,000 characters.")
    assert sent.status == 200


async def test_what_the_coach_says_once_somebody_is_erased_still_arrives(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")

    await house.erase(ana)

    await house.quiet()
    assert (house.known(ana), house.rows("chats")) == (None, 0)


async def test_a_message_is_answered_where_the_chat_is_now(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")
    moved = ana.person.reference._replace(conversation="a:1moved")
    house.teams.chats["a:1moved"] = house.teams.chats.pop(ana.person.reference.conversation)
    ana.person = ana.person._replace(reference=moved)

    await ana.types("goal")

    await house.answered(ana, "What do you want to get done")


async def test_whoever_writes_is_remembered_when_it_was_written(house: TeamsHouse, ana: Client) -> None:
    sent = await ana.types("hello")

    with house.app.database.read() as unit:
        ((when,),) = unit.run("SELECT sent FROM inbox")
    written = datetime.fromisoformat(sent.activity["timestamp"].replace("Z", "+00:00"))
    assert datetime.fromtimestamp(when / 1000, UTC) == written
