"""Activities that nobody should send, sent by the real counterpart: answered without a fault, and nothing is kept."""

from __future__ import annotations

import asyncio
import copy
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.agents.conftest import Coach
from tests.agents.playground import AgentsPlayground

Activity = dict[str, Any]
Answers = asyncio.Queue[int]

NEEDED = ("type", "from", "conversation", "serviceUrl")
"""Without one of these nobody can be told apart or answered."""
ODD: tuple[Any, ...] = (None, 7, True, [], ["x"], {}, {"id": None}, "", "\x00", "x" * 2_000)
"""What stands in the place of what should be there."""
VALUES: tuple[Any, ...] = (
    None, 7, "x", [], {}, {"action": None}, {"action": {"verb": "cairn"}}, {"action": {"verb": "cairn", "data": 7}},
    {"action": {"verb": "cairn", "data": {"cairn": None}}},
    {"action": {"verb": "other", "data": {"cairn": {"k": "x"}}}},
    {"action": {"verb": "cairn", "data": {"cairn": {"k": [], "p": {}, "a": 1}}}},
    {"action": {"verb": "cairn", "data": {"cairn": {"k": "x", "p": "no token", "a": "home"}}}},
    {"cairn": {"k": "x", "p": ":::"}}, {"cairn": [1]},
)  # fmt: skip
"""What is pressed on a card that was never sent."""


def malformed(usual: Activity) -> Iterator[Activity]:
    """Every kind of odd activity, each from which nothing may come."""
    said = {**usual, "type": "message", "text": "goal: learn to swim", "textFormat": "plain"}
    for name in NEEDED:
        yield {key: value for key, value in said.items() if key != name}
        yield from ({**said, name: odd} for odd in ODD)
    for kind in ("message", "invoke"):
        for value in VALUES:
            yield {**usual, "type": kind, "name": "adaptiveCard/action", "value": value}
    for invoked in ("composeExtension/query", "task/fetch", "signin/verifyState", "message/submitAction", "", None, 7):
        yield {**usual, "type": "invoke", "name": invoked, "value": {"action": {"verb": "cairn", "data": {}}}}
    for kind in (
        "typing",
        "messageReaction",
        "event",
        "endOfConversation",
        "trace",
        "handoff",
        "command",
        "unheard of",
    ):
        yield {**said, "type": kind}
    members: tuple[Any, ...] = (None, 7, "x", [], [None], [7])
    yield from ({**usual, "type": "conversationUpdate", "membersAdded": one, "membersRemoved": one} for one in members)
    actions: tuple[Any, ...] = (None, 7, [], "unheard of")
    yield from ({**usual, "type": "installationUpdate", "action": action} for action in actions)
    yield {**said, "from": {"id": "28:other", "role": "bot", "name": "Another bot"}}
    yield {**said, "serviceUrl": "http://127.0.0.1.example.com/_connector"}
    yield {**said, "text": None}
    yield {**said, "text": ["goal"]}
    yield {}
    yield {"deep": _deep(400)}


def _deep(levels: int) -> Any:
    made: Any = {}
    for _ in range(levels):
        made = [made]
    return made


@asynccontextmanager
async def answers(ana: AgentsPlayground) -> AsyncIterator[Answers]:
    """The status of each answer the playground gets, as its log tells while somebody looks on."""
    told: Answers = asyncio.Queue()

    async def listen(socket: aiohttp.ClientWebSocketResponse) -> None:
        async for line in socket:
            log = line.json().get("log", {})
            if log.get("type") == "bot" and log.get("to") == "User Application":
                told.put_nowait(log["response"]["statusCode"])

    async with aiohttp.ClientSession() as session, session.ws_connect(f"{ana.ready()}/_ws/log/stream") as socket:
        listening = asyncio.create_task(listen(socket))
        yield told
        listening.cancel()


def rows(coach: Coach) -> dict[str, int]:
    """How many rows stand in every table, but for what a running house notes about itself."""
    with sqlite3.connect(coach.database, timeout=10) as database:
        tables = [
            name
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'house'")
        ]
        return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


async def test_no_odd_activity_is_a_fault_or_leaves_a_row(coach: Coach, ana: AgentsPlayground) -> None:
    await asyncio.to_thread(coach.ready)
    usual = await asyncio.to_thread(ana.activity)
    odd = list(malformed(usual))
    before = rows(coach)

    statuses: list[tuple[int, Activity]] = []
    async with answers(ana) as told:
        for activity in odd:
            await asyncio.to_thread(ana.sends, copy.deepcopy(activity))
            statuses.append((await asyncio.wait_for(told.get(), 20), activity))

    assert [(status, activity) for status, activity in statuses if status >= 500] == []
    assert rows(coach) == before
    assert "Traceback" not in coach.log.read_text("utf-8")
