"""Requests that say they come from Slack or Teams: nobody else is let in, or answered with an error of ours.

What is wrong with them is in `hostile.py` for Slack, and in `forged.py` and `hostile_teams.py` for Teams.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from pathlib import Path

import pytest

from adapters.bodies import whole
from adapters.slack.events import read
from adapters.slack.gate import REASONS, Gate, refused
from adapters.slack.incoming import Ignored
from adapters.teams import activities, hosts, incoming, keys
from adapters.teams import gate as teams
from bot.logs import AsText
from bot.settings import Settings
from storage.tables import metadata
from tests.adapters.teams_payloads import APP, TENANT
from tests.ordeal import hostile, hostile_teams
from tests.ordeal.bare import said
from tests.ordeal.hostile import CANARY, KINDS, NOW, SECRET, Request, made
from tests.ordeal.hostile_teams import Crowd
from tests.ordeal.row import FULL, dice, size
from tests.ordeal.test_forged_tokens import InOneGo
from tests.ordeal.wire import is_owed, keeps_its_spaces, statuses
from tests.slack.house import SlackHouse
from tests.talks import new_database
from tests.teams.house import TeamsHouse
from tests.teams_tokens import KeyOffice

REQUESTS = size(20_000, 1_000_000)
SENT, RECORDED = size(400, 20_000), size(2_000, 50_000)
AT_ONCE = 500
TABLES = tuple(metadata.tables)
A_TOKEN = "eyJ"
"""How every token begins."""


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


async def test_only_what_bot_framework_signed_for_us_gets_past_the_gate_and_the_reading(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    reasons, kinds = Counter[str](), Counter[str]()

    async with KeyOffice(wall=lambda: NOW) as office:
        crowd = Crowd(office, dice("requests of Teams"))
        gate = teams.Gate(APP, {TENANT}, hosts.Hosts(), keys.Keys(office.url), office.wall)
        for number in range(REQUESTS):
            kind, request = crowd.made()
            verdict = await gate.look(request.headers, body_of(request))
            goes_on = meaning(verdict) is not None
            kinds[kind] += 1
            reasons[verdict.reason] += 1
            assert (verdict.status, goes_on) == (request.status, request.goes_on), (number, kind, verdict.reason)

    print(dict(kinds), dict(reasons))
    assert set(kinds) == {kind.__name__ for kind in hostile_teams.KINDS}
    assert set(reasons) - {""} <= teams.REASONS
    assert CANARY not in caplog.text
    assert A_TOKEN not in caplog.text


def body_of(request: Request) -> teams.Reading:
    """The body of a request, as it is read off the network."""
    return lambda: whole(InOneGo(request.body), teams.LARGEST)


def meaning(verdict: teams.Verdict) -> incoming.Incoming | None:
    """What would be made of a request."""
    found = activities.read(verdict.activity, APP)
    return None if isinstance(found, incoming.Ignored) else found


class ForTeamsPayloads(TeamsHouse):
    """A house for the app, the tenant and the address that whole activities name."""

    def settings(self) -> Settings:
        """As a company sets it whose people are in Teams' own cloud."""
        return super().settings().model_copy(update={"teams_app_id": APP, "teams_tenants": TENANT})


async def test_over_a_socket_the_door_of_teams_gives_nobody_else_anything(
    tmp_path: Path, migrated: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answered, house = list[tuple[Request, int]](), ForTeamsPayloads(new_database(tmp_path, migrated))

    async with house:
        crowd = Crowd(house.around.office, dice("sent requests of Teams"))
        crowd.over_a_socket = True
        before = {table: house.rows(table) for table in TABLES}
        while len(answered) < SENT:  # Their tokens are of now, so they are made when they are sent.
            made_now = [request for _, request in (crowd.made() for _ in range(min(SENT, AT_ONCE)))]
            answered += await statuses(house.address, filter(is_for_sending, made_now))
        await house.quiet()
        after = {table: house.rows(table) for table in TABLES}

    wrong = [(request.headers, request.status, got) for request, got in answered if not is_owed(request, got)]
    logged = "\n".join(map(AsText().format, caplog.records))
    print(Counter(got for _, got in answered))
    assert wrong == []
    assert after == before
    assert house.teams.calls == []
    assert CANARY not in logged
    assert A_TOKEN not in logged


@pytest.mark.skipif(not FULL, reason="for the record only")
async def test_what_botbuilder_alone_does_with_them() -> None:
    from tests.ordeal.bare_tokens import said

    print(await said(dice("requests of Teams"), RECORDED, Crowd))
