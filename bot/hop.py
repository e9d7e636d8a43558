"""Carries results from the writer's thread back to the event loop, as many as there are in one hop.

Futures of threads wake the loop once for each result; here a whole group of turns wakes it once, so that everybody in
it is answered together and can be in the next group together.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Hop(Generic[Result]):
    """The way back into one event loop; used there."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._arrived: deque[tuple[asyncio.Future[Result], Result | None, BaseException | None]] = deque()
        self._woken = False

    def back(self) -> tuple[asyncio.Future[Result], Callable[[Result | None, BaseException | None], None]]:
        """A future for the event loop, and what the other thread calls to settle it; it may be cancelled meanwhile."""
        waiting: asyncio.Future[Result] = self.loop.create_future()
        return waiting, partial(self._arrive, waiting)

    def _arrive(self, waiting: asyncio.Future[Result], result: Result | None, problem: BaseException | None) -> None:
        # In the thread of the writer. Appended before the look at `_woken`, which `_hand_out` takes back before it
        # empties the line: whatever is appended is seen by a hand-out that is on its way or by the one called here.
        self._arrived.append((waiting, result, problem))
        if not self._woken:
            self._woken = True
            # A loop that was closed meanwhile has nobody waiting; the writer goes on with the others.
            with suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self._hand_out)

    def _hand_out(self) -> None:
        self._woken = False
        while self._arrived:
            waiting, result, problem = self._arrived.popleft()
            if waiting.done():
                continue
            if problem is None:
                waiting.set_result(result)  # type: ignore[arg-type]
            else:
                waiting.set_exception(problem)
