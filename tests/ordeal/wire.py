"""Sends requests over a socket exactly as they are made, which no HTTP client would do."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from tests.ordeal.hostile import Request

AT_ONCE = 16
MUCH = 250_000
"""Bytes of a body that no door reads to its end."""
_A_HEADER = re.compile(r"[\t -~\x80-\uffff]*")


async def statuses(url: str, requests: Iterable[Request]) -> list[tuple[Request, int]]:
    """Each request with the status it got; 0 where the server hung up on what was too large."""
    waiting, found = asyncio.Semaphore(AT_ONCE), []

    async def one(request: Request) -> None:
        async with waiting:
            found.append((request, await status(url, request)))

    async with asyncio.TaskGroup() as group:
        for request in requests:
            group.create_task(one(request))
    return found


async def status(url: str, request: Request) -> int:
    """Send one request over a connection of its own; the status of the answer."""
    where = urlsplit(url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    lines = [f"POST {where.path} HTTP/1.1", f"Host: {where.netloc}", "Connection: close"]
    if not {name.lower() for name, _ in request.headers} & {"content-length", "transfer-encoding"}:
        lines.append(f"Content-Length: {len(request.body)}")
    lines += [f"{name}: {value}" for name, value in request.headers]
    try:
        writer.write("\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + request.body)
        await writer.drain()
        answer = await reader.readline()  # And no more: a server waits for the rest of a body before it hangs up.
    except ConnectionError:
        return 0
    finally:
        writer.close()
    return int(answer.split(b" ", 2)[1]) if answer else 0


def can_be_sent(request: Request) -> bool:
    """Whether the headers are any that HTTP knows; to others the server itself says 400, or hangs up."""
    return all(_A_HEADER.fullmatch(value) and len(value) < 8_000 for _, value in request.headers)


def is_owed(request: Request, got: int) -> bool:
    """Whether a request got what it is owed; what is no HTTP gets less, and who sends too much is hung up on."""
    if len(request.body) > MUCH:
        return got in (request.status, 413, 0)
    return got == request.status or (not can_be_sent(request) and got in (400, 0))


def keeps_its_spaces(request: Request) -> bool:
    """Whether it is the same where the spaces around its headers are lost on the way."""
    return all(value == value.strip() for _, value in request.headers)
