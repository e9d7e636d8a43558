"""A row as its door gets it, and what the door's answer means for it: pure functions, read by `bot/delivery.py`."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from math import ceil

from adapters.sending import Arrived, Letter, NotArrived, Outcome, SendingDoor, Unclear
from conversations.messages import Reply, cleaned
from storage.delivery import Claimed, Settled

log = logging.getLogger("cairn.delivery")

LONGEST_REF = 200
"""Characters of a platform's name for a message that are kept."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long and how often something is tried."""

    lease: float = 30.0
    """Seconds a claimed message is this process's; a call begins in the first half of it and lasts no longer."""
    tries: int = 30
    """How often a message is sent or asked about; with these pauses that is about four hours."""
    first: float = 1.0
    """Seconds before the second try; doubled each time."""
    longest: float = 600.0

    def pause(self, tries: int) -> float:
        """Seconds before the next try."""
        return float(min(self.longest, self.first * 2.0 ** min(tries - 1, 30)))


def after_sending(row: Claimed, door: SendingDoor, outcome: Outcome, patience: Patience) -> Settled:
    """What becomes of a message that was handed over; what is unclear is asked about, or else never sent again."""
    if not isinstance(outcome, Unclear):
        return _known(row, door, outcome, patience)
    if door.can_be_asked:
        return _settled(row, "sending", wait=max(door.settles, outcome.retry_after, 0.001))
    # So that a post that still lands does so before whatever comes after it.
    return _settled(row, "ambiguous", rest=max(door.pace, door.settles))


def after_asking(row: Claimed, door: SendingDoor, outcome: Outcome, patience: Patience) -> Settled:
    """What becomes of a message that was asked about."""
    if not isinstance(outcome, Unclear):
        return _known(row, door, outcome, patience)
    if outcome.retry_after > 0 and row.tries < patience.tries:
        return _settled(row, "sending", wait=outcome.retry_after)
    return _settled(row, "ambiguous")


def unreadable(row: Claimed) -> Settled:
    """What becomes of a message that cannot even be handed over."""
    return _settled(row, "dead")


def _known(row: Claimed, door: SendingDoor, outcome: Outcome, patience: Patience) -> Settled:
    """What a door is certain of."""
    if isinstance(outcome, Arrived):
        return _settled(row, "sent", outcome.ref, rest=door.pace)
    if isinstance(outcome, NotArrived):
        if outcome.retry_after > 0:
            return _settled(row, "pending", wait=outcome.retry_after, uncounted=1)
        if row.tries < patience.tries:
            return _settled(row, "pending", wait=max(door.pace, patience.pause(row.tries)))
    return _settled(row, "dead", rest=door.pace)


def _settled(
    row: Claimed, state: str, ref: str = "", wait: float = 0.0, rest: float = 0.0, uncounted: int = 0
) -> Settled:
    kept = cleaned(ref)[:LONGEST_REF]
    return Settled(row.number, row.token, state, kept, ceil(wait * 1000), ceil(rest * 1000), uncounted)


def letter_of(row: Claimed) -> Letter | None:
    """The row as its door gets it, or None when its reply cannot be read, however often it were tried."""
    try:
        reply, dispatched = Reply.load(row.reply), (row.dispatched_at or 0) / 1000
        return Letter(row.key, row.place, row.user, reply, row.tries, row.tenant, dispatched)
    except (ValueError, TypeError, IndexError, StopIteration):
        log.error("a message of %s cannot be read", row.door)
        return None
