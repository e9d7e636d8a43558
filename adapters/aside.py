"""What a door does after its platform had an answer: nobody waits for it, and a failure of it undoes nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

log = logging.getLogger(__name__)

MOST = 500
"""Things that are under way at once; what comes on top is left out."""
REMEMBERED = 2_000
"""Keys that are remembered, so that what a platform sends twice is done once."""


def kind(problem: Exception) -> str:
    """What went wrong, in a word that quotes nobody."""
    return type(problem).__name__


class Aside:
    """Keeps what is under way."""

    def __init__(self, reason: Callable[[Exception], str] = kind) -> None:
        """`reason` says what went wrong in a word, for the log."""
        self.reason = reason
        self._tasks: set[asyncio.Task[None]] = set()
        self._done: dict[str, None] = {}

    def do(self, work: Awaitable[object]) -> None:
        """Do it beside everything else."""
        if len(self._tasks) >= MOST:
            if isinstance(work, Coroutine):
                work.close()
            log.warning("%d things are under way already; one was left out", MOST)
            return
        task = asyncio.create_task(self._tried(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def first(self, key: str) -> bool:
        """Whether this key comes for the first time, as far as this process remembers."""
        if key in self._done:
            return False
        self._done[key] = None
        if len(self._done) > REMEMBERED:
            del self._done[next(iter(self._done))]
        return True

    async def finish(self, patience: float) -> None:
        """Wait for what is under way, at most so many seconds."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)

    async def _tried(self, work: Awaitable[object]) -> None:
        name = getattr(work, "__name__", "it")
        try:
            await work
        except Exception as problem:
            log.warning("%s did not work out: %s", name, self.reason(problem))
