"""The keys that Bot Framework signs with, as its OpenID metadata name them; `tokens.py` asks for them.

Nobody waits for a key that is known. Keys older than a day are fetched again beside the work; an unknown one is asked
for at once, but not more often than once a minute, because anybody can make one up. Keys stay when fetching fails, and
go when Microsoft no longer names them. There is one fetch at a time, and whoever needs it waits for the same one.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import RSAAlgorithm
from jwt.exceptions import InvalidKeyError

from adapters.bodies import whole
from adapters.decoding import an_object
from adapters.teams.hosts import read
from adapters.teams.proxies import proxy_of

log = logging.getLogger(__name__)

PUBLIC = "https://login.botframework.com/v1/.well-known/openidconfiguration"
BOT_FRAMEWORK = "https://api.botframework.com"
"""Who signs in the public cloud; in others it is whom the metadata name."""
OLD = 86_400.0
"""Seconds after which keys are fetched again."""
SELDOM = 60.0
"""Seconds between two fetches for a key that is unknown."""
SOON = 2.0
"""Seconds until the next try when a fetch failed, twice as many after each further one, up to SELDOM."""
PATIENCE = 5.0
"""Seconds for metadata and keys together."""
LARGEST = 1_048_576
"""Bytes of either."""
SHORTEST = 2_048
"""Bits of a key."""


class KeysAway(Exception):
    """The keys cannot be fetched, so nobody knows whether a token is Microsoft's; it should be sent again later."""


@dataclass(frozen=True)
class Key:
    """A public key of Bot Framework's."""

    kid: str
    modulus: str
    exponent: str
    endorsements: frozenset[str]
    """The channels it may speak for; empty where the metadata do not say."""
    public: RSAPublicKey = field(compare=False)


class Keys:
    """The keys behind one address; every method belongs to the event loop, and none blocks it."""

    def __init__(
        self, url: str = PUBLIC, *, told: Callable[[str], object] = str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`told` hears "fetched" or "failed" after each fetch."""
        self.url, self.told, self.clock = url, told, clock
        self.issuer = BOT_FRAMEWORK
        self._keys: Mapping[str, Key] = {}
        self._fetched: float | None = None
        self._tried: float | None = None
        self._failures = 0
        self._fetching: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Fetch them before anybody asks."""
        self._begin()

    async def stop(self) -> None:
        """Let go of a fetch that is under way."""
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.wait({self._fetching})

    def known(self, kid: str) -> Key | None:
        """A key, if it is known; where keys are old, others are on their way then."""
        if self._fetched is not None and self.clock() - self._fetched > OLD and self._may_fetch():
            self._begin()
        return self._keys.get(kid)

    async def find(self, kid: str) -> Key | None:
        """A key, fetched where it is unknown; None where Microsoft does not name it. Raises KeysAway."""
        key = self.known(kid)
        if key is None and (self._fetching is not None or self._may_fetch()):
            await asyncio.wait({self._begin()})
            key = self._keys.get(kid)
        if key is None and (self._failures or self._fetched is None):
            raise KeysAway
        return key

    def _may_fetch(self) -> bool:
        wait = min(SELDOM, SOON * 2.0 ** min(self._failures - 1, 9)) if self._failures else SELDOM
        return self._tried is None or self.clock() - self._tried >= wait

    def _begin(self) -> asyncio.Task[None]:
        """The fetch that is under way, or a new one."""
        if self._fetching is None:
            self._tried = self.clock()
            self._fetching = asyncio.create_task(self._fetch())
            self._fetching.add_done_callback(self._fetch_ended)
        return self._fetching

    def _fetch_ended(self, _: asyncio.Task[None]) -> None:
        self._fetching = None

    async def _fetch(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                issuer, keys = await fetched(self.url)
        except Exception as problem:
            self._failures += 1
            log.warning("The keys of Bot Framework could not be fetched: %s", type(problem).__name__)
            self.told("failed")
            return
        self.issuer = BOT_FRAMEWORK if self.url == PUBLIC else issuer or BOT_FRAMEWORK
        self._keys, self._fetched, self._failures = keys, self.clock(), 0
        self.told("fetched")


class Unfit(Exception):
    """What came back is not what OpenID metadata or keys look like, or it came from an address that is not safe."""


async def fetched(url: str) -> tuple[str, dict[str, Key]]:
    """Who signs, and the keys, as the metadata at an address name them; raises anything."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        metadata = await _an_answer(session, url)
        where = metadata.get("jwks_uri")
        if not isinstance(where, str):
            raise Unfit
        named = (await _an_answer(session, where)).get("keys")
    issuer, keys = metadata.get("issuer"), {key.kid: key for key in usable(named if isinstance(named, list) else [])}
    if not keys:
        raise Unfit
    return issuer if isinstance(issuer, str) else "", keys


def usable(named: Iterable[Any]) -> Iterable[Key]:
    """Those of some JSON Web Keys that a token can be checked with."""
    for one in named:
        if not isinstance(one, dict) or one.get("kty") != "RSA" or one.get("use", "sig") != "sig":
            continue
        kid, modulus, exponent, channels = one.get("kid"), one.get("n"), one.get("e"), one.get("endorsements", [])
        if not (isinstance(kid, str) and isinstance(modulus, str) and isinstance(exponent, str)):
            continue
        try:
            public = RSAAlgorithm.from_jwk({"kty": "RSA", "n": modulus, "e": exponent})
        except (InvalidKeyError, ValueError):
            continue
        if isinstance(public, RSAPublicKey) and public.key_size >= SHORTEST and isinstance(channels, list):
            yield Key(kid, modulus, exponent, frozenset(one for one in channels if isinstance(one, str)), public)


async def _an_answer(session: aiohttp.ClientSession, url: str) -> dict[str, Any]:
    if not _is_safe(url):
        raise Unfit
    async with session.get(url, max_redirects=3, proxy=proxy_of(url)) as response:
        if response.status != 200 or not all(_is_safe(str(one.url)) for one in (*response.history, response)):
            raise Unfit
        return an_object((await whole(response.content, LARGEST)).decode("utf-8-sig"))


def _is_safe(url: str) -> bool:
    """Whether nobody on the way can have changed what it answers."""
    here = read(url)
    return url.startswith("https://") or (here is not None and here.is_here)
