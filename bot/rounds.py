"""One round of delivery: the transaction that writes what became of calls, and claims what may leave next.

`bot/delivery.py` takes rounds, each in a thread, and makes the calls they allow.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from adapters.sending import SendingDoor
from bot.outcomes import Patience
from storage import delivery, rates
from storage.database import Database, Unit
from storage.delivery import Claimed, Settled
from storage.faults import fault


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


class Rounds:
    """Takes rounds for the doors it is given."""

    def __init__(self, database: Database, doors: Mapping[str, SendingDoor], patience: Patience) -> None:
        self.database, self.doors, self.patience = database, doors, patience
        self._turn = 0

    def anything(self) -> bool:
        """Whether a round is worth taking; costs no transaction that writes."""
        with self.database.read() as unit:
            return delivery.any_run_out(unit, self.doors) or bool(delivery.work(unit, self.doors))

    def take(
        self,
        settled: Sequence[Settled],
        rests: Sequence[tuple[str, str, int]],
        room: int,
        used_up: set[tuple[str, str]],
    ) -> Round:
        """Write what is known and claim at most so many messages, not for whom the calls are used up."""
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
