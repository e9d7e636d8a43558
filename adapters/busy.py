"""Whom a platform's pause is for: a lane, or everybody as soon as a second lane is asked for one meanwhile."""

from __future__ import annotations

import time

from adapters.sending import Letter, NotArrived, Outcome


class Busy:
    """Remembers who was asked to wait last."""

    def __init__(self) -> None:
        self._asked: dict[str, tuple[str, float]] = {}
        """Tenant → the last lane that was asked to wait, and until when."""

    def for_whom(self, letter: Letter, outcome: Outcome) -> Outcome:
        """What became of a letter, with whom its pause is for."""
        if not isinstance(outcome, NotArrived) or not outcome.retry_after:
            return outcome
        now, lane = time.monotonic(), f"{letter.place}/{letter.user}"
        other, until = self._asked.get(letter.tenant, ("", 0.0))
        self._asked[letter.tenant] = (lane, now + outcome.retry_after)
        return outcome._replace(everybody=outcome.everybody or (other not in ("", lane) and now < until))
