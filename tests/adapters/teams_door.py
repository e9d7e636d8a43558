"""A gate of the Teams door with its office, for the tests of the tokens and of the gate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from aiohttp import ClientSession, TCPConnector, web
from aiohttp.test_utils import TestServer

from adapters.teams.gate import JSON, REASONS, Gate, LoopbackGate, Verdict, tenants_of
from adapters.teams.hosts import Hosts
from adapters.teams.keys import Keys
from tests.adapters.teams_payloads import APP, TENANT
from tests.teams_tokens import KeyOffice, activity

NOW = 1_764_216_000


class Door:
    """A gate with its office, at a moment that can be moved."""

    def __init__(self, office: KeyOffice, tenants: str = TENANT, app_id: str = APP, hosts: str = "") -> None:
        self.office, self.now = office, float(NOW)
        office.wall = lambda: NOW
        self.keys = Keys(office.url, clock=lambda: self.now)
        self.gate = Gate(app_id, tenants_of(tenants, ""), Hosts(hosts), self.keys, lambda: self.now)

    async def look(
        self,
        token: str | None = None,
        said: object = None,
        kind: str = JSON,
        body: bytes | None = None,
        more: Mapping[str, str] = MappingProxyType({}),
    ) -> Verdict:
        """The verdict on a request; every part that is not given is as Teams sends it."""
        bearer = self.office.bearer() if token is None else token
        raw = json.dumps(activity() if said is None else said).encode() if body is None else body
        headers = {"Authorization": bearer, "Content-Type": kind, **more}

        async def read() -> bytes:
            return raw

        verdict = await self.gate.look([(name, value) for name, value in headers.items() if value], read)
        assert verdict.reason in REASONS | {""}
        return verdict


class Route:
    """An address behind a gate; `verdicts` is what the gate said."""

    def __init__(self, gate: Gate | LoopbackGate) -> None:
        self.gate, self.verdicts = gate, list[Verdict]()
        served = web.Application()
        served.router.add_post("/api/messages", self._messages)
        self.server = TestServer(served)

    async def _messages(self, request: web.Request) -> web.Response:
        self.verdicts.append(await self.gate.check(request))
        return web.Response(status=self.verdicts[-1].status)

    async def post(self, said: object, headers: dict[str, str] | None = None, source: str = "127.0.0.1") -> Verdict:
        """Send something from an address of this machine; the verdict on it."""
        connector = TCPConnector(local_addr=(source, 0))
        async with ClientSession(connector=connector) as session:
            body = said if isinstance(said, bytes) else json.dumps(said).encode()
            named = {"Content-Type": "application/json", **(headers or {})}
            async with session.post(self.server.make_url("/api/messages"), data=body, headers=named) as answer:
                assert answer.status == self.verdicts[-1].status
                assert await answer.read() == b""
        return self.verdicts[-1]
