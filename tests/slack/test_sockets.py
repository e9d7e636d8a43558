"""Socket Mode: the same through sockets that Cairn opened itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.fakeslack.people import Person
from tests.slack.house import SlackHouse
from tests.talks import new_database


@pytest.fixture
async def house(tmp_path: Path, migrated: Path) -> AsyncIterator[SlackHouse]:
    async with SlackHouse(new_database(tmp_path, migrated), sockets=True) as house:
        await house.until(lambda: len(house.fake.sockets.open) == 2)
        yield house


async def test_words_are_answered(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.types("hello")

    assert delivery.ok
    await house.answered(ana, "Where shall we start?")


async def test_the_answer_to_a_command_goes_back_with_the_acknowledgement(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.commands("help")

    assert "where do I stand?" in delivery.json()["text"]
    assert ana.last().ephemeral


async def test_what_comes_again_in_a_new_envelope_is_answered_once(house: SlackHouse, ana: Person) -> None:
    delivery = await ana.types("goal")
    await house.answered(ana, "What do you want to get done")

    await house.fake.courier.again(delivery)

    await house.quiet()
    assert house.count_of(ana, "What do you want to get done") == 1


async def test_what_could_not_be_kept_is_not_acknowledged_and_comes_again(house: SlackHouse, ana: Person) -> None:
    house.fake.rules.answer_within = 0.2
    house.ready = False
    delivery = await ana.types("goal")

    house.ready = True

    await house.answered(ana, "What do you want to get done")
    assert delivery.tries[0].status != 200


async def test_one_socket_is_there_while_slack_renews_the_other(house: SlackHouse, ana: Person) -> None:
    await house.fake.sockets.disconnect(how_many=1)

    delivery = await ana.types("goal")

    assert delivery.ok
    await house.until(lambda: len(house.fake.sockets.open) == 2)


async def test_sockets_that_break_are_opened_again(house: SlackHouse, ana: Person) -> None:
    house.fake.sockets.drop()

    await house.until(lambda: len(house.fake.sockets.open) >= 1)

    assert (await ana.types("goal")).ok


async def test_why_there_is_no_socket_is_said_once(
    tmp_path: Path, migrated: Path, caplog: pytest.LogCaptureFixture
) -> None:
    house = SlackHouse(new_database(tmp_path, migrated), sockets=True)
    house.fake.faults.order("apps.connections.open", *["invalid_auth"] * 2)

    async with house:
        await house.until(lambda: bool(house.fake.sockets.open))

    said = [record.getMessage() for record in caplog.records if "opens no socket" in record.getMessage()]
    assert said == ["Slack opens no socket (invalid_auth); Cairn goes on asking"]
