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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from adapters.sending import Letter, NotArrived, Outcome, Refused, SendingDoor, Unclear
from bot.metrics import DELIVERIES
from bot.outcomes import Patience, after_asking, after_sending, unreadable
from conversations.messages import Reply
from storage import delivery, rates
from storage.database import Database, Unit
from storage.delivery import Claimed, Settled
from storage.faults import fault

log = logging.getLogger("cairn.delivery")

GATHERING = 0.005
"""Seconds after the first call that ended in which others are waited for, so that their receipts share a commit."""
GLANCE = 0.25
"""Seconds after which a round is taken although no call has ended."""


@dataclass(slots=True)
class Round:
    """What one transaction found to do."""

    until: float
    """The moment, by `time.monotonic`, from which on a call may no longer begin."""
    send: list[Claimed] = field(default_factory=list)
    ask: list[Claimed] = field(default_factory=list)
    given_up: list[Claimed] = field(default_factory=list)
    kept: set[int] = field(default_factory=set)
    """Numbers whose receipt was believed."""
    used_up: dict[tuple[str, str], float] = field(default_factory=dict)
    """(door, tenant) → seconds until there are calls again."""


class Delivery:
    """Delivers for the doors it is given, and for no other; everything but the transactions is on the event loop."""

    def __init__(
        self,
        database: Database,
        doors: Iterable[SendingDoor],
        at_once: int = 64,
        patience: Patience | None = None,
        beat: Callable[[], object] = bool,
    ) -> None:
        """`at_once` calls are on their way at most; `beat` is called every round, for whoever watches over it."""
        self.database = database
        self.beat = beat
        self.doors = {door.name: door for door in doors}
        self.at_once = at_once
        self.patience = patience or Patience()
        self._calls: set[asyncio.Task[None]] = set()
        self._settled: list[tuple[Settled, str]] = []
        """What is to be written, each with its door."""
        self._rests: list[tuple[str, str, int]] = []
        self._used_up: dict[tuple[str, str], float] = {}
        """(door, tenant) → the moment from which on there are calls again."""
        self._running = self._again = self._closing = False
        self._one_at_a_time = asyncio.Lock()
        self._turn = 0

    async def run_once(self) -> int:
        """Deliver whatever may leave now, and give how many messages the doors were handed.

        Returns when nothing is left that may leave, and waits for the next second where only a tenant's rate stands in
        the way. Called while it runs, it looks once more and gives 0. What the database raises comes out; what is
        known by then is written the next time.
        """
        self._again = True
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
        while self._calls or self._settled:
            if self._calls:
                await asyncio.wait(self._calls)
            await self._one_round()

    async def _drain(self) -> int:
        handed = 0
        if not self._calls and not self._settled and not await asyncio.to_thread(self._anything):
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
            elif not (self._settled or self._again) or self._closing:
                return handed
            self._used_up = {which: until for which, until in self._used_up.items() if until > time.monotonic()}

    def _anything(self) -> bool:
        """Whether a round is worth taking; costs no transaction that writes."""
        with self.database.read() as unit:
            return delivery.any_run_out(unit, self.doors) or bool(delivery.work(unit, self.doors))

    async def _one_round(self) -> int:
        """One transaction, and the calls it allows."""
        async with self._one_at_a_time:
            settled, rests = list(self._settled), list(self._rests)
            room = 0 if self._closing else self.at_once - len(self._calls)
            found = await asyncio.to_thread(self._round, [row for row, _ in settled], rests, room, set(self._used_up))
            del self._settled[: len(settled)], self._rests[: len(rests)]
        self._used_up.update({which: time.monotonic() + left for which, left in found.used_up.items()})
        for row, door in settled:
            DELIVERIES.add(door, row.state if row.number in found.kept else "too_late")
        for claimed in found.given_up:
            DELIVERIES.add(claimed.door, claimed.state)
        for claimed in found.send:
            self._call(claimed, found.until, asking=False)
        for claimed in found.ask:
            self._call(claimed, found.until, asking=True)
        return len(found.send)

    def _round(
        self,
        settled: Sequence[Settled],
        rests: Sequence[tuple[str, str, int]],
        room: int,
        used_up: set[tuple[str, str]],
    ) -> Round:
        """Write what is known and claim what may leave; in a thread of its own."""
        found = Round(time.monotonic() + self.patience.lease / 2)
        with self.database.write() as unit:
            fault("delivery.before_receipts")
            found.kept = delivery.settle(unit, settled)
            fault("delivery.after_receipts")
            if rests:
                fault("delivery.before_rests")
                rates.rest(unit, rests)
                fault("delivery.after_rests")
            if room > 0:
                self._take_up(unit, found)
                self._claim(unit, found, room, used_up)
            fault("delivery.before_commit")
        fault("delivery.after_commit")
        return found

    def _take_up(self, unit: Unit, found: Round) -> None:
        """What was left lying by somebody who died or was too slow, or waits to be asked about."""
        lease = int(self.patience.lease * 1000)
        fault("delivery.before_run_out")
        old = delivery.run_out(unit, [(name, lease if door.can_be_asked else 0) for name, door in self.doors.items()])
        fault("delivery.after_run_out")
        found.ask = [row for row in old if row.state == "sending"]
        found.given_up = [row for row in old if row.state == "ambiguous"]

    def _claim(self, unit: Unit, found: Round, room: int, used_up: set[tuple[str, str]]) -> None:
        """Claim at most so many messages, the tenants sharing the room."""
        fault("delivery.before_work")
        lines = [which for which in delivery.work(unit, self.doors) if which not in used_up]
        fault("delivery.after_work")
        if len(lines) > room:  # Others in the next round; sorted, so that no two processes wait for each other.
            at = self._turn % len(lines)
            self._turn = at + room
            lines = sorted((lines + lines)[at : at + room])
        for at, (door, tenant) in enumerate(lines):
            rows = self._of_a_tenant(unit, found, tenant, self.doors[door], room // (len(lines) - at))
            found.send += [row for row in rows if row.state == "sending"]
            found.given_up += [row for row in rows if row.state == "cancelled"]
            room -= len(rows)

    def _of_a_tenant(self, unit: Unit, found: Round, tenant: str, door: SendingDoor, most: int) -> list[Claimed]:
        """Claim what its rate allows, and give back what it does not need of that."""
        lease = int(self.patience.lease * 1000)
        calls = None
        if door.rate:
            fault("delivery.before_lease")
            calls = rates.lease(unit, tenant, door.name, most, door.rate)
            fault("delivery.after_lease")
            if calls is None:  # The platform asked to wait; the next run looks again.
                return []
            if calls.calls < most:
                found.used_up[door.name, tenant] = calls.left_ms / 1000
            most = calls.calls
        fault("delivery.before_claim")
        rows = delivery.claim(unit, tenant, door.name, most, lease) if most else []
        fault("delivery.after_claim")
        if calls is not None and len(rows) < most:
            found.used_up.pop((door.name, tenant), None)
            fault("delivery.before_give_back")
            rates.give_back(unit, tenant, door.name, calls._replace(calls=most - len(rows)))
            fault("delivery.after_give_back")
        return rows

    def _call(self, row: Claimed, until: float, asking: bool) -> None:
        call = asyncio.create_task(self._ask(row, until) if asking else self._send(row, until))
        self._calls.add(call)
        call.add_done_callback(self._calls.discard)

    async def _send(self, row: Claimed, until: float) -> None:
        """Hand one message to its door, unless its lease may be somebody else's by now."""
        door, letter = self.doors[row.door], letter_of(row)
        if letter is None:
            self._note(row, unreadable(row))
        elif time.monotonic() < until:
            outcome: Outcome = Unclear()
            fault("delivery.before_call")
            try:
                async with asyncio.timeout(self.patience.lease / 2):
                    outcome = await door.send(letter)
            except Exception as problem:
                log.warning("%s: it is unclear whether a message arrived: %s", row.door, type(problem).__name__)
            fault("delivery.after_call")
            self._note(row, after_sending(row, door, outcome, self.patience), outcome)

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
        if isinstance(outcome, Refused):
            log.warning("%s refuses a message for good: %s", row.door, outcome.reason)


def letter_of(row: Claimed) -> Letter | None:
    """The row as its door gets it, or None when its reply cannot be read, however often it were tried."""
    try:
        return Letter(row.key, row.place, row.user, Reply.load(row.reply), row.tries, row.tenant)
    except (ValueError, TypeError, IndexError, StopIteration):
        log.error("a message of %s cannot be read", row.door)
        return None
