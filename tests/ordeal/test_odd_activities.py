"""Activities that Bot Framework signed and that are not as it says they are: each is read, counted and no 5xx."""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from adapters.teams.activities import read
from adapters.teams.gate import REASONS as VERDICTS
from adapters.teams.gate import Gate
from adapters.teams.hosts import Hosts
from adapters.teams.incoming import REASONS, Ignored
from adapters.teams.keys import Keys
from bot import metrics
from tests.adapters.teams_payloads import (
    APP,
    BOT,
    CHANNEL,
    CHAT,
    LETTER,
    OTHER_TENANT,
    SERVICE,
    TENANT,
    everything,
    passed_over,
)
from tests.ordeal.hostile import CANARY, Request
from tests.ordeal.odd import ODD, odd_payload
from tests.ordeal.row import FULL, dice, size
from tests.ordeal.wire import statuses
from tests.talks import new_database
from tests.teams.connector import ACME
from tests.teams.connector import APP as HERE
from tests.teams.house import TeamsHouse
from tests.teams_tokens import KeyOffice

ACTIVITIES = size(20_000, 1_000_000)
SENT = size(400, 20_000)
RECORDED = size(2_000, 20_000)
WHOLE = [json.dumps(activity | {"canary": CANARY}) for activity in (*everything(), *passed_over())]
ANYWHERE = [
    *(*ODD, CANARY, OTHER_TENANT, BOT, CHANNEL, CHAT, LETTER, "28:", "a/b", "0" * 13, "9" * 13, "x" * 501),
    *("message", "personal", "groupChat", "/", "<at>", "&#0;&#xd800;", "||0|goals", "submit", "edit_goal|g1"),
    *("0001-01-01T00:00:00+14:00", "https://evil.example/", "http://127.0.0.1:1/", [{"type": "mention"}] * 3),
]
"""What is put in a place where it does not belong."""
TURNED_AWAY = {200, 401, 403}
"""Somebody else's address, channel or tenant is no oddity, and is said so."""


async def test_whatever_bot_framework_signs_is_read_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    draw, meant, started = dice("activities"), Counter[str](), time.monotonic()

    async with KeyOffice() as office:
        gate = Gate(APP, (), Hosts(), Keys(office.url), time.time)
        headers = [("Authorization", office.bearer(aud=APP)), ("Content-Type", "application/json")]
        for number in range(ACTIVITIES):
            body = json.dumps(odd_payload(draw, draw.choice(WHOLE), ANYWHERE)).encode()
            verdict = await gate.look(headers, _at_once(body))
            assert verdict.status in TURNED_AWAY, number
            meant[verdict.reason or _meaning(verdict.activity)] += 1

    print(f"{ACTIVITIES / (time.monotonic() - started):,.0f} a second", dict(meant))
    assert {word for word in meant if word.islower()} <= VERDICTS | set(REASONS)
    assert len(meant) > 20
    assert CANARY not in caplog.text


def _meaning(activity: Any) -> str:
    found = read(activity, APP)
    return found.reason if isinstance(found, Ignored) else type(found).__name__


def _at_once(body: bytes) -> Any:
    async def read_whole() -> bytes:
        return body

    return read_whole


async def test_over_a_socket_none_is_answered_with_5xx(
    tmp_path: Path, migrated: Path, caplog: pytest.LogCaptureFixture
) -> None:
    draw, house = dice("sent activities"), TeamsHouse(new_database(tmp_path, migrated))
    odd = [json.dumps(odd_payload(draw, draw.choice(WHOLE), ANYWHERE)) for _ in range(SENT)]
    counted = sum(metrics.TEAMS_REQUESTS.values().values())

    async with house:
        here = {SERVICE: house.teams.service_url, APP: HERE, TENANT: ACME}
        proof = [("Authorization", house.around.bearer(house.teams.service_url)), ("Content-Type", "application/json")]
        answered = await statuses(house.address, [Request(proof, replaced(text, here), 200) for text in odd])
        await house.quiet()

    found = Counter(status for _, status in answered)
    print(dict(found))
    assert set(found) <= TURNED_AWAY
    assert found[200] > SENT / 2
    assert sum(metrics.TEAMS_REQUESTS.values().values()) == counted + SENT
    assert CANARY not in caplog.text


def replaced(text: str, other: dict[str, str]) -> bytes:
    """An activity with other names in it."""
    for name, value in other.items():
        text = text.replace(name, value)
    return text.encode()


@pytest.mark.skipif(not FULL, reason="for the record only")
def test_what_botbuilder_alone_does_with_them() -> None:
    from tests.ordeal.bare_teams import said

    draw = dice("activities")

    print(said(odd_payload(draw, draw.choice(WHOLE), ANYWHERE) for _ in range(RECORDED)))
