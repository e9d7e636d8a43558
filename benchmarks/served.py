"""A process that serves a platform, and as many people at once as ask it something, for `slack.py` and `teams.py`."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

AT_ONCE = 64
READY = 60.0
"""Seconds a process has for its start."""


@dataclass
class Served:
    """What a run took."""

    took: list[float] = field(default_factory=list)
    """Seconds until the platform had its 200, for each event."""
    seconds: float = 0.0
    cpu: float = 0.0
    """Seconds of CPU of the serving process."""

    @property
    def rate(self) -> float:
        """Events a second."""
        return len(self.took) / self.seconds


def described(run: Served) -> str:
    """A run in one line."""
    return f"{run.rate:.0f} a second, {1e6 * run.cpu / len(run.took):.0f} µs of CPU each"


async def served(
    command: list[str],
    settings: dict[str, str],
    port: int,
    requests: list[bytes],
    a_second: int = 0,
    done: Callable[[], bool] = lambda: True,
) -> Served:
    """What a process takes for these requests, until all are answered and it is done."""
    with serving(command, settings) as pid:
        await asyncio.to_thread(until_ready, port, "/readyz")
        run, cpu = Served(), cpu_of(pid)
        began = time.perf_counter()
        await send(run, port, requests, a_second)
        while not done():  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        run.seconds, run.cpu = time.perf_counter() - began, cpu_of(pid) - cpu
    return run


@contextmanager
def serving(command: list[str], settings: dict[str, str]) -> Iterator[int]:
    """A process for as long as this lasts; gives its number."""
    process = subprocess.Popen(command, env=os.environ | settings)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait()


async def send(run: Served, port: int, requests: list[bytes], a_second: int = 0) -> None:
    """Send these as so many people at once, each the next when the last was answered; or so many a second."""
    waiting = iter(enumerate(requests))
    began = time.perf_counter()

    async def sit() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for at, request in waiting:
            if a_second:
                await asyncio.sleep(max(0.0, began + at / a_second - time.perf_counter()))
            sent = time.perf_counter()
            writer.write(request)
            status = await answer(reader)
            run.took.append(time.perf_counter() - sent)
            assert status in (b"200", b"201"), status
        writer.close()

    await asyncio.gather(*(sit() for _ in range(AT_ONCE)))


async def answer(reader: asyncio.StreamReader) -> bytes:
    """Read a response, and give its status."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next((line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), b":0")
    await reader.readexactly(int(length.partition(b":")[2]))
    return head.split(b" ", 2)[1]


def cpu_of(pid: int) -> float:
    """Seconds of CPU a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def a_free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def until_ready(port: int, path: str) -> None:
    """Wait until somebody answers there."""
    until = time.monotonic() + READY
    while time.monotonic() < until:
        asking = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            asking.request("GET", path)
            if asking.getresponse().status in (200, 404):
                return
        except OSError:
            time.sleep(0.05)
        finally:
            asking.close()
    raise TimeoutError(f"nobody answers on port {port}")
