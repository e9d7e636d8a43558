"""Requests that say they come from Slack: nobody but Slack is let in, and nobody is answered with an error of ours."""

from __future__ import annotations

import logging
import time
from collections import Counter
from pathlib import Path

import pytest

from adapters.slack.events import read
from adapters.slack.gate import REASONS, Gate, refused
from adapters.slack.incoming import Ignored
from storage.tables import metadata
from tests.ordeal import hostile
from tests.ordeal.bare import said
from tests.ordeal.hostile import CANARY, KINDS, NOW, SECRET, Request, made
from tests.ordeal.row import FULL, dice, size
from tests.ordeal.wire import is_owed, keeps_its_spaces, statuses
from tests.slack.house import SlackHouse
from tests.talks import new_database

REQUESTS = size(20_000, 1_000_000)
SENT, RECORDED = size(400, 20_000), size(2_000, 50_000)
TABLES = tuple(metadata.tables)


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


async def test_over_a_socket_nobody_else_gets_anything(
    tmp_path: Path, migrated: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(hostile, "NOW", int(time.time()))
    draw = dice("sent requests")
    requests = [request for _, request in (made(draw) for _ in range(2 * SENT)) if is_for_sending(request)][:SENT]
    house = SlackHouse(new_database(tmp_path, migrated))
    house.fake.app.signing_secret = SECRET

    async with house:
        await house.until(lambda: house.rows("installations") > 0)
        before = {table: house.rows(table) for table in TABLES}
        answered = await statuses(house.fake.app.events_url, requests)
        after = {table: house.rows(table) for table in TABLES}

    wrong = [(request.headers, request.status, got) for request, got in answered if not is_owed(request, got)]
    assert wrong == []
    assert after == before
    assert CANARY not in caplog.text


def is_for_sending(request: Request) -> bool:
    """Whether nothing may be made of it, also where the spaces around its headers are lost on the way."""
    return not request.goes_on and keeps_its_spaces(request)
