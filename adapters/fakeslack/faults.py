"""What goes wrong on demand: by a plan and a seed, or the next time a method is called."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict, deque
from typing import NamedTuple

from adapters.fakeslack.world import Json

FATES = ("lost", "late", "failed", "broken", "busy", "hung")


class Plan(NamedTuple):
    """How often, of a thousand calls, something goes wrong; the first that applies happens."""

    lost: int = 0
    """It is done, and the connection breaks before the answer."""
    late: int = 0
    """The connection breaks, and it is done `late_by` seconds afterwards."""
    failed: int = 0
    """It is not done: status 500."""
    broken: int = 0
    """It is done, and the answer is status 500."""
    busy: int = 0
    """It is not done: status 429, with Retry-After `busy_for`."""
    hung: int = 0
    """It is not done, and no answer comes for `hangs_for` seconds."""
    late_by: float = 0.05
    busy_for: float = 1.0
    hangs_for: float = 30.0
    takes: float = 0.0
    """Seconds a call takes."""
    only: tuple[str, ...] = ("chat.postMessage",)
    """The methods it is about; empty for all of them."""


class Faults:
    """The plan in force, and what was ordered for the next calls."""

    def __init__(self, plan: Plan | None = None, seed: int = 0) -> None:
        self.plan, self.seed = plan or Plan(), seed
        self._ordered: dict[str, deque[str]] = defaultdict(deque)
        self._times = Counter[str]()

    def order(self, method: str, *fates: str) -> None:
        """What becomes of the next calls of a method: one of FATES, "good", or the name of an error."""
        self._ordered[method].extend(fates)

    def fate(self, method: str, args: Json) -> str:
        """What becomes of a call: the same for the same seed, arguments and try."""
        if self._ordered[method]:
            return self._ordered[method].popleft()
        plan = self.plan
        if (plan.only and method not in plan.only) or not any(plan[: len(FATES)]):
            return "good"
        metadata = json.dumps(args.get("metadata", ""), sort_keys=True, default=str)
        what = f"{method}/{args.get('channel', '')}/{metadata}"
        self._times[what] += 1
        told = f"{self.seed}/{what}/{self._times[what]}"
        dice = int.from_bytes(hashlib.sha256(told.encode()).digest()[:4], "big") % 1000
        for fate in FATES:
            share = int(getattr(plan, fate))
            if dice < share:
                return fate
            dice -= share
        return "good"

    def takes(self, method: str) -> float:
        """Seconds a call takes."""
        return self.plan.takes if not self.plan.only or method in self.plan.only else 0.0
