"""Which addresses Cairn posts to on Teams' behalf; the gate asks for what comes in, and the sender once more.

An activity says itself where its answers shall go (`serviceUrl`), and the answer carries a token that Microsoft takes.
So an address is read by a grammar narrower than that of URLs, in which nothing means one thing to one reader and
another to the next: no userinfo, no port but the usual one, no backslash, no percent sign, no query, no fragment, no
dot at the end, nothing but ASCII.
"""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

MICROSOFTS = frozenset(
    {
        "smba.trafficmanager.net",
        "smba.onyx.prod.teams.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "frontend.botapi.msg.infra.teams.microsoftonline.cn",
    }
)
"""Where Teams takes messages from bots, in every cloud, as Microsoft's own libraries name them."""
HERE = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""What this machine calls itself; http is for these only."""
LONGEST = 512

_AN_ADDRESS = re.compile(
    r"(?P<scheme>https?)://"
    r"(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[::1\])"
    r"(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?P<path>(?:/(?!\.{1,2}(?:/|\Z))[A-Za-z0-9._~-]+)*)/?"
)
_USUAL = {"http": 80, "https": 443}


class BadAddress(ValueError):
    """An address in TEAMS_SERVICE_URLS must look like https://host/path, or http://127.0.0.1:3978 on this machine."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class Address(NamedTuple):
    """An address that can be read in one way only."""

    scheme: str
    host: str
    port: int
    path: str
    """Without a slash at its end."""

    @property
    def is_here(self) -> bool:
        """Whether it is an address of this machine."""
        return self.host in HERE

    def is_under(self, other: Address) -> bool:
        """Whether it is the other one, or lies under its path."""
        return self[:3] == other[:3] and f"{self.path}/".startswith(f"{other.path}/")


class Allowing(Protocol):
    """What the gate and the sender ask."""

    def allowed(self, service_url: object) -> bool:
        """Whether anything may be posted there. Never raises."""


class Hosts:
    """Microsoft's own hosts by https, and what lies under the addresses that the settings name."""

    def __init__(self, extra: str = "") -> None:
        """`extra` holds addresses with commas or spaces between them; raises BadAddress."""
        self._extra = [_one_of_ours(address) for address in re.split(r"[\s,]+", extra) if address]

    def allowed(self, service_url: object) -> bool:
        """Whether anything may be posted there. Never raises."""
        address = read(service_url)
        if address is None:
            return False
        if address.scheme == "https" and address.port == _USUAL["https"] and address.host in MICROSOFTS:
            return True
        return any(address.is_under(one) for one in self._extra)


class HostsHere:
    """This machine only, at any port: for a playground that has no app id, and so nothing to prove itself with."""

    def allowed(self, service_url: object) -> bool:
        """Whether anything may be posted there. Never raises."""
        address = read(service_url)
        return address is not None and address.is_here


def read(service_url: object) -> Address | None:
    """An address in its parts; None where it could be read in more than one way, or is none."""
    if not isinstance(service_url, str) or len(service_url) > LONGEST:
        return None
    found = _AN_ADDRESS.fullmatch(service_url)
    if found is None:
        return None
    host, scheme = found["host"].lower(), found["scheme"]
    if ".." in host or int(found["port"] or 1) > 65_535:
        return None
    return Address(scheme, host, int(found["port"] or _USUAL[scheme]), found["path"])


def _one_of_ours(text: str) -> Address:
    address = read(text)
    if address is None or (address.scheme == "http" and not address.is_here):
        raise BadAddress
    return address
