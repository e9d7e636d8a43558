"""How the replies of a turn are written: shown by their door, handed over at once, or left to wait in the outbox.

`bot/reception.py` comes here in the turn's own transaction. What is handed over is this process's from that commit on;
`bot/in_hand.py` takes it to the door.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import monotonic
from typing import NamedTuple

from bot.doors import AT_HAND
from conversations.coaching.values import Person
from conversations.messages import Message, Reply
from storage import handover, outbox
from storage.database import Unit
from storage.delivery import Claimed
from storage.faults import fault
from storage.outbox import Outgoing


class Hands(NamedTuple):
    """The doors to which replies are handed over: this process delivers for them, and they can be asked."""

    doors: frozenset[str] = frozenset()
    lease: float = 30.0
    """Seconds for which what is handed over is this process's; a call begins in the first half of it."""
    last: frozenset[str] = frozenset()
    """The doors to which last words are handed over: all that this process delivers for, as nothing keeps those."""


NO_HANDS = Hands()


class InHand(NamedTuple):
    """Replies of one turn that are this process's to send, in their order."""

    rows: tuple[Claimed, ...]
    until: float
    """The moment, by `time.monotonic`, from which on a call may no longer begin."""


class Posted(NamedTuple):
    """Where the replies of a group went, by their (tenant, key)."""

    numbers: Mapping[tuple[str, str], int]
    """Of those that were not handed over."""
    handed: Mapping[tuple[str, str], Claimed]
    until: float = 0.0

    def of(self, letters: Sequence[Outgoing]) -> tuple[tuple[int, ...], bool, InHand | None]:
        """Of these replies: the numbers of what their door shows, whether any waits for delivery, what is in hand."""
        shown: list[int] = []
        rows: list[Claimed] = []
        waiting = False
        for one in letters:
            if one.state == "sending":
                key = (one.tenant, one.key)
                if key in self.numbers:
                    shown.append(self.numbers[key])
                elif key in self.handed:
                    rows.append(self.handed[key])
                else:
                    waiting = True
            elif one.state == "pending":
                waiting = True
        return tuple(shown), waiting, InHand(tuple(rows), self.until) if rows else None


def letter(message: Message, person: Person, now: int, at: int, reply: Reply, hands: Hands = NO_HANDS) -> Outgoing:
    """The nth reply to a message on its way out.

    A page or a terminal shows it once it is committed, and a response takes it along; all else is delivered. What
    others bring waits, because a tick takes it; and so does what is for somebody who is gone, until delivery drops it.
    """
    prompt = message.told is None and (message.door in AT_HAND or (message.door in hands.doors and not person.gone_at))
    # A form's refusals go back with the response too; a document cannot, so what it goes with is delivered as well.
    here = (message.here and not reply.document) or reply.here
    state = "sent" if here else "sending" if prompt else "pending"
    return Outgoing(
        person.tenant, person.id, message.place, message.user, message.door, f"{message.key}/{at}", message.key,
        ",".join(reply.keys), reply.dump(), state, now, now if here else None,
    )  # fmt: skip


def post(unit: Unit, letters: Sequence[Outgoing], hands: Hands) -> Posted:
    """Write the replies of a group, given the same hands that they were made with."""
    handed = [one for one in letters if one.state == "sending" and one.door in hands.doors] if hands.doors else []
    fault("turn.before_outbox")
    rest = [one for one in letters if one.state != "sending" or one.door not in hands.doors] if handed else letters
    numbers = outbox.add(unit, rest)
    fault("turn.after_outbox")
    if not handed:
        return Posted(numbers, {})
    until = monotonic() + hands.lease / 2
    fault("turn.before_handover")
    mine = handover.hand_over(unit, handed, int(hands.lease * 1000))
    fault("turn.after_handover")
    return Posted(numbers, {(row.tenant, row.key): row for row in mine}, until)


def farewell(letters: Sequence[Outgoing], hands: Hands) -> InHand | None:
    """The last words to somebody who is erased with this commit: said at once, kept nowhere, and so never repeated."""
    said = {"sending": hands.doors, "pending": hands.last - hands.doors}
    last = [one for one in letters if one.door in said.get(one.state, ())]
    rows = [
        Claimed(0, 1, 1, "sending", one.tenant, one.door, one.place, one.user, one.key, one.reply, one.at)
        for one in last
    ]
    return InHand(tuple(rows), monotonic() + hands.lease / 2) if rows else None


def is_first(key: str) -> bool:
    """Whether the reply of this key is the first to its message."""
    return key.endswith("/0")
