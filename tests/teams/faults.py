"""What goes wrong on demand at the stand-in for Teams: by a plan and a seed, or the next time a method is called."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict, deque
from typing import NamedTuple

FATES = ("lost", "late", "failed", "broken", "busy", "clash", "hung")
CODES = {
    "BadArgument": 400, "BotNotRegistered": 401, "BotDisabledByAdmin": 403, "BotNotInConversationRoster": 403,
    "ConversationBlockedByUser": 403, "ForbiddenOperationException": 403, "InvalidBotApiHost": 403,
    "MessageWritesBlocked": 403, "NotEnoughPermissions": 403, "ConversationNotFound": 404,
    "ActivityNotFoundInConversation": 404, "PreconditionFailed": 412, "MessageSizeTooBig": 413, "Throttled": 429,
    "ServiceError": 500,
}  # fmt: skip
"""What Teams may name as wrong, and the status it comes with."""
STATUSES = {"failed": 503, "broken": 502, "busy": 429, "clash": 412}


class Plan(NamedTuple):
    """How often, of a thousand posts, something goes wrong; the first that applies happens."""

    lost: int = 0
    """It is done, and the connection breaks before the answer."""
    late: int = 0
    """The connection breaks, and it is done `late_by` seconds afterwards."""
    failed: int = 0
    """It is not done: status 503."""
    broken: int = 0
    """It is done, and the answer is status 502."""
    busy: int = 0
    """It is not done: status 429, with Retry-After `busy_for`."""
    clash: int = 0
    """It is not done: status 412, because something else happens in the chat."""
    hung: int = 0
    """It is not done, and no answer comes for `hangs_for` seconds."""
    late_by: float = 0.05
    busy_for: float = 1.0
    """0 for no Retry-After."""
    hangs_for: float = 30.0
    takes: float = 0.0
    """Seconds a post takes."""


class Faults:
    """The plan in force, and what was ordered for the next calls."""

    def __init__(self, plan: Plan | None = None, seed: int = 0) -> None:
        self.plan, self.seed = plan or Plan(), seed
        self._ordered: dict[str, deque[str]] = defaultdict(deque)
        self._times = Counter[str]()

    def order(self, method: str, *fates: str) -> None:
        """What becomes of the next calls of "post", "update", "delete", "create" or "token".

        Each is one of FATES, "good", "slow" (done after `hangs_for`), one of CODES, or a bare status such as "403".
        """
        self._ordered[method].extend(fates)

    def fate(self, method: str, what: str) -> str:
        """What becomes of a call: the same for the same seed, conversation, body and try."""
        if self._ordered[method]:
            return self._ordered[method].popleft()
        if method != "post" or not any(self.plan[: len(FATES)]):
            return "good"
        self._times[what] += 1
        told = f"{self.seed}/{what}/{self._times[what]}"
        dice = int.from_bytes(hashlib.sha256(told.encode()).digest()[:4], "big") % 1000
        for fate in FATES:
            share = int(getattr(self.plan, fate))
            if dice < share:
                return fate
            dice -= share
        return "good"
