"""Where people are in Teams: remembered for a while, kept together, paused for every process; on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest

from adapters.teams.port import Reference, place_of
from bot import references as room
from bot.app import App
from bot.coach import HouseCoach
from bot.references import HouseReferences
from bot.settings import Settings
from conversations.messages import Failure, Message
from storage import people
from tests.teams.connector import ACME

PLACE = place_of(ACME)
THERE = Reference("https://smba.trafficmanager.net/emea/", "a:1", "29:1", "28:bot", ACME)

House = Callable[[], HouseReferences]


@pytest.fixture
def house(url: str) -> Iterator[House]:
    """Opens one more process over the same database."""
    apps: list[App] = []

    def opening(whose: str = "") -> HouseReferences:
        app = App(Settings(CAIRN_DATABASE_URL=url))
        app.database.migrate()
        apps.append(app.open(local=False))
        return HouseReferences(app, whose)

    yield opening
    for app in apps:
        app.close()


def rows(app: App) -> int:
    with app.database.read() as unit:
        return int(unit.run("SELECT count(*) FROM chats")[0][0])


async def said(home: HouseReferences, text: str, key: str = "k1", user: str = "eva") -> None:
    """Somebody writes, as the door hands it on."""
    await home.keep(PLACE, user, THERE)
    answer = await HouseCoach(home.app, forgotten=home.erased).receive(Message(key, "teams", PLACE, user, text))
    assert not isinstance(answer, Failure)


def gone(app: App, user: str = "eva") -> int:
    with app.database.read() as unit:
        found = people.find(unit, PLACE, PLACE, user)
    assert found is not None
    return found.gone_at


async def test_whoever_writes_is_found_by_every_process_and_their_place_is_one_of_the_house(house: House) -> None:
    home, other = house(), house()

    await said(home, "hello")

    assert await home.find(PLACE, "eva") == THERE
    assert await other.find(PLACE, "eva") == THERE
    assert await other.find(PLACE, "nobody") is None
    assert home.app.reception.tenants[PLACE] == PLACE


async def test_a_new_place_is_whose_the_house_says(house: Callable[..., HouseReferences]) -> None:
    home = house("local")

    await home.keep(PLACE, "eva", THERE)

    assert home.app.reception.tenants[PLACE] == "local"
    assert await home.find(PLACE, "eva") == THERE


async def test_keeping_what_is_known_asks_the_database_nothing(house: House) -> None:
    home = house()
    await home.keep(PLACE, "eva", THERE)
    home.app.database.close()

    await home.keep(PLACE, "eva", THERE)

    assert await home.find(PLACE, "eva") == THERE


async def test_many_who_come_at_once_are_all_kept(house: House) -> None:
    home = house()

    await asyncio.gather(*[home.keep(PLACE, f"u{at}", THERE) for at in range(200)])

    assert rows(home.app) == 200


async def test_who_moved_is_found_where_they_are_now(house: House) -> None:
    home = house()
    await home.keep(PLACE, "eva", THERE)

    await home.keep(PLACE, "eva", THERE._replace(service_url="https://smba.trafficmanager.net/amer/"))

    found = await house().find(PLACE, "eva")
    assert found is not None
    assert found.service_url.endswith("/amer/")


async def test_what_cannot_be_kept_is_said_and_kept_the_next_time(house: House) -> None:
    home = house()
    with home.app.database.write() as unit:
        unit.run("ALTER TABLE chats RENAME TO elsewhere", answers=False)
    problems = await asyncio.gather(*[home.keep(PLACE, user, THERE) for user in "ab"], return_exceptions=True)
    with home.app.database.write() as unit:
        unit.run("ALTER TABLE elsewhere RENAME TO chats", answers=False)

    await home.keep(PLACE, "a", THERE)

    assert all(isinstance(one, Exception) for one in problems)
    assert rows(home.app) == 1


async def test_a_chat_that_may_not_be_written_to_is_closed_for_others_too_once_they_look(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "REMEMBERED", 0.05)
    home, other = house(), house()
    await said(home, "hello")
    await other.find(PLACE, "eva")

    await home.pause(PLACE, "eva", "forbidden")
    await asyncio.sleep(0.06)

    assert await home.find(PLACE, "eva") is None
    assert await other.find(PLACE, "eva") is None
    assert gone(home.app) == 0


async def test_who_writes_again_after_that_is_found_at_once_by_all(house: House) -> None:
    home, other = house(), house()
    await home.keep(PLACE, "eva", THERE)
    await other.pause(PLACE, "eva", "forbidden")
    assert await other.find(PLACE, "eva") is None

    await other.keep(PLACE, "eva", THERE)

    assert await other.find(PLACE, "eva") == THERE
    assert await house().find(PLACE, "eva") == THERE


async def test_a_refusal_that_comes_late_does_not_close_what_was_opened_since(house: House) -> None:
    home, other = house(), house()
    await home.keep(PLACE, "eva", THERE)
    await home.find(PLACE, "eva")
    await other.pause(PLACE, "eva", "removed")
    await asyncio.sleep(0.002)
    await other.keep(PLACE, "eva", THERE)

    await home.pause(PLACE, "eva", "forbidden")

    assert await home.find(PLACE, "eva") == THERE


async def test_who_takes_the_app_away_is_gone_until_it_is_back(house: House) -> None:
    home = house()
    await said(home, "hello")

    await home.pause(PLACE, "eva", "removed")
    left = gone(home.app)
    await home.keep(PLACE, "eva", THERE)

    assert left > 0
    assert gone(home.app) == 0


async def test_nothing_is_left_of_who_is_forgotten_but_their_last_words_find_them(house: House) -> None:
    home = house()
    await said(home, "hello")
    await said(home, "forget me", "k2")
    with home.app.database.write() as unit:
        unit.run("DELETE FROM chats", answers=False)
    home.erased(PLACE, "eva")

    last = await home.find(PLACE, "eva")
    await home.keep(PLACE, "eva", THERE)

    assert last == THERE
    assert rows(home.app) == 1


async def test_what_is_no_reference_is_nobodys(house: House) -> None:
    home = house()
    await home.keep(PLACE, "eva", THERE)
    with home.app.database.write() as unit:
        unit.run("UPDATE chats SET address = '{\"odd\": 1}'", answers=False)

    assert await house().find(PLACE, "eva") is None


async def test_whoever_is_known_to_nobody_leaves_no_chat_behind(house: House) -> None:
    home = house()
    await home.keep(PLACE, "eva", THERE)

    await home.drop(PLACE, "eva")
    left = rows(home.app)
    await said(home, "hello")
    await home.drop(PLACE, "eva")

    assert left == 0
    assert rows(home.app) == 1
    assert await home.find(PLACE, "eva") == THERE
