"""Payloads that Slack signed and that are not as it says they are: each is read, counted and answered with 200."""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from pathlib import Path

import pytest

from adapters.slack.events import read
from adapters.slack.gate import REASONS as VERDICTS
from adapters.slack.gate import Gate
from adapters.slack.incoming import REASONS, Ignored
from bot import metrics
from tests.adapters.slack_payloads import TEAM
from tests.ordeal import hostile
from tests.ordeal.bare import said
from tests.ordeal.hostile import CANARY, NOW, SECRET, WHOLE, request
from tests.ordeal.odd import ODD, odd_payload
from tests.ordeal.row import FULL, dice, size
from tests.ordeal.wire import statuses
from tests.slack.house import SlackHouse
from tests.talks import new_database

PAYLOADS = size(20_000, 1_000_000)
SENT, RECORDED = size(400, 20_000), size(2_000, 50_000)
HOOKS = "https://hooks.slack.com/"
ANYWHERE = [
    *(*ODD, CANARY, "T0OTHER01", "E0ORG0001", "USLACKBOT", "B0BOT0001", "D0CHAT009"),
    *("event_callback", "im", "||0|goals"),
]
"""What is put in a place where it does not belong."""


def test_whatever_slack_signs_is_read_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    gate, draw, meant = Gate(SECRET), dice("payloads"), Counter[str]()

    for number in range(PAYLOADS):
        sent = request(json.dumps(odd_payload(draw, draw.choice(WHOLE), ANYWHERE)).encode(), 200)
        verdict = gate.look(sent.headers, sent.body, NOW)
        found = read(verdict.payload) if verdict.payload is not None else None
        assert verdict.status == 200, number
        meant[verdict.reason or (found.reason if isinstance(found, Ignored) else type(found).__name__)] += 1

    print(dict(meant))
    assert {word for word in meant if word.islower()} <= VERDICTS | set(REASONS)
    assert len(meant) > 20
    assert CANARY not in caplog.text


@pytest.mark.skipif(not FULL, reason="for the record only")
def test_what_bolt_alone_does_with_them() -> None:
    draw = dice("payloads")
    odd = (odd_payload(draw, draw.choice(WHOLE), ANYWHERE) for _ in range(RECORDED))

    print(said(request(json.dumps(payload).encode(), 200) for payload in odd))


async def test_over_a_socket_each_is_answered_with_200(
    tmp_path: Path, migrated: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hostile, "NOW", int(time.time()))
    draw, house = dice("sent payloads"), SlackHouse(new_database(tmp_path, migrated))
    house.fake.app.signing_secret = SECRET
    odd = [json.dumps(odd_payload(draw, draw.choice(WHOLE), ANYWHERE)) for _ in range(SENT)]
    counted = sum(metrics.SLACK_REQUESTS.values().values())

    async with house:
        here = [text.replace(TEAM, house.team.id).replace(HOOKS, f"{house.fake.base}/") for text in odd]
        answered = await statuses(house.fake.app.events_url, [request(text.encode(), 200) for text in here])
        await house.quiet()

    assert Counter(got for _, got in answered) == {200: SENT}
    assert sum(metrics.SLACK_REQUESTS.values().values()) == counted + SENT
    assert CANARY not in caplog.text
