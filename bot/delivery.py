"""Delivery: takes what waits in the outbox to the doors of this process, each message once and a lane in its order.

The `deliver` tick runs it, and whoever added to the outbox may. A round is one transaction: what became of the calls
that ended is written, and what may leave next is claimed; it counts as dispatched with the commit, and only then is
the door called. A process that dies leaves a lease behind. When that has run out the door is asked whether the key
arrived; where a door cannot be asked, what is unclear is given up and never repeated.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable

from adapters.sending import NotArrived, Outcome, Refused, SendingDoor, Unclear
from bot.in_hand import Called, Handed
from bot.letters import Hands, InHand
from bot.metrics import DELIVERIES
from bot.outcomes import Patience, after_asking, after_sending, letter_of, unreadable
from bot.rounds import Rounds
from storage import delivery
from storage.database import Database, Unit
from storage.delivery import Claimed, Settled
from storage.errors import Contended, StorageProblem
from storage.faults import fault
from storage.writer import TRIES

log = logging.getLogger("cairn.delivery")

GATHERING = 0.005
"""Seconds after the first call that ended in which others are waited for, so that their receipts share a commit."""
IN_PASSING, RECENT = 1_000, 1.0
"""Receipts left to the next group of turns that are remembered, and the seconds after which they are surely written."""
GLANCE = 0.25
"""Seconds after which a round is taken although no call has ended."""


class Delivery:
    """Delivers for the doors it is given, and for no other; everything but the transactions is on the event loop."""

    def __init__(
        self,
        database: Database,
        doors: Iterable[SendingDoor],
        at_once: int = 64,
        patience: Patience | None = None,
        beat: Callable[[], object] = bool,
        later: Callable[[Callable[[Unit, list[Settled]], object], Settled], object] | None = None,
    ) -> None:
        """`at_once` calls are on their way at most; `beat` is called every round, for whoever watches over it.

        `later` is `App.later`: with it, what arrived of what a turn handed over is written with the next group.
        """
        self.database = database
        self.beat = beat
        self.doors = {door.name: door for door in doors}
        self.at_once = at_once
        self.patience = patience or Patience()
        self._calls: set[asyncio.Task[None]] = set()
        self._settled: list[tuple[Settled, str]] = []
        """What is to be written, each with its door, which is empty where it was counted already."""
        self._rests: list[tuple[str, str, int]] = []
        self._used_up: dict[tuple[str, str], float] = {}
        """(door, tenant) → the moment from which on there are calls again."""
        self._running = self._again = self._closing = False
        self._one_at_a_time = asyncio.Lock()
        self._rounds = Rounds(database, self.doors, self.patience)
        self._handed = Handed(self._hand_on, self._noted)
        self._later = later
        self._in_passing: deque[tuple[float, Settled]] = deque(maxlen=IN_PASSING)
        """What was left to the next group of turns, and when."""
        self._resting: dict[tuple[str, str], float] = {}
        """(door, tenant) → the moment until which the platform asked all of it to wait."""
        self._woken: asyncio.Task[None] | None = None
        self._beside: set[asyncio.Task[None]] = set()
        """The runs that somebody woke."""

    @property
    def hands(self) -> Hands:
        """The doors to which turns may hand over: those that can say later what arrived."""
        asked = frozenset(name for name, door in self.doors.items() if door.can_be_asked)
        return Hands(asked, self.patience.lease, frozenset(self.doors))

    def hand(self, hand: InHand) -> None:
        """Send what a turn wrote as claimed, in its order; in any thread, after the commit."""
        self._handed.put(hand)

    def wake(self) -> None:
        """Have it run at once, because something waits; on the event loop."""
        # It may wait for a lane whose receipt is on its way to be written. Written twice it counts once.
        recent = time.monotonic() - RECENT
        self._settled += [(settled, "") for at, settled in self._in_passing if at > recent]
        self._in_passing.clear()
        self._handed.press()
        self._run_soon()

    def _run_soon(self) -> None:
        self._again = True
        if not self._running and self._woken is None:
            self._woken = asyncio.create_task(self._run_beside())
            self._beside.add(self._woken)
            self._woken.add_done_callback(self._beside.discard)

    async def _run_beside(self) -> None:
        try:
            await asyncio.sleep(GATHERING)
            self._woken = None
            await self.run_once()
        except StorageProblem as problem:
            log.warning("delivery waits for the next tick: %s", type(problem).__name__)

    async def run_once(self) -> int:
        """Deliver whatever may leave now, and give how many messages the doors were handed.

        Returns when nothing is left that may leave, and waits for the next second where only a tenant's rate stands in
        the way. Called while it runs, it looks once more and gives 0. What the database raises comes out; what is
        known by then is written the next time.
        """
        self._again = True
        self._handed.live()
        self._handed.press()
        if self._running or not self.doors:
            return 0
        self._running = True
        try:
            return await self._drain()
        finally:
            self._running = False

    async def close(self) -> None:
        """Take up nothing new, wait for the calls on their way, and write what became of them."""
        self._closing = True
        await self._handed.close()
        while self._beside:  # Else a round that is on its way would hand over more when nobody waits for it.
            await asyncio.wait(self._beside)
        tries = TRIES
        while self._calls or self._settled:
            if self._calls:
                await asyncio.wait(self._calls)
            try:
                await self._one_round()
            except Contended:  # Somebody is in the way for a moment, and the next process would have to ask the door.
                tries -= 1
                if not tries:
                    raise
                await asyncio.sleep(GLANCE)

    async def _drain(self) -> int:
        handed = 0
        if not self._calls and not self._settled and not await asyncio.to_thread(self._rounds.anything):
            return handed
        while True:
            self._again = False
            handed += await self._one_round()
            self.beat()
            waits = [until - time.monotonic() for until in self._used_up.values()]
            if self._calls:
                await asyncio.wait(
                    self._calls, timeout=max(0.0, min([GLANCE, *waits])), return_when=asyncio.FIRST_COMPLETED
                )
                await asyncio.sleep(GATHERING)
            elif waits:
                await asyncio.sleep(max(0.0, min(waits)))
            elif not self._settled and (self._closing or not self._again):
                return handed
            self._used_up = {which: until for which, until in self._used_up.items() if until > time.monotonic()}

    async def _one_round(self) -> int:
        """One transaction, and the calls it allows."""
        async with self._one_at_a_time:
            settled, rests = list(self._settled), list(self._rests)
            room = 0 if self._closing else self.at_once - len(self._calls)
            found = await asyncio.to_thread(
                self._rounds.take, [row for row, _ in settled], rests, room, set(self._used_up)
            )
            del self._settled[: len(settled)], self._rests[: len(rests)]
        self._used_up.update({which: time.monotonic() + left for which, left in found.used_up.items()})
        for row, door in settled:
            if door:
                DELIVERIES.add(door, row.state if row.number in found.kept else "too_late")
        for claimed in found.given_up:
            DELIVERIES.add(claimed.door, claimed.state)
        for claimed in found.send:
            self._call(claimed, found.until, asking=False)
        for claimed in found.ask:
            self._call(claimed, found.until, asking=True)
        return len(found.send)

    def _call(self, row: Claimed, until: float, asking: bool) -> None:
        call = asyncio.create_task(self._ask(row, until) if asking else self._send(row, until))
        self._calls.add(call)
        call.add_done_callback(self._calls.discard)

    async def _send(self, row: Claimed, until: float) -> None:
        """Hand one message to its door, unless its lease may be somebody else's by now."""
        called = await self._hand_over(row, until)
        if called is not None:
            self._note(row, *called)

    async def _hand_on(self, row: Claimed, until: float) -> Called | None:
        """The same for what a turn handed over: while its tenant rests it goes the ordinary way.

        It answers somebody who is waiting, so that the lane does not rest after it; a burst is as short as a turn.
        """
        if self._resting.get((row.door, row.tenant), 0.0) > time.monotonic():
            return None
        called = await self._hand_over(row, until)
        return called and called._replace(settled=called.settled._replace(rest_ms=0))

    async def _hand_over(self, row: Claimed, until: float) -> Called | None:
        """One call of a door and what it means, or None where it is too late to begin it."""
        door, letter = self.doors[row.door], letter_of(row)
        if letter is None:
            return Called(unreadable(row))
        if time.monotonic() >= until:
            return None
        outcome: Outcome = Unclear()
        fault("delivery.before_call")
        try:
            async with asyncio.timeout(self.patience.lease / 2):
                outcome = await door.send(letter)
        except Exception as problem:
            log.warning("%s: it is unclear whether a message arrived: %s", row.door, type(problem).__name__)
        fault("delivery.after_call")
        return Called(after_sending(row, door, outcome, self.patience), outcome)

    async def _ask(self, row: Claimed, until: float) -> None:
        """Ask a door whether a message arrived whose sender did not learn it."""
        door, letter = self.doors[row.door], letter_of(row)
        if letter is not None and time.monotonic() < until:
            outcome: Outcome = Unclear(self.patience.pause(row.tries))
            fault("delivery.before_ask")
            try:
                async with asyncio.timeout(self.patience.lease / 2):
                    outcome = await door.arrived(letter)
            except Exception as problem:
                log.warning("%s could not be asked: %s", row.door, type(problem).__name__)
            fault("delivery.after_ask")
            self._note(row, after_asking(row, door, outcome, self.patience), outcome)

    def _note(self, row: Claimed, settled: Settled, outcome: Outcome | None = None) -> None:
        """Have it written with the next round."""
        self._settled.append((settled, row.door))
        if isinstance(outcome, NotArrived) and outcome.everybody:
            self._rests.append((row.tenant, row.door, settled.wait_ms))
            self._resting[row.door, row.tenant] = time.monotonic() + settled.wait_ms / 1000
        if isinstance(outcome, Refused):
            log.warning("%s refuses a message for good: %s", row.door, outcome.reason)

    def _noted(self, row: Claimed, called: Called, soon: bool) -> None:
        """Have written what became of something in hand: soon by a round, or in passing by the next group of turns."""
        if soon or self._later is None:
            self._note(row, *called)
            self._run_soon()
        else:
            DELIVERIES.add(row.door, called.settled.state)
            self._in_passing.append((time.monotonic(), called.settled))
            self._later(delivery.settle, called.settled)
