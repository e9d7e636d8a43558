"""Bodies are read as far as they may be, and no longer than they may take."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.bodies import ABOUT_BODIES, CUT_OFF, TOO_LARGE, Unread, arrived, kind_of, named, unworthy, whole


class Pieces:
    """A body that comes piece by piece."""

    def __init__(self, *pieces: bytes) -> None:
        self.left = list(pieces)

    async def readany(self) -> bytes:
        """The next piece."""
        return self.left.pop(0) if self.left else b""


async def test_a_body_is_read_until_it_is_too_much() -> None:
    endless = Pieces(*[b"x" * 65_536] * 1_000)

    assert await whole(Pieces(b"ab", b"c"), 3) == b"abc"
    with pytest.raises(Unread, match=TOO_LARGE):
        await whole(endless, 1_048_576)
    assert len(endless.left) > 980


def test_a_header_that_is_watched_counts_once() -> None:
    headers = [("Content-Type", "a/b; charset=utf-8"), ("Cookie", "1"), ("cookie", "2")]

    assert named(headers, ABOUT_BODIES) == {"content-type": "a/b; charset=utf-8"}
    assert named([*headers, ("CONTENT-TYPE", "a/b")], ABOUT_BODIES) is None
    assert kind_of({"content-type": " Application/JSON ; x"}) == "application/json"


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({}, ""),
        ({"content-length": "10", "content-encoding": "identity"}, ""),
        ({"content-length": "11"}, TOO_LARGE),
        ({"content-length": "-1"}, "malformed"),
        ({"content-length": "١"}, "malformed"),
        ({"content-length": "9" * 16}, "malformed"),
        ({"content-encoding": "gzip"}, "packed"),
    ],
)
def test_some_bodies_are_not_worth_reading(headers: dict[str, str], why: str) -> None:
    assert unworthy(headers, 10) == why


@pytest.mark.parametrize(("ends", "said"), [(True, b"abc"), (False, CUT_OFF.encode())])
async def test_a_body_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch, ends: bool, said: bytes) -> None:
    monkeypatch.setattr("adapters.bodies.READING", 0.1)

    async def answer(request: web.Request) -> web.Response:
        try:
            return web.Response(body=await arrived(request, 100))
        except Unread as unread:
            return web.Response(text=unread.reason)

    served = web.Application()
    served.router.add_post("/", answer)
    async with TestServer(served) as server:
        reader, writer = await asyncio.open_connection(server.host, server.port)
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\n")
        await writer.drain()
        await asyncio.sleep(0.01)
        writer.write(b"abc" if ends else b"a")
        answered = await reader.readuntil(said)
        writer.close()

    assert answered.startswith(b"HTTP/1.1 200")
