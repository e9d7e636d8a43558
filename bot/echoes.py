"""Notices that another program is answering, so that two of them do not go on for ever.

The reception asks after each turn. A turn is odd when it was typed, changed nothing, and repeats: the same answer as
the one before, the person's own words again, the coach's words sent back, or once more not understood. Too many within
a minute, and the coach says once that it is silent; then it is, until a minute has passed, something is kept or a
button is pressed. This is kept in memory only: another process finds out for itself.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import NamedTuple

from conversations.formats import fold
from conversations.messages import Message, Reply
from conversations.turn import Turn
from conversations.words import Wording, Words

TOO_MUCH = 6
"""Odd turns within a minute that are too many."""
A_MINUTE = 60_000
SHORTEST = 30
"""Characters from which on words that come back are nobody's chance."""
REFUSALS = ("everywhere/not_an_option", "everywhere/lost", "everywhere/unsure")
"""How answers begin that say that something was not understood."""
MOST = 10_000
"""People who are remembered, the newest."""


class Heard(NamedTuple):
    """The last exchange with somebody."""

    text: str
    replies: tuple[Reply, ...]


class Lane(NamedTuple):
    """What is remembered of one person."""

    last: Heard
    since: int
    odd: int = 0
    silent: bool = False


class Echoes:
    """Remembers the last exchange with each person; used by the writer's thread alone."""

    def __init__(self, too_much: int = TOO_MUCH) -> None:
        self.too_much = too_much
        self._lanes: OrderedDict[tuple[str, str], tuple[str, Lane | None, Lane]] = OrderedDict()
        """By person: the key of their last message, what was remembered before it, and after it."""

    def hold(self, who: tuple[str, str], message: Message, turn: Turn, now: int, words: Words) -> Turn:
        """The turn as it is to be answered: with its replies, with one sentence, or with none."""
        key, before, lane = self._lanes.pop(who, ("", None, None))
        if message.press or message.told is not None or message.form is not None or message.amends is not None:
            return turn
        if key != message.key:  # Else the same turn is taken again, because its transaction failed.
            before = lane
        after = self._after(before, message, turn, now)
        self._lanes[who] = (message.key, before, after)
        if len(self._lanes) > MOST:
            self._lanes.popitem(last=False)
        if not after.silent:
            return turn
        if before is not None and before.silent:
            return replace(turn, replies=())
        return replace(turn, replies=(words.reply([Wording("everywhere/echo")]),))

    def _after(self, before: Lane | None, message: Message, turn: Turn, now: int) -> Lane:
        """What is remembered once this turn is taken."""
        said = Heard(message.text, turn.replies)
        if before is None or now - before.since > A_MINUTE or (turn.effects and not sent_back(said, before.last)):
            return Lane(said, now)
        odd = before.odd + is_odd(said, before.last)
        return Lane(said, before.since, odd, before.silent or odd >= self.too_much)


def is_odd(said: Heard, before: Heard) -> bool:
    """Whether an exchange is like the one before it, or once more not understood."""
    if said.text == before.text or said.replies == before.replies or sent_back(said, before):
        return True
    return lost(said) and [one.keys for one in said.replies] == [one.keys for one in before.replies]


def lost(said: Heard) -> bool:
    """Whether the answer begins by saying that something was not understood."""
    return bool(said.replies) and said.replies[0].keys[0] in REFUSALS


def sent_back(said: Heard, before: Heard) -> bool:
    """Whether somebody's words hold what the coach had just said."""
    if len(said.text) < SHORTEST:  # Nearly always, and then there is nothing to look through.
        return False
    answer = fold(" ".join(reply.plain() for reply in before.replies))
    return len(answer) >= SHORTEST and answer in fold(said.text)
