"""A platform that answers 429, and one message a second for each channel: nobody calls before the time.

2,000 digests to 200 people; with CAIRN_ORDEAL=full 20,000, and a whole second between two of a channel. Through Slack's
own door 300, or 2,000: the stand-in for Slack counts the seconds by itself. As many through Teams' own.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest

from adapters.fakeslack.api import Call
from adapters.fakeslack.faults import Plan as Weather
from adapters.fakeslack.rules import Rules
from adapters.fakeslack.slack import FakeSlack
from adapters.loopback import Loopback, Plan
from bot.delivery import Delivery
from bot.outcomes import Patience
from storage.database import Database
from tests.adapters import slack_out, teams_out
from tests.mailbag import USERS, add, filled, letters, out_of_order, states, until_done
from tests.ordeal.row import FULL, seed, size
from tests.teams.connector import Connector
from tests.teams.faults import Plan as Trouble

BUSY = Plan(busy=150, failed=20, busy_for=0.2)
PACE = 1.0 if FULL else 0.1
PATIENT = 1800 if FULL else 60
"""Seconds after which it does not end."""
PATIENCE = Patience(lease=20, tries=60, first=0.002, longest=0.01)


@pytest.fixture
def databases(open_again: Callable[[], Database]) -> list[Database]:
    """The same one, as two processes see it."""
    found = [open_again(), open_again()]
    filled(found[0])
    return found


async def test_nobody_calls_before_the_time_and_every_digest_arrives_in_order(databases: list[Database]) -> None:
    print(f"CAIRN_SEED={seed()}")
    many = size(2_000, 20_000)
    door = Loopback("slack", BUSY, seed(), pace=PACE)
    add(databases[0], *letters(many, USERS))
    both = [Delivery(database, [door], patience=PATIENCE) for database in databases]

    await asyncio.gather(*[until_done(one, database, PATIENT) for one, database in zip(both, databases, strict=True)])

    assert states(databases[0]) == {"sent": many}
    assert Counter(call.what for call in door.calls)["early"] == 0
    assert set(door.arrived_keys().values()) == {1}
    assert out_of_order(door, [f"u{lane}" for lane in range(USERS)]) == []
    assert shortest_wait(door) >= PACE


def shortest_wait(door: Loopback) -> float:
    """The shortest time between two messages of one channel."""
    moments: dict[str, list[float]] = {}
    for call in door.calls:
        if call.what == "arrived":
            moments.setdefault(call.lane, []).append(call.at)
    return min(later - before for lane in moments.values() for before, later in pairwise(lane))


async def test_slack_never_has_to_ask_twice_and_every_digest_arrives_in_order(databases: list[Database]) -> None:
    print(f"CAIRN_SEED={seed()}")
    many, people = size(300, 2_000), 100
    rules, weather = Rules(posts_apart=PACE, kept_calls=10**6), Weather(busy=100, busy_for=1.0)
    async with FakeSlack(time.time, rules, weather, seed()) as slack:
        slack_out.filled(slack, "acme", people)
        door = slack_out.sender_of(slack, timeout=10)
        door.pace, door.rate = PACE, 0
        add(databases[0], *letters(many, people))
        both = [Delivery(database, [door], patience=PATIENCE) for database in databases]

        await asyncio.gather(*[until_done(one, base, PATIENT) for one, base in zip(both, databases, strict=True)])

        await door.calls.close()
        there, ordered = slack_out.keys_there(slack), slack_out.in_order(slack)
        calls = slack.called("chat.postMessage")
    assert states(databases[0]) == {"sent": many}
    assert (len(there), set(there.values()), ordered) == (many, {1}, True)
    assert too_early(calls) == []
    assert any(call.outcome == "busy" for call in calls)


def too_early(calls: list[Call]) -> list[str]:
    """Whoever was called on before the second was over that Slack had asked for."""
    until: dict[str, float] = {}
    early = []
    for call in calls:
        if call.at < until.get(call.args["channel"], 0.0):
            early.append(str(call.args["channel"]))
        if call.outcome == "busy":
            until[call.args["channel"]] = call.at + 1.0
    return early


async def test_teams_never_has_to_ask_twice_and_every_digest_arrives_in_order(databases: list[Database]) -> None:
    print(f"CAIRN_SEED={seed()}")
    many, people = size(300, 2_000), 100
    async with Connector(Trouble(busy=100, clash=100, busy_for=1.0), seed()) as teams:
        teams_out.filled(teams, "acme", people)
        door = teams_out.sender_of(teams, timeout=10)
        door.pace, door.rate = PACE, 0
        add(databases[0], *teams_out.letters(many, people))
        both = [Delivery(database, [door], patience=PATIENCE) for database in databases]

        await asyncio.gather(*[until_done(one, base, PATIENT) for one, base in zip(both, databases, strict=True)])

        await door.calls.close()
        there, ordered, calls = teams_out.keys_there(teams), teams_out.in_order(teams), teams.called("post")
    assert states(databases[0]) == {"sent": many}
    assert (len(there), set(there.values()), ordered) == (many, {1}, True)
    busy = {call.chat: call.at + 1.0 for call in reversed(calls) if call.outcome == "busy"}
    assert busy
    assert [call.chat for call in calls if busy.get(call.chat, 0.0) - 1.0 < call.at < busy.get(call.chat, 0.0)] == []
