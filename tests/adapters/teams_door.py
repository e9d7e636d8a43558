"""A gate of the Teams door with its office, for the tests of the tokens and of the gate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from adapters.teams.gate import JSON, REASONS, Gate, Verdict, tenants_of
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
