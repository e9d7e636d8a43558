"""Requests that say they come from Slack: nobody but Slack is let in, and nobody is answered with an error of ours."""

from __future__ import annotations

import logging
from collections import Counter

import pytest

from adapters.slack.events import read
from adapters.slack.gate import REASONS, Gate, refused
from adapters.slack.incoming import Ignored
from tests.ordeal.bare import said
from tests.ordeal.hostile import CANARY, KINDS, NOW, SECRET, made
from tests.ordeal.row import FULL, dice, size

REQUESTS = size(20_000, 1_000_000)
RECORDED = size(2_000, 50_000)


def test_only_what_slack_signed_just_now_is_let_in(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    gate, draw, reasons, kinds = Gate(SECRET), dice("requests"), Counter[str](), Counter[str]()

    for number in range(REQUESTS):
        kind, request = made(draw)
        verdict = refused(request.headers) or gate.look(request.headers, request.body, NOW)
        kinds[kind] += 1
        reasons[verdict.reason] += 1
        assert (verdict.status, verdict.payload is not None) == (request.status, request.goes_on), (number, kind)
        assert not verdict.answer
        if verdict.payload is not None:
            assert not isinstance(read(verdict.payload), Ignored)

    print(dict(kinds), dict(reasons))
    assert set(kinds) == {kind.__name__ for kind in KINDS}
    assert set(reasons) - {""} <= REASONS
    assert CANARY not in caplog.text


@pytest.mark.skipif(not FULL, reason="for the record only")
def test_what_bolt_alone_does_with_them() -> None:
    draw = dice("requests")

    print(said(made(draw)[1] for _ in range(RECORDED)))
