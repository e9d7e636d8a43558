"""What people do in the chat with the coach, and what they see of it."""

from __future__ import annotations

import asyncio

from adapters.fakeslack.people import Person
from tests.slack.house import SlackHouse

GOAL = "cut onboarding from 3 weeks to 10 days in six weeks"


async def test_whoever_writes_for_the_first_time_is_known_by_their_profile(house: SlackHouse) -> None:
    eva = house.person("Eva", locale="de-DE", tz="Europe/Berlin")

    await eva.types("hallo")

    await house.answered(eva, "Womit fangen wir an")
    found = house.known(eva)
    assert found is not None
    assert (found.name, found.locale, found.zone) == ("eva", "de-DE", "Europe/Berlin")


async def test_a_profile_is_asked_for_once(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    await ana.types("goal")

    await house.answered(ana, "What do you want to get done")

    assert len(house.fake.called("users.info")) == 1


async def test_a_name_that_changes_in_slack_is_theirs(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")

    await ana.changes(name="alex")

    found = house.known(ana)
    assert found is not None
    assert found.name == "alex"


async def test_who_is_mentioned_is_called_by_name(house: SlackHouse, ana: Person) -> None:
    ben = house.person("Ben")
    await ben.types("hello")
    await house.answered(ben, "Where shall we start?")

    await ana.types(f"my manager is <@{ben.id}>", escape=False)

    await house.answered(ana, "I'm asking ben now")


def told(house: SlackHouse) -> list[tuple[str, str]]:
    """(user, key) of the news that somebody was sent."""
    with house.app.database.read() as unit:
        return unit.run("SELECT \"user\", keys FROM outbox WHERE keys LIKE 'news/%'")


async def test_who_is_mentioned_is_meant_and_nobody_else_of_that_name(house: SlackHouse, ana: Person) -> None:
    known, meant = house.person("Ben"), house.person("Ben", id="U0CCC9")
    await known.types("hello")
    await house.answered(known, "Where shall we start?")

    await ana.types(f"my manager is <@{meant.id}>", escape=False)
    await house.answered(ana, "I'm asking ben now")
    house.app.nudges.tick()

    assert told(house) == [(ana.id, "news/manager_unknown")]


async def test_who_is_mentioned_is_meant_by_the_beginning_of_their_name_too(house: SlackHouse, ana: Person) -> None:
    known, meant = house.person("Ben"), house.person("Ben", id="U0CCC9")
    for one in (known, meant):
        await one.types("hello")
        await house.answered(one, "Where shall we start?")
    meant.user.name = meant.user.real_name = "Ben, my lead"

    await ana.types(f"my manager is <@{meant.id}>", escape=False)
    await house.answered(ana, "I'm asking Ben now")
    house.app.nudges.tick()

    assert told(house) == [(meant.id, "news/manager_asked")]


async def test_who_is_mentioned_is_found_whatever_they_were_called_before(house: SlackHouse, ana: Person) -> None:
    ben, other = house.person("Ben"), house.person("Ben", id="U0CCC9")
    for one in (ben, other):
        await one.types("hello")
        await house.answered(one, "Where shall we start?")
    ben.user.name = ben.user.real_name = "Benjamin"

    await ana.types(f"my manager is <@{ben.id}>", escape=False)
    await house.answered(ana, "I'm asking Benjamin now")
    house.app.nudges.tick()

    assert told(house) == [(ben.id, "news/manager_asked")]


async def test_who_writes_in_a_thread_is_answered_there_and_in_the_chat(house: SlackHouse, ana: Person) -> None:
    await ana.types("goal")
    await house.answered(ana, "What do you want to get done")
    asked = ana.last()

    await ana.types(GOAL, thread=asked.ts)
    await house.answered(ana, "Whose goal is it")
    await ana.types("my own")
    await house.answered(ana, "Saved")

    posts = {call.ts: call.args for call in house.fake.called("chat.postMessage")}
    [in_thread] = [args for args in posts.values() if "thread_ts" in args]
    assert (in_thread["thread_ts"], in_thread["reply_broadcast"]) == (asked.ts, True)
    assert "Whose goal is it" in in_thread["text"]


async def test_in_a_thread_that_is_gone_the_chat_has_the_answer(house: SlackHouse, ana: Person) -> None:
    await ana.types("goal")
    await house.answered(ana, "What do you want to get done")

    house.fake.faults.order("chat.postMessage", "thread_not_found")
    await ana.types(GOAL, thread=ana.last().ts)

    await house.answered(ana, "Whose goal is it")
    assert house.count_of(ana, "Whose goal is it") == 1


async def test_words_are_in_notifications_only_where_somebody_wants_them(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    before = await house.coach.shows_words(house.place, ana.id)

    await ana.types("words in notifications")
    await house.answered(ana, "Others may see your screen")
    await ana.types("1")
    await house.answered(ana, "Kept: notifications may show your words")

    assert (before, await house.coach.shows_words(house.place, ana.id)) == (False, True)


async def test_a_name_that_looks_like_a_mention_stays_a_name(house: SlackHouse, ana: Person) -> None:
    bo, boris = house.person("Bo"), house.person("Boris")
    bo.user.name, boris.user.name = f"@{boris.id}", "Boris"

    await ana.types(f"win <@{bo.id}> and <@{boris.id}> said thanks", escape=False)

    with house.app.database.read() as unit:
        assert unit.run("SELECT text FROM inbox") == [(f"win @@{boris.id} and @Boris said thanks",)]


async def test_the_same_event_twice_is_answered_once(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    delivery = await ana.types("goal")
    await house.answered(ana, "What do you want to get done")

    again = await house.fake.courier.again(delivery)

    await house.quiet()
    assert again.tries[-1].status == 200
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_a_pressed_button_gives_way_to_what_was_chosen(house: SlackHouse, ana: Person) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    await ana.presses("1 · my own")

    await house.quiet()
    asked = next(one for one in ana.sees() if "Whose goal is it?" in one.words)
    assert asked.buttons == []
    assert "my own" in asked.words
    assert asked.text.startswith("I read that as:")
    assert asked.text.endswith("Whose goal is it?\n→ 1 · my own")


async def test_a_button_pressed_twice_is_pressed_once(house: SlackHouse, ana: Person) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    await asyncio.gather(ana.presses("1 · my own"), ana.presses("1 · my own"))

    await house.answered(ana, "Saved, and")
    await house.quiet()
    assert house.count_of(ana, "The talk has moved on") == 0
    assert "→ 1 · my own" in next(one for one in ana.sees() if "Whose goal is it?" in one.words).words


async def test_of_two_buttons_at_once_the_one_that_was_taken_is_shown(house: SlackHouse, ana: Person) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    await asyncio.gather(ana.presses("1 · my own"), ana.presses("3 · set for me"))

    await house.answered(ana, "The talk has moved on")
    await house.quiet()
    asked = next(one for one in ana.sees() if "Whose goal is it?" in one.words)
    assert asked.words.partition("→ ")[2] in ("1 · my own", "3 · set for me")


async def test_pressed_twice_at_once_what_was_chosen_still_stands_there(house: SlackHouse, ana: Person) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    await asyncio.gather(ana.presses("1 · my own"), ana.presses("1 · my own"))

    await house.quiet()
    asked = next(one for one in ana.sees() if "Whose goal is it?" in one.words)
    assert asked.buttons == []
    assert "→ 1 · my own" in asked.words


async def test_typing_does_when_every_button_is_ignored(house: SlackHouse, ana: Person) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    await ana.types("1")

    await house.answered(ana, "Saved, and")


async def test_a_button_of_an_earlier_question_changes_nothing(house: SlackHouse, ana: Person) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")
    await ana.types("my own")
    await house.answered(ana, "Saved, and")

    await ana.presses("2 · agreed with my manager")

    await house.answered(ana, "The talk has moved on")
    await house.quiet()
    asked = next(one for one in ana.sees() if "Whose goal is it?" in one.words)
    assert asked.buttons == []
    assert "agreed" not in asked.words


async def test_words_in_a_thread_are_words(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.types("goal")
    await house.answered(ana, "What do you want to get done")

    await ana.types("present at the all-hands", thread=delivery.ts)

    await house.answered(ana, "By when?")


async def test_what_bots_write_is_nobodys_business(house: SlackHouse, ana: Person) -> None:
    delivery = await house.fake.other_bot_writes(ana.channel, "goal")

    await house.quiet()
    assert delivery.ok
    assert house.rows("inbox") == 0


async def test_what_the_coach_says_once_somebody_is_erased_still_arrives(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")

    await house.erase(ana)

    assert house.known(ana) is None
