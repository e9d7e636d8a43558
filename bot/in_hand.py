"""Replies that a turn left in this process's hands: taken to their door at once, each lane in its order.

`bot/letters.py` wrote them as claimed, `bot/delivery.py` lends its calls and writes what became of them. The next of a
lane leaves when it is known in memory that the one before arrived; what cannot leave now is given back, so that it
waits like everything else.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NamedTuple

from adapters.sending import Outcome
from bot.letters import InHand
from storage.delivery import Claimed, Settled

MOST = 64
"""Lanes with a call on its way at once."""


class Called(NamedTuple):
    """How a call ended, and what that means for its row."""

    settled: Settled
    outcome: Outcome | None = None


class Lane:
    """Replies of one turn on their way."""

    def __init__(self, hand: InHand) -> None:
        self.rows, self.until = deque(hand.rows), hand.until
        self.pressed = False
        """Whether somebody waits for this lane, so that its receipts are written at once."""


class Handed:
    """What is in hand. `put` may be called in any thread, everything else on the event loop."""

    def __init__(
        self,
        call: Callable[[Claimed, float], Awaitable[Called | None]],
        note: Callable[[Claimed, Called, bool], object],
    ) -> None:
        """`call` hands a row to its door, or gives None if it cannot leave now; `note` has it written, soon or not."""
        self._call, self._note = call, note
        self._line: deque[InHand] = deque()
        self._lanes: dict[asyncio.Task[None], Lane] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = self._closing = False

    def put(self, hand: InHand) -> None:
        """Take these to their door, as soon as there is room."""
        # Appended before the look at `_woken`, which `_begin` takes back before it looks at the line.
        self._line.append(hand)
        if self._loop is not None and not self._woken:
            self._woken = True
            with suppress(RuntimeError):  # A loop that was closed: their leases run out.
                self._loop.call_soon_threadsafe(self._begin)

    def live(self) -> None:
        """Belong to the running event loop, and begin with what was put here before."""
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            self._begin()

    def press(self) -> None:
        """Somebody waits: what becomes of the calls that are on their way now is written at once."""
        for lane in self._lanes.values():
            lane.pressed = True

    async def close(self) -> None:
        """Begin no more calls, wait for those on their way, and give back the rest."""
        self._closing = True
        self._begin()
        while self._lanes:
            await asyncio.wait(self._lanes)

    def _begin(self) -> None:
        self._woken = False
        while self._line and (len(self._lanes) < MOST or self._closing):
            lane = Lane(self._line.popleft())
            if self._closing:
                self._give_back(lane)
                continue
            task = asyncio.create_task(self._go(lane))
            self._lanes[task] = lane
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._lanes[task]
        self._begin()

    async def _go(self, lane: Lane) -> None:
        """One after the other, for as long as each is known to be there or to be of no use."""
        while lane.rows and not self._closing:
            called = await self._call(lane.rows[0], lane.until)
            if called is None:
                break
            row = lane.rows.popleft()
            arrived = called.settled.state == "sent"
            self._note(row, called, lane.pressed or not arrived)
            if not arrived and called.settled.state != "dead":
                break
        self._give_back(lane)

    def _give_back(self, lane: Lane) -> None:
        """As if they had only just been written; the try was none."""
        for row in lane.rows:
            self._note(row, Called(Settled(row.number, row.token, "pending", uncounted=1)), True)
