"""What is asked of a request and its body before anything is made of it, at every door that faces the network.

What a sender says about a length proves nothing, and neither does it that the rest of a body will ever come.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection, Iterable, Mapping
from contextlib import nullcontext
from typing import Protocol

from aiohttp import web

READING = 5.0
"""Seconds that a request has for arriving whole; the platforms' come in one go."""
TOO_LARGE, CUT_OFF = "too_large", "cut_off"
ABOUT_BODIES = frozenset({"content-type", "content-length", "content-encoding"})
"""Headers that may be there once at most."""

_A_LENGTH = re.compile(r"[0-9]{1,15}")


class Unread(Exception):
    """A body that cannot be had: TOO_LARGE or CUT_OFF."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Stream(Protocol):
    """A body that has not been read yet."""

    async def readany(self) -> bytes:
        """What has come so far, at least one byte, or none at its end."""


def named(headers: Iterable[tuple[str, str]], watched: Collection[str]) -> dict[str, str] | None:
    """The headers that are watched, by their names in small letters; None when one of them is there twice."""
    found: dict[str, str] = {}
    for name, value in headers:
        name = name.lower()
        if name in watched:
            if name in found:
                return None
            found[name] = value
    return found


def unworthy(headers: Mapping[str, str], largest: int) -> str:
    """Why a body is not worth reading, in a word; empty where it is."""
    if headers.get("content-encoding", "identity").strip().lower() not in ("identity", ""):
        return "packed"
    length = headers.get("content-length", "0").strip()
    if not _A_LENGTH.fullmatch(length):
        return "malformed"
    return TOO_LARGE if int(length) > largest else ""


def kind_of(headers: Mapping[str, str]) -> str:
    """The kind of a body, such as "application/json", without what follows it."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


async def whole(stream: Stream, largest: int) -> bytes:
    """A body; raises Unread as soon as it turns out to be too large."""
    pieces, size = [], 0
    while piece := await stream.readany():
        size += len(piece)
        if size > largest:
            raise Unread(TOO_LARGE)
        pieces.append(piece)
    return b"".join(pieces)


async def arrived(request: web.Request, largest: int) -> bytes:
    """The body of a request, which has READING seconds to come; raises Unread."""
    try:
        # Nearly always all of it came with the head, and there is nothing to wait for.
        async with nullcontext() if request.content.is_eof() else asyncio.timeout(READING):
            return await whole(request.content, largest)
    except (TimeoutError, ConnectionError, web.RequestPayloadError):
        raise Unread(CUT_OFF) from None
