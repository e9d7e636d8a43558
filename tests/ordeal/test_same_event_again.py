"""The same event of Slack or Teams one to four times, shuffled, late, by every way at once: one effect, one post."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from bot.echoes import Echoes
from conversations.messages import Message
from tests.adapters.slack_payloads import BOT, event, message
from tests.ordeal.row import dice, size
from tests.slack.house import SlackHouse, key_of
from tests.teams.client import Client
from tests.teams.house import TeamsHouse

EVENTS = size(500, 100_000)
WINS = 10
"""What one person has to tell, each in an event of its own."""
AT_ONCE = 64


def told(house: SlackHouse, number: int) -> dict[str, Any]:
    """The event of a number, as it is sent every time and by every way."""
    who, which = divmod(number, WINS)
    words = message(f"win: I calmed customer {which} of {who}", user=user(who), team=house.team.id)
    team = house.team.id
    by = [{"enterprise_id": None, "team_id": team, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}]
    return event(words, event_id=f"Ev{number:09}", team_id=team, context_team_id=team, authorizations=by)


def user(who: int) -> str:
    return f"U0P{who:06}"


def coming(draw: Random) -> list[tuple[int, bool]]:
    """(event, whether by socket) in the order in which they come: each 1 to 4 times, some much later."""
    numbers = [number for number in range(EVENTS) for _ in range(draw.randint(1, 4))]
    times = sorted((number + late(draw), draw.random(), number) for number in numbers)
    return [(number, draw.random() < 0.5) for _, _, number in times]


def late(draw: Random) -> float:
    return draw.choice((0.0, 1.0, 50.0, EVENTS / 2)) * draw.random()


async def bring(house: SlackHouse, number: int, by_socket: bool) -> int:
    """Bring an event to the door by one of its two ways; gives the status."""
    payload = told(house, number)
    if not by_socket:
        body = json.dumps(payload).encode()
        headers = house.fake.courier.signed(body)
        verdict = house.slack.door.gate.look(headers.items(), body, house.clock())
        assert verdict.payload is not None
        payload = verdict.payload
    return (await house.slack.door.dispatch(payload)).status


async def bring_all(house: SlackHouse, echoes: Iterator[tuple[int, bool]], statuses: Counter[int]) -> None:
    for number, by_socket in echoes:
        statuses[await bring(house, number, by_socket)] += 1


async def test_an_event_that_comes_again_has_one_effect_and_one_post(url: str) -> None:
    statuses = Counter[int]()

    async with SlackHouse(url) as house:
        house.app.reception.echoes = Echoes(too_much=1_000_000)
        house.slack.sender.rate = 0  # type: ignore[misc]  # How fast they leave is another ordeal's.
        people = [house.fake.add_person(f"P{who}", house.team, id=user(who)) for who in range(-(-EVENTS // WINS))]
        hello = [Message(f"hello/{one.id}", "slack", house.place, one.id, "hello") for one in people]
        await asyncio.gather(*[house.coach.receive(each) for each in hello])
        before = house.rows("inbox")
        echoes = iter(coming(dice("events")))
        await asyncio.gather(*[bring_all(house, echoes, statuses) for _ in range(AT_ONCE)])
        await house.until(lambda: waiting(house) == 0)
        await house.quiet()
        with house.app.database.read() as unit:
            wins = Counter(text for (text,) in unit.run("SELECT text FROM entries WHERE kind = 'win'"))
            letters = Counter(key for (key,) in unit.run("SELECT key FROM outbox"))
        posts = Counter(key_of(seen.metadata) for person in people for seen in person.sees() if seen.user != person.id)
        taken = house.rows("inbox") - before

    assert set(statuses) == {200}
    assert taken == EVENTS
    assert wins == {f"I calmed customer {number % WINS} of {number // WINS}": 1 for number in range(EVENTS)}
    assert posts == letters


def waiting(house: SlackHouse | TeamsHouse) -> int:
    with house.app.database.read() as unit:
        return int(unit.run("SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')")[0][0])


def wrote(people: list[Client], number: int) -> dict[str, Any]:
    """The activity of a number, as Teams sends it every time."""
    who, which = divmod(number, WINS)
    words = {"id": f"{1_764_216_000_000 + number}", "text": f"win: I calmed customer {which} of {who}"}
    return people[who].activity("message", timestamp="2026-01-15T09:00:00.000Z", **words)


async def knock(house: TeamsHouse, activities: Iterator[dict[str, Any]], statuses: Counter[int]) -> None:
    """Bring these to the door, each through the gate."""
    bearer, kind = house.around.bearer(house.teams.service_url), "application/json"
    for activity in activities:
        body = json.dumps(activity).encode()

        async def read(body: bytes = body) -> bytes:
            return body

        door = house.door.door
        verdict = await door.gate.look([("Authorization", bearer), ("Content-Type", kind)], read)  # type: ignore[attr-defined]
        assert verdict.activity is not None, verdict
        statuses[(await door.dispatch(verdict.activity, verdict.claims or {})).status] += 1


async def test_an_activity_that_comes_again_has_one_effect_and_one_post(url: str) -> None:
    statuses = Counter[int]()

    async with TeamsHouse(url) as house:
        house.app.reception.echoes = Echoes(too_much=1_000_000)
        house.door.sender.rate = 0  # type: ignore[misc]
        people = [house.client(f"P{who}") for who in range(-(-EVENTS // WINS))]
        await asyncio.gather(*[one.types("hello") for one in people])
        before = house.rows("inbox")
        draw = dice("activities")
        again = iter([wrote(people, number) for number, _ in coming(draw)])
        await asyncio.gather(*[knock(house, again, statuses) for _ in range(AT_ONCE)])
        await house.until(lambda: waiting(house) == 0)
        await house.quiet()
        with house.app.database.read() as unit:
            wins = Counter(text for (text,) in unit.run("SELECT text FROM entries WHERE kind = 'win'"))
            letters = Counter(user for (user,) in unit.run('SELECT "user" FROM outbox'))
        posts = Counter(one.user for one in people for _ in one.sees())
        taken = house.rows("inbox") - before

    assert set(statuses) == {200}
    assert taken == EVENTS
    assert wins == {f"I calmed customer {number % WINS} of {number // WINS}": 1 for number in range(EVENTS)}
    assert posts == letters
