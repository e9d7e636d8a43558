"""Notices that another program is answering, so that two of them do not go on for ever.

The reception asks after each turn. A turn is odd when it was typed, changed nothing, and repeats: the same answer as
the one before, the person's own words again, or the coach's words sent back. Four odd turns within a minute, and the
coach says once that it is silent; then it is, until a minute has passed or something new is said or pressed. This is
kept in memory only: another process finds out for itself.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import NamedTuple

from conversations.formats import fold
from conversations.messages import Message
from conversations.turn import Turn
from conversations.words import Wording, Words

ODD = 4
"""Odd turns within a minute that are too many."""
A_MINUTE = 60_000
SHORTEST = 12
"""Characters from which on words that come back are nobody's chance."""
MOST = 10_000
"""People who are remembered, the newest."""


class Heard(NamedTuple):
    """The last exchange with somebody."""

    text: str
    answer: str


@dataclass(slots=True)
class Lane:
    """What is remembered of one person."""

    last: Heard
    since: int
    odd: int = 0


class Echoes:
    """Remembers the last exchange with each person; used by the writer's thread alone."""

    def __init__(self) -> None:
        self._lanes: OrderedDict[tuple[str, str], Lane] = OrderedDict()

    def hold(self, who: tuple[str, str], message: Message, turn: Turn, now: int, words: Words) -> Turn:
        """The turn as it is to be answered: with its replies, with one sentence, or with none."""
        if message.press is not None or message.told is not None:
            self._lanes.pop(who, None)
            return turn
        said = Heard(fold(message.text), fold(" ".join(reply.plain() for reply in turn.replies)))
        lane = self._lanes.pop(who, None)
        if lane is None or now - lane.since > A_MINUTE:
            lane = Lane(said, now)
        elif turn.effects and not sent_back(said, lane.last):
            lane.odd = 0
        elif repeats(said, lane.last):
            lane.odd += 1
        lane.last = said
        self._lanes[who] = lane
        if len(self._lanes) > MOST:
            self._lanes.popitem(last=False)
        if lane.odd < ODD:
            return turn
        if lane.odd > ODD:
            return replace(turn, replies=())
        lane.odd += 1  # From here on nothing, even where the next turn is only the second half of the same oddity.
        return replace(turn, replies=(words.reply([Wording("everywhere/echo")]),))


def repeats(said: Heard, before: Heard) -> bool:
    """Whether an exchange is like the one before it."""
    return said.answer == before.answer or said.text == before.text or sent_back(said, before)


def sent_back(said: Heard, before: Heard) -> bool:
    """Whether somebody's words hold what the coach had just said."""
    return len(before.answer) >= SHORTEST and before.answer in said.text
