"""What a door must do that sends messages of its own accord, and what it says became of each.

`bot/delivery.py` hands it one letter after the other of a lane and believes what it answers. A door never tries again
by itself: when, how often and whether at all is decided behind it.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from conversations.messages import Reply

BY_ITSELF = "time:"
"""What the key of a letter begins with that the coach began; no message of a person asked for it."""


class Letter(NamedTuple):
    """A reply on its way to a person."""

    key: str
    """Names it for ever; a platform that keeps a word beside a message keeps this one."""
    place: str
    user: str
    reply: Reply
    tries: int = 1
    """1 for the first time it is handed over."""
    tenant: str = ""
    dispatched: float = 0.0
    """When it was handed over, this time or, when it is asked about, the last: seconds since 1970 by the database."""

    @property
    def is_begun(self) -> bool:
        """Whether the coach began it, so that it comes when nobody looks and a notification shows it to others."""
        return self.key.startswith(BY_ITSELF)


class Arrived(NamedTuple):
    """It is there; `ref` is what the platform calls it."""

    ref: str = ""


class NotArrived(NamedTuple):
    """It is certain that it is not there and will not come; it may be sent again."""

    retry_after: float = 0.0
    """Seconds the platform asked to wait; 0 where it named none."""
    everybody: bool = False
    """True when the platform asked the whole tenant to wait and not only this lane."""


class Refused(NamedTuple):
    """It is not there and never will be: a channel that is gone, somebody who has left."""

    reason: str = ""
    """For the log: one word of the platform's, no text."""


class Unclear(NamedTuple):
    """Nobody knows: the connection broke, or no answer came in time."""

    retry_after: float = 0.0
    """Of an answer to "did it arrive?": seconds after which to ask once more; 0 when asking is of no use."""


Outcome = Arrived | NotArrived | Refused | Unclear


class SendingDoor(Protocol):
    """A door that delivers. An exception out of it counts as unclear."""

    @property
    def name(self) -> str:
        """The door, as the outbox calls it."""

    @property
    def can_be_asked(self) -> bool:
        """Whether it can say later if a key arrived; where it cannot, what is unclear is never sent again."""

    @property
    def settles(self) -> float:
        """Seconds after an unclear call until it is worth asking, because a late post has landed by then."""

    @property
    def pace(self) -> float:
        """Seconds between two messages of one channel; 0 for as they come.

        What a turn hands over to answer somebody (`bot/in_hand.py`) does not keep to it, and is not counted by `rate`.
        """

    @property
    def rate(self) -> int:
        """Calls a second for one tenant, in all processes together; 0 for any number."""

    async def send(self, letter: Letter) -> Outcome:
        """Hand a letter to the platform, once."""

    async def arrived(self, letter: Letter) -> Outcome:
        """Whether a letter with this key is there: Arrived, NotArrived, or Unclear when it cannot be told."""
