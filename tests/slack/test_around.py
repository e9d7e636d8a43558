"""What people do around the chat: commands, mentions, the home page, profiles, and what strangers get."""

from __future__ import annotations

from adapters.fakeslack.people import Person
from tests.slack.house import SlackHouse


async def test_a_command_is_answered_where_it_was_given_and_only_its_giver_sees_it(
    house: SlackHouse, ana: Person
) -> None:
    office = house.fake.add_channel("office", ana)

    delivery = await ana.commands("help", office)

    assert delivery.json()["response_type"] == "ephemeral"
    assert "where do I stand?" in delivery.json()["text"]
    assert house.fake.called("chat.postMessage") == []


async def test_all_that_is_said_to_a_command_is_one_answer_with_its_buttons(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.commands("hello")

    assert "I'm Cairn" in delivery.json()["text"]
    assert "Where shall we start?" in delivery.json()["text"]
    assert ana.last().ephemeral
    assert "1 · a goal I have in mind" in ana.last().buttons


async def test_what_a_command_asks_in_a_channel_is_to_be_answered_in_the_chat(house: SlackHouse, ana: Person) -> None:
    office = house.fake.add_channel("office", ana)

    delivery = await ana.commands("goal", office)

    assert "What do you want to get done" in delivery.json()["text"]
    assert "Type your answer in our chat" in delivery.json()["text"]


async def test_what_a_command_asks_in_the_chat_is_answered_there(house: SlackHouse, ana: Person) -> None:
    await ana.opens("messages")

    delivery = await ana.commands("goal")

    assert "Type your answer in our chat" not in delivery.json()["text"]


async def test_an_update_by_command_does_not_ask_what_the_chat_still_asks(house: SlackHouse, ana: Person) -> None:
    await ana.types("cut onboarding from 3 weeks to 10 days in six weeks")
    await house.answered(ana, "Whose goal is it?")

    delivery = await ana.commands("win two teams agreed")

    assert "Kept: two teams agreed" in delivery.json()["text"]
    assert "Whose goal is it?" not in delivery.json()["text"]
    await ana.presses("1 · my own")
    await house.answered(ana, "Saved, and")


async def test_a_mistyped_command_is_asked_back(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.commands("chekc in")

    assert "Did you mean" in delivery.json()["text"]


async def test_a_workspace_may_call_the_command_what_it_likes(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.commands("help", name="/coach")

    assert "where do I stand?" in delivery.json()["text"]


async def test_a_talk_that_began_with_a_command_goes_on_in_the_chat(house: SlackHouse, ana: Person) -> None:
    office = house.fake.add_channel("office", ana)
    await ana.commands("hello", office)

    await ana.presses("1 · a goal I have in mind", channel=office)

    await house.answered(ana, "What do you want to get done")
    await house.quiet()
    assert "We go on in our chat" in ana.last(office).words


async def test_named_where_others_read_along_it_says_so_in_private(house: SlackHouse, ana: Person) -> None:
    ben = house.person("Ben")
    office = house.fake.add_channel("office", ana, ben)

    await ana.mentions(office, "goal: a secret of mine")

    await house.quiet()
    assert "Write to me in a direct message" in ana.last(office).words
    assert ana.last(office).ephemeral
    assert len(ben.sees(office)) == 1
    assert house.rows("inbox") == 0


async def test_a_stranger_gets_a_fixed_line_once_and_is_kept_nowhere(house: SlackHouse) -> None:
    eve = house.fake.add_stranger("Eve", house.team)

    await eve.types("goal: find out what Ana does")
    await eve.types("hello?")

    await house.quiet()
    assert house.count_of(eve, "I answer only people of the company") == 1
    assert (house.rows("inbox"), house.rows("outbox"), house.rows("people")) == (0, 0, 0)


async def test_whoever_opens_the_chat_for_the_first_time_is_greeted_once(house: SlackHouse, ana: Person) -> None:
    await ana.opens("messages")
    await ana.opens("messages")

    await house.answered(ana, "Where shall we start?")
    await house.quiet()
    assert house.count_of(ana, "I'm Cairn") == 1


async def test_whoever_had_themselves_erased_is_not_greeted_again(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")
    await house.erase(ana)
    said = len(ana.sees())

    await ana.opens("messages")

    await house.quiet()
    assert len(ana.sees()) == said
    assert house.known(ana) is None


async def test_what_can_be_written_is_suggested_in_their_language(house: SlackHouse) -> None:
    eva = house.person("Eva", locale="de-DE")

    await eva.opens("messages")

    await house.quiet()
    (call,) = house.fake.called("assistant.threads.setSuggestedPrompts")
    assert call.args["title"] == "Womit fangen wir an?"
    assert next(prompt["message"] for prompt in call.args["prompts"]) == "Ziel setzen"


async def test_an_account_that_is_closed_is_sent_nothing_any_more(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")

    await ana.changes(deleted=True)

    known = house.known(ana)
    assert known is not None
    assert known.gone_at


async def test_whoever_has_their_account_opened_again_is_answered_and_stays(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")
    await ana.changes(deleted=True)
    await ana.changes(deleted=False)

    await ana.types("goal")

    await house.answered(ana, "What do you want to get done")
    known = house.known(ana)
    assert known is not None
    assert known.gone_at == 0


async def test_a_workspace_that_removed_the_app_is_answered_no_more(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")

    said, by = house.fake.typed(ana, "goal"), house.fake.installation(house.team.id)
    await house.fake.uninstall(house.team)
    before = len(house.fake.calls)
    delivery = await house.fake.tell({**said, "by": by})

    assert delivery.ok
    await house.quiet()
    assert house.fake.calls[before:] == []


async def test_a_file_that_a_command_asked_for_comes_into_the_chat(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")

    house.fake.faults.order("files.getUploadURLExternal", "busy")

    delivery = await ana.commands("export")

    await house.until(lambda: len(house.fake.called("files.completeUploadExternal")) == 1)
    assert delivery.json()["text"]


async def test_a_file_without_words_is_not_read_and_that_is_said(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.shares_file("my-review.pdf")

    await house.answered(ana, "I can't read files, pictures")
    await house.fake.courier.again(delivery)
    await house.quiet()
    assert house.count_of(ana, "I can't read files, pictures") == 1
    assert house.known(ana) is None
