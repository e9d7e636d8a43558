"""Carries results from the writer's thread back to the event loop, as many as there are in one hop.

`asyncio.wrap_future` wakes the loop once for each result; here a whole group of turns wakes it once, so that everybody
in it is answered together and can be in the next group together.
"""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import Future
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Hop(Generic[Result]):
    """The way back into one event loop; used there."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._arrived: deque[tuple[Future[Result], asyncio.Future[Result]]] = deque()
        self._woken = False

    def back(self, future: Future[Result]) -> asyncio.Future[Result]:
        """The same future for the event loop; one that is cancelled here is still carried out there."""
        waiting: asyncio.Future[Result] = self.loop.create_future()
        future.add_done_callback(lambda done: self._arrive(done, waiting))
        return waiting

    def _arrive(self, done: Future[Result], waiting: asyncio.Future[Result]) -> None:
        # In the thread of the writer. Appended before the look at `_woken`, which `_hand_out` takes back before it
        # empties the line: whatever is appended is seen by a hand-out that is on its way or by the one called here.
        self._arrived.append((done, waiting))
        if not self._woken and not self.loop.is_closed():
            self._woken = True
            self.loop.call_soon_threadsafe(self._hand_out)

    def _hand_out(self) -> None:
        self._woken = False
        while self._arrived:
            done, waiting = self._arrived.popleft()
            if waiting.done():
                continue
            problem = done.exception()
            if problem is None:
                waiting.set_result(done.result())
            else:
                waiting.set_exception(problem)
