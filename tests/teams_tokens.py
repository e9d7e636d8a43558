"""A small stand-in for the office that signs what Bot Framework sends: its keys, their address, and tokens.

async with KeyOffice() as office:
    keys = Keys(office.url)
    header = office.bearer(service_url="https://smba.trafficmanager.net/emea/")
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm
from jwt.api_jws import PyJWS

from tests.adapters.teams_payloads import APP, SERVICE, message

ISSUER = "https://api.botframework.com"

_JWS = PyJWS()


@cache
def private_key(number: int) -> rsa.RSAPrivateKey:
    """A key of its own for each number, made once in a run."""
    return rsa.generate_private_key(public_exponent=65_537, key_size=2_048)


class KeyOffice:
    """Signs tokens and names its keys; `fetches` counts what it was asked."""

    def __init__(self, wall: Callable[[], float] = time.time) -> None:
        self.wall = wall
        self.issuer = ISSUER
        self.channels: list[str] | None = ["msteams", "webchat"]
        """What its keys are endorsed for; None where it does not say."""
        self.signs_with = 1
        self.published = [1]
        """The keys it names at the moment."""
        self.trouble = ""
        """What it does instead of naming keys: "away" (503), "silent", "garbage", "empty", "large" or "elsewhere"."""
        self.takes = 0.0
        """Seconds an answer takes."""
        self.fetches: Counter[str] = Counter()

    async def __aenter__(self) -> KeyOffice:
        served = web.Application()
        served.router.add_get("/v1/.well-known/openidconfiguration", self._metadata)
        served.router.add_get("/v1/.well-known/keys", self._keys)
        self.server = TestServer(served)
        await self.server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.server.close()

    @property
    def url(self) -> str:
        """Where its metadata are."""
        return str(self.server.make_url("/v1/.well-known/openidconfiguration"))

    def publish(self, number: int) -> None:
        """Name one more key."""
        self.published.append(number)

    def rotate(self) -> int:
        """Name a new key and sign with it from now on; the old ones stay named."""
        self.signs_with = max(self.published) + 1
        self.publish(self.signs_with)
        return self.signs_with

    def forget(self, number: int) -> None:
        """Name a key no more."""
        self.published.remove(number)

    def claims(self, **changes: Any) -> dict[str, Any]:
        """What a token says; a change to None leaves that out."""
        now = int(self.wall())
        said = {"iss": self.issuer, "aud": APP, "nbf": now, "exp": now + 3_600, "serviceurl": SERVICE} | changes
        return {name: value for name, value in said.items() if value is not None}

    def token(self, claims: dict[str, Any] | None = None, signed_with: int = 0, kid: str = "") -> str:
        """A token, signed with the key of the moment or with another one, under its own name or another's."""
        number = signed_with or self.signs_with
        said = self.claims() if claims is None else claims
        return signed(said, number, kid)

    def bearer(self, **changes: Any) -> str:
        """The header of a request, with changes to what its token says."""
        return f"Bearer {self.token(self.claims(**changes))}"

    async def _metadata(self, request: web.Request) -> web.StreamResponse:
        keys = str(request.url.with_path("/v1/.well-known/keys"))
        if self.trouble == "elsewhere":
            keys = "http://keys.example/"
        said = {"issuer": self.issuer, "jwks_uri": keys, "id_token_signing_alg_values_supported": ["RS256"]}
        return await self._answer("metadata", said)

    async def _keys(self, request: web.Request) -> web.StreamResponse:
        named = [] if self.trouble == "empty" else [self.named(number) for number in self.published]
        return await self._answer("keys", {"keys": named})

    def named(self, number: int) -> dict[str, Any]:
        """A key as it names it."""
        key = RSAAlgorithm.to_jwk(private_key(number).public_key(), as_dict=True)
        more = {} if self.channels is None else {"endorsements": self.channels}
        return {"kty": "RSA", "use": "sig", "kid": name_of(number), "n": key["n"], "e": key["e"], **more}

    async def _answer(self, what: str, data: dict[str, Any]) -> web.StreamResponse:
        self.fetches[what] += 1
        await asyncio.sleep(60 if self.trouble == "silent" else self.takes)
        if self.trouble == "away":
            return web.Response(status=503, text="upstream connect error")
        if self.trouble == "garbage":
            return web.Response(text="<html>Sign in</html>", content_type="text/html")
        if self.trouble == "large":
            data = data | {"more": "x" * 2_000_000}
        return web.json_response(data)


def signed(claims: object, number: int, kid: str = "", algorithm: str = "RS256", **header: Any) -> str:
    """A token that says anything at all."""
    headers = {"kid": kid or name_of(number), **header}
    return _JWS.encode(json.dumps(claims).encode(), private_key(number), algorithm, headers)


def name_of(number: int) -> str:
    """What a key is called."""
    return f"key-{number}"


def activity(**changes: Any) -> dict[str, Any]:
    """A message somebody wrote in their chat with the coach; a change to None leaves that out."""
    return {name: value for name, value in (message("goal") | changes).items() if value is not None}
