"""What somebody of the company does next: taps a button, types an answer, or leaves it at that."""

from __future__ import annotations

from typing import NamedTuple

from bot.clock import Dice
from bot.simulated import sayings
from bot.simulated.company import Colleague
from conversations.messages import Button, Press, Reply

LEAVES = 0.02
"""The share of answers after which somebody is called away in the middle of a talk."""

PATIENCE = 3
"""How often somebody answers the same question before they pass over it."""


class Act(NamedTuple):
    """Something somebody says or taps."""

    text: str
    press: Press | None = None


def next_act(colleague: Colleague, word: str, dice: Dice) -> Act | None:
    """What they do about the last thing the coach said; None where there is nothing to do, or they leave."""
    reply = colleague.reply
    if reply is None or dice.random() < LEAVES:
        return None
    key, locale = reply.keys[-1], colleague.person.locale
    if colleague.again >= PATIENCE:
        return first_act("skip", colleague, word, dice)
    weights = [often(colleague, reply, button) for button in reply.buttons]
    asks = bool(reply.lines) and reply.lines[-1].plain().rstrip().endswith("?")
    if asks and sayings.has_words(key, locale) and (not any(weights) or dice.random() < sayings.TYPED):
        return Act(sayings.typed(key, locale, sayings.blanks(word, dice), dice))
    if any(weights):
        button = dice.choices(reply.buttons, weights)[0]
        return Act(button.label, button.press)
    if asks:
        return Act(sayings.typed("*", locale, sayings.blanks(word, dice), dice))
    return None


def often(colleague: Colleague, reply: Reply, button: Button) -> float:
    """How often they tap a button of this message."""
    command = not button.press.talk
    weight = sayings.weight(reply.keys[-1], f"/{button.press.value}" if command else button.press.value, command)
    sends = button.press.value.startswith("send")
    return weight * (2 * colleague.habits.shares if sends else 1)


def first_act(kind: str, colleague: Colleague, word: str, dice: Dice, day: str = "", name: str = "") -> Act:
    """What somebody says who comes by themselves."""
    filled = sayings.blanks(word, dice, day, name)
    return Act(sayings.opening(kind, colleague.person.locale, filled, dice))
