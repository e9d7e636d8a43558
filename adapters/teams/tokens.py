"""The tokens that Bot Framework signs, read and checked; `gate.py` comes before, `keys.py` knows with which keys.

What everybody can check is looked at first, so that what is made up anyhow costs neither a key nor a signature.
"""

from __future__ import annotations

import base64
import hashlib
import math
import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from jwt.api_jws import PyJWS
from jwt.exceptions import PyJWTError

from adapters.decoding import Odd, an_object
from adapters.teams.keys import Key, Keys, KeysAway

LEEWAY = 300.0
"""Seconds that Bot Framework's clock and ours may be apart."""
LONGEST = 16_384
"""Characters of a token."""
REMEMBERED = 1_024
"""Tokens whose signature is not worked out again; Teams sends the same one for about an hour."""

_BEARER = re.compile(r"[Bb]earer +([\w-]+)\.([\w-]+)\.([\w-]+)", re.ASCII)
_ALGORITHM = "RS256"


class Turned(Exception):
    """A request that is turned away, with its status and one word of why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


class Pass(NamedTuple):
    """A token that is Bot Framework's and for us."""

    claims: Mapping[str, Any]
    service_url: str
    begins: float
    ends: float
    """Seconds since 1970, as the token says."""
    key: Key


class Tokens:
    """Tells whether a token is Bot Framework's, for this app and of now; remembers those that were."""

    def __init__(self, app_id: str, keys: Keys, wall: Callable[[], float]) -> None:
        """`wall` gives the seconds since 1970."""
        self._app_id, self._keys, self._wall = app_id.lower(), keys, wall
        self._jws = PyJWS(algorithms=[_ALGORITHM])
        self._seen: OrderedDict[bytes, Pass] = OrderedDict()

    async def read(self, authorization: str) -> Pass:
        """What a header with a token is worth; raises Turned."""
        if not authorization:
            raise Turned(401, "no_token")
        mark = hashlib.sha256(authorization.encode("utf-8", "surrogatepass")).digest()
        found = self._seen.get(mark)
        if found is not None and self._keys.known(found.key.kid) == found.key:
            self._seen.move_to_end(mark)
        else:
            found = await self._read(authorization)
            self._seen[mark] = found
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        self._is_now(found.begins, found.ends)
        return found

    async def _read(self, authorization: str) -> Pass:
        parts = _BEARER.fullmatch(authorization) if len(authorization) <= LONGEST else None
        if parts is None:
            raise Turned(401, "malformed")
        kid = _key_named(_opened(parts[1]))
        claims = _opened(parts[2])
        audience, service_url = claims.get("aud"), claims.get("serviceurl")
        if not self._app_id or not isinstance(audience, str) or audience.lower() != self._app_id:
            raise Turned(401, "audience")
        begins, ends = _a_moment(claims.get("nbf")), _a_moment(claims.get("exp"))
        self._is_now(begins, ends)
        if not isinstance(service_url, str):
            raise Turned(401, "service_url")
        key = await self._key(kid)
        if claims.get("iss") != self._keys.issuer:
            raise Turned(401, "issuer")
        try:
            self._jws.decode(".".join(parts.groups()), key.public, algorithms=[_ALGORITHM])
        except (PyJWTError, ValueError):
            raise Turned(401, "signature") from None
        return Pass(claims, service_url, begins, ends, key)

    async def _key(self, kid: str) -> Key:
        try:
            key = await self._keys.find(kid)
        except KeysAway:
            raise Turned(503, "keys_away") from None
        if key is None:
            raise Turned(401, "unknown_key")
        return key

    def _is_now(self, begins: float, ends: float) -> None:
        now = self._wall()
        if now >= ends + LEEWAY:
            raise Turned(401, "expired")
        if now < begins - LEEWAY:
            raise Turned(401, "early")


def _opened(part: str) -> dict[str, Any]:
    """The object in one part of a token."""
    try:
        return an_object(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode("utf-8"))
    except (ValueError, Odd):
        raise Turned(401, "malformed") from None


def _key_named(header: Mapping[str, Any]) -> str:
    """The key a token says it is signed with."""
    if header.get("alg") != _ALGORITHM:
        raise Turned(401, "algorithm")
    kid = header.get("kid")
    if not isinstance(kid, str) or not kid or "crit" in header or "b64" in header:
        raise Turned(401, "malformed")
    return kid


def _a_moment(claim: object) -> float:
    """Seconds since 1970; a token has to say when it begins and when it ends."""
    if isinstance(claim, bool) or not isinstance(claim, int | float) or not math.isfinite(claim):
        raise Turned(401, "no_time")
    return float(claim)
