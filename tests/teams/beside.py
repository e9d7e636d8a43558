"""The stand-in for Teams in a thread of its own, for tests that have no event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.teams.connector import Connector


@contextmanager
def beside(teams: Connector) -> Iterator[Connector]:
    """The stand-in, for as long as it lasts."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(teams.__aenter__(), loop).result(10)
        yield teams
        asyncio.run_coroutine_threadsafe(teams.__aexit__(), loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
