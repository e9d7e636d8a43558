"""Tokens that say they are Bot Framework's: none but its own is believed, and a rotation of its keys loses nothing."""

from __future__ import annotations

import logging
import time
from collections import Counter

import pytest

from adapters.bodies import whole
from adapters.teams.activities import read
from adapters.teams.gate import LARGEST, REASONS, Gate
from adapters.teams.hosts import Hosts
from adapters.teams.incoming import Ignored
from adapters.teams.keys import OLD, SELDOM, Keys
from tests.adapters.teams_door import NOW, Route
from tests.adapters.teams_payloads import APP, TENANT
from tests.ordeal.forged import KINDS, Forger
from tests.ordeal.hostile import CANARY, Request
from tests.ordeal.row import FULL, dice, size
from tests.ordeal.wire import is_owed, keeps_its_spaces, statuses
from tests.teams_tokens import KeyOffice

TOKENS = size(5_000, 100_000)
SENT, RECORDED = size(400, 20_000), size(2_000, 10_000)
TURNS = 5
"""How often the office takes a new key meanwhile."""


class InOneGo:
    """A body that has come already."""

    def __init__(self, body: bytes) -> None:
        self.left = body

    async def readany(self) -> bytes:
        """All of it, once."""
        body, self.left = self.left, b""
        return body


class Turning:
    """A gate whose office takes new keys, names two for a while, and forgets the old ones."""

    def __init__(self, office: KeyOffice) -> None:
        office.wall = lambda: NOW
        self.office, self.forger = office, Forger(office, dice("tokens"))
        self.later = 0.0
        self.keys = Keys(office.url, clock=lambda: self.later)
        self.gate = Gate(APP, {TENANT}, Hosts(), self.keys, lambda: NOW)

    async def turn(self) -> None:
        """Sign with a new key from now on."""
        self.later += SELDOM
        self.office.rotate()

    async def forget(self) -> None:
        """Name the old keys no more; tokens that were believed by them are tried again from now on."""
        for number in self.office.published[:-1]:
            self.forger.retired.append(self.forger.token(number))
            self.office.forget(number)
        self.later += OLD + 1
        fetched = self.office.fetches["keys"]
        await self.keys.find("key-0")
        assert self.office.fetches["keys"] == fetched + 1

    async def verdict(self, request: Request) -> tuple[int, bool, str]:
        """What the gate says to a request: the status, whether it goes on, and why not."""

        found = await self.gate.look(request.headers, lambda: whole(InOneGo(request.body), LARGEST))
        if found.activity is not None:
            assert not isinstance(read(found.activity, APP), Ignored)
        return found.status, found.activity is not None, found.reason


async def test_nobody_but_bot_framework_is_believed_whatever_its_keys_are(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    kinds, reasons, times = Counter[str](), Counter[str](), list[float]()

    async with KeyOffice() as office:
        turning = Turning(office)
        for number in range(TOKENS):
            stage = number % (TOKENS // TURNS)
            if stage == TOKENS // TURNS // 3:
                await turning.turn()
            if stage == 2 * (TOKENS // TURNS) // 3:
                await turning.forget()
            kind, request = turning.forger.made()
            began = time.perf_counter()
            status, goes_on, reason = await turning.verdict(request)
            times.append(time.perf_counter() - began)
            kinds[kind] += 1
            reasons[reason] += 1
            assert (status, goes_on) == (request.status, request.goes_on), (number, kind, reason, request.headers)

    median = sorted(times)[len(times) // 2]
    print(dict(kinds), dict(reasons), dict(office.fetches), f"{median * 1e6:.0f} µs in the middle")
    assert set(kinds) == {kind.__name__ for kind in KINDS}
    assert set(reasons) - {""} <= REASONS
    assert office.fetches["keys"] <= 1 + 3 * TURNS
    assert CANARY not in caplog.text


async def test_over_a_socket_nobody_else_gets_anything(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async with KeyOffice(wall=lambda: NOW) as office:
        forger = Forger(office, dice("sent tokens"))
        route = Route(Gate(APP, {TENANT}, Hosts(), Keys(office.url), office.wall))
        requests = [request for _, request in (forger.made() for _ in range(SENT)) if keeps_its_spaces(request)]
        async with route.server:
            answered = await statuses(str(route.server.make_url("/api/messages")), requests)

    wrong = [(request.headers, request.status, got) for request, got in answered if not is_owed(request, got)]
    assert wrong == []
    assert sum(verdict.activity is not None for verdict in route.verdicts) == sum(one.goes_on for one in requests)
    assert CANARY not in caplog.text


@pytest.mark.skipif(not FULL, reason="for the record only")
async def test_what_botbuilder_alone_does_with_them() -> None:
    from tests.ordeal.bare_tokens import said

    print(await said(dice("tokens"), RECORDED))
