"""What people see when something could not be kept, and what Slack is told."""

from __future__ import annotations

import asyncio

import pytest

from adapters.fakeslack.faults import Plan
from adapters.fakeslack.people import Person
from tests.away import nothing_is_kept, nothing_is_read
from tests.slack.house import SlackHouse

GOAL = "cut onboarding from 3 weeks to 10 days in six weeks"


async def test_words_that_could_not_be_kept_come_again_and_are_answered_once(house: SlackHouse, ana: Person) -> None:
    house.fake.rules.time_scale = 0.01
    with nothing_is_kept(house.app):
        delivery = await ana.types("goal")

    await house.answered(ana, "What do you want to get done")
    assert next(one.status for one in delivery.tries) == 503
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_a_greeting_that_could_not_be_kept_is_made_up_for(house: SlackHouse, ana: Person) -> None:
    house.fake.rules.time_scale = 0.01
    with nothing_is_kept(house.app):
        await ana.opens("messages")

    await house.answered(ana, "Where shall we start?")
    assert house.count_of(ana, "I'm Cairn") == 1


async def test_a_command_that_could_not_be_kept_says_so(house: SlackHouse, ana: Person) -> None:
    with nothing_is_kept(house.app):
        delivery = await ana.commands("goal")

    assert delivery.tries[-1].status == 200
    assert "could not be saved" in delivery.json()["text"]


async def test_a_press_that_could_not_be_kept_says_so_and_the_button_stays(house: SlackHouse, ana: Person) -> None:
    await ana.types(GOAL)
    await house.answered(ana, "Whose goal is it?")

    with nothing_is_kept(house.app):
        delivery = await ana.presses("1 · my own")
    await house.quiet()

    assert delivery.tries[-1].status == 200
    assert "could not be saved" in ana.last().words
    assert "1 · my own" in next(one for one in ana.sees() if "Whose goal" in one.words).buttons


async def test_who_is_spoken_to_in_german_hears_in_german_that_nothing_was_saved(
    house: SlackHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    eva = house.person("Eva", locale="de-DE")
    monkeypatch.setattr("bot.coach.REMEMBERED", 0.0)
    await eva.types("hallo")
    await house.answered(eva, "Womit fangen wir an?")
    await eva.commands("hilfe")

    with nothing_is_read(house.app):
        delivery = await eva.commands("ziel")

    assert "nicht speichern" in delivery.json()["text"]


async def test_until_the_database_is_open_slack_is_asked_to_come_again(house: SlackHouse, ana: Person) -> None:
    house.ready = False

    delivery = await ana.types("goal")

    assert delivery.tries[0].status == 503


async def test_what_nobody_signed_is_refused_without_a_word(house: SlackHouse, ana: Person) -> None:
    house.fake.app.signing_secret = "another"

    delivery = await ana.types("goal")

    assert delivery.tries[0].status == 401
    assert delivery.answer == ""
    assert house.rows("inbox") == 0


@pytest.mark.parametrize("rest", [b"", b"ZZ\r\n"], ids=["nothing more", "nonsense"])
async def test_nobody_is_waited_for_who_never_sends_the_rest(
    house: SlackHouse, rest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.bodies.READING", 0.2)
    reader, writer = await asyncio.open_connection(*house.runner.addresses[0][:2])
    signed = b"X-Slack-Signature: v0=" + 64 * b"0"
    head = b"POST /slack/events HTTP/1.1\r\nHost: cairn\r\nTransfer-Encoding: chunked\r\n" + signed + b"\r\n\r\n"

    writer.write(head + b"5\r\nhello\r\n")
    await asyncio.sleep(0.05)
    writer.write(rest)

    answer = await asyncio.wait_for(reader.readuntil(b"\r\n"), 5)
    writer.close()
    assert b" 401 " in answer


async def test_a_profile_that_is_long_in_coming_is_not_waited_for(house: SlackHouse, ana: Person) -> None:
    house.fake.faults.plan = Plan(only=("users.info",), takes=4.0)

    delivery = await asyncio.wait_for(ana.commands("help"), 2.5)

    assert "where do I stand?" in delivery.json()["text"]


async def test_a_profile_that_cannot_be_read_keeps_nobody_from_being_greeted(house: SlackHouse, ana: Person) -> None:
    house.fake.faults.order("users.info", "internal_error")

    await ana.types("hello")

    await house.answered(ana, "Where shall we start?")


async def test_a_profile_that_could_not_be_read_is_read_at_the_next_word(house: SlackHouse) -> None:
    eva = house.person("Eva", locale="de-DE", tz="Europe/Berlin")
    house.fake.faults.order("users.info", "internal_error")
    await eva.types("hello")
    await house.answered(eva, "Where shall we start?")

    await eva.types("goals")
    await house.until(lambda: (found := house.known(eva)) is not None and found.name == "eva")

    found = house.known(eva)
    assert found is not None
    assert (found.locale, found.zone) == ("de-DE", "Europe/Berlin")
    assert len(house.fake.called("users.info")) == 2
