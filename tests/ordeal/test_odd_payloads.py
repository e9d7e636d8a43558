"""Payloads that Slack signed and that are not as it says they are: each is read, counted and answered with 200."""

from __future__ import annotations

import json
import logging
from collections import Counter

import pytest

from adapters.slack.events import read
from adapters.slack.gate import REASONS as VERDICTS
from adapters.slack.gate import Gate
from adapters.slack.incoming import REASONS, Ignored
from tests.ordeal.bare import said
from tests.ordeal.hostile import CANARY, NOW, SECRET, WHOLE, odd_payload, request
from tests.ordeal.row import FULL, dice, size

PAYLOADS = size(20_000, 1_000_000)
RECORDED = size(2_000, 50_000)


def test_whatever_slack_signs_is_read_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    gate, draw, meant = Gate(SECRET), dice("payloads"), Counter[str]()

    for number in range(PAYLOADS):
        sent = request(json.dumps(odd_payload(draw, draw.choice(WHOLE))).encode(), 200)
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
    odd = (odd_payload(draw, draw.choice(WHOLE)) for _ in range(RECORDED))

    print(said(request(json.dumps(payload).encode(), 200) for payload in odd))
