"""A door that leads back to itself: it keeps every message, and misbehaves as a platform does, by a plan and a seed.

For tests and for measuring what leaves. Several processes may share one through a file, to which each of them only
ever adds whole lines.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from adapters.sending import Arrived, Letter, NotArrived, Outcome, Unclear


class Plan(NamedTuple):
    """How often, of a thousand calls, something goes wrong; the first that applies happens."""

    lost: int = 0
    """The message is kept and the answer is lost."""
    late: int = 0
    """No answer comes in time, and the message is kept `late_by` seconds afterwards."""
    failed: int = 0
    """The message is not kept, and the door says so."""
    busy: int = 0
    """The lane is asked to wait `busy_for` seconds (429, Retry-After)."""
    late_by: float = 0.05
    busy_for: float = 0.05
    everybody: bool = False
    """Whether it is the whole tenant that is asked to wait."""
    takes: float = 0.0
    """Seconds a call takes."""


class Call(NamedTuple):
    """One thing that happened: a call and how it ended, or a message that is there now."""

    what: str
    """arrived | lost | late | failed | busy | early | asked"""
    key: str
    lane: str
    at: float
    """Seconds of a clock that all processes of a machine share, and that only tells how far apart two moments are."""


GOOD = Plan()


class Loopback:
    """The door; `calls` is everything that happened in this process, `arrived_keys` what arrived in all of them."""

    def __init__(
        self,
        name: str = "loopback",
        plan: Plan = GOOD,
        seed: int = 0,
        can_be_asked: bool = True,
        pace: float = 0.0,
        rate: int = 0,
        shared: Path | None = None,
    ) -> None:
        self.name, self.plan, self.seed = name, plan, seed
        self.can_be_asked, self.pace, self.rate = can_be_asked, pace, rate
        self.settles = 2 * plan.late_by if plan.late else 0.0
        self.shared = shared
        self.calls: list[Call] = []
        self._times = Counter[str]()
        self._not_before: dict[str, float] = defaultdict(float)

    async def send(self, letter: Letter) -> Outcome:
        """Keep a message, or do what the plan says instead."""
        began = time.monotonic()
        fate = self._fate(letter, began)
        lane = lane_of(letter)
        self._not_before[lane] = max(self._not_before[lane], began + self.pace)
        if fate == "busy":
            self._not_before[lane] = began + self.plan.busy_for
        if self.plan.takes:
            await asyncio.sleep(self.plan.takes)
        self._happened(fate, letter)
        if fate in ("arrived", "lost"):
            return Arrived(f"ref-{letter.key}") if fate == "arrived" else Unclear()
        if fate == "late":
            asyncio.get_running_loop().call_later(self.plan.late_by, self._happened, "arrived", letter)
            return Unclear()
        wait = self._not_before[lane] - time.monotonic()
        return NotArrived() if fate == "failed" else NotArrived(max(wait, 0.001), self.plan.everybody)

    async def arrived(self, letter: Letter) -> Outcome:
        """Whether a message with this key was kept, by any process."""
        self._happened("asked", letter)
        if not self.can_be_asked:
            return Unclear()
        return Arrived(f"ref-{letter.key}") if letter.key in self.arrived_keys() else NotArrived()

    def arrived_keys(self) -> Counter[str]:
        """Every key that arrived, and how often."""
        return Counter(call.key for call in self.everything() if call.what in ("arrived", "lost"))

    def everything(self) -> list[Call]:
        """What happened, in all processes that share the file, or in this one where there is none."""
        if self.shared is None:
            return list(self.calls)
        if not self.shared.exists():
            return []
        whole, _, _ = self.shared.read_text("utf-8").rpartition("\n")
        return [Call(*json.loads(line)) for line in whole.splitlines()]

    def _fate(self, letter: Letter, now: float) -> str:
        """What becomes of a call: the same for the same seed, key and try."""
        if now < self._not_before[lane_of(letter)]:
            return "early"
        self._times[letter.key] += 1
        told = f"{self.seed}/{letter.key}/{letter.tries}/{self._times[letter.key]}"
        dice = int.from_bytes(hashlib.sha256(told.encode()).digest()[:4], "big") % 1000
        for fate, share in zip(("lost", "late", "failed", "busy"), self.plan, strict=False):
            if dice < share:
                return fate
            dice -= int(share)
        return "arrived"

    def _happened(self, what: str, letter: Letter) -> None:
        call = Call(what, letter.key, lane_of(letter), time.monotonic())
        self.calls.append(call)
        if self.shared is not None:
            file = os.open(self.shared, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(file, (json.dumps(call) + "\n").encode())
            finally:
                os.close(file)


def lane_of(letter: Letter) -> str:
    """Whom a letter is for, as the door's record names them."""
    return f"{letter.place}/{letter.user}"
