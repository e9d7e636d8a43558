"""Addresses that look like Microsoft's: nothing is sent to any of them, and those that are Microsoft's stay allowed."""

from __future__ import annotations

import json
import socket
from asyncio.selector_events import BaseSelectorEventLoop
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any
from urllib.parse import urlsplit

import pytest
from yarl import URL

from adapters.teams.calls import NO_CONNECTION, NOT_ALLOWED, Calls
from adapters.teams.gate import JSON, Gate
from adapters.teams.hosts import MICROSOFTS, Hosts
from adapters.teams.keys import Keys
from adapters.teams.port import Reference
from tests.adapters.teams_payloads import APP, TENANT
from tests.ordeal.row import dice, size
from tests.teams_tokens import KeyOffice, activity, signed

ADDRESSES = size(2_000, 100_000)
REAL = sorted(MICROSOFTS)
ALIKE = {
    "a": "\u0430\u0251\uff41", "c": "\u0441\uff43\u217d", "e": "\u0435\uff45\u212f", "g": "\u0261\uff47",
    "i": "\u0456\u0131\uff49\u2170", "k": "\u212a\uff4b", "m": "\uff4d\u217f", "n": "\uff4e\u0578",
    "o": "\u043e\u03bf\uff4f", "r": "\uff52\u0433", "s": "\u0455\u017f\uff53", "t": "\uff54\u03c4",
    ".": "\u3002\uff0e\uff61\u2024", "/": "\uff0f\u2044\u2215", ":": "\uff1a", "-": "\u2010\uff0d",
}  # fmt: skip
"""Letters, and what looks like them or folds to them."""
UNSEEN = ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u202e", "\t", "\n", "\r", "\x00", " ", "\u3000", "\x7f", "\u0301"]
MARKS = [*"@\\#?;,|^`[]<>{}*&", "%2f", "%40", "%00", "%2e"]
EVIL = [
    "evil.example",
    "10.0.0.1",
    "169.254.169.254",
    "localhost",
    "127.0.0.1",
    "[::1]",
    "xn--smb-7cd.trafficmanager.net",
]
PATHS = ["", "/", "/emea/", "/teams", "/amer/b1f3d0a2-1111-4222-8333-444455556666/", "/amer-client-ss.msg/"]


def right(draw: Random) -> str:
    """One of Microsoft's own."""
    host = draw.choice(REAL)
    return f"https://{draw.choice([host, host, host.upper()])}{draw.choice(['', '', ':443'])}{draw.choice(PATHS)}"


def another_letter(draw: Random) -> str:
    """A letter that looks like the right one, or that folds to it."""
    text = f"https://{draw.choice(REAL)}{draw.choice(PATHS)}"
    spot = draw.choice([spot for spot, letter in enumerate(text) if letter in ALIKE])
    return text[:spot] + draw.choice(ALIKE[text[spot]]) + text[spot + 1 :]


def unseen(draw: Random) -> str:
    """A character that nobody sees, or that some readers drop."""
    text = f"https://{draw.choice(REAL)}{draw.choice(PATHS)}"
    spot = draw.randrange(len(text) + 1)
    return text[:spot] + draw.choice(UNSEEN) + text[spot:]


def mark(draw: Random) -> str:
    """A mark after which some readers see another host."""
    host, evil = draw.choice(REAL), draw.choice(EVIL)
    one, other = draw.choice([(host, evil), (evil, host), (host, host)])
    return f"https://{one}{draw.choice(['', ':443', '/', ':'])}{draw.choice(MARKS)}{other}{draw.choice(PATHS)}"


def longer(draw: Random) -> str:
    """The right name as a part of another one."""
    host, evil = draw.choice(REAL), draw.choice(EVIL)
    label = draw.choice([f"{host}.{evil}", f"{host}-{evil}", f"{evil}.{host}", f"x{host}", f"{host}x", f"-.{host}"])
    return f"https://{label}{draw.choice(PATHS)}"


def shorter(draw: Random) -> str:
    """A part of the right name, or the right name with a dot too many."""
    host = draw.choice(REAL)
    odd = [host.partition(".")[2], host[1:], host[:-1], f"{host}.", f".{host}", host.replace(".", "..", 1), "", "*"]
    return f"https://{draw.choice(odd)}{draw.choice(PATHS)}"


def port(draw: Random) -> str:
    """Another port."""
    odd = [
        "80",
        "8443",
        "0",
        "00443",
        "0443",
        "443443",
        "65536",
        "-443",
        "+443",
        "４４３",
        "443 ",
        "443@evil.example",
        "4e2",
    ]
    return f"https://{draw.choice(REAL)}:{draw.choice([*odd, ''])}{draw.choice(PATHS)}"


def scheme(draw: Random) -> str:
    """Another way to get there."""
    odd = [
        "http://",
        "HTTP://",
        "ftp://",
        "//",
        "",
        "https:",
        "https:/",
        "https:///",
        "https:\\\\",
        "https//",
        "javascript:",
    ]
    odd += ["https://https://", "file://", "gopher://", "ws://", " https://", "https ://", "https:/\\"]
    return f"{draw.choice(odd)}{draw.choice(REAL)}{draw.choice(PATHS)}"


def path(draw: Random) -> str:
    """A way that leads out of itself, or that two readers would read in two ways."""
    odd = [
        "//evil.example/",
        "/..",
        "/../x",
        "/./",
        "/x/../y",
        "/x//y",
        "/%2e%2e/",
        "/x;y",
        "/x?y",
        "/x#y",
        "/ä",
        "/x y",
        "/:x",
    ]
    odd += ["/\\evil.example", "/@evil.example", "/x\ny", "/" + "a" * 5_000]
    return f"https://{draw.choice(REAL)}{draw.choice(odd)}"


def no_address(draw: Random) -> Any:
    """Nothing like an address."""
    odd: list[Any] = [None, True, 0, 443, [], {}, "", " ", "https://", "\ud800", b"https://smba.trafficmanager.net/"]
    return draw.choice([*odd, [right(draw)], {"url": right(draw)}, [*right(draw)], EVIL[0], "https://" + "a." * 50_000])


LOOKALIKES: list[Callable[[Random], Any]] = [
    *(another_letter, unseen, mark, longer, shorter, port, scheme, path, no_address),
]


class Outside:
    """Notes every try to look up a host, or to reach one that is not the office."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, office: KeyOffice) -> None:
        self.tried = set[str]()
        self._office, self._reach = ("127.0.0.1", office.server.port), BaseSelectorEventLoop.sock_connect
        monkeypatch.setattr(socket, "getaddrinfo", self._look_up)
        monkeypatch.setattr(BaseSelectorEventLoop, "sock_connect", lambda *given: self._connect(*given))

    def _look_up(self, host: Any, *_: Any, **__: Any) -> Any:
        self.tried.add(str(host).lower())
        raise OSError

    async def _connect(self, loop: Any, sock: socket.socket, address: Any) -> None:
        if address != self._office:
            self.tried.add(str(address))
            raise OSError
        await self._reach(loop, sock, address)


async def test_nothing_is_sent_to_what_only_looks_like_microsofts(monkeypatch: pytest.MonkeyPatch) -> None:
    draw, kinds, let_in = dice("addresses"), Counter[str](), Counter[str]()

    async with KeyOffice() as office:
        outside, hosts = Outside(monkeypatch, office), Hosts()
        gate, calls = Gate(APP, (), hosts, Keys(office.url), office.wall), Calls(hosts)
        for number in range(ADDRESSES):
            make = draw.choice(LOOKALIKES)
            address = make(draw)
            kinds[make.__name__] += 1
            reason = await said(gate, office, address)
            answer = await posted(calls, address)
            let_in[reason] += 1
            assert reason in ("host", "service_url"), (number, address)
            assert answer == NOT_ALLOWED, (number, address)
        await calls.close()

    print(dict(kinds), dict(let_in))
    assert outside.tried == set()
    assert office.fetches["keys"] == 1


async def test_microsofts_own_are_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = dice("right addresses")

    async with KeyOffice() as office:
        outside, hosts = Outside(monkeypatch, office), Hosts()
        gate, calls = Gate(APP, (), hosts, Keys(office.url), office.wall), Calls(hosts)
        for _ in range(100):
            address = right(draw)
            assert await said(gate, office, address) == ""
            assert await posted(calls, address) == NO_CONNECTION
        await calls.close()

    assert outside.tried == MICROSOFTS


def test_what_is_allowed_is_the_same_address_to_every_reader() -> None:
    draw, hosts, allowed = dice("any addresses"), Hosts(), 0

    for number in range(10 * ADDRESSES):
        address = draw.choice([right, *LOOKALIKES[:-1]])(draw)
        if number % 2:
            spot = draw.randrange(len(address) + 1)
            address = address[:spot] + draw.choice([*MARKS, *UNSEEN, *PATHS, "x", ".", "-", ""]) + address[spot:]
        if hosts.allowed(address):
            allowed += 1
            split, other = urlsplit(address), URL(address)
            assert split.hostname == other.host
            assert split.hostname in MICROSOFTS, address
            assert (split.scheme, other.scheme, split.username, other.user) == ("https", "https", None, None), address
            assert (split.port or 443, other.port, split.query, split.fragment) == (443, 443, "", ""), address
            assert split.path == other.path or other.path == "/", address

    assert allowed > ADDRESSES / 10


async def said(gate: Gate, office: KeyOffice, address: Any) -> str:
    """Why an activity is turned away that Bot Framework signed for this address; empty where it is not."""
    token = signed(office.claims() | {"serviceurl": address}, 1) if encodable(address) else office.token()
    body = json.dumps(activity() | {"serviceUrl": address if encodable(address) else repr(address)}).encode()

    async def read() -> bytes:
        return body

    return (await gate.look([("Authorization", f"Bearer {token}"), ("Content-Type", JSON)], read)).reason


def encodable(address: object) -> bool:
    """Whether it can stand in JSON, and is short enough for a header."""
    return not isinstance(address, bytes) and len(json.dumps(address)) < 4_000


async def posted(calls: Calls, address: Any) -> str:
    """What became of a message to a chat behind this address."""
    reference = Reference(address, "a:1chat", "29:1ana", f"28:{APP}", TENANT)
    return (await calls.post(reference, {"type": "message", "text": "goal"})).error
