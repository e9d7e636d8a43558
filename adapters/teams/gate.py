"""The first to see a request that says it comes from Teams: a request in, a verdict out; nothing is kept or logged.

    what came                                                        status
    no token, one that is not Bot Framework's, not for us, not now   401
    signed for another address or channel than it says               401
    a service host that is not Microsoft's, a foreign tenant         403
    longer than 256 KiB                                              413
    not JSON, or no object, or never at its end                      400
    signed with a key nobody knows while keys cannot be fetched      503
    all the rest                                                     200, and `activity` and `claims` go on

`tokens.py` reads the token before the body is touched. What goes on is handed to botbuilder as claims, so that the
library neither fetches a key nor judges a token.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from aiohttp import web

from adapters.bodies import ABOUT_BODIES, TOO_LARGE, Unread, arrived, kind_of, named, unworthy
from adapters.decoding import Odd, an_object
from adapters.teams.hosts import HERE, Allowing, HostsHere
from adapters.teams.keys import Keys
from adapters.teams.tokens import Pass, Tokens, Turned

LARGEST = 262_144
"""Bytes of a body."""
TEAMS = "msteams"
"""What Teams is called among Bot Framework's channels."""
JSON = "application/json"

Headers = Iterable[tuple[str, str]]
Reading = Callable[[], Awaitable[bytes]]
Activity = dict[str, Any]

_WATCHED = ABOUT_BODIES | {"authorization"}
_WATCHED_HERE = ABOUT_BODIES | {"host"}
_OWN_ADDRESSES = ("127.0.0.1", "::1", "::ffff:127.0.0.1")
_FROM_ELSEWHERE = ("Origin", "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip")
_AN_OWN_NAME = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(HERE)))})(?::[0-9]{{1,5}})?", re.IGNORECASE | re.ASCII)


class Verdict(NamedTuple):
    """What becomes of a request: with an `activity` it goes on, else `status` is the answer, without a body."""

    status: int
    reason: str = ""
    """One of REASONS, for a counter; empty for what goes on."""
    activity: Activity | None = None
    claims: Mapping[str, Any] | None = None
    """What the token says, for the SDK's ClaimsIdentity."""


class Gate:
    """Lets in what Bot Framework signed for this app, from Teams, in a tenant that may talk with Cairn."""

    def __init__(
        self, app_id: str, tenants: Collection[str], hosts: Allowing, keys: Keys, wall: Callable[[], float]
    ) -> None:
        """`tenants` are those of `tenants_of`; `wall` gives the seconds since 1970."""
        self._tenants, self._hosts = frozenset(tenant.lower() for tenant in tenants), hosts
        self._tokens = Tokens(app_id, keys, wall)

    async def check(self, request: web.Request) -> Verdict:
        """The verdict on a request, whose body is read where it is worth it. Never raises."""
        return await self.look(request.headers.items(), lambda: arrived(request, LARGEST))

    async def look(self, headers: Headers, body: Reading) -> Verdict:
        """The verdict on a request whose body has not been read yet."""
        try:
            known = _named(headers, _WATCHED)
            token = await self._tokens.read(known.get("authorization", ""))
            activity = await _an_activity(known, body)
            self._fits(activity, token)
        except Turned as turned:
            return Verdict(turned.status, turned.reason)
        return Verdict(200, "", activity, token.claims)

    def _fits(self, activity: Activity, token: Pass) -> None:
        """Whether an activity is what its token is for."""
        service_url, channel = activity.get("serviceUrl"), activity.get("channelId")
        if not isinstance(service_url, str) or service_url.rstrip("/") != token.service_url.rstrip("/"):
            raise Turned(401, "service_url")
        if channel != TEAMS or (token.key.endorsements and TEAMS not in token.key.endorsements):
            raise Turned(401, "channel")
        if not self._hosts.allowed(service_url):
            raise Turned(403, "host")
        if self._tenants and not self._are_ours([*_tenants_named(activity)]):
            raise Turned(403, "tenant")

    def _are_ours(self, tenants: list[object]) -> bool:
        return bool(tenants) and all(isinstance(one, str) and one.lower() in self._tenants for one in tenants)


class LoopbackGate:
    """For a playground without an app id: lets in what comes from this machine and wants its answers there."""

    def __init__(self) -> None:
        self._hosts = HostsHere()

    async def check(self, request: web.Request) -> Verdict:
        """The verdict on a request. Never raises.

        A page of another site, or somebody behind a tunnel or a proxy, would come from this machine too; so nothing may
        have been passed on, and the address asked for must be one of this machine.
        """
        try:
            known = _named(request.headers.items(), _WATCHED_HERE)
            if request.remote not in _OWN_ADDRESSES or any(name in request.headers for name in _FROM_ELSEWHERE):
                raise Turned(403, "elsewhere")
            if not _AN_OWN_NAME.fullmatch(known.get("host", "")):
                raise Turned(403, "elsewhere")
            activity = await _an_activity(known, lambda: arrived(request, LARGEST))
            if not self._hosts.allowed(activity.get("serviceUrl")):
                raise Turned(403, "host")
        except Turned as turned:
            return Verdict(turned.status, turned.reason)
        return Verdict(200, "", activity, {"serviceurl": activity["serviceUrl"]})


def tenants_of(listed: str, app_tenant: str) -> frozenset[str]:
    """The tenants that may talk with Cairn: those listed, else the app's own, else any (an empty set)."""
    return frozenset(one.lower() for one in re.split(r"[\s,]+", listed or app_tenant) if one)


def _named(headers: Headers, watched: Collection[str]) -> dict[str, str]:
    """The headers that are looked at, where the body behind them is worth reading."""
    known = named(headers, watched)
    if known is None:
        raise Turned(401, "header_twice")
    if why := unworthy(known, LARGEST):
        raise Turned(413 if why == TOO_LARGE else 400, why)
    return known


async def _an_activity(headers: Mapping[str, str], body: Reading) -> Activity:
    """The JSON object in a body."""
    if kind_of(headers) != JSON:
        raise Turned(400, "content_type")
    try:
        return an_object((await body()).decode("utf-8"))
    except Unread as unread:
        raise Turned(413 if unread.reason == TOO_LARGE else 400, unread.reason) from None
    except UnicodeDecodeError:
        raise Turned(400, "not_utf_8") from None
    except Odd as odd:
        raise Turned(400, odd.reason) from None


def _tenants_named(activity: Activity) -> Iterator[object]:
    """Every tenant that an activity says it is of."""
    data, conversation = activity.get("channelData"), activity.get("conversation")
    tenant = data.get("tenant") if isinstance(data, dict) else None
    for where, name in ((tenant, "id"), (conversation, "tenantId")):
        if isinstance(where, dict) and where.get(name) is not None:
            yield where[name]


REASONS = frozenset(
    {
        *("header_twice", "packed", "malformed", "too_large", "cut_off"),
        *("no_token", "algorithm", "audience", "no_time", "expired", "early", "unknown_key", "issuer", "signature"),
        *("service_url", "channel", "host", "tenant", "elsewhere", "keys_away"),
        *("content_type", "not_utf_8", "deep", "json", "number", "twice", "no_object"),
    }
)
"""Every word a verdict can give as its reason."""
